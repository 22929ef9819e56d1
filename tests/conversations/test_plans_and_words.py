"""What is to come, changed in a sentence: a meeting off, moved or taken out, a promise dropped, a reply that came."""

from __future__ import annotations

from datetime import date

import pytest

from bot.domain.meetings import Meeting
from bot.domain.owner import Lang
from bot.domain.promises import Promise
from tests.conversations.talk import Talk
from tests.conversations.wishing_cast import with_everybody
from tests.people import remind


def lunch(camille: Talk) -> Meeting:
    """With Hugo, on Tuesday 24."""
    return next(one for one in camille.known.meetings if one.planned_on)


def article(camille: Talk) -> Promise:
    return camille.known.promises[0]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "c'est pas mardi mais jeudi avec Hugo"),
        ("fr", "je me suis trompé de jour : Hugo, c'est jeudi"),
        ("en", "can we move lunch with Hugo to Thursday"),
        ("en", "wrong day, it's Thursday with Hugo"),
        ("en", "not Tuesday, Thursday with Hugo"),
    ],
)
async def test_a_plan_on_the_wrong_day_is_moved_and_not_doubled(lang: Lang, said: str) -> None:
    camille = await with_everybody(lang)
    await camille.says(said)
    assert camille.lines == ["plan.move"]
    await camille.presses("plan.move_to")
    assert lunch(camille).on == date(2026, 11, 26)


@pytest.mark.parametrize(("lang", "said"), [("fr", "Hugo a déménagé à Brest"), ("en", "Hugo moved to Brest")])
async def test_a_person_who_moves_house_moves_no_plan(lang: Lang, said: str) -> None:
    camille = await with_everybody(lang)
    await camille.says(said)
    assert "plan.move" not in camille.lines


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "supprime le déjeuner avec Marie"),
        ("fr", "enlève ma rencontre avec Marie du 9 novembre"),
        ("en", "delete the lunch with Marie"),
        ("en", "remove my meeting with Marie on 9 November"),
    ],
)
async def test_a_meeting_that_was_noted_is_taken_out_once_it_is_confirmed(lang: Lang, said: str) -> None:
    camille = await with_everybody(lang)
    await camille.says(said)
    assert camille.lines == ["plan.ask_take_out"]
    await camille.presses("plan.take_out")
    assert not camille.known.meetings[0].is_held
    assert len(camille.known.helps) == 1
    await camille.presses("button.undo")
    assert camille.known.meetings[0].is_held


@pytest.mark.parametrize(
    ("lang", "said", "keys"),
    [
        ("fr", "annule mon café avec Anne", ["plan.none_with"]),
        ("fr", "annule mon rendez-vous avec Marie", ["plan.none_with", "plan.ask_take_out_instead"]),
        ("fr", "annule le déjeuner avec Hugo", ["plan.off"]),
        ("en", "cancel my coffee with Anne", ["plan.none_with"]),
        ("en", "cancel my meeting with Marie", ["plan.none_with", "plan.ask_take_out_instead"]),
        ("en", "cancel Hugo's lunch", ["plan.off"]),
    ],
)
async def test_what_is_not_planned_is_said_so(lang: Lang, said: str, keys: list[str]) -> None:
    camille = await with_everybody(lang)
    await camille.says(said)
    assert camille.lines == keys


