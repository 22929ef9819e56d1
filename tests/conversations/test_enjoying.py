"""What one enjoys: told any day, asked once, shown in the settings, undone, and proposed from then on (P3)."""

from __future__ import annotations

import pytest

from bot.domain.lines import line
from bot.domain.owner import Lang
from bot.exchange.notebook_json import from_json, to_json
from bot.flows.tastes import tastes, tells_tastes
from tests.conversations.talk import Talk, talk

LANGS = pytest.mark.parametrize("lang", ["fr", "en"])


def likes_and_avoids(someone: Talk) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return someone.known.owner.enjoys, someone.known.owner.avoids


@pytest.mark.parametrize(
    ("said", "likes", "avoids"),
    [
        ("j’aime les petits déjeuners", ("breakfast",), ()),
        ("Je déteste les cocktails.", (), ("event",)),
        ("je préfère marcher", ("walk",), ()),
        ("J’adore les déjeuners, mais pas les dîners", ("lunch",), ("dinner",)),
        ("je n’aime pas les visios", (), ("video",)),
        ("j’aime bien marcher, pas les grandes tables", ("walk",), ("event",)),
        ("je préfère les marches aux cafés", ("walk",), ()),
        ("moi j’aime pas les soirées, je préfère un café", ("coffee",), ("event",)),
        ("plutôt des petits déj", ("breakfast",), ()),
        ("j’ai horreur des salons", (), ("event",)),
        ("cafés et balades, pas de soirées svp", ("coffee", "walk"), ("event",)),
        ("walks and coffees, no evenings please", ("walk", "coffee"), ("event",)),
        ("I prefer walks", ("walk",), ()),
        ("I hate networking events", (), ("event",)),
        ("I like breakfasts and walks", ("breakfast", "walk"), ()),
        ("I'd rather walk", ("walk",), ()),
        ("I’m not a fan of drinks", (), ("drinks",)),
        ("I don't like video calls", (), ("video",)),
        ("I enjoy long lunches, not dinners", ("lunch",), ("dinner",)),
        ("Honestly, I love a walk", ("walk",), ()),
        ("I can't stand cocktails", (), ("event",)),
        ("I'd rather have a coffee than a lunch", ("coffee",), ()),
    ],
)
async def test_tastes_are_heard_however_they_are_said(
    said: str, likes: tuple[str, ...], avoids: tuple[str, ...]
) -> None:
    someone = await talk("en" if said.isascii() and said.startswith(("I", "H")) else "fr")
    await someone.says(said)
    assert someone.lines[0] == "enjoy.noted"
    assert likes_and_avoids(someone) == (likes, avoids)


@pytest.mark.parametrize(
    "said",
    [
        "j’aime le travail de Marie",
        "Marie aime les petits déjeuners",
        "j’ai adoré le déjeuner avec Paul",
        "j’aimerais un café avec Nadia",
        "je préfère jeudi",
        "je déteste demander",
        "je n’aime pas relancer",
        "j’aimerais déjeuner avec un éditeur",
        "j’aime bien Paul",
        "je préfère le déjeuner de jeudi",
        "I like Paul",
        "I loved the lunch with Paul",
        "I'd like a coffee with Nadia",
        "I would like to have lunch with Ann",
        "I hate asking",
        "Paul likes walks",
        "I prefer Thursday",
        "do you like walks?",
        "lunch with Ann tomorrow",
        "I'd rather have lunch on Thursday",
    ],
)
async def test_what_is_about_somebody_or_a_day_is_no_taste(said: str) -> None:
    someone = await talk("en" if said.isascii() and not said.startswith(("j", "Marie")) else "fr")
    await someone.says(said)
    assert "enjoy.noted" not in someone.lines
    assert likes_and_avoids(someone) == ((), ())


def test_an_answer_needs_no_verb_and_the_last_word_counts() -> None:
    assert tastes("cafés et marches").likes == ("coffee", "walk")
    assert tastes("walks, calls; no dinners").avoids == ("dinner",)
    assert not tells_tastes("cafés et marches")
    assert not tastes("les gens")


@LANGS
async def test_tastes_are_shown_in_the_settings_undone_and_exported(lang: Lang) -> None:
    someone = await talk(lang)
    await someone.says("j’aime les petits-déjeuners" if lang == "fr" else "I like breakfasts")
    assert from_json(to_json(someone.known)).owner.enjoys == ("breakfast",)
    await someone.says("/settings")
    assert ("les petits-déjeuners" if lang == "fr" else "breakfasts") in someone.text
    await someone.says("/undo")
    assert someone.known.owner.enjoys == ()


@LANGS
async def test_one_changes_ones_mind(lang: Lang) -> None:
    someone = await talk(lang)
    await someone.says("j’aime les dîners et les cafés" if lang == "fr" else "I like dinners and coffees")
    await someone.says("je déteste les dîners" if lang == "fr" else "I hate dinners")
    assert likes_and_avoids(someone) == (("coffee",), ("dinner",))


