"""Introductions that the user is promised: names that were given, who led to whom, what will not come (P21)."""
