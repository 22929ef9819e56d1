"""Camille's notebook after a few weeks: a promise, an ask, a lunch to come, a fair, a goal; for plain wishes."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.owner import Lang
from bot.domain.people import Person
from tests.conversations.talk import CAMILLE, Talk, talk
from tests.people import (
    ANNE,
    HUGO,
    LONG_AGO,
    MARIE,
    NADIA,
    PAUL,
    ZOE,
    Fact,
    asked,
    going,
    met,
    notebook,
    planned,
    promised,
    requested,
    wants,
    will_introduce,
)

OWNER = replace(ZOE, user_id=CAMILLE, first_name="Camille", started_on=LONG_AGO, welcomed_on=LONG_AGO)
WORDS = {
    "fr": ("le nom d'un recruteur", "envoyer mon article", "me présenter sa directrice", "un avis sur son site"),
    "en": ("a recruiter's name", "send my article", "introduce me to her director", "feedback on his website"),
}
GOAL = {"fr": "trouver un poste de DRH", "en": "find a job as HR director"}
FAIR = {"fr": "salon Pro&Co", "en": "Tech Meet fair"}


async def with_everybody(lang: Lang, *facts: Fact) -> Talk:
    """Met: Marie (9 November), Nadia (17). Paul waits for the article, Anne was asked, Hugo comes on Tuesday."""
    help_, article, ask, request = WORDS[lang]
    book = notebook(
        met(MARIE, "2026-11-09", kind="lunch", received=help_, thanked="2026-11-10"),
        met(NADIA, "2026-11-17", kind="call", thanked="2026-11-18"),
        promised(PAUL, article, made="2026-11-13", due="2026-11-24"),
        asked(ANNE, "2026-11-16", ask),
        planned(HUGO, "2026-11-24", "12:30"),
        will_introduce(NADIA, "Sam Reed", "2026-11-17"),
        requested(HUGO, "2026-11-18", request),
        wants(GOAL[lang], "2026-11-06"),
        going(FAIR[lang], "2026-12-03"),
        *facts,
        owner=replace(OWNER, lang=lang),
    )
    return await talk(lang, notebook=book)


def now(camille: Talk, who: Person) -> Person:
    """Somebody as the notebook has them now."""
    found = camille.known.person(who.id)
    assert found
    return found
