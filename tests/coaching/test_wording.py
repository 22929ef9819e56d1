"""The user's own words, turned towards the person they are written to."""

from __future__ import annotations

import pytest

from bot.coaching.wording import aim, asked_of_me, named, news_itself, shape, undertaken


@pytest.mark.parametrize(
    ("what", "thanked"),
    [
        ("un contact", "ce contact"),
        ("un ami", "cet ami"),
        ("une adresse", "cette adresse"),
        ("deux noms", "ces deux noms"),
        ("2 contacts", "ces 2 contacts"),
        ("des conseils", "ces conseils"),
        ("nom d’un recruteur", "le nom d’un recruteur"),
        ("adresse du club", "l’adresse du club"),
        ("contact de votre éditrice", "le contact de votre éditrice"),
        ("relecture de mon CV", "relecture de mon CV"),
        ("relu mon CV", "relu mon CV"),
        ("le nom de votre DAF", "le nom de votre DAF"),
    ],
)
def test_a_thing_is_thanked_for_as_one_says_it(what: str, thanked: str) -> None:
    assert named(what, "fr") == thanked


@pytest.mark.parametrize("what", ["un contact", "deux noms", "nom d’un recruteur", "adresse du club"])
def test_what_was_given_an_article_is_a_named_thing(what: str) -> None:
    assert shape(named(what, "fr"), "fr") == "named"


@pytest.mark.parametrize(
    ("told", "listed"),
    [
        ("envoie l’article", "envoyer l’article"),
        ("enverrai le devis", "envoyer le devis"),
        ("passerai le voir", "passer le voir"),
        ("présente Sophie", "présenter Sophie"),
        ("envoyer mon portfolio", "envoyer mon portfolio"),
        ("une lettre", "une lettre"),
        ("poste", "poste"),
    ],
)
def test_a_promise_is_listed_as_a_thing_to_do(told: str, listed: str) -> None:
    assert undertaken(told, "fr") == listed


def test_english_is_left_as_it_was_told() -> None:
    assert undertaken("note the date", "en") == "note the date"
    assert named("two names", "en") == "two names"


@pytest.mark.parametrize(
    "what", ["présenté votre éditeur", "présenté à votre patron", "prêté un livre", "aidé à choisir"]
)
def test_some_deeds_are_done_to_me(what: str) -> None:
    assert shape(what, "fr") == "did_me"


@pytest.mark.parametrize(
    ("what", "said", "listed"),
    [
        ("relise sa lettre", "elle veut que je relise sa lettre", "relire sa lettre"),
        ("présente Marc", "Inès voudrait que je lui présente Marc", "présenter Marc"),
        ("aide à choisir", "il aimerait que je l’aide à choisir", "aider à choisir"),
        ("intervienne dans sa classe", "Paul demande que j’intervienne dans sa classe", "intervenir dans sa classe"),
        ("aide pour son CV", "elle cherche de l’aide, aide pour son CV", "aide pour son CV"),
        ("relire sa lettre", "elle me demande de relire sa lettre", "relire sa lettre"),
    ],
)
def test_what_somebody_wants_of_me_is_listed_as_a_thing_to_do(what: str, said: str, listed: str) -> None:
    assert asked_of_me(what, said, "fr") == listed
    assert asked_of_me(what, said, "en") == what


@pytest.mark.parametrize(
    ("goal", "told"),
    [
        ("I want two new clients in food retail", "two new clients in food retail"),
        ("I'd like to find a co-founder", "a co-founder"),
        ("wanted: a flat", "wanted: a flat"),
        ("je cherche un poste de DRH", "un poste de DRH"),
        ("j’aimerais trouver des associés", "des associés"),
        ("un poste de DRH", "un poste de DRH"),
    ],
)
def test_a_goal_stands_in_a_sentence_without_the_wish(goal: str, told: str) -> None:
    assert aim(goal) == told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("bonne nouvelle : j’ai signé", "j’ai signé"),
        ("Good news: signed with Waitrose", "signed with Waitrose"),
        ("news of the fair travelled fast", "news of the fair travelled fast"),
        ("des nouvelles de Paul", "des nouvelles de Paul"),
    ],
)
def test_news_are_told_without_being_announced(said: str, told: str) -> None:
    assert news_itself(said) == told


@pytest.mark.parametrize(
    ("what", "kind"),
    [
        ("aidée à préparer mon entretien", "did_me"),
        ("conseillée sur le salaire", "did_me"),
        ("données de marché", "things"),
    ],
)
def test_what_was_done_to_her_is_a_deed_and_data_are_things(what: str, kind: str) -> None:
    assert shape(what, "fr") == kind
