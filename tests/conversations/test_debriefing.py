"""How was it? The story told after the question is about the meeting that was asked of."""

from __future__ import annotations

from datetime import date
from typing import cast

import pytest

from bot.domain.meetings import Meeting
from bot.domain.notebook import Notebook
from bot.domain.owner import Lang, Owner
from bot.domain.people import Person
from tests.conversations.talk import CAMILLE, Talk, talk

langs = pytest.mark.parametrize("lang", ["fr", "en"])
STORY = {"fr": "Elle m'a donné le contact de son éditeur", "en": "She gave me the name of her publisher"}
FRIDAY, THURSDAY = date(2026, 11, 20), date(2026, 11, 26)


async def asked_about_nora(lang: str) -> Talk:
    nora = Person("p1", "Nora Benali", added_on=FRIDAY)
    coffee = Meeting("m1", (nora.id,), THURSDAY, kind="coffee", planned_on=FRIDAY)
    owner = Owner(CAMILLE, "Camille", cast(Lang, lang), zone="Europe/Paris", country="FR", started_on=FRIDAY)
    camille = await talk(lang, notebook=Notebook(owner).put(nora, coffee))
    await camille.waits(days=6, hours=2)
    assert "debrief.meeting" in camille.lines
    return camille


async def kept_as_told(camille: Talk) -> None:
    assert "card.head.log_meeting" in camille.lines
    assert "Nora Benali" in camille.text
    await camille.presses("button.keep")
    (meeting,) = [meeting for meeting in camille.known.meetings if meeting.is_held]
    assert (meeting.on, meeting.kind) == (THURSDAY, "coffee")
    assert not any(meeting.is_planned for meeting in camille.known.meetings)


@langs
async def test_a_story_right_under_the_question_needs_no_name_and_no_day(lang: str) -> None:
    camille = await asked_about_nora(lang)
    await camille.says(STORY[lang])
    await kept_as_told(camille)
    (help_,) = camille.known.helps
    assert camille.known.person(help_.from_) == camille.known.people[0]


@pytest.mark.parametrize(
    ("lang", "words"),
    [("fr", "sympa, rien de spécial"), ("en", "nice, nothing special"), ("fr", "Très bien !"), ("en", "It went well")],
)
async def test_after_tell_any_few_words_are_the_story(lang: str, words: str) -> None:
    camille = await asked_about_nora(lang)
    await camille.presses("answer.did.debrief")
    await camille.says(words)
    await kept_as_told(camille)


@pytest.mark.parametrize(
    ("lang", "words"),
    [("fr", "Déjeuné hier avec Paul Martin, il m'a relu mon CV"), ("en", "Lunch yesterday with Paul Martin")],
)
async def test_the_story_of_somebody_else_is_its_own(lang: str, words: str) -> None:
    camille = await asked_about_nora(lang)
    await camille.presses("answer.did.debrief")
    await camille.says(words)
    assert "Paul Martin" in camille.text
    assert "Nora" not in camille.text


@langs
async def test_undo_names_whom_the_answer_was_about(lang: str) -> None:
    camille = await asked_about_nora(lang)
    await camille.does("not:debrief:m1")
    await camille.presses("button.undo")
    assert "undo.done" in camille.lines
    assert "Nora Benali." in camille.text
    assert ".." not in camille.text


TWO_NAMES = {
    "fr": "super café. elle m'a donné 2 noms: Yann Le Goff (DG de Tessier) et Amélie Roche. elle cherche un graphiste",
    "en": "great coffee. she gave me two names: Ian Golding (MD at Tessier) and Amelia Roach. she's after a designer",
}


