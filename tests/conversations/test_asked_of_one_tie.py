"""Contact or connection, asked of one person; and whether one may ask her this much (P14, P22)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.owner import Lang
from tests.conversations.talk import Talk, talk
from tests.people import MARIE, PAUL, helped, met

LANGS = pytest.mark.parametrize("lang", ["fr", "en"])


async def knowing_marie(lang: Lang, *, well: bool) -> Talk:
    camille = await talk(lang)
    book = replace(camille.known.put(MARIE, PAUL), last_number=200)
    facts = (met(MARIE, "2026-06-02"), met(MARIE, "2026-10-02"), helped(MARIE, "2026-10-02", thanked="2026-10-03"))
    for fact in facts if well else facts[:1]:
        book = fact(book)
    await camille.store.keep(book)
    return camille


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "est-ce que Marie est une vraie relation ?"),
        ("fr", "Marie, c'est un vrai lien ?"),
        ("fr", "où j'en suis avec marie"),
        ("fr", "est-ce que je suis proche de Marie Dupont ?"),
        ("en", "is Marie a real connection?"),
        ("en", "is marie a contact or a connection"),
        ("en", "where do I stand with Marie?"),
        ("en", "how close are Marie and I?"),
        ("en", "how well do I know Marie?"),
        ("en", "would Marie take my call?"),
        ("en", "does Marie trust me?"),
        ("fr", "est-ce que Marie me fait confiance ?"),
        ("fr", "est-ce que je connais bien Marie ?"),
        ("fr", "Marie me prendrait-elle au téléphone ?"),
    ],
)
async def test_what_somebody_is_to_one_is_said_in_words(lang: Lang, said: str) -> None:
    camille = await knowing_marie(lang, well=False)
    await camille.says(said)
    assert camille.lines[:2] == ["person.name", "person.contact"]
    await camille.presses("closeness.yes")
    assert camille.known.person(MARIE.id).takes_call  # type: ignore[union-attr]
    camille = await knowing_marie(lang, well=True)
    await camille.says(said)
    assert "person.connection" in camille.lines


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "est-ce que Marie est libre ?"),
        ("fr", "Zoé est une vraie relation ?"),
        ("en", "is Marie free?"),
        ("en", "is Zoe a real connection?"),
    ],
)
async def test_other_questions_are_none_of_it(lang: Lang, said: str) -> None:
    camille = await knowing_marie(lang, well=False)
    await camille.says(said)
    assert camille.lines[0] not in ("person.contact", "person.connection")


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "je peux demander à Marie de me présenter son DSI ?"),
        ("fr", "est-ce que je pourrais lui demander de me présenter son DSI ?"),
        ("en", "can I ask Marie to introduce me to her CTO?"),
        ("en", "could I ask her to introduce me to her CTO?"),
    ],
)
async def test_whether_one_may_ask_says_what_is_missing_and_the_step_that_earns_it(lang: Lang, said: str) -> None:
    camille = await knowing_marie(lang, well=False)
    await camille.says({"fr": "/qui Marie", "en": "/who Marie"}[lang])
    await camille.says(said)
    assert "asking.too_soon" in camille.lines
    await camille.presses("asking.all_the_same")
    assert camille.lines == ["asking.ask.why"]
    camille = await knowing_marie(lang, well=True)
    await camille.says({"fr": "/qui Marie", "en": "/who Marie"}[lang])
    await camille.says(said)
    assert "asking.deep_enough" in camille.lines


@LANGS
async def test_asking_of_nobody_in_particular_stays_a_question(lang: Lang) -> None:
    camille = await talk(lang)
    await camille.says({"fr": "je peux demander un service ?", "en": "can I ask for help?"}[lang])
    assert "asking.ask.what" not in camille.lines


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "pourquoi cette question ?"),
        ("fr", "c'est quoi l'intérêt"),
        ("fr", "/pourquoi 12"),
        ("en", "why this question?"),
        ("en", "what's the point of this question?"),
        ("en", "/why 12"),
    ],
)
async def test_why_is_answered_however_it_is_asked(lang: Lang, said: str) -> None:
    camille = await talk(lang)
    await camille.says("/map")
    await camille.says(said)
    assert camille.lines[0] == "why.P12"


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "tell me about Marie"),
        ("en", "what do I know about Marie?"),
        ("fr", "parle-moi de Marie"),
        ("fr", "que sais-je de Marie ?"),
    ],
)
async def test_what_is_known_of_somebody_is_asked_in_words(lang: Lang, said: str) -> None:
    camille = await knowing_marie(lang, well=False)
    await camille.says(said)
    assert camille.lines[0].startswith("person.name")
    assert "people.forget" in str(camille.replies)
    nobody = await (await talk(lang)).says(said)
    assert not [line for line in nobody.lines if line.startswith("person.name")]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "am I active or passive?"),
        ("en", "how many people do I know?"),
        ("en", "rate my network"),
        ("fr", "je suis plutôt actif ou passif ?"),
        ("fr", "combien de personnes je connais ?"),
    ],
)
async def test_how_the_network_is_doing_is_asked_in_more_words(lang: Lang, said: str) -> None:
    camille = await knowing_marie(lang, well=False)
    await camille.says(said)
    assert camille.lines[0] == "network.head"
    assert not any(character.isdigit() for character in camille.text.replace("2026", ""))
