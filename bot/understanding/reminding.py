"""What asks to be reminded by how it begins: "remind me to…", « rappelle-moi lundi… », "give me a shout on Friday"."""

from __future__ import annotations

from typing import Final

from bot.understanding.features import View

_REMINDING: Final = (
    ("remind", "me", "to"), ("rappelle", "moi", "de"), ("rappelle", "moi", "d'"), ("rappelle-moi", "de"),
    ("rappelle-moi", "d'"), ("rappelez-moi", "de"), ("rappelez-moi", "d'"),
)  # fmt: skip
# What does so when a day follows at once: "remind me on Friday".
_ON_A_DAY: Final = (
    ("remind", "me"), ("rappelle", "moi"), ("rapelle", "moi"), ("rapel", "moi"), ("rappelle-moi",), ("rapelle-moi",),
    ("rappelez-moi",),
)  # fmt: skip
# What asks for a sign on a day: "ping me Friday to send the deck".
_SIGNALLING: Final = (
    ("fais", "moi", "signe"), ("fais-moi", "signe"), ("fais", "moi", "penser"), ("fais-moi", "penser"),
    ("previens-moi",), ("previens", "moi"), ("ping", "me"), ("poke", "me"), ("nudge", "me"), ("buzz", "me"),
    ("shout", "me"), ("prod", "me"), ("give", "me", "a", "shout"), ("give", "me", "a", "nudge"),
    ("give", "me", "a", "ping"), ("give", "me", "a", "poke"), ("give", "us", "a", "shout"),
)  # fmt: skip
_LEAD: Final = 4
_NEAR: Final = 8


def asks_to_be_reminded(view: View) -> bool:
    """Whether it begins so: "remind me to…", "give me a shout on Friday to…"; not "remind me who Paul is"."""
    norms = tuple(token.norm for token in view.tokens[:_LEAD])
    if any(norms[: len(way)] == way for way in _REMINDING):
        return True
    if any(norms[: len(way)] == way and _has_day_at(view, len(way)) for way in _ON_A_DAY):
        return True
    signalled = any(norms[: len(way)] == way for way in _SIGNALLING)
    return signalled and any(token.day for token in view.tokens[:_NEAR])


def _has_day_at(view: View, at: int) -> bool:
    return any(token.day for token in view.tokens[at : at + 1])


def is_asked_for(view: View, at: int) -> bool:
    """Whether a reminder is asked for on the day at a token: "remind me (on Friday)"."""
    return at > 0 and view.tokens[at - 1].norm.endswith(("moi", "me"))
