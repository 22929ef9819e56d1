"""Who somebody on a card is, put right: "she's CFO", "JB is Jean-Baptiste", "not him, his boss", "from my choir"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.flows.cards.memo import Memo
from bot.flows.cards.mending_patterns import (
    CALLED,
    CIRCLES,
    OF_WORK,
    RELATED,
    ROLE,
    SOMEBODYS,
    THEIRS,
    TIES,
    WORKS,
)
from bot.flows.cards.mending_shapes import PRONOUN
from bot.flows.people.titles import told_title
from bot.flows.turn import Turn
from bot.understanding import Mention, Reading, fold
from bot.understanding.fragments import read_fragment
from bot.understanding.people import is_one_name, same_name
from bot.understanding.renaming import renamed


def place(reading: Reading, name: str) -> int | None:
    """Where somebody of that name is on the card."""
    return next(
        (n for n, m in enumerate(reading.people) if fold(m.name) == fold(name) or same_name(name, m.name)), None
    )


def only(reading: Reading) -> int | None:
    return 0 if len(reading.people) == 1 else None


def mentioned(turn: Turn, name: str) -> Mention:
    """Somebody by name: known, one of several, or new."""
    told = read_fragment("people", name, lang=turn.lang, now=turn.local_now, known=turn.known()).people
    return told[0] if len(told) == 1 else Mention(name[:1].upper() + name[1:])


_AROUND: Final = {"fr": "Déjeuné hier avec {name}, {what}", "en": "Lunch yesterday with {name}, {what}"}


def role(turn: Turn, memo: Memo, said: str) -> Memo | None:
    """ "She's CFO", « Paul est DAF chez Apex »."""
    found = ROLE.match(said)
    if found is None:
        return None
    is_pronoun = re.fullmatch(PRONOUN, found["who"], re.IGNORECASE)
    at = only(memo.reading) if is_pronoun else place(memo.reading, found["who"])
    if at is None:
        return None
    person = memo.reading.people[at]
    told = turn.read(_AROUND[turn.lang].format(name=person.name, what=found["what"])).people
    if len(told) != 1 or not (told[0].role or told[0].org):
        return None
    better = replace(person, role=told[0].role or person.role, org=told[0].org or person.org)
    return memo.read_as(renamed(memo.reading, at, better))


def nickname(turn: Turn, memo: Memo, said: str) -> Memo | None:
    """ "JB is Jean-Baptiste Guillou": who it is on this card, and the name to know them by."""
    found = CALLED.match(said)
    at = _typed(memo, found["short"]) if found else None
    if found is None or at is None or not found["name"][:1].isupper():
        return None
    new = mentioned(turn, found["name"])
    old = memo.reading.people[at]
    named = replace(new, org=new.org or old.org, role=new.role or old.role, title=new.title or old.title)
    better = memo.read_as(renamed(memo.reading, at, named))
    if fold(found["short"]) in fold(new.name).split():
        return better  # the rest of a name that was half told
    return replace(better, nicknames={**better.nicknames, new.name: found["short"]})


def titled(turn: Turn, memo: Memo, said: str) -> Memo | None:
    """ "C'est Maître Diallo", "her title is Dr": what goes before a name, and the rest of a name that was half told."""
    told = told_title(said, turn.lang)
    if told is None or (told.name and memo.asking in ("which", "is_it")):  # there, a name says who it is
        return None
    at = _of_one_name(memo.reading, told.name) if told.name else only(memo.reading)
    if at is None:
        return None
    better = old = memo.reading.people[at]
    if told.name and len(told.name.split()) > len(old.name.split()):
        new = mentioned(turn, told.name)
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


def somebody_near(turn: Turn, memo: Memo, said: str) -> Memo | None:
    """ "Not him, his boss", « c'était la sœur de Paul »."""
    at = only(memo.reading)
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


def related(turn: Turn, memo: Memo, said: str) -> Memo | None:
    """« Zoé, c'est la boss de Paul » : a role, and nobody else."""
    del turn
    for related in RELATED:
        found = related.match(said)
        at = place(memo.reading, found["who"]) if found else None
        if found and at is not None and re.fullmatch(TIES, found["tie"], re.IGNORECASE):
            role = re.sub(r"^(?:la |le |l')", "", found["role"])
            return memo.read_as(renamed(memo.reading, at, replace(memo.reading.people[at], role=role)))
    return None


def workplace(turn: Turn, memo: Memo, said: str) -> Memo | None:
    """ "Acme is where Marie works": an organisation, and nobody of that name."""
    del turn
    found = next((match for works in WORKS if (match := works.match(said))), None)
    at = place(memo.reading, found["who"]) if found else None
    if found is None or at is None:
        return None
    reading = renamed(memo.reading, at, replace(memo.reading.people[at], org=found["org"]))
    left = tuple(m for m in reading.people if fold(m.name) != fold(found["org"]))
    return memo.read_as(replace(reading, people=left))


def circle(turn: Turn, memo: Memo, said: str) -> Memo | None:
    """ "She's from my choir", « cercle : anciens d'Essilor »."""
    del turn
    found = next((match for circle in CIRCLES if (match := circle.match(said))), None)
    if found is None:
        return None
    who = found.groupdict().get("who")
    pronoun = who is None or re.fullmatch(PRONOUN, who, re.IGNORECASE)
    at = only(memo.reading) if pronoun else place(memo.reading, who or "")
    if at is None:
        return None
    return replace(memo, circles={**memo.circles, memo.reading.people[at].name: found["circle"]})
