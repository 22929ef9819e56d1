""" "JB is Jean-Baptiste Guillou", told on its own: a name to know somebody by from now on."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.lines import line
from bot.domain.people import Person
from bot.flows.cards.mending_patterns import CALLED
from bot.flows.turn import Turn, press
from bot.flows.undo import undo_button
from bot.understanding import find_people, fold
from bot.understanding.words import first_names

_WHOLE = 0.96  # the likeness of a whole name, first and last


def is_short_name(turn: Turn, word: str) -> bool:
    """Whether a word is what one calls somebody: a first name, initials, or a name of somebody known."""
    if fold(word) in first_names() or (word.isupper() and len(word) > 1):
        return True
    return any(fold(word) in map(fold, (p.first_name, *p.nicknames)) for p in turn.notebook.people)


def names_somebody(turn: Turn, text: str) -> tuple[str, str] | None:
    """(short name, whole name) when that is all that a text tells."""
    found = CALLED.match(" ".join(text.replace("’", "'").split()).strip(" .!"))
    if found is None or not found["name"][:1].isupper() or not is_short_name(turn, found["short"]):
        return None
    return found["short"], found["name"]


def hear_nickname(turn: Turn, text: str) -> Turn | None:
    """The nickname of somebody known; None when nobody bears that name, or when it is no nickname."""
    told = names_somebody(turn, text)
    likely = [match for match in find_people(told[1], turn.known()) if match.score >= _WHOLE] if told else []
    person = turn.notebook.person(likely[0].id) if len(likely) == 1 else None
    if told is None or person is None or len(told[1].split()) < 2:
        return None
    return nicknamed(turn, person, told[0])


def nicknamed(turn: Turn, person: Person, short: str) -> Turn:
    """Known by one more name from now on."""
    if fold(short) in map(fold, (person.first_name, person.name, *person.nicknames)):
        return turn.say(line("teach.known", nickname=short, name=person.called))
    turn = turn.put(replace(person, nicknames=(*person.nicknames, short))).did("undo.fixed", name=person.called)
    return turn.say(
        line("teach.nickname", nickname=short, name=person.called),
        buttons=((press("people.button", f"card:{person.id}", name=person.called), undo_button(turn)),),
    )


ANSWERS = (hear_nickname,)
