"""The same message told by others: other names, no capitals, no accents, hurried fingers. Its marks stay in place."""

from __future__ import annotations

import dataclasses
import random
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from bot.understanding.data import ITEMS, Annotated, Mark
from bot.understanding.folding import fold
from bot.understanding.words import first_names

_RENAMED: Final = 0.6
_MOVED: Final = 0.6
_LOWERED: Final = 0.3
_SHORTENED: Final = 0.05
_UNACCENTED: Final = 0.12
_UNPUNCTUATED: Final = 0.06
_TYPO: Final = 0.1
_CURLY: Final = 0.3

_EXCHANGED: Final = 0.4
_LONGEST_NOUN: Final = 8
_NOUN: Final = re.compile(
    r"\b(?:un|une|des|mon|ma|mes|ton|son|sa|ses|notre|nos|leur|leurs|le|la|les|deux|trois|quelques|"
    r"a|an|the|my|our|his|her|their|some|two|three|any)\s|\bl['’]",
    re.IGNORECASE,
)

Edit = tuple[int, int, str]


@dataclass(frozen=True)
class Pools:
    """The names that may stand for others: first names by gender, last names, organisations."""

    firsts: dict[str, list[str]]
    lasts: list[str]
    firms: list[str]


@cache
def pools() -> Pools:
    """The pools of the project."""
    firsts: dict[str, list[str]] = {"f": [], "m": [], "b": []}
    for name, gender in sorted(first_names().items()):
        if name.isalpha() or "-" in name:
            firsts[gender].append("-".join(part.capitalize() for part in name.split("-")))
    return Pools(firsts, _listed("last_names.txt"), _listed("firms.txt"))


@dataclass(frozen=True)
class Things:
    """What people give, promise and look for in the messages of a language, their roles, and whom they introduce."""

    nouns: tuple[str, ...]
    roles: tuple[str, ...]
    introduced: tuple[str, ...]


def things(messages: Sequence[Annotated]) -> Things:
    """The things of some messages, to stand for one another in other tellings of them."""
    nouns: dict[str, None] = {}
    roles: dict[str, None] = {}
    introduced: dict[str, None] = {}
    for message in messages:
        for mark in message.marks:
            words = message.words(mark)
            if mark.tag in ITEMS and mark.tag != "goal" and not _holds(message, mark):
                if (noun := _NOUN.search(words)) and len(words[noun.start() :].split()) <= _LONGEST_NOUN:
                    nouns[words[noun.start() :]] = None
            elif mark.tag == "r":
                roles[words] = None
            elif mark.tag == "w" and words != words.title():
                introduced[words] = None
    return Things(tuple(nouns), tuple(roles), tuple(introduced))


def full_names(rng: random.Random, count: int) -> list[str]:
    """Some names of nobody."""
    pool = pools()
    return [f"{rng.choice(pool.firsts[rng.choice('fm')])} {rng.choice(pool.lasts)}" for _ in range(count)]


def vary(message: Annotated, rng: random.Random, others: Things) -> Annotated:
    """One telling of the message by somebody else, about other things."""
    message = _edited(message, _exchanging(message, rng, others))
    message = _edited(message, _renaming(message, rng))
    if rng.random() < _TYPO:
        message = _edited(message, _typo(message, rng))
    if rng.random() < _UNPUNCTUATED:
        message = _edited(message, [(i, i + 1, "") for i, c in enumerate(message.text) if c in ".,;:"])
    text = message.text
    if rng.random() < _CURLY:
        text = text.replace("'", "’") if "'" in text else text.replace("’", "'")
    if rng.random() < _LOWERED:
        text = _same_length(text, text.lower())
    if rng.random() < _UNACCENTED:
        text = _same_length(text, "".join(_bare(c) for c in text))
    return dataclasses.replace(message, text=text)


