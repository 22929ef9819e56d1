"""What the card holds only as a guess: shown with a "?", its alternatives one tap away, never acted upon unasked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from bot.understanding import Reading

GUESSED_BELOW: Final = 0.5
"""Of a confidence from 0 to 1: below it a field is a guess."""

ITEMS: Final = ("received", "promises", "introductions", "needs", "offers", "given")
_SINGLE: Final = ("kind", "date", "time", "place")
_SURE: Final = 1.0


@dataclass(frozen=True)
class Guessed:
    """One thing on the card that is a guess: its field, and which item of it; `due` is the day of a promise."""

    field: str
    number: int = 0


def is_guessed(reading: Reading, field: str) -> bool:
    """Whether a field with one value is a guess; of several days that it could be, the first is one."""
    if field == "date" and len(reading.dates) > 1:
        return True
    return reading.confidence.get(field, _SURE) < GUESSED_BELOW


def is_item_guessed(reading: Reading, field: str, number: int) -> bool:
    """Whether an item of a list is a guess; `due` stands for the day of that promise."""
    sure = reading.confidences.get(field, ())
    return number < len(sure) and sure[number] < GUESSED_BELOW


def is_day_guessed(reading: Reading) -> bool:
    """Whether the day or the hour, as far as there are any, is a guess."""
    return (reading.date is not None and is_guessed(reading, "date")) or (
        reading.time is not None and is_guessed(reading, "time")
    )


def guesses(reading: Reading) -> tuple[Guessed, ...]:
    """All that is guessed, in the order of the card; a link to somebody known is asked about, and not among them."""
    found = [Guessed("date")] if is_day_guessed(reading) else []
    if reading.kind not in (None, "meeting") and is_guessed(reading, "kind"):
        found.append(Guessed("kind"))
    if reading.place and is_guessed(reading, "place"):
        found.append(Guessed("place"))
    for field in ITEMS:
        found += [Guessed(field, n) for n in range(len(getattr(reading, field))) if is_item_guessed(reading, field, n)]
    for number, promise in enumerate(reading.promises):
        if promise.due and is_item_guessed(reading, "due", number) and Guessed("promises", number) not in found:
            found.append(Guessed("due", number))
    return tuple(found)


def confirmed(reading: Reading, field: str, number: int | None = None) -> Reading:
    """With that field, or that item of it, as sure as if the user had told it."""
    if number is None:
        return replace(reading, confidence={**reading.confidence, field: _SURE})
    sure = list(reading.confidences.get(field, ()))
    if number < len(sure):
        sure[number] = _SURE
    return replace(reading, confidences={**reading.confidences, field: tuple(sure)})


def carried(before: Reading, after: Reading, fresh: Reading | None = None) -> Reading:
    """`after`, a correction of `before`: what stayed is as sure as it was, what is new was told and is no guess.

    `fresh` is the reading of the correcting words, when some of the new items come from it with their own doubts.
    """
    confidence = dict(before.confidence)
    for field in _SINGLE:
        if getattr(before, field) != getattr(after, field):
            confidence[field] = _SURE
    confidences: dict[str, tuple[float, ...]] = {}
    for field in ("people", *ITEMS):
        known = {**_by_item(fresh, field), **_by_item(before, field)}
        confidences[field] = tuple(known.get(_words(item), _SURE) for item in getattr(after, field))
    due = {**_due_by_promise(fresh), **_due_by_promise(before)}
    confidences["due"] = tuple(due.get((promise.what, promise.due), _SURE) for promise in after.promises)
    return replace(after, confidence=confidence, confidences=confidences)


def _by_item(reading: Reading | None, field: str) -> Mapping[str, float]:
    if reading is None:
        return {}
    sure = reading.confidences.get(field, ())
    return dict(zip(map(_words, getattr(reading, field)), sure, strict=False))


def _due_by_promise(reading: Reading | None) -> Mapping[Any, float]:
    if reading is None:
        return {}
    keys = ((promise.what, promise.due) for promise in reading.promises)
    return dict(zip(keys, reading.confidences.get("due", ()), strict=False))


def _words(item: Any) -> str:
    """What an item says, whoever it is of: the person may be put right without the words becoming surer or less."""
    if hasattr(item, "what"):
        return str(item.what)
    return str(getattr(item, "whom", None) or f"{item.name}:{item.known}")
