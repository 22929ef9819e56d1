"""Who was promised by role only is known again when met, and the promise is no longer waited for."""

from __future__ import annotations

from datetime import date

import pytest

from tests.conversations.talk import Talk, talk

PROMISED = {
    "fr": "Café aujourd'hui avec Priya Shah, DAF chez Racines, elle va me présenter à sa présidente",
    "en": "Coffee today with Priya Shah, COO at Brightside, she'll introduce me to her chair",
}


async def kept(lang: str, *said: str) -> Talk:
    someone = await talk(lang)
    for text in said:
        await someone.says(text)
        await someone.presses("button.keep")
    return someone


@pytest.mark.parametrize(
    ("lang", "met"),
    [
        ("fr", "Visio aujourd'hui avec Margaux Osei, présidente de Racines"),
        ("fr", "vu la présidente de Racines, Margaux Osei, en visio aujourd'hui"),
        ("fr", "Appel aujourd'hui avec Margaux Osei (présidente de Priya)"),
        ("en", "met priyas chair, Margaret Osei, on zoom today"),
        ("en", "met Priya's chair, Margaret Osei, on zoom today"),
        ("en", "Call today with Margaret Osei, chair of Brightside"),
    ],
)
async def test_somebody_promised_by_role_is_known_again_when_met(lang: str, met: str) -> None:
    someone = await kept(lang, PROMISED[lang], met)
    assert "story.led" in someone.lines
    (referral,) = someone.known.referrals
    assert (referral.came_on, referral.is_open) == (date(2026, 11, 20), False)
    assert len(someone.known.people) == 2
    assert someone.known.meetings[-1].people == (referral.person,)
    assert someone.known.person(referral.person).org in (None, "Racines", "Brightside")  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("lang", "met"),
    [
        ("fr", "Visio aujourd'hui avec Paul Roux, présidente du club de voile"),
        ("fr", "Visio aujourd'hui avec Paul Roux, comptable chez Racines"),
        ("en", "Call today with Paul Rowe, chair of the sailing club"),
        ("en", "Call today with Paul Rowe, accountant at Brightside"),
    ],
)
async def test_another_role_or_another_house_is_not_who_was_promised(lang: str, met: str) -> None:
    someone = await kept(lang, PROMISED[lang], met)
    assert someone.known.referrals[0].is_open
