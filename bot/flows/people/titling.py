"""« C’est Maître Diallo », "Diallo's title is Dr", told on its own: how somebody known is to be named and greeted."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.calling import with_title
from bot.domain.lines import line
from bot.domain.people import Person
from bot.flows.people.titles import Told, any_title, told_title
from bot.flows.turn import Turn, press
from bot.flows.undo import undo_button
from bot.understanding.people import same_name

_OF_A_MEETING = ("c'était", "it was", "that was")
MOST = 5  # people offered


def hear_title(turn: Turn, text: str) -> Turn | None:
    """The title of somebody known; asked back when it may be that of several; None when it tells of nobody known."""
    told = told_title(text, turn.lang)
    people = _meant(turn, told) if told else ()
    if told is None or not people:
        return None
    if len(people) == 1:
        return _entitled(turn, people[0], told.title)
    rows = tuple(
        (press("people.button", f"title:{p.id}:{told.title}", name=with_title(p.name, p.title)),) for p in people[:MOST]
    )
    return turn.say(line("teach.title_whose", title=told.title), buttons=rows)


def entitles_somebody(turn: Turn, text: str) -> bool:
    """Whether a text can be about nothing but the title of somebody known."""
    told = told_title(text, turn.lang)
    return told is not None and told.of_title and bool(_meant(turn, told))


def _meant(turn: Turn, told: Told) -> tuple[Person, ...]:
    """Those whose title it may be: who bears the name, or, for "her", those met or changed last."""
    if told.name:
        name = told.name
        plain = told.of_title or (told.lead and told.lead not in _OF_A_MEETING)
        return tuple(p for p in turn.notebook.people if plain and same_name(name, p.name))
    return _latest(turn) if told.of_title else ()


def _latest(turn: Turn) -> tuple[Person, ...]:
    changed = {before.id for change in turn.notebook.changes[-1:] for before in change.before}
    met = turn.notebook.last_met()
    return tuple(
        sorted(turn.notebook.people, key=lambda p: (p.id in changed, met.get(p.id, p.added_on), p.id), reverse=True)
    )


def press_title(turn: Turn, args: tuple[str, ...]) -> Turn:
    """It is that person's."""
    person = turn.notebook.person(args[0] if args else None)
    title = any_title(args[1], turn.lang) if len(args) > 1 else None
    return _entitled(turn, person, title) if person and title else turn.toast("error.old_button")


def _entitled(turn: Turn, person: Person, title: str) -> Turn:
    name = with_title(person.name, title)
    if person.title == title:
        return turn.say(line("teach.title_known", name=name))
    turn = turn.put(replace(person, title=title)).did("undo.fixed", name=name)
    buttons = ((press("people.button", f"card:{person.id}", name=name), undo_button(turn)),)
    return turn.say(line("teach.title", name=name), buttons=buttons)


PRESSES = {"title": press_title}
ANSWERS = (hear_title,)
