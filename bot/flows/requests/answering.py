"""A request answered: yes, which becomes a promise with its day; no, said kindly; or not before a day (P27)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from bot.coaching.giving import is_about
from bot.domain.drafts import Draft
from bot.domain.lines import Button, Buttons, Line, line
from bot.domain.promises import Promise, Request
from bot.flows.cards.follow_up import follow_up
from bot.flows.recommended import is_recommendation
from bot.flows.turn import Turn, iso_day, press
from bot.flows.undo import undo_button
from bot.understanding import read_answer, read_day

DAY: Final = "request_day"  # by when, or until when
SHOWN: Final = "request_card"  # the request shown last: what is said next may be its answer
ANSWERS: Final = ("yes", "no", "done", "time", "drop")
_FRIDAY: Final = 4


def request_of(turn: Turn, id_: object) -> Request | None:
    return turn.notebook.find(Request, id_) if isinstance(id_, str) else None


def press_reply(turn: Turn, args: tuple[str, ...]) -> Turn:
    """reply:r5:yes, perhaps with the day that was said with it."""
    asked = request_of(turn, args[0] if args else None)
    day = iso_day(args[2]) if len(args) > 2 else None
    if asked is None or args[1:2] not in [(answer,) for answer in ANSWERS] or (len(args) > 2 and day is None):
        return turn.toast("error.old_button")
    if not asked.is_open:
        return turn.toast("answer.already")
    return reply(turn, asked, args[1], day)


def reply(turn: Turn, asked: Request, answer: str, day: date | None = None) -> Turn:
    """With that answer written down, and what comes next of it."""
    turn = without_card(turn)
    match answer:
        case "yes":
            return _accepted(turn, asked, day or asked.due)
        case "time":
            return _until(turn, asked, day) if day else _ask_day(turn, asked, "time", line("request.until_when"))
        case "drop":
            turn = turn.put(replace(asked, dropped_on=turn.today)).did("undo.request_dropped", what=asked.what)
            return turn.say(line("request.dropped"), buttons=((undo_button(turn),),))
    accepted = False if answer == "no" else None
    turn = turn.put(replace(asked, answered_on=turn.today, accepted=accepted)).did("undo.reply", what=asked.what)
    return turn.say(line(f"request.said_{answer}"), buttons=(*_after_no(asked, answer), (undo_button(turn),)))


def without_card(turn: Turn) -> Turn:
    """The turn with no card of a request, and no question of its day, to be answered."""
    for draft in turn.notebook.drafts:
        if draft.flow in (SHOWN, DAY):
            turn = turn.close(draft)
    return turn


def _after_no(asked: Request, answer: str) -> Buttons:
    """A no has its kind words ready, and perhaps somebody better placed."""
    if answer != "no" or asked.from_ is None:
        return ()
    draft = press("request.draft", f"draft:request:{asked.id}")
    return ((draft, press("request.pass", f"passon:{asked.id}")),)


# --- yes


def _accepted(turn: Turn, asked: Request, day: date | None) -> Turn:
    """A yes is a promise: it comes back on its day."""
    turn, promise = _promised(turn, asked, day)
    asked = replace(asked, answered_on=turn.today, accepted=True, promise=promise.id)
    turn = turn.put(asked).did("undo.reply", what=asked.what)
    if promise.due:
        return _said_yes(turn, asked, promise)
    said = _told(turn, promise, "request.said_yes")
    return _ask_day(turn, asked, "promise", said, last=_tell(asked, "yes"))


def _promised(turn: Turn, asked: Request, day: date | None) -> tuple[Turn, Promise]:
    """The promise told together with the request, or a new one."""
    same = [
        promise
        for promise in turn.notebook.promises
        if promise.is_open and promise.to == asked.from_ and promise.made_on >= asked.on
        if is_about(promise.what, asked.what)
    ]
    if same:
        promise = replace(same[-1], due=day or same[-1].due)
        return turn.put(promise), promise
    return turn.add(Promise, what=asked.what, made_on=turn.today, to=asked.from_, due=day)


def _told(turn: Turn, promise: Promise, key: str) -> Line:
    """In a sentence, with whom and by when where they are known."""
    (name,) = turn.notebook.names((promise.to,)) or ("",)
    ending = "" if name else "_alone"
    known: dict[str, str | date] = {"what": promise.what, **({"name": name} if name else {})}
    return line(f"{key}{ending}", **known, **({"day": promise.due} if promise.due else {}))


def _said_yes(turn: Turn, asked: Request, promise: Promise, *, edits: bool = False) -> Turn:
    said = _told(turn, promise, "request.said_yes_by")
    lines = (said, *follow_up(turn, (promise.id,)))
    return turn.say(*lines, buttons=(_tell(asked, "yes"), _write(asked), (undo_button(turn),)), edits=edits)


def _write(asked: Request) -> tuple[Button, ...]:
    """A recommendation that was asked for can be written at once."""
    wanted = asked.from_ and is_recommendation(asked.what)
    return (press("recommend.to_give", f"recgive:{asked.from_}"),) if wanted else ()


def _tell(asked: Request, reply: str) -> tuple[Button, ...]:
    return (press("request.tell", f"draft:request:{asked.id}:{reply}"),) if asked.from_ else ()


# --- by when, until when


def _ask_day(turn: Turn, asked: Request, of: str, said: Line, last: tuple[Button, ...] = ()) -> Turn:
    turn, draft = turn.open(DAY, {"request": asked.id, "of": of})
    turn = turn.update(replace(draft, asking="day"))
    days = _coming(turn.today)
    row = tuple(press("request.day", f"replyby:{draft.id}:{day.isoformat()}", day=day) for day in days)
    no_day = (press("request.no_day", f"replyby:{draft.id}:none"),) if of == "promise" else ()
    undo = (undo_button(turn),) if of == "promise" else (press("button.cancel", f"cancel:{draft.id}"),)
    return turn.say(said, buttons=(row, (*no_day, *last), undo))


def _coming(today: date) -> tuple[date, ...]:
    """Tomorrow, the end of this working week or of the next, and a week from now."""
    friday = today + timedelta(days=(_FRIDAY - today.weekday()) % 7 or 7)
    tomorrow = today + timedelta(days=1 if today.weekday() < _FRIDAY else 7 - today.weekday())
    return tuple(sorted({tomorrow, friday, today + timedelta(days=7)}))


def press_by(turn: Turn, args: tuple[str, ...]) -> Turn:
    draft = turn.notebook.draft(args[0] if args else None)
    day = iso_day(args[1]) if len(args) > 1 else None
    if draft is None or draft.flow != DAY or (day is None and args[1:] != ("none",)) or (day and day < turn.today):
        return turn.toast("error.old_button")
    return _dated(turn.close(draft), draft, day, edits=True) or turn.toast("error.old_button")


def hear_day(turn: Turn, draft: Draft, text: str) -> Turn | None:
    """A day in words, or that there is none; None when it is about another matter."""
    days = read_day(text, lang=turn.lang, today=turn.today, towards="future")
    reading = turn.read(text)
    asked = request_of(turn, draft.filled.get("request"))
    others = {m.known or m.name for m in reading.people} - {asked.from_ if asked else None}
    if asked is None or others or (reading.intent in ("log_meeting", "plan_meeting") and reading.people):
        return None
    if days and days[0] >= turn.today:
        return _dated(turn.close(draft), draft, days[0])
    answer = read_answer(text, lang=turn.lang)
    if answer and answer.verb in ("no", "skip", "later") and draft.filled.get("of") == "promise":
        return _dated(turn.close(draft), draft, None)
    return None


def _dated(turn: Turn, draft: Draft, day: date | None, *, edits: bool = False) -> Turn | None:
    asked = request_of(turn, draft.filled.get("request"))
    if asked is None:
        return None
    if draft.filled.get("of") == "time":
        return _until(turn, asked, day, edits=edits) if day and asked.is_open else None
    promise = turn.notebook.find(Promise, asked.promise)
    if promise is None or not promise.is_open:
        return None
    if day is None:
        said = line("request.without_day")
        return turn.say(said, *follow_up(turn, (promise.id,)), buttons=(_tell(asked, "yes"),), edits=edits)
    promise = replace(promise, due=day)
    return _said_yes(turn.put(promise).did("undo.reply", what=asked.what), asked, promise, edits=edits)


def _until(turn: Turn, asked: Request, day: date | None, *, edits: bool = False) -> Turn:
    """Not before that day; the coach keeps quiet about it until then."""
    if day is None or day <= turn.today:
        return turn.say(line("answer.in_the_past"))
    asked = replace(asked, time_until=day)
    turn = turn.put(asked).did("undo.request_time", what=asked.what)
    said = line("request.has_time", day=day)
    return turn.say(said, buttons=(_tell(asked, "time"), (undo_button(turn),)), edits=edits)


PRESSES = {"reply": press_reply, "replyby": press_by}
DRAFTS = {DAY: hear_day}
