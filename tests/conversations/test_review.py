"""The review in a few taps: what moved, one goal, who it needs, one small step; begun, left, resumed (P10)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest

from bot.domain.goals import Goal, Progress
from bot.domain.helps import Help
from bot.domain.meetings import Meeting
from bot.domain.people import Person
from bot.domain.promises import Ask, Introduction, Promise, Reminder
from tests.conversations.talk import Talk, talk

langs = pytest.mark.parametrize("lang", ["fr", "en"])
DAY = date(2026, 6, 1)
LATELY = date(2026, 11, 10)
PAUL = Person("p91", "Paul Martin", DAY)
SHOP = Goal("g92", "Librairie", DAY, "business", success="x", roles=("libraire",))
JOB = Goal("g93", "DRH", DAY, "job")
OLD_COFFEE = Meeting("m94", ("p91",), date(2026, 8, 3), kind="coffee", told_on=date(2026, 8, 3), goal="g92")


async def knowing(lang: str, *records: object) -> Talk:
    camille = await talk(lang)
    started = replace(camille.known.owner, started_on=DAY)
    await camille.store.keep(camille.known.owned_by(started).put(*records))  # type: ignore[arg-type]
    await camille.says("/today")
    camille.taps = 0
    return camille


def goal_of(camille: Talk, id_: str = "g92") -> Goal:
    goal = camille.known.find(Goal, id_)
    assert goal
    return goal


@langs
async def test_a_whole_review_takes_four_taps_with_one_goal_and_is_reminded_of(lang: str) -> None:
    camille = await knowing(lang, SHOP, PAUL)
    await camille.says("/review")
    await camille.presses("review.go_on")
    await camille.presses("review.that_is_all")
    await camille.presses("goal.moment")
    assert camille.taps <= 6
    goal = goal_of(camille)
    assert (goal.chosen_on, goal.reviewed_on) == (date(2026, 11, 20), date(2026, 11, 20))
    assert (goal.road, goal.step_by) == ("tell", date(2026, 11, 23))
    assert "review.done" in camille.lines
    await camille.presses("goal.remind")
    assert camille.known.reminders[0].goal == "g92"


@langs
async def test_with_what_came_of_an_encounter_asked_and_told_it_takes_six(lang: str) -> None:
    camille = await knowing(lang, SHOP, JOB, PAUL, OLD_COFFEE)
    await camille.says("/review")
    assert "outcome.asked" in camille.lines
    await camille.says({"fr": "un contrat avec la mairie", "en": "a contract with the council"}[lang])
    await camille.presses("button.keep")
    assert camille.known.outcomes[0].meeting == "m94"
    assert "review.which" in camille.lines
    await camille.presses("DRH")
    await camille.presses("button.skip")
    await camille.presses("goal.moment")
    assert camille.taps <= 6
    assert goal_of(camille, "g93").has_step


@langs
async def test_what_came_of_an_encounter_is_asked_only_once(lang: str) -> None:
    camille = await knowing(lang, SHOP, PAUL, OLD_COFFEE)
    await camille.says("/review")
    await camille.presses("outcome.nothing")
    assert camille.lines == ["outcome.nothing_yet", "review.still_this"]
    await camille.presses("review.enough")
    await camille.says("/review")
    assert "outcome.asked" not in camille.lines


@langs
async def test_it_begins_with_what_moved_since_last_time(lang: str) -> None:
    shop = replace(SHOP, progress=(Progress("s1", LATELY, "bail signé"), Progress("s0", DAY, "idée")))
    records = (
        Meeting("m95", ("p91",), LATELY, kind="coffee", told_on=LATELY),
        Help("h96", "p91", "relu le dossier", LATELY),
        Ask("a97", "p91", "deux noms", LATELY, sent_on=LATELY, answered_on=LATELY, accepted=True),
        Promise("w98", "le devis", DAY, kept_on=LATELY),
    )
    camille = await knowing(lang, shop, PAUL, *records)
    await camille.says("/bilan")
    assert camille.lines[:7] == [
        "review.since", "review.progress", "review.met", "review.helped", "review.asked", "review.yes", "review.kept",
    ]  # fmt: skip
    assert "idée" not in camille.text


@langs
async def test_a_quiet_month_is_no_reproach_and_no_goal_is_the_first_thing(lang: str) -> None:
    camille = await knowing(lang)
    await camille.says("/review")
    assert camille.lines == ["review.since", "review.still", "review.no_goal"]
    await camille.presses("goal.new")
    assert camille.lines == ["goal.ask.what"]


@langs
async def test_it_is_left_for_a_meeting_and_resumed_where_it_stood(lang: str) -> None:
    camille = await knowing(lang, SHOP, JOB, PAUL)
    await camille.says("/review")
    await camille.presses("Librairie")
    await camille.says({"fr": "J’ai pris un café avec Paul hier", "en": "I had a coffee with Paul yesterday"}[lang])
    assert "card.head.log_meeting" in camille.lines
    await camille.presses("button.keep")
    await camille.waits(hours=12)
    await camille.says({"fr": "on fait le bilan", "en": "let's do my review"}[lang])
    assert "review.who_else" in camille.lines
    await camille.says({"fr": "un notaire", "en": "a lawyer"}[lang])
    assert goal_of(camille).roles[-1] in ("un notaire", "a lawyer")
    await camille.says({"fr": "appeler la banque", "en": "call the bank"}[lang])
    assert goal_of(camille).next_step in ("appeler la banque", "call the bank")
    assert goal_of(camille).reviewed_on


@langs
async def test_days_later_it_begins_again_and_the_goal_chosen_comes_first(lang: str) -> None:
    camille = await knowing(lang, SHOP, JOB, PAUL)
    await camille.says("/review")
    await camille.presses("DRH")
    await camille.waits(days=3)
    await camille.says("/review")
    assert camille.buttons[0] == "DRH"


@langs
async def test_everything_in_it_is_answered_in_words(lang: str) -> None:
    camille = await knowing(lang, replace(SHOP, road="tell"), JOB, PAUL)
    await camille.says({"fr": "où en sont mes objectifs ?", "en": "how are my goals doing?"}[lang])
    await camille.says({"fr": "la librairie", "en": "the librairie"}[lang])
    assert "review.who_else" in camille.lines
    await camille.says({"fr": "non", "en": "no"}[lang])
    assert "review.step_open" in camille.lines
    await camille.says({"fr": "c’est fait", "en": "done"}[lang])
    assert goal_of(camille).has_passed("tell")
    assert "review.step" in camille.lines
    await camille.says({"fr": "oui", "en": "yes"}[lang])
    assert goal_of(camille).road == "ask"


@langs
async def test_a_step_left_undone_is_given_another_moment(lang: str) -> None:
    camille = await knowing(lang, replace(SHOP, next_step="appeler", if_then="hier", step_by=date(2026, 11, 19)), PAUL)
    await camille.says("/review")
    await camille.presses("review.go_on")
    await camille.presses("review.that_is_all")
    assert "goal.when_was" in camille.lines
    await camille.presses("goal.moment")
    assert (goal_of(camille).next_step, goal_of(camille).step_by) == ("appeler", date(2026, 11, 23))


@langs
async def test_dropping_and_changing_are_one_tap_away(lang: str) -> None:
    camille = await knowing(lang, SHOP)
    await camille.says("/review")
    await camille.presses("review.change")
    await camille.presses("goal.let_go")
    assert not goal_of(camille).is_open


@langs
async def test_the_monthly_message_leads_into_it_in_one_tap_and_is_settled_by_it(lang: str) -> None:
    camille = await knowing(lang, SHOP, PAUL)
    await camille.waits(days=18)
    assert "review.goals" in str(camille.replies)
    await camille.presses("review.begin")
    await camille.presses("review.go_on")
    await camille.presses("review.that_is_all")
    await camille.presses("goal.moment")
    answered = camille.known.was_nudged("review:2026-12")
    assert answered
    assert answered.answer == "done"


@langs
async def test_a_review_done_unasked_is_not_asked_for_that_month(lang: str) -> None:
    camille = await knowing(lang, SHOP, PAUL)
    await camille.waits(days=11)  # Tuesday 1 December
    await camille.says("/review")
    await camille.presses("review.enough")
    said: list[str] = []
    for _ in range(20):
        await camille.waits(days=1)
        said += camille.lines
    assert "review.goals" not in str(said)


@langs
async def test_the_message_that_asks_what_came_hears_it(lang: str) -> None:
    camille = await knowing(lang, SHOP, PAUL, OLD_COFFEE)
    asked: list[str] = []
    for _ in range(18):
        await camille.waits(days=1)
        asked.append(str(camille.replies))
        if "outcome.asked" in asked[-1]:
            break
    assert "review.goals" in asked[-1]
    await camille.does("done:outcome:m94")
    assert camille.lines == ["outcome.asked"]
    await camille.says({"fr": "deux clients", "en": "two clients"}[lang])
    await camille.presses("button.keep")
    assert camille.known.outcomes[0].people == ("p91",)


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "faisons le bilan"),
        ("fr", "bilan du mois"),
        ("fr", "on fait le point sur mes objectifs"),
        ("fr", "où en sont mes objectifs ?"),
        ("fr", "j'aimerais faire un petit bilan"),
        ("fr", "bilan"),
        ("fr", "c'est l'heure du bilan de la semaine"),
        ("fr", "qu'est-ce qui a bougé ce mois-ci ?"),
        ("fr", "faisons le point"),
        ("fr", "passons en revue mes objectifs"),
        ("en", "let's review my goals"),
        ("en", "monthly review"),
        ("en", "how are my goals doing?"),
        ("en", "time for my weekly review"),
        ("en", "what's moved since last time?"),
        ("en", "can we go over my goals?"),
        ("en", "let's do a review"),
        ("en", "review"),
        ("en", "I'd like to do a quick review of my goals"),
        ("en", "where do I stand?"),
    ],
)
async def test_it_is_asked_for_in_many_words(lang: str, said: str) -> None:
    camille = await knowing(lang, SHOP)
    await camille.says(said)
    assert "review.since" in camille.lines


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "j'ai fait le bilan avec Paul hier"),
        ("fr", "le bilan de la société est bon"),
        ("fr", "Paul m'a demandé de relire son bilan"),
        ("fr", "faisons le point jeudi avec Paul"),
        ("fr", "où en est Paul ?"),
        ("fr", "rappelle-moi de faire le bilan lundi"),
        ("fr", "point final"),
        ("fr", "mes objectifs"),
        ("fr", "revue de presse avec Paul demain"),
        ("fr", "à quel point ?"),
        ("en", "Paul asked me to review his CV"),
        ("en", "my review with Paul went well"),
        ("en", "remind me to do the review on Monday"),
        ("en", "how is Paul doing?"),
        ("en", "I promised her a quick review"),
        ("en", "what are my goals?"),
        ("en", "let's review the contract with Paul"),
        ("en", "annual review with Paul on Thursday"),
        ("en", "the review was kind"),
        ("en", "where does Paul stand?"),
    ],
)
async def test_another_review_is_another_matter(lang: str, said: str) -> None:
    camille = await knowing(lang, SHOP, PAUL)
    await camille.says(said)
    assert "review.since" not in camille.lines


@pytest.mark.parametrize(
    "action", ["reviewgoal:d1:g92", "reviewrole:d1:0", "reviewstep:d1", "reviewwhen:d1:0:tell", "reviewdid:d1",
               "reviewend:d1", "reviewnone:d1", "reviewgoal:"]
)  # fmt: skip
async def test_old_and_forged_buttons_change_nothing(action: str) -> None:
    camille = await knowing("fr", SHOP)
    await camille.does(action)
    assert camille.lines == ["error.old_button"]
    assert goal_of(camille) == SHOP


async def test_a_button_of_a_review_of_the_day_before_yesterday_is_old() -> None:
    camille = await knowing("fr", SHOP)
    await camille.says("/review")
    action = camille.button("review.go_on").does or ""
    camille.now += timedelta(days=2)
    await camille.does(action)
    assert camille.lines == ["error.old_button"]


@langs
async def test_on_the_first_day_there_is_nothing_to_look_back_on(lang: str) -> None:
    camille = await talk(lang)
    await camille.says("/review")
    assert camille.lines == ["review.first", "review.no_goal"]


@langs
async def test_a_mood_news_or_another_wish_is_not_the_choice_of_a_goal(lang: str) -> None:
    goal = Goal("g91", {"fr": "trouver 3 clients", "en": "find 3 clients"}[lang], date(2026, 11, 1))
    for said, key in (
        ({"fr": "je suis crevé", "en": "I'm exhausted"}, "mood"),
        ({"fr": "j'ai signé un client !", "en": "I signed a client!"}, "progress.shown"),
        ({"fr": "je laisse tomber cet objectif", "en": "I'm dropping that goal"}, "goal."),
    ):
        camille = await talk(lang)
        await camille.store.keep(camille.known.put(goal))
        await camille.says("/review")
        await camille.says(said[lang])
        assert key in str(camille.lines), (said[lang], camille.lines)
        assert "review.who" not in camille.lines
    await camille.says("/review")
    await camille.says({"fr": "trouver des clients", "en": "find clients"}[lang])
    assert "review.who" in camille.lines


@pytest.mark.parametrize(("lang", "said"), [("en", "monthly review please"), ("fr", "bilan mensuel stp")])
async def test_the_review_is_asked_for_politely(lang: str, said: str) -> None:
    someone = await (await talk(lang)).says(said)
    assert "review.no_goal" in someone.lines


@langs
async def test_it_tells_what_was_reached_and_whom_one_put_in_touch_and_each_goal_once(lang: str) -> None:
    shop = replace(SHOP, progress=(Progress("s1", LATELY, "bail signé"), Progress("s2", LATELY, "prêt accordé")))
    reached = replace(JOB, ended_on=LATELY, reached=True, progress=(Progress("s3", LATELY, "contrat signé"),))
    made = Introduction("i96", "p91", "p97", "une libraire", LATELY, made_on=LATELY)
    camille = await knowing(lang, shop, reached, PAUL, Person("p97", "Lise Roy", DAY), made)
    await camille.says("/review")
    assert camille.lines[1:4] == ["review.reached", "review.progress_of", "review.introduced"]
    assert "contrat signé" not in camille.text
    assert camille.text.count("Librairie") == 2  # once for its news, once to be chosen


@langs
async def test_a_step_said_to_be_done_when_it_was_reminded_of_is_not_asked_about_again(lang: str) -> None:
    monday = date(2026, 11, 23)
    step = replace(SHOP, next_step="appeler la mairie", if_then="lundi", step_by=monday)
    reminder = Reminder("r95", "appeler la mairie", monday, LATELY, goal="g92")
    camille = await knowing(lang, step, PAUL, reminder)
    await camille.waits(days=3)
    assert "reminder.step" in camille.lines
    await camille.says({"fr": "c’est fait", "en": "done"}[lang])
    assert not goal_of(camille).has_step
    await camille.says("/review")
    await camille.presses("review.go_on")
    await camille.presses("review.that_is_all")
    assert "review.step" in camille.lines


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "On continue"),
        ("fr", "oui, on continue"),
        ("fr", "je garde celui-là"),
        ("en", "We go on"),
        ("en", "yes, let’s keep going"),
        ("en", "still the same one"),
    ],
)
async def test_going_on_is_said_as_its_button_says_it(lang: str, said: str) -> None:
    camille = await knowing(lang, SHOP, PAUL)
    await camille.says("/review")
    await camille.says(said)
    assert "review.who_else" in camille.lines
    assert goal_of(camille).chosen_on == date(2026, 11, 20)


@pytest.mark.parametrize(("lang", "said"), [("fr", "le deuxième"), ("fr", "2"), ("en", "the second one")])
async def test_one_of_several_goals_is_told_by_its_place(lang: str, said: str) -> None:
    camille = await knowing(lang, SHOP, JOB, PAUL)
    await camille.says("/review")
    await camille.says(said)
    assert goal_of(camille, "g93").chosen_on == date(2026, 11, 20)


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "on continue, mais l’objectif devient : ouvrir deux librairies"),
        ("en", "we go on, but the goal becomes: ouvrir deux librairies"),
    ],
)
async def test_other_words_for_the_goal_change_it_and_begin_no_other(lang: str, said: str) -> None:
    camille = await knowing(lang, SHOP, PAUL)
    await camille.says("/review")
    await camille.says(said)
    await camille.presses("button.keep")
    (goal,) = camille.known.goals
    assert goal.what == "ouvrir deux librairies"


@pytest.mark.parametrize(
    ("lang", "said"),
    [("fr", "Ça y est, j’ai signé le bail !"), ("en", "I’ve just signed the lease!")],
)
async def test_news_told_where_it_asks_whom_one_needs_is_nobody_who_is_needed(lang: str, said: str) -> None:
    camille = await knowing(lang, SHOP, PAUL)
    await camille.says("/review")
    await camille.presses("review.go_on")
    await camille.says(said)
    assert goal_of(camille).roles == SHOP.roles


@pytest.mark.parametrize(("lang", "said"), [("fr", "personne d’autre"), ("en", "nobody else")])
async def test_nobody_else_is_no_small_step(lang: str, said: str) -> None:
    camille = await knowing(lang, SHOP, PAUL)
    await camille.says("/review")
    await camille.presses("review.go_on")
    await camille.says(said)
    await camille.says(said)
    assert goal_of(camille).next_step is None


@langs
async def test_a_step_that_names_whom_one_has_met_since_is_taken_for_done(lang: str) -> None:
    step = {"fr": "appeler Paul Martin", "en": "call Paul Martin"}[lang]
    call = Meeting("m95", ("p91",), LATELY, kind="call", told_on=LATELY)
    camille = await knowing(lang, replace(SHOP, next_step=step), PAUL, call)
    await camille.says("/goals")
    await camille.presses("goal.button")
    await camille.presses("goal.go_on")
    assert "road.seen_since" in camille.lines
    await camille.says("/review")
    await camille.presses("review.go_on")
    await camille.presses("review.that_is_all")
    assert "road.seen_since" in camille.lines
    assert "review.step_open" not in camille.lines
    await camille.presses("button.done")
    assert not goal_of(camille).next_step


@langs
async def test_a_step_that_names_nobody_met_since_is_asked_about(lang: str) -> None:
    step = {"fr": "appeler Paul Martin", "en": "call Paul Martin"}[lang]
    camille = await knowing(lang, replace(SHOP, next_step=step, opened_on=date(2026, 10, 1)), PAUL, OLD_COFFEE)
    await camille.says("/review")
    await camille.presses("outcome.nothing")
    await camille.presses("review.go_on")
    await camille.presses("review.that_is_all")
    assert "review.step_open" in camille.lines


@pytest.mark.parametrize(
    ("lang", "said", "day"),
    [("fr", "c'est jeudi 26", "jeudi 26"), ("en", "it's Thursday the 26th", "Thursday the 26th")],
)
async def test_a_day_alone_is_the_moment_of_the_step_and_not_the_step(lang: str, said: str, day: str) -> None:
    camille = await knowing(lang, replace(SHOP, next_step="relire le bail"), PAUL)
    await camille.says("/review")
    await camille.presses("review.go_on")
    await camille.presses("review.that_is_all")
    await camille.says(said)
    goal = goal_of(camille)
    assert (goal.next_step, goal.if_then, goal.step_by) == ("relire le bail", day, date(2026, 11, 26))


@pytest.mark.parametrize(
    ("lang", "step", "kept"),
    [
        ("fr", "demain avant d’ouvrir : appeler Alan", "Samedi avant d’ouvrir : appeler Alan"),
        ("en", "call Alan tomorrow before opening", "call Alan on Saturday before opening"),
    ],
)
async def test_a_step_for_tomorrow_is_kept_by_the_name_of_its_day(lang: str, step: str, kept: str) -> None:
    camille = await knowing(lang, SHOP, PAUL)
    await camille.says("/review")
    await camille.presses("review.go_on")
    await camille.presses("review.that_is_all")
    await camille.says(step)
    assert (goal_of(camille).next_step, goal_of(camille).step_by) == (kept, date(2026, 11, 21))


@langs
async def test_three_months_running_a_review_is_put_in_other_words(lang: str) -> None:
    camille = await knowing(lang, replace(SHOP, next_step="relire le bail"), PAUL)
    said: list[tuple[str, ...]] = []
    for _ in range(3):
        await camille.says("/review")
        asked = camille.lines[-1]
        await camille.presses("review.go_on")
        who = camille.lines[-1]
        await camille.presses("review.that_is_all")
        step = camille.lines[0]
        await camille.presses("review.keep_step")
        said.append((asked, who, step, camille.lines[0]))
        camille.now += timedelta(days=30)
    for before, after in pairwise(said):
        assert not set(before) & set(after)
