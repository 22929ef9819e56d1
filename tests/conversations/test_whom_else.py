"""Every meeting ends with "whom else should I talk to?", asked when nothing else is; names become introductions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.coaching.nudges.referral import referral as referral_nudges
from bot.domain.lines import Line
from bot.domain.owner import Lang
from bot.domain.people import Person
from bot.domain.promises import Ask, Referral
from bot.flows.introductions.whom_else import read_leads
from tests.conversations.talk import Talk, talk
from tests.conversations.test_asking import LANGS, somebody

DAY = date(2026, 11, 10)
MET = {"fr": "Café ce matin avec Paul", "en": "Coffee this morning with Paul"}


async def after_a_meeting(lang: str) -> Talk:
    someone = await somebody(lang)
    await someone.says(MET[lang])
    await someone.presses("button.keep")
    assert "kept.whom_else" in someone.lines
    return someone


@pytest.mark.parametrize(
    ("lang", "said", "leads"),
    [
        ("fr", "Sophie Bernard", [("Sophie Bernard", None)]),
        ("fr", "Sophie Bernard chez Airbus, et Karim Haddad", [("Sophie Bernard", "Airbus"), ("Karim Haddad", None)]),
        ("fr", "oui, à Sophie Bernard", [("Sophie Bernard", None)]),
        ("fr", "son DSI", [("son DSI", None)]),
        ("fr", "un acheteur chez Airbus", [("un acheteur", "Airbus")]),
        ("fr", "Mme Lefèvre et Léa Petit", [("Mme Lefèvre", None), ("Léa Petit", None)]),
        ("en", "Sophie Bernard", [("Sophie Bernard", None)]),
        ("en", "talk to Karim Haddad at Airbus", [("Karim Haddad", "Airbus")]),
        ("en", "his CTO and a buyer at Airbus", [("his CTO", None), ("a buyer", "Airbus")]),
        ("en", "Sophie Bernard (Airbus)", [("Sophie Bernard", "Airbus")]),
        ("en", "Karim Haddad and Ann Lee", [("Karim Haddad", None), ("Ann Lee", None)]),
    ],
)
async def test_names_told_under_the_question_become_introductions(
    lang: Lang, said: str, leads: list[tuple[str, str | None]]
) -> None:
    someone = await after_a_meeting(lang)
    await someone.says(said)
    assert [(referral.whom, referral.org) for referral in someone.known.referrals] == leads
    assert {referral.by for referral in someone.known.referrals} == {"p92"}
    assert "whom_else.noted_by" in someone.lines
    await someone.presses("button.undo")
    assert not someone.known.referrals


@LANGS
async def test_a_whole_new_name_told_later_that_day_is_one_too(lang: str) -> None:
    someone = await after_a_meeting(lang)
    await someone.says("/today")
    await someone.says("Karim Haddad")
    assert [referral.whom for referral in someone.known.referrals] == ["Karim Haddad"]
    await someone.says("Karim Haddad")
    assert len(someone.known.referrals) == 1  # once per meeting


@pytest.mark.parametrize(
    ("lang", "said"),
    [("fr", "personne"), ("fr", "non"), ("fr", "Aucun nom."), ("en", "nobody"), ("en", "no"), ("en", "no one else")],
)
async def test_nobody_is_an_answer(lang: Lang, said: str) -> None:
    someone = await after_a_meeting(lang)
    await someone.says(said)
    assert someone.lines == ["whom_else.none"]


@pytest.mark.parametrize(
    "said",
    [
        "Marie cherche un graphiste", "un café jeudi", "Le devis est parti", "Paul a dit oui", "Qui est Marie ?",
        "Marie wants a designer", "a coffee on Thursday", "The quote is gone", "Who is Marie?", "",
        "they said no", "with a toddler I can't", "the others said no", "une semaine difficile mais utile",
    ],
)  # fmt: skip
def test_what_is_no_list_of_names_is_none(said: str) -> None:
    assert not list(read_leads(said))


@LANGS
async def test_it_is_not_asked_when_a_name_was_told_or_after_a_message(lang: str) -> None:
    someone = await somebody(lang)
    told = {
        "fr": "Café ce matin avec Paul, il me présente son DSI",
        "en": "Coffee this morning with Paul, he'll introduce me to his CTO",
    }
    await someone.says(told[lang])
    await someone.presses("button.keep")
    assert "kept.whom_else" not in someone.lines


@LANGS
async def test_another_meeting_told_right_away_is_heard(lang: str) -> None:
    someone = await after_a_meeting(lang)
    await someone.says({"fr": "Déjeuner hier avec Marie Dupont", "en": "Lunch yesterday with Marie Dupont"}[lang])
    assert "card.head.log_meeting" in someone.lines


# --- what comes next of several like things


@pytest.mark.parametrize(
    ("lang", "told", "after"),
    [
        (
            "fr",
            "Café hier avec Sophie, elle m’a donné trois noms : Paul Roy, Karim Ba et Nora Pic",
            "• Lundi 30 novembre : avez-vous écrit à Paul Roy, à Karim Ba et à Nora Pic ?",
        ),
        (
            "fr",
            "Déjeuner hier avec Sophie, je lui ai promis un article et un devis pour vendredi",
            "• Vendredi 27 novembre : vos promesses à Sophie (article et devis)",
        ),
        (
            "en",
            "Lunch with Sophie yesterday, she’ll introduce me to Paul Durand and Karim Benali",
            "• Monday 30 November: ask Sophie about the introductions (Paul Durand and Karim Benali)",
        ),
        (
            "en",
            "Lunch with Sophie yesterday, I promised her the deck by Friday. I owe her a quote by Friday too",
            "• Friday 27 November: your promises to Sophie (deck and quote)",
        ),
    ],
)
async def test_like_things_asked_of_one_person_on_one_day_are_one_line(lang: str, told: str, after: str) -> None:
    someone = await talk(lang)
    await someone.says(told)
    await someone.presses("button.keep")
    said = [one.replace("\u202f", " ").replace("\u00a0", " ") for one in someone.text.splitlines()]
    begun = said.index("Et ensuite :" if lang == "fr" else "What comes next:")
    assert said[begun + 2 :][:1] == [after]


# --- a name that was given is the user's to write to


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("fr", "Café hier avec Paul Roy, il m’a donné le nom de Gwenola Tanguy qui loue des ateliers"),
        ("fr", "Café hier avec Paul Roy, il m’a conseillé de voir Gwenola Tanguy"),
        ("en", "Coffee yesterday with Paul Roy, he gave me the name of Gwenola Tanguy who lets workshops"),
        ("en", "Coffee yesterday with Paul Roy, he told me to talk to Gwenola Tanguy"),
    ],
)
async def test_who_was_only_named_is_written_to_and_nobody_is_asked_to_introduce_them(lang: str, told: str) -> None:
    someone = await talk(lang)
    await someone.says(told)
    assert "card.name_given" in someone.lines
    await someone.presses("button.keep")
    (referral,) = someone.known.referrals
    assert (referral.whom, referral.named) == ("Gwenola Tanguy", True)
    assert "follow.named" in someone.lines
    someone.now += timedelta(days=12)
    await someone.says("/today")
    about = [line for line in said_items(someone) if line.startswith("referral.")]
    assert about == ["referral.named"]
    await someone.does(f"done:referral:{referral.id}")
    assert not someone.known.referrals[0].is_open


@pytest.mark.parametrize("lang", ["fr", "en"])
async def test_who_was_asked_directly_is_waited_for_no_more(lang: str) -> None:
    someone = await talk(lang)
    paul, zoe = Person("p91", "Paul Roy", DAY), Person("p92", "Zoé Petit", DAY)
    lead = Referral("f93", "p91", "Zoé Petit", DAY)
    assert [nudge.reason for nudge in referral_nudges(someone.known.put(paul, zoe, lead), someone.now)] == ["referral"]
    ask = Ask("a94", "p92", "vingt minutes", DAY, sent_on=DAY)
    assert not referral_nudges(someone.known.put(paul, zoe, lead, ask), someone.now)


def said_items(someone: Talk) -> list[str]:
    words = [line.args.get("words") for reply in someone.replies for line in reply.lines if line.key == "answer.item"]
    return [line.key for line in words if isinstance(line, Line)]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "en fait c’est à moi de l’appeler"),
        ("fr", "c’est moi qui dois lui écrire"),
        ("en", "actually it’s up to me to call her"),
        ("en", "I’m the one who should write to her"),
    ],
)
async def test_whose_turn_it_is_may_be_put_right(lang: str, said: str) -> None:
    someone = await talk(lang)
    paul, lead = Person("p91", "Paul Roy", DAY), Referral("f93", "p91", "Zoé Petit", DAY)
    await someone.store.keep(replace(someone.known.put(paul, lead), last_number=100))
    await someone.says("/today")
    assert said_items(someone) == ["referral.first"]
    await someone.says(said)
    assert someone.lines == ["referral.yours"]
    assert someone.known.referrals[0].named
    await someone.presses("button.undo")
    assert not someone.known.referrals[0].named


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "j’ai écrit à Zoé hier"),
        ("fr", "je lui ai écrit"),
        ("fr", "Zoé c’est fait"),
        ("en", "I wrote to Zoé yesterday"),
        ("en", "I’ve called her"),
    ],
)
async def test_one_has_written_to_who_was_named(lang: str, said: str) -> None:
    someone = await talk(lang)
    paul, lead = Person("p91", "Paul Roy", DAY), Referral("f93", "p91", "Zoé Petit", DAY, named=True)
    await someone.store.keep(replace(someone.known.put(paul, lead), last_number=100))
    await someone.says("/today")
    assert said_items(someone) == ["referral.named"]
    await someone.says(said)
    assert not someone.known.referrals[0].is_open


@pytest.mark.parametrize(
    ("lang", "said", "whom", "named"),
    [
        (
            "fr",
            "elle m'a dit d'appeler Rémi Bastide, leur responsable formation",
            "Rémi Bastide, leur responsable",
            True,
        ),
        ("fr", "il m'a parlé de Rémi Bastide", "Rémi Bastide", False),
        ("en", "she told me to call Rob Bates, their head of training", "Rob Bates, their head of training", True),
        ("en", "he mentioned Rob Bates", "Rob Bates", False),
    ],
)
async def test_whom_one_was_told_to_call_is_a_name_given_and_no_call_made(
    lang: Lang, said: str, whom: str, named: bool
) -> None:
    camille = await talk(lang)
    await camille.says({"fr": "café avec Marie Dupont ce matin", "en": "coffee with Marie Dupont this morning"}[lang])
    await camille.presses("button.keep")
    await camille.says(said)
    (referral,) = camille.known.referrals
    assert referral.whom.startswith(whom)
    assert referral.named == named
    assert len(camille.known.meetings) == 1
