"""A recommendation that was asked for and has come: its ask is answered, and not brought up any more (P32)."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace
from typing import Final

from bot.coaching.trust_letters import RECOMMENDATION
from bot.flows.turn import Turn
from bot.understanding import fold

_RECO: Final = re.compile(r"\b(?:recos?|recommandations?|recommendations?|references?|testimonials?|temoignages?)\b")


def is_recommendation(what: str) -> bool:
    """Whether words name one."""
    return _RECO.search(fold(what)) is not None


def recommendations_come(turn: Turn, ids: Collection[str]) -> Turn:
    """The turn in which asks are answered that the helps of these ids, just noted, fulfil."""
    givers = {help_.from_ for help_ in turn.notebook.helps if help_.id in ids and is_recommendation(help_.what)}
    for ask in turn.notebook.asks:
        if ask.kind == RECOMMENDATION and ask.to in givers and ask.answered_on is None:
            sent = ask.sent_on or ask.written_on
            turn = turn.put(replace(ask, sent_on=sent, answered_on=turn.today, accepted=True))
    return turn
