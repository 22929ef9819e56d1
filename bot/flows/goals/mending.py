"""One changes one's mind while telling a goal: "finalement non, 4 clients", "actually make it investors"."""

from __future__ import annotations

import re
from typing import Final

from bot.understanding import fold

_INSTEAD: Final = re.compile(
    r"^\W*(?:(?:ah|oh|euh|hmm|wait|attends?|attendez|mais|but|ok|bon)[ ,.]+)*"
    r"(?:(?:mon (?:objectif|but)|my goal),? (?:c['’]est|est|serait|ce serait|is|would be) (?=plut[oô]t|rather))?"
    r"(?:(?:non|nan|no|nope|en fait|finalement|plut[oô]t|pardon|actually|rather|i mean|sorry|je (?:voulais|veux) dire"
    r"|je change d['’]avis|scratch that)[ ,:.]+)+"
    r"(?:(?:c['’]est|ce serait|disons|plut[oô]t|mettons|make (?:it|that)|let['’]s say|say|rather|it['’]s)\s+)*"
    r"(?P<words>\S.*?)[\s.!]*$",
    re.IGNORECASE,
)
_NUMBERS: Final = (
    r"\d+|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|vingt"
    r"|two|three|four|five|seven|eight|nine|ten|twelve|fifteen|twenty"
)
_NUMBER: Final = re.compile(rf"\b(?:{_NUMBERS})\b", re.IGNORECASE)
_FEWEST: Final = 2  # words that can stand for a goal


def instead(text: str) -> str | None:
    """What is said in the place of something else; None when the text corrects nothing."""
    found = _INSTEAD.match(text)
    return found["words"] if found else None


def with_instead(what: str, words: str) -> str | None:
    """The goal in its new words: another number in the old ones, or new ones; None for a word too few."""
    old, new = _NUMBER.findall(what), _NUMBER.findall(words)
    if len(old) == len(new) == 1 and _rest(words) <= _rest(what):
        return _NUMBER.sub(new[0], what)
    return words if len(words.split()) >= _FEWEST else None


def changes_number(what: str, words: str) -> bool:
    """Whether the words only change the number in those of the goal."""
    changed = with_instead(what, words)
    return changed is not None and changed != words and changed != what


def _rest(words: str) -> set[str]:
    return set(re.findall(r"\w+", fold(_NUMBER.sub(" ", words))))
