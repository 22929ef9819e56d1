"""The question marks of a card: the two or three likely answers to each, one tap away."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any, Final

from bot.domain.calling import called
from bot.domain.drafts import Draft
from bot.domain.lines import Button, Buttons
from bot.flows.cards.guessing import ITEMS, Guessed, confirmed, guesses
from bot.flows.cards.memo import Memo
from bot.flows.turn import press
from bot.understanding import Promise, Reading

MOST: Final = 3  # rows: a card is no form
CHOICES: Final = 3

LIKE: Final[Mapping[str, tuple[str, ...]]] = {
    "coffee": ("breakfast", "meeting"), "breakfast": ("coffee", "meeting"), "lunch": ("dinner", "coffee"),
    "dinner": ("lunch", "drinks"), "drinks": ("dinner", "event"), "call": ("video", "message"),
    "video": ("call", "meeting"), "event": ("meeting", "drinks"), "message": ("call", "meeting"),
}  # fmt: skip
"""What each kind of meeting is most easily taken for."""

NAME_OF: Final = {"received": "from_", "given": "to", "promises": "to", "introductions": "via", "needs": "who",
                  "offers": "who"}  # fmt: skip
"""The field of an item that says whose it is."""


def guess_rows(draft: Draft, memo: Memo) -> Buttons:
    """One row for each guess, then one for each fact of nobody where several people were there; three at most."""
    reading = memo.reading
    rows = [tuple(ROWS[guess.field](draft, reading, guess)) for guess in guesses(reading)]
    rows += [tuple(_whose(draft, reading, field, number)) for field, number in of_nobody(reading)]
    return tuple(rows[:MOST])


def of_nobody(reading: Reading) -> Iterator[tuple[str, int]]:
    """The facts of somebody among several of whom it is not known which."""
    if len(reading.people) > 1:
        for field in ITEMS:
            for number, item in enumerate(getattr(reading, field)):
                if getattr(item, NAME_OF[field]) is None:
                    yield field, number


def _days(draft: Draft, reading: Reading, guess: Guessed) -> Iterator[Button]:
    del guess
    yield from day_buttons(draft, reading)
    if len(reading.dates) < 2:
        yield press("card.another_day", f"fix:{draft.id}:when")


def day_buttons(draft: Draft, reading: Reading) -> Iterator[Button]:
    """The days that it could be; with the hour when there is one."""
    days = reading.dates or ((reading.date,) if reading.date else ())
    for day in days[:CHOICES]:
        does = f"day:{draft.id}:{day.isoformat()}"
        if reading.time:
            yield press("card.this_day_at", does, day=day, time=reading.time)
        else:
            yield press("card.this_day", does, day=day)


def _kinds(draft: Draft, reading: Reading, guess: Guessed) -> Iterator[Button]:
    del guess
    kind = reading.kind or "meeting"
    for other in (kind, *LIKE.get(kind, ()))[:CHOICES]:
        yield press(f"kind.{other}", f"kind:{draft.id}:{other}")


def _due(draft: Draft, reading: Reading, guess: Guessed) -> Iterator[Button]:
    due = reading.promises[guess.number].due
    if due:
        yield press("card.due_yes", f"yes:{draft.id}:due:{guess.number}", day=due)
        yield press("card.due_no", f"nodue:{draft.id}:{guess.number}")


def _yes_or_no(draft: Draft, reading: Reading, guess: Guessed) -> Iterator[Button]:
    """ "It's a promise / it isn't", and the same for the other facts and the place."""
    if guess.field == "place":
        what, does = reading.place or "", f"{draft.id}:place:0"
    else:
        item = getattr(reading, guess.field)[guess.number]
        what = str(getattr(item, "what", None) or getattr(item, "whom", ""))
        does = f"{draft.id}:{guess.field}:{guess.number}"
    yield press(f"card.yes.{guess.field}", f"yes:{does}", what=what)
    yield press(f"card.not.{guess.field}", f"cut:{does}")


def _whose(draft: Draft, reading: Reading, field: str, number: int) -> Iterator[Button]:
    item = getattr(reading, field)[number]
    what = str(getattr(item, "what", None) or getattr(item, "whom", ""))
    for place, mention in enumerate(reading.people[:CHOICES]):
        does = f"whose:{draft.id}:{field}:{number}:{place}"
        name = called(mention.name, mention.title)
        yield press("card.whose_promise" if field == "promises" else "card.whose", does, what=what, name=name)


ROWS: Final[Mapping[str, Callable[[Draft, Reading, Guessed], Iterator[Button]]]] = {
    "date": _days,
    "kind": _kinds,
    "due": _due,
    **dict.fromkeys(("place", *ITEMS), _yes_or_no),
}


# --- what the buttons say


def said_yes(memo: Memo, field: str, number: int) -> Memo | None:
    """That field, or that item, is as it was guessed; None when there is none."""
    reading = memo.reading
    if field == "place" and reading.place:
        return replace(memo, reading=confirmed(reading, "place"))
    items = reading.promises if field == "due" else getattr(reading, field) if field in ITEMS else ()
    if number >= len(items):
        return None
    sure = confirmed(reading, field, number)
    if field == "promises":  # the promise as it is shown, its day with it
        sure = confirmed(sure, "due", number)
    return replace(memo, reading=sure)


def without_due(memo: Memo, number: int) -> Memo | None:
    """The promise without its day; None when there is no such promise."""
    promises = memo.reading.promises
    if number >= len(promises):
        return None
    dateless: Promise = replace(promises[number], due=None)
    changed = (*promises[:number], dateless, *promises[number + 1 :])
    return memo.read_as(replace(memo.reading, promises=changed))


def belonging_to(memo: Memo, field: str, number: int, place: int) -> Memo | None:
    """The fact of that number is of the person at that place; None when there is no such fact or person."""
    reading = memo.reading
    items = getattr(reading, field) if field in ITEMS else ()
    if number >= len(items) or place >= len(reading.people):
        return None
    owned = replace(items[number], **{NAME_OF[field]: reading.people[place].name})
    changes: dict[str, Any] = {field: (*items[:number], owned, *items[number + 1 :])}
    return memo.read_as(replace(reading, **changes))
