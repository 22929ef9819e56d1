"""Every setting by a button and in words; the absurd is answered clearly; the clock shown lets the city be checked."""

from __future__ import annotations

from datetime import date, time

import pytest

from bot.domain.owner import Lang, Owner, Rhythm
from bot.domain.turns import Pressed, SharedPlace
from tests.conversations.talk import Talk, talk


async def opened(lang: Lang, field: str) -> Talk:
    someone = await talk(lang)
    await someone.says("/settings")
    return await someone.presses(f"settings.button.{field}")


@pytest.mark.parametrize("lang", ["fr", "en"])
async def test_all_settings_stand_in_one_message_with_a_button_each(lang: Lang) -> None:
    someone = await talk(lang)
    await someone.says("/settings")
    assert len(someone.replies) == 1
    assert len(someone.buttons) == 10
    assert ("18\u00a0h\u00a030" if lang == "fr" else "18:30") in someone.text
    assert "Paris" in someone.text


@pytest.mark.parametrize(
    ("lang", "field", "said", "kept"),
    [
        ("fr", "hour", "8h15", {"slot": time(8, 15)}),
        ("en", "hour", "9:45", {"slot": time(9, 45)}),
        ("fr", "days", "lundi et jeudi", {"days": (0, 3)}),
        ("en", "days", "Monday and Thursday", {"days": (0, 3)}),
        ("fr", "quiet", "de 21h à 7h30", {"quiet_from": time(21), "quiet_until": time(7, 30)}),
        ("en", "quiet", "9 pm to 7:30 am", {"quiet_from": time(21), "quiet_until": time(7, 30)}),
        ("fr", "rhythm", "deux déjeuners par mois", {"rhythm": Rhythm(2, "month", "lunch")}),
        ("en", "rhythm", "one coffee a week", {"rhythm": Rhythm(1, "week", "coffee")}),
        ("fr", "lang", "anglais", {"lang": "en", "lang_chosen": True}),
        ("en", "lang", "French", {"lang": "fr", "lang_chosen": True}),
        ("fr", "city", "Montréal", {"city": "Montréal", "zone": "America/Toronto", "country": "CA"}),
        ("en", "city", "Brussels", {"city": "Brussels", "zone": "Europe/Brussels", "country": "BE"}),
        ("fr", "pause", "jusqu’au 5 janvier", {"paused_on": date(2026, 11, 20), "paused_until": date(2027, 1, 5)}),
        ("en", "pause", "until Monday", {"paused_on": date(2026, 11, 20), "paused_until": date(2026, 11, 23)}),
    ],
)
async def test_a_typed_answer_is_kept_and_shown(lang: Lang, field: str, said: str, kept: dict[str, object]) -> None:
    someone = await opened(lang, field)
    await someone.says(said)
    assert "settings.head" in someone.lines
    assert not someone.replies[0].edits
    assert {name: getattr(someone.known.owner, name) for name in kept} == kept
    assert someone.known.drafts == ()


@pytest.mark.parametrize(
    ("field", "button", "kept"),
    [
        ("lang", "English", {"lang": "en"}),
        ("hour", "12\u00a0h\u00a030", {"slot": time(12, 30)}),
        ("quiet", "21\u00a0h – 7\u00a0h", {"quiet_from": time(21), "quiet_until": time(7)}),
        ("rhythm", "Un café par semaine", {"rhythm": Rhythm(1, "week", "coffee")}),
        ("pause", "settings.pause.14", {"paused_until": date(2026, 12, 4)}),
        ("pause", "settings.pause.forever", {"paused_on": date(2026, 11, 20), "paused_until": None}),
    ],
)
async def test_a_button_is_kept_and_the_same_message_shows_it(field: str, button: str, kept: dict[str, object]) -> None:
    someone = await opened("fr", field)
    assert someone.replies[0].edits
    await someone.presses(button)
    assert someone.replies[0].edits
    assert "settings.head" in someone.lines
    assert {name: getattr(someone.known.owner, name) for name in kept} == kept


@pytest.mark.parametrize(
    ("lang", "field", "said"),
    [
        ("fr", "hour", "25h"),
        ("en", "hour", "around teatime"),
        ("fr", "days", "jamais"),
        ("en", "days", "the 31st"),
        ("fr", "quiet", "la nuit"),
        ("en", "quiet", "9 pm"),
        ("fr", "rhythm", "1000 par semaine"),
        ("en", "lang", "Klingon"),
        ("fr", "pause", "hier"),
    ],
)
async def test_the_absurd_is_answered_clearly_and_changes_nothing(lang: Lang, field: str, said: str) -> None:
    someone = await opened(lang, field)
    before = someone.known.owner
    await someone.says(said)
    assert someone.lines == [f"settings.unread.{field}"]
    assert someone.known.owner == before


