""" "Any ideas to thank someone who read my CV": asked, and nobody thanked yet; answered with how it is done (P25)."""

from __future__ import annotations

import re
from typing import Final

from bot.flows.small_talk import meant_question
from bot.flows.turn import Turn
from bot.understanding import fold

_ASKED: Final = re.compile(
    r"\W*(?:(?:et|and|euh|dis|hey|stp|svp|please)[ ,]+)*(?:(?:t'as|tu as|tu aurais|as-tu|aurais-tu|vous avez"
    r"|auriez-vous|avez-vous|(?:do )?you have|have you(?: got)?|got) (?:\w+ ){0,2}?|any )?"
    r"(?:d')?(?:idees?|conseils?|ideas?|tips?|advice)\b.{0,20}\b(?:remercier|dire merci|thank|thanking|say thanks)\b.*"
    r"|\W*(?:comment|how (?:do i|to|can i|should i)) .{0,12}\b(?:remercier|dire merci|thank|say thanks)\b.*"
)


def hear_how_to_thank(turn: Turn, text: str) -> Turn | None:
    """How to thank, of nobody in particular; None when somebody is named: their words are drafted elsewhere."""
    if not _ASKED.fullmatch(fold(text).replace("’", "'")):
        return None
    reading = turn.read(text)
    return None if reading.people else meant_question(turn, reading, text)


ANSWERS = (hear_how_to_thank,)
