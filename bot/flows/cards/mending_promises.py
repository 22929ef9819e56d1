"""What was promised on a card, put right: one more promise, and by which day each is due."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bot.domain.calling import called
from bot.flows.cards.memo import Memo
from bot.flows.cards.mending_patterns import DUE, LEAD, PROMISED, SWAPS
from bot.flows.cards.mending_who import only, place
from bot.flows.gist import without_whom
from bot.flows.turn import Turn
from bot.understanding import Promise, read_day
from bot.understanding.matters import with_due


def promised(turn: Turn, memo: Memo, said: str) -> Memo | None:
    """ "And I promised to call": one more promise, of the only person there is."""
    found = next((match for way in PROMISED if (match := way.match(said))), None)
    if found is None:
        return None
    told = turn.read(said).people
    if any(place(memo.reading, mention.name) is None for mention in told):
        return None  # promised to somebody else: another matter
    at = only(memo.reading) if not told else place(memo.reading, told[0].name)
    what, day = with_due(found["what"], turn.lang, turn.today)
    what = without_whom(what, [name for m in memo.reading.people for name in (called(m.name, m.title), m.name)])
    promise = Promise(memo.reading.people[at].name if at is not None else None, what, day)
    return memo.read_as(replace(memo.reading, promises=(*memo.reading.promises, promise)))


def due(turn: Turn, memo: Memo, said: str) -> Memo | None:
    """ "Due Friday, not Monday": the day of the only promise, and never that of the meeting."""
    found = DUE.match(said)
    promises = memo.reading.promises
    if found is None or len(promises) != 1 or (found["until"].lower() == "pour" and promises[0].due is None):
        return None
    ahead = _days_ahead(turn, found["day"])
    if len(ahead) != 1:
        return None
    return memo.read_as(replace(memo.reading, promises=(replace(promises[0], due=ahead[0]),)))


def other_due(turn: Turn, memo: Memo, said: str) -> Memo | None:
    """ "Not Friday, Monday": of the promise that is due on Friday, when the meeting is on no such day."""
    for swap in SWAPS:
        if found := swap.match(said):
            was, becomes = (_days_ahead(turn, LEAD.sub("", found[name])) for name in "xy")
            late = [promise for promise in memo.reading.promises if promise.due in was]
            weekdays = {day.weekday() for day in was}
            met = memo.reading.date
            if len(late) == 1 and len(becomes) == 1 and (met is None or met.weekday() not in weekdays):
                promises = tuple(replace(p, due=becomes[0]) if p is late[0] else p for p in memo.reading.promises)
                return memo.read_as(replace(memo.reading, promises=promises))
    return None


def _days_ahead(turn: Turn, words: str) -> list[date]:
    """The days to come that words can mean; today only when it can be no other."""
    days = read_day(words, lang=turn.lang, today=turn.today, towards="future")
    return [day for day in days if day > turn.today] or list(days)
