"""A conversation in a test: says, presses, and what the coach answered, by key and in words."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import TypedDict
from zoneinfo import ZoneInfo

from bot.coach import Coach
from bot.domain.lines import Button, Line, Reply
from bot.domain.notebook import Notebook
from bot.domain.owner import Lang, Owner
from bot.domain.turns import Happening, Heard, Pressed, Reworded, Sender
from bot.texts import Voice
from data.memory_store import MemoryStore

FRIDAY_EVENING = datetime(2026, 11, 20, 17, 30, tzinfo=UTC)  # 18:30 in Paris
CAMILLE = 1001


class Manner(TypedDict):
    """How a line is said."""

    lang: Lang
    today: date
    tz: ZoneInfo


@cache
def voice() -> Voice:
    return Voice.load()


@dataclass
class Talk:
    """Camille talks with the coach; the clock only moves when the test moves it."""

    lang: Lang = "fr"
    now: datetime = FRIDAY_EVENING
    zone: str | None = "Europe/Paris"
    notebook: Notebook | None = None
    replies: tuple[Reply, ...] = ()
    taps: int = 0
    _update: int = field(default=0, repr=False)
    _said: int = field(default=0, repr=False)

    async def begin(self) -> Talk:
        """Opens the store with what is known beforehand: a welcomed user with a zone, unless told otherwise."""
        self.store = MemoryStore()
        await self.store.open()
        if self.notebook is None and self.zone:
            owner = Owner(
                CAMILLE,
                "Camille",
                self.lang,
                zone=self.zone,
                city="Paris",
                country="FR",
                started_on=self.now.date(),
                welcomed_on=self.now.date(),
            )
            self.notebook = Notebook(owner)
        if self.notebook:
            await self.store.keep(self.notebook)
        self.coach = Coach(self.store, lambda: self.now)
        await self.coach.wake()
        return self

    async def says(self, text: str) -> Talk:
        self._said += 1
        return await self.happens(Heard(text, self._said))

    async def presses(self, what: str) -> Talk:
        """Presses the button of the last replies with that key, that action, or that label."""
        return await self.happens(Pressed(self.button(what).does or "", 0))

    async def does(self, action: str) -> Talk:
        """Presses a button of some earlier message."""
        return await self.happens(Pressed(action, 0))

    async def edits(self, text: str) -> Talk:
        """Edits the last message said."""
        return await self.happens(Reworded(text, self._said))

    async def happens(self, happening: Happening) -> Talk:
        self.taps += 1
        self._update += 1
        sender = Sender(CAMILLE, "Camille", self.lang)
        self.replies = await self.coach.turn(sender, happening, self._update)
        self.notebook = await self.store.load(CAMILLE)
        return self

    async def waits(self, **span: float) -> Talk:
        """Time passes; what the coach says first meanwhile are the replies. `span` as for timedelta."""
        until = self.now + timedelta(**span)
        said: list[Reply] = []
        while (due := self.coach.index.next_for(CAMILLE)) is not None and due <= until:
            self.now = max(due, self.now)
            unsaid = await self.coach.nudge(CAMILLE)
            if unsaid:
                said += unsaid.replies
                await self.coach.spoken(CAMILLE, unsaid.id)
            elif self.coach.index.next_for(CAMILLE) == due:
                self.now += timedelta(minutes=1)
        self.now = until
        self.replies = tuple(said)
        self.notebook = await self.store.load(CAMILLE)
        return self

    def button(self, what: str) -> Button:
        found = [
            button
            for reply in self.replies
            for row in reply.buttons
            for button in row
            if what in (button.label.key, button.does, self.words(button.label))
        ]
        assert found, f"no button {what!r} among {self.buttons}"
        return found[0]

    @property
    def buttons(self) -> list[str]:
        return [self.words(b.label) for reply in self.replies for row in reply.buttons for b in row]

    @property
    def lines(self) -> list[str]:
        """The keys of what was answered, toasts included."""
        keys = [line.key for reply in self.replies for line in reply.lines if line.key != "gap"]
        return keys + [reply.toast.key for reply in self.replies if reply.toast]

    @property
    def text(self) -> str:
        """What was answered, in words without markup."""
        said = [self.words(line) for reply in self.replies for line in reply.lines]
        return "\n".join(said + [self.words(reply.toast) for reply in self.replies if reply.toast])

    def words(self, line: Line) -> str:
        return voice().plain(line, **self._manner())

    def html(self, line: Line) -> str:
        return voice().say(line, **self._manner())

    def _manner(self) -> Manner:
        notebook = self.notebook
        lang: Lang = notebook.owner.lang if notebook else self.lang
        tz = notebook.owner.tz if notebook else ZoneInfo("UTC")
        return {"lang": lang, "today": self.now.astimezone(tz).date(), "tz": tz}

    @property
    def known(self) -> Notebook:
        assert self.notebook is not None
        return self.notebook


async def talk(lang: str = "fr", **given: object) -> Talk:
    """A conversation with a user who has been welcomed, in Paris, on a Friday evening."""
    return await Talk(lang, **given).begin()  # type: ignore[arg-type]
