""" "Raj asked me for a good accountant": somebody asks, and an answer is awaited; not only something to remember."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.understanding import Need, Reading, fold

_ASKED: Final = re.compile(
    r"^\W*(?:[\w' -]{2,40}) (?:(?:has |just |a |vient de )*(?:asked|asks|is asking) (?:me|us) (?:for|if|to)\b"
    r"|(?:m'a|m'ont|nous a|me) (?:encore |aussi |re)?demande(?:nt)?\b)"
)


def as_asked(reading: Reading, text: str) -> Reading:
    """The reading as a request, when it was taken for a note of what the one who asks looks for."""
    if reading.intent != "note" or len(reading.people) != 1 or not reading.needs or text.rstrip().endswith("?"):
        return reading
    if _ASKED.match(fold(text).replace("’", "'")) is None or reading.received or reading.offers:
        return reading
    name = reading.people[0].name
    needs = tuple(Need(name, need.what) for need in reading.needs)
    return replace(reading, intent="request_received", needs=needs, confidence={**reading.confidence, "intent": 1.0})
