"""From a message that was read to its card: as it is meant, in known spelling, with all else that it tells."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.flows.cards.advice import with_advice
from bot.flows.cards.bought import with_orders
from bot.flows.cards.guessing import GUESSED_BELOW
from bot.flows.cards.keeping_people import in_known_spelling
from bot.flows.cards.memo import Memo, new_memo
from bot.flows.cards.several import pieces
from bot.flows.cards.spoken_of import of_whom_was_met
from bot.flows.cards.the_next import the_next
from bot.flows.cards.trade_said import with_trade
from bot.flows.introductions.led_to import named_when_promised
from bot.flows.meanings.meant import as_meant
from bot.flows.turn import Turn
from bot.understanding import Reading, fold, read_day
from bot.understanding.loosely import loosely_helped, loosely_past, of_month_or_year

_BY_GUESS: Final = 0.25
_OF_ITS_MONTH: Final = GUESSED_BELOW  # no more was told, and no more is said
_REPORTS: Final = re.compile(
    r"\W*(?:(?:et|au fait|ps|oh|ah)[ ,:]+)*(?:il|elle|ils|elles) m'(?:a|ont) (?:aussi |bien |meme )?"
    r"(?:dit|annonce|appris|confie|signale|precise) qu(?:e |')"
)
"""« Elle m’a dit qu’ils ouvrent un poste en janvier »: told about something, and no meeting of January."""
_FINDING: Final = re.compile(
    r"^(?:find|trouver|dénicher)(?:[ -](?:him|her|them|lui|leur))?\s+"
    r"(?=(?:an?|some|someone|the|une?|des|de|quelqu['’]un|la|le|les)\b)",
    re.IGNORECASE,
)
"""What is looked for is looked for without a verb: "find a decent electrician"."""


def memo_for(turn: Turn, reading: Reading, text: str) -> Memo:
    """The card of one thing."""
    reading = of_whom_was_met(turn, _in_its_time(turn, reading, text), text)
    reading = with_trade(with_orders(reading, text), text)
    reading = with_advice(named_when_promised(turn, reading), text, turn.lang)
    reading = replace(reading, needs=tuple(replace(need, what=_FINDING.sub("", need.what)) for need in reading.needs))
    return new_memo(text, in_known_spelling(turn, reading))


def memo_for_all(turn: Turn, reading: Reading, text: str) -> Memo:
    """The card of a message, with the cards to follow for all else that it tells."""
    first, *others = pieces(turn, as_meant(turn, reading, text), text)
    if not others and (told := _with_the_next(turn, reading, text)):
        return told
    then = tuple(memo_for(turn, piece.reading, piece.words) for piece in others)
    return replace(memo_for(turn, first.reading, first.words), then=then)


def _with_the_next(turn: Turn, reading: Reading, text: str) -> Memo | None:
    """A meeting that was held, and the day one sees the same people next, as a card of its own."""
    is_seen = reading.people and reading.intent in ("log_meeting", "plan_meeting")
    found = the_next(turn, text, reading.people) if is_seen else None
    story = turn.read(found[0]) if found else None
    if found is None or story is None or story.intent != "log_meeting" or story.people != reading.people:
        return None
    return replace(memo_for_all(turn, story, found[0]), then=(memo_for(turn, found[1], found[2]),))


def _in_its_time(turn: Turn, reading: Reading, text: str) -> Reading:
    """What is said of yesterday is no meeting ahead; of "last week" a day is guessed, and never today."""
    if reading.intent == "log_meeting" and _REPORTS.match(fold(text).replace("’", "'")):
        return replace(reading, intent="note", date=None, dates=(), kind=None)
    about = loosely_past(text, turn.today) or (loosely_helped(text, turn.today) if reading.received else None)
    if reading.intent == "log_meeting" and not reading.dates and about:
        sure = _OF_ITS_MONTH if of_month_or_year(text, about, turn.today) else _BY_GUESS
        return replace(reading, date=about, dates=(about,), confidence={**reading.confidence, "date": sure})
    if reading.intent != "plan_meeting":
        return reading
    days = (reading.date,) if reading.date else read_day(text, lang=turn.lang, today=turn.today, towards="future")
    past = len(days) == 1 and days[0] < turn.today
    return replace(reading, intent="log_meeting", date=days[0], dates=days) if past else reading
