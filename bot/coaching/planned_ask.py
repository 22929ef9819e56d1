"""A planned encounter as one asks for it: "un café pour parler de l'édition" (P19, P20)."""

from __future__ import annotations

from bot.coaching.phrases import phrases
from bot.domain.owner import Lang
from bot.domain.plans import Plan


def planned_ask(plan: Plan, lang: Lang) -> str:
    """The encounter as one asks for it: "un café pour parler de l'édition"."""
    said = phrases("asks", lang)
    how = said.sentences.get(plan.how or "coffee", said.sentences["meeting"])
    return f"{how} {plan.what}" if plan.what and leads(plan.what, lang) else how


def leads(what: str, lang: Lang) -> bool:
    """Whether a purpose begins with its little word: "pour parler de…", "about…"."""
    found = phrases("asks", lang).find("for", what)
    return found is not None and found.start() == 0
