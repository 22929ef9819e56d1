"""An evening told in one message: everybody in it, « une certaine Léa » and "a guy called Ravi" too (P24)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.domain.owner import Lang
from bot.flows.turn import Turn
from bot.understanding import Need, Offer, Reading, fold
from bot.understanding.words import first_names

_SOMEBODY: Final = re.compile(
    r"\b(?:une?|an?|some|the|la|le)\s+"
    r"(?:(?:certaine?|d[ée]nomm[ée]e?|nomm[ée]e?|type|gars|mec|fille|femme|homme|dame|monsieur|guy|woman|man|girl|lady"
    r"|person|personne|certain|chap|fellow)\s+)?"
    r"(?:(?:qui s['’]appelle|appel[ée]e?|nomm[ée]e?|du nom de|who is called|called|named)\s+)?(?=[A-ZÀ-Ý][\w'’-]+)"
)
"""What stands before a name that one has only just heard."""
_LEAD: Final[dict[Lang, str]] = {"fr": "Hier soir j'ai rencontré ", "en": "Last night I met "}


def everybody(turn: Turn, reading: Reading, text: str) -> Reading:
    """The reading in which most people are found, of the words as typed or without what hides a name."""
    plain = _SOMEBODY.sub("", _with_capitals(text) if text[1:] == text[1:].lower() else text)
    readings = [reading]
    if plain != text:
        readings.append(_unplaced(turn.read(plain)))
    if reading.intent != "log_meeting":
        readings.append(_unplaced(turn.read(_LEAD[turn.lang] + plain)))
    best = max(readings, key=_found)
    return replace(best, needs=tuple(map(_need, best.needs)), offers=tuple(map(_offer, best.offers)))


def _found(reading: Reading) -> tuple[int, int]:
    facts = (reading.needs, reading.offers, reading.promises, reading.received, reading.introductions, reading.given)
    return len(reading.people), sum(map(len, facts))


def _unplaced(reading: Reading) -> Reading:
    """Read from other words than those typed: its places in them mean nothing."""
    return replace(reading, spans={})


def _with_capitals(text: str) -> str:
    """First names with their capital, in a message typed without any."""
    names = first_names()
    return re.sub(r"[^\W\d_]{3,}", lambda word: word[0].capitalize() if fold(word[0]) in names else word[0], text)


def _need(need: Need) -> Need:
    return replace(need, what=_closed(need.what))


def _offer(offer: Offer) -> Offer:
    return replace(offer, what=_closed(offer.what))


def _closed(what: str) -> str:
    """Without a bracket that opened outside."""
    return what.rstrip(")") if "(" not in what else what
