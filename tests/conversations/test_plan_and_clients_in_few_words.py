"""The plan and ideal clients in the words people type first: no colon, no "mostly", no "prepare"."""

from __future__ import annotations

from datetime import date

import pytest

from bot.coaching.ideal_clients import clientele
from tests.conversations.talk import Talk, talk

langs = pytest.mark.parametrize("lang", ["fr", "en"])
YES = {"fr": "oui", "en": "yes"}


async def with_two(lang: str) -> Talk:
    someone = await talk(lang)
    for met in {
        "fr": ("déjeuner hier avec Marie Dupont", "café avec Paul Martin hier"),
        "en": ("lunch yesterday with Marie Dupont", "coffee with Paul Martin yesterday"),
    }[lang]:
        await someone.says(met)
        await someone.says(YES[lang])
    return someone


async def with_paul_in_the_plan(lang: str) -> Talk:
    someone = await with_two(lang)
    await someone.says({"fr": "Paul, un déjeuner en janvier", "en": "Paul, lunch in January"}[lang])
    return await someone.says(YES[lang])


@langs
async def test_a_name_a_form_and_a_month_are_the_plan(lang: str) -> None:
    someone = await with_paul_in_the_plan(lang)
    (plan,) = someone.known.plans
    assert (plan.how, plan.due) == ("lunch", date(2027, 1, 31))


@langs
async def test_another_form_for_somebody_of_the_plan_leaves_the_rest(lang: str) -> None:
    someone = await with_paul_in_the_plan(lang)
    await someone.says({"fr": "Paul plutôt au téléphone", "en": "Paul by phone instead"}[lang])
    await someone.says(YES[lang])
    (plan,) = someone.known.plans
    assert (plan.how, plan.due) == ("call", date(2027, 1, 31))


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "Marie c'est pas urgent"),
        ("fr", "rien ne presse pour Marie"),
        ("en", "Marie isn't urgent"),
        ("en", "no rush for Marie"),
    ],
)
async def test_who_is_not_urgent_waits(lang: str, said: str) -> None:
    someone = await (await with_two(lang)).says(said)
    assert someone.lines == ["plans.waits"]


@pytest.mark.parametrize(("lang", "said"), [("fr", "qui je dois voir ?"), ("en", "who should I see?")])
async def test_whom_to_see_is_the_plan(lang: str, said: str) -> None:
    someone = await (await with_two(lang)).says(said)
    assert someone.lines == ["plans.no_goal"]


@pytest.mark.parametrize(
    ("lang", "said", "ideal"),
    [
        ("fr", "mes clients sont des TPE", "des TPE"),
        ("fr", "je vends à des restaurants", "des restaurants"),
        ("en", "my customers are small businesses", "small businesses"),
        ("en", "I sell to restaurants", "restaurants"),
    ],
)
async def test_to_whom_one_sells_is_the_ideal_client(lang: str, said: str, ideal: str) -> None:
    someone = await (await talk(lang)).says(said)
    known = clientele(someone.known)
    assert known
    assert known.ideal == ideal


@pytest.mark.parametrize(("lang", "said"), [("fr", "mes clients sont contents"), ("en", "my clients are always late")])
async def test_how_clients_are_is_no_ideal_client(lang: str, said: str) -> None:
    assert clientele((await (await talk(lang)).says(said)).known) is None


@pytest.mark.parametrize(
    ("lang", "said", "ideal"),
    [
        ("fr", "Marie vend aux hôpitaux", "les hôpitaux"),
        ("fr", "Marie cherche des start-ups comme clients", "des start-ups"),
        ("fr", "les clients de Marie sont des cliniques", "des cliniques"),
        ("en", "Marie sells to hospitals", "hospitals"),
        ("en", "Marie is looking for start-ups as clients", "start-ups"),
        ("en", "Marie's clients are small clinics", "small clinics"),
    ],
)
async def test_to_whom_somebody_sells_is_theirs(lang: str, said: str, ideal: str) -> None:
    someone = await (await with_two(lang)).says(said)
    assert ideal in [person.ideal_client for person in someone.known.people]


@langs
async def test_to_see_a_favourite_client_is_the_half_hour_with_them(lang: str) -> None:
    someone = await with_two(lang)
    said = {"fr": "je veux voir ma meilleure cliente Marie", "en": "I want to meet my favourite client Marie"}
    await someone.says(said[lang])
    assert someone.lines[0] == "client.half_hour_with"


@langs
async def test_the_trades_are_asked_only_once(lang: str) -> None:
    someone = await talk(lang)
    await someone.says({"fr": "mon client idéal : les boulangeries", "en": "my ideal client: bakeries"}[lang])
    await someone.says({"fr": "qui d'autre vend à mes clients ?", "en": "who else sells to my clients?"}[lang])
    await someone.says({"fr": "des comptables", "en": "accountants"}[lang])
    assert "client.trades_kept" in someone.lines
    assert not someone.known.drafts


