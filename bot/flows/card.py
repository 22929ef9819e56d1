"""What was understood is shown as a card before it counts: keep, correct by button or in words, drop."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.lines import line
from bot.flows import card_buttons, card_kept, guesses_kept, requests
from bot.flows.card_lines import MEETINGS
from bot.flows.card_shown import FIELDS_OF, shown
from bot.flows.card_words import hear_card
from bot.flows.keeping_people import in_known_spelling
from bot.flows.meant import as_meant
from bot.flows.memo import CARD, Memo, filled_with, new_memo
from bot.flows.people import meant_find
from bot.flows.progress import meant_progress
from bot.flows.searching import is_looking
from bot.flows.several import pieces
from bot.flows.turn import Turn
from bot.understanding import Reading, read_day


def show_card(turn: Turn, reading: Reading, text: str, *, event: str | None = None) -> Turn:
    """A new card of what was understood; asks only for what is indispensable. `event`: the id of that it tells of."""
    return _opened(turn, (replace(_memo(turn, reading, text), event=event),))


def show_cards(turn: Turn, reading: Reading, text: str) -> Turn:
    """All that a message tells: a card for each thing, one after the other."""
    reading = as_meant(turn, reading, text)
    return _opened(turn, tuple(_memo(turn, piece.reading, piece.words) for piece in pieces(turn, reading, text)))


def _memo(turn: Turn, reading: Reading, words: str) -> Memo:
    return new_memo(words, in_known_spelling(turn, _in_its_time(turn, reading, words)))


def _opened(turn: Turn, memos: Sequence[Memo]) -> Turn:
    first, *others = memos
    memo = replace(first, then=tuple(others))
    if memo.reading.intent == "progress":
        return meant_progress(turn, memo.reading, memo.words)
    turn, draft = turn.open(CARD, filled_with(memo))
    return shown(turn, draft, memo)


def _in_its_time(turn: Turn, reading: Reading, text: str) -> Reading:
    """What is said of yesterday is no meeting ahead."""
    if reading.intent != "plan_meeting":
        return reading
    days = (reading.date,) if reading.date else read_day(text, lang=turn.lang, today=turn.today, towards="future")
    past = len(days) == 1 and days[0] < turn.today
    return replace(reading, intent="log_meeting", date=days[0], dates=days) if past else reading


def command_met(turn: Turn, rest: str) -> Turn:
    """/met and /vu: the sentence may follow at once, or be asked for."""
    if not rest:
        return turn.say(line("met.ask"))
    reading = turn.read(rest)
    if reading.intent not in MEETINGS:
        reading = replace(reading, intent="log_meeting")
    return show_cards(turn, reading, rest)


def meant_note(turn: Turn, reading: Reading, text: str) -> Turn:
    """Something to remember of somebody; of nobody, "I'm looking for a designer" is a search."""
    if not reading.people and is_looking(text):
        return meant_find(turn, reading, text)
    return show_cards(turn, reading, text)


COMMANDS = {"met": command_met, "vu": command_met}
PRESSES = {**card_buttons.PRESSES, **card_kept.PRESSES, **guesses_kept.PRESSES, **requests.PRESSES}
DRAFTS = {CARD: hear_card}
MEANINGS = {**dict.fromkeys(FIELDS_OF, show_cards), "note": meant_note}
