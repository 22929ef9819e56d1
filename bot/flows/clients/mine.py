"""One's own ideal client, then the trades that sell to the same people, and who of the notebook is of them (P16)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from bot.coaching.ideal_clients import bare, clientele, same_clients, telling_words, those_who_fit
from bot.domain.drafts import Draft
from bot.domain.lines import GAP, Button, Line, line
from bot.domain.wanted import Clientele
from bot.flows.client_asked import (
    asks_mine,
    asks_who_else,
    asks_who_sells_to_them,
    changes_mine,
    drops_mine,
    favourite,
    half_hour,
    sells_to,
)
from bot.flows.client_words import mine, rather, tidy, trades_told
from bot.flows.clients import ways
from bot.flows.clients.leaving import cancel_row, hear_drop
from bot.flows.clients.theirs import told_of_somebody
from bot.flows.clients.ways import way_rows
from bot.flows.conversation import Blank, Conversation, free_words
from bot.flows.goals.mending import instead
from bot.flows.heading import headed
from bot.flows.just_said import just_said
from bot.flows.turn import Turn, press
from bot.flows.undo import undo_button

MOST: Final = 3
_TRADES: Final = "client_trades"
_TRADES_MOST: Final = 8


class ClientQuestions(Conversation):
    """What tells an ideal client, one's own or somebody's, is heard as that and not as an answer."""

    def hear(self, turn: Turn, draft: Draft, text: str) -> Turn | None:
        if changes_mine(text):
            return IDEAL.start(turn.close(draft))
        known = clientele(turn.notebook)
        if draft.flow == _TRADES and known and not known.trades and (words := instead(text)):
            return keep_ideal(
                turn, rather(words) or tidy(words)
            )  # no trade was told yet: it is one's client that is put right
        return None if tells_client(turn, text) else super().hear(turn, draft, text)


def tells_client(turn: Turn, text: str) -> bool:
    """Whether a text tells or asks of clients what has its own answer, whatever was asked."""
    told = mine(text, turn.lang) or half_hour(text, turn.lang) or favourite(text, turn.lang)
    asks = asks_mine(text, turn.lang) or drops_mine(text, turn.lang)
    return bool(told or asks) or told_of_somebody(turn, text) is not None


# --- whom one likes to work for


def command_client(turn: Turn, rest: str) -> Turn:
    """/client: what is known of one's ideal client, or the question; a description may follow."""
    if rest:
        return keep_ideal(turn, mine(rest, turn.lang) or tidy(rest))
    known = clientele(turn.notebook)
    return home(turn, known) if known else IDEAL.start(turn)


def hear_mine(turn: Turn, text: str) -> Turn | None:
    """ "My ideal client is an independent bookshop", "who else sells to them?", "who is my ideal client?", in words."""
    if ideal := mine(text, turn.lang):
        return keep_ideal(turn, ideal)
    if changes_mine(text) and "client.home" in just_said(turn):
        return IDEAL.start(turn)
    if (better := rather(instead(text))) and not just_said(turn).isdisjoint(_JUST_KEPT):
        return keep_ideal(turn, better)
    known = clientele(turn.notebook)
    asks = asks_who_else(text, turn.lang) or (known and _asks_of_theirs(turn, known, text))
    if not asks and not asks_mine(text, turn.lang):
        return None
    if known is None:
        return headed(turn, IDEAL.start(turn), line("client.first_ideal"))
    return home(turn, known) if known.trades or asks_mine(text, turn.lang) else TRADES.start(without_questions(turn))


_JUST_KEPT: Final = ("client.kept", "client.home", "client.trades_kept")


def _asks_of_theirs(turn: Turn, known: Clientele, text: str) -> bool:
    """ "Who else sells to them?", or to whom one likes to work for, by their name: "who else sells to bookshops?"."""
    told = sells_to(text, turn.lang)
    return asks_who_sells_to_them(text, turn.lang) or (told is not None and bool(telling_words(told, known.ideal)))


def keep_ideal(turn: Turn, ideal: str, trades: tuple[str, ...] = ()) -> Turn:
    """Written down; who of the notebook may be such a client, and who has the same ones; then the next question.

    `trades`: those that were told before it.
    """
    trades = trades or next((_heard_in(draft) for draft in turn.notebook.drafts if draft.flow == IDEAL.name), ())
    turn, known = without_questions(turn), clientele(turn.notebook)
    if known:
        turn = turn.put(replace(known, ideal=ideal, told_on=turn.today))
    else:
        turn, known = turn.add(Clientele, ideal=ideal, told_on=turn.today, trades=trades)
    turn = turn.did("undo.client", what=ideal)
    lines = (line("client.kept", what=ideal), *_known_to_fit(turn, ideal))
    if known.trades and known.trades == trades:
        told = (GAP, line("client.home_trades"), *_trade_lines(turn, known))
        return turn.say(*lines, *told, buttons=(*way_rows(turn, known), *_ways(), (undo_button(turn),)))
    if known.trades:
        anew = press("client.trades_anew", f"clientanew:{known.id}")
        lines = (*lines, GAP, line("client.trades_stand", names=tuple(map(bare, known.trades))))
        return turn.say(*lines, buttons=((anew,), *_ways(), (undo_button(turn),)))
    asked = headed(turn, TRADES.start(turn), *lines)
    last = asked.replies[-1]
    return replace(asked, replies=(*asked.replies[:-1], replace(last, buttons=(*last.buttons, (undo_button(turn),)))))


