"""Two wishes in one sentence are two goals; another goal told meanwhile is none of the first; a day is said once."""

from __future__ import annotations

from datetime import date
from typing import Final

import pytest

from bot.domain.owner import Lang
from bot.flows.goals.two_wishes import two_wishes
from bot.flows.turn import Turn
from tests.conversations.talk import FRIDAY_EVENING, Talk, talk

TWO: Final = {
    "fr": [
        ("je cherche un poste de DRH et aussi un associé pour mon projet", "un associé pour mon projet"),
        ("je voudrais trouver un job dans l'humanitaire et monter mon réseau lyonnais", "monter mon réseau lyonnais"),
        (
            "j'aimerais changer de poste et j'aimerais aussi apprendre l'espagnol",
            "apprendre l'espagnol",
        ),
        ("je veux plus de clients. Et sinon, trouver un associé", "trouver un associé"),
        ("retrouver un poste, mais aussi des clients pour ma boîte", "des clients pour ma boîte"),
    ],
    "en": [
        ("I want a new job and to find a co-founder", "find a co-founder"),
        ("I'd like more clients and also a co-founder for my project", "a co-founder for my project"),
        ("I want more customers and to learn Japanese", "learn Japanese"),
        ("I'm looking for a new job, but I'd also like to learn Spanish", "learn Spanish"),
    ],
}
ONE: Final = {
    "fr": [
        "je cherche un poste de DRH et de RRH",
        "je bosse dans la com depuis 8 ans, mais je veux devenir chef de produit",
        "je veux ouvrir une librairie et trouver un local",
        "changer de métier et devenir libraire",
        "je veux changer de poste et je voudrais que ce soit avant l'été",
        "trouver des clients et les garder",
        "un poste à Lyon et dans l'industrie",
        "rencontrer Paul et Marie",
    ],
    "en": [
        "I've been in sales for ten years and I'd like to learn design",
        "I want a job in HR and training",
        "I want to open a bookshop and find a place for it",
        "I want to change jobs and I'd like it to be before summer",
        "find clients and keep them",
        "a job in Leeds and in industry",
        "meet Paul and Marie",
    ],
}


async def turn(lang: Lang) -> Turn:
    return Turn((await talk(lang)).known, FRIDAY_EVENING)


@pytest.mark.parametrize(("lang", "said", "second"), [(lang, *row) for lang, rows in TWO.items() for row in rows])
async def test_two_wishes_are_told_apart(lang: Lang, said: str, second: str) -> None:
    parted = two_wishes(await turn(lang), said)
    assert parted
    assert parted[1] == second


@pytest.mark.parametrize(("lang", "said"), [(lang, said) for lang, rows in ONE.items() for said in rows])
async def test_one_wish_in_two_halves_stays_one(lang: Lang, said: str) -> None:
    assert two_wishes(await turn(lang), said) is None


BOTH: Final = {
    "fr": ("je cherche un poste de DRH et aussi un associé pour mon projet", "passe", "oui", "un poste de DRH",
           "un associé pour mon projet"),
    "en": ("I want a new job and to find a co-founder", "skip", "yes", "a new job", "find a co-founder"),
}  # fmt: skip


@pytest.mark.parametrize("lang", ["fr", "en"])
async def test_the_second_has_its_turn_when_the_first_is_kept(lang: Lang) -> None:
    both, skip, yes, first, second = BOTH[lang]
    someone = await talk(lang)
    await someone.says(both)
    assert someone.lines[0] == "goal.two"
    assert first in someone.text
    assert second in someone.text
    for said in (skip, skip, yes):
        await someone.says(said)
    assert {"goal.kept", "goal.second"} <= set(someone.lines)
    for said in (skip, skip, yes):
        await someone.says(said)
    assert "goal.second" not in someone.lines
    assert [(goal.what, goal.purpose) for goal in someone.known.goals] == [(first, "job"), (second, "partners")]


@pytest.mark.parametrize("lang", ["fr", "en"])
async def test_the_first_dropped_the_second_stands(lang: Lang) -> None:
    both, skip, _, _, second = BOTH[lang]
    someone = await talk(lang)
    for said in (both, skip, skip):
        await someone.says(said)
    await someone.presses("button.drop")
    assert "goal.second" in someone.lines
    assert second in someone.text
    assert someone.known.goals == ()


