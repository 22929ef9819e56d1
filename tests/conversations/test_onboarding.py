"""The first minute: language, goal, city, rhythm; each step skippable, kept at once, resumed and never wiped."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bot.domain.notebook import Notebook
from bot.domain.owner import Lang, Owner, Rhythm
from bot.domain.turns import Pressed, SharedPlace
from bot.flows.onboarding import acquaint
from bot.flows.turn import Turn
from tests.conversations.talk import Talk, talk

FIRST_MINUTE = {
    "fr": [
        ("/start", "onboarding.ask.goal"),
        ("Voir du pays", "onboarding.ask.purpose"),
        ("[goal.purpose.other]", "city.ask"),
        ("Lyon", "onboarding.ask.rhythm"),
        ("[Un café par mois]", "onboarding.whom"),
    ],
    "en": [
        ("/start", "onboarding.ask.goal"),
        ("See the world", "onboarding.ask.purpose"),
        ("[goal.purpose.other]", "city.ask"),
        ("Lyon", "onboarding.ask.rhythm"),
        ("[One coffee a month]", "onboarding.whom"),
    ],
}


async def newcomer(lang: Lang = "fr") -> Talk:
    return await talk(lang, zone=None)


async def plays(someone: Talk, steps: list[tuple[str, str]]) -> None:
    for said, answered in steps:
        await (someone.presses(said[1:-1]) if said.startswith("[") else someone.says(said))
        assert answered in someone.lines, (said, someone.lines)


@pytest.mark.parametrize("lang", ["fr", "en"])
async def test_five_steps_make_acquaintance(lang: Lang) -> None:
    someone = await newcomer(lang)
    await plays(someone, FIRST_MINUTE[lang])
    owner, (goal,) = someone.known.owner, someone.known.goals
    assert (owner.city, owner.zone, owner.country, owner.rhythm) == ("Lyon", "Europe/Paris", "FR", Rhythm())
    assert goal.purpose == "other"
    assert owner.welcomed_on == date(2026, 11, 20)


@pytest.mark.parametrize(("lang", "skip"), [("fr", "passe"), ("en", "skip")])
async def test_every_step_can_be_skipped_in_words_or_by_button(lang: Lang, skip: str) -> None:
    someone = await newcomer(lang)
    await plays(someone, [("/start", "onboarding.ask.goal"), (skip, "city.ask")])
    await plays(someone, [("[button.skip]", "onboarding.ask.rhythm"), ("[button.skip]", "onboarding.whom")])
    assert not someone.known.goals
    assert someone.known.owner.zone is None
    assert someone.known.owner.welcomed_on


async def test_the_language_is_telegrams_and_can_be_changed_by_a_button() -> None:
    someone = await newcomer("fr")
    await someone.says("/start")
    assert someone.text.startswith("Bonjour Camille")
    await someone.presses("speak:en")
    assert someone.text.startswith("Hello Camille")
    assert someone.replies[0].edits
    assert "onboarding.ask.goal" in someone.lines
    assert (someone.known.owner.lang, someone.known.owner.lang_chosen) == ("en", True)


async def test_a_goal_is_shown_before_it_counts_and_can_be_put_otherwise() -> None:
    someone = await newcomer("fr")
    await plays(someone, [("/start", "onboarding.ask.goal"), ("Voir du pays", "onboarding.ask.purpose")])
    assert "Voir du pays" in someone.text
    assert not someone.known.goals
    await plays(
        someone, [("[onboarding.reword]", "onboarding.ask.goal"), ("Faire le tour du monde", "onboarding.ask.purpose")]
    )
    assert "Faire le tour du monde" in someone.text
    await someone.presses("button.skip")
    (goal,) = someone.known.goals
    assert (goal.what, goal.purpose) == ("Faire le tour du monde", None)


@pytest.mark.parametrize(
    ("lang", "said", "what", "purpose"),
    [
        ("fr", "Je veux trouver des clients d’ici juin", "trouver des clients", "business"),
        ("en", "My goal: find a new job by June", "find a new job", "job"),
    ],
)
async def test_what_the_words_tell_of_the_goal_only_needs_a_yes(lang: Lang, said: str, what: str, purpose: str) -> None:
    someone = await newcomer(lang)
    await plays(someone, [("/start", "onboarding.ask.goal"), (said, "onboarding.confirm")])
    await plays(someone, [("oui" if lang == "fr" else "yes", "onboarding.goal_kept")])
    (goal,) = someone.known.goals
    assert (goal.what, goal.purpose) == (what, purpose)


@pytest.mark.parametrize(
    ("lang", "said"), [("fr", "Je m'appelle Léo"), ("fr", "bonjour"), ("en", "Hi, I'm Leo!"), ("en", "hello")]
)
async def test_a_hello_or_a_name_is_greeted_and_the_goal_asked_again(lang: Lang, said: str) -> None:
    someone = await newcomer(lang)
    await plays(someone, [("/start", "onboarding.ask.goal"), (said, "onboarding.ask.goal")])
    assert someone.lines[0] == "fallback.hello_back"
    assert not someone.known.people
    assert not someone.known.goals


@pytest.mark.parametrize(
    ("lang", "said", "what"),
    [
        ("fr", "je suis graphiste et j'aimerais trouver des clients réguliers", "trouver des clients réguliers"),
        ("fr", "Salut, moi c'est Léo, je cherche un stage en architecture", "un stage en architecture"),
        ("en", "I'm a freelance illustrator and I'd love to find regular clients", "find regular clients"),
        ("en", "I'm Sam, I teach maths and I want to move into ed tech", "move into ed tech"),
        ("en", "just qualified as an architect in Galway. Want to get three commissions", "🎯 get three commissions"),
        ("fr", "boulanger depuis dix ans, envie d'ouvrir une deuxième boutique", "🎯 ouvrir une deuxième boutique"),
    ],
)  # fmt: skip
async def test_who_one_is_stands_before_the_goal_and_is_no_part_of_it(lang: Lang, said: str, what: str) -> None:
    someone = await newcomer(lang)
    await someone.says("/start")
    await someone.says(said)
    assert what in someone.text
    assert said not in someone.text
    assert not someone.known.people


async def test_a_goal_typed_over_the_first_takes_its_place() -> None:
    someone = await newcomer("en")
    await plays(someone, [("/start", "onboarding.ask.goal"), ("See the world", "onboarding.ask.purpose")])
    await plays(someone, [("Live by the sea", "onboarding.ask.purpose"), ("[goal.purpose.other]", "city.ask")])
    assert [goal.what for goal in someone.known.goals] == ["Live by the sea"]


async def test_what_was_answered_stays_when_one_leaves_and_comes_back_the_next_week() -> None:
    someone = await newcomer("fr")
    await plays(someone, FIRST_MINUTE["fr"][:4])
    await someone.waits(days=7)
    await plays(someone, [("/start", "onboarding.ask.rhythm")])
    assert someone.known.owner.city == "Lyon"
    assert len(someone.known.goals) == 1


async def test_start_again_goes_on_where_it_stopped() -> None:
    someone = await newcomer("fr")
    await plays(someone, FIRST_MINUTE["fr"][:3])
    await plays(someone, [("/start", "onboarding.resume")])
    assert "city.ask" in someone.lines


async def test_start_later_greets_and_wipes_nothing() -> None:
    someone = await newcomer("fr")
    await plays(someone, FIRST_MINUTE["fr"])
    before = someone.known
    await plays(someone, [("/start", "onboarding.again_name")])
    after = someone.known
    assert (after.owner, after.goals, after.drafts, after.changes) == (
        before.owner,
        before.goals,
        before.drafts,
        before.changes,
    )


async def test_a_beginning_is_no_step_to_go_back_from() -> None:
    someone = await newcomer("fr")
    await plays(someone, [("/start", "onboarding.ask.goal"), ("/undo", "undo.nothing")])


@pytest.mark.parametrize("payload", ["ref_42", "<b>", "x" * 64, "../../etc"])
async def test_a_deep_link_is_politely_left_aside(payload: str) -> None:
    someone = await newcomer("en")
    await plays(someone, [(f"/start {payload}", "onboarding.ask.goal")])
    assert payload not in someone.text


async def test_a_meeting_told_instead_of_an_answer_is_taken() -> None:
    someone = await newcomer("fr")
    await someone.says("/start")
    await someone.says("J’ai déjeuné avec Marie Dupont hier")
    assert not someone.known.goals
    assert "Marie Dupont" in someone.text
    assert "onboarding.ask.purpose" not in someone.lines


async def test_a_question_in_the_middle_is_answered_and_is_no_goal() -> None:
    someone = await newcomer("fr")
    await plays(someone, [("/start", "onboarding.ask.goal"), ("Qui es-tu ?", "question.who_are_you")])
    assert not someone.known.goals


# --- beginning with a meeting


async def test_after_a_first_meeting_the_first_minute_begins_and_then_goes_on() -> None:
    someone = await newcomer("fr")
    turn = acquaint(Turn(Notebook(Owner(1, "Camille", "fr")), someone.now))
    assert turn.replies[-1].lines[0].key == "onboarding.hello_name"
    turn = acquaint(turn)
    assert turn.replies[-1].lines[0].key == "onboarding.resume"


@pytest.mark.parametrize(
    ("lang", "goal", "met"),
    [
        ("fr", "Trouver des clients d’ici juin", "Café hier avec Tom Roussel"),
        ("en", "Find clients by June", "Coffee yesterday with Tom Reed"),
    ],
)
async def test_after_a_meeting_told_on_the_way_the_open_question_is_asked_once(lang: Lang, goal: str, met: str) -> None:
    someone = await newcomer(lang)
    for said in ("/start", goal, "oui" if lang == "fr" else "yes", met):
        await someone.says(said)
    await someone.presses("button.keep")
    assert someone.lines.count("city.ask") == 1


async def test_who_skipped_the_city_is_told_which_clock_counts_and_who_gave_it_is_left_alone() -> None:
    someone = await talk("fr")
    owner = someone.known.owner
    assert acquaint(Turn(Notebook(owner), someone.now)).replies == ()
    (reply,) = acquaint(Turn(Notebook(replace(owner, zone=None)), someone.now)).replies
    assert [said.key for said in reply.lines] == ["city.missing"]


@pytest.mark.parametrize(
    ("lang", "told", "city"),
    [("fr", "Café hier avec Hugo Blanc", "Nantes"), ("en", "Coffee yesterday with Hugo Blanc", "Bristol, UK")],
)
async def test_a_city_typed_when_it_is_said_to_be_missing_is_where_one_lives(lang: Lang, told: str, city: str) -> None:
    someone = await talk(lang)
    owner = replace(someone.known.owner, zone=None, city=None)
    await someone.store.keep(someone.known.owned_by(owner))
    await someone.says(told)
    await someone.presses("button.keep")
    assert someone.lines[-1] == "city.missing"
    await someone.says(city)
    assert someone.known.owner.city == city.split(",", maxsplit=1)[0]


# --- the city


async def asked_for_the_city(lang: Lang) -> Talk:
    someone = await newcomer(lang)
    await plays(someone, [("/start", "onboarding.ask.goal"), ("[button.skip]", "city.ask")])
    assert someone.replies[-1].wish == "location"
    return someone


@pytest.mark.parametrize(("lang", "country"), [("fr", "Valence (France)"), ("en", "Valence (France)")])
async def test_a_name_of_several_cities_is_settled_by_a_button(lang: Lang, country: str) -> None:
    someone = await asked_for_the_city(lang)
    await plays(someone, [("Valence", "city.which")])
    await plays(someone, [(f"[{country}]", "city.noted")])
    assert someone.known.owner.zone == "Europe/Paris"


@pytest.mark.parametrize(
    ("lang", "country", "zone"), [("fr", "Espagne", "Europe/Madrid"), ("en", "France", "Europe/Paris")]
)
async def test_or_by_naming_the_country(lang: Lang, country: str, zone: str) -> None:
    someone = await asked_for_the_city(lang)
    await plays(someone, [("Valence", "city.which"), (country, "city.noted")])
    assert someone.known.owner.zone == zone


@pytest.mark.parametrize("lang", ["fr", "en"])
async def test_a_misspelt_city_is_proposed(lang: Lang) -> None:
    someone = await asked_for_the_city(lang)
    await plays(someone, [("Marseile", "city.guess"), ("[Marseille (France)]", "city.noted")])
    assert someone.known.owner.city == "Marseille"


@pytest.mark.parametrize("lang", ["fr", "en"])
async def test_an_offset_is_kindly_refused(lang: Lang) -> None:
    someone = await asked_for_the_city(lang)
    await plays(someone, [("UTC+2", "city.offset"), ("Europe/Berlin", "city.noted_zone")])
    assert someone.known.owner.zone == "Europe/Berlin"


@pytest.mark.parametrize("lang", ["fr", "en"])
async def test_a_village_asks_for_the_next_larger_town(lang: Lang) -> None:
    someone = await asked_for_the_city(lang)
    await plays(someone, [("Saint-Cirq-Lapopie", "city.unknown"), ("Cahors", "city.noted")])
    assert someone.known.owner.city == "Cahors"


async def test_of_a_shared_place_only_the_zone_remains() -> None:
    someone = await asked_for_the_city("fr")
    await someone.happens(SharedPlace(45.764, 4.8357))
    assert "city.noted_zone" in someone.lines
    assert "onboarding.ask.rhythm" in someone.lines
    assert (someone.known.owner.zone, someone.known.owner.city) == ("Europe/Paris", None)
    assert "45.7" not in repr(someone.known)
    assert "4.83" not in repr(someone.known)


async def test_a_place_at_sea_is_said_to_have_no_zone() -> None:
    someone = await asked_for_the_city("fr")
    await someone.happens(SharedPlace(0.0, -30.0))
    assert someone.lines == ["city.at_sea"]


async def test_the_local_time_is_shown_so_that_the_zone_can_be_checked() -> None:
    someone = await asked_for_the_city("fr")
    await someone.says("Montréal")
    assert "12\u00a0h\u00a030" in someone.text


# --- the rhythm


@pytest.mark.parametrize(
    ("lang", "said", "rhythm"),
    [
        ("fr", "deux déjeuners par mois", Rhythm(2, "month", "lunch")),
        ("fr", "1 par semaine", Rhythm(1, "week", "coffee")),
        ("fr", "un verre toutes les deux semaines", Rhythm(2, "month", "drinks")),
        ("fr", "aucun", None),
        ("en", "twice a month", Rhythm(2, "month", "coffee")),
        ("en", "one breakfast a week", Rhythm(1, "week", "breakfast")),
        ("en", "none", None),
    ],
)
async def test_a_rhythm_is_read_as_people_say_it(lang: Lang, said: str, rhythm: Rhythm | None) -> None:
    someone = await asked_for_the_city(lang)
    await plays(someone, [("[button.skip]", "onboarding.ask.rhythm"), (said, "onboarding.whom")])
    assert someone.known.owner.rhythm == rhythm


@pytest.mark.parametrize(("lang", "said"), [("fr", "40 par semaine"), ("fr", "un café par an"), ("en", "99 a month")])
async def test_an_absurd_rhythm_is_asked_again(lang: Lang, said: str) -> None:
    someone = await asked_for_the_city(lang)
    await plays(someone, [("[button.skip]", "onboarding.ask.rhythm"), (said, "onboarding.unread.rhythm")])


@pytest.mark.parametrize("forged", ["9999/week/coffee", "1/year/coffee", "1/week/heist", "x", ""])
async def test_a_forged_rhythm_button_changes_nothing(forged: str) -> None:
    someone = await asked_for_the_city("fr")
    await someone.presses("button.skip")
    draft = someone.known.drafts[-1]
    await someone.happens(Pressed(f"pick:{draft.id}:rhythm:{forged}"))
    assert someone.lines == ["error.old_button"]
    assert someone.known.owner.rhythm is None


async def test_a_button_pressed_twice_is_answered_kindly() -> None:
    someone = await newcomer("fr")
    await someone.says("/start")
    skip = someone.button("button.skip").does or ""
    await someone.presses("button.skip")
    await someone.happens(Pressed(skip))
    assert someone.lines == ["error.old_button"]


@pytest.mark.parametrize(
    ("lang", "said"),
    [("fr", "trouver un poste en gestion de projet d’ici juin"), ("en", "find a job in publishing by June")],
)
async def test_a_month_said_alone_is_the_day_of_the_goal(lang: Lang, said: str) -> None:
    someone = await newcomer(lang)
    await someone.says("/start")
    await someone.says(said)
    assert "2027" in someone.text
    await someone.says({"fr": "oui", "en": "yes"}[lang])
    (goal,) = someone.known.goals
    assert goal.due == date(2027, 6, 30)


@pytest.mark.parametrize(("lang", "said"), [("fr", "je sais pas trop"), ("en", "I don't know yet")])
async def test_not_knowing_yet_is_no_goal(lang: Lang, said: str) -> None:
    someone = await newcomer(lang)
    await someone.says("/start")
    await someone.says(said)
    assert "onboarding.unread.goal" in someone.lines
    await someone.presses("button.skip")
    assert "city.ask" in someone.lines
    assert not someone.known.goals


@pytest.mark.parametrize(("lang", "said"), [("fr", "Ouvrir une librairie"), ("en", "Open a bookshop")])
async def test_a_word_that_does_not_answer_shows_the_goal_again(lang: Lang, said: str) -> None:
    someone = await newcomer(lang)
    await someone.says("/start")
    await someone.says(said)
    asked = someone.lines
    await someone.says("Tralala")
    assert someone.lines == asked


@pytest.mark.parametrize(
    ("lang", "goal", "home", "city"),
    [
        ("fr", "plus de clients réguliers", "je suis basée à Villeurbanne au fait", "Villeurbanne"),
        ("en", "more clients basically, regular ones", "hackney london", "London"),
    ],
)
async def test_a_city_told_while_the_goal_is_asked_about_is_no_goal(
    lang: Lang, goal: str, home: str, city: str
) -> None:
    someone = await newcomer(lang)
    await plays(someone, [("/start", "onboarding.hello_name"), (goal, "onboarding.confirm")])
    await someone.says(home)
    assert someone.lines == ["city.noted", "onboarding.confirm"]
    await someone.presses("button.keep")
    assert (someone.known.owner.city, [goal.what for goal in someone.known.goals]) == (city, [goal])
    assert "city.ask" not in someone.lines


@pytest.mark.parametrize(
    ("lang", "said", "zone"),
    [
        ("fr", "J’habite maintenant à Londres", "Europe/London"),
        ("fr", "au fait j'ai déménagé à Montréal", "America/Toronto"),
        ("en", "im based in london btw", "Europe/London"),
        ("en", "I've moved to Lisbon.", "Europe/Lisbon"),
    ],
)
async def test_where_one_lives_is_heard_at_any_moment_and_can_be_undone(lang: Lang, said: str, zone: str) -> None:
    someone = await talk(lang)
    await someone.says(said)
    assert (someone.lines, someone.known.owner.zone) == (["city.noted"], zone)
    await someone.presses("button.undo")
    assert someone.known.owner.zone == "Europe/Paris"


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "je vis en coloc"),
        ("fr", "J'habite en face de Paul"),
        ("en", "i live in fear"),
        ("en", "I live next door"),
    ],
)
async def test_not_all_that_one_lives_in_is_a_city(lang: Lang, said: str) -> None:
    someone = await talk(lang)
    await someone.says(said)
    assert "city.noted" not in someone.lines


@pytest.mark.parametrize(
    ("lang", "said", "city"),
    [
        ("en", "leeds like i said", "Leeds"),
        ("en", "in Leeds for now", "Leeds"),
        ("fr", "Lyon comme je l’ai dit", "Lyon"),
        ("fr", "à Lyon pour l’instant", "Lyon"),
    ],
)
async def test_a_city_is_read_with_words_behind_it(lang: Lang, said: str, city: str) -> None:
    someone = await asked_for_the_city(lang)
    await plays(someone, [(said, "city.noted")])
    assert someone.known.owner.city == city


@pytest.mark.parametrize(
    ("lang", "said", "key"),
    [
        ("en", "whats it gonna cost me", "question.cost"),
        ("en", "is it free?", "question.cost"),
        ("en", "can anyone read what i put in here", "question.data"),
        ("en", "why do u need a goal", "question.why_goals"),
        ("fr", "ça coûte combien", "question.cost"),
        ("fr", "c’est gratuit ?", "question.cost"),
        ("fr", "qui lit ce que j’écris ici", "question.data"),
        ("fr", "pourquoi vous voulez un objectif", "question.why_goals"),
    ],
)
async def test_a_question_about_the_coach_is_no_city_even_without_its_mark(lang: Lang, said: str, key: str) -> None:
    someone = await asked_for_the_city(lang)
    await plays(someone, [(said, key)])
    assert someone.lines[-1] == "city.ask"


@pytest.mark.parametrize(
    ("lang", "goal", "rather", "purpose"),
    [
        ("fr", "trouver de nouveaux clients pour mes conserves", "c’est plutôt monter ma boîte", "other"),
        ("fr", "trouver de nouveaux clients pour mes conserves", "plutôt trouver un associé", "partners"),
        ("en", "find new clients for my preserves", "it’s rather starting up on my own", "other"),
        ("en", "find new clients for my preserves", "more about finding a business partner", "partners"),
        ("fr", "décrocher un poste de luthier", "non, c’est pour gagner des clients", "business"),
        ("en", "get a job as a luthier", "no, it's to win new clients", "business"),
    ],
)
async def test_another_purpose_leaves_the_goal_in_its_words(lang: Lang, goal: str, rather: str, purpose: str) -> None:
    someone = await newcomer(lang)
    await plays(someone, [("/start", "onboarding.ask.goal"), (goal, "onboarding.confirm"), (rather, "city.ask")])
    (kept,) = someone.known.goals
    assert (kept.what, kept.purpose) == (goal, purpose)


@pytest.mark.parametrize(("lang", "first"), [("fr", "Brest (France)"), ("en", "Cambridge (United Kingdom)")])
async def test_the_towns_where_ones_language_is_spoken_come_first(lang: Lang, first: str) -> None:
    someone = await asked_for_the_city(lang)
    await plays(
        someone, [(f"{first.split(maxsplit=1)[0]}, {'Bretagne' if lang == 'fr' else 'near Ely'}", "city.which")]
    )
    assert someone.buttons[0] == first


@pytest.mark.parametrize(
    ("lang", "told", "rhythm"),
    [
        ("fr", "Café hier avec Hugo Blanc", "un café par mois"),
        ("en", "Coffee yesterday with Hugo Blanc", "a coffee a month"),
    ],
)
async def test_who_told_of_somebody_on_the_way_is_not_asked_whom_they_met(lang: Lang, told: str, rhythm: str) -> None:
    someone = await asked_for_the_city(lang)
    await someone.says("Paris")
    await someone.says(told)
    await someone.presses("button.keep")
    await someone.says(rhythm)
    assert "onboarding.ready" in someone.lines
    assert "onboarding.whom" not in someone.lines


@pytest.mark.parametrize(("lang", "rhythm"), [("fr", "un dîner par mois"), ("en", "one dinner a month")])
async def test_a_rhythm_told_where_the_city_is_asked_is_kept_and_the_city_asked_again(lang: Lang, rhythm: str) -> None:
    someone = await asked_for_the_city(lang)
    await someone.says(rhythm)
    assert someone.known.owner.rhythm == Rhythm(1, "month", "dinner")
    assert someone.lines[-1] == "city.ask"
    await plays(someone, [("Paris", "onboarding.ready")])


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "Tom Baker m'a relu mes tarifs la semaine dernière"),
        ("fr", "j'ai vu Paul Martin cette semaine"),
        ("en", "Tom Baker helped me with my pricing last week"),
        ("en", "I saw Paul Martin this week"),
    ],
)
async def test_what_is_told_while_a_rhythm_is_asked_is_no_rhythm(lang: Lang, said: str) -> None:
    someone = await newcomer(lang)
    await someone.says("/start")
    for answer in ("passe", "passe") if lang == "fr" else ("skip", "skip"):
        await someone.says(answer)
    assert "onboarding.ask.rhythm" in someone.lines
    before = someone.known.owner.rhythm
    await someone.says(said)
    assert someone.lines[0].startswith("card.head.")
    assert someone.known.owner.rhythm == before


@pytest.mark.parametrize(("lang", "said"), [("fr", "une semaine sur deux"), ("en", "every other week")])
async def test_every_other_week_is_twice_a_month(lang: Lang, said: str) -> None:
    someone = await newcomer(lang)
    await someone.says("/start")
    for answer in ("passe", "passe") if lang == "fr" else ("skip", "skip"):
        await someone.says(answer)
    await someone.says(said)
    assert someone.known.owner.rhythm == Rhythm(2, "month", "coffee")


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "je viens d'être licenciée et je voudrais retrouver un poste de RRH d'ici mars"),
        ("en", "I was laid off last month, I want to find a job as a project manager by June"),
    ],
)
async def test_a_lost_post_told_with_the_first_goal_gets_a_word(lang: Lang, said: str) -> None:
    someone = await newcomer(lang)
    await plays(someone, [("/start", "onboarding.ask.goal"), (said, "goal.laid_off")])
    assert "onboarding.confirm" in someone.lines
