"""What the user's own words on somebody say of a firm: that they know people there, were there, or only spoke of it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final, Literal

from bot.coaching.matches import words_of
from bot.domain.calling import is_surname
from bot.domain.people import Person

_KIN: Final = re.compile(
    r"\b(?:cousine?s?|freres?|soeurs?|mari|femme|conjointe?|compagn(?:on|e)|pere|mere|fil(?:s|le)|oncle|tante|neveu|niece"
    r"|beau-\w+|belle-\w+|amie?s?|copine?s?|copains?|voisine?s?|collegues?|anciens? collegues?|contacts?|relations?"
    r"|clients?|cliente?s?|fournisseurs?|camarades?|cousins?|brothers?|sisters?|husband|wife|partner|father|mother"
    r"|son|daughter|uncle|aunt|nephew|niece|friends?|neighbou?rs?|mates?|flatmate|colleagues?|suppliers?|customers?)\b"
)
_KNOWS: Final = re.compile(
    r"\b(?:conna(?:it|issent|issait)|frequente|croise|travaille (?:avec|pour)|bosse (?:avec|pour)|vend a|livre|fournit"
    r"|du monde|plein de (?:monde|gens)|knows?|met|works? (?:with|for)|sells? to|supplies"
    r"|in touch with|people (?:at|in))\b"
)
_PAST: Final = re.compile(
    r"\b(?:anciennes?|anciens?|ex|a (?:travaille|bosse|passe|ete)|avait (?:travaille|bosse)"
    r"|travaillait|bossait|est passee?|passee? par|etait|a fait (?:un|son|une|sa) \w+"
    r"|venait|vient (?:de chez|d')|a quitte|quitte|sortie?|formerly|former|used to|worked|was|left|came from|alum\w*"
    r"|did (?:an?|her|his) \w+|interned)\b"
)
_CLAUSE: Final = re.compile(r"[^.;!?\n]+")
_LONGEST: Final = 90  # letters of a quotation


def said_of(clause: str) -> Literal["knows", "worked", "told"]:
    """Whether a clause that names a firm says that they know somebody there, knew it, or only speak of it."""
    said = flat(clause)
    if _KIN.search(said) or _KNOWS.search(said):
        return "knows"
    return "worked" if _PAST.search(said) else "told"


def said_of_it(clause: str, org: str) -> Literal["knows", "worked", "told"]:
    """The same, where the firm may only be what was asked about: "Airbus: Sam Cole, he was at Rolls Royce"."""
    asked, colon, answer = clause.partition(":")
    if not colon or mentions(answer, org) or not mentions(asked, org):
        return said_of(clause)
    elsewhere = _ELSEWHERE.search(flat(answer)) and not _THERE.search(flat(answer))
    return "told" if elsewhere else said_of(answer)


_ELSEWHERE: Final = re.compile(r"\b(?:chez|at|for|pour|with|avec)\s+\w")
_THERE: Final = re.compile(r"\b(?:y|there|la-bas|with them|for them|to them|avec eux|pour eux|leur|chez eux)\b")


def is_of_kin(clause: str) -> bool:
    """Whether a clause speaks of a relative, a friend, a client: it is not they who are there, but whom they know."""
    return _KIN.search(flat(clause)) is not None


def without_own_tie(clause: str, person: Person) -> str:
    """A clause without what its person is to somebody: "ma cousine Maud bosse au CHU" says that Maud works there."""
    said = flat(clause)
    first = re.escape(flat(person.first_name))
    before = rf"\b(?:m(?:a|on|es)|une?|my|an?|our|notre)\s+(?:\w+\s)?{_KIN.pattern}\s+(?={first}\b)"
    whose = r"(?:(?:la|le|l'|ma|mon|une?|my|the|an?|notre|our)\s?|\w+'s\s+)"
    after = rf"\b({first}(?: [\w'-]+){{0,2}}?),?\s+{whose}{_KIN.pattern}(?:\s+(?:de |d'|of )\w+)?"
    return re.sub(after, r"\1", re.sub(before, "", said)) if first else said


_WORKS: Final = re.compile(
    r"\b(?:(?:y|la-bas) )?(?:bosse|travaille|works|is working)\b(?! (?:avec|pour|with|for)\b)(?: (?:la-bas|there))?"
)


def works_there(clause: str) -> bool:
    """Whether a clause that names a firm, or answers a question on it, says that somebody works there now."""
    return _WORKS.search(flat(clause)) is not None


def mentions(words: str, name: str) -> bool:
    """Whether words hold a whole name, whatever its capitals and accents; "Hospices civils" is that of Lyon, too."""
    wanted, said = words_of(name), words_of(words)
    if bool(wanted) and wanted <= said:
        return True
    house = words_of(_OF_TOWN.sub("", name))
    return len(house) > 1 and house <= said


_OF_TOWN: Final = re.compile(r"\s(?:de |d['’]|of )[A-ZÀ-Ý]\S*$")


def naming(words: str, name: str) -> str | None:
    """The clause that names somebody in full; a first name alone may be anybody's."""
    if len(words_of(name)) < 2:
        return None
    return next((quote(clause) for clause in clauses(words) if mentions(clause, name)), None)


def clauses(words: str) -> Iterator[str]:
    return (clause.strip() for clause in _CLAUSE.findall(words) if clause.strip())


def short(person: Person) -> str:
    """What one calls somebody the second time in a sentence: the first name, unless a surname is all that is known."""
    return person.called if is_surname(person.name) else person.first_name


def quote(words: str) -> str:
    """A clause short enough to be read in passing."""
    said = " ".join(words.split()).strip(" ,:-")
    return said if len(said) <= _LONGEST else said[:_LONGEST].rsplit(" ", 1)[0] + "…"


def answer(clause: str) -> str:
    """What was answered, without what it was asked about: "Luc Roy" of "Airbus: Luc Roy"."""
    asked, colon, answered = clause.partition(":")
    return answered.strip() if colon and answered.strip() and len(asked.split()) <= _ASKED_MOST else clause


_ASKED_MOST: Final = 5  # words


def flat(text: str) -> str:
    """Small letters without accents, straight apostrophes."""
    bare = unicodedata.normalize("NFKD", text.casefold().replace("œ", "oe").replace("’", "'"))
    return "".join(letter for letter in bare if not unicodedata.combining(letter))
