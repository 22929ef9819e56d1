"""What words tell of one thing of a goal: its wording, purpose, success, day, who it needs, the small step (P10)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from bot.domain.goals import Goal
from bot.domain.owner import Lang
from bot.flows.by_when import read_horizon, without_when
from bot.flows.conversation import free_words, is_elsewhere
from bot.flows.goals.patterns import step_words
from bot.flows.goals.reading import in_own_words, is_of_something_else
from bot.flows.goals.roles import split_roles
from bot.flows.turn import Turn
from bot.understanding import fold, read_answer, read_day
from bot.understanding.dates import find_days

FIELDS: Final = ("what", "purpose", "success", "due", "roles", "step")
GONE: Final[Mapping[str, dict[str, Any]]] = {
    "purpose": {"purpose": None},
    "success": {"success": None},
    "due": {"due": None},
    "roles": {"roles": ()},
    "step": {"next_step": None, "road": None, "if_then": None, "step_by": None},
    "when": {"if_then": None, "step_by": None},
}
"""What a goal is without one of its fields; the words of a goal can't be taken away."""

_STORIES: Final = ("log_meeting", "done_thanks", "done_promise", "progress")
_IF_THEN: Final = re.compile(
    r"^\W*(?P<when>(?:quand|d[èe]s que|sit[ôo]t que|apr[èe]s|lorsque|la prochaine fois que|le jour où"
    r"|(?:the )?next time|the (?:day|moment)|when(?:ever)?|as soon as|once|after|si|if)\b.+?)"
    r"\s*(?:,\s*(?:alors\s+|then\s+)?|\s+(?:alors|then)\s+"
    r"|\s+(?=j['’](?!(?:ai|avais|aurai|aurais|[ée]tais)\b)|je (?!(?:l['’]|les? |lui |leur )?(?:ai|aurai|suis|serai)\b)"
    r"|i(?:['’]ll)? (?!have\b|had\b|am\b|was\b|['’]ve)))(?P<then>\S.+?)[\s.!]*$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class IfThen:
    """ "When I've had my coffee on Monday" (P7: a small step with its moment), "I write to Paul"."""

    when: str
    then: str


def if_then(text: str) -> IfThen | None:
    """The moment and the act of an if-then sentence; None when it is none."""
    found = _IF_THEN.match(text.strip())
    return IfThen(found["when"].strip(), found["then"].strip()) if found else None


# --- reading


def with_words(turn: Turn, goal: Goal, field: str, text: str) -> Goal | None:
    """The goal with what these words tell of that field; None when they tell nothing of it, or of another matter."""
    text = text.strip()
    match field:
        case "what":
            said = free_words(turn, text)
            return _with_what(turn, goal, said) if isinstance(said, str) else None
        case "success":
            said = free_words(turn, text)
            return replace(goal, success=said.rstrip(" .")) if isinstance(said, str) else None
        case "due":
            day = read_horizon(turn, text)
            return replace(goal, due=day) if day else None
        case "purpose":
            read = turn.read(text).goal
            return replace(goal, purpose=read.purpose) if read and read.purpose else None
        case "roles":
            return _with_roles(turn, goal, text)
        case "step" | "when":
            if field == "step" and (when := _only_day(turn, text)):
                return with_step(turn, goal, when, of_moment=True) if goal.has_step else None
            return None if _is_no_step(turn, text) else with_step(turn, goal, text, of_moment=field == "when")
    return None


def _with_what(turn: Turn, goal: Goal, said: str) -> Goal:
    """In other words; a day that they end with is its day, and no word of it."""
    day = read_horizon(turn, said)
    what = in_own_words(turn, said)
    return replace(goal, what=without_when(turn, what), due=day) if day else replace(goal, what=what)


def _with_roles(turn: Turn, goal: Goal, text: str) -> Goal | None:
    if is_of_something_else(turn, text) or is_elsewhere(turn, text) or read_answer(text, lang=turn.lang):
        return None
    roles = split_roles(text)
    return with_roles(goal, roles) if roles else None


def with_roles(goal: Goal, roles: tuple[str, ...]) -> Goal:
    """The goal with these roles added to those it has."""
    return replace(goal, roles=tuple(dict.fromkeys((*goal.roles, *roles))))


def with_step(turn: Turn, goal: Goal, text: str, *, of_moment: bool = False) -> Goal:
    """The goal with a small step, a moment for it, or both when the words tell both."""
    told = if_then(text)
    if told:
        goal = replace(goal, next_step=told.then, road=None) if not (of_moment and goal.has_step) else goal
        return replace(goal, if_then=told.when, step_by=_day_in(turn, told.when) or _day_in(turn, told.then))
    words = step_words(text.strip().rstrip(" ."))
    if of_moment:
        day = _day_in(turn, words)
        return replace(goal, if_then=_by_weekday(turn, words, day), step_by=day)
    day = _day_in(turn, words)
    return replace(goal, next_step=_by_weekday(turn, words, day), road=None, if_then=None, step_by=day)


def _by_weekday(turn: Turn, words: str, day: date | None) -> str:
    """With the day by its name: what is for tomorrow today is read for weeks."""
    soon = _SOON.search(words) if day else None
    if day is None or soon is None:
        return words
    name = _WEEKDAYS[turn.lang].split()[day.weekday()]
    if soon.start() == 0:
        name = name.capitalize()
    elif turn.lang == "en":
        name = f"on {name}"
    return words[: soon.start()] + name + words[soon.end() :]


_WEEKDAYS: Final[Mapping[Lang, str]] = {
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
}
_SOON: Final = re.compile(r"\b(?:(?:après|apres)-demain|demain|the day after tomorrow|tomorrow)\b", re.IGNORECASE)


def _only_day(turn: Turn, text: str) -> str | None:
    """A day and nothing else, as typed: "it's Thursday the 10th" says when, and no step."""
    found = find_days(text, lang=turn.lang)
    if len(found) != 1 or not _AROUND_A_DAY.fullmatch(fold(f"{text[: found[0].start]} {text[found[0].end :]}")):
        return None
    return text[found[0].start : found[0].end].strip()


_AROUND_A_DAY: Final = re.compile(
    r"(?:\W+|\b(?:it|s|is|c|est|ce sera|will be|on|the|le|la|for|pour|disons|say|then|alors)\b)*"
)


def _day_in(turn: Turn, words: str) -> date | None:
    days = read_day(words, lang=turn.lang, today=turn.today, towards="future")
    return days[0] if days and days[0] >= turn.today else None


def _is_no_step(turn: Turn, text: str) -> bool:
    """Whether it is a bare answer, or tells of something done: "coffee with Paul yesterday"."""
    if if_then(text):
        return False
    return (
        text.rstrip().endswith("?")
        or read_answer(text, lang=turn.lang) is not None
        or turn.read(text).intent in _STORIES
    )
