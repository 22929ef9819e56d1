"""An event told and shown, and left for another matter without a tap: kept, said so, and undone in one (P23, P24).

Whoever goes on has seen it and said nothing against it; the next morning it is asked how it was.
"""

from __future__ import annotations

from dataclasses import replace

from bot.domain.lines import line
from bot.flows.cards.guessing import is_day_guessed
from bot.flows.cards.keeping import keep
from bot.flows.cards.memo import CARD, memo_of
from bot.flows.cards.shown import question
from bot.flows.closing import CLOSING
from bot.flows.event_naming import event_of
from bot.flows.turn import Turn
from bot.flows.undo import undo_button


def with_event_left(before: Turn, turn: Turn) -> Turn:
    """The turn, which keeps the event that was shown when another card has taken its place."""
    left, now = before.current, turn.current
    if turn.undoes or left is None or now is None or left.flow != CARD or now.flow != CARD or now.id == left.id:
        return turn
    card = turn.notebook.draft(left.id)
    if card is None or before.notebook.draft(now.id):
        return turn
    if memo_of(now).reading.intent in CLOSING:
        return turn  # thanks and words kept may be of that very evening
    memo = memo_of(card)
    told = memo.reading
    if told.intent != "event" or memo.then or told.date is None or told.date < turn.today or is_day_guessed(told):
        return turn
    if question(turn, card, memo)[0]:
        return turn
    turn = keep(turn.close(card), memo).turn
    said = line("event.kept_meanwhile", name=event_of(turn, memo.words, told).name, day=told.date)
    turn = turn.say(said, buttons=((undo_button(turn),),))
    return replace(turn, replies=(turn.replies[-1], *turn.replies[:-1]))
