"""The smallest next step for a day without energy or courage, out of what the notebook really holds (P7)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from bot.coaching.contacts import contacts
from bot.coaching.formats import format_line, format_with
from bot.coaching.nudges import Nudge, pending
from bot.coaching.nudges.rhythm import ideas
from bot.coaching.nudges.thank import still_to_thank
from bot.domain.lines import Line, line
from bot.domain.notebook import Notebook

LATELY: Final = timedelta(days=45)
FAR: Final = timedelta(days=30)  # a promise due later is no step of today

WANTS: Final[Mapping[str, tuple[str, ...]]] = {
    "tired": ("thank", "last_met", "news", "need"),
    "no_time": ("promise", "thank", "news", "meet"),
    "children": ("thank", "meet", "last_met", "need"),
    "shy": ("last_met", "thank", "need", "news"),
    "words": ("thank", "last_met", "news", "need"),
    "disturbing": ("need", "news", "last_met", "thank"),
    "begging": ("need", "thank", "news", "last_met"),
    "favouritism": ("need", "thank", "news", "last_met"),
    "selling": ("need", "last_met", "thank", "news"),
    "nothing_to_offer": ("need", "thank", "news", "promise"),
    "refused": ("meet", "thank", "last_met", "need"),
    "ignored": ("meet", "thank", "last_met", "need"),
    "failed": ("last_met", "meet", "thank", "need"),
    "guilty": ("thank", "promise", "news", "last_met"),
    "discouraged": ("last_met", "thank", "meet", "news"),
    "not_my_thing": ("last_met", "thank", "meet", "need"),
    "worth": ("last_met", "need", "thank", "news"),
    "putting_off": ("promise", "thank", "news", "last_met"),
    "laid_off": ("last_met", "meet", "thank", "need"),
    "work": ("last_met", "meet", "thank", "need"),
    "joy": ("news", "thank", "last_met"),
}
"""The kinds of step that suit each mood, the best first; nobody who is tired is sent to lunch."""


@dataclass(frozen=True)
class Step:
    """One thing that takes two minutes."""

    key: str  # stable, so that the next time another one is proposed: "thank:h3"
    words: Line
    does: str  # the button that shows its draft


def smallest(notebook: Notebook, now: datetime, mood: str, proposed: Sequence[str] = ()) -> Step | None:
    """The step that suits this mood best and is not among those `proposed` lately; None in an empty notebook.

    `mood`: one of WANTS; for any other there is no step. `now`: UTC. After all of them comes
    the one proposed longest ago; `proposed` has the latest last.
    """
    today = notebook.owner.local(now).date()
    nudges = tuple(pending(notebook, now))
    found = [step for kind in WANTS.get(mood, ()) for step in _STEPS[kind](notebook, nudges, today)]
    ages = {key: age for age, key in enumerate(proposed, 1)}
    return min(found, key=lambda step: ages.get(step.key, 0), default=None)


Steps = Iterator[Step]


def _thank(notebook: Notebook, nudges: Sequence[Nudge], _today: date) -> Steps:
    """The freshest thank-you that is still open."""
    for nudge in sorted(_of(nudges, "thank"), key=lambda nudge: (nudge.due, nudge.key), reverse=True):
        name, whats = notebook.names(nudge.people), nudge.line.args.get("whats")
        words = line("step.thank", names=name, whats=whats) if whats else line("step.thank_time", names=name)
        yield Step(nudge.key, words, f"draft:{nudge.key}")


def _promise(notebook: Notebook, nudges: Sequence[Nudge], today: date) -> Steps:
    open_ones = {promise.id: promise for promise in notebook.promises if promise.is_open}
    for nudge in _of(nudges, "promise"):
        promise = open_ones.get(nudge.about)
        if promise and notebook.person(promise.to) and (promise.due or today) <= today + FAR:
            words = line("step.promise", names=notebook.names((promise.to,)), what=promise.what)
            yield Step(nudge.key, words, f"draft:{nudge.key}")


def _last_met(notebook: Notebook, _nudges: Sequence[Nudge], today: date) -> Steps:
    """Whoever was seen last; their thanks, when they are due, are a step of their own."""
    met = notebook.last_met()
    for id_, day in sorted(met.items(), key=lambda item: (item[1], item[0]), reverse=True):
        person = notebook.person(id_)
        if person and today - LATELY <= day <= today and not still_to_thank(notebook, id_):
            words = line("step.last_met", name=person.called, day=day)
            yield Step(f"last_met:{id_}", words, f"draft:hello:{id_}")


def _need(notebook: Notebook, _nudges: Sequence[Nudge], _today: date) -> Steps:
    """What somebody looks for: a name or a page to read is a gift, and asks for nothing."""
    told = [(need.said_on, person.id, person, need) for person in notebook.living for need in person.open_needs]
    for _, id_, person, need in sorted(told, key=lambda one: one[:2], reverse=True):
        words = line("step.need", name=person.called, need=need.what)
        yield Step(f"need:{id_}", words, f"draft:hello:{id_}")


def _news(notebook: Notebook, nudges: Sequence[Nudge], _today: date) -> Steps:
    for nudge in _of(nudges, "news"):
        if nudge.draft:
            words = line("step.news", names=notebook.names(nudge.people))
            yield Step(nudge.key, words, nudge.draft)


def _meet(notebook: Notebook, _nudges: Sequence[Nudge], today: date) -> Steps:
    """Somebody to see again, in a form that is a pleasure; a new face waits for a better day."""
    seen = contacts(notebook)
    for person in ideas(notebook, today):
        if person.id in seen:
            words = line("step.meet", name=person.called, format=format_line(format_with(notebook, person)))
            yield Step(f"meet:{person.id}", words, f"draft:hello:{person.id}")


def _of(nudges: Sequence[Nudge], reason: str) -> Iterator[Nudge]:
    return (nudge for nudge in nudges if nudge.reason == reason)


_STEPS: Final[Mapping[str, Callable[[Notebook, Sequence[Nudge], date], Steps]]] = {
    "thank": _thank,
    "promise": _promise,
    "last_met": _last_met,
    "need": _need,
    "news": _news,
    "meet": _meet,
}
