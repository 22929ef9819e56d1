"""What was understood is shown as a card before it counts: keep, correct by button or in words, drop."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.drafts import Draft
from bot.domain.lines import line
from bot.flows import requests
from bot.flows.cards import buttons as card_buttons
from bot.flows.cards import guesses_kept, nameless
from bot.flows.cards import kept as card_kept
from bot.flows.cards.lines import MEETINGS
from bot.flows.cards.memo import CARD, Memo, memo_of
from bot.flows.cards.read import memo_for, memo_for_all
from bot.flows.cards.shown import FIELDS_OF, opened, shown
from bot.flows.cards.words import hear_card
from bot.flows.heading import headed
from bot.flows.people.doors import meant_find
from bot.flows.seeking.told import is_looking, seeks_thing
from bot.flows.turn import Turn
from bot.understanding import Reading


def show_card(turn: Turn, reading: Reading, text: str) -> Turn:
    """A new card of what was understood as one thing; asks only for what is indispensable."""
    return open_card(turn, memo_for(turn, reading, text))


def show_cards(turn: Turn, reading: Reading, text: str) -> Turn:
    """All that a message tells: a card for each thing, one after the other."""
    return open_card(turn, memo_for_all(turn, reading, text))


def open_card(turn: Turn, memo: Memo) -> Turn:
    """That memo as the card under way."""
    return opened(turn, memo)


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
    if not reading.people and is_looking(text) and not seeks_thing(text):
        return meant_find(turn, reading, text)
    return show_cards(turn, reading, text)


def meant_news(turn: Turn, reading: Reading, text: str) -> Turn:
    """News of one's own, in words that leave no doubt even where the reading does."""
    return show_cards(turn, replace(reading, intent="progress"), text)


def resume(turn: Turn, draft: Draft) -> Turn:
    """The card that was left for another matter, with its question."""
    before = turn
    return headed(before, shown(turn, draft, memo_of(draft)), line("conversation.where_we_were"))


RESUMES = {CARD: resume}
COMMANDS = {"met": command_met, "vu": command_met}
PRESSES = {**card_buttons.PRESSES, **card_kept.PRESSES, **guesses_kept.PRESSES, **nameless.PRESSES, **requests.PRESSES}
DRAFTS = {CARD: hear_card}
MEANINGS = {**dict.fromkeys(FIELDS_OF, show_cards), "note": meant_note, "progress": meant_news}
