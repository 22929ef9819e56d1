"""Yes and no to what the coach said first: an "ok" is no "done", and a "no" to a promise that is due is "not yet"."""

from __future__ import annotations

from datetime import date

import pytest

from bot.domain.owner import Lang
from tests.conversations.talk import Talk, talk
from tests.conversations.test_nudge_words import HELP, QUOTE, monday
from tests.people import MARIE, PAUL, Fact, met

SILENT = met(MARIE, "2026-04-01", thanked="2026-04-01")


def answers(camille: Talk) -> list[str | None]:
    return [nudged.answer for nudged in camille.known.nudged]


@pytest.mark.parametrize("fact", [HELP, QUOTE, SILENT])
@pytest.mark.parametrize(("lang", "said"), [("fr", "ok"), ("fr", "oui"), ("fr", "👍"), ("en", "ok"), ("en", "yep")])
async def test_an_ok_is_no_done(lang: Lang, said: str, fact: Fact) -> None:
    camille = await monday(lang, fact)
    await camille.says(said)
    assert camille.lines == ["answer.go_on"]
    assert answers(camille) == [None]
    await camille.says("fait" if lang == "fr" else "done")
    assert answers(camille) == ["done"]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        *(("fr", said) for said in ("non", "pas encore fait", "c'est pas fait", "j'ai oublié")),
        *(("en", said) for said in ("no", "not done yet", "I haven't yet", "I forgot")),
    ],
)
async def test_a_promise_that_is_not_kept_yet_is_not_dropped(lang: Lang, said: str) -> None:
    camille = await monday(lang, QUOTE)
    await camille.says(said)
    assert camille.lines == ["answer.until_when"]
    assert camille.known.promises[0].is_open


@pytest.mark.parametrize(("lang", "said"), [("fr", "oui"), ("en", "yes")])
async def test_a_yes_to_whether_it_is_done_is_a_done(lang: Lang, said: str) -> None:
    camille = await monday(lang, QUOTE)
    await camille.waits(days=2)
    assert camille.lines == ["promise.late.2"]
    await camille.says(said)
    assert camille.known.promises[0].kept_on == date(2026, 11, 25)


@pytest.mark.parametrize(
    ("lang", "said"), [("fr", "non merci"), ("fr", "finalement non"), ("en", "no thanks"), ("en", "actually no")]
)
async def test_a_plain_refusal_drops_it(lang: Lang, said: str) -> None:
    camille = await monday(lang, QUOTE)
    await camille.says(said)
    assert answers(camille) == ["not_this"]


@pytest.mark.parametrize(("lang", "said"), [("fr", "hier"), ("en", "yesterday"), ("en", "last night")])
async def test_a_day_that_has_passed_is_when_it_was_done(lang: Lang, said: str) -> None:
    camille = await monday(lang, HELP)
    await camille.says(said)
    assert camille.known.helps[0].thanked_on == date(2026, 11, 22)


@pytest.mark.parametrize(
    ("lang", "story", "said"),
    [
        ("fr", "Café avec Nadia Cherif ce matin, elle m'a donné deux noms", "Paul c'est fait"),
        ("en", "Coffee with Nadia Cherif this morning, she gave me two names", "Paul is done"),
    ],
)
async def test_what_is_done_for_one_is_not_put_on_the_card_of_another(lang: Lang, story: str, said: str) -> None:
    camille = await monday(lang, QUOTE)
    await camille.says(story)
    await camille.says(said)
    assert answers(camille) == ["done"]
    assert camille.known.promises[0].kept_on == date(2026, 11, 23)
    assert camille.known.promises[0].to == PAUL.id


STUDIO: dict[Lang, str] = {"fr": "mon objectif : ouvrir un atelier", "en": "my goal: open a studio"}
CANCEL: dict[Lang, str] = {"fr": "annule", "en": "cancel"}
YES: dict[Lang, str] = {"fr": "oui", "en": "yes"}
NO: dict[Lang, str] = {"fr": "non", "en": "no"}
LANGS = pytest.mark.parametrize("lang", ["fr", "en"])


async def told(lang: Lang, *said: dict[Lang, str]) -> Talk:
    someone = await talk(lang)
    for words in said:
        await someone.says(words[lang])
    return someone


@LANGS
async def test_a_yes_goes_on_with_the_goal_that_was_left(lang: Lang) -> None:
    someone = await told(lang, STUDIO, CANCEL)
    await someone.says(YES[lang])
    assert someone.lines[-1] == "goal.ask.due"


FOUND: dict[Lang, str] = {"fr": "j'ai trouvé un local !", "en": "I found a place!"}


@LANGS
async def test_a_yes_under_finish_writing_it_does_and_a_no_leaves_all_as_it_is(lang: Lang) -> None:
    someone = await told(lang, STUDIO, CANCEL, FOUND)
    assert someone.lines == ["progress.goal_begun"]
    drafts = someone.known.drafts
    await someone.says(NO[lang])
    assert someone.lines == ["small_talk.ok"]
    assert someone.known.drafts == drafts
    someone = await told(lang, STUDIO, CANCEL, FOUND, YES)
    assert someone.lines[-1] == "goal.ask.due"


@LANGS
async def test_a_yes_writes_the_goal_that_a_plan_starts_from(lang: Lang) -> None:
    someone = await told(lang, {"fr": "/plan", "en": "/plan"}, YES)
    assert someone.lines == ["goal.ask.what"]


@LANGS
async def test_a_yes_takes_up_the_request_that_was_left(lang: Lang) -> None:
    someone = await told(lang, {"fr": "/ask Maud Perrin", "en": "/ask Maud Perrin"}, CANCEL, YES)
    assert someone.lines[-1] == "asking.ask.what"


OFF: dict[Lang, str] = {"fr": "le déjeuner avec Maud est annulé", "en": "lunch with Maud is cancelled"}
MOVED: dict[Lang, str] = {
    "fr": "le déjeuner avec Maud est reporté à jeudi",
    "en": "lunch with Maud is moved to Thursday",
}


@LANGS
async def test_a_yes_calls_off_or_moves_a_meeting_and_a_no_leaves_it(lang: Lang) -> None:
    someone = await told(lang, {"fr": "je déjeune avec Maud Perrin mardi", "en": "lunch with Maud Perrin on Tuesday"})
    await someone.presses("button.keep")
    for no in (OFF, NO):
        await someone.says(no[lang])
    assert someone.lines == ["plan.stays"]
    assert someone.known.meetings[0].is_planned
    for yes in (MOVED, YES):
        await someone.says(yes[lang])
    assert [meeting.on for meeting in someone.known.meetings if meeting.is_planned] == [date(2026, 11, 26)]
    for yes in (OFF, YES):
        await someone.says(yes[lang])
    assert someone.lines == ["plan.is_off"]
    assert not any(meeting.is_planned for meeting in someone.known.meetings)


@LANGS
async def test_a_yes_the_next_day_answers_nothing_that_was_left_then(lang: Lang) -> None:
    someone = await told(lang, STUDIO, CANCEL)
    await someone.waits(hours=13)
    await someone.says(YES[lang])
    assert "goal.ask.due" not in someone.lines
