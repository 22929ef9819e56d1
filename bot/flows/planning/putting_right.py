"""A plan just kept is put right in a word, as one goes on talking: "un café plutôt", "actually in January"."""

from __future__ import annotations

import re
from typing import Any, Final

from bot.coaching.plan import open_plans
from bot.domain.plans import Plan
from bot.flows.by_when import read_when
from bot.flows.just_said import last_lines
from bot.flows.planning.fields import settled
from bot.flows.planning.words import read_how
from bot.flows.tastes import tells_tastes_in_general
from bot.flows.turn import Turn
from bot.understanding import fold

_KEPT: Final = ("plans.kept", "plans.settled")
_LONGEST: Final = 6  # words
_INSTEAD: Final = re.compile(r"\b(?:plutot|finalement|en fait|non|enfin|rather|actually|instead|make it|no)\b")


def hear_put_right(turn: Turn, text: str) -> Turn | None:
    """Another form or another time for whoever was just put in the plan; None for anything else."""
    if len(text.split()) > _LONGEST or "?" in text or not _INSTEAD.search(fold(text)):
        return None
    if tells_tastes_in_general(text):
        return None
    plan = _just_kept(turn)
    person = turn.notebook.person(plan.person) if plan else None
    when, how = read_when(turn, text), read_how(text)
    if person is None or not (when or how) or turn.read(text).people:
        return None
    fields: dict[str, Any] = {**({"how": how} if how else {}), **({"due": when.by} if when else {})}
    return settled(turn, person, plan, **fields)


def hear_under_the_plan(turn: Turn, text: str) -> Turn | None:
    """ "Judith plutôt en janvier", under the plan that was just shown: another time or form for whoever is named."""
    shown = any(one.key.startswith(_SHOWN) for one in last_lines(turn))
    if not shown or len(text.split()) > _LONGEST or "?" in text or _NOT_BEFORE.search(fold(text)):
        return None
    reading = turn.read(text)
    person = turn.notebook.person(reading.people[0].known) if len(reading.people) == 1 else None
    when, how = read_when(turn, text), read_how(text)
    if person is None or not (when or how) or (when and when.exact) or _STORY.search(fold(text)):
        return None
    fields: dict[str, Any] = {**({"how": how} if how else {}), **({"due": when.by} if when else {})}
    plan = next((p for p in open_plans(turn.notebook) if p.person == person.id), None)
    return settled(turn, person, plan, **fields)


_SHOWN: Final = ("plans.goal", "plans.next", "plans.later", "plans.none_next")
_NOT_BEFORE: Final = re.compile(r"\b(?:pas avant|not before|not until|apres|after)\b")
_STORY: Final = re.compile(r"\b(?:vu|vue|vus|croise|dejeune|rencontre|met|saw|had|j'ai|hier|yesterday|dernier|last)\b")


def _just_kept(turn: Turn) -> Plan | None:
    """The line of the plan that the coach's last answer was about."""
    named = {str(one.args.get("name")) for one in last_lines(turn) if one.key in _KEPT}
    plans = [p for p in open_plans(turn.notebook) if turn.notebook.names((p.person,))[0] in named]
    return plans[-1] if plans else None
