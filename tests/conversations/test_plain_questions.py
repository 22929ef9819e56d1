"""Short wishes and questions to a notebook that holds people: one word, a joke, what is owed, who knows whom."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from bot.domain.owner import Lang
from tests.conversations.wishing_cast import now, with_everybody
from tests.people import HUGO, MARIE, NADIA


@pytest.mark.parametrize(
    ("lang", "said", "key"),
    [
        ("fr", "objectifs", "goal.list"),
        ("fr", "mes contacts", "people.count"),
        ("fr", "réseau", "network.head"),
        ("fr", "promesses", "today.head_promises"),
        ("fr", "événements", "event.list_ahead"),
        ("fr", "bilan", "review.since"),
        ("fr", "menu", "help.text"),
        ("fr", "Anne", "person.name_about"),
        ("fr", "acme", "person.name_about"),
        ("fr", "le salon", "event.on"),
        ("fr", "poste ?", "goal.what"),
        ("en", "goals", "goal.list"),
        ("en", "my people", "people.count"),
        ("en", "today", "today.head_today"),
        ("en", "thank-yous", "today.nothing_thanks"),
        ("en", "requests", "requests.head"),
        ("en", "help", "help.text"),
        ("en", "Marie Dupont", "person.name_about"),
        ("en", "Kiwi?", "person.name_about"),
        ("en", "Tech Meet", "event.on"),
    ],
)
async def test_one_word_is_enough_to_be_shown_something(lang: Lang, said: str, key: str) -> None:
    camille = await with_everybody(lang)
    await camille.says(said)
    assert key in camille.lines


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "est-ce que j'ai promis quelque chose ?"),
        ("fr", "ai-je encore des promesses à tenir ?"),
        ("en", "did I promise anything?"),
        ("en", "have I promised anyone anything?"),
        ("en", "do I have any open promises?"),
    ],
)
async def test_whether_anything_was_promised_is_answered_with_what_was(lang: Lang, said: str) -> None:
    camille = await with_everybody(lang)
    await camille.says(said)
    assert "today.head_promises" in camille.lines


@pytest.mark.parametrize(
    ("lang", "said", "key"),
    [
        ("fr", "raconte une blague", "chat.joke"),
        ("fr", "tu comprends rien", "chat.insult"),
        ("fr", "bravo, beau boulot", "chat.praise"),
        ("fr", "ça sert vraiment à quelque chose ?", "chat.worth"),
        ("fr", "ça va ?", "chat.how_are_you"),
        ("fr", "🙏", "fallback.thanks"),
        ("fr", "😂😂", "small_talk.laugh"),
        ("fr", "😡", "chat.insult"),
        ("fr", "…", "conversation.no_hurry"),
        ("en", "know any good jokes?", "chat.joke"),
        ("en", "you're useless", "chat.insult"),
        ("en", "nice work!", "chat.praise"),
        ("en", "does any of this work?", "chat.worth"),
        ("en", "how are you?", "chat.how_are_you"),
        ("en", "👌", "small_talk.ok"),
        ("en", "👋", "fallback.hello"),
        ("en", "👎", "chat.insult"),
    ],
)
async def test_what_is_said_as_to_anybody_has_its_answer(lang: Lang, said: str, key: str) -> None:
    camille = await with_everybody(lang)
    await camille.says(said)
    assert camille.lines[0] == key


@pytest.mark.parametrize(("lang", "said"), [("fr", "Hugo est trop con"), ("en", "Hugo's an idiot")])
async def test_an_insult_to_somebody_else_is_none_to_the_coach(lang: Lang, said: str) -> None:
    camille = await with_everybody(lang)
    await camille.says(said)
    assert "chat.insult" not in camille.lines


@pytest.mark.parametrize(
    ("lang", "said", "words"),
    [
        ("fr", "est-ce que je dois quelque chose à quelqu'un ?", ("Paul Martin", "Hugo Le Goff")),
        ("fr", "qui attend une réponse de ma part ?", ("Hugo Le Goff",)),
        ("fr", "qu'est-ce que j'ai promis à Paul déjà ?", ("envoyer mon article",)),
        ("fr", "j'ai promis quoi à Anne ?", ("Rien de promis à Anne Roy",)),
        ("en", "do I owe anybody anything?", ("Paul Martin", "Hugo Le Goff")),
        ("en", "what did I promise Paul?", ("send my article",)),
        ("en", "what have I promised to Hugo?", ("feedback on his website",)),
        ("en", "what did I promise Anne?", ("Nothing promised to Anne Roy",)),
    ],
)
async def test_what_is_owed_is_told(lang: Lang, said: str, words: tuple[str, ...]) -> None:
    camille = await with_everybody(lang)
    await camille.says(said)
    assert all(one in camille.text for one in words)


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "est-ce que Paul connaît quelqu'un chez Acme ?"),
        ("fr", "Paul connaît du monde chez Acme ?"),
        ("en", "does Paul know anyone at Acme?"),
    ],
)
async def test_who_leads_to_a_firm_is_told_beside_whoever_was_thought_of(lang: Lang, said: str) -> None:
    camille = await with_everybody(lang)
    await camille.says(said)
    assert camille.lines == ["who_knows.unknown", "who_knows.also"]
    assert "Marie" in camille.text


@pytest.mark.parametrize(
    ("lang", "how", "who"),
    [
        ("fr", "où j'en suis de ma recherche de poste ?", "qui pourrait m'aider pour mon objectif ?"),
        ("fr", "ça avance ma recherche ?", "de qui j'ai besoin pour mon objectif ?"),
        ("en", "how's my job search going?", "who could help with my goal?"),
        ("en", "any progress on my goal?", "who do I need for my job search?"),
    ],
)
async def test_a_goal_that_is_asked_about_is_shown_with_whom_it_needs(lang: Lang, how: str, who: str) -> None:
    camille = await with_everybody(lang)
    book = camille.known
    await camille.store.keep(book.put(replace(book.goals[0], purpose="job", roles=("DRH",))))
    await camille.says(how)
    assert camille.lines[0] == "goal.what"
    await camille.says(who)
    assert camille.lines[0] == "goal.who_helps"
    assert "Marie Dupont" in camille.text


@pytest.mark.parametrize(
    ("lang", "said", "tie"),
    [
        ("fr", "rappelle-moi Marie tous les mois", "close"),
        ("fr", "rappelle-moi de donner des nouvelles à Marie tous les trois mois", "active"),
        ("fr", "je voudrais voir Marie deux fois par an", "wide"),
        ("en", "remind me about Marie every month", "close"),
        ("en", "nudge me to call Marie every other month", "close"),
        ("en", "I'd like to catch up with Marie every quarter", "active"),
        ("en", "remind me about Marie once a year", "slow"),
    ],
)
async def test_how_often_to_be_in_touch_sets_the_pace_of_the_tie(lang: Lang, said: str, tie: str) -> None:
    camille = await with_everybody(lang)
    await camille.says(said)
    assert camille.lines == [f"tie.{tie}"]
    assert now(camille, MARIE).tie == tie


@pytest.mark.parametrize(
    ("lang", "said", "key"),
    [
        ("fr", "c'est quand le salon ?", "event.on"),
        ("fr", "je vais plus au salon finalement", "event.ask_not_going"),
        ("en", "when's the fair?", "event.on"),
        ("en", "not going to Tech Meet any more", "event.ask_not_going"),
    ],
)
async def test_the_fair_is_asked_about_and_given_up(lang: Lang, said: str, key: str) -> None:
    camille = await with_everybody(lang)
    await camille.says(said)
    assert camille.lines[0] == key


@pytest.mark.parametrize(("lang", "said"), [("fr", "Nadia s'est mariée !"), ("en", "Nadia got married!")])
async def test_news_of_somebody_is_something_to_remember(lang: Lang, said: str) -> None:
    camille = await with_everybody(lang)
    await camille.says(said)
    assert camille.lines[0] == "card.head.note"
    await camille.presses("button.keep")
    assert now(camille, NADIA).notes


@pytest.mark.parametrize(
    ("lang", "said"),
    [("fr", "appeler Hugo"), ("fr", "faut que j'appelle Hugo"), ("en", "call Hugo back"), ("en", "I must ring Hugo")],
)
async def test_a_call_to_make_is_a_reminder_and_was_no_call(lang: Lang, said: str) -> None:
    camille = await with_everybody(lang)
    await camille.says(said)
    assert camille.lines[0] == "card.head.reminder"
    await camille.presses(camille.buttons[0])
    await camille.presses("button.keep")
    assert camille.known.reminders[0].people == (HUGO.id,)


@pytest.mark.parametrize(("lang", "said"), [("fr", "le soir m'arrange mieux"), ("en", "evenings work better for me")])
async def test_the_part_of_the_day_that_suits_is_when_the_coach_writes(lang: Lang, said: str) -> None:
    camille = await with_everybody(lang)
    await camille.says(said)
    assert camille.known.owner.slot == time(18)


@pytest.mark.parametrize(("lang", "said"), [("fr", "je suis absente 1-10 décembre"), ("en", "I'm away 1-10 December")])
async def test_days_away_may_be_joined_by_a_dash(lang: Lang, said: str) -> None:
    camille = await with_everybody(lang)
    await camille.says(said)
    owner = camille.known.owner
    assert (owner.paused_on, owner.paused_until) == (date(2026, 12, 1), date(2026, 12, 11))


@pytest.mark.parametrize(
    ("lang", "said", "key"),
    [
        ("fr", "oublie complètement Hugo", "forget.person"),
        ("fr", "qui d'autre voit mes notes ?", "question.data"),
        ("fr", "change la date de mon objectif à fin avril", "goal.shown_changed"),
        ("fr", "et maintenant je fais quoi ?", "today.head_today"),
        ("en", "who else can see my notes", "question.data"),
        ("en", "anything else you can do?", "question.how_it_works"),
        ("en", "way too many pings, slow down", "mood.too_many_messages"),
        ("en", "what do you suggest?", "today.head_today"),
    ],
)
async def test_what_is_asked_in_other_words_is_understood(lang: Lang, said: str, key: str) -> None:
    camille = await with_everybody(lang)
    await camille.says(said)
    assert key in camille.lines