@pytest.mark.parametrize(
    ("lang", "said", "keys"),
    [
        ("fr", "prépare-moi pour demain", ["prepare.nothing", "prepare.following"]),
        ("fr", "briefe-moi pour mardi", ["prepare.at"]),
        ("en", "get me ready for tomorrow", ["prepare.nothing", "prepare.following"]),
        ("en", "brief me for Tuesday", ["prepare.at"]),
    ],
)
async def test_a_day_is_prepared_or_said_to_be_free(lang: Lang, said: str, keys: list[str]) -> None:
    camille = await with_everybody(lang)
    await camille.says(said)
    assert camille.lines == keys


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "finalement je n'enverrai pas l'article à Paul"),
        ("fr", "je ne peux plus envoyer cet article à Paul"),
        ("fr", "supprime la promesse à Paul"),
        ("en", "I'm not going to send Paul that article after all"),
        ("en", "scrap the promise to Paul"),
    ],
)
async def test_a_promise_is_crossed_out_with_a_word_for_whom_it_was(lang: Lang, said: str) -> None:
    camille = await with_everybody(lang)
    await camille.says(said)
    assert camille.lines == ["word.dropped_to"]
    assert article(camille).dropped_on == camille.now.date()
    await camille.presses("button.undo")
    assert article(camille).is_open


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "repousse l'article de Paul à vendredi"),
        ("fr", "l'article attendra vendredi"),
        ("en", "push Paul's article to Friday"),
        ("en", "the article can wait till Friday"),
    ],
)
async def test_a_promise_has_another_day(lang: Lang, said: str) -> None:
    camille = await with_everybody(lang)
    await camille.says(said)
    assert camille.lines == ["word.put_off"]
    assert article(camille).due == date(2026, 11, 27)


@pytest.mark.parametrize(("lang", "said"), [("fr", "je ne trouve plus l'article"), ("en", "I can't find the article")])
async def test_what_cannot_be_found_is_no_promise_dropped(lang: Lang, said: str) -> None:
    camille = await with_everybody(lang)
    await camille.says(said)
    assert article(camille).is_open


@pytest.mark.parametrize(
    ("lang", "later", "off"),
    [
        ("fr", "décale l'Urssaf à mercredi", "annule le rappel de l'Urssaf"),
        ("en", "move the Urssaf thing to Wednesday", "cancel the reminder about the Urssaf"),
    ],
)
async def test_a_reminder_is_moved_and_struck_out_in_words(lang: Lang, later: str, off: str) -> None:
    camille = await with_everybody(lang, remind("appeler l'Urssaf", "2026-11-27", asked_on="2026-11-18"))
    await camille.says(later)
    assert camille.known.reminders[0].on == date(2026, 11, 25)
    await camille.says(off)
    assert camille.known.reminders[0].done_on == camille.now.date()


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "Anne m'a répondu"),
        ("fr", "j'ai enfin eu un retour d'Anne"),
        ("en", "Anne got back to me"),
        ("en", "I heard back from Anne"),
    ],
)
async def test_the_word_that_came_is_asked_for_of_what_was_asked(lang: Lang, said: str) -> None:
    camille = await with_everybody(lang)
    await camille.says(said)
    assert camille.lines == ["asked.what_came"]
    await camille.presses("asked.button.no")
    assert camille.known.asks[0].accepted is False


@pytest.mark.parametrize(("lang", "said"), [("fr", "Marie m'a répondu"), ("en", "Marie replied")])
async def test_a_reply_to_nothing_asked_is_a_message_to_note(lang: Lang, said: str) -> None:
    camille = await with_everybody(lang)
    await camille.says(said)
    await camille.presses("button.keep")
    assert (camille.known.meetings[-1].kind, camille.known.meetings[-1].on) == ("message", camille.now.date())


@pytest.mark.parametrize(
    ("lang", "said", "key"),
    [
        ("fr", "Marie n'a pas répondu", "asked.nothing_noted"),
        ("fr", "Nadia n'a pas répondu", "referral.awaited"),
        ("fr", "j'attends toujours la présentation de Nadia", "referral.awaited"),
        ("en", "Marie never replied", "asked.nothing_noted"),
        ("en", "still waiting for Nadia's intro to Sam", "referral.awaited"),
    ],
)
async def test_silence_has_a_way_on_even_when_nothing_was_asked(lang: Lang, said: str, key: str) -> None:
    camille = await with_everybody(lang)
    await camille.says(said)
    assert camille.lines == [key]
    assert camille.buttons
