"""Who do I know: the people of the notebook, found by name, firm, trade or need, and a card for each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from bot.coaching.drafts import draft_for
from bot.coaching.ideal_clients import is_to_ask
from bot.domain.lines import Button, Buttons, line
from bot.domain.notebook import Notebook
from bot.domain.people import Person
from bot.flows.introductions.could_meet import on_card
from bot.flows.outcomes.story import story_button
from bot.flows.people import closeness
from bot.flows.people.fitting import Found, ask_around, who_fits
from bot.flows.people.lines import card
from bot.flows.seeking.asked import asks_for_what, asks_who_it_is
from bot.flows.seeking.told import what_is_sought
from bot.flows.turn import Turn, press
from bot.understanding import Reading, find_people

PAGE = 8
SOUGHT: Final = "sought"  # what one looks for, kept for the goal it may become
SURE = 0.85


# --- finding


def command_people(turn: Turn, rest: str) -> Turn:
    """/people: the network, the most recently met first; with words behind it, a search."""
    return command_who(turn, rest) if rest else _page(turn, 0)


def command_who(turn: Turn, rest: str) -> Turn:
    """/who marie: a name with or without accents or typos, a firm, a trade, a need."""
    if not rest:
        return turn.say(line("people.whom")) if turn.notebook.people else _nobody_yet(turn)
    return found_people(turn, rest, search(turn, rest))


def meant_find(turn: Turn, reading: Reading, text: str) -> Turn:
    """Looking for who could help, or for somebody: those whom the notebook holds, and why; else where to begin."""
    if not turn.notebook.people:
        return _nobody_yet(turn, text)
    if asks_for_what(text):
        return _for_what(turn)
    named = tuple(person for m in reading.people if m.known and (person := turn.notebook.person(m.known)))
    if named:
        return found_people(turn, text, named)
    found = who_fits(turn.notebook, text)
    if not found:
        return _nobody_for_that(turn, text)
    if len(found) == 1 and asks_who_it_is(text):
        return show(turn, found[0].person)
    return _could_help(turn, found)


def _could_help(turn: Turn, found: Sequence[Found]) -> Turn:
    """The one, with what speaks for them and the way to ask; or all of them."""
    if len(found) == 1:
        person = found[0].person
        ask = press("people.ask_them", f"asknew:{person.id}", name=person.called)
        told = line("find.one", name=person.called, because=found[0].told)
        return turn.say(told, buttons=((ask,), (press("people.their_card", f"card:{person.id}"),)))
    told_of = [line("find.because", name=one.person.called, because=one.told) for one in found[:PAGE]]
    return turn.say(line("find.several"), *told_of, buttons=tuple((_to_card(one.person),) for one in found[:PAGE]))


def _for_what(turn: Turn) -> Turn:
    """ "Who can help me?" and no more: for one of the goals, or in a few words."""
    goals = [goal for goal in turn.notebook.goals if goal.is_open][:_OTHERS]
    rows = tuple((press("goal.button", f"goalnext:{goal.id}", what=goal.what),) for goal in goals)
    return turn.say(line("find.for_what_goal" if goals else "find.for_what"), buttons=rows)


def _as_goal(turn: Turn, text: str) -> tuple[Turn, Button | None]:
    """The button of a new goal, which takes up what one looks for oneself in the words it was said in."""
    sought = what_is_sought(text)
    if sought is None:
        return turn, None
    turn, draft = turn.open(SOUGHT, {"what": sought})
    return turn.lay_aside(draft), press("find.as_goal_button", f"goalnew:{draft.id}")


_OTHERS: Final = 3


def _nobody_for_that(turn: Turn, text: str) -> Turn:
    """Nobody yet: the way to a stranger begins with somebody close (P18); what one looks for can become a goal."""
    near = ask_around(turn.notebook)
    others = tuple(found.person.called for found in who_fits(turn.notebook, text, or_seeks=True)[:_OTHERS])
    none = line("find.seek_too", names=others) if others else line("people.find_none")
    turn, goal = _as_goal(turn, text)
    names = tuple(person.called for person in near)
    around = line("find.ask_around", names=names) if near else line("people.find_hint")
    more = (line("find.as_goal"),) if goal else ()
    rows: Buttons = (*((_to_card(person),) for person in near), *(((goal,),) if goal else ()))
    return turn.say(none, around, *more, buttons=rows)


def search(turn: Turn, text: str) -> tuple[Person, ...]:
    """By name first, then by any word of what is known of them; best first."""
    matches = find_people(text, turn.known())
    sure = [m for m in matches if m.score >= SURE]
    by_name = [person for m in (sure or matches) if (person := turn.notebook.person(m.id))]
    if sure:
        return tuple(by_name)
    others = [person for person in by_words(turn.notebook, text) if person not in by_name]
    return tuple(others + by_name)


def by_words(notebook: Notebook, text: str) -> tuple[Person, ...]:
    """Those whose firm, trade, circles, needs, offers or notes share the longer words of a text, most shared first."""
    return tuple(found.person for found in who_fits(notebook, text, or_seeks=True))


def found_people(turn: Turn, text: str, people: tuple[Person, ...]) -> Turn:
    """The one, or all of them to choose from."""
    if not turn.notebook.people:
        return _nobody_yet(turn)
    if not people:
        return turn.say(line("people.none", words=text))
    if len(people) == 1:
        return show(turn, people[0])
    return turn.say(line("people.several"), buttons=tuple((_to_card(person),) for person in people[:PAGE]))


def _nobody_yet(turn: Turn, text: str = "") -> Turn:
    turn, goal = _as_goal(turn, text)
    if goal:
        return turn.say(line("people.nobody_yet_for_that"), buttons=((goal,), (press("map.begin", "map"),)))
    return turn.say(line("people.nobody_yet"), buttons=((press("map.begin", "map"), press("goal.new", "goalnew")),))


def _page(turn: Turn, start: int, *, edits: bool = False) -> Turn:
    if not turn.notebook.people:
        return _nobody_yet(turn)
    met = turn.notebook.last_met()
    people = sorted(turn.notebook.people, key=lambda p: (met.get(p.id, date.min), p.added_on, p.id), reverse=True)
    shown = people[start : start + PAGE]
    if not shown:
        return turn.toast("error.old_button")
    around = (
        press("people.before", f"people:{max(start - PAGE, 0)}") if start else None,
        press("people.after", f"people:{start + PAGE}") if start + PAGE < len(people) else None,
    )
    rows: Buttons = (*((_to_card(person),) for person in shown), tuple(b for b in around if b))
    return turn.say(line("people.count", n=len(people)), line("people.how_to_search"), buttons=rows, edits=edits)


def press_people(turn: Turn, args: tuple[str, ...]) -> Turn:
    return _page(turn, int(args[0]) if args and args[0].isdecimal() else 0, edits=True)


def _to_card(person: Person) -> Button:
    if person.org:
        return press("people.button_at", f"card:{person.id}", name=person.called, org=person.org)
    return press("people.button", f"card:{person.id}", name=person.called)


# --- the card


def press_card(turn: Turn, args: tuple[str, ...]) -> Turn:
    person = turn.notebook.person(args[0] if args else None)
    return show(turn, person) if person else turn.toast("error.old_button")


def show(turn: Turn, person: Person, *, edits: bool = False) -> Turn:
    """Somebody's card, with what can be done next."""
    if person.died_on:
        forget = press("people.forget", f"forget:{person.id}")
        return turn.say(*card(turn.notebook, person, turn.today), buttons=((forget,),), edits=edits)
    could_meet, meetings = on_card(turn, person)
    buttons: Buttons = (
        _words_to_send(turn, person),
        _between_us(turn, person),
        story_button(turn, person.id),
        *closeness.answers(turn.notebook, person, turn.today),
        *meetings,
        _ideal_client(turn, person),
        (
            press("button.correct", f"pfix:{person.id}"),
            press("people.merge", f"merge:{person.id}"),
            press("people.forget", f"forget:{person.id}"),
        ),
    )
    return turn.say(*card(turn.notebook, person, turn.today), *could_meet, buttons=buttons, edits=edits)


