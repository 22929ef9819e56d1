"""A list that was read back and agreed to: its people are in the notebook, and say which question brought them."""

from __future__ import annotations

from dataclasses import replace

from bot.coaching.circles import joined, known_as, noted
from bot.coaching.mapping import FAMILIES
from bot.domain.drafts import Draft, Value
from bot.domain.mapping import Mapped
from bot.domain.people import Note, Person
from bot.flows.mapping.listing import listed
from bot.flows.turn import Turn
from bot.understanding import fold
from bot.understanding.rolls import Entry


def keep_list(turn: Turn, draft: Draft) -> tuple[Turn, tuple[Person, ...]]:
    """With everybody of the list: the new ones added, those known completed where something was missing."""
    family, circle = draft.filled.get("family"), draft.filled.get("circle")
    people: list[Person] = []
    for row in listed(draft):
        turn, person = _kept(turn, row.entry, str(family) if family in FAMILIES else None)
        if isinstance(circle, str):
            person = joined(person, known_as(turn.notebook, circle))
            turn = turn.put(person)
        people.append(person)
    if isinstance(circle, str) and people:
        kind = str(family) if family in FAMILIES else None
        turn = turn.keep(noted(turn.notebook, known_as(turn.notebook, circle), kind))
    turn = gone_through(turn, family) if people else turn
    names = tuple(person.called for person in people)
    return turn.did("undo.mapped", names=names), tuple(people)


def _kept(turn: Turn, entry: Entry, family: str | None) -> tuple[Turn, Person]:
    person = turn.notebook.person(entry.known)
    if person is None:
        fields = {"org": entry.org, "role": entry.role, "title": entry.title, "found_in": family}
        turn, person = turn.add(Person, name=entry.name, added_on=turn.today, **fields)
    taught = replace(
        person,
        org=person.org or _spelt(turn, entry.org),
        role=person.role or entry.role,
        title=person.title or entry.title,
        notes=_with_note(turn, person, entry.words),
    )
    return turn.put(taught), taught


def _spelt(turn: Turn, org: str | None) -> str | None:
    """An organisation as the notebook spells it already."""
    return next((p.org for p in turn.notebook.people if org and p.org and fold(p.org) == fold(org)), org)


def _with_note(turn: Turn, person: Person, words: str | None) -> tuple[Note, ...]:
    told = {fold(note.text) for note in person.notes}
    return (*person.notes, Note(words, turn.today)) if words and fold(words) not in told else person.notes


def gone_through(turn: Turn, family: Value, *, declined: bool = False) -> Turn:
    """With that question behind: answered, or declined; an answer is never taken back by a later "no"."""
    if family not in FAMILIES:
        return turn
    known = next((mapped for mapped in turn.notebook.mapped if mapped.family == family), None)
    if known:
        return turn.put(replace(known, on=turn.today, declined=known.declined and declined))
    return turn.add(Mapped, family=family, on=turn.today, declined=declined)[0]


def name_circle(turn: Turn, ids: tuple[str, ...], name: str, kind: str | None) -> Turn:
    """With that circle among those of these people."""
    name = known_as(turn.notebook, name)
    people = tuple(person for person in map(turn.notebook.person, ids) if person)
    turn = turn.put(*(joined(person, name) for person in people))
    return turn.keep(noted(turn.notebook, name, kind)).did("undo.circle", circle=name)
