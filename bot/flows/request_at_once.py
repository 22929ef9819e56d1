"""A request told and answered in one go: "yes by Friday", "I can't now" under its card (P27)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.domain.drafts import Draft
from bot.flows.cards.kept import kept_card
from bot.flows.cards.memo import Memo
from bot.flows.requests.answering import reply
from bot.flows.requests.cannot import answer_of
from bot.flows.turn import Turn
from bot.understanding import fold, read_day

_YES_BY: Final = re.compile(
    r"(?:(?:ok|bon|alors|well)[ ,]+)*(?:oui|ok|d'accord|avec plaisir|volontiers|bien sur|je (?:le|la|l') ?fais"
    r"|je dis oui|je lui (?:ai dit|dis|dirai) oui|yes|sure|of course|gladly|i'll do it"
    r"|i(?:'ve)? (?:said|say|told (?:him|her)) yes)"
    r"[ ,]+(?:(?:mais|but)[ ,]+)?(?P<when>(?:pour|d'ici|avant|by|for|before|on|le)\b.+)"
)


def answered_at_once(turn: Turn, draft: Draft, memo: Memo, text: str) -> Turn | None:
    """The card kept and its request answered: a yes with its day, a no, a not now; None for any other text."""
    found = _YES_BY.fullmatch(fold(text).replace("’", "'").strip(" .!"))
    days = read_day(text, lang=turn.lang, today=turn.today, towards="future") if found else ()
    day = next((day for day in days if day >= turn.today), None)
    answer = "yes" if day else answer_of(text)
    if answer is None:
        return None
    before = {request.id for request in turn.notebook.requests}
    kept = kept_card(turn, draft, memo)
    asked = next((one for one in kept.notebook.requests if one.id not in before), None)
    return reply(replace(kept, replies=turn.replies), asked, answer, day) if asked else kept