@pytest.mark.parametrize(
    ("lang", "goal", "moment", "done"),
    [
        ("fr", "mon objectif : trois clients d'ici juin", "lundi matin", "fait"),
        ("en", "my goal: three clients by June", "Monday morning", "done"),
    ],
)
async def test_done_on_the_day_of_a_small_step_is_that_step(lang: str, goal: str, moment: str, done: str) -> None:
    someone = await (await talk(lang)).says(goal)
    await someone.says({"fr": "des patrons de PME", "en": "small business owners"}[lang])
    await someone.presses("button.keep")
    await someone.presses("goal.go_on")
    await someone.presses("road.choose_moment")
    await someone.says(moment)
    await someone.waits(days=3)
    await someone.says(done)
    assert someone.lines == ["road.step_done"]
    assert not someone.known.goals[0].has_step


@langs
async def test_the_news_somebody_was_kept_for_brings_them_back(lang: str) -> None:
    someone = await with_two(lang)
    goal = {"fr": "mon objectif : ouvrir un café d'ici juin", "en": "my goal: open a cafe by June"}
    await someone.says(goal[lang])
    await someone.presses("button.skip")
    await someone.presses("button.keep")
    await someone.says(
        {"fr": "Paul plus tard, quand j'aurai le financement", "en": "Paul later, when I have the funding"}[lang]
    )
    await someone.says({"fr": "j'ai eu le financement !", "en": "I got the funding!"}[lang])
    await someone.says(YES[lang])
    assert "progress.was_waiting" in someone.lines
    await someone.presses("progress.bring_back")
    assert someone.lines == ["plans.taken_up"]


@langs
async def test_who_was_kept_for_later_can_be_seen_now(lang: str) -> None:
    someone = await with_two(lang)
    await someone.says({"fr": "Paul plus tard, quand j'aurai le local", "en": "Paul later, when I have a place"}[lang])
    await someone.says({"fr": "on peut voir Paul maintenant", "en": "I can see Paul now"}[lang])
    assert someone.lines == ["plans.taken_up"]


@langs
async def test_a_name_and_a_month_are_the_plan_and_a_name_and_a_town_are_not(lang: str) -> None:
    someone = await (await with_two(lang)).says({"fr": "Marie en janvier", "en": "Marie in January"}[lang])
    assert someone.lines[0] == "plans.shown"
    await someone.says(YES[lang])
    await someone.says({"fr": "pourquoi Marie ?", "en": "why Marie?"}[lang])
    assert someone.lines == ["plans.alone", "plans.alone_why"]
    await someone.says({"fr": "Marie à Paris", "en": "Marie in Paris"}[lang])
    assert "plans.shown" not in someone.lines


@pytest.mark.parametrize(
    ("lang", "said", "waits"),
    [
        ("fr", "on verra Paul après Noël", True),
        ("fr", "Paul quand j'aurai fini", True),
        ("en", "we'll see Paul after Christmas", True),
        ("en", "Paul when I'm done", True),
        ("fr", "Paul quand je l'ai vu m'a dit bonjour", False),
        ("en", "Paul after the meeting said he could help", False),
    ],
)
async def test_who_is_for_after_something_waits(lang: str, said: str, waits: bool) -> None:
    someone = await (await with_two(lang)).says(said)
    assert ("plans.waits" in someone.lines) is waits


@langs
async def test_somebody_new_in_the_plan_keeps_firm_and_trade(lang: str) -> None:
    someone = await talk(lang)
    await someone.does("planadd")
    await someone.says({"fr": "Nadia, data analyst chez Criteo", "en": "Nadia, data analyst at Criteo"}[lang])
    await someone.says(YES[lang])
    (nadia,) = someone.known.people
    assert (nadia.org, nadia.role) == ("Criteo", "data analyst")


@pytest.mark.parametrize(
    ("lang", "said"),
    [("fr", "métiers complémentaires : traiteur, fleuriste"), ("en", "complementary trades: caterer, florist")],
)
async def test_trades_told_outright_are_kept_whatever_is_asked(lang: str, said: str) -> None:
    someone = await with_two(lang)
    await someone.says({"fr": "mon client idéal : les petits hôtels", "en": "my ideal client: small hotels"}[lang])
    await someone.does("clientfav")
    await someone.says(said)
    known = clientele(someone.known)
    assert known
    assert len(known.trades) == 2


@langs
async def test_another_ideal_client_is_asked_for_at_once(lang: str) -> None:
    someone = await talk(lang)
    await someone.says({"fr": "mon client idéal : les petits hôtels", "en": "my ideal client: small hotels"}[lang])
    await someone.says({"fr": "change mon client idéal", "en": "change my ideal client"}[lang])
    assert someone.lines == ["client_ideal.ask.what"]
