"""Who could help with this? By trade, firm, circle, offer, need or note: accents, plural and gender don't matter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from bot.coaching.matches import words_of
from bot.coaching.roots import same_root, shared
from bot.domain.notebook import Notebook
from bot.domain.people import Person
from bot.understanding import fold
from bot.understanding.roll_words import is_role

__all__ = ["Found", "ask_around", "asks_whom", "is_looking", "same_root", "seeks_somebody", "seeks_trade", "who_fits"]

_LONGEST_TRADE: Final = 3  # words
_SEEKERS: Final = re.compile(
    r"\b(?:qui|who|anyone|anybody|quelqu'un)\b.{0,30}"
    r"\b(?:cherch\w+|recherch\w+|besoin|look\w*|needs?|wants?)\b"
)


_LOOKING: Final = re.compile(
    r"^\W*(?:(?:hello|bonjour|salut|hi)\W+)?(?:je (?:re)?cherche(?! a )|il me faudrait|il me faut|j'ai besoin d"
    r"|i'?m looking for|i am looking for|looking for|i need (?:an?|some|to find)|in need of)\b"
)


def is_looking(text: str) -> bool:
    """Whether a text of nobody says that the user looks for somebody."""
    return _LOOKING.search(fold(text).replace("’", "'")) is not None


_SEEKING: Final = re.compile(
    r"\W*(?:(?:hello|bonjour|salut|hi)\W+)?(?:je (?:re)?cherche|je suis a la recherche d(?:e |')"
    r"|(?:i'm |i am |we're |we are )?(?:looking|searching) for)"
    r" ?(?:(?P<body>quelqu'un|somebody|someone)\b|(?:une?|des|an?) (?P<whom>\w.*))"
)
_THINGS: Final = re.compile(
    r"\b(?:peu|bit|little|way|moyen|facon|maniere|idees?|ideas?|reason|raison|sign|signe|sens|break|pause|rest|change"
    r"|changement|start|depart|jobs?|work|boulot|travail|taf|postes?|emploi|stages?|internship|roles?|positions?"
    r"|place"
    r"|mission|contract|contrat|challenge|defi|metier|careers?|direction|voie)\b"
)
"""What is looked for and is nobody."""
_FELLOWS: Final = re.compile(r"\b(?:co-?found\w*|co-?fondat\w*|associee?s?|(?:business )?partners?)\b")
"""Whom one looks for as a goal of its own."""


def seeks_somebody(text: str) -> bool:
    """ "I'm looking for a publisher", "je cherche quelqu'un dans l'édition"; not a job, a break or a way out."""
    found = _SEEKING.match(fold(text).replace("’", "'"))
    return found is not None and (found["body"] is not None or _THINGS.search(found["whom"]) is None)


def seeks_thing(text: str) -> bool:
    """ "I'm looking for a way out": nobody is looked for."""
    found = _SEEKING.match(fold(text).replace("’", "'"))
    return found is not None and found["body"] is None and _THINGS.search(found["whom"]) is not None


def seeks_trade(text: str) -> bool:
    """ "I'm looking for a lawyer" and nothing more of it, or for somebody."""
    found = _SEEKING.match(fold(text).replace("’", "'"))
    if found is None or not seeks_somebody(text) or _FELLOWS.search(found[0]):
        return False
    words = (found["whom"] or "").strip(" .!?…").split()
    return found["body"] is not None or (0 < len(words) <= _LONGEST_TRADE and any(map(is_role, words)))


_ASKS_WHOM: Final = re.compile(
    r"\b(?:demander|m'adresser|parler|solliciter|poser la question|me tourner)(?: (?:ca|cela|de l'aide|conseil))?"
    r" (?:a|vers|avec|aupres de) qui\b"
    r"|\b(?:a|vers|aupres de) qui (?:(?:je (?:peux|pourrais|dois)|(?:puis|pourrais|dois)-je)"
    r" (?:(?:bien|encore|donc) )*(?:me |m'|en )?[a-z]{2,}(?:er|ir|re)\b|demander|m'adresser"
    r"|me tourner)\b"
    r"|\bask (?:who|whom)\b|\bwhom? (?:can|could|should|do|might|would) i (?:ask|turn to|talk to|speak to)\b"
)


_HAND_WANTED: Final = re.compile(
    r"\b(?:who|anyone|anybody|someone|somebody|qui|quelqu'un)\b.{0,24}"
    r"\b(?:help(?:s)? (?:me|us)|give me a hand|advise me|m'aider|nous aider|me (?:conseiller|depanner|renseigner"
    r"|former))\b"
    r"|^\W*(?:who|qui) (?:(?:in|of|among) my|(?:dans|parmi|de) (?:mon|mes)) \w+ "
    r"(?:knows?|works?|sells?|does|speaks?|is in|could|can|might|connait|travaille|bosse|fait|vend|parle"
    r"|pourrait|peut)\b"
)


def wants_a_hand(text: str) -> bool:
    """ "Who can help me hire a data scientist?", "who in my network knows luxury?": people are searched for it."""
    return _HAND_WANTED.search(fold(text).replace("’", "'")) is not None


def asks_whom(text: str) -> bool:
    """ "Je peux demander à qui pour un avocat", "who could I ask about a logo": it is the whom that is looked for."""
    return _ASKS_WHOM.search(fold(text).replace("’", "'")) is not None or wants_a_hand(text)


_AMONG: Final = re.compile(
    r"\W*(?:(?:et|and|alors|so|du coup|dis|tell me|ok)\W+)*(?:"
    r"(?:qui|who) (?:est-ce qui |d'autre |else )?(?:bosse|travaille|connait|cherche|fait|habite|vit|vend|recrute"
    r"|parle"
    r"|sait|s'y connait|est (?:chez|a|dans|au|aux|en)|works?|knows?|needs?|lives?|does|sells?|hires?|speaks?"
    r"|is (?:at|in)) \w.*|who's (?:at|in|with) \w.*"
    r"|(?:(?:mes|my|les|all|tous les|des|du|quelques|some|any) )?"
    r"(?:gens|monde|contacts?|connaissances|people|folks|anyone|anybody|someone|somebody|quelqu'un)"
    r"(?: (?:de|qui (?:bosse|travaille|est)(?:nt)?|who works?|i know))? ?(?:chez|at|from) \w+(?:[ '-]\w+){0,2})\W*"
)
_MOST_ASKED: Final = 9  # words


def asks_among_people(text: str) -> bool:
    """ "Qui bosse chez Lumen", "anyone at Lumen", with its question mark or without: who of the notebook is meant."""
    said = fold(text).replace("’", "'")
    return len(said.split()) <= _MOST_ASKED and _AMONG.fullmatch(said) is not None


@dataclass(frozen=True)
class Found:
    """Somebody whom a question may be about, and the words of the notebook that say so."""

    person: Person
    because: str
    seeks: bool = False  # it is what they look for themselves


_WORKING: Final = words_of(
    "bosse bossent bossait travaille travaillent travaillait work works working worked connait connaissent connaitre"
    " know knows reseau network carnet notebook contacts aide aider help helped helping hand"
)
"""What asks where somebody is or whom they know, and is nothing to look for in a note."""


_SEEKS_TOO: Final = 6


def who_fits(notebook: Notebook, text: str) -> tuple[Found, ...]:
    """Those whom a question fits, best first; who only looks for the same fits a question for seekers alone."""
    return tuple(found for found in who_has_to_do(notebook, text) if not found.seeks)


def who_has_to_do(notebook: Notebook, text: str) -> tuple[Found, ...]:
    """The same, with those who look for it: a question for seekers looks at needs first, any other at them last."""
    asked = words_of(text) - _WORKING
    seekers = _SEEKERS.search(fold(text).replace("’", "'")) is not None
    ranked: list[tuple[int, int, Found]] = []
    for person in notebook.living:
        told = [(rank, words, len(shared(asked, words))) for rank, words in _told(person, seekers=seekers)]
        best = max(told, key=lambda one: (one[2], -one[0]), default=None)
        if best and best[2]:
            total = len(frozenset().union(*(shared(asked, words) for _, words, _ in told)))
            ranked.append((-total, best[0], Found(person, best[1], seeks=best[0] == _SEEKS_TOO)))
    return tuple(found for _, _, found in sorted(ranked, key=lambda one: one[:2]))


def who_fills(notebook: Notebook, role: str) -> tuple[Found, ...]:
    """Those whom a role that is needed fits, best first: a purchasing manager is no training manager (P11)."""
    return tuple(found for found in who_fits(notebook, role) if not _is_another_role(role, found))


def _is_another_role(role: str, found: Found) -> bool:
    """Whether they only share the field of it ("un DRH de PME", « patron d'une PME ») or its rank, and no more."""
    theirs = found.person.role
    if theirs is None or found.because != theirs or _ANYBODY.match(fold(role).replace("’", "'")):
        return False
    (head, field), (their_head, their_field) = _head_and_field(role), _head_and_field(theirs)
    if head & _RANKS and their_head & _RANKS:
        own, their = (head | field) - _RANKS, (their_head | their_field) - _RANKS
        return bool(own and their) and not shared(own, " ".join(their))
    return bool(head) and not shared(head, " ".join(their_head | their_field))


def _head_and_field(role: str) -> tuple[frozenset[str], frozenset[str]]:
    """The words before "de", "of"…, and those behind: « directrice » and « achats »."""
    said = _ARTICLE.sub("", fold(role).replace("’", "'"))
    parts = _OF.split(said, maxsplit=1)
    return words_of(parts[0]), words_of(parts[1] if len(parts) > 1 else "")


_ARTICLE: Final = re.compile(r"^\W*(?:une?|des|le|la|les|l'|an?|the|some)\b\s*")
_OF: Final = re.compile(r"\b(?:de la|du|des|de|d'|of|at|for|in|dans|chez|pour|qui|who)(?:\b|(?<='))")
_ANYBODY: Final = re.compile(r"\W*(?:quelqu'un|somebody|someone|people|des gens|une personne|anyone)\b")
_RANKS: Final = words_of(
    "directeur directrice director responsable head manager chef cheffe charge chargee lead vp vice president"
    " assistant assistante adjoint adjointe coordinateur coordinatrice coordinator officer"
)
"""Words that tell how high, and not what for."""


def _told(person: Person, *, seekers: bool) -> Iterator[tuple[int, str]]:
    """(rank, words) for all that is known of somebody: what they are and can do before what they look for."""
    if person.role:
        yield 0, person.role
    for offer in person.offers:
        yield 1, offer.what
    if person.org:
        yield 2, person.org
    for circle in person.circles:
        yield 3, circle
    for note in person.notes:
        yield 4, note.text
    if person.how_met:
        yield 5, person.how_met
    for need in person.open_needs:
        yield -1 if seekers else _SEEKS_TOO, need.what


def ask_around(notebook: Notebook, many: int = 3) -> tuple[Person, ...]:
    """Whom to ask who may know somebody: those seen last, since a way to a stranger begins close by (P18)."""
    met = notebook.last_met()
    known = [person for person in notebook.living if person.id in met]
    return tuple(sorted(known, key=lambda person: (met.get(person.id, date.min), person.id), reverse=True)[:many])
