"""What one could do for somebody: one or two gestures with their reason, the draft of each one tap away (P4, P27)."""

from __future__ import annotations

from bot.coaching.giving import Idea, idea_line, ideas, wants_own_offers
from bot.coaching.help_thread import helper
from bot.domain.lines import GAP, Button, Line, line
from bot.domain.people import Person
from bot.flows.skills import ask_own_offers
from bot.flows.turn import Turn, press


def press_ideas(turn: Turn, args: tuple[str, ...]) -> Turn:
    """ideas:p3"""
    person = turn.notebook.person(args[0] if args else None)
    return show_ideas(turn, person) if person else turn.toast("error.old_button")


def show_ideas(turn: Turn, person: Person) -> Turn:
    """The gestures; thanks come first while they are still to be said; then, once, what the user can do."""
    found = ideas(turn.notebook, person, turn.today)
    known = helper(turn.notebook, person, turn.today)
    waits = known.next if known and known.stage == "thank" else None
    head = [line("ideas.thank_first", name=person.called, what=waits.help.what), GAP] if waits else []
    lines: list[Line] = [*head, line("ideas.head", name=person.called)]
    for idea in found:
        lines += [GAP, idea_line(person, idea)]
    thank = ((press("helps.thank", f"draft:thank:{waits.help.id}"),),) if waits else ()
    done = ((press("ideas.done", f"helpdid:{known.next.help.id}:back"),),) if known and known.stage == "back" else ()
    turn = turn.say(*lines, buttons=(*thank, *(_buttons(person, idea) for idea in found), *done))
    return ask_own_offers(turn) if wants_own_offers(turn.notebook, (person,)) else turn


def _buttons(person: Person, idea: Idea) -> tuple[Button, ...]:
    """The draft for it; a recommendation has a conversation of its own."""
    if idea.kind == "recommend":
        return (press("ideas.recommend", f"recgive:{person.id}"),)
    return (press(f"ideas.draft.{idea.kind}", f"draft:idea:{person.id}:{idea.kind}"),)


PRESSES = {"ideas": press_ideas}
