"""What one could do for somebody: one or two concrete gestures out of the notebook, each with its reason (P4, P27)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final, Literal

from rapidfuzz import fuzz

from bot.coaching.deeds import deed
from bot.coaching.matches import ALIKE, Match, meets, words_of
from bot.coaching.means import Means, ground_on
from bot.coaching.remembered import lasting
from bot.coaching.roots import same_root
from bot.coaching.trust import strengths
from bot.domain.articles import Article
from bot.domain.helps import Help
from bot.domain.lines import Arg, Line, line
from bot.domain.meetings import Event
from bot.domain.notebook import Notebook
from bot.domain.owner import Lang, Owner
from bot.domain.people import Person

Kind = Literal["match", "client", "skill", "article", "event", "need", "recommend", "plain"]
KINDS: Final[tuple[Kind, ...]] = ("match", "client", "skill", "article", "event", "need", "recommend", "plain")
"""From the most telling to what is always true: people for each other, one's own skill, something to pass on…"""

MOST: Final = 2

_SAYS_LITTLE: Final = frozenset((
    "aide", "aider", "article", "avoir", "besoin", "build", "cherche", "chercher", "conference", "creer", "do", "event",
    "evenement", "faire", "find", "finding", "have", "help", "livre", "make", "making", "need", "personne", "piece",
    "podcast", "read", "rencontrer", "savoir", "search", "service", "soiree", "talk", "video",
))  # fmt: skip
"""Words that a need and an offer may share without meaning the same."""


@dataclass(frozen=True)
class Idea:
    """One gesture. `args` hold the words it is said with; `record` is what it draws on."""

    kind: Kind
    args: Mapping[str, Arg]
    since: date | None = None  # the day the occasion appeared; None when it is none in particular
    other: Person | None = None  # who else is concerned; never named in a draft before both agree (P30)
    record: Article | Event | None = None


def ideas(notebook: Notebook, person: Person, today: date, most: int = MOST) -> tuple[Idea, ...]:
    """The most telling gestures for that person, one of a kind; never none. `today`: the user's local day."""
    found: dict[Kind, Idea] = {}
    for idea in _ideas(notebook, person, today):
        found.setdefault(idea.kind, idea)
    told = [idea for kind, idea in found.items() if kind != "plain"]
    return tuple(told[:most]) or (found["plain"],)


def best_idea(notebook: Notebook, person: Person, today: date) -> Idea:
    """The one to say when there is room for one."""
    return best_of(notebook.owner, person.id, person, ground_on(notebook, today).for_(person))


@lasting
def best_of(owner: Owner, _id: str, person: Person, means: Means) -> Idea:
    """The one gesture to say to that person, with these means."""
    return next(_of(owner, person, means))


def _ideas(notebook: Notebook, person: Person, today: date) -> Iterator[Idea]:
    return _of(notebook.owner, person, ground_on(notebook, today).for_(person))


def _of(owner: Owner, person: Person, means: Means) -> Iterator[Idea]:
    met: set[Arg] = set()
    for idea in _for_needs(owner, person, means):
        met.add(idea.args.get("need", ""))
        yield idea
    if left := [need for need in person.open_needs if need.what not in met]:
        yield Idea("need", {"need": left[-1].what})
    if (known := next(iter(strengths(person)), None)) and not means.is_recommended:
        yield Idea("recommend", {"what": known})
    yield Idea("plain", {})


def _for_needs(owner: Owner, person: Person, means: Means) -> Iterator[Idea]:
    """People, the user's own skill, something to pass on, somewhere to go."""
    if match := means.match:
        yield Idea("match", _of_match(match), match.since, match.by)
    for match in means.clients:
        yield Idea(
            "client", _of_match(match) | {"name": person.called, "other": match.of.called}, match.since, match.of
        )
    yield from _by_oneself(owner, person)
    yield from _passed_on(person, means.articles)
    yield from _together(person, means.events)


def _of_match(match: Match) -> dict[str, Arg]:
    return {"need": match.need.what, "other": match.by.called, "offer": match.offer.what}


def _by_oneself(owner: Owner, person: Person) -> Iterator[Idea]:
    for need in reversed(person.open_needs):
        for offer in owner.offers:
            if can_do(offer.what, need.what):
                since = max(need.said_on, offer.said_on)
                yield Idea("skill", {"need": need.what, "offer": offer.what}, since)


