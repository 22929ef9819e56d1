"""What is asked of the coach itself, with its mark or without: who it is, what it costs, who reads along, why goals."""

from __future__ import annotations

import re
from typing import Final

from bot.flows.cues import about
from bot.flows.seeking.asked import wants_a_hand
from bot.flows.turn import Turn
from bot.understanding import fold

ABOUT_THE_COACH: Final = (
    "question.who_are_you",
    "question.how_it_works",
    "question.how_long_kept",
    "question.data",
    "question.cost",
    "question.why_goals",
    "question.change_time",
)
_OF_THE_METHOD: Final = ("question.trust", "question.what_for")
"""Asked of networking as such, and as plainly."""
_LONGEST: Final = 16  # words
_UNMARKED: Final = re.compile(
    r"(?:(?:et|and|mais|but|ah|oh|ok|bon|hey|so|well|alors|au fait|sinon|btw|by the way|wait|attends|attendez)[ ,.!]+)*"
    r"(?:(?:who|what|how|why|where)(?:'?s|'?re| is| are| do| does| can| will| would| come)?\b"
    r"|(?:is|are|do|does|can|will) (?:it|this|that|you|i|any(?:one|body)|some(?:one|body))\b"
    r"|(?:qui|que|quoi|combien|comment|pourquoi|c'est quoi|c'est combien|est[- ]ce|qu'est[- ]ce|ca coute|ca marche"
    r"|c'est (?:gratuit|payant)|tu|vous|t'es|faut(?:[- ]il)? payer|il faut payer|on paye|je paye"
    r"|ou (?:va|vont|sont)|(?:je (?:veux|voudrais|peux)|j'aimerais) parler a une? (?:vraie? )?(?:humaine?|personne)"
    r"|i (?:want|need|'d like|would like) to (?:talk|speak) to an? (?:real |actual |human )?(?:person|human|being))\b)"
)
"""How a question begins that hurried thumbs leave without its mark."""
_AMONG_MINE: Final = re.compile(
    r"\b(?:dans|parmi|among|in|of) (?:mes|mon|my) (?:contacts|relations|connaissances|reseau|carnet|network|notebook)\b"
    r"|\bautour de moi\b|\baround me\b"
)
"""What looks for somebody: "un expert en RGPD dans mes contacts ?"."""


def asked_of_the_coach(turn: Turn, text: str) -> str | None:
    """The key of the answer to a question about the coach itself; None for any other words."""
    said = fold(text).replace("’", "'").strip()
    if (
        not (said.endswith("?") or _UNMARKED.match(said))
        or len(said.split()) > _LONGEST
        or _AMONG_MINE.search(said)
        or wants_a_hand(text)
    ):
        return None
    key = about("question", text, turn.lang)
    return key if key in (*ABOUT_THE_COACH, *_OF_THE_METHOD) and not turn.read(text).people else None
