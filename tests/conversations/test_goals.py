"""A goal in a sentence, its news, those who helped told, and how it ends."""

from __future__ import annotations

from datetime import date

import pytest

from bot.domain.goals import Goal
from bot.domain.owner import Lang
from bot.flows.meanings.news_told import tells_news
from tests.conversations.talk import Talk, talk

langs = pytest.mark.parametrize("lang", ["fr", "en"])
GOAL = {"fr": "/goals Trouver un poste de DRH à Lyon", "en": "/goals Find a job as HR director in Lyon"}
HELPED = {
    "fr": "Café ce matin avec Marie Dupont, elle m'a relu mon CV",
    "en": "Coffee this morning with Marie Dupont, she reviewed my CV",
}
NEWS = {"fr": "J'ai décroché un entretien chez Danone !", "en": "I got an interview at Danone!"}


async def with_a_goal(lang: str) -> Talk:
    camille = await talk(lang)
    await camille.says(GOAL[lang])
    for _ in range(3):
        if "button.skip" in str(camille.replies):
            await camille.presses("button.skip")
    await camille.presses("button.keep")
    return camille


@langs
async def test_a_goal_is_shown_before_it_is_kept(lang: str) -> None:
    camille = await talk(lang)
    await camille.says(GOAL[lang])
    assert not camille.known.goals
    camille = await with_a_goal(lang)
    assert len(camille.known.goals) == 1


@langs
async def test_purpose_day_and_roles_are_asked_and_can_be_told_by_button_or_word(lang: str) -> None:
    camille = await talk(lang)
    await camille.says("/goals")
    await camille.says({"fr": "Ouvrir une librairie", "en": "Open a bookshop"}[lang])
    if "goal.ask.purpose" in camille.lines:
        await camille.presses("goal.purpose.other")
    assert "goal.ask.due" in camille.lines
    await camille.says({"fr": "dans trois mois", "en": "in three months"}[lang])
    assert "goal.ask.roles" in camille.lines
    await camille.says({"fr": "un banquier, une libraire", "en": "a banker, a bookseller"}[lang])
    await camille.presses("button.keep")
    (goal,) = camille.known.goals
    assert goal.due is not None
    assert goal.due.isoformat() == "2027-02-20"
    assert len(goal.roles) == 2


@langs
async def test_a_meeting_told_instead_of_whom_the_goal_needs_is_heard_as_one(lang: str) -> None:
    camille = await talk(lang)
    await camille.says(GOAL[lang])
    for _ in range(3):
        if "goal.ask.roles" not in camille.lines:
            await camille.presses("button.skip")
    await camille.says(HELPED[lang])
    assert "card.head.log_meeting" in camille.lines


@langs
async def test_a_date_that_is_none_is_asked_again_without_losing_the_goal(lang: str) -> None:
    camille = await talk(lang)
    await camille.says("/goals")
    await camille.says({"fr": "Ouvrir une librairie", "en": "Open a bookshop"}[lang])
    if "goal.ask.purpose" in camille.lines:
        await camille.presses("button.skip")
    await camille.says("xyzzy")
    assert "goal.unread.due" in camille.lines
    await camille.presses("button.skip")
    assert "goal.ask.roles" in camille.lines


@langs
async def test_news_offer_a_draft_for_each_helper(lang: str) -> None:
    camille = await with_a_goal(lang)
    await camille.says(HELPED[lang])
    await camille.presses("button.keep")
    await camille.says("/goals")
    await camille.presses("goal.button")
    await camille.presses("goal.progress")
    await camille.says(NEWS[lang])
    assert not camille.known.goals[0].progress
    await camille.presses("button.keep")
    assert camille.known.goals[0].progress[0].what == NEWS[lang]
    await camille.presses("goal.tell")
    assert "Danone" in camille.text
    await camille.presses("drafting.sent")
    assert camille.known.helps[0].news_on


@langs
async def test_how_it_ended_is_told_to_those_who_helped(lang: str) -> None:
    camille = await with_a_goal(lang)
    await camille.says(HELPED[lang])
    await camille.presses("button.keep")
    await camille.says("/goals")
    await camille.presses("goal.button")
    await camille.presses("goal.reached")
    assert "goal.who_else_had_a_hand" in camille.lines
    await camille.presses("goal.tell")
    await camille.presses("drafting.sent")
    assert camille.known.helps[0].outcome_told_on is not None


