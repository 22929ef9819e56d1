"""The step that earns a bigger ask: meet first, give first, or hear from each other again (P22)."""

from __future__ import annotations

from bot.coaching.contacts import contacts
from bot.coaching.formats import format_line, format_with
from bot.coaching.matches import match_for
from bot.domain.lines import Buttons, Line, line
from bot.domain.people import Person
from bot.flows.turn import Turn, press


def step_line(turn: Turn, person: Person) -> Line:
    """What to do before, in a sentence, from what the notebook holds."""
    name = person.called
    if match := match_for(turn.notebook, person):
        return line("asking.earn.match", name=name, need=match.need.what, other=match.by.called)
    if needs := person.open_needs:
        return line("asking.earn.need", name=name, need=needs[-1].what)
    if not _has_met(turn, person):
        return line("asking.earn.meet", name=name, format=format_line(format_with(turn.notebook, person)))
    return line("asking.earn.give", name=name)


def step_buttons(turn: Turn, person: Person) -> Buttons:
    """That step in one tap; somebody who isn't in the notebook yet has none."""
    if not turn.notebook.person(person.id):
        return ()
    if person.open_needs:
        return ((press("asking.step.give", f"draft:need:{person.id}"),),)
    if not _has_met(turn, person):
        return ((press("asking.step.meet", f"planadd:{person.id}"),),)
    return ((press("asking.step.hello", f"draft:hello:{person.id}"),),)


def _has_met(turn: Turn, person: Person) -> bool:
    return bool(contacts(turn.notebook).get(person.id))
