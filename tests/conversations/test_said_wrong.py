""" "That's wrong" with no word of what it should be: the coach asks what to change, and the next word changes it."""

from __future__ import annotations

from datetime import date

import pytest

from bot.domain.owner import Lang
from tests.conversations.talk import Talk, talk

LANGS = pytest.mark.parametrize("lang", ["fr", "en"])
TOLD: dict[Lang, str] = {
    "fr": "J'ai déjeuné mercredi avec Jeanne Lorient, de chez Cobalt",
    "en": "I had lunch on Wednesday with Jane Lorient from Cobalt",
}
WRONG: list[tuple[Lang, str]] = [
    ("fr", "c'est faux"),
    ("fr", "non, vous vous êtes trompé"),
    ("fr", "ce n'est pas ce que j'ai écrit"),
    ("fr", "vous avez mal compris"),
    ("fr", "il y a une erreur"),
    ("en", "that's wrong"),
    ("en", "no, that's not right"),
    ("en", "that's not what I said"),
    ("en", "you got it wrong"),
    ("en", "there's a mistake"),
]
PUT_RIGHT: dict[Lang, str] = {"fr": "c'était mardi", "en": "it was Tuesday"}


async def kept(lang: Lang, told: str | None = None) -> Talk:
    someone = await talk(lang)
    await someone.says(told or TOLD[lang])
    await someone.presses("button.keep")
    return await someone.waits(minutes=1)


@pytest.mark.parametrize(("lang", "said"), WRONG)
async def test_once_kept_it_is_asked_what_is_wrong_and_nothing_is_lost(lang: Lang, said: str) -> None:
    someone = await kept(lang)
    await someone.says(said)
    assert someone.lines == ["kept.what_is_wrong"]
    assert len(someone.known.meetings) == 1
    await someone.says(PUT_RIGHT[lang])
    assert someone.lines[0] == "kept.put_right"
    assert [meeting.on for meeting in someone.known.meetings] == [date(2026, 11, 17)]


@pytest.mark.parametrize(("lang", "said"), WRONG)
async def test_on_a_card_it_is_asked_which_part_is_wrong_and_the_card_stays(lang: Lang, said: str) -> None:
    someone = await talk(lang)
    await someone.says(TOLD[lang])
    await someone.says(said)
    assert someone.lines[-1] == "card.what_to_correct"
    await someone.says(PUT_RIGHT[lang])
    await someone.presses("button.keep")
    assert [meeting.on for meeting in someone.known.meetings] == [date(2026, 11, 17)]


@LANGS
async def test_all_of_it_can_be_undone_under_that_question(lang: Lang) -> None:
    someone = await kept(lang)
    await someone.says("faux" if lang == "fr" else "wrong")
    await someone.presses("button.undo")
    assert someone.known.meetings == ()


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "c'est pas une rencontre, je les connais déjà"),
        ("fr", "on ne s'est pas vus"),
        ("en", "it wasn't a meeting, I already know them"),
        ("en", "we didn't meet"),
    ],
)
@pytest.mark.parametrize("is_kept", [False, True])
async def test_what_was_no_meeting_is_remembered_without_one(lang: Lang, said: str, *, is_kept: bool) -> None:
    told = {"fr": "J'ai rencontré Jeanne Lorient hier", "en": "I met Jane Lorient yesterday"}[lang]
    someone = await kept(lang, told) if is_kept else await (await talk(lang)).says(told)
    await someone.says(said)
    if not is_kept:
        assert "card.head.note" in someone.lines
        await someone.presses("button.keep")
    assert someone.known.meetings == ()
    assert [person.first_name for person in someone.known.people] == ["Jeanne" if lang == "fr" else "Jane"]


@pytest.mark.parametrize(("lang", "said"), [("fr", "je la connais déjà"), ("en", "I already know her")])
async def test_a_new_name_is_new_in_the_notebook_only(lang: Lang, said: str) -> None:
    someone = await talk(lang)
    await someone.says(TOLD[lang])
    await someone.says(said)
    assert someone.lines[0] == "card.new_here"
    await someone.presses("button.keep")
    await someone.says(said)
    assert someone.lines == ["card.new_here"]
    assert len(someone.known.meetings) == 1


@pytest.mark.parametrize(
    ("lang", "said"), [("fr", "pas Jeanne Lorient, Anna Lorient"), ("en", "not Jane Lorient, Anna Lorient")]
)
@pytest.mark.parametrize("is_kept", [False, True])
async def test_a_whole_name_is_put_in_the_place_of_another(lang: Lang, said: str, *, is_kept: bool) -> None:
    someone = await kept(lang) if is_kept else await (await talk(lang)).says(TOLD[lang])
    await someone.says(said)
    if not is_kept:
        await someone.presses("button.keep")
    assert [person.name for person in someone.known.people] == ["Anna Lorient"]
    assert len(someone.known.meetings) == 1


@LANGS
async def test_wrong_under_another_question_answers_that_one(lang: Lang) -> None:
    someone = await kept(lang)
    await someone.says("merci" if lang == "fr" else "thanks")
    await someone.says("c'est faux" if lang == "fr" else "that's wrong")
    assert "kept.what_is_wrong" not in someone.lines


@LANGS
async def test_of_who_was_just_shown_it_is_asked_what_is_wrong(lang: Lang) -> None:
    someone = await kept(lang)
    await someone.says("parle-moi de Jeanne" if lang == "fr" else "tell me about Jane")
    await someone.says("c'est faux" if lang == "fr" else "that's wrong")
    assert someone.lines == ["person_fix.what"]