@langs
async def test_news_without_a_goal_wait_for_one(lang: str) -> None:
    camille = await talk(lang)
    await camille.says(
        {"fr": "Bonne nouvelle, j'ai signé mon premier client !", "en": "Good news, I signed my first client!"}[lang]
    )
    assert camille.lines == ["progress.won", "goal.who_had_a_hand"]
    await camille.presses("goal.new")
    await camille.says({"fr": "Vivre de mon métier de graphiste", "en": "Live from my work as a designer"}[lang])
    while "button.skip" in str(camille.replies):
        await camille.presses("button.skip")
    await camille.presses("goalkeep:" + camille.button("button.keep").does.split(":")[1])  # type: ignore[union-attr]
    assert "progress.shown" in camille.lines


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "j'ai décroché un entretien"),
        ("fr", "J’ai un entretien !"),
        ("fr", "Ça y est, entretien décroché"),
        ("en", "got an interview"),
        ("en", "I got an interview"),
        ("en", "Finally, we signed our first client"),
    ],
)
async def test_what_was_won_is_kept_for_a_goal_even_before_there_is_one(lang: str, said: str) -> None:
    camille = await talk(lang)
    await camille.says(said)
    assert camille.lines == ["progress.won", "goal.who_had_a_hand"]
    await camille.presses("goal.new")
    await camille.says({"fr": "Trouver un poste", "en": "Find a job"}[lang])
    while "button.skip" in str(camille.replies):
        await camille.presses("button.skip")
    await camille.presses("button.keep")
    assert "progress.shown" in camille.lines
    assert said in camille.text


@pytest.mark.parametrize(
    "said", ["j’ai un boulot de fou", "I have a job already", "j’ai un client pénible", "Have I got an interview?"]
)
def test_a_burden_and_a_question_are_no_news(said: str) -> None:
    assert not tells_news(said)


@langs
async def test_a_goal_half_told_is_cancelled(lang: str) -> None:
    camille = await talk(lang)
    await camille.says("/goals")
    await camille.says("/cancel")
    assert not camille.known.drafts
    assert not camille.known.goals


@pytest.mark.parametrize(
    ("lang", "said", "due"),
    [
        ("fr", "/goals Trouver trois clients d’ici juin", "2027-06-30"),
        ("fr", "/goals Trouver trois clients avant la fin de l’année", "2026-12-31"),
        ("fr", "/goals Trouver trois clients d’ici mars 2028", "2028-03-31"),
        ("en", "/goals Find three clients by June", "2027-06-30"),
        ("en", "/goals Find three clients in March 2028", "2028-03-31"),
    ],
)
async def test_the_day_told_with_the_goal_is_not_asked_again(lang: str, said: str, due: str) -> None:
    camille = await talk(lang)
    await camille.says(said)
    for _ in range(3):
        assert "goal.ask.due" not in camille.lines
        if "button.skip" in str(camille.replies):
            await camille.presses("button.skip")
    await camille.presses("button.keep")
    (goal,) = camille.known.goals
    assert str(goal.due) == due


@pytest.mark.parametrize(("lang", "words"), [("fr", "trois nouveaux clients"), ("en", "three new clients")])
async def test_without_a_goal_the_question_is_answered_at_once(lang: str, words: str) -> None:
    camille = await talk(lang)
    await camille.says("/goals")
    assert camille.lines == ["goal.none", "goal.ask.what"]
    await camille.says(words)
    assert camille.lines == ["goal.ask.due"]  # clients say what it is for


BOOKSHOP = {"fr": "Ouvrir une librairie", "en": "Open a bookshop"}


async def asked_for_its_day(lang: str) -> Talk:
    camille = await talk(lang)
    await camille.says("/goals")
    await camille.says(BOOKSHOP[lang])
    if "goal.ask.purpose" in camille.lines:
        await camille.presses("button.skip")
    assert "goal.ask.due" in camille.lines
    return camille


@langs
async def test_a_goal_half_told_is_shown_and_its_question_goes_on(lang: str) -> None:
    camille = await asked_for_its_day(lang)
    await camille.says("/goals")
    assert (camille.lines[0], camille.lines[-1]) == ("goal.what", "goal.ask.due")
    assert BOOKSHOP[lang] in camille.text
    assert len(camille.known.drafts) == 1


