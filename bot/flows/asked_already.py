""" "I asked Paul to read my plan": the ask has gone already, without the coach; now its answer is waited for (P21)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.domain.people import Person
from bot.domain.promises import Ask
from bot.flows.ask_words import tells_asking
from bot.flows.asking.wanted import asked_in
from bot.flows.people.whom import told_whom
from bot.flows.turn import Turn
from bot.understanding import Reading
from bot.understanding.dates import find_days
from bot.understanding.folding import fold_in_place

_MAY_BE: Final = ("ask", "note", "other", "progress", "log_meeting", "done_promise", "request_received")


def asked_already(turn: Turn, text: str) -> tuple[Turn, Ask] | None:
    """The turn with that ask written down, not yet said to be sent, and the ask; None when the words tell of none.

    Of somebody for whom an ask is ready, it is that one.
    """
    dayless = _without_day(turn, text)
    if not tells_asking(dayless):
        return None
    reading = turn.read(text)
    whom = told_whom(turn, reading) if len(reading.people) == 1 else None
    what = asked_in(dayless, turn.lang, _names(reading, text)) if whom else None
    if whom is None or what is None or whom.candidates or reading.intent not in _MAY_BE:
        return None
    turn, person = whom.kept(turn)
    if ready := _ready(turn, person):
        return turn, ready
    turn, id_ = turn.add(Ask, to=person.id, what=what, written_on=turn.today)
    return turn, id_


def _ready(turn: Turn, person: Person) -> Ask | None:
    ready = [ask for ask in turn.notebook.asks if ask.to == person.id and ask.is_ready]
    return max(ready, key=lambda ask: (ask.written_on, ask.id), default=None)


def on_its_day(turn: Turn, ask: Ask, text: str) -> Ask:
    """The ask as sent on the day that the words tell; today when they tell none."""
    days = [day for one in find_days(text, lang=turn.lang) for day in one.days(turn.today, "past")]
    day = days[0] if days and days[0] <= turn.today else turn.today
    return replace(ask, sent_on=day, written_on=min(ask.written_on, day))


def _names(reading: Reading, text: str) -> list[str]:
    typed = [text[start:end] for start, end in reading.spans.get("people", ()) if end > start]
    return [mention.name for mention in reading.people] + typed


def _without_day(turn: Turn, text: str) -> str:
    """Without the day on which it was asked: "yesterday I asked Paul last week to read it"."""
    for found in reversed(find_days(fold_in_place(text), lang=turn.lang)):
        if all(day <= turn.today for day in found.days(turn.today, "past")):
            text = f"{text[: found.start].rstrip()} {text[found.end :].lstrip()}"
    return _SENT.sub("", text.strip())


_SENT: Final = re.compile(
    r"\s*[,;:–-]\s*(?:(?:c['’]est|it['’]s|je l['’]ai|i)\s+)?(?:(?:just|bien)\s+)?(?:envoyée?|sent|partie?"
    r"|gone)[\s.!]*$",
    re.IGNORECASE,
)
"""That it has gone, said behind it, is no part of what was asked."""
