"""The answers to the questions of a new goal: how each is read, and what can be tapped."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Final

from bot.coaching.road import fitting
from bot.coaching.vague import is_vague
from bot.domain.drafts import Draft, Value
from bot.domain.goals import PURPOSES
from bot.domain.lines import Buttons
from bot.domain.owner import Lang
from bot.flows.by_when import read_horizon, without_when
from bot.flows.conversation import free_words, pick
from bot.flows.goals.proposals import all_roles
from bot.flows.goals.reading import in_own_words, plain_purpose, purpose_in
from bot.flows.goals.roles import split_roles
from bot.flows.turn import Turn
from bot.understanding import fold

CHOSEN: Final = "chosen"  # the roles tapped so far
DONE: Final = "ok"


def read_what(turn: Turn, text: str) -> Value:
    """The user's own words: they name a goal better than any reading of them."""
    said = in_own_words(turn, text)
    is_told_as_goal = said != text.strip(" .!") and turn.read(text).intent == "goal"
    return said if is_told_as_goal else free_words(turn, said)


def read_purpose(turn: Turn, text: str) -> Value:
    """A purpose in words: the goal as the reader sees it with them."""
    if named := _named_purpose(text):
        return named
    goal = turn.read(text).goal
    return goal.purpose if goal else None


def _named_purpose(text: str) -> str | None:
    """The purpose of a button, typed: "new business", « un nouveau poste »; by its number in the row, too."""
    said = fold(text).replace("’", "'").strip(" .!")
    if said.isdecimal():
        return PURPOSES[int(said) - 1] if 1 <= int(said) <= len(PURPOSES) else None
    return next(
        (purpose for purpose, words in _NAMED.items() if re.fullmatch(rf"{_MOSTLY}(?:{words}){_ISH}", said)), None
    )


_MOSTLY: Final = (
    r"(?:(?:mostly|mainly|rather|more|probably|it's|about|for|the|a|an|my|surtout|plutot|c'est|pour|de|du|des|le"
    r"|la|les"
    r"|l'|un|une|mon|ma|euh|well|ok)[ ,']*)*"
)
_ISH: Final = r"(?: (?:really|i (?:think|guess|suppose)|mostly|mainly|then|je crois|je pense|surtout|plutot|donc))?"
_NAMED: Final = {
    "job": r"(?:new |nouve(?:au|l) )?(?:jobs?|career|emploi|poste|travail|boulot|metier)(?: change)?",
    "business": r"(?:new |nouvelles? )?(?:business|clients?|customers|sales|affaires)",
    "watch": r"(?:follow(?:ing)? |watch(?:ing)? |suivre )?(?:an? |the |un |une |le )?(?:sector|industry|market"
    r"|secteur|marche"
    r"|veille)",
    "expertise": r"(?:get(?:ting)? )?better(?: at (?:my|the) job)?"
    r"|(?:skills?|expertise|learning|progresser|grandir|me former)"
    r"(?: (?:dans|in) mon metier)?",
    "partners": r"(?:partners?|investors?|associee?s?|investisseurs?|partenaires?|fonds)(?:,? (?:and|et|or"
    r"|ou)? ?(?:partners?"
    r"|investors?|associee?s?|investisseurs?|fonds|des fonds))?",
    "other": r"(?:something |anything )?else|other|autre(?: chose)?|none of (?:these|them|those)"
    r"|aucun(?:e)?(?: des deux)?",
}


def read_due(turn: Turn, text: str) -> Value:
    span = _SPAN.fullmatch(fold(text))
    day = read_horizon(turn, f"{_IN[turn.lang]} {span['span']}" if span else text)
    return day.isoformat() if day else None


_IN: Final[Mapping[Lang, str]] = {"fr": "dans", "en": "in"}
_SPAN: Final = re.compile(
    r"(?:\W|\b(?:environ|dans les|disons|allez|euh|bah|about|around|roughly|maybe|peut-etre|say|oh|well)\b)*"
    r"(?:(?:\d+|une?|deux|trois|quatre|two|three|four)(?: mois| months?)? ?(?:a|ou|to|or|-|–) ?)?"
    r"(?P<span>(?:\d+|une?|deux|trois|quatre|cinq|six|huit|neuf|dix|douze|an?|one|two|three|four|five|eight|nine|ten"
    r"|twelve) ?(?:jours?|semaines?|mois|ans?|annees?|days?|weeks?|months?|years?))"
    r"(?:\W|\b(?:environ|max(?:imum|i)?|grand|au plus|a peu pres|ou plus|tops|at most|or so|at the latest|about)\b)*"
)
"""A span and nothing else, as one answers « pour quand ? »: "3 months", « 3 à 6 mois max »; its end counts."""


def told_with(turn: Turn, what: str) -> dict[str, Value]:
    """The purpose and the day that the words of a goal tell."""
    purpose, day = purpose_in(turn, what) or plain_purpose(what), read_due(turn, what)
    return {**({"purpose": purpose} if purpose else {}), **({"due": day} if day else {})}


def success_in(turn: Turn, draft: Draft, said: str) -> dict[str, Value]:
    """What it would look like, and the day that these words may end with."""
    day = None if "due" in draft.filled else read_due(turn, said)
    words = without_when(turn, said) if day else said
    return {"success": words.strip(" ."), **({"due": day} if day else {})}


def read_roles(turn: Turn, text: str) -> Value:
    """Whom it needs, in words or by the number of what is offered; None for a sign, or a story that names nobody."""
    typed = text.strip(" .)!")
    if typed.isdecimal():
        offered = all_roles(purpose_told(turn.current), turn.lang) if turn.current else ()
        return f"{int(typed) - 1}" if 1 <= int(typed) <= len(offered) else None
    said = free_words(turn, text) if any(letter.isalpha() for letter in text) else None
    return said if isinstance(said, str) and split_roles(said) else None


def purposes(_turn: Turn, draft: Draft) -> Buttons:
    buttons = [pick(draft, "purpose", purpose, f"goal.purpose.{purpose}") for purpose in PURPOSES]
    return tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))


def dues(turn: Turn, draft: Draft) -> Buttons:
    """In a month, in three, in six."""
    return (tuple(pick(draft, "due", in_months(turn.today, n).isoformat(), f"goal.in.{n}") for n in (1, 3, 6)),)


def in_months(today: date, months: int) -> date:
    """That day of the month so many months on, as a round deadline."""
    year, month = divmod(today.year * 12 + today.month - 1 + months, 12)
    return date(year, month + 1, min(today.day, 28))


def roles_choices(turn: Turn, draft: Draft) -> Buttons:
    """Whom such a goal often needs: a tap chooses, another takes back."""
    tapped = chosen(draft)
    rows = tuple(
        (pick(draft, "roles", f"{number}", "goal.role_on" if role in tapped else "goal.role", what=role),)
        for number, role in enumerate(all_roles(purpose_told(draft), turn.lang))
    )
    return (*rows, (pick(draft, "roles", DONE, "goal.roles_done"),)) if tapped else rows


def purpose_told(draft: Draft) -> str:
    """The purpose as far as it has been told; "other" until then."""
    return fitting(draft.filled.get("purpose"), str(draft.filled.get("what", "")))


def chosen(draft: Draft) -> tuple[str, ...]:
    """The roles that were tapped."""
    roles = draft.filled.get(CHOSEN)
    return tuple(map(str, roles)) if isinstance(roles, list) else ()


def is_told_vaguely(_turn: Turn, draft: Draft) -> bool:
    return is_vague(str(draft.filled.get("what", "")))
