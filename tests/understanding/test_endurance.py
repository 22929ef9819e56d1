"""Nothing that anybody types may crash or stall the reading, and its cost grows no faster than the text."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.understanding import Known, Reading, correct, guess_lang, read, read_answer, read_day, read_time
from bot.understanding.people import find_people
from tests.understanding.odd_texts import LONGEST, OVER_AND_OVER, repeated
from tests.work import growth

NOW = dt.datetime(2026, 11, 19, 18, 30, tzinfo=ZoneInfo("Europe/Paris"))
KNOWN = (Known("1", "Marie Dupont", "Acme"), Known("2", "Jean-Baptiste Guillou"), Known("3", "李明"))
LANGS = pytest.mark.parametrize("lang", ["fr", "en"])
PATTERNS = pytest.mark.parametrize("pattern", OVER_AND_OVER)
WORDS = st.lists(
    st.sampled_from(
        (
            "déj avec Marie mardi je lui envoie mon CV d'ici vendredi elle m'a présenté la veille de non mercredi "
            "14/10 à 18h30 lunch with Paul by Friday he'll send the 20th w/ @ & ( ) , . ! ? « » 's n't l' 🙏 \n "
            "le 1 in a on"
        ).split(" ")
    ),
    max_size=60,
).map(" ".join)


@settings(max_examples=150, deadline=None)
@given(text=st.one_of(st.text(max_size=300), WORDS), lang=st.sampled_from(["fr", "en"]))
def test_any_text_is_read_and_the_reading_holds_together(text: str, lang: str) -> None:
    reading = read(text, lang=lang, now=NOW, known=KNOWN)
    assert all(0 <= sure <= 1 for sure in reading.confidence.values())
    assert all(0 <= a <= b for spans in reading.spans.values() for a, b in spans)
    assert reading.date is None or reading.date == reading.dates[0]
    assert all(promise.what.strip() for promise in reading.promises)
    assert all(person.name.strip() for person in reading.people)
    assert set(reading.as_corpus()) >= {"intent"}


@settings(max_examples=100, deadline=None)
@given(text=st.one_of(st.text(max_size=120), WORDS), lang=st.sampled_from(["fr", "en"]))
def test_any_text_may_be_an_answer_a_day_a_name_or_a_correction(text: str, lang: str) -> None:
    reading = read("Lunch with Ana Ruiz yesterday, I'll send her my deck", lang="en", now=NOW, known=KNOWN)
    read_answer(text, lang=lang, today=NOW.date())
    read_day(text, lang=lang, today=NOW.date(), towards="past")
    read_day(text, lang=lang, today=NOW.date(), towards="future")
    read_time(text, lang=lang)
    find_people(text, KNOWN)
    guess_lang(text)
    correct(reading, text, lang=lang, now=NOW, known=KNOWN)


@LANGS
@PATTERNS
def test_a_text_of_the_greatest_length_is_read(lang: str, pattern: str) -> None:
    text = repeated(pattern, LONGEST)
    assert read(text, lang=lang, now=NOW, known=KNOWN).as_corpus()


@LANGS
@PATTERNS
def test_four_times_the_text_is_four_times_the_work(lang: str, pattern: str) -> None:
    def reading(text: str) -> Reading:
        return read(text, lang=lang, now=NOW, known=KNOWN)

    assert growth(reading, lambda length: repeated(pattern, length), LONGEST // 16, LONGEST // 4) < 5
