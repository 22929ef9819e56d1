"""How often the coach writes is changed in one's own words or by a button, said back, shown, and undone."""

from __future__ import annotations

from datetime import date

import pytest

from bot.domain.owner import Lang
from tests.conversations.talk import Talk, talk

FRIDAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        *(
            ("fr", said)
            for said in ("moins", "moins de messages", "un peu moins stp", "moins souvent", "écris-moi moins")
        ),
        *(
            ("fr", said)
            for said in ("une fois par semaine", "un message par semaine", "c’est trop souvent", "lève le pied")
        ),
        *(("fr", said) for said in ("tu m'écris trop souvent", "une seule fois par semaine", "hebdomadaire")),
        *(("en", said) for said in ("less", "fewer messages", "a bit less please", "less often", "write to me less")),
        *(("en", said) for said in ("once a week", "one message a week", "too often", "slow down", "weekly")),
        *(("fr", said) for said in ("sois moins bavard ce mois-ci", "moins de messages en ce moment")),
        *(("en", said) for said in ("can you be less chatty this month", "ease off a bit", "write less for now")),
        *(("en", said) for said in ("you write too often", "just once a week", "fewer reminders")),
    ],
)
async def test_less_is_one_message_a_week(lang: Lang, said: str) -> None:
    camille = await talk(lang)
    await camille.says(said)
    assert camille.lines == ["pace.now_weekly", "pace.on_their_hour"]
    assert camille.known.owner.weekly_on == FRIDAY
    await camille.says("/settings")
    assert "settings.weekly" in camille.lines
    await camille.says("/undo")
    assert camille.known.owner.weekly_on is None


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "une fois par semaine suffit"),
        ("fr", "Une fois par semaine, ça me va !"),
        ("fr", "un message par semaine me suffit largement"),
        ("fr", "pas plus d’une fois par semaine"),
        ("fr", "ne m’écris pas plus d’une fois par semaine"),
        ("fr", "ne m’écris qu’une fois par semaine"),
        ("fr", "je préfère une fois par semaine"),
        ("fr", "on passe à une fois par semaine ?"),
        ("fr", "passe en hebdo"),
        ("fr", "écris-moi une fois par semaine, c’est bien assez"),
        ("fr", "une fois par semaine, pas plus"),
        ("en", "once a week is enough"),
        ("en", "weekly is fine"),
        ("en", "Once a week would be plenty, thanks"),
        ("en", "not more than once a week"),
        ("en", "don’t write to me more than once a week"),
        ("en", "I’d prefer once a week"),
        ("en", "let’s go weekly"),
        ("en", "how about once a week?"),
        ("en", "a weekly message works for me"),
        ("en", "one message a week, no more"),
    ],
)
async def test_once_a_week_is_wished_in_many_ways(lang: Lang, said: str) -> None:
    camille = await talk(lang)
    await camille.says(said)
    assert camille.lines == ["pace.now_weekly", "pace.on_their_hour"]
    assert camille.known.owner.weekly_on == FRIDAY


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "je le vois une fois par semaine"),
        ("fr", "une fois par semaine avec Paul"),
        ("fr", "une fois par semaine suffit pour le sport"),
        ("fr", "une fois par semaine ne suffit pas"),
        ("fr", "une fois par semaine, ça suffit ?"),
        ("fr", "plus d’une fois par semaine"),
        ("fr", "ne m’écris pas une fois par semaine"),
        ("en", "I see her once a week"),
        ("en", "I’d like to see her once a week"),
        ("en", "once a week is enough for Paul"),
        ("en", "once a week is not enough"),
        ("en", "once a week is too much"),
        ("en", "is once a week enough?"),
        ("en", "more than once a week"),
        ("en", "don’t write to me weekly"),
        ("en", "we meet weekly"),
        ("en", "weekly meeting with Ana is fine"),
    ],
)
async def test_what_is_done_once_a_week_is_no_wish(lang: Lang, said: str) -> None:
    camille = await talk(lang)
    before = camille.known.owner
    await camille.says(said)
    assert camille.known.owner == before


@pytest.mark.parametrize(
    ("lang", "said"), [("fr", "écris-moi une fois par semaine"), ("en", "write to me once a week")]
)
async def test_it_is_heard_while_a_goal_is_asked_for_and_is_no_goal(lang: Lang, said: str) -> None:
    camille = await talk(lang)
    await camille.says("/goals")
    await camille.says(said)
    assert camille.known.owner.weekly_on == FRIDAY
    assert [draft.asking for draft in camille.known.drafts] == ["what"]


