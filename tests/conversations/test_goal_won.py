"""The job one was after, told in a shout: joy, the goal closed there and then, and who had a hand in it (P6, P26)."""

from __future__ import annotations

from datetime import date

import pytest

from bot.domain.goals import Goal
from bot.domain.helps import Help
from bot.domain.notebook import Record
from bot.domain.people import Person
from tests.conversations.talk import Talk, talk

langs = pytest.mark.parametrize("lang", ["fr", "en"])
WON = {"fr": "j'ai le poste !!!", "en": "I got the job!!!"}
ASKED = "goal.who_had_a_hand"


async def after_a_job(lang: str, purpose: str = "job", *known: Record) -> Talk:
    someone = await talk(lang)
    what = {"fr": "un poste de régisseuse dans un musée", "en": "a job as a stage manager in a museum"}[lang]
    await someone.store.keep(someone.known.put(Goal("g91", what, date(2026, 9, 1), purpose), *known))
    return someone


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "j'ai le poste !!!"),
        ("fr", "Ça y est, j'ai décroché le poste, je commence lundi"),
        ("fr", "j'ai enfin signé mon CDI 🎉"),
        ("fr", "je suis embauchée !"),
        ("fr", "ils m'ont prise !!"),
        ("fr", "j'ai trouvé un boulot !"),
        ("fr", "j'ai accepté l'offre"),
        ("en", "I accepted their offer!"),
        ("en", "I got the job!!!"),
        ("en", "They hired me, I start in January"),
        ("en", "finally landed a job at the Science Museum"),
        ("en", "I've been hired"),
        ("en", "omg they gave me the role"),
    ],
)
async def test_the_job_one_was_after_is_met_with_joy_and_closes_its_goal(lang: str, said: str) -> None:
    someone = await (await after_a_job(lang)).says(said)
    assert someone.lines == ["goal.won", "goal.ended_reached", ASKED]
    (goal,) = someone.known.goals
    assert goal.reached
    assert [one.what for one in goal.progress] == [said]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "j'ai décroché un entretien pour le poste"),
        ("fr", "j'ai un poste à pourvoir dans mon équipe"),
        ("fr", "je suis prise lundi"),
        ("fr", "j'ai trouvé un poste intéressant sur LinkedIn"),
        ("en", "I got the job interview!"),
        ("en", "I got a job offer from the Science Museum"),
        ("en", "I found a job on LinkedIn that looks good"),
        ("en", "have I got the job?"),
    ],
)
async def test_an_interview_an_offer_or_an_advert_close_nothing(lang: str, said: str) -> None:
    someone = await (await after_a_job(lang)).says(said)
    assert "goal.won" not in someone.lines
    assert someone.known.goals[0].is_open


@langs
async def test_who_had_a_hand_is_kept_as_the_thread_of_that_goal(lang: str) -> None:
    someone = await (await after_a_job(lang)).says(WON[lang])
    await someone.says({"fr": "Nadia Ferhat et Tom Leroy", "en": "Nadia Ferhat and Tom Leroy"}[lang])
    await someone.presses("button.keep")
    (outcome,) = someone.known.outcomes
    assert someone.known.names(outcome.people) == ("Nadia Ferhat", "Tom Leroy")
    assert outcome.goal == "g91"
    assert len(someone.known.goals[0].progress) == 1
    assert "outcome.kept" in someone.lines  # nothing is said of a day on which they were met: none is known
    await someone.presses("outcome.thank")


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "personne en particulier"),
        ("fr", "toute seule !"),
        ("fr", "non"),
        ("en", "nobody, just me"),
        ("en", "all by myself"),
        ("en", "no"),
    ],
)
async def test_nobody_had_a_hand(lang: str, said: str) -> None:
    someone = await (await after_a_job(lang)).says(WON[lang])
    await someone.says(said)
    assert someone.lines == ["outcome.nobody_yet"]
    assert not someone.known.outcomes
    assert not someone.known.drafts


