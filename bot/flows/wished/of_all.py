"""The doors of what is wished of the notebook as a whole: whom one met, who could help, what is due, a pause."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from bot.domain.lines import line
from bot.flows.agenda_asked import counted_in, planned_in
from bot.flows.event_naming import event_of, meant
from bot.flows.events.considering import start as consider
from bot.flows.events.doors import command_events
from bot.flows.events.reluctance import coming, permit, permit_unnoted
from bot.flows.events.unnoted import to_be_noted
from bot.flows.gave import gesture
from bot.flows.goals.cards import command_goals, open_goals
from bot.flows.goals.road import show_next
from bot.flows.helps.of_use import show_of_use
from bot.flows.notebook_asked import met_in
from bot.flows.outcomes.story import about, command_story, tell
from bot.flows.paths import command_path, find_way
from bot.flows.paths.doors import asked_for
from bot.flows.paths.target import read_target
from bot.flows.paths.wordings import SOMEONE
from bot.flows.people.doors import meant_find
from bot.flows.planning.words import read_how
from bot.flows.settings.doors import command_language
from bot.flows.settings.pausing import pause_for, pause_now
from bot.flows.settings.until import read_silence
from bot.flows.settings.words import read_language
from bot.flows.spans import past_span
from bot.flows.turn import Turn
from bot.flows.wished.slots import Wished
from bot.understanding import fold

_SOON: Final = timedelta(days=60)


def met(wished: Wished) -> Turn:
    """Whom one met in the days it names, or of late."""
    return met_in(wished.turn, wished.past or past_span(wished.turn.today, ""))


def count(wished: Wished) -> Turn:
    """How many encounters there were in the days it names, or ever."""
    return counted_in(wished.turn, wished.past or (date.min, wished.turn.today), read_how(fold(wished.text)))


def agenda(wished: Wished) -> Turn:
    """Whom one sees in the days it names, or in the coming weeks."""
    return planned_in(wished.turn, wished.ahead or (wished.turn.today, wished.turn.today + _SOON))


def who(wished: Wished) -> Turn:
    """Those of the notebook whom the words fit, each with the reason; else whom to ask."""
    return meant_find(wished.turn, replace(wished.reading, people=()), wished.text)


def path(wished: Wished) -> Turn:
    """The way to whom it names; asked for when it names nobody."""
    turn, text = wished.turn, wished.text
    target = asked_for(turn, text)
    if target is None and (named := _POST.search(text)):
        target = read_target(turn, named[0], turn.lang)
    if target is None and wished.there:
        at = wished.text[wished.text.rfind(wished.there) - 1 - len(_before(wished)) :]
        target = read_target(turn, f"{SOMEONE[turn.lang]} {at.strip(' .!?')}", turn.lang)
    return find_way(turn, target) if target else command_path(turn, "")


_POST: Final = re.compile(
    r"(?:\b(?:the|an?|le|la|une?)\s|\bl['’])[^,;:?!]{3,50}? (?:at|from|chez|à la|au|de|du) [^,;:?!]{2,40}",
    re.IGNORECASE,
)
"""Whom one would reach, by post and firm: "the head of sustainability at Tesco"."""


def _before(wished: Wished) -> str:
    """The small word before the firm: « chez », "at"."""
    return wished.text[: wished.text.rfind(wished.there or "")].split()[-1]


def outcome(wished: Wished) -> Turn:
    """What came of what the words name; all that came of encounters otherwise."""
    found = about(wished.turn, wished.text)
    return tell(wished.turn, found) if found else command_story(wished.turn, "")


def step(wished: Wished) -> Turn:
    """The next step of the goal, if there is one alone; else which goal."""
    goals = open_goals(wished.turn)
    return show_next(wished.turn, goals[0]) if len(goals) == 1 else command_goals(wished.turn, "")


def give_ideas(wished: Wished) -> Turn:
    """One small thing to do for somebody; else to whom one could be of use."""
    said, rows = gesture(wished.turn)
    return wished.turn.say(*said[1:], buttons=rows) if said else show_of_use(wished.turn)


def event(wished: Wished) -> Turn:
    """The event it names, thought about; the list of them when it names none."""
    told = event_of(wished.turn, wished.text, replace(wished.reading, people=()))
    return consider(wished.turn, told) if told.name else command_events(wished.turn, "")


def mission(wished: Wished) -> Turn | None:
    """How to go in a small way to the evening it names, or to the next one."""
    ahead = coming(wished.turn)
    if named := meant(ahead, wished.text):
        return permit(wished.turn, named)
    if unnoted := to_be_noted(wished.turn, wished.text):
        return permit_unnoted(wished.turn, unnoted)
    return permit(wished.turn, ahead[0]) if ahead else wished.turn.say(line("question.start_talking"))


def pause(wished: Wished) -> Turn:
    """Silence for as long as it says, or until told."""
    words = wished.text.strip(" .!?").split()
    for at in range(1, len(words)):
        silence = read_silence(" ".join(words[at:]), wished.turn.lang, wished.turn.today)
        if silence and silence.has_days:
            return pause_for(wished.turn, silence)
    return pause_now(wished.turn)


def language(wished: Wished) -> Turn:
    """The language it names, or which one."""
    named = [word for word in wished.text.replace("'", " ").split() if read_language(word)]
    return command_language(wished.turn, named[-1] if named else "")
