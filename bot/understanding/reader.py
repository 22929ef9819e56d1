"""One message, read whole: labels, then who is who, whose is what, and which day is meant."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Final

from bot.understanding.assembling import assemble
from bot.understanding.elisions import with_apostrophes, with_was
from bot.understanding.features import View
from bot.understanding.folding import composed
from bot.understanding.languages import guess_lang
from bot.understanding.model import Model, model
from bot.understanding.named_so import without_called
from bot.understanding.oneself import without_lead, without_oneself
from bot.understanding.people import Circle, circle
from bot.understanding.possessives import with_possessives
from bot.understanding.reading import Known, Reading
from bot.understanding.tokens import tokenize

LANGUAGES: Final = ("fr", "en")
_AMERICAN: Final = frozenset(
    f"America/{city}"
    for city in (
        "New_York", "Detroit", "Chicago", "Denver", "Phoenix", "Los_Angeles", "Anchorage", "Adak", "Juneau", "Sitka",
        "Nome", "Boise", "Menominee", "Metlakatla", "Yakutat",
    )
) | {"Pacific/Honolulu"}  # fmt: skip
_AMERICAN_FAMILIES: Final = ("US/", "America/Indiana/", "America/Kentucky/", "America/North_Dakota/")
_WORDS_TO_SWITCH: Final = 4


def read(text: str, *, lang: str, now: dt.datetime, known: Sequence[Known] = ()) -> Reading:
    """What a careful assistant would note of `text`.

    `lang` is the user's language (`fr` or `en`; a message clearly in the other one is read in that one), `now` is aware
    and in the user's own zone, `known` are the people of the notebook.
    """
    return read_with(learned_for(text, lang), text, now=now, known=known)


def read_with(learned: Model, text: str, *, now: dt.datetime, known: Sequence[Known] = ()) -> Reading:
    """The same with a given model."""
    plain = without_oneself(with_apostrophes(composed(text), learned.lang))
    plain = without_called(without_lead(plain))
    network = circle(tuple(known))
    view = prepare(learned, plain, network, american=month_first(now))
    first = learned.first_pass(view)
    odds = learned.intent_odds(first)
    return assemble(learned, first, plain, network, now, odds)


def prepare(learned: Model, text: str, network: Circle, *, american: bool) -> View:
    """A text (in composed form) ready for labelling; `american` reads 5/6 as 6 May."""
    tokens = tokenize(text, lang=learned.lang, month_first=american)
    if learned.lang == "en":
        tokens = with_possessives(tokens, network.calls, learned.common)
    elif learned.lang == "fr":
        tokens = with_was(tokens)
    return View(tokens, learned.lang, network, learned.common)


def learned_for(text: str, lang: str) -> Model:
    """The model of the language of a text, which is the user's unless it is clearly the other one."""
    return model(language_of(text, lang))


def month_first(now: dt.datetime) -> bool:
    """Whether 5/6 is 6 May where the user lives: in the United States, and nowhere else."""
    zone = getattr(now.tzinfo, "key", None) or ""
    return zone in _AMERICAN or zone.startswith(_AMERICAN_FAMILIES)


def language_of(text: str, lang: str) -> str:
    """The language of a text: the user's, unless it is clearly the other one."""
    own = lang if lang in LANGUAGES else "en"
    if len(text.split()) < _WORDS_TO_SWITCH:
        return own
    return guess_lang(text) or own
