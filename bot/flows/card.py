"""What was understood is shown as a card before it counts: keep, correct by button or in words, drop."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from bot.coaching.depth import depth
from bot.domain.drafts import Draft
from bot.domain.lines import GAP, Button, Buttons, Line, line
from bot.domain.meetings import KINDS
from bot.domain.promises import Ask
from bot.flows.card_lines import MEETINGS, card_lines
from bot.flows.follow_up import coming, follow_up
from bot.flows.keeping import keep
from bot.flows.memo import CARD, SOMEBODY_NEW, Memo, draft_with, filled_with, memo_of
from bot.flows.onboarding import acquaint
from bot.flows.turn import Turn, iso_day, press
from bot.flows.undo import undo_button
from bot.understanding import Mention, Promise, Reading, correct, read_answer, read_day, read_time
from bot.understanding.anew import starts_anew
from bot.understanding.fragments import read_fragment
from bot.understanding.matters import with_due
from bot.understanding.reading import Given, Introduction, Need, Offer, Received

FIELDS = ("when", "kind", "place", "people", "received", "promises", "introductions", "needs", "offers", "given")
ITEMS = ("received", "promises", "introductions", "needs", "offers", "given")
FIELDS_OF = {
    "log_meeting": FIELDS,
    "plan_meeting": ("when", "kind", "place", "people", "promises", "needs", "offers"),
    "done_thanks": ("people", "when", "received"),
    "done_promise": ("people", "when", "given"),
    "note": ("people", "needs", "offers"),
    "request_received": ("people", "needs"),
    "reminder": ("when", "people"),
    "event": ("when", "place"),
    "ask": ("people",),
}
NEEDS_SOMEBODY = ("log_meeting", "plan_meeting", "done_thanks", "done_promise", "note", "request_received", "ask")
NEEDS_DAY = ("plan_meeting", "reminder")


# --- showing


def show_card(turn: Turn, reading: Reading, text: str) -> Turn:
    """A new card of what was understood; asks only for what is indispensable."""
    memo = Memo(text, reading, {})
    turn, draft = turn.open(CARD, filled_with(memo))
    return _shown(turn, draft, memo)


def _shown(turn: Turn, draft: Draft, memo: Memo, *, edits: bool = False) -> Turn:
    """The card as it stands now, with the one question that is open, if any."""
    question, choices = _question(turn, draft, memo)
    memo = replace(memo, asking=question.key.removeprefix("card.ask.") if question else None)
    turn = turn.update(draft_with(draft, memo))
    lines = card_lines(turn, memo)
    if question:
        return turn.say(*lines, GAP, question, buttons=(*choices, (_drop(draft),)), edits=edits)
    row = (
        Button(line("button.keep"), does=f"keep:{draft.id}", style="success"),
        press("button.correct", f"fix:{draft.id}"),
        _drop(draft),
    )
    return turn.say(*lines, buttons=(row,), edits=edits)


def _drop(draft: Draft) -> Button:
    return press("button.drop", f"drop:{draft.id}")


def _question(turn: Turn, draft: Draft, memo: Memo) -> tuple[Line | None, Buttons]:
    """The only things that are asked: who it is, with whom, and the day of what is to come."""
    reading = memo.reading
    if mention := memo.unsettled():
        return line("card.ask.which", name=mention.name), _candidates(turn, draft, mention)
    if reading.intent in NEEDS_SOMEBODY and not reading.people:
        return line("card.ask.people"), ()
    if len(reading.dates) > 1 and reading.date is None:
        return line("card.ask.when"), _days(draft, reading.dates)
    if reading.intent in NEEDS_DAY and reading.date is None:
        return line("card.ask.when"), _days(draft, _coming_days(turn.today))
    return None, ()


def _candidates(turn: Turn, draft: Draft, mention: Mention) -> Buttons:
    people = [person for id_ in mention.candidates[:4] if (person := turn.notebook.person(id_))]
    rows = [
        (
            press(
                "card.this_one_at" if person.org else "card.this_one",
                f"who:{draft.id}:{person.id}",
                name=person.name,
                org=person.org or "",
            ),
        )
        for person in people
    ]
    return (*rows, (press("card.somebody_new", f"who:{draft.id}:{SOMEBODY_NEW}", name=mention.name),))


def _days(draft: Draft, days: tuple[date, ...]) -> Buttons:
    return (tuple(press("card.this_day", f"day:{draft.id}:{day.isoformat()}", day=day) for day in days[:3]),)


def _coming_days(today: date) -> tuple[date, ...]:
    return tuple(today + timedelta(days=days) for days in (1, 2, 7))


def _past_days(today: date) -> tuple[date, ...]:
    return tuple(today - timedelta(days=days) for days in (0, 1, 2))


# --- in words


def hear_card(turn: Turn, draft: Draft, text: str) -> Turn | None:
    """An answer to the card's question, a correction in words, or None: another matter."""
    memo = memo_of(draft)
    answer = read_answer(text, lang=turn.lang)
    if answer and memo.asking is None:
        if answer.verb in ("yes", "done"):
            return _kept(turn, draft, memo)
        if answer.verb in ("no", "drop"):
            return _dropped(turn, draft)
    if memo.asking and (corrected := _answered(turn, memo, text)):
        return _shown(turn, draft, replace(corrected, asking=None))
    if starts_anew(text, turn.read(text), memo.reading):
        return None
    reading = correct(memo.reading, text, lang=turn.lang, now=turn.local_now, known=turn.known())
    if reading:
        return _shown(turn, draft, memo.read_as(reading))
    return None


