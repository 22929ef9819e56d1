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
from bot.flows.mending_patterns import (
    CALLED,
    CIRCLES,
    DUE,
    LEAD,
    NONE_OF,
    OF_WORK,
    PLACED,
    PROMISED,
    PRONOUN,
    RELATED,
    ROLE,
    SOMEBODYS,
    SWAPS,
    THEIRS,
    TIES,
    WORKS,
)
from bot.flows.titles import told_title
from bot.flows.turn import Turn
from bot.understanding import Mention, Promise, Reading, fold, read_day
from bot.understanding.fragments import read_fragment
from bot.understanding.matters import with_due
from bot.understanding.people import is_one_name, same_name, same_org
from bot.understanding.renaming import renamed

Mending = Callable[[Turn, Memo, str], Memo | None]


def mended(turn: Turn, memo: Memo, text: str) -> Memo | None:
    """The memo as these words put it right; None when they do it in none of these ways."""
    said = " ".join(text.replace("’", "'").split()).strip(" .!")
    for mend in MENDINGS:
        if better := mend(turn, memo, said):
            return better
    return None


def _place(reading: Reading, name: str) -> int | None:
    """Where somebody of that name is on the card."""
    return next(
        (n for n, m in enumerate(reading.people) if fold(m.name) == fold(name) or same_name(name, m.name)), None
    )


def _only(reading: Reading) -> int | None:
    return 0 if len(reading.people) == 1 else None


def _mentioned(turn: Turn, name: str) -> Mention:
    """Somebody by name: known, one of several, or new."""
    told = read_fragment("people", name, lang=turn.lang, now=turn.local_now, known=turn.known()).people
    return told[0] if len(told) == 1 else Mention(name[:1].upper() + name[1:])


# --- who somebody is


_AROUND: Final = {"fr": "Déjeuné hier avec {name}, {what}", "en": "Lunch yesterday with {name}, {what}"}


def _role(turn: Turn, memo: Memo, said: str) -> Memo | None:
    """ "She's CFO", « Paul est DAF chez Apex »."""
    found = ROLE.match(said)
    if found is None:
        return None
    is_pronoun = re.fullmatch(PRONOUN, found["who"], re.IGNORECASE)
    at = _only(memo.reading) if is_pronoun else _place(memo.reading, found["who"])
    if at is None:
        return None
    person = memo.reading.people[at]
    told = turn.read(_AROUND[turn.lang].format(name=person.name, what=found["what"])).people
    if len(told) != 1 or not (told[0].role or told[0].org):
        return None
    better = replace(person, role=told[0].role or person.role, org=told[0].org or person.org)
    return memo.read_as(renamed(memo.reading, at, better))


def _nickname(turn: Turn, memo: Memo, said: str) -> Memo | None:
    """ "JB is Jean-Baptiste Guillou": who it is on this card, and the name to know them by."""
    found = CALLED.match(said)
    at = _typed(memo, found["short"]) if found else None
    if found is None or at is None or not found["name"][:1].isupper():
        return None
    new = _mentioned(turn, found["name"])
    old = memo.reading.people[at]
    named = replace(new, org=new.org or old.org, role=new.role or old.role, title=new.title or old.title)
    better = memo.read_as(renamed(memo.reading, at, named))
    if fold(found["short"]) in fold(new.name).split():
        return better  # the rest of a name that was half told
    return replace(better, nicknames={**better.nicknames, new.name: found["short"]})


def _titled(turn: Turn, memo: Memo, said: str) -> Memo | None:
    """ "C'est Maître Diallo", "her title is Dr": what goes before a name, and the rest of a name that was half told."""
    told = told_title(said, turn.lang)
    if told is None or (told.name and memo.asking in ("which", "is_it")):  # there, a name says who it is
        return None
    at = _of_one_name(memo.reading, told.name) if told.name else _only(memo.reading)
    if at is None:
        return None
    better = old = memo.reading.people[at]
    if told.name and len(told.name.split()) > len(old.name.split()):
        new = _mentioned(turn, told.name)
        better = replace(new, org=new.org or old.org, role=new.role or old.role)
    better = replace(better, title=told.title)
    memo = memo.read_as(renamed(memo.reading, at, better))
    return replace(memo, titles={**memo.titles, better.name: told.title})


def _of_one_name(reading: Reading, name: str) -> int | None:
    """Where somebody is on the card who may bear that name, be it shorter or longer than the card has it."""
    return next((n for n, mention in enumerate(reading.people) if is_one_name(name, mention.name)), None)


def _typed(memo: Memo, short: str) -> int | None:
    """Whose name was typed so."""
    for number, mention in enumerate(memo.reading.people):
        if fold(short) in (fold(mention.name), fold(memo.typed.get(mention.name, ""))):
            return number
    return None


