"""A goal leads somewhere: a vague wish made clear, the way one step at a time, changes by tap and in plain words."""

from __future__ import annotations

from datetime import date

import pytest

from bot.domain.goals import Goal
from bot.domain.meetings import Meeting
from bot.domain.owner import Lang
from bot.domain.people import Person
from bot.domain.promises import Referral
from tests.conversations.talk import Talk, talk

langs = pytest.mark.parametrize("lang", ["fr", "en"])
BOOKSHOP = {"fr": "Ouvrir une librairie", "en": "Open a bookshop"}
CLIENTS = {"fr": "Trois clients de plus", "en": "Three more clients"}
DAY = date(2026, 6, 1)
PAUL = Person("p91", "Paul Martin", DAY, role="libraire")


def bookshop(lang: str, **fields: object) -> Goal:
    return Goal("g91", BOOKSHOP[lang], DAY, "business", **fields)  # type: ignore[arg-type]


def wish(lang: str) -> Goal:
    """Nobody could tell the day it is reached."""
    return Goal("g91", {"fr": "plus de clients", "en": "more clients"}[lang], DAY, "business")


def clients(lang: str) -> Goal:
    return Goal("g92", CLIENTS[lang], DAY, "business")


async def knowing(lang: str, *records: object) -> Talk:
    camille = await talk(lang)
    await camille.store.keep(camille.known.put(*records))  # type: ignore[arg-type]
    camille.notebook = await camille.store.load(1001)
    return camille


def goal_of(camille: Talk, id_: str = "g91") -> Goal:
    goal = camille.known.find(Goal, id_)
    assert goal
    return goal


# --- from a wish to a goal


@pytest.mark.parametrize(
    ("lang", "wish", "clear"),
    [
        ("fr", "je voudrais changer d’air", "un poste de libraire à Nantes"),
        ("en", "I'd like a change of scene", "a job in a bookshop in York"),
    ],
)
async def test_a_vague_wish_is_asked_what_it_would_look_like_and_nothing_else_is_needed(
    lang: str, wish: str, clear: str
) -> None:
    camille = await talk(lang)
    await camille.says(wish)
    if "goal.ask.purpose_of" in camille.lines:
        await camille.presses("goal.purpose.job")
    assert camille.lines == ["goal.vague.job"]
    await camille.says(clear)
    assert camille.lines == ["goal.ask.due"]
    await camille.presses("button.skip")
    await camille.presses("button.skip")
    assert "goal.success" in camille.lines
    assert not camille.known.goals
    await camille.presses("button.keep")
    assert camille.known.goals[0].success == clear


@pytest.mark.parametrize(
    ("lang", "wish", "clear"),
    [
        ("fr", "je veux plus de clients", "dix clients réguliers d’ici juin"),
        ("en", "I want more clients", "ten regular clients by June"),
    ],
)
async def test_a_day_told_on_the_way_is_not_asked_again(lang: str, wish: str, clear: str) -> None:
    camille = await talk(lang)
    await camille.says(wish)
    assert camille.lines == ["goal.vague.business"]
    await camille.says(clear)
    assert camille.lines == ["goal.ask.roles"]
    await camille.presses("button.skip")
    await camille.presses("button.keep")
    assert camille.known.goals[0].due == date(2027, 6, 30)
    assert camille.known.goals[0].what in ("plus de clients", "more clients")


