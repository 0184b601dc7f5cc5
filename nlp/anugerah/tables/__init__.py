"""What leaves the house: JSON lines, data frames, table files and the formats of other tools."""
