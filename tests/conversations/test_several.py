"""Several things in one message are all taken: on one card, or on one card after the other."""

from __future__ import annotations

from datetime import date, time

import pytest

from bot.domain.goals import Goal
from bot.domain.owner import Lang
from bot.domain.people import Person
from bot.flows.cards.several import pieces
from bot.flows.turn import Turn
from tests.conversations.talk import Talk, talk

DAY = date(2026, 6, 1)
MARIE = Person("p91", "Marie Dupont", DAY, org="Acme", role="DRH")
PAUL = Person("p92", "Paul Martin", DAY, org="Kiwi")


async def hearing(lang: Lang, text: str) -> Talk:
    someone = await talk(lang)
    await someone.store.keep(someone.known.put(MARIE, PAUL))
    return await someone.says(text)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Déjeuné hier avec Karim Benali, il m'a donné deux contacts, on se revoit le 12 pour un café"),
        ("fr", "Déjeuné hier avec Karim Benali, on se revoit le 12 pour un café, il m'a donné deux contacts"),
        (
            "en",
            "Lunch yesterday with Karim Benali, he gave me two contacts, we're meeting again on the 12th for coffee",
        ),
    ],
)
async def test_a_meeting_and_the_next_one(lang: Lang, text: str) -> None:
    someone = await hearing(lang, text)
    assert {"card.head.log_meeting", "card.then"} <= set(someone.lines)
    await someone.presses("button.keep")
    assert "card.head.plan_meeting" in someone.lines
    assert "Karim Benali" in someone.text
    await someone.presses("button.keep")
    held, plan = someone.known.meetings
    assert (held.on, held.kind, held.is_held) == (date(2026, 11, 19), "lunch", True)
    assert (plan.on, plan.kind, plan.is_planned) == (date(2026, 12, 12), "coffee", True)
    assert held.people == plan.people
    assert [help_.what for help_ in someone.known.helps] in (["deux contacts"], ["two contacts"])
    assert len(someone.known.people) == 3


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Café ce matin avec Paul, rappelle-moi de lui envoyer le devis mardi à 15h"),
        ("en", "Coffee this morning with Paul, remind me to send him the quote on Tuesday at 3pm"),
    ],
)
async def test_a_meeting_and_a_reminder_at_its_hour(lang: Lang, text: str) -> None:
    someone = await hearing(lang, text)
    await someone.presses("button.keep")
    assert "card.head.reminder" in someone.lines
    await someone.presses("button.keep")
    (reminder,) = someone.known.reminders
    assert (reminder.on, reminder.at, reminder.people) == (date(2026, 11, 24), time(15), ("p92",))
    assert not someone.known.promises


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "J'ai remercié Marie pour la relecture, et je lui ai promis de lui envoyer l'article lundi"),
        ("en", "I thanked Marie for the review, and promised to send her the article on Monday"),
    ],
)
async def test_thanks_and_a_promise_are_on_one_card(lang: Lang, text: str) -> None:
    someone = await hearing(lang, text)
    assert "card.head.done_thanks" in someone.lines
    await someone.presses("button.keep")
    assert someone.known.helps[0].thanked_on == date(2026, 11, 20)
    assert [(promise.to, promise.due) for promise in someone.known.promises] == [("p91", date(2026, 11, 23))]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "J'ai décroché un entretien chez Airbus grâce à Marie, elle m'a relu mon CV"),
        ("en", "I got an interview at Airbus thanks to Marie, she reviewed my CV"),
    ],
)
async def test_the_help_is_kept_first_so_that_the_helper_hears_the_news(lang: Lang, text: str) -> None:
    someone = await hearing(lang, text)
    await someone.store.keep(someone.known.put(Goal("g91", "un poste", DAY)))
    assert "card.then_news" in someone.lines
    await someone.presses("button.keep")
    assert "progress.glad_to_hear" in someone.lines
    await someone.presses("button.keep")
    assert someone.known.goals[0].progress[0].what == text
    assert someone.known.helps[0].from_ == "p91"
    assert someone.known.people[0].org == "Acme"
    assert "goal.tell" in [b.label.key for reply in someone.replies for row in reply.buttons for b in row]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Café avec Paul lundi et déjeuner avec Marie hier, elle m'a présenté son DSI"),
        ("en", "Coffee with Paul on Monday and lunch with Marie yesterday, she introduced me to her CIO"),
    ],
)
async def test_two_meetings_are_two_cards(lang: Lang, text: str) -> None:
    someone = await hearing(lang, text)
    await someone.presses("button.keep")
    await someone.presses("button.keep")
    assert [(m.on, m.kind, m.people) for m in someone.known.meetings] == [
        (date(2026, 11, 16), "coffee", ("p92",)),
        (date(2026, 11, 19), "lunch", ("p91",)),
    ]
    assert [help_.from_ for help_ in someone.known.helps] == ["p91"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Vu Paul mardi. Marie cherche un graphiste."),
        ("en", "Saw Paul on Tuesday. Marie is looking for a designer."),
    ],
)
async def test_what_is_told_of_somebody_else_does_not_make_them_present(lang: Lang, text: str) -> None:
    someone = await hearing(lang, text)
    await someone.presses("button.keep")
    assert "card.head.note" in someone.lines
    await someone.presses("button.keep")
    assert someone.known.meetings[0].people == ("p92",)
    assert someone.known.people[0].needs