async def keeps_it_as_it_is(someone: Talk, skip: str, yes: str) -> None:
    """Nothing more is told of the goal, which is kept."""
    for _ in range(3):
        if "goal.shown" not in someone.lines:
            await someone.says(skip)
    await someone.says(yes)


CANCELS: Final = {"fr": ("annule", "plus tard", "non"), "en": ("cancel", "later", "no")}


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("skips", [0, 1, 2])
async def test_the_first_called_off_the_second_is_offered(lang: Lang, skips: int) -> None:
    both, skip, yes, _, second = BOTH[lang]
    someone = await talk(lang)
    for said in (both, *[skip] * skips, CANCELS[lang][0]):
        await someone.says(said)
    assert someone.lines == ["left.goal", "goal.second_offered"]
    assert second in someone.text
    await someone.says(yes)
    await keeps_it_as_it_is(someone, skip, yes)
    assert [goal.what for goal in someone.known.goals] == [second]


@pytest.mark.parametrize("lang", ["fr", "en"])
async def test_a_second_put_off_waits_and_one_that_is_not_wanted_is_gone(lang: Lang) -> None:
    both, skip, yes, _, second = BOTH[lang]
    cancel, later, no = CANCELS[lang]
    someone = await talk(lang)
    for said in (both, cancel, later):
        await someone.says(said)
    assert someone.lines == ["goal.second_waits"]
    await someone.presses("button.take_up")
    await keeps_it_as_it_is(someone, skip, yes)
    assert [goal.what for goal in someone.known.goals] == [second]
    other = await talk(lang)
    for said in (both, cancel, no):
        await other.says(said)
    assert other.lines == ["card.dropped"]
    assert other.known.goals == ()


@pytest.mark.parametrize("lang", ["fr", "en"])
async def test_the_first_taken_up_again_brings_no_second_twice(lang: Lang) -> None:
    both, skip, yes, first, second = BOTH[lang]
    someone = await talk(lang)
    for said in (both, CANCELS[lang][0]):
        await someone.says(said)
    take_up = someone.button("button.take_up").does or ""
    await someone.says(yes)
    await keeps_it_as_it_is(someone, skip, yes)
    await someone.does(take_up)
    await keeps_it_as_it_is(someone, skip, yes)
    assert "goal.second" not in someone.lines
    assert {goal.what for goal in someone.known.goals} == {first, second}


@pytest.mark.parametrize("lang", ["fr", "en"])
async def test_both_may_answer_the_question_what_one_wants(lang: Lang) -> None:
    both, skip, yes, first, second = BOTH[lang]
    someone = await talk(lang)
    await someone.says("/goals")
    for said in (both, skip, skip, yes, skip, skip, yes):
        await someone.says(said)
    assert [goal.what for goal in someone.known.goals] == [first, second]


@pytest.mark.parametrize(
    ("lang", "first", "other", "what"),
    [
        ("fr", "j'aimerais écrire un livre", "mon objectif c'est de devenir coach à Nantes", "devenir coach à Nantes"),
        ("en", "I'd like to write a book", "my goal is to become a coach in Leeds", "become a coach in Leeds"),
    ],
)
async def test_another_goal_told_meanwhile_is_no_answer_and_the_first_waits(
    lang: Lang, first: str, other: str, what: str
) -> None:
    skip, yes = ("passe", "oui") if lang == "fr" else ("skip", "yes")
    someone = await talk(lang)
    for said in (first, skip, other):
        await someone.says(said)
    for _ in range(3):
        if "goal.shown" not in someone.lines:
            await someone.says(skip)
    await someone.says(yes)
    assert [goal.what for goal in someone.known.goals] == [what]
    assert "goal.ask.roles" in someone.lines


