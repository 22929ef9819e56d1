"""An introduction that was promised and has not come, or a name that was given to write to (P21)."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from bot.coaching.nudges.course import step_after
from bot.coaching.nudges.nudge import Nudge
from bot.coaching.remembered import lasting, resting_on
from bot.coaching.slots import slot_from
from bot.domain.lines import Arg, line
from bot.domain.notebook import Notebook
from bot.domain.nudges import Nudged
from bot.domain.owner import Owner
from bot.domain.people import Person
from bot.domain.promises import Referral

FIRST: Final = timedelta(days=7)
REPEATS: Final = (14,)  # days; the last one closes it


def referral(notebook: Notebook, now: datetime) -> tuple[Nudge, ...]:  # noqa: ARG001 - one shape for all rules
    """The introductions still awaited."""
    return _all_awaited(notebook)


@resting_on("people", "referrals", "asks", said="referral")
def _all_awaited(notebook: Notebook) -> tuple[Nudge, ...]:
    first: dict[str, Referral] = {}
    for awaited in notebook.referrals:
        if awaited.is_open and not _is_asked_directly(notebook, awaited):
            first.setdefault(_thread(awaited), awaited)
    return tuple(nudge for awaited in first.values() if (nudge := _of(notebook, awaited)))


def _is_asked_directly(notebook: Notebook, awaited: Referral) -> bool:
    """Whether the user has written an ask to them since: nobody else needs to introduce them any more."""
    since = (ask.to for ask in notebook.asks if ask.sent_on and ask.sent_on >= awaited.promised_on)
    names = {person.name.casefold() for id_ in since if (person := notebook.person(id_))}
    return awaited.whom.casefold() in names


def _thread(awaited: Referral) -> str:
    """Two who spoke of the same person by name make one thread; "his boss" is another one each time."""
    words = awaited.whom.split()
    named = len(words) > 1 and all(word[:1].isupper() for word in words)
    return awaited.whom.casefold() if named else awaited.id


def _of(notebook: Notebook, awaited: Referral) -> Nudge | None:
    by, nudged = notebook.person(awaited.by), notebook.was_nudged(f"referral:{awaited.id}")
    if by and by.name.casefold() == awaited.whom.casefold():
        return None  # nobody introduces anybody to themselves
    return _awaited(notebook.owner, awaited.id, awaited, by, nudged)


@lasting
def _awaited(owner: Owner, _id: str, awaited: Referral, by: Person | None, nudged: Nudged | None) -> Nudge | None:
    coming = step_after(owner, nudged, awaited.promised_on + FIRST, REPEATS)
    if coming is None:
        return None
    key = f"referral:{awaited.id}"
    subject = "referral.again" if coming.number else "referral.first"
    if awaited.named:
        subject = "referral.named_again" if coming.number else "referral.named"
    args: dict[str, Arg] = {"whom": awaited.whom_told, "day": awaited.promised_on}
    return Nudge(
        key=key,
        reason="referral",
        people=(by.id,) if by and not awaited.named else (),
        due=slot_from(owner, coming.day),
        line=line(subject, name=by.called, **args) if by else line(f"{subject}_alone", **args),
        why="P21",
        about=awaited.id,
        draft=f"draft:{key}" if by and not awaited.named else None,
    )
