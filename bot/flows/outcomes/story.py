"""What came out of what, told back as a chain: "this mission ← Paul ← the breakfast of March 2024" (P6)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from bot.coaching.chain import Link, chain, led_by, passes_through
from bot.coaching.matches import words_of
from bot.coaching.roots import same_root
from bot.domain.goals import Goal, Outcome
from bot.domain.lines import GAP, Button, Line, line
from bot.domain.meetings import Meeting
from bot.domain.notebook import Notebook
from bot.domain.people import Person
from bot.flows.outcomes.words import asked_story, kind_in
from bot.flows.told_when import stretch_told
from bot.flows.turn import Turn, press
from bot.understanding import find_people, fold

MOST: Final = 6
_SURE: Final = 0.9


# --- one chain in words


def chain_line(notebook: Notebook, outcome: Outcome) -> Line:
    """The whole chain in one line, what came of it first."""
    *links, first = chain(notebook, outcome)
    told = _said(first)
    for link in reversed(links):
        told = line("story.link", one=_said(link), before=told)
    return told


def _said(link: Link) -> Line:
    if link.outcome:
        return line("story.outcome", what=link.outcome.what)
    if link.people:
        return line("story.people", names=tuple(person.called for person in link.people))
    if link.meeting:
        return at(link.meeting)
    if link.event:
        return line("story.event", name=link.event.name)
    return line("story.words", words=link.words or "")


def at(meeting: Meeting) -> Line:
    """An encounter by its kind and day; by its month or year alone where no more was told of it."""
    when = stretch_told(meeting)
    if when is None:
        return line(f"story.at.{meeting.kind}", day=meeting.on)
    return line(f"story.then.{meeting.kind}", when=when)


def _how(notebook: Notebook, outcome: Outcome) -> Iterator[Line]:
    """Who led to whom along the chain, in sentences."""
    for link in chain(notebook, outcome):
        for person in link.people:
            if leader := led_by(notebook, person):
                yield line("story.led", leader=leader.called, name=person.called)


# --- telling


def command_story(turn: Turn, rest: str) -> Turn:
    """/story: all that came of encounters; with words behind it, those about them."""
    if not turn.notebook.outcomes:
        return turn.say(line("story.none"))
    if not rest:
        return tell(turn, turn.notebook.outcomes)
    found = about(turn, rest) or of_source(turn, rest)
    return tell(turn, found) if found else turn.say(line("story.nothing_about", words=rest))


def tell(turn: Turn, outcomes: tuple[Outcome, ...]) -> Turn:
    """One with its how, several as a list, the latest first."""
    if len(outcomes) == 1:
        (outcome,) = outcomes
        how = tuple(_how(turn.notebook, outcome))
        rows = tuple(
            (press("people.button", f"card:{person.id}", name=person.called),)
            for person in filter(None, map(turn.notebook.person, outcome.people[:2]))
        )
        return turn.say(chain_line(turn.notebook, outcome), *((GAP, *how) if how else ()), buttons=rows)
    latest = sorted(outcomes, key=lambda one: (one.on, one.id), reverse=True)
    lines = [line("story.item", chain=chain_line(turn.notebook, outcome)) for outcome in latest[:MOST]]
    more = (GAP, line("story.more", n=len(latest) - MOST)) if len(latest) > MOST else ()
    return turn.say(line("story.head", n=len(latest)), *lines, *more)


def press_story(turn: Turn, args: tuple[str, ...]) -> Turn:
    """What came of it, for a goal, a person or a meeting."""
    id_ = args[0] if args else None
    if not id_:
        return command_story(turn, "")
    if not isinstance(turn.notebook.record(id_), Goal | Person | Meeting):
        return turn.toast("error.old_button")
    found = of_record(turn.notebook, id_)
    return tell(turn, found) if found else turn.say(line("story.none"))


def story_button(turn: Turn, id_: str) -> tuple[Button, ...]:
    """The way to what came through a person or for a goal, when anything did."""
    return (press("goal.came", f"story:{id_}"),) if of_record(turn.notebook, id_) else ()


def of_record(notebook: Notebook, id_: str) -> tuple[Outcome, ...]:
    """What came for a goal, or through a person, a meeting, an event."""
    return tuple(one for one in notebook.outcomes if one.goal == id_ or passes_through(notebook, one, id_))


# --- asked in words


def hear_story(turn: Turn, text: str) -> Turn | None:
    """ "D'où vient cette mission ?", "what came of my meeting with Paul?"; None when it asks for anything else."""
    asked = asked_story(text)
    if asked is None:
        return None
    if asked.question == "where_from":
        found = about(turn, asked.words) or (turn.notebook.outcomes[-1:] if points(asked.words) else ())
        return tell(turn, found) if found else turn.say(line("story.unknown"))
    people = _people_in(turn, text)
    if (not people and not asked.words.strip(" ?")) or points(asked.words):
        return command_story(turn, "")
    return came_of(turn, people, text)


def came_of(turn: Turn, people: tuple[Person, ...], text: str) -> Turn:
    """What came of those people, as a text asks for it; else the way to tell it."""
    found = of_source(turn, text)
    if found:
        return tell(turn, found)
    names = tuple(person.called for person in people)
    if not names:
        return command_story(turn, "")
    meeting = _last_with(turn.notebook, people)
    telling = ((press("outcome.tell", f"outcome:{meeting.id}"),),) if meeting else ()
    return turn.say(line("story.nothing_of", names=names), buttons=telling)


def points(words: str) -> bool:
    """Whether words only point: "this mission", "it"."""
    return (
        re.fullmatch(r"(?:cet|cette|ce|this|that|it|ca|cela|tout ca|all (?:this|that|it))(?: \w+)?", words.strip())
        is not None
    )


def about(turn: Turn, words: str) -> tuple[Outcome, ...]:
    """Those that the words name best: by what was won, else by its goal."""
    asked = words_of(words)
    ranked = [(len(_shared(asked, one)), one) for one in turn.notebook.outcomes]
    best = max((shared for shared, _ in ranked), default=0)
    return tuple(one for shared, one in ranked if shared == best > 0)


def _shared(asked: frozenset[str], outcome: Outcome) -> set[str]:
    told = words_of(outcome.what)
    return {word for word in asked for other in told if same_root(word, other)}


def told_before(turn: Turn, source: str) -> Outcome | None:
    """The outcome that a source names: "this client came from the Acme contract"."""
    found = about(turn, source)
    return found[-1] if found and _shared(words_of(source), found[-1]) >= words_of(found[-1].what) else None


def of_source(turn: Turn, text: str) -> tuple[Outcome, ...]:
    """What came of those whom the words name; of a kind of encounter only with them, when that is named."""
    people = _people_in(turn, text)
    found = [one for one in turn.notebook.outcomes if people and all(_through(turn, one, p.id) for p in people)]
    kind = kind_in(text)
    of_kind = [
        one for one in found if any(link.meeting and link.meeting.kind == kind for link in chain(turn.notebook, one))
    ]
    return tuple(of_kind or found)


def _through(turn: Turn, outcome: Outcome, id_: str) -> bool:
    return passes_through(turn.notebook, outcome, id_)


def _people_in(turn: Turn, text: str) -> tuple[Person, ...]:
    known = [person for m in turn.read(text).people if m.known and (person := turn.notebook.person(m.known))]
    if known:
        return tuple(known)
    words = re.findall(r"\w[\w'-]*", text)
    likely = [
        match
        for word in words
        if len(word) > 2
        for match in find_people(word, turn.known())[:1]
        if match.score >= _SURE
    ]
    folded = set(map(fold, words))
    people = (turn.notebook.person(match.id) for match in likely)
    return tuple(dict.fromkeys(p for p in people if p and folded & set(map(fold, p.name.split()))))


def _last_with(notebook: Notebook, people: tuple[Person, ...]) -> Meeting | None:
    ids = {person.id for person in people}
    held = [m for m in notebook.meetings if m.is_held and ids <= set(m.people) and m.kind != "message"]
    return max(held, key=lambda meeting: (meeting.on, meeting.id), default=None)


COMMANDS = dict.fromkeys(("story", "stories", "histoire", "histoires"), command_story)
PRESSES = {"story": press_story}
ANSWERS = (hear_story,)
