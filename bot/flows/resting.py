"""« C'est le week-end », "not tonight": time off, wished well; nothing is kept, and nothing is asked (P3, P7)."""

from __future__ import annotations

import re
from typing import Final

from bot.domain.lines import line
from bot.flows.meanings.no_answer_yet import flat
from bot.flows.resuming import put_off
from bot.flows.turn import Turn

_LEAD: Final = (
    r"(?:(?:non|no|nan|nope|oh|ah|bon|bah|ben|euh|mais|but|hey|well|sorry|desolee?|pardon|coach|merci|thanks|ok|pas)"
    r"[ ,!.]+)*"
)
_TAIL: Final = r"(?:[ ,]+(?:merci|thanks|thank you|please|stp|svp|coach|quand meme|enfin|at last|ok|d'accord|la))*"
_OFF_FR: Final = r"(?:repos|je me repose|je souffle|je decroche|je coupe|je debranche|off|relache|detente)"
_OFF_EN: Final = r"(?:i'm resting|i'm off|resting|off duty|day off|i'm switching off|i'm having a rest|rest day)"
_WAYS: Final[tuple[tuple[str, str], ...]] = (
    ("small_talk.ok", r"(?:pas|plus|rien|not|nothing) (?:pour )?(?:aujourd'hui|today)"),
    (
        "rest.evening",
        (
            r"(?:pas |rien |plus )?(?:de (?:reseau|travail|boulot) )?(?:pour )?ce soir,? (?:c'est |je fais )?"
            rf"(?:non|pas|rien|relache|{_OFF_FR}|pas envie|pas la tete a ca|je ne fais rien|je fais rien)"
            r"|(?:pas|rien|plus|surtout pas) (?:de (?:reseau|travail|boulot) )?(?:pour )?ce soir"
            r"|(?:not|nothing|no work|no networking|no more|maybe not) (?:for )?(?:tonight|this evening)"
            rf"|(?:tonight|this evening),? (?:{_OFF_EN}|no|i'm not)|i'm (?:off|done)(?: for)? (?:tonight|the day)"
        ),
    ),
    (
        "rest.weekend",
        (
            r"(?:mais )?(?:c'est|on est|nous sommes|vive|enfin|youpi c'est)(?: enfin| deja| bientot)?"
            r" (?:le )?(?:week-?end|we|samedi|dimanche)"
            rf"|(?:pas|rien|jamais) (?:de (?:reseau|travail|boulot) )?(?:le|ce|du|pendant le) week-?end"
            rf"|(?:le|ce) week-?end,? (?:c'est |je )?(?:sacre|{_OFF_FR}|repos|non|pas|rien|famille|la famille)"
            r"|(?:it's|its|it is|happy|hello) (?:finally |already |almost |nearly )?(?:the )?"
            r"(?:weekend|week-end|saturday|sunday)|(?:not|nothing|no work|no networking) (?:on|at|over|this|during)"
            r" (?:the )?weekends?|(?:the )?weekend,? (?:i'm off|is (?:sacred|for family))"
        ),
    ),
    (
        "rest.now",
        (
            rf"(?:je suis |on est )?(?:{_OFF_FR}|au repos|en repos|en week-?end)(?: (?:aujourd'hui|ce soir|la))?"
            rf"|{_OFF_EN}(?: today)?|(?:i'm )?taking (?:it easy|a day off|the day off|a breather)"
            r"|(?:jour|journee|soiree) (?:off|de repos|tranquille|canape|pour moi)|(?:a )?(?:quiet|cosy|lazy)"
            r" (?:evening|night|day)(?: in)?|netflix(?: ce soir| tonight)?"
        ),
    ),
)
_KNOWN: Final = tuple((key, re.compile(f"{_LEAD}(?:{words}){_TAIL}")) for key, words in _WAYS)


def hear_rest(turn: Turn, text: str) -> Turn | None:
    """Well wished; what is open waits. None for other words, and for a question."""
    said = flat(text)
    key = next((key for key, words in _KNOWN if words.fullmatch(said)), None)
    if key is None or text.rstrip().endswith("?"):
        return None
    draft = turn.current
    return put_off(turn, draft) if draft else turn.say(line(key))


ANSWERS: Final = (hear_rest,)
