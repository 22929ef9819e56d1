"""In any chat: drafts and cards from the asker's own notebook, and nobody else's."""

from __future__ import annotations

import pytest

from bot.domain.turns import Sender
from tests.conversations.talk import CAMILLE, Talk, talk

langs = pytest.mark.parametrize("lang", ["fr", "en"])
HELPED = {
    "fr": "Café ce matin avec Marie Dupont, DRH chez Acme, elle m'a relu mon CV",
    "en": "Coffee this morning with Marie Dupont, HR director at Acme, she reviewed my CV",
}


async def helped(lang: str) -> Talk:
    camille = await talk(lang)
    await camille.says(HELPED[lang])
    await camille.presses("button.keep")
    return camille


@langs
async def test_a_name_offers_drafts_and_a_card_without_what_is_private(lang: str) -> None:
    camille = await helped(lang)
    offered = await camille.coach.inline(Sender(CAMILLE), "marie")
    assert {offer.title.key for offer in offered} >= {"inline.thanks", "inline.hello", "inline.card"}
    card = next(offer for offer in offered if offer.title.key == "inline.card")
    assert "CV" not in camille.words(card.text)
    assert "Acme" in camille.words(card.text)


@langs
async def test_nothing_asked_offers_what_is_due_today(lang: str) -> None:
    camille = await helped(lang)
    await camille.waits(days=3)
    offered = await camille.coach.inline(Sender(CAMILLE), "")
    assert any("Marie" in camille.words(offer.text) for offer in offered)


@langs
async def test_two_variants_of_a_draft_can_be_told_apart(lang: str) -> None:
    camille = await helped(lang)
    await camille.waits(days=3)
    offered = await camille.coach.inline(Sender(CAMILLE), "")
    thanks = [camille.words(offer.description) for offer in offered if offer.title.key == "inline.thanks"]
    assert len(set(thanks)) == len(thanks) == 2


@langs
async def test_the_send_button_of_a_draft_asks_for_that_very_draft(lang: str) -> None:
    camille = await helped(lang)
    await camille.presses("card.thank_now")
    query = next(b.sends for reply in camille.replies for row in reply.buttons for b in row if b.sends)
    offered = await camille.coach.inline(Sender(CAMILLE), query or "")
    assert offered
    assert all("Marie" in camille.words(offer.text) for offer in offered)


@langs
async def test_a_stranger_sees_nothing(lang: str) -> None:
    camille = await helped(lang)
    assert await camille.coach.inline(Sender(4242), "marie") == ()


@pytest.mark.parametrize("query", ["<b>", "draft ", "draft thank:h999", "x" * 256, "🙂", "card p1", ":"])
async def test_strange_queries_offer_nothing_or_something_sound(query: str) -> None:
    camille = await helped("en")
    for offer in await camille.coach.inline(Sender(CAMILLE), query):
        assert len(offer.id.encode()) <= 64
        assert camille.words(offer.text)