@langs
async def test_a_precise_goal_is_asked_for_no_more_than_its_day_and_who_is_needed(lang: str) -> None:
    camille = await talk(lang)
    await camille.says(
        {"fr": "/goals Trouver un poste de DRH à Lyon", "en": "/goals Find a job as HR director in Lyon"}[lang]
    )
    assert camille.lines == ["goal.ask.due"]
    await camille.presses("button.skip")
    assert camille.lines == ["goal.ask.roles"]
    await camille.presses("button.skip")
    assert "goal.shown" in camille.lines


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "je voudrais changer d'air"),
        ("fr", "j'aimerais ouvrir une librairie"),
        ("fr", "je veux plus de clients"),
        ("fr", "trouver un associé"),
        ("fr", "il est temps que je change de boulot"),
        ("fr", "j'ai envie de changer de métier"),
        ("fr", "mon rêve, c'est de vivre de la photo"),
        ("fr", "je souhaite me mettre à mon compte"),
        ("fr", "je voudrais apprendre l'italien"),
        ("fr", "il faut que je trouve un nouveau poste"),
        ("en", "I'd like a change of scene"),
        ("en", "I want more clients"),
        ("en", "I want to open a bookshop"),
        ("en", "find a co-founder"),
        ("en", "it's time to change jobs"),
        ("en", "my dream is to live off photography"),
        ("en", "I'd love to go freelance"),
        ("en", "I need a new job"),
        ("en", "we want to raise funds"),
        ("en", "I plan to learn Italian"),
    ],
)
async def test_a_wish_is_heard_in_many_words(lang: str, said: str) -> None:
    camille = await talk(lang)
    await camille.says(said)
    assert [draft.flow for draft in camille.known.drafts] == ["goal"]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "je voudrais changer l'heure"),
        ("fr", "je voudrais changer de langue"),
        ("fr", "je voudrais trouver quelqu'un qui connaît l'édition"),
        ("fr", "je veux voir Paul jeudi"),
        ("fr", "il faut que j'appelle Paul"),
        ("fr", "je voudrais un café avec Marie"),
        ("fr", "j'ai trouvé un poste"),
        ("fr", "je veux remercier Paul"),
        ("fr", "il faut trouver un moment avec Paul"),
        ("fr", "comment trouver un poste ?"),
        ("en", "I want to change the time"),
        ("en", "I want more messages"),
        ("en", "I'd like to find someone who knows publishing"),
        ("en", "I want to thank Paul"),
        ("en", "I need to write to Paul"),
        ("en", "I found a job"),
        ("en", "how do I find a job?"),
        ("en", "I'd like a coffee with Marie"),
        ("en", "I've got a new job"),
        ("en", "did I want more clients?"),
    ],
)
async def test_what_only_sounds_like_a_wish_is_none(lang: str, said: str) -> None:
    camille = await knowing(lang, PAUL)
    await camille.says(said)
    assert "goal" not in [draft.flow for draft in camille.known.drafts]


@langs
async def test_several_roles_are_tapped_and_taken_back(lang: str) -> None:
    camille = await talk(lang)
    await camille.says({"fr": "/goals Trouver un associé", "en": "/goals Find a business partner"}[lang])
    while "goal.ask.roles" not in camille.lines:
        await camille.presses("button.skip")
    first, second, third, *_ = camille.buttons
    await camille.presses(first)
    await camille.presses(second)
    await camille.presses("✓ " + first)
    await camille.presses(third)
    await camille.presses("goal.roles_done")
    await camille.presses("button.keep")
    assert [role[:1].upper() + role[1:] for role in camille.known.goals[0].roles] == [second, third]


@langs
async def test_what_is_shown_is_kept_put_right_or_thrown_away_in_words(lang: str) -> None:
    camille = await talk(lang)
    for yes in (False, True):
        await camille.says(f"/goals {BOOKSHOP[lang]}")
        while "goal.shown" not in camille.lines:
            await camille.presses("button.skip")
        await camille.says({"fr": "non, plutôt fin juin", "en": "no, rather end of June"}[lang])
        assert "goal.due" in camille.lines
        await camille.says({"fr": "oui" if yes else "jette", "en": "yes" if yes else "drop it"}[lang])
    assert [goal.due for goal in camille.known.goals] == [date(2027, 6, 30)]


# --- the way, one step at a time


