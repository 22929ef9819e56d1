"""/forget: somebody or everything, named and counted first, gone for good on the second press; /privacy, /export."""

from __future__ import annotations

import json
from datetime import date

import pytest

from bot.domain.helps import Help
from bot.domain.lines import Line
from bot.domain.meetings import Meeting
from bot.domain.notebook import Notebook
from bot.domain.owner import Lang, Owner
from bot.domain.people import Person
from bot.domain.turns import Pressed
from bot.exchange.notebook_json import from_json
from tests.conversations.talk import CAMILLE, Talk, talk

DAY = date(2026, 11, 10)
LANGS = pytest.mark.parametrize("lang", ["fr", "en"])


async def with_people(lang: Lang = "fr") -> Talk:
    owner = Owner(CAMILLE, "Camille", lang, zone="Europe/Paris", city="Paris", country="FR", welcomed_on=DAY)
    notebook = Notebook(owner, last_number=50).put(
        Person("p1", "Marie Dupont", DAY, org="Acme"),
        Person("p2", "Marie Curie", DAY),
        Person("p3", "Élodie Petit", DAY),
        Meeting("m1", ("p1",), DAY, told_on=DAY),
        Meeting("m2", ("p1", "p3"), DAY, told_on=DAY),
        Help("h1", "p1", "deux noms", DAY),
    )
    return await talk(lang, notebook=notebook)


def counted(someone: Talk) -> dict[str, object]:
    """What is said to go, by the name of its table."""
    (goes,) = [said for said in someone.replies[0].lines if said.key == "forget.goes"]
    kinds = goes.args["what"]
    assert isinstance(kinds, tuple)
    return {kind.key.rpartition(".")[2]: kind.args["n"] for kind in kinds if isinstance(kind, Line)}


@LANGS
async def test_a_person_is_shown_with_what_goes_before_anything_goes(lang: Lang) -> None:
    someone = await with_people(lang)
    await someone.says("/forget marie dupont")
    assert someone.lines == ["forget.person", "forget.goes", "forget.others_stay", "forget.for_good"]
    assert counted(someone) == {"meetings": 1, "helps": 1}
    assert someone.known.person("p1")


@LANGS
async def test_the_second_press_forgets_for_good(lang: Lang) -> None:
    someone = await with_people(lang)
    await someone.says("/forget marie dupont")
    await someone.presses("forget.yes")
    assert someone.lines == ["forget.done"]
    assert "Dupont" not in repr(someone.known)
    await someone.says("/undo")
    assert someone.lines == ["undo.nothing"]


async def test_no_keeps_all() -> None:
    someone = await with_people()
    await someone.says("/forget marie dupont")
    before = someone.known
    await someone.presses("forget.no")
    assert someone.lines == ["forget.kept"]
    assert tuple(someone.known.records()) == tuple(before.records())


async def test_a_yes_in_words_is_not_enough() -> None:
    someone = await with_people()
    await someone.says("/forget marie dupont")
    await someone.says("oui")
    assert someone.known.person("p1")


@LANGS
async def test_two_of_that_name_are_told_apart_by_a_button(lang: Lang) -> None:
    someone = await with_people(lang)
    await someone.says("/forget")
    assert someone.lines == ["forget.whom"]
    await someone.says("marie")
    assert someone.buttons == ["Marie Dupont (Acme)", "Marie Curie"]
    await someone.presses("Marie Curie")
    assert "Marie Curie" in someone.text
    await someone.presses("forget.yes")
    assert someone.known.person("p2") is None
    assert someone.known.person("p1")


async def test_a_name_is_found_without_accents_and_with_a_typo() -> None:
    someone = await with_people()
    await someone.says("/forget elodi petit")
    assert "Élodie Petit" in someone.text


@pytest.mark.parametrize(("lang", "name"), [("fr", "Zorglub"), ("en", "Zorglub")])
async def test_nobody_of_that_name(lang: Lang, name: str) -> None:
    someone = await with_people(lang)
    await someone.says(f"/forget {name}")
    assert someone.lines == ["forget.nobody"]


@pytest.mark.parametrize(("lang", "said"), [("fr", "/forget tout"), ("en", "/forget everything")])
async def test_everything_is_counted_and_goes_on_the_second_press(lang: Lang, said: str) -> None:
    someone = await with_people(lang)
    await someone.says(said)
    assert someone.lines[0] == "forget.everything"
    assert counted(someone) == {"people": 3, "meetings": 2, "helps": 1}
    assert await someone.coach.notebook(CAMILLE)
    await someone.presses("forget.yes")
    assert [reply.lines[0].key for reply in someone.replies] == ["forget.all_done"]
    assert await someone.coach.notebook(CAMILLE) is None


async def test_the_old_confirmation_of_somebody_gone_is_answered_kindly() -> None:
    someone = await with_people()
    for forged in ("forgetyes:p99", "forgetyes:", "forget:p99", "forgetyes:p1:p2:x"):
        await someone.happens(Pressed(forged))
        assert someone.lines[-1] in ("error.old_button", "forget.done")
    await someone.happens(Pressed("forgetyes:p1"))
    assert someone.lines == ["error.old_button"]


@LANGS
async def test_privacy_says_what_is_kept_and_leads_to_both_ways_out(lang: Lang) -> None:
    someone = await with_people(lang)
    await someone.says("/privacy")
    assert someone.lines == ["privacy.text"]
    await someone.presses("privacy.export")
    assert someone.lines == ["export.done"]


