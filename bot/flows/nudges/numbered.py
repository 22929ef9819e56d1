"""An answer to each of several things by its number: "1 done, 2 next week"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from bot.domain.lines import GAP, line
from bot.domain.nudges import SaidItem
from bot.flows.nudges.nudging import answers_of, item_rows
from bot.flows.nudges.words import read_said
from bot.flows.settings.until import read_end
from bot.flows.turn import Turn
from bot.flows.undo import undo_button
from bot.understanding import Answer, fold, read_answer
from bot.understanding.polite_words import PLEASE

Settle = Callable[[Turn, SaidItem, Answer], Turn]

_MARK: Final = re.compile(
    r"(?:(?<=[\s,.;:!&])|^)(?:(?:le|la|the|pour|for|n°|no|#) ?)?"
    r"(?:(?P<n1>1|first(?: one)?|premiere?)|(?P<n2>2|second(?: one)?|deuxieme|seconde?)"
    r"|(?P<n3>3|third(?: one)?|troisieme))"
    r"(?: ?(?:[.):=]|-(?= )))?(?=[\s,]|$)"
)
_JOINED: Final = re.compile(r"^[\s,;&.]*(?:(?:et|and|plus|puis|then)[\s,;&.]*){0,2}$")
_ASKED: Final = re.compile(
    r"\b(?:(?:re)?(?:lance|dis|parle|ecri[st]|rappelle)(?:z)?[- ]?(?:le|la)?[- ]?moi(?:[- ]en)?"
    rf"|(?:nudge|remind|ask|tell|ping) me(?: again)?|{PLEASE})\b"
)
_TOO: Final = re.compile(r"[ ,]+(?:aussi|egalement|également|too|as well|also)[\s.!]*$", re.IGNORECASE)
"""What only says that it is as with the one before: "1 done, 2 done too"."""
_FEW: Final = 4  # words of a day that puts off


def hear_numbers(turn: Turn, text: str, items: Sequence[SaidItem], settle: Settle) -> Turn | None:
    """What is said of each, by its number in the message; None when one of the answers can't be told.

    What still asks something back, such as a day, comes last.
    """
    told = _told(turn, text, items)
    if not told:
        return None
    before = len(turn.replies)
    for item, answer in sorted(told, key=lambda each: each[1].verb == "later" and each[1].day is None):
        turn = settle(turn, item, answer)
    said = turn.replies[before:]
    lines = tuple(one for reply in said for one in reply.lines)
    asks = said[-1].buttons if turn.current and turn.current.opened_at == turn.now else ((undo_button(turn),),)
    whole = replace(said[-1], lines=lines, buttons=asks, edits=False)
    return replace(turn, replies=(*turn.replies[:before], whole))


def hear_bare_numbers(turn: Turn, text: str, items: Sequence[SaidItem]) -> Turn | None:
    """ "1 and 3", and nothing of them: each with its answers; None for any other text."""
    said = fold(text)
    marks = list(_MARK.finditer(said))
    numbers = [int((mark.lastgroup or "n0")[1:]) for mark in marks]
    if not numbers or max(numbers) > len(items) or not _JOINED.match(_MARK.sub(" ", said)):
        return None
    if len(numbers) == 1:
        item = items[numbers[0] - 1]
        return turn.say(item.line, buttons=answers_of([item]))
    meant = [(number, items[number - 1]) for number in dict.fromkeys(numbers)]
    lines = [one for number, item in meant for one in (GAP, line("answer.item", number=number, words=item.line))]
    return turn.say(*lines[1:], buttons=tuple(row for number, item in meant for row in item_rows(number, item)))


def _told(turn: Turn, text: str, items: Sequence[SaidItem]) -> list[tuple[SaidItem, Answer]]:
    said = fold(text)
    marks = list(_MARK.finditer(said)) if len(said) == len(text) else []
    if not marks or _JOINED.match(said[: marks[0].start()]) is None:
        return []
    told: list[tuple[SaidItem, Answer]] = []
    together: list[SaidItem] = []
    for place, mark in enumerate(marks):
        number = int((mark.lastgroup or "n0")[1:]) - 1
        end = marks[place + 1].start() if place + 1 < len(marks) else len(text)
        words = text[mark.end() : end].strip(" ,;.&")
        if number >= len(items) or items[number] in together:
            return []
        together.append(items[number])
        if _JOINED.match(fold(words)) and place + 1 < len(marks):
            continue  # "1 and 2 done"
        answer = answer_in(turn, re.sub(r"\s+(?:et|and|mais|but)$", "", words), sentences=True)
        if answer is None:
            return []
        told += [(item, answer) for item in together if item not in [one for one, _ in told]]
        together = []
    return told


def answer_in(turn: Turn, words: str, *, sentences: bool = False) -> Answer | None:
    """An answer, also one put as a request ("not yet, nudge me Wednesday"), or a day alone, which puts off."""
    words = _TOO.sub("", words)
    if answer := read_said(turn, words, sentences=sentences):
        return answer
    bare = " ".join(_ASKED.sub(" ", fold(words)).split()).strip(" ,")
    answer = read_answer(bare, lang=turn.lang, today=turn.today) if bare else None
    head, _, tail = bare.rpartition(",")
    if answer is None and head and (first := read_answer(head, lang=turn.lang, today=turn.today)):
        day = _ahead(turn, tail)
        return Answer("later", day) if day and first.verb in ("no", "later") else None
    day = None if answer else _ahead(turn, bare)
    return Answer("later", day) if day else answer


def _ahead(turn: Turn, words: str) -> date | None:
    """A day and nothing else: "lunch on Thursday" is no putting off."""
    return read_end(words, turn.lang, turn.today) if len(words.split()) <= _FEW else None