@langs
async def test_whoever_helped_is_named_and_one_tap_away(lang: str) -> None:
    nadia = Person("p91", "Nadia Ferhat", added_on=date(2026, 11, 1))
    help_ = Help("h91", "p91", "le nom", date(2026, 11, 2))
    someone = await (await after_a_job(lang, "job", nadia, help_)).says(WON[lang])
    assert "goal.who_else_had_a_hand" in someone.lines
    assert "Nadia Ferhat" in someone.text
    await someone.presses("goal.tell")


@langs
async def test_undone_the_goal_is_open_again(lang: str) -> None:
    someone = await (await after_a_job(lang)).says(WON[lang])
    await someone.presses("button.undo")
    assert someone.known.goals[0].is_open


@langs
async def test_without_a_goal_there_is_joy_all_the_same(lang: str) -> None:
    someone = await (await talk(lang)).says(WON[lang])
    assert someone.lines == ["goal.won", ASKED]


@langs
async def test_a_goal_of_another_kind_is_asked_about(lang: str) -> None:
    someone = await (await after_a_job(lang, "expertise")).says(WON[lang])
    assert someone.lines in (["goal.ask_reached"], ["goal.won", "goal.ended_reached", ASKED])


@langs
async def test_the_second_joy_is_put_otherwise(lang: str) -> None:
    someone = await (await after_a_job(lang)).says(WON[lang])
    await someone.presses("outcome.nobody")
    await someone.store.keep(someone.known.put(Goal("g92", "un stage", date(2026, 11, 2), "job")))
    await someone.says(WON[lang])
    assert someone.lines == ["goal.won_again", "goal.ended_reached", ASKED]


@langs
async def test_with_no_goal_under_way_the_last_one_reached_is_remembered(lang: str) -> None:
    someone = await (await after_a_job(lang)).says(WON[lang])
    await someone.says("/goals")
    assert "goal.none_open" in someone.lines


@pytest.mark.parametrize(
    ("lang", "said", "news"),
    [
        ("fr", "J'ai le poste !!! Grâce à Nadia Ferhat", "J'ai le poste"),
        ("en", "I got the job, thanks to Nadia Ferhat!", "I got the job"),
    ],
)
async def test_told_with_whom_it_came_through_there_is_joy_and_the_thread(lang: str, said: str, news: str) -> None:
    someone = await (await after_a_job(lang)).says(said)
    assert someone.lines[:3] == ["goal.won", "goal.ended_reached", "outcome.shown"]
    assert ASKED not in someone.lines
    await someone.presses("button.keep")
    (goal,), (outcome,) = someone.known.goals, someone.known.outcomes
    assert (goal.reached, [one.what for one in goal.progress], outcome.goal) == (True, [news], "g91")
    assert someone.known.names(outcome.people) == ("Nadia Ferhat",)


@pytest.mark.parametrize(
    ("lang", "said"),
    [("fr", "ils m'ont dit oui !!!"), ("fr", "c'est signé !"), ("en", "they said yes!!!"), ("en", "I'm in!")],
)
async def test_a_yes_that_may_be_of_the_goal_is_asked_about(lang: str, said: str) -> None:
    someone = await (await after_a_job(lang)).says(said)
    assert someone.lines == ["goal.ask_reached"]
    await someone.says({"fr": "oui", "en": "yes"}[lang])
    assert someone.lines[:2] == ["goal.won", "goal.ended_reached"]


@pytest.mark.parametrize(("lang", "said"), [("fr", "je n'ai pas eu le poste"), ("en", "I didn't get the job")])
async def test_what_was_not_won_is_noted_without_a_cheer(lang: str, said: str) -> None:
    someone = await (await after_a_job(lang)).says(said)
    await someone.presses("button.keep")
    assert someone.lines[0] == "progress.kept_sorry"
    assert someone.known.goals[0].is_open
