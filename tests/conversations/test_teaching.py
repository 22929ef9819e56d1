"""What the user puts right is known from then on: a nickname, an organisation, a role, a circle; and forgotten too."""

from __future__ import annotations

import json
from datetime import date

import pytest

from bot.domain.owner import Lang
from bot.domain.people import Person
from tests.conversations.talk import Talk, talk

LANGS = pytest.mark.parametrize("lang", ["fr", "en"])
DAY = date(2026, 6, 1)
ALEXANDRE = Person("p91", "Alexandre Guillou", DAY, org="Essilor")
ALEXANDRA = Person("p92", "Alexandra Bernard", DAY, org="BNP")
PAUL = Person("p93", "Paul Martin", DAY, org="Kiwi")


async def knowing(lang: Lang, *people: Person) -> Talk:
    someone = await talk(lang)
    await someone.store.keep(someone.known.put(*people))
    return someone


def coffee(lang: Lang, name: str, more: str = "") -> str:
    return {"fr": f"Café ce matin avec {name}{more}", "en": f"Coffee this morning with {name}{more}"}[lang]


@pytest.mark.parametrize(
    ("lang", "said"),
    [("fr", "Bibi c'est Paul Martin"), ("en", "Bibi is Paul Martin"), ("fr", "non, Bibi, c’est Paul Martin")],
)
async def test_a_nickname_told_on_a_card_resolves_the_next_message_in_silence(lang: Lang, said: str) -> None:
    someone = await knowing(lang, PAUL)
    await someone.says(coffee(lang, "Bibi"))
    await someone.says(said)
    assert "card.nickname" in someone.lines
    await someone.presses("button.keep")
    assert [(p.name, p.nicknames) for p in someone.known.people] == [("Paul Martin", ("Bibi",))]
    await someone.says(coffee(lang, "Bibi"))
    assert "Paul Martin" in someone.text
    assert len(someone.buttons) == 3


@LANGS
async def test_what_was_taught_is_taken_back_by_undo(lang: Lang) -> None:
    someone = await knowing(lang, PAUL)
    await someone.says(coffee(lang, "Bibi"))
    await someone.says("Bibi c'est Paul Martin" if lang == "fr" else "Bibi is Paul Martin")
    await someone.presses("button.keep")
    await someone.presses("button.undo")
    assert someone.known.people == (PAUL,)


@LANGS
async def test_somebody_new_keeps_the_name_they_were_first_called_by(lang: Lang) -> None:
    someone = await talk(lang)
    await someone.says(coffee(lang, "JB"))
    await someone.says("JB c'est Jean-Baptiste Guillou" if lang == "fr" else "JB is Jean-Baptiste Guillou")
    await someone.presses("button.keep")
    assert [(p.name, p.nicknames) for p in someone.known.people] == [("Jean-Baptiste Guillou", ("JB",))]


@pytest.mark.parametrize(("lang", "said"), [("fr", "Bibi, c’est Paul Martin"), ("en", "Bibi is Paul Martin")])
async def test_a_nickname_can_be_told_without_any_card(lang: Lang, said: str) -> None:
    someone = await knowing(lang, PAUL, Person("p94", "Bibi Durand", DAY))
    await someone.says(said)
    assert someone.lines == ["teach.nickname"]
    assert someone.known.person("p93") is not None
    assert someone.known.people[0].nicknames == ("Bibi",)
    await someone.says(said)
    assert someone.lines == ["teach.known"]
    await someone.says("/undo")
    assert not someone.known.people[0].nicknames


@LANGS
async def test_a_name_chosen_twice_for_the_same_person_is_asked_no_third_time(lang: Lang) -> None:
    someone = await knowing(lang, ALEXANDRE, ALEXANDRA)
    for _ in range(2):
        await someone.says(coffee(lang, "Alex"))
        assert "card.ask.which" in someone.lines
        await someone.presses("Alexandre Guillou (Essilor)")
        await someone.presses("button.keep")
    assert someone.known.people[0].nicknames == ("Alex",)
    await someone.says(coffee(lang, "Alex"))
    assert "card.ask.which" not in someone.lines
    assert "Guillou" in someone.text


