"""Lists of winners: which lines are one, its headings, tables and rows."""