def _renaming(message: Annotated, rng: random.Random) -> list[Edit]:
    pool = pools()
    renamed: dict[str, tuple[str, str]] = {}
    edits: list[Edit] = []
    for mark in message.marks:
        words = message.words(mark)
        if mark.tag in {"p", "m", "w"}:
            if mark.tag == "w" and not (" " in words and words == words.title()):
                continue
            key = fold((mark.full or words).split(" ")[0])
            if key not in renamed:
                gender = first_names().get(key)
                if gender is None or rng.random() > _RENAMED:
                    renamed[key] = ("", "")
                else:
                    renamed[key] = (rng.choice(pool.firsts[gender]), rng.choice(pool.lasts))
            first, last = renamed[key]
            if not first:
                continue
            if mark.full and fold(words) not in fold(mark.full):
                continue
            new = f"{first} {last}" if " " in words else first
            if rng.random() < _SHORTENED:
                new = (
                    f"{first[0]}. {last}"
                    if " " in words and rng.random() < 0.5
                    else new
                    if " " in words
                    else f"{first[0]}."
                )
            edits.append((mark.start, mark.end, new.lower() if words == words.lower() else new))
        elif mark.tag == "o" and rng.random() < _MOVED and words != words.lower():
            edits.append((mark.start, mark.end, rng.choice(pool.firms)))
    return edits


def _exchanging(message: Annotated, rng: random.Random, others: Things) -> list[Edit]:
    """Other things in the place of some: what surrounds a thing tells what it is, more than the thing itself."""
    edits: list[Edit] = []
    for mark in message.marks:
        words = message.words(mark)
        if mark.tag in ITEMS and mark.tag != "goal" and others.nouns and not _holds(message, mark):
            noun = _NOUN.search(words)
            if noun and rng.random() < _EXCHANGED:
                edits.append((mark.start + noun.start(), mark.end, rng.choice(others.nouns)))
        elif mark.tag == "r" and others.roles and rng.random() < _EXCHANGED:
            edits.append((mark.start, mark.end, rng.choice(others.roles)))
        elif mark.tag == "w" and others.introduced and words in others.introduced and rng.random() < _EXCHANGED:
            edits.append((mark.start, mark.end, rng.choice(others.introduced)))
    return edits


def _holds(message: Annotated, mark: Mark) -> bool:
    """Whether a mark holds another one, or lies within one."""
    return any(other is not mark and other.start < mark.end and mark.start < other.end for other in message.marks)


def _typo(message: Annotated, rng: random.Random) -> list[Edit]:
    text = message.text
    places = [i for i in range(1, len(text) - 1) if text[i - 1 : i + 2].isalpha() and text[i : i + 2].islower()]
    if not places:
        return []
    at = rng.choice(places)
    return [(at, at + 2, text[at + 1] + text[at])] if rng.random() < 0.5 else [(at, at + 1, "")]


def _edited(message: Annotated, edits: Sequence[Edit]) -> Annotated:
    """The message with some stretches replaced, its marks moved along."""
    text = message.text
    starts, ends = [m.start for m in message.marks], [m.end for m in message.marks]
    for start, end, new in sorted(edits, reverse=True):
        shift = len(new) - (end - start)
        text = text[:start] + new + text[end:]
        starts = [s + shift if s >= end else min(s, start + len(new)) for s in starts]
        ends = [e + shift if e >= end else min(e, start + len(new)) for e in ends]
    marks = tuple(
        Mark(s, e, m.tag, m.owner, None if any(m.start == a and m.end == b for a, b, _ in edits) else m.full)
        for s, e, m in zip(starts, ends, message.marks, strict=True)
    )
    return dataclasses.replace(message, text=text, marks=marks)


def _same_length(before: str, after: str) -> str:
    return after if len(after) == len(before) else before


def _bare(character: str) -> str:
    return unicodedata.normalize("NFD", character)[0]


def _listed(name: str) -> list[str]:
    lines = Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines()
    return [item.strip() for item in " ".join(line for line in lines if not line.startswith("#")).split(",")]
