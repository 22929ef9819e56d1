""" "I have to send her my CV", said right after her card was kept: of her, and nobody else is asked for."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import Any, Final

from bot.domain.people import Person
from bot.flows.cards.guesses import NAME_OF
from bot.flows.cards.guessing import ITEMS
from bot.flows.cards.kept_memos import kept_memos
from bot.flows.people.just_shown import just_shown
from bot.flows.turn import Turn
from bot.understanding import Mention, Reading, fold

_WITHIN: Final = timedelta(minutes=30)
_OF_THEM: Final = re.compile(
    r"\b(?:he|she|him|her|il|elle|lui)\b|^\W*(?:(?:et|and|ps)\W+)?(?:son|sa|ses|his|their)\b"
    r"|\b(?:je|on|nous) l'(?:ai|a|avons)\b|\b(?:discussed|about|de|d'|sur) (?:his|her|their|son|sa|ses)\b"
)
_OF_SOMEBODY: Final = ("note", "log_meeting", "plan_meeting", "request_received", "done_thanks", "done_promise", "ask")


def of_whom_was_met(turn: Turn, reading: Reading, text: str) -> Reading:
    """The reading, about who was just shown or was alone on the card kept last, when it only says "her" or « son »."""
    said = fold(text).replace("’", "'")
    if reading.people or reading.intent not in _OF_SOMEBODY or _OF_THEM.search(said) is None:
        return reading
    person = just_shown(turn) or only_one_met(turn)
    return _about(reading, Mention(person.name, known=person.id)) if person else reading


def only_one_met(turn: Turn) -> Person | None:
    """The only person of the card kept last, within half an hour; None when there were several, or none."""
    kept, _ = next(kept_memos(turn), (None, None))
    if kept is None or turn.now - kept.steps[-1] > _WITHIN or len(kept.memo.reading.people) != 1:
        return None
    mention = kept.memo.reading.people[0]
    named = (one for one in turn.notebook.people if fold(one.name) == fold(mention.name))
    return kept.memo.person(turn, mention) or next(named, None)


def _about(reading: Reading, mention: Mention) -> Reading:
    """With that person, and with all that is told of nobody as theirs."""
    facts: dict[str, Any] = {
        field: tuple(
            item if getattr(item, NAME_OF[field]) else replace(item, **{NAME_OF[field]: mention.name})
            for item in getattr(reading, field)
        )
        for field in ITEMS
    }
    return replace(reading, people=(mention,), **facts)
