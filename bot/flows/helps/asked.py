"""Who helped me? What has Marie done for me? How can I thank her? Asked in words (P4, P26, P27)."""

from __future__ import annotations

from bot.coaching.help_thread import given_back
from bot.domain.helps import Given
from bot.domain.lines import line
from bot.domain.people import Person
from bot.flows.helps.ideas import show_ideas
from bot.flows.helps.listed import listed, of_person
from bot.flows.helps.patterns import idea_for, of_one, returned, wanted
from bot.flows.helps.story import did
from bot.flows.people.whom import answered_whom
from bot.flows.turn import Turn, press
from bot.flows.undo import undo_button


def hear_asked(turn: Turn, text: str) -> Turn | None:
    """The list that was asked for, the story of one person, or an idea for them."""
    if asked := wanted(text):
        return listed(turn, asked.which, about=asked.about)
    if name := of_one(text):
        people = people_named(turn, name)
        return _which(turn, people, "helpsof") or (of_person(turn, people[0]) if people else None)
    if name := idea_for(text):
        people = people_named(turn, name)
        return _which(turn, people, "ideas") or (show_ideas(turn, people[0]) if people else None)
    return None


def people_named(turn: Turn, name: str) -> tuple[Person, ...]:
    """Whom of the notebook that name can be; () when it is none, as in "how can I help people?"."""
    whom = answered_whom(turn, name)
    ids = (whom.id, *whom.candidates) if whom else ()
    return tuple(person for id_ in ids if (person := turn.notebook.person(id_)))


def _which(turn: Turn, people: tuple[Person, ...], verb: str) -> Turn | None:
    """Several of that name: which one?"""
    if len(people) < 2:
        return None
    rows = tuple((press("people.button", f"{verb}:{person.id}", name=person.called),) for person in people)
    return turn.say(line("people.several"), buttons=rows)


def hear_returned(turn: Turn, text: str) -> Turn | None:
    """ "I've returned Marie's favour": written down with what it was, when that was said."""
    told = returned(text)
    people = people_named(turn, told.name) if told and told.name else ()
    if told is None or len(people) != 1:
        return None
    (person,) = people
    helps = [help_ for help_ in turn.notebook.helps if help_.from_ == person.id and help_.is_open]
    if helps and given_back(turn.notebook, helps[-1], turn.today) is not turn.notebook:
        return did(turn, helps[-1], "back", told.what)
    if not told.what:
        return None
    turn, _ = turn.add(Given, to=person.id, what=told.what, on=turn.today)
    turn = turn.did("undo.help_back", names=(person.called,))
    return turn.say(line("help.gift_kept", what=told.what), buttons=((undo_button(turn),),))


ASKED = (hear_asked,)
ANSWERS = (hear_returned,)
