"""An ask prepared by people who say why before what, whose message had gone already, or who were on their way."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.goals import Goal
from bot.domain.owner import Lang
from tests.conversations.talk import Talk, talk

LANGS = pytest.mark.parametrize("lang", ["fr", "en"])
GOAL = {"fr": "publier un article", "en": "publish an article"}


async def with_goals(lang: Lang, *whats: str) -> Talk:
    camille = await talk(lang)
    goals = [Goal(f"g{number}", what, camille.now.date(), roles=("x",)) for number, what in enumerate(whats, 1)]
    await camille.store.keep(replace(camille.known.put(*goals), last_number=200))
    return camille


@pytest.mark.parametrize(
    ("lang", "said", "told"),
    [
        ("fr", "parce qu'elle connaît bien le secteur", "vous connaissez bien le secteur"),
        ("en", "because she knows the trade well", "you know the trade well"),
    ],
)
async def test_why_told_before_it_is_asked_is_kept_for_the_text(lang: Lang, said: str, told: str) -> None:
    camille = await talk(lang)
    await camille.says("/ask Marie Dupont")
    await camille.says(said)
    assert camille.lines == ["asking.why_told", "asking.ask.what"]
    await camille.says({"fr": "vingt minutes sur son métier", "en": "twenty minutes about her work"}[lang])
    assert "asking.ready" in camille.lines
    assert told in camille.text


@pytest.mark.parametrize(
    ("lang", "said"),
    [("fr", "un truc sur mon projet"), ("fr", "quelque chose pour elle"), ("en", "something about my project")],
)
async def test_a_thing_about_something_is_vague(lang: Lang, said: str) -> None:
    camille = await talk(lang)
    await camille.says("/ask Marie Dupont")
    await camille.says(said)
    assert camille.lines[0].startswith("asking.vague.")


@LANGS
async def test_a_bare_word_is_no_reason_to_ask_somebody(lang: Lang) -> None:
    camille = await talk(lang)
    await camille.says("/ask Marie Dupont")
    await camille.says({"fr": "vingt minutes sur son métier", "en": "twenty minutes about her work"}[lang])
    await camille.says({"fr": "ok", "en": "ok"}[lang])
    assert camille.lines == ["asking.ask.why"]
    assert not camille.known.asks


@LANGS
async def test_a_yes_comes_to_an_ask_that_was_never_told_as_sent(lang: Lang) -> None:
    camille = await talk(lang)
    await camille.says("/ask Marie Dupont")
    await camille.says({"fr": "vingt minutes sur son métier", "en": "twenty minutes about her work"}[lang])
    await camille.presses("button.skip")
    await camille.says({"fr": "elle a dit oui, café jeudi", "en": "she said yes, coffee on Thursday"}[lang])
    assert camille.lines[0] == "asked.yes_day"
    assert "Marie Dupont" in camille.text
    (ask,) = camille.known.asks
    assert ask.accepted


@LANGS
async def test_the_ask_of_a_goals_way_opens_an_ask_for_that_goal(lang: Lang) -> None:
    camille = await with_goals(lang, {"fr": "ouvrir une librairie", "en": "open a bookshop"}[lang], GOAL[lang])
    await camille.says({"fr": "déjeuné hier avec Anne Roy", "en": "lunch yesterday with Anne Roy"}[lang])
    await camille.presses("button.keep")
    await camille.does("goalstep:g2:tell:did")
    assert "road.head.ask" in camille.lines
    await camille.presses("asked.button.to_other")
    assert camille.lines == ["asking.ask.what"]
    await camille.says({"fr": "vingt minutes sur son métier", "en": "twenty minutes about her work"}[lang])
    await camille.presses("button.skip")
    (ask,) = camille.known.asks
    assert ask.goal == "g2"
    await camille.does("askfor:g9:p1")
    assert camille.lines == ["error.old_button"]


@LANGS
async def test_with_nobody_met_the_ask_of_a_goals_way_asks_of_whom(lang: Lang) -> None:
    camille = await with_goals(lang, GOAL[lang])
    await camille.does("goalstep:g1:tell:did")
    await camille.presses("people.ask")
    assert camille.lines == ["asking.ask.to"]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "aide-moi à demander à Paul Roux son avis sur mon plan"),
        ("en", "help me ask Paul Rowe for his opinion on my plan"),
    ],
)
async def test_an_ask_begun_while_a_goal_is_told_is_no_answer(lang: Lang, said: str) -> None:
    camille = await talk(lang)
    await camille.says({"fr": "mon but : trouver des clients", "en": "my goal: find clients"}[lang])
    await camille.presses("button.skip")
    await camille.says(said)
    assert camille.lines == ["asking.ask.why"]
    await camille.presses("button.skip")
    assert "asking.ready" in camille.lines
    assert "goal.ask.due" in camille.lines  # and the question comes back


@LANGS
async def test_what_comes_next_is_nobody_to_talk_to(lang: Lang) -> None:
    camille = await with_goals(lang, GOAL[lang])
    await camille.says({"fr": "déjeuné hier avec Anne Roy", "en": "lunch yesterday with Anne Roy"}[lang])
    await camille.presses("button.keep")
    assert "kept.whom_else" in camille.lines
    await camille.says({"fr": "la suite", "en": "the next step"}[lang])
    assert not camille.known.referrals


@LANGS
async def test_what_is_told_of_them_where_less_was_asked_for_is_the_reason(lang: Lang) -> None:
    camille = await talk(lang)
    await camille.says("/ask Marie Dupont")
    await camille.says({"fr": "me présenter son DRH", "en": "introduce me to her HR director"}[lang])
    assert "asking.too_soon" in camille.lines
    await camille.says({"fr": "elle y est depuis 10 ans", "en": "she's been there ten years"}[lang])
    assert camille.lines[0] == "asking.why_told"
    assert "asking.too_soon" in camille.lines
    await camille.says({"fr": "elle pourrait me relire", "en": "she could review my CV"}[lang])
    assert "asking.why_told" not in camille.lines


@LANGS
async def test_where_one_stands_is_no_reason(lang: Lang) -> None:
    camille = await talk(lang)
    await camille.says({"fr": "déjeuné hier avec Marie Dupont", "en": "lunch yesterday with Marie Dupont"}[lang])
    await camille.presses("button.keep")
    await camille.says("/ask Marie Dupont")
    await camille.says({"fr": "vingt minutes sur son métier", "en": "twenty minutes about her work"}[lang])
    await camille.says({"fr": "où j'en suis avec Marie", "en": "where do I stand with Marie"}[lang])
    assert "person.contact" in camille.lines
    assert not camille.known.asks


@pytest.mark.parametrize(
    ("lang", "said", "what"),
    [
        ("fr", "/ask Paul Roux de relire mon CV", "relire mon CV"),
        ("en", "/ask Paul Rowe to review my CV", "review my CV"),
    ],
)
async def test_all_may_stand_behind_the_command(lang: Lang, said: str, what: str) -> None:
    camille = await talk(lang)
    await camille.says(said)
    assert camille.lines == ["asking.ask.why"]
    await camille.presses("button.skip")
    assert [ask.what for ask in camille.known.asks] == [what]


@LANGS
async def test_what_alone_behind_the_command_is_kept_while_it_is_asked_of_whom(lang: Lang) -> None:
    camille = await talk(lang)
    await camille.says({"fr": "/ask relire mon plan de trois pages", "en": "/ask read my three-page plan"}[lang])
    assert camille.lines == ["asking.ask.to_for"]
    await camille.says("Karim")
    assert camille.lines == ["asking.ask.why"]


@LANGS
async def test_other_words_instead_are_kept_without_the_instead(lang: Lang) -> None:
    camille = await talk(lang)
    await camille.says("/ask Marie Dupont")
    await camille.says({"fr": "m'aider", "en": "help me"}[lang])
    assert camille.lines[0].startswith("asking.vague.")
    await camille.says({"fr": "non plutôt relire mon plan", "en": "no rather read my plan"}[lang])
    await camille.presses("button.skip")
    assert [ask.what for ask in camille.known.asks] == [{"fr": "relire mon plan", "en": "read my plan"}[lang]]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "je dois demander à Anne quelque chose mais j'ose pas"),
        ("en", "I need to ask Anne something but I don't dare"),
    ],
)
async def test_not_daring_is_nothing_to_ask_for(lang: Lang, said: str) -> None:
    camille = await talk(lang)
    await camille.says(said)
    assert "asking.ask.why" not in camille.lines


@pytest.mark.parametrize(
    ("lang", "why", "told"),
    [
        ("fr", "son parcours m'inspire", "parce que votre parcours m'inspire"),
        ("en", "their career inspires me", "because your career inspires me"),
        ("fr", "son expérience de l'édition", "pour votre expérience"),
        ("en", "her experience of publishing", "for your experience"),
    ],
)
async def test_a_reason_is_turned_to_them_as_the_clause_or_the_thing_it_is(lang: Lang, why: str, told: str) -> None:
    camille = await talk(lang)
    await camille.says("/ask Marie Dupont")
    await camille.says({"fr": "vingt minutes sur son métier", "en": "twenty minutes about her work"}[lang])
    await camille.says(why)
    assert told in camille.text


@LANGS
async def test_one_person_is_asked_at_a_time(lang: Lang) -> None:
    camille = await talk(lang)
    said = {
        "fr": "j'aimerais demander à Anne Roy et à Paul de relire mon pitch",
        "en": "I'd like to ask Anne Roy and Paul to read my pitch",
    }
    await camille.says(said[lang])
    await camille.presses("button.skip")
    assert [ask.what for ask in camille.known.asks] == [{"fr": "relire mon pitch", "en": "read my pitch"}[lang]]