@langs
async def test_the_way_goes_from_success_to_a_small_step_with_its_moment_and_a_reminder(lang: str) -> None:
    camille = await knowing(lang, wish(lang), PAUL)
    await camille.does("goalnext:g91")
    assert camille.lines == ["goal.tell.success"]
    await camille.says({"fr": "dix clients par jour", "en": "ten customers a day"}[lang])
    assert goal_of(camille).success
    await camille.presses("goal.go_on")
    assert camille.lines == ["goal.what", "road.head.research", "road.research.business"]
    await camille.presses("button.done")
    assert camille.lines[:2] == ["road.did", "goal.tell.roles"]
    await camille.says({"fr": "un libraire et une banquière", "en": "a bookseller and a banker"}[lang])
    assert len(goal_of(camille).roles) == 2
    await camille.presses("goal.go_on")
    assert "road.head.tell" in camille.lines
    assert "Paul Martin" in camille.buttons or lang == "en"
    await camille.presses("road.choose_moment")
    assert camille.lines == ["goal.tell.when"]
    await camille.says({"fr": "quand j’ai fini mon café lundi", "en": "when I've had my coffee on Monday"}[lang])
    assert goal_of(camille).step_by == date(2026, 11, 23)
    await camille.presses("goal.remind")
    await camille.waits(days=3)
    assert "reminder.step" in str(camille.replies)
    await camille.does("goalnext:g91")
    await camille.presses("button.done")
    await camille.does("goalnext:g91")
    assert "road.head.ask" in camille.lines


@langs
async def test_what_the_notebook_holds_is_not_asked_for(lang: str) -> None:
    met = Meeting("m92", ("p91",), date(2026, 11, 10), kind="coffee", told_on=date(2026, 11, 10), goal="g91")
    camille = await knowing(lang, bookshop(lang, success="x", roles=("libraire",)), PAUL, met)
    await camille.does("goalnext:g91")
    assert "road.head.ask" in camille.lines
    await camille.presses("button.skip")
    assert camille.lines[:3] == ["road.left_out", "goal.what", "road.head.next"]


@langs
async def test_a_step_of_ones_own_is_asked_for_its_moment(lang: str) -> None:
    camille = await knowing(lang, bookshop(lang))
    await camille.does("goalset:g91:step")
    await camille.says({"fr": "appeler la banque", "en": "call the bank"}[lang])
    assert camille.lines == ["goal.tell.when"]
    await camille.presses("goal.moment")
    assert goal_of(camille).next_step in ("appeler la banque", "call the bank")
    assert goal_of(camille).if_then
    await camille.says("/undo")
    assert goal_of(camille).if_then is None


@langs
async def test_a_step_that_names_its_day_is_asked_for_no_moment(lang: str) -> None:
    camille = await knowing(lang, bookshop(lang), PAUL)
    await camille.does("goalset:g91:step")
    await camille.says({"fr": "appeler Paul jeudi", "en": "call Paul on Thursday"}[lang])
    assert goal_of(camille).step_by == date(2026, 11, 26)
    assert "goal.remind" in str(camille.replies)


@langs
async def test_success_is_skipped_and_never_asked_again(lang: str) -> None:
    camille = await knowing(lang, wish(lang))
    await camille.does("goalnext:g91")
    assert camille.lines == ["goal.tell.success"]
    await camille.presses("button.skip")
    await camille.presses("goal.go_on")
    assert "goal.tell.success" not in camille.lines


@langs
async def test_a_meeting_told_instead_of_an_answer_is_heard(lang: str) -> None:
    camille = await knowing(lang, wish(lang), PAUL)
    await camille.does("goalnext:g91")
    await camille.says({"fr": "J’ai pris un café avec Paul hier", "en": "I had a coffee with Paul yesterday"}[lang])
    assert "card.head.log_meeting" in camille.lines
    await camille.presses("button.keep")
    assert goal_of(camille).success is None


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "la suite ?"),
        ("fr", "quelle est la suite pour ma librairie ?"),
        ("fr", "quel est mon prochain pas ?"),
        ("en", "what's next?"),
        ("en", "what's next for my bookshop?"),
        ("en", "where do I start?"),
    ],
)
async def test_what_comes_next_is_asked_in_words(lang: str, said: str) -> None:
    camille = await knowing(lang, bookshop(lang, success="x", roles=("y",)))
    await camille.says(said)
    assert "road.head.tell" in camille.lines


