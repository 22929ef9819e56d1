""" "Actually make that Monday": what was kept just now is moved, and nothing else is begun."""

from __future__ import annotations

from datetime import date, time

import pytest

from bot.domain.owner import Lang
from tests.conversations.talk import Talk, talk

SATURDAY, MONDAY = date(2026, 11, 21), date(2026, 11, 23)


async def kept(lang: Lang, told: str) -> Talk:
    someone = await talk(lang)
    await someone.says(told)
    await someone.presses("button.keep")
    return someone


PROMISED = {
    "fr": "Café ce matin avec Paul Roux, je lui envoie le devis vendredi",
    "en": "Coffee this morning with Paul Rowe, I'll send him the quote on Friday",
}


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "en fait plutôt lundi"),
        ("fr", "non, lundi"),
        ("fr", "Finalement mettons lundi"),
        ("en", "actually make that monday"),
        ("en", "no, Monday"),
        ("en", "make it monday instead"),
    ],
)
async def test_a_promise_is_moved_and_the_move_can_be_undone(lang: Lang, said: str) -> None:
    someone = await kept(lang, PROMISED[lang])
    due = someone.known.promises[0].due
    await someone.says(said)
    assert someone.lines == ["redated.promise"]
    assert someone.known.promises[0].due == MONDAY
    await someone.presses("button.undo")
    assert someone.known.promises[0].due == due


@pytest.mark.parametrize(
    ("lang", "told", "day", "hour"),
    [
        ("fr", "Déjeuner avec Paul Roux jeudi prochain à 12h30", "plutôt mardi", "en fait à 13h"),
        ("en", "Lunch with Paul Rowe next Thursday at 12:30", "sorry, Tuesday", "actually make it 1pm"),
    ],
)
async def test_a_meeting_ahead_is_moved_in_its_day_or_in_its_hour(lang: Lang, told: str, day: str, hour: str) -> None:
    someone = await kept(lang, told)
    await someone.says(day)
    assert [(one.on, one.at) for one in someone.known.meetings] == [(date(2026, 11, 24), time(12, 30))]
    someone = await kept(lang, told)
    await someone.says(hour)
    assert [one.at for one in someone.known.meetings] == [time(13)]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "plutôt lundi"),
        ("fr", "en fait je voudrais plus de clients"),
        ("en", "actually make that monday"),
        ("en", "actually I want more clients"),
    ],
)
async def test_nothing_is_moved_the_next_day_nor_by_what_names_no_day(lang: Lang, said: str) -> None:
    someone = await kept(lang, PROMISED[lang])
    due = someone.known.promises[0].due
    await someone.waits(days=1)
    await someone.says(said)
    assert someone.known.promises[0].due == due


@pytest.mark.parametrize(
    ("lang", "told", "yes", "said", "at"),
    [
        ("fr", "Café demain à 11h avec Grace Bell", "oui", "on se voit à 13h finalement", time(13)),
        ("fr", "Café demain à 11h avec Grace Bell", "oui", "c'est décalé à 14h30", time(14, 30)),
        ("fr", "Café demain à 11h avec Grace Bell", "oui", "plutôt à midi", time(12)),
        ("en", "Coffee tomorrow at 11am with Grace Bell", "yes", "we're meeting at 1pm instead", time(13)),
        ("en", "Coffee tomorrow at 11am with Grace Bell", "yes", "it's been moved to 2.30pm", time(14, 30)),
        ("en", "Coffee tomorrow at 11am with Grace Bell", "yes", "make it noon", time(12)),
    ],
)
async def test_after_the_word_before_a_meeting_another_hour_moves_it(
    lang: Lang, told: str, yes: str, said: str, at: time
) -> None:
    someone = await talk(lang)
    await someone.says(told)
    await someone.says(yes)
    await someone.waits(hours=15)
    assert "prepare.at" in someone.lines
    await someone.says(said)
    assert someone.lines == ["redated.hour"]
    (meeting,) = someone.known.meetings
    assert (meeting.on, meeting.at) == (date(2026, 11, 21), at)
    await someone.presses("button.undo")
    assert [meeting.at for meeting in someone.known.meetings] == [time(11)]


@pytest.mark.parametrize(("lang", "said"), [("fr", "plutôt à midi"), ("en", "make it noon")])
async def test_with_no_meeting_ahead_an_hour_moves_nothing(lang: Lang, said: str) -> None:
    someone = await talk(lang)
    await someone.says(said)
    assert "redated.hour" not in someone.lines
