"""Of what the coach writes first is said in one's own words or by a button: some reasons only, or all but some."""

from __future__ import annotations

import pytest

from bot.domain.nudges import Reason
from bot.domain.owner import Lang
from bot.domain.turns import Pressed
from tests.conversations.talk import Talk, talk


def wanted(camille: Talk) -> list[tuple[Reason, ...]]:
    """The only reasons wanted, and those left out."""
    return [camille.known.owner.only, camille.known.owner.without]


@pytest.mark.parametrize(
    ("lang", "said", "only"),
    [
        ("fr", "seulement les promesses", ("promise",)),
        ("fr", "uniquement les mercis et les promesses", ("thank", "promise")),
        ("fr", "les promesses seulement", ("promise",)),
        ("fr", "je ne veux que les promesses", ("promise",)),
        ("fr", "ne m’écris que pour les promesses", ("promise",)),
        ("fr", "rien que les promesses, merci", ("promise",)),
        ("fr", "seulement les mercis", ("thank",)),
        ("fr", "juste les rendez-vous et les promesses", ("promise", "prepare", "debrief")),
        ("fr", "seulement les rappels", ("reminder",)),
        ("fr", "écris-moi seulement pour les anniversaires", ("wishes",)),
        ("en", "only promises", ("promise",)),
        ("en", "only thanks and promises", ("thank", "promise")),
        ("en", "promises only", ("promise",)),
        ("en", "I only want promises", ("promise",)),
        ("en", "only write to me about promises", ("promise",)),
        ("en", "nothing but promises, please", ("promise",)),
        ("en", "only thanks", ("thank",)),
        ("en", "just meetings and promises", ("promise", "prepare", "debrief")),
        ("en", "only reminders", ("reminder",)),
        ("en", "write to me only about birthdays", ("wishes",)),
    ],
)
async def test_only_what_is_named(lang: Lang, said: str, only: tuple[Reason, ...]) -> None:
    camille = await talk(lang)
    await camille.says(said)
    assert camille.lines[0] in ("reasons.only", "reasons.only_reminders")
    assert camille.known.owner.only == only
    assert camille.known.owner.wants("reminder")
    await camille.says("/settings")
    assert camille.lines[-1].startswith("reasons.only")
    await camille.says("/undo")
    assert camille.known.owner.only == ()


@pytest.mark.parametrize(
    ("lang", "said", "without"),
    [
        ("fr", "plus de vœux d'anniversaire", ("wishes",)),
        ("fr", "pas de vœux", ("wishes",)),
        ("fr", "tout sauf les vœux et le bilan", ("review", "outcome", "wishes")),
        ("fr", "arrête avec les silences", ("silence",)),
        ("fr", "ne m'envoie plus de relances de promesses", ("promise",)),
        ("fr", "plus de bilan", ("review", "outcome")),
        ("fr", "arrête avec les rappels de merci", ("thank",)),
        ("en", "enough with the thank you nags", ("thank",)),
        ("en", "no birthday wishes", ("wishes",)),
        ("en", "no more wishes", ("wishes",)),
        ("en", "everything but birthdays and reviews", ("review", "outcome", "wishes")),
        ("en", "stop the reviews", ("review", "outcome")),
        ("en", "no promise reminders", ("promise",)),
        ("en", "don't remind me of birthdays", ("wishes",)),
    ],
)
async def test_all_but_what_is_named(lang: Lang, said: str, without: tuple[Reason, ...]) -> None:
    camille = await talk(lang)
    await camille.says(said)
    assert camille.lines == ["reasons.without", "reasons.rest"]
    assert camille.known.owner.without == without
    await camille.presses("button.undo")
    assert camille.known.owner.without == ()


