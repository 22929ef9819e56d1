"""Introductions announced in so many words: "she'll put me in touch with their CFO", "dit de parler à la DRH".

Labels are learned, and may miss what is plain; these few turns tell it by their form alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from bot.understanding.confidence import GUESSED
from bot.understanding.labelled import Labelled
from bot.understanding.labeller import Found
from bot.understanding.naming import is_capital

_TURNS: Final = {
    "en": re.compile(
        r"\b(?:(?:(?:introduc(?:e|es|ing)|intro|connect(?:s|ing)?|link(?:s|ing)?|hook(?:s|ing)?) (?:me|us) (?:up )?"
        r"|put(?:s|ting)? (?:me|us) in (?:touch|contact) )(?:to|with|w/|w) "
        r"|(?:says?|suggests?|suggested|recommends?|recommended|reckons?|advises?|advised) (?:that )?(?:me )?"
        r"(?:(?:i|we) (?:should |ought to |must )?|to )?(?:talk|speak|reach out) (?:to|with|w) "
        r"|(?:says?|said|suggests?|suggested|recommends?|recommended) (?P<by_name>(?:(?:i|we|that i|that we|to) )?"
        r"(?:meet|meeting|see|seeing|call|calling|ring|ringing|ping|contact|contacting) ))"
    ),
    "fr": re.compile(
        r"\b(?:(?:me|nous) (?:(?:presente|presentera|presenter|connecte|connectera|connecter|branche|branchera|brancher"
        r"|(?:mets?|mettra|mettre) en (?:relation|contact|lien)) (?:a|au|aux|avec|ac) "
        r"|(?:presente|presentera|presenter) (?=(?:son|sa|ses|leurs?) )"
        r"|(?P<by_name>(?:presente|presentera|presenter) ))"
        r"|(?:conseille|suggere|recommande|dit) (?:de|d') (?:parler|m' adresser|ecrire) (?:a|au|aux|avec) )"
    ),
}
# What makes a wish, a question or a supposition of it.
_OPEN: Final = frozenset(
    "might may could would if ask asked asking want wants wanted hope hoping please ca n't not never cannot wo "
    "si peut-etre peutetre demande demander demandais voudrais aimerais pourrait pourrais pas espere sans".split()
)
_BEFORE: Final = 5
_ENDS: Final = frozenset(
    ". ! ? ; , : ( ) - – — <br> ... … → + & and who which that for about by on once when because so as if but next "
    "i ill im id ive ll he hes she shes they we you "
    "et ou qui que qu' pour dont quand car si mais avant apres afin sur je j' jdois jlui il elle ils elles on "
    "nous".split()
)
_DETERMINERS: Final = frozenset(
    "a an the his her their our my your le la les l' un une son sa ses leur leurs notre nos votre vos".split()
)
_NOBODY: Final = frozenset("him her them it lui elle eux me us moi ca that this everyone everybody people".split())
_LONGEST: Final = 7


def with_announced(message: Labelled) -> Labelled:
    """The message with those whom it plainly says somebody will introduce, where no label says so."""
    for whom in _announced(message):
        covered = [f for f in message.entities if f.first < whom.last and whom.first < f.last]
        if any(f.tag == "w" for f in covered):
            continue
        named = next((replace(f, tag="w") for f in covered if f.tag in {"p", "m"}), whom)
        entities = [f for f in message.entities if f not in covered or f.tag not in {"p", "m", "r"}]
        items = [f for f in message.items if f.last <= named.first or named.last <= f.first]
        message = replace(message, entities=sorted([*entities, named], key=lambda f: f.first), items=items)
    return message


def _announced(message: Labelled) -> Iterator[Found]:
    """Whom the plain turns of a message name, as far as their words go."""
    words = [t.norm.replace("’", "'") for t in message.view.tokens]
    turns = list(_TURNS[message.view.lang].finditer(" ".join(words)))
    places, at = dict[int, int](), 0
    for index, word in enumerate(words if turns else ()):
        places[at] = index
        at += len(word) + 1
    for turn in turns:
        begins, first = places.get(turn.start()), places.get(turn.end())
        if begins is None or first is None or message.view.drifts[begins].subject == "i":
            continue
        if not _OPEN.isdisjoint(words[max(0, begins - _BEFORE) : begins]):
            continue
        if turn.groupdict().get("by_name") and not is_capital(message.view, first):
            continue
        while first < len(words) - 1 and words[first] in _DETERMINERS:
            first += 1
        last = first
        while (
            last < min(len(words), first + _LONGEST) and words[last] not in _ENDS and not message.view.tokens[last].day
        ):
            last += 1
        if first < last and words[first] not in _NOBODY:
            yield Found("w", first, last, GUESSED)
