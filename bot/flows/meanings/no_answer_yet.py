""" "Let me think", "not sure yet", "je sais pas": said instead of an answer, and never taken for one."""

from __future__ import annotations

import re
from typing import Final

from bot.understanding import fold

_TIME: Final = re.compile(
    r"(?:(?:bonne question|good question|attends?|attendez|wait|hmm+|euh+|er+m*|hum+|voyons|well|alors|ok"
    r"|oh)[ ,.!…]*)*"
    r"(?:(?:laisse[sz]?[- ]moi |je dois |il faut que j'y |j'y |je )?(?:reflechi[rst]?|reflechisse"
    r"|cherche(?:r)? un peu)"
    r"|je n'?y ai pas (?:encore )?(?:pense|reflechi)|donne[sz]?[- ]moi (?:une|deux|cinq) minutes?|(?:une"
    r"|deux) minutes?"
    r"|let me (?:think|see|think about it)(?: a (?:bit|moment|second|minute))?|i(?:'m| am) thinking|i need to think"
    r"|give me (?:a|one|two|five) (?:sec(?:ond)?|minutes?|moment)|one (?:sec(?:ond)?|minute)|thinking|er+m*|u[mh]+"
    r"|bonne question|good question|hmm+|euh+|hum+|voyons(?: voir)?|attends?|attendez|wait)"
)
_KNOWS_NOT: Final = re.compile(r"\b(?:sais|idee|know|dunno|idk|jsp|idea|sure|clue)\b")
_UNDECIDED: Final = re.compile(
    r"(?:(?:euh+|hmm+|er+m*|well|bon|ben|bah|oh|honestly|franchement)[ ,.!…]*)*"
    r"(?:(?:i'm |im |i am |je suis )?(?:not|pas) (?:really |too |very |so |encore |vraiment |trop |tres )*"
    r"(?:sure?|certaine?|decided|decidee?)(?: yet| encore)?|not yet|pas encore|no idea(?: yet)?|no clue|idk|jsp"
    r"|dunno(?: yet)?|aucune idee(?: encore)?|(?:(?:je |j')?(?:ne )?sais pas(?: encore| trop| du tout| bien)*"
    r"|chais pas|(?:i )?(?:don't|do not|dont) (?:really )?know(?: yet)?|(?:aucune|no) (?:idee|idea)"
    r"|(?:i'm |im )?not (?:really )?sure)(?: (?:de )?(?:qui|quoi|quand|ce qu\w*|who(?:'ll|'s)?|whom|what|when)\b"
    r"(?: \S+){0,5})?"
    r"|on verra|a voir|we'll see|to be seen|maybe|perhaps"
    r"|peut[- ]etre|🤷\S*)"
)


def is_undecided(text: str) -> bool:
    """ "Not sure yet", "aucune idée", "on verra": no answer, and nothing told."""
    return _UNDECIDED.fullmatch(flat(text)) is not None


def is_at_a_loss(text: str) -> bool:
    """ "Je sais pas", "no idea": help is wanted rather than to leave."""
    return _KNOWS_NOT.search(flat(text)) is not None


def needs_time(text: str) -> bool:
    """ "Je réfléchis", "let me think": no answer yet, and none to be hurried."""
    return _TIME.fullmatch(flat(text)) is not None


def flat(text: str) -> str:
    """The words, folded, with single spaces and without what stands at the end."""
    return " ".join(fold(text).replace("’", "'").strip(" ?.!…").split())
