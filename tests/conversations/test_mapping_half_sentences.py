"""The network brought back by people who type as they speak: a team named with its names, one left open, one more."""

from __future__ import annotations

import pytest

from bot.domain.owner import Lang
from tests.conversations.talk import Talk, talk

LANGS = pytest.mark.parametrize("lang", ["fr", "en"])
TEAM = {
    "fr": "mes anciens collègues de Danone: Fatima, Jean-Marc, et Élodie Roux",
    "en": "my old colleagues from Danone: Fatima, John and Elodie Roux",
}
UNNAMED = {
    "fr": "mon médecin, et mon oncle Gérard qui est garagiste",
    "en": "my doctor, and my uncle Gerald who's a mechanic",
}


async def mapping(lang: Lang, *said: str) -> Talk:
    camille = await talk(lang)
    await camille.says("/map")
    for words in said:
        await camille.says(words)
    return camille


def names(camille: Talk) -> list[str]:
    return [person.name for person in camille.known.people]


@LANGS
async def test_a_team_told_with_its_names_is_their_circle(lang: Lang) -> None:
    camille = await mapping(lang, TEAM[lang])
    assert camille.lines[0] == "map.list_of"
    await camille.says({"fr": "sans Jean-Marc", "en": "without John"}[lang])
    await camille.says({"fr": "oui", "en": "yes"}[lang])
    assert len(names(camille)) == 2
    (circle,) = camille.known.circles
    assert circle.name == "Danone"
    assert all("Danone" in person.circles for person in camille.known.people)


@pytest.mark.parametrize(
    ("lang", "said"),
    [("fr", "oui"), ("fr", "aucune idée"), ("fr", "plus tard"), ("en", "yes"), ("en", "dunno"), ("en", "later")],
)
async def test_a_name_that_does_not_come_holds_up_nobody(lang: Lang, said: str) -> None:
    camille = await mapping(lang, UNNAMED[lang])
    assert camille.lines == ["map.one_thing", "map.what_name"]
    await camille.says(said)
    assert "map.what_name" not in camille.lines
    assert "map.list" in camille.lines


@LANGS
async def test_somebody_else_is_left_out_while_a_name_is_asked(lang: Lang) -> None:
    camille = await mapping(lang, UNNAMED[lang])
    await camille.says({"fr": "ah non, sans Gérard", "en": "oh no, without Gerald"}[lang])
    await camille.says({"fr": "Nicolas Roy", "en": "Nicholas Roy"}[lang])
    await camille.says({"fr": "oui", "en": "yes"}[lang])
    assert names(camille) == [{"fr": "Nicolas Roy", "en": "Nicholas Roy"}[lang]]


@LANGS
async def test_enough_is_enough_whoever_has_no_name(lang: Lang) -> None:
    camille = await mapping(lang, UNNAMED[lang])
    await camille.says({"fr": "stop", "en": "that's all"}[lang])
    assert camille.lines[:2] == ["map.before_we_stop", "map.list"]
    await camille.says({"fr": "oui", "en": "yes"}[lang])
    assert names(camille) == [{"fr": "Gérard", "en": "Gerald"}[lang]]


@LANGS
async def test_one_more_comes_to_mind_when_it_is_over(lang: Lang) -> None:
    camille = await mapping(lang, TEAM[lang], {"fr": "oui", "en": "yes"}[lang])
    await camille.says({"fr": "c'est tout", "en": "that's all"}[lang])
    await camille.says({"fr": "ah, j'oubliais Bruno Martin", "en": "oh, I forgot Bruno Martin"}[lang])
    assert "map.list" in camille.lines
    await camille.says({"fr": "oui", "en": "yes"}[lang])
    assert "Bruno Martin" in names(camille)


@LANGS
async def test_the_question_comes_back_after_a_meeting_told_meanwhile(lang: Lang) -> None:
    camille = await mapping(lang)
    await camille.says({"fr": "hier j'ai vu Ahmed au café", "en": "met Ahmed for coffee yesterday"}[lang])
    await camille.presses("button.keep")
    assert camille.lines[-3:-1] == ["conversation.where_we_were", "map.ask.excels"]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "aide-moi à retrouver mes contacts"),
        ("fr", "je voudrais retrouver des noms"),
        ("en", "help me bring names back"),
        ("en", "I'd like to think of people I know"),
    ],
)
async def test_words_that_want_names_back(lang: Lang, said: str) -> None:
    camille = await talk(lang)
    await camille.says(said)
    assert "map.ask.excels" in camille.lines


NOBODY_MORE = pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "nobody comes to mind"),
        ("en", "cant think of anyone tbh"),
        ("en", "thats all for that one"),
        ("fr", "personne ne me vient"),
        ("fr", "je n’ai personne en tête"),
        ("fr", "c’est tout pour celle-là"),
    ],
)


@NOBODY_MORE
async def test_who_has_nobody_for_a_question_gets_the_next(lang: Lang, said: str) -> None:
    camille = await mapping(lang, said)
    assert camille.lines == ["map.ask.worked"]


@NOBODY_MORE
async def test_who_has_nobody_more_keeps_the_list_and_goes_on(lang: Lang, said: str) -> None:
    camille = await mapping(lang, TEAM[lang], said)
    assert len(names(camille)) == 3
    assert "map.ask.worked" in camille.lines


@pytest.mark.parametrize(
    ("lang", "said"), [("en", "lets go thru who i know"), ("fr", "on passe en revue les gens que je connais ?")]
)
async def test_going_through_those_one_knows_begins_the_map(lang: Lang, said: str) -> None:
    camille = await talk(lang)
    await camille.says(said)
    assert "map.ask.excels" in camille.lines
