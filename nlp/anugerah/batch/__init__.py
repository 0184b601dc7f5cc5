"""Many articles: reading them, annotating them with several workers, resuming after a stop."""
