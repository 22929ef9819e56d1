"""People and places told by themselves, outside a session: somebody one knows, a school, a game shared."""

from __future__ import annotations

import pytest

from tests.conversations.talk import talk

langs = pytest.mark.parametrize("lang", ["fr", "en"])
YES = {"fr": "oui", "en": "yes"}


@pytest.mark.parametrize(
    ("lang", "said", "name", "word"),
    [
        ("fr", "je connais Sarah du yoga, elle est dans l'immobilier", "Sarah", "immobilier"),
        ("fr", "j'ai une amie, Julie, qui bosse chez Orange", "Julie", "Orange"),
        ("en", "I know Sarah from yoga, she's in real estate", "Sarah", "real estate"),
        ("en", "I also know Tom Baker, he runs a bakery", "Tom Baker", "bakery"),
    ],
)
async def test_somebody_one_knows_is_kept_with_the_words_and_no_meeting(
    lang: str, said: str, name: str, word: str
) -> None:
    someone = await (await talk(lang)).says(said)
    assert "map.list" in someone.lines
    await someone.says(YES[lang])
    (person,) = someone.known.people
    assert person.name == name
    assert word in f"{person.org} {person.role} {person.notes}"
    assert not someone.known.meetings
    assert not someone.known.drafts


@pytest.mark.parametrize(
    ("lang", "said", "circle"),
    [
        ("fr", "j'ai fait l'Essec", "Essec"),
        ("fr", "mes anciens collègues de La Poste", "La Poste"),
        ("fr", "j'ai bossé 10 ans chez Orange", "Orange"),
        ("fr", "je connais du monde chez Total", "Total"),
        ("fr", "je fais du yoga", "Yoga"),
        ("en", "I went to Leeds uni", "Leeds uni"),
        ("en", "my former colleagues at the post office", "Post office"),
        ("en", "I worked at BT for 10 years", "BT"),
        ("en", "I know people at Total", "Total"),
        ("en", "I do yoga", "Yoga"),
    ],
)
async def test_a_place_told_alone_is_asked_who_comes_to_mind(lang: str, said: str, circle: str) -> None:
    someone = await (await talk(lang)).says(said)
    assert someone.lines == ["map.ask_circle_first"]
    await someone.says({"fr": "Jean Roux et Aline", "en": "John Ross and Aline"}[lang])
    await someone.says(YES[lang])
    assert [person.circles for person in someone.known.people] == [(circle,), (circle,)]


@langs
async def test_a_game_shared_is_a_circle_and_no_meeting(lang: str) -> None:
    someone = await talk(lang)
    await someone.says({"fr": "je joue au tennis avec Marc et Samia", "en": "I play tennis with Mark and Samia"}[lang])
    await someone.says(YES[lang])
    assert {person.circles for person in someone.known.people} == {("tennis",)}
    assert not someone.known.meetings


@langs
async def test_the_same_circle_too_is_one_circle(lang: str) -> None:
    someone = await talk(lang)
    for circle, name in (
        ("Leeds alumni", "John Ross"),
        ({"fr": "Leeds alumni aussi", "en": "Leeds alumni too"}[lang], "Ann"),
    ):
        await someone.does("map:alumni")
        await someone.says(name)
        await someone.says(YES[lang])
        await someone.says(circle)
    assert {circle for person in someone.known.people for circle in person.circles} == {"Leeds alumni"}


@langs
async def test_one_more_is_no_circle_and_that_is_all_keeps_the_list(lang: str) -> None:
    someone = await (await talk(lang)).says("/map")
    await someone.says("Julie Morel, Karim")
    await someone.says({"fr": "encore : Antoine Petit (menuisier)", "en": "also: Antoine Petit (carpenter)"}[lang])
    await someone.says({"fr": "Marie Durand aussi", "en": "Marie Durand too"}[lang])
    assert "map.list_of" not in someone.lines
    await someone.says({"fr": "c'est tout", "en": "that's all"}[lang])
    assert "map.thanks" in someone.lines
    assert [person.name for person in someone.known.people] == ["Julie Morel", "Karim", "Antoine Petit", "Marie Durand"]
    assert not any(person.notes for person in someone.known.people)


@langs
async def test_the_next_day_the_list_is_taken_up_again(lang: str) -> None:
    someone = await (await talk(lang)).says("/map")
    await someone.says("Julie Morel, Karim")
    await someone.waits(days=1)
    await someone.says({"fr": "on reprend", "en": "let's continue"}[lang])
    assert someone.lines[:2] == ["map.still_there", "map.list"]


@langs
async def test_a_school_told_in_a_session_names_the_circle(lang: str) -> None:
    someone = await talk(lang)
    await someone.does("map:alumni")
    await someone.says({"fr": "j'ai fait l'Essec", "en": "I studied at Leeds"}[lang])
    assert someone.lines[0] == "map.ask_circle_first"
    await someone.says("Paul Roux")
    assert "map.list_of" in someone.lines


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "fais-moi une liste des gens de chez Acme"),
        ("fr", "qui je connais chez Acme ?"),
        ("en", "make me a list of people at Acme"),
        ("en", "who do I know at Acme?"),
    ],
)
async def test_asking_for_people_changes_no_card_that_is_shown(lang: str, said: str) -> None:
    someone = await talk(lang)
    await someone.says(
        {"fr": "déjeuner hier avec Marie Dupont, DRH chez Acme", "en": "lunch yesterday with Marie Dupont, HR at Acme"}[
            lang
        ]
    )
    await someone.says(YES[lang])
    await someone.says({"fr": "déjeuner demain avec Karim", "en": "lunch tomorrow with Karim"}[lang])
    await someone.says(said)
    assert "Marie Dupont" in someone.text
    await someone.says(YES[lang])
    (karim,) = [person for person in someone.known.people if person.name == "Karim"]
    assert karim.org is None


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "carte"),
        ("fr", "j'ai 5 minutes, on cherche des noms ?"),
        ("en", "map"),
        ("en", "I've got 5 minutes, shall we find names?"),
    ],
)
async def test_five_minutes_for_names_begin_a_session(lang: str, said: str) -> None:
    someone = await (await talk(lang)).says(said)
    assert someone.lines[:2] == ["map.intro", "map.ask.excels"]
