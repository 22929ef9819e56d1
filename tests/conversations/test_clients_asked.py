"""Ideal clients asked about: of one, of all, or a question to put to somebody; trades told before one's own (P16)."""

from __future__ import annotations

from datetime import date

import pytest

from bot.domain.owner import Lang
from bot.domain.people import Person
from tests.conversations.talk import Talk, talk

DAY = date(2026, 6, 1)
PAUL = Person("p91", "Paul Martin", DAY, role="imprimeur", address="tu")
TOM = Person("p92", "Tom Reed", DAY, role="printer", ideal_client="bookshops")


async def knowing(lang: Lang, *people: Person) -> Talk:
    someone = await talk(lang)
    await someone.store.keep(someone.known.put(*people))
    return someone


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "qui est le client idéal de {}"),
        ("fr", "à qui vend {} ?"),
        ("fr", "qui sont les clients de {} ?"),
        ("en", "who does {} sell to?"),
        ("en", "who are {}'s clients?"),
        ("en", "{}'s ideal client?"),
    ],
)
async def test_somebodys_is_told_or_is_a_question_to_keep(lang: Lang, said: str) -> None:
    someone = await knowing(lang, PAUL, TOM)
    assert (await someone.says(said.format("Tom"))).lines == ["client.theirs_is"]
    assert (await someone.says(said.format("Paul"))).lines == ["client.ask_theirs"]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "les clients idéaux de mes contacts"),
        ("fr", "quels sont les clients idéaux de mon réseau ?"),
        ("fr", "mes contacts vendent à qui ?"),
        ("en", "my contacts' ideal clients"),
        ("en", "who do my contacts sell to?"),
    ],
)
async def test_everybodys_are_told_and_whom_one_could_still_ask(lang: Lang, said: str) -> None:
    someone = await (await knowing(lang, PAUL, TOM)).says(said)
    assert someone.lines == ["client.theirs_is", "client.left_to_ask"]
    await someone.presses("client.ask_of")
    assert someone.lines == ["client.ask_theirs"]
    assert (await (await knowing(lang, PAUL)).says(said)).lines == ["client.none_told"]
    assert (await (await talk(lang)).says(said)).lines == ["people.nobody_yet"]


@pytest.mark.parametrize(
    ("lang", "said", "told"),
    [
        ("fr", "demander à Paul qui est son client idéal", "les librairies indépendantes"),
        ("fr", "je vais demander à Paul quel est son client idéal", "les librairies indépendantes"),
        ("en", "ask Paul who his ideal client is", "independent bookshops"),
        ("en", "I want to ask Paul about his ideal client", "independent bookshops"),
    ],
)
async def test_the_question_for_them_is_ready_and_the_answer_is_kept(lang: Lang, said: str, told: str) -> None:
    someone = await (await knowing(lang, PAUL)).says(said)
    assert someone.lines == ["client.good_question"]
    await someone.says(told)
    assert someone.known.people[0].ideal_client == told


@pytest.mark.parametrize(
    ("lang", "trades", "ideal"),
    [
        ("fr", "métiers complémentaires : imprimeur, relieur", "les librairies indépendantes"),
        ("fr", "métiers complémentaires : imprimeur, relieur", "mon client idéal, c'est les librairies indépendantes"),
        ("en", "complementary trades: printer, binder", "independent bookshops"),
        ("en", "complementary trades: printer, binder", "my ideal client is an independent bookshop"),
    ],
)
async def test_trades_told_before_ones_own_client_are_kept_with_it(lang: Lang, trades: str, ideal: str) -> None:
    someone = await (await talk(lang)).says(trades)
    assert someone.lines == ["client.trades_heard", "client_ideal.ask.what"]
    await someone.says(ideal)
    assert someone.lines == ["client.kept", "client.home_trades", "client.trade", "client.trade"]
    assert len(someone.known.clienteles[0].trades) == 2
