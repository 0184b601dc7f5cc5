"""Award records from linked mentions."""
