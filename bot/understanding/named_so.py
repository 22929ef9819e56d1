"""Somebody told by their name behind what they are: "a nice woman called Bea" is Bea, « un type qui s'appelle Sam »."""

from __future__ import annotations

import re
from typing import Final

_SOMEBODY: Final = (
    r"woman|man|guy|lady|girl|boy|chap|bloke|person|fellow|gentleman|lad|someone|somebody|femme|homme|dame|monsieur"
    r"|type|mec|fille|garçon|gars|personne|quelqu['’]un|jeune|nana|bonhomme"
)
_CALLED: Final = (
    r"called|named|by the name of|whose name(?:['’]s| is)|who['’]s called|who is called|qui s['’]appelle"
    r"|qui s['’]appelait|appelée?|nommée?|prénommée?|du nom de|du prénom de"
)
_NAMED_SO: Final = re.compile(
    rf"\b(?:(?:an?|this|that|some|the|une?|cet(?:te)?|ce|la|le)\s+(?:[\w-]+\s+){{0,3}}?)?(?:{_SOMEBODY})\s+"
    rf"(?:{_CALLED})\s+(?-i:(?=[A-ZÀ-Ý]))",
    re.IGNORECASE,
)


def without_called(text: str) -> str:
    """The text without what leads to such a name, of exactly the same length: spaces stand in its place."""
    return _NAMED_SO.sub(lambda found: " " * len(found[0]), text)