@langs
async def test_news_shown_for_one_goal_wait_for_no_other(lang: str) -> None:
    camille = await knowing(lang, bookshop(lang))
    await camille.says({"fr": "J'ai décroché un entretien chez Danone !", "en": "I got an interview at Danone!"}[lang])
    assert "progress.shown" in camille.lines
    await camille.says({"fr": "/goals Trouver un poste de DRH", "en": "/goals Find a job as HR director"}[lang])
    while "goal.shown" not in camille.lines:
        await camille.presses("button.skip")
    await camille.presses("button.keep")
    assert "progress.shown" not in camille.lines


# --- told in plain words


@pytest.mark.parametrize(
    ("lang", "said", "field", "value"),
    [
        ("fr", "pour mon objectif librairie, il me faut un comptable", "roles", ("un comptable",)),
        ("fr", "pour ma librairie, j’ai besoin d’une banquière", "roles", ("une banquière",)),
        ("fr", "j'ai besoin d'un notaire pour mon projet de librairie", "roles", ("un notaire",)),
        ("fr", "pour ma librairie, réussir ce serait dix clients par jour", "success", "dix clients par jour"),
        ("fr", "réussir ma librairie ? non rien", "success", None),
        ("fr", "repousse l'objectif librairie à fin juin", "due", date(2027, 6, 30)),
        ("fr", "renomme l'objectif librairie en Ouvrir un salon de thé", "what", "Ouvrir un salon de thé"),
        ("fr", "mon prochain pas pour la librairie : appeler la banque", "next_step", "appeler la banque"),
        ("en", "for my bookshop goal I need an accountant", "roles", ("an accountant",)),
        ("en", "for the bookshop, I'll need a banker", "roles", ("a banker",)),
        ("en", "I need a lawyer for my bookshop project", "roles", ("a lawyer",)),
        ("en", "for my bookshop, success would be ten customers a day", "success", "ten customers a day"),
        ("en", "push the bookshop goal back to end of June", "due", date(2027, 6, 30)),
        ("en", "rename my bookshop goal to Open a tea room", "what", "Open a tea room"),
        ("en", "my next step for the bookshop is to call the bank", "next_step", "call the bank"),
    ],
)
async def test_it_is_told_later_in_words_shown_and_kept(lang: str, said: str, field: str, value: object) -> None:
    camille = await knowing(lang, bookshop(lang), clients(lang))
    before = getattr(goal_of(camille), field)
    await camille.says(said)
    if value is None:
        assert goal_of(camille) == bookshop(lang)
        return
    assert "goal.shown_changed" in camille.lines
    assert getattr(goal_of(camille), field) == before
    await camille.presses("button.keep")
    assert getattr(goal_of(camille), field) == value
    await camille.says("/undo")
    assert getattr(goal_of(camille), field) == before


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "quand j'ai fini mon café lundi, j'écris à Paul"),
        ("en", "when I've had my coffee on Monday, I write to Paul"),
    ],
)
async def test_an_if_then_sentence_is_a_small_step_with_its_moment(lang: str, said: str) -> None:
    camille = await knowing(lang, bookshop(lang), PAUL)
    await camille.says(said)
    assert "goal.step" in camille.lines
    await camille.presses("button.keep")
    goal = goal_of(camille)
    assert goal.next_step in ("j'écris à Paul", "I write to Paul")
    assert goal.step_by == date(2026, 11, 23)
    assert "goal.remind" in str(camille.replies)


@langs
async def test_which_of_several_goals_is_asked_in_one_tap(lang: str) -> None:
    camille = await knowing(lang, bookshop(lang), clients(lang))
    await camille.says({"fr": "réussir, ce serait dormir tranquille", "en": "success would be sleeping well"}[lang])
    assert camille.lines == ["goal.which"]
    await camille.presses(CLIENTS[lang])
    await camille.presses("button.keep")
    assert goal_of(camille, "g92").success