@LANGS
async def test_in_the_settings_a_tap_likes_another_avoids_a_third_forgets(lang: Lang) -> None:
    someone = await talk(lang)
    await someone.says("/settings")
    await someone.presses("settings.button.forms")
    assert someone.lines == ["settings.ask.forms"]
    await someone.presses("enjoy:walk")
    assert someone.known.owner.enjoys == ("walk",)
    assert someone.replies[0].edits
    await someone.presses("enjoy:walk")
    assert likes_and_avoids(someone) == ((), ("walk",))
    await someone.presses("enjoy:walk")
    assert likes_and_avoids(someone) == ((), ())
    await someone.says("des cafés, pas de cocktails" if lang == "fr" else "coffees, no cocktails")
    assert likes_and_avoids(someone) == (("coffee",), ("event",))
    assert someone.lines[0] == "settings.head"


# --- asked once, when it is natural


async def met_twice(lang: Lang) -> Talk:
    """On another day, a second encounter is noted."""
    someone = await talk(lang)
    first, second = {
        "fr": ("J’ai pris un café avec Marie Dupont hier", "Je déjeune avec Paul Martin jeudi"),
        "en": ("I had coffee with Marie Dupont yesterday", "I’m having lunch with Paul Martin on Thursday"),
    }[lang]
    await someone.says(first)
    await someone.presses("button.keep")
    assert "enjoy.ask" not in someone.lines
    await someone.waits(days=4)
    await someone.says(second)
    return await someone.presses("button.keep")


@LANGS
async def test_it_is_asked_after_a_second_encounter_and_answered_by_a_tap(lang: Lang) -> None:
    someone = await met_twice(lang)
    assert someone.lines[-1] == "enjoy.ask"
    await someone.presses("enjoy:breakfast")
    await someone.presses("enjoy.enough")
    assert someone.lines == ["enjoy.likes"]
    assert someone.known.owner.enjoys == ("breakfast",)


@LANGS
async def test_it_is_answered_in_words_or_left_and_never_asked_again(lang: Lang) -> None:
    someone = await met_twice(lang)
    await someone.says("les petits déj et marcher" if lang == "fr" else "breakfasts and walking")
    assert someone.known.owner.enjoys == ("breakfast", "walk")
    other = await met_twice(lang)
    await other.says("passe" if lang == "fr" else "skip")
    assert other.lines == ["enjoy.nothing"]
    await other.waits(days=3)
    await other.says("Café avec Anne Roy hier" if lang == "fr" else "Coffee with Anne Roy yesterday")
    await other.presses("button.keep")
    assert "enjoy.ask" not in other.lines


@LANGS
async def test_a_meeting_told_meanwhile_is_heard(lang: Lang) -> None:
    someone = await met_twice(lang)
    await someone.says("Déjeuner hier avec Nadia Cherif" if lang == "fr" else "Lunch yesterday with Nadia Cherif")
    assert "Nadia Cherif" in someone.text
    assert someone.known.owner.enjoys == ()


@pytest.mark.parametrize("forged", ["enjoy:", "enjoy:opera", "enjoy:message", "enjoy"])
async def test_a_forged_button_is_answered_kindly(forged: str) -> None:
    someone = await talk("fr")
    await someone.does(forged)
    assert someone.lines == ["error.old_button"]


# --- proposed from then on


@LANGS
async def test_a_sign_after_a_silence_proposes_what_one_enjoys(lang: Lang) -> None:
    someone = await talk(lang)
    await someone.says("Café avec Paul Martin hier" if lang == "fr" else "Coffee with Paul Martin yesterday")
    await someone.presses("button.keep")
    await someone.says("j’aime marcher, pas les cafés" if lang == "fr" else "I like walking, not coffees")
    person = someone.known.people[0]
    await someone.does(f"draft:hello:{person.id}")
    assert someone.words(line("format.walk")) in someone.text.lower()


ONE_QUESTION = {
    "fr": (
        "Déjeuné hier avec Marie Dupont, elle me présente son DSI",
        "Café ce matin avec Paul Roux, il m'a relu mon CV",
    ),
    "en": (
        "Lunch yesterday with Marie Dupont, she'll introduce me to her CTO",
        "Coffee this morning with Paul Rowe, he reviewed my CV",
    ),
}


@LANGS
async def test_it_is_not_asked_beside_another_question(lang: Lang) -> None:
    someone = await talk(lang)
    for told in ONE_QUESTION[lang]:
        await someone.waits(days=1)
        await someone.says(told)
        await someone.presses("button.keep")
    assert "kept.whom_else" in someone.lines
    assert "enjoy.ask" not in someone.lines


@pytest.mark.parametrize(
    ("lang", "said", "likes", "avoids"),
    [
        ("fr", "ce que je déteste, c'est les cocktails", (), ("event",)),
        ("fr", "ce que j'aime pas c'est les cocktails, un petit dej à deux ça me va", ("breakfast",), ("event",)),
        ("fr", "les visios c'est vraiment pas mon truc", (), ("video",)),
        ("fr", "Les salons, très peu pour moi", (), ("event",)),
        ("fr", "le mieux, c'est un café", ("coffee",), ()),
        ("en", "what I hate is cocktail parties", (), ("event",)),
        ("en", "cocktails aren't my thing, a walk is fine", ("walk",), ("event",)),
        ("en", "what I love is a long walk", ("walk",), ()),
        ("en", "video calls are not for me", (), ("video",)),
    ],
)
async def test_a_judgement_before_or_behind_a_form_is_of_that_form(
    lang: Lang, said: str, likes: tuple[str, ...], avoids: tuple[str, ...]
) -> None:
    someone = await talk(lang)
    await someone.says(said)
    assert someone.lines[0] == "enjoy.noted"
    assert likes_and_avoids(someone) == (likes, avoids)
