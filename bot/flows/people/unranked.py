""" "Who are my most important contacts?": nobody is ranked, and what the coach can tell instead is a tap away (P5)."""

from __future__ import annotations

import re
from typing import Final

from bot.domain.lines import line
from bot.flows.meanings.polite import plain
from bot.flows.turn import Turn, press

_THEM: Final = (
    r"(?:contacts?|relations?|gens|personnes?|people|person|connections?|reseau|network|carnet|notebook|address book)"
)
_HIGH: Final = (
    r"(?:importante?s?|utiles?|influente?s?|puissante?s?|interessante?s?|precieu\w+|haut places?|strategiques?|cles?"
    r"|rentables?|important|useful|influential|powerful|valuable|senior|strategic|high[- ]up|best|top|key|meilleure?s?"
    r"|gros|vip)"
)
_ASKED: Final = re.compile(
    rf"(?:qui (?:est|sont)|quels? (?:est|sont)|quelles? (?:est|sont)|c'est qui|c'est quoi)? ?(?:mes?|mon|ma|les?|la)"
    rf" ?(?:plus |{_HIGH} )?{_THEM} (?:les? |la )?(?:plus )?{_HIGH}(?: de mon (?:reseau|carnet))?"
    rf"|(?:qui (?:est|sont)|c'est qui) (?:mes|les|mon|ma) (?:plus )?{_HIGH} {_THEM}"
    rf"|(?:qui|lequel|laquelle|lesquels) (?:est|sont) (?:le|la|les) plus {_HIGH}s?"
    rf"(?: (?:de|dans|parmi) (?:mon|mes) {_THEM})?"
    rf"|(?:classe|trie|range|note|ordonne|hierarchise)[rz]?(?:[- ]moi)? (?:tous )?(?:mes|les) {_THEM}"
    r"(?: (?:par|selon|en fonction de) .{3,30})?"
    rf"|(?:who(?:'s| is| are)?|which(?: of)?)(?: (?:is|are))? (?:my |the |of my )?(?:most )?{_HIGH} {_THEM}"
    rf"(?: (?:in|of) my {_THEM})?"
    rf"|who (?:is|are) (?:the )?most {_HIGH}(?: {_THEM})?(?: (?:in|of|among) my {_THEM})?"
    rf"|(?:my|the) most {_HIGH} {_THEM}"
    rf"|(?:rank|sort|rate|grade|order) (?:all )?(?:my|the) (?!network){_THEM}(?: by .{{3,30}})?"
    r"|(?:who|qui) (?:matters|counts|compte) (?:the )?(?:most|le plus)(?: .{3,30})?"
)


def hear_ranking(turn: Turn, text: str) -> Turn | None:
    """Who waits for a sign, and with whom the tie holds, in place of a ranking."""
    if not _ASKED.fullmatch(plain(text).rstrip(" ?.!")):
        return None
    ways = (press("network.button", "network"), press("fallback.today", "tell:today"))
    return turn.say(line("people.unranked"), buttons=(ways, (press("button.why", "why:P5"),)))


ANSWERS: Final = (hear_ranking,)
