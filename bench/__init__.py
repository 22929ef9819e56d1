"""How fast the coach is, measured side by side: `python -m bench.stores`."""
