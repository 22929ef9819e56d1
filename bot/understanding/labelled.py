"""A message with its labelled stretches: what every room that fills a field of the reading looks at."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from bot.understanding.confidence import confidence, of_margin
from bot.understanding.features import View
from bot.understanding.labeller import Found
from bot.understanding.model import Model
from bot.understanding.net import NetScores
from bot.understanding.people import Circle
from bot.understanding.reading import Intent, Span

Value = TypeVar("Value")


@dataclass(frozen=True)
class Slot(Generic[Value]):
    """One field of the reading: its value, how sure it is (None when nothing was found), and where it was read.

    `each`: how sure every item of a list is, parallel to the spans.
    """

    value: Value
    confidence: float | None = None
    spans: tuple[Span, ...] = ()
    each: tuple[float, ...] = ()


@dataclass(frozen=True)
class Labelled:
    """A message taken to be of one intent; `today` is the user's.

    `entities` are its people, organisations, roles, places and times; `items` what was received, promised, needed…;
    `asides` what is told of somebody nameless who was not there.
    """

    learned: Model
    view: View
    text: str
    circle: Circle
    today: dt.date
    intent: Intent
    entities: list[Found]
    items: list[Found]
    net: NetScores | None = None
    asides: Sequence[Found] = ()

    def holding(self, entities: list[Found]) -> Labelled:
        """The message with these entities: itself when they are the ones that it has."""
        return self if entities == self.entities else replace(self, entities=entities)

    def tagged(self, *tags: str) -> list[Found]:
        """The entities that carry one of the tags, in the order of the text."""
        return [f for f in self.entities if f.tag in tags]

    def told(self, *tags: str) -> list[Found]:
        """The items that carry one of the tags, in the order of the text."""
        return [f for f in self.items if f.tag in tags]

    def norms(self, first: int, last: int) -> list[str]:
        """The folded words of a range of tokens."""
        return [t.norm for t in self.view.tokens[first:last]]

    def norms_outside(self, first: int, last: int) -> list[str]:
        """The same without what stands between two brackets of the range."""
        norms = self.norms(first, last)
        while "(" in norms and ")" in norms[norms.index("(") :]:
            opened = norms.index("(")
            norms = norms[:opened] + norms[norms.index(")", opened) + 1 :]
        return norms

    def span(self, found: Found) -> Span:
        """Where a stretch is in the text, end excluded."""
        return self.view.tokens[found.first].start, self.view.tokens[found.last - 1].end

    def slice(self, found: Found) -> str:
        """The words of a stretch, as typed."""
        start, end = self.span(found)
        return " ".join(self.text[start:end].split())

    def slot(self, value: Value, found: Sequence[Found], kept: Sequence[Found] | None = None) -> Slot[Value]:
        """A field read from stretches; those `kept` are its spans when some of those found say nothing."""
        items = found if kept is None else kept
        if not items:
            return Slot(value)
        each = tuple(of_margin(f.margin) for f in items)
        return Slot(value, confidence(found), tuple(self.span(f) for f in items), each)


def indices(stretches: Iterable[Found]) -> set[int]:
    """The tokens that stretches cover."""
    return {i for f in stretches for i in range(f.first, f.last)}