def _somebody_near(turn: Turn, memo: Memo, said: str) -> Memo | None:
    """ "Not him, his boss", « c'était la sœur de Paul »."""
    at = _only(memo.reading)
    if at is None:
        return None
    old = memo.reading.people[at]
    if found := THEIRS.match(said):
        name = _of(turn, found["tie"], old.name, said)
    elif found := SOMEBODYS[0].match(said) or SOMEBODYS[1].match(said):
        name = found["name"][:1].upper() + found["name"][1:]
    else:
        return None
    at_work = re.fullmatch(OF_WORK, found["tie"], re.IGNORECASE)
    return memo.read_as(renamed(memo.reading, at, Mention(name, old.org if at_work else None)))


def _of(turn: Turn, tie: str, name: str, said: str) -> str:
    if turn.lang == "en":
        return f"{name}'s {tie}"
    vowel = fold(tie)[:1] in "aeiouh"
    article = "L'" if vowel else "La " if re.search(r"\bsa\b", said, re.IGNORECASE) else "Le "
    return f"{article}{tie} {'d’' if fold(name)[:1] in 'aeiou' else 'de '}{name}".replace("L'", "L’")


# --- one word for another


def _swapped(turn: Turn, memo: Memo, said: str) -> Memo | None:
    """ "Pas Acme, Apex": the organisation, the role, the place or the fact that stands on the card, in other words."""
    for swap in SWAPS:
        if found := swap.match(said):
            x, y = (found[name].strip() for name in "xy")
            better = _saying(memo.reading, x, y) or _in_place_of(memo.reading, LEAD.sub("", x), LEAD.sub("", y))
            if better:
                return memo.read_as(better)
    del turn
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
                if len(was) > len("une") and re.search(rf"\b{re.escape(was)}\b", told, re.IGNORECASE):
                    better = replace(item, **{words: re.sub(re.escape(was), becomes, told, flags=re.IGNORECASE)})
                    changes: dict[str, Any] = {field: (*items[:at], better, *items[at + 1 :])}
                    return replace(reading, **changes)
    return None


def _related(turn: Turn, memo: Memo, said: str) -> Memo | None:
    """« Zoé, c'est la boss de Paul » : a role, and nobody else."""
    del turn
    for related in RELATED:
        found = related.match(said)
        at = _place(memo.reading, found["who"]) if found else None
        if found and at is not None and re.fullmatch(TIES, found["tie"], re.IGNORECASE):
            role = re.sub(r"^(?:la |le |l')", "", found["role"])
            return memo.read_as(renamed(memo.reading, at, replace(memo.reading.people[at], role=role)))
    return None


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


def _workplace(turn: Turn, memo: Memo, said: str) -> Memo | None:
    """ "Acme is where Marie works": an organisation, and nobody of that name."""
    del turn
    found = next((match for works in WORKS if (match := works.match(said))), None)
    at = _place(memo.reading, found["who"]) if found else None
    if found is None or at is None:
        return None
    reading = renamed(memo.reading, at, replace(memo.reading.people[at], org=found["org"]))
    left = tuple(m for m in reading.people if fold(m.name) != fold(found["org"]))
    return memo.read_as(replace(reading, people=left))


# --- where one knows them from


def _circle(turn: Turn, memo: Memo, said: str) -> Memo | None:
    """ "She's from my choir", « cercle : anciens d'Essilor »."""
    del turn
    found = next((match for circle in CIRCLES if (match := circle.match(said))), None)
    if found is None:
        return None
    who = found.groupdict().get("who")
    pronoun = who is None or re.fullmatch(PRONOUN, who, re.IGNORECASE)
    at = _only(memo.reading) if pronoun else _place(memo.reading, who or "")
    if at is None:
        return None
    return replace(memo, circles={**memo.circles, memo.reading.people[at].name: found["circle"]})


# --- promises


def _promised(turn: Turn, memo: Memo, said: str) -> Memo | None:
    """ "And I promised to call": one more promise, of the only person there is."""
    found = next((match for promised in PROMISED if (match := promised.match(said))), None)
    if found is None:
        return None
    told = turn.read(said).people
    if any(_place(memo.reading, mention.name) is None for mention in told):
        return None  # promised to somebody else: another matter
    at = _only(memo.reading) if not told else _place(memo.reading, told[0].name)
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
    _none_of, _placed, _related, _circle, _workplace, _titled, _role, _nickname, _somebody_near, _due, _other_due,
    _swapped, _promised,
)  # fmt: skip
"""Tried in this order: the more particular way of saying comes first."""
