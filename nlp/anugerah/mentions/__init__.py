"""What each span means: codes, roles, full names, ISO dates, canonical ids."""
