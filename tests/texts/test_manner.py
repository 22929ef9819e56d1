"""The coach’s manners: it never scolds, never keeps a score, never guesses a gender, and says vous to its user."""

from __future__ import annotations

import re

import pytest

from tests.texts.test_typography import sentences

SCOLDING = {
    "fr": r"vous auriez dû|vous n’avez (pas|toujours pas)|vous avez (encore )?(oublié|négligé)",
    "en": r"you (should|ought to) have|you (forgot|failed|neglected)|you haven’t (done|sent|thanked|kept)|you must",
}
SCORING = {
    "fr": r"\bscores?\b|\bpoints? gagnés?\b|d’affilée|\brecord\b|niveau \d|félicitations",
    "en": r"\bscores?\b|\bpoints\b|\bstreaks?\b|in a row|\blevel \d|congratulations",
}
GUESSING = {
    "fr": r"\(e\)|\w·e\b|ravie?\b|(?<!c’est )prête?\b|désolée?\b|enchantée?\b",
    "en": r"\bhis/her\b|\bhe/she\b|\bs/he\b",
}
CLAIMING = {"fr": r"des études|\bscience|\bprouvé|\d\s?% des", "en": r"\bstudies\b|\bscience|\bproven\b|\d ?% of"}
RULES = {"scolding": SCOLDING, "scoring": SCORING, "guessing a gender": GUESSING, "quoting science": CLAIMING}


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("rule", RULES)
def test_the_coach_minds_its_manners(lang: str, rule: str) -> None:
    slips = [
        f"{key}: {found.group()!r} is {rule}"
        for key, text in sentences(lang)
        if (found := re.search(RULES[rule][lang], text, re.IGNORECASE))
    ]
    assert slips == []


def test_the_coach_says_vous_and_only_drafts_and_examples_say_tu() -> None:
    familiar = re.compile(r"\b(tu|toi|ton|tes|t’)\b", re.IGNORECASE)
    quoted = re.compile(r"«[^»]*»")
    slips = [
        key
        for key, text in sentences("fr")
        if familiar.search(quoted.sub("", text)) and not key.endswith((".tu", "_tu")) and not key.startswith("draft")
    ]
    assert slips == []


@pytest.mark.parametrize(
    ("rule", "lang", "text"),
    [
        ("scolding", "fr", "Vous n’avez toujours pas remercié Marie."),
        ("scolding", "en", "You should have thanked Marie."),
        ("scoring", "en", "Three weeks in a row!"),
        ("guessing a gender", "fr", "Ravie de vous revoir."),
        ("quoting science", "fr", "73 % des cadres manquent de temps."),
    ],
)
def test_the_rules_see_what_they_are_for(rule: str, lang: str, text: str) -> None:
    assert re.search(RULES[rule][lang], text, re.IGNORECASE)