@LANGS
async def test_a_first_name_that_two_bear_is_asked_each_time(lang: Lang) -> None:
    maries = (Person("p91", "Marie Dupont", DAY, org="Acme"), Person("p92", "Marie Leroy", DAY, org="BNP"))
    someone = await knowing(lang, *maries)
    for _ in range(3):
        await someone.says(coffee(lang, "Marie"))
        await someone.presses("Marie Leroy (BNP)")
        await someone.presses("button.keep")
    assert all(not person.nicknames for person in someone.known.people)


@pytest.mark.parametrize(("lang", "fix"), [("fr", "pas Acmee, Acme France"), ("en", "not Acmee, Acme France")])
async def test_an_organisation_keeps_the_spelling_it_was_given(lang: Lang, fix: str) -> None:
    someone = await knowing(lang)
    at = {"fr": " Petit de chez Acmee", "en": " Petit from Acmee"}[lang]
    await someone.says(coffee(lang, "Zoé", at))
    await someone.says(fix)
    await someone.presses("button.keep")
    assert someone.known.people[0].org == "Acme France"
    await someone.says(coffee(lang, "Zoé", {"fr": " de chez acme", "en": " from acme"}[lang]))
    assert "Acme France" in someone.text
    await someone.presses("button.keep")
    assert [person.org for person in someone.known.people] == ["Acme France"]


@pytest.mark.parametrize(("lang", "told"), [("fr", "Acme c'est la boîte de Zoé"), ("en", "Acme is where Zoé works")])
async def test_where_somebody_works_is_kept(lang: Lang, told: str) -> None:
    someone = await talk(lang)
    await someone.says(coffee(lang, "Zoé Petit"))
    await someone.says(told)
    await someone.presses("button.keep")
    assert [(person.name, person.org) for person in someone.known.people] == [("Zoé Petit", "Acme")]


@pytest.mark.parametrize(
    ("lang", "told", "circle"),
    [
        ("fr", "elle est de ma chorale", "chorale"),
        ("fr", "cercle : anciens d’Essilor", "anciens d'Essilor"),
        ("fr", "Zoé fait partie du club d'aviron", "club d'aviron"),
        ("en", "she's from my rowing club", "rowing club"),
        ("en", "circle: former Essilor", "former Essilor"),
    ],
)
async def test_the_circle_one_knows_somebody_from_is_kept(lang: Lang, told: str, circle: str) -> None:
    someone = await talk(lang)
    await someone.says(coffee(lang, "Zoé Petit"))
    await someone.says(told)
    assert "card.circle" in someone.lines
    await someone.presses("button.keep")
    assert someone.known.people[0].circles == (circle,)
    await someone.says("/who Zoé")
    assert "person.circles" in someone.lines


@LANGS
async def test_a_role_corrected_once_is_shown_the_next_time(lang: Lang) -> None:
    someone = await talk(lang)
    await someone.says(coffee(lang, "Zoé Petit"))
    await someone.says("elle est DAF" if lang == "fr" else "she's CFO")
    await someone.presses("button.keep")
    await someone.says(coffee(lang, "Zoé"))
    assert ("DAF" if lang == "fr" else "CFO") in someone.text


@LANGS
async def test_what_was_taught_is_exported_and_goes_with_the_person(lang: Lang) -> None:
    someone = await knowing(lang, ALEXANDRE, ALEXANDRA)
    await someone.says(coffee(lang, "Alex"))
    await someone.presses("Alexandre Guillou (Essilor)")
    await someone.presses("button.keep")
    await someone.says("/export")
    exported = [reply.attachment.content for reply in someone.replies if reply.attachment]
    assert json.loads(exported[0])["people"]["p91"]["chosen_as"] == ["Alex"]
    await someone.says("/forget Guillou")
    await someone.presses("forget.yes")
    assert [person.name for person in someone.known.people] == ["Alexandra Bernard"]
