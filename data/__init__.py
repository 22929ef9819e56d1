"""How the coach remembers: the stores that keep notebooks."""