@pytest.mark.parametrize(
    ("lang", "plan", "story"),
    [
        ("fr", "Je vois Paul jeudi à 12h30", "Il m'a donné deux contacts, on se revoit le 12 pour un café"),
        ("en", "I'm meeting Paul on Thursday at 12:30", "He gave me two contacts, we're meeting again on the 12th"),
    ],
)
async def test_the_story_of_a_meeting_may_hold_the_next_one(lang: Lang, plan: str, story: str) -> None:
    someone = await hearing(lang, plan)
    await someone.presses("button.keep")
    await someone.waits(days=6)
    await someone.presses("answer.did.debrief")
    await someone.says(story)
    await someone.presses("button.keep")
    assert "card.head.plan_meeting" in someone.lines
    await someone.presses("button.keep")
    assert [help_.from_ for help_ in someone.known.helps] == ["p92"]
    assert [(m.on, m.people) for m in someone.known.meetings if m.is_held] == [(date(2026, 11, 26), ("p92",))]
    assert [(m.on, m.people) for m in someone.known.meetings if m.is_planned] == [(date(2026, 12, 12), ("p92",))]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Petit dej mercredi avec Paul, et appel avec Marie jeudi"),
        ("en", "Breakfast on Wednesday with Paul, and a call with Marie on Thursday"),
    ],
)
async def test_two_plans_are_both_ahead(lang: Lang, text: str) -> None:
    someone = await hearing(lang, text)
    await someone.presses("button.keep")
    await someone.presses("button.keep")
    assert [(m.on, m.kind, m.people, m.is_planned) for m in someone.known.meetings] == [
        (date(2026, 11, 25), "breakfast", ("p92",), True),
        (date(2026, 11, 26), "call", ("p91",), True),
    ]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Vu Paul hier. Rappelle-moi de le remercier lundi. J'ai aussi croisé Zoé Petit"),
        ("en", "Saw Paul yesterday. Remind me to thank him on Monday. Also bumped into Zoe Hill"),
    ],
)
async def test_a_reminder_is_about_whom_was_named_before_it(lang: Lang, text: str) -> None:
    someone = await hearing(lang, text)
    await someone.presses("button.keep")
    await someone.presses("button.keep")
    assert someone.known.reminders[0].people == ("p92",)


@pytest.mark.parametrize("lang", ["fr", "en"])
async def test_an_edited_message_is_read_again_with_all_that_it_tells(lang: Lang) -> None:
    first, second = {
        "fr": ("Déjeuné hier avec Karim Benali", ", on se revoit le 12 pour un café"),
        "en": ("Lunch yesterday with Karim Benali", ", we're meeting again on the 12th for coffee"),
    }[lang]
    someone = await hearing(lang, first)
    await someone.edits(first + second)
    assert "card.then" in someone.lines