@LANGS
async def test_the_export_holds_the_whole_notebook_readable(lang: Lang) -> None:
    someone = await with_people(lang)
    before = someone.known
    await someone.says("/export")
    file = someone.replies[0].attachment
    assert file
    assert file.name == "entregent-2026-11-20.json"
    assert "Élodie Petit" in file.content
    assert json.loads(file.content)["owner"]
    assert tuple(from_json(file.content).records()) == tuple(before.records())


async def test_a_second_export_does_not_hold_the_first() -> None:
    someone = await with_people()
    await someone.says("/export")
    first = someone.replies[0].attachment
    await someone.says("/export")
    second = someone.replies[0].attachment
    assert first
    assert second
    assert len(second.content) < len(first.content) * 1.2


@pytest.mark.parametrize(
    ("lang", "words"), [("fr", "Efface mes données"), ("en", "Delete my data!"), ("en", "forget everything")]
)
async def test_everything_can_be_forgotten_in_words_and_only_after_a_press(lang: str, words: str) -> None:
    camille = await talk(lang)
    await camille.says(words)
    assert "forget.everything" in camille.lines
    assert camille.known.owner.welcomed_on


@pytest.mark.parametrize(
    ("lang", "told", "words", "no"),
    [
        ("fr", "Café ce matin avec Paul Martin", "efface mes données", "Non, garde tout"),
        ("fr", "Café ce matin avec Paul Martin", "efface mes données", "non"),
        ("en", "Coffee this morning with Paul Martin", "delete my data", "No, keep it"),
        ("en", "Coffee this morning with Paul Martin", "delete my data", "keep it"),
    ],
)
async def test_a_no_answers_the_question_and_leaves_the_card_that_was_open(
    lang: Lang, told: str, words: str, no: str
) -> None:
    someone = await talk(lang)
    await someone.says(told)
    await someone.says(words)
    assert "forget.everything" in someone.lines
    await someone.says(no)
    assert someone.lines == ["forget.kept"]
    assert [draft.flow for draft in someone.known.drafts] == ["card"]


@pytest.mark.parametrize(("lang", "yes"), [("fr", "oui"), ("en", "yes")])
async def test_a_yes_in_words_asks_for_the_press(lang: Lang, yes: str) -> None:
    someone = await with_people(lang)
    await someone.says("/forget marie dupont")
    await someone.says(yes)
    assert someone.lines[0] == "forget.person"
    assert someone.known.person("p1")
    await someone.presses("forget.no")
    assert someone.known.drafts == ()


@pytest.mark.parametrize(
    ("lang", "met", "card", "said"),
    [
        ("fr", "Café hier avec Priya Shah", "Tom Roux bosse chez Safran", "oublie priya shah"),
        ("fr", "Café hier avec Priya Shah", "Tom Roux bosse chez Safran", "supprime priya de mon carnet"),
        ("en", "Coffee yesterday with Priya Shah", "Tom Reed works at Aviva", "forget priya shah"),
        ("en", "Coffee yesterday with Priya Shah", "Tom Reed works at Aviva", "please delete priya"),
    ],
)
async def test_somebody_is_forgotten_in_words_even_beside_a_card_and_only_after_a_press(
    lang: str, met: str, card: str, said: str
) -> None:
    someone = await talk(lang)
    await someone.says(met)
    await someone.presses("button.keep")
    await someone.says(card)
    await someone.says(said)
    assert any(key.startswith("forget.") for key in someone.lines), someone.lines
    assert "Priya" in someone.text
    assert [person.name for person in someone.known.people] == ["Priya Shah"]


@pytest.mark.parametrize(
    ("lang", "met", "said"),
    [("fr", "Café hier avec Priya Shah", "oublie priya"), ("en", "Coffee yesterday with Priya Shah", "forget priya")],
)
async def test_what_the_coach_asked_about_is_what_is_forgotten_first(lang: str, met: str, said: str) -> None:
    someone = await talk(lang)
    await someone.says(met)
    await someone.presses("button.keep")
    await someone.waits(days=3)
    await someone.says(said)
    assert not any(key.startswith("forget.") for key in someone.lines)


@pytest.mark.parametrize(
    ("lang", "said"),
    [("fr", "oublie {}"), ("fr", "efface {} de mon carnet"), ("en", "forget {}"), ("en", "remove {} from my notebook")],
)
async def test_somebody_can_be_forgotten_in_words_and_only_after_a_press(lang: Lang, said: str) -> None:
    someone = await with_people(lang)
    name = someone.known.people[-1].name.lower()
    before = len(someone.known.people)
    await someone.says(said.format(name))
    assert "forget.person" in someone.lines
    assert len(someone.known.people) == before
    for other in ({"fr": "oublie ça", "en": "forget it"}, {"fr": "oublie le rappel", "en": "delete the reminder"}):
        await someone.says(other[lang])
        assert "forget.person" not in someone.lines


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "delete élodie thats not a person its a place"),
        ("en", "Elodie isn’t a person"),
        ("en", "get rid of Elodie Petit, it's a shop"),
        ("fr", "supprime élodie c’est pas une personne c’est une ville"),
        ("fr", "Élodie n’est pas une personne"),
        ("fr", "vire Élodie Petit, c’est un magasin"),
    ],
)
async def test_what_is_no_person_is_offered_to_go(lang: Lang, said: str) -> None:
    someone = await with_people(lang)
    await someone.says(said)
    assert someone.lines[0] == "forget.person"
    assert "Élodie Petit" in someone.text


@pytest.mark.parametrize(
    ("lang", "said"),
    [("en", "Elodie is not a person to rush"), ("fr", "Élodie n’est pas une personne à brusquer")],
)
async def test_what_is_said_of_a_person_takes_nobody_away(lang: Lang, said: str) -> None:
    someone = await with_people(lang)
    await someone.says(said)
    assert "forget.person" not in someone.lines