async def test_after_one_miss_another_matter_is_heard() -> None:
    someone = await opened("fr", "hour")
    await someone.says("bof")
    assert someone.lines == ["settings.unread.hour"]
    await someone.says("merci")
    assert someone.lines == ["fallback.thanks"]


async def test_days_are_toggled_and_the_last_one_stays() -> None:
    someone = await opened("fr", "days")
    for day in ("weekday:1", "weekday:2", "weekday:3", "weekday:4"):
        await someone.presses(day)
    assert someone.known.owner.days == (0,)
    await someone.presses("weekday:0")
    assert someone.lines == ["settings.one_day"]
    assert someone.known.owner.days == (0,)


async def test_back_leaves_all_as_it_was() -> None:
    someone = await opened("en", "hour")
    await someone.presses("button.back")
    assert "settings.head" in someone.lines
    assert someone.known.drafts == ()
    assert someone.known.owner.slot == time(9, 30)


async def test_a_silence_set_over_the_hour_is_said_to_make_it_wait() -> None:
    someone = await opened("fr", "quiet")
    await someone.says("de 18h à 10h")
    assert "settings.waits" in someone.lines


async def test_an_hour_chosen_within_the_quiet_ones_makes_them_begin_later() -> None:
    someone = await opened("fr", "hour")
    await someone.says("22h")
    assert "settings.waits" not in someone.lines
    assert (someone.known.owner.slot, someone.known.owner.quiet_from) == (time(22), time(23))


async def test_a_shared_place_sets_the_clock_at_any_time() -> None:
    someone = await talk("en")
    await someone.happens(SharedPlace(40.71, -74.0))
    assert someone.lines == ["city.noted_zone"]
    assert someone.known.owner.zone == "America/New_York"
    assert someone.known.owner.country == "US"


@pytest.mark.parametrize(
    ("lang", "said", "city", "region"),
    [
        ("en", "I live in Edinburgh", "Edinburgh", "SCT"),
        ("fr", "J’habite à Strasbourg", "Strasbourg", "6AE"),
        ("fr", "j’ai déménagé à Lyon", "Lyon", None),
    ],
)
async def test_who_lives_where_other_days_are_kept_is_left_in_peace_on_these(
    lang: Lang, said: str, city: str, region: str | None
) -> None:
    someone = await talk(lang)
    await someone.says(said)
    assert (someone.known.owner.city, someone.known.owner.region) == (city, region)


async def test_a_change_can_be_undone() -> None:
    someone = await opened("fr", "hour")
    await someone.says("8h15")
    await someone.says("/undo")
    assert someone.text.startswith("C’est défait")
    assert someone.known.owner.slot == time(9, 30)


@pytest.mark.parametrize(
    "forged",
    ["set:", "set:everything", "weekday:9", "weekday:", "pick:d1:hour:99", "pick:d999:hour:08:00", "hush:9999"],
)
async def test_a_forged_or_old_button_changes_nothing(forged: str) -> None:
    someone = await opened("fr", "hour")
    before = someone.known.owner
    await someone.happens(Pressed(forged))
    assert someone.lines == ["error.old_button"]
    assert someone.known.owner == before


# --- /pause and /resume


@pytest.mark.parametrize(
    ("lang", "said", "until"),
    [
        ("fr", "/pause jusqu’à lundi", date(2026, 11, 23)),
        ("fr", "/pause deux semaines", date(2026, 12, 4)),
        ("en", "/pause until 5 January", date(2027, 1, 5)),
        ("en", "/pause two weeks", date(2026, 12, 4)),
        ("fr", "pause une semaine", date(2026, 11, 27)),
        ("en", "pause for two weeks", date(2026, 12, 4)),
        ("fr", "Tais-toi jusqu’à lundi", date(2026, 11, 23)),
    ],
)
async def test_a_pause_until_a_day_in_words(lang: Lang, said: str, until: date) -> None:
    someone = await talk(lang)
    await someone.says(said)
    assert "pause.until" in someone.lines
    assert someone.known.owner.paused_until == until


async def test_a_bare_pause_holds_at_once_and_may_be_given_an_end() -> None:
    someone = await talk("fr")
    await someone.says("/pause")
    assert someone.known.owner.is_paused(date(2030, 1, 1))
    await someone.presses("settings.pause.7")
    assert someone.known.owner.paused_until == date(2026, 11, 27)


async def test_after_a_bare_pause_one_simply_goes_on() -> None:
    someone = await talk("fr")
    await someone.says("/pause")
    await someone.says("merci")
    assert someone.lines == ["fallback.thanks"]