@pytest.mark.parametrize(
    ("lang", "said", "reached"),
    [
        ("fr", "j'ai atteint mon objectif librairie !", True),
        ("fr", "je laisse tomber l'objectif librairie", False),
        ("fr", "j'abandonne mon projet de librairie", False),
        ("en", "I reached my bookshop goal", True),
        ("en", "I'm giving up on my bookshop goal", False),
        ("en", "drop the bookshop goal", False),
    ],
)
async def test_its_end_is_told_in_words_and_asked_once(lang: str, said: str, *, reached: bool) -> None:
    camille = await knowing(lang, bookshop(lang), clients(lang))
    await camille.says(said)
    assert goal_of(camille).is_open
    await camille.presses("button.yes")
    assert goal_of(camille).reached is reached
    await camille.does("goalopen:g91")
    assert goal_of(camille).is_open


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "pour mon anniversaire, il me faut un gâteau"),
        ("fr", "quand j'ai vu Paul hier, je lui ai promis un devis"),
        ("fr", "mon objectif est de publier un roman"),
        ("fr", "je repousse le rendez-vous à mardi"),
        ("fr", "j'ai atteint Paul au téléphone"),
        ("en", "for my birthday I need a cake"),
        ("en", "when I saw Paul yesterday, he gave me two names"),
        ("en", "my goal is to publish a novel"),
        ("en", "push the meeting to June"),
        ("en", "I reached Paul on the phone"),
    ],
)
async def test_what_is_said_of_other_things_changes_no_goal(lang: str, said: str) -> None:
    camille = await knowing(lang, bookshop(lang), clients(lang), PAUL)
    await camille.says(said)
    assert "goal_change" not in [draft.flow for draft in camille.known.drafts]
    assert goal_of(camille) == bookshop(lang)


# --- from its card


@langs
async def test_everything_of_a_goal_is_changed_or_taken_away_from_its_card(lang: str) -> None:
    camille = await knowing(lang, bookshop(lang, due=date(2027, 1, 5), success="x", roles=("y",)))
    for field in ("due", "success", "roles", "purpose"):
        await camille.does("goal:g91")
        await camille.presses("goal.change")
        await camille.presses(f"goal.field.{field}")
        await camille.presses("goal.take_away")
    goal = goal_of(camille)
    assert (goal.due, goal.success, goal.roles, goal.purpose) == (None, None, (), None)
    await camille.does("goalset:g91:due")
    await camille.says({"fr": "fin mars", "en": "end of March"}[lang])
    assert goal_of(camille).due == date(2027, 3, 31)
    await camille.does("goalerase:g91")
    assert not camille.known.goals
    await camille.says("/undo")
    assert goal_of(camille).due == date(2027, 3, 31)


@pytest.mark.parametrize(
    "action",
    [
        "goalnext:g99", "goalnext:", "goalstep:g91:tell", "goalstep:g91:nonsense:did", "goalset:g91:id",
        "goalsay:d1:0", "goalgone:d1", "goalskip:d1", "goalremind:g91", "goaldid:g91", "goalchange:d1",
        "goalwhich:d1:g91", "goalopen:g91", "goalkeep:d1", "goaldrop:d1", "serves:g91:h1", "goalleave:g91",
    ],
)  # fmt: skip
async def test_old_and_forged_buttons_change_nothing(action: str) -> None:
    camille = await knowing("fr", bookshop("fr"))
    await camille.does(action)
    assert camille.lines == ["error.old_button"]
    assert goal_of(camille) == bookshop("fr")


# --- which goal a help serves


@pytest.mark.parametrize("goals", [0, 1, 2])
@langs
async def test_with_several_goals_the_kept_card_asks_which_one_a_help_serves(lang: str, goals: int) -> None:
    camille = await knowing(lang, PAUL, *(bookshop(lang), clients(lang))[:goals])
    await camille.says(
        {"fr": "Café ce matin avec Paul, il m'a relu mon CV", "en": "Coffee this morning with Paul, he reviewed my CV"}[
            lang
        ]
    )
    await camille.presses("button.keep")
    assert ("serves.which" in camille.lines) is (goals == 2)
    if goals == 2:
        await camille.presses(CLIENTS[lang])
        assert camille.known.helps[0].goal == "g92"
        await camille.says("/undo")
        assert camille.known.helps[0].goal is None


