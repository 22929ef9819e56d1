"""The trades that serve the same clients, or another ideal client, said outright and without being asked (P16)."""

from __future__ import annotations

import re
from typing import Final

from bot.coaching.ideal_clients import clientele
from bot.domain.lines import line
from bot.flows.client_words import CLIENT_EN, CLIENT_FR, plain, trades_told
from bot.flows.clients.mine import IDEAL, TRADES, without_questions
from bot.flows.heading import headed
from bot.flows.turn import Turn
from bot.understanding.folding import fold_in_place

_TRADES_TOLD: Final = re.compile(
    r"^\W*(?:(?:mes|les|my|the) )?(?:metiers? complementaires?|complementary trades?)"
    r"(?:\s*[:=]\s*|,? (?:ce sont|c'est|sont|are) )(?P<t>\S[^?]*)$"
)
_OTHER_WANTED: Final = re.compile(
    rf"^\W*(?:(?:je (?:veux|voudrais)|i (?:want|'d like) to|let's|on) )?(?:change[rz]?|modifie[rz]?|revoir|edit|update)"
    rf" (?:mon|ma|my|the|le) (?:{CLIENT_FR}|{CLIENT_EN})\W*$"
)


def hear_trades(turn: Turn, text: str) -> Turn | None:
    """ "Complementary trades: caterer, florist"; kept until one's own client is told, while it is not known."""
    said = plain(text)
    found = _TRADES_TOLD.match(fold_in_place(said))
    if found is None:
        return None
    turn, trades = without_questions(turn), said[found.start("t") :]
    if clientele(turn.notebook) is None:
        asked = IDEAL.start(turn, trades=trades)
        return headed(turn, asked, line("client.trades_heard", names=trades_told(trades)))
    turn, draft = turn.open(TRADES.name, {"trades": trades})
    return TRADES.finish(turn.close(draft), draft)


def hear_change(turn: Turn, text: str) -> Turn | None:
    """ "Change my ideal client": the question, once more."""
    wanted = _OTHER_WANTED.match(fold_in_place(plain(text)))
    return IDEAL.start(without_questions(turn)) if wanted else None


ANSWERS: Final = (hear_trades, hear_change)
