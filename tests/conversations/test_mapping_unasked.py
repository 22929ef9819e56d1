"""A question of the map answered before it is asked begins that family, with those names (P12)."""

from __future__ import annotations

import pytest

from bot.coaching.mapping import answered
from bot.domain.owner import Lang
from tests.conversations.talk import talk


@pytest.mark.parametrize(
    ("lang", "said", "family"),
    [
        ("fr", "qui m'inspire : Léa, Marc", "inspires"),
        ("fr", "Léa et Marc m'inspirent", "inspires"),
        ("fr", "les gens qui m'inspirent, ce sont Léa et Marc", "inspires"),
        ("fr", "les personnes que j'admire : Léa, Marc", "inspires"),
        ("fr", "ceux qui excellent dans leur domaine : Léa, Marc", "excels"),
        ("fr", "avec qui j'ai aimé travailler : Léa, Marc", "worked"),
        ("fr", "les entrepreneurs que je connais : Léa, Marc", "entrepreneurs"),
        ("fr", "les gens que je lis : Léa et Marc", "follows"),
        ("en", "who inspires me: Lea, Marc", "inspires"),
        ("en", "Lea and Marc inspire me", "inspires"),
        ("en", "the people who inspire me are Lea and Marc", "inspires"),
        ("en", "people I admire: Lea, Marc", "inspires"),
        ("en", "people who excel at what they do: Lea, Marc", "excels"),
        ("en", "people I've loved working with: Lea, Marc", "worked"),
        ("en", "entrepreneurs I know: Lea, Marc", "entrepreneurs"),
        ("en", "people I follow: Lea and Marc", "follows"),
    ],
)
async def test_names_under_a_question_of_ones_own_begin_that_family(lang: Lang, said: str, family: str) -> None:
    someone = await (await talk(lang)).says(said)
    assert someone.lines == ["map.list", "map.entry", "map.entry", "map.right"]
    await someone.presses("map.keep")
    assert len(someone.known.people) == 2
    assert answered(someone.known) == (family,)


@pytest.mark.parametrize(("lang", "said"), [("fr", "qui m'inspire : Anne, Zoé"), ("en", "who inspires me: Anne, Zoe")])
async def test_a_list_that_waits_for_a_yes_is_joined(lang: Lang, said: str) -> None:
    someone = await talk(lang)
    await someone.says({"fr": "les gens que je lis : Léa et Marc", "en": "people I follow: Lea and Marc"}[lang])
    await someone.says(said)
    assert someone.lines == ["map.list", *["map.entry"] * 4, "map.right_again"]
