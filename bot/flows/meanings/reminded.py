""" "Remind me to…", « rappelez-moi de… »: to be reminded is asked for, whatever of."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from bot.flows.settings.until import read_end
from bot.flows.turn import Turn
from bot.understanding import fold

_REMIND: Final = re.compile(
    r"(?:(?:et|and|ah|oh|bon|ok|alors|sinon|au fait|btw|so|well|also|hey|stp|svp|please)[ ,!.]+)*"
    r"(?:(?:can|could|peux|pouvez)[- ](?:you|tu|vous) )?(?:please )?(?:me )?"
    r"(?:rappelle[rsz]?(?:[- ]moi)?|(?:fais|faites)[- ]moi penser|remind me|note[- ]moi de|don'?t let me forget"
    r"|ne me (?:laisse[sz]?|laissez) pas oublier)\b"
    r"(?![- ]+(?:who|what|where|when|which|why|how|qui|quoi|ou|comment|pourquoi|quel\w*|ce que)\b)"
)


def asks_reminder(text: str) -> bool:
    """Whether it asks to be reminded of something; "remind me who Paul is" asks for something else."""
    return _REMIND.match(fold(text).replace("’", "'").strip()) is not None


def after_the_feast(turn: Turn, text: str) -> date | None:
    """ "Call Paul after Christmas", « après les fêtes » : the first day after them; None when none are named."""
    found = _AFTER.search(fold(text).replace("’", "'"))
    return read_end(found[0], turn.lang, turn.today) if found else None


_AFTER: Final = re.compile(
    r"\b(?:apres (?:noel|les fetes|la rentree)|after (?:christmas|xmas|the (?:christmas )?holidays|the summer))\b"
)
