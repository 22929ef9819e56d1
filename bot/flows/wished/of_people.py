"""The doors of what is wished of one person, or of two: their card, when one sees them, words to send, a pair."""

from __future__ import annotations

from bot.coaching.drafts import draft_for
from bot.coaching.nudges.prepare import word_before
from bot.domain.lines import line
from bot.domain.meetings import Meeting
from bot.domain.people import Person
from bot.flows.agenda_asked import told
from bot.flows.connecting.asking import start as start_connecting
from bot.flows.drafting import press_draft
from bot.flows.heading import headed
from bot.flows.online import start as start_online
from bot.flows.outcomes.story import came_of
from bot.flows.people.doors import show
from bot.flows.people.forgetting import press_forget
from bot.flows.people.whom import Whom, told_whom
from bot.flows.trust.asking import start_asking
from bot.flows.trust.writing import give_to
from bot.flows.turn import Turn
from bot.flows.who_knows import show_knows
from bot.flows.wished.slots import Wished


def next_seen(wished: Wished) -> Turn:
    """When and where one sees them next; their card when nothing is planned."""
    planned = _planned_with(wished)
    if not planned:
        return _nothing_planned(wished)
    return wished.turn.say(*(told(wished.turn, one) for one in planned))


def prepare(wished: Wished) -> Turn:
    """The word before the next meeting with them; their card when none is planned."""
    planned = _planned_with(wished)
    if not planned:
        return _nothing_planned(wished)
    return wished.turn.say(word_before(wished.turn.notebook, planned[0]))


def _nothing_planned(wished: Wished) -> Turn:
    """That nothing is, and their card all the same."""
    turn, person = wished.turn, wished.people[0]
    return headed(turn, show(turn, person), line("wished.nothing_planned", name=person.called))


def _planned_with(wished: Wished) -> list[Meeting]:
    turn, ids = wished.turn, {person.id for person in wished.people}
    planned = [one for one in turn.notebook.meetings if one.is_planned and one.on >= turn.today]
    theirs = [one for one in planned if not ids.isdisjoint(one.people)]
    return sorted(theirs, key=lambda one: (one.on, one.id))


def forget(wished: Wished) -> Turn | None:
    """What would go with them; None while the coach waits for an answer about them, which it rather is."""
    turn, person = wished.turn, wished.people[0]
    waits = {id_ for item in turn.notebook.attention.last_items for id_ in item.people}
    return None if person.id in waits else press_forget(turn, (person.id,), edits=False)


def words_for(kind: str, turn: Turn, person: Person) -> Turn:
    """Words of that kind to send them; without a reason for them yet, a sign of life."""
    about = f"{kind}:{person.id}"
    return press_draft(turn, (kind if draft_for(turn.notebook, about, turn.today) else "hello", person.id))


def introduce(wished: Wished) -> Turn:
    """The two who are named; or the one, and it is asked whom they should meet."""
    one, *others = (Whom(person.id) for person in wished.people)
    return start_connecting(wished.turn, one, others[0] if others else None)


def online(wished: Wished) -> Turn:
    """A first message, to whoever is named, known or not."""
    whom = Whom(wished.people[0].id) if wished.people else told_whom(wished.turn, wished.reading)
    return start_online(wished.turn, whom)


def recommend_ask(wished: Wished) -> Turn:
    """From whoever is named; else from those who saw the work."""
    return start_asking(wished.turn, Whom(wished.people[0].id) if wished.people else None)


def recommend_give(wished: Wished) -> Turn:
    """For whoever is named."""
    return give_to(wished.turn, Whom(wished.people[0].id))


def knows_at(wished: Wished) -> Turn | None:
    """Whether they lead to the firm that is named."""
    return show_knows(wished.turn, wished.people[0], wished.there) if wished.there else None


def outcomes(wished: Wished) -> Turn:
    """What came of whoever is named; all that came of encounters when nobody is."""
    return came_of(wished.turn, wished.people, wished.text)
