"""A bare piece typed where it was asked for ("Paul Martin, DSI chez Acme"), read as the sentence it stands for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from bot.understanding.reader import read
from bot.understanding.reading import Known, Reading

AROUND: Final = {
    "fr": {
        "people": "Rencontré {} hier",
        "promises": "J'ai promis de {}",
        "introductions": "Il va me présenter {}",
    },
    "en": {
        "people": "Met {} yesterday",
        "promises": "I promised to {}",
        "introductions": "He will introduce me to {}",
    },
}


def read_fragment(field: str, text: str, *, lang: str, now: datetime, known: Sequence[Known] = ()) -> Reading:
    """The reading of a text that answers a question about one field of the reading.

    `now` is aware and in the user's zone. The text as it stands is tried first when it is a sentence of its own.
    """
    whole = read(text, lang=lang, now=now, known=known)
    if getattr(whole, field):
        return whole
    around = AROUND.get(lang, AROUND["en"]).get(field, "{}")
    return read(around.format(text.strip().rstrip(".")), lang=lang, now=now, known=known)
