"""What is only guessed has its question mark, its likely answers one tap away, and never makes a reminder unasked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from bot.domain.owner import Lang
from bot.domain.people import Person
from bot.flows.cards.card import show_card
from bot.flows.cards.guessing import GUESSED_BELOW
from bot.flows.turn import Turn
from bot.understanding import Intent, Introduction, Mention, Promise, Reading, Received
from tests.conversations.talk import Talk, talk

LANGS = pytest.mark.parametrize("lang", ["fr", "en"])
UNSURE = GUESSED_BELOW - 0.1
TUESDAY, NEXT_TUESDAY = date(2026, 11, 24), date(2026, 12, 1)
YESTERDAY = date(2026, 11, 19)
MONDAY = date(2026, 11, 23)

LUNCH = Reading("log_meeting", kind="lunch", date=YESTERDAY, dates=(YESTERDAY,), people=(Mention("Marie Dupont"),))
WORDS = {"fr": "Déjeuné hier avec Marie Dupont", "en": "Lunch yesterday with Marie Dupont"}


async def shown(lang: Lang, reading: Reading, *people: Person) -> Talk:
    """A conversation in which the reader understood just this."""
    someone = await talk(lang)
    turn = show_card(Turn(someone.known.put(*people), someone.now), reading, WORDS[lang])
    await someone.store.keep(turn.notebook)
    someone.notebook, someone.replies = turn.notebook, turn.replies
    return someone


def with_promise(**sure: float) -> Reading:
    promise = Promise("Marie Dupont", "un article", MONDAY)
    return replace(LUNCH, promises=(promise,), confidences={field: (value,) for field, value in sure.items()})


@LANGS
async def test_a_sure_card_has_no_question_mark_and_no_more_buttons(lang: Lang) -> None:
    someone = await shown(lang, with_promise(promises=0.9, due=0.9))
    assert "?" not in someone.text
    assert len(someone.buttons) == 3


@LANGS
async def test_a_guessed_promise_is_asked_about_by_two_buttons(lang: Lang) -> None:
    someone = await shown(lang, with_promise(promises=UNSURE))
    assert "card.promise_maybe_by" in someone.lines
    await someone.presses("card.yes.promises")
    assert "card.promise_by" in someone.lines
    await someone.presses("button.keep")
    assert [(p.what, p.due) for p in someone.known.promises] == [("un article", MONDAY)]
    assert "follow.promise" in someone.lines


@LANGS
async def test_a_guessed_promise_that_is_none_leaves_the_card(lang: Lang) -> None:
    someone = await shown(lang, with_promise(promises=UNSURE))
    await someone.presses("card.not.promises")
    await someone.presses("button.keep")
    assert not someone.known.promises
    assert not someone.known.guesses


@LANGS
async def test_a_guessed_promise_kept_with_the_card_is_said_to_wait_and_nothing_is_scheduled(lang: Lang) -> None:
    someone = await shown(lang, with_promise(promises=UNSURE))
    await someone.presses("button.keep")
    assert not someone.known.promises
    assert [guess.what for guess in someone.known.guesses] == ["un article"]
    assert {"guess.head", "guess.promises"} <= set(someone.lines)
    assert "follow.promise" not in someone.lines
    await someone.waits(days=20)
    assert not any(line.startswith("promise.") for line in someone.lines)


@LANGS
async def test_what_waited_counts_from_one_tap_on_and_the_tap_can_be_undone(lang: Lang) -> None:
    someone = await shown(lang, with_promise(promises=UNSURE))
    await someone.presses("button.keep")
    await someone.presses("guess.yes.promises")
    assert [(p.what, p.due) for p in someone.known.promises] == [("un article", MONDAY)]
    assert "follow.promise" in someone.lines
    await someone.presses("button.undo")
    assert not someone.known.promises
    assert someone.known.guesses


@LANGS
async def test_a_guess_can_be_set_aside_after_the_card(lang: Lang) -> None:
    someone = await shown(lang, with_promise(promises=UNSURE))
    await someone.presses("button.keep")
    await someone.presses("guess.no")
    assert not someone.known.guesses
    assert someone.known.meetings[0].words == WORDS[lang]


@LANGS
async def test_a_guessed_due_day_is_left_open_until_it_is_tapped(lang: Lang) -> None:
    someone = await shown(lang, with_promise(promises=0.9, due=UNSURE))
    assert "card.promise_by_maybe" in someone.lines
    await someone.presses("button.keep")
    assert [(p.what, p.due) for p in someone.known.promises] == [("un article", None)]
    assert "guess.due" in someone.lines
    await someone.presses("guess.due_yes")
    assert someone.known.promises[0].due == MONDAY


@LANGS
@pytest.mark.parametrize(("button", "due"), [("card.due_yes", MONDAY), ("card.due_no", None)])
async def test_a_guessed_due_day_is_settled_on_the_card(lang: Lang, button: str, due: date | None) -> None:
    someone = await shown(lang, with_promise(promises=0.9, due=UNSURE))
    await someone.presses(button)
    await someone.presses("button.keep")
    assert someone.known.promises[0].due == due
    assert "guess.due" not in someone.lines


@LANGS
async def test_a_day_that_could_be_two_has_two_buttons(lang: Lang) -> None:
    someone = await shown(lang, replace(LUNCH, dates=(YESTERDAY, date(2026, 11, 12))))
    assert "?" in someone.text
    days = [button for button in someone.buttons if "12" in button]
    await someone.presses(days[0])
    assert "?" not in someone.text
    await someone.presses("button.keep")
    assert someone.known.meetings[0].on == date(2026, 11, 12)


@LANGS
@pytest.mark.parametrize("intent", ["plan_meeting", "reminder"])
async def test_a_guessed_day_ahead_is_asked_before_anything_is_kept(lang: Lang, intent: Intent) -> None:
    guessed = replace(LUNCH, intent=intent, date=TUESDAY, dates=(TUESDAY, NEXT_TUESDAY))
    someone = await shown(lang, guessed)
    assert "card.ask.when" in someone.lines
    assert "button.keep" not in [b.label.key for reply in someone.replies for row in reply.buttons for b in row]
    await someone.presses("card.this_day")
    await someone.presses("button.keep")
    kept = someone.known.meetings or someone.known.reminders
    assert kept[0].on == TUESDAY


@LANGS
async def test_a_guessed_hour_of_a_reminder_is_asked_with_its_day(lang: Lang) -> None:
    guessed = replace(LUNCH, intent="reminder", date=TUESDAY, dates=(TUESDAY,), time=time(15), confidence={"time": 0.2})
    someone = await shown(lang, guessed)
    await someone.presses("card.this_day_at")
    await someone.presses("button.keep")
    assert (someone.known.reminders[0].on, someone.known.reminders[0].at) == (TUESDAY, time(15))


@LANGS
async def test_an_event_is_kept_without_a_day_that_is_only_guessed(lang: Lang) -> None:
    guessed = Reading("event", date=TUESDAY, dates=(TUESDAY, NEXT_TUESDAY))
    someone = await shown(lang, guessed)
    await someone.presses("button.keep")
    assert someone.known.events[0].on is None
    assert "guess.event_day" in someone.lines
    await someone.presses("card.this_day")
    assert someone.known.events[0].on == TUESDAY


@LANGS
async def test_a_guessed_kind_offers_those_it_may_be(lang: Lang) -> None:
    someone = await shown(lang, replace(LUNCH, confidence={"kind": UNSURE}))
    assert "card.meeting_maybe" in someone.lines
    await someone.presses("kind.dinner")
    await someone.presses("button.keep")
    assert someone.known.meetings[0].kind == "dinner"


@LANGS
@pytest.mark.parametrize("somebody_new", [True, False])
async def test_a_guessed_link_to_somebody_known_is_asked(lang: Lang, somebody_new: bool) -> None:
    marie = Person("p91", "Marie Dupont", date(2026, 6, 1), org="Acme")
    start = WORDS[lang].index("Marie")
    linked = replace(
        LUNCH,
        people=(Mention("Marie Dupont", known="p91"),),
        confidences={"people": (UNSURE,)},
        spans={"people": ((start, start + 5),)},
    )
    someone = await shown(lang, linked, marie)
    assert "card.ask.is_it" in someone.lines
    await someone.presses("card.somebody_new" if somebody_new else "card.this_one_at")
    await someone.presses("button.keep")
    names = ["Marie Dupont", "Marie"] if somebody_new else ["Marie Dupont"]
    assert [person.name for person in someone.known.people] == names
    assert someone.known.meetings[0].people == (someone.known.people[-1].id,)


@pytest.mark.parametrize(
    ("lang", "said", "known"), [("fr", "oui", 1), ("en", "yes", 1), ("fr", "non", 2), ("en", "no", 2)]
)
async def test_a_guessed_link_is_settled_in_a_word(lang: Lang, said: str, known: int) -> None:
    marie = Person("p91", "Marie Dupont", date(2026, 6, 1), org="Acme")
    linked = replace(LUNCH, people=(Mention("Marie Dupont", known="p91"),), confidences={"people": (UNSURE,)})
    someone = await shown(lang, linked, marie)
    await someone.says(said)
    await someone.presses("button.keep")
    assert len(someone.known.people) == known


TWO = replace(LUNCH, people=(Mention("Marie Dupont"), Mention("Paul Martin")))


@LANGS
async def test_whose_promise_it_is_among_several_is_one_tap(lang: Lang) -> None:
    someone = await shown(lang, replace(TWO, promises=(Promise(None, "un article"),)))
    await someone.presses(next(b for b in someone.buttons if "Paul" in b))
    await someone.presses("button.keep")
    to = someone.known.person(someone.known.promises[0].to)
    assert to
    assert to.name == "Paul Martin"


@LANGS
async def test_help_of_nobody_knows_whom_is_not_lost(lang: Lang) -> None:
    someone = await shown(lang, replace(TWO, received=(Received(None, "deux contacts"),)))
    await someone.presses("button.keep")
    assert "guess.received" in someone.lines
    await someone.presses("Paul Martin")
    assert [help_.what for help_ in someone.known.helps] == ["deux contacts"]
    assert someone.known.names((someone.known.helps[0].from_,)) == ("Paul Martin",)


@LANGS
async def test_guessed_help_and_introductions_make_no_reminder_either(lang: Lang) -> None:
    guessed = replace(
        LUNCH,
        received=(Received("Marie Dupont", "deux contacts"),),
        introductions=(Introduction("DSI", None, "Marie Dupont"),),
        confidences={"received": (UNSURE,), "introductions": (UNSURE,)},
    )
    someone = await shown(lang, guessed)
    await someone.presses("button.keep")
    assert not someone.known.helps
    assert not someone.known.referrals
    await someone.presses("guess.yes.introductions")
    assert [referral.whom for referral in someone.known.referrals] == ["DSI"]


@LANGS
async def test_a_guess_is_on_the_card_of_the_person_and_goes_with_them(lang: Lang) -> None:
    someone = await shown(lang, with_promise(promises=UNSURE))
    await someone.presses("button.keep")
    await someone.says("/who Marie")
    assert "person.guess.promises" in someone.lines
    await someone.says("/forget Marie Dupont")
    await someone.presses("forget.yes")
    assert not someone.known.guesses


@LANGS
async def test_what_is_corrected_in_words_is_no_guess_any_more(lang: Lang) -> None:
    someone = await shown(lang, replace(LUNCH, dates=(YESTERDAY, date(2026, 11, 12))))
    await someone.says("c'était mardi" if lang == "fr" else "it was Tuesday")
    assert "?" not in someone.text
    await someone.presses("button.keep")
    assert someone.known.meetings[0].on == date(2026, 11, 17)


@pytest.mark.parametrize(
    "forged", ["yes:d1:promises:9", "yes:d1:lies:0", "yes:d1", "nodue:d1:7", "whose:d1:promises:0:9", "closes:d1:w9",
               "sure:q9", "unsure:q9", "dueby:w9:2026-11-27", "eventon:e9:x", "reply:r9:yes"]
)  # fmt: skip
async def test_a_forged_answer_to_a_guess_is_met_kindly(forged: str) -> None:
    someone = await shown("fr", with_promise(promises=UNSURE))
    draft = someone.known.drafts[0].id
    await someone.does(forged.replace("d1", draft))
    assert someone.lines == ["error.old_button"]


@pytest.mark.parametrize(
    ("lang", "told", "first", "second"),
    [
        ("fr", "Déjeuné mercredi ou jeudi avec Paul Martin", "2026-11-18", "2026-11-19"),
        ("en", "Had lunch on Wednesday or Thursday with Paul Martin", "2026-11-18", "2026-11-19"),
        ("fr", "Je vois Paul Martin lundi ou mardi", "2026-11-23", "2026-11-24"),
        ("en", "I'm meeting Paul Martin on Monday or Tuesday", "2026-11-23", "2026-11-24"),
    ],
)
async def test_two_days_that_it_may_be_are_two_buttons(lang: Lang, told: str, first: str, second: str) -> None:
    someone = await talk(lang)
    await someone.says(told)
    assert "card.ask.when" in someone.lines
    does = [button.does or "" for row in someone.replies[-1].buttons for button in row]
    assert [one.split(":")[2] for one in does if one.startswith("day:")] == [first, second]