@langs
async def test_news_told_while_the_day_is_asked_wait_for_the_goal(lang: str) -> None:
    camille = await asked_for_its_day(lang)
    await camille.says(NEWS[lang])
    assert camille.lines == ["progress.for_later", "goal.ask.due"]
    await camille.presses("button.skip")
    await camille.presses("button.skip")
    await camille.presses("button.keep")
    assert "progress.shown" in camille.lines
    assert "Danone" in camille.text


@pytest.mark.parametrize(
    ("lang", "wish", "said", "answered"),
    [
        ("fr", "je voudrais être prise au sérieux", "qui peut me présenter quelqu'un chez Decathlon ?", "path."),
        ("fr", "je voudrais être prise au sérieux", "Anne Roy me demande si je peux relire son mémoire", "card."),
        ("en", "I'd like to be braver", "who could introduce me to someone at Decathlon?", "path."),
        ("en", "I'd like to be braver", "Anne Roy asks whether I can proofread her dissertation", "card."),
    ],
)
async def test_another_matter_is_heard_while_the_purpose_is_asked(
    lang: str, wish: str, said: str, answered: str
) -> None:
    camille = await talk(lang)
    await camille.says(f"/goals {wish}")
    assert "goal.ask.purpose" in camille.lines
    await camille.says(said)
    assert any(key.startswith(answered) for key in camille.lines), camille.lines
    await camille.says("/goals")
    assert "goal.ask.purpose" in camille.lines  # the question waits


@langs
async def test_a_goal_left_half_way_is_found_again_days_later_where_a_goal_is_wanted(lang: str) -> None:
    camille = await talk(lang)
    await camille.says(
        {"fr": "Je cherche un poste de DRH à Lyon d'ici mars", "en": "I want a job as HR director by March"}[lang]
    )
    await camille.says("/people")
    await camille.waits(days=5)
    for command in ("/plan", "/review", "/goals"):
        await camille.says(command)
        assert "goal.what" in camille.lines
        assert any(key.startswith("goal.ask.") for key in camille.lines)
    await camille.presses("button.skip")
    await camille.presses("button.keep")
    assert len(camille.known.goals) == 1


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "remets-le"), ("fr", "mets-les en contact"), ("fr", "envoyé"),
        ("en", "connect them"), ("en", "change it back"), ("en", "actually make that monday"), ("en", "sent"),
    ],
)  # fmt: skip
async def test_a_word_about_something_said_before_is_no_goal_and_no_news(lang: Lang, said: str) -> None:
    someone = await talk(lang)
    await someone.says(said)
    assert not [draft for draft in someone.known.drafts if draft.flow in ("goal", "progress")]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "pas envie d'aller au pot des assos le 21"),
        ("en", "dont feel like going to the charity finance drinks on the 21st"),
        ("en", "I can't face the networking drinks"),
    ],
)
async def test_what_one_does_not_feel_like_is_no_goal(lang: Lang, said: str) -> None:
    someone = await talk(lang)
    await someone.says(said)
    assert not [draft for draft in someone.known.drafts if draft.flow == "goal"]


@pytest.mark.parametrize(
    ("lang", "said", "what"),
    [
        ("fr", "je suis designer freelance à Nantes, je cherche des clients", "des clients"),
        ("en", "I'm a freelance designer in Leeds, I'm looking for more clients", "more clients"),
    ],
)
async def test_who_looks_for_clients_has_a_goal_and_searches_nobody(lang: str, said: str, what: str) -> None:
    camille = await talk(lang)
    await camille.says(said)
    assert camille.lines[-1].startswith("goal.")
    assert camille.known.drafts[-1].filled["what"] == what


