"""What somebody is like, told right after their card: "she hates the phone", "his wife is a vet": kept on them."""

from __future__ import annotations

import re
from typing import Final

from bot.domain.people import Person
from bot.flows.cards.card import show_card
from bot.flows.cards.spoken_of import only_one_met
from bot.flows.cues import about
from bot.flows.turn import Turn
from bot.understanding import Mention, Reading, find_people, fold

_LONGEST: Final = 30  # words
_SURELY: Final = 0.9
_MAY_BE: Final = ("other", "note", "mood", "find", "progress", "goal")
"""What such a sentence is taken for; anything else tells more than what somebody is like."""

_OF_MINE: Final = ("mood.ignored", "mood.refused")  # how they treat the user

_LEAD: Final = (
    r"\W*(?:(?:ah|oh|et|au fait|sinon|d'ailleurs|en plus|aussi|tiens|ps|a noter|a retenir|by the way|btw|also|and|plus"
    r"|note)[ ,:]+)*"
)
_HEARD: Final = (
    r"(?:(?:j'ai appris|j'apprends|on m'a dit|(?:il|elle) m'a dit|il parait|parait|apparemment|visiblement|je crois"
    r"|i(?:'ve)? (?:just )?(?:heard|hear|learnt|learned|gather)|(?:he|she) told me|turns out"
    r"|apparently|it seems|i think)"
    r"(?:[ ,]+(?:que|that)\b| qu'?)?[ ,]*)?"
)
_KIN: Final = (
    r"(?:mari|femme|epouse|epoux|conjointe?|compagn\w+|copain|copine|filles?|fils|enfants?|gosses?|bebe|ados?|jumeaux"
    r"|jumelles|freres?|soeurs?|mere|pere|parents|chiens?|chats?|husband|wife|partner|boyfriend|girlfriend|daughters?"
    r"|sons?|kids?|child|children|baby|twins|teenagers?|brothers?|sisters?|mum|mom|mother|dad|father|dogs?|cats?)"
)
_OF_THEM: Final = re.compile(
    rf"{_LEAD}{_HEARD}(?P<of>(?:elle|il|she|he)(?:'s|\b)|(?:son|sa|ses|his|her) (?:\w+ )?{_KIN}\b)"
)
_HAS_KIN: Final = re.compile(
    rf"(?:(?:elle|il|she|he) )?(?:a|has|has got) (?:aussi |also |deja )?"
    rf"(?:une?|deux|trois|quatre|cinq|\d|des|an?|one|two|three|four|five) (?:\w+ )?{_KIN}\b"
)
_TOLD_TO_ME: Final = re.compile(r"\b(?:m'|me|moi|nous|us|my|mon|ma|mes|te|vous)(?=\W|\b)|'m\b")
_NOBODY: Final = re.compile(
    rf"{_LEAD}il (?:faut|faudrait|fallait|pleut|neige|y (?:a|avait|aura)|est (?:tard|tot|temps|l'heure|possible"
    r"|important|\d)|fait (?:beau|froid|chaud|nuit|bon)|reste|manque|parait|semble|suffit|vaut)\b"
)


def hear_portrait(turn: Turn, text: str) -> Turn | None:
    """A note on the one whose card was kept last, or on somebody named whose children are told of."""
    said = fold(text).replace("’", "'")
    if "?" in text or len(said.split()) > _LONGEST or about("mood", text, turn.lang) in _OF_MINE:
        return None
    person = _whose(turn, said)
    reading = turn.read(text)
    if person is None or reading.intent not in _MAY_BE or _tells_more(reading):
        return None
    note = Reading("note", people=(Mention(person.name, known=person.id),), confidence={"intent": 1.0})
    return show_card(turn, note, text)


def _whose(turn: Turn, said: str) -> Person | None:
    """Who is described: the one met last, for "she"; somebody known, for a name before "has a daughter"."""
    if them := _OF_THEM.match(said):
        told = said[them.start("of") :]
        return None if _NOBODY.match(told) or _TOLD_TO_ME.search(told) else only_one_met(turn)
    has = _HAS_KIN.search(said)
    name = said[: has.start()].strip(" ,") if has else ""
    found = [match for match in find_people(name, turn.known()) if match.score >= _SURELY] if name else []
    return turn.notebook.person(found[0].id) if len(found) == 1 else None


def _tells_more(reading: Reading) -> bool:
    """Whether a help, a promise, a need or somebody known stands in it."""
    facts = reading.received or reading.given or reading.promises or reading.needs or reading.introductions
    return bool(facts) or any(mention.known for mention in reading.people[1:])


ANSWERS: Final = (hear_portrait,)
