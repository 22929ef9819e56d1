"""Somebody has agreed to meet, and has not met yet: "she replied, she's up for a coffee" is a meeting to come."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from bot.understanding.folding import fold
from bot.understanding.labelled import Labelled
from bot.understanding.labeller import Found
from bot.understanding.reading import Kind

_MEETINGS: Final[Mapping[Kind, str]] = {
    "coffee": "coffee|cuppa|tea|cafe|kawa|the",
    "lunch": "lunch|dejeuner|dej|resto",
    "breakfast": r"breakfast|petit[- ]dej\w*",
    "dinner": "dinner|diner",
    "drinks": "drinks?|pint|beer|verre|apero|pot",
    "call": "call|appel",
    "video": "zoom|visio",
    "meeting": "chat|meeting|rendez[- ]vous|rdv|rencontre|point",
}
_MEETING: Final = "(?:" + "|".join(_MEETINGS.values()) + ")"
_AGREED: Final = re.compile(
    rf"\b(?:(?:is|'s|was|would be|'d be) (?:up for|happy (?:with|to (?:have|do|grab))|keen (?:on|for)|ok(?:ay)? (?:with"
    rf"|for)|fine with|free for|down for|game for)|(?:agreed|said yes|says yes) to"
    rf"|(?:est |etait |serait )?(?:d'accord|partante?|ok|okay|chaude?|dispo(?:nible)?) pour"
    rf"|a (?:accepte|dit oui a|dit ok pour)|veut bien)"
    rf" (?:(?:a|an|some|un|une|le|la|prendre|boire|faire|se faire|grab|have) )*(?:\w+ )?(?P<kind>{_MEETING})\b"
)
_KINDS: Final = re.compile(rf"(?:(?:a|an|some|un|une|prendre|boire|grab|have) )*(?:\w+ )?{_MEETING}")
_REPLIED: Final = re.compile(
    r"\b(?:replied|answered|responded|(?:wrote|texted|got|came) back|says? yes|said yes|repond\w*|revenue? vers moi"
    r"|a dit (?:oui|ok))\b"
)
"""In what looks like a report, only the answer took place."""
_FROM: Final = ("log_meeting", "note", "other", "progress")


def agrees_to_meet(message: Labelled) -> bool:
    """Whether it tells that somebody is up for a meeting, and of no help, promise or past meeting besides."""
    if message.intent not in _FROM or message.told("got", "gave", "todo") or not message.tagged("p"):
        return False
    said = _folded(message.text)
    if message.intent == "log_meeting" and (message.tagged("d") or not _REPLIED.search(said)):
        return False
    return _AGREED.search(said) is not None


def kind_agreed(message: Labelled) -> Kind | None:
    """What they agreed to, in a message that tells it."""
    found = _AGREED.search(_folded(message.text)) if message.intent == "plan_meeting" else None
    return (
        next((kind for kind, words in _MEETINGS.items() if re.fullmatch(words, found["kind"])), None) if found else None
    )


def without_meetings(message: Labelled) -> list[Found]:
    """The items; "a coffee" alone is nothing that somebody can help with."""
    return [f for f in message.items if f.tag != "offer" or not _KINDS.fullmatch(_folded(message.slice(f)))]


def _folded(text: str) -> str:
    return fold(text).replace("’", "'")
