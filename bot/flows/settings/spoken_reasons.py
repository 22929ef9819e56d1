"""Of what the coach writes, changed in words or by a button; what will be written of is told at once."""

from __future__ import annotations

from typing import Final

from bot.domain.lines import line
from bot.flows.meanings.polite import is_spoken_over
from bot.flows.settings.doors import SETTINGS
from bot.flows.settings.reason_words import read_wish
from bot.flows.settings.reasons import (
    ALL,
    KINDS,
    bring_back,
    everything,
    leave_out,
    reasons_line,
    toggles,
    wanted,
    wished,
)
from bot.flows.turn import Turn, press
from bot.flows.undo import undo_button, with_undo


def hear_reasons(turn: Turn, text: str) -> Turn | None:
    """Of what to write, said and nothing else; while something is open it is said of that."""
    if turn.current and not is_spoken_over(turn):
        return None
    wish = read_wish(text)
    if wish is None or (wish.verb in ("also", "all") and not (turn.owner.only or turn.owner.without)):
        return None  # bringing back means something only to whom left some out
    after = wished(turn, wish.verb, wish.kinds)
    if after is None:
        return turn.say(line("reasons.one_left"), buttons=((press("settings.button.pause", "set:pause"),),))
    return _told(after)


def _told(turn: Turn) -> Turn:
    """What will now be written of, and the way back."""
    lines = reasons_line(turn.owner)
    rest = (line("reasons.rest"),) if lines else ()
    rows = ((press("small_talk.settings", SETTINGS), undo_button(turn)),)
    return turn.say(*(lines or (line("reasons.everything"),)), *rest, buttons=rows)


def press_reason(turn: Turn, args: tuple[str, ...]) -> Turn:
    """One kind more or less, or all of them."""
    if args == (ALL,):
        turn = everything(turn)
    else:
        kind = next((kind for kind in KINDS if args == (kind,) and kind != "reminder"), None)
        if kind is None:
            return turn.toast("error.old_button")
        after = leave_out(turn, (kind,)) if kind in wanted(turn.owner) else bring_back(turn, (kind,))
        if after is None:
            return turn.toast("reasons.one_left")
        turn = _tidied(after)
    lines = (line("settings.ask.reasons"), *reasons_line(turn.owner))
    rows = (*toggles(turn.owner), (press("button.back", SETTINGS),))
    return with_undo(turn.say(*lines, buttons=rows, edits=True))


def _tidied(turn: Turn) -> Turn:
    """With all kinds wanted again, there is nothing to remember."""
    owner = turn.owner
    all_of_them = len(wanted(owner)) == len(KINDS) - 1
    return turn.own(only=(), without=()) if all_of_them else turn


ANSWERS: Final = (hear_reasons,)
PRESSES: Final = {"reason": press_reason}
