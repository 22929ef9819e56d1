"""What is wanted of the notebook, by learned weights: found in new words, never in a report, the same each time."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

import bot.understanding
from bot.understanding import Known, read
from bot.understanding.data import BadLineError
from bot.understanding.learning import wish_learning
from bot.understanding.learning.wish_learning import Example, Judged, judged, learn_wishes, sentences
from bot.understanding.people import Circle
from bot.understanding.wishes import (
    LONGEST,
    NONE,
    from_members,
    learned_wishes,
    masked,
    save,
    seen,
    wish_signs,
    wishes_in,
)

NOW = dt.datetime(2026, 11, 20, 18, 30, tzinfo=dt.UTC)
LEA = (Known("p1", "Léa Roy"), Known("p2", "Tom Price"))
LARGEST = 150_000  # bytes of a file


def example(text: str, wish: str, *, told: bool = False) -> Example:
    view = seen(text, "en", Circle(()))
    return Example(tuple(sorted(wish_signs(view))), tuple(masked(view)), wish, text, told)


FEW = [
    *(
        example(f"show me {what}", "people")
        for what in ("everybody", "all my contacts", "the people I know", "them all")
    ),
    *(example(f"{what} for a week", "pause") for what in ("go quiet", "no messages", "stop writing", "leave me be")),
    *(example(f"Lunch with {who} yesterday", NONE, told=True) for who in ("Ana", "Bo", "Ida", "Sam")),
]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Déjeuner hier avec Léa, elle m'a donné deux noms"),
        ("fr", "J'ai promis à Léa de lui envoyer le dossier vendredi"),
        ("fr", "Café jeudi à 9h avec Léa"),
        ("fr", "Léa cherche une graphiste pour son site"),
        ("fr", "Mon objectif : trouver trois clients d'ici juin"),
        ("en", "Had lunch with Tom yesterday, he gave me two names"),
        ("en", "I promised Tom I'd send him the deck on Friday"),
        ("en", "Coffee with Tom on Thursday at 9"),
        ("en", "Tom is looking for a bookkeeper"),
        ("en", "My goal: three clients by June"),
    ],
)
def test_a_report_wants_nothing(lang: str, text: str) -> None:
    assert next(iter(wishes_in(text, lang=lang, known=LEA))) == NONE


def test_what_is_long_tells_a_story() -> None:
    assert wishes_in("who did I meet and " * LONGEST, lang="en") == {NONE: 1.0}


def test_nothing_at_all_wants_nothing() -> None:
    assert wishes_in("…", lang="fr") == {NONE: 1.0}


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_the_same_words_want_the_same_each_time(lang: str) -> None:
    first = wishes_in("who do I owe?", lang=lang, known=LEA)
    learned_wishes.cache_clear()
    assert wishes_in("who do I owe?", lang=lang, known=LEA) == first
    assert sum(first.values()) == pytest.approx(1.0)


def test_reading_a_message_never_loads_the_wishes() -> None:
    learned_wishes.cache_clear()
    read("Lunch with Tom yesterday", lang="en", now=NOW, known=LEA)
    assert learned_wishes.cache_info().currsize == 0


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_what_was_learned_is_small(lang: str) -> None:
    kept = Path(bot.understanding.__file__).parent / "learned" / f"{lang}.wishes.zip"
    assert kept.stat().st_size < LARGEST


def test_who_is_named_counts_as_anybody() -> None:
    one, other = (masked(seen(f"who is {who} again", "en", Circle(LEA))) for who in ("Léa Roy", "tom"))
    assert one == other == ["who", "is", "<p>", "again"]


def test_a_few_examples_are_enough_for_words_like_them_and_the_same_are_learned_the_same() -> None:
    members = learn_wishes("en", FEW * 60)
    assert learn_wishes("en", FEW * 60) == members
    learned = from_members(members)
    for text, wish in (("show me everybody", "people"), ("go quiet for a week", "pause"), ("Lunch with Bo", NONE)):
        said = example(text, wish)
        assert next(iter(learned.chances(said.signs, said.words))) == wish


def test_the_same_weights_give_the_same_file(tmp_path: Path) -> None:
    members = {"about.json": b"{}", "keys": b"12"}
    for name in ("one", "other"):
        save(members, tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "other").read_bytes()


def test_what_is_held_out_says_how_often_it_is_right() -> None:
    report = Judged([(FEW[0], "people", 0.9), (FEW[4], NONE, 0.6), (FEW[8], NONE, 0.9)]).report()
    assert "likeliest wish is right: 0.500 of 2" in report
    assert "0.90       1.000   0.500  0.0000 of 4".replace("of 4", "of 1") in report


def test_every_example_of_a_quarter_is_judged_once() -> None:
    assert len(judged("en", FEW, 1).cases) == len(FEW) // wish_learning.FOLDS


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_every_line_of_the_data_is_a_wish_and_a_sentence(lang: str) -> None:
    assert {wish for wish, _ in sentences(lang)} == set(learned_wishes(lang).names)


def test_a_line_without_a_wish_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "en.txt").write_text("who do I owe?\n", encoding="utf-8")
    monkeypatch.setattr(wish_learning, "_WISHES", tmp_path)
    with pytest.raises(BadLineError, match=r"en\.txt:1"):
        list(sentences("en"))
