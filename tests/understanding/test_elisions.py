"""A hurried French message without its apostrophes is read like the same message with them."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding import read, with_apostrophes

NOW = datetime(2026, 11, 20, 18, 30, tzinfo=ZoneInfo("Europe/Paris"))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("c etait hier, j ai vu l adjointe d Anne", "c'etait hier, j'ai vu l'adjointe d'Anne"),
        ("Soizic m a relu mon cv", "Soizic m'a relu mon cv"),
        ("on m a dit qu elle y sera jusqu a lundi", "on m'a dit qu'elle y sera jusqu'a lundi"),
        ("J ai dit oui. C est fait", "J'ai dit oui. C'est fait"),
        ("y a t il quelqu un chez Niji", "y a-t-il quelqu'un chez Niji"),
        ("j y vais aujourd hui, s il te plait", "j'y vais aujourd'hui, s'il te plait"),
    ],
)
def test_an_apostrophe_left_out_is_put_back(typed: str, meant: str) -> None:
    assert with_apostrophes(typed, "fr") == meant


@pytest.mark.parametrize(
    "text",
    ["M Auffret est venu", "à 10 m a peine", "plan c a revoir", "c'est l'été", "rdv a 10 h a la gare", "Marc D est là"],
)
def test_what_lacks_none_stays_as_it_is(text: str) -> None:
    assert with_apostrophes(text, "fr") == text


def test_an_english_text_stays_as_it_is() -> None:
    text = "met d Anne, plan c is on, j and l always"
    assert with_apostrophes(text, "en") == text


@given(st.text(alphabet="cdjlmnst quaeiouyAEh'10.\n", max_size=60))
def test_every_place_in_the_text_stays_where_it_was(text: str) -> None:
    assert len(with_apostrophes(text, "fr")) == len(text)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "dejeune hier avec Soizic Kerbrat, elle m a relu mon cv et j ai promis d envoyer le dossier lundi"),
        ("en", "lunch yesterday with Soizic Kerbrat, she read my cv and I promised to send the file on Monday"),
    ],
)
def test_a_meeting_told_without_apostrophes_is_understood_whole(lang: str, text: str) -> None:
    reading = read(text, lang=lang, now=NOW)
    assert [mention.name for mention in reading.people] == ["Soizic Kerbrat"]
    assert reading.received
    assert reading.promises
