"""Whom a sentence or an answer is about: somebody known, one of several, or somebody new, as a draft can hold it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from bot.domain.calling import called
from bot.domain.drafts import Value
from bot.domain.people import Person
from bot.flows.people.titles import split_title
from bot.flows.turn import Turn
from bot.understanding import Mention, Reading, find_people, fold
from bot.understanding.rolls import read_roll
from bot.understanding.words import first_names

SURE: Final = 0.85  # likeness of a name
_LONGEST_NAME: Final = 5  # words
_TYPED_SMALL: Final = 3  # words of a name without its capitals
_NEW: Final = "new"
_BEFORE: Final = ("a ", "to ", "avec ", "with ", "pour ", "for ")


@dataclass(frozen=True)
class Whom:
    """`id`: somebody of the notebook. Else the name as it was told, and the ids it could be, if any."""

    id: str | None = None
    name: str = ""
    org: str | None = None
    role: str | None = None
    title: str | None = None
    candidates: tuple[str, ...] = ()

    def as_value(self) -> Value:
        told = {"id": self.id, "name": self.name, "org": self.org, "role": self.role, "title": self.title}
        return {**told, "candidates": list(self.candidates)}

    def settled(self, who: str) -> Whom:
        """That name is that person of the notebook, or somebody new."""
        return replace(self, id=None if who == _NEW else who, candidates=())

    def person(self, turn: Turn) -> Person:
        """The person; somebody new as they would be noted."""
        known = turn.notebook.person(self.id)
        return known or Person("", self.name, turn.today, org=self.org, role=self.role, title=self.title)

    def called(self, turn: Turn) -> str:
        known = turn.notebook.person(self.id)
        return known.called if known else called(self.name, self.title)

    def kept(self, turn: Turn) -> tuple[Turn, Person]:
        """The turn with that person in the notebook."""
        if known := turn.notebook.person(self.id):
            return turn, known
        fields = {"org": self.org, "role": self.role, "title": self.title}
        return turn.add(Person, name=self.name, added_on=turn.today, **fields)


def whom_of(value: Value) -> Whom | None:
    """The one that a draft holds."""
    if isinstance(value, str):
        return Whom(value)
    if not isinstance(value, dict):
        return None
    told = {name: kept if isinstance(kept, str) else None for name, kept in value.items() if name != "candidates"}
    candidates = value.get("candidates")
    ids = tuple(map(str, candidates)) if isinstance(candidates, list) else ()
    return Whom(told.get("id"), told.get("name") or "", told.get("org"), told.get("role"), told.get("title"), ids)


def told_whom(turn: Turn, reading: Reading) -> Whom | None:
    """The first person a sentence is about."""
    return told_of(turn, reading.people[0]) if reading.people else None


def told_of(turn: Turn, mention: Mention) -> Whom:
    """Whom a mention is: one of the notebook, one of several, or somebody new."""
    if turn.notebook.person(mention.known):
        return Whom(mention.known, mention.name)
    candidates = tuple(id_ for id_ in mention.candidates if turn.notebook.person(id_))
    return Whom(None, mention.name, mention.org, mention.role, mention.title, candidates)


def described(turn: Turn, whom: Whom, text: str) -> Whom:
    """Somebody new with the firm and the trade told behind the name: "Nadia, data analyst at Criteo"."""
    entries = read_roll(text, lang=turn.lang, known=turn.known()).entries
    if whom.id or whom.candidates or len(entries) != 1 or fold(entries[0].name) != fold(whom.name):
        return whom
    return replace(whom, org=whom.org or entries[0].org, role=whom.role or entries[0].role or entries[0].words)


def answered_whom(turn: Turn, text: str) -> Whom | None:
    """A name given as an answer, with or without capitals; None when there is no name in it."""
    if named := told_whom(turn, turn.read(text)):
        return named
    bare = text.strip(" .!?,;:")
    lead = next((lead for lead in _BEFORE if fold(bare).startswith(lead)), "")
    bare = bare[len(lead) :]
    matches = [match for match in find_people(bare, turn.known()) if match.score >= SURE]
    if matches and len(bare.split()) <= _LONGEST_NAME:
        best = [match.id for match in matches if match.score == matches[0].score]
        return Whom(best[0]) if len(best) == 1 else Whom(None, bare, candidates=tuple(best[:4]))
    if 0 < len(bare.split()) <= _LONGEST_NAME and all(word[:1].isupper() for word in bare.split()):
        title, name = split_title(bare, turn.lang)
        return Whom(None, name, title=title)
    if 0 < len(bare.split()) <= _TYPED_SMALL and bare.islower() and fold(bare.split()[0]) in first_names():
        return Whom(None, bare.title())  # "mary white", as one types on a phone
    return None
