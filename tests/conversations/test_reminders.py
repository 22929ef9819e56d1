"""What one asks to be reminded of: on the card and on its day, the matter alone, without the asking."""

from __future__ import annotations

from datetime import date, time

import pytest

from tests.conversations.talk import talk

ASKED = [
    ("fr", "rappelle-moi d'appeler Nadia samedi à 11h", "Appeler Nadia"),
    ("fr", "pense à me rappeler de relancer la banque lundi", "Relancer la banque"),
    ("fr", "tu peux me rappeler jeudi de payer le traiteur stp", "Payer le traiteur"),
    ("fr", "rappelle moi demain relancer edf", "Relancer edf"),
    ("en", "remind me to call Nadia on Saturday at 11am", "Call Nadia"),
    ("en", "nudge me Monday about the bank", "The bank"),
    ("en", "don't let me forget to ring the bank on Monday please", "Ring the bank"),
    ("en", "could you remind me on Thursday to pay the caterer?", "Pay the caterer"),
    ("en", "remind me to send the sketches to the quinns on thursday", "Send the sketches to the quinns"),
    ("fr", "rappelle moi d'envoyer les croquis aux dupont jeudi", "Envoyer les croquis aux dupont"),
]


@pytest.mark.parametrize(("lang", "told", "matter"), ASKED)
async def test_a_reminder_says_its_matter_alone(lang: str, told: str, matter: str) -> None:
    camille = await talk(lang)
    await camille.says(told)
    assert camille.lines[0] == "card.head.reminder"
    assert matter in camille.text
    assert told not in camille.text
    await camille.presses("button.keep")
    assert [reminder.what for reminder in camille.known.reminders] == [matter]


PARTS = [
    ("fr", "rappelle-moi mardi soir d'appeler Nadia", time(18)),
    ("fr", "rappelle moi lundi aprem de payer le traiteur", time(14)),
    ("fr", "rappelle-moi jeudi midi d'appeler la banque", time(12)),
    ("fr", "rappelle-moi demain matin d'écrire à Nadia", time(9, 30)),
    ("fr", "rappelle-moi mardi dans la soirée d'appeler Nadia", time(18)),
    ("fr", "rappelle-moi mardi la soirée de Nadia", None),
    ("en", "remind me tomorrow evening to call Nadia", time(18)),
    ("en", "remind me Monday afternoon to pay the caterer", time(14)),
    ("en", "remind me on Thursday at lunchtime to ring the bank", time(12)),
    ("en", "remind me tomorrow morning to write to Nadia", time(9, 30)),
    ("en", "remind me on the evening of the 28th to call Nadia", time(18)),
    ("en", "remind me on Tuesday about the evening do", None),
]


@pytest.mark.parametrize(("lang", "told", "at"), PARTS)
async def test_a_part_of_the_day_gives_a_reminder_its_hour(lang: str, told: str, at: time | None) -> None:
    camille = await talk(lang)
    await camille.says(told)
    await camille.presses("button.keep")
    assert [reminder.at for reminder in camille.known.reminders] == [at]


@pytest.mark.parametrize(
    ("lang", "told"), [("fr", "rappelle-moi ce soir d'appeler Nadia"), ("en", "remind me tonight to call Nadia")]
)
async def test_an_evening_that_has_begun_gives_none(lang: str, told: str) -> None:
    camille = await talk(lang)
    camille.now = camille.now.replace(hour=20)
    await camille.says(told)
    await camille.presses("button.keep")
    assert [reminder.at for reminder in camille.known.reminders] == [None]


@pytest.mark.parametrize(
    ("lang", "goal", "said"),
    [
        ("en", "I'd like to be on the radio", "remind me to send the sketches to the quinns on thursday"),
        ("fr", "je voudrais passer à la radio", "rappelle-moi d'envoyer les croquis aux quinn jeudi"),
    ],
)
async def test_a_reminder_asked_for_while_a_goal_is_spoken_of_is_no_other_goal(lang: str, goal: str, said: str) -> None:
    camille = await talk(lang)
    await camille.says(goal)
    await camille.says(said)
    assert camille.lines[0] == "card.head.reminder"


@pytest.mark.parametrize(
    ("lang", "said"),
    [("fr", "rappelle-moi d’appeler Paul après Noël"), ("en", "remind me to call Paul after Christmas")],
)
async def test_after_christmas_is_not_before_it(lang: str, said: str) -> None:
    camille = await talk(lang)
    await camille.says(said)
    await camille.presses("button.keep")
    (reminder,) = camille.known.reminders
    assert reminder.on == date(2026, 12, 26)
