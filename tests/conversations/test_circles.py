"""The circles one's people come from: told in a sentence, listed, completed, renamed, left."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.coaching.circles import joined, key_of
from bot.domain.notebook import Record
from tests.conversations.talk import Talk, talk
from tests.people import ANNE, HUGO, MARIE, PAUL

langs = pytest.mark.parametrize("lang", ["fr", "en"])
ROY = replace(ANNE, id="p9", name="Paul Roy")
TOLD = {"fr": "Paul, Léa et moi étions à l’Essec", "en": "Paul, Lea and I were at Essec"}


async def knowing(lang: str, *people: Record) -> Talk:
    camille = await talk(lang)
    await camille.store.keep(replace(camille.known.put(*people), last_number=200))
    return camille


def circles_of(camille: Talk, place: int) -> tuple[str, ...]:
    return camille.known.people[place].circles


@langs
async def test_a_circle_told_in_a_sentence_is_read_back_before_it_counts(lang: str) -> None:
    camille = await knowing(lang, PAUL)
    await camille.says(TOLD[lang])
    assert camille.lines[0] == "map.list_of"
    assert camille.known.people == (PAUL,)
    await camille.presses("map.keep")
    assert [person.circles for person in camille.known.people] == [("Essec",), ("Essec",)]
    await camille.presses("circle.see")
    assert "Paul Martin" in camille.text
    await camille.says("/undo")
    assert camille.known.people == (PAUL,)


@langs
async def test_two_of_a_name_are_asked_about(lang: str) -> None:
    camille = await knowing(lang, PAUL, ROY)
    await camille.says(TOLD[lang])
    assert camille.lines == ["map.one_thing", "map.which"]
    await camille.says("Roy")
    await camille.presses("map.keep")
    assert circles_of(camille, 0) == ()
    assert circles_of(camille, 1) == ("Essec",)


@langs
async def test_circles_are_listed_completed_renamed_and_left(lang: str) -> None:
    camille = await knowing(lang, joined(MARIE, "Essec"), joined(PAUL, "Essec"), joined(ANNE, "Chorale"), HUGO)
    await camille.says({"fr": "/cercles", "en": "/circles"}[lang])
    assert camille.buttons[:2] == ["Essec · 2", "Chorale · 1"]
    await camille.presses("Essec · 2")
    await camille.presses("circle.add")
    await camille.says("Hugo, Sonia")
    await camille.presses("map.keep")
    assert circles_of(camille, 3) == ("Essec",)
    await camille.presses("circle.see")
    await camille.presses("circle.rename")
    await camille.says("Promo 2009")
    assert circles_of(camille, 0) == ("Promo 2009",)
    await camille.presses("circle.leave")
    await camille.presses("Marie Dupont")
    assert circles_of(camille, 0) == ()
    await camille.presses("button.undo")
    assert circles_of(camille, 0) == ("Promo 2009",)
    await camille.says({"fr": "/reseau promo 2009", "en": "/network promo 2009"}[lang])
    assert camille.lines == ["circle.shown"]


@langs
async def test_renaming_is_cancelled_and_a_meeting_told_meanwhile_is_heard(lang: str) -> None:
    camille = await knowing(lang, joined(MARIE, "Essec"))
    await camille.does(f"circlename:{key_of('Essec')}")
    await camille.says({"fr": "Déjeuner hier avec Paul", "en": "Lunch yesterday with Paul"}[lang])
    assert "card.head.log_meeting" in camille.lines
    await camille.presses("button.drop")
    await camille.says("/cancel")
    assert camille.lines == ["left.circle_name"]
    assert circles_of(camille, 0) == ("Essec",)


@langs
async def test_without_a_circle_one_is_shown_how_to_tell_it(lang: str) -> None:
    camille = await knowing(lang, MARIE)
    await camille.says({"fr": "montre-moi mes cercles", "en": "show me my circles"}[lang])
    assert camille.lines == ["circle.none"]


@langs
@pytest.mark.parametrize(
    "action", ["circle:x", "circle", "circleadd:x", "circlename:", "circleout:x:p1", "circle_of:p1", "circle_of"]
)
async def test_old_and_forged_buttons_do_nothing(lang: str, action: str) -> None:
    camille = await knowing(lang, MARIE)
    await camille.does(action)
    assert camille.lines == ["error.old_button"]


@pytest.mark.parametrize(
    ("lang", "said", "circle"),
    [
        ("fr", "Paul, Léa et moi étions à l’Essec", "Essec"),
        ("fr", "Paul et moi avons travaillé ensemble chez Orange", "Orange"),
        ("fr", "Paul et moi chantons dans la chorale", "chorale"),
        ("fr", "J’étais à l’Essec avec Paul et Léa", "Essec"),
        ("fr", "J’ai travaillé chez Orange avec Paul", "Orange"),
        ("fr", "Je connais Paul et Léa de la chorale", "chorale"),
        ("en", "Paul, Lea and I were at Essec", "Essec"),
        ("en", "Paul and I worked together at Orange", "Orange"),
        ("en", "Paul and me were both at Oxford", "Oxford"),
        ("en", "I was at Essec with Paul and Lea", "Essec"),
        ("en", "I worked at Orange with Paul", "Orange"),
        ("en", "I know Paul and Lea from the choir", "choir"),
    ],
)
async def test_it_is_told_in_many_ways(lang: str, said: str, circle: str) -> None:
    camille = await knowing(lang, PAUL)
    await camille.says(said)
    await camille.presses("map.keep")
    assert circles_of(camille, 0) == (circle,)


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "Paul et moi étions au restaurant hier"),
        ("fr", "Déjeuner avec Paul et Léa à l’Essec mardi"),
        ("fr", "J’étais au cinéma avec Paul"),
        ("fr", "Paul et moi étions au restaurant"),
        ("fr", "Paul travaille chez Orange"),
        ("fr", "Je connais bien l’édition"),
        ("en", "Paul and I had lunch at Acme yesterday"),
        ("en", "Paul and I met at the fair on Tuesday"),
        ("en", "I was at the cinema with Paul"),
        ("en", "Paul works at Orange"),
        ("en", "I know publishing well"),
    ],
)
async def test_meetings_and_other_facts_are_no_circle(lang: str, said: str) -> None:
    camille = await knowing(lang, PAUL)
    await camille.says(said)
    assert "map.list_of" not in camille.lines
