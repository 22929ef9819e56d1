"""What it costs to think over a full notebook: `python -m bench.thinking [PEOPLE]`, 300 of them when it isn't said.

Each row is one thing the coach works out while somebody waits, for a notebook as it comes out of its file. Milliseconds
of the processor, so that other programs count little:

    first    the first time in the program, when lists of words are read and the words of a notebook folded
    then     the least of ten other times
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from bot.coaching.matches import all_matches
from bot.coaching.network import view
from bot.coaching.paths import Target, paths
from bot.domain.notebook import Notebook
from bot.flows.planning.shown import whole_plan
from bot.flows.turn import Turn
from bot.texts import Voice
from bot.understanding.rolls import LONGEST, read_roll
from tests import crowds
from tests.people import at

PEOPLE: Final = 300
TIMES: Final = 10
NOW: Final = at("2026-11-20 18:31")
TODAY: Final = date(2026, 11, 20)
AIRBUS: Final = Target("un acheteur chez Airbus", org="Airbus", role="acheteur")


@dataclass(frozen=True)
class Thought:
    """Something worked out, of how much; `ready` makes that, which isn't measured, and gives what is."""

    what: str
    size: str
    ready: Callable[[], Callable[[], object]]


def main() -> None:
    """Print a row for each thought."""
    people = int(sys.argv[1]) if len(sys.argv) > 1 else PEOPLE
    print(f"{'':<38}{'of':<34}{'first':>8}{'then':>8}   ms")
    for thought in thoughts(people):
        first, *others = (_took(thought.ready()) for _ in range(1 + TIMES))
        print(f"{thought.what:<38}{thought.size:<34}{first:>8.1f}{min(others):>8.1f}", flush=True)


def thoughts(people: int) -> Iterator[Thought]:
    met = f"{people:,} people, {2 * people:,} meetings"
    yield _of("whom to meet next", met, lambda: crowds.to_meet(people), lambda book: whole_plan(Turn(book, NOW)))
    yield _of("how the network is doing", met, lambda: crowds.of_some_depth(people), lambda book: view(book, TODAY))
    linked = f"{people:,} people, each linked"
    yield _of("who leads to a stranger", linked, lambda: crowds.leading_on(people), lambda b: paths(b, AIRBUS, TODAY))
    needs = f"{people:,} needs, {people:,} offers"
    yield _of("who could help whom", needs, lambda: crowds.in_need(people), lambda book: list(all_matches(book)))
    known, listed = crowds.known(people), crowds.roll(people)[:LONGEST]
    told = f"{len(listed):,} letters, {people:,} known"
    yield Thought("names told in a row", told, lambda: lambda: read_roll(listed, lang="fr", known=known))
    sentences = f"{sum(map(len, Voice.load().sentences.values())):,} sentences"
    yield Thought("the coach's own words, at its start", sentences, lambda: Voice.load)


def _of(what: str, size: str, make: Callable[[], Notebook], work: Callable[[Notebook], object]) -> Thought:
    def ready() -> Callable[[], object]:
        book = make()
        return lambda: work(book)

    return Thought(what, size, ready)


def _took(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return 1000 * (time.process_time() - began)


if __name__ == "__main__":
    main()
