"""Who leads straight to somebody: is there, was there, knows people there, promised it, is of that trade or circle."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from bot.coaching.matches import meets, words_of
from bot.coaching.paths.targets import Target
from bot.coaching.paths.telling import (
    answer,
    clauses,
    is_of_kin,
    mentions,
    naming,
    quote,
    said_of,
    said_of_it,
    short,
    without_own_tie,
    works_there,
)
from bot.coaching.roots import shared
from bot.coaching.sectors import is_one_org, sector_of, speaks_of
from bot.domain.lines import Line, line
from bot.domain.notebook import Notebook
from bot.domain.people import Person

Kind = Literal[
    "self", "is", "promised", "works", "knows", "named", "worked", "circle", "told", "trade", "sector", "town"
]

COST: Final[Mapping[Kind, float]] = {
    "self": 0, "is": 0, "promised": 0.5, "works": 0.5, "named": 1, "knows": 1.5, "worked": 2, "circle": 2.5,
    "told": 2.5, "trade": 3.5, "sector": 4, "town": 4,
}  # fmt: skip
"""How far each is from the target; only the order that follows from it is ever seen."""

SURE: Final = COST["told"]
"""What costs no more says something of the target itself; the others are of its surroundings."""


@dataclass(frozen=True)
class Lead:
    """Somebody who leads straight to the target; `why` is a clause that names them."""

    person: Person
    kind: Kind
    why: Line

    @property
    def cost(self) -> float:
        return COST[self.kind]

    @property
    def is_sure(self) -> bool:
        return self.cost <= SURE


def leads(notebook: Notebook, target: Target) -> dict[str, Lead]:
    """Person id -> the best way in which they lead there."""
    found: dict[str, Lead] = {}
    for lead in _leads(notebook, target):
        known = found.get(lead.person.id)
        if known is None or lead.cost < known.cost:
            found[lead.person.id] = lead
    return found


def _leads(notebook: Notebook, target: Target) -> Iterator[Lead]:
    yield from _promised(notebook, target)
    yield from _told_in_meetings(notebook, target)
    for person in notebook.living:
        yield from _of_person(notebook, person, target)


def _of_person(notebook: Notebook, person: Person, target: Target) -> Iterator[Lead]:
    if target.person == person.id or (target.person is None and target.name and _is_called(person, target.name)):
        yield Lead(person, "self", line("path.why.self", name=short(person)))
    if target.person or target.name:
        yield from _near_somebody(notebook, person, target)
    if target.org:
        yield from _at(person, target, target.org)
    if target.role:
        yield from _of_trade(person, target)
    yield from _around(person, target)


# --- somebody by name


def _is_called(person: Person, name: str) -> bool:
    """Whether a whole name is theirs: somebody sought by name who has been told of since."""
    return len(words_of(name)) > 1 and words_of(name) == words_of(person.name)


def _near_somebody(notebook: Notebook, person: Person, target: Target) -> Iterator[Lead]:
    """What is told of this person names the target."""
    known = notebook.person(target.person)
    name = known.name if known else target.name or ""
    if _is_called(person, name):
        return
    for words in _told_of(person):
        if quoted := naming(words, name):
            yield Lead(person, "named", line("path.why.named", name=short(person), words=quoted))


# --- somebody of a firm


def _at(person: Person, target: Target, org: str) -> Iterator[Lead]:
    """Is there, was there, knows somebody there, or spoke of it."""
    acquainted = False
    for words in _told_of(person):
        for clause in clauses(words):
            if mentions(clause, org):
                alone = without_own_tie(clause, person)
                acquainted |= is_of_kin(alone)
                if works_there(alone) and not is_of_kin(alone) and _is_first(clause, person):
                    yield Lead(person, "works", line("path.why.works", name=short(person)))
                    continue
                kind = said_of_it(alone, org)
                told = quote(clause if kind == "told" else answer(clause))
                yield Lead(person, kind, line(f"path.why.{kind}", name=short(person), words=told))
    for circle in person.circles:
        if mentions(circle, org):
            yield Lead(person, "circle", line("path.why.circle", name=short(person), circle=circle))
    # "has a cousin at Acme" may have been read as being there
    if person.org and is_one_org(org, person.org) and not acquainted:
        yield _there(person, target)


def _is_first(clause: str, person: Person) -> bool:
    """Whether it is of that person that a clause speaks first."""
    return words_of(person.first_name) <= words_of(answer(clause).partition(",")[0])


def _there(person: Person, target: Target) -> Lead:
    if person.role is None:
        return Lead(person, "works", line("path.why.works", name=short(person)))
    if _fits(target, person.role):
        return Lead(person, "is", line("path.why.is", name=short(person), role=person.role))
    return Lead(person, "works", line("path.why.works_as", name=short(person), role=person.role))


# --- somebody of a trade


def _of_trade(person: Person, target: Target) -> Iterator[Lead]:
    """Of the trade itself; when a firm was named too, a colleague elsewhere."""
    kind: Kind = "trade" if target.org or target.name else "is"
    if person.role and _fits(target, person.role):
        yield Lead(person, kind, line("path.why.trade", name=short(person), role=_as_card(person)))
        return
    for words in (*(offer.what for offer in person.offers), *person.circles, *(n.text for n in person.notes)):
        for clause in clauses(words):
            if _fits(target, clause):
                told: Kind = "knows" if kind == "is" else "trade"
                yield Lead(person, told, line("path.why.trade_told", name=short(person), words=quote(answer(clause))))


def _fits(target: Target, words: str) -> bool:
    """Whether words are of that trade, whatever it is called, or hold the words for it, however bent."""
    found = shared(target.role_words, words)
    return (bool(found) and len(found) >= min(len(target.role_words), 2)) or meets(target.role or "", words) > 0


def _around(person: Person, target: Target) -> Iterator[Lead]:
    """In the same sector, by their firm, their trade, or what is told of them; or at home in that town."""
    if town := target.town:
        for words in (*person.circles, *_told_of(person)):
            if quoted := next((quote(answer(c)) for c in clauses(words) if mentions(c, town)), None):
                yield Lead(person, "town", line("path.why.town", name=short(person), words=quoted))
    sector = target.sector
    if sector is None:
        return
    if any(told and sector_of(told) == sector.name for told in (person.org, person.role, *person.circles)):
        yield Lead(person, "sector", line("path.why.sector", name=short(person), where=_as_card(person)))
        return
    for note in person.notes:
        for clause in clauses(note.text):
            if speaks_of(words_of(clause), sector):
                yield Lead(
                    person, "sector", line("path.why.sector_told", name=short(person), words=quote(answer(clause)))
                )
                return


def _as_card(person: Person) -> str:
    return ", ".join(part for part in (person.role, person.org) if part) or ", ".join(person.circles)


# --- told elsewhere


def _promised(notebook: Notebook, target: Target) -> Iterator[Lead]:
    """An introduction that somebody promised and that leads there."""
    for referral in notebook.referrals:
        by = notebook.person(referral.by)
        if by is None or not (referral.is_open or referral.came_on):
            continue
        whom = f"{referral.whom} ({referral.org})" if referral.org else referral.whom
        if referral.is_open and _is_whom(target, referral.whom, referral.org):
            yield Lead(by, "promised", line("path.why.promised", name=short(by), whom=whom))
        elif target.org and referral.org and is_one_org(target.org, referral.org):
            yield Lead(by, "knows", line("path.why.leads", name=short(by), whom=whom))


def _is_whom(target: Target, whom: str, org: str | None) -> bool:
    there = bool(target.org) and (bool(org and is_one_org(target.org or "", org)) or mentions(whom, target.org or ""))
    if target.name:
        return words_of(target.name) <= words_of(whom)
    if target.org:
        return there
    return _fits(target, whom)


def _told_in_meetings(notebook: Notebook, target: Target) -> Iterator[Lead]:
    """What was told of a meeting with one person, or of their help, names the firm or the one sought."""
    told = [(m.people[0], m.words) for m in notebook.meetings if m.words and m.is_held and len(m.people) == 1]
    told += [(help_.from_, help_.what) for help_ in notebook.helps]
    for id_, words in told:
        person = notebook.person(id_)
        if person is None or person.id == target.person:
            continue
        for clause in clauses(words):
            if target.org and mentions(clause, target.org):
                kind = said_of(clause)
                yield Lead(person, kind, line(f"path.why.{kind}", name=short(person), words=quote(clause)))
            elif target.name and (quoted := naming(clause, target.name)):
                yield Lead(person, "named", line("path.why.named", name=short(person), words=quoted))


def _told_of(person: Person) -> Iterator[str]:
    """The user's own words on somebody, the latest first."""
    yield from (note.text for note in reversed(person.notes))
    yield from (offer.what for offer in person.offers)
    if person.how_met:
        yield person.how_met
