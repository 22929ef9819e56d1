"""The chat page as somebody uses it, in a real browser."""