def _passed_on(person: Person, articles: Iterable[Article]) -> Iterator[Idea]:
    for article in articles:
        if reason := _reason(person, article.what):
            key, words, since = reason
            args: dict[str, Arg] = {"what": article.what, "because": line(f"idea.because.{key}", words=words)}
            args |= {"need": words} if key == "need" else {}
            yield Idea("article", args, max(article.on, since), record=article)


def _together(person: Person, events: Iterable[Event]) -> Iterator[Idea]:
    for event in events:
        words = " ".join(part for part in (event.name, event.why, event.whom) if part)
        if event.on and (reason := _reason(person, words)):
            key, told, since = reason
            args: dict[str, Arg] = {"event": event.name, "day": event.on}
            args["because"] = line(f"idea.because.{key}", words=told)
            args |= {"need": told} if key == "need" else {}
            yield Idea("event", args, max(event.noted_on or since, since), record=event)


def _reason(person: Person, text: str) -> tuple[str, str, date] | None:
    """(kind of reason, their words, since when) for something that would serve or interest them."""
    for need in reversed(person.open_needs):
        if is_about(need.what, text):
            return "need", need.what, need.said_on
    for offer in reversed(person.offers):
        if is_about(offer.what, text):
            return "offer", offer.what, offer.said_on
    if person.role and is_about(person.role, text):
        return "role", person.role, person.added_on
    for note in reversed(person.notes):
        if is_about(note.text, text, least=2):
            return "note", note.text, note.on
    return None


# --- what fits whom


def is_about(one: str, other: str, least: int = 1) -> bool:
    """Whether two texts share words that mean something: accents, plurals and little typos don't matter."""
    if _heads(one).isdisjoint(_heads(other)):
        return False
    shared = sum(any(_same(word, near) for near in _telling(other)) for word in _telling(one))
    return shared >= least


@lru_cache(maxsize=1 << 14)
def _telling(text: str) -> frozenset[str]:
    return words_of(text) - _SAYS_LITTLE


@lru_cache(maxsize=1 << 14)
def _heads(text: str) -> frozenset[str]:
    """How the telling words begin: texts that have none in common are compared no further."""
    return frozenset(word[:2] for word in _telling(text))


def _same(one: str, other: str) -> bool:
    return same_root(one, other) or (len(one) > 4 and len(other) > 4 and fuzz.ratio(one, other) >= ALIKE)


def can_do(offer: str, need: str) -> bool:
    """Whether what the user can do is what somebody looks for: of one trade, or in the same words."""
    return meets(need, offer) > 0 or is_about(need, offer)


def served_by(notebook: Notebook, what: str, *, by_oneself: bool = False) -> tuple[tuple[Person, str], ...]:
    """Those whose open need this text would serve, with the need; those who helped and wait for a return first.

    `by_oneself`: the text is what the user can do, and not something to read.
    """
    found = [
        (person, need.what)
        for person in notebook.living
        for need in reversed(person.open_needs)
        if (can_do(what, need.what) if by_oneself else is_about(need.what, what))
    ]
    helped = {help_.from_ for help_ in notebook.helps if help_.is_open}
    once = {person.id: (person, need) for person, need in reversed(found)}
    return tuple(sorted(once.values(), key=lambda one: (one[0].id not in helped, one[0].id)))


def wants_own_offers(notebook: Notebook, people: Iterable[Person]) -> bool:
    """Whether to ask what the user can do: never told, never asked, and somebody looks for something."""
    owner = notebook.owner
    return not owner.offers and owner.offers_asked_on is None and any(person.open_needs for person in people)


# --- in words


def idea_line(person: Person, idea: Idea) -> Line:
    """The gesture, with its reason, said when the user asks for ideas."""
    return line(f"idea.{idea.kind}", **{"name": person.called, **idea.args})


def nudge_line(person: Person, help_: Help, idea: Idea, lang: Lang) -> Line:
    """The same, said first, beside what was received, in the user's language."""
    received: dict[str, Arg] = {"deed": deed((help_.what,), lang), "day": help_.on}
    return line(f"give_back.{idea.kind}", **{"name": person.called, **received, **idea.args})
