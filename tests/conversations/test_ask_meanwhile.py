"""Between an ask and its answer: time to think, a reminder that went, a name instead, second thoughts; all my asks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bot.coaching.nudges.ask import ask as nudges_of_asks
from tests.conversations.test_ask_answers import TO_LEA, TO_PAUL
from tests.conversations.test_asking import LANGS, TODAY, somebody

LATER = {
    "fr": (
        "il va voir avec son chef", "Paul réfléchit", "il va en parler à son associé", "il dit peut-être",
        "Paul va y réfléchir", "il m'a dit qu'il allait voir", "il revient vers moi", "il veut un peu de temps",
    ),
    "en": (
        "he'll check with his boss", "Paul's thinking about it", "he will ask his partner", "he said maybe",
        "Paul needs to think it over", "he said he'd see what he can do", "he'll get back to me",
        "he asked for more time",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("lang", "said"), [(lang, said) for lang, all_ in LATER.items() for said in all_])
async def test_an_answer_to_come_is_waited_for(lang: str, said: str) -> None:
    someone = await (await somebody(lang, TO_PAUL)).says(said)
    (ask,) = someone.known.asks
    assert someone.lines == ["asked.later"]
    assert ask.is_waiting
    assert ask.expected_on
    assert ask.expected_on > TODAY


@pytest.mark.parametrize(
    ("lang", "said"),
    [("fr", "il me redit mercredi"), ("fr", "Paul me répond mercredi"), ("en", "he'll let me know on Wednesday")],
)
async def test_it_is_waited_for_until_the_day_that_was_told_and_asked_after_then(lang: str, said: str) -> None:
    someone = await (await somebody(lang, replace(TO_PAUL, sent_on=date(2026, 11, 19)))).says(said)
    assert someone.lines == ["asked.later_by"]
    assert someone.known.asks[0].expected_on == date(2026, 11, 25)
    (nudge,) = nudges_of_asks(someone.known, someone.now)
    assert nudge.due.date() == date(2026, 11, 26)


ANSWERS = {
    "fr": (
        ("réponse positive", True), ("Paul est ok", True), ("c'est non", False), ("refusé", False),
        ("il n'a pas le temps", False), ("Paul est trop occupé", False), ("il n'est pas intéressé", False),
    ),
    "en": (
        ("positive answer", True), ("Paul's ok", True), ("it's a no", False), ("got turned down", False),
        ("he doesn't have time", False), ("Paul's too busy", False), ("he's not interested", False),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("lang", "told"), [(lang, told) for lang, all_ in ANSWERS.items() for told in all_])
async def test_a_bare_answer_is_of_the_one_ask_that_waits(lang: str, told: tuple[str, bool]) -> None:
    someone = await (await somebody(lang, TO_PAUL)).says(told[0])
    assert someone.known.asks[0].accepted is told[1]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "toujours rien"), ("fr", "pas de réponse"), ("fr", "non toujours pas"), ("fr", "aucune nouvelle"),
        ("en", "still nothing"), ("en", "no answer"), ("en", "nope still nothing"), ("en", "no news yet"),
    ],
)  # fmt: skip
async def test_a_silence_is_of_the_ask_that_waits(lang: str, said: str) -> None:
    someone = await (await somebody(lang, TO_LEA)).says(said)
    assert someone.lines == ["asked.silent"]
    assert "asked.button.again" in [button.label.key for row in someone.replies[0].buttons for button in row]


@pytest.mark.parametrize(
    ("lang", "said", "kind"),
    [
        ("fr", "il propose jeudi 14h", "meeting"), ("fr", "on s'appelle mardi à 10h", "call"),
        ("en", "he suggests Thursday 2pm", "meeting"), ("en", "we're talking Tuesday at 10", "meeting"),
    ],
)  # fmt: skip
async def test_a_day_that_is_settled_is_a_yes_of_whoever_was_asked(lang: str, said: str, kind: str) -> None:
    someone = await (await somebody(lang, TO_PAUL)).says(said)
    assert someone.known.asks[0].accepted
    assert someone.lines[0] == "asked.yes_day"
    await someone.presses("button.keep")
    planned = someone.known.meetings[-1]
    assert (planned.people, planned.kind) == (("p92",), kind)


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "il m'a redirigé vers sa collègue Anne Roux"), ("fr", "Paul me conseille de voir Anne Roux"),
        ("en", "he passed me on to his colleague Anne Roux"), ("en", "Paul says I should talk to Anne Roux"),
    ],
)  # fmt: skip
async def test_a_name_in_the_place_of_a_yes_is_a_lead(lang: str, said: str) -> None:
    someone = await (await somebody(lang, TO_PAUL)).says(said)
    (led,) = someone.known.referrals
    assert (led.by, led.whom, led.named) == ("p92", "Anne Roux", True)
    assert someone.known.asks[0].answered_on == TODAY
    assert someone.lines == ["asked.passed_on"]


@pytest.mark.parametrize(
    ("lang", "said"), [("fr", "je l'ai relancé"), ("fr", "relance envoyée à Paul"), ("en", "I chased him"),
                       ("en", "sent Paul a reminder"), ("en", "followed up with Paul")],
)  # fmt: skip
async def test_a_reminder_that_went_is_noted(lang: str, said: str) -> None:
    someone = await (await somebody(lang, TO_PAUL)).says(said)
    assert someone.known.asks[0].reminded_on == (TODAY,)


@pytest.mark.parametrize(
    ("lang", "said"), [("fr", "en fait je ne l'ai pas envoyée"), ("en", "actually I haven't sent it")]
)
async def test_what_has_not_gone_after_all_is_waited_for_no_more(lang: str, said: str) -> None:
    someone = await (await somebody(lang, TO_PAUL)).says(said)
    assert someone.known.asks[0].is_ready
    assert someone.lines == ["asked.unsent"]


@pytest.mark.parametrize(
    ("lang", "said"), [("fr", "oublie la demande à Paul"), ("fr", "annule ma demande"), ("en", "drop the ask to Paul")]
)
async def test_an_ask_is_let_go_and_comes_back_by_undo(lang: str, said: str) -> None:
    someone = await (await somebody(lang, TO_PAUL)).says(said)
    assert someone.known.asks[0].dropped_on == TODAY
    await someone.presses("button.undo")
    assert someone.known.asks[0].is_waiting


MINE = {
    "fr": ("où en sont mes demandes ?", "qui doit me répondre ?", "qu'est-ce que j'ai demandé ?"),
    "en": ("where are my asks?", "who owes me an answer?", "what did I ask?"),
}


@pytest.mark.parametrize(("lang", "said"), [(lang, said) for lang, all_ in MINE.items() for said in all_])
async def test_all_asks_are_told_those_that_went_and_those_that_wait_to_go(lang: str, said: str) -> None:
    someone = await (await somebody(lang, TO_PAUL, replace(TO_LEA, sent_on=None))).says(said)
    assert someone.lines == ["my_asks.waiting", "requests.item", "my_asks.ready", "requests.item"]
    await someone.does("askopen:a91")
    await someone.presses("asked.button.yes")
    assert next(ask for ask in someone.known.asks if ask.id == "a91").accepted


@LANGS
async def test_with_none_under_way_one_is_offered(lang: str) -> None:
    someone = await (await somebody(lang)).says(MINE[lang][0])
    await someone.presses("my_asks.new")
    assert someone.lines[0] == "asking.ask.to"
