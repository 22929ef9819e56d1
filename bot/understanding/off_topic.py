"""What is about nobody one knows: « t'aurais une bonne recette ? », "is it a bank holiday on Monday?"."""

from __future__ import annotations

from typing import Final

from bot.understanding.labelled import Labelled

_FROM: Final = frozenset({"question", "find", "event", "goal", "reminder", "mood", "ask"})
_MATTERS: Final = frozenset(
    "recette recettes meteo horoscope blague blagues devinette loto pleuvoir neiger pluie ferie feries recipe recipes "
    "weather forecast horoscope joke jokes riddle lottery rain snow raining sudoku".split()
)
_HOLIDAY: Final = ("bank", "holiday")
_LONGEST: Final = 16  # tokens


def is_off_topic(message: Labelled) -> bool:
    """Whether a short question is about such a thing, and about nobody."""
    tokens = message.view.tokens
    if message.intent not in _FROM or len(tokens) > _LONGEST or message.tagged("p", "m", "w"):
        return False
    asked = tokens[-1].norm == "?" or tokens[0].norm in {"is", "what", "whats", "will", "got", "know", "tu", "t'"}
    told = any(token.norm in _MATTERS for token in tokens)
    return asked and (told or any(tuple(message.norms(at, at + 2)) == _HOLIDAY for at in range(len(tokens))))
