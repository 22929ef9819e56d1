""" "Quoi ?", "hein ?", "I don't get it": told again with its reason, and never taken for an answer."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.owner import Lang
from bot.flows.say_again import is_what
from tests.conversations.talk import talk
from tests.people import MARIE

LANGS = pytest.mark.parametrize("lang", ["fr", "en"])
WHAT = {
    "fr": (
        "quoi ?",
        "Hein ?",
        "c'est-a-dire ?",
        "je comprends pas",
        "je n’ai pas compris la question",
        "?",
        "pardon ?",
    ),
    "en": ("what?", "Huh?", "come again?", "I don't get it", "I dont understand the question", "???", "sorry?"),
}
ALL = pytest.mark.parametrize(("lang", "said"), [(lang, said) for lang, many in WHAT.items() for said in many])
QUESTIONS = ("/ask", "/online", "/recommend", "/connect", "/map", "/events vivatech")


@ALL
@pytest.mark.parametrize("opens", QUESTIONS)
async def test_an_open_question_is_asked_again_with_its_reason(lang: Lang, said: str, opens: str) -> None:
    camille = await talk(lang)
    await camille.says(opens)
    asked, drafts = camille.lines[-1], [(one.flow, one.asking) for one in camille.known.drafts]
    await camille.says(said)
    assert camille.lines[-1] == asked
    assert camille.lines[0].startswith(("why", "conversation.meant"))
    assert [(one.flow, one.asking) for one in camille.known.drafts] == drafts


@ALL
async def test_the_questions_on_honesty_do_not_give_their_answer_away(lang: Lang, said: str) -> None:
    camille = await talk(lang)
    await camille.says("/mindset")
    await camille.says(said)
    assert camille.lines == ["conversation.meant_question", "mindset.ask.work"]


@ALL
async def test_a_card_tells_what_its_buttons_do_and_keeps_them(lang: Lang, said: str) -> None:
    camille = await talk(lang)
    await camille.says({"fr": "Café avec Marie hier", "en": "Coffee with Marie yesterday"}[lang])
    await camille.says(said)
    assert camille.lines == ["conversation.meant_card"]
    await camille.presses("button.keep")
    assert len(camille.known.meetings) == 1


@ALL
async def test_a_message_of_the_coach_is_told_again(lang: Lang, said: str) -> None:
    camille = await talk(lang)
    told = {"fr": "Marie a relu mon CV hier", "en": "Marie reviewed my CV yesterday"}[lang]
    await camille.says(told)
    await camille.presses("button.keep")
    await camille.waits(days=4)
    item = camille.lines[0]
    await camille.says(said)
    assert camille.lines[:2] == ["why.P25", item]


@ALL
async def test_out_of_nothing_it_tells_how_it_works(lang: Lang, said: str) -> None:
    camille = await talk(lang)
    await camille.says(said)
    assert camille.lines == ["question.how_it_works"]


@LANGS
async def test_pages_too_long_to_be_told_twice_are_explained(lang: Lang) -> None:
    camille = await talk(lang)
    await camille.store.keep(replace(camille.known, people=(MARIE,)))
    await camille.says("/network")
    await camille.says({"fr": "quoi ?", "en": "what?"}[lang])
    assert camille.lines[0].startswith("why.")


@pytest.mark.parametrize(
    "text", ["pardon", "sorry", "what about Marie?", "quoi de neuf ?", "je ne comprends pas l'allemand", "comment va"]
)
def test_other_words_are_not_taken_for_it(text: str) -> None:
    assert not is_what(text)


@LANGS
async def test_why_under_a_question_or_a_card_tells_its_reason_and_goes_on(lang: Lang) -> None:
    why = {"fr": "pourquoi ?", "en": "why?"}[lang]
    camille = await talk(lang)
    await camille.says({"fr": "mon objectif: trouver 3 clients", "en": "my goal: find 3 clients"}[lang])
    await camille.says(why)
    assert camille.lines == ["why_asked.day", "goal.what", "goal.ask.due"]
    camille = await talk(lang)
    await camille.says("/events vivatech")
    asked = camille.lines[-1]
    await camille.says(why)
    assert camille.lines == ["why.P23", asked]
    camille = await talk(lang)
    await camille.says({"fr": "Café avec Marie hier", "en": "Coffee with Marie yesterday"}[lang])
    await camille.says(why)
    assert camille.lines == ["why_asked.card"]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("/événements", "event.list_none"),
        ("/Évènements", "event.list_none"),
        ("/réglages", "settings.head"),
        ("/présenter", "connect.none"),
        ("/mettre_en_relation", "connect.none"),
        ("/coups-de-main", "helps.nobody_yet"),
        ("/linkedin", "online.ask.whom"),
        ("/recommandation", "recommend.which"),
        ("/état_d’esprit", "mindset.hello"),
    ],
)
async def test_a_command_is_known_with_its_accents(typed: str, first: str) -> None:
    camille = await talk("fr")
    await camille.says(typed)
    assert camille.lines[0] == first


@pytest.mark.parametrize(
    ("lang", "said"), [("fr", "jsp"), ("fr", "je sais pas trop"), ("en", "no idea"), ("en", "dunno")]
)
async def test_not_knowing_under_a_message_of_the_coach_drops_nothing(lang: Lang, said: str) -> None:
    camille = await talk(lang)
    await camille.says({"fr": "Marie a relu mon CV hier", "en": "Marie reviewed my CV yesterday"}[lang])
    await camille.presses("button.keep")
    await camille.waits(days=4)
    await camille.says(said)
    assert camille.lines == ["conversation.unsure_item"]
    await camille.says("/today")
    assert "Marie" in camille.text
