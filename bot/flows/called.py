"""A text that is a command: its name, however it is typed ("/Événements"), and what is told behind it."""

from __future__ import annotations

from bot.understanding import fold


def called(text: str) -> tuple[str | None, str]:
    """The name of the command that a text is, small, without accents, and the rest; (None, the text) if it is none."""
    if not text.startswith("/") or len(text) < 2:
        return None, text
    head, _, rest = text[1:].partition(" ")
    name, newline, more = head.partition("\n")
    plain = fold(name.split("@", 1)[0])
    return "".join(letter for letter in plain if letter not in "_-'’"), (more + newline + rest).strip()
