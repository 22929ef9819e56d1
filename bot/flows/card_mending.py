"""A card put right in a few words: "pas Acme, Apex", "not him, his boss", "JB c'est Jean-Baptiste", "due Friday"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any, Final

from bot.domain.calling import called
from bot.flows.gist import without_whom
from bot.flows.guessing import ITEMS
from bot.flows.memo import Memo
from bot.flows.mending_names import part_of_name, surname, whole_name
from bot.flows.mending_patterns import CHANGED, DUE, LEAD, NONE_OF, ORG, PLACED, PROMISED, SWAPS
from bot.flows.mending_spelling import spelt
from bot.flows.mending_who import (
    circle,
    mentioned,
    nickname,
    only,
    place,
    related,
    role,
    somebody_near,
    titled,
    workplace,
)
from bot.flows.mending_whose import never, taken_off, whose
from bot.flows.turn import Turn
from bot.understanding import Kind, Promise, Reading, correct, fold, read_day
from bot.understanding.matters import with_due
from bot.understanding.people import same_org
from bot.understanding.renaming import renamed

Mending = Callable[[Turn, Memo, str], Memo | None]


def mended(turn: Turn, memo: Memo, text: str) -> Memo | None:
    """The memo as these words put it right; None when they do it in none of these ways."""
    said = " ".join(text.replace("’", "'").split()).strip(" .!")
    for mend in MENDINGS:
        if better := mend(turn, memo, said):
            return better
    return None


# --- one word for another


def _swapped(turn: Turn, memo: Memo, said: str) -> Memo | None:
    """ "Pas Acme, Apex": the organisation, the role, the place or the fact that stands on the card, in other words."""
    for swap in (*SWAPS, CHANGED):
        if found := swap.match(said):
            x, y = (found[name].strip() for name in "xy")
            better = _of_kind(turn, memo.reading, x, y) or _saying(memo.reading, x, y)
            better = better or _in_place_of(memo.reading, LEAD.sub("", x), LEAD.sub("", y))
            if better is None and swap is CHANGED and (at := place(memo.reading, x)) is not None:
                better = renamed(memo.reading, at, mentioned(turn, y))
            if better:
                return memo.read_as(better)
    return None


def _of_kind(turn: Turn, reading: Reading, x: str, y: str) -> Reading | None:
    """ "Not lunch, coffee": another kind of meeting than the one on the card."""
    if reading.kind is None or len(y.split()) > _FEW or _kind(turn, x) != reading.kind:
        return None
    kind = _kind(turn, y)
    return replace(reading, kind=kind) if kind else None


def _kind(turn: Turn, words: str) -> Kind | None:
    """The kind of meeting that a few words name."""
    plain = Reading("log_meeting", kind="meeting")
    told = correct(plain, words, lang=turn.lang, now=turn.local_now) if len(words.split()) <= _FEW else None
    return told.kind if told and told.kind != plain.kind else None


_FEW: Final = 3  # words: "a quick call"


def _organisation(turn: Turn, memo: Memo, said: str) -> Memo | None:
    """ "It's Acme Consulting", of Acme: the organisation in full, and nobody's name."""
    del turn
    found = ORG.match(said)
    words = set(fold(found["org"]).split()) if found else set()
    for at, person in enumerate(memo.reading.people):
        if found and words & {word for word in fold(person.org or "").split() if len(word) > _FEW}:
            return memo.read_as(renamed(memo.reading, at, replace(person, org=found["org"])))
    return None


def _in_place_of(reading: Reading, x: str, y: str) -> Reading | None:
    for at, person in enumerate(reading.people):
        if person.org and same_org(x, person.org):
            return renamed(reading, at, replace(person, org=y))
        if person.role and fold(x) == fold(person.role):
            return renamed(reading, at, replace(person, role=y))
    if reading.place and fold(x) in fold(reading.place):
        return replace(reading, place=y)
    return None


