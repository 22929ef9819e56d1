"""Somebody told of may be somebody's ideal client, or of a trade that serves one's own: said in that turn (P16)."""

from __future__ import annotations

from collections.abc import Iterable

from bot.coaching.ideal_clients import bare, clientele, fits
from bot.domain.lines import Buttons, Line, line
from bot.domain.notebook import Notebook
from bot.domain.people import Person
from bot.flows.below import below
from bot.flows.turn import Turn, press


def notice(before: Notebook, turn: Turn) -> Turn:
    """The turn, with a word on the first such person, if any; nothing of what was known before it."""
    if before.people is turn.notebook.people:
        return turn
    told = [person for person in turn.notebook.people if _says_more(before.person(person.id), person)]
    for words, rows in _struck(before, turn.notebook, told):
        return below(turn, words, rows)
    return turn


def _says_more(was: Person | None, person: Person) -> bool:
    """Whether somebody is new, or is better known by what makes them a client or a trade."""
    return was is None or (was.role, was.org, was.offers, was.circles) != (
        person.role,
        person.org,
        person.offers,
        person.circles,
    )


def _struck(before: Notebook, after: Notebook, told: list[Person]) -> Iterable[tuple[Line, Buttons]]:
    known = clientele(after)
    for person in told:
        was = before.person(person.id)
        for other in after.people:
            ideal = other.ideal_client
            if ideal and other.id != person.id and fits(ideal, person) and not (was and fits(ideal, was)):
                words = line("client.noticed", name=person.called, other=other.called, what=ideal)
                connect = press(
                    "client.connect", f"connect:{other.id}:{person.id}", name=person.called, other=other.called
                )
                yield words, ((connect,),)
        if known is None or clientele(before) is None:
            continue
        if fits(known.ideal, person) and not (was and fits(known.ideal, was)):
            yield line("client.noticed_mine", name=person.called, what=known.ideal), ()
        for trade in known.trades:
            if fits(trade, person) and not (was and fits(trade, was)):
                yield line("client.noticed_trade", name=person.called, trade=bare(trade)), ()
