"""Somebody on the card turns out to be somebody else: the other name stands in everything that was said of them."""

from __future__ import annotations

from dataclasses import replace

from bot.understanding.reading import Mention, Reading


def renamed(reading: Reading, index: int, new: Mention) -> Reading:
    """The person at `index` becomes `new`, in everything that names them."""
    old = reading.people[index].name
    people = tuple(new if i == index else p for i, p in enumerate(reading.people))

    def now_named(name: str | None) -> str | None:
        return new.name if name == old else name

    return replace(
        reading,
        people=people,
        introductions=tuple(replace(i, via=now_named(i.via)) for i in reading.introductions),
        received=tuple(replace(r, from_=now_named(r.from_)) for r in reading.received),
        promises=tuple(replace(p, to=now_named(p.to)) for p in reading.promises),
        given=tuple(replace(g, to=now_named(g.to)) for g in reading.given),
        needs=tuple(replace(n, who=now_named(n.who)) for n in reading.needs),
        offers=tuple(replace(o, who=now_named(o.who)) for o in reading.offers),
    )
