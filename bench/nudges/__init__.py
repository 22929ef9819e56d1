"""Measures what it takes to write first to many at once, at the hour."""
