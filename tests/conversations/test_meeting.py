"""Telling of a meeting: shown before it counts, corrected by button or in words, and what follows said at once."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from bot.domain.owner import Lang
from bot.domain.people import Person
from bot.flows.cards.card import show_card
from bot.flows.turn import Turn
from bot.understanding import Mention, Reading
from tests.conversations.talk import Talk, talk

TOLD = {
    "fr": "Déjeuné hier avec Marie Dupont, DRH chez Acme, elle m'a relu mon CV, je lui envoie l'article d'ici vendredi",
    "en": "Lunch yesterday with Marie Dupont, HR director at Acme, she reviewed my CV, I'll send her a note by Friday",
}
langs = pytest.mark.parametrize("lang", ["fr", "en"])


@langs
async def test_a_meeting_is_shown_before_anything_is_written(lang: str) -> None:
    camille = await talk(lang)
    await camille.says(TOLD[lang])
    assert "card.head.log_meeting" in camille.lines
    assert "Marie Dupont" in camille.text
    assert not camille.known.people
    assert not camille.known.meetings


@langs
async def test_one_message_and_one_tap_log_a_usual_meeting(lang: str) -> None:
    camille = await talk(lang)
    await camille.says(TOLD[lang])
    await camille.presses("button.keep")
    (person,), (meeting,) = camille.known.people, camille.known.meetings
    (help_,), (promise,) = camille.known.helps, camille.known.promises
    assert (person.name, person.org) == ("Marie Dupont", "Acme")
    assert (meeting.on, meeting.kind, meeting.people) == (date(2026, 11, 19), "lunch", (person.id,))
    assert (help_.from_, help_.meeting) == (person.id, meeting.id)
    assert (promise.to, promise.due) == (person.id, date(2026, 11, 27))
    assert camille.taps == 2


@langs
async def test_what_follows_is_said_at_once_and_comes_true(lang: str) -> None:
    camille = await talk(lang)
    await camille.says(TOLD[lang])
    await camille.presses("button.keep")
    assert {"follow.thank", "follow.promise"} <= set(camille.lines)
    await camille.waits(days=3)
    assert "thank.help" in camille.lines
    assert camille.now.date() == date(2026, 11, 23)
    await camille.waits(days=4)
    assert "promise.today" in camille.lines


@langs
async def test_the_thank_you_is_one_tap_away(lang: str) -> None:
    camille = await talk(lang)
    await camille.says(TOLD[lang])
    await camille.presses("button.keep")
    await camille.presses("card.thank_now")
    assert "Marie" in camille.text
    await camille.presses("drafting.sent")
    assert camille.known.helps[0].thanked_on == date(2026, 11, 20)


@langs
async def test_a_card_is_dropped_without_a_trace(lang: str) -> None:
    camille = await talk(lang)
    await camille.says(TOLD[lang])
    await camille.presses("button.drop")
    assert camille.lines == ["card.dropped"]
    assert not camille.known.people


@pytest.mark.parametrize(
    ("lang", "correction"),
    [("fr", "non, c'était mardi, avec Paul Martin aussi"), ("en", "it was Tuesday, with Paul Martin too")],
)
async def test_a_card_is_corrected_in_words(lang: str, correction: str) -> None:
    camille = await talk(lang)
    await camille.says(TOLD[lang])
    await camille.says(correction)
    await camille.presses("button.keep")
    assert camille.known.meetings[0].on == date(2026, 11, 17)
    assert {person.name for person in camille.known.people} == {"Marie Dupont", "Paul Martin"}


@langs
async def test_each_field_is_corrected_by_button(lang: str) -> None:
    camille = await talk(lang)
    await camille.says(TOLD[lang])
    await camille.presses("button.correct")
    await camille.presses("card.field.kind")
    await camille.presses("kind.coffee")
    await camille.presses("button.correct")
    await camille.presses("card.field.when")
    await camille.presses("card.this_day")  # the first choice is today
    await camille.presses("button.correct")
    await camille.presses("card.field.received")
    await camille.presses("card.remove")
    await camille.presses("button.correct")
    await camille.presses("card.field.place")
    await camille.says("Train Bleu")
    await camille.presses("button.keep")
    (meeting,) = camille.known.meetings
    assert (meeting.kind, meeting.on, meeting.place) == ("coffee", date(2026, 11, 20), "Train Bleu")
    assert not camille.known.helps


@pytest.mark.parametrize(
    ("lang", "told", "who"), [("fr", "Déjeuné hier", "Paul Martin"), ("en", "Had lunch yesterday", "Paul Martin")]
)
async def test_only_with_whom_is_asked(lang: str, told: str, who: str) -> None:
    camille = await talk(lang)
    await camille.says(f"/met {told}")
    assert "card.ask.people" in camille.lines
    await camille.says(who)
    assert "card.ask.people" not in camille.lines
    await camille.presses("button.keep")
    assert camille.known.people[0].name == "Paul Martin"


async def two_maries(lang: str) -> Talk:
    camille = await talk(lang)
    day = date(2026, 6, 1)
    notebook = camille.known.put(
        Person("p91", "Marie Dupont", day, org="Acme"), Person("p92", "Marie Leroy", day, org="BNP")
    )
    await camille.store.keep(notebook)
    return camille


@pytest.mark.parametrize(
    ("lang", "told"), [("fr", "Café ce matin avec Marie"), ("en", "Coffee this morning with Marie")]
)
async def test_a_name_that_could_be_two_people_is_settled_by_buttons(lang: str, told: str) -> None:
    camille = await two_maries(lang)
    await camille.says(told)
    assert "card.ask.which" in camille.lines
    await camille.presses("Marie Leroy (BNP)")
    await camille.presses("button.keep")
    assert camille.known.meetings[0].people == ("p92",)
    assert len(camille.known.people) == 2


@pytest.mark.parametrize(
    ("lang", "told"), [("fr", "Café ce matin avec Marie"), ("en", "Coffee this morning with Marie")]
)
async def test_a_known_first_name_may_be_somebody_new(lang: str, told: str) -> None:
    camille = await two_maries(lang)
    await camille.says(told)
    await camille.presses("card.somebody_new")
    await camille.presses("button.keep")
    assert [person.name for person in camille.known.people] == ["Marie Dupont", "Marie Leroy", "Marie"]


@langs
async def test_what_was_kept_can_be_undone(lang: str) -> None:
    camille = await talk(lang)
    await camille.says(TOLD[lang])
    await camille.presses("button.keep")
    await camille.presses("button.undo")
    assert "undo.done" in camille.lines
    assert not camille.known.people
    assert not camille.known.promises
    await camille.waits(days=10)
    assert not camille.replies


@langs
async def test_a_card_pressed_twice_counts_once(lang: str) -> None:
    camille = await talk(lang)
    await camille.says(TOLD[lang])
    keep = camille.button("button.keep")
    await camille.presses("button.keep")
    await camille.does(keep.does or "")
    assert camille.lines == ["error.old_button"]
    assert len(camille.known.meetings) == 1


@langs
async def test_two_messages_before_the_answer_make_two_cards(lang: str) -> None:
    camille = await talk(lang)
    await camille.says(TOLD[lang])
    first = camille.button("button.keep").does
    other = {"fr": "Café ce matin avec Karim Benali", "en": "Coffee this morning with Karim Benali"}[lang]
    await camille.says(other)
    second = camille.button("button.keep").does
    assert first != second
    await camille.does(first or "")
    await camille.does(second or "")
    assert {person.name for person in camille.known.people} == {"Marie Dupont", "Karim Benali"}


@langs
async def test_a_card_left_for_days_can_still_be_kept_as_it_was_told(lang: str) -> None:
    camille = await talk(lang)
    await camille.says(TOLD[lang])
    keep = camille.button("button.keep").does
    told_on = camille.now.date()
    camille.now += timedelta(days=5)
    await camille.does(keep or "")
    assert [person.name for person in camille.known.people] == ["Marie Dupont"]
    assert [meeting.on < told_on for meeting in camille.known.meetings if meeting.on] == [True]
    await camille.does(keep or "")
    assert camille.lines == ["error.old_button"]


@langs
async def test_an_edited_message_is_read_again_while_its_card_is_open(lang: str) -> None:
    camille = await talk(lang)
    await camille.says(TOLD[lang])
    await camille.edits(TOLD[lang].replace("Dupont", "Durand"))
    assert [reply.edits for reply in camille.replies] == [True]  # no second card beside the first
    await camille.presses("button.keep")
    assert [person.name for person in camille.known.people] == ["Marie Durand"]


async def test_names_with_markup_are_only_names() -> None:
    camille = await talk("en")
    await camille.says("/met")
    await camille.says("Coffee today with Bob <b>Stone & Sons")
    said = "".join(camille.html(line) for reply in camille.replies for line in reply.lines)
    assert "Stone" in said
    assert "<b>Stone" not in said
    assert "& Sons" not in said


async def test_a_stranger_who_tells_a_meeting_first_is_asked_for_their_city_afterwards() -> None:
    camille = await talk("fr", zone=None)
    await camille.says(TOLD["fr"])
    await camille.presses("button.keep")
    assert camille.known.people
    assert any(line.startswith("onboarding.") for line in camille.lines)


@pytest.mark.parametrize(
    ("lang", "note", "aside"),
    [
        ("fr", "Paul déménage à Berlin", "Marie cherche un graphiste"),
        ("en", "Paul is moving to Berlin", "Marie needs a designer"),
    ],
)
async def test_to_speak_of_somebody_else_does_not_say_which_paul(lang: str, note: str, aside: str) -> None:
    camille = await talk(lang)
    names = ("Paul Martin", "Paul Stone", "Marie Dupont")
    people = [Person(f"p9{n}", name, date(2026, 11, 1)) for n, name in enumerate(names)]
    await camille.store.keep(camille.known.put(*people))
    await camille.says(note)
    assert "card.ask.which" in camille.lines
    await camille.says(aside)
    assert "Berlin" not in camille.text
    assert "card.need" in camille.lines


@pytest.mark.parametrize(
    ("lang", "plan", "other"),
    [
        ("fr", "Je vais déjeuner avec Paul Martin", "Café ce matin avec Léa Simon"),
        ("en", "I'm going to have lunch with Paul Martin", "Coffee this morning with Lea Simon, she reviewed my CV"),
    ],
)
async def test_another_encounter_is_no_answer_to_which_day(lang: str, plan: str, other: str) -> None:
    camille = await talk(lang)
    await camille.says(plan)
    assert "card.ask.when" in camille.lines
    await camille.says(other)
    assert "Paul" not in camille.text
    assert "Simon" in camille.text


@pytest.mark.parametrize(
    ("lang", "more"), [("fr", "et elle cherche un stagiaire"), ("en", "and she is looking for an intern")]
)
async def test_one_more_thing_is_added_to_the_card_that_is_open(lang: str, more: str) -> None:
    camille = await talk(lang)
    await camille.says(TOLD[lang])
    await camille.says(more)
    await camille.presses("button.keep")
    (person,) = camille.known.people
    assert len(person.needs) == 1
    assert len(camille.known.helps) == 1


@pytest.mark.parametrize(("lang", "told"), [("fr", "/met Déjeuner hier"), ("en", "/met Lunch yesterday")])
async def test_a_whole_story_is_not_the_name_that_was_asked_for(lang: str, told: str) -> None:
    camille = await talk(lang)
    await camille.says(told)
    assert "card.ask.people" in camille.lines
    await camille.says(HELPED_AT_COFFEE[lang])
    await camille.presses("button.keep")
    (meeting,) = camille.known.meetings
    assert (meeting.kind, meeting.on) == ("coffee", camille.now.date())
    assert len(camille.known.helps) == 1


@pytest.mark.parametrize(("lang", "told"), [("fr", "/met Déjeuner hier"), ("en", "/met Lunch yesterday")])
async def test_a_card_that_lacks_a_name_asks_again_instead_of_nodding(lang: str, told: str) -> None:
    camille = await talk(lang)
    await camille.says(told)
    await camille.says("ok")
    assert "card.ask.people" in camille.lines
    assert not camille.known.meetings


HELPED_AT_COFFEE = {
    "fr": "Café ce matin avec Paul Martin, il m'a relu mon CV",
    "en": "Coffee this morning with Paul Martin, he reviewed my CV",
}


async def test_a_french_promise_reads_as_a_thing_to_do() -> None:
    camille = await talk("fr")
    await camille.says(TOLD["fr"])
    assert "envoyer l'article" in camille.text


@langs
async def test_what_is_said_of_yesterday_is_no_meeting_ahead(lang: str) -> None:
    camille = await talk(lang)
    turn = Turn(camille.known, camille.now)
    hier = {"fr": "Déjeuner hier avec Zoé", "en": "lunch yesterday with Zoe"}[lang]
    misread = Reading(intent="plan_meeting", kind="lunch", people=(Mention("Zoé"),))
    shown = show_card(turn, misread, hier)
    assert "card.head.log_meeting" in [line.key for line in shown.replies[0].lines]


@pytest.mark.parametrize(
    ("lang", "plan", "story"),
    [
        (
            "fr",
            "Je vais déjeuner avec Paul Martin",
            "parlé avec Léa Simon jeudi après la table ronde, promis les diapos",
        ),
        (
            "en",
            "I'm going to have lunch with Paul Martin",
            "chatted to Lea Simon after the panel on Thursday, promised slides",
        ),
    ],
)
async def test_a_story_that_holds_a_day_is_no_answer_to_which_day(lang: str, plan: str, story: str) -> None:
    camille = await talk(lang)
    await camille.says(plan)
    await camille.says(story)
    assert "Paul" not in camille.text


async def test_a_french_card_calls_a_helping_hand_by_its_name() -> None:
    camille = await talk("fr")
    await camille.says(TOLD["fr"])
    assert "Coup de main de Marie Dupont\u00a0: relu mon CV" in camille.text
    await camille.presses("button.keep")
    await camille.waits(days=3)
    assert "Marie Dupont a relu votre CV" in camille.text


@pytest.mark.parametrize(
    ("lang", "shown", "told", "name"),
    [
        (
            "fr",
            "J'ai remercié Marie Dupont",
            "croisé Ruth Amara hier soir à un meetup, elle dirige les achats chez Monzo, elle cherche un graphiste",
            "Ruth Amara",
        ),
        (
            "en",
            "I thanked Marie Dupont",
            "bumped into ruth amara at a meetup last night, she runs ventures at monzo. she needs a designer",
            "Ruth Amara",
        ),
    ],
)
async def test_a_story_of_somebody_else_is_a_card_of_its_own(lang: str, shown: str, told: str, name: str) -> None:
    camille = await talk(lang)
    await camille.says(shown)
    await camille.says(told)
    assert "card.head.log_meeting" in camille.lines
    assert name in camille.text


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        (
            "fr",
            "Déjeuné hier avec Tom Roussel, il m'a donné le numéro de Lucie Penn qui cherche une attachée de presse",
        ),
        ("en", "Breakfast yesterday with Tom Ashdown, he gave me the number of Lucy Penn who's looking for a PR firm"),
    ],
)
async def test_a_need_of_somebody_who_was_not_there_is_theirs_and_of_nobody_else(lang: Lang, said: str) -> None:
    someone = await talk(lang)
    await someone.says(said)
    await someone.presses("button.keep")
    tom, lucy = someone.known.people
    assert [len(person.needs) for person in (tom, lucy)] == [0, 1]
    (held,) = someone.known.meetings
    assert held.people == (tom.id,)


@pytest.mark.parametrize(
    ("lang", "said"),
    [("en", "had lunch with Priya last week"), ("fr", "déjeuner avec Priya la semaine dernière")],
)
async def test_a_meeting_of_last_week_is_shown_with_a_day_that_is_a_guess(lang: str, said: str) -> None:
    someone = await (await talk(lang)).says(said)
    assert "11 nov" in someone.text.lower()
    assert "?" in someone.text.splitlines()[1]


@pytest.mark.parametrize(
    ("lang", "said", "about"),
    [
        ("en", "Bumped into Priya last summer", "5 August?"),
        ("en", "Bumped into Priya last autumn", "6 November 2025?"),  # this one isn't over
        ("en", "Met Priya last year at a fair", "Event, 2025"),
        ("fr", "croisé Priya l'été dernier", "5 août ?"),
        ("fr", "vu Priya à la rentrée dernière", "16 septembre ?"),
        ("fr", "rencontré Priya l'an dernier à un salon", "Événement, 2025"),
    ],
)
async def test_a_meeting_of_a_season_or_year_is_never_of_today(lang: str, said: str, about: str) -> None:
    someone = await (await talk(lang)).says(said)
    assert about in someone.text.replace("\u202f", " ").splitlines()[1]


@pytest.mark.parametrize(
    ("lang", "told", "week", "answer", "day"),
    [
        ("fr", "j'ai pris un café avec Paul Martin", "la semaine dernière", "mardi", date(2026, 11, 10)),
        ("fr", "j'ai pris un café avec Paul Martin", "la semaine dernière", "le jeudi", date(2026, 11, 12)),
        ("fr", "j'ai pris un café avec Paul Martin", "la semaine dernière", "non, hier", date(2026, 11, 19)),
        ("en", "I had coffee with Paul Martin", "last week", "Tuesday", date(2026, 11, 10)),
        ("en", "I had coffee with Paul Martin", "last week", "on Thursday", date(2026, 11, 12)),
        ("en", "I had coffee with Paul Martin", "last week", "yesterday", date(2026, 11, 19)),
    ],
)
async def test_a_day_of_last_week_is_of_that_week(lang: Lang, told: str, week: str, answer: str, day: date) -> None:
    someone = await talk(lang)
    await someone.says(told)
    await someone.says(week)
    assert "card.ask.when" in someone.lines
    await someone.says(answer)
    await someone.presses("button.keep")
    assert [meeting.on for meeting in someone.known.meetings] == [day]


@pytest.mark.parametrize(
    ("lang", "said"),
    [("fr", "rencontré Dan à un salon en juin"), ("en", "met Dan at a trade fair in June")],
)
async def test_whom_one_met_at_a_fair_months_ago_was_met(lang: Lang, said: str) -> None:
    someone = await talk(lang)
    await someone.says(said)
    assert someone.lines[0] == "card.head.log_meeting"
    await someone.presses("button.keep")
    assert [meeting.on.month for meeting in someone.known.meetings] == [6]


@pytest.mark.parametrize(
    ("lang", "told", "note", "promised"),
    [
        (
            "fr",
            "Café hier avec Nadia Ropars, elle m'a commandé 40 bocaux et je lui envoie la facture lundi",
            "elle m'a commandé 40 bocaux",
            "envoyer la facture",
        ),
        (
            "en",
            "Coffee yesterday with Nadia Bell, she bought two paintings and I'll send the invoice on Monday",
            "she bought two paintings",
            "send the invoice",
        ),
    ],
)
async def test_what_somebody_bought_is_no_help_of_theirs(lang: str, told: str, note: str, promised: str) -> None:
    someone = await talk(lang)
    await someone.says(told)
    await someone.presses("button.keep")
    (person,) = someone.known.people
    assert [one.text for one in person.notes] == [note]
    assert [one.what for one in someone.known.promises] == [promised]
    assert not someone.known.helps


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("fr", "Café hier avec Nadia Ropars, elle m'a acheté un livre"),
        ("en", "Coffee yesterday with Nadia Bell, she bought me a book"),
    ],
)
async def test_what_somebody_bought_for_the_user_is_no_order(lang: str, told: str) -> None:
    someone = await talk(lang)
    await someone.says(told)
    await someone.presses("button.keep")
    assert not any("bought" in one.text or "acheté" in one.text for one in someone.known.people[0].notes)
