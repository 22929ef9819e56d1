"""How well messages are understood, how sure of itself the reader is with right, and what reading costs."""
