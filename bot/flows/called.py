"""A text that is a command: its name, however it is typed, and what is told behind it."""

from __future__ import annotations


def called(text: str) -> tuple[str | None, str]:
    """The name of the command that a text is, in small letters, and the rest; (None, the text) when it is none."""
    if not text.startswith("/") or len(text) < 2:
        return None, text
    head, _, rest = text[1:].partition(" ")
    name, newline, more = head.partition("\n")
    return name.split("@", 1)[0].lower(), (more + newline + rest).strip()
