""" "It went well", « c'était super, avec Claire »: how a meeting was, told in a word, is its story (P21)."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Final

from bot.coaching.matches import words_of
from bot.domain.meetings import Meeting
from bot.flows.meanings.told_as_past import GOOD_OR_BAD
from bot.flows.turn import Turn
from bot.understanding import fold

_LATELY: Final = timedelta(days=14)
_MORE: Final = r"(?:bof|meh|mal|bad|badly|well|terrible|so-so|moyen|mitigee?|rate|froid|tendu|stressful)"
_LITTLE: Final = (
    r"(?:(?:oui|yes|yeah|plutot|tres|vraiment|pas|not|super|quite|pretty|really|very|trop|assez|all|it was|c'etait"
    r"|rather|so|mais|but|et|and)[ ,]+)*"
)
_BARE: Final = re.compile(rf"\W*{_LITTLE}(?:{GOOD_OR_BAD}|{_MORE})(?:[ ,]+(?:{GOOD_OR_BAD}|merci|thanks|enfin))*\W*")
_JUDGED: Final = re.compile(
    rf"\b(?:c'etait|it was|that was|was|were|etait|a ete|went|gone|s'est|ca s'est|cela s'est) {_LITTLE}"
    rf"(?:{GOOD_OR_BAD}|{_MORE}|better than|mieux que|passee? )"
    rf"|\bs'est {_LITTLE}(?:{GOOD_OR_BAD}|{_MORE}) passee?\b|\bbien passee?\b|\bmal passee?\b"
)


def says_how_it_was(text: str) -> bool:
    """Whether it tells how something was, in so many words; a question does not."""
    said = fold(text).replace("’", "'").strip()
    return not said.endswith("?") and bool(_BARE.fullmatch(said) or _JUDGED.search(said))


def appointment_told(turn: Turn, text: str) -> Meeting | None:
    """The appointment without a name that the words speak of: "my interview went well", of an interview at Airbus."""
    told = words_of(text)
    lately = (one for one in turn.notebook.meetings if one.is_planned and turn.today - _LATELY <= one.on <= turn.today)
    found = [one for one in lately if one.about and not one.people and words_of(one.about) & told]
    return found[0] if len(found) == 1 else None
