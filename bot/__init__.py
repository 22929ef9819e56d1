"""The coach: what it knows, how it thinks, what it says."""
