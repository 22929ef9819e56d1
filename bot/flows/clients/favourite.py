"""Half an hour with a favourite client: four questions, the words that propose it, and the day, on a card (P16)."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.coaching.ideal_clients import clientele, four_questions, invitation_to, those_who_fit
from bot.domain.drafts import Draft
from bot.domain.lines import GAP, Button, Buttons, line
from bot.domain.people import Person
from bot.flows.cards.card import open_card
from bot.flows.cards.memo import new_memo
from bot.flows.client_asked import favourite, half_hour
from bot.flows.clients.leaving import cancel_row
from bot.flows.conversation import Blank, Conversation, is_another_matter
from bot.flows.people.fitting import ask_around
from bot.flows.people.whom import Whom, answered_whom
from bot.flows.turn import Turn, press
from bot.understanding import Mention, Reading

MOST: Final = 4


def press_favourite(turn: Turn, args: tuple[str, ...]) -> Turn:
    """clientfav: with whom? clientfav:p2: with them."""
    if not args:
        return FAVOURITE.start(turn)
    person = turn.notebook.person(args[0])
    return prepare_with(turn, Whom(person.id)) if person else turn.toast("error.old_button")


def hear_half_hour(turn: Turn, text: str) -> Turn | None:
    """ "The four questions to Marie", "half an hour with my favourite client"."""
    said = half_hour(text, turn.lang) or favourite(text, turn.lang)
    if said is None:
        return None
    whom = answered_whom(turn, said)
    return prepare_with(turn, whom) if whom and not whom.candidates else FAVOURITE.start(turn)


def _likely(turn: Turn, draft: Draft) -> Buttons:
    """Those who are such clients, then those seen last."""
    known = clientele(turn.notebook)
    fitting = [fit.person for fit in those_who_fit(turn.notebook, known.ideal)] if known else []
    people = {person.id: person for person in (*fitting[:MOST], *ask_around(turn.notebook, MOST))}
    return (*((_button(person),) for person in tuple(people.values())[:MOST]), *cancel_row(turn, draft))


def _button(person: Person) -> Button:
    return press("people.button", f"clientfav:{person.id}", name=person.called)


def _read_who(turn: Turn, text: str) -> str | None:
    """A name as typed; None for another matter, or no name."""
    whom = answered_whom(turn, text)
    return None if whom is None or is_another_matter(turn, text) else text.strip()


def _chosen(turn: Turn, draft: Draft) -> Turn:
    whom = answered_whom(turn, str(draft.filled.get("who"))) or Whom(name=str(draft.filled.get("who")))
    if not whom.candidates:
        return prepare_with(turn, whom)
    people = [person for id_ in whom.candidates if (person := turn.notebook.person(id_))]
    return turn.say(line("people.several"), buttons=tuple((_button(person),) for person in people))


def prepare_with(turn: Turn, whom: Whom) -> Turn:
    """The questions and the invitation, to copy; and the card on which the day is told."""
    for draft in turn.notebook.drafts:
        turn = turn.close(draft) if draft.flow == FAVOURITE.name else turn
    person = whom.person(turn)
    questions, invitation = four_questions(turn.notebook, person), invitation_to(turn.notebook, person)
    copies = (
        Button(line("client.copy_questions"), copies=questions),
        Button(line("client.copy_invitation"), copies=invitation),
    )
    turn = turn.say(
        line("client.half_hour_with", name=person.called),
        line("drafting.text", words=questions),
        GAP,
        line("client.to_invite"),
        line("drafting.text", words=invitation),
        buttons=(copies, (press("button.why", "why:P16"),)),
    )
    mention = Mention(person.name, person.org, person.role, whom.id, title=person.title)
    planned = Reading("plan_meeting", kind="meeting", people=(mention,))
    return open_card(turn, replace(new_memo("", planned), agenda="client"))


FAVOURITE: Final = Conversation("client_favourite", (Blank("who", _read_who, choices=_likely, needed=True),), _chosen)

PRESSES = {"clientfav": press_favourite}
CONVERSATIONS = {FAVOURITE.name: FAVOURITE}
ANSWERS = (hear_half_hour,)
