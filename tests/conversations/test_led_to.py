"""Who was promised by role only is known again when met, and the promise is no longer waited for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bot.coaching.nudges import pending
from bot.domain.people import Person
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
        await someone.waits(minutes=1)
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
    someone = await kept(lang, PROMISED[lang])
    await someone.says(met)
    await someone.presses("button.keep")
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


NAMED = {
    "fr": "Café aujourd'hui avec Priya Shah, elle va me présenter à Karim Diallo",
    "en": "Coffee today with Priya Shah, she'll introduce me to Karim Diallo",
}


@pytest.mark.parametrize(
    ("lang", "met"),
    [("fr", "Café aujourd'hui avec Karim, très utile"), ("en", "Coffee today with Karim, very useful")],
)
async def test_a_first_name_is_shown_as_the_whole_name_that_was_promised(lang: str, met: str) -> None:
    someone = await kept(lang, NAMED[lang])
    await someone.says(met)
    assert "Karim Diallo" in someone.text
    await someone.presses("button.keep")
    (referral,) = someone.known.referrals
    assert referral.came_on == date(2026, 11, 20)


@pytest.mark.parametrize(
    ("lang", "first", "met"),
    [
        (
            "fr",
            "Café aujourd'hui avec Priya Shah, elle va me présenter à Karim",
            "Déjeuner aujourd'hui avec Karim Diallo",
        ),
        ("en", "Coffee today with Priya Shah, she'll introduce me to Karim", "Lunch today with Karim Diallo"),
    ],
)
async def test_an_introduction_to_a_first_name_has_come_with_the_only_one_who_bears_it(
    lang: str, first: str, met: str
) -> None:
    someone = await kept(lang, first, met)
    assert not someone.known.referrals[0].is_open


@pytest.mark.parametrize(
    ("lang", "met", "told"),
    [
        ("fr", "Café aujourd'hui avec Karim", "le nom de famille de Karim est Diallo"),
        ("en", "Coffee today with Karim", "Karim's surname is Diallo"),
    ],
)
async def test_a_name_told_in_full_later_ends_the_wait(lang: str, met: str, told: str) -> None:
    someone = await kept(lang, met, NAMED[lang])
    assert someone.known.referrals[0].is_open
    await someone.says(told)
    assert not someone.known.referrals[0].is_open


@pytest.mark.parametrize(
    ("lang", "other"),
    [
        ("fr", "Café aujourd'hui avec Moira Sinclair, elle me présentera à Karim"),
        ("en", "Coffee today with Moira Sinclair, she'll introduce me to Karim"),
    ],
)
async def test_two_who_speak_of_the_same_person_make_one_thread(lang: str, other: str) -> None:
    someone = await kept(lang, NAMED[lang], other)
    assert [one.whom for one in someone.known.referrals] == ["Karim Diallo", "Karim Diallo"]
    assert len([nudge for nudge in pending(someone.known, someone.now) if nudge.reason == "referral"]) == 1


@pytest.mark.parametrize(
    ("lang", "arranged"),
    [("fr", "j'ai rendez-vous avec Karim mardi à 14h"), ("en", "I'm seeing Karim on Tuesday at 2pm")],
)
async def test_an_appointment_is_an_introduction_that_has_come(lang: str, arranged: str) -> None:
    someone = await kept(lang, NAMED[lang], arranged)
    (referral,) = someone.known.referrals
    assert referral.came_on == date(2026, 11, 20)
    assert someone.known.person(referral.person).name == "Karim Diallo"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("lang", "met"),
    [("fr", "café avec Karim mardi à 10h"), ("en", "coffee with Karim on Tuesday at 10")],
)
async def test_an_introduction_just_come_still_tells_the_whole_name(lang: str, met: str) -> None:
    someone = await kept(lang, NAMED[lang])
    (referral,) = someone.known.referrals
    await someone.store.keep(someone.known.put(replace(referral, came_on=date(2026, 11, 20))))
    await someone.says(met)
    assert "Karim Diallo" in someone.text


@pytest.mark.parametrize(
    ("lang", "said", "on"),
    [
        ("fr", "Nadia m'a mis en relation avec Sofia début novembre", date(2026, 11, 15)),
        ("fr", "Nadia m'a présenté Sofia mardi", date(2026, 11, 17)),
        ("en", "Nadia put me in touch with Sofia last month", date(2026, 10, 15)),
        ("en", "Nadia introduced me to Sofia on Tuesday", date(2026, 11, 17)),
    ],
)
async def test_being_introduced_to_somebody_known_is_help_and_tells_who_led_there(
    lang: str, said: str, on: date
) -> None:
    someone = await talk(lang)
    day = date(2026, 6, 1)
    people = (Person("p91", "Nadia Cherif", day), Person("p92", "Sofia Lind", day))
    await someone.store.keep(someone.known.put(*people))
    await someone.says(said)
    (help_,) = someone.known.helps
    assert (help_.from_, help_.on) == ("p91", on)
    assert someone.known.person("p92").through == "p91"  # type: ignore[union-attr]
    await someone.presses("button.undo")
    assert not someone.known.helps


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "grâce à Nadia j'ai rencontré Sofia"),
        ("fr", "c'est par Nadia que j'ai eu Sofia au téléphone"),
        ("en", "thanks to Nadia I got to know Sofia"),
        ("en", "it was through Nadia that I got to meet Sofia"),
    ],
)
async def test_thanks_to_whom_one_met_somebody_is_no_meeting_of_today(lang: str, said: str) -> None:
    someone = await talk(lang)
    people = (Person("p91", "Nadia Cherif", date(2026, 6, 1)), Person("p92", "Sofia Lind", date(2026, 6, 1)))
    await someone.store.keep(someone.known.put(*people))
    await someone.says(said)
    assert someone.lines == ["led.noted"]
