"""The plan as one goes on talking: put right in a word, a taste told in the middle, who is close by, a goal served."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bot.domain.goals import Goal
from bot.domain.owner import Lang
from tests.conversations.talk import Talk, talk

LANGS = pytest.mark.parametrize("lang", ["fr", "en"])
PAUL = {
    "fr": "Paul Martin : un café en décembre pour parler de l'édition",
    "en": "Paul Martin: a coffee in December to talk about publishing",
}
YES = {"fr": "oui", "en": "yes"}


async def planned(lang: Lang) -> Talk:
    """Paul is in the plan for a coffee in December."""
    camille = await talk(lang)
    await camille.says(PAUL[lang])
    await camille.says(YES[lang])
    return camille


async def with_goal(lang: Lang, *more: Goal) -> Talk:
    camille = await talk(lang)
    goal = Goal("g1", {"fr": "publier un article", "en": "publish an article"}[lang], camille.now.date())
    await camille.store.keep(replace(camille.known.put(goal, *more), last_number=200))
    return camille


@LANGS
async def test_a_plan_just_kept_is_put_right_in_a_word(lang: Lang) -> None:
    camille = await planned(lang)
    await camille.says({"fr": "plutôt un déjeuner", "en": "rather a lunch"}[lang])
    assert camille.lines[0] == "plans.settled"
    await camille.says({"fr": "finalement en janvier", "en": "actually in January"}[lang])
    (plan,) = camille.known.plans
    assert (plan.how, plan.due) == ("lunch", date(2027, 1, 31))
    assert camille.known.owner.enjoys == ()  # said of this meeting only
    await camille.presses("button.undo")
    (plan,) = camille.known.plans
    assert plan.due == date(2026, 12, 31)


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "j'aime pas les cafés"),
        ("fr", "je déteste les déjeuners"),
        ("en", "I hate coffee"),
        ("en", "I don't like lunches"),
    ],
)
async def test_a_taste_told_while_a_plan_is_shown_changes_no_plan(lang: Lang, said: str) -> None:
    camille = await talk(lang)
    await camille.says(PAUL[lang])
    await camille.says(said)
    assert camille.lines[0] == "enjoy.noted"
    assert camille.known.owner.avoids
    await camille.says(YES[lang])  # the plan is still shown
    (plan,) = camille.known.plans
    assert plan.how == "coffee"


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "je préfère un déjeuner"),
        ("fr", "plutôt un déjeuner"),
        ("en", "I'd prefer a lunch"),
        ("en", "rather a lunch"),
    ],
)
async def test_one_lunch_rather_than_another_form_is_a_correction(lang: Lang, said: str) -> None:
    camille = await talk(lang)
    await camille.says(PAUL[lang])
    await camille.says(said)
    assert "plans.shown" in camille.lines
    await camille.says(YES[lang])
    (plan,) = camille.known.plans
    assert plan.how == "lunch"
    assert camille.known.owner.enjoys == ()


@pytest.mark.parametrize(
    ("lang", "said", "due"),
    [
        ("fr", "voir Paul Martin avant noël pour son avis sur mon projet", date(2026, 12, 24)),
        ("en", "see Paul Martin before Christmas about my project", date(2026, 12, 24)),
        ("fr", "sophie martin : un appel la semaine prochaine pour le devis", date(2026, 11, 29)),
        ("en", "sophie martin: a call next week about the quote", date(2026, 11, 29)),
        ("fr", "appelle Sophie d'ici la fin du mois pour le devis", date(2026, 11, 30)),
        ("en", "call Sophie by the end of the month about the quote", date(2026, 11, 30)),
    ],
)
async def test_what_one_means_to_do_is_a_plan_and_no_reminder(lang: Lang, said: str, due: date) -> None:
    camille = await talk(lang)
    await camille.says(said)
    assert "plans.shown" in camille.lines
    await camille.says(YES[lang])
    (plan,) = camille.known.plans
    assert plan.due == due


@LANGS
async def test_with_nobody_better_the_plan_begins_with_who_is_close_by(lang: Lang) -> None:
    camille = await with_goal(lang)
    await camille.says("/plan")
    await camille.says({"fr": "déjeuné hier avec Anne Roy", "en": "lunch yesterday with Anne Roy"}[lang])
    await camille.presses("button.keep")
    await camille.says("/plan")
    assert "plans.none_next" in camille.lines
    assert camille.button("map.begin")
    assert "plans.later_item" in camille.lines  # they have just seen each other
    await camille.waits(days=15)
    await camille.says("/plan")
    assert "plans.item" in camille.lines
    assert "Anne Roy" in camille.text


@LANGS
async def test_who_waits_with_a_day_is_told_that_the_day_stands(lang: Lang) -> None:
    camille = await with_goal(lang)
    await camille.says({"fr": "Café mardi avec Paul Martin", "en": "Coffee on Tuesday with Paul Martin"}[lang])
    await camille.presses("button.keep")
    later = {"fr": "paul plus tard, quand j'aurai refait mon CV", "en": "paul can wait until I've redone my CV"}
    await camille.says(later[lang])
    assert camille.lines == ["plans.waits", "plans.still_set"]
    assert "CV" in camille.text


@LANGS
async def test_a_meeting_with_somebody_in_the_plan_serves_the_goal_they_are_there_for(lang: Lang) -> None:
    other = Goal("g2", {"fr": "ouvrir une librairie", "en": "open a bookshop"}[lang], date(2026, 11, 1))
    camille = await with_goal(lang, other)
    await camille.says(PAUL[lang])
    await camille.says(YES[lang])
    (plan,) = camille.known.plans
    said = {
        "fr": "café ce matin avec Paul Martin, il m'a présenté son éditrice Anne Roy",
        "en": "coffee this morning with Paul Martin, he gave me his editor's number",
    }
    await camille.says(said[lang])
    await camille.presses("button.keep")
    meeting = next(m for m in camille.known.meetings if m.kind == "coffee")
    assert meeting.goal == plan.goal is not None
    assert {help_.goal for help_ in camille.known.helps} == {plan.goal}
    assert "serves.which" not in camille.lines


@pytest.mark.parametrize(
    ("lang", "said"), [("fr", "passer"), ("fr", "oui"), ("fr", "non"), ("en", "skip"), ("en", "yes"), ("en", "no")]
)
async def test_an_answer_to_nothing_is_no_goal(lang: Lang, said: str) -> None:
    camille = await talk(lang)
    await camille.says(said)
    assert camille.lines == ["small_talk.ok"]


@pytest.mark.parametrize(
    ("lang", "goal", "met", "asked", "said", "by"),
    [
        ("fr", "mon objectif : décrocher trois missions d'ici fin avril", "déjeuner hier avec Judith Amar", "mon plan",
         "Judith plutôt en janvier", date(2027, 1, 31)),
        ("en", "my goal: win three contracts by the end of April", "lunch yesterday with Judith Amar", "my plan",
         "Judith in January instead", date(2027, 1, 31)),
    ],
)  # fmt: skip
async def test_under_the_plan_a_name_and_a_month_put_that_line_right(
    lang: Lang, goal: str, met: str, asked: str, said: str, by: date
) -> None:
    skip, yes = ("passe", "oui") if lang == "fr" else ("skip", "yes")
    someone = await talk(lang)
    for words in (goal, skip, yes, met, yes, asked):
        await someone.says(words)
    assert someone.lines[0].startswith("plans.")
    await someone.says(said)
    assert someone.lines[0] == "plans.settled"
    (plan,) = someone.known.plans
    assert plan.due == by


@pytest.mark.parametrize(
    ("lang", "said", "until"),
    [
        ("fr", "pas avant février", date(2027, 2, 1)),
        ("fr", "non, pas avant le 15 janvier", date(2027, 1, 15)),
        ("fr", "après Noël plutôt", date(2026, 12, 25)),
        ("en", "not before February", date(2027, 2, 1)),
        ("en", "not until next month", date(2026, 12, 1)),
        ("en", "not for two weeks", date(2026, 12, 4)),
    ],
)
@pytest.mark.parametrize("is_kept", [False, True])
async def test_not_before_then_makes_the_one_person_of_a_plan_wait(
    lang: Lang, said: str, until: date, *, is_kept: bool
) -> None:
    someone = await talk(lang)
    await someone.says("/plan Maud Perrin")
    if is_kept:
        await someone.presses("button.keep")
        await someone.waits(minutes=1)
    await someone.says(said)
    assert someone.lines == ["plans.waits"]
    (plan,) = someone.known.plans
    assert (plan.parked_until, plan.due) == (until, None)
    assert someone.known.names((plan.person,)) == ("Maud Perrin",)
    await someone.waits(minutes=1)
    await someone.says("/plan")
    assert "plans.later_item" in someone.lines


@pytest.mark.parametrize(
    ("lang", "told", "said", "due"),
    [
        ("fr", "Un café avec Maud Perrin en décembre pour parler d’édition", "mardi prochain", date(2026, 11, 24)),
        ("fr", "Un café avec Maud Perrin en décembre pour parler d’édition", "en fait jeudi", date(2026, 11, 26)),
        ("en", "A coffee with Maud Perrin in December to talk about publishing", "next Tuesday", date(2026, 11, 24)),
        (
            "en",
            "A coffee with Maud Perrin in December to talk about publishing",
            "actually Thursday",
            date(2026, 11, 26),
        ),
    ],
)
async def test_a_mere_day_under_the_card_of_a_plan_is_its_day_and_no_later(
    lang: Lang, told: str, said: str, due: date
) -> None:
    someone = await talk(lang)
    await someone.says(f"/plan {told}")
    await someone.says(said)
    assert someone.lines[0] == "plans.shown"
    await someone.presses("button.keep")
    (plan,) = someone.known.plans
    assert plan.due == due


@pytest.mark.parametrize(
    ("lang", "told", "instead", "waits", "back", "off"),
    [
        (
            "fr",
            "Un café avec Maud Perrin en décembre pour parler d’édition",
            "un coup de fil suffira, elle est débordée",
            "mets Maud de côté, je ne suis pas encore prêt",
            "ok Maud peut revenir maintenant, mon texte est fini",
            "laisse tomber l’appel avec Maud",
        ),
        (
            "en",
            "A coffee with Maud Perrin in December to talk about publishing",
            "a quick call will do, she's up to her eyes",
            "put Maud on the back burner, I'm not ready yet",
            "ok Maud can come back in now, my text is done",
            "forget the call with Maud",
        ),
    ],
)
async def test_a_plan_lives_by_what_is_said_of_it(
    lang: Lang, told: str, instead: str, waits: str, back: str, off: str
) -> None:
    someone = await talk(lang)
    await someone.says(f"/plan {told}")
    await someone.says(instead)
    await someone.presses("button.keep")
    (plan,) = someone.known.plans
    assert plan.how == "call"
    await someone.says(waits)
    assert someone.lines == ["plans.waits"]
    assert someone.known.plans[0].is_parked(someone.now.date())
    assert "“I'm not ready yet”" in someone.text or "«\u00a0je ne suis pas encore prêt\u00a0»" in someone.text
    await someone.says(back)
    assert someone.lines == ["plans.taken_up"]
    await someone.says(off)
    assert someone.lines == ["plans.is_out"]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "un déj avec Maud Perrin courant décembre, pour voir qui décide des achats"),
        ("en", "lunch w Maud Perrin sometime in December, purpose is to find out who does the buying"),
    ],
)
async def test_an_encounter_without_a_day_told_in_a_hurry_is_one_of_the_plan(lang: Lang, said: str) -> None:
    someone = await talk(lang)
    await someone.says(said)
    assert someone.lines[0] == "plans.shown"
    await someone.presses("button.keep")
    (plan,) = someone.known.plans
    assert (plan.how, plan.due) == ("lunch", date(2026, 12, 31))


@LANGS
async def test_somebody_of_the_plan_who_is_left_out_after_all_leaves_it(lang: Lang) -> None:
    camille = await planned(lang)
    await camille.says({"fr": "finalement pas Paul, il est débordé", "en": "on second thoughts not Paul"}[lang])
    (plan,) = camille.known.plans
    assert plan.dropped_on is not None


@LANGS
async def test_who_waits_is_told_no_reason_when_none_was_given(lang: Lang) -> None:
    camille = await planned(lang)
    await camille.says({"fr": "Paul ça peut attendre, mettez-le de côté", "en": "Paul can wait, put him aside"}[lang])
    (plan,) = camille.known.plans
    assert plan.parked_on is not None
    assert plan.parked_words is None


@LANGS
async def test_the_holidays_are_a_time_to_meet_by(lang: Lang) -> None:
    camille = await talk(lang)
    await camille.says(
        {"fr": "un déjeuner avec Paul Martin avant les fêtes", "en": "lunch with Paul Martin before the holidays"}[lang]
    )
    await camille.says(YES[lang])
    (plan,) = camille.known.plans
    assert plan.due == date(2026, 12, 24)


@pytest.mark.parametrize(
    ("lang", "told", "said", "how", "due"),
    [
        (
            "fr",
            "Un petit-déj avec Maud Perrin d’ici la fin du mois pour parler d’édition",
            "plutôt une marche, dans la semaine du 23",
            "walk",
            date(2026, 11, 30),
        ),
        (
            "en",
            "breakfast with Maud Perrin by the end of the month to hear what she's after",
            "make it a walk, and the week of the 23rd",
            "walk",
            date(2026, 11, 27),
        ),
    ],
)
async def test_another_way_and_another_time_may_come_in_one_message(
    lang: Lang, told: str, said: str, how: str, due: date
) -> None:
    someone = await talk(lang)
    await someone.says(told)
    await someone.says(said)
    assert someone.lines[0] == "plans.shown"
    await someone.presses("button.keep")
    (plan,) = someone.known.plans
    assert plan.how == how
    assert plan.due is not None
    assert plan.due <= due


@LANGS
async def test_another_way_and_no_earlier_than_some_day_are_heard_in_one_breath(lang: Lang) -> None:
    camille = await talk(lang)
    await camille.says(PAUL[lang])
    await camille.says({"fr": "plutôt un déjeuner et pas avant février", "en": "a lunch and not before February"}[lang])
    (plan,) = camille.known.plans
    assert (plan.how, plan.parked_until) == ("lunch", date(2027, 2, 1))
    assert camille.known.owner.enjoys == ()
