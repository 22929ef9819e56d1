"""Whose a promise or a help is, put right on a card, or that there is none: "it wasn't me who promised, she did"."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Final

from bot.flows.cards.guessing import ITEMS
from bot.flows.cards.memo import Memo
from bot.flows.cards.mending_shapes import PRONOUN
from bot.flows.cards.mending_who import only, place
from bot.flows.cards.mending_whose_patterns import ABSENT, MINE, NEVER, NONE_SUCH, TAKEN_OFF, THEIRS_NOT_MINE
from bot.flows.turn import Turn
from bot.understanding import Given, Offer, Promise, Reading, Received, fold

_PROMISED: Final = re.compile(r"\b(?:promi[st]\w*|promett\w*|promesse|s'engage\w*|engagee?|owe[sd]?|dois|doit)\b")
_SMALL: Final = frozenset(
    "le la les l un une des du de d a au aux mon ma mes son sa ses ton ta tes the an my his her their our your to for"
    " of and et on in it that this him them me you he she they i il elle je tu lui leur se s c ce qui que who will ll"
    " ve t m en y not pas did do does has have had is was be with avec sur about any some rien anything nothing".split()
)
_STEM: Final = 5  # letters: "envoie" and "envoyer", "reviewed" and "review"
_TO_ME: Final = re.compile(r"\bm'|\b(?:me|moi)\b ?", re.IGNORECASE)

Item = tuple[str, int]  # the field, and which item of it


def whose(turn: Turn, memo: Memo, said: str) -> Memo | None:
    """What the user was taken to have promised or given is the other one's, or the other way round."""
    del turn
    for ways, turns in ((THEIRS_NOT_MINE, _THEIRS), (MINE, _MINE)):
        found = next((match for way in ways if (match := way.match(said))), None)
        at = _who(memo.reading, found) if found else None
        if found is None or at is None:
            continue
        words = found.groupdict().get("what") or ""
        meant = _meant(memo.reading, words, tuple(turns), promised=_PROMISED.search(fold(said)) is not None)
        if meant:
            return memo.read_as(_given_over(memo.reading, meant, turns, memo.reading.people[at].name))
    return None


def _who(reading: Reading, found: re.Match[str]) -> int | None:
    """Whom the words set against the user: the only person there is, or the one that is named."""
    named = found.groupdict().get("who")
    if named is None or re.fullmatch(rf"{PRONOUN}|him|her|them|lui|eux", named, re.IGNORECASE):
        return only(reading)
    return place(reading, named)


def _meant(reading: Reading, words: str, fields: tuple[str, ...], *, promised: bool) -> Item | None:
    """The one item that the words are about: it shares a word with them, or is the only promise and they say so."""
    there = [(field, n) for field in fields for n in range(len(getattr(reading, field)))]
    shared = [(field, n) for field, n in there if stems(words) & stems(told(getattr(reading, field)[n]))]
    if len(shared) == 1:
        return shared[0]
    alone = [item for item in there if item[0] == fields[0]]
    return alone[0] if promised and not shared and len(alone) == 1 else None


def _given_over(reading: Reading, item: Item, turns: Mapping[str, Turning], name: str) -> Reading:
    """The item in the field where it belongs, as that person's or as the user's."""
    field, at = item
    items = getattr(reading, field)
    to, made = turns[field]
    changes: dict[str, Any] = {
        field: (*items[:at], *items[at + 1 :]),
        to: (*getattr(reading, to), made(items[at], name)),
    }
    return replace(reading, **changes)


Turning = tuple[str, Callable[[Any, str], object]]
_THEIRS: Final[Mapping[str, Turning]] = {
    "promises": ("offers", lambda promise, name: Offer(name, promise.what)),
    "given": ("received", lambda given, name: Received(name, given.what)),
}
_MINE: Final[Mapping[str, Turning]] = {
    "offers": ("promises", lambda offer, name: Promise(name, _TO_ME.sub("", offer.what))),
    "received": ("given", lambda received, name: Given(name, _TO_ME.sub("", received.what))),
}
"""From the field where something was put to the one where it belongs; promises first."""


# --- what is not so at all


def taken_off(turn: Turn, memo: Memo, said: str) -> Memo | None:
    """ "Forget the slides", « pas de promesse », "take Paul off": what the words name leaves the card."""
    del turn
    reading = memo.reading
    for way in TAKEN_OFF:
        if found := way.match(said):
            if kind := next((name for name, word in found.groupdict().items() if word and name in ITEMS), None):
                return _without(memo, [(kind, n) for n in range(len(getattr(reading, kind)))], most=1)
            what = found.groupdict().get("what") or ""
            at = place(reading, what)
            if at is not None:
                return memo.read_as(replace(reading, people=(*reading.people[:at], *reading.people[at + 1 :])))
            return _without(memo, _naming(reading, what, ITEMS, whole=True), most=1)
    none = NONE_SUCH.match(said)
    return _without(memo, _naming(reading, none["what"], ITEMS, whole=True), most=1) if none else None


def absent(turn: Turn, memo: Memo, said: str) -> Memo | None:
    """ "Fiona wasn't there", « Paul n’est pas venu, finalement », of one of those who are said to have been met."""
    del turn
    found, people = ABSENT.match(said), memo.reading.people
    at = place(memo.reading, found["who"]) if found and len(people) > 1 else None
    return None if at is None else memo.read_as(replace(memo.reading, people=(*people[:at], *people[at + 1 :])))


def never(turn: Turn, memo: Memo, said: str) -> Memo | None:
    """ "I didn't promise anything", « il ne m'a pas fait de retour » : what was taken for a fact is none."""
    del turn
    for way, fields in NEVER:
        if found := way.match(said):
            reading = memo.reading
            if "promises" in fields and _PROMISED.search(fold(said)):
                meant = _naming(reading, found["what"], ("promises",))
                return _without(memo, meant or [("promises", n) for n in range(len(reading.promises))], most=len(ITEMS))
            return _without(memo, _naming(reading, found["what"], fields), most=1)
    return None


def _naming(reading: Reading, words: str, fields: tuple[str, ...], *, whole: bool = False) -> list[Item]:
    """The items of which the words say something; `whole`: of which they say all that they say."""
    said = stems(words)
    there = [(field, n, stems(told(one))) for field in fields for n, one in enumerate(getattr(reading, field))]
    return [(field, n) for field, n, item in there if said and (said <= item if whole else said & item)]


def _without(memo: Memo, items: list[Item], *, most: int) -> Memo | None:
    """Without these; None when there are none, or more than can be meant."""
    if not items or len(items) > most:
        return None
    changes: dict[str, Any] = {}
    for field in {field for field, _ in items}:
        gone = {n for one, n in items if one == field}
        changes[field] = tuple(item for n, item in enumerate(getattr(memo.reading, field)) if n not in gone)
    return memo.read_as(replace(memo.reading, **changes))


def told(item: object) -> str:
    """What an item says."""
    return str(getattr(item, "what", None) or getattr(item, "whom", ""))


def stems(words: str) -> set[str]:
    """The words that tell something, cut to their beginnings."""
    plain = re.findall(r"[^\W_]+", fold(words).replace("’", "'"))
    return {word[:_STEM] for word in plain if word not in _SMALL}
