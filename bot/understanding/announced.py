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
        r"|put(?:s|ting)? (?:me|us) in (?:touch|contact) )(?:to|with|w/|w|wi) "
        r"|(?:says?|suggests?|suggested|recommends?|recommended|reckons?|advises?|advised) (?:that )?(?:me )?"
        r"(?:(?:i|we) (?:should |ought to |must )?|to )?(?:talk|speak|reach out) (?:to|with|w) "
        r"|(?:says?|said|thinks|thought|told me|reckons?|reckoned) (?:that )?(?:(?:i|we) (?:should|shld|shd|ought to"
        r"|need to|must|'d better|had better) )(?:(?:holla|shout) (?:at|to) |hit up |get in touch (?:with|w) "
        r"|get hold of |look up "
        r"|(?P<by_name_too>(?:try|see|meet|call|ring|contact|email|ping) ))"
        r"|told (?:me|us) to (?P<by_name_told>(?:contact|call|ring|see|meet|email|text|write to|talk to|speak to"
        r"|get in touch with|look up) )(?:(?:his|her|their) \w+ )?"
        r"|said (?P<by_name_alone>(?:to )?try )"
        r"|(?:says?|said|suggests?|suggested|recommends?|recommended) (?P<by_name>(?:(?:i|we|that i|that we|to) )?"
        r"(?:meet|meeting|see|seeing|call|calling|ring|ringing|ping|contact|contacting|approach|approaching) ))"
    ),
    "fr": re.compile(
        r"\b(?:(?:me|nous|m') (?:introduit|introduira|introduire) (?:aupres (?:de|du|d'|des) |a |au )"
        r"|(?:me|nous) (?:(?:presente|presentera|presenter|connecte|connectera|connecter|branche|branchera|brancher"
        r"|(?:mets?|mettra|mettre) en (?:relation|contact|lien)) "
        r"(?:(?:<\S+>|ce soir-la|ce jour-la|la-bas|aussi|bientot) )*(?:a|au|aux|avec|ac) "
        r"|(?:presente|presentera|presenter) (?=(?:son|sa|ses|leurs?) )"
        r"|(?P<by_name>(?:presente|presentera|presenter) ))"
        r"|(?:conseille|suggere|recommande|dit) (?:de|d') (?:(?:parler|m' adresser|ecrire) (?:a|au|aux|avec) "
        r"|(?:me rapprocher|m' approcher) (?:de|du|d') |prendre contact (?:avec|ac|av|aupres de) "
        r"|(?:aller )?voir (?:avec|ac|av) "
        r"|(?P<by_name_too>(?:contacter|appeler|joindre|solliciter|rencontrer|aller voir|voir|ecrire a|passer par) )))"
    ),
}
_BY_NAME: Final = ("by_name", "by_name_too", "by_name_alone", "by_name_told")
# What makes a wish, a question or a supposition of it.
_OPEN: Final = frozenset(
    "might may could would if ask asked asking want wants wanted hope hoping please ca n't not never cannot wo "
    "si peut-etre peutetre demande demander demandais voudrais aimerais pourrait pourrais pas espere sans".split()
)
_BEFORE: Final = 5
_ENDS: Final = frozenset(
    ". ! ? ; , : ( ) - – — <br> ... … → + & and who which that for about by on once when because so as if but next "
    "there la-bas i ill im id ive ll he hes she shes they we you "
    "et ou qui que qu' pour dont quand car si mais avant apres afin sur je j' jdois jlui il elle ils elles on "
    "nous".split()
)
_DETERMINERS: Final = frozenset(
    "a an the his her their our my your le la les l' un une son sa ses leur leurs notre nos votre vos".split()
)
_NOBODY: Final = frozenset("him her them it lui elle eux me us moi ca that this everyone everybody people".split())
_KIN_BEFORE: Final = 2  # "her editor" before the name
_LONGEST: Final = 7
_HAD: Final = frozenset({"had", "'d", "avait", "m'avait", "avais", "avaient", "mavait"})
_TITLES: Final = frozenset(
    "mr mr. mrs mrs. ms ms. dr dr. prof prof. professor doctor m. mme mme. mlle me monsieur madame herr frau".split()
)
# Where a name ends: "(Dev Anandan) at Ofwat", « (Nour) de chez Scaleway ».
_AT: Final = frozenset("at @ in from over chez instead abt".split())
_SOMEBODY: Final = re.compile(
    r"\b(?:says?|said|reckons?|reckoned|thinks|thought) (?:that )?(?P<who>(?:\S+ ){1,8}?)(?:is|'s|was|would be) "
    r"(?:just )?(?:the (?:person|one|man|woman|guy|lady) to (?:talk|speak|write)|"
    r"(?:somebody|someone|the (?:person|one|man|woman|guy|lady)|who) (?:that )?(?:i|we) "
    r"(?:should|ought to|need to|must|want to) (?:be )?(?:talk|speak|see|meet|call))"
)


