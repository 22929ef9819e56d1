"""The card: what was understood, line by line, as the user would check it."""

from __future__ import annotations

from collections.abc import Iterator

from bot.domain.lines import Line, line
from bot.flows.memo import Memo
from bot.flows.turn import Turn
from bot.understanding import Mention

MEETINGS = ("log_meeting", "plan_meeting")


def card_lines(turn: Turn, memo: Memo) -> tuple[Line, ...]:
    """The card of a memo; only what was found, and what is indispensable and missing."""
    return (line(f"card.head.{memo.reading.intent}"), *_facts(turn, memo))


def _facts(turn: Turn, memo: Memo) -> Iterator[Line]:
    reading = memo.reading
    when = _when(turn, memo)
    if reading.intent in MEETINGS:
        yield line("card.meeting", kind=line(f"kind.{reading.kind or 'meeting'}"), when=when or line("card.no_day"))
    elif when:
        yield line("card.when", when=when)
    if reading.place:
        yield line("card.place", place=reading.place)
    for mention in reading.people:
        yield line("card.person", who=who(turn, memo, mention))
    if reading.goal:
        yield line("card.goal", what=reading.goal.what)
    for received in reading.received:
        yield _item("card.received", received.what, received.from_)
    for given in reading.given:
        yield _item("card.given", given.what, given.to)
    for promise in reading.promises:
        key = "card.promise_by" if promise.due else "card.promise"
        yield _item(key, promise.what, promise.to, **({"day": promise.due} if promise.due else {}))
    for introduction in reading.introductions:
        whom = introduction.whom if not introduction.org else f"{introduction.whom} ({introduction.org})"
        yield _item("card.introduction", whom, introduction.via)
    for need in reading.needs:
        yield _item("card.request" if reading.intent == "request_received" else "card.need", need.what, need.who)
    for offer in reading.offers:
        yield _item("card.offer", offer.what, offer.who)
    if reading.intent in ("reminder", "note", "event", "ask", "progress"):
        yield line("card.words", words=memo.words)


def _when(turn: Turn, memo: Memo) -> Line | None:
    reading = memo.reading
    day = reading.date
    if day is None and reading.intent == "log_meeting":
        day = turn.today
    if day is None:
        return None
    return line("card.day_at", day=day, time=reading.time) if reading.time else line("card.day", day=day)


def _item(key: str, what: str, name: str | None, **args: object) -> Line:
    """A fact of somebody, or of nobody known: keys come in pairs, `key` and `key_alone`."""
    if name:
        return line(key, what=what, name=name, **args)  # type: ignore[arg-type]
    return line(f"{key}_alone", what=what, **args)  # type: ignore[arg-type]


def who(turn: Turn, memo: Memo, mention: Mention) -> Line:
    """A person as the card names them: known, new, or to be settled."""
    person = memo.person(turn, mention)
    name = person.name if person else mention.name
    org = mention.org or (person.org if person else None)
    role = mention.role or (person.role if person else None)
    about = tuple(part for part in (role, org) if part)
    described = line("card.who_about", name=name, about=", ".join(about)) if about else line("card.who", name=name)
    if person is None and mention.candidates and mention.name not in memo.who:
        return line("card.who_unsure", who=described)
    return described if person else line("card.who_new", who=described)
