"""A goal out of little: a sigh, no idea, a span of time; and few words that change the goal just shown."""

from __future__ import annotations

from datetime import date

import pytest

from tests.conversations.talk import Talk, talk

langs = pytest.mark.parametrize("lang", ["fr", "en"])


@pytest.mark.parametrize(
    ("lang", "sigh"),
    [
        ("fr", "j'en ai marre de mon boulot"),
        ("fr", "je m'ennuie au travail"),
        ("fr", "mon taf me saoule"),
        ("en", "I'm fed up with my job"),
        ("en", "bored at work"),
        ("en", "my job sucks"),
    ],
)
async def test_who_sighs_about_their_work_is_asked_what_they_would_like_instead(lang: str, sigh: str) -> None:
    someone = await (await talk(lang)).says(sigh)
    assert someone.lines == ["mood.work", "goal.ask.what_instead"]
    await someone.says({"fr": "quelque chose de plus créatif", "en": "something more creative"}[lang])
    assert someone.lines == ["goal.vague.job"]


@langs
async def test_a_sigh_leads_on_with_the_goal_there_is(lang: str) -> None:
    someone = await with_goal(lang)
    await someone.says({"fr": "j'en ai marre de mon boulot", "en": "I'm fed up with my job"}[lang])
    assert someone.lines == ["mood.work", "goal.is_begun"]
    await someone.presses("goal.go_on")


@pytest.mark.parametrize(
    ("lang", "said", "again"),
    [
        ("fr", "je sais pas ce que je veux", "je sais pas"),
        ("fr", "j'ai pas d'objectif", "non"),
        ("en", "I don't know what I want", "dunno"),
        ("en", "I don't have a goal", "no"),
    ],
)
async def test_who_has_no_idea_is_shown_where_to_look_and_never_pressed(lang: str, said: str, again: str) -> None:
    someone = await (await talk(lang)).says(said)
    assert someone.lines == ["goal.ask.what_unsure"]
    await someone.says(again)
    assert someone.lines == ["goal.no_hurry"]
    assert not someone.known.drafts


@pytest.mark.parametrize(
    ("lang", "span", "due"),
    [
        ("fr", "3 mois", date(2027, 2, 20)),
        ("fr", "un an max", date(2027, 11, 20)),
        ("fr", "3 à 6 mois", date(2027, 5, 20)),
        ("en", "3 months", date(2027, 2, 20)),
        ("en", "about a year", date(2027, 11, 20)),
        ("en", "3-6 months", date(2027, 5, 20)),
    ],
)
async def test_a_bare_span_is_the_day_of_a_goal(lang: str, span: str, due: date) -> None:
    someone = await (await talk(lang)).says({"fr": "ouvrir un café à Nantes", "en": "open a cafe in Bristol"}[lang])
    assert someone.lines == ["goal.ask.due"]
    await someone.says(span)
    assert someone.known.drafts[-1].filled["due"] == due.isoformat()


@pytest.mark.parametrize(
    ("lang", "said", "field", "now"),
    [
        ("fr", "repousse à septembre", "due", date(2027, 9, 30)),
        ("fr", "mets plutôt septembre", "due", date(2027, 9, 30)),
        ("fr", "d'ici juin", "due", date(2027, 6, 30)),
        ("fr", "j'ai aussi besoin d'un banquier", "roles", ("un banquier",)),
        ("fr", "en fait c'est plutôt devenir consultant", "what", "devenir consultant"),
        ("fr", "non, je préfère devenir consultant", "what", "devenir consultant"),
        ("en", "push it to september", "due", date(2027, 9, 30)),
        ("en", "make it september instead", "due", date(2027, 9, 30)),
        ("en", "by june", "due", date(2027, 6, 30)),
        ("en", "I also need a banker", "roles", ("a banker",)),
        ("en", "my goal is more like becoming a consultant", "what", "becoming a consultant"),
        ("en", "actually I'd rather become a consultant", "what", "become a consultant"),
    ],
)
async def test_few_words_change_the_goal_just_shown(lang: str, said: str, field: str, now: object) -> None:
    someone = await with_goal(lang)
    await someone.says(said)
    assert someone.lines[0] == "goal.shown_changed"
    await someone.says({"fr": "oui", "en": "yes"}[lang])
    (goal,) = someone.known.goals
    assert getattr(goal, field) == now


