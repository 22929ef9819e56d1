"""Whom a goal needs, as people tell it: "un comptable et un notaire", "il me faudrait une associée" (P11)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from bot.domain.drafts import Value
from bot.understanding import fold

_NEEDING: Final = re.compile(
    r"^(?:(?:oui|yes|ben|bah|well)[ ,]+)*(?:il (?:me|nous) (?:faut|faudrait)|j['’](?:ai|aurais) besoin d(?:e |['’])"
    r"|je cherche|on a besoin d(?:e |['’])|i(?:['’]d)? need|we need|i(?:['’]m| am) looking for)\s*",
    re.IGNORECASE,
)
_TELLS: Final = re.compile(
    r"(?:quand |si |when |if |after |apr[èe]s |rien|nothing|nobody|no one|personne|not much|pas grand"
    r"|je |j['’]|i |i['’]|on |it |ça |ca |c['’]est )",
    re.IGNORECASE,
)
"""What tells something, instead of whom one needs: "rien n'a bougé"."""
_NEEDED: Final = re.compile(
    r"[,;.]\s*(?:et |and |mais |but )?(?:il (?:me|nous) (?:faut|faudrait)|j['’](?:ai|aurais) besoin d(?:e |['’])"
    r"|(?:i |we )?(?:['’]d )?need)\s+(?P<roles>\S.+?)[\s.!]*$",
    re.IGNORECASE,
)
_SOMEBODY: Final = re.compile(r"(?:une?|des|les|mes|an?|some|quelques|quelqu['’]un|someone|somebody)\b", re.IGNORECASE)
_STORY: Final = re.compile(
    r"\b(?:vu|vus|vue|rencontre\w*|croise\w*|dejeun\w*|dine|diner|cafe|appel\w*|hier|demain|est|sont|serait|c'est|a dit"
    r"|met|saw|seen|had|have|lunch|coffee|call\w*|yesterday|tomorrow|is|are|was|would|said)\b"
)
_MOST_WORDS: Final = 5  # of one of them


def split_roles(value: Value) -> tuple[str, ...]:
    """Whom a goal needs, one by one: "un comptable, une banquière et un notaire"; none when it tells something else."""
    text = _NEEDING.sub("", value.strip()) if isinstance(value, str) else ""
    if _TELLS.match(text):
        return ()
    for mark in (";", "\n", " et ", " and ", " & "):
        text = text.replace(mark, ",")
    return tuple(role.strip(" .") for role in text.split(",") if role.strip(" ."))


def lists_roles(text: str, *, several: bool = False) -> bool:
    """Whether it names people by what they are and tells no story; `several`: it takes two, with an article or none."""
    pieces: Sequence[str] = split_roles(text)
    if not pieces or _STORY.search(fold(text).replace("’", "'")) or any(len(p.split()) > _MOST_WORDS for p in pieces):
        return False
    return len(pieces) > 1 if several else _SOMEBODY.match(pieces[0]) is not None


def apart_from_roles(text: str) -> tuple[str, str]:
    """("ouvrir une librairie", "un banquier") of « ouvrir une librairie, il me faut un banquier »; "" for none."""
    found = _NEEDED.search(text)
    return (text[: found.start()], found["roles"]) if found and found.start() else (text, "")
