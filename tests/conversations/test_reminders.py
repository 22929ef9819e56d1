"""What one asks to be reminded of: on the card and on its day, the matter alone, without the asking."""

from __future__ import annotations

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