@pytest.mark.parametrize(("lang", "said"), [("fr", "je laisse tomber"), ("en", "forget it")])
async def test_the_goal_just_shown_is_let_go_only_after_a_yes(lang: str, said: str) -> None:
    someone = await with_goal(lang)
    await someone.says(said)
    assert someone.known.goals[0].is_open
    await someone.says({"fr": "oui", "en": "yes"}[lang])
    assert not someone.known.goals[0].is_open


@langs
async def test_what_narrows_the_wish_is_kept_where_a_day_was_asked(lang: str) -> None:
    someone = await (await talk(lang)).says(
        {"fr": "mon objectif : trouver un associé", "en": "I'm looking for a cofounder"}[lang]
    )
    await someone.says({"fr": "technique, pour une appli", "en": "technical, for an app"}[lang])
    assert someone.lines == ["goal.success", "goal.ask.due"]


@langs
async def test_roles_of_one_word_are_no_news_and_my_goals_is_no_role(lang: str) -> None:
    someone = await talk(lang)
    await someone.says({"fr": "trouver un poste de DRH d'ici mars", "en": "find a job as HR director by March"}[lang])
    assert someone.lines == ["plans.goal_by", "goal.ask.roles"]
    await someone.says({"fr": "mes objectifs", "en": "my goals"}[lang])
    await someone.says({"fr": "des DRH", "en": "some recruiters"}[lang])
    await someone.presses("button.keep")
    assert someone.known.goals[0].roles == ({"fr": "des DRH", "en": "some recruiters"}[lang],)


@langs
async def test_who_founds_something_is_offered_those_who_did_it(lang: str) -> None:
    someone = await (await talk(lang)).says(
        {"fr": "ouvrir un café à Nantes en juin", "en": "open a cafe in Bristol by June"}[lang]
    )
    assert {"fr": "Quelqu’un qui l’a déjà fait", "en": "Someone who has done it"}[lang] in someone.buttons


async def with_goal(lang: str) -> Talk:
    someone = await talk(lang)
    await someone.says({"fr": "mon objectif : trouver un poste de DRH", "en": "my goal: find a job in HR"}[lang])
    while "button.skip" in str(someone.replies):
        await someone.presses("button.skip")
    return await someone.presses("button.keep")


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "tu peux m'aider à trouver un emploi ?"),
        ("en", "can you help me find a job?"),
        ("en", "I want to switch careers"),
    ],
)
async def test_help_with_a_job_begins_a_goal(lang: str, said: str) -> None:
    someone = await (await talk(lang)).says(said)
    assert someone.known.drafts[-1].flow == "goal"
    assert someone.known.drafts[-1].filled["purpose"] == "job"


@pytest.mark.parametrize(("lang", "said"), [("fr", "c'est trop dur"), ("en", "it's too hard")])
async def test_too_hard_is_a_mood_and_changes_no_setting(lang: str, said: str) -> None:
    someone = await (await talk(lang)).says(said)
    assert someone.lines[0] == "mood.discouraged"


@pytest.mark.parametrize(("lang", "said"), [("fr", "je sais pas quand"), ("en", "don't know when")])
async def test_not_knowing_when_leaves_the_day_open(lang: str, said: str) -> None:
    someone = await (await talk(lang)).says({"fr": "ouvrir un café à Nantes", "en": "open a cafe in Bristol"}[lang])
    await someone.says(said)
    assert someone.lines == ["goal.ask.roles"]


@langs
async def test_a_network_for_its_own_sake_is_no_hunt_for_clients(lang: str) -> None:
    someone = await (await talk(lang)).says(
        {"fr": "je veux développer mon réseau", "en": "I want to grow my network"}[lang]
    )
    assert someone.lines == ["goal.vague.other"]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "gagner plus"),
        ("fr", "mon objectif : gagner plus d'argent"),
        ("fr", "je veux mieux gagner ma vie"),
        ("fr", "augmenter mes revenus"),
        ("en", "my goal is to earn more"),
        ("en", "I want to make more money"),
    ],
)
async def test_to_earn_more_may_take_a_post_or_clients(lang: str, said: str) -> None:
    someone = await (await talk(lang)).says(said)
    assert someone.lines == ["goal.ask.purpose_of"]