async def test_a_pause_until_yesterday_is_no_pause() -> None:
    someone = await talk("en")
    await someone.says("/pause yesterday")
    assert someone.lines[0] == "pause.unread"
    assert someone.known.owner.paused_on is None


@pytest.mark.parametrize(("lang", "said"), [("fr", "/resume"), ("fr", "reprends"), ("en", "/resume"), ("en", "resume")])
async def test_the_coach_comes_back(lang: Lang, said: str) -> None:
    someone = await talk(lang)
    await someone.says("/pause")
    await someone.says(said)
    assert someone.lines == ["pause.over"]
    assert someone.known.owner.paused_on is None


async def test_resuming_without_a_pause_is_answered_kindly() -> None:
    someone = await talk("en")
    await someone.says("/resume")
    assert someone.lines == ["pause.not_paused"]


# --- in the middle of a conversation


@pytest.mark.parametrize(
    ("lang", "said", "kept"),
    [
        ("fr", "/lang en", {"lang": "en"}),
        ("en", "/language français", {"lang": "fr"}),
        ("fr", "parle anglais", {"lang": "en"}),
        ("en", "speak French", {"lang": "fr"}),
        ("fr", "une fois par semaine", {"weekly_on": date(2026, 11, 20)}),
        ("en", "once a week", {"weekly_on": date(2026, 11, 20)}),
    ],
)
async def test_settings_said_in_passing(lang: Lang, said: str, kept: dict[str, object]) -> None:
    someone = await talk(lang)
    await someone.says(said)
    assert {name: getattr(someone.known.owner, name) for name in kept} == kept


@pytest.mark.parametrize(
    "said", ["Pause café avec Marie hier", "Je parle avec Paul demain", "Reprendre contact avec Léa"]
)
async def test_sentences_about_people_are_no_settings(said: str) -> None:
    someone = await talk("fr")
    before = someone.known.owner
    await someone.says(said)
    after: Owner = someone.known.owner
    assert after == before


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("fr", "déjeuner hier avec محمد علي, il m'a donné deux contacts"),
        ("en", "lunch yesterday with محمد علي, he gave me two contacts"),
    ],
)
async def test_a_story_told_instead_of_a_setting_is_heard(lang: str, told: str) -> None:
    camille = await talk(lang)
    await camille.says("/pause")
    await camille.says(told)
    assert "card.head.log_meeting" in camille.lines


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "je fais une pause jusqu'au 4 janvier, c'est les fêtes"),
        ("fr", "bon, laisse-moi tranquille jusqu'au 4 janvier"),
        ("fr", "je suis en vacances jusqu’au 4 janvier"),
        ("en", "I'm taking a break until 4 January, it's the holidays"),
        ("en", "leave me alone until 4 January"),
        ("en", "I'm on holiday until 4 January"),
    ],
)
async def test_a_pause_is_heard_as_one_says_it(lang: Lang, said: str) -> None:
    someone = await talk(lang)
    await someone.says(said)
    assert someone.lines[0] == "pause.until"
    assert someone.known.owner.paused_until == date(2027, 1, 4)


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "je fais une pause café"),
        ("fr", "je suis en vacances avec Paul jusqu'au 4 janvier"),
        ("en", "I need a break"),
    ],
)
async def test_a_pause_without_its_day_or_with_somebody_is_none(lang: Lang, said: str) -> None:
    someone = await talk(lang)
    await someone.says(said)
    assert "pause.until" not in someone.lines
    assert someone.known.owner.paused_on is None


@pytest.mark.parametrize(
    ("lang", "away", "home"),
    [
        ("fr", "je suis à Lisbonne pour deux semaines", "je suis de retour à Paris"),
        ("en", "change my timezone, I'm in Lisbon for two weeks", "I'm back in Paris"),
        ("en", "I'm in Lisbon until Friday", "I'm back in Paris"),
    ],
)
async def test_the_clock_travels_with_the_user_and_comes_home(lang: Lang, away: str, home: str) -> None:
    camille = await talk(lang)
    await camille.says(away)
    assert camille.known.owner.zone == "Europe/Lisbon"
    assert camille.lines == ["city.noted", "city.back_home"]
    await camille.says(home)
    assert camille.known.owner.zone == "Europe/Paris"


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        *(("fr", said) for said in ("je suis à Lisbonne", "Anne est à Lisbonne pour deux semaines")),
        *(
            ("en", said)
            for said in ("I'm in Lisbon", "Anne is in Lisbon for two weeks", "I'm in meetings for two hours")
        ),
    ],
)
async def test_a_place_alone_or_of_somebody_else_moves_no_clock(lang: Lang, said: str) -> None:
    camille = await talk(lang)
    await camille.says(said)
    assert camille.known.owner.zone == "Europe/Paris"
