"""The words that tell what became of an ask: sent, yes, no, no answer; by whom, when it is said."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from bot.flows.ask_said import SAID, Verb
from bot.flows.turn import Turn
from bot.understanding import find_people, fold

_COMPILED: Final = {verb: tuple(re.compile(rf"^\W*{one}") for one in rows) for verb, rows in SAID.items()}
_HE_OR_SHE: Final = frozenset("il elle ils elles on ca lui he she they it him her them".split())
_NOBODY_ELSE: Final = ("on", "ca", "it")  # "on regarde ensemble" is the user's own
_SURE: Final = 0.9  # likeness of a name


@dataclass(frozen=True)
class Said:
    """What became of it, and the ids of whom it can be; () when nobody is named."""

    verb: Verb
    people: tuple[str, ...]
    whom: str = ""  # to whom one was passed on, in flat letters


def read_said(turn: Turn, text: str) -> Said | None:
    """The word of an ask that a text is; None for any other text, and for a name that is not known."""
    said = _ANSWERED.sub(r"\g<who>\g<is> ", _GREETING.sub("", fold(text).replace("’", "'")))
    for verb, rows in _COMPILED.items():
        for row in rows:
            found = row.match(said)
            people = _people(turn, found) if found else None
            if people is not None and not (verb == "later" and found and _who(found) in _NOBODY_ELSE):
                return Said(verb, people, (found.groupdict().get("whom") or "") if found else "")
    return None


_GREETING: Final = re.compile(
    r"^(?:(?:bonne annee|bonjour|bonsoir|salut|coucou|happy new year|hello|hi|hey|bon|bah|ca y est|super|voila|enfin"
    r"|finally|guess what|so|well|great|done|(?:yep|yes|yeah|yup|oui|ouais)(?! (?:from|de|d|pour|for"
    r"|avec)\b))\b[\s,.!:]*)+"
)
_ANSWERED: Final = re.compile(
    r"^(?P<who>[\w'-]+(?: [\w'-]+){0,2}?) (?:m'a (?:enfin |bien )?(?:repondu|rappelee?|recontactee?|ecrit)"
    r"|(?:has |just |finally |'s )*(?:(?:got|came|come|been) back to me|answered(?: me)?|replied(?: to me)?"
    r"|wrote back|called me back))"
    r"[\s,;:.!]+(?:et |and )?(?:il|elle|he|she|they)(?P<is>'s|'d| would|) (?=\w)"
)
""" "Claire m'a répondu, elle veut bien": "Claire veut bien"."""


_ASKED: Final = re.compile(
    r"^\W*(?:(?:bon|voila|ca y est|so|well|ok|hier|yesterday|ce matin|this morning)[ ,!.]+)*(?:"
    r"(?:(?:i|we)(?:'ve| have)? )?(?:just |finally |already |also )*asked "
    r"(?!me\b|myself\b|about\b|why\b|how\b)(?P<en>[\w'-]+(?: [\w'-]+){0,3}?)"
    r" (?:to|for|if (?:he|she|they)(?:'d| can| could| would))\b"
    r"|(?:j'ai|jai|on a|nous avons|je viens de) (?:bien |enfin |deja |aussi |juste )*demander? "
    r"(?:(?:un|une|des|son|sa|ses|de l'|du|deux|trois|cinq|dix|quinze|vingt|trente|\d+) [^,;.]{2,40}? )?"
    r"(?:a|au|aux) (?P<fr>[\w'-]+(?: [\w'-]+){0,3}?)"
    r"(?: (?:de |d'|s'il |s'ils |si elle |si il |pour |un |une |son |sa |ses |a propos |au sujet |sur )|[\s.!]*$)"
    r")"
)


def tells_asking(text: str) -> bool:
    """ "I asked Paul to read my plan": somebody was asked something, and no question was put."""
    return not text.rstrip().endswith("?") and _ASKED.match(fold(text).replace("’", "'")) is not None


def _people(turn: Turn, found: re.Match[str]) -> tuple[str, ...] | None:
    """The ids of whom is named, () for nobody or a pronoun; None when the words name nobody who is known."""
    who = _who(found)
    if not who or who in _HE_OR_SHE:
        return ()
    ids = tuple(match.id for match in find_people(who, turn.known()) if match.score >= _SURE)
    return ids or None


def _who(found: re.Match[str]) -> str:
    return (found.groupdict().get("who") or "").removesuffix("'s").strip(" '")
