"""What the coach says with the calendar has a way in: a goal that moved, wishes for each one."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from bot.domain.goals import Goal
from bot.domain.people import Person
from tests.conversations.talk import Talk, talk

langs = pytest.mark.parametrize("lang", ["fr", "en"])
NEWS = {"fr": "un entretien chez Danone", "en": "an interview at Danone"}


async def with_goals(lang: str, *whats: str) -> Talk:
    camille = await talk(lang)
    goals = [Goal(f"g{n}", what, date(2026, 11, 10)) for n, what in enumerate(whats, 91)]
    await camille.store.keep(camille.known.put(*goals))
    await camille.says("/today")
    await camille.waits(days=18)  # past the first Monday of December
    return camille


@langs
async def test_the_monthly_look_has_one_tap_for_each_goal_and_hears_what_moved(lang: str) -> None:
    camille = await with_goals(lang, "DRH", "Librairie")
    assert camille.lines == ["review.goals"]
    assert sum("DRH" in label or "Librairie" in label for label in camille.buttons) == 2
    await camille.presses("news:g92")
    assert camille.lines == ["progress.ask"]
    await camille.says(NEWS[lang])
    await camille.presses("button.keep")
    moved = camille.known.find(Goal, "g92")
    assert moved
    assert [progress.what for progress in moved.progress] == [NEWS[lang]]


@langs
async def test_the_new_year_has_a_draft_for_each_one(lang: str) -> None:
    camille = await talk(lang, now=datetime(2026, 12, 31, 17, tzinfo=UTC))
    people = [Person(f"p{n}", name, date(2026, 12, 28), tie="close") for n, name in ((91, "Marie"), (92, "Paul"))]
    await camille.store.keep(camille.known.put(*people))
    await camille.says("/week")
    await camille.waits(days=5)
    assert "wishes.new_year" in str(camille.replies)
    await camille.presses("draft:wishes:new-year:2027:p92")
    assert "2027" in camille.text
    assert "Paul" in camille.text
    await camille.presses("drafting.in_tu")
    assert "2027, Paul" in camille.text
    await camille.presses("drafting.sent")
    assert camille.lines == ["drafting.noted"]
    assert "Paul" in camille.text


THANKED = {
    "fr": "Déjeuner hier avec Karim Walsh, il m’a prêté son télémètre.",
    "en": "Lunch yesterday with Karim Walsh, he lent me his laser measure.",
}


@pytest.mark.parametrize(
    ("lang", "said", "then"),
    [
        ("en", "send it", "sent"),
        ("en", "ok can you send the first one to him please", "sent it"),
        ("fr", "envoie-le", "envoyé"),
        ("fr", "vas-y, tu peux l’envoyer à Karim ?", "c’est envoyé"),
    ],
)
async def test_who_has_the_coach_send_it_is_shown_how_to(lang: str, said: str, then: str) -> None:
    camille = await talk(lang)
    await camille.says(THANKED[lang])
    await camille.presses("button.keep")
    await camille.presses(next(button for button in camille.buttons if "Karim" in button))
    await camille.says(said)
    assert camille.lines == ["drafting.yours_to_send"]
    assert [button.sends for reply in camille.replies for row in reply.buttons for button in row if button.sends]
    await camille.says(then)
    assert camille.lines == ["drafting.noted"]
