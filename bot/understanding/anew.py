"""While a card is shown, is a text about it, or does it tell of another encounter, or of the user alone?"""

from __future__ import annotations

import re
from typing import Final

from bot.understanding.folding import fold
from bot.understanding.reading import Reading

LEADS_OF_A_CORRECTION: Final = frozenset(
    "non no nope nan c c'etait cetait ce it its it's that plutot rather actually en finalement avec with et and aussi"
    " also ajoute add sans without pas not oui yes il elle he she ils they enfin pardon sorry oups oops".split()
)


_OF_ONESELF: Final = re.compile(
    r"^(?:bon |ben |bah |pff+ |well |so )?(?:j'|je |g |jai |on |nous |i |i'm |im |i've |ive |i'd |i'll |we |"
    r"(?:did|have|could|can|would|do|am)(?:n't|nt| not) |pas ose |pas eu |toujours pas )"
)
# What a sentence about oneself has that puts a card right all the same.
_MEANING: Final = re.compile(
    r"\b(?:voulais dire|parlais de|parle de|pensais a|confondu|trompee?|oubli\w*|mal (?:dit|ecrit)|me suis|meant|mean"
    r"|aussi|egalement|also|too|as well|forgot\w*|mixed|misspelt|mistyped|was wrong|got (?:it|that|the) )"
)


def tells_of_oneself(text: str) -> bool:
    """ "I didn't dare chase Tom": a sentence about the user is no name for the card; "I meant Tom" is."""
    said = fold(text).replace("’", "'").lstrip(" ,.!…")
    return _OF_ONESELF.match(said) is not None and _MEANING.search(said) is None


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
