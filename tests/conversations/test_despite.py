"""A goal told in a hurry, with a doubt behind it or a hesitation before it: the goal is kept, and only once asked."""

from __future__ import annotations

import pytest

from bot.domain.owner import Lang
from tests.conversations.talk import talk

langs = pytest.mark.parametrize("lang", ["fr", "en"])


@pytest.mark.parametrize(
    ("lang", "said", "what", "mood"),
    [
        (
            "fr",
            "slt, je suis sage-femme à Brest depuis 12 ans et jaimerais devenir formatrice, mais je connais personne",
            "devenir formatrice",
            "mood.nobody",
        ),
        ("fr", "Je voudrais enseigner le piano. Je ne connais personne.", "enseigner le piano", "mood.nobody"),
        ("fr", "j'aimerais changer de métier mais je suis trop vieux", "changer de métier", "mood.worth"),
        (
            "en",
            "hi, I've been a midwife for 12 years and i'd like to become a trainer but i don't know anyone",
            "become a trainer",
            "mood.nobody",
        ),
        ("en", "I'd like to teach the piano. I know nobody.", "teach the piano", "mood.nobody"),
        ("en", "I'd like to change careers but I'm too old, at my age", "change careers", "mood.worth"),
    ],
)
async def test_the_first_goal_is_heard_through_the_doubt_behind_it(lang: Lang, said: str, what: str, mood: str) -> None:
    someone = await talk(lang, zone=None)
    await someone.says("/start")
    await someone.says(said)
    assert someone.lines[0] == mood
    assert someone.lines[1] in ("onboarding.confirm", "onboarding.ask.purpose")
    await someone.presses("button.keep" if someone.lines[1] == "onboarding.confirm" else "goal.purpose.job")
    assert [goal.what for goal in someone.known.goals] == [what]


@pytest.mark.parametrize(
    ("lang", "said", "doubt"),
    [
        ("fr", "j'aimerais bien passer cheffe de service mais j'ose pas demander", "mood.disturbing"),
        ("en", "I'd love to become head of department, but I'm too shy for that", "mood.shy"),
    ],
)
async def test_later_too_the_doubt_stands_above_what_the_goal_still_needs(lang: Lang, said: str, doubt: str) -> None:
    someone = await talk(lang)
    await someone.says(said)
    assert someone.lines == [doubt, "goal.ask.due"]


@pytest.mark.parametrize(
    ("lang", "said"),
    [("fr", "je suis crevée. je ne connais personne"), ("en", "I am shattered. I know nobody")],
)
async def test_a_doubt_without_a_wish_is_no_goal(lang: Lang, said: str) -> None:
    someone = await talk(lang)
    await someone.says(said)
    assert not any(key.startswith("goal.") for key in someone.lines)


@pytest.mark.parametrize(
    ("lang", "said", "needs", "what", "roles"),
    [
        (
            "fr",
            "en gros trouver un poste de formatrice d'ici septembre",
            "faudrait quelqu'un qui bosse dans une école, style une directrice",
            "trouver un poste de formatrice",
            ("quelqu’un qui bosse dans une école", "une directrice"),
        ),
        (
            "en",
            "well, basically I want to open a second bakery by March",
            "probably need a pastry chef, maybe like a retired one",
            "open a second bakery",
            ("a pastry chef", "a retired one"),
        ),
    ],
)
async def test_a_hesitation_is_no_word_of_the_goal_nor_of_whom_it_needs(
    lang: Lang, said: str, needs: str, what: str, roles: tuple[str, ...]
) -> None:
    someone = await talk(lang)
    await someone.says(said)
    await someone.says(needs)
    await someone.presses("button.keep")
    assert [(goal.what, tuple(role.replace("'", "’") for role in goal.roles)) for goal in someone.known.goals] == [
        (what, roles)
    ]


@langs
async def test_the_first_minute_asks_for_no_goal_while_one_is_shown_or_kept(lang: Lang) -> None:
    someone = await talk(lang, zone=None)
    await someone.says("/start")
    await someone.says({"fr": "/objectifs", "en": "/goals"}[lang])
    await someone.says({"fr": "trouver un poste de formatrice d'ici septembre", "en": "teach by September"}[lang])
    await someone.says({"fr": "une directrice", "en": "a headmistress"}[lang])
    while "goal.shown" not in someone.lines:
        await someone.presses("button.skip")
    await someone.presses("button.keep")
    assert "city.ask" in someone.lines
    assert "onboarding.ask.goal" not in someone.lines
