"""Whom a goal needs, as people tell it: "un comptable et un notaire", "il me faudrait une associée" (P11)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from bot.domain.drafts import Value
from bot.understanding import fold

_NEEDING: Final = re.compile(
    r"^(?:(?:oui|yes|ben|bah|bon|alors|well|so|maybe|probably|ideally|peut-[êe]tre|sans doute|plut[ôo]t|id[ée]alement"
    r"|d['’]abord|surtout|en gros)[ ,]+)*"
    r"(?:(?:il )?(?:(?:me|nous) )?(?:faut|faudra|faudrait)(?: (?:bien|peut-[êe]tre|d['’]abord|surtout|trouver))*"
    r"|(?:j['’](?:ai|aurais)|on (?:a|aurait)) (?:bien |surtout )?besoin d(?:e |['’])|je (?:re)?cherche|on cherche"
    r"|(?:(?:i|we)(?:['’]d|['’]ll)? )?(?:probably |really |also )?need|(?:i|we) want|(?:i|we) could (?:do with|use)"
    r"|(?:i['’]m|i am|we['’]re) (?:looking for|after))(?:\s+|(?<=['’ ]))",
    re.IGNORECASE,
)
_SUCH_AS: Final = re.compile(
    r"^(?:(?:maybe|perhaps|peut-[êe]tre|even|m[êe]me) )?(?:(?:du )?style|(?:du )?genre|par exemple|comme|ou plut[ôo]t"
    r"|like|such as|for example|e\.g\.|say),?\s+"
    r"(?=(?:une?|des|la|le|an?|the|some)\b)",
    re.IGNORECASE,
)
"""What leads to an example: "quelqu'un du métier, genre une directrice"."""
_TELLS: Final = re.compile(
    r"(?:quand |si |when |if |after |apr[èe]s |rien|nothing|nobody|no one|personne|not much|pas grand"
    r"|je |j['’]|i |i['’]|on |it |ça |ca |c['’]est )",
    re.IGNORECASE,
)
"""What tells something, instead of whom one needs: "rien n'a bougé"."""
_NEEDED: Final = re.compile(
    r"[,;.]\s*(?:et |and |mais |but )?(?:il (?:me|nous) (?:faut|faudrait)|j['’](?:ai|aurais) besoin d(?:e |['’])"
    r"|(?:i |we )?(?:['’]d )?need)\s+(?P<roles>\S.+?)[\s.!]*$",
    re.IGNORECASE,
)
_SOMEBODY: Final = re.compile(r"(?:une?|des|les|mes|an?|some|quelques|quelqu['’]un|someone|somebody)\b", re.IGNORECASE)
_STORY: Final = re.compile(
    r"\b(?:vu|vus|vue|rencontre\w*|croise\w*|dejeun\w*|dine|diner|cafe|appel\w*|hier|demain|est|sont|serait|c'est|a dit"
    r"|met|saw|seen|had|have|lunch|coffee|call\w*|yesterday|tomorrow|is|are|was|would|said)\b"
)
_MOST_WORDS: Final = 5  # of one of them
_MOST_OF_SOMEONE: Final = 9  # of "quelqu'un qui a déjà ouvert un restaurant"
_SOMEONE_WHO: Final = re.compile(
    r"(?:quelqu['’]une?|someone|somebody|une personne|people|des gens) (?:qui|who|that|d[e'’]|plus|more|in|with|avec"
    r"|dans|chez)(?:\b|(?<=['’]))",
    re.IGNORECASE,
)
_THING: Final = re.compile(
    r"(?:(?:avec|sans|pour|dans|with|without|for|in)\b|(?:une?|des|an?|some|mon|ma|my) (?:petite? |belle |new "
    r"|small |own )?"
    r"(?:trucs?|choses?|lieux?|endroits?|locaux|local|postes?|jobs?|boulots?|activites?|projets?|boutiques?|restos?"
    r"|restaurants?"
    r"|cafes?|things?|places?|shops?|roles?|projects?|compan(?:y|ies)|business)\b)"
)
"""What is a thing, or goes on with one: "un truc dans la restauration, avec un lieu à moi"."""


def split_roles(value: Value) -> tuple[str, ...]:
    """Whom a goal needs, one by one: "un comptable, une banquière et un notaire"; none when it tells something else."""
    text = _NEEDING.sub("", value.strip()) if isinstance(value, str) else ""
    if _TELLS.match(text):
        return ()
    for mark in (";", "\n", " et puis ", " and then ", " et ", " and ", " & "):
        text = text.replace(mark, ",")
    roles = (_SUCH_AS.sub("", role.strip(" .")) for role in text.split(","))
    return tuple(_in_a_sentence(role) for role in roles if role)


def _in_a_sentence(role: str) -> str:
    """« Quelqu’un qui recrute », typed as an answer, as it stands in a sentence: « quelqu’un qui recrute »."""
    return role[:1].lower() + role[1:] if _SOMEBODY.match(role) else role


def lists_roles(text: str, *, several: bool = False) -> bool:
    """Whether it names people by what they are and tells no story; `several`: it takes two, with an article or none."""
    pieces: Sequence[str] = split_roles(text)
    plain = " ".join(piece for piece in pieces if not _SOMEONE_WHO.match(piece))
    if not pieces or _STORY.search(fold(plain).replace("’", "'")) or not all(map(_is_role, pieces)):
        return False
    return len(pieces) > 1 if several else _SOMEBODY.match(pieces[0]) is not None


def _is_role(piece: str) -> bool:
    most = _MOST_OF_SOMEONE if _SOMEONE_WHO.match(piece) else _MOST_WORDS
    return len(piece.split()) <= most and _THING.match(fold(piece)) is None


def apart_from_roles(text: str) -> tuple[str, str]:
    """("ouvrir une librairie", "un banquier") of « ouvrir une librairie, il me faut un banquier »; "" for none."""
    found = _NEEDED.search(text)
    return (text[: found.start()], found["roles"]) if found and found.start() else (text, "")