async def weekly(lang: Lang) -> Talk:
    camille = await talk(lang)
    return await camille.says("moins" if lang == "fr" else "less")


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        *(("fr", said) for said in ("plus souvent", "écris-moi plus souvent", "tous les jours", "un message par jour")),
        *(("en", said) for said in ("more often", "write to me more often", "more", "every day", "one message a day")),
    ],
)
async def test_more_is_one_message_a_day_again(lang: Lang, said: str) -> None:
    camille = await weekly(lang)
    await camille.says(said)
    assert camille.lines == ["pace.now_daily"]
    assert camille.known.owner.weekly_on is None


@pytest.mark.parametrize(
    ("lang", "wish", "said"),
    [
        ("fr", "seulement les promesses", "comme avant"),
        ("fr", "moins", "reviens au rythme normal"),
        ("fr", "pas de vœux", "comme d’habitude"),
        ("en", "only promises", "as before"),
        ("en", "less", "back to normal"),
        ("en", "no wishes", "the usual pace"),
    ],
)
async def test_as_before_is_without_any_wish(lang: Lang, wish: str, said: str) -> None:
    camille = await talk(lang)
    before = camille.known.owner
    await camille.says(wish)
    assert camille.known.owner != before
    await camille.says(said)
    assert camille.lines == ["pace.as_before"]
    assert camille.known.owner == before


@pytest.mark.parametrize(("lang", "said"), [("fr", "plus souvent"), ("en", "more often")])
async def test_never_more_than_one_a_day(lang: Lang, said: str) -> None:
    camille = await talk(lang)
    await camille.says(said)
    assert camille.lines == ["pace.already_daily"]


@pytest.mark.parametrize(("lang", "said"), [("fr", "un message par mois"), ("en", "one message a month")])
async def test_slower_than_weekly_is_weekly_or_silence(lang: Lang, said: str) -> None:
    camille = await talk(lang)
    await camille.says(said)
    assert camille.lines == ["pace.no_slower"]
    await camille.presses("pace.button.weekly")
    assert camille.known.owner.weekly_on == FRIDAY


@pytest.mark.parametrize(("lang", "said"), [("fr", "deux fois par semaine"), ("en", "twice a week")])
async def test_a_few_times_a_week_are_days_to_choose(lang: Lang, said: str) -> None:
    camille = await talk(lang)
    await camille.says(said)
    assert camille.lines == ["settings.ask.days"]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "moins de budget que prévu, dit Anne"),
        ("fr", "j'ai moins de clients"),
        ("fr", "Trop souvent je reporte"),
        ("fr", "plus tard"),
        ("fr", "plus de rencontres"),
        ("en", "less budget than planned, said Ana"),
        ("en", "less is more"),
        ("en", "more"),
        ("en", "Noah"),
        ("en", "now"),
        ("en", "more meetings"),
    ],
)
async def test_words_that_merely_hold_such_a_word_change_nothing(lang: Lang, said: str) -> None:
    camille = await talk(lang)
    before = camille.known.owner
    await camille.says(said)
    assert camille.known.owner == before


@pytest.mark.parametrize(("lang", "said"), [("fr", "une fois par semaine"), ("en", "less often")])
async def test_settings_change_it_by_button_and_in_words(lang: Lang, said: str) -> None:
    camille = await talk(lang)
    await camille.says("/settings")
    await camille.presses("settings.button.pace")
    await camille.presses("pace.button.weekly")
    assert camille.known.owner.weekly_on == FRIDAY
    await camille.presses("button.undo")
    assert camille.known.owner.weekly_on is None
    await camille.says("/settings")
    await camille.presses("settings.button.pace")
    await camille.says(said)
    assert camille.known.owner.weekly_on == FRIDAY


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        *(("fr", said) for said in ("une fois par mois", "deux fois par mois", "tous les quinze jours")),
        *(("en", said) for said in ("once a month", "twice a month", "every fortnight")),
    ],
)
async def test_slower_than_weekly_is_told_to_be_too_slow(lang: Lang, said: str) -> None:
    camille = await talk(lang)
    await camille.says(said)
    assert camille.lines == ["pace.no_slower"]


@pytest.mark.parametrize(("lang", "said"), [("fr", "tu m'écris trop"), ("en", "you write too much")])
async def test_too_much_is_answered_with_less(lang: Lang, said: str) -> None:
    camille = await talk(lang)
    await camille.says(said)
    await camille.presses("pace.button.weekly")
    assert camille.known.owner.weekly_on


@pytest.mark.parametrize(
    ("lang", "said"),
    [("fr", "remets tout comme avant"), ("en", "put everything back the way it was")],
)
async def test_all_is_put_back(lang: Lang, said: str) -> None:
    camille = await talk(lang)
    await camille.says("une fois par semaine" if lang == "fr" else "once a week")
    await camille.says(said)
    assert camille.known.owner.weekly_on is None