@pytest.mark.parametrize(
    ("lang", "goal", "step"),
    [
        ("fr", "je cherche un poste de DRH", "écrire à deux chasseurs d'ici vendredi"),
        ("en", "I'm looking for a new job in HR", "write to two recruiters by Friday"),
    ],
)
async def test_what_one_will_do_told_under_the_card_is_its_small_step(lang: Lang, goal: str, step: str) -> None:
    skip, yes = ("passe", "oui") if lang == "fr" else ("skip", "yes")
    someone = await talk(lang)
    for said in (goal, skip, skip, step, yes):
        await someone.says(said)
    (kept,) = someone.known.goals
    assert kept.next_step == step.replace("'", "’")
    assert kept.step_by == date(2026, 11, 27)


@pytest.mark.parametrize(
    ("lang", "said", "act", "moment", "by"),
    [
        ("fr", "si je croise Paul lundi, je lui demande", "je lui demande", "si je croise Paul lundi", "2026-11-23"),
        ("fr", "si Anne répond je l'appelle vendredi", "je l’appelle vendredi", "si Anne répond", "2026-11-27"),
        ("fr", "la prochaine fois que je vois Paul, je lui en parle", "je lui en parle",
         "la prochaine fois que je vois Paul", None),
        ("en", "if I see Paul on Monday I'll ask him", "I’ll ask him", "if I see Paul on Monday", "2026-11-23"),
        ("en", "after lunch with Anne on Tuesday, I'll send her my CV", "I’ll send her my CV",
         "after lunch with Anne on Tuesday", "2026-11-24"),
        ("en", "next time I meet Paul I ask him", "I ask him", "next time I meet Paul", None),
    ],
)  # fmt: skip
async def test_an_act_and_its_moment_told_under_the_card_are_the_step_whoever_they_name(
    lang: Lang, said: str, act: str, moment: str, by: str | None
) -> None:
    goal, skip, yes = JOB[lang]
    someone = await talk(lang)
    for words in (goal, skip, skip, said):
        await someone.says(words)
    assert act in someone.text
    await someone.says(yes)
    (kept,) = someone.known.goals
    assert (kept.next_step, kept.if_then, kept.step_by) == (act, moment, by and date.fromisoformat(by))


JOB: Final = {
    "fr": ("je cherche un poste de DRH à Lyon", "passe", "oui"),
    "en": ("I'm looking for an HR job in Leeds", "skip", "yes"),
}


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "quand j'ai vu Paul hier, je lui ai parlé de ça"),
        ("en", "when I saw Paul yesterday, I told him about it"),
    ],
)
async def test_what_was_done_already_is_no_step(lang: Lang, said: str) -> None:
    goal, skip, _ = JOB[lang]
    someone = await talk(lang)
    for words in (goal, skip, skip, said):
        await someone.says(words)
    assert "goal.step" not in someone.lines


@pytest.mark.parametrize(
    ("lang", "said", "what", "due"),
    [
        ("fr", "je veux un poste de DRH d'ici fin mars à Lyon", "un poste de DRH à Lyon", "2027-03-31"),
        ("fr", "mon objectif : d'ici fin mars, un poste de DRH", "un poste de DRH", "2027-03-31"),
        ("fr", "je veux un poste de DRH d'ici la fin du mois de mars", "un poste de DRH", "2027-03-31"),
        ("fr", "je veux un poste de DRH avant la fin mars", "un poste de DRH", "2027-03-31"),
        ("fr", "je veux un poste de DRH fin mars au plus tard", "un poste de DRH", "2027-03-31"),
        ("fr", "je veux un poste de DRH d'ici le 31 mars maximum", "un poste de DRH", "2027-03-31"),
        ("en", "I want a new job by the end of March in Lyon", "a new job in Lyon", "2027-03-31"),
        ("en", "my goal: by the end of March, a new job", "a new job", "2027-03-31"),
        ("en", "I want a new job before the end of March", "a new job", "2027-03-31"),
        ("en", "I want a new job by 31 March at the latest", "a new job", "2027-03-31"),
    ],
)
async def test_the_day_of_a_goal_is_said_once(lang: Lang, said: str, what: str, due: str) -> None:
    skip, yes = ("passe", "oui") if lang == "fr" else ("skip", "yes")
    someone = await talk(lang)
    for words in (said, skip, yes):
        await someone.says(words)
    (kept,) = someone.known.goals
    assert (kept.what, kept.due) == (what, date.fromisoformat(due))