def without_questions(turn: Turn) -> Turn:
    """Without the question on one's clients that is open: it isn't asked twice."""
    for draft in turn.notebook.drafts:
        turn = turn.close(draft) if draft.flow in CONVERSATIONS else turn
    return turn


def _known_to_fit(turn: Turn, ideal: str) -> Iterator[Line]:
    fitting = those_who_fit(turn.notebook, ideal)[:MOST]
    if fitting:
        yield GAP
        yield line("client.fitting")
        yield from (line("client.fit", name=fit.person.called, because=fit.because) for fit in fitting)
    same = same_clients(turn.notebook, ideal)[:MOST]
    if same:
        yield GAP
        yield line("client.same", names=tuple(person.called for person in same))


# --- who else sells to them


def _kept_trades(turn: Turn, draft: Draft) -> Turn:
    known = clientele(turn.notebook)
    if known is None:
        return turn.say(line("fallback.cancelled"))
    told = trades_told(str(draft.filled.get("trades") or ""))
    if not told:
        return home(turn, known)
    trades = tuple(dict.fromkeys((*known.trades, *told)))[:_TRADES_MOST]
    known = replace(known, trades=trades)
    turn = turn.put(known).did("undo.client_trades", names=told)
    buttons = (*way_rows(turn, known), *_ways(), (undo_button(turn),))
    return turn.say(line("client.trades_kept"), *_trade_lines(turn, known), buttons=buttons)


def _trade_lines(turn: Turn, known: Clientele) -> Iterator[Line]:
    """Each trade, with who of the notebook is of it."""
    for trade in known.trades:
        found = those_who_fit(turn.notebook, trade)[:MOST]
        if found:
            yield line("client.trade_known", trade=bare(trade), names=tuple(fit.person.called for fit in found))
        else:
            yield line("client.trade", trade=bare(trade))


# --- as it stands


def home(turn: Turn, known: Clientele) -> Turn:
    """The ideal client and the trades, with who is known for each, and what can be done next."""
    lines: list[Line] = [line("client.home", what=known.ideal), *_known_to_fit(turn, known.ideal)]
    if known.trades:
        lines += [GAP, line("client.home_trades"), *_trade_lines(turn, known)]
    change = press("client.change", "clientnew")
    more = press("client.more_trades" if known.trades else "client.which_trades", "clienttrades")
    rows = (*way_rows(turn, known), *_ways(), (change, more), (press("button.why", "why:P16"),))
    return turn.say(*lines, buttons=rows)


def _ways() -> tuple[tuple[Button, ...], ...]:
    """What comes next: a favourite client knows who else matters."""
    return ((press("client.half_hour", "clientfav"),),)


def press_new(turn: Turn, args: tuple[str, ...]) -> Turn:
    """The ideal client in other words."""
    del args
    return IDEAL.start(turn)


def press_anew(turn: Turn, args: tuple[str, ...]) -> Turn:
    """clientanew:k4: other clients, other trades."""
    known = turn.notebook.find(Clientele, args[0] if args else None)
    if known is None or not known.trades:
        return turn.toast("error.old_button")
    turn = turn.put(replace(known, trades=())).did("undo.client_trades", names=known.trades)
    return TRADES.start(turn)


def press_trades(turn: Turn, args: tuple[str, ...]) -> Turn:
    """The trades that serve the same clients."""
    del args
    return TRADES.start(turn) if clientele(turn.notebook) else IDEAL.start(turn)


def _kept_ideal(turn: Turn, draft: Draft) -> Turn:
    return keep_ideal(turn, tidy(str(draft.filled["what"])), _heard_in(draft))


def _heard_in(draft: Draft) -> tuple[str, ...]:
    """The trades that were told before one's own client."""
    return trades_told(str(draft.filled.get("trades") or ""))


IDEAL: Final = ClientQuestions(
    "client_ideal", (Blank("what", free_words, choices=cancel_row, needed=True),), _kept_ideal
)
TRADES: Final = ClientQuestions(_TRADES, (Blank("trades", free_words),), _kept_trades)

COMMANDS = {"client": command_client, "clients": command_client}
PRESSES = {"clientnew": press_new, "clienttrades": press_trades, "clientanew": press_anew, **ways.PRESSES}
CONVERSATIONS = {IDEAL.name: IDEAL, TRADES.name: TRADES}
ANSWERS = (hear_drop, hear_mine)
