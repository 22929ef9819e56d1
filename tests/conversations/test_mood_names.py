"""A name told where a mood was answered by asking for one: it is that answer, and no meeting to write down."""

from __future__ import annotations

import pytest

from tests.conversations.talk import talk

NOBODY = {
    "fr": (
        "je connais plus personne, j'ai passé 11 ans le nez dans le guidon",
        "sophie lambert je crois. et bruno, mon ancien dg. enfin lui bof",
    ),
    "en": (
        "I don't know anybody any more, eleven years in one place",
        "Sophie Lambert I think, and Bruno, my old boss. well him, not sure",
    ),
}
LOW = {"fr": "ça sert à rien tout ça", "en": "what's the point"}
ENOUGH = {"fr": "stop j'en ai marre", "en": "stop, I'm fed up with this"}


@pytest.mark.parametrize("lang", ["fr", "en"])
async def test_knowing_nobody_leads_to_names_and_they_are_read_back_as_names(lang: str) -> None:
    camille = await talk(lang)
    nobody, names = NOBODY[lang]
    await camille.says(nobody)
    assert camille.lines[0] == "mood.nobody"
    assert "map.ask.worked" in camille.lines
    await camille.says(names)
    assert "mon ancien dg" in camille.text or "my old boss" in camille.text
    await camille.presses("map.keep")
    assert sorted(one.name for one in camille.known.people) == ["Bruno", "Sophie Lambert"]
    assert camille.known.meetings == ()
    await camille.says(ENOUGH[lang])
    assert "map.thanks" in camille.lines


@pytest.mark.parametrize("lang", ["fr", "en"])
async def test_who_did_one_good_gets_a_word_a_tap_away(lang: str) -> None:
    camille = await talk(lang)
    await camille.says({"fr": "Café hier avec Sophie Lambert", "en": "Coffee yesterday with Sophie Lambert"}[lang])
    await camille.presses("button.keep")
    await camille.says(LOW[lang])
    await camille.says("sophie")
    assert camille.lines == ["mood_name.a_word"]
    await camille.presses("mood_name.words")
    assert "drafting.text" in camille.lines


@pytest.mark.parametrize("lang", ["fr", "en"])
async def test_a_first_name_typed_small_is_a_name(lang: str) -> None:
    camille = await talk(lang)
    await camille.says(LOW[lang])
    await camille.says("bruno")
    await camille.presses("map.keep")
    assert [one.name for one in camille.known.people] == ["Bruno"]


@pytest.mark.parametrize("lang", ["fr", "en"])
async def test_somebody_new_who_did_one_good_is_read_back_first(lang: str) -> None:
    camille = await talk(lang)
    await camille.says(LOW[lang])
    await camille.says("Claire Fontaine")
    assert "Claire Fontaine" in camille.text
    assert camille.known.people == ()
    assert "fallback.about" not in camille.lines


@pytest.mark.parametrize(
    ("lang", "said"), [("fr", "déjeuner hier avec Sophie Lambert"), ("en", "lunch yesterday with Sophie Lambert")]
)
async def test_a_meeting_told_after_a_mood_stays_a_meeting(lang: str, said: str) -> None:
    camille = await talk(lang)
    await camille.says(LOW[lang])
    await camille.says(said)
    assert "card.head.log_meeting" in camille.lines
