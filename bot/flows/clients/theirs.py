"""Somebody's ideal client, told in a sentence or asked on their card: an occasion to give, later or at once (P16)."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.coaching.ideal_clients import Fit, telling_words, those_who_fit
from bot.domain.drafts import Draft
from bot.domain.lines import GAP, Button, Buttons, Line, line
from bot.domain.people import Person
from bot.flows.cards.memo import CARD
from bot.flows.client_asked import sells_to
from bot.flows.client_words import Told, mine, theirs, tidy
from bot.flows.conversation import free_words
from bot.flows.turn import Turn, press
from bot.flows.undo import undo_button
from bot.understanding import find_people, fold
from bot.understanding.people import proper
from bot.understanding.words import first_names

ASKED: Final = "client_theirs"  # the question on somebody's card
WHOSE: Final = "client_whose"  # an ideal client was told: whose is it?
SURE: Final = 0.9
MOST: Final = 3


def hear_theirs(turn: Turn, text: str) -> Turn | None:
    """ "Paul's ideal client is a small builder"; "her ideal client…" is of the one spoken of last."""
    told = told_of_somebody(turn, text)
    if told is None:
        return None
    people = named(turn, told.who) if told.who else _lately(turn)
    if len(people) == 1:
        return keep_theirs(turn, people[0], told.ideal)
    if told.who and not people:
        return _of_somebody_new(turn, told.who, told.ideal)
    return _ask_whose(turn, people or last_seen(turn)[:MOST], told.ideal)


def told_of_somebody(turn: Turn, text: str) -> Told | None:
    """Whose ideal client a text tells, when it names somebody at all: "tobi's" of one who is known, "Tobi's" of any."""
    told = theirs(text, turn.lang)
    if told is None or not told.who or told.who[:1].isupper() or named(turn, told.who):
        return told
    return told if fold(told.who).split()[0] in first_names() else None


def hear_meanwhile(turn: Turn, text: str) -> Turn | None:
    """The ideal client of somebody who is named, told while something else is asked."""
    if turn.current is None or turn.current.flow in (ASKED, WHOSE, CARD):
        return None
    told = told_of_somebody(turn, text)
    return hear_theirs(turn, text) if told and told.who else None


def show_theirs(turn: Turn, person: Person) -> Turn:
    """Their ideal client, when it is known; else the question to keep for them."""
    if person.ideal_client is None:
        return press_ask(turn, (person.id,))
    card = press("people.button", f"card:{person.id}", name=person.called)
    return turn.say(line("client.theirs_is", name=person.called, what=person.ideal_client), buttons=((card,),))


def hear_who_serves(turn: Turn, text: str) -> Turn | None:
    """ "Who serves law firms?": those whose ideal client is such; None when nobody's is known to be."""
    told = sells_to(text, turn.lang)
    people = tuple(p for p in turn.notebook.people if told and p.ideal_client and telling_words(told, p.ideal_client))
    if not people:
        return None
    lines = (line("client.theirs_is", name=person.called, what=person.ideal_client or "") for person in people[:MOST])
    cards = ((press("people.button", f"card:{person.id}", name=person.called),) for person in people[:MOST])
    return turn.say(*lines, buttons=tuple(cards))


def named(turn: Turn, name: str | None) -> tuple[Person, ...]:
    """Those of the notebook who bear that name."""
    matches = [match for match in find_people(name or "", turn.known()) if match.score >= SURE]
    best = [match.id for match in matches if match.score == matches[0].score]
    return tuple(person for id_ in best if (person := turn.notebook.person(id_)))


def _lately(turn: Turn) -> tuple[Person, ...]:
    """The people of the last step that was written down."""
    changed = {before.id for change in turn.notebook.changes[-1:] for before in change.before}
    return tuple(person for person in turn.notebook.people if person.id in changed)


def last_seen(turn: Turn) -> tuple[Person, ...]:
    met = turn.notebook.last_met()
    return tuple(sorted(turn.notebook.people, key=lambda p: (met.get(p.id, p.added_on), p.id), reverse=True))


def _of_somebody_new(turn: Turn, name: str, ideal: str) -> Turn:
    turn, person = turn.add(Person, name=proper(name, turn.lang), added_on=turn.today, ideal_client=ideal)
    return _said(turn.did("undo.added", name=person.called), person, ideal)


