"""One user's life with the real coach: time passes, machines sleep and die, wires break, and each message is noted."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from itertools import zip_longest
from typing import Any, Final, TypeVar

from bot.coach import Coach
from bot.coaching.choose import choose, heard
from bot.coaching.nudges import Nudge, pending
from bot.coaching.rehearsal import Reaction, rehearse
from bot.coaching.slots import INSTANT
from bot.domain.lines import Reply, line
from bot.domain.notebook import Notebook
from bot.domain.nudges import Answer, SaidItem
from bot.domain.turns import Blocked, Happening, Heard, Pressed, Sender, SharedPlace
from data.memory_store import MemoryStore
from tests.histories.laws import Spoken, Witness, opening
from tests.histories.telling import ANSWERS, PLACES, STOP, Fact

USER: Final = 7
RETRY: Final = timedelta(hours=3)
VISITS: Final = 50
LAST_OF_MEMORY: Final = 5000  # ids of what is written into the notebook begin above those of what is told in words
MAY_END_A_STOP: Final = ("stop ", "/undo", *ANSWERS["fr"], *ANSWERS["en"])
"""Said of a silence, such words give it an end, or take it back."""
T = TypeVar("T")


def at_once(work: Coroutine[Any, Any, T]) -> T:
    """What it comes to: over a store in memory nothing ever waits."""
    try:
        work.send(None)
    except StopIteration as end:
        result: T = end.value
        return result
    raise AssertionError("it waited for something")


class QuickStore(MemoryStore):
    """Reads a notebook again only when it was kept, or when another program starts."""

    def __init__(self) -> None:
        super().__init__()
        self._known: dict[int, Notebook] = {}

    async def load(self, user_id: int) -> Notebook | None:
        if user_id not in self._known and (found := await super().load(user_id)):
            self._known[user_id] = found
        return self._known.get(user_id)

    async def keep(self, notebook: Notebook) -> None:
        await super().keep(notebook)
        self._known[notebook.owner.user_id] = notebook

    def restarts(self) -> None:
        """Only the texts are left."""
        self._known.clear()


@dataclass
class Life:
    """All that happens goes through here, so that another life can be lived in the same way.

    `spared`: in this life the machine is never started anew, and dies in no message.
    `turned_round`: what was told together is told the other way round.
    """

    book: Notebook
    now: datetime  # UTC
    spared: bool = False
    turned_round: bool = False
    store: QuickStore = field(default_factory=QuickStore)
    replies: tuple[Reply, ...] = ()
    _updates: int = 0
    _facts: int = LAST_OF_MEMORY
    _dies_next: bool = False
    _wire_is_down: bool = False
    _reaction: Reaction | None = None
    _ways: dict[str, tuple[tuple[SaidItem, ...], bool]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.witness = Witness(self.now)
        at_once(self.store.keep(self.book))
        self._starts()
        self._sweeps()

    def does(self, step: Callable[[Life], None]) -> None:
        """One step of it; the next tick is never far."""
        step(self)
        self._sweeps()

    # --- what is there

    @property
    def today(self) -> date:
        return self.book.owner.local(self.now).date()

    @property
    def diary(self) -> list[tuple[datetime, list[tuple[str, tuple[str, ...]]]]]:
        """What was said when."""
        return [(said.at, matters(said.items)) for said in self.witness.heard]

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

    # --- the months to come, without another word

    def settles(self) -> None:
        """All is well again: the user is there, wants all there is to say, and nothing hinders it."""
        self.loses_nothing_more()
        if self.witness.stopped_by_block:
            self.comes_back()
        self.witness.stopped = False
        owner = replace(self.book.owner, paused_on=None, paused_until=None, weekly_on=None, only=(), without=())
        self._edits(heard(self.book, self.now).owned_by(owner))

    def loses_nothing_more(self) -> None:
        self._dies_next = False
        if self._wire_is_down:
            self.has_the_wire_again()

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

    def _load(self) -> Notebook:
        book = at_once(self.store.load(USER))
        assert book is not None
        return book

    def _key_of(self, key: str, reason: str, people: tuple[str, ...]) -> str:
        """In a life turned round the same matter may have another key."""
        known = [(item.key, item.reason, item.people) for item in self.book.nudged]
        if any(key == other for other, *_ in known):
            return key
        return next((other for other, *matter in known if matter == [reason, people]), key)

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


def matters(items: Iterable[SaidItem | Nudge]) -> list[tuple[str, tuple[str, ...]]]:
    """The reasons and the people, in no order: the numbers of records tell only which was written first."""
    return sorted((item.reason, item.people) for item in items)


def first_difference(one: Sequence[Any], other: Sequence[Any]) -> tuple[Any, Any] | None:
    """Where two diaries part."""
    return next(((here, there) for here, there in zip_longest(one, other) if here != there), None)
