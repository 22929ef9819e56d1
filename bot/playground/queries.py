"""Presses of a button and inline queries that wait for the bot's answer, and the inline answers that may be reused."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from bot.playground.errors import bad

Answer = dict[str, Any]
REMEMBERED = 1000


@dataclass(frozen=True)
class Query:
    """`kind` is "callback" or "inline"; `text` and `offset` are what an inline query asked."""

    id: str
    kind: str
    user_id: int
    asked_at: datetime
    text: str = ""
    offset: str = ""

    def as_fact(self) -> dict[str, Any]:
        """What the journal keeps."""
        return {
            "id": self.id,
            "kind": self.kind,
            "user_id": self.user_id,
            "asked_at": self.asked_at.isoformat(),
            "text": self.text,
            "offset": self.offset,
        }


def query_from(fact: dict[str, Any]) -> Query:
    """A query as the journal kept it."""
    return Query(**{**fact, "asked_at": datetime.fromisoformat(fact["asked_at"])})


@dataclass
class Queries:
    """`lifetime` is how long Telegram waits for an answer, by the program's clock."""

    lifetime: timedelta
    open: dict[str, Query] = field(default_factory=dict)
    answers: dict[str, Answer] = field(default_factory=dict)
    _reusable: dict[tuple[str, str, int | None], tuple[datetime, Answer]] = field(default_factory=dict)

    def add(self, query: Query) -> None:
        """A press or an inline query; the oldest beyond `REMEMBERED` are forgotten with their answers."""
        self.open[query.id] = query
        while len(self.open) > REMEMBERED:
            oldest = next(iter(self.open))
            del self.open[oldest]
            self.answers.pop(oldest, None)

    def alive(self, query_id: str, kind: str, now: datetime) -> Query:
        """The query with this id. Raises Refusal 400 when it is unknown or too old."""
        query = self.open.get(query_id)
        if query is None or query.kind != kind or now - query.asked_at > self.lifetime:
            raise bad("query is too old and response timeout expired or query ID is invalid")
        return query

    def answer(self, query: Query, answer: Answer, now: datetime) -> None:
        """Keep an inline answer, and let others have it for `cache_time` seconds as the bot allowed."""
        self.answers[query.id] = answer
        until = now + timedelta(seconds=answer["cache_time"])
        if answer["cache_time"] > 0:
            owner = query.user_id if answer["is_personal"] else None
            self._reusable[query.text, query.offset, owner] = (until, answer)

    def reusable(self, user_id: int, text: str, offset: str, now: datetime) -> Answer | None:
        """An earlier answer to the same words that Telegram would show instead of asking the bot."""
        for owner in (user_id, None):
            until, answer = self._reusable.get((text, offset, owner), (now, None))
            if answer is not None and now < until:
                return answer
        return None