@pytest.mark.parametrize(
    ("lang", "only", "also", "all_"),
    [
        ("fr", "seulement les promesses", "les mercis aussi", "tout"),
        ("fr", "seulement les promesses", "remets les mercis", "écris-moi pour tout"),
        ("en", "only promises", "thanks too", "everything"),
        ("en", "only promises", "bring back thanks", "bring everything back"),
    ],
)
async def test_what_was_left_out_comes_back(lang: Lang, only: str, also: str, all_: str) -> None:
    camille = await talk(lang)
    await camille.says(only)
    await camille.says(also)
    assert wanted(camille) == [("promise", "thank"), ()]
    await camille.says(all_)
    assert camille.lines == ["reasons.everything"]
    assert wanted(camille) == [(), ()]


@pytest.mark.parametrize(
    ("lang", "only", "none"),
    [("fr", "seulement les promesses", "plus de promesses"), ("en", "only promises", "no more promises")],
)
async def test_nothing_left_to_write_of_is_a_pause(lang: Lang, only: str, none: str) -> None:
    camille = await talk(lang)
    await camille.says(only)
    await camille.says(none)
    assert camille.lines == ["reasons.one_left"]
    assert camille.known.owner.only == ("promise",)


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        *(
            ("fr", said)
            for said in ("seulement Paul", "non merci", "pas de nouvelles", "plus de rencontres", "tout va bien")
        ),
        *(
            ("fr", said)
            for said in ("juste un café avec Marie", "aucune promesse tenue par Paul", "tout", "les mercis aussi")
        ),
        *(("en", said) for said in ("only Paul came", "no thanks", "no news", "no promises", "everything is fine")),
        *(("en", said) for said in ("just a coffee with Marie", "no meetings this week", "everything", "thanks too")),
    ],
)
async def test_words_that_merely_hold_such_a_word_change_nothing(lang: Lang, said: str) -> None:
    camille = await talk(lang)
    before = camille.known.owner
    await camille.says(said)
    assert camille.known.owner == before


@pytest.mark.parametrize("lang", ["fr", "en"])
async def test_settings_tick_and_untick_each(lang: Lang) -> None:
    camille = await talk(lang)
    await camille.says("/settings")
    await camille.presses("settings.button.reasons")
    await camille.presses("reason:wishes")
    assert wanted(camille) == [(), ("wishes",)]
    await camille.presses("reason:promise")
    assert wanted(camille) == [(), ("wishes", "promise")]
    await camille.presses("button.undo")
    assert wanted(camille) == [(), ("wishes",)]
    await camille.does("reason:wishes")
    assert wanted(camille) == [(), ()]


@pytest.mark.parametrize(("lang", "said"), [("fr", "les promesses et les mercis"), ("en", "promises and thanks")])
async def test_settings_hear_them_in_words(lang: Lang, said: str) -> None:
    camille = await talk(lang)
    await camille.says("/settings")
    await camille.presses("settings.button.reasons")
    await camille.says(said)
    assert camille.known.owner.only == ("thank", "promise")


@pytest.mark.parametrize("forged", ["reason:", "reason:everything", "reason:reminder", "pace:hourly", "pace"])
async def test_a_forged_button_changes_nothing(forged: str) -> None:
    camille = await talk("fr")
    before = camille.known.owner
    await camille.happens(Pressed(forged))
    assert camille.lines == ["error.old_button"]
    assert camille.known.owner == before


@pytest.mark.parametrize(
    ("lang", "said"), [("fr", "plus rien sur les anniversaires"), ("en", "nothing about birthdays")]
)
async def test_nothing_more_of_a_kind(lang: Lang, said: str) -> None:
    camille = await talk(lang)
    await camille.says(said)
    assert camille.known.owner.without == ("wishes",)


@pytest.mark.parametrize(
    ("lang", "said"),
    [("fr", "ne me relance pas pour les promesses"), ("en", "don't chase me about promises")],
)
async def test_one_kind_is_left_out_in_the_words_of_a_complaint(lang: Lang, said: str) -> None:
    camille = await talk(lang)
    await camille.says(said)
    assert camille.known.owner.without == ("promise",)
