"""Which two people a sentence would bring together, and what one of them answered: ways of saying in said.txt."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from bot.flows.people.whom import Whom
from bot.flows.sayings import plainly, sayings
from bot.flows.turn import Turn
from bot.understanding import find_people, fold
from bot.understanding.words import first_names

Kind = Literal["start", "made", "met", "drop", "helped", "no_help", "status"]
Consent = Literal["yes", "no", "both"]

_FILE: Final = Path(__file__).parent / "said.txt"
_KINDS: Final[tuple[Kind, ...]] = ("drop", "no_help", "helped", "made", "met", "status", "start")
_CONSENTS: Final[tuple[Consent, ...]] = ("both", "no", "yes")
_SURE: Final = 0.85  # likeness of a name
_AROUND: Final = re.compile(r"\s+(?:de chez|chez|from|at|of)\s.*$|\s*\(.*\)$")
_PARTICLES: Final = frozenset("de du des d la le les van von der den al el ben".split())
_NOBODY: Final = frozenset(
    "je j on il elle ils elles tu vous nous moi toi lui eux i me you he she they we it him her them us this that ce"
    " cela ca qui who quelqu'un someone somebody everybody everyone tous deux les both mon ma mes my le la un une"
    " a an the est-ce dois-je".split()
)
_MEETING: Final = re.compile(r"\b(?:rencontr|present|relation|contact|parler|meet|intro|connect|touch|talk|speak)")


@dataclass(frozen=True)
class Pair:
    """Two people and what is said of them; `why` in the user's words."""

    kind: Kind
    one: Whom
    other: Whom
    why: str | None = None
    day: str | None = None  # when it was done, in the user's words


@dataclass(frozen=True)
class Said:
    """What somebody answered; `of_meeting` when the words say that it is about meeting somebody."""

    consent: Consent
    who: str | None
    of_meeting: bool


def told_pair(turn: Turn, text: str) -> Pair | None:
    """The pair of a sentence; None when it brings no two people together."""
    said = _spelt_out(text)
    if "\n" in text.strip():
        return None
    for name, pattern in sayings(_FILE):
        kind = next((kind for kind in _KINDS if kind == name), None)
        found = pattern.match(said) if kind else None
        if kind and found and (pair := _pair(turn, kind, found)):
            return pair
    return None


def _spelt_out(text: str) -> str:
    """ "Tobi w Margaret", typed in passing, is "Tobi with Margaret"."""
    return _WITH.sub("with", plainly(text))


_WITH: Final = re.compile(r"(?<=\s)w/?(?=\s)")


def told_them(text: str) -> bool:
    """ "Introduce them": the two who have agreed."""
    return any(name == "them" and pattern.match(plainly(text)) for name, pattern in sayings(_FILE))


def told_one(turn: Turn, text: str) -> Whom | None:
    """Who is to meet "someone who needs a logo": somebody of the notebook."""
    said = _spelt_out(text)
    for name, pattern in sayings(_FILE):
        found = pattern.match(said) if name == "for" else None
        if found:
            groups = found.groupdict()
            whom = named(turn, groups.get("one") or groups.get("two") or "")
            return whom if whom and whom.id else None
    return None


def pair_of_names(turn: Turn, text: str) -> Pair | None:
    """ "Anne à Paul", "Anne and Paul", as they stand behind a command."""
    found = re.match(r"^(?P<one>.+?),? (?:à|a|et|avec|to|and|with|&) (?P<other>.+?)[\s.!?]*$", _spelt_out(text))
    return told_pair(turn, text) or (_pair(turn, "start", found) if found else None)


def asks_for_list(text: str) -> bool:
    """Whether it asks whom one could introduce to whom."""
    said = plainly(text)
    return any(name == "list" and pattern.match(said) for name, pattern in sayings(_FILE))


def told_consent(turn: Turn, text: str) -> Said | None:
    """What one person of the notebook, or both of two, answered; None when the text tells no answer."""
    said = plainly(text)
    for name, pattern in sayings(_FILE):
        consent = next((consent for consent in _CONSENTS if consent == name), None)
        found = pattern.match(said) if consent else None
        if consent is None or found is None:
            continue
        told = found.groupdict()
        of_meeting = _MEETING.search(fold(told.get("tail") or "")) is not None
        if consent == "both":
            return Said(consent, None, of_meeting)
        whom = named(turn, told["who"])
        if whom and whom.id:
            return Said(consent, whom.id, of_meeting)
    return None


def _pair(turn: Turn, kind: Kind, found: re.Match[str]) -> Pair | None:
    one, other = named(turn, found["one"]), named(turn, found["other"])
    if one is None or other is None or _is_same(one, other):
        return None
    if not (_is_known(one) or _is_known(other)) and not (kind in ("start", "made") and _bears(one) and _bears(other)):
        return None
    told = found.groupdict()
    why = told.get("why")
    return Pair(kind, one, other, why.strip(" ,.!?") if why else None, told.get("day"))


def named(turn: Turn, words: str) -> Whom | None:
    """Somebody of the notebook, one of several, or somebody new by a name with capitals; None for no name."""
    bare = _AROUND.sub("", words.strip(" ,.!?;:"))
    if not bare or fold(bare.split()[0]) in _NOBODY:
        return None
    matches = [match for match in find_people(bare, turn.known()) if match.score >= _SURE]
    best = [match.id for match in matches if match.score == matches[0].score]
    if len(best) == 1:
        return Whom(best[0])
    if best:
        return Whom(None, bare, candidates=tuple(best[:4]))
    return Whom(None, bare) if _looks_like_a_name(bare) and not _is_a_firm(turn, bare) else None


def _looks_like_a_name(bare: str) -> bool:
    words = bare.split()
    return all(word[:1].isupper() or fold(word) in _PARTICLES for word in words) and words[0][:1].isupper()


def _is_a_firm(turn: Turn, bare: str) -> bool:
    return any(person.org and fold(person.org) == fold(bare) for person in turn.notebook.people)


def _is_known(whom: Whom) -> bool:
    return bool(whom.id or whom.candidates)


def _bears(whom: Whom) -> bool:
    """Whether somebody new has a first name that people bear: of two whom the notebook has not, a word could be one."""
    return fold(whom.name).split()[0] in first_names()


def _is_same(one: Whom, other: Whom) -> bool:
    return (one.id is not None and one.id == other.id) or (one.id == other.id and fold(one.name) == fold(other.name))
