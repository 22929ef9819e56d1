"""The messages that the reading is measured by: they hold together, and nothing was learned from them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.understanding.data import load
from bot.understanding.folding import fold
from bot.understanding.learning.wish_learning import sentences
from tests.understanding.corpus import score
from tests.understanding.wish_exam import exam

CORPUS = Path(score.__file__).parent
SIZES = {
    "dev": 160, "exam_open": 220, "exam_blind": 220, "exam_second": 330, "exam_third": 160, "exam_fourth": 320,
    "exam_fifth": 240, "exam_sixth": 100,
}  # fmt: skip


@pytest.mark.parametrize("name", SIZES)
def test_the_right_answers_are_right_against_themselves(name: str) -> None:
    lines = score.read_jsonl(CORPUS / f"{name}.jsonl")
    assert len(lines) == SIZES[name]
    assert {line["lang"] for line in lines} == {"fr", "en"}
    assert score.self_check(lines)


def test_nothing_that_measures_has_been_learned_from() -> None:
    learned = {words(message.text): message.where for lang in ("fr", "en") for message in load(lang)}
    both = {text: learned[words(text)] for text in measuring() if words(text) in learned}
    assert not both


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_no_wish_that_measures_has_been_learned_from(lang: str) -> None:
    learned = {words(text) for _, text in sentences(lang)}
    assert not [text for _, text in exam(lang) if words(text) in learned]


def test_a_message_in_other_capitals_accents_and_marks_is_the_same_message() -> None:
    assert words("Déj avec Véro, hier !") == words("dej avec vero hier") != words("dej avec vera hier")


def measuring() -> Iterator[str]:
    """Every message but those of signs alone, which all people type alike."""
    for name in SIZES:
        yield from (line["text"] for line in score.read_jsonl(CORPUS / f"{name}.jsonl") if words(line["text"]))
    for lang in ("fr", "en"):
        lines = (CORPUS / f"tempting.{lang}.txt").read_text(encoding="utf-8").splitlines()
        yield from (line for line in lines if not line.startswith("#"))


def words(text: str) -> tuple[str, ...]:
    """What two messages that say the same have in common: their words, whatever their capitals and accents."""
    return tuple(re.findall(r"[^\W_]+", fold(text)))
