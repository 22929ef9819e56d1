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
