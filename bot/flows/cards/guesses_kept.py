"""What stayed a guess on a card kept: said plainly, and made a fact, or forgotten, by one tap."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bot.domain.guesses import Guess
from bot.domain.helps import Help
from bot.domain.lines import GAP, Button, Buttons, Line, line
from bot.domain.meetings import Event, Meeting
from bot.domain.notebook import Record
from bot.domain.promises import Promise, Referral, Request
from bot.flows.cards.follow_up import follow_up
from bot.flows.cards.guessing import is_day_guessed, is_item_guessed
from bot.flows.cards.keeping_facts import only_goal
from bot.flows.cards.memo import Memo
from bot.flows.goal_serving import which_goal
from bot.flows.turn import Turn, iso_day, press
from bot.flows.undo import undo_button


def left_open(turn: Turn, memo: Memo, ids: tuple[str, ...]) -> tuple[tuple[Line, ...], Buttons]:
    """What of a card just kept waits for a word, and the buttons that say it."""
    guesses = [guess for guess in turn.notebook.guesses if guess.id in ids]
    lines = [line(f"guess.{guess.of}", what=guess.what) for guess in guesses]
    rows = [_row(turn, guess) for guess in guesses]
    for promise, due in _undated(turn, memo, ids):
        lines.append(line("guess.due", what=promise.what))
        rows.append((press("guess.due_yes", f"dueby:{promise.id}:{due}", what=promise.what, day=iso_day(due) or due),))
    for event in turn.notebook.events:
        if event.id in ids and memo.reading.date and is_day_guessed(memo.reading):
            days = memo.reading.dates or (memo.reading.date,)
            lines.append(line("guess.event_day", event=event.name))
            rows.append(tuple(press("card.this_day", f"eventon:{event.id}:{d.isoformat()}", day=d) for d in days[:3]))
    return ((GAP, line("guess.head"), *lines), tuple(rows)) if lines else ((), ())


def _undated(turn: Turn, memo: Memo, ids: tuple[str, ...]) -> Iterator[tuple[Promise, str]]:
    """The promises kept without the day that was only guessed, with that day."""
    for number, told in enumerate(memo.reading.promises):
        if told.due and is_item_guessed(memo.reading, "due", number):
            for promise in turn.notebook.promises:
                if promise.id in ids and promise.what == told.what and promise.due is None:
                    yield promise, told.due.isoformat()


def _row(turn: Turn, guess: Guess) -> tuple[Button, ...]:
    no = press("guess.no", f"unsure:{guess.id}")
    if guess.person or guess.of in ("promises", "introductions", "needs"):
        return press(f"guess.yes.{guess.of}", f"sure:{guess.id}", what=guess.what), no
    there = turn.notebook.find(Meeting, guess.meeting)
    people = [person for id_ in (there.people if there else ()) if (person := turn.notebook.person(id_))]
    return (*(press("guess.from", f"sure:{guess.id}:{p.id}", name=p.called) for p in people[:3]), no)


def press_sure(turn: Turn, args: tuple[str, ...]) -> Turn:
    """It is one: from now on it counts, and what follows is said."""
    guess = turn.notebook.find(Guess, args[0] if args else None)
    person = turn.notebook.person(args[1] if len(args) > 1 else guess.person if guess else None)
    if guess is None or (guess.of == "received" and person is None):
        return turn.toast("error.old_button")
    turn = turn.keep(turn.notebook.without(guess.id))
    turn, fact = _as_fact(turn, guess, person.id if person else None)
    turn = turn.did("undo.sure", what=guess.what)
    serving, goals = which_goal(turn, (fact.id,))
    lines = (line("guess.sure"), *follow_up(turn, (fact.id,)), *serving)
    return turn.say(*lines, buttons=(*goals, (undo_button(turn),)))


def _as_fact(turn: Turn, guess: Guess, person: str | None) -> tuple[Turn, Record]:
    match guess.of:
        case "promises":
            return turn.add(Promise, what=guess.what, made_on=guess.noted_on, to=person, due=guess.due,
                            meeting=guess.meeting)  # fmt: skip
        case "introductions":
            return turn.add(Referral, by=person, whom=guess.what, org=guess.org, promised_on=guess.noted_on,
                            meeting=guess.meeting)  # fmt: skip
        case "needs":
            return turn.add(Request, what=guess.what, on=guess.noted_on, from_=person)
        case _:
            where = turn.notebook.find(Meeting, guess.meeting)
            on = where.on if where and where.is_held else guess.noted_on
            return turn.add(Help, from_=person or "", what=guess.what, on=on, meeting=guess.meeting,
                            goal=only_goal(turn))  # fmt: skip


def press_unsure(turn: Turn, args: tuple[str, ...]) -> Turn:
    """It is none: the words stay with the meeting, and nothing else."""
    guess = turn.notebook.find(Guess, args[0] if args else None)
    if guess is None:
        return turn.toast("error.old_button")
    turn = turn.keep(turn.notebook.without(guess.id)).did("undo.unsure", what=guess.what)
    return turn.say(line("guess.not"), buttons=((undo_button(turn),),))


def press_dueby(turn: Turn, args: tuple[str, ...]) -> Turn:
    """The promise is for that day indeed."""
    promise = turn.notebook.find(Promise, args[0] if args else None)
    due = iso_day(args[1]) if len(args) > 1 else None
    if promise is None or due is None or not promise.is_open:
        return turn.toast("error.old_button")
    turn = turn.put(replace(promise, due=due)).did("undo.sure", what=promise.what)
    return turn.say(line("guess.sure"), *follow_up(turn, (promise.id,)), buttons=((undo_button(turn),),))


def press_eventon(turn: Turn, args: tuple[str, ...]) -> Turn:
    """The event is on that day indeed."""
    event = turn.notebook.find(Event, args[0] if args else None)
    day = iso_day(args[1]) if len(args) > 1 else None
    if event is None or day is None:
        return turn.toast("error.old_button")
    turn = turn.put(replace(event, on=day)).did("undo.sure", what=event.name)
    return turn.say(line("guess.sure"), *follow_up(turn, (event.id,)), buttons=((undo_button(turn),),))


PRESSES = {"sure": press_sure, "unsure": press_unsure, "dueby": press_dueby, "eventon": press_eventon}
