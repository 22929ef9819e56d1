"""What the coach thinks about for long, such as the weeks ahead: nobody else is to wait for it meanwhile."""

from __future__ import annotations

from bot.domain.turns import Happening, Heard, Reworded, SentOther
from bot.flows.called import called
from bot.flows.hearing import Tables


def thinks_long(tables: Tables, happening: Happening) -> bool:
    """Whether the turn may take long to think, told by its words alone; being wrong about it changes no answer."""
    match happening:
        case Heard(text=text) | Reworded(text=text) | SentOther(caption=str(text)):
            text = text.strip()
            name, _ = called(text)
            return name in tables.long_commands or any(asks_it(text) for asks_it in tables.long_words)
    return False
