"""Two threads lived to their end, weeks long: a help and its news, and two people brought together (P26, P30)."""

from __future__ import annotations

import pytest

from tests.conversations.talk import Talk, talk

HELPED = {
    "fr": ("Hier déjeuner avec Paul Martin, il a relu mon CV", "j’ai décroché un entretien chez Danone !"),
    "en": ("Coffee yesterday with Priya Shah, she gave me feedback on my pitch", "I signed my first client!"),
}


def actions(camille: Talk) -> list[str]:
    """What the buttons of the last replies do."""
    return [button.does or "" for reply in camille.replies for row in reply.buttons for button in row]


async def with_news(lang: str) -> Talk:
    """Somebody helped, was thanked, and good news has just been told."""
    camille = await talk(lang)
    await camille.says(HELPED[lang][0])
    await camille.presses("button.keep")
    await camille.waits(days=3)
    await camille.says("je l’ai remercié ce matin" if lang == "fr" else "thanked her this morning")
    await camille.waits(days=12)
    await camille.says(HELPED[lang][1])
    return camille


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "Paul est au courant"),
        ("fr", "j’ai prévenu Paul ce matin"),
        ("fr", "je l’ai dit à Paul"),
        ("en", "told Priya"),
        ("en", "I let Priya know"),
        ("en", "Priya knows already"),
    ],
)
async def test_who_helped_has_heard_the_news(lang: str, said: str) -> None:
    camille = await with_news(lang)
    assert any(one.startswith("draft:news:") for one in actions(camille))
    await camille.says(said)
    assert "help.did.news" in camille.lines
    (help_,) = camille.known.helps
    assert help_.news_on == (camille.now.date(),)
    assert help_.thanked_on


@pytest.mark.parametrize(("lang", "said"), [("fr", "Zoé est au courant"), ("en", "told Gaspard")])
async def test_somebody_who_has_no_news_to_hear_is_another_matter(lang: str, said: str) -> None:
    camille = await with_news(lang)
    await camille.says(said)
    assert "help.did.news" not in camille.lines


@pytest.mark.parametrize(
    ("lang", "told", "should", "consents", "made", "well"),
    [
        (
            "fr",
            ("Anne Roy est graphiste freelance", "Déjeuner hier avec Paul Martin, il cherche un graphiste"),
            "je devrais les mettre en relation",
            ("Paul est d’accord", "Anne aussi"),
            "je les ai présentés ce matin",
            "oui, ils travaillent ensemble",
        ),
        (
            "en",
            ("Anne Roy is a freelance designer", "Lunch yesterday with Tom Baker, he’s looking for a designer"),
            "I should introduce them",
            ("Tom’s up for it", "Anne said yes too"),
            "introduced them this morning",
            "yes they’re working together now",
        ),
    ],
)
async def test_two_people_are_brought_together_in_plain_words(
    lang: str, told: tuple[str, ...], should: str, consents: tuple[str, ...], made: str, well: str
) -> None:
    camille = await talk(lang)
    for said in told:
        await camille.says(said)
        await camille.presses("button.keep")
    await camille.says(should)
    proposed = next(
        b for reply in camille.replies for row in reply.buttons for b in row if "connect:" in (b.does or "")
    )
    await camille.does(proposed.does or "")
    for said in consents:
        await camille.says(said)
    await camille.says(made)
    (introduction,) = camille.known.introductions
    assert introduction.made_on == camille.now.date()
    await camille.waits(days=35)
    await camille.says(well)
    (introduction,) = camille.known.introductions
    assert introduction.helped
