"""Would they take my call? Told in a sentence or by a tap on somebody's card, it makes a contact a connection (P14)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final

from bot.coaching.depth import depth
from bot.domain.lines import Buttons, Line, line
from bot.domain.notebook import Notebook
from bot.domain.people import Person
from bot.flows.just_said import last_actions
from bot.flows.sayings import plainly, sayings
from bot.flows.turn import Turn, press
from bot.flows.undo import undo_button
from bot.understanding.rolls import read_roll

_SAID: Final = Path(__file__).parent / "closeness.txt"


# --- on the card


def question(notebook: Notebook, person: Person, today: date) -> Line | None:
    """The one question whose answer would tell more of that tie; None when there is none."""
    missing = depth(notebook, person, today).missing
    return line(f"closeness.ask_{missing}") if missing else None


def answers(notebook: Notebook, person: Person, today: date) -> Buttons:
    """Its answers to tap."""
    match depth(notebook, person, today).missing:
        case "call":
            yes = press("closeness.yes", f"calls:{person.id}:yes")
            return ((yes, press("closeness.not_yet", f"calls:{person.id}:no")),)
        case "seeks":
            return ((press("closeness.tell", f"pfix:{person.id}:need"),),)
    return ()


def press_calls(turn: Turn, args: tuple[str, ...]) -> Turn:
    """They would take the user's call, or not yet."""
    person = turn.notebook.person(args[0] if args else None)
    if person is None or args[1:] not in (("yes",), ("no",)):
        return turn.toast("error.old_button")
    return _noted(turn, (person,), takes=args[1] == "yes")


def _noted(turn: Turn, people: tuple[Person, ...], *, takes: bool) -> Turn:
    names = tuple(person.called for person in people)
    turn = turn.put(*(replace(person, takes_call=takes) for person in people)).did("undo.closeness", names=names)
    undo = undo_button(turn)
    if not takes:
        step = press("closeness.earn", f"draft:hello:{people[0].id}")
        return turn.say(line("closeness.noted_no", names=names), buttons=((step, undo),))
    if len(people) > 1:
        return turn.say(line("closeness.noted_all", names=names), buttons=((undo,),))
    person = replace(people[0], takes_call=True)
    found = depth(turn.notebook, person, turn.today)
    said = line(f"closeness.noted_{found.kind}", name=person.called, because=found.because)
    if found.missing:
        more = answers(turn.notebook, person, turn.today)
        return turn.say(said, line(f"closeness.ask_{found.missing}"), buttons=(*more, (undo,)))
    return turn.say(said, buttons=((press("people.button", f"card:{person.id}", name=person.called), undo),))


# --- in words


def hear_closeness(turn: Turn, text: str) -> Turn | None:
    """ "Paul prendrait mon appel", "I could call Léa any time"; of people of the notebook only."""
    said = plainly(text).strip(" .!")
    told = next(((name, found) for name, pattern in sayings(_SAID) if (found := pattern.fullmatch(said))), None)
    if told is None:
        return None
    name, found = told
    return _ask_what(turn, found["name"]) if name == "seeks" else _heard(turn, found["name"], takes=name == "yes")


_HE_OR_SHE: Final = frozenset("il elle he she".split())


def _heard(turn: Turn, names: str, *, takes: bool) -> Turn | None:
    if names.lower() in _HE_OR_SHE:  # whoever was just asked about
        asked = {action.split(":")[1] for action in last_actions(turn) if action.startswith("calls:")}
        person = turn.notebook.person(asked.pop()) if len(asked) == 1 else None
        return _noted(turn, (person,), takes=takes) if person else None
    entries = read_roll(names, lang=turn.lang, known=turn.known()).entries
    if not entries or not all(entry.known or entry.candidates for entry in entries):
        return None
    if unsure := next((entry for entry in entries if entry.candidates), None):
        people = [person for id_ in unsure.candidates if (person := turn.notebook.person(id_))]
        verb = "yes" if takes else "no"
        rows = tuple((press("people.button", f"calls:{one.id}:{verb}", name=one.called),) for one in people)
        return turn.say(line("people.several"), buttons=rows)
    people_meant = (turn.notebook.person(entry.known) for entry in entries)
    return _noted(turn, tuple(person for person in people_meant if person), takes=takes)


def _ask_what(turn: Turn, name: str) -> Turn | None:
    entries = read_roll(name, lang=turn.lang, known=turn.known()).entries
    person = turn.notebook.person(entries[0].known) if len(entries) == 1 else None
    if person is None:
        return None
    if needs := person.open_needs:
        card = (press("people.button", f"card:{person.id}", name=person.called),)
        return turn.say(line("closeness.seeks_known", name=person.called, what=needs[-1].what), buttons=(card,))
    button = press("closeness.tell", f"pfix:{person.id}:need")
    return turn.say(line("closeness.seeks_what", name=person.called), buttons=((button,),))


PRESSES = {"calls": press_calls}
ANSWERS = (hear_closeness,)
