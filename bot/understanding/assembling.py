"""From labelled words to the reading: what the message is, then field by field what it says."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, cast

from bot.understanding import intents, introductions, items, when, wished
from bot.understanding.attribution import attribution
from bot.understanding.deciding import Case, decided
from bot.understanding.kinds import kind
from bot.understanding.labelled import Labelled, Slot
from bot.understanding.labeller import Found
from bot.understanding.mending import mended
from bot.understanding.mentions import Somebody, everybody
from bot.understanding.mentions import partners as partners_among
from bot.understanding.model import FirstPass, Model
from bot.understanding.people import Circle
from bot.understanding.reading import (
    Aside,
    Given,
    Intent,
    Need,
    Offer,
    Reading,
    Received,
)


def assemble(
    learned: Model, first: FirstPass, text: str, circle: Circle, now: dt.datetime, odds: Sequence[float]
) -> Reading:
    """The reading of a message whose entities are found.

    `now` is the user's own time; `odds` are the probabilities of the intents, in the order of the model's classes.
    """
    chances = dict(zip(cast(Sequence[Intent], learned.intents.classes), odds, strict=True))

    def taken_as(intent: Intent) -> Labelled:
        return label(learned, first, text, circle, now.date(), intent)

    if intents.is_wordless(first.view):
        return reading(taken_as("other"), 1.0)
    likeliest = max(chances, key=chances.__getitem__)
    return reading(decided(Case(taken_as(likeliest), chances, now, taken_as)), chances[likeliest])


def label(learned: Model, first: FirstPass, text: str, circle: Circle, today: dt.date, intent: Intent) -> Labelled:
    """A message taken to be of an intent, labelled; `today` is the user's."""
    told = learned.second_pass(first, intent)
    return mended(Labelled(learned, first.view, text, circle, today, intent, list(first.entities), told, first.net))


def reading(message: Labelled, confidence: float) -> Reading:
    """Every field of the reading; `confidence` is that of the intent."""
    people = everybody(message)
    whose = attribution(message, people)
    days = when.days(message)
    received, given = items.facts(message, "got", whose, Received), items.facts(message, "gave", whose, Given)
    needs = items.facts(message, "need", whose, Need)
    slots: dict[str, Slot[Any]] = {
        "intent": Slot(message.intent, confidence),
        "kind": kind(message),
        "date": Slot(days.value[0] if days.value else None, days.confidence, days.spans),
        "time": when.time(message),
        "people": partners_among(message, people),
        "introductions": introductions.introductions(message, whose),
        "received": received,
        "promises": items.unless_said(items.promises(message, whose), given),
        "given": given,
        "needs": needs,
        "offers": items.unless_said(items.facts(message, "offer", whose, Offer), received, needs),
        "goal": wished.goal(message),
        "place": _place(message),
    }
    return Reading(
        **{field: slot.value for field, slot in slots.items()},
        dates=days.value,
        asides=tuple(_aside(message, people, found) for found in message.asides),
        confidence=_present({field: slot.confidence for field, slot in slots.items()}),
        spans=MappingProxyType({field: slot.spans for field, slot in slots.items() if slot.spans}),
        confidences=_each(message, slots),
    )


def _aside(message: Labelled, people: Sequence[Somebody], found: Found) -> Aside:
    """What a clause tells of somebody nameless, by the one named last before it."""
    before = {at.first: one.mention.name for one in people for at in one.person.mentions if at.first < found.last}
    return Aside(message.slice(found), before[max(before)] if before else None)


def _each(message: Labelled, slots: Mapping[str, Slot[Any]]) -> Mapping[str, tuple[float, ...]]:
    """How sure every item of a list is, and the day of every promise."""
    each = {field: slot.each for field, slot in slots.items() if slot.each and isinstance(slot.value, tuple)}
    if promises := slots["promises"].value:
        each["due"] = tuple(when.due_confidence(message, promise.due) for promise in promises)
    return MappingProxyType(each)


def _present(confidence: Mapping[str, float | None]) -> Mapping[str, float]:
    return MappingProxyType({field: value for field, value in confidence.items() if value is not None})


def _place(message: Labelled) -> Slot[str | None]:
    """Where, as the text says it."""
    found = next(iter(message.tagged("place")), None)
    if found is None or message.intent not in intents.DATED:
        return Slot(None)
    return message.slot(message.slice(found), [found])
