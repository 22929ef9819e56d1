"""While a card is shown, is a text about it, or does it tell of another encounter?"""

from __future__ import annotations

from typing import Final

from bot.understanding.folding import fold
from bot.understanding.reading import Reading

LEADS_OF_A_CORRECTION: Final = frozenset(
    "non no nope nan c c'etait cetait ce it its it's that plutot rather actually en finalement avec with et and aussi"
    " also ajoute add sans without pas not oui yes il elle he she ils they enfin pardon sorry oups oops".split()
)


def starts_anew(text: str, fresh: Reading, shown: Reading) -> bool:
    """Whether `fresh`, the reading of `text`, is another encounter than the one that is `shown`.

    It is when it names its own kind of meeting and its own people, and does not begin as a correction does.
    """
    words = fold(text).replace("’", "'").split()
    if not words or words[0].strip(",.!") in LEADS_OF_A_CORRECTION:
        return False
    known = {fold(mention.name) for mention in shown.people}
    others = [mention for mention in fresh.people if fold(mention.name) not in known]
    has_kind = fresh.kind not in (None, "meeting")
    return fresh.intent in ("log_meeting", "plan_meeting") and has_kind and len(others) == len(fresh.people) > 0
