"""What the notebook holds that may serve somebody, on one day: the ground of what one could do for them (P4, P27)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final, NamedTuple

from bot.coaching.matches import Match, clients_for, match_for
from bot.coaching.remembered import remembered
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


def means_for(notebook: Notebook, person: Person, today: date) -> Means:
    """The means on that local day."""
    return Means(
        match_for(notebook, person),
        clients_for(notebook, person),
        _to_pass_on(notebook, person, today) if notebook.articles else (),
        _coming(notebook, today) if notebook.events else (),
        person.id in _recommended(notebook),
    )


def _to_pass_on(notebook: Notebook, person: Person, today: date) -> tuple[Article, ...]:
    passed = _passed(notebook)
    fresh = (article for article in reversed(notebook.articles) if today - article.on <= FRESH)
    return tuple(article for article in fresh if (person.id, article.what) not in passed)


@remembered
def _passed(notebook: Notebook) -> frozenset[tuple[str, str]]:
    """(person id, what) for all that they were given already."""
    given = {(given.to, given.what) for given in notebook.given}
    return frozenset(given | {(help_.from_, help_.given_back) for help_ in notebook.helps if help_.given_back})


def _coming(notebook: Notebook, today: date) -> tuple[Event, ...]:
    ahead = [e for e in notebook.events if e.on and e.on >= today and e.dropped_on is None and e.going is not False]
    return tuple(sorted(ahead, key=lambda event: (event.on or today, event.id)))


@remembered
def _recommended(notebook: Notebook) -> frozenset[str]:
    """The ids of those whom the user recommended."""
    return frozenset(given.to for given in notebook.given if given.kind == "recommendation")
