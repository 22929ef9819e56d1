"""What the user has answered so far, read back to them in their own words where they gave some (P2)."""

from __future__ import annotations

from collections.abc import Mapping

from bot.domain.drafts import Value
from bot.domain.lines import Line, line


def answers(filled: Mapping[str, Value]) -> tuple[Line, ...]:
    """One line an answer, in the order of the questions."""
    said = [
        _of(filled, question, more) for question, more in (("work", "liked"), ("paid", "paid_why"), ("known", "limit"))
    ]
    return tuple(one for one in said if one)


def _of(filled: Mapping[str, Value], question: str, more: str) -> Line | None:
    tap, words = filled.get(question), filled.get(f"{question}_words")
    explained = filled.get(f"{more}_words")
    if isinstance(words, str):
        return line(f"mindset.said.{question}_words", words=words)
    if isinstance(explained, str):
        return line(f"mindset.said.{more}", words=explained)
    return line(f"mindset.said.{question}_{tap}") if tap in ("yes", "no") else None


def is_all_well(filled: Mapping[str, Value]) -> bool:
    """Whether all three were answered without a doubt: good work, honestly lived from, honestly made known."""
    plain = {"work": "yes", "paid": "no", "known": "no"}
    return all(filled.get(question) == tap for question, tap in plain.items())
