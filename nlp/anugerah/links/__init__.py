"""Which mention goes with which award: named rules, each with its evidence."""
