"""Where one line of a list passes on to the next person: « Marie Dupont, avocate. Karim, un voisin »."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from bot.understanding.people import Circle
from bot.understanding.roll_names import named, own_words
from bot.understanding.roll_words import without_leads

_TITLES: Final = ("M", "Mr", "Me", "Ms", "Dr", "Pr", "St", "Sr", "Jr", "Mrs", "Mme", "Ste", "Mlle", "Prof")
_STOP: Final = re.compile("".join(rf"(?<!\b{short})" for short in _TITLES) + r"(?<=\w\w)\.\s+(?=[^\W\d_])")
"""The end of a sentence, and of no title or initial: "M. Roux", "Prof. Roux", "J. Smith"."""


def sentences(line: str, network: Circle) -> Iterator[str]:
    """The sentences of a line that begin with somebody; any other says more of the one before."""
    told = ""
    for sentence in _STOP.split(line):
        first = without_leads(sentence)
        if told and (named(first, network) or own_words(first)):
            yield told
            told = sentence
        else:
            told = f"{told}. {sentence}" if told else sentence
    if told:
        yield told
