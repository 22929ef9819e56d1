"""What was asked or promised is told as done, in passing: the card says which word is kept, and closes it (P27)."""

from __future__ import annotations

import pytest

from tests.conversations.talk import Talk, talk

TOLD = {
    "fr": ("Sana m’a demandé de relire son CV", "j’ai promis à Marie de lui envoyer le rapport mardi"),
    "en": ("Sana asked me to review her resume", "I promised Mary I’d send her the report by Tuesday"),
}


async def owing(lang: str) -> Talk:
    """Sana waits for her CV to be read, and Marie or Mary for the report."""
    camille = await talk(lang)
    for said in TOLD[lang]:
        await camille.says(said)
        await camille.presses("button.keep")
    return await camille.waits(days=1)


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "je lui ai relu son CV"),
        ("fr", "j’ai relu le CV de Sana"),
        ("fr", "je viens de relire son cv"),
        ("fr", "j’en ai fini avec le CV de Sana"),
        ("fr", "le CV de Sana est relu"),
        ("fr", "j’ai fini de relire son CV"),
        ("fr", "c’est fait pour Sana"),
        ("fr", "Sana, c’est réglé"),
        ("fr", "je m’en suis occupé pour Sana"),
        ("en", "I reviewed her resume"),
        ("en", "I’ve just reviewed Sana’s resume"),
        ("en", "done with Sana’s resume"),
        ("en", "her resume has been reviewed"),
        ("en", "finished reviewing her resume"),
        ("en", "that’s done for Sana"),
        ("en", "Sana’s request is sorted"),
        ("en", "I did what Sana asked"),
    ],
)
async def test_a_request_told_as_done_is_answered(lang: str, said: str) -> None:
    camille = await owing(lang)
    await camille.says(said)
    assert "card.head.done_promise" in camille.lines
    assert "card.word_kept" in camille.lines
    await camille.presses("button.keep")
    assert "card.word_kept" in camille.lines
    (request,) = camille.known.requests
    (promise,) = camille.known.promises
    assert request.accepted
    assert promise.is_open


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "c’est fait pour Marie"),
        ("fr", "je lui ai envoyé le rapport"),
        ("fr", "pour Marie, c’est bon"),
        ("fr", "j’ai tenu parole envers Marie"),
        ("en", "that’s done for Mary"),
        ("en", "I just sent the report"),
        ("en", "Mary: done"),
        ("en", "I kept my promise to Mary"),
    ],
)
async def test_a_promise_told_as_done_is_kept(lang: str, said: str) -> None:
    camille = await owing(lang)
    await camille.says(said)
    if "card.word_kept" in camille.lines:
        await camille.presses("button.keep")
    (request,) = camille.known.requests
    (promise,) = camille.known.promises
    assert promise.kept_on == camille.now.date()
    assert request.is_open


@pytest.mark.parametrize(
    ("lang", "more", "said"),
    [
        ("fr", "j’ai promis à Marie de lui présenter Paul", "c’est fait pour Marie"),
        ("en", "I promised Mary I’d introduce her to Paul", "that’s done for Mary"),
    ],
)
async def test_of_several_it_is_asked_which(lang: str, more: str, said: str) -> None:
    camille = await owing(lang)
    await camille.says(more)
    await camille.presses("button.keep")
    await camille.says(said)
    assert "card.ask.closes.done_promise" in camille.lines
    await camille.presses("envoyer le rapport" if lang == "fr" else "send the report")
    await camille.presses("button.keep")
    assert camille.known.promises[0].kept_on
    assert all(one.is_open for one in camille.known.promises[1:])


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "j’ai envoyé mon CV à Paul"),
        ("fr", "j’ai reçu son CV"),
        ("fr", "le CV de Sana est super"),
        ("fr", "je n’ai pas relu son CV"),
        ("fr", "c’est fait pour Gaspard"),
        ("en", "I sent my resume to Paul"),
        ("en", "I got her resume"),
        ("en", "I haven’t reviewed her resume yet"),
        ("en", "that’s done for Gaspard"),
    ],
)
async def test_what_only_sounds_like_it_closes_nothing(lang: str, said: str) -> None:
    camille = await owing(lang)
    await camille.says(said)
    assert "card.word_kept" not in camille.lines
    assert all(request.is_open for request in camille.known.requests)
    assert all(promise.is_open for promise in camille.known.promises)