@pytest.mark.parametrize(
    ("lang", "told", "what", "roles", "due"),
    [
        ("en", ("write a book by next autumn", "wait, by next June", "a publisher"), "write a book", ("a publisher",),
         "2027-06-30"),
        ("en", ("goal: open a bakery", "skip", "a banker", "and a head baker"), "open a bakery",
         ("a banker", "a head baker"), None),
        ("en", ("goal: find a job in logistics by March", "no, make it June", "a recruiter"),
         "find a job in logistics", ("a recruiter",), "2027-06-30"),
        ("fr", ("écrire un livre d'ici l'automne prochain", "attends, plutôt juin", "un éditeur"), "écrire un livre",
         ("un éditeur",), "2027-06-30"),
        ("fr", ("objectif : ouvrir une boulangerie", "passe", "un banquier", "et une meunière"),
         "ouvrir une boulangerie", ("un banquier", "une meunière"), None),
    ],
)  # fmt: skip
async def test_a_day_put_right_is_no_role_and_a_role_told_under_the_card_is_no_other_goal(
    lang: str, told: tuple[str, ...], what: str, roles: tuple[str, ...], due: str | None
) -> None:
    someone = await talk(lang)
    for said in (*told, "oui" if lang == "fr" else "yes"):
        await someone.says(said)
    (goal,) = someone.known.goals
    assert (goal.what, goal.roles, goal.due and goal.due.isoformat()) == (what, roles, due)


@pytest.mark.parametrize(
    ("lang", "wish", "would_be"),
    [
        ("en", "I'd quite like to move on from my current job at some point", "I'd have a four day week"),
        ("en", "I want a better job", "that I can walk to work"),
        ("fr", "j'aimerais bien quitter mon boulot un jour", "j'aurais une semaine de quatre jours"),
        ("fr", "je veux un meilleur travail", "je pourrais rentrer à pied"),
    ],
)
async def test_what_it_would_look_like_is_asked_of_a_wish_and_heard_under_its_card(
    lang: str, wish: str, would_be: str
) -> None:
    skip = "passe" if lang == "fr" else "skip"
    someone = await (await talk(lang)).says(wish)
    assert someone.lines == ["goal.vague.job"]
    for said in (skip, skip, skip, would_be, "oui" if lang == "fr" else "yes"):
        await someone.says(said)
    assert [goal.success for goal in someone.known.goals] == [would_be.replace("'", "’")]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "actually, drop that goal"),
        ("en", "scrap that"),
        ("fr", "finalement, laisse tomber cet objectif"),
        ("fr", "en fait j'abandonne ça"),
    ],
)
async def test_a_goal_that_is_shown_is_dropped_in_words(lang: str, said: str) -> None:
    goal = "objectif : ouvrir une boulangerie d'ici juin" if lang == "fr" else "goal: open a bakery by June"
    someone = await (await talk(lang)).says(goal)
    await someone.says("passe" if lang == "fr" else "skip")
    await someone.says(said)
    assert someone.lines == ["card.dropped"]
    assert not someone.known.drafts


@pytest.mark.parametrize(
    ("lang", "said", "what"),
    [
        ("en", "I need money for my startup", "money for my startup"),
        ("en", "I've been thinking I should get promoted", "get promoted"),
        ("en", "help me find work", "find work"),
        ("en", "I'm thinking of leaving the bank to teach", "leaving the bank to teach"),
        ("fr", "j'ai besoin d'un financement pour ma boîte", "financement pour ma boîte"),
        ("fr", "je devrais changer de métier", "changer de métier"),
        ("fr", "aidez-moi à trouver du travail", "trouver du travail"),
    ],
)
async def test_a_need_of_ones_own_is_a_goal(lang: str, said: str, what: str) -> None:
    someone = await (await talk(lang)).says(said)
    (draft,) = someone.known.drafts
    assert (draft.flow, str(draft.filled["what"]).endswith(what)) == ("goal", True)


@pytest.mark.parametrize(
    ("lang", "said"),
    [("en", "new goal"), ("en", "I have another goal"), ("en", "add a goal"), ("fr", "nouvel objectif"),
     ("fr", "j'ai un autre objectif"), ("fr", "ajouter un objectif")],
)  # fmt: skip
async def test_another_goal_is_asked_for_in_words(lang: str, said: str) -> None:
    someone = await (await talk(lang)).says(said)
    assert someone.lines == ["goal.ask.what"]


@pytest.mark.parametrize("said", ["I should find time to call Paul", "I need a lawyer", "I need work done on my site"])
async def test_what_one_should_do_or_look_for_is_no_goal(said: str) -> None:
    someone = await (await talk("en")).says(said)
    assert not [draft for draft in someone.known.drafts if draft.flow == "goal"]