STUDIO: dict[str, str] = {"fr": "je veux ouvrir un atelier de poterie", "en": "I want to open a pottery studio"}
UNDER_THE_DATE: list[tuple[str, str, str | None, date | None]] = [
    ("fr", "trouver un local avant mars", "trouver un local avant mars", None),
    ("fr", "et il faut rencontrer deux galeries", "rencontrer deux galeries", None),
    ("fr", "je voudrais l'ouvrir en mars", None, date(2027, 3, 31)),
    ("fr", "avant l'été, il me faut d'abord un four", None, date(2027, 6, 20)),
    ("en", "rent a place by March", "rent a place by March", None),
    ("en", "and meet two galleries", "meet two galleries", None),
    ("en", "I'd like to open it by March", None, date(2027, 3, 31)),
    ("en", "June, and I need a kiln", None, date(2027, 6, 30)),
]


@pytest.mark.parametrize(("lang", "said", "step", "due"), UNDER_THE_DATE)
async def test_what_is_told_under_the_date_is_of_that_goal_and_begins_no_other(
    lang: str, said: str, step: str | None, due: date | None
) -> None:
    someone = await talk(lang)
    await someone.says(STUDIO[lang])
    assert someone.lines == ["goal.ask.due"]
    await someone.says(said)
    (draft,) = someone.known.drafts
    assert draft.filled.get("step") == step
    assert draft.filled.get("due") == (due.isoformat() if due else None)
    assert someone.lines == (["goal.step", "goal.ask.due"] if step else ["goal.ask.roles"])


@pytest.mark.parametrize(
    ("lang", "said", "what"),
    [
        ("fr", "je veux aussi changer de boulot d'ici juin", "changer de boulot"),
        ("en", "I also want to change jobs by June", "change jobs"),
    ],
)
async def test_another_wish_told_on_top_is_another_goal(lang: str, said: str, what: str) -> None:
    someone = await talk(lang)
    await someone.says(STUDIO[lang])
    await someone.says(said)
    assert [draft.filled["what"] for draft in someone.known.drafts] == [
        STUDIO[lang].split(" ", 2)[2].removeprefix("to "),
        what,
    ]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "qu'est-ce que je fais maintenant ?"),
        ("fr", "tu me conseilles quoi ?"),
        ("en", "what should I do next?"),
        ("en", "so what now?"),
    ],
)
async def test_with_nothing_due_what_to_do_next_is_the_next_step_of_the_goal(lang: str, said: str) -> None:
    camille = await knowing(lang, bookshop(lang, success="x", roles=("y",)))
    await camille.says(said)
    assert "road.head.tell" in camille.lines
    await camille.says("/today")
    assert camille.lines == ["today.nothing_today"]
    await camille.presses("today.go_on")
    assert "road.head.tell" in camille.lines


@langs
async def test_an_introduction_on_its_way_is_the_nearest_door(lang: str) -> None:
    paul, goal = Person("p91", "Paul Martin", DAY), bookshop(lang, success="x", roles=("y",))
    met = Meeting("m91", ("p91",), date(2026, 11, 12), kind="coffee", told_on=date(2026, 11, 12), goal="g91")
    waiting = Referral("r91", "p91", "Catriona Bell", date(2026, 11, 12), meeting="m91")
    camille = await knowing(lang, goal, paul, met, waiting)
    await camille.says("/goals")
    await camille.presses("goal.button")
    await camille.presses("goal.go_on")
    assert {"road.head.next", "referral.awaited"} <= set(camille.lines)
    assert "Catriona Bell" in camille.text


async def _shown(lang: Lang) -> Talk:
    camille = await talk(lang)
    await camille.says(
        {
            "fr": "mon objectif est de décrocher deux missions de conseil d'ici fin mars",
            "en": "my goal is to land two consulting jobs by the end of March",
        }[lang]
    )
    while "goal.shown" not in camille.lines:
        await camille.presses("button.skip")
    return camille


