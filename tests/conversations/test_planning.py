"""The plan is made, read and changed by command, by button and in plain words, and says where to begin."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bot.domain.owner import Lang
from bot.domain.plans import Plan
from bot.flows.planning.shown import whole_plan
from bot.flows.turn import Turn
from tests.conversations.talk import talk
from tests.conversations.test_asking import GOAL, LANGS, LEA, MARIE, PAUL, TODAY, somebody
from tests.crowds import to_meet
from tests.people import at
from tests.work import growth

DECEMBER = date(2026, 12, 31)
PAULS = {
    "fr": Plan("l91", "p92", TODAY, what="pour parler de l'édition", how="coffee", due=DECEMBER),
    "en": Plan("l91", "p92", TODAY, what="about publishing", how="coffee", due=DECEMBER),
}
DOORS: dict[Lang, tuple[str, ...]] = {
    "fr": (
        "mon plan", "C'est quoi mon plan ?", "montre-moi mon plan d'action", "par qui commencer ?",
        "je commence par qui ?", "bon, je vois qui en premier ?",
        "qui dois-je voir en premier ?", "qui rencontrer ces prochaines semaines ?", "mes prochaines rencontres",
        "qui devrais-je contacter ?", "Plan d'action", "qui voir maintenant ?", "/plan",
    ),
    "en": (
        "my plan", "What's my plan?", "show me my action plan", "who do I start with?",
        "so who should I begin with", "who should I meet first?",
        "who should I see in the coming weeks?", "my next meetings", "whom should I contact?", "plan of action",
        "who's next?", "/plan",
    ),
}  # fmt: skip
SET: dict[Lang, tuple[str, ...]] = {
    "fr": (
        "Paul: un café en décembre pour parler de l'édition", "Paul : café en décembre",
        "je voudrais voir Paul en décembre pour parler de l'édition", "mets Paul dans mon plan",
        "j'aimerais prendre un café avec Paul avant Noël", "il faut que je voie Paul d'ici trois semaines",
        "prévoir un déjeuner avec Paul en janvier", "ajoute Paul au plan : un appel le mois prochain",
        "je dois appeler Paul d'ici la fin du mois au sujet du devis", "/plan Paul",
    ),
    "en": (
        "Paul: coffee in December to talk about publishing", "Paul: a coffee before Christmas",
        "I'd like to see Paul in December about publishing", "put Paul on my plan",
        "I want to have coffee with Paul before Christmas", "I should see Paul within three weeks",
        "plan a lunch with Paul in January", "add Paul to the plan: a call next month",
        "I need to call Paul by the end of the month about the quote", "/plan Paul",
    ),
}  # fmt: skip
NEAR: dict[Lang, tuple[str, ...]] = {
    "fr": (
        "Paul : cherche un graphiste", "Paul : je lui envoie l'article", "Je vois Paul jeudi à 12h30 pour déjeuner",
        "Café avec Paul hier pour parler de l'édition", "rappelle-moi d'appeler Paul en décembre",
        "je dois envoyer le devis à Paul d'ici vendredi", "Marie attend ma réponse", "on reprend le travail lundi",
        "plus tard", "Je vais déjeuner avec Paul Martin", "mon plan de trésorerie est fait",
        "Déjeuner avec Karim Aziz, il cherche un photographe pour son mariage en mars",
        "Appel avec Paul, il a relu mon dossier. Je lui envoie le devis d'ici vendredi",
    ),
    "en": (
        "Paul: looking for a designer", "Paul: I'll send him the article",
        "Having lunch with Paul on Thursday at 12:30",
        "Coffee with Paul yesterday to talk about publishing", "remind me to call Paul in December",
        "I have to send Paul the quote by Friday", "Marie is waiting for my answer", "talk to you later",
        "see you later", "I need to call Paul", "my plan B failed",
        "Lunch with Hemi Paki. He needs a photographer for his wedding in March",
        "Call with Paul, he rewrote my proposal for an hour. I promised to send him my benchmark by Friday",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("lang", "said"), [(lang, said) for lang, all_ in DOORS.items() for said in all_])
async def test_the_plan_is_shown_however_it_is_asked_for(lang: Lang, said: str) -> None:
    someone = await somebody(lang, GOAL[lang])
    await someone.says(said)
    assert {"plans.goal", "plans.item"} <= set(someone.lines)


@pytest.mark.parametrize(("lang", "said"), [(lang, said) for lang, all_ in SET.items() for said in all_])
async def test_somebody_is_put_in_the_plan_once_it_was_shown(lang: Lang, said: str) -> None:
    someone = await somebody(lang)
    await someone.says(said)
    assert "plans.shown" in someone.lines
    assert not someone.known.plans
    await someone.presses("button.keep")
    assert [plan.person for plan in someone.known.plans] == ["p92"]
    await someone.presses("button.undo")
    assert not someone.known.plans


@pytest.mark.parametrize(("lang", "said"), [(lang, said) for lang, all_ in NEAR.items() for said in all_])
async def test_what_is_near_is_heard_as_what_it_is(lang: Lang, said: str) -> None:
    someone = await somebody(lang, GOAL[lang])
    await someone.says(said)
    assert not [key for key in someone.lines if key.startswith("plans.")]


@LANGS
async def test_what_how_and_when_are_told_in_one_sentence_and_put_right_in_another(lang: Lang) -> None:
    someone = await somebody(lang)
    await someone.says(SET[lang][0])
    await someone.says({"fr": "plutôt un déjeuner en janvier", "en": "rather a lunch in January"}[lang])
    await someone.says({"fr": "oui", "en": "yes"}[lang])
    (plan,) = someone.known.plans
    assert (plan.how, plan.due) == ("lunch", date(2027, 1, 31))
    assert plan.what == {"fr": "pour parler de l'édition", "en": "to talk about publishing"}[lang]


@LANGS
async def test_it_can_be_dropped_before_it_counts(lang: Lang) -> None:
    someone = await somebody(lang)
    await someone.says(SET[lang][0])
    await someone.says({"fr": "non", "en": "no"}[lang])
    assert someone.lines == ["card.dropped"]
    await someone.says(SET[lang][0])
    await someone.says("/cancel")
    assert someone.lines == ["left.plan"]
    assert not someone.known.plans


@LANGS
async def test_each_line_is_one_tap_from_an_ask_a_day_and_the_person(lang: Lang) -> None:
    someone = await somebody(lang, PAULS[lang])
    await someone.says("/plan")
    await someone.presses("plans.card")
    assert "Paul Martin" in someone.text
    await someone.says("/plan")
    await someone.presses("plans.day")
    assert {"card.head.plan_meeting", "card.ask.when"} <= set(someone.lines)
    await someone.says({"fr": "jeudi", "en": "Thursday"}[lang])
    await someone.presses("button.keep")
    assert someone.known.meetings[-1].on == date(2026, 11, 26)
    await someone.says("/plan")
    assert "plans.set_item" in someone.lines
    assert "plans.item" not in someone.lines


@LANGS
async def test_an_ask_made_of_the_plan_knows_what_for(lang: Lang) -> None:
    someone = await somebody(lang, PAULS[lang])
    await someone.says("/plan")
    await someone.presses("plans.ask")
    assert someone.lines == ["asking.ask.why"]
    await someone.presses("button.skip")
    assert {"fr": "un café pour parler de l'édition", "en": "a coffee about publishing"}[lang] in someone.text
    await someone.says("/plan")
    await someone.presses("plans.ask")  # the ask that is written
    assert "drafting.text" in someone.lines


@pytest.mark.parametrize(
    ("lang", "said", "until", "words"),
    [
        ("fr", "mets Paul de côté jusqu'à ce que le deck soit prêt", None, "jusqu'à ce que le deck soit prêt"),
        ("fr", "garde Paul pour plus tard", None, None),
        ("fr", "mets Paul de côté un moment", None, None),
        ("fr", "Paul attendra février", date(2027, 2, 1), None),
        ("fr", "pas Paul avant que le deck soit prêt", None, "pas avant que le deck soit prêt"),
        ("fr", "Paul peut attendre la levée de fonds", None, "la levée de fonds"),
        ("en", "park Paul until the deck is ready", None, "until the deck is ready"),
        ("en", "keep Paul for later", None, None),
        ("en", "put Paul aside for a while", None, None),
        ("en", "Paul can wait until February", date(2027, 2, 1), None),
        ("en", "not Paul until the deck is ready", None, "not until the deck is ready"),
        ("en", "put Paul on hold", None, None),
    ],
)
async def test_somebody_waits_with_the_reason_in_the_users_words(
    lang: Lang, said: str, until: date | None, words: str | None
) -> None:
    someone = await somebody(lang, PAULS[lang])
    await someone.says(said)
    (plan,) = someone.known.plans
    assert (plan.parked_on, plan.parked_until, plan.parked_words) == (TODAY, until, words)
    await someone.says("/plan")
    assert "plans.later_item" in someone.lines
    assert words is None or words in someone.text
    await someone.says({"fr": "on reprend Paul", "en": "unpark Paul"}[lang])
    assert someone.known.plans[0].parked_on is None


@LANGS
async def test_by_button_somebody_waits_until_a_day_or_a_word(lang: Lang) -> None:
    someone = await somebody(lang, PAULS[lang])
    await someone.says("/plan")
    await someone.presses("plans.more")
    await someone.presses("plans.wait")
    await someone.says({"fr": "jusqu'à la fin du dossier", "en": "until the deck is done"}[lang])
    assert (
        someone.known.plans[0].parked_words == {"fr": "jusqu'à la fin du dossier", "en": "until the deck is done"}[lang]
    )
    await someone.says("/plan")
    await someone.presses("plans.about")
    await someone.presses("plans.take_up")
    assert someone.known.plans[0].parked_on is None
    await someone.presses("button.undo")
    assert someone.known.plans[0].parked_on == TODAY


@LANGS
async def test_what_how_and_when_are_set_one_by_one(lang: Lang) -> None:
    someone = await somebody(lang, PAULS[lang])
    await someone.does("planset:l91:when")
    await someone.says({"fr": "en mars", "en": "in March"}[lang])
    await someone.does("planset:l91:what")
    await someone.says({"fr": "mon dossier", "en": "my deck"}[lang])
    await someone.does("planset:l91:how")
    await someone.presses("how.button.walk")
    (plan,) = someone.known.plans
    assert (plan.due, plan.what, plan.how) == (date(2027, 3, 31), {"fr": "mon dossier", "en": "my deck"}[lang], "walk")
    await someone.does("planset:l91:when")
    await someone.says("xyzzy")
    assert someone.lines == ["plans.unread.when"]


@LANGS
async def test_somebody_goes_first_and_somebody_goes_out(lang: Lang) -> None:
    someone = await somebody(lang, PAULS[lang], replace(PAULS[lang], id="l92", person="p93", due=date(2026, 12, 10)))
    await someone.says({"fr": "Paul d'abord", "en": "Paul first"}[lang])
    await someone.says("/plan")
    assert someone.text.index("Paul") < someone.text.index("Léa")
    await someone.says({"fr": "enlève Paul du plan", "en": "drop Paul from my plan"}[lang])
    assert someone.known.plans[0].dropped_on == TODAY
    await someone.presses("plans.see")
    assert "Paul" not in someone.text


@LANGS
async def test_without_a_goal_it_leads_to_the_goal_or_to_one_name(lang: Lang) -> None:
    someone = await talk(lang)
    await someone.says("/plan")
    assert someone.lines == ["plans.no_goal"]
    await someone.presses("plans.name_one")
    assert someone.lines == ["planning.ask.to"]
    await someone.says("Sophie Bernard")
    await someone.presses("button.keep")
    assert [person.name for person in someone.known.people] == ["Sophie Bernard"]
    await someone.says("/plan")
    assert "plans.item" in someone.lines
    await someone.says("/undo")
    await someone.says("/plan")
    await someone.presses("goal.new")
    assert "goal.ask.what" in someone.lines


@LANGS
async def test_with_a_goal_and_nobody_known_it_asks_for_one_name(lang: Lang) -> None:
    someone = await talk(lang)
    await someone.store.keep(someone.known.put(GOAL[lang]))
    await someone.says("/plan")
    assert someone.lines == ["planning.ask.to"]


@LANGS
async def test_which_of_two_is_asked(lang: Lang) -> None:
    someone = await somebody(lang, people=(MARIE, replace(LEA, name="Paul Leroy"), PAUL))
    await someone.says(SET[lang][0])
    assert someone.lines == ["planning.ask.which"]
    await someone.presses("Paul Leroy")
    await someone.presses("button.keep")
    assert someone.known.plans[0].person == "p93"


@LANGS
async def test_its_time_is_brought_to_mind_once_with_the_ask_one_tap_away(lang: Lang) -> None:
    someone = await somebody(lang, PAULS[lang])
    await someone.says({"fr": "merci", "en": "thanks"}[lang])
    times = 0
    for _ in range(40):
        await someone.waits(days=1)
        if "plan.soon" in str(someone.replies):
            times += 1
            ask = "askplan:l91"
            assert ask in str(someone.replies)
    assert times == 1


@pytest.mark.parametrize(
    "forged", ["planmore:l9", "planday:", "planwait:p9", "planback:l9", "planfirst:x", "planout:", "planset:l91:who",
               "planway:l91:flight", "planadd:p9", "plankeep:d9", "plandrop:d9"],
)  # fmt: skip
async def test_forged_and_late_buttons_are_met_kindly(forged: str) -> None:
    someone = await somebody("fr", PAULS["fr"])
    await someone.does(forged)
    assert someone.lines == ["error.old_button"]


@LANGS
async def test_the_plan_may_be_asked_for_again_while_a_name_is_awaited(lang: Lang) -> None:
    someone = await somebody(lang, PAULS[lang])
    await someone.says("/plan")
    await someone.presses("plans.add")
    assert someone.lines == ["planning.ask.to"]
    await someone.says({"fr": "mon plan", "en": "my plan"}[lang])
    assert "plans.item" in someone.lines


def test_among_three_hundred_people_those_who_fit_the_goal_come_first() -> None:
    plan = whole_plan(Turn(to_meet(300), at("2026-11-20 18:31")))
    assert {one.person.role for one in plan.next} == {"DRH"}
    assert (len(plan.next), len(plan.later)) == (3, 2)


def test_three_times_the_people_are_three_times_the_work_of_a_plan() -> None:
    assert growth(lambda book: whole_plan(Turn(book, at("2026-11-20 18:31"))), to_meet) < 4


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "Appel avec Paul Durand hier, pour parler de son site"),
        ("en", "Call with Paul Durand yesterday, he's looking for a partner"),
    ],
)
async def test_what_was_yesterday_is_no_plan(lang: Lang, said: str) -> None:
    someone = await talk(lang)
    await someone.says(said)
    assert "card.head.log_meeting" in someone.lines


LOOSELY = [
    ("en", "coffee with Priya in early December about logistics jobs", "coffee", "about logistics jobs", "2026-12-10"),
    ("en", "lunch with Priya in the spring about my book", "lunch", "about my book", "2027-06-20"),
    ("en", "have breakfast with Priya by the end of the month", "breakfast", None, "2026-11-30"),
    ("en", "plan for Priya: phone call next week, to hear about the fund", "call", "to hear about the fund",
     "2026-11-29"),
    ("fr", "café avec Priya début décembre à propos des postes", "coffee", "à propos des postes", "2026-12-10"),
    ("fr", "déjeuner avec Priya au printemps pour parler de mon livre", "lunch", "pour parler de mon livre",
     "2027-06-20"),
    ("fr", "prendre un petit-déjeuner avec Priya d'ici la fin du mois", "breakfast", None, "2026-11-30"),
    ("fr", "plan pour Priya : un appel la semaine prochaine pour parler du fonds", "call", "pour parler du fonds",
     "2026-11-29"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "said", "how", "what", "due"), LOOSELY)
async def test_a_form_and_a_loose_time_are_a_plan_and_no_meeting_of_a_day(
    lang: str, said: str, how: str, what: str | None, due: str
) -> None:
    someone = await (await talk(lang)).says(said)
    assert someone.lines[0] == "plans.shown"
    await someone.says("oui" if lang == "fr" else "yes")
    (plan,) = someone.known.plans
    assert (plan.how, plan.what, plan.due and plan.due.isoformat()) == (how, what, due)
    assert not someone.known.meetings


@pytest.mark.parametrize(
    ("lang", "said"),
    [("en", "lunch with Paul this week"), ("en", "coffee with Paul tomorrow"), ("fr", "café avec Paul cette semaine"),
     ("fr", "déjeuner avec Paul mardi")],
)  # fmt: skip
async def test_a_day_or_a_week_is_still_a_meeting(lang: str, said: str) -> None:
    someone = await (await talk(lang)).says(said)
    assert not someone.lines[0].startswith("plans.")


@pytest.mark.parametrize(
    ("lang", "planned", "moved", "due"),
    [
        ("en", "I should call Dana before Christmas", "move Dana to January", "2027-01-31"),
        ("fr", "il faut que j'appelle Dana avant Noël", "décale Dana en janvier", "2027-01-31"),
        ("fr", "il faut que j'appelle Dana avant Noël", "repousse Dana à l'été", "2027-09-20"),
    ],
)
async def test_somebody_of_the_plan_is_moved_to_another_month(lang: str, planned: str, moved: str, due: str) -> None:
    yes = "oui" if lang == "fr" else "yes"
    someone = await talk(lang)
    for said in (planned, yes, moved, yes):
        await someone.says(said)
    assert [plan.due and plan.due.isoformat() for plan in someone.known.plans if plan.dropped_on is None] == [due]
    assert [person.name for person in someone.known.people] == ["Dana"]


@pytest.mark.parametrize(("lang", "said"), [("en", "plan"), ("fr", "plan"), ("en", "the plan"), ("fr", "mon plan ?")])
async def test_a_single_word_shows_the_plan(lang: str, said: str) -> None:
    someone = await (await talk(lang)).says(said)
    assert someone.lines == ["plans.no_goal"]
