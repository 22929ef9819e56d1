""" "Remind me to…", « rappelez-moi de… »: to be reminded is asked for, whatever of."""

from __future__ import annotations

import re
from typing import Final

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
