"""What a sentence says of an event or a membership: thought about, said yes to, left; ways of saying in said.txt."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from bot.flows.sayings import plainly, sayings
from bot.understanding import fold

Kind = Literal["leave", "member", "join", "consider", "going"]

_FILE: Final = Path(__file__).parent / "said.txt"
_KINDS: Final[tuple[Kind, ...]] = ("leave", "member", "join", "consider", "going")
_CLUB: Final = re.compile(
    r"\b(?:club|association|asso|chambre|reseau|cercle|syndicat|federation|ordre|bni|rotary|lions|medef|cpme|cci|cjd"
    r"|rotaract|toastmasters|loge|groupement|union|comite|alumni|amicale|cooperative|collectif|communaute|think tank"
    r"|guilde|chamber|network|society|guild|institute|institution|committee|circle|community|collective|chapter|co-?op"
    r"|mastermind|adhesion|membership|cotisation|bar council|wi|iod|fsb|cipd)\b"
)
_EVENT: Final = re.compile(
    r"\b(?:salons?|foire|soiree|conference|afterwork|after-work|meet-?up|gala|cocktail|forum|congres|seminaire|colloque"
    r"|webinaire|atelier|petits?[- ]dej\w*|inauguration|vernissage|ceremonie|remise|festival|journees?|rencontres|apero"
    r"|table ronde|hackathon|convention|assises|anciens|expo\w*|fete|evenement|lancement|pot|portes ouvertes|salon"
    r"|reunion|fair|show|summit|party|reception|evening|drinks|ceremony|launch|opening|workshop|seminar|webinar|talk"
    r"|breakfast|networking|mixer|festival|event|events|roundtable|exhibition|congress|symposium|expo|open day|retreat"
    r"|club|alumni|dinner of|lunch of|awards?|celebration|vivatech|tedx?)\b"
)
_FIRST: Final = re.compile(
    r"^\W*(?:(?:il y a|y'? ?a|j'ai|on a|there's|there is|i have|i've got|i'm going to|je vais a|je vais au|c'est) )?"
    r"(?:une? |le |la |l'|au |an? |the |my )?(?:\w+ ){0,2}?"
    r"(?:salon|foire|soiree|conference|afterwork|after-work|meet-?up|gala|cocktail|congres|seminaire|colloque|webinaire"
    r"|vernissage|inauguration|hackathon|convention|assises|fair|summit|expo|reception|workshop|webinar|symposium"
    r"|(?:apero|petits?[- ]dej\w*|dejeuner|diner|verre|pot)(?= (?:networking|reseau\w*|des anciens|alumni"
    r"|d'entreprises?"
    r"|d'affaires|d'entrepreneurs|des entrepreneurs))|(?:networking|alumni|charity|business|industry) (?:breakfast"
    r"|lunch"
    r"|dinner|drinks|evening|event|mixer))\b"
)
_TO_DINE: Final = re.compile(
    r"^(?:boire|prendre|manger|coffee|cafe|un cafe|un verre|(?:dejeuner|diner|lunch|dinner)(?! (?:du|des|de l'"
    r"|de la|d'|of)))"
    r"(?!\w)"
)


@dataclass(frozen=True)
class Said:
    """The kind of sentence, the words that stand for the event, and what it costs when that is told apart."""

    kind: Kind
    what: str
    fee: str = ""


def told_event(text: str) -> Said | None:
    """What a sentence says of an event or a membership; None when it speaks of neither."""
    text = day_last(text)
    said = plainly(text)
    if "\n" in text.strip():
        return None
    for name, pattern in sayings(_FILE):
        kind = next((kind for kind in _KINDS if kind == name), None)
        found = pattern.match(said) if kind else None
        if kind and found and _is_one(kind, found, said):
            return Said(kind, _as_typed(text, found), found.groupdict().get("fee") or "")
    return None


def day_last(text: str) -> str:
    """ "Ce soir je vais au salon" as "je vais au salon ce soir"."""
    found = _DAY_FIRST.match(text.strip())
    return f"{found['rest']} {found['day']}" if found else text


_WEEKDAY: Final = (
    r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
)
_DAY_FIRST: Final = re.compile(
    rf"(?P<day>ce (?:soir|midi)|demain(?: soir| matin| midi)?|{_WEEKDAY}(?: soir| matin| prochain| night| evening)?"
    r"|tonight|this evening|tomorrow(?: night| evening| morning)?)[ ,]+(?P<rest>(?:je|j['’]|on|i|we)\b ?.+)$",
    re.IGNORECASE,
)


def asks_for_list(text: str) -> bool:
    """Whether it asks what the user has said yes to."""
    said = plainly(text)
    return any(name == "list" and pattern.match(said) for name, pattern in sayings(_FILE))


def begins_with_event(text: str) -> bool:
    """Whether a sentence begins by naming a fair, an evening, a conference."""
    return _FIRST.match(fold(plainly(text))) is not None


def names_event(name: str, text: str) -> bool:
    """Whether a name is that of an event or a club: "salon VivaTech", "the Slush conference", "BNI"."""
    said, word = fold(plainly(text)), re.escape(fold(name))
    near = rf"(?:{_EVENT.pattern} (?:de la |de l'|du |de |d'|of )?{word}|{word} {_EVENT.pattern})"
    return is_club(name) or re.search(near, said) is not None


def is_club(words: str) -> bool:
    """Whether these words are of something one is a member of."""
    return _CLUB.search(fold(words)) is not None


def _is_one(kind: Kind, found: re.Match[str], said: str) -> bool:
    folded = fold(found["what"])
    if found.groupdict().get("fee"):
        return is_club(folded)  # one pays for much else
    if kind in ("join", "member"):
        return is_club(said) or bool(re.search(r"(?:€|£|\$|euros|a year|par an)", said))
    if kind == "leave":
        return True  # only memberships that the notebook holds are left
    return _EVENT.search(folded) is not None and not _TO_DINE.match(folded)


def _as_typed(text: str, found: re.Match[str]) -> str:
    """The words for the event, with their own apostrophes where nothing else was changed."""
    typed = " ".join(text.split())
    start, end = found.span("what")
    return typed[start:end] if len(typed) == len(found.string) else found["what"]
