"""Whole messages: what must be found, and above all what must not be."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.understanding import Known, Need, Promise, Reading, correct, read
from bot.understanding.reader import month_first

NOW = dt.datetime(2026, 11, 19, 18, 30, tzinfo=ZoneInfo("Europe/Paris"))
EXAMPLES = Path(__file__).parent / "examples"
FACTS = ("introductions", "received", "promises", "given", "needs", "offers", "goal")


def examples() -> list[tuple[str, dict[str, Any]]]:
    found: list[tuple[str, dict[str, Any]]] = []
    for lang in ("fr", "en"):
        lines = (EXAMPLES / f"readings.{lang}.jsonl").read_text(encoding="utf-8").splitlines()
        found.extend((lang, json.loads(line)) for line in lines)
    return found


@pytest.mark.parametrize(("lang", "example"), examples())
def test_a_message_is_read_so(lang: str, example: dict[str, Any]) -> None:
    known = tuple(Known(str(i), name, org) for i, (name, org) in enumerate(example.get("known", {}).items()))
    found = read(example["text"], lang=lang, now=NOW, known=known).as_corpus()
    for key, expected in example["reading"].items():
        assert found.get(key, []) == expected, (example["why"], key, found)


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_almost_nothing_is_invented_where_there_is_nothing(lang: str) -> None:
    lines = (EXAMPLES / f"nothing.{lang}.txt").read_text(encoding="utf-8").splitlines()
    messages = [line for line in lines if not line.startswith("#")]
    inventing = {
        text: facts
        for text in messages
        if (facts := {k: v for k, v in read(text, lang=lang, now=NOW).as_corpus().items() if k in FACTS})
    }
    assert len(inventing) <= len(messages) * 0.02, inventing


def test_every_fact_says_where_it_was_read() -> None:
    text = "Déj hier avec Ana Ruiz, elle m'a relu mon CV. Je lui envoie mon article vendredi."
    reading = read(text, lang="fr", now=NOW)
    (start, end), *_ = reading.spans["people"]
    assert text[start:end] == "Ana Ruiz"
    assert set(reading.spans) <= set(Reading.__dataclass_fields__)
    assert 0 < reading.confidence["people"] <= 1


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_half_a_character_is_read_like_any_other_sign(lang: str) -> None:
    read("\ud800", lang=lang, now=NOW)
    reading = read("Coffee with Ana Ruiz \ud83d yesterday", lang=lang, now=NOW)
    assert ([m.name for m in reading.people], reading.date) == (["Ana Ruiz"], dt.date(2026, 11, 18))
    moved = correct(LUNCH, "\ud800 it was Monday", lang=lang, now=NOW)
    assert moved is not None
    assert moved.date == dt.date(2026, 11, 16)


def test_a_message_clearly_in_the_other_language_is_read_in_that_one() -> None:
    reading = read("Lunch with Priya Raman yesterday, she gave me feedback on my deck", lang="fr", now=NOW)
    assert (reading.kind, reading.date) == ("lunch", dt.date(2026, 11, 18))


@pytest.mark.parametrize(
    ("zone", "expected"), [("America/New_York", True), ("America/Montreal", False), ("Europe/Paris", False)]
)
def test_only_americans_write_the_month_first(zone: str, *, expected: bool) -> None:
    assert month_first(NOW.astimezone(ZoneInfo(zone))) is expected


LUNCH = Reading(
    intent="log_meeting", kind="lunch", date=dt.date(2026, 11, 18), dates=(dt.date(2026, 11, 18),)
)  # fmt: skip


@pytest.mark.parametrize(
    ("lang", "said", "day"),
    [
        ("fr", "c'était mardi", dt.date(2026, 11, 17)),
        ("fr", "non, lundi", dt.date(2026, 11, 16)),
        ("en", "no, it was Tuesday", dt.date(2026, 11, 17)),
    ],
)
def test_the_day_is_corrected_in_writing(lang: str, said: str, day: dt.date) -> None:
    corrected = correct(LUNCH, said, lang=lang, now=NOW, known=())
    assert corrected is not None
    assert corrected.date == day


@pytest.mark.parametrize(
    ("lang", "said", "names"),
    [
        ("fr", "ajoute Leïla", ["Marie Dupont", "Leïla Haddad"]),
        ("fr", "c'était mardi, avec Paul aussi", ["Marie Dupont", "Paul Martin"]),
        ("fr", "pas Marie, Paul", ["Paul Martin"]),
        ("en", "add Paul", ["Marie Dupont", "Paul Martin"]),
        ("en", "no, it was Paul's sister", ["Paul's sister"]),
    ],
)
def test_the_people_are_corrected_in_writing(lang: str, said: str, names: list[str]) -> None:
    known = (Known("1", "Paul Martin"), Known("2", "Leïla Haddad"), Known("3", "Marie Dupont"))
    lunch = read("Déj avec Marie Dupont hier", lang="fr", now=NOW, known=known)
    corrected = correct(lunch, said, lang=lang, now=NOW, known=known)
    assert corrected is not None
    assert [person.name for person in corrected.people] == names


PROMISED = Reading(
    intent="log_meeting", kind="lunch", date=dt.date(2026, 11, 18), dates=(dt.date(2026, 11, 18),),
    promises=(Promise("Mia", "my deck"), Promise("Mia", "an intro to Sam")), needs=(Need("Mia", "a designer"),),
)  # fmt: skip


@pytest.mark.parametrize(("lang", "said"), [("fr", "c'est à venir"), ("en", "it's still to come")])
def test_what_is_still_to_come_is_a_plan_whose_day_is_asked(lang: str, said: str) -> None:
    corrected = correct(LUNCH, said, lang=lang, now=NOW)
    assert corrected is not None
    assert (corrected.intent, corrected.date, corrected.dates) == ("plan_meeting", None, ())


@pytest.mark.parametrize(("lang", "said"), [("fr", "on s'est déjà vus"), ("en", "it already happened")])
def test_what_already_happened_is_no_plan(lang: str, said: str) -> None:
    plan = Reading(intent="plan_meeting", kind="lunch", date=dt.date(2026, 11, 24), dates=(dt.date(2026, 11, 24),))
    corrected = correct(plan, said, lang=lang, now=NOW)
    assert corrected is not None
    assert (corrected.intent, corrected.date) == ("log_meeting", None)


@pytest.mark.parametrize(("lang", "said"), [("fr", "non c'était la semaine dernière"), ("en", "no, it was last week")])
def test_a_week_is_a_choice_of_its_days_the_same_weekday_first(lang: str, said: str) -> None:
    corrected = correct(LUNCH, said, lang=lang, now=NOW)
    assert corrected is not None
    assert corrected.date is None
    assert corrected.dates[0] == dt.date(2026, 11, 11)
    assert set(corrected.dates) == {dt.date(2026, 11, day) for day in range(9, 14)}


@pytest.mark.parametrize(
    ("lang", "said", "left"),
    [
        ("fr", "enlève les promesses", []),
        ("en", "remove the promises", []),
        ("en", "remove the promise about the deck", ["an intro to Sam"]),
        ("en", "remove the need", ["my deck", "an intro to Sam"]),
    ],
)
def test_what_was_misread_is_taken_out_in_writing(lang: str, said: str, left: list[str]) -> None:
    corrected = correct(PROMISED, said, lang=lang, now=NOW)
    assert corrected is not None
    assert [promise.what for promise in corrected.promises] == left


def test_the_only_promise_needs_no_other_words_to_be_taken_out() -> None:
    one = replace(PROMISED, promises=PROMISED.promises[:1])
    corrected = correct(one, "enlève la promesse", lang="fr", now=NOW)
    assert corrected is not None
    assert corrected.promises == ()


def test_which_of_several_promises_is_not_guessed() -> None:
    assert correct(PROMISED, "remove the promise", lang="en", now=NOW) is None


@pytest.mark.parametrize(("hour", "intent"), [(8, "plan_meeting"), (15, "log_meeting")])
def test_this_morning_is_over_in_the_afternoon(hour: int, intent: str) -> None:
    assert read("I'm having coffee with Leo Grant this morning", lang="en", now=NOW.replace(hour=hour)).intent == intent


@pytest.mark.parametrize(
    ("lang", "text", "name", "title"),
    [
        ("fr", "Café hier avec Mme Lefèvre", "Lefèvre", "Mme"),
        ("fr", "J'ai remercié le Pr Nguyen hier", "Nguyen", "Pr"),
        ("en", "Lunch yesterday with Dr Mehta", "Mehta", "Dr"),
        ("en", "I thanked Mrs Hollis yesterday", "Hollis", "Mrs"),
        ("en", "Lunch yesterday with Ana Ruiz", "Ana Ruiz", None),
    ],
)
def test_a_title_is_kept_beside_the_name(lang: str, text: str, name: str, title: str | None) -> None:
    (person,) = read(text, lang=lang, now=NOW).people
    assert (person.name, person.title) == (name, title)


def test_a_correction_may_name_somebody_in_another_script() -> None:
    assert correct(LUNCH, "ؠ ก", lang="fr", now=NOW) is not LUNCH


def test_somebody_known_by_first_name_only_is_asked_about() -> None:
    (paul,) = read("Déj avec Paul Martin hier", lang="fr", now=NOW, known=(Known("1", "Paul"),)).people
    assert (paul.name, paul.known, paul.candidates) == ("Paul Martin", None, ("1",))


@pytest.mark.parametrize("said", ["merci", "Café avec Fred Durand demain, et ensuite on a parlé de tout et de rien"])
def test_what_corrects_nothing_is_no_correction(said: str) -> None:
    assert correct(LUNCH, said, lang="fr", now=NOW, known=()) is None