_ARTICLE: Final = re.compile(r"^(?:une?|des|an?|some|the|le|la|les|du|de la) |^l'", re.IGNORECASE)


def _saying(reading: Reading, x: str, y: str) -> Reading | None:
    """What is promised, needed or given, with one thing in the place of another; with its article when it had one."""
    for was, becomes in ((x, y), (_ARTICLE.sub("", x), _ARTICLE.sub("", y))):
        for field in ITEMS:
            items = getattr(reading, field)
            for at, item in enumerate(items):
                words = "whom" if field == "introductions" else "what"
                told = getattr(item, words)
                stands = re.search(rf"\b{re.escape(was)}\b", told, re.IGNORECASE) if len(was) > len("une") else None
                if stands:
                    before, after = told[: stands.start()], told[stands.end() :]
                    better = replace(item, **{words: f"{before}{_going_on(before, becomes)}{after}"})
                    changes: dict[str, Any] = {field: (*items[:at], better, *items[at + 1 :])}
                    return replace(reading, **changes)
    return None


def _going_on(before: str, words: str) -> str:
    """The words without those that stand before them already: "feedback on my CV", behind "feedback on"."""
    there, told = before.split(), words.split()
    same = next((n for n in range(len(told) - 1, 0, -1) if fold(" ".join(there[-n:])) == fold(" ".join(told[:n]))), 0)
    return " ".join(told[same:])


def _placed(turn: Turn, memo: Memo, said: str) -> Memo | None:
    """ "At the Train Bleu": where it was, and not with whom."""
    del turn
    found = PLACED.match(said)
    return memo.read_as(replace(memo.reading, place=found["place"])) if found else None


def _none_of(turn: Turn, memo: Memo, said: str) -> Memo | None:
    """ "That wasn't a promise": the only one on the card goes."""
    del turn
    found = NONE_OF.match(said)
    field = next((name for name, word in found.groupdict().items() if word), None) if found else None
    if field is None or len(getattr(memo.reading, field)) != 1:
        return None
    changes: dict[str, Any] = {field: ()}
    return memo.read_as(replace(memo.reading, **changes))


# --- promises


def _promised(turn: Turn, memo: Memo, said: str) -> Memo | None:
    """ "And I promised to call": one more promise, of the only person there is."""
    found = next((match for promised in PROMISED if (match := promised.match(said))), None)
    if found is None:
        return None
    told = turn.read(said).people
    if any(place(memo.reading, mention.name) is None for mention in told):
        return None  # promised to somebody else: another matter
    at = only(memo.reading) if not told else place(memo.reading, told[0].name)
    what, due = with_due(found["what"], turn.lang, turn.today)
    what = without_whom(what, [name for m in memo.reading.people for name in (called(m.name, m.title), m.name)])
    promise = Promise(memo.reading.people[at].name if at is not None else None, what, due)
    return memo.read_as(replace(memo.reading, promises=(*memo.reading.promises, promise)))


def _due(turn: Turn, memo: Memo, said: str) -> Memo | None:
    """ "Due Friday, not Monday": the day of the only promise, and never that of the meeting."""
    found = DUE.match(said)
    promises = memo.reading.promises
    if found is None or len(promises) != 1 or (found["until"].lower() == "pour" and promises[0].due is None):
        return None
    ahead = _days_ahead(turn, found["day"])
    if len(ahead) != 1:
        return None
    return memo.read_as(replace(memo.reading, promises=(replace(promises[0], due=ahead[0]),)))


def _other_due(turn: Turn, memo: Memo, said: str) -> Memo | None:
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


MENDINGS: Final[tuple[Mending, ...]] = (
    _none_of, whose, taken_off, never, spelt, _placed, surname, part_of_name, related, circle, workplace, titled, role,
    whole_name, nickname, somebody_near, _due, _other_due, _swapped, _organisation, _promised,
)  # fmt: skip
"""Tried in this order: the more particular way of saying comes first."""
