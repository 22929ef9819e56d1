"""A year of a full notebook rehearsed, and the four weeks of /rehearse: `python -m bench.rehearsal`.

Of 300 people and a thousand reasons to write, far more than the coach would ever say. Beside it the same with nothing
kept from one message to the next, so that each is thought over as if the notebook had just been opened. Processor time,
the best of a few; both ways say the same, or it stops. Then one look at a notebook just opened, and one after a turn.

    messages   how many the coach would write
    seconds    for all of them
    a look     ms; each message takes two, one to find its hour and one to choose it
    anew       seconds when nothing is kept
    ratio      anew / seconds
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Final, TypeVar, get_args

from bot.coaching.choose import next_due
from bot.coaching.nudges import Nudge
from bot.coaching.rehearsal import Manner, Reaction, reaction, rehearse
from bot.domain.goals import Goal
from bot.domain.helps import Given, Help
from bot.domain.meetings import Meeting
from bot.domain.notebook import Notebook
from bot.domain.owner import Owner
from bot.domain.people import Birthday, Need, Offer, Person
from bot.domain.promises import Ask, Promise, Referral, Request

PEOPLE: Final = 300
YEAR, FOUR_WEEKS = 365, 28  # days
TRIES: Final = 3
START: Final = datetime(2026, 11, 20, 7, 0, tzinfo=UTC)
BEGAN: Final = date(2025, 1, 6)
TIES: Final = ("close", "active", "wide", "slow", None)
WAYS: Final = ("design", "compta", "droit social", "plomberie")

T = TypeVar("T")


def main() -> None:
    """Print a line for each manner of answering and each stretch of time, then the two looks."""
    print(f"{'days':>4} {'answers':<9}{'messages':>9}{'seconds':>9}{'a look':>8}{'anew':>7}{'ratio':>7}")
    for days in (YEAR, FOUR_WEEKS):
        for manner in get_args(Manner):
            print(_measured(days, manner), flush=True)
    opened, _ = _least(lambda: next_due(notebook(), START), before=notebook)
    book = notebook()
    next_due(book, START)
    after_a_turn, _ = _least(lambda: next_due(book.put(replace(book.promises[0], what="autre chose")), START))
    print(f"\na look at a notebook just opened {1000 * opened:.1f} ms, after a turn {1000 * after_a_turn:.1f} ms")
    print(f"{opened / after_a_turn:.1f} times as long")


def _measured(days: int, manner: Manner) -> str:
    kept, said = _least(lambda: _said(days, reaction(manner)))
    anew, said_anew = _least(lambda: _said(days, _forgetting(reaction(manner))))
    if said != said_anew:
        raise SystemExit("What is kept from one message to the next changes what is said.")
    look = 1000 * kept / (2 * len(said))
    numbers = f"{len(said):>9,}{kept:>9.2f}{look:>8.1f}{anew:>7.2f}{anew / kept:>7.1f}"
    return f"{days:>4} {manner:<9}{numbers}"


def _said(days: int, react: Reaction) -> list[tuple[datetime, tuple[Nudge, ...]]]:
    return [(message.at, message.nudges) for message in rehearse(notebook(), START, days, react)]


def _forgetting(react: Reaction) -> Reaction:
    """The same answers, and nothing kept of what was worked out before them."""
    return lambda book, nudges, now: opened_again(react(book, nudges, now))


def opened_again(book: Notebook) -> Notebook:
    """As it comes out of its file: what was worked out is kept beside the owner."""
    return book.owned_by(replace(book.owner))


def _least(work: Callable[[], T], before: Callable[[], object] | None = None) -> tuple[float, T]:
    """The least processor seconds of a few tries, without what comes before the work; and what came of it."""
    found: list[float] = []
    for _ in range(TRIES):
        spent = _seconds(before) if before else 0.0
        began = time.process_time()
        result = work()
        found.append(time.process_time() - began - spent)
    return min(found), result


def _seconds(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


def notebook(people: int = PEOPLE, seed: int = 1) -> Notebook:
    """Somebody in Paris who has told everything of their last year and a half; the same for the same seed."""
    chance = Random(seed)
    owner = Owner(7, "Zoé", "fr", zone="Europe/Paris", country="FR", started_on=BEGAN, welcomed_on=BEGAN)
    book = Notebook(owner, goals=(Goal("g1", "trouver un poste", date(2026, 9, 1)),), last_number=1)
    for number in range(1, people + 1):
        book = _with(book, _person(number, chance), chance)
    return book


def _person(number: int, chance: Random) -> Person:
    return Person(
        f"p{number}",
        f"Camille Martin{number}",
        BEGAN,
        org=f"Maison {number % 40}",
        role="graphiste" if number % 7 == 0 else "DRH",
        tie=chance.choice(TIES),
        birthday=Birthday(chance.randint(1, 12), chance.randint(1, 28)) if number % 3 == 0 else None,
        needs=(Need("un graphiste freelance", date(2026, 11, 1)),) if number % 9 == 0 else (),
        offers=(Offer(chance.choice(WAYS), date(2026, 10, 1)),) if number % 11 == 0 else (),
    )


def _with(book: Notebook, person: Person, chance: Random) -> Notebook:
    """One person more, with what was told of them."""
    id_, day = person.id, START.date() - timedelta(days=chance.randint(1, 500))
    goal = "g1" if chance.random() < 0.5 else None
    told = (
        (0.5, Help(f"h{id_}", id_, "relu mon CV", day, meeting=f"m{id_}")),
        (0.4, Help(f"h2{id_}", id_, "donné un nom", day, goal=goal)),
        (0.4, Promise(f"w{id_}", "envoyer le devis", day, to=id_)),
        (0.2, Request(f"r{id_}", "présenter à Nadia", day, from_=id_)),
        (0.2, Ask(f"a{id_}", id_, "vingt minutes", day, sent_on=day)),
        (0.2, Referral(f"f{id_}", id_, "son DSI", day)),
        (0.3, Given(f"v{id_}", id_, "un article", day)),
    )
    records = [record for share, record in told if chance.random() < share]
    return book.put(person, Meeting(f"m{id_}", (id_,), day, kind="coffee", told_on=day), *records)


if __name__ == "__main__":
    main()