@langs
async def test_names_that_were_given_were_not_met_and_who_gave_them_was(lang: str) -> None:
    camille = await asked_about_nora(lang)
    await camille.says(TWO_NAMES[lang])
    await kept_as_told(camille)
    (nora,) = camille.known.people
    assert [help_.from_ for help_ in camille.known.helps] == [nora.id]
    assert [(one.by, one.org) for one in camille.known.referrals] == [(nora.id, "Tessier"), (nora.id, None)]
    assert len(nora.needs) == 1


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("fr", "marc m'a donné deux noms : Yann Le Goff et Amélie Roche"),
        ("fr", "Café avec Marc Dubreuil hier, il m'a donné deux noms, Yann Le Goff et Amélie Roche"),
        ("en", "Marc gave me 2 names: Ian Golding and Amelia Roach"),
        ("en", "Coffee with Marc Dubois yesterday, he passed me a couple of contacts, Ian Golding and Amelia Roach"),
    ],
)
async def test_a_name_given_is_awaited_and_not_thanked(lang: str, words: str) -> None:
    camille = await talk(lang)
    await camille.says(words)
    await camille.presses("button.keep")
    (marc,) = camille.known.people
    assert marc.first_name == "Marc"
    assert [one.by for one in camille.known.referrals] == [marc.id] * 2


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("fr", "Marc Dubreuil m'a donné deux noms hier, et j'ai déjeuné avec Yann Le Goff"),
        ("en", "Marc Dubois gave me two names yesterday, and I had lunch with Ian Golding"),
    ],
)
async def test_who_was_met_besides_the_names_given_was_met(lang: str, words: str) -> None:
    camille = await talk(lang)
    await camille.says(words)
    assert "card.introduction" not in camille.lines


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("fr", "Appel avec Claire Fontaine hier, elle m'a dit que je devrais parler à Yann Le Goff"),
        ("fr", "Café avec Claire Fontaine hier, elle me conseille d'aller voir Yann Le Goff"),
        ("en", "Call with Claire Fontaine yesterday, she said I should talk to Ian Golding"),
        ("en", "Coffee with Claire Fontaine yesterday, she suggested meeting Ian Golding"),
    ],
)
async def test_whom_one_is_told_to_see_was_not_met(lang: str, words: str) -> None:
    camille = await talk(lang)
    await camille.says(words)
    await camille.presses("button.keep")
    assert [person.name for person in camille.known.people] == ["Claire Fontaine"]
    assert [one.by for one in camille.known.referrals] == [camille.known.people[0].id]


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("fr", "Très aimable, 280 euros par mois, je visite l'atelier mardi à 10h"),
        ("en", "Very kind, 280 a month, I'm visiting the workshop on Tuesday at 10"),
    ],
)
async def test_how_it_was_and_when_one_sees_them_next_are_two_cards(lang: str, words: str) -> None:
    camille = await asked_about_nora(lang)
    await camille.says(words)
    await camille.presses("button.keep")
    await camille.presses("button.keep")
    (held,) = [meeting for meeting in camille.known.meetings if meeting.is_held]
    (coming,) = [meeting for meeting in camille.known.meetings if meeting.is_planned]
    assert (held.on, coming.on, coming.people) == (THURSDAY, date(2026, 12, 1), held.people)
    assert not camille.known.events


@pytest.mark.parametrize(
    ("lang", "planned", "told", "named"),
    [
        (
            "fr",
            "rendez-vous avec Maryvonne Le Bihan mardi à 14h",
            "très bien, elle m'a donné le nom de Yannick Kervella, qui forme au CHU. Je lui envoie un plan avant Noël",
            "Yannick Kervella",
        ),
        (
            "en",
            "meeting Catriona Bell on Tuesday at 2pm",
            "great, she gave me the name of Hamish Grant at Nigg. I owe her my sea record by Friday",
            "Hamish Grant",
        ),
    ],
)
async def test_whom_one_is_told_of_was_not_there(lang: Lang, planned: str, told: str, named: str) -> None:
    someone = await talk(lang)
    await someone.says(planned)
    await someone.presses("button.keep")
    await someone.waits(days=4)
    await someone.says(told)
    await someone.presses("button.keep")
    (meeting,) = [meeting for meeting in someone.known.meetings if meeting.is_held]
    assert not any(meeting.is_planned for meeting in someone.known.meetings)
    assert len(meeting.people) == 1
    assert someone.known.names(meeting.people) != (named,)
    assert {one.from_ for one in someone.known.helps} == {one.to for one in someone.known.promises} == {*meeting.people}
    assert [one.whom for one in someone.known.referrals] == [named]
