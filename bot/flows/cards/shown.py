"""The card as it stands: what was understood, the one question that is open, and keep, correct, drop."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from bot.coaching.wording import undertaken
from bot.domain.calling import called
from bot.domain.drafts import Draft
from bot.domain.lines import GAP, Button, Buttons, Line, line
from bot.flows.cards.guesses import day_buttons, guess_rows
from bot.flows.cards.guessing import is_day_guessed
from bot.flows.cards.lines import card_lines
from bot.flows.cards.memo import CARD, GOAL_TOLD, SOMEBODY_NEW, Memo, draft_with, filled_with
from bot.flows.closing import CLOSING, NONE, choices, settled_by
from bot.flows.progress import meant_progress
from bot.flows.turn import Turn, press
from bot.understanding import Mention, Reading, fold
from bot.understanding.people import proper, same_name

FIELDS = ("when", "kind", "place", "people", "received", "promises", "introductions", "needs", "offers", "given")
ITEMS = ("received", "promises", "introductions", "needs", "offers", "given")
FIELDS_OF = {
    "log_meeting": FIELDS,
    "plan_meeting": ("when", "kind", "place", "people", "promises", "needs", "offers"),
    "done_thanks": ("people", "when", "received", "promises"),
    "done_promise": ("people", "when", "given", "promises"),
    "note": ("people", "received", "promises", "introductions", "needs", "offers"),
    "request_received": ("people", "needs", "promises"),
    "reminder": ("when", "people"),
    "event": ("when", "place"),
    "ask": ("people",),
}
NEEDS_SOMEBODY = ("log_meeting", "plan_meeting", "done_thanks", "done_promise", "note", "request_received", "ask")
NEEDS_DAY = ("plan_meeting", "reminder")


def shown(turn: Turn, draft: Draft, memo: Memo, *, edits: bool = False) -> Turn:
    """The card as it stands now, with the one question that is open, if any."""
    memo = as_duties(turn, memo)
    asked, choices = question(turn, draft, memo)
    memo = replace(memo, asking=asked.key.split(".")[2] if asked else None)
    turn = turn.update(draft_with(draft, memo))
    lines = card_lines(turn, memo)
    if asked:
        return turn.say(*lines, GAP, asked, buttons=(*choices, (_drop(draft),)), edits=edits)
    row = (
        Button(line("button.keep"), does=f"keep:{draft.id}", style="success"),
        press("button.correct", f"fix:{draft.id}"),
        _drop(draft),
    )
    return turn.say(*lines, buttons=(*guess_rows(draft, memo), row), edits=edits)


def as_duties(turn: Turn, memo: Memo) -> Memo:
    """What one promised, in the words of a list of things to do."""
    promises = tuple(replace(promise, what=undertaken(promise.what, turn.lang)) for promise in memo.reading.promises)
    return replace(memo, reading=replace(memo.reading, promises=promises)) if promises else memo


def _drop(draft: Draft) -> Button:
    return press("button.drop", f"drop:{draft.id}")


def question(turn: Turn, draft: Draft, memo: Memo) -> tuple[Line | None, Buttons]:
    """The only things that are asked: who it is, with whom, and the day of what is to come."""
    reading = memo.reading
    if mention := memo.unsettled():
        name = called(proper(memo.typed.get(mention.name, mention.name)), mention.title)
        key = "card.ask.is_it" if mention.known else "card.ask.which"
        return line(key, name=name), _candidates(turn, draft, mention, name)
    settled = settled_by(turn, memo) if reading.intent in CLOSING else ()
    if settled is None:
        return line(f"card.ask.closes.{reading.intent}"), _closings(turn, draft, memo)
    names_only = reading.intent == "note" and bool(reading.introductions)  # whoever gave them may stay unnamed
    if reading.intent in NEEDS_SOMEBODY and not (reading.people or settled or memo.nameless or names_only):
        return line("card.ask.people"), _no_name(draft) if memo.may_be_nameless else ()
    if len(reading.dates) > 1 and reading.date is None:
        return line("card.ask.when"), days(draft, reading.dates)
    if reading.intent in NEEDS_DAY and is_day_guessed(reading):
        return line("card.ask.when"), (tuple(day_buttons(draft, reading)),)
    if reading.intent in NEEDS_DAY and reading.date is None:
        return line("card.ask.when"), days(draft, _days_ahead(turn, reading))
    return None, ()


def _no_name(draft: Draft) -> Buttons:
    return ((press("card.no_name_yet", f"nameless:{draft.id}"),),)


def _candidates(turn: Turn, draft: Draft, mention: Mention, name: str) -> Buttons:
    ids = (mention.known,) if mention.known else mention.candidates[:4]
    people = [person for id_ in ids if (person := turn.notebook.person(id_))]
    rows = [
        (
            press(
                "card.this_one_at" if person.org else "card.this_one",
                f"who:{draft.id}:{person.id}",
                name=person.called,
                org=person.org or "",
            ),
        )
        for person in people
    ]
    return (*rows, (press("card.somebody_new", f"who:{draft.id}:{SOMEBODY_NEW}", name=name),))


def _closings(turn: Turn, draft: Draft, memo: Memo) -> Buttons:
    """What a thank-you or a kept word may settle; all of it, when it is thanks; or none of it."""
    found = choices(turn, memo)
    rows = [(press("card.closes", f"closes:{draft.id}:{one.id}", what=one.what),) for one in found]
    if memo.reading.intent == "done_thanks" and len(found) > 1:
        rows.append((press("card.closes_all", f"closes:{draft.id}:all"),))
    return (*rows, (press("card.closes_none", f"closes:{draft.id}:{NONE}"),))


def days(draft: Draft, days: tuple[date, ...]) -> Buttons:
    return (tuple(press("card.this_day", f"day:{draft.id}:{day.isoformat()}", day=day) for day in days[:3]),)


def _days_ahead(turn: Turn, reading: Reading) -> tuple[date, ...]:
    """The next days; today among them when the hour that was said is still to come."""
    if reading.time and reading.time > turn.local_now.time():
        return (turn.today, *coming_days(turn.today))
    return coming_days(turn.today)


def coming_days(today: date) -> tuple[date, ...]:
    return tuple(today + timedelta(days=days) for days in (1, 2, 7))


def past_days(today: date) -> tuple[date, ...]:
    return tuple(today - timedelta(days=days) for days in (0, 1, 2))


def next_card(turn: Turn, memo: Memo) -> Turn:
    """The next thing of the same message, once this one is kept or dropped; itself when there is none."""
    if not memo.then:
        return turn
    first, *others = memo.then
    return opened(turn, replace(first, reading=with_known(turn, first.reading), then=(*first.then, *others)))


def opened(turn: Turn, memo: Memo) -> Turn:
    """That memo as the card under way; news of one's own, and a goal, have their own way of being shown."""
    if memo.reading.intent == "progress":
        return next_card(meant_progress(turn, memo.reading, memo.words), memo)
    if memo.reading.intent == "goal":
        return next_card(turn.open(GOAL_TOLD, filled_with(memo))[0], memo)
    turn, draft = turn.open(CARD, filled_with(memo))
    return shown(turn, draft, memo)


def with_known(turn: Turn, reading: Reading) -> Reading:
    """Who was new on the card before is known by now, by the whole name or by a shorter one that only they bear."""
    people = tuple(
        mention if mention.known or mention.candidates else replace(mention, known=_by_now(turn, mention.name))
        for mention in reading.people
    )
    return replace(reading, people=people)


def _by_now(turn: Turn, name: str) -> str | None:
    """The id of whoever bears that name; when only the first name is told, of the only one who has it."""
    whole = next((person.id for person in turn.notebook.people if fold(person.name) == fold(name)), None)
    alike = [person.id for person in turn.notebook.people if same_name(name, person.name)]
    return whole or (alike[0] if len(alike) == 1 else None)
