"""An ask told of in few words: "not now, she says", a bare yes; and ties made online."""

from __future__ import annotations

import pytest

from tests.conversations.talk import Talk, talk

ASKED = {
    "fr": ("j'ai vu Anna Dupré hier, journaliste au Monde", "j'ai demandé à Anna de relire mon dossier"),
    "en": ("I met Anna Smith yesterday, she's a journalist", "I asked Anna to read my file"),
}


async def _having_asked(lang: str) -> Talk:
    camille = await talk(lang)
    story, ask = ASKED[lang]
    await camille.says(story)
    await camille.presses("button.keep")
    await camille.says(ask)
    assert camille.known.asks
    return camille


@pytest.mark.parametrize(
    ("lang", "said", "key"),
    [
        ("fr", "elle me dit lundi prochain", "asked.later_by"),
        ("fr", "Anna a dit pas avant lundi", "asked.later"),
        ("fr", "pas maintenant selon elle", "asked.later"),
        ("en", "she says next Monday", "asked.later_by"),
        ("en", "not now, she says", "asked.later"),
        ("en", "not right now according to Anna", "asked.later"),
    ],
)
async def test_an_answer_put_off_is_no_meeting(lang: str, said: str, key: str) -> None:
    camille = await _having_asked(lang)
    await camille.says(said)
    assert camille.lines[0] == key


@pytest.mark.parametrize(("lang", "yes"), [("fr", "oui"), ("en", "yes")])
async def test_a_bare_yes_the_day_after_is_asked_about(lang: str, yes: str) -> None:
    camille = await _having_asked(lang)
    await camille.says(yes)
    assert "asked.is_it_yes" not in camille.lines  # on the same day it only says all right
    await camille.waits(days=1)
    await camille.says(yes)
    assert camille.lines == ["asked.is_it_yes"]
    await camille.presses("asked.button.yes")
    assert camille.known.asks[-1].accepted is True


@pytest.mark.parametrize(
    ("lang", "said"), [("fr", "je veux parler à un journaliste"), ("en", "I want to talk to a journalist")]
)
async def test_a_trade_one_wants_to_talk_to_is_first_looked_for_among_ones_people(lang: str, said: str) -> None:
    camille = await _having_asked(lang)
    await camille.says(said)
    assert camille.lines == ["find.one"]


@pytest.mark.parametrize(
    ("lang", "said", "name"),
    [
        ("fr", "je me suis connecté hier avec Anna Dupré", "Anna Dupré"),
        ("fr", "je me suis connectée avec Agathe Morel ce matin", "Agathe Morel"),
        ("en", "I connected yesterday with Anna Smith", "Anna Smith"),
        ("en", "I just connected with Agathe Morel", "Agathe Morel"),
    ],
)
async def test_to_have_connected_calls_for_a_first_message_where_no_network_is_named(
    lang: str, said: str, name: str
) -> None:
    camille = await talk(lang)
    await camille.says(said)
    assert camille.lines == ["online.ask.why"]
    assert name in str(camille.known.drafts[-1].filled["whom"])
