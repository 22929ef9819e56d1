"""A coach that answers by a script and keeps its outbox as the real one does, and a voice that says keys."""

# A fake takes all that the real one takes:
# ruff: noqa: ARG002
from __future__ import annotations

import html
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from bot.domain.lines import Line, Offered, Reply, line
from bot.domain.notebook import Notebook, Unsaid
from bot.domain.owner import Lang, Owner
from bot.domain.turns import Happening, Heard, Sender

NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


class KeyVoice:
    """Says the key and the arguments; a line "html" is its argument as it is."""

    def say(self, line: Line, *, lang: Lang, today: date, tz: ZoneInfo) -> str:
        if line.key == "gap":
            return ""
        if line.key == "html":
            return str(line.args["text"])
        return html.escape(" ".join([f"{lang}:{line.key}", *(str(arg) for arg in line.args.values())]))

    def plain(self, line: Line, *, lang: Lang, today: date, tz: ZoneInfo) -> str:
        return html.unescape(re.sub(r"<[^>]*>", "", self.say(line, lang=lang, today=today, tz=tz)))


def says(text: str) -> Line:
    """A line that reads exactly so, in HTML."""
    return line("html", text=text)


def echo(happening: Happening) -> tuple[Reply, ...]:
    """The words back, or what it was."""
    return (Reply((says(happening.text if isinstance(happening, Heard) else type(happening).__name__),)),)


@dataclass
class Due:
    """The users who are due."""

    users: dict[int, datetime] = field(default_factory=dict)

    def ripe(self, now: datetime) -> Sequence[int]:
        return [user_id for user_id, due in self.users.items() if due <= now]

    def set(self, user_id: int, due: datetime | None) -> None:
        if due is None:
            self.users.pop(user_id, None)
        else:
            self.users[user_id] = due


@dataclass
class FakeCoach:
    """`answers` gives the replies to what happens, or raises."""

    answers: Callable[[Happening], tuple[Reply, ...]] = echo
    lang: Lang = "en"
    turns: list[tuple[int, Happening, int | None]] = field(default_factory=list)
    waiting: dict[int, list[Unsaid]] = field(default_factory=dict)
    away: list[int] = field(default_factory=list)
    index: Due = field(default_factory=Due)
    offered: tuple[Offered, ...] = ()
    known: set[int] = field(default_factory=set)
    _kept: dict[tuple[int, int | None], tuple[Reply, ...]] = field(default_factory=dict)

    async def turn(self, sender: Sender, happening: Happening, update_id: int | None = None) -> tuple[Reply, ...]:
        self.known.add(sender.user_id)
        if (sender.user_id, update_id) not in self._kept:
            self.turns.append((sender.user_id, happening, update_id))
            self._kept[sender.user_id, update_id] = self.answers(happening)
        return self._kept[sender.user_id, update_id]

    async def notebook(self, user_id: int) -> Notebook | None:
        return Notebook(Owner(user_id, lang=self.lang)) if user_id in self.known else None

    async def nudge(self, user_id: int) -> Unsaid | None:
        waiting = self.waiting.get(user_id)
        if not waiting:
            self.index.users.pop(user_id, None)
            return None
        return waiting[0]

    async def spoken(self, user_id: int, unsaid_id: str) -> None:
        self.waiting[user_id] = [unsaid for unsaid in self.waiting[user_id] if unsaid.id != unsaid_id]

    async def postpone_reply(self, user_id: int, update_id: int) -> None:
        unsaid = Unsaid(f"r{update_id}", self._kept[user_id, update_id], NOON, update_id)
        self.wants_to_say(user_id, replace(unsaid, update_id=None))

    async def blocked(self, user_id: int) -> None:
        self.away.append(user_id)
        self.index.users.pop(user_id, None)

    async def inline(self, sender: Sender, query: str) -> tuple[Offered, ...]:
        return self.offered

    def wants_to_say(self, user_id: int, *unsaid: Unsaid | str) -> None:
        """From now on this lies in the outbox, first come first."""
        self.known.add(user_id)
        self.index.users[user_id] = NOON
        new = [Unsaid(f"u{each}", (Reply((says(each),)),), NOON) if isinstance(each, str) else each for each in unsaid]
        self.waiting.setdefault(user_id, []).extend(new)
