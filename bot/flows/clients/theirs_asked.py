"""Whose ideal client is asked: what is known of one or of everybody, and a question for those who are left (P16)."""

from __future__ import annotations

from typing import Final

from bot.domain.lines import Button, Buttons, line
from bot.domain.people import Person
from bot.flows.clients.asked_of import asks_of_all, asks_theirs, means_to_ask
from bot.flows.clients.theirs import ASKED, last_seen, named, show_theirs
from bot.flows.turn import Turn, press
from bot.understanding import fold
from bot.understanding.people import proper
from bot.understanding.words import first_names

_MOST_KNOWN: Final = 5
_MOST_LEFT: Final = 3


def hear_question(turn: Turn, text: str) -> Turn | None:
    """ "Who is Tobi's ideal client?", "who does Tobi sell to?": what is known, else a question to keep."""
    who = asks_theirs(text, turn.lang)
    people = named(turn, who) if who else ()
    if who and not people and (who[:1].isupper() or fold(who).split()[0] in first_names()):
        return turn.say(line("client.theirs_unknown", name=proper(who, turn.lang)))
    return show_theirs(turn, people[0]) if len(people) == 1 else None


def hear_of_all(turn: Turn, text: str) -> Turn | None:
    """ "My contacts' ideal clients": those that are known, and who could still be asked."""
    if not asks_of_all(text, turn.lang):
        return None
    if not turn.notebook.people:
        return turn.say(line("people.nobody_yet"), buttons=((press("map.begin", "map"),),))
    known = [person for person in turn.notebook.living if person.ideal_client][:_MOST_KNOWN]
    left = [person for person in last_seen(turn) if not person.ideal_client and not person.died_on][:_MOST_LEFT]
    told = [line("client.theirs_is", name=person.called, what=person.ideal_client or "") for person in known]
    more = line("client.left_to_ask" if known else "client.none_told", names=tuple(one.called for one in left))
    rows: Buttons = tuple((press("client.ask_of", f"idealask:{one.id}", name=one.called),) for one in left)
    return turn.say(*told, *((more,) if left else ()), buttons=rows)


def hear_means_to_ask(turn: Turn, text: str) -> Turn | None:
    """« Demander à Paul qui est son client idéal »: the question to copy, and the answer is waited for."""
    who = means_to_ask(text, turn.lang)
    people = named(turn, who) if who else ()
    if len(people) != 1:
        return None
    (person,) = people
    return show_theirs(turn, person) if person.ideal_client else _question_for(turn, person)


def _question_for(turn: Turn, person: Person) -> Turn:
    turn, draft = turn.open(ASKED, {"person": person.id})
    copies = Button(line("client.copy_question"), copies=line(f"client.question.{person.address or 'vous'}"))
    row = (copies, press("client.will_do", f"idealnot:{draft.id}"))
    return turn.say(line("client.good_question", name=person.called), buttons=(row,))


ANSWERS: Final = (hear_of_all, hear_means_to_ask, hear_question)