@pytest.mark.parametrize(
    ("lang", "said", "what"),
    [
        ("fr", "j’en ai marre de mon boulot, j’aimerais faire autre chose", "faire autre chose"),
        ("fr", "mon chef me fatigue : je voudrais changer de boîte", "changer de boîte"),
        ("en", "I’m sick of my job, I’d like to do something else", "do something else"),
        ("en", "my commute is killing me, so I want a new job", "a new job"),
    ],
)
async def test_a_wish_told_behind_weariness_is_a_goal(lang: Lang, said: str, what: str) -> None:
    someone = await talk(lang)
    await someone.says(said)
    assert someone.lines[0].startswith(("goal.ask.", "goal.vague."))
    assert someone.known.drafts[-1].filled["what"] == what


@pytest.mark.parametrize(
    ("lang", "said"), [("fr", "j’en ai marre, personne ne répond"), ("en", "I’m tired, I want a break")]
)
async def test_weariness_alone_is_met(lang: Lang, said: str) -> None:
    someone = await talk(lang)
    await someone.says(said)
    assert someone.lines[0].startswith("mood.")


ANY_ORDER = {
    "fr": (
        ("j’aimerais changer d’air", "quelque chose dans le vélo, avec mon atelier", "goal.success"),
        ("je veux monter une librairie", "fin mars", "goal.due"),
        ("je veux monter une librairie", "en fait plutôt fin septembre", "goal.due"),
        ("je veux monter une librairie", "je commence par appeler ma banque lundi matin", "goal.step"),
        (
            "je veux monter une librairie",
            "un banquier, quelqu’un qui a ouvert un commerce, et un comptable",
            "goal.roles",
        ),
    ),
    "en": (
        ("I want to live by the sea", "end of March", "goal.due"),
        ("I want to live by the sea", "actually, end of September", "goal.due"),
        ("I want to live by the sea", "I’ll start by calling my bank on Monday", "goal.step"),
        ("I want to live by the sea", "a banker, someone who has moved there, and an estate agent", "goal.roles"),
    ),
}


@pytest.mark.parametrize(
    ("lang", "goal", "said", "key"), [(lang, *row) for lang in ANY_ORDER for row in ANY_ORDER[lang]]
)
async def test_what_a_goal_serves_being_asked_anything_else_of_it_is_taken_too(
    lang: Lang, goal: str, said: str, key: str
) -> None:
    someone = await talk(lang)
    await someone.says(goal)
    assert someone.lines[0] in ("goal.ask.purpose", "goal.ask.purpose_of")
    await someone.says(said)
    assert someone.lines[0] == key
    assert someone.lines[1] in ("goal.ask.purpose", "goal.ask.purpose_of", "goal.ask.due")


@pytest.mark.parametrize(
    ("lang", "goal", "said"),
    [
        ("fr", "je veux monter une librairie", "c’est quoi la suite ?"),
        ("en", "I want to write a cookbook", "what’s next?"),
    ],
)
async def test_what_is_next_asks_the_open_question_once(lang: Lang, goal: str, said: str) -> None:
    someone = await talk(lang)
    await someone.says(goal)
    asked = someone.lines[-1]
    await someone.says(said)
    assert someone.lines.count(asked) == 1


MINDS = {
    "fr": (
        ("mon objectif : ouvrir un restaurant à Nantes", "j’ai changé d’avis, pas un restaurant, un salon de thé"),
        ("mon objectif : ouvrir un restaurant à Nantes", "finalement ce n’est plus un restaurant mais un salon de thé"),
    ),
    "en": (
        ("my goal: open a restaurant in Leeds", "changed my mind, not a restaurant, a tearoom"),
        ("my goal: open a restaurant in Leeds", "actually, no longer a restaurant but a tearoom"),
    ),
}
CHANGED = {"fr": "ouvrir un salon de thé à Nantes", "en": "open a tearoom in Leeds"}


