"""Who has lost their post is heard as such: a word, then the goal, never a card and never a question twice."""

from __future__ import annotations

import pytest

from bot.domain.owner import Lang
from tests.conversations.talk import talk
from tests.conversations.test_onboarding import newcomer

LOST = [
    ("fr", "bonsoir. licenciée vendredi après 11 ans. drh. une amie m'a dit d'essayer ce truc"),
    ("fr", "j’ai été licencié vendredi"),
    ("fr", "je viens de me faire virer"),
    ("fr", "on m'a remerciée après onze ans"),
    ("fr", "Je suis au chômage depuis mars"),
    ("fr", "j'ai honte de dire que je suis au chomage"),
    ("en", "i was laid off on friday after 11 years"),
    ("en", "I've just lost my job"),
    ("en", "they made me redundant"),
    ("en", "got fired last week"),
    ("en", "I'm ashamed to say I'm unemployed"),
    ("en", "between jobs at the moment"),
]
NOT_LOST = [
    ("fr", "Paul Martin a été licencié"),
    ("fr", "j'ai licencié quarante personnes, c'était mon métier"),
    ("fr", "je cherche un poste de DRH à Lyon, je suis au chômage"),
    ("en", "Mary Jones lost her job"),
    ("en", "I laid off 40 people once"),
    ("en", "I want a job as head of HR, I was laid off"),
]


@pytest.mark.parametrize(("lang", "said"), LOST)
async def test_a_word_first_then_the_goal_a_tap_away(lang: str, said: str) -> None:
    camille = await talk(lang)
    await camille.says(said)
    assert camille.lines == ["mood.laid_off", "laid_off.goal"]
    await camille.presses("laid_off.set_goal")
    assert "goal.ask.what" in camille.lines


@pytest.mark.parametrize(("lang", "said"), NOT_LOST)
async def test_somebody_elses_post_or_a_goal_is_another_matter(lang: str, said: str) -> None:
    camille = await talk(lang)
    await camille.says(said)
    assert "mood.laid_off" not in camille.lines


@pytest.mark.parametrize(
    ("lang", "said", "goal"),
    [
        ("fr", LOST[0][1], "retrouver un poste de DRH à Lyon"),
        ("en", LOST[6][1], "find a post as head of HR in Leeds"),
    ],
)
async def test_in_the_first_minute_it_is_no_goal_and_the_question_stays(lang: Lang, said: str, goal: str) -> None:
    camille = await newcomer(lang)
    await camille.says("/start")
    await camille.says(said)
    assert camille.lines == ["mood.laid_off", "onboarding.laid_off"]
    await camille.says(goal)
    assert goal in camille.text
    await camille.presses("button.keep")
    assert [one.purpose for one in camille.known.goals] == ["job"]


@pytest.mark.parametrize(
    ("lang", "goal"), [("fr", "Je cherche un poste de DRH à Lyon"), ("en", "I'm looking for a job as head of HR")]
)
async def test_with_a_post_as_a_goal_it_is_not_asked_again(lang: str, goal: str) -> None:
    camille = await talk(lang)
    await camille.says(goal)
    for _ in range(3):
        if "goal.shown" not in camille.lines:
            await camille.presses("button.skip")
    await camille.presses("button.keep")
    await camille.says(LOST[1 if lang == "fr" else 6][1])
    assert "mood.laid_off" in camille.lines
    assert "laid_off.goal" not in camille.lines
    await camille.says(LOST[4 if lang == "fr" else 10][1])
    assert "again.mood.laid_off" in camille.lines
