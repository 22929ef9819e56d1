"""What becomes of an ask: gone, yes with its day or its introduction, no with another way, silence with its time."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from bot.coaching.asks import introduced
from bot.domain.notebook import Notebook
from bot.domain.owner import Lang, Owner
from bot.domain.people import Address, Person
from bot.domain.promises import Ask
from bot.flows.ask_words import read_said
from bot.flows.turn import Turn
from tests.conversations.talk import talk
from tests.conversations.test_asking import LANGS, TODAY, somebody

TO_PAUL = Ask("a91", "p92", "vingt minutes sur mes prix", date(2026, 11, 16), sent_on=date(2026, 11, 16))
TO_LEA = Ask("a92", "p93", "deux noms", date(2026, 11, 2), sent_on=date(2026, 11, 2))
INTRO = {
    "fr": replace(TO_PAUL, what="me présenter son DSI"),
    "en": replace(TO_PAUL, what="introduce me to his CTO"),
}
SAID: dict[Lang, dict[str, tuple[str, ...]]] = {
    "fr": {
        "yes": (
            "Paul a dit oui", "Paul m'a répondu oui !", "Paul a accepté", "Paul est d'accord", "Paul veut bien",
            "c'est oui pour Paul", "Paul est partant", "Paul m'a dit d'accord", "oui de Paul", "il a dit oui",
        ),
        "no": (
            "Paul a dit non", "Paul a refusé", "Paul a décliné", "Paul m'a dit que non", "Paul ne peut pas",
            "non de Paul", "c'est non pour Paul", "il a refusé", "Paul m'a dit qu'il ne pouvait pas", "refus de Paul",
        ),
        "silent": (
            "pas de réponse de Paul", "Paul n'a pas répondu", "Paul ne répond pas", "toujours rien de Paul",
            "aucune nouvelle de Paul", "Paul ne m'a toujours pas répondu", "silence radio de Paul", "rien de Paul",
            "toujours pas de retour de Paul", "il n'a pas répondu", "pas un signe de vie de Paul depuis ma demande",
        ),
    },
    "en": {
        "yes": (
            "Paul said yes", "Paul agreed", "Paul has accepted", "Paul is happy to", "Paul's in", "yes from Paul",
            "Paul told me yes", "Paul answered yes!", "he said yes", "Paul is up for it",
        ),
        "no": (
            "Paul said no", "Paul declined", "he declined", "Paul turned me down", "Paul can't help", "no from Paul",
            "it's a no from Paul", "Paul has refused", "Paul replied no", "Paul can't do it this time",
        ),
        "silent": (
            "no answer from Paul", "Paul hasn't answered", "still nothing from Paul", "I haven't heard from Paul",
            "Paul never replied", "Paul didn't get back to me", "no reply yet from Paul", "he hasn't replied",
            "no news from Paul", "haven't heard back from Paul", "not a peep from Paul since I asked",
        ),
    },
}  # fmt: skip
CASES = [(lang, verb, said) for lang, verbs in SAID.items() for verb, all_ in verbs.items() for said in all_]


@pytest.mark.parametrize(("lang", "verb", "said"), CASES)
async def test_the_answer_is_heard_however_it_is_said(lang: Lang, verb: str, said: str) -> None:
    someone = await somebody(lang, TO_PAUL)
    await someone.says(said)
    (ask,) = someone.known.asks
    if verb == "silent":
        assert someone.lines == ["asked.silent_early"]
        assert ask == TO_PAUL
    else:
        assert (ask.answered_on, ask.accepted) == (TODAY, verb == "yes")
        await someone.presses("button.undo")
        assert someone.known.asks == (TO_PAUL,)


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "Marie a dit oui"), ("fr", "Paul a refusé un poste chez Kiwi"),
        ("fr", "J'ai répondu à Paul"), ("fr", "Paul peut m'aider"),
        ("en", "Marie said yes"), ("en", "Paul says hello"), ("en", "I answered Paul"), ("en", "Paul can help"),
        ("en", "Nobody answers"),
    ],
)  # fmt: skip
async def test_of_others_and_of_other_matters_nothing_is_changed(lang: Lang, said: str) -> None:
    someone = await somebody(lang, replace(TO_PAUL, to="p93") if "Paul" in said else TO_PAUL)
    before = someone.known.asks
    await someone.says(said)
    assert someone.known.asks == before


@pytest.mark.parametrize(
    ("lang", "said", "on"),
    [
        ("fr", "Paul a dit oui, café le 12", date(2026, 12, 12)),
        ("fr", "Paul est d'accord pour un café mardi", date(2026, 11, 24)),
        ("en", "Paul said yes, coffee on the 12th", date(2026, 12, 12)),
        ("en", "Paul is happy to have coffee on Tuesday", date(2026, 11, 24)),
    ],
)
async def test_a_yes_with_its_day_becomes_a_meeting(lang: Lang, said: str, on: date) -> None:
    someone = await somebody(lang, TO_PAUL)
    await someone.says(said)
    assert someone.lines[:2] == ["asked.yes_day", "card.head.plan_meeting"]
    await someone.presses("button.keep")
    meeting = someone.known.meetings[-1]
    assert (meeting.people, meeting.on, meeting.kind, meeting.is_planned) == (("p92",), on, "coffee", True)


@LANGS
async def test_a_yes_to_an_introduction_is_an_introduction_that_is_awaited(lang: str) -> None:
    someone = await somebody(lang, INTRO[lang])
    await someone.says({"fr": "Paul a dit oui", "en": "Paul said yes"}[lang])
    assert "asked.yes_introduction" in someone.lines
    assert [(referral.by, referral.whom) for referral in someone.known.referrals] == [
        ("p92", {"fr": "son DSI", "en": "his CTO"}[lang])
    ]
    await someone.presses("button.undo")
    assert not someone.known.referrals


@LANGS
async def test_a_no_has_its_kind_word_and_another_way(lang: str) -> None:
    someone = await somebody(lang, TO_PAUL)
    await someone.says({"fr": "Paul a refusé", "en": "Paul declined"}[lang])
    assert someone.lines[0] == "asked.no"
    await someone.presses("asked.button.thanks")
    assert "Bonjour Paul" in someone.text or "Paul" in someone.text
    await someone.does(f"asknew:p91:{TO_PAUL.id}")
    assert someone.lines == ["asking.ask.why"]
    await someone.presses("button.skip")
    assert (someone.known.asks[-1].to, someone.known.asks[-1].what) == ("p91", TO_PAUL.what)


@LANGS
async def test_silence_has_its_time_then_one_reminder_then_rest(lang: str) -> None:
    someone = await somebody(lang, TO_LEA)
    silence = {"fr": "pas de réponse de Léa", "en": "no answer from Léa"}[lang]
    await someone.says(silence)
    assert someone.lines == ["asked.silent"]
    await someone.presses("asked.button.again")
    await someone.presses("drafting.sent")
    assert someone.known.asks[0].reminded_on == (TODAY,)
    await someone.says(silence)
    assert someone.lines == ["asked.silent_twice"]
    await someone.presses("asked.button.drop")
    assert someone.known.asks[0].dropped_on == TODAY


@LANGS
async def test_whose_answer_is_asked_when_it_could_be_of_several(lang: str) -> None:
    someone = await somebody(lang, TO_PAUL, TO_LEA)
    await someone.says({"fr": "elle a dit oui", "en": "she said yes"}[lang])
    assert someone.lines == ["asked.which"]
    await someone.does("askans:a92:yes")
    assert [ask.accepted for ask in someone.known.asks] == [None, True]
    await someone.does("askans:a92:yes")
    assert someone.lines == ["answer.already"]


READY = Ask("a93", "p92", "vingt minutes", TODAY)


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "envoyé"), ("fr", "c'est envoyé"), ("fr", "Envoyé à Paul"), ("fr", "j'ai envoyé ma demande à Paul"),
        ("fr", "j'ai demandé à Paul"), ("fr", "je viens d'écrire à Paul"), ("fr", "message parti"),
        ("en", "sent"), ("en", "it's sent"), ("en", "sent to Paul"), ("en", "I've sent it"), ("en", "I asked Paul"),
        ("en", "I've just sent my request to Paul"),
    ],
)  # fmt: skip
async def test_that_it_has_gone_is_heard(lang: Lang, said: str) -> None:
    someone = await somebody(lang, READY)
    await someone.says(said)
    assert someone.known.asks[0].sent_on == TODAY
    await someone.presses("button.undo")
    assert someone.known.asks == (READY,)


@LANGS
async def test_the_nudge_is_answered_by_one_tap(lang: str) -> None:
    someone = await somebody(lang, replace(TO_PAUL, sent_on=date(2026, 11, 10)))
    await someone.says({"fr": "merci", "en": "thanks"}[lang])
    seen: list[Any] = []
    while "asked.button.no" not in seen:
        await someone.waits(days=1)
        seen += [button.label.key for reply in someone.replies for row in reply.buttons for button in row]
        assert someone.now.date() < date(2027, 1, 1)
    someone.taps = 0
    await someone.presses("asked.button.yes")
    assert (someone.known.asks[0].accepted, someone.taps) == (True, 1)


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "bonne année ! bon. Paul m'a répondu, il veut bien, on s'appelle jeudi 14h"),
        ("fr", "ça y est, Paul m'a rappelée et il est d'accord"),
        ("en", "happy new year! Paul got back to me, he's happy to, call on Thursday at 2pm"),
        ("en", "guess what, Paul answered and he said yes"),
    ],
)
async def test_an_answer_is_heard_behind_a_greeting_and_in_two_halves(lang: Lang, said: str) -> None:
    someone = await somebody(lang, TO_PAUL)
    await someone.says(said)
    assert someone.lines[0] in ("asked.yes", "asked.yes_day")


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "paul m'a répondu oui ! on se voit mardi prochain à 10h"),
        ("en", "Paul said yes! meeting on Tuesday at 10"),
    ],
)
async def test_a_yes_to_what_was_never_noted_is_still_the_meeting_agreed_on(lang: Lang, said: str) -> None:
    someone = await somebody(lang)
    await someone.says(said)
    assert someone.lines[0] == "card.head.plan_meeting"
    await someone.presses("button.keep")
    (planned,) = [meeting for meeting in someone.known.meetings if meeting.is_planned]
    assert (planned.people, planned.on) == (("p92",), date(2026, 11, 24))
    assert planned.kind != "message"


@pytest.mark.parametrize(
    ("lang", "note", "said"),
    [
        ("fr", "Marie Dupont cherche un graphiste", "paul m'a répondu oui ! on se voit mardi à 10h"),
        ("en", "Marie Dupont is after a designer", "Paul said yes! meeting on Tuesday at 10"),
    ],
)
async def test_an_answer_told_over_the_card_of_another_is_no_correction_of_it(lang: Lang, note: str, said: str) -> None:
    someone = await somebody(lang, TO_PAUL)
    await someone.says(note)
    await someone.says(said)
    assert "asked.yes_day" in someone.lines
    assert someone.known.asks[0].accepted


@pytest.mark.parametrize(
    ("lang", "said", "what"),
    [
        (
            "fr",
            "J'ai demandé à Hélène Oger un rendez-vous sur les fleurs, envoyé hier",
            "un rendez-vous sur les fleurs",
        ),
        ("en", "I asked Tom Nowak for twenty minutes about pricing, sent yesterday", "twenty minutes about pricing"),
        ("fr", "J'ai demandé 20 minutes à Tomasz Nowak à propos du poste, envoyé hier", "20 minutes à propos du poste"),
    ],
)
async def test_that_it_has_gone_is_no_part_of_what_was_asked(lang: Lang, said: str, what: str) -> None:
    someone = await talk(lang)
    await someone.says(said)
    (asked,) = someone.known.asks
    assert (asked.what, asked.sent_on) == (what, date(2026, 11, 19))


@pytest.mark.parametrize(
    ("lang", "ask", "sent"),
    [
        ("en", "ask Tom to read my pitch deck before Friday", "I sent it this morning"),
        ("en", "ask Tom to read my pitch deck before Friday", "sent yesterday"),
        ("fr", "demander à Tom de relire mon pitch avant vendredi", "je l'ai envoyé ce matin"),
        ("fr", "demander à Tom de relire mon pitch avant vendredi", "envoyé tout à l'heure"),
    ],
)
async def test_an_ask_that_has_gone_is_told_with_its_moment(lang: Lang, ask: str, sent: str) -> None:
    someone = await talk(lang)
    for said in (ask, "passe" if lang == "fr" else "skip", sent):
        await someone.says(said)
    assert [bool(one.sent_on) for one in someone.known.asks] == [True]


@pytest.mark.parametrize("manner", ["tu", "vous"])
@pytest.mark.parametrize(
    ("lang", "what", "told"),
    [
        ("fr", "relire ma lettre", "de relire ma lettre"),
        ("fr", "un quart d'heure sur son métier", "un quart d'heure sur"),
        ("fr", "si elle connaît un libraire", "si"),
        ("en", "look at my letter", "look at my letter"),
        ("en", "twenty minutes on her trade", "twenty minutes on your trade"),
        ("en", "whether she knows a bookseller", "you know a bookseller"),
    ],
)
async def test_the_reminder_says_what_was_asked(lang: str, what: str, told: str, manner: Address) -> None:
    asked = replace(TO_LEA, what=what, sent_on=TODAY)
    someone = await somebody(lang, asked)
    lea = someone.known.person(asked.to)
    assert lea is not None
    await someone.store.keep(someone.known.put(replace(lea, address=manner)))
    await someone.does(f"draft:ask:{asked.id}")
    assert told in someone.text.replace("\u202f", " ")


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "toujours rien de Paul, il fait le mort"),
        ("fr", "Paul fait carrément le mort"),
        ("en", "Paul has gone quiet on me"),
        ("en", "Paul's playing dead"),
    ],
)
def test_who_plays_dead_has_not_answered(lang: Lang, said: str) -> None:
    book = Notebook(Owner(1, "Camille", lang), people=(Person("p91", "Paul Martin", date(2026, 6, 1)),))
    found = read_said(Turn(book, datetime(2026, 11, 20, 17, tzinfo=UTC)), said)
    assert found is not None
    assert (found.verb, found.people) == ("silent", ("p91",))


def test_whom_one_asks_to_be_introduced_to_is_named_without_the_to() -> None:
    assert introduced("me présenter au patron de la formation") == "le patron de la formation"
    assert introduced("me présenter aux acheteurs") == "les acheteurs"
    assert introduced("me présenter à sa responsable") == "sa responsable"
    assert introduced("introducing me to the head of training") == "the head of training"
