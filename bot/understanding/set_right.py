"""A day or an hour taken back and said anew, with words between: « mardi 14h, ah non il décale : mercredi 10h30 »."""

from __future__ import annotations

import re
from typing import Final

from bot.understanding.features import View
from bot.understanding.labelled import Labelled
from bot.understanding.labeller import Found

_TAKEN_BACK: Final = re.compile(
    r"(?:^| )(?:(?:ah|oh|euh|heu|enfin|mais|en fait|oups|zut|mince|um|er|uh|well|oops|actually|wait|hang on"
    r"|hold on|and)(?: ,)? (?:non|nan|no|nope|wait|sorry|pardon)|non pardon|pardon|no wait|no sorry|wait no"
    r"|scratch that|correction|make that|(?:^|[,.(–-] )(?:no|non|nan))"
    r"(?: (?!and |et |i (?!am |'m |have |can)|je (?!suis |serai |peux |pars ))\S+){0,11}?$"
)
_ENDED: Final = re.compile(r" (?:\.|\?|<br>|;)(?: |$)")


def is_set_right(view: View, at: int) -> bool:
    """Whether the moment at a token takes the place of the last one of its sort before it."""
    clock = view.tokens[at].clock is not None
    earlier = (i for i in range(at - 1, -1, -1) if (view.tokens[i].clock if clock else view.tokens[i].day))
    before = next(earlier, None)
    if before is None:
        return False
    between = " ".join(token.norm for token in view.tokens[before + 1 : at])
    found = _TAKEN_BACK.search(between)
    return found is not None and not _ENDED.search(found[0])


def as_set_right(message: Labelled, day: Found) -> Found:
    """A stretch that names a day, or the later one that takes its place."""
    view = message.view
    later = next((i for i in range(day.last, len(view.tokens)) if view.tokens[i].day), None)
    if later is None or view.tokens[later].norm == "<day?>" or not is_set_right(view, later):
        return day
    return Found(day.tag, later, later + 1, day.margin)
