"""Replies that tell why or when, by name, by place or by what became of it: each does what it says, and no more."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bot.domain.owner import Lang, Rhythm
from tests.conversations.talk import Talk
from tests.conversations.test_nudge_words import HELP, QUOTE, TO_PAUL, monday
from tests.people import (
    ANNE,
    MARIE,
    PAUL,
    Fact,
    asked,
    but,
    helped,
    met,
    planned,
    promised,
    remind,
    requested,
    wants,
    will_introduce,
)

GIVEN_LONG_AGO = helped(PAUL, "2026-10-28", thanked="2026-10-29")
PROJECT = wants("trouver un poste", "2026-09-01")
FOR_THE_PROJECT = helped(PAUL, "2026-10-02", thanked="2026-10-03", goal="g1")
HIS_REQUEST = requested(PAUL, "2026-11-19")
TO_BE_INTRODUCED = will_introduce(PAUL, "Sonia Blanc", "2026-11-13")
LONG_SILENCE = met(MARIE, "2026-04-01", thanked="2026-04-01")
THREE = (
    met(MARIE, "2026-11-20", kind="lunch"),
    promised(PAUL, made="2026-11-18", due="2026-11-23"),
    requested(ANNE, "2026-11-19"),
)


def answers(camille: Talk) -> dict[str, tuple[str | None, str]]:
    """By reason: the answer that was noted, and the day it was put off to."""
    return {n.reason: (n.answer, n.later_until.isoformat() if n.later_until else "") for n in camille.known.nudged}


@pytest.mark.parametrize(
    ("fr", "en", "until"),
    [
        ("quand je rentre le 12", "when I'm back on the 12th", "2026-12-12"),
        ("elle est en vacances jusqu'au 5", "she's away until the 5th", "2026-12-05"),
        ("je ne peux pas avant jeudi", "can't before Thursday", "2026-11-26"),
        ("pas aujourd'hui", "not today", "2026-11-24"),
        ("oui, ce soir", "will do later today", "2026-11-24"),
        ("le mois prochain", "next month", "2026-12-01"),
        ("la semaine d'après", "the following week", "2026-11-30"),
        ("Marie est en déplacement jusqu'à vendredi", "Marie is travelling until Friday", "2026-11-27"),
    ],
)
@pytest.mark.parametrize("lang", ["fr", "en"])
async def test_what_can_wait_waits_until_the_day_that_is_told(lang: Lang, fr: str, en: str, until: str) -> None:
    camille = await monday(lang, HELP)
    await camille.says(fr if lang == "fr" else en)
    assert answers(camille) == {"thank": ("later", until)}
    assert camille.lines == ["answer.later_of"]
    await camille.presses("button.undo")
    assert answers(camille) == {"thank": (None, "")}


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        *(("fr", said) for said in ("j'en ai fait la moitié", "elle est en congé maternité", "presque")),
        *(("en", said) for said in ("sent half of it", "she's on maternity leave", "almost")),
    ],
)
async def test_what_is_under_way_is_asked_about_again(lang: Lang, said: str) -> None:
    camille = await monday(lang, HELP)
    await camille.says(said)
    assert camille.lines == ["answer.until_when"]


@pytest.mark.parametrize(
    ("fact", "fr", "en", "answer"),
    [
        (HELP, "plus la peine, elle le sait", "no need, she knows", "not_this"),
        (QUOTE, "annule", "cancel it", "not_this"),
        (QUOTE, "Paul n'en a plus besoin", "Paul doesn't need it any more", "not_this"),
        (remind("relancer la banque", "2026-11-23"), "annule", "cancel it", "not_this"),
        (GIVEN_LONG_AGO, "je lui ai envoyé un article", "sent him an article", "done"),
        (GIVEN_LONG_AGO, "je l'ai invité à déjeuner", "I invited him for lunch", "done"),
        (TO_PAUL, "relancé ce matin", "chased him this morning", "done"),
        (TO_BE_INTRODUCED, "il m'a présenté Sonia", "he introduced me to Sonia", "done"),
        (LONG_SILENCE, "j'ai écrit à Marie hier", "I wrote to Marie yesterday", "done"),
    ],
)
@pytest.mark.parametrize("lang", ["fr", "en"])
async def test_what_was_done_or_is_over_is_noted(lang: Lang, fact: Fact, fr: str, en: str, answer: str) -> None:
    camille = await monday(lang, fact)
    await camille.says(fr if lang == "fr" else en)
    assert [found for found, _ in answers(camille).values()] == [answer]


@pytest.mark.parametrize(
    ("fr", "en", "answer"),
    [
        ("rien de neuf", "nothing new", ("not_this", "")),
        ("il le sait déjà", "he already knows", ("done", "")),
        ("pas ce mois-ci", "not this month", ("later", "2026-12-01")),
    ],
)
@pytest.mark.parametrize("lang", ["fr", "en"])
async def test_news_are_known_or_there_are_none(lang: Lang, fr: str, en: str, answer: tuple[str, str]) -> None:
    camille = await monday(lang, PROJECT, FOR_THE_PROJECT)
    await camille.says(fr if lang == "fr" else en)
    assert answers(camille)["news"] == answer


@pytest.mark.parametrize(
    ("fr", "en", "accepted"),
    [
        ("j'ai dit oui", "I said yes", True),
        ("oui", "yes", True),
        ("c'est non", "it's a no", False),
        ("Paul : je dis non", "Paul: I'll say no", False),
    ],
)
@pytest.mark.parametrize("lang", ["fr", "en"])
async def test_yes_and_no_answer_the_request(lang: Lang, fr: str, en: str, accepted: bool) -> None:
    camille = await monday(lang, HIS_REQUEST)
    await camille.says(fr if lang == "fr" else en)
    assert camille.known.requests[0].accepted is accepted


@pytest.mark.parametrize(
    ("lang", "said"), [("fr", "je déjeune avec Marie jeudi"), ("en", "lunch with Marie on Thursday")]
)
async def test_a_meeting_to_come_is_no_putting_off(lang: Lang, said: str) -> None:
    camille = await monday(lang, LONG_SILENCE)
    await camille.says(said)
    await camille.presses("button.keep")
    (meeting,) = (one for one in camille.known.meetings if one.is_planned)
    assert (meeting.on, meeting.kind, meeting.people) == (date(2026, 11, 26), "lunch", (MARIE.id,))


@pytest.mark.parametrize(("lang", "said"), [("fr", "on s'est vues samedi"), ("en", "we met on Saturday")])
async def test_a_meeting_of_last_week_is_one_that_was_held(lang: Lang, said: str) -> None:
    camille = await monday(lang, QUOTE)
    await camille.says(said)
    await camille.presses("button.keep")
    assert [(one.on, one.is_held) for one in camille.known.meetings] == [(date(2026, 11, 21), True)]


@pytest.mark.parametrize(
    ("fr", "en", "noted"),
    [
        ("les deux premiers c'est fait", "the first two are done", ["done", "done", None]),
        ("laisse tomber le dernier", "drop the last one", [None, None, "not_this"]),
        ("Paul fait, le reste demain", "Paul done, the rest tomorrow", ["done", "later", "later"]),
        ("fait pour Paul, laisse tomber le reste", "done for Paul, skip the rest", ["done", "not_this", "not_this"]),
        ("tout sauf Anne c'est fait", "all but Anne done", ["done", "done", None]),
    ],
)
@pytest.mark.parametrize("lang", ["fr", "en"])
async def test_several_are_answered_by_their_place(lang: Lang, fr: str, en: str, noted: list[str | None]) -> None:
    camille = await monday(lang, *THREE[1:], promised(MARIE, made="2026-11-18", due="2026-11-23"))
    camille_items = camille.known.attention.last_items
    assert [item.people[0] for item in camille_items] == [PAUL.id, MARIE.id, ANNE.id]
    await camille.says(fr if lang == "fr" else en)
    found = [camille.known.was_nudged(item.key) for item in camille_items]
    assert [nudged.answer if nudged else None for nudged in found] == noted


@pytest.mark.parametrize(("lang", "said"), [("fr", "1 et 3"), ("en", "1 and 3")])
async def test_numbers_alone_show_these(lang: Lang, said: str) -> None:
    camille = await monday(lang, *THREE)
    items = camille.known.attention.last_items
    await camille.says(said)
    assert camille.button(f"item:{items[0].key}")
    assert camille.button(f"item:{items[2].key}")
    assert not any(nudged.answer for nudged in camille.known.nudged)


@pytest.mark.parametrize(("lang", "said"), [("fr", "tous"), ("en", "all")])
async def test_all_of_them_are_asked_what_of(lang: Lang, said: str) -> None:
    camille = await monday(lang, *THREE[:2])
    await camille.says(said)
    assert camille.lines == ["answer.what_of_all"]
    await camille.presses("all:done")
    assert [nudged.answer for nudged in camille.known.nudged] == ["done", "done"]


@pytest.mark.parametrize(("lang", "said"), [("fr", "rien de spécial"), ("en", "nothing special")])
async def test_a_meeting_without_a_story_took_place_all_the_same(lang: Lang, said: str) -> None:
    camille = await monday(lang, planned(PAUL, "2026-11-23", "11:30"))
    await camille.waits(hours=4)
    await camille.says(said)
    assert camille.lines == ["answer.nothing_to_tell"]
    assert camille.known.meetings[0].is_held


@pytest.mark.parametrize(
    ("lang", "said"), [("fr", "rappelle-moi le jour même"), ("en", "remind me on the day"), ("fr", "mercredi")]
)
async def test_a_birthday_is_brought_up_on_its_day(lang: Lang, said: str) -> None:
    camille = await monday(lang, lambda book: book.put(but(PAUL, birthday="11-25")))
    await camille.says(said)
    assert answers(camille) == {"wishes": ("later", "2026-11-25")}
    await camille.waits(days=3)
    assert camille.lines == ["wishes.birthday.2"]


@pytest.mark.parametrize(("lang", "said"), [("fr", "en mars"), ("en", "in March")])
async def test_what_will_be_over_by_then_is_told_to_be(lang: Lang, said: str) -> None:
    camille = await monday(lang, lambda book: book.put(but(PAUL, birthday="11-25")))
    await camille.says(said)
    assert camille.lines == ["answer.over_by_then"]


@pytest.mark.parametrize(("lang", "said"), [("fr", "bonne idée"), ("en", "good idea")])
async def test_a_good_idea_is_led_on_by_a_draft(lang: Lang, said: str) -> None:
    camille = await monday(lang, LONG_SILENCE)
    await camille.says(said)
    assert camille.lines == ["answer.go_on"]
    assert camille.button("button.draft")


@pytest.mark.parametrize(("lang", "said"), [("fr", "pas ce mois-ci"), ("en", "not this month")])
async def test_a_rhythm_rests_until_the_next_month(lang: Lang, said: str) -> None:
    camille = await monday(lang, LONG_SILENCE, lambda book: replace(book, owner=replace(book.owner, rhythm=Rhythm(2))))
    await camille.says(said)
    assert answers(camille)["rhythm"] == ("not_this", "")


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "Noah est malade"),
        ("fr", "nonante"),
        ("en", "Noah is away"),
        ("en", "Donegal"),
        ("en", "I now have two jobs"),
    ],
)
async def test_who_else_is_away_answers_nothing(lang: Lang, said: str) -> None:
    camille = await monday(lang, asked(PAUL, "2026-11-13"))
    await camille.says(said)
    assert set(answers(camille).values()) == {(None, "")}


@pytest.mark.parametrize(
    ("fact", "fr", "en", "until"),
    [
        (QUOTE, "la moitié, le reste demain", "half of it, the rest tomorrow", "2026-11-24"),
        (QUOTE, "en partie, je finis le reste jeudi", "sent him half, the rest will follow on Thursday", "2026-11-26"),
        (
            TO_BE_INTRODUCED,
            "toujours pas de nouvelles, je le relance moi-même en fin de semaine",
            "not yet heard from him, I'll nudge him myself later this week",
            "2026-11-30",
        ),
        (TO_BE_INTRODUCED, "rien encore, je lui demande vendredi", "nothing yet, I'll ask him on Friday", "2026-11-27"),
    ],
)
@pytest.mark.parametrize("lang", ["fr", "en"])
async def test_what_is_half_done_or_awaited_comes_back_on_the_day_of_the_rest(
    lang: Lang, fact: Fact, fr: str, en: str, until: str
) -> None:
    camille = await monday(lang, fact)
    await camille.says(fr if lang == "fr" else en)
    assert [*answers(camille).values()] == [("later", until)]
    assert not camille.known.goals


@pytest.mark.parametrize(
    ("lang", "said", "shown"),
    [
        ("fr", "c'est fait. Et j'ai eu Moira Sinclair au téléphone hier", "card.head.log_meeting"),
        ("fr", "envoyé, mais il est malade donc je l'appelle jeudi", "card.head.reminder"),
        ("fr", "fait, merci beaucoup", None),
        ("en", "done now. And I rang Moira Sinclair yesterday", "card.head.log_meeting"),
        ("en", "sent, but he's off sick so I'll ring him on Thursday", "card.head.reminder"),
        ("en", "done, thanks a lot", None),
    ],
)
async def test_what_is_done_counts_and_what_is_told_besides_is_shown(lang: Lang, said: str, shown: str | None) -> None:
    camille = await monday(lang, QUOTE)
    await camille.says(said)
    assert answers(camille) == {"promise": ("done", "")}
    assert [key for key in camille.lines if key.startswith("card.head")] == ([shown] if shown else [])


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "toutes les trois faites, Paul aussi"),
        ("fr", "les trois sont faites, Paul par texto"),
        ("en", "all three done, Paul too"),
        ("en", "all three done, Paul by text"),
    ],
)
async def test_one_named_again_is_one_of_all(lang: Lang, said: str) -> None:
    camille = await monday(lang, *THREE)
    await camille.says(said)
    assert {answer for answer, _ in answers(camille).values()} == {"done"}


@pytest.mark.parametrize(
    ("lang", "said"), [("fr", "1 fait, 2 fait aussi, 3 pas la peine"), ("en", "1 done, 2 done too, 3 not needed")]
)
async def test_the_second_one_too(lang: Lang, said: str) -> None:
    camille = await monday(lang, *THREE)
    await camille.says(said)
    assert sorted(answer or "" for answer, _ in answers(camille).values()) == ["done", "done", "not_this"]
