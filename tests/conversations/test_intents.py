"""Every kind of message does something whole, from the first word to what the coach says weeks later."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest

from bot.domain.goals import Goal
from bot.domain.guesses import Guess
from bot.domain.helps import Help
from bot.domain.meetings import Meeting
from bot.domain.owner import Lang
from bot.domain.people import Person
from bot.domain.promises import Ask, Promise, Request
from bot.flows.cards.card import show_cards
from bot.flows.gist import asked_for, event_name, reminded_of, without_whom
from bot.flows.turn import Turn
from bot.understanding import Mention, Reading
from tests.conversations.talk import Talk, talk

LANGS = pytest.mark.parametrize("lang", ["fr", "en"])
DAY = date(2026, 6, 1)
MARIE = Person("p91", "Marie Dupont", DAY, org="Acme", role="DRH")
PAUL = Person("p92", "Paul Martin", DAY, org="Kiwi")
OF_PAUL = Mention("Paul Martin", known="p92")
OF_MARIE = Mention("Marie Dupont", known="p91")


async def with_two(lang: Lang, *records: object) -> Talk:
    someone = await talk(lang)
    await someone.store.keep(someone.known.put(MARIE, PAUL, *records))  # type: ignore[arg-type]
    someone.notebook = await someone.store.load(someone.known.owner.user_id)
    return someone


async def read_as(someone: Talk, reading: Reading, text: str) -> Talk:
    """The message as if the reader had understood just this."""
    turn = show_cards(Turn(someone.known, someone.now), reading, text)
    await someone.store.keep(turn.notebook)
    someone.notebook, someone.replies = turn.notebook, turn.replies
    return someone


async def weeks_later(someone: Talk, days: int) -> list[str]:
    """All that the coach says first in these days, by key."""
    said: list[str] = []
    for _ in range(days):
        await someone.waits(days=1)
        said += someone.lines
    return said


# --- plans and events


@pytest.mark.parametrize(
    ("lang", "told"),
    [("fr", "Je vois Paul jeudi à 12h30 pour déjeuner"), ("en", "Having lunch with Paul on Thursday at 12:30")],
)
async def test_a_plan_is_prepared_before_and_told_after(lang: Lang, told: str) -> None:
    someone = await with_two(lang)
    await someone.says(told)
    await someone.presses("button.keep")
    assert {"follow.prepare", "follow.debrief"} <= set(someone.lines)
    await someone.waits(days=5, hours=2)
    assert "prepare.at" in someone.lines
    await someone.waits(hours=20)
    assert "debrief.meeting" in someone.lines
    await someone.says("Il m'a donné deux contacts" if lang == "fr" else "He gave me two contacts")
    await someone.presses("button.keep")
    assert [(m.on, m.people) for m in someone.known.meetings if m.is_held] == [(date(2026, 11, 26), ("p92",))]
    assert [help_.from_ for help_ in someone.known.helps] == ["p92"]


@pytest.mark.parametrize(
    ("lang", "told", "name", "met"),
    [
        (
            "fr",
            "Salon des entrepreneurs le 25 novembre à la Porte de Versailles",
            "Salon des entrepreneurs",
            "rencontré Zoé Petit de chez Apex, elle cherche un stagiaire",
        ),
        (
            "en",
            "There's a startup fair on 25 November at Olympia",
            "Startup fair",
            "met Zoe Hill from Apex, she's looking for an intern",
        ),
    ],
)
async def test_an_event_has_its_mission_and_its_debrief(lang: Lang, told: str, name: str, met: str) -> None:
    someone = await with_two(lang)
    await someone.says(told)
    await someone.presses("button.keep")
    (event,) = someone.known.events
    assert event.on == date(2026, 11, 25)
    assert event.name.startswith(name)
    await someone.waits(days=4, hours=4)
    assert any(line.startswith("mission.") for line in someone.lines)
    await someone.waits(days=1)
    assert "debrief.event" in someone.lines
    await someone.says(met)
    await someone.presses("button.keep")
    (meeting,) = someone.known.meetings
    assert (meeting.event, meeting.kind, meeting.on) == (event.id, "event", date(2026, 11, 25))
    assert someone.known.events[0].debriefed_on
    assert "debrief.event" not in await weeks_later(someone, 10)


@LANGS
async def test_a_fair_with_nobody_to_meet_is_an_event(lang: Lang) -> None:
    someone = await with_two(lang)
    tuesday = date(2026, 11, 24)
    plan = Reading("plan_meeting", kind="event", date=tuesday, dates=(tuesday,))
    await read_as(someone, plan, "je vais au salon du livre mardi")
    assert "card.head.event" in someone.lines
    assert "card.ask.people" not in someone.lines


@pytest.mark.parametrize(
    ("lang", "text", "spans", "name"),
    [
        ("fr", "je vais au salon du livre mardi", {"date": ((26, 31),)}, "Salon du livre"),
        ("fr", "Le 3 décembre, soirée des anciens", {"date": ((3, 13),)}, "Soirée des anciens"),
        ("en", "I'm going to the book fair on Tuesday", {"date": ((30, 37),)}, "Book fair"),
        ("en", "there's a meetup at 7pm", {"time": ((20, 23),)}, "Meetup"),
        ("en", "on Tuesday", {"date": ((3, 10),)}, "on Tuesday"),
    ],
)
def test_an_event_is_called_by_its_name(
    lang: Lang, text: str, spans: dict[str, tuple[tuple[int, int], ...]], name: str
) -> None:
    assert event_name(text, Reading("event", spans=spans), lang) == name


# --- goals and progress


@pytest.mark.parametrize(
    ("lang", "goal", "news"),
    [
        ("fr", "Je veux décrocher un poste de DRH d'ici juin", "J'ai décroché un entretien !"),
        ("en", "I want to get a job as HR director by June", "I got an interview!"),
    ],
)
async def test_a_goal_is_written_down_and_its_news_reach_the_helpers(lang: Lang, goal: str, news: str) -> None:
    someone = await with_two(lang, Help("h91", "p91", "relu mon CV", DAY, thanked_on=DAY))
    await someone.says(goal)
    while "button.skip" in [b.label.key for reply in someone.replies for row in reply.buttons for b in row]:
        await someone.presses("button.skip")
    await someone.presses("button.keep")
    assert [g.due for g in someone.known.goals] == [date(2027, 6, 30)]
    await someone.says(news)
    assert "progress.glad_to_hear" in someone.lines
    await someone.presses("button.keep")
    await someone.presses("goal.tell")
    assert "drafting.head" in someone.lines or "drafting.head_two" in someone.lines


@pytest.mark.parametrize(("lang", "news"), [("fr", "J'ai décroché un entretien !"), ("en", "I got an interview!")])
async def test_news_without_any_goal_can_still_be_told_to_those_who_helped(lang: Lang, news: str) -> None:
    someone = await with_two(lang, Help("h91", "p91", "relu mon CV", DAY, thanked_on=DAY))
    await someone.says(news)
    assert someone.lines == ["progress.won", "goal.who_had_a_hand", "progress.tell_them"]
    await someone.presses("goal.tell")
    assert "Marie" in someone.text


# --- what people ask, and what is asked of people

REQUEST = Request("r91", "relire son mémo", date(2026, 11, 20), "p91")


@pytest.mark.parametrize(
    ("lang", "told"),
    [("fr", "Marie me demande si je peux relire son mémo"), ("en", "Marie is asking me to review her memo")],
)
async def test_a_request_is_followed_until_it_is_answered(lang: Lang, told: str) -> None:
    someone = await with_two(lang)
    await someone.says(told)
    await someone.presses("button.keep")
    assert "follow.request" in someone.lines
    assert someone.known.requests[0].is_open
    await someone.presses("request.no")
    await someone.presses("request.draft")
    assert "Marie" in someone.text
    assert (someone.known.requests[0].accepted, someone.known.requests[0].is_open) == (False, False)
    assert not [line for line in await weeks_later(someone, 12) if line.startswith("request.")]


@pytest.mark.parametrize(
    ("lang", "said", "accepted"),
    [
        ("fr", "j'ai répondu à Marie", None),
        ("fr", "j’ai dit oui à Marie", True),
        ("en", "I replied to Marie", None),
        ("en", "I said no to Marie", False),
    ],
)
async def test_a_request_is_answered_in_words(lang: Lang, said: str, *, accepted: bool | None) -> None:
    someone = await with_two(lang, REQUEST)
    await someone.says(said)
    (request,) = someone.known.requests
    assert (request.answered_on, request.accepted) == (date(2026, 11, 20), accepted)
    await someone.presses("button.undo")
    assert someone.known.requests[0].is_open


@LANGS
async def test_which_request_was_answered_is_asked_when_there_are_two(lang: Lang) -> None:
    someone = await with_two(lang, REQUEST, Request("r92", "un contact", date(2026, 11, 20), "p91"))
    await someone.says("j'ai dit oui à Marie" if lang == "fr" else "I said yes to Marie")
    assert someone.lines == ["request.ask"]
    await someone.presses("un contact")
    assert [request.is_open for request in someone.known.requests] == [True, False]


@pytest.mark.parametrize(
    ("lang", "told", "part"),
    [
        ("fr", "Je voudrais demander à Paul de me présenter à son DSI", "votre DSI"),
        ("en", "I'd like to ask Paul to introduce me to his CIO", "your CIO"),
    ],
)
async def test_an_ask_is_written_with_the_coach_and_followed_up(lang: Lang, told: str, part: str) -> None:
    someone = await with_two(lang)
    await someone.says(told)
    await someone.presses("asking.all_the_same")
    await someone.presses("button.skip")
    assert part in someone.text
    await someone.presses("drafting.sent")
    assert someone.known.asks[0].sent_on == date(2026, 11, 20)
    assert "ask.first" in await weeks_later(someone, 12)


@pytest.mark.parametrize(
    ("lang", "text", "names", "what"),
    [
        ("fr", "Je voudrais demander à Paul de me présenter à son DSI", ("Paul Martin",), "me présenter à son DSI"),
        ("fr", "aide-moi à demander un rendez-vous à Marie", ("Marie Dupont",), "un rendez-vous"),
        ("en", "I'd like to ask Paul Martin for two names", ("Paul Martin",), "two names"),
        ("en", "help me ask Marie if she can review my CV", ("Marie Dupont",), "review my CV"),
        ("en", "ask", (), "ask"),
    ],
)
def test_what_is_asked_is_said_without_the_asking(lang: Lang, text: str, names: tuple[str, ...], what: str) -> None:
    assert asked_for(text, lang, names) == what


def test_whom_it_is_for_is_not_said_twice() -> None:
    assert without_whom("le rapport à Paul", ("Paul Martin",)) == "le rapport"
    assert without_whom("le rapport à Pauline", ("Paul Martin",)) == "le rapport à Pauline"


# --- thanks and promises kept

TWO_HELPS = (
    Help("h91", "p91", "relu mon CV", date(2026, 11, 2)),
    Help("h92", "p91", "deux contacts", date(2026, 11, 9)),
)


@LANGS
async def test_thanks_that_may_be_for_two_things_are_asked(lang: Lang) -> None:
    someone = await with_two(lang, *TWO_HELPS)
    await read_as(someone, Reading("done_thanks", people=(OF_MARIE,)), "J'ai remercié Marie")
    assert "card.ask.closes" in [line.rpartition(".")[0] for line in someone.lines]
    await someone.presses("deux contacts")
    await someone.presses("button.keep")
    assert [help_.thanked_on for help_ in someone.known.helps] == [None, date(2026, 11, 20)]


@LANGS
async def test_thanks_can_be_for_all_of_it(lang: Lang) -> None:
    someone = await with_two(lang, *TWO_HELPS)
    await read_as(someone, Reading("done_thanks", people=(OF_MARIE,)), "J'ai remercié Marie")
    await someone.presses("card.closes_all")
    await someone.presses("button.keep")
    assert all(help_.thanked_on for help_ in someone.known.helps)


@LANGS
async def test_what_one_meeting_gave_is_one_thank_you(lang: Lang) -> None:
    helps = (Help("h91", "p91", "relu mon CV", DAY, meeting="m91"), Help("h92", "p91", "un nom", DAY, meeting="m91"))
    someone = await with_two(lang, *helps)
    await read_as(someone, Reading("done_thanks", people=(OF_MARIE,)), "J'ai remercié Marie")
    await someone.presses("button.keep")
    assert all(help_.thanked_on for help_ in someone.known.helps)


@LANGS
async def test_thanks_for_nothing_that_is_open_are_remembered_all_the_same(lang: Lang) -> None:
    someone = await with_two(lang)
    await read_as(someone, Reading("done_thanks", people=(OF_MARIE,)), "J'ai remercié Marie")
    await someone.presses("button.keep")
    assert [note.text for note in someone.known.people[0].notes] == ["J'ai remercié Marie"]


PROMISES = (Promise("w91", "envoyer le devis", DAY, "p92"), Promise("w92", "envoyer l'article", DAY, "p92"))


@LANGS
async def test_a_promise_kept_is_the_one_whose_words_are_said(lang: Lang) -> None:
    someone = await with_two(lang, *PROMISES)
    await read_as(someone, Reading("done_promise", people=(OF_PAUL,)), "J'ai envoyé le devis à Paul")
    await someone.presses("button.keep")
    assert [promise.is_open for promise in someone.known.promises] == [False, True]


@LANGS
@pytest.mark.parametrize(
    ("button", "still_open"), [("envoyer l'article", [True, False]), ("card.closes_none", [True, True])]
)
async def test_a_promise_kept_that_may_be_two_is_asked(lang: Lang, button: str, still_open: list[bool]) -> None:
    someone = await with_two(lang, *PROMISES)
    await read_as(someone, Reading("done_promise", people=(OF_PAUL,)), "C'est fait pour Paul")
    await someone.presses(button)
    await someone.presses("button.keep")
    assert [promise.is_open for promise in someone.known.promises] == still_open


@LANGS
async def test_a_promise_kept_needs_no_name_when_its_words_are_said(lang: Lang) -> None:
    someone = await with_two(lang, *PROMISES)
    await read_as(someone, Reading("done_promise"), "Devis envoyé !")
    assert "card.ask.people" not in someone.lines
    await someone.presses("button.keep")
    assert [promise.is_open for promise in someone.known.promises] == [False, True]


@LANGS
async def test_a_promise_kept_that_was_never_noted_is_remembered_as_given(lang: Lang) -> None:
    someone = await with_two(lang)
    await read_as(someone, Reading("done_promise", people=(OF_PAUL,)), "J'ai fait ce que j'avais promis à Paul")
    await someone.presses("button.keep")
    assert [(given.to, given.what) for given in someone.known.given] == [
        ("p92", "J'ai fait ce que j'avais promis à Paul")
    ]


@LANGS
async def test_a_promise_that_was_only_guessed_is_settled_too(lang: Lang) -> None:
    someone = await with_two(lang, Guess("q91", "promises", "envoyer le devis", DAY, "p92"))
    await read_as(someone, Reading("done_promise", people=(OF_PAUL,)), "J'ai envoyé le devis à Paul")
    await someone.presses("button.keep")
    assert not someone.known.guesses


@LANGS
async def test_something_sent_is_no_thank_you(lang: Lang) -> None:
    someone = await with_two(lang, PROMISES[0])
    await read_as(someone, Reading("done_thanks", people=(OF_PAUL,)), "c'est envoyé à Paul")
    assert "card.head.done_promise" in someone.lines


# --- reminders and notes


@pytest.mark.parametrize(
    ("lang", "told"),
    [("fr", "Rappelle-moi d'appeler Marie mardi à 15h"), ("en", "Remind me to call Marie on Tuesday at 3pm")],
)
async def test_a_reminder_comes_at_its_hour(lang: Lang, told: str) -> None:
    someone = await with_two(lang)
    await someone.says(told)
    await someone.presses("button.keep")
    (reminder,) = someone.known.reminders
    assert (reminder.on, reminder.at) == (date(2026, 11, 24), time(15))
    await someone.waits(days=3, hours=20, minutes=29)
    assert "reminder.asked" not in someone.lines
    await someone.waits(minutes=2)
    assert "reminder.asked" in someone.lines


@LANGS
async def test_an_hour_without_a_day_offers_today_while_it_is_still_to_come(lang: Lang) -> None:
    someone = await with_two(lang)
    someone.now -= timedelta(hours=9)  # half past nine in the morning
    await read_as(someone, Reading("reminder", time=time(15), people=(OF_PAUL,)), "rappelle-moi d'appeler Paul à 15h")
    days = [
        b.label.args["day"] for reply in someone.replies for row in reply.buttons for b in row if "day" in b.label.args
    ]
    assert days == [date(2026, 11, 20), date(2026, 11, 21), date(2026, 11, 22)]


def test_the_hour_is_no_part_of_what_to_remind_of() -> None:
    unread = Reading("reminder")  # the hour was not found
    assert reminded_of("9h d'appeler Paul", unread, "fr") == "Appeler Paul"
    assert reminded_of("at 9am to call Paul", unread, "en") == "Call Paul"
    assert reminded_of("Appeler Paul", unread, "fr") == "Appeler Paul"


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("fr", "Marie a un nouveau poste chez Total, elle cherche un stagiaire"),
        ("en", "Marie has a new job at Total, she's looking for an intern"),
    ],
)
async def test_a_note_is_on_the_person(lang: Lang, told: str) -> None:
    someone = await with_two(lang)
    await someone.says(told)
    await someone.presses("button.keep")
    marie = someone.known.people[0]
    assert marie.org == "Total"
    assert [note.text for note in marie.notes] == [told]
    assert len(marie.needs) == 1


@LANGS
async def test_the_words_of_a_meeting_are_kept_with_it(lang: Lang) -> None:
    someone = await with_two(lang)
    told = "Café ce matin avec Paul" if lang == "fr" else "Coffee this morning with Paul"
    await someone.says(told)
    await someone.presses("button.keep")
    assert someone.known.meetings[0].words == told


@LANGS
async def test_a_message_about_nothing_is_met_kindly_and_nothing_is_written(lang: Lang) -> None:
    someone = await with_two(lang)
    await someone.says("il pleut" if lang == "fr" else "it's raining")
    assert someone.lines == ["fallback.text"]
    assert someone.known.people == (MARIE, PAUL)


@LANGS
async def test_everything_done_by_a_card_is_undone_in_one_tap(lang: Lang) -> None:
    someone = await with_two(lang, Goal("g91", "un poste", DAY), *PROMISES)
    before = tuple(someone.known.records())
    await read_as(someone, Reading("done_promise", people=(OF_PAUL,)), "J'ai envoyé le devis à Paul")
    await someone.presses("button.keep")
    await someone.presses("button.undo")
    assert tuple(someone.known.records()) == before


# --- what was planned or asked, and changes

PLAN = Meeting("m91", ("p92",), date(2026, 11, 26), at=time(12, 30), kind="lunch", planned_on=date(2026, 11, 10))


@pytest.mark.parametrize(
    ("lang", "said"), [("fr", "déjeuner avec Paul annulé"), ("en", "Paul cancelled"), ("fr", "Paul a annulé")]
)
async def test_a_plan_is_called_off_by_a_sentence_and_a_tap(lang: Lang, said: str) -> None:
    someone = await with_two(lang, PLAN)
    await someone.says(said)
    assert someone.lines == ["plan.off"]
    assert someone.known.meetings[0].is_planned
    await someone.presses("plan.off_yes")
    assert not someone.known.meetings[0].is_planned
    assert not [line for line in await weeks_later(someone, 8) if line.startswith(("prepare.", "debrief."))]


@pytest.mark.parametrize(
    ("lang", "said"), [("fr", "le déjeuner avec Paul est reporté au 1er décembre"), ("en", "Paul moved to 1 December")]
)
async def test_a_plan_is_moved_by_a_sentence_and_a_tap(lang: Lang, said: str) -> None:
    someone = await with_two(lang, PLAN)
    await someone.says(said)
    await someone.presses("plan.move_to")
    assert (someone.known.meetings[0].on, someone.known.meetings[0].at) == (date(2026, 12, 1), None)
    assert "follow.prepare" in someone.lines
    await someone.presses("button.undo")
    assert someone.known.meetings == (PLAN,)


@pytest.mark.parametrize(("lang", "said"), [("fr", "Paul a reporté"), ("en", "Paul postponed")])
async def test_a_plan_that_is_put_off_without_a_day_can_stay_as_it_is(lang: Lang, said: str) -> None:
    someone = await with_two(lang, PLAN)
    await someone.says(said)
    assert someone.lines == ["plan.when_instead"]
    await someone.presses("plan.leave")
    assert someone.known.meetings == (PLAN,)


@pytest.mark.parametrize(("lang", "said"), [("fr", "Paul a déménagé à Berlin"), ("en", "Paul moved to Berlin")])
async def test_to_move_house_moves_no_meeting(lang: Lang, said: str) -> None:
    someone = await with_two(lang, PLAN)
    await someone.says(said)
    assert not any(line.startswith("plan.") for line in someone.lines)


@pytest.mark.parametrize("forged", ["offplan:m9", "moveplan:m91:x", "moveplan:m91:2020-01-01", "leaveplan:"])
async def test_a_forged_change_of_plan_is_met_kindly(forged: str) -> None:
    someone = await with_two("fr", PLAN)
    await someone.does(forged)
    assert someone.lines == ["error.old_button"]


ASK = Ask("a91", "p92", "deux noms", date(2026, 11, 16), sent_on=date(2026, 11, 16))


@pytest.mark.parametrize(
    ("lang", "said", "accepted"),
    [
        ("fr", "Paul m'a dit oui !", True),
        ("fr", "Paul a dit non", False),
        ("fr", "Paul est d’accord", True),
        ("en", "Paul said yes", True),
        ("en", "Paul said no", False),
    ],
)
async def test_the_answer_to_an_ask_is_heard_in_words(lang: Lang, said: str, *, accepted: bool) -> None:
    someone = await with_two(lang, ASK)
    await someone.says(said)
    assert (someone.known.asks[0].answered_on, someone.known.asks[0].accepted) == (date(2026, 11, 20), accepted)
    await someone.presses("button.undo")
    assert someone.known.asks == (ASK,)


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("fr", "déj aujourd'hui 13h avec Dan Okafor, ex collègue de Nesta"),
        ("en", "lunch today 1pm w dan okafor, ex colleague from Nesta, at Towpath"),
    ],
)
async def test_an_encounter_whose_hour_has_not_come_is_planned_and_later_it_was(lang: Lang, told: str) -> None:
    morning = await talk(lang, now=datetime(2026, 11, 20, 8, 40, tzinfo=UTC))
    await morning.says(told)
    await morning.presses("button.keep")
    assert [(one.on, one.at, one.is_planned) for one in morning.known.meetings] == [
        (date(2026, 11, 20), time(13), True)
    ]
    evening = await talk(lang)
    await evening.says(told)
    await evening.presses("button.keep")
    assert [one.is_held for one in evening.known.meetings] == [True]
