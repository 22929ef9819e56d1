"""An ask that names several people is prepared for each, one after the other, each with their own words."""

from __future__ import annotations

from typing import Final

import pytest

from bot.domain.owner import Lang
from bot.flows.asking.one_by_one import another, part
from tests.conversations.talk import talk

ASKED: Final = {
    "fr": ("demander à Paul et à Marie un avis sur mon CV", "passe", "un avis sur mon CV"),
    "en": ("help me ask Paul and Marie for feedback on my CV", "skip", "feedback on my CV"),
}
langs = pytest.mark.parametrize("lang", ["fr", "en"])


@pytest.mark.parametrize(
    ("said", "names", "told", "rest"),
    [
        ("à Paul et à Marie un avis", ("Paul", "Marie"), ("Paul", "Marie"), "un avis"),
        ("un avis à Paul, Marie et Zoé", ("Paul", "Marie", "Zoé"), ("Paul", "Marie", "Zoé"), "un avis"),
        ("un avis à Luc et à Anne", ("Luc",), ("Luc", "Anne"), "un avis"),
        ("un avis à Luc et à Yves Le Guen", ("Luc",), ("Luc", "Yves Le Guen"), "un avis"),
        ("à Paul de me présenter Marie", ("Paul", "Marie"), ("Paul",), "de me présenter Marie"),
        (
            "à Nathalie Royer et Karim de m'aider",
            ("Nathalie Royer", "Karim"),
            ("Nathalie Royer", "Karim"),
            "de m'aider",
        ),
        ("Paul and Marie for an intro", ("Paul", "Marie"), ("Paul", "Marie"), "for an intro"),
        ("Paul to introduce me to Marie", ("Paul", "Marie"), ("Paul",), "to introduce me to Marie"),
        ("for an intro", (), (), "for an intro"),
    ],
)
def test_whom_it_is_asked_of_stands_together(
    said: str, names: tuple[str, ...], told: tuple[str, ...], rest: str
) -> None:
    parted = part(said, names)
    assert (parted.names, parted.rest) == (told, rest)


@pytest.mark.parametrize(
    ("said", "names", "told"),
    [
        ("un avis et à Marie une intro", ("Marie",), ("un avis", "Marie", "une intro")),
        ("for feedback and Marie for an intro", ("Marie",), ("for feedback", "Marie", "for an intro")),
    ],
)
def test_somebody_else_may_be_asked_something_else(said: str, names: tuple[str, ...], told: tuple[str, ...]) -> None:
    assert another(said, names) == told


@langs
async def test_each_has_an_ask_of_their_own_in_turn(lang: Lang) -> None:
    asked, skip, what = ASKED[lang]
    someone = await talk(lang)
    await someone.says(asked)
    assert someone.lines[0] == "asking.one_by_one"
    await someone.says(skip)
    assert {"asking.ready", "asking.next"} <= set(someone.lines)
    assert "Marie" in someone.text
    await someone.says(skip)
    assert "asking.next" not in someone.lines
    names = [someone.known.names((ask.to,))[0] for ask in someone.known.asks]
    assert [(name, ask.what) for name, ask in zip(names, someone.known.asks, strict=True)] == [
        ("Paul", what),
        ("Marie", what),
    ]


@pytest.mark.parametrize(
    ("lang", "said", "whats"),
    [
        ("fr", "demander à Paul un avis sur mon CV et à Marie une relecture de ma lettre",
         ["un avis sur mon CV", "une relecture de ma lettre"]),
        ("en", "I'd like to ask Paul for feedback on my CV and Marie for a look at my letter",
         ["feedback on my CV", "a look at my letter"]),
    ],
)  # fmt: skip
async def test_each_may_be_asked_their_own_thing(lang: Lang, said: str, whats: list[str]) -> None:
    someone = await talk(lang)
    await someone.says(said)
    for _ in range(2):
        await someone.says(ASKED[lang][1])
    assert [ask.what for ask in someone.known.asks] == whats


@pytest.mark.parametrize(
    ("lang", "asked"),
    [
        ("fr", "aide-moi à demander à Nathalie Royer et à Karim de me présenter des DRH"),
        ("en", "help me ask Nathalie Royer and Karim to introduce me to HR directors"),
    ],
)
async def test_one_left_leads_to_the_other(lang: Lang, asked: str) -> None:
    someone = await talk(lang)
    await someone.says(asked)
    assert "asking.too_soon" in someone.lines
    await someone.says(ASKED[lang][1])
    assert {"asking.left", "asking.next"} <= set(someone.lines)
    assert "Karim" in someone.text


@langs
async def test_a_whole_name_said_instead_of_the_reason_is_theirs(lang: Lang) -> None:
    asked, skip, _ = ASKED[lang]
    someone = await talk(lang)
    await someone.says(asked)
    await someone.says("Paul Mercier")
    assert "asking.ask.why" in someone.lines
    await someone.says(skip)
    assert someone.known.people[0].name == "Paul Mercier"


@pytest.mark.parametrize(("lang", "asks"), [("fr", "qui est Paul Mercier ?"), ("en", "who is Paul Mercier?")])
async def test_a_question_of_ones_own_is_nothing_to_ask(lang: Lang, asks: str) -> None:
    someone = await talk(lang)
    await someone.says("Café avec Paul Mercier hier" if lang == "fr" else "Coffee with Paul Mercier yesterday")
    await someone.presses("button.keep")
    await someone.says("/ask Paul Mercier")
    assert "asking.ask.what" in someone.lines
    await someone.says(asks)
    assert "asking.ask.why" not in someone.lines
