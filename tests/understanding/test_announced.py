"""An introduction that is announced in plain words is noted, even where no label was found."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.understanding.announced import with_announced
from bot.understanding.labelled import Labelled
from bot.understanding.model import model
from bot.understanding.people import circle
from bot.understanding.reader import prepare


def announced(text: str, lang: str) -> list[str]:
    """Whom a message announces, as typed, when nothing in it is labelled."""
    learned, network = model(lang), circle(())
    view = prepare(learned, text, network, american=False)
    bare = Labelled(learned, view, text, network, dt.date(2026, 11, 20), "log_meeting", [], [])
    found = with_announced(bare)
    return [found.slice(f) for f in found.tagged("w")]


@pytest.mark.parametrize(
    ("lang", "text", "whom"),
    [
        ("en", "Tea with Ana, she'll put me in touch with their head of legal.", ["head of legal"]),
        ("en", "he is introducing us to a buyer at Kew and I said thanks", ["buyer at Kew"]),
        ("en", "she'll hook me up w her landlord next week", ["landlord"]),
        ("en", "Bo says I should talk to the parish clerk about it", ["parish clerk"]),
        ("en", "Bo suggests talking, and recommends I speak to Ida Moss", ["Ida Moss"]),
        ("fr", "Elle me met en contact avec la responsable des achats.", ["responsable des achats"]),
        ("fr", "il va me présenter sa cousine notaire et son banquier", ["cousine notaire"]),
        ("fr", "Zoé me branche avec quelqu'un de la mairie jeudi", ["quelqu'un de la mairie"]),
        ("fr", "il me conseille de parler au greffier", ["greffier"]),
        ("en", "shes introducing me to her landlord ill bring the keys", ["landlord"]),
        ("fr", "elle me presente son banquier je lui apporte les statuts", ["banquier"]),
    ],
)
def test_a_plain_announcement_is_noted(lang: str, text: str, whom: list[str]) -> None:
    assert announced(text, lang) == whom


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "He might introduce me to his boss"),
        ("en", "I asked her to put me in touch with legal"),
        ("en", "he won't introduce us to the buyer"),
        ("en", "I will connect us with the others"),
        ("en", "she introduced me to her boss"),
        ("fr", "elle ne va pas me présenter sa cheffe"),
        ("fr", "peut-être qu'il me mettra en relation avec la DRH"),
        ("fr", "je lui ai demandé de me présenter son frère"),
    ],
)
def test_a_wish_a_doubt_or_what_is_done_is_no_announcement(lang: str, text: str) -> None:
    assert announced(text, lang) == []
