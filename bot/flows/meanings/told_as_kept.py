"""« Je lui ai relu son CV », "that's done for Mary": what was asked or promised is told as done (P27)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final, TypeAlias

from bot.coaching.matches import words_of
from bot.coaching.roots import same_root
from bot.domain.people import Person
from bot.domain.promises import Promise, Request
from bot.flows.meanings.deeds_told import deed_told, done_for
from bot.flows.people.whom import SURE
from bot.flows.turn import Turn
from bot.understanding import Mention, Reading, find_people, fold

_Open: TypeAlias = Promise | Request

_NO_DEED: Final = ("request_received", "plan_meeting", "find", "question", "reminder", "ask", "event", "done_thanks")
_IT: Final = re.compile(r"(?: (?:it|that|them|this|ca|tout|for (?:him|her|them)|to (?:him|her|them)|back))*")
_PRONOUN: Final = re.compile(r"\b(?:lui|leur|son|sa|ses|him|her|his|their|them)\b")


def as_word_kept(turn: Turn, reading: Reading, text: str) -> Reading:
    """The reading as a word kept towards whom it was owed, when its words are those of something open."""
    owed = _owed(turn)
    if not owed or text.rstrip().endswith("?"):
        return reading
    said = fold(text).replace("’", "'").strip(" .!")
    if (name := done_for(said)) and (person := _owed_to(turn, owed, text, name)):
        return _kept(reading, person)
    if reading.intent in _NO_DEED or reading.promises or reading.introductions:
        return reading
    whose = {one.id: _person(turn, one) for one in _meant(turn, reading, owed, said)}
    people = {person.id: person for person in whose.values() if person}
    if not whose or len(people) != len({person and person.id for person in whose.values()}):
        return reading
    others = tuple(mention for mention in reading.people if not mention.known)
    return _kept(reading, *people.values(), others=others) if len(people) == 1 else _kept(reading)


def _owed(turn: Turn) -> list[_Open]:
    promises = (promise for promise in turn.notebook.promises if promise.is_open)
    return [*promises, *(request for request in turn.notebook.requests if request.is_open)]


def _person(turn: Turn, one: _Open) -> Person | None:
    return turn.notebook.person(one.to if isinstance(one, Promise) else one.from_)


def _owed_to(turn: Turn, owed: list[_Open], text: str, name: str) -> Person | None:
    """ "C'est fait pour Marie": she who is owed something; None when nobody of that name is, or several are."""
    place = fold(text).replace("’", "'").find(name)
    typed = text[place : place + len(name)] if place >= 0 and len(fold(text)) == len(text) else name
    ids = [match.id for match in find_people(typed, turn.known()) if match.score >= SURE]
    people = {person.id: person for one in owed if (person := _person(turn, one)) and person.id in ids}
    return next(iter(people.values())) if len(people) == 1 else None


def _kept(reading: Reading, *people: Person, others: tuple[Mention, ...] = ()) -> Reading:
    """A word kept; which one is asked where several may be meant."""
    sure = {field: value for field, value in reading.confidence.items() if field not in ("kind", "date")}
    mentions = tuple(Mention(one.name, one.org, one.role, one.id, title=one.title) for one in people)
    spans = {
        field: places
        for field, places in reading.spans.items()
        if field not in ("people", "received", "given", "needs", "offers")
    }
    return replace(
        reading,
        intent="done_promise",
        kind=None,
        people=(*mentions, *others),
        received=(),
        given=(),
        needs=(),
        offers=(),
        spans=spans,
        confidence={**sure, "intent": 1.0},
        confidences={},
    )


def _meant(turn: Turn, reading: Reading, owed: list[_Open], said: str) -> list[_Open]:
    """What is owed that these words tell as done: of the same thing, and of the same deed or the same person."""
    deed = deed_told(said)
    if deed is None:
        return []
    named = {mention.known for mention in reading.people if mention.known}
    strangers = words_of(" ".join(mention.name for mention in reading.people if not mention.known))
    names = words_of(" ".join(person.name for person in turn.notebook.people))
    scored: list[tuple[int, _Open]] = []
    for one in owed:
        person, wanted = _person(turn, one), words_of(one.what) - names
        theirs = person is not None and person.id in named
        if (named and not theirs) or not strangers <= wanted:
            continue
        same_deed = any(same_root(verb, word) for verb in deed.verbs for word in wanted)
        told = words_of(deed.rest) - names
        things = sum(any(same_root(word, other) for other in wanted) for word in told)
        of_it = same_deed and not told and _IT.fullmatch(deed.rest) is not None
        meant = same_deed or (not deed.by_verb and (theirs or _PRONOUN.search(said)))
        if of_it or (things and meant):
            scored.append((things + 2 * same_deed, one))
    best = max((score for score, _ in scored), default=0)
    return [one for score, one in scored if score == best]
