"""What the ways of putting a card right are made of."""

from __future__ import annotations

import re
from typing import Final

_NO: Final = r"^(?:(?:non|no|nope|nan|en fait|actually|sorry|pardon|oups|oops|et|and|ah|oh|mais|but)\b[ ,!.]*)*"
NOT: Final = r"(?:et non|et pas|pas|and not|not|instead of|au lieu de)"
SOME: Final = r"[^,;]{2,60}"
FIRST: Final = r"[^\W\d_][\w'-]*"
PRONOUN: Final = r"(?:he|she|they|il|elle)"


def way(*parts: str) -> re.Pattern[str]:
    """A whole message, after a "no" or an "and" or two."""
    return re.compile(f"{_NO}{''.join(parts)}$", re.IGNORECASE)
