"""Showing what was found: a self-contained page, notebook output, plots."""
