"""While something is asked: another number, an answer out of turn, time to think, another matter, and back again."""

from __future__ import annotations

import pytest

from bot.domain.goals import Goal
from bot.domain.owner import Lang
from tests.conversations.talk import Talk, talk

LANGS = pytest.mark.parametrize("lang", ["fr", "en"])

CLIENTS = {"fr": "trouver 3 clients", "en": "get 3 clients"}
SUBSCRIBERS = {
    "fr": "mon but : trouver des abonnés pour ma lettre",
    "en": "my goal: find subscribers for my newsletter",
}


async def telling(lang: Lang, goal: dict[str, str]) -> Talk:
    """A goal is being told."""
    camille = await talk(lang)
    await camille.says(goal[lang])
    return camille


def goal_of(camille: Talk) -> Goal:
    (goal,) = camille.known.goals
    return goal


@pytest.mark.parametrize(
    ("lang", "said", "what"),
    [
        ("fr", "finalement non, 4 clients", "trouver 4 clients"),
        ("fr", "en fait plutôt quatre", "trouver quatre clients"),
        ("fr", "non, trouver un associé", "trouver un associé"),
        ("en", "actually no make it 4", "get 4 clients"),
        ("en", "sorry, four clients", "get four clients"),
        ("en", "no, find a co-founder", "find a co-founder"),
    ],
)
async def test_a_goal_is_put_right_while_its_day_is_asked(lang: Lang, said: str, what: str) -> None:
    camille = await telling(lang, CLIENTS)
    await camille.says(said)
    assert camille.lines == ["goal.what", "goal.ask.due"]
    assert f"🎯 {what}" in camille.text


@LANGS
async def test_whom_one_needs_may_be_told_before_the_day(lang: Lang) -> None:
    camille = await telling(lang, SUBSCRIBERS)
    await camille.says({"fr": "une journaliste et un rédac chef", "en": "a journalist and an editor"}[lang])
    assert camille.lines == ["goal.roles", "goal.ask.due"]
    await camille.says({"fr": "dans 3 mois", "en": "in 3 months"}[lang])
    await camille.says({"fr": "oui", "en": "yes"}[lang])
    assert (
        goal_of(camille).roles
        == {"fr": ("une journaliste", "un rédac chef"), "en": ("a journalist", "an editor")}[lang]
    )


@LANGS
async def test_the_day_may_be_told_once_it_was_skipped(lang: Lang) -> None:
    camille = await telling(lang, SUBSCRIBERS)
    await camille.presses("button.skip")
    await camille.says({"fr": "fin 2027", "en": "end of 2027"}[lang])
    assert camille.lines == ["goal.due", "goal.ask.roles"]
    await camille.presses("button.skip")
    await camille.presses("button.keep")
    assert str(goal_of(camille).due) == "2027-12-31"
    assert goal_of(camille).roles == ()


@LANGS
async def test_news_before_the_goal_is_written_lead_back_to_it(lang: Lang) -> None:
    camille = await telling(lang, SUBSCRIBERS)
    await camille.waits(days=3)
    await camille.says({"fr": "on m'a proposé une offre chez Danone !", "en": "I got an interview at Danone!"}[lang])
    assert camille.lines == ["progress.goal_begun"]
    await camille.presses("goal.finish")
    while "goal.shown" not in camille.lines:
        await camille.presses("button.skip")
    await camille.presses("button.keep")
    assert "progress.shown" in camille.lines
    await camille.says("ok")
    assert goal_of(camille).progress


@pytest.mark.parametrize(
    ("lang", "said", "day"),
    [
        ("fr", "avant l'été", "2027-06-20"),
        ("fr", "à la rentrée", "2027-09-15"),
        ("fr", "d'ici la fin de l'année", "2026-12-31"),
        ("en", "before the summer", "2027-06-20"),
        ("en", "by spring", "2027-03-20"),
        ("en", "by the end of the year", "2026-12-31"),
    ],
)
async def test_a_season_is_a_day_to_reach_a_goal_by(lang: Lang, said: str, day: str) -> None:
    camille = await telling(lang, CLIENTS)
    await camille.says(said)
    assert camille.lines == ["goal.ask.roles"]
    await camille.presses("button.skip")
    await camille.presses("button.keep")
    assert str(goal_of(camille).due) == day


