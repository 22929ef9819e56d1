"""A card put right in a few words: "pas Acme, Apex", "not him, his boss", "JB c'est Jean-Baptiste", "due Friday"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

from bot.flows.by_when import read_when
from bot.flows.cards.guessing import ITEMS
from bot.flows.cards.memo import Memo
from bot.flows.cards.mending_mine import mine
from bot.flows.cards.mending_names import part_of_name, surname, whole_name
from bot.flows.cards.mending_patterns import CHANGED, LEAD, NO_MEETING, NONE_OF, ORG, PLACED, SWAPS
from bot.flows.cards.mending_promises import due, other_due, promised
from bot.flows.cards.mending_shapes import PRONOUN
from bot.flows.cards.mending_spelling import spelt
from bot.flows.cards.mending_who import (
    circle,
    mentioned,
    nickname,
    place,
    related,
    role,
    somebody_near,
    titled,
    workplace,
)
from bot.flows.cards.mending_whose import absent, never, taken_off, whose
from bot.flows.turn import Turn
from bot.understanding import Kind, Reading, correct, fold, read_time
from bot.understanding.dates import find_days
from bot.understanding.people import same_org
from bot.understanding.renaming import renamed

Mending = Callable[[Turn, Memo, str], Memo | None]


def mended(turn: Turn, memo: Memo, text: str) -> Memo | None:
    """The memo as these words put it right; None when they do it in none of these ways."""
    return _mended(MENDINGS, turn, memo, text)


def mended_at_once(turn: Turn, memo: Memo, text: str) -> Memo | None:
    """The same for words that are heard before anything else they could mean."""
    return _mended(AT_ONCE, turn, memo, text)


def mended_afterwards(turn: Turn, memo: Memo, text: str) -> Memo | None:
    """The same for a memo that is kept."""
    return _mended(AFTERWARDS, turn, memo, text)


def _mended(ways: tuple[Mending, ...], turn: Turn, memo: Memo, text: str) -> Memo | None:
    said = " ".join(text.replace("’", "'").split()).strip(" .!")
    for mend in ways:
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
            if better is None and (swap is CHANGED or " " in x) and (at := place(memo.reading, x)) is not None:
                better = renamed(memo.reading, at, mentioned(turn, y))  # "not Tim Oak, Tom Oak"
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
    found = next((match for pattern in PLACED if (match := pattern.match(said))), None)
    if found is None or _is_when_or_how(turn, said, found["place"]):
        return None
    return memo.read_as(replace(memo.reading, place=found["place"]))


def _is_when_or_how(turn: Turn, said: str, words: str) -> bool:
    """ "We met at noon", "c'était en visio": an hour, a month or a way of meeting, and no place."""
    if words[:1].isupper() and not read_when(turn, said) and not read_time(said, lang=turn.lang):
        return False
    return bool(
        read_time(said, lang=turn.lang)
        or find_days(said, lang=turn.lang)
        or read_when(turn, said)
        or _kind(turn, words) in ("call", "video", "message")
        or _NO_PLACE.search(fold(words))
    )


_NO_PLACE: Final = re.compile(
    r"\b(?:person|personne|ligne|online|visio|video|distance|phone|telephone|zoom|teams|vitesse|hurry|group|groupe|tete"
    r"|deux|trois|peine|propos|rush|passing|passant|retard|vrai|fait)\b"
)


def _none_of(turn: Turn, memo: Memo, said: str) -> Memo | None:
    """ "That wasn't a promise": the only one on the card goes."""
    del turn
    found = NONE_OF.match(said)
    field = next((name for name, word in found.groupdict().items() if word), None) if found else None
    if field is None or len(getattr(memo.reading, field)) != 1:
        return None
    changes: dict[str, Any] = {field: ()}
    return memo.read_as(replace(memo.reading, **changes))


def _no_meeting(turn: Turn, memo: Memo, said: str) -> Memo | None:
    """ "It wasn't a meeting, I know them already": the people of the card are remembered, and no encounter is told."""
    del turn
    if memo.reading.intent != "log_meeting" or not memo.reading.people or not NO_MEETING.match(said):
        return None
    plain = replace(memo.reading, intent="note", date=None, dates=(), time=None, kind=None, place=None)
    return memo.read_as(plain)


# --- once it is kept


def _fact_off(turn: Turn, memo: Memo, said: str) -> Memo | None:
    """ "Forget the slides"; to forget somebody is said to the notebook, and not to a card."""
    better = taken_off(turn, memo, said)
    return better if better and len(better.reading.people) == len(memo.reading.people) else None


def _never_promised(turn: Turn, memo: Memo, said: str) -> Memo | None:
    """ "I promised nothing"; "I didn't send it" tells how things stand by now."""
    better = never(turn, memo, said)
    return better if better and re.search(r"\bpromi[st]", said, re.IGNORECASE) else None


def _who_is(turn: Turn, memo: Memo, said: str) -> Memo | None:
    """ "He's CFO"; "Paul is CFO now" is news."""
    return role(turn, memo, said) if re.match(rf"(?:\w+[ ,]+)?{PRONOUN}\b", said, re.IGNORECASE) else None


def _also_promised(turn: Turn, memo: Memo, said: str) -> Memo | None:
    """ "I also promised to call him"."""
    more = re.search(r"\b(?:also|too|aussi|également|en plus|oubliais|forgot)\b", said, re.IGNORECASE)
    return promised(turn, memo, said) if more else None


MENDINGS: Final[tuple[Mending, ...]] = (
    _none_of, _no_meeting, whose, taken_off, never, surname, spelt, _placed, part_of_name, related, mine, circle,
    workplace, titled, role, whole_name, nickname, somebody_near, due, other_due, _swapped, _organisation, promised,
)  # fmt: skip
"""Tried in this order: the more particular way of saying comes first."""

AT_ONCE: Final[tuple[Mending, ...]] = (_none_of, _no_meeting, absent, whose, taken_off, never)
"""What leaves no doubt that it is of the card, though it may sound like a mood, a setting or a wish to forget."""

AFTERWARDS: Final[tuple[Mending, ...]] = (
    _none_of, _no_meeting, absent, whose, _fact_off, _never_promised, surname, part_of_name, related, mine, circle,
    workplace, _who_is, whole_name, somebody_near, due, other_due, _swapped, _organisation, _also_promised, _placed,
)  # fmt: skip
"""What still puts a card right once it is kept, when much else may be told."""
