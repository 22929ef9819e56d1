"""Why the coach writes first: every reason, one file each, in the order of their weight.

To add one: its rule in a file here, its place in RULES, its words in each language, its test.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Final

from bot.coaching.nudges.ask import ask
from bot.coaching.nudges.debrief import debrief
from bot.coaching.nudges.give_back import give_back
from bot.coaching.nudges.introduce import introduce
from bot.coaching.nudges.map import map  # noqa: A004 - named for its reason
from bot.coaching.nudges.mission import mission
from bot.coaching.nudges.news import news
from bot.coaching.nudges.nudge import Nudge, Rule
from bot.coaching.nudges.outcome import outcome
from bot.coaching.nudges.plan import plan
from bot.coaching.nudges.prepare import prepare
from bot.coaching.nudges.promise import promise
from bot.coaching.nudges.referral import referral
from bot.coaching.nudges.reminder import reminder
from bot.coaching.nudges.request import request
from bot.coaching.nudges.review import review
from bot.coaching.nudges.rhythm import rhythm
from bot.coaching.nudges.silence import silence
from bot.coaching.nudges.thank import thank
from bot.coaching.nudges.wishes import wishes
from bot.coaching.proposals import PROPOSALS
from bot.coaching.remembered import resting_on
from bot.coaching.slots import slot_from
from bot.domain.notebook import Notebook

RULES: Final[tuple[Rule, ...]] = (
    reminder,  # asked for by the user
    prepare,  # P19 P20
    promise,  # P27
    mission,  # P24
    debrief,  # P21 P24
    thank,  # P25
    request,  # P27
    wishes,  # P28
    review,  # P10
    outcome,  # P6
    plan,  # P19
    rhythm,  # P9
    news,  # P26
    referral,  # P21
    ask,  # P20 P29
    give_back,  # P4 P27
    introduce,  # P30
    silence,  # P28
    map,  # P12
)
"""Every reason to write first; each is named for its rule, and the first ones come first."""

FOR_GOOD: Final = date.max
ORDER: Final = {rule.__name__: place for place, rule in enumerate(RULES)}


def pending(notebook: Notebook, now: datetime) -> Iterator[Nudge]:
    """All that there is to say to this user, due already or still to come (`now` in UTC); no restraint yet."""
    muted = _muted(notebook, notebook.owner.local(now).date())
    for rule in RULES:
        for nudge in rule(notebook, now):
            if not muted or nudge.reason not in PROPOSALS:
                yield nudge
            else:
                yield from _with_silence(notebook, nudge, muted)


def _with_silence(notebook: Notebook, nudge: Nudge, muted: Mapping[str, date]) -> Iterator[Nudge]:
    """The proposal, not before the silence about its people is over; nothing when that is never, or too late for it."""
    until = max((muted[person] for person in nudge.people if person in muted), default=None)
    if until is None:
        yield nudge
    elif until != FOR_GOOD:
        due = max(nudge.due, slot_from(notebook.owner, until))
        if nudge.expires is None or due < nudge.expires:
            yield replace(nudge, due=due)


@resting_on("people")
def _muted(notebook: Notebook, today: date) -> Mapping[str, date]:
    """Those whom no proposal to write to is wanted of, and until when; what is owed to them comes up all the same."""
    return {person.id: person.muted_until or FOR_GOOD for person in notebook.people if person.is_muted(today)}


__all__ = ["ORDER", "RULES", "Nudge", "Rule", "pending"]