@pytest.mark.parametrize(
    ("lang", "said", "what"),
    [
        ("fr", "je cherche un poste de DRH à Lyon d'ici mars", "un poste de DRH à Lyon"),
        ("fr", "jaimerais ouvrir ma librairie avant l'été", "ouvrir ma librairie"),
        ("en", "I'm looking for a co-founder for my bike shop by June", "a co-founder for my bike shop"),
        ("en", "i wanna open my own bakery before the summer", "open my own bakery"),
    ],
)
async def test_a_goal_is_what_one_wants_without_how_one_says_it_nor_its_day(lang: Lang, said: str, what: str) -> None:
    camille = await talk(lang)
    await camille.says(said)
    assert camille.lines == ["plans.goal_by", "goal.ask.roles"]
    await camille.presses("button.skip")
    await camille.presses("button.keep")
    assert goal_of(camille).what == what


@LANGS
async def test_what_is_told_with_the_day_is_not_lost(lang: Lang) -> None:
    camille = await talk(lang)
    await camille.says({"fr": "jaimerais changer d'air pro", "en": "I'd like to do something else"}[lang])
    assert camille.lines == ["goal.ask.purpose_of"]  # a wish of any kind
    told = {
        "fr": "un poste dans une boite plus petite, d'ici septembre",
        "en": "a job in a smaller company, by September",
    }[lang]
    await camille.says(told)
    assert camille.lines == ["goal.ask.roles"]
    await camille.presses("button.skip")
    await camille.presses("button.keep")
    goal = goal_of(camille)
    assert goal.success == {"fr": "un poste dans une boite plus petite", "en": "a job in a smaller company"}[lang]
    assert str(goal.due) == "2027-09-30"
    assert goal.purpose == "job"


@LANGS
async def test_time_to_think_is_given_and_nothing_noted(lang: Lang) -> None:
    camille = await telling(lang, SUBSCRIBERS)
    for said in {"fr": ("laisse-moi réfléchir", "hmm", "je réfléchis"), "en": ("let me think", "hmm", "good question")}[
        lang
    ]:
        await camille.says(said)
        assert camille.lines == ["conversation.take_your_time"]
    await camille.says({"fr": "ok on continue", "en": "where were we?"}[lang])
    assert camille.lines == ["goal.ask.due"]


@LANGS
async def test_a_bare_yes_is_nobody_one_needs(lang: Lang) -> None:
    camille = await telling(lang, SUBSCRIBERS)
    await camille.presses("button.skip")
    await camille.says({"fr": "oui", "en": "yes"}[lang])
    assert camille.lines == ["goal.ask.roles"]
    await camille.says({"fr": "non", "en": "no"}[lang])
    assert "goal.shown" in camille.lines
    assert "goal.roles" not in camille.lines


@LANGS
async def test_somebody_else_instead_is_whom_one_needs_and_no_news(lang: Lang) -> None:
    camille = await telling(lang, SUBSCRIBERS)
    await camille.presses("button.skip")
    await camille.says({"fr": "non plutôt des investisseurs", "en": "no rather investors"}[lang])
    assert "goal.shown" in camille.lines
    await camille.presses("button.keep")
    assert goal_of(camille).roles == {"fr": ("des investisseurs",), "en": ("investors",)}[lang]


@LANGS
async def test_the_question_comes_back_once_another_matter_is_told(lang: Lang) -> None:
    camille = await telling(lang, SUBSCRIBERS)
    await camille.says({"fr": "hier j'ai déjeuné avec Paul Martin", "en": "had lunch yesterday with Paul Martin"}[lang])
    await camille.presses("button.keep")
    assert camille.lines[-2:] == ["goal.what", "goal.ask.due"]
    await camille.says({"fr": "café avec Anne Roy ce matin", "en": "coffee with Anne Roy this morning"}[lang])
    await camille.presses("button.keep")
    assert "goal.ask.due" not in camille.lines  # said once is enough
    await camille.says({"fr": "fin mars", "en": "end of March"}[lang])
    assert camille.lines == ["goal.ask.roles"]


@LANGS
async def test_hours_later_it_waits_to_be_taken_up(lang: Lang) -> None:
    camille = await telling(lang, SUBSCRIBERS)
    await camille.waits(hours=3)
    await camille.says({"fr": "hier j'ai déjeuné avec Paul Martin", "en": "had lunch yesterday with Paul Martin"}[lang])
    await camille.presses("button.keep")
    assert "goal.ask.due" not in camille.lines


