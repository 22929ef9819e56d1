"""What is told in hurried words is taken for what it is: an ask that has gone, former colleagues, a day put right."""

from __future__ import annotations

from datetime import date, time

import pytest

from tests.conversations.talk import Talk, talk

FRIDAY, THURSDAY = date(2026, 11, 20), date(2026, 11, 19)


# --- an ask that has gone without the coach


@pytest.mark.parametrize(
    ("lang", "text", "what", "on"),
    [
        ("en", "I asked Paul to read my plan", "read my plan", FRIDAY),
        ("en", "yesterday I asked Paul for an intro to his boss", "an intro to his boss", THURSDAY),
        ("en", "I've finally asked Paul if he could look at my CV", "look at my CV", FRIDAY),
        ("fr", "j'ai demandé à Paul de relire mon plan", "relire mon plan", FRIDAY),
        ("fr", "j'ai demandé hier à Paul de relire mon plan", "relire mon plan", THURSDAY),
    ],
)
async def test_an_ask_made_already_waits_for_its_answer(lang: str, text: str, what: str, on: date) -> None:
    camille = await talk(lang)
    await camille.says(text)
    assert camille.lines[0] == "asked.sent"
    assert "follow.ask" in camille.lines
    (ask,) = camille.known.asks
    assert (ask.what, ask.sent_on, ask.is_waiting) == (what, on, True)
    assert camille.known.names((ask.to,)) == ("Paul",)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "I asked Paul how he started"),
        ("en", "should I have asked Paul to read my plan?"),
        ("en", "I'd like to ask Paul to read my plan"),
        ("fr", "j'ai demandé à Paul comment il avait commencé"),
        ("fr", "je voudrais demander à Paul de relire mon plan"),
    ],
)
async def test_a_question_put_or_an_ask_to_come_has_not_gone(lang: str, text: str) -> None:
    camille = await talk(lang)
    await camille.says(text)
    assert "asked.sent" not in camille.lines
    assert not camille.known.asks


@pytest.mark.parametrize(
    ("lang", "text", "no"),
    [
        ("en", "I asked Paul to read my plan", "Paul said no"),
        ("fr", "j'ai demandé à Paul de relire mon plan", "Paul a dit non"),
    ],
)
async def test_its_answer_is_heard_and_it_can_be_undone(lang: str, text: str, no: str) -> None:
    camille = await talk(lang)
    await camille.says(text)
    await camille.presses("button.undo")
    assert not camille.known.asks
    await camille.says(text)
    await camille.says(no)
    (ask,) = camille.known.asks
    assert ask.accepted is False


@pytest.mark.parametrize(
    ("lang", "met", "text"),
    [
        ("en", "had a coffee yesterday", "i asked paul to read my plan"),
        ("fr", "j'ai pris un café hier", "j'ai demandé à Paul de relire mon plan"),
    ],
)
async def test_whom_one_asked_is_not_who_was_there(lang: str, met: str, text: str) -> None:
    camille = await talk(lang)
    await camille.says(met)
    assert "card.ask.people" in camille.lines
    await camille.says(text)
    assert camille.lines[0] == "asked.sent"


# --- help told without a day


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "he introduced me to the mayor"),
        ("en", "Marcus introduced me to the mayor"),
        ("fr", "il m'a présenté au maire"),
        ("fr", "Marc m'a présenté au maire"),
    ],
)
async def test_an_introduction_received_is_no_meeting_of_today(lang: str, text: str) -> None:
    camille = await talk(lang)
    await camille.says(text)
    assert camille.lines[0] == "card.head.note"
    assert {"card.received", "card.received_alone"} & set(camille.lines)


# --- whom one knows


@pytest.mark.parametrize(
    ("lang", "text", "names"),
    [
        ("en", "I used to work with Sam, Ola and Ben", {"Sam", "Ola", "Ben"}),
        ("en", "I worked with Sam for years", {"Sam"}),
        ("fr", "j'ai travaillé avec Sam, Ola et Ben", {"Sam", "Ola", "Ben"}),
        ("fr", "avant je bossais avec Sam, Ola et Ben", {"Sam", "Ola", "Ben"}),
    ],
)
async def test_former_colleagues_are_noted_and_not_met(lang: str, text: str, names: set[str]) -> None:
    camille = await talk(lang)
    await camille.says(text)
    assert camille.lines[0] == "card.head.note"
    await camille.presses("button.keep")
    assert {person.name for person in camille.known.people} == names
    assert not camille.known.meetings


