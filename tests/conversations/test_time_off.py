"""Time off is wished well, and too much on one's plate is taken seriously: nothing scolds, nothing is kept (P3, P7)."""

from __future__ import annotations

import pytest

from bot.domain.owner import Lang
from tests.conversations.talk import talk
from tests.conversations.test_nudge_words import monday
from tests.people import PAUL, promised


@pytest.mark.parametrize(
    ("lang", "said", "key"),
    [
        ("fr", "pas ce soir", "rest.evening"),
        ("fr", "non, pas ce soir merci", "rest.evening"),
        ("fr", "c’est le week-end !", "rest.weekend"),
        ("fr", "vive le week-end", "rest.weekend"),
        ("fr", "je me repose", "rest.now"),
        ("fr", "soirée canapé", "rest.now"),
        ("en", "not tonight", "rest.evening"),
        ("en", "sorry, not tonight", "rest.evening"),
        ("en", "it’s the weekend", "rest.weekend"),
        ("en", "no networking at the weekend", "rest.weekend"),
        ("en", "taking it easy", "rest.now"),
        ("en", "quiet night in", "rest.now"),
    ],
)
async def test_time_off_is_wished_well_and_nothing_is_kept(lang: str, said: str, key: str) -> None:
    camille = await talk(lang)
    before = camille.known
    await camille.says(said)
    assert camille.lines == [key]
    assert camille.known.drafts == ()
    assert camille.known.reminders == before.reminders


@pytest.mark.parametrize(("lang", "said"), [("fr", "pas ce soir"), ("en", "not tonight")])
async def test_under_what_was_brought_up_it_puts_it_off(lang: Lang, said: str) -> None:
    camille = await monday(lang, promised(PAUL, made="2026-11-18", due="2026-11-23"))
    await camille.says(said)
    assert "rest.evening" not in camille.lines
    assert camille.known.promises[0].is_open


@pytest.mark.parametrize(
    ("lang", "card", "said"),
    [("fr", "J’ai déjeuné avec Paul", "pas ce soir"), ("en", "I had lunch with Paul", "not tonight")],
)
async def test_a_card_that_is_open_waits(lang: str, card: str, said: str) -> None:
    camille = await talk(lang)
    await camille.says(card)
    await camille.says(said)
    assert camille.lines == ["conversation.waits"]
    assert camille.known.drafts


@pytest.mark.parametrize(
    ("lang", "going", "said"),
    [
        ("fr", "je vais au salon du livre jeudi", "j’ai trop d’événements en ce moment"),
        ("fr", "je vais au salon du livre jeudi", "trop de soirées"),
        ("en", "I’m going to the book fair on Thursday", "too many events this month"),
        ("en", "I’m going to the book fair on Thursday", "I’ve got too many evenings"),
    ],
)
async def test_of_too_many_events_one_may_go(lang: str, going: str, said: str) -> None:
    camille = await talk(lang)
    await camille.says(going)
    await camille.presses("button.keep")
    await camille.says(said)
    assert camille.lines == ["event.too_many"]
    await camille.presses("event.let_go")
    assert "error.old_button" not in camille.lines


@pytest.mark.parametrize(("lang", "said"), [("fr", "j’ai trop d’événements"), ("en", "too many clubs")])
async def test_with_none_known_it_is_asked_which(lang: str, said: str) -> None:
    camille = await talk(lang)
    await camille.says(said)
    assert camille.lines == ["event.too_many_untold"]


@pytest.mark.parametrize(
    ("lang", "said", "first", "other"),
    [
        ("fr", "je dois choisir entre le Rotary et le BNI", "le Rotary", "BNI"),
        ("fr", "j’hésite entre le salon du livre et la soirée des anciens", "le premier", "Soirée des anciens"),
        ("en", "I have to choose between Rotary and BNI", "the first", "BNI"),
        ("fr", "Rotary ou BNI ?", "Rotary", "BNI"),
        ("en", "which is better, Rotary or BNI?", "the second", "BNI"),
        ("en", "should I join the Rotary or BNI?", "the Rotary", "BNI"),
        ("en", "I can’t decide between the book fair and the alumni night", "the book fair", "Alumni night"),
    ],
)
async def test_two_are_weighed_by_the_same_questions(lang: str, said: str, first: str, other: str) -> None:
    camille = await talk(lang)
    await camille.says(said)
    assert "event.between" in camille.lines
    assert other in camille.buttons
    await camille.says(first)
    assert {"event.ask.why", "event.ask.why_club", "event.ask.on"} & set(camille.lines)


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "je dois choisir entre deux offres d’emploi et je ne sais pas"),
        ("fr", "j’hésite entre Paul et Marie"),
        ("en", "I have to choose between Paul and Marie"),
        ("en", "should I write to the club or call?"),
        ("fr", "thé ou café ?"),
    ],
)
async def test_what_is_neither_evening_nor_club_is_another_matter(lang: str, said: str) -> None:
    camille = await talk(lang)
    await camille.says(said)
    assert "event.between" not in camille.lines
