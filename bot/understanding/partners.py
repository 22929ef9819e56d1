"""Who was there, and who is only spoken of: the partners of a meeting, the person a message is about."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.understanding.companions import is_apart
from bot.understanding.confidence import of_margin
from bot.understanding.intents import ABOUT_SOMEBODY, KINDED, STATES
from bot.understanding.labelled import Labelled, indices
from bot.understanding.labeller import Found
from bot.understanding.naming import bears_name, is_introduced
from bot.understanding.owners import Person, gather
from bot.understanding.passed_on import is_passed_on

_INTRODUCED: Final = ("introduced", "presente")
_SURELY: Final = 0.85
_TO: Final = frozenset({"to", "a", "with", "avec"})
_BEFORE: Final = 4
_JUST_BEFORE: Final = 3
_OF_MEETINGS: Final = frozenset({"met", "eat", "cancel", "planned", "with"})


def without_chatter(message: Labelled) -> list[Found]:
    """The entities without people where a message is about nothing of ours: "April showers" are nobody.

    What is none of the other kinds of messages speaks of people only where a meeting did not take place, where a name
    is all it says, or where the user knows them or the labels leave no doubt.
    """
    if message.intent != "other" or len(indices(message.entities)) == len(message.view.tokens):
        return message.entities
    if any(kind.startswith("k_") or kind in _OF_MEETINGS for kinds in message.view.kinds for kind in kinds):
        return message.entities
    return [
        f
        for f in message.entities
        if f.tag != "p" or _is_somebody(message, f) or message.circle.link(message.slice(f)).known
    ]


def _is_somebody(message: Labelled, found: Found) -> bool:
    return bears_name(message.view, found) and of_margin(found.margin) >= _SURELY


def without_beneficiaries(message: Labelled) -> list[Found]:
    """The entities: who is only at the other end of a promised introduction ("an intro to Paul") was not there."""
    return [replace(f, tag="m") if f.tag == "p" and _is_beneficiary(message, f) else f for f in message.entities]


def sorted_out(message: Labelled) -> list[Person]:
    """The different people of a message, tagged "p" (it is about them) or "m" (they are only mentioned)."""
    people = gather(message.view, message.text, message.entities)
    if message.intent in ABOUT_SOMEBODY | KINDED and not any(p.tag == "p" for p in people):
        people = _about_whom(message, people)
    if "p" not in STATES[message.intent]:
        return [replace(p, tag="m") for p in people]
    return _stepped_back(message, people)


def is_promised(message: Labelled, person: Person) -> bool:
    """Whether somebody is named only inside a promise made to another one ("I promised her an intro to Paul")."""
    promised = message.told("todo")
    kinds = message.view.kinds
    to_another = any("him" in kinds[i] for f in promised for i in range(max(0, f.first - _JUST_BEFORE), f.first))
    return to_another and all(any(f.first < m.first < f.last for f in promised) for m in person.mentions)


def _is_beneficiary(message: Labelled, found: Found) -> bool:
    view = message.view
    item = next((i for i in message.told("todo") if i.first < found.first < i.last), None)
    if item is None or view.tokens[found.first - 1].norm not in _TO:
        return False
    to_pronoun = any("him" in view.kinds[i] for i in range(max(0, item.first - _BEFORE), item.first))
    to_somebody = to_pronoun or any(not item.first <= p.first < item.last for p in message.tagged("p"))
    return to_somebody and any("intro" in view.kinds[i] for i in range(item.first, found.first))


def _about_whom(message: Labelled, people: list[Person]) -> list[Person]:
    """Whom a message is about that is surely about somebody, when nobody was labelled so.

    A name labelled as somebody to be met counts too, but not where a word speaks of an introduction that can be told.
    """
    if people:
        return [p if _is_of_others(message, p) else replace(p, tag="p") for p in people]
    to_meet = [
        f for f in message.tagged("w")
        if bears_name(message.view, f) and not _is_to_meet(message, f)
    ]  # fmt: skip
    named = [replace(f, tag="p") for f in to_meet]
    return gather(message.view, message.text, named)


def _is_to_meet(message: Labelled, found: Found) -> bool:
    """Whether a message tells of an introduction to somebody; a note that the user wants to talk to them does not."""
    if message.intent not in KINDED and message.view.drifts[found.first].subject in {"i", "we", "-"}:
        return False
    return "w" in STATES[message.intent] and is_introduced(message.view, found)


def _is_of_others(message: Labelled, person: Person) -> bool:
    """Whether somebody is only spoken of for the sake of others."""
    return is_promised(message, person) or is_apart(message, person) or is_passed_on(message, person)


def _stepped_back(message: Labelled, people: list[Person]) -> list[Person]:
    """Who is named only inside what is promised, given or asked is no partner, if somebody else is.

    Whom one was introduced to was met, though the help is told in the same words.
    """
    told = message.told("todo", "need", "got", "gave", "offer")
    items = [i for i in told if i.tag != "got" or not message.view.tokens[i.first].norm.startswith(_INTRODUCED)]

    def inside(person: Person) -> bool:
        return all(any(i.first <= m.first < i.last for i in items) for m in person.mentions)

    outside = any(p.tag == "p" and not inside(p) for p in people)
    return [replace(p, tag="m") if outside and p.tag == "p" and inside(p) else p for p in people]
