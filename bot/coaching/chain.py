"""What came out of what, link by link: this mission, from Paul, met through Léa, met at a breakfast years ago (P6)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from bot.coaching.matches import words_of
from bot.domain.goals import Outcome
from bot.domain.meetings import Event, Meeting
from bot.domain.notebook import Notebook
from bot.domain.people import Person


@dataclass(frozen=True)
class Link:
    """One link back in time. Exactly one field says what it is."""

    outcome: Outcome | None = None
    people: tuple[Person, ...] = ()
    meeting: Meeting | None = None
    event: Event | None = None
    words: str | None = None  # the user's own, where the notebook knows no more


def chain(notebook: Notebook, outcome: Outcome) -> tuple[Link, ...]:
    """All links from what came of it back to where it began; the outcome itself first."""
    return tuple(_links(notebook, outcome, frozenset()))


def passes_through(notebook: Notebook, outcome: Outcome, id_: str) -> bool:
    """Whether a person, a meeting or an event of that id is a link of the chain."""
    for link in chain(notebook, outcome):
        ids = {person.id for person in link.people}
        ids |= {record.id for record in (link.meeting, link.event) if record}
        if id_ in ids or (link.meeting and id_ in link.meeting.people):
            return True
    return False


def led_by(notebook: Notebook, person: Person) -> Person | None:
    """Who led the user to that person: told so, or whose promised introduction it was."""
    if through := notebook.person(person.through):
        return through
    referral = next((one for one in notebook.referrals if one.person == person.id), None)
    return notebook.person(referral.by) if referral else None


def _links(notebook: Notebook, outcome: Outcome, seen: frozenset[str]) -> Iterator[Link]:
    yield Link(outcome=outcome)
    before = notebook.find(Outcome, outcome.after)
    if before and before.id not in seen:
        yield from _links(notebook, before, seen | {outcome.id})
        return
    meeting = notebook.find(Meeting, outcome.meeting)
    people = tuple(filter(None, map(notebook.person, outcome.people)))
    if people:
        yield Link(people=people)
        yield from _back_from(notebook, people, meeting, outcome)
    elif meeting:
        yield from _met_at(notebook, meeting)
    elif outcome.source:
        yield Link(words=outcome.source)


def _back_from(
    notebook: Notebook, people: tuple[Person, ...], meeting: Meeting | None, outcome: Outcome
) -> Iterator[Link]:
    """The meeting that was told, then who led to these people, and so on to the first of them all."""
    if meeting:
        yield from _met_at(notebook, meeting)
    visited = {person.id for person in people}
    person, leader = _led(notebook, people)
    while leader and leader.id not in visited:
        visited.add(leader.id)
        yield Link(people=(leader,))
        person, meeting = leader, None
        leader = led_by(notebook, person)
    if meeting is None:
        yield from _beginning(notebook, person, outcome)


def _led(notebook: Notebook, people: tuple[Person, ...]) -> tuple[Person, Person | None]:
    """The first of these people whom somebody led to, and who; else the first of them."""
    found = next(((person, led_by(notebook, person)) for person in people if led_by(notebook, person)), None)
    return found or (people[0], None)


def _beginning(notebook: Notebook, person: Person, outcome: Outcome) -> Iterator[Link]:
    """How it began with somebody: the first meeting that is known, else how they met in the user's words."""
    if outcome.source and _OTHER.search(outcome.source):
        yield Link(words=_more_than_a_name(outcome.source, person) or outcome.source)  # one that the notebook has not
        return
    held = [m for m in notebook.meetings if m.is_held and person.id in m.people and m.on <= outcome.on]
    if held := [meeting for meeting in held if meeting.kind != "message"]:
        yield from _met_at(notebook, min(held, key=lambda meeting: (meeting.on, meeting.id)))
    elif words := person.how_met or _more_than_a_name(outcome.source, person):
        yield Link(words=words)


_OTHER: Final = re.compile(
    r"\b(?:petits?[- ]d[ée]j\w*|d[ée]jeuner|d[îi]ner|caf[ée]|ap[ée]ro|salon|soir[ée]e|conf[ée]rence|voyage|mariage"
    r"|breakfast|lunch|dinner|coffee|drinks|fair|evening|conference|trip|wedding|(?:19|20)\d\d)\b", re.IGNORECASE,
)  # fmt: skip


def _more_than_a_name(source: str | None, person: Person) -> str | None:
    """The source in the user's words, unless it only names that person, who stands in the chain already."""
    if source is None or words_of(source) <= words_of(f"{person.name} {person.called}"):
        return None
    names = "|".join(re.escape(name) for name in sorted({person.name, person.called, person.first_name}, key=len)[::-1])
    beside = re.sub(rf"^(?:{names})[\s,]+{_MET_AT}", "", source, flags=re.IGNORECASE)
    return re.sub(r"^au (?=[a-zà-ÿ])", "le ", beside) if len(beside) >= _SHORTEST else source


_MET_AT: Final = (
    r"(?:(?:,? ?(?:whom|who|that) )?(?:i |we )?(?:had |'d )?(?:met )?(?:(?:him|her|them) )?(?:from|at|in) "
    r"|(?:que j['’]a(?:i|vais) )?(?:rencontrée?|connue?|croisée?) (?:(?:à|dans|en|chez) )?|(?:d[eu]|des) |d['’])"
)
_SHORTEST: Final = 4


def _met_at(notebook: Notebook, meeting: Meeting) -> Iterator[Link]:
    yield Link(meeting=meeting)
    if event := notebook.find(Event, meeting.event):
        yield Link(event=event)
