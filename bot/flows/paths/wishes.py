"""Whom the user looks for a way to is kept until it is found: once for each, listed, found or let go."""

from __future__ import annotations

from dataclasses import replace

from bot.coaching.paths import Target, target_of
from bot.domain.lines import line
from bot.domain.wanted import Wanted
from bot.flows.turn import Turn, press
from bot.flows.undo import undo_button


def kept(turn: Turn, target: Target) -> tuple[Turn, Wanted, bool]:
    """The turn with that wish in the notebook, the wish, and whether it is new."""
    for wanted in turn.notebook.wanted:
        if wanted.is_open and target_of(wanted).is_like(target):
            return turn, wanted, False
    words = target.words.replace("'", "’")
    turn, wanted = turn.add(
        Wanted,
        words=words,
        wanted_on=turn.today,
        person=target.person,
        name=target.name,
        org=target.org,
        role=target.role,
    )
    return turn.did("undo.wanted", words=words), wanted, True


def open_wishes(turn: Turn) -> tuple[Wanted, ...]:
    """The latest first."""
    return tuple(wanted for wanted in reversed(turn.notebook.wanted) if wanted.is_open)


def press_end(turn: Turn, args: tuple[str, ...]) -> Turn:
    """pathend:t4:found: they have met; pathend:t4:drop: it no longer matters."""
    wanted = turn.notebook.find(Wanted, args[0] if args else None)
    if wanted is None or args[1:] not in (("found",), ("drop",)):
        return turn.toast("error.old_button")
    if not wanted.is_open:
        return turn.toast("answer.already")
    for draft in turn.notebook.drafts:
        if draft.filled.get("wanted") == wanted.id:
            turn = turn.close(draft)
    if args[1] == "found":
        turn = turn.put(replace(wanted, found_on=turn.today)).did("undo.wanted_end", words=wanted.words)
        said = line("path.ended_found")
        return turn.say(said, buttons=((press("path.tell", "tell:met"), undo_button(turn)),))
    turn = turn.put(replace(wanted, dropped_on=turn.today)).did("undo.wanted_end", words=wanted.words)
    return turn.say(line("path.ended_dropped", words=wanted.words), buttons=((undo_button(turn),),))


PRESSES = {"pathend": press_end}
