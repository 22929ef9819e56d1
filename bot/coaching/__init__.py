"""Judgement: what deserves to be said, and why; pure functions of a notebook and an instant."""
