"""How people met or will meet: a coffee, a breakfast, a call, an event."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, cast

from bot.understanding import intents
from bot.understanding.agreed import kind_agreed
from bot.understanding.confidence import CLEAR, of_margin
from bot.understanding.labelled import Labelled, Slot
from bot.understanding.reading import Kind

_BREAKFASTS: Final = frozenset(
    (small, lunch) for small in ("petit", "petits", "ptit", "p'tit", "ti") for lunch in ("dej", "dejeuner", "dejeuners")
)
_BREAKFAST: Final = frozenset({"breakfast", "petit-dej", "petit-dejeuner", "p'tit-dej", "p'tit-dejeuner"})
# Said on the telephone, whatever else was planned: "a telephonic interview", « on s'est appelés ».
_TELEPHONED: Final = re.compile(
    r"\b(?:telephoni(?:que|c)|(?:on s'|nous nous|nous|on) (?:est|sommes|s' est)(?: \S+)? (?:appele|telephone)e?s?"
    r"|(?:parle|discute|echange|eue?s?|interview|chat(?:ted)?|talk(?:ed)?|spoke) (?:\S+ ){0,3}"
    r"(?:au (?:tel|telephone|bout du fil)|(?:on|over) the (?:phone|telephone|blower)|by (?:phone|telephone)))\b"
)
# "Coffee with Ana, and I had Bo on the phone"; not "no coffee in the end".
_HAD_ELSE: Final = re.compile(
    r"^(?!.*\b(?:pas|no|not|annule\w*|cancel\w*|instead)\b).*\b(?:coffee|lunch|dinner|breakfast|drinks?|cafe|dej\w*|diner"
    r"|verre|visio|zoom|teams|reunion|meeting)\b"
)
_CALLING: Final = frozenset(
    {("on", "s'", "appelle"), ("on", "s'", "appellera"), ("on", "se", "telephone"), ("on", "se", "rappelle")}
)
_MEALS: Final[dict[Kind, tuple[str, ...]]] = {
    "breakfast": ("breakfast", "brekkie", "brunch"), "lunch": ("lunch", "dejeuner", "dej"),
    "dinner": ("dinner", "supper", "diner"), "coffee": ("coffee", "cafe"),
    "drinks": ("drinks", "drink", "verre", "pint"),
}  # fmt: skip
_MET_FOR: Final = re.compile(
    r"\b(?:met|saw|seen|vue?s?|retrouvee?s?)\b.*? (?:for|over|pour|autour) (?:d' )?(?:an? |some |un |le |prendre un )?"
    rf"(?P<what>{'|'.join(word for words in _MEALS.values() for word in words)})\b"
)
_AT: Final = frozenset({"at", "au", "a", "aux"})


def kind(message: Labelled) -> Slot[Kind | None]:
    """How people met or will meet."""
    if message.intent not in intents.KINDED:
        return Slot(None)
    if _is_breakfast([token.norm for token in message.view.tokens]):
        return Slot("breakfast", of_margin(CLEAR))
    if agreed := kind_agreed(message):
        return Slot(agreed, of_margin(CLEAR))
    first = " ".join(t.norm for t, d in zip(message.view.tokens, message.view.drifts, strict=True) if not d.sentence)
    if (told := _TELEPHONED.search(first)) and not _HAD_ELSE.search(first[: told.start()]):
        return Slot("call", of_margin(CLEAR))
    if message.intent == "plan_meeting" and _is_to_be_called(message):
        return Slot("call", of_margin(CLEAR))
    learned, confidence = message.learned.kind_of(message.view, message.net)
    if learned == "meeting" and (told := _MET_FOR.search(first)):
        return Slot(next(kind for kind, words in _MEALS.items() if told["what"] in words), confidence)
    return Slot("event" if learned == "meeting" and _at_event(message) else cast(Kind, learned), confidence)


def _is_to_be_called(message: Labelled) -> bool:
    """« On s'appelle dimanche », whatever else did not take place."""
    norms = message.norms(0, len(message.view.tokens))
    at = next((i for i, three in enumerate(zip(norms, norms[1:], norms[2:], strict=False)) if three in _CALLING), None)
    behind = message.view.tokens[at + 3 : at + 4] if at is not None else ()
    return any(token.day or token.clock for token in behind)


def _is_breakfast(norms: Sequence[str]) -> bool:
    """Whether a breakfast is spoken of, which nobody calls a lunch: « petit déj' », "at the breakfast"."""
    return not (_BREAKFASTS.isdisjoint(pairwise(norms)) and _BREAKFAST.isdisjoint(norms))


def _at_event(message: Labelled) -> bool:
    """Whether the first clause says that it was at one: "met Dan at a fair in June"."""
    view, kinds = message.view, message.view.kinds
    return any(
        "k_event" in kinds[at] and view.drifts[at].clause == 0 and not _AT.isdisjoint(message.norms(at - 2, at))
        for at in range(2, len(kinds))
    )
