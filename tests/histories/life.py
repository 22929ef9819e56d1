"""One user's life with the coach: facts told, wishes, answers, and months to come that were rehearsed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final

from bot.coaching.choose import heard
from bot.coaching.rehearsal import Reaction, rehearse
from bot.coaching.slots import INSTANT
from bot.domain.lines import Reply, line
from bot.domain.notebook import Notebook
from bot.domain.nudges import Answer
from bot.domain.turns import Blocked, Happening, Heard, Pressed, Sender, SharedPlace
from tests.histories.diary import first_difference, matters
from tests.histories.machine import USER, Machine
from tests.histories.quick import at_once
from tests.histories.telling import ANSWERS, PLACES, STOP, Fact

LAST_OF_MEMORY: Final = 5000  # ids of what is written into the notebook begin above those of what is told in words
MAY_END_A_STOP: Final = ("stop ", "/undo", *ANSWERS["fr"], *ANSWERS["en"])
"""Said of a silence, such words give it an end, or take it back."""


@dataclass
class Life(Machine):
    """All that happens goes through here, so that another life can be lived in the same way.

    `turned_round`: what was told together is told the other way round.
    """

    turned_round: bool = False
    replies: tuple[Reply, ...] = ()
    _updates: int = 0
    _facts: int = LAST_OF_MEMORY

    def does(self, step: Callable[[Life], None]) -> None:
        """One step of it; the next tick is never far."""
        step(self)
        self._sweeps()

    # --- the user tells, answers and wishes

    def writes_down(self, *facts: Fact) -> None:
        """Facts told together."""
        numbered = [(fact, str(self._facts + n)) for n, fact in enumerate(facts, 1)]
        self._facts += len(facts)
        after, today = heard(self.book, self.now), self.today
        for fact, number in reversed(numbered) if self.turned_round else numbered:
            after = fact(after, number, today)
        self._edits(after)

    def types(self, words: str) -> None:
        """What is understood of it is kept at once."""
        self._turn(Heard(words, self._updates + 1))
        owner = self.book.owner
        if self.witness.stopped and words.startswith(MAY_END_A_STOP):
            self.witness.stopped = owner.paused_on is not None and owner.paused_until is None
        shown = [button for reply in self.replies for row in reply.buttons for button in row]
        for button in shown:
            if button.label.key == "button.keep" and button.does:
                self._turn(Pressed(button.does))
                break

    def presses(self, item: tuple[str, str, tuple[str, ...]], answer: Answer, until: timedelta) -> None:
        """The answer to an item (key, reason, people), by its buttons."""
        key, day = self._key_of(*item), (self.today + until).isoformat()
        self._turn(Pressed({"done": f"done:{key}", "later": f"later:{key}", "not_this": f"not:{key}"}[answer]))
        untils = [b.does for r in self.replies for row in r.buttons for b in row if (b.does or "").startswith("until:")]
        if answer == "later" and untils:
            self._turn(Pressed(f"{(untils[0] or '').rpartition(':')[0]}:{day}"))

    def says_stop(self) -> None:
        """Whatever else is open, the coach falls silent."""
        self.types(STOP[self.book.owner.lang])
        self.witness.stopped = True
        assert self.book.owner.is_paused(self.today), "the user said stop and was not heard"

    def says_go_on(self) -> None:
        self.types("/resume")
        self.witness.stopped = False

    def moves_to(self, zone: str) -> None:
        """Shares where they are now."""
        self._turn(SharedPlace(*PLACES[zone]))
        assert self.book.owner.zone == zone

    def blocks(self) -> None:
        self.witness.stopped_by_block = True
        self._turn(Blocked(True))

    def comes_back(self) -> None:
        self._turn(Blocked(False))

    def repeats_itself(self) -> None:
        """Telegram delivers the last update again."""
        before = self.book
        at_once(self.coach.turn(self._sender, Heard("/today"), self._updates))
        assert self._load() == before or not self._updates

    # --- the months to come, without another word

    def settles(self) -> None:
        """All is well again: the user is there, wants all there is to say, and nothing hinders it."""
        self.loses_nothing_more()
        if self.witness.stopped_by_block:
            self.comes_back()
        self.witness.stopped = False
        owner = replace(self.book.owner, paused_on=None, paused_until=None, weekly_on=None, only=(), without=())
        self._edits(heard(self.book, self.now).owned_by(owner))

    def as_rehearsed(self, days: int, react: Reaction) -> None:
        """The rehearsal tells what the coach then says, at the same instants."""
        rehearsed = [(m.at, matters(m.nudges)) for m in rehearse(self.book, self.now, days, react)]
        self._reaction, first = react, len(self.witness.heard)
        self.passes(timedelta(days=days) - INSTANT)
        self._sweeps()
        odd = first_difference(self.diary[first:], rehearsed)
        assert not odd, f"the coach says, and had rehearsed: {odd}"

    # --- how it is done

    @property
    def _sender(self) -> Sender:
        return Sender(USER, "Zoé", self.book.owner.lang)

    def _turn(self, happening: Happening) -> None:
        """Whoever writes or presses has come back."""
        self._updates += 1
        if self.witness.stopped_by_block and happening != Blocked(True):
            self.witness.stopped_by_block = False
            self.witness.begins_anew(self.now)
        before = self.book
        self.replies = at_once(self.coach.turn(self._sender, happening, self._updates))
        self.book = self._load()
        self.witness.sees(before, self.book)
        if before.owner != self.book.owner and len(self.book.changes) < len(before.changes):
            self.witness.begins_anew(self.now)  # settings taken back hold at once, as if they had never been changed

    def _edits(self, after: Notebook) -> None:
        before, self.book = self.book, after.changed_since(self.book, line("undo.change"), self.now)
        at_once(self.store.keep(self.book))
        at_once(self.coach.wake())
        self.witness.sees(before, self.book)

    def _key_of(self, key: str, reason: str, people: tuple[str, ...]) -> str:
        """In a life turned round the same matter may have another key."""
        known = [(item.key, item.reason, item.people) for item in self.book.nudged]
        if any(key == other for other, *_ in known):
            return key
        return next((other for other, *matter in known if matter == [reason, people]), key)
