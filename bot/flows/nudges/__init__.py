"""What the coach says first, and all that one may answer to it."""