@pytest.mark.parametrize(("lang", "goal", "said"), [(lang, *row) for lang in MINDS for row in MINDS[lang]])
@pytest.mark.parametrize("kept", [True, False])
async def test_another_thing_in_the_place_of_one_leaves_the_rest_of_the_goal(
    lang: Lang, goal: str, said: str, kept: bool
) -> None:
    skip, yes = ("passe", "oui") if lang == "fr" else ("skip", "yes")
    someone = await talk(lang)
    for words in (goal, skip, skip, *((yes,) if kept else ())):
        await someone.says(words)
    await someone.says(said)
    assert "goal.what" in someone.lines
    await someone.says(yes)
    assert [one.what for one in someone.known.goals] == [CHANGED[lang]]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "j’ai changé d’avis, pas un restaurant, un salon de thé"),
        ("en", "changed my mind, not a restaurant, a tea room"),
    ],
)
async def test_a_change_of_mind_is_no_event(lang: Lang, said: str) -> None:
    someone = await talk(lang)
    await someone.says(said)
    assert "card.head.event" not in someone.lines


@pytest.mark.parametrize(
    ("lang", "said", "what", "taps"),
    [
        ("en", "looking for a co-founder", "find a co-founder", ("find.as_goal_button",)),
        ("fr", "je cherche un associé", "trouver un associé", ("find.as_goal_button",)),  # a search, which offers it
    ],
)
async def test_what_one_looks_for_becomes_a_goal_in_its_own_words(
    lang: str, said: str, what: str, taps: tuple[str, ...]
) -> None:
    someone = await (await talk(lang)).says(said)
    for tap in taps:
        await someone.presses(tap)
    (draft,) = someone.known.drafts
    assert (draft.flow, draft.filled["what"], draft.filled["purpose"]) == ("goal", what, "partners")


@pytest.mark.parametrize("lang", ["fr", "en"])
async def test_a_number_is_the_one_offered_in_that_place_and_a_sign_is_nobody(lang: str) -> None:
    goal = "objectif : ouvrir une boulangerie d'ici juin" if lang == "fr" else "goal: open a bakery by June"
    someone = await (await talk(lang)).says(goal)
    offered = someone.buttons
    await someone.says("2")
    assert [label for label in someone.buttons if label.startswith("✓")] == [f"✓ {offered[1]}"]
    for sign in ("🎉", "12"):
        await someone.says(sign)
        assert someone.lines == ["goal.unread.roles"]