def keep_theirs(turn: Turn, person: Person, ideal: str) -> Turn:
    """Written down; those of the notebook who may be such a client are named."""
    person = replace(person, ideal_client=ideal)
    return _said(turn.put(person).did("undo.fixed", name=person.called), person, ideal)


def _said(turn: Turn, person: Person, ideal: str) -> Turn:
    found = those_who_fit(turn.notebook, ideal, person.id)[:MOST]
    lines: list[Line] = [line("client.theirs_kept", name=person.called, what=ideal)]
    if found:
        lines += [GAP, line("client.could_be"), *(_fit_line(fit) for fit in found)]
    rows = tuple((_connect(person, fit),) for fit in found[:1])
    card = press("people.button", f"card:{person.id}", name=person.called)
    return turn.say(*lines, buttons=(*rows, (card, undo_button(turn))))


def _fit_line(fit: Fit) -> Line:
    return line("client.fit", name=fit.person.called, because=fit.because)


def _connect(person: Person, fit: Fit) -> Button:
    return press("client.connect", f"connect:{person.id}:{fit.person.id}", name=fit.person.called, other=person.called)


# --- whose it is


def _ask_whose(turn: Turn, people: tuple[Person, ...], ideal: str) -> Turn:
    if not people:
        return turn.say(line("people.nobody_yet"))
    turn, draft = turn.open(WHOSE, {"ideal": ideal})
    rows: Buttons = tuple(
        (press("people.button", f"idealto:{draft.id}:{person.id}", name=person.called),) for person in people[:MOST]
    )
    return turn.say(line("client.whose", what=ideal), buttons=(*rows, (press("button.cancel", f"cancel:{draft.id}"),)))


def press_whose(turn: Turn, args: tuple[str, ...]) -> Turn:
    """idealto:d4:p2"""
    draft = turn.notebook.draft(args[0] if args else None)
    person = turn.notebook.person(args[1] if len(args) > 1 else None)
    if draft is None or draft.flow != WHOSE or person is None:
        return turn.toast("error.old_button")
    return keep_theirs(turn.close(draft), person, str(draft.filled.get("ideal")))


def hear_whose(turn: Turn, draft: Draft, text: str) -> Turn | None:
    """A name; None for another matter."""
    people = named(turn, text) if len(text.split()) <= _NAME_MOST else ()
    return keep_theirs(turn.close(draft), people[0], str(draft.filled.get("ideal"))) if len(people) == 1 else None


_NAME_MOST: Final = 4  # words


# --- asked on a card


def press_ask(turn: Turn, args: tuple[str, ...]) -> Turn:
    """idealask:p2: who is their ideal client? A good question to keep for them, when one doesn't know."""
    person = turn.notebook.person(args[0] if args else None)
    if person is None:
        return turn.toast("error.old_button")
    turn, draft = turn.open(ASKED, {"person": person.id})
    cancel = press("client.will_ask", f"idealnot:{draft.id}")
    return turn.say(line("client.ask_theirs", name=person.called), buttons=((cancel,),))


def press_not_yet(turn: Turn, args: tuple[str, ...]) -> Turn:
    """One doesn't know: it is a question for the next time."""
    draft = turn.notebook.draft(args[0] if args else None)
    if draft is None or draft.flow != ASKED:
        return turn.toast("error.old_button")
    return turn.close(draft).say(line("client.for_next_time"))


def hear_asked(turn: Turn, draft: Draft, text: str) -> Turn | None:
    """Their ideal client, in any words; None when a message tells something else."""
    person = turn.notebook.person(str(draft.filled.get("person")))
    if person is None or mine(text, turn.lang):
        return None
    told = theirs(text, turn.lang)
    if told and told.who and person not in named(turn, told.who):
        return None
    ideal = told.ideal if told else free_words(turn, text)
    if ideal is None or (told is None and text.rstrip().endswith("?")):
        return None
    return keep_theirs(turn.close(draft), person, tidy(ideal))


PRESSES = {"idealto": press_whose, "idealask": press_ask, "idealnot": press_not_yet}
DRAFTS = {ASKED: hear_asked, WHOSE: hear_whose}
ANYWHERE = (hear_meanwhile,)
ANSWERS = (hear_theirs, hear_who_serves)