def _ideal_client(turn: Turn, person: Person) -> tuple[Button, ...]:
    """The question to a contact that opens most (P16), while the answer isn't known."""
    is_open = is_to_ask(turn.notebook, person, turn.today)
    return (press("client.ask_button", f"idealask:{person.id}"),) if is_open else ()


def _words_to_send(turn: Turn, person: Person) -> tuple[Button, ...]:
    """What makes sense to write to them now: news rather than the thanks they had already."""
    helps = [help_ for help_ in turn.notebook.helps if help_.from_ == person.id]
    thanked = bool(helps) and all(help_.thanked_on for help_ in helps)
    first = "news" if thanked and draft_for(turn.notebook, f"news:{person.id}", turn.today) else "thanks"
    words = tuple(press(f"people.{kind}", f"draft:{kind}:{person.id}") for kind in (first, "hello"))
    return (*words, press("people.ask", f"asknew:{person.id}"))


def _between_us(turn: Turn, person: Person) -> tuple[Button, ...]:
    """What they did for the user, and what they wait for."""
    helped = any(help_.from_ == person.id for help_ in turn.notebook.helps)
    asked = next((r for r in turn.notebook.requests if r.from_ == person.id and r.is_open), None)
    story = press("people.helps", f"helpsof:{person.id}") if helped else press("people.ideas", f"ideas:{person.id}")
    return (story, *((press("request.answer", f"request:{asked.id}"),) if asked else ()))


def with_name(person: Person, name: str) -> Person:
    """Under another name; the old one stays known as a nickname."""
    return replace(person, name=name, nicknames=tuple(dict.fromkeys((*person.nicknames, person.name))))


COMMANDS = {"people": command_people, "carnet": command_people, "who": command_who, "qui": command_who}
PRESSES = {"people": press_people, "card": press_card}
MEANINGS = {"find": meant_find}