def reworded_card(turn: Turn, text: str, message_id: int) -> Turn | None:
    """The message a card came from was edited: it is read again; None when no open card came from it."""
    for draft in turn.notebook.drafts:
        if draft.flow == CARD and draft.message_id == message_id and not draft.is_stale(turn.now):
            reading = turn.read(text)
            return _shown(turn, draft, Memo(text, reading, {})) if reading.intent in FIELDS_OF else None
    return None


def _answered(turn: Turn, memo: Memo, text: str) -> Memo | None:
    """The memo with the field that was asked for taken from the text; None when it holds nothing of the kind."""
    reading, field = memo.reading, memo.asking or ""
    if field == "which":
        return _named(turn, memo, text)
    if field == "when":
        towards = "past" if reading.intent in ("log_meeting", "done_thanks", "done_promise") else "future"
        days = read_day(text, lang=turn.lang, today=turn.today, towards=towards)  # type: ignore[arg-type]
        time = read_time(text, lang=turn.lang)
        if not days and not time:
            return None
        day = days[0] if len(days) == 1 else reading.date if not days else None
        return memo.read_as(replace(reading, date=day, dates=days, time=time or reading.time))
    if field == "place":
        return memo.read_as(replace(reading, place=text.strip()))
    if field in ("people", *ITEMS):
        return _filled(turn, memo, field, text)
    return None


def _named(turn: Turn, memo: Memo, text: str) -> Memo | None:
    """ "Marie from Acme" settles which Marie."""
    mention = memo.unsettled()
    told = read_fragment("people", text, lang=turn.lang, now=turn.local_now, known=turn.known()).people
    found = next((m.known for m in told if m.known), None)
    return memo.settle(mention.name, found) if mention and found else None


def _filled(turn: Turn, memo: Memo, field: str, text: str) -> Memo | None:
    reading = memo.reading
    told = read_fragment(field, text, lang=turn.lang, now=turn.local_now, known=turn.known())
    if field == "people":
        if not told.people:
            return None
        names = {mention.name for mention in told.people}
        kept = tuple(mention for mention in reading.people if mention.name not in names)
        return memo.read_as(replace(reading, people=(*kept, *told.people)))
    items = getattr(told, field) or (_plain_item(turn, field, text, reading),)
    old = getattr(reading, field)
    return memo.read_as(_with(reading, field, items if len(old) == 1 else (*old, *items)))


def _with(reading: Reading, field: str, items: object) -> Reading:
    changes: dict[str, Any] = {field: items}
    return replace(reading, **changes)


def _plain_item(
    turn: Turn, field: str, text: str, reading: Reading
) -> Received | Given | Promise | Introduction | Need | Offer:
    """The words as they stand, as an item of that field about the only person there is."""
    name = reading.people[0].name if len(reading.people) == 1 else None
    what = text.strip()
    match field:
        case "received":
            return Received(name, what)
        case "given":
            return Given(name, what)
        case "promises":
            return Promise(name, *with_due(what, turn.lang, turn.today))
        case "introductions":
            return Introduction(what, None, name)
        case "needs":
            return Need(name, what)
        case _:
            return Offer(name, what)


# --- by button


def _open_card(turn: Turn, args: tuple[str, ...]) -> Draft | None:
    draft = turn.notebook.draft(args[0] if args else None)
    return draft if draft and draft.flow == CARD and not draft.is_stale(turn.now) else None


def _gone(turn: Turn) -> Turn:
    return turn.toast("error.old_button")


def press_keep(turn: Turn, args: tuple[str, ...]) -> Turn:
    draft = _open_card(turn, args)
    return _kept(turn, draft, memo_of(draft), edits=True) if draft else _gone(turn)


def press_drop(turn: Turn, args: tuple[str, ...]) -> Turn:
    draft = _open_card(turn, args)
    return _dropped(turn, draft, edits=True) if draft else _gone(turn)


def press_who(turn: Turn, args: tuple[str, ...]) -> Turn:
    draft = _open_card(turn, args)
    mention = memo_of(draft).unsettled() if draft else None
    if draft is None or mention is None or len(args) < 2:
        return _gone(turn)
    return _shown(turn, draft, memo_of(draft).settle(mention.name, args[1]), edits=True)


def press_day(turn: Turn, args: tuple[str, ...]) -> Turn:
    draft = _open_card(turn, args)
    if draft is None or len(args) < 2:
        return _gone(turn)
    memo, day = memo_of(draft), iso_day(args[1])
    if day is None:
        return _gone(turn)
    return _shown(turn, draft, memo.read_as(replace(memo.reading, date=day, dates=(day,))), edits=True)