@langs
@pytest.mark.parametrize(
    "said",
    [
        {"fr": "attendez non, plutôt d'ici fin mai", "en": "hang on no, rather by the end of May"},
        {"fr": "ah non pardon, en fait c'est fin mai", "en": "ah no sorry, actually it's the end of May"},
    ],
)
async def test_another_day_for_the_goal_that_is_shown_is_its_day_and_not_its_words(
    lang: Lang, said: dict[Lang, str]
) -> None:
    camille = await _shown(lang)
    await camille.says(said[lang])
    await camille.presses("button.keep")
    (goal,) = camille.known.goals
    assert goal.due == date(2027, 5, 31)
    assert "mai" not in goal.what.lower()
    assert "may" not in goal.what.lower()


@langs
async def test_a_step_without_a_moment_is_asked_for_one_and_heard_in_any_words(lang: Lang) -> None:
    camille = await _shown(lang)
    await camille.says({"fr": "relire mes anciennes offres", "en": "look at my old proposals"}[lang])
    await camille.presses("button.keep")
    await camille.presses("goal.go_on")
    assert "goal.tell.when" in camille.lines
    await camille.says({"fr": "demain matin en arrivant au bureau", "en": "tomorrow morning at my desk"}[lang])
    (goal,) = camille.known.goals
    assert goal.if_then == {"fr": "Samedi matin en arrivant au bureau", "en": "Saturday morning at my desk"}[lang]
    assert goal.step_by == date(2026, 11, 21)


@langs
async def test_a_goal_is_given_another_day_in_place_of_the_one_it_has(lang: Lang) -> None:
    camille = await _shown(lang)
    await camille.presses("button.keep")
    await camille.says(
        {
            "fr": "en fait c'est plus fin mars c'est fin juin mon objectif",
            "en": "actually it's not the end of March, it's the end of June",
        }[lang]
    )
    assert "goal.shown_changed" in camille.lines
    await camille.says({"fr": "oui", "en": "yes"}[lang])
    (goal,) = camille.known.goals
    assert goal.due == date(2027, 6, 30)


@langs
async def test_a_goal_named_first_and_let_go_after_is_asked_about(lang: Lang) -> None:
    camille = await _shown(lang)
    await camille.presses("button.keep")
    await camille.says(
        {
            "fr": "les missions de conseil, je laisse tomber pour l'instant",
            "en": "the consulting jobs, I'm dropping them for now",
        }[lang]
    )
    assert "goal.ask_let_go" in camille.lines


@langs
async def test_a_vague_wish_told_better_while_its_day_is_asked_begins_no_second_goal(lang: Lang) -> None:
    camille = await talk(lang)
    await camille.says({"fr": "je voudrais changer de vie professionnelle", "en": "I'd like to change careers"}[lang])
    while "goal.ask.due" not in camille.lines:
        await camille.presses("button.skip")
    await camille.says({"fr": "trouver un poste plus utile", "en": "find a more useful job"}[lang])
    assert len(camille.known.drafts) == 1
    while "goal.shown" not in camille.lines:
        await camille.presses("button.skip")
    assert {"fr": "plus utile", "en": "more useful"}[lang] in camille.text


@langs
async def test_whom_it_needs_may_be_somebody_told_by_what_they_are(lang: Lang) -> None:
    camille = await _shown(lang)
    await camille.says(
        {
            "fr": "un directeur de la formation, et puis quelqu'un de plus commercial que moi",
            "en": "a training manager, and then someone more used to selling than I am",
        }[lang]
    )
    await camille.presses("button.keep")
    (goal,) = camille.known.goals
    assert (
        goal.roles
        == {
            "fr": ("un directeur de la formation", "quelqu’un de plus commercial que moi"),
            "en": ("a training manager", "someone more used to selling than I am"),
        }[lang]
    )


@pytest.mark.parametrize(
    ("lang", "said", "what"),
    [
        (
            "fr",
            "je crois que je voudrais changer de métier, mais aucune idée par où commencer",
            "changer de métier",
        ),
        ("en", "i kinda want to find a new job but no idea where to start", "find a new job"),
        (
            "fr",
            "je veux trouver deux clients de plus avant Noël, le loyer n’attend pas",
            "trouver deux clients de plus",
        ),
        ("en", "need 2 more retainer clients before xmas, rent's killing me", "2 more retainer clients"),
    ],
)
async def test_what_hesitates_or_complains_around_a_goal_is_no_word_of_it(lang: str, said: str, what: str) -> None:
    someone = await talk(lang)
    await someone.says(said)
    (draft,) = someone.known.drafts
    assert draft.filled["what"] == what


