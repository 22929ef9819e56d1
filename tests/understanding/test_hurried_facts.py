"""What stands beside a name in hurried words: whom they know, whom they introduce, where they work now."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.understanding import Reading, read

NOW = datetime(2026, 11, 20, 18, 30, tzinfo=ZoneInfo("Europe/Paris"))


def reading(lang: str, text: str) -> Reading:
    return read(text, lang=lang, now=NOW)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "ptit dej avec 2 collegues, Anais et Jo, Anais connait le DSI de la clinique St Gregoire"),
        ("en", "breakfast with two colleagues, Ann and Jo, Ann knows the CIO of Acme"),
    ],
)
def test_whom_somebody_knows_is_not_what_they_are(lang: str, text: str) -> None:
    people = reading(lang, text).people
    assert [(mention.role, mention.org) for mention in people] == [(None, None), (None, None)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Café ce matin avec Paul, il me présente Maud"),
        ("en", "Coffee this morning with Paul, he introduces me to Maud"),
    ],
)
def test_who_is_introduced_by_a_first_name_alone_is_to_be_met(lang: str, text: str) -> None:
    found = reading(lang, text)
    assert [(one.whom, one.via) for one in found.introductions] == [("Maud", "Paul")]
    assert [mention.name for mention in found.people] == ["Paul"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "tombee sur Yannick hier au marche, il bosse chez Dedalus mtn"),
        ("en", "bumped into Ian yesterday, he works at Dedalus now"),
    ],
)
def test_since_when_is_no_part_of_where_somebody_works(lang: str, text: str) -> None:
    assert [mention.org for mention in reading(lang, text).people] == ["Dedalus"]