def press_kind(turn: Turn, args: tuple[str, ...]) -> Turn:
    draft = _open_card(turn, args)
    if draft is None or len(args) < 2 or args[1] not in KINDS:
        return _gone(turn)
    memo = memo_of(draft)
    return _shown(turn, draft, memo.read_as(replace(memo.reading, kind=args[1])), edits=True)  # type: ignore[arg-type]


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
        yield from _days(draft, _past_days(turn.today) if past else _coming_days(turn.today))
    elif field == "kind":
        kinds = [press(f"kind.{kind}", f"kind:{draft.id}:{kind}") for kind in KINDS]
        yield from (tuple(kinds[at : at + 3]) for at in range(0, len(kinds), 3))
    elif field == "people":
        for number, mention in enumerate(reading.people):
            yield (press("card.remove", f"cut:{draft.id}:people:{number}", what=mention.name),)
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
        return _shown(turn, draft, memo.read_as(replace(reading, place=None)), edits=True)
    items = getattr(reading, field) if field in ("people", *ITEMS) else ()
    if number >= len(items):
        return _gone(turn)
    return _shown(turn, draft, memo.read_as(_with(reading, field, items[:number] + items[number + 1 :])), edits=True)


def press_show(turn: Turn, args: tuple[str, ...]) -> Turn:
    draft = _open_card(turn, args)
    return _shown(turn, draft, memo_of(draft), edits=True) if draft else _gone(turn)


# --- in the end


def _kept(turn: Turn, draft: Draft, memo: Memo, *, edits: bool = False) -> Turn:
    """Written down; what follows is said at once, with the thank-you one tap away."""
    question, _ = _question(turn, draft, memo)
    if question:
        return _shown(turn, draft, memo, edits=edits)
    kept = keep(turn.close(draft), memo)
    turn = kept.turn
    if edits:
        turn = turn.say(*card_lines(turn, memo), edits=True)
    lines = [line(f"kept.{memo.reading.intent}"), *follow_up(turn, kept.ids)]
    if memo.reading.intent == "log_meeting" and not memo.reading.introductions:
        lines += [GAP, line("kept.whom_else")]
    lines += _before_asking(turn, kept.ids)
    asked = tuple(press("ask.sent", f"asked:{ask.id}") for ask in turn.notebook.asks if ask.id in kept.ids)
    turn = turn.say(*lines, buttons=(_drafts(turn, kept.ids), asked, (undo_button(turn),)))
    return replace(acquaint(turn), undoes=turn.undoes) if turn.owner.zone is None else turn


def _before_asking(turn: Turn, ids: tuple[str, ...]) -> list[Line]:
    """Whether one may ask this much of them (P22): contact or connection, and why."""
    asks = [ask for ask in turn.notebook.asks if ask.id in ids]
    people = [person for ask in asks if (person := turn.notebook.person(ask.to))]
    return [line(f"ask.{depth(turn.notebook, p, turn.today).kind}", name=p.name) for p in people]


def press_asked(turn: Turn, args: tuple[str, ...]) -> Turn:
    """The ask has gone: it is followed up from now on."""
    ask = turn.notebook.find(Ask, args[0] if args else None)
    if ask is None or ask.sent_on:
        return turn.toast("error.old_button" if ask is None else "answer.already")
    turn = turn.put(replace(ask, sent_on=turn.today)).did("undo.asked")
    lines = (line("ask.noted"), *follow_up(turn, (ask.id,)))
    return turn.say(*lines, buttons=((undo_button(turn),),))


def _drafts(turn: Turn, ids: tuple[str, ...]) -> tuple[Button, ...]:
    """The thank-you, one tap away."""
    thanks = [nudge for nudge, _ in coming(turn, ids) if nudge.reason == "thank"]
    return tuple(
        press("card.thank_now", nudge.draft or "", names=turn.notebook.names(nudge.people)) for nudge in thanks[:2]
    )


def _dropped(turn: Turn, draft: Draft, *, edits: bool = False) -> Turn:
    return turn.close(draft).say(line("card.dropped"), edits=edits)


PRESSES = {
    "keep": press_keep,
    "drop": press_drop,
    "fix": press_fix,
    "who": press_who,
    "day": press_day,
    "kind": press_kind,
    "cut": press_cut,
    "show": press_show,
    "asked": press_asked,
}
DRAFTS = {CARD: hear_card}
MEANINGS = dict.fromkeys(FIELDS_OF, show_card)


def command_met(turn: Turn, rest: str) -> Turn:
    """/met and /vu: the sentence may follow at once, or be asked for."""
    if not rest:
        return turn.say(line("met.ask"))
    reading = turn.read(rest)
    if reading.intent not in MEETINGS:
        reading = replace(reading, intent="log_meeting")
    return show_card(turn, reading, rest)


COMMANDS = {"met": command_met, "vu": command_met}
