"""Who is named only to say who somebody else is, or whom one owes it to: "Claire's husband", « grâce à Paul »."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.understanding.confidence import CLEAR
from bot.understanding.credit import owed_to
from bot.understanding.intents import KINDED, STATES
from bot.understanding.kin import NEAR_EN, NEAR_FR
from bot.understanding.labelled import Labelled, indices
from bot.understanding.labeller import Found
from bot.understanding.naming import bears_name, is_capital
from bot.understanding.owners import Person

_FOLLOWING: Final = frozenset(
    "replacement successor predecessor remplacant remplacante successeur successeure predecesseur".split()
)
_KIN: Final = NEAR_EN | NEAR_FR | _FOLLOWING
_IN_PLACE_OF: Final = frozenset("replaces replacing replaced remplace remplacait remplacant".split())
_OF: Final = frozenset({"de", "d'"})
_THOUGHT_OF: Final = frozenset(
    {("pense", "a"), ("songe", "a"), ("pensais", "a"), ("thought", "of"), ("thinking", "of"), ("thought", "about")}
)
_OWNING: Final = frozenset({"'s", "s'"})
# Tokens between a name and who belongs to them: "Claire's new line manager".
_REACH: Final = 3
# What one may owe to somebody, beside any meeting.
_INTERVIEWS: Final = frozenset({"interview", "interviews", "entretien", "entretiens"})
# What says behind a name that its bearer came, too.
_THERE: Final = (
    ("was", "there"), ("was", "also", "there"), ("came", "along"), ("came", "too"), ("joined", "us"), ("etait", "la"),
    ("etait", "aussi", "la"), ("etait", "present"), ("etait", "presente"), ("nous", "a", "rejoints"),
)  # fmt: skip
_SIGNED_WITH: Final = frozenset({"with", "avec", "chez", "at"})
_POSSESSIVES: Final = frozenset("son sa ses leur leurs his her their".split())
_WITH: Final = frozenset({"with", "avec"})
_ROW: Final = frozenset({",", "and", "&", "et", "with", "avec"})
_TEAMS: Final = frozenset({"equipe", "team"})
_AND_HIS_SISTER: Final = 3  # tokens
_WITH_THE_TEAM_OF: Final = 4
_WORKS: Final = frozenset("book novel film album song play poem livre roman disque chanson poeme".split())
_BY: Final = frozenset({"by", "de", "d'"})
_MOST_THERE: Final = 3
# Titles and the like between "thanks to" and the name.
_MOST_BEFORE: Final = 2


def with_companions(message: Labelled) -> Labelled:
    """The message, where who is named only so is no partner of a meeting, and who led to it is credited with it."""
    owed = owed_to(message.view)
    message = _named(message, owed)
    message = message.holding([f for f in message.entities if not _is_author(message, f)])
    if message.intent == "progress" and owed:
        return message.holding(_crediting(message, owed))
    if message.intent not in KINDED:
        return message
    there = [f for f in message.tagged("m") if _was_there(message, f) or _is_in_the_row(message, f)]
    message = message.holding([replace(f, tag="p") if f in there else f for f in message.entities])
    message = message.holding(
        [
            replace(f, tag="m") if f.tag == "p" and _is_apart(message, f) and not _was_there(message, f) else f
            for f in message.entities
        ]
    )
    return _led_to(message, owed[0]) if owed and not message.told("got") else message


def is_apart(message: Labelled, person: Person) -> bool:
    """Whether somebody is named nowhere but beside somebody else, or as the one to whom a meeting is owed."""
    return message.intent in KINDED and all(_is_apart(message, f) for f in person.mentions)


def credited(message: Labelled, named: Sequence[Found]) -> Found | None:
    """The first of some names that follows "thanks to", a title between them at most."""
    owed = owed_to(message.view)
    return next((f for f in named if any(at <= f.first <= at + _MOST_BEFORE for at in owed)), None)


def _named(message: Labelled, owed: Sequence[int]) -> Labelled:
    """With whoever stands behind "thanks to" as somebody, though the labels took the name for a place, or for none."""
    for at in owed:
        found = next((f for f in message.entities if f.first <= at < f.last), Found("", at, at + 1, CLEAR))
        free = found.tag in {"", "place"} and at not in indices(message.items) and is_capital(message.view, at)
        if free and (found.tag or bears_name(message.view, found)) and "p" in STATES[message.intent]:
            entities = [f for f in message.entities if f is not found] + [replace(found, tag="p")]
            message = message.holding(sorted(entities, key=lambda f: f.first))
    return message


def _is_apart(message: Labelled, found: Found) -> bool:
    before = message.norms(max(0, found.first - 2), found.first)
    if tuple(before) in _THOUGHT_OF and not message.view.drifts[found.first].me:
        return True
    if len(before) > 1 and (before[1] in _IN_PLACE_OF or (before[1] in _OF and before[0] in _KIN)):
        return True
    after = message.norms(found.last, found.last + _REACH + 1)
    if after and after[0] in _OWNING:
        words = after[1 : next((i for i, norm in enumerate(after) if i and not norm.isalpha()), len(after))]
        tells_of = found.first == 0 and len(message.tagged("p")) == 1  # "Ana's husband knows a printer"
        if (not _KIN.isdisjoint(words) or _has_a_named_one(message, found.last + 1)) and not tells_of:
            return True
    return credited(message, [found]) is not None


def _has_a_named_one(message: Labelled, at: int) -> bool:
    """Whether the role at a token is that of who is named behind it: "Olga's (buyer, Ed Fox)"."""
    role = next((f for f in message.tagged("r") if f.first == at), None)
    if role is None:
        return False
    comma = message.norms(role.last, role.last + 1) == [","]
    return any(f.first == role.last + comma for f in message.tagged("p", "m"))


def _crediting(message: Labelled, owed: Sequence[int]) -> list[Found]:
    """The entities of news, where who stands behind "thanks to" is credited, and with whom one signed is not."""
    helps = [f for f in message.told("got") if any(f.first <= at + 1 and at <= f.last for at in owed)]
    named = message.tagged("p", "m")
    credit = [f for f in named if any(at <= f.first <= at + _MOST_BEFORE for at in owed)]
    credit += [f for f in named if f not in credit and any(h.first <= f.first and f.last <= h.last + 1 for h in helps)]
    if not credit:
        return message.entities
    return [
        replace(f, tag="p")
        if f in credit
        else f.told_as("o")
        if f.tag == "p" and not _SIGNED_WITH.isdisjoint(message.norms(max(0, f.first - 1), f.first))
        else f
        for f in message.entities
    ]


def _is_author(message: Labelled, found: Found) -> bool:
    """ "A book by (Perec)", "the (Perec) case": nobody whom one knows."""
    before = message.norms(max(0, found.first - 2), found.first)
    if before[-1:] == ["affaire"] or (before[-1:] == ["the"] and message.norms(found.last, found.last + 1) == ["case"]):
        return True
    return found.tag == "p" and len(before) > 1 and before[0] in _WORKS and before[1] in _BY


def _was_there(message: Labelled, found: Found) -> bool:
    """ "Her friend (Tom) was there too"."""
    after = message.norms(found.last, found.last + _MOST_THERE)
    return found.tag in {"p", "m"} and any(tuple(after[: len(way)]) == way for way in _THERE)


def _is_in_the_row(message: Labelled, found: Found) -> bool:
    """Whether they came with those just named: "with Tom and his sister (Rose)", « avec l'équipe de (Julien) »."""
    before = message.norms(max(0, found.first - _WITH_THE_TEAM_OF), found.first)
    if len(before) < _AND_HIS_SISTER:
        return False
    joint, whose, who = before[-_AND_HIS_SISTER:]
    if who in _OF and whose in _TEAMS:
        return "avec" in before
    behind_them = any(f.last == found.first - _AND_HIS_SISTER for f in message.tagged("p", "m"))
    return who in _KIN and whose in _POSSESSIVES and joint in _ROW and (joint in _WITH or behind_them)


def _led_to(message: Labelled, owed: int) -> Labelled:
    """With what the sentence says one owes to somebody as received: the meeting to come, or an interview."""
    view, sentence, taken = message.view, message.view.drifts[owed].sentence, indices(message.items)
    planned = message.intent == "plan_meeting"
    for at, token in enumerate(view.tokens):
        meets = token.norm in _INTERVIEWS or (planned and any(kind.startswith("k_") for kind in view.kinds[at]))
        if meets and at not in taken and view.drifts[at].sentence == sentence:
            items = [*message.items, Found("got", at, at + 1, CLEAR)]
            return replace(message, items=sorted(items, key=lambda f: f.first))
    return message
