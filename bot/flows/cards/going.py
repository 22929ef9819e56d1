""" "Yes, I'm going", under an event that is shown: it is right as it stands."""

from __future__ import annotations

import re
from typing import Final

from bot.understanding import fold

_GOING: Final = re.compile(
    r"\W*(?:(?:oui|ok|yes|yep|yeah|sure|bien sur|d'accord)[ ,!]+)*"
    r"(?:j'y (?:vais|serai|suis)|je viens|j'irai|i'm (?:going|in|there)|i'll (?:go|be there)|i am going|count me in)\W*"
)


def says_going(text: str) -> bool:
    return _GOING.fullmatch(fold(text).replace("’", "'")) is not None
