"""Two people put in touch: which pairs to propose, whom to ask next, and what each step writes down (P30)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final, Literal

from bot.coaching.matches import Match, matches_for
from bot.coaching.remembered import resting_on
from bot.domain.notebook import Notebook
from bot.domain.people import Person
from bot.domain.promises import Introduction


def key_of(one: str, other: str) -> str:
    """The key of the proposal of these two, the same whoever of them looks for something."""
    return ":".join(("introduce", *sorted((one, other))))


def between(notebook: Notebook, one: str, other: str) -> Introduction | None:
    """The last introduction of these two that was thought of, whatever became of it."""
    found = [i for i in notebook.introductions if {i.one, i.other} == {one, other}]
    return found[-1] if found else None


def open_introductions(notebook: Notebook) -> tuple[Introduction, ...]:
    """Those under way, of people who are still in the notebook, the last thought of first."""
    under_way = (i for i in notebook.introductions if i.is_open and i.one != i.other)
    known = [i for i in under_way if notebook.person(i.one) and notebook.person(i.other)]
    return tuple(reversed(known))


def know_each_other(one: Person, other: Person) -> bool:
    """Whether one of them led the user to the other: those two need nobody to introduce them."""
    return one.through == other.id or other.through == one.id


@resting_on("people", "introductions", said="introduce")
def proposals(notebook: Notebook) -> tuple[Match, ...]:
    """For each open need the best match that was never taken up nor declined; none once somebody is on the way."""
    taken: dict[tuple[str, str], Match] = {}
    for person in notebook.living:
        for need in person.open_needs:
            if not _is_cared_for(notebook, person, need.what):
                match = next(
                    (m for m in matches_for(notebook, person) if m.need == need and _is_new(notebook, m)), None
                )
                if match:
                    taken.setdefault(match.pair, match)
    return tuple(taken.values())


def _is_cared_for(notebook: Notebook, person: Person, need: str) -> bool:
    mine = (i for i in notebook.introductions if i.one == person.id and i.need == need)
    return any(i.dropped_on is None for i in mine)


def _is_new(notebook: Notebook, match: Match) -> bool:
    if between(notebook, *match.pair) or know_each_other(match.of, match.by):
        return False
    nudged = notebook.was_nudged(key_of(*match.pair))
    return nudged is None or nudged.answer not in ("done", "not_this")


def newly_matched(before: Notebook, after: Notebook, ids: Collection[str]) -> tuple[Match, ...]:
    """The proposals that appeared with what was told of the people of these ids, and that were never made before."""
    known = {(match.pair, match.need.what) for match in proposals(before)}
    return tuple(
        match
        for match in proposals(after)
        if not {match.of.id, match.by.id}.isdisjoint(ids)
        and (match.pair, match.need.what) not in known
        and after.was_nudged(key_of(*match.pair)) is None
    )


def to_ask(introduction: Introduction) -> tuple[str, ...]:
    """The ids of those who have not agreed yet, who is asked for their help first."""
    return tuple(id_ for id_ in (introduction.other, introduction.one) if introduction.agreed_on(id_) is None)


@dataclass(frozen=True)
class Standstill:
    """An introduction that goes on only if the user does something; `person`: who agreed, or who has not answered."""

    introduction: Introduction
    missing: Literal["text", "answer", "other"]
    person: str
    since: date | None = None  # the day they were asked


def standing_still(notebook: Notebook, today: date) -> tuple[Standstill, ...]:
    """Both agreed and no text went; nobody has answered for a week; one agreed and the other was not asked (P30)."""
    found = (_standstill(introduction, today) for introduction in open_introductions(notebook))
    return tuple(one for one in found if one)


_A_WEEK: Final = timedelta(days=7)


def _standstill(introduction: Introduction, today: date) -> Standstill | None:
    if introduction.is_agreed:
        return Standstill(introduction, "text", introduction.one)
    waited = [(asked_on, id_) for id_ in to_ask(introduction) if (asked_on := introduction.asked_on(id_))]
    if waited:
        asked_on, person = max(waited)
        return Standstill(introduction, "answer", person, asked_on) if asked_on + _A_WEEK <= today else None
    agreed_one = next((id_ for id_ in (introduction.one, introduction.other) if introduction.agreed_on(id_)), None)
    return Standstill(introduction, "other", agreed_one) if agreed_one else None


# --- what each step writes


def asked(introduction: Introduction, person: str, on: date) -> Introduction:
    """That person was written to."""
    if person == introduction.one:
        return replace(introduction, one_asked_on=on)
    return replace(introduction, other_asked_on=on)


def agreed(introduction: Introduction, person: str, on: date) -> Introduction:
    """That person said yes."""
    known = asked(introduction, person, introduction.asked_on(person) or on)
    if person == introduction.one:
        return replace(known, one_agreed_on=on)
    return replace(known, other_agreed_on=on)


def made(introduction: Introduction, on: date) -> Introduction:
    """Both know of each other; whoever had not said yes before has by now."""
    for id_ in to_ask(introduction):
        introduction = agreed(introduction, id_, on)
    return replace(introduction, made_on=on)
