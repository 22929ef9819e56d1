""" "It's Maude with an e", « ça s'écrit Gwenaël » : the nearest name on the card is put right, and no other."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from rapidfuzz import fuzz

from bot.flows.cards.memo import Memo
from bot.flows.turn import Turn
from bot.understanding import Reading, correct, fold
from bot.understanding.people import proper
from bot.understanding.renaming import renamed

_NAME: Final = r"(?P<name>[^\W\d_][\w'-]*(?: [^\W\d_][\w'-]*)?)"
_LETTER: Final = (
    r"(?:avec|with) (?:une?|deux|des|an?|two|one|a double|double) [a-z](?:s|'s)?(?: (?:a la fin|au debut|at the end))?"
)
_SPELT: Final = re.compile(
    r"(?P<before>.*?)(?:^|[\s,;.:!]+)(?:(?:et|and|en fait|au fait|actually|by the way)[\s,]+)*"
    rf"(?:(?:c'est|it's|it is)\s+{_NAME}[\s,(]+{_LETTER}\)?"
    rf"|(?:ca s'ecrit|s'ecrit|it's spelt|it's spelled|it is spelt|spelt|spelled)\s+{_NAME.replace('name', 'other')}"
    rf"|^{_NAME.replace('name', 'alone')}[\s,(]+{_LETTER}\)?)"
    r"[\s.!]*$"
)
_NEAR: Final = 75  # of 100: how alike a name and how it is spelt are


def spelt(turn: Turn, memo: Memo, said: str) -> Memo | None:
    """The one name of the card that is nearest; what is said before it puts the rest of the card right."""
    folded = fold(said)
    found = _SPELT.match(folded) if len(folded) == len(said) else None
    if found is None:
        return None
    group = next(name for name in ("name", "other", "alone") if found[name])
    right = proper(said[found.start(group) : found.end(group)])
    better = _with_name(memo.reading, right)
    if better is None:
        return None
    before = said[: found.end("before")].strip(" ,;.")
    put_right = before and correct(better, before, lang=turn.lang, now=turn.local_now, known=turn.known())
    return memo.read_as(put_right or better)


def _with_name(reading: Reading, right: str) -> Reading | None:
    """The reading where the nearest name is spelt so; None when none is near, or two are as near."""
    names = [mention.name for mention in reading.people] + [one.whom for one in reading.introductions]
    near = sorted(((_likeness(name, right), place) for place, name in enumerate(names)), reverse=True)
    if not near or near[0][0] < _NEAR or (len(near) > 1 and near[1][0] == near[0][0]):
        return None
    place = near[0][1]
    name = _spelt_so(names[place], right)
    if place < len(reading.people):
        return renamed(reading, place, replace(reading.people[place], name=name))
    at = place - len(reading.people)
    changed = replace(reading.introductions[at], whom=name)
    return replace(reading, introductions=(*reading.introductions[:at], changed, *reading.introductions[at + 1 :]))


def _likeness(name: str, right: str) -> float:
    """How alike the whole names are, or the word of the name that is nearest."""
    words = [fold(name)] if " " in right else [fold(name), *fold(name).split()]
    return max(fuzz.ratio(word, fold(right)) for word in words)


def _spelt_so(name: str, right: str) -> str:
    """The name with the word that is meant in its place."""
    if " " in right:
        return right
    words = name.split()
    nearest = max(range(len(words)), key=lambda at: fuzz.ratio(fold(words[at]), fold(right)))
    return " ".join(right if at == nearest else word for at, word in enumerate(words))
