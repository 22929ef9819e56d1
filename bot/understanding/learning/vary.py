"""The same message told by others: other names, no capitals, no accents, hurried fingers. Its marks stay in place."""

from __future__ import annotations

import dataclasses
import random
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from bot.understanding.data import Annotated, Mark
from bot.understanding.folding import fold
from bot.understanding.words import first_names

_RENAMED: Final = 0.6
_MOVED: Final = 0.6
_LOWERED: Final = 0.25
_UNACCENTED: Final = 0.12
_UNPUNCTUATED: Final = 0.06
_TYPO: Final = 0.1
_CURLY: Final = 0.3

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


def full_names(rng: random.Random, count: int) -> list[str]:
    """Some names of nobody."""
    pool = pools()
    return [f"{rng.choice(pool.firsts[rng.choice('fm')])} {rng.choice(pool.lasts)}" for _ in range(count)]


def vary(message: Annotated, rng: random.Random) -> Annotated:
    """One telling of the message by somebody else."""
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
            edits.append((mark.start, mark.end, new.lower() if words == words.lower() else new))
        elif mark.tag == "o" and rng.random() < _MOVED and words != words.lower():
            edits.append((mark.start, mark.end, rng.choice(pool.firms)))
    return edits


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