STORY = {
    "fr": (
        "j’aimerais d’ici la fin de l’année prochaine quitter la banque où je m’ennuie ferme depuis onze ans parce que "
        "ma belle-sœur me répète que ça embauche dans le climat histoire de travailler là-dedans à mi-temps dans une "
        "petite boîte pas trop loin de la maison"
    ),
    "en": (
        "I'd like by the end of next year to leave the bank where I've been bored stiff for eleven years because my "
        "sister in law keeps telling me there's loads going on in climate tech and to do that too at least part time "
        "in a small firm not too far from home"
    ),
}


@pytest.mark.parametrize(
    ("lang", "short"),
    [("fr", "travailler à mi-temps dans le climat"), ("en", "work part time in climate tech")],
)
async def test_a_long_story_is_asked_for_its_one_sentence_and_keeps_its_day(lang: str, short: str) -> None:
    someone = await talk(lang)
    await someone.says(STORY[lang])
    assert someone.lines == ["goal.long_told", "goal.ask.what"]
    await someone.says(short)
    (draft,) = someone.known.drafts
    assert draft.filled["what"] == short
    assert draft.filled["due"] == "2027-12-31"


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        (
            "fr",
            "Vous pouvez m’aider à fixer un vrai objectif ? Je voudrais passer dans le conseil d’ici l’été prochain.",
        ),
        (
            "en",
            "Could you help me set a proper goal? I would like to move into consulting by next summer, if possible.",
        ),
    ],
)
async def test_a_request_for_help_before_a_goal_is_answered_by_going_on_with_it(lang: str, said: str) -> None:
    someone = await talk(lang)
    await someone.says(said)
    assert "small_talk.question" not in someone.lines
    assert someone.lines[-1].startswith("goal.")


@pytest.mark.parametrize(
    ("lang", "goal", "success", "words", "purpose"),
    [
        (
            "fr",
            "mon objectif : prendre ma place d’ici juin",
            "disons quand j’aurai signé un contrat, deux jours par semaine",
            "quand j’aurai signé un contrat, deux jours par semaine",
            "des clients",
        ),
        (
            "en",
            "my goal is to shine at two big breweries by june",
            "id say when I've got a signed contract, 2 days a week or so",
            "when I've got a signed contract, 2 days a week or so",
            "New business",
        ),
    ],
)
async def test_what_success_is_and_the_words_of_a_button_are_heard_at_once(
    lang: str, goal: str, success: str, words: str, purpose: str
) -> None:
    someone = await talk(lang)
    await someone.says(goal)
    await someone.says(success)
    assert someone.lines[0] == "goal.success"
    (draft,) = someone.known.drafts
    assert draft.filled["success"] == words
    assert someone.lines[-1].startswith("goal.ask.purpose")
    await someone.says(purpose)
    (draft,) = someone.known.drafts
    assert draft.filled["purpose"] == "business"


@pytest.mark.parametrize(
    ("lang", "goal", "role", "said"),
    [
        (
            "fr",
            "mon objectif : ouvrir un salon de thé d’ici juin",
            "un pâtissier",
            "attends, plutôt fin mai, à cause de Pâques",
        ),
        (
            "en",
            "my goal is to start a tea shop by June",
            "a baker",
            "hang on, make that end of May, I forgot about Easter",
        ),
    ],
)
async def test_another_day_with_its_reason_is_the_day_of_the_goal(lang: str, goal: str, role: str, said: str) -> None:
    someone = await talk(lang)
    await someone.says(goal)
    await someone.says(role)
    await someone.says(said)
    await someone.presses("button.keep")
    (kept,) = someone.known.goals
    assert kept.due == date(2027, 5, 31)
