"""Who could recommend the user, and what can be said of somebody: from what the notebook has seen (P32)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from bot.coaching.depth import depth
from bot.domain.lines import Line, line
from bot.domain.notebook import Notebook
from bot.domain.people import Person

PLACES: Final = ("online", "letter", "word")
"""Where a recommendation can stand: on a professional network, in a few lines to forward, said to somebody."""

_WORKED: Final = re.compile(
    r"\b(?:coll[eè]gues?|coll[eè]gue|clients?|cliente|associ[ée]e?s?|[ée]quipe|manager|chef|responsable|patron(?:ne)?"
    r"|stage|mission|projet|travaill\w+|colleagues?|co-?workers?|customer|team|boss|worked|project|internship)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Witness:
    """Somebody who saw the user's work, and the words that say so."""

    person: Person
    because: Line
    connection: bool

    @property
    def saw_it(self) -> bool:
        """Whether they saw the work itself, and did not only give a hand."""
        return self.because.key != "trust.saw.helped"


def witnesses(notebook: Notebook, today: date) -> tuple[Witness, ...]:
    """Those who can speak of the user's work from having seen it, connections first. `today`: the user's local day."""
    last = notebook.last_met()
    found = [
        Witness(person, reason, depth(notebook, person, today).kind == "connection")
        for person in notebook.living
        if (reason := next(_saw(notebook, person), None))
    ]
    return tuple(
        sorted(
            found,
            key=lambda w: (not w.connection, not w.saw_it, -last.get(w.person.id, date.min).toordinal(), w.person.id),
        )
    )


def _saw(notebook: Notebook, person: Person) -> Iterator[Line]:
    """What they saw of the user's work, the most telling first."""
    for words in (*(note.text for note in person.notes), person.how_met or "", *person.circles):
        if _WORKED.search(words):
            yield line("trust.saw.worked", words=words)
    for given in reversed(notebook.given):
        if given.to == person.id and given.what and given.kind is None:
            yield line("trust.saw.gave", what=given.what)
    for promise in reversed(notebook.promises):
        if promise.to == person.id and promise.kept_on:
            yield line("trust.saw.kept", what=promise.what)
    for help_ in reversed(notebook.helps):
        if help_.from_ == person.id:
            yield line("trust.saw.helped", what=help_.what)


@dataclass(frozen=True)
class Portrait:
    """What the notebook holds of somebody's work and help, in the user's words."""

    person: Person
    offers: tuple[str, ...]
    helps: tuple[str, ...]


def strengths(person: Person) -> tuple[str, ...]:
    """What they are good at, the latest first; "lend me her terrace" is a favour to the user, and no strength."""
    return tuple(offer.what for offer in reversed(person.offers) if not _FOR_ME.search(offer.what))


_FOR_ME: Final = re.compile(r"\b(?:me|my|us|our|moi|mon|ma|mes|nous|notre|nos)\b|\bm['’]", re.IGNORECASE)


def portrait(notebook: Notebook, person: Person) -> Portrait:
    """The latest of each: two at most, since a recommendation says one thing well."""
    offers = strengths(person)[:2]
    helps = tuple(help_.what for help_ in reversed(notebook.helps) if help_.from_ == person.id)[:2]
    return Portrait(person, offers, helps)