@pytest.mark.parametrize(
    ("lang", "said"),
    [("fr", "en fait laisse tomber"), ("fr", "annule"), ("en", "actually forget it"), ("en", "cancel that")],
)
async def test_a_goal_put_aside_is_taken_up_by_its_button_and_by_nothing_else(lang: Lang, said: str) -> None:
    camille = await telling(lang, SUBSCRIBERS)
    await camille.says(said)
    assert camille.lines == ["left.goal"]
    take_up = camille.button("button.take_up").does or ""
    await camille.says("/goals")
    assert camille.lines == ["goal.none", "goal.ask.what"]
    await camille.waits(days=10)
    await camille.does(take_up)
    assert camille.lines[-1] == "goal.ask.due"
    await camille.says({"fr": "fin mars", "en": "end of March"}[lang])
    assert camille.lines == ["goal.ask.roles"]


@LANGS
async def test_a_goal_that_waits_for_a_yes_is_found_again(lang: Lang) -> None:
    camille = await telling(lang, SUBSCRIBERS)
    await camille.presses("button.skip")
    await camille.presses("button.skip")
    assert "goal.shown" in camille.lines
    await camille.waits(days=3)
    await camille.says({"fr": "c'est quoi mes objectifs", "en": "what's my goals"}[lang])
    assert "goal.shown" in camille.lines
    await camille.presses("button.keep")
    assert camille.known.goals


@LANGS
async def test_an_ask_put_aside_is_taken_up_too(lang: Lang) -> None:
    camille = await talk(lang)
    await camille.says("/ask Marie Dupont")
    await camille.says({"fr": "laisse tomber", "en": "forget it"}[lang])
    assert camille.lines == ["left.asking"]
    await camille.presses("button.take_up")
    assert camille.lines == ["asking.resume", "asking.ask.what"]


@LANGS
async def test_a_bare_done_answers_what_the_coach_said_since(lang: Lang) -> None:
    camille = await talk(lang)
    await camille.says({"fr": "déjeuné hier avec Paul Martin", "en": "lunch yesterday with Paul Martin"}[lang])
    await camille.presses("button.keep")
    await camille.waits(days=2)
    await camille.says(SUBSCRIBERS[lang])
    await camille.waits(hours=20)
    assert "thank" in camille.lines[0]
    await camille.says({"fr": "c'est fait", "en": "done"}[lang])
    assert "goal.ask.due" not in camille.lines
    assert any(meeting.thanked for meeting in camille.known.meetings)


@LANGS
async def test_a_step_with_its_moment_needs_no_comma(lang: Lang) -> None:
    camille = await telling(lang, SUBSCRIBERS)
    await camille.presses("button.skip")
    await camille.presses("button.skip")
    await camille.presses("button.keep")
    said = {
        "fr": "quand j'aurai fini mon café lundi j'appelle Sophie",
        "en": "after coffee monday i call Sophie",
    }[lang]
    await camille.says(said)
    await camille.presses("button.keep")
    assert goal_of(camille).next_step == {"fr": "j'appelle Sophie", "en": "i call Sophie"}[lang]
    assert str(goal_of(camille).step_by) == "2026-11-23"


async def reviewing(lang: Lang) -> Talk:
    """The review has just asked whom the goal needs."""
    camille = await telling(lang, SUBSCRIBERS)
    await camille.presses("button.skip")
    await camille.presses("button.skip")
    await camille.presses("button.keep")
    await camille.says("/review")
    await camille.says({"fr": "oui", "en": "yes"}[lang])
    assert "review.who" in camille.lines
    return camille


@LANGS
async def test_nothing_moved_is_nobody_one_needs(lang: Lang) -> None:
    camille = await reviewing(lang)
    await camille.says({"fr": "rien n'a bougé", "en": "nothing moved"}[lang])
    assert "review.step" in camille.lines
    assert goal_of(camille).roles == ()


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "je laisse tomber celui-là"),
        ("fr", "finalement, j'abandonne ça"),
        ("en", "I'm dropping that one"),
        ("en", "I give up on it"),
    ],
)
async def test_a_goal_given_up_at_its_review_is_no_small_step(lang: Lang, said: str) -> None:
    camille = await reviewing(lang)
    await camille.says({"fr": "personne", "en": "nobody"}[lang])
    assert "review.step" in camille.lines
    await camille.says(said)
    assert camille.lines == ["goal.ask_let_go"]
    await camille.says({"fr": "oui", "en": "yes"}[lang])
    goal = goal_of(camille)
    assert (goal.reached, goal.next_step) == (False, None)
    assert not goal.is_open


@LANGS
async def test_whom_one_needs_is_kept_without_saying_that_one_needs_them(lang: Lang) -> None:
    camille = await reviewing(lang)
    await camille.says({"fr": "il me faudrait un comptable", "en": "I need an accountant"}[lang])
    assert goal_of(camille).roles == {"fr": ("un comptable",), "en": ("an accountant",)}[lang]


