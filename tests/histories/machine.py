"""The machine that the coach runs on: time passes, it sleeps, starts anew and dies, its wires break; it is watched."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Final

from bot.coach import Coach
from bot.coaching.choose import choose
from bot.coaching.nudges import pending
from bot.coaching.rehearsal import Reaction
from bot.domain.notebook import Notebook
from bot.domain.nudges import SaidItem
from tests.histories.diary import matters
from tests.histories.laws import Spoken, Witness, opening
from tests.histories.quick import QuickStore, at_once

USER: Final = 7
RETRY: Final = timedelta(hours=3)
VISITS: Final = 50


@dataclass
class Machine:
    """One program with the real coach and one user, whose notebook is `book`; all that it says is noted.

    `spared`: this machine is never started anew, and dies in no message.
    """

    book: Notebook
    now: datetime  # UTC
    spared: bool = False
    store: QuickStore = field(default_factory=QuickStore)
    _dies_next: bool = False
    _wire_is_down: bool = False
    _reaction: Reaction | None = None
    _ways: dict[str, tuple[tuple[SaidItem, ...], bool]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.witness = Witness(self.now)
        at_once(self.store.keep(self.book))
        self._starts()
        self._sweeps()

    # --- what is there

    @property
    def today(self) -> date:
        return self.book.owner.local(self.now).date()

    @property
    def diary(self) -> list[tuple[datetime, list[tuple[str, tuple[str, ...]]]]]:
        """What was said when."""
        return [(said.at, matters(said.items)) for said in self.witness.heard]

    # --- time

    def passes(self, span: timedelta) -> None:
        """The coach is up, and looks at each instant that it named, and at each slot."""
        until = self.now + span
        while (due := self._next_look()) <= until:
            self.now = max(due, self.now)
            if self.now == opening(self.book.owner, self.today) and not self._wire_is_down:
                self.witness.opens(self.book, self.now)
            self._sweeps()
            self.witness.has_opened(self.now)
        self.now = until

    def sleeps(self, span: timedelta) -> None:
        """Nobody looks: the machine is asleep, or its clock was put forward."""
        self.now += span
        self.witness.begins_anew(self.now)

    def jumps_back(self, span: timedelta) -> None:
        self.now -= span
        self.witness.begins_anew(self.now)

    def restarts(self, down: timedelta, *, forgets: bool) -> None:
        """The program ends and begins anew; with `forgets` the index of what is due has to be found again."""
        self.now += down
        self.witness.begins_anew(self.now)
        self._starts_anew(forgets=forgets)

    def will_die_in_a_message(self) -> None:
        """The next time something is said first, the machine dies after it was kept, before it is sent."""
        self._dies_next = True

    def loses_the_wire(self) -> None:
        self._wire_is_down = True
        self.witness.begins_anew(self.now)

    def has_the_wire_again(self) -> None:
        """The next try comes through."""
        self._wire_is_down = False
        self.witness.begins_anew(self.now)
        self.coach.index.set(USER, self.now)

    def loses_nothing_more(self) -> None:
        self._dies_next = False
        if self._wire_is_down:
            self.has_the_wire_again()

    # --- how it is done

    def _load(self) -> Notebook:
        book = at_once(self.store.load(USER))
        assert book is not None
        return book

    def _starts(self) -> None:
        self.coach = Coach(self.store, lambda: self.now)
        at_once(self.coach.wake())

    def _starts_anew(self, *, forgets: bool) -> None:
        if not self.spared:
            index = self.coach.index
            self.store.restarts()
            self._starts()
            self.book = self._load()
            if not forgets:
                self.coach.index = index

    def _next_look(self) -> datetime:
        due = self.coach.index.next_for(USER)
        day = self.today
        slots = (opening(self.book.owner, day + timedelta(days=n)) for n in range(3))
        slot = min(found for found in slots if found > self.now)
        return min(slot, due) if due else slot

    def _sweeps(self) -> None:
        """As every tick does."""
        if USER in self.coach.index.ripe(self.now):
            self._visits()
        elif not self._wire_is_down:
            assert choose(self.book, self.now) == (), "there is something to say, and nobody looks"

    def _visits(self) -> None:
        for _ in range(VISITS):
            before = self.book
            unsaid = at_once(self.coach.nudge(USER))
            self.book = self._load()
            if unsaid is None:
                due = self.coach.index.next_for(USER)
                assert due is None or due > self.now, "the coach is silent, and looks again at once, for ever"
                return
            if unsaid.id not in self._ways:
                counts = self.book.attention.unasked_at != before.attention.unasked_at
                self._ways[unsaid.id] = (self.book.attention.last_items, counts)
            if self._dies_next:
                self._dies_next = False
                self._starts_anew(forgets=True)
            elif self._wire_is_down:
                self.coach.index.set(USER, self.now + RETRY)
                return
            else:
                self._hears(unsaid.id, before)
        raise AssertionError("it never ends")

    def _hears(self, unsaid_id: str, before: Notebook) -> None:
        items, counts = self._ways[unsaid_id]
        self.witness.hears(Spoken(self.now, self.book, items, counts))
        at_once(self.coach.spoken(USER, unsaid_id))
        self.book = self._load()
        if self._reaction:
            known = {nudge.key: nudge for nudge in pending(before, self.now)}
            nudges = tuple(known[item.key] for item in items)
            at_once(self.store.keep(self._reaction(self.book, nudges, self.now)))
            self.book = self._load()
            at_once(self.coach.wake())
