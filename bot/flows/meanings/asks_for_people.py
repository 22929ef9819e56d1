"""A question or a request about the people of the notebook, whatever is shown: "who do I know at Acme?"."""

from __future__ import annotations

import re
from typing import Final

from bot.flows.sayings import plainly
from bot.understanding import fold

_LEAD: Final = r"\W*(?:(?:au fait|dis|tiens|et|sinon|stp|alors|by the way|btw|hey|and|so|please)[ ,:]+)*"
_PEOPLE: Final = (
    r"(?:gens|personnes|contacts?|noms|monde|ceux|celles|tous|toutes|people|persons|names|everyone|everybody|those)"
)
_ASKS: Final = re.compile(
    _LEAD + r"(?:(?:qui|who|whom) (?:est-ce que )?(?:(?:je|j'|do i|did i|have i|else do i) ?)?"
    r"(?:connais|connait|know|travaille|bosse|works|ai|est|is)\b.*\?"
    rf"|(?:(?:(?:tu peux|peux-tu|pouvez-vous|vous pouvez|can you|could you) )?(?:me )?"
    r"(?:fais|faire|faites|donne[rz]?|montre[rz]?"
    r"|sors|sortir|liste[rz]?|affiche[rz]?|make|give|show|list|get)(?:[ -](?:moi|me))?) "
    rf"(?:(?:une|la|a|the|un) (?:liste|list|listing|tour)\b.*"
    rf"|(?:(?:all|tous|toutes|les|mes|des|my|the) )*{_PEOPLE}\b.*))"
)


def asks_for_people(text: str) -> bool:
    """Whether the words ask for people one knows, and tell of nobody: « la liste des gens d'Acme »."""
    return _ASKS.fullmatch(fold(plainly(text))) is not None
