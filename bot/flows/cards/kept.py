"""A card kept: written down, what follows said at once, the thank-you one tap away."""

from __future__ import annotations

from dataclasses import replace

from bot.coaching.depth import depth
from bot.domain.drafts import Draft
from bot.domain.lines import Button, Buttons, Line, line
from bot.domain.promises import Ask
from bot.flows.cards.follow_up import coming, follow_up
from bot.flows.cards.guesses_kept import left_open
from bot.flows.cards.keeping import keep
from bot.flows.cards.kept_memos import remembered
from bot.flows.cards.lines import card_lines
from bot.flows.cards.memo import Memo, memo_of
from bot.flows.cards.shown import next_card, question, shown, with_known
from bot.flows.closing import told_as, with_what_it_closes
from bot.flows.event_lines import after_keeping
from bot.flows.goal_serving import which_goal
from bot.flows.introductions.could_meet import told_at_once
from bot.flows.introductions.led_to import led_lines
from bot.flows.introductions.whom_else import whom_else
from bot.flows.onboarding import acquaint
from bot.flows.requests import answer_buttons, awaited
from bot.flows.turn import Turn, press
from bot.flows.undo import undo_button


def kept_card(turn: Turn, draft: Draft, memo: Memo, *, edits: bool = False) -> Turn:
    """Written down; what follows is said at once, with the thank-you one tap away."""
    memo = replace(memo, reading=with_known(turn, memo.reading))
    if question(turn, draft, memo)[0]:
        return shown(turn, draft, memo, edits=edits)
    memo = with_what_it_closes(turn, memo)
    told, kept = told_as(turn, memo), keep(turn.close(draft), memo)
    kept = replace(kept, turn=remembered(kept.turn, memo, message_id=draft.message_id))
    turn, could_meet, meetings = told_at_once(turn.notebook, kept.turn)
    if edits:
        turn = turn.say(*card_lines(turn, memo, told), edits=True)
    lines = [line(f"kept.{told}"), *led_lines(turn, kept.ids), *follow_up(turn, kept.ids)]
    lines += _before_asking(turn, kept.ids)
    waiting, rows = left_open(turn, memo, kept.ids)
    serving, goals = which_goal(turn, kept.ids)
    going, prepare = after_keeping(turn, kept.ids)
    ways = (*prepare, _drafts(turn, kept.ids), answer_buttons(turn, kept.ids), *_asking(turn, kept.ids))
    busy = bool(memo.then or memo.reading.introductions or rows or goals or meetings or turn.owner.zone is None)
    also = whom_else(turn, kept.ids, busy=busy)
    lines += [*going, *could_meet]
    turn = turn.say(*lines, *also, *waiting, *serving, buttons=(*rows, *goals, *meetings, *ways, (undo_button(turn),)))
    if memo.then:
        return next_card(turn, memo)
    turn = turn if also else awaited(turn, kept.ids)  # one question at a time
    return replace(acquaint(turn), undoes=turn.undoes) if turn.owner.zone is None else turn


def _asking(turn: Turn, ids: tuple[str, ...]) -> Buttons:
    """The ask, written with the coach, and the word that it has gone."""
    asks = [ask for ask in turn.notebook.asks if ask.id in ids]
    return tuple((press("ask.write", f"draft:ask:{ask.id}"), press("ask.sent", f"asked:{ask.id}")) for ask in asks)


def _before_asking(turn: Turn, ids: tuple[str, ...]) -> list[Line]:
    """Whether one may ask this much of them (P22): contact or connection, and why."""
    asks = [ask for ask in turn.notebook.asks if ask.id in ids]
    people = [person for ask in asks if (person := turn.notebook.person(ask.to))]
    return [line(f"ask.{depth(turn.notebook, p, turn.today).kind}", name=p.called) for p in people]


def press_asked(turn: Turn, args: tuple[str, ...]) -> Turn:
    """The ask has gone: it is followed up from now on."""
    ask = turn.notebook.find(Ask, args[0] if args else None)
    if ask is None or ask.sent_on:
        return turn.toast("error.old_button" if ask is None else "answer.already")
    turn = turn.put(replace(ask, sent_on=turn.today)).did("undo.asked")
    lines = (line("ask.noted"), *follow_up(turn, (ask.id,)))
    return turn.say(*lines, buttons=((undo_button(turn),),))


def _drafts(turn: Turn, ids: tuple[str, ...]) -> tuple[Button, ...]:
    """The thank-you, one tap away."""
    thanks = [nudge for nudge, _ in coming(turn, ids) if nudge.reason == "thank"]
    return tuple(
        press("card.thank_now", nudge.draft or "", names=turn.notebook.names(nudge.people)) for nudge in thanks[:2]
    )


def dropped(turn: Turn, draft: Draft, *, edits: bool = False) -> Turn:
    memo = memo_of(draft)
    return next_card(turn.close(draft).say(line("card.dropped"), edits=edits), memo)


PRESSES = {"asked": press_asked}
