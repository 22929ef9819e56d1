"""The card: what was understood, line by line, as the user would check it; a guess has its question mark."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bot.domain.lines import Arg, Line, line
from bot.domain.meetings import Event
from bot.flows.cards.guessing import is_day_guessed, is_guessed, is_item_guessed
from bot.flows.cards.memo import Memo
from bot.flows.cards.what_it_is import what_it_is
from bot.flows.client_words import inside
from bot.flows.closing import closed, told_as
from bot.flows.event_naming import event_of
from bot.flows.meanings.to_be_done import reminded_in
from bot.flows.told_when import stretch
from bot.flows.turn import Turn
from bot.flows.wanted_by import wanted_by
from bot.understanding import Mention, Reading
from bot.understanding.matters import birthday

MEETINGS = ("log_meeting", "plan_meeting")
_WITH_WORDS = ("note", "ask", "progress")


def card_lines(turn: Turn, memo: Memo, told: str | None = None) -> tuple[Line, ...]:
    """The card of a memo; only what was found, and what is indispensable and missing.

    `told`: what it was called before it was kept, when it has been.
    """
    return (line(f"card.head.{told or told_as(turn, memo)}"), *_facts(turn, memo))


def _facts(turn: Turn, memo: Memo) -> Iterator[Line]:
    reading = memo.reading
    yield from _event(turn, memo)
    yield from _meeting(turn, memo)
    if reading.place:
        yield line("card.place_maybe" if is_guessed(reading, "place") else "card.place", place=reading.place)
    if memo.nameless and not reading.people:
        yield line("card.about", what=what_it_is(turn, memo))
    for mention in reading.people:
        yield line("card.person", who=who(turn, memo, mention))
        yield from _taught(turn, memo, mention)
    if reading.goal:
        yield line("card.goal", what=reading.goal.what)
    yield from _word_kept(turn, memo)
    for field, items in _items(reading):
        for number, (what, name) in enumerate(items):
            key = _key(reading, field, number)
            by = wanted_by(turn, memo.words, what) if key == "card.request" else None
            told_by = {"day": by} if by else {}
            yield _item(f"{key}_by" if by else key, what, _called(turn, memo, name), **told_by)
        if field == "given":
            yield from _promises(turn, memo)
    for aside in reading.asides:
        yield line("card.aside", words=aside.words)
    if len(reading.people) == 1 and (ideal := inside(memo.words, turn.lang)):
        yield line("card.ideal_client", what=ideal)
    if reading.intent == "note" and (born := birthday(memo.words, turn.lang, turn.today)):
        yield line("person.birthday", day=born)
    if reading.intent == "reminder":
        yield line("card.words", words=reminded_in(turn, memo.words))
    elif reading.intent in _WITH_WORDS:
        yield line("card.words", words=memo.words)
    for other in memo.then:
        news = other.reading.intent == "progress"
        yield line("card.then_news") if news else line("card.then", words=other.words)


def _word_kept(turn: Turn, memo: Memo) -> Iterator[Line]:
    """What the message settles, as it was told before."""
    if memo.reading.intent == "done_promise" and not memo.reading.given:
        for one in closed(turn, memo):
            yield line("card.word_kept", what=one.what)


def _event(turn: Turn, memo: Memo) -> Iterator[Line]:
    """What the event is called, ahead or told of."""
    if memo.reading.intent == "event":
        yield line("card.event", name=event_of(turn, memo.words, memo.reading).name)
    elif event := turn.notebook.find(Event, memo.event):
        yield line("card.event", name=event.name)


def _meeting(turn: Turn, memo: Memo) -> Iterator[Line]:
    reading, when = memo.reading, _when(turn, memo)
    if reading.intent in MEETINGS:
        kind = line(f"kind.{reading.kind or 'meeting'}")
        guessed = reading.kind not in (None, "meeting") and is_guessed(reading, "kind")
        yield line("card.meeting_maybe" if guessed else "card.meeting", kind=kind, when=when or _no_day(reading))
    elif when:
        yield line("card.when", when=when)


def _when(turn: Turn, memo: Memo) -> Line | None:
    reading, day = memo.reading, memo.reading.date
    if day is None and reading.intent == "log_meeting" and len(reading.dates) < 2:
        day = turn.today
    if day is None:
        return None
    guessed = is_day_guessed(reading)
    if not guessed and (about := stretch(memo.words, day, turn.today)):
        return line("card.day", day=about)
    if reading.time:
        return line("card.day_at_maybe" if guessed else "card.day_at", day=day, time=reading.time)
    return line("card.day_maybe" if guessed else "card.day", day=day)


def _no_day(reading: Reading) -> Line:
    """To be fixed for what is to come; still to be told for what was."""
    return line("card.day_untold" if reading.intent == "log_meeting" else "card.no_day")


def _taught(turn: Turn, memo: Memo, mention: Mention) -> Iterator[Line]:
    """What the user has just taught of somebody: another name, a circle."""
    called = memo.called_here(turn, mention)
    if nickname := memo.nicknames.get(mention.name):
        yield line("card.nickname", nickname=nickname, name=called)
    if circle := memo.circles.get(mention.name):
        yield line("card.circle", name=called, circle=circle)


def _items(reading: Reading) -> Iterator[tuple[str, list[tuple[str, str | None]]]]:
    """The facts of the message in the order of the card, each with the name it is told of; promises have their own."""
    yield "received", [(item.what, item.from_) for item in reading.received]
    yield "given", [(item.what, item.to) for item in reading.given]
    named = ((i.whom if not i.org else f"{i.whom} ({i.org})", i.via) for i in reading.introductions)
    yield "introductions", list(named)
    yield "needs", [(item.what, item.who) for item in reading.needs]
    yield "offers", [(item.what, item.who) for item in reading.offers]


_WORDS = {"received": "received", "given": "given", "introductions": "introduction", "needs": "need", "offers": "offer"}


def _key(reading: Reading, field: str, number: int) -> str:
    asked = field == "needs" and reading.intent == "request_received"
    word = "request" if asked else _WORDS[field]
    word = "name_given" if field == "introductions" and reading.introductions[number].named else word
    return f"card.{word}_maybe" if is_item_guessed(reading, field, number) else f"card.{word}"


def _called(turn: Turn, memo: Memo, name: str | None) -> str | None:
    """The name of somebody as it is known by now: "Marie", once settled, is Marie Leroy."""
    mention = next((mention for mention in memo.reading.people if mention.name == name), None)
    return memo.called(turn, mention) if mention else name


def _promises(turn: Turn, memo: Memo) -> Iterator[Line]:
    reading = memo.reading
    for number, promise in enumerate(reading.promises):
        word = "promise_maybe" if is_item_guessed(reading, "promises", number) else "promise"
        if promise.due is None:
            yield _item(f"card.{word}", promise.what, _called(turn, memo, promise.to))
            continue
        guessed = word == "promise" and is_item_guessed(reading, "due", number)
        key = "card.promise_by_maybe" if guessed else f"card.{word}_by"
        yield _item(key, promise.what, _called(turn, memo, promise.to), day=promise.due)


def _item(key: str, what: str, name: str | None, **args: Arg) -> Line:
    """A fact of somebody, or of nobody known: keys come in pairs, `key` and `key_alone`."""
    told: dict[str, Any] = {"what": what, **args}
    return line(key, name=name, **told) if name else line(f"{key}_alone", **told)


def who(turn: Turn, memo: Memo, mention: Mention) -> Line:
    """A person as the card names them: known, new, or to be settled."""
    person = memo.person(turn, mention)
    name = memo.called(turn, mention)
    org = mention.org or (person.org if person else None)
    role = mention.role or (person.role if person else None)
    about = tuple(part for part in (role, org) if part)
    described = line("card.who_about", name=name, about=", ".join(about)) if about else line("card.who", name=name)
    if memo.is_unsettled(mention):
        return line("card.who_unsure", who=described)
    return described if person else line("card.who_new", who=described)