def with_announced(message: Labelled) -> Labelled:
    """The message with those whom it plainly says somebody will introduce, where no label says so."""
    for begins, whom in _announced(message):
        within = [f for f in message.tagged("w") if begins <= f.first and f.last <= whom.first]
        message = message.holding([f for f in message.entities if f not in within])
        covered = [f for f in message.entities if f.first < whom.last and whom.first < f.last]
        if any(f.tag == "w" for f in covered):
            advice = [f for f in message.items if f.tag == "got" and f.first < whom.last and whom.first < f.last]
            message = replace(message, items=[f for f in message.items if f not in advice])
            continue
        named = next((replace(f, tag="w") for f in covered if f.tag in {"p", "m"}), whom)
        entities = [f for f in message.entities if f not in covered or f.tag not in {"p", "m", "r"}]
        items = [f for f in message.items if f.last <= named.first or named.last <= f.first]
        message = replace(message, entities=sorted([*entities, named], key=lambda f: f.first), items=items)
    return message


def _bears_name(message: Labelled, at: int) -> bool:
    return any(f.first == at for f in message.tagged("p", "m"))


def _somebody_to_talk_to(message: Labelled, words: str) -> Iterator[tuple[int, Found]]:
    """ "Said (Aoife Brennan) in Bord Bia is somebody I should be talking to": who is named behind "said"."""
    for turn in _SOMEBODY.finditer(words):
        first = len(words[: turn.start("who")].split())
        named = next((f for f in message.tagged("p", "m") if first <= f.first <= first + _KIN_BEFORE), None)
        if named is not None and first + len(turn["who"].split()) >= named.last:
            yield named.first, named


def _announced(message: Labelled) -> Iterator[tuple[int, Found]]:
    """Where the plain turns of a message begin, and whom each names, as far as their words go."""
    words = [t.norm.replace("’", "'") for t in message.view.tokens]
    turns = list(_TURNS[message.view.lang].finditer(" ".join(words)))
    places, at = dict[int, int](), 0
    for index, word in enumerate(words if turns else ()):
        places[at] = index
        at += len(word) + 1
    yield from _somebody_to_talk_to(message, " ".join(words))
    for turn in turns:
        begins, first = places.get(turn.start()), places.get(turn.end())
        if begins is None or first is None or message.view.drifts[begins].subject == "i":
            continue
        if not _OPEN.isdisjoint(words[max(0, begins - _BEFORE) : begins]):
            continue
        if not _HAD.isdisjoint(words[max(0, begins - 2) : begins]):
            continue  # « m'avait dit d'appeler Ana »: it was said before, and has been done since
        named = any(turn.groupdict().get(name) for name in _BY_NAME)
        while first < len(words) - 1 and words[first] in _TITLES:
            first += 1
        if named and not (is_capital(message.view, first) or _bears_name(message, first)):
            continue
        while first < len(words) - 1 and words[first] in _DETERMINERS:
            first += 1
        last = first
        ends = _ENDS | _AT if is_capital(message.view, first) else _ENDS
        while (
            last < min(len(words), first + _LONGEST) and words[last] not in ends and not message.view.tokens[last].day
        ):
            last += 1
        if last > first + 1 and words[last - 1 : last] == ["de"]:
            last -= 1
        if first < last and words[first] not in _NOBODY:
            yield begins, Found("w", first, last, GUESSED)
