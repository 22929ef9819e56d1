"""Wishes written by people who had seen only the list of wishes: they say how well wishes are heard (corpus/README)."""

from __future__ import annotations

from pathlib import Path
from typing import Final

LANGUAGES: Final = ("fr", "en")
_FOLDER: Final = Path(__file__).with_name("corpus")


def exam(lang: str) -> list[tuple[str, str]]:
    """The wish (or none) of each sentence, and the sentence."""
    lines = (_FOLDER / f"wishes.{lang}.txt").read_text(encoding="utf-8").splitlines()
    told = (line.split(" | ", 1) for line in lines if line.strip() and not line.startswith("#"))
    return [(wish.strip(), text.strip()) for wish, text in told]
