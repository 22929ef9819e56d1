"""Which of two with one first name: told by what only one of them has, a surname, a firm, a role, a circle."""

from __future__ import annotations

import re
from typing import Final

from bot.domain.people import Person
from bot.flows.turn import Turn
from bot.understanding import Mention, fold

_LONGEST: Final = 8  # words
_SMALL: Final = frozenset("de des du la le les the of at from and et chez who that one works celle celui".split())
_ORDER: Final = (r"\b(?:first|premiere?|1(?:st|ere?|er)?)\b", r"\b(?:second|deuxieme|seconde|2(?:nd|e|eme)?)\b")
_NONE: Final = re.compile(
    r"\W*(?:(?:non|no|nope)[ ,]+)?(?:aucune?(?: (?:des deux|d'eux|d'elles))?|ni l'une? ni l'autre"
    r"|(?:une? |quelqu'un d')autre(?: personne)?|quelqu'un de nouveau|neither(?: of them)?|none of (?:them|those)"
    r"|(?:some(?:body|one) else|another|some(?:body|one) new)(?: one| person)?)\W*"
)


def is_none_of_them(text: str) -> bool:
    """ "Neither", « ni l'une ni l'autre » : somebody new."""
    return _NONE.fullmatch(fold(text).replace("’", "'")) is not None


def told_apart(turn: Turn, mention: Mention, text: str) -> str | None:
    """The id of the only candidate of whom these words say something, or whose place in the row they say."""
    said = fold(text).replace("’", "'")
    words = set(re.findall(r"[^\W_]+", said)) - _SMALL
    people = [person for id_ in mention.candidates if (person := turn.notebook.person(id_))]
    if len(said.split()) > _LONGEST or not people:
        return None
    meant = [person for person in people if words & (_words(person) - _shared(people))]
    if len(meant) == 1:
        return meant[0].id
    placed = [person for way, person in zip(_ORDER, people, strict=False) if re.search(way, said)]
    return placed[0].id if len(placed) == 1 and not meant else None


def _words(person: Person) -> set[str]:
    """The words of all by which somebody is known."""
    told = (person.name, person.org or "", person.role or "", *person.nicknames, *person.circles)
    return set(re.findall(r"[^\W_]+", fold(" ".join(told)))) - _SMALL


def _shared(people: list[Person]) -> set[str]:
    """What more than one of them has tells nobody apart."""
    each = [_words(person) for person in people]
    return {word for words in each for word in words if sum(word in other for other in each) > 1}
