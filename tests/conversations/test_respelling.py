"""A name found misspelt after its card is kept is put right in a word; nobody else is touched."""

from __future__ import annotations

import pytest

from tests.conversations.talk import Talk, talk

MET = {"fr": "Café hier avec Karim Benali", "en": "Coffee yesterday with Karim Benali"}


async def having_met(lang: str) -> Talk:
    camille = await talk(lang)
    await camille.says(MET[lang])
    return await camille.presses("button.keep")


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "En fait c Karim Bennani"),
        ("fr", "pardon, Karim Bennani"),
        ("fr", "Oups, c’est karim bennani"),
        ("en", "sorry, Karim Bennani"),
        ("en", "actually it's Karim Bennani"),
        ("en", "Oops: Karim Bennani."),
    ],
)
async def test_a_name_is_put_right_and_the_change_can_be_undone(lang: str, said: str) -> None:
    camille = await having_met(lang)
    await camille.says(said)
    assert camille.lines == ["teach.respelt"]
    assert [person.name for person in camille.known.people] == ["Karim Bennani"]
    await camille.says("/undo")
    assert [person.name for person in camille.known.people] == ["Karim Benali"]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "pardon, Karim"),
        ("fr", "en fait Sophie Martel"),
        ("fr", "Karim Bennani cherche un stage"),
        ("en", "sorry, Karim"),
        ("en", "actually Sophie Martel"),
        ("en", "Karim Bennani is looking for a job"),
    ],
)
async def test_other_words_change_no_name(lang: str, said: str) -> None:
    camille = await having_met(lang)
    await camille.says(said)
    assert "teach.respelt" not in camille.lines
    assert camille.known.people[0].name == "Karim Benali"


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", ("qui peut me présenter quelqu'un chez Decathlon ?", "J'ai remercié Karim", "continuons")),
        ("en", ("who could introduce me to someone at Decathlon?", "I thanked Karim", "go on")),
    ],
)
async def test_what_is_told_of_others_is_no_answer_to_whom_one_knows_there(lang: str, said: tuple[str, ...]) -> None:
    camille = await having_met(lang)
    await camille.says(said[0])
    await camille.says(said[1])
    await camille.presses("button.keep")
    assert said[2] not in camille.text
    assert not {"path.now", "path.not_yet"} & set(camille.lines)
    assert camille.lines[-2:] == ["conversation.where_we_were", "path.ask.sector"]


@pytest.mark.parametrize(
    ("lang", "said", "name"),
    [
        ("fr", "Benali c'est Bennali avec deux n", "Karim Bennali"),
        ("fr", "benali ça s'écrit Benaly", "Karim Benaly"),
        ("fr", "c'est Karime avec un e", "Karime Benali"),
        ("en", "Benali is spelt Bennali", "Karim Bennali"),
        ("en", "it's Benaly with a y", "Karim Benaly"),
        ("en", "Karim Benali is Karim Bennali", "Karim Bennali"),
    ],
)
async def test_one_part_of_a_name_is_put_right_with_its_letter(lang: str, said: str, name: str) -> None:
    camille = await having_met(lang)
    await camille.says(said)
    assert camille.lines == ["teach.respelt"]
    assert [person.name for person in camille.known.people] == [name]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "Benali c'est un ami"),
        ("fr", "Karim est comptable"),
        ("fr", "Sophie avec un f"),
        ("en", "Benali is a friend"),
        ("en", "Karim is an accountant"),
        ("en", "Sophie with an f"),
    ],
)
async def test_what_is_told_of_somebody_is_no_spelling(lang: str, said: str) -> None:
    camille = await having_met(lang)
    await camille.says(said)
    assert "teach.respelt" not in camille.lines
    assert [person.name for person in camille.known.people][:1] == ["Karim Benali"]