@pytest.mark.parametrize("lang", ["fr", "en"])
async def test_a_correction_of_the_first_card_leaves_the_second_to_come(lang: Lang) -> None:
    text, correction = {
        "fr": ("Déjeuné hier avec Karim Benali, on se revoit le 12 pour un café", "c'était mardi"),
        "en": ("Lunch yesterday with Karim Benali, we're meeting again on the 12th for coffee", "it was Tuesday"),
    }[lang]
    someone = await hearing(lang, text)
    await someone.says(correction)
    await someone.presses("button.keep")
    await someone.presses("button.keep")
    assert [meeting.on for meeting in someone.known.meetings] == [date(2026, 11, 17), date(2026, 12, 12)]


@pytest.mark.parametrize("lang", ["fr", "en"])
async def test_dropping_the_first_still_shows_the_second(lang: Lang) -> None:
    text = {
        "fr": "Déjeuné hier avec Karim Benali, on se revoit le 12 pour un café",
        "en": "Lunch yesterday with Karim Benali, we're meeting again on the 12th for coffee",
    }[lang]
    someone = await hearing(lang, text)
    await someone.presses("button.drop")
    assert {"card.dropped", "card.head.plan_meeting"} <= set(someone.lines)
    await someone.presses("button.keep")
    assert [meeting.on for meeting in someone.known.meetings] == [date(2026, 12, 12)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Le salon était hier, j'y ai croisé Ida Roux, comptable, et Tom Blin qui cherche un stage"),
        ("en", "The fair was yesterday, met Ida Rowe, an accountant, and Tom Blin who wants an internship"),
        ("fr", "Déjeuné hier avec Marie Dupont, elle m'a relu mon CV, je lui envoie l'article d'ici vendredi"),
        (
            "fr",
            "Déj mardi avec Sandrine Kervella. Elle va me présenter à leur DSI, Olivier Tanguy. Je lui envoie mon CV.",
        ),
        ("en", "Drinks last night with Ewan MacLeod and Siobhán Byrne. Ewan's looking for a distributor in France."),
        ("fr", "visio avec Sophie Lang hier, elle me rappelle la semaine prochaine"),
        ("en", "Coffee with Ann and Paul Martin this morning, Ann will call me next week"),
    ],
)
async def test_one_story_stays_one_card(lang: Lang, text: str) -> None:
    someone = await hearing(lang, text)
    turn = Turn(someone.known, someone.now)
    assert len(pieces(turn, turn.read(text), text)) == 1


