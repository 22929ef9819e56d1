"""Would they take my call? Told in a sentence or by a tap on somebody's card, it makes a contact a connection (P14)."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Final

from bot.coaching.depth import depth
from bot.domain.lines import Buttons, Line, line
from bot.domain.notebook import Notebook
from bot.domain.people import Person
from bot.flows.turn import Turn, press
from bot.flows.undo import undo_button
from bot.understanding.rolls import read_roll

_NAME: Final = r"(?P<name>[^,;.!?]{2,60}?)"
_SURE: Final = (
    r"(?:(?:je (?:pense|crois|suis sûre?) que|je sais que|i think|i believe|i know|i'm sure|sûrement|surely"
    r"|oui,?|yes,?|non,?|no,?|et|and"
    r"|mais|but) )*"
)
_OFTEN: Final = (
    r"(?:toujours |sûrement |volontiers |sans doute |tout de suite |bien |certainement |always |surely "
    r"|gladly |happily |probably |definitely )?"
)
_CALL: Final = (
    r"(?:mon appel|mes appels|le téléphone|le telephone|au téléphone|si je l'appelle|si j'appelle"
    r"|quand j'appelle|quand je l'appelle"
    r"|si je l'appelais|à mon appel|a mon appel|à mes appels|my call|my calls|the phone|if i called|if i call"
    r"|when i call|if i rang)"
)
_TAKES_FR: Final = (
    rf"(?:me )?(?:prend(?:rait|raient|ra|ront)?|prennent|décroch\w+|decroch\w+|répond\w*|repond\w*) {_OFTEN}{_CALL}"
)
_ANY_TIME: Final = (
    r"(?: (?:à tout moment|a tout moment|n'importe quand|quand je veux|sans hésiter|sans hesiter|demain"
    r"|dès demain|au besoin"
    r"|à n'importe quelle heure|any ?time|at any time|whenever|whenever i want|tomorrow|day or night"
    r"|without thinking(?: twice)?))"
)
_YES: Final = tuple(
    re.compile(_SURE + pattern, re.IGNORECASE)
    for pattern in (
        rf"{_NAME} {_TAKES_FR}",
        rf"{_NAME} (?:décroche|decroche|décrocherait|decrocherait)(?: toujours| pour moi)?",
        (
            rf"{_NAME} me (?:rappelle|rappellerait|répond|repond|répondrait|repondrait)(?: toujours| tout de suite"
            rf"| dans la journée)"
        ),
        (
            rf"je (?:peux|pourrais) {_OFTEN}(?:appeler|téléphoner à|telephoner a"
            rf"|passer un coup de fil à) {_NAME}{_ANY_TIME}"
        ),
        rf"{_NAME}(?:'d|'ll| would| will)? {_OFTEN}(?:takes?|picks? up|answers?) {_CALL}",
        (
            rf"{_NAME}(?:'d|'ll| would| will) {_OFTEN}(?:pick up|call me back|answer me|ring me back)(?: for me"
            rf"| straight away| any ?time)?"
        ),
        rf"i (?:can|could) {_OFTEN}(?:call|ring|phone) {_NAME}{_ANY_TIME}",
    )
)
_NO: Final = tuple(
    re.compile(_SURE + pattern, re.IGNORECASE)
    for pattern in (
        (
            rf"{_NAME} (?:ne |n')(?:me )?(?:prendrait|prend|prendra|décrocherait|decrocherait|répondrait"
            rf"|repondrait) (?:pas|jamais|sûrement pas)"
            rf"(?: {_CALL})?"
        ),
        (
            r"je (?:ne |n')?(?:peux|pourrais|ose) (?:pas|pas encore) (?:appeler|téléphoner à|telephoner a) "
            rf"{_NAME}(?: comme ça| comme ca| pour ça| directement)"
        ),
        rf"{_NAME} (?:would not|wouldn't|will not|won't|doesn't) (?:take|answer|pick up) {_CALL}",
        rf"i (?:can't|cannot|couldn't|could not) (?:just|simply) (?:call|ring|phone) {_NAME}",
        (
            rf"i (?:can't|cannot|couldn't|could not) (?:just |simply )?(?:call|ring|phone) {_NAME}(?: like that"
            rf"| out of the blue| yet| directly)"
        ),
    )
)
_SEEKS: Final = re.compile(
    r"(?:je (?:sais|connais) (?:bien )?(?:ce que (?:cherche|veut|recherche)|ce dont a besoin) (?P<fr>[^,;.!?]{2,60})"
    r"|i know what (?P<en>[^,;.!?]{2,60}?)(?:'s| is)? (?:looking for|after|needs|wants|seeks))",
    re.IGNORECASE,
)


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
    said = " ".join(text.replace("’", "'").split()).strip(" .!")
    if found := _SEEKS.fullmatch(said):
        return _ask_what(turn, found["fr"] or found["en"])
    no = next((found for pattern in _NO if (found := pattern.fullmatch(said))), None)
    yes = None if no else next((found for pattern in _YES if (found := pattern.fullmatch(said))), None)
    told = no or yes
    return _heard(turn, told["name"], takes=told is yes) if told else None


def _heard(turn: Turn, names: str, *, takes: bool) -> Turn | None:
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
