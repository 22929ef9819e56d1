"""Words of one's own, to be looked over before they go: "is this ok to send: Hi Priya, …" (P20)."""

from __future__ import annotations

import re
from typing import Final

from bot.coaching.asks import doubt
from bot.domain.lines import Line, line
from bot.flows.asking.starting import start
from bot.flows.asking.told import without_you
from bot.flows.heading import headed
from bot.flows.people.whom import answered_whom
from bot.flows.turn import Turn

_JUDGED_FR: Final = r"(?:clair|pr[ée]cis|bon|bonn|vague|flou|correct)e?\b"
_JUDGED_EN: Final = r"(?:ok|okay|alright|all right|good|fine|clear|precise|specific|vague)\b"
_TEXT_FR: Final = r"(?:ma|mon|cette|ce) (?:demande|requ[eê]te|message|mail|texte|mot|question)"
_TEXT_EN: Final = r"(?:ask|request|message|email|note|question)"
_UNTIL_QUOTED: Final = r"[^:\n\"“«‘]{0,30}"
_OF_AN_ASK: Final = (
    rf"(?:is|was) my {_TEXT_EN} (?:too )?{_JUDGED_EN}{_UNTIL_QUOTED}",
    (
        rf"(?:est-ce que )?{_TEXT_FR} (?:est[- ](?:elle|il) |est )?(?:assez |trop |bien |suffisamment )?"
        rf"{_JUDGED_FR}{_UNTIL_QUOTED}"
    ),
)
_ASKED: Final = (
    *_OF_AN_ASK,
    r"(?:here(?:'s| is) )?my (?:ask|request)(?=\s*:)|(?:voici )?ma (?:demande|requ[eê]te)(?=\s*:)",
    (
        rf"(?:is|does|would|do you think) (?:this|that|it|the following)(?: {_TEXT_EN})?(?: is| sounds?)?"
        rf" (?:(?:too )?{_JUDGED_EN}|sound|work|do|read)\b[^:\n\"“«‘]{{0,40}}"
    ),
    rf"(?:est-ce que )?c['’]est (?:assez |trop |suffisamment )?{_JUDGED_FR}{_UNTIL_QUOTED}",
    rf"what do you (?:think|make) of (?:this|my {_TEXT_EN})[^:\n]{{0,20}}",
    rf"(?:can you |could you |please )?(?:check|look over|review) (?:this|my {_TEXT_EN})[^:\n]{{0,30}}",
    rf"(?:est-ce que )?(?:[çc]a|ceci|{_TEXT_FR}) (?:te |vous )?(?:va|passe|est bien|convient|irait)[^:\n]{{0,30}}",
    rf"(?:tu|vous) (?:en )?(?:penses|pensez) quoi(?: de (?:[çc]a|{_TEXT_FR}))?[^:\n]{{0,20}}",
    (
        r"(?:tu peux |vous pouvez |peux-tu |pouvez-vous )?(?:relire?|relis|v[ée]rifier?|relisez|v[ée]rifiez)"
        rf" (?:[çc]a|ceci|{_TEXT_FR})[^:\n]{{0,20}}"
    ),
)
_CHECK: Final = re.compile(
    rf"\W*(?:{'|'.join(_ASKED)})\s*[?]?\s*(?:[:\n]\s*[\"“«‘']?|[\"“«‘]|(?<=\s)')\s*(?P<words>\S.{{5,}})",
    re.IGNORECASE | re.DOTALL,
)
_GREETS: Final = re.compile(
    r"(?:hi|hello|hey|dear|bonjour|salut|coucou|ch[eè]re?)\s+(?P<name>[^,!.\n]{2,40})[,!.\n]\s*", re.IGNORECASE
)
_ALONE: Final = re.compile(rf"\W*(?:{'|'.join(_ASKED)})\W*", re.IGNORECASE)
_UNSHOWN: Final = re.compile(rf"\W*(?:{'|'.join(_OF_AN_ASK)})\W*", re.IGNORECASE)
"""The question alone, without the words that are to be looked over; of an ask, or of whatever is on screen."""


def look_over(turn: Turn, text: str) -> Turn | None:
    """What is vague in it is named, and a sharper way offered; a good ask is told to be one. None for other words."""
    if (checked := _CHECK.match(text)) is None:
        is_unshown = turn.current is None and text.rstrip().endswith("?") and _UNSHOWN.fullmatch(text)
        return turn.say(line("asking.paste_it")) if is_unshown else None
    words = checked["words"]
    greets = _GREETS.match(words)
    whom = answered_whom(turn, greets["name"]) if greets else None
    what = without_you(words[greets.end() if greets else 0 :].strip(" ?\"”»’'\n"))
    begun, found = start(turn, whom, what), doubt(what, turn.lang)
    if found is None:
        return headed(turn, begun, line("asking.sounds_good"))
    return begun if whom else headed(turn, begun, line(f"asking.unclear.{found.kind}", words=found.words))


def judged(turn: Turn, what: str, text: str) -> Line | None:
    """What is to be said of an ask on screen to "is it precise enough?"; None for other words."""
    if _ALONE.fullmatch(text) is None or not text.rstrip().endswith("?"):
        return None
    found = doubt(what, turn.lang)
    return line(f"asking.unclear.{found.kind}", words=found.words) if found else line("asking.sounds_good")
