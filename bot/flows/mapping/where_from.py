"""A place one comes from, told with nobody of it: "I went to Leeds uni", « j'ai bossé chez Orange » (P13)."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from bot.flows.sayings import plainly, sayings
from bot.understanding.dates import find_days

_WORDS: Final = Path(__file__).parent / "where_from.txt"
_NAMES_FOLLOW: Final = re.compile(r"\b(?:avec|with)\b", re.IGNORECASE)
_BEFORE: Final = re.compile(
    r"^\W*(?:(?:c['’][ée]tait|c['’]est|it was|it['’]s|that was|oui|yes|bah|ben|well)[ ,]+)*"
    r"(?:(?:chez|at|[àa](?= [A-ZÀ-Ý])|(?:de |[àa] )?l['’]|une?|an|the|my|a)(?:\s+|(?<=['’])))?",
    re.IGNORECASE,
)
_BEHIND: Final = re.compile(r"[\s,]+(?:too|also|as well|again|aussi|[ée]galement|encore)[\s.!]*$", re.IGNORECASE)


def told_circle(text: str, lang: str) -> str | None:
    """The name of that place, as typed; None for a meeting there, a question, or a sentence that names somebody too."""
    said = plainly(text)
    if said.endswith("?") or _NAMES_FOLLOW.search(said) or find_days(said, lang=lang):
        return None
    found = _found("circle", said)
    name = circle_name(found["circle"]) if found else ""
    return name[:1].upper() + name[1:] if name else None


def shared_with(text: str) -> tuple[str, str] | None:
    """(what, with whom) of "I play tennis with Mark and Samia"; None for a game on a day of its own."""
    found = None if "?" in text else _found("with", plainly(text))
    return (found["circle"], found["names"].strip(" .!")) if found else None


def _found(name: str, said: str) -> re.Match[str] | None:
    return next((match for one, way in sayings(_WORDS) if one == name and (match := way.match(said))), None)


def circle_name(text: str) -> str:
    """What a circle is called, without "it was", an article, or the "too" of one told again."""
    name = _BEHIND.sub("", text.strip(' .!"«»\u00a0'))
    return _BEFORE.sub("", name).strip() or name
