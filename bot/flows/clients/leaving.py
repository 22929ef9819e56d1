"""A question on clients may be left, and an ideal client or a trade taken back, in words or by a tap (P16)."""

from __future__ import annotations

from dataclasses import replace

from bot.coaching.ideal_clients import clientele
from bot.coaching.matches import words_of
from bot.coaching.roots import shared
from bot.domain.drafts import Draft
from bot.domain.lines import Buttons, line
from bot.flows.client_asked import drops_mine, loses
from bot.flows.turn import Turn, press
from bot.flows.undo import undo_button


def cancel_row(turn: Turn, draft: Draft) -> Buttons:
    """The way out of a question that can't be skipped."""
    del turn
    return ((press("button.cancel", f"cancel:{draft.id}"),),)


def hear_drop(turn: Turn, text: str) -> Turn | None:
    """ "Forget my ideal client", "take the printers off the list": gone, and one tap brings it back."""
    known = clientele(turn.notebook)
    if known is None:
        return None
    if drops_mine(text, turn.lang):
        turn = turn.keep(turn.notebook.without(*(one.id for one in turn.notebook.clienteles)))
        turn = turn.did("undo.client", what=known.ideal)
        return turn.say(line("client.dropped"), buttons=((undo_button(turn),),))
    lost = loses(text, turn.lang)
    gone = [trade for trade in known.trades if lost and _is_all_of(lost, trade)]
    if not gone:
        return None
    turn = turn.put(replace(known, trades=tuple(trade for trade in known.trades if trade not in gone)))
    turn = turn.did("undo.client_trades", names=tuple(gone))
    return turn.say(line("client.trades_dropped", names=tuple(gone)), buttons=((undo_button(turn),),))


def _is_all_of(said: str, trade: str) -> bool:
    """Whether words name that trade and nothing else, however bent."""
    words = words_of(said)
    return bool(words) and len(shared(words, trade)) == len(words)
