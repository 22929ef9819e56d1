"""What has changed hands already is told as such: an introduction made, one received, somebody's number got."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from bot.understanding import Reading, read

FRIDAY = dt.datetime(2026, 11, 20, 18, 30, tzinfo=ZoneInfo("Europe/Paris"))


def told(lang: str, text: str) -> Reading:
    return read(text, lang=lang, now=FRIDAY)


@pytest.mark.parametrize(
    ("lang", "text", "what"),
    [
        ("en", "he introduced me to the mayor", "introduced me to the mayor"),
        ("en", "Marcus introduced me to the mayor yesterday", "introduced me to the mayor"),
        ("en", "she introduced me to her boss", "introduced me to her boss"),
        ("en", "they put me in touch with the landlord", "put me in touch with the landlord"),
        ("en", "they put me in touch w the landlord", "put me in touch w the landlord"),
        ("fr", "il m'a présenté au maire", "présenté au maire"),
        ("fr", "Paul m'a mis en relation avc le maire", "mis en relation avc le maire"),
        ("fr", "ils m'ont mis en contact avec le propriétaire", "mis en contact avec le propriétaire"),
        ("fr", "Paul m'a mis en relation avec le maire", "mis en relation avec le maire"),
    ],
)
def test_an_introduction_received_is_help_in_whole_words(lang: str, text: str, what: str) -> None:
    reading = told(lang, text)
    assert [one.what for one in reading.received] == [what]
    assert not reading.introductions


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "i introduced tom to hannah"),
        ("en", "I put Tom in touch with Hannah"),
        ("en", "I connected Tom with Hannah"),
        ("fr", "j'ai présenté Tom à Hannah"),
        ("fr", "j'ai mis Tom en contact avec Hannah"),
    ],
)
def test_an_introduction_made_is_given_and_both_are_of_it(lang: str, text: str) -> None:
    reading = told(lang, text)
    assert reading.intent == "done_promise"
    assert {mention.name for mention in reading.people} == {"Tom", "Hannah"}
    assert len(reading.given) == 1
    assert not reading.received


@pytest.mark.parametrize(
    ("lang", "text", "what"),
    [
        ("en", "got Gav's number from Dave", "Gav's number"),
        ("en", "got gav's number, 0113 496 0221, from dave", "gav's number"),
        ("fr", "j'ai eu le numéro de Gav par Dave", "numéro de Gav"),
    ],
)
def test_a_number_got_is_help_of_whoever_gave_it(lang: str, text: str, what: str) -> None:
    reading = told(lang, text)
    assert [(one.from_, one.what) for one in reading.received] == [("Dave", what)]
    assert [mention.name for mention in reading.people] == ["Dave"]
    assert not reading.given


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "he will introduce me to the mayor"),
        ("en", "he hasn't introduced me to the mayor"),
        ("en", "if she introduced me to the mayor I'd be glad"),
        ("fr", "il ne m'a pas présenté au maire"),
        ("fr", "il va me présenter au maire"),
    ],
)
def test_what_is_still_to_come_or_never_was_is_no_help_received(lang: str, text: str) -> None:
    assert not told(lang, text).received


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "I should introduce Tom to Hannah"),
        ("en", "I didn't introduce Tom to Hannah"),
        ("fr", "je devrais présenter Tom à Hannah"),
        ("fr", "je n'ai pas présenté Tom à Hannah"),
    ],
)
def test_what_one_has_not_done_is_not_given(lang: str, text: str) -> None:
    assert not told(lang, text).given


def test_whoever_has_a_name_was_met_and_gave_nothing() -> None:
    reading = told("en", "he introduced me to Rosa Diaz, their CIO")
    assert [mention.name for mention in reading.people] == ["Rosa Diaz"]
    assert not reading.received


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("en", "said id send dave pics of my oak stairs by fri", "Dave"),
        ("en", "send anna ford of acme my deck by friday", "Anna Ford"),
        ("fr", "j'ai promis à dave des photos de mes escaliers vendredi", "Dave"),
    ],
)
def test_a_thing_handed_over_is_no_last_name(lang: str, text: str, name: str) -> None:
    assert [mention.name for mention in told(lang, text).people] == [name]


@pytest.mark.parametrize(
    ("lang", "text", "what"),
    [
        ("en", "Marie reviewed my CV yesterday", "reviewed my CV"),
        ("en", "Julia checked our figures yesterday", "checked our figures"),
        ("fr", "Marie a relu mon CV hier", "relu mon CV"),
    ],
)
def test_what_somebody_did_with_what_is_mine_is_help_received_and_no_promise_kept(
    lang: str, text: str, what: str
) -> None:
    reading = told(lang, text)
    assert reading.intent != "done_promise"
    assert [one.what for one in reading.received] == [what]


def test_whoever_is_presented_without_a_name_is_told_with_what_was_done() -> None:
    reading = told("fr", "Paul m'a présenté son DRH")
    assert [one.what for one in reading.received] == ["présenté son DRH"]