@pytest.mark.parametrize(
    ("lang", "text"),
    [("en", "I worked with Sam on the deck yesterday"), ("fr", "j'ai travaillé avec Sam hier sur le dossier")],
)
async def test_working_together_on_a_day_is_a_meeting(lang: str, text: str) -> None:
    camille = await talk(lang)
    await camille.says(text)
    assert camille.lines[0] == "card.head.log_meeting"


# --- whom one will see, though no name is told


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "im seeing my old tutor from leeds college weds at 4, want to ask him about apprentices"),
        ("fr", "je vois mon ancien prof du lycée mercredi à 16h, je veux lui parler des apprentis"),
    ],
)
async def test_somebody_to_see_is_a_meeting_ahead_and_no_event(lang: str, text: str) -> None:
    camille = await talk(lang)
    await camille.says(text)
    assert camille.lines[0] == "card.head.plan_meeting"
    assert "card.ask.people" in camille.lines


@pytest.mark.parametrize(
    ("lang", "text"), [("en", "there's a trade fair on 3 December"), ("fr", "il y a un salon le 3 décembre")]
)
async def test_a_fair_stays_an_event(lang: str, text: str) -> None:
    camille = await talk(lang)
    await camille.says(text)
    assert "card.head.plan_meeting" not in camille.lines


# --- under a card, another matter keeps its own day


@pytest.mark.parametrize(
    ("lang", "card", "other"),
    [
        ("en", "sent Dave the pictures", "there's a trade fair at Elland Road on 3 December, should I go"),
        ("en", "sent Dave the pictures", "I want three paying jobs by the end of February"),
        ("fr", "j'ai envoyé les photos à David", "il y a un salon du bois à Lyon le 3 décembre, j'y vais ou pas"),
        ("fr", "j'ai envoyé les photos à David", "je veux trouver trois clients d'ici fin février"),
    ],
)
async def test_the_day_of_another_matter_is_no_day_of_the_card(lang: str, card: str, other: str) -> None:
    camille = await talk(lang)
    await camille.says(card)
    await camille.says(other)
    assert "card.head.gave" not in camille.lines


@pytest.mark.parametrize(
    ("lang", "card", "day"),
    [("en", "sent Dave the pictures", "no it was yesterday"), ("fr", "j'ai envoyé les photos à David", "c'était hier")],
)
async def test_a_day_told_for_the_card_is_still_its_day(lang: str, card: str, day: str) -> None:
    camille = await talk(lang)
    await camille.says(card)
    await camille.says(day)
    assert "card.head.gave" in camille.lines
    assert "card.when" in camille.lines


# --- a day put right while the welcome asks its question again


@pytest.mark.parametrize(
    ("lang", "goal", "met", "right"),
    [
        (
            "en",
            "I want paying jobs for my own workshop",
            "coffee this morning with Dave Hartley",
            "it was yesterday not this morning",
        ),
        (
            "fr",
            "je veux des clients pour mon atelier",
            "café ce matin avec David Hartley",
            "c'était hier, pas ce matin",
        ),
    ],
)
async def test_a_day_put_right_is_no_goal(lang: str, goal: str, met: str, right: str) -> None:
    camille = await Talk(lang, zone=None).begin()  # type: ignore[arg-type]
    await camille.says("/start")
    await camille.says(goal)
    await camille.says(met)
    await camille.presses("button.keep")
    await camille.says(right)
    assert camille.lines[0] == "redated.meeting"
    assert not camille.known.goals
    (meeting,) = camille.known.meetings
    assert meeting.on == THURSDAY


# --- quiet hours without the apostrophe


async def test_dont_without_its_apostrophe_sets_the_hours() -> None:
    camille = await talk("en")
    await camille.says("dont text me before 10")
    assert camille.known.owner.quiet_until == time(10)
    assert "pause.until" not in camille.lines


async def test_pas_avant_sets_the_hours() -> None:
    camille = await talk("fr")
    await camille.says("m'écris pas avant 10h")
    assert camille.known.owner.quiet_until == time(10)
    assert "pause.until" not in camille.lines


# --- how often one has met


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "je n’ai croisé Paul Mercier qu’une fois et il ne me reconnaîtrait pas"),
        ("fr", "Paul Mercier, journaliste, rencontré deux fois à des salons"),
        ("en", "Tbh I've only met Paul Mercier the once and he wouldn't know me from Adam"),
        ("en", "Paul Mercier, journalist, met him twice at conferences"),
    ],
)
async def test_how_often_one_has_met_is_no_meeting_of_today(lang: str, text: str) -> None:
    camille = await talk(lang)
    await camille.says(text)
    await camille.presses("button.keep")
    assert not camille.known.meetings
    (person,) = camille.known.people
    assert person.name == "Paul Mercier"
