"""What somebody is called is put right in a sentence: another surname, a nickname, two names of one person."""

from __future__ import annotations

import pytest

from bot.domain.owner import Lang
from tests.conversations.wishing_cast import now, with_everybody
from tests.people import ANNE, HUGO, MARIE, NADIA, PAUL


@pytest.mark.parametrize(
    ("lang", "said", "name"),
    [
        ("fr", "Marie Dupont s'appelle maintenant Marie Vidal", "Marie Vidal"),
        ("fr", "le nom de famille de Marie c'est Vidal maintenant", "Marie Vidal"),
        ("fr", "renomme Marie en Marie Vidal", "Marie Vidal"),
        ("fr", "Marie, tu peux l'appeler Maude", "Maude Dupont"),
        ("en", "Marie's surname is Berg now", "Marie Berg"),
        ("en", "Marie is now called Marie Berg", "Marie Berg"),
        ("en", "Marie changed her last name to Berg", "Marie Berg"),
        ("en", 'call Marie "Mo" from now on', "Mo Dupont"),
    ],
)
async def test_a_new_name_takes_the_place_of_the_old_one_which_is_still_known(lang: Lang, said: str, name: str) -> None:
    camille = await with_everybody(lang)
    await camille.says(said)
    assert camille.lines == ["teach.renamed"]
    assert (now(camille, MARIE).name, now(camille, MARIE).nicknames) == (name, ("Marie Dupont",))
    await camille.presses("button.undo")
    assert now(camille, MARIE) == MARIE


@pytest.mark.parametrize(
    ("lang", "said", "short"),
    [
        ("fr", "tout le monde appelle Hugo Gogo", "Gogo"),
        ("fr", "Hugo se fait appeler Hug", "Hug"),
        ("en", "Hugo goes by Huey", "Huey"),
        ("en", "everyone calls Hugo Le Goff Huey", "Huey"),
    ],
)
async def test_a_nickname_is_one_more_name(lang: Lang, said: str, short: str) -> None:
    camille = await with_everybody(lang)
    await camille.says(said)
    assert camille.lines == ["teach.nickname"]
    assert now(camille, HUGO).nicknames == (short,)


@pytest.mark.parametrize(("lang", "who", "said"), [("fr", "c'est qui Anne", "appelle-la Nana"),
                                                   ("en", "who's Anne", "call her Nana")])  # fmt: skip
async def test_she_whose_card_was_shown_is_called_so(lang: Lang, who: str, said: str) -> None:
    camille = await with_everybody(lang)
    for words in (who, said):
        await camille.says(words)
    assert now(camille, ANNE).name == "Nana Roy"


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "appelle Marie demain"),
        ("fr", "appelle Marie Dupont"),
        ("fr", "comment s'appelle Marie Vidal ?"),
        ("en", "call Marie back"),
        ("en", "call Marie Dupont"),
        ("en", "call Marie Monday"),
    ],
)
async def test_a_call_to_make_gives_nobody_a_name(lang: Lang, said: str) -> None:
    camille = await with_everybody(lang)
    await camille.says(said)
    assert now(camille, MARIE) == MARIE


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "Paul et Nadia c'est la même personne en fait"),
        ("fr", "fusionne Paul et Nadia"),
        ("en", "Paul and Nadia are the same person"),
        ("en", "Paul is the same person as Nadia"),
    ],
)
async def test_two_cards_of_one_person_become_one_once_it_is_confirmed(lang: Lang, said: str) -> None:
    camille = await with_everybody(lang)
    await camille.says(said)
    assert camille.lines == ["merge.confirm"]
    await camille.presses("merge.yes")
    assert now(camille, PAUL).nicknames == (NADIA.name,)
    assert camille.known.person(NADIA.id) is None


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "Anne est décédée la semaine dernière"),
        ("fr", "j'ai appris la mort d'Anne"),
        ("en", "Anne passed away"),
        ("en", "sadly Anne Roy has died"),
    ],
)
async def test_the_dead_are_kept_and_never_proposed(lang: Lang, said: str) -> None:
    camille = await with_everybody(lang)
    await camille.says(said)
    assert camille.lines == ["people.passed_away"]
    assert now(camille, ANNE).died_on == camille.now.date()
    await camille.waits(days=40)
    assert "Anne" not in camille.text
    await camille.says({"fr": "qui pourrait m'aider avec un logo, une graphiste ?", "en": "who is a graphiste?"}[lang])
    assert "Anne" not in camille.text
    await camille.says({"fr": "c'est qui Anne ?", "en": "who's Anne?"}[lang])
    assert camille.buttons == [camille.words(camille.button("people.forget").label)]


@pytest.mark.parametrize(("lang", "said"), [("fr", "la mère d'Anne est décédée"), ("en", "Anne's mother passed away")])
async def test_who_has_lost_somebody_is_alive(lang: Lang, said: str) -> None:
    camille = await with_everybody(lang)
    await camille.says(said)
    assert now(camille, ANNE).died_on is None
