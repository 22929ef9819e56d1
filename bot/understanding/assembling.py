"""From labelled words to the reading: what the message is, then field by field what it says."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final, cast

from bot.understanding import by_its_day, intents, introductions, items, when, wished
from bot.understanding.agreed import agrees_to_meet
from bot.understanding.asked_back import is_asked_back
from bot.understanding.attribution import attribution
from bot.understanding.gone_asks import is_gone_ask, with_named, with_whom
from bot.understanding.kinds import kind
from bot.understanding.labelled import Labelled, Slot
from bot.understanding.labeller import Found
from bot.understanding.loosely import is_surely_past
from bot.understanding.mending import mended
from bot.understanding.mentions import Somebody, everybody
from bot.understanding.mentions import partners as partners_among
from bot.understanding.model import FirstPass, Model
from bot.understanding.no_mood import told_instead
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
from bot.understanding.refuted import is_refuted, is_undone
from bot.understanding.taken_back import met_nobody
from bot.understanding.talked import only_tells_of_talk
from bot.understanding.their_news import tells_news
from bot.understanding.who_was import seeks_a_name, without_descriptions
from bot.understanding.worked_together import tells_of_years

_SEEKING: Final[tuple[Intent, ...]] = ("find", "goal")
_DONE: Final = ("done_thanks", "done_promise")
_MAY_ASK: Final = ("find", "question", "note")


def assemble(
    learned: Model, first: FirstPass, text: str, circle: Circle, now: dt.datetime, odds: Sequence[float]
) -> Reading:
    """The reading of a message whose entities are found.

    `now` is the user's own time; `odds` are the probabilities of the intents, in the order of the model's classes.
    """
    chances = dict(zip(cast(Sequence[Intent], learned.intents.classes), odds, strict=True))
    likely = sorted(chances, key=chances.__getitem__, reverse=True)

    def taken_as(intent: Intent) -> Labelled:
        return label(learned, first, text, circle, now.date(), intent)

    if intents.is_wordless(first.view):
        return reading(taken_as("other"), 1.0)
    message = taken_as(likely[0])
    if is_asked_back(message):
        return reading(taken_as("question"), chances[likely[0]])
    if agrees_to_meet(message):
        return reading(taken_as("plan_meeting"), chances[likely[0]])
    if seeks_a_name(message):
        return reading(without_descriptions(taken_as("find")), chances[likely[0]])
    if message.intent in ("log_meeting", "done_promise", "plan_meeting") and tells_of_years(message):
        return reading(taken_as("note"), chances[likely[0]])
    if only_tells_of_talk(message) or (intents.may_be_met(message) and is_surely_past(text)):
        return reading(taken_as("log_meeting"), chances[likely[0]])
    if is_refuted(message, chances[likely[0]]):
        rest = [intent for intent in likely[1:] if not (intent in _DONE and is_undone(message))]
        instead: Intent = "other" if intents.is_unanswered(first.view) else rest[0]
        message = taken_as(instead)
    elif intents.only_credits(message):
        news: tuple[Intent, ...] = ("progress", "plan_meeting", "log_meeting")
        message = taken_as(max(news, key=chances.__getitem__))
    if intents.asks_to_be_reminded(message.view):
        message = taken_as("reminder")
    elif message.intent in ("goal", "mood", "other") and intents.is_judging(message.view):
        message = taken_as("question")
    elif intents.is_of_invitation(message):
        message = taken_as("event")
    elif intents.is_told_by_somebody(message) or intents.has_met_people(message):
        message = taken_as("log_meeting")
    elif intents.wonders_of_somebody(message):
        message = taken_as("other")
    elif intents.asks_for_words(message):
        message = with_named(taken_as("ask"))
    elif intents.is_bare_news(message):
        message = taken_as("goal" if chances["goal"] > intents.BARELY else "other")
    elif message.intent == "log_meeting" and intents.is_unanswered(message.view) and not message.items:
        message = taken_as("other")
    elif chances[message.intent] < intents.UNSURE and intents.is_counted_on(message.view):
        message = taken_as("request_received")
    elif message.intent in _MAY_ASK and intents.asks_for_introduction(message.view):
        message = taken_as("ask")
    elif message.intent in ("goal", "other", "mood") and intents.has_meetings(message):
        message = taken_as("plan_meeting")
    elif intents.seeks(message):
        message = taken_as(max(_SEEKING, key=chances.__getitem__))
    if is_gone_ask(message, chances[likely[0]]):
        message = with_whom(taken_as("ask"))
    elif tells_news(message):
        message = taken_as("note")
    elif other := by_its_day.told_by_its_day(message, now):
        message = taken_as(other)
    elif met_nobody(message):
        message = taken_as("other")
    elif intents.promises_anew(message):
        telling: tuple[Intent, Intent] = ("log_meeting", "note")
        promising = taken_as(max(telling, key=chances.__getitem__))
        message = promising if promising.told("todo") else message
    elif by_its_day.is_help_alone(message, chances[message.intent]):
        noted = taken_as("note")
        message = noted if noted.told("got") else message
    elif (message.intent == "goal" and intents.owes(message.view)) or (
        intents.is_undertaken(message) and chances["reminder"] < intents.UNSURE
    ):
        noted = taken_as("note")
        message = noted if noted.told("todo") else message
    elif message.intent in ("mood", "other") and (plainly := told_instead(message, taken_as, chances)) is not message:
        message = plainly
    elif (
        message.intent == "note" and chances["note"] < intents.UNSURE and chances["done_promise"] > intents.PERHAPS
        and (done := taken_as("done_promise")).told("gave") and not message.items
    ):  # fmt: skip
        message = done
    elif message.intent in intents.MAY_HIDE and chances[message.intent] < intents.UNSURE:
        noted = taken_as("note")
        message = noted if noted.tagged("p") and noted.told(*intents.MAY_HIDE[message.intent]) else message
    return reading(message, chances[likely[0]])


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
