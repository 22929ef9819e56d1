"""Words of one's own, to be looked over before they go: "is this ok to send: Hi Priya, …" (P20)."""

from __future__ import annotations

import re
from typing import Final

from bot.coaching.asks import doubt
from bot.domain.lines import line
from bot.flows.asking.starting import start
from bot.flows.asking.told import without_you
from bot.flows.heading import headed
from bot.flows.people.whom import answered_whom
from bot.flows.turn import Turn

_CHECK: Final = re.compile(
    r"\W*(?:(?:is|does|would|do you think) (?:this|that|it|the following)(?: message| email| ask)?(?: is| sounds?)?"
    r" (?:ok|okay|alright|all right|good|fine|sound|work|do|read)\b[^:\n]{0,40}"
    r"|(?:is|was) my (?:ask|request|message|email) (?:clear|precise|specific|ok|good|too vague|vague"
    r"|fine)\b[^:\n\"“«]{0,30}"
    r"|(?:est-ce que )?(?:ma|cette) (?:demande|requ[eê]te) (?:est[- ]elle |est )?(?:assez |trop |bien "
    r"|suffisamment )?"
    r"(?:claire|pr[ée]cise|bonne|vague|floue|correcte)[^:\n\"“«]{0,30}"
    r"|what do you (?:think|make) of (?:this|my (?:message|email|ask|request))[^:\n]{0,20}"
    r"|(?:can you |could you |please )?(?:check|look over|review) (?:this|my (?:message|email|ask"
    r"|request))[^:\n]{0,30}"
    r"|(?:est-ce que )?(?:[çc]a|ceci|ce message|cette demande|mon message) (?:te |vous )?(?:va|passe|est bien"
    r"|convient|irait)"
    r"[^:\n]{0,30}|(?:tu|vous) (?:en )?(?:penses|pensez) quoi(?: de (?:[çc]a|ce message|ma demande))?[^:\n]{0,20}"
    r"|(?:tu peux |vous pouvez |peux-tu |pouvez-vous )?(?:relire?|relis|v[ée]rifier?|relisez|v[ée]rifiez)"
    r" (?:[çc]a|ceci|mon message|ma demande|ce message)[^:\n]{0,20})\s*[?]?\s*(?:[:\n]\s*[\"“«]?"
    r"|[\"“«])\s*(?P<words>\S.{5,})",
    re.IGNORECASE | re.DOTALL,
)
_GREETS: Final = re.compile(
    r"(?:hi|hello|hey|dear|bonjour|salut|coucou|ch[eè]re?)\s+(?P<name>[^,!.\n]{2,40})[,!.\n]\s*", re.IGNORECASE
)


def look_over(turn: Turn, text: str) -> Turn | None:
    """What is vague in it is named, and a sharper way offered; a good ask is told to be one. None for other words."""
    if (checked := _CHECK.match(text)) is None:
        return None
    words = checked["words"]
    greets = _GREETS.match(words)
    whom = answered_whom(turn, greets["name"]) if greets else None
    what = without_you(words[greets.end() if greets else 0 :].strip(' ?"”»\n'))
    begun, found = start(turn, whom, what), doubt(what, turn.lang)
    if found is None:
        return headed(turn, begun, line("asking.sounds_good"))
    return begun if whom else headed(turn, begun, line(f"asking.unclear.{found.kind}", words=found.words))