@pytest.mark.parametrize(
    ("lang", "goal", "skip", "told", "step"),
    [
        ("fr", "objectif : ouvrir une librairie à Nantes", "passe", "premier pas : appeler la banque avant lundi",
         "appeler la banque avant lundi"),
        ("fr", "objectif : ouvrir une librairie à Nantes", "passe", "appeler la banque d'ici lundi",
         "appeler la banque d’ici lundi"),
        ("en", "my goal is to open a bookshop in Leeds", "skip", "my first step is to call the bank by Monday",
         "call the bank by Monday"),
        ("en", "my goal is to open a bookshop in Leeds", "skip", "call the bank by Monday", "call the bank by Monday"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("skipped", [0, 2])
async def test_the_day_of_a_step_is_not_the_day_of_the_goal(
    lang: str, goal: str, skip: str, told: str, step: str, skipped: int
) -> None:
    someone = await talk(lang)
    for text in (goal, *(skip,) * skipped, told):
        await someone.says(text)
    (draft,) = someone.known.drafts
    assert draft.filled["step"] == step
    assert draft.filled["step_by"] == "2026-11-23"
    assert not draft.filled.get("due")


@pytest.mark.parametrize(
    ("lang", "goal", "said", "due"),
    [
        ("fr", "objectif : ouvrir une librairie à Nantes", "ouvrir avant juin", "2027-05-31"),
        ("en", "my goal is to open a bookshop in Leeds", "open it by the end of June", "2027-06-30"),
    ],
)
async def test_a_day_behind_the_words_of_the_goal_is_its_own(lang: str, goal: str, said: str, due: str) -> None:
    someone = await talk(lang)
    await someone.says(goal)
    await someone.says(said)
    (draft,) = someone.known.drafts
    assert draft.filled["due"] == due
    assert "step" not in draft.filled


@pytest.mark.parametrize(
    ("lang", "wish", "told"),
    [
        ("fr", "je veux changer de vie", "une librairie à Nantes"),
        ("en", "I want a change of scene", "a bookshop in Leeds"),
    ],
)
async def test_a_thing_said_of_a_vague_wish_is_what_it_would_be_and_nobody_it_needs(
    lang: str, wish: str, told: str
) -> None:
    someone = await talk(lang)
    await someone.says(wish)
    await someone.says(told)
    (draft,) = someone.known.drafts
    assert draft.filled["success"] == told
    assert "roles" not in draft.filled


@pytest.mark.parametrize(
    ("lang", "goals", "skip", "yes", "said"),
    [
        ("fr", ("Objectif : apprendre le néerlandais", "Objectif : ouvrir une librairie"), "passe", "oui",
         "laisse tomber celui du néerlandais"),
        ("fr", ("Objectif : apprendre le néerlandais", "Objectif : ouvrir une librairie"), "passe", "oui",
         "j'abandonne le néerlandais"),
        ("en", ("I want to learn Dutch", "I want to open a bookshop"), "skip", "yes", "drop the Dutch one"),
        ("en", ("I want to learn Dutch", "I want to open a bookshop"), "skip", "yes", "I'm giving up on Dutch"),
    ],
)  # fmt: skip
async def test_a_goal_is_let_go_by_a_word_of_it(
    lang: str, goals: tuple[str, str], skip: str, yes: str, said: str
) -> None:
    someone = await talk(lang)
    for goal in goals:
        for text in (goal, skip, skip, yes):
            await someone.says(text)
    await someone.says(said)
    assert someone.lines == ["goal.ask_let_go"]
    await someone.says(yes)
    assert [goal.what for goal in someone.known.goals if goal.is_open] == [
        goals[1].split(": ")[-1].removeprefix("I want to ")
    ]


@pytest.mark.parametrize(
    ("lang", "goal", "said"),
    [("fr", "Objectif : apprendre le néerlandais", "laisse tomber Tom"), ("en", "I want to learn Dutch", "drop Tom")],
)
async def test_what_names_no_goal_lets_none_go(lang: str, goal: str, said: str) -> None:
    someone = await talk(lang)
    skip, yes = {"fr": ("passe", "oui"), "en": ("skip", "yes")}[lang]
    for text in (goal, skip, skip, yes, said):
        await someone.says(text)
    assert "goal.ask_let_go" not in someone.lines


@pytest.mark.parametrize(
    ("lang", "one", "other", "drop"),
    [
        (
            "fr",
            "Mon objectif : ouvrir un salon de thé d’ici juin",
            "J’ai un autre objectif : apprendre le breton",
            "laisse tomber",
        ),
        ("en", "My goal: open a tea room by June", "I have another goal: learn Welsh", "forget it"),
    ],
)
async def test_a_goal_left_half_way_says_so_under_the_others_and_is_let_go_of(
    lang: str, one: str, other: str, drop: str
) -> None:
    camille = await talk(lang)
    await camille.store.keep(camille.known.put(Goal("g91", one.split(": ")[1], date(2026, 11, 1))))
    await camille.says(other)
    assert camille.known.drafts
    await camille.says("/goals")
    assert "goal.begun" in camille.lines
    await camille.says(drop)
    await camille.says("/goals")
    assert "goal.begun" not in camille.lines


@pytest.mark.parametrize(
    ("lang", "goal", "role", "told", "name"),
    [
        ("fr", "objectif : ouvrir une librairie à Nantes d’ici juin", "un expert-comptable",
         "Déjeuné hier avec Hugo Blanc, expert-comptable à Nantes", "Hugo Blanc"),
        ("en", "goal: open a bakery by June", "an estate agent",
         "Coffee yesterday with Karim Haddad, estate agent", "Karim Haddad"),
    ],
)  # fmt: skip
async def test_whoever_fits_what_a_goal_needs_is_named_when_told_of(
    lang: Lang, goal: str, role: str, told: str, name: str
) -> None:
    someone = await (await talk(lang)).says(goal)
    await someone.says(role)
    await someone.presses("button.keep")
    await someone.says(told)
    await someone.presses("button.keep")
    assert "goal.noticed" in someone.lines
    assert f"{role}" in someone.text
    await someone.presses("path.ask")
    assert name in someone.text
    await someone.says(f"{name}: merci" if lang == "fr" else f"{name} is well")
    assert "goal.noticed" not in someone.lines  # once only
