"""The rhythm of the month is there: one warm sentence, and once, when it lasts, the offer of a little more (P9)."""

from __future__ import annotations

from dataclasses import replace

from bot.coaching.kept_rhythm import fulfils, raised
from bot.domain.lines import GAP, Buttons, Line, Reply, line
from bot.domain.notebook import Notebook
from bot.flows.rhythms import rhythm_line, rhythm_of, write_rhythm
from bot.flows.turn import Turn, press
from bot.flows.undo import undo_button


def rhythm_kept(before: Notebook, turn: Turn) -> Turn:
    """The turn with that sentence in it; the same turn when what it told does not fulfil the rhythm."""
    wanted = turn.owner.rhythm
    if wanted is None or not turn.replies or not fulfils(before, turn.notebook, turn.today):
        return turn
    said = line(f"rhythm.kept_{wanted.period}", n=wanted.times)
    more = raised(turn.notebook, turn.today)
    if more is None:
        return _with(turn, said)
    turn = turn.own(rhythm=replace(wanted, raise_offered_on=turn.today))
    offer = line("rhythm.raise", rhythm=rhythm_line(more), now=rhythm_line(wanted))
    yes = press("rhythm.button", f"raise:{write_rhythm(more)}", rhythm=rhythm_line(more))
    return _with(turn, said, offer, buttons=((yes, press("rhythm.stay", "raise:stay")),))


def _with(turn: Turn, said: Line, *offer: Line, buttons: Buttons = ()) -> Turn:
    """Right behind the word that it is noted; an offer stands last, above the buttons there are."""
    places = [place for place, reply in enumerate(turn.replies) if _notes(reply)] or [len(turn.replies) - 1]
    place = places[0]
    reply = turn.replies[place]
    after = next((number for number, one in enumerate(reply.lines, 1) if one.key.startswith("kept.")), len(reply.lines))
    lines = (*reply.lines[:after], said, *reply.lines[after:], *((GAP, *offer) if offer else ()))
    reply = replace(reply, lines=lines, buttons=(*buttons, *reply.buttons))
    return replace(turn, replies=(*turn.replies[:place], reply, *turn.replies[place + 1 :]))


def _notes(reply: Reply) -> bool:
    return any(one.key.startswith("kept.") for one in reply.lines)


def press_raise(turn: Turn, args: tuple[str, ...]) -> Turn:
    """A little more, or as it is; a button of another rhythm than today's is an old one."""
    wanted, written = turn.owner.rhythm, args[0] if len(args) == 1 else ""
    if wanted is None or wanted.raise_offered_on is None:
        return turn.toast("error.old_button")
    if written == "stay":
        return turn.say(line("rhythm.stays", rhythm=rhythm_line(wanted)))
    more = replace(wanted, times=wanted.times + 1, raise_offered_on=None)
    if written != write_rhythm(more):
        return turn.toast("error.old_button")
    turn = turn.own(rhythm=rhythm_of(written)).did("undo.rhythm")
    return turn.say(line("rhythm.noted", rhythm=rhythm_line(more)), buttons=((undo_button(turn),),))


PRESSES = {"raise": press_raise}
