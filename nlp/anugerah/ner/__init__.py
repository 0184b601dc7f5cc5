"""Entities: every source writes its own span group, one merge decides."""
