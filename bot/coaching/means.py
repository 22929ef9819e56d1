"""What the notebook holds that may serve somebody, on one day: the ground of what one could do for them (P4, P27)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, NamedTuple

from bot.coaching.introducing import know_each_other
from bot.coaching.matches import Match, clients_by_person, matches_by_person
from bot.coaching.remembered import resting_on
from bot.domain.articles import Article
from bot.domain.meetings import Event
from bot.domain.notebook import Notebook
from bot.domain.people import Person

FRESH: Final = timedelta(days=365)  # what was read longer ago is no news for anybody


class Means(NamedTuple):
    """What the notebook holds that may serve one person, on one day."""

    match: Match | None
    clients: tuple[Match, ...]
    articles: tuple[Article, ...]  # fresh and not passed on to them yet, the latest first
    events: tuple[Event, ...]  # to come, soonest first
    is_recommended: bool


@dataclass(frozen=True)
class Ground:
    """All means of one notebook on one day."""

    matches: Mapping[str, tuple[Match, ...]]
    clients: Mapping[str, tuple[Match, ...]]
    articles: tuple[Article, ...]  # fresh, the latest first
    passed: frozenset[tuple[str, str]]  # (person id, what) for all that they were given already
    events: tuple[Event, ...]
    recommended: frozenset[str]  # the ids of those whom the user recommended

    def for_(self, person: Person) -> Means:
        """Those that may serve that person."""
        id_, matches = person.id, self.matches.get(person.id)
        return Means(
            matches[0] if matches else None,
            self.clients.get(id_, ()),
            tuple(one for one in self.articles if (id_, one.what) not in self.passed) if self.articles else (),
            self.events,
            id_ in self.recommended,
        )


def ground(notebook: Notebook, articles: tuple[Article, ...], events: tuple[Event, ...]) -> Ground:
    """All that there is, with the articles that are fresh and the events to come."""
    return Ground(
        _still_apart(notebook, matches_by_person(notebook)),
        _still_apart(notebook, clients_by_person(notebook)),
        articles,
        _passed(notebook),
        events,
        _recommended(notebook),
    )


def _still_apart(notebook: Notebook, found: Mapping[str, tuple[Match, ...]]) -> Mapping[str, tuple[Match, ...]]:
    """Without those who were put in touch, or are about to be, and those who know each other anyway (P30)."""
    thought_of = {frozenset((one.one, one.other)) for one in notebook.introductions}
    return {
        id_: tuple(
            match
            for match in matches
            if frozenset(match.pair) not in thought_of and not know_each_other(match.of, match.by)
        )
        for id_, matches in found.items()
    }


def ground_on(notebook: Notebook, today: date) -> Ground:
    """All that there is on that local day."""
    return ground(notebook, fresh_articles(notebook, today), coming_events(notebook, today))


def fresh_articles(notebook: Notebook, today: date) -> tuple[Article, ...]:
    """What was read lately enough to be passed on, the latest first."""
    return tuple(article for article in reversed(notebook.articles) if today - article.on <= FRESH)


@resting_on("given", "helps")
def _passed(notebook: Notebook) -> frozenset[tuple[str, str]]:
    given = {(given.to, given.what) for given in notebook.given}
    return frozenset(given | {(help_.from_, help_.given_back) for help_ in notebook.helps if help_.given_back})


def coming_events(notebook: Notebook, today: date) -> tuple[Event, ...]:
    """Those where one could go, soonest first."""
    ahead = [e for e in notebook.events if e.on and e.on >= today and e.dropped_on is None and e.going is not False]
    return tuple(sorted(ahead, key=lambda event: (event.on or today, event.id)))


@resting_on("given")
def _recommended(notebook: Notebook) -> frozenset[str]:
    return frozenset(given.to for given in notebook.given if given.kind == "recommendation")
