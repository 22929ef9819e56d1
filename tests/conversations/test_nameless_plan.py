"""An appointment with somebody whose name one doesn't know yet is kept under what it is, and asked about afterwards."""

from __future__ import annotations

from datetime import date

import pytest

from tests.conversations.talk import talk

THURSDAY = date(2026, 11, 26)
TOLD = [
    ("fr", "j'ai un entretien chez Airbus jeudi", "Entretien chez Airbus"),
    ("en", "I've got an interview at Airbus on Thursday", "Interview at Airbus"),
    ("en", "I have an interview at Airbus on Thursday", "Interview at Airbus"),
]


@pytest.mark.parametrize(("lang", "said", "what"), TOLD)
async def test_an_interview_with_nobody_named_is_kept_in_one_tap(lang: str, said: str, what: str) -> None:
    camille = await talk(lang)
    await camille.says(said)
    assert "card.ask.people" in camille.lines
    await camille.presses("card.no_name_yet")
    (plan,) = camille.known.meetings
    assert (plan.on, plan.people, plan.about, plan.is_planned) == (THURSDAY, (), what, True)


@pytest.mark.parametrize(
    ("lang", "said", "answer"),
    [
        ("fr", "j'ai rendez-vous avec le DRH d'une PME jeudi", "je ne sais pas encore"),
        ("en", "I've got an interview at Airbus on Thursday", "I don't know yet"),
    ],
)
async def test_i_dont_know_yet_keeps_it_too(lang: str, said: str, answer: str) -> None:
    camille = await talk(lang)
    await camille.says(said)
    await camille.says(answer)
    (plan,) = camille.known.meetings
    assert (plan.on, plan.people) == (THURSDAY, ())
    assert plan.about is not None


@pytest.mark.parametrize(
    ("lang", "said", "story"),
    [
        ("fr", "j'ai un entretien chez Airbus jeudi", "J'ai rencontré Claire Dubois, elle cherche un chef de projet"),
        ("en", "I've got an interview at Airbus on Thursday", "I met Claire Dubois, she is looking for a designer"),
    ],
)
async def test_it_is_asked_about_afterwards_and_whoever_was_there_joins_it(lang: str, said: str, story: str) -> None:
    camille = await talk(lang)
    await camille.says(said)
    await camille.presses("card.no_name_yet")
    await camille.waits(days=6)
    assert "debrief.about" in camille.lines
    await camille.says(story)
    await camille.presses("button.keep")
    (held,) = [one for one in camille.known.meetings if one.is_held]
    assert (held.on, len(held.people)) == (THURSDAY, 1)
    assert not [one for one in camille.known.meetings if one.is_planned]


@pytest.mark.parametrize(
    ("lang", "told", "said", "asked"),
    [
        ("fr", "j’ai un entretien chez Airbus jeudi", "mon entretien s’est bien passé, avec Claire", True),
        ("en", "I’ve got an interview at Airbus on Thursday", "my interview went well, it was with Claire", True),
        ("fr", "j’ai un entretien chez Airbus jeudi", "mon entretien s’est bien passé, avec Claire", False),
        ("en", "I’ve got an interview at Airbus on Thursday", "my interview went well, it was with Claire", False),
    ],
)
async def test_how_it_went_and_with_whom_joins_the_appointment(lang: str, told: str, said: str, asked: bool) -> None:
    camille = await talk(lang)
    await camille.says(told)
    await camille.presses("card.no_name_yet")
    if not asked:
        await camille.says("/pause")
        camille.now = camille.now.replace(day=27)
    else:
        await camille.waits(days=6)
    await camille.says(said)
    await camille.presses("button.keep")
    (held,) = [one for one in camille.known.meetings if one.is_held]
    assert (held.on, camille.known.names(held.people)) == (THURSDAY, ("Claire",))
    assert not [one for one in camille.known.meetings if one.is_planned]


@pytest.mark.parametrize(
    ("lang", "told", "said"),
    [
        ("fr", "déjeuner avec Paul lundi", "ça s’est bien passé"),
        ("fr", "déjeuner avec Paul lundi", "c’était très bien"),
        ("en", "lunch with Paul on Monday", "it went well"),
        ("en", "lunch with Paul on Monday", "it was really nice"),
        ("en", "lunch with Paul on Monday", "not great"),
    ],
)
async def test_how_it_was_is_a_story_of_who_was_asked_about(lang: str, told: str, said: str) -> None:
    camille = await talk(lang)
    await camille.says(told)
    await camille.presses("button.keep")
    await camille.waits(days=3)
    await camille.says(said)
    await camille.presses("button.keep")
    (held,) = [one for one in camille.known.meetings if one.is_held]
    assert camille.known.names(held.people) == ("Paul",)


@pytest.mark.parametrize(
    ("lang", "told", "said", "nobody"),
    [
        ("fr", "je vais au salon du livre lundi", "c’était bien", "personne"),
        ("en", "I’m going to the book fair on Monday", "it was great", "nobody really"),
    ],
)
async def test_of_a_nice_evening_it_is_asked_whom_one_met(lang: str, told: str, said: str, nobody: str) -> None:
    camille = await talk(lang)
    await camille.says(told)
    await camille.presses("button.keep")
    await camille.waits(days=4)
    await camille.says(said)
    assert camille.lines == ["event.whom_there"]
    await camille.says(nobody)
    assert camille.lines == ["event.met_nobody"]
    assert camille.known.events[0].debriefed_on
