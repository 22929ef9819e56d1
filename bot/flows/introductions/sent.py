"""A text of an introduction has gone: to one of the two, or to both of them (P30)."""

from __future__ import annotations

from datetime import date

from bot.coaching.introducing import asked, made
from bot.coaching.introduction_letters import BOTH, OFF
from bot.domain.lines import Buttons, Line, line
from bot.domain.promises import Introduction
from bot.flows.turn import Turn, press
from bot.flows.undo import undo_button


def sent(turn: Turn, about: str) -> Turn | None:
    """`about` as for `introduction_draft`, with "intro:" before it; None for any other text."""
    reason, _, rest = about.partition(":")
    id_, _, to = rest.partition(":")
    introduction = turn.notebook.find(Introduction, id_) if reason == "intro" else None
    if introduction is None:
        return None
    if to.startswith(OFF):
        return turn.say(line("connect.off_sent"), edits=True)
    if not introduction.is_open:
        return turn.toast("answer.already")
    if to == BOTH:
        return make(turn, introduction, edits=True)
    names = turn.notebook.names((to,))
    turn = turn.put(asked(introduction, to, turn.today)).did("undo.sent", name="".join(names))
    return turn.say(
        line("connect.asked", name="".join(names)),
        buttons=(*answers(turn, introduction, to), (undo_button(turn),)),
        edits=True,
    )


def make(
    turn: Turn, introduction: Introduction, *, on: date | None = None, edits: bool = False, told: bool = False
) -> Turn:
    """Both know of each other, since today or the day `on`; whether it helped is asked a month later.

    `told`: it was done without the coach.
    """
    turn = turn.put(made(introduction, on or turn.today))
    names = turn.notebook.names((introduction.one, introduction.other))
    turn = turn.did("undo.connect_made", names=names)
    key = "connect.made_noted" if told else "connect.made"
    return turn.say(line(key, names=names), buttons=((undo_button(turn),),), edits=edits)


def answers(turn: Turn, introduction: Introduction, person: str) -> Buttons:
    """What that person may have answered."""
    (name,) = turn.notebook.names((person,)) or ("",)
    yes = press("connect.said_yes", f"consent:{introduction.id}:{person}:yes", name=name)
    no = press("connect.said_no", f"consent:{introduction.id}:{person}:no", name=name)
    return ((yes, no),)


def state(turn: Turn, introduction: Introduction, person: str) -> Line:
    """How far it is with one of the two."""
    (name,) = turn.notebook.names((person,)) or ("",)
    if agreed_on := introduction.agreed_on(person):
        return line("connect.state_agreed", name=name, day=agreed_on)
    if asked_on := introduction.asked_on(person):
        return line("connect.state_asked", name=name, day=asked_on)
    return line("connect.state_open", name=name)
