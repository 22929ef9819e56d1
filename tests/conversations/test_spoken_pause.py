"""Silence asked for in one's own words holds at once, says until when, and is undone with a tap."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from bot.domain.owner import Lang
from bot.flows.settings.until import Until, read_silence
from tests.conversations.talk import talk

FRIDAY = date(2026, 11, 20)
CHRISTMAS = Until(date(2026, 12, 29), date(2026, 12, 20))


@pytest.mark.parametrize(
    ("lang", "said", "until"),
    [
        ("fr", "stop jusqu'au 30 novembre", date(2026, 11, 30)),
        ("fr", "Stop jusqu’en janvier", date(2027, 1, 1)),
        ("fr", "laisse-moi tranquille une semaine", date(2026, 11, 27)),
        ("fr", "ne m'écris plus jusqu'à la rentrée", date(2027, 9, 1)),
        ("fr", "je suis en vacances jusqu'au 5 janvier", date(2027, 1, 5)),
        ("fr", "pause de deux semaines", date(2026, 12, 4)),
        ("fr", "plus aucun message jusqu'en mars", date(2027, 3, 1)),
        ("fr", "merci de ne plus m'écrire avant le 5 janvier", date(2027, 1, 5)),
        ("fr", "je suis absent jusqu’à lundi", date(2026, 11, 23)),
        ("fr", "laissez-moi souffler quelques jours", date(2026, 11, 24)),
        ("fr", "silence jusqu'à la fin du mois", date(2026, 12, 1)),
        ("fr", "tais-toi jusqu'à mi-janvier stp", date(2027, 1, 15)),
        ("en", "stop until 30 November", date(2026, 11, 30)),
        ("en", "stop until January", date(2027, 1, 1)),
        ("en", "leave me alone for a week", date(2026, 11, 27)),
        ("en", "don’t write until September", date(2027, 9, 1)),
        ("en", "I’m on holiday until 5 January", date(2027, 1, 5)),
        ("en", "pause for two weeks", date(2026, 12, 4)),
        ("en", "no messages until March", date(2027, 3, 1)),
        ("en", "please don't contact me before 5 January", date(2027, 1, 5)),
        ("en", "I'm away until Monday", date(2026, 11, 23)),
        ("en", "give me some space for a few days", date(2026, 11, 24)),
        ("en", "be quiet until the end of the month", date(2026, 12, 1)),
        ("en", "stop until mid-January please", date(2027, 1, 15)),
    ],
)
async def test_silence_until_a_day(lang: Lang, said: str, until: date) -> None:
    camille = await talk(lang)
    await camille.says(said)
    assert camille.lines == ["pause.until", "pause.still_here"]
    assert (camille.known.owner.paused_on, camille.known.owner.paused_until) == (FRIDAY, until)
    await camille.presses("button.undo")
    assert camille.known.owner.paused_on is None


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        *(
            ("fr", said)
            for said in ("stop", "Arrête !", "arrête de m'écrire", "ne m'écris plus", "ça suffit", "Stop stp")
        ),
        *(("fr", said) for said in ("plus de messages", "désabonne-moi", "fiche-moi la paix", "stop pour l'instant")),
        *(
            ("en", said)
            for said in ("stop", "Stop!", "stop writing to me", "no more messages", "enough", "please stop")
        ),
        *(
            ("en", said)
            for said in ("leave me alone", "unsubscribe", "don't write to me any more", "stop until I'm back")
        ),
    ],
)
async def test_silence_until_told(lang: Lang, said: str) -> None:
    camille = await talk(lang)
    await camille.says(said)
    assert camille.lines[0] == "pause.now"
    assert camille.known.owner.is_paused(date(2030, 1, 1))
    await camille.presses("button.undo")
    assert camille.known.owner.paused_on is None


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "Stop & Go cherche un graphiste"),
        ("fr", "on s'arrête à Lyon mardi"),
        ("fr", "Paul est en vacances jusqu'au 5"),
        ("fr", "je suis en vacances avec Paul jusqu'au 5 janvier"),
        ("fr", "pause déjeuner avec Marie lundi"),
        ("fr", "j'arrête mon CDI fin novembre"),
        ("fr", "Marie fait une pause jusqu'en janvier"),
        ("fr", "il faut que j'arrête de promettre"),
        ("fr", "arrêt à Dijon chez Paul mardi"),
        ("en", "stop by Acme on Tuesday"),
        ("en", "Stop and Go needs a designer"),
        ("en", "Paul is on holiday until 5 January"),
        ("en", "I'm on holiday with Paul until 5 January"),
        ("en", "coffee break with Marie on Monday"),
        ("en", "I'm off to Lyon until Monday"),
        ("en", "Marie is taking a break until January"),
        ("en", "The bus stop on Monday with Ana"),
        ("en", "no news from Paul"),
    ],
)
async def test_words_that_merely_hold_such_a_word_are_no_pause(lang: Lang, said: str) -> None:
    camille = await talk(lang)
    before = camille.known.owner
    await camille.says(said)
    assert camille.known.owner == before


@pytest.mark.parametrize(
    ("lang", "said", "card"),
    [("fr", "Café avec Marie hier", "left.card"), ("en", "Coffee with Marie yesterday", "left.card")],
)
async def test_stop_alone_leaves_what_is_open(lang: Lang, said: str, card: str) -> None:
    camille = await talk(lang)
    await camille.says(said)
    await camille.says("stop")
    assert camille.lines == [card]
    assert camille.known.owner.paused_on is None


@pytest.mark.parametrize(
    ("lang", "said"), [("fr", "ne m'écris plus jusqu'à lundi"), ("en", "don't write to me until Monday")]
)
async def test_a_clear_word_is_heard_while_a_goal_is_asked_for(lang: Lang, said: str) -> None:
    camille = await talk(lang)
    await camille.says("/goals")
    await camille.says(said)
    assert camille.known.owner.paused_until == date(2026, 11, 23)
    assert camille.known.goals == ()


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "je serai en congés du 20 au 28 décembre"),
        ("fr", "pause du 20 décembre au 28 décembre"),
        ("en", "I'll be on leave from 20 to 28 December"),
        ("en", "pause from 20 December to 28 December"),
    ],
)
async def test_a_pause_to_come_begins_on_its_day(lang: Lang, said: str) -> None:
    camille = await talk(lang)
    await camille.says(said)
    assert camille.lines[0] == "pause.between"
    owner = camille.known.owner
    assert [owner.is_paused(date(2026, 12, day)) for day in (19, 20, 28, 29)] == [False, True, True, False]
    await camille.says("/settings")
    assert "settings.paused_between" in camille.lines
    await camille.presses("settings.button.resume")
    assert camille.known.owner.paused_on is None


@pytest.mark.parametrize(("lang", "said"), [("fr", "je pars en vacances"), ("en", "I'm going on holiday")])
async def test_holidays_without_an_end_are_asked_for_it(lang: Lang, said: str) -> None:
    camille = await talk(lang)
    await camille.says(said)
    assert camille.lines == ["pause.away", "settings.ask.pause"]
    assert camille.known.owner.paused_on is None
    await camille.presses("settings.pause.14")
    assert camille.known.owner.paused_until == date(2026, 12, 4)


@pytest.mark.parametrize(
    ("lang", "said", "silence"),
    [
        ("fr", "", Until(None)),
        ("fr", "jusqu'à nouvel ordre", Until(None)),
        ("fr", "jusqu’au 5", Until(date(2026, 12, 5))),
        ("fr", "quinze jours", Until(date(2026, 12, 4))),
        ("fr", "jusqu'après les fêtes", Until(date(2027, 1, 4))),
        ("fr", "jusqu'à fin janvier", Until(date(2027, 2, 1))),
        ("fr", "jusqu'en 2027", Until(date(2027, 1, 1))),
        ("fr", "jusqu'à la semaine prochaine", Until(date(2026, 11, 23))),
        ("fr", "du 20 au 28 décembre", CHRISTMAS),
        ("fr", "et je reviens le 4 janvier", Until(date(2027, 1, 4))),
        ("fr", "until January", Until(date(2027, 1, 1))),
        ("en", "until further notice", Until(None)),
        ("en", "until the 5th", Until(date(2026, 12, 5))),
        ("en", "for a fortnight", Until(date(2026, 12, 4))),
        ("en", "until after Christmas", Until(date(2026, 12, 26))),
        ("en", "until the end of January", Until(date(2027, 2, 1))),
        ("en", "until next year", Until(date(2027, 1, 1))),
        ("en", "until next month", Until(date(2026, 12, 1))),
        ("en", "from 20 to 28 December", CHRISTMAS),
        ("en", "back on 4 January", Until(date(2027, 1, 4))),
        ("en", "until summer", Until(date(2027, 6, 21))),
    ],
)
def test_an_end_is_read_as_people_say_it(lang: Lang, said: str, silence: Until) -> None:
    assert read_silence(said, lang, FRIDAY) == silence


@pytest.mark.parametrize(
    "said", ["hier", "avec Marie lundi", "café lundi", "yesterday", "by train Monday", "le 31 février"]
)
def test_other_words_are_no_end(said: str) -> None:
    assert read_silence(said, "fr", FRIDAY) is None


@pytest.mark.parametrize(("lang", "said"), [("fr", "ne m'écris plus"), ("en", "stop writing to me")])
async def test_silence_is_heard_again_while_a_setting_is_asked(lang: Lang, said: str) -> None:
    camille = await talk(lang)
    for before in (said, "/settings"):
        await camille.says(before)
        await camille.says("/resume")
        assert camille.known.owner.paused_on is None
        await camille.says(said)
        assert camille.lines[0] == "pause.now"
        assert camille.known.owner.paused_on == FRIDAY


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "pas pendant mes vacances du 3 au 17 décembre"),
        ("fr", "ne m'écris pas pendant mes congés du 3 au 17 décembre"),
        ("en", "not during my holiday from 3 to 17 December"),
        ("en", "no messages while I'm on leave from 3 to 17 December"),
    ],
)
async def test_silence_while_one_is_away_has_its_days(lang: Lang, said: str) -> None:
    camille = await talk(lang)
    await camille.says(said)
    assert (camille.known.owner.paused_on, camille.known.owner.paused_until) == (date(2026, 12, 3), date(2026, 12, 18))


@pytest.mark.parametrize(("lang", "said"), [("fr", "pas pendant mes vacances"), ("en", "not during my holiday")])
async def test_silence_while_one_is_away_without_its_days_is_asked_for_them(lang: Lang, said: str) -> None:
    camille = await talk(lang)
    await camille.says(said)
    assert camille.lines[0] == "pause.away"
    assert camille.known.owner.paused_on is None


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        *(("fr", said) for said in ("tu peux réécrire", "écris-moi à nouveau", "c'est bon, tu peux reprendre")),
        *(("en", said) for said in ("you can write again", "ok, you can start again", "write to me again")),
    ],
)
async def test_the_coach_is_called_back_in_ones_own_words(lang: Lang, said: str) -> None:
    camille = await talk(lang)
    await camille.says("stop jusqu'au 30 novembre" if lang == "fr" else "stop until 30 November")
    await camille.says(said)
    assert camille.known.owner.paused_on is None


@pytest.mark.parametrize(
    ("lang", "said"),
    [("fr", "ne t'arrête pas de m'écrire"), ("en", "don't stop writing to me"), ("en", "keep writing")],
)
async def test_not_to_stop_is_no_stop(lang: Lang, said: str) -> None:
    camille = await talk(lang)
    await camille.says(said)
    assert camille.lines == ["pause.not_paused"]


@pytest.mark.parametrize(
    ("lang", "said", "first", "back"),
    [
        ("fr", "pause pendant l'été", date(2027, 7, 1), date(2027, 9, 1)),
        ("fr", "pas de messages en août", date(2027, 8, 1), date(2027, 9, 1)),
        ("fr", "pause pendant les fêtes", date(2026, 12, 21), date(2027, 1, 4)),
        ("en", "pause over the summer", date(2027, 7, 1), date(2027, 9, 1)),
        ("en", "no messages in August", date(2027, 8, 1), date(2027, 9, 1)),
        ("en", "pause over Christmas", date(2026, 12, 24), date(2026, 12, 27)),
    ],
)
async def test_what_lasts_for_a_while_begins_and_ends_with_it(lang: Lang, said: str, first: date, back: date) -> None:
    camille = await talk(lang)
    await camille.says(said)
    assert (camille.known.owner.paused_on, camille.known.owner.paused_until) == (first, back)


@pytest.mark.parametrize(
    ("lang", "said", "until"),
    [
        ("fr", "reprends en janvier", date(2027, 1, 1)),
        ("en", "start again in January", date(2027, 1, 1)),
        ("fr", "silence radio jusqu'à lundi", date(2026, 11, 23)),
        ("en", "radio silence until Monday", date(2026, 11, 23)),
    ],
)
async def test_to_begin_again_on_a_day_is_silence_until_then(lang: Lang, said: str, until: date) -> None:
    camille = await talk(lang)
    await camille.says(said)
    assert camille.known.owner.paused_until == until


@pytest.mark.parametrize(
    ("lang", "said", "first"),
    [
        ("fr", "silence à partir de lundi", date(2026, 11, 23)),
        ("fr", "ne m'écrivez plus à partir du 3 décembre", date(2026, 12, 3)),
        ("fr", "plus de messages dès demain", date(2026, 11, 21)),
        ("fr", "je suis en vacances à partir de lundi", date(2026, 11, 23)),
        ("en", "quiet from Monday", date(2026, 11, 23)),
        ("en", "don't write to me from 3 December on", date(2026, 12, 3)),
        ("en", "stop messaging me as of tomorrow", date(2026, 11, 21)),
        ("en", "I'm on holiday from Monday", date(2026, 11, 23)),
    ],
)
async def test_silence_may_begin_later_and_last_until_told(lang: str, said: str, first: date) -> None:
    someone = await talk(lang)
    await someone.says(said)
    assert someone.lines == ["pause.from", "pause.still_here"]
    owner = someone.known.owner
    assert (owner.paused_on, owner.paused_until) == (first, None)
    assert not owner.is_paused(someone.now.date())
    await someone.says("/settings")
    assert "settings.paused_from" in someone.lines
    someone.now = datetime(2026, 12, 10, 9, tzinfo=UTC)
    await someone.says("/settings")
    assert "settings.paused" in someone.lines
    await someone.says("/resume")
    assert someone.known.owner.paused_on is None


@pytest.mark.parametrize(
    ("lang", "said", "quiet", "heard"),
    [
        ("fr", "je pars en vacances demain", (21, 30), (20,)),
        ("fr", "je serai en congé la semaine prochaine", (23, 29), (20, 22, 30)),
        ("en", "I'm going on holiday tomorrow", (21, 30), (20,)),
        ("en", "I'm on leave next week", (23, 29), (20, 22, 30)),
    ],
)
async def test_a_day_of_leaving_begins_the_silence_and_does_not_end_it(
    lang: Lang, said: str, quiet: tuple[int, ...], heard: tuple[int, ...]
) -> None:
    camille = await talk(lang)
    await camille.says(said)
    owner = camille.known.owner
    assert [owner.is_paused(date(2026, 11, day)) for day in (*quiet, *heard)] == [True] * 2 + [False] * len(heard)