@pytest.mark.parametrize(
    ("lang", "said", "what"),
    [
        (
            "fr",
            "chui au chomage depuis sept, jcherche un poste de resp. com à Nantes avant l'été",
            "un poste de resp. com à Nantes",
        ),
        (
            "en",
            "laid off since september, I'm after a comms manager job in Leeds before the summer",
            "a comms manager job in Leeds",
        ),
    ],
)
async def test_why_one_wants_it_is_no_part_of_what_one_wants(lang: Lang, said: str, what: str) -> None:
    camille = await talk(lang)
    await camille.says(said)
    while "goal.shown" not in camille.lines:
        await camille.presses("button.skip")
    await camille.presses("button.keep")
    assert goal_of(camille).what == what


@LANGS
async def test_once_something_else_was_said_it_is_answered_before_an_older_question(lang: Lang) -> None:
    """The rhythm of the first day is still asked for; what was just kept is put right all the same."""
    camille = await talk(lang, zone=None)
    await camille.says("/start")
    await camille.says({"fr": "Nantes", "en": "Leeds"}[lang])
    while "onboarding.ask.rhythm" not in camille.lines:
        await camille.presses("button.skip")
    await camille.says({"fr": "/plan Solène Le Bris", "en": "/plan Sophie Brand"}[lang])
    await camille.says({"fr": "oui", "en": "yes"}[lang])
    assert "plans.kept" in camille.lines
    await camille.says({"fr": "plutôt un déjeuner", "en": "rather a lunch"}[lang])
    assert "plans.settled" in camille.lines
    (plan,) = camille.known.plans
    assert plan.how == "lunch"


@LANGS
async def test_more_said_of_a_goal_is_what_it_would_look_like_and_no_other_goal(lang: Lang) -> None:
    camille = await talk(lang)
    await camille.says({"fr": "je veux plus de clients et du temps", "en": "I want more clients and some time"}[lang])
    while "goal.ask.due" not in camille.lines:
        await camille.presses("button.skip")
    await camille.says({"fr": "trouver dix restos réguliers", "en": "about ten regular restaurants"}[lang])
    assert camille.lines == ["goal.success", "goal.ask.due"]


@pytest.mark.parametrize(
    ("lang", "said", "roles"),
    [
        ("fr", "des patrons de resto, Karim, ma compta", ("des patrons de resto", "Karim", "ma compta")),
        ("en", "restaurant owners, Karim, my accountant", ("restaurant owners", "Karim", "my accountant")),
        ("fr", "quand je dépose les petits jeudi", ()),
        ("en", "when I drop the kids on Thursday", ()),
    ],
)
async def test_a_list_of_those_one_needs_is_no_story_and_a_story_is_no_list(
    lang: Lang, said: str, roles: tuple[str, ...]
) -> None:
    camille = await telling(lang, SUBSCRIBERS)
    await camille.presses("button.skip")
    await camille.says(said)
    if "goal.shown" in camille.lines:
        await camille.presses("button.keep")
        assert goal_of(camille).roles == roles
    else:
        assert roles == ()


@pytest.mark.parametrize(
    ("lang", "said", "what", "roles"),
    [
        ("fr", "/goals ouvrir une librairie en juin, il me faut un banquier", "ouvrir une librairie", ("un banquier",)),
        ("en", "/goals open a bookshop by June, need a banker", "open a bookshop", ("a banker",)),
    ],
)
async def test_whom_one_needs_may_stand_in_the_goal_itself(
    lang: Lang, said: str, what: str, roles: tuple[str, ...]
) -> None:
    camille = await talk(lang)
    await camille.says(said)
    while "goal.shown" not in camille.lines:
        await camille.presses("button.skip")
    await camille.presses("button.keep")
    goal = goal_of(camille)
    assert (goal.what, goal.roles, str(goal.due)) == (what, roles, "2027-06-30")


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "ça y est, j'y suis arrivée !!"),
        ("fr", "c'est gagné"),
        ("en", "I made it!!"),
        ("en", "actually, we did it"),
    ],
)
async def test_a_goal_reached_is_heard_without_the_word(lang: Lang, said: str) -> None:
    camille = await reviewing(lang)
    await camille.says("/cancel")
    await camille.says(said)
    assert camille.lines == ["goal.ask_reached"]


@LANGS
async def test_with_an_empty_notebook_a_search_leads_to_names_and_to_a_goal(lang: Lang) -> None:
    camille = await talk(lang)
    await camille.says({"fr": "qui peut m'aider à trouver un local ?", "en": "who can help me find premises?"}[lang])
    assert camille.button("map.begin")
    assert camille.button("find.as_goal_button")
