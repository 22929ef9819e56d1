"""A card answered by button: who it is, which day, which field is wrong and what it should be."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from typing import cast

from bot.domain.drafts import Draft
from bot.domain.lines import GAP, Button, line
from bot.domain.meetings import KINDS
from bot.flows.cards.guesses import belonging_to, said_yes, without_due
from bot.flows.cards.kept import dropped, kept_card
from bot.flows.cards.lines import card_lines
from bot.flows.cards.memo import CARD, Memo, draft_with, memo_of
from bot.flows.cards.shown import FIELDS_OF, ITEMS, NEEDS_DAY, coming_days, days, past_days, shown
from bot.flows.cards.told_besides import with_field
from bot.flows.closing import NONE, open_ones
from bot.flows.turn import Turn, iso_day, press
from bot.understanding import Kind
from bot.understanding.reading import Introduction


def _open_card(turn: Turn, args: tuple[str, ...]) -> Draft | None:
    """The card, however old: what was told on the way is not lost for want of a tap that day."""
    draft = turn.notebook.draft(args[0] if args else None)
    return draft if draft and draft.flow == CARD else None


def _gone(turn: Turn) -> Turn:
    return turn.toast("error.old_button")


def press_keep(turn: Turn, args: tuple[str, ...]) -> Turn:
    draft = _open_card(turn, args)
    return kept_card(turn, draft, memo_of(draft), edits=True) if draft else _gone(turn)


def press_drop(turn: Turn, args: tuple[str, ...]) -> Turn:
    draft = _open_card(turn, args)
    return dropped(turn, draft, edits=True) if draft else _gone(turn)


def press_who(turn: Turn, args: tuple[str, ...]) -> Turn:
    draft = _open_card(turn, args)
    mention = memo_of(draft).unsettled() if draft else None
    if draft is None or mention is None or len(args) < 2:
        return _gone(turn)
    return shown(turn, draft, memo_of(draft).settle(mention.name, args[1]), edits=True)


def press_day(turn: Turn, args: tuple[str, ...]) -> Turn:
    draft = _open_card(turn, args)
    if draft is None or len(args) < 2:
        return _gone(turn)
    memo, day = memo_of(draft), iso_day(args[1])
    if day is None:
        return _gone(turn)
    reading = replace(memo.reading, date=day, dates=(day,))
    return shown(turn, draft, memo.read_as(reading).told("date", "time"), edits=True)


def press_kind(turn: Turn, args: tuple[str, ...]) -> Turn:
    draft = _open_card(turn, args)
    if draft is None or len(args) < 2 or args[1] not in KINDS:
        return _gone(turn)
    memo = memo_of(draft)
    reading = replace(memo.reading, kind=cast(Kind, args[1]))
    return shown(turn, draft, memo.read_as(reading).told("kind"), edits=True)


def press_yes(turn: Turn, args: tuple[str, ...]) -> Turn:
    """A guess was right."""
    draft, (field, number) = _open_card(turn, args), _numbered(args[1:])
    said = said_yes(memo_of(draft), field, number) if draft else None
    return shown(turn, draft, said, edits=True) if draft and said else _gone(turn)


def press_nodue(turn: Turn, args: tuple[str, ...]) -> Turn:
    """A promise has no day."""
    draft, (_, number) = _open_card(turn, args), _numbered(("", *args[1:]))
    said = without_due(memo_of(draft), number) if draft else None
    return shown(turn, draft, said, edits=True) if draft and said else _gone(turn)


def press_whose(turn: Turn, args: tuple[str, ...]) -> Turn:
    """Whose promise, help, need it is."""
    draft, (field, number) = _open_card(turn, args), _numbered(args[1:])
    _, place = _numbered(("", *args[3:]))
    said = belonging_to(memo_of(draft), field, number, place) if draft else None
    return shown(turn, draft, said, edits=True) if draft and said else _gone(turn)


def press_closes(turn: Turn, args: tuple[str, ...]) -> Turn:
    """Which promise was kept, which help was thanked: this one, all of them, or none."""
    draft = _open_card(turn, args)
    if draft is None or len(args) < 2:
        return _gone(turn)
    memo = memo_of(draft)
    found = {one.id for one in open_ones(turn, memo)}
    chosen = tuple(found) if args[1] == "all" else tuple(args[1:2])
    if args[1] != NONE and not found.issuperset(chosen):
        return _gone(turn)
    return shown(turn, draft, replace(memo, closes=chosen), edits=True)


def _numbered(args: tuple[str, ...]) -> tuple[str, int]:
    """A field and a number as a button carries them; a number too high to be one of anything when it is forged."""
    field, number = args[:2] if len(args) > 1 else ("", "")
    return field, int(number) if number.isdecimal() else sys.maxsize


def press_fix(turn: Turn, args: tuple[str, ...]) -> Turn:
    """Which field is wrong, then what it should be."""
    draft = _open_card(turn, args)
    if draft is None:
        return _gone(turn)
    memo = memo_of(draft)
    fields = FIELDS_OF[memo.reading.intent]
    if len(args) < 2:
        buttons = [press(f"card.field.{field}", f"fix:{draft.id}:{field}") for field in fields]
        rows = tuple(tuple(buttons[at : at + 3]) for at in range(0, len(buttons), 3))
        back = (press("button.back", f"show:{draft.id}"),)
        return turn.update(draft).say(
            *card_lines(turn, memo), GAP, line("card.what_to_correct"), buttons=(*rows, back), edits=True
        )
    field = args[1]
    if field not in fields:
        return _gone(turn)
    memo = replace(memo, asking=field)
    turn = turn.update(draft_with(draft, memo))
    choices = (*_field_choices(turn, draft, memo, field), (press("button.back", f"show:{draft.id}"),))
    return turn.say(*card_lines(turn, memo), GAP, line(f"card.ask.{field}"), buttons=choices, edits=True)


def _field_choices(turn: Turn, draft: Draft, memo: Memo, field: str) -> Iterator[tuple[Button, ...]]:
    reading = memo.reading
    if field == "when":
        past = reading.intent not in (*NEEDS_DAY, "event")
        yield from days(draft, past_days(turn.today) if past else coming_days(turn.today))
    elif field == "kind":
        kinds = [press(f"kind.{kind}", f"kind:{draft.id}:{kind}") for kind in KINDS]
        yield from (tuple(kinds[at : at + 3]) for at in range(0, len(kinds), 3))
    elif field == "people":
        for number, mention in enumerate(reading.people):
            yield (press("card.remove", f"cut:{draft.id}:people:{number}", what=memo.called_here(turn, mention)),)
    elif field in ITEMS:
        for number, item in enumerate(getattr(reading, field)):
            what = item.whom if isinstance(item, Introduction) else item.what
            yield (press("card.remove", f"cut:{draft.id}:{field}:{number}", what=what),)
    elif field == "place" and reading.place:
        yield (press("card.remove", f"cut:{draft.id}:place:0", what=reading.place),)


def press_cut(turn: Turn, args: tuple[str, ...]) -> Turn:
    """Takes one thing off the card."""
    draft = _open_card(turn, args)
    if draft is None or len(args) < 3 or not args[2].isdecimal():
        return _gone(turn)
    memo, field, number = memo_of(draft), args[1], int(args[2])
    reading = memo.reading
    if field == "place":
        return shown(turn, draft, memo.read_as(replace(reading, place=None)), edits=True)
    items = getattr(reading, field) if field in ("people", *ITEMS) else ()
    if number >= len(items):
        return _gone(turn)
    return shown(
        turn, draft, memo.read_as(with_field(reading, field, items[:number] + items[number + 1 :])), edits=True
    )


def press_show(turn: Turn, args: tuple[str, ...]) -> Turn:
    draft = _open_card(turn, args)
    return shown(turn, draft, memo_of(draft), edits=True) if draft else _gone(turn)


PRESSES = {
    "keep": press_keep,
    "drop": press_drop,
    "fix": press_fix,
    "who": press_who,
    "day": press_day,
    "kind": press_kind,
    "cut": press_cut,
    "yes": press_yes,
    "closes": press_closes,
    "nodue": press_nodue,
    "whose": press_whose,
    "show": press_show,
}
