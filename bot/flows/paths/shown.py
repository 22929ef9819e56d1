"""The ways to somebody, said in words: each chain with its reasons, whom to begin with, and the ask in one tap."""

from __future__ import annotations

from typing import Final

from bot.coaching.paths import Chain, paths, target_of
from bot.domain.lines import GAP, Button, Buttons, Line, line
from bot.domain.people import Person
from bot.domain.wanted import Wanted
from bot.flows.turn import Turn, press
from bot.flows.undo import undo_button

_SELF: Final = "self"
_OF_SOMEBODY: Final = "path.why."
_OF_ITS_OWN: Final = "path.own."


def ways(turn: Turn, wanted: Wanted) -> tuple[Chain, ...]:
    """The chains to what is wanted, best first."""
    return paths(turn.notebook, target_of(wanted), turn.today)


def chain_line(chain: Chain) -> Line:
    """Who, then who, and why: how close the first one is, what binds each to the next, and what leads there."""
    names = [person.called for person in chain.people]
    keys = {1: "path.who1", 2: "path.who2", 3: "path.who3"}
    who = line(keys[len(names)], **dict(zip(("first", "second", "third"), names, strict=False)))
    start = (chain.start,) if chain.start else ()
    there = () if chain.lead.kind == _SELF else (chain.lead.why,)
    if len(names) == 1 and there:  # behind the name, which is not said again
        own = Line(chain.lead.why.key.replace(_OF_SOMEBODY, _OF_ITS_OWN), chain.lead.why.args)
        reason = line("path.own_and", own=own, start=chain.start) if chain.start else own
        return line("path.chain", who=who, reasons=(reason,))
    return line("path.chain", who=who, reasons=(*start, *chain.between, *there))


def show_ways(turn: Turn, wanted: Wanted, chains: tuple[Chain, ...], *, is_new: bool) -> Turn:
    """The ways that lead there, with the ask to the first of each one tap away."""
    head = line("path.found" if len(chains) == 1 else "path.found_several", words=wanted.words)
    lines = [head, *map(chain_line, chains)]
    if len(chains) > 1:
        lines += [GAP, line("path.begin", name=chains[0].first.called)]
    kept = (undo_button(turn),) if is_new else ()
    rows = (*ask_rows(wanted, [chain.first for chain in chains]), settled(wanted), (why(), *kept))
    return turn.say(*lines, buttons=rows)


def show_known(turn: Turn, person: Person) -> Turn:
    """Somebody one has met needs no way: their card, and the ask."""
    card = press("people.button", f"card:{person.id}", name=person.called)
    ask = press("path.ask", f"asknew:{person.id}", name=person.called)
    return turn.say(line("path.known", name=person.called), buttons=((ask,), (card,)))


def ask_rows(wanted: Wanted, people: list[Person]) -> Buttons:
    """The ask to each, a row each."""
    return tuple((press("path.ask", f"pathask:{wanted.id}:{person.id}", name=person.called),) for person in people)


def settled(wanted: Wanted) -> tuple[Button, ...]:
    """It is found, or no longer sought."""
    return (press("path.is_found", f"pathend:{wanted.id}:found"), press("path.let_go", f"pathend:{wanted.id}:drop"))


def why() -> Button:
    return press("button.why", "why:P18")