@pytest.mark.parametrize(
    ("lang", "text", "heads"),
    [
        (
            "fr",
            "Café ce matin avec Ana Ruiz. Rappelle-moi d'appeler la banque demain. Et je veux trois nouveaux clients.",
            ["log_meeting", "reminder", "goal"],
        ),
        (
            "en",
            "Coffee with Ana Ruiz this morning. Remind me to call the bank tomorrow at 9. And I want three clients.",
            ["log_meeting", "reminder", "goal"],
        ),
        ("fr", "rappelle moi lundi 9h d'appeler la banque. aussi remercié Ana ce matin", ["reminder", "done_thanks"]),
        ("en", "remind me mon 9am to call the bank. also thanked Ana today", ["reminder", "done_thanks"]),
        (
            "fr",
            "J'ai signé avec Danone ! J'ai remercié Ana hier et j'ai envoyé les slides à Joe",
            ["done_thanks", "gave", "progress"],
        ),
        (
            "en",
            "I signed with Danone! I thanked Ana yesterday and I sent Joe the slides",
            ["done_thanks", "gave", "progress"],
        ),
        (
            "fr",
            "Je vois Tom Hill jeudi. Suzie Hart m'a demandé un contact. Je suis invité au salon du livre jeudi",
            ["plan_meeting", "request_received", "event"],
        ),
        (
            "en",
            "Seeing Tom Hill on Thursday. Sue Hart asked me for a contact. I'm invited to the book fair on 12 December",
            ["plan_meeting", "request_received", "event"],
        ),
    ],
)
async def test_every_matter_of_several_sentences_is_taken_in_its_turn(lang: Lang, text: str, heads: list[str]) -> None:
    someone = await talk(lang)
    await someone.says(text)
    seen = [line.removeprefix("card.head.") for line in someone.lines if line.startswith("card.head.")]
    while len(seen) < len(heads) and heads[len(seen)] not in ("goal", "progress"):
        await someone.presses("button.keep")
        seen.append([line for line in someone.lines if line.startswith("card.head.")][-1].removeprefix("card.head."))
    if heads[-1] in ("goal", "progress"):
        await someone.presses("button.keep")
        assert someone.known.drafts[-1].flow == heads[-1]
        seen.append(heads[-1])
    assert seen == heads


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Déjeuner avec Ana Ruiz hier, un verre avec Joël Hardy mardi"),
        ("en", "Lunch with Ana Ruiz yesterday, drinks with Joe Hardy on Tuesday"),
    ],
)
async def test_told_beside_what_has_been_a_bare_day_has_been_too(lang: Lang, text: str) -> None:
    someone = await talk(lang)
    await someone.says(text)
    await someone.presses("button.keep")
    await someone.presses("button.keep")
    assert sorted((meeting.on, meeting.is_held) for meeting in someone.known.meetings) == [
        (date(2026, 11, 17), True),
        (date(2026, 11, 19), True),
    ]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Comment demander une recommandation ? Sinon j'ai vu Tim Berry aujourd'hui"),
        ("en", "How do I ask for a referral? Also I met Tim Berry today"),
    ],
)
async def test_a_question_is_answered_and_what_is_told_beside_it_is_taken(lang: Lang, text: str) -> None:
    someone = await talk(lang)
    await someone.says(text)
    assert someone.lines[0].startswith("question.")
    assert "card.head.log_meeting" in someone.lines


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Vu M. Hall hier. Il m'a donné son numéro. Je lui ai envoyé mon deck, et je veux le revoir."),
        ("en", "Met Dr. Hall yesterday. He gave me his number. I sent him my deck, and I want to see him again."),
    ],
)
async def test_the_sentences_of_one_story_stay_one_card(lang: Lang, text: str) -> None:
    someone = await talk(lang)
    await someone.says(text)
    assert "card.then" not in someone.lines
    assert {"card.received", "card.given"} <= set(someone.lines)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "remercié Ana ce matin et rappelle-moi lundi 9h d'appeler la banque"),
        ("en", "thanked Ana this morning and remind me Monday 9am to call the bank"),
    ],
)
async def test_under_a_card_that_asks_they_are_taken_too(lang: Lang, text: str) -> None:
    someone = await talk(lang)
    await someone.says({"fr": "Café ce matin", "en": "Coffee this morning"}[lang])
    assert "card.ask.people" in someone.lines
    await someone.says(text)
    await someone.presses("button.keep")
    await someone.presses("button.keep")
    (reminder,) = someone.known.reminders
    assert (reminder.on, reminder.at) == (date(2026, 11, 23), time(9))
    assert "banque" in reminder.what or "bank" in reminder.what
    assert "Ana" not in reminder.what


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("fr", "J'ai appelé Gwenola Tanguy ce matin, 280 euros par mois pour 40 m2, je visite l'atelier mardi à 10h"),
        ("en", "I called Gwenola Tanguy this morning, 280 a month, I'm visiting the workshop on Tuesday at 10"),
    ],
)
async def test_what_was_said_and_the_visit_to_come_are_two_cards(lang: str, told: str) -> None:
    someone = await talk(lang)
    await someone.says(told)
    await someone.presses("button.keep")
    await someone.presses("button.keep")
    (call,) = [meeting for meeting in someone.known.meetings if meeting.is_held]
    (visit,) = [meeting for meeting in someone.known.meetings if meeting.is_planned]
    assert (call.kind, call.on, call.at) == ("call", date(2026, 11, 20), None)
    assert (visit.on, visit.at, visit.people) == (date(2026, 11, 24), time(10), call.people)
