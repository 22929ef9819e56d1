"""Who was kept for later until something happened, once it has: « quand j'aurai le financement » (P19)."""

from __future__ import annotations

from datetime import date

from bot.coaching.matches import words_of
from bot.coaching.plan import open_plans
from bot.coaching.roots import shared
from bot.domain.notebook import Notebook
from bot.domain.people import Person


def waited_for(notebook: Notebook, news: str, today: date) -> tuple[Person, ...]:
    """Those of the plan who wait on that local day for what the words of the news tell."""
    told = words_of(news)
    ready = (
        plan.person
        for plan in open_plans(notebook)
        if plan.is_parked(today) and plan.parked_words and shared(told, plan.parked_words)
    )
    return tuple(person for id_ in dict.fromkeys(ready) if (person := notebook.person(id_)))
