""" "Sorry, Karim Bennani", said once the card is kept: a name that was misspelt is put right."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from rapidfuzz import fuzz

from bot.domain.lines import line
from bot.domain.people import Person
from bot.flows.turn import Turn, press
from bot.flows.undo import undo_button
from bot.understanding import fold
from bot.understanding.people import is_misspelling, proper

_SAID: Final = re.compile(
    r"^(?:(?:non|en fait|pardon|desolee?|oups|correction|erreur|no|sorry|actually|oops)[\s,:.!-]+)+"
    r"(?:(?:c'est|c'etait|c|it's|its|it was|that's|je voulais dire|i meant|ca s'ecrit|it's spelt|spelt)[\s:]+)?"
    r"(?P<name>[^\W\d_][\w'-]*(?: [^\W\d_][\w'-]*){1,3})[\s.!]*$"
)


_NEAR: Final = 80  # of 100: how alike two parts of a name are
_SPELT: Final = re.compile(
    r"^(?:(?:non|en fait|pardon|oups|au fait|et|no|sorry|actually|oops|by the way|and|c'est|it's)[\s,:.!-]+)*"
    r"(?:(?P<old>[^\W\d_][\w'-]*(?: [^\W\d_][\w'-]*){0,3}?),?\s+"
    r"(?:c'est|c|ca s'ecrit|s'ecrit|prend|s'appelle|is spelt|is spelled|is|it's)[\s:]+)?"
    r"(?P<name>[^\W\d_][\w'-]*(?: [^\W\d_][\w'-]*){0,3}?)"
    r"(?P<how>[\s,(]+(?:avec|with) (?:une?|deux|des|an?|two|one|double) [a-z](?:s|'s)?"
    r"(?: (?:a la fin|au debut|at the end))?\)?)?[\s.!]*$"
)
""" "Dubreuil c'est Dubreuilh avec un h", "it's Sofie with an f": what it is not, what it is, how it is spelt."""


def hear_respelt(turn: Turn, text: str) -> Turn | None:
    """The name of somebody known, a few letters apart from theirs; None when it is nobody's, or could be several's."""
    typed = " ".join(text.replace("’", "'").split())
    if len(fold(typed)) != len(typed):
        return None
    found = _SAID.match(fold(typed))
    if found is None:
        return _hear_spelt(turn, typed)
    name = proper(typed[found.start("name") : found.end("name")])
    near = [person for person in turn.notebook.people if is_misspelling(person.name, name)]
    return _respelt(turn, near[0], name) if len(near) == 1 else None


def _hear_spelt(turn: Turn, typed: str) -> Turn | None:
    """One part of a name put right, beside the old one or with the letter that was missing."""
    found = _SPELT.match(fold(typed))
    if found is None or not (found["old"] or found["how"]):
        return None
    old, new = (typed[found.start(part) : found.end(part)] if found[part] else None for part in ("old", "name"))
    named = [(person, name) for person in turn.notebook.people if (name := _with_part(person.name, old, new or ""))]
    return _respelt(turn, *named[0]) if len(named) == 1 else None


def _with_part(name: str, old: str | None, new: str) -> str | None:
    """The name with its part that was misspelt put right; None when it has none that is so near."""
    whole = proper(new)
    if (old is None or fold(old) == fold(name)) and is_misspelling(name, whole):
        return whole
    for part in name.split():
        meant = old is None or fold(part) == fold(old)
        right = " ".join(whole if one == part else one for one in name.split())
        if meant and " " not in whole and part != whole and fuzz.ratio(fold(part), fold(whole)) >= _NEAR:
            return right
    return None


def _respelt(turn: Turn, person: Person, name: str) -> Turn:
    better = replace(person, name=name)
    turn = turn.put(better).did("undo.fixed", name=better.called)
    return turn.say(
        line("teach.respelt", old=person.called, name=better.called),
        buttons=((press("people.button", f"card:{better.id}", name=better.called), undo_button(turn)),),
    )


ANSWERS = (hear_respelt,)
