"""The answer, and more behind it: "done. And I rang Moira yesterday", « envoyé, mais j’ai croisé Paul »."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from bot.coaching.wording import undertaken
from bot.domain.nudges import SaidItem
from bot.flows.cards.card import show_card
from bot.flows.cards.spoken_of import only_one_met
from bot.flows.cues import small_word
from bot.flows.nudges.words import read_said
from bot.flows.people.just_shown import just_shown
from bot.flows.turn import Turn
from bot.understanding import Answer, read_day

Settle = Callable[[Turn, SaidItem, Answer], Turn]

_HEAD: Final = re.compile(
    r"\s*(?P<head>[^,.;!?…–—]{2,45}?)\s*(?:[,.;!…]+|\s[–—-])\s+"
    r"(?:(?:and|but|et|mais|then|puis|also|ensuite|sauf que|except(?: that)?)\s+)?(?P<rest>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
_FEWEST: Final = 4  # words of a story; fewer are of the answer itself
_WILL: Final = (
    re.compile(
        r"\b(?:i['’]ll|i will|i['’]m going to)\s+(?P<verb>ring|call|phone|text|email|see|visit|chase|write to|ask)\s+"
        r"(?:him|her|them)(?P<when>\s+[^,.;!?]{3,40})[\s.!]*$",
        re.IGNORECASE,
    ),
    re.compile(
        r"\bje\s+(?:l['’]|lui |le |la |les |leur )(?P<verb>(?:r?appelle|écri|relance|verr|voi|contacte|télé"
        r"phone)\w*)(?P<when>\s+[^,.;!?]{3,40})[\s.!]*$",
        re.IGNORECASE,
    ),
)
"""What one will do about the one spoken of, and when, in English and in French."""
_STORIES: Final = frozenset(
    ("log_meeting", "plan_meeting", "note", "request_received", "reminder", "done_promise", "done_thanks")
)


def hear_besides(turn: Turn, text: str, items: Sequence[SaidItem], settle: Settle) -> Turn | None:
    """What is done counts, and a story of somebody behind it is shown; None unless both are told, of one item."""
    found = _HEAD.match(text)
    if found is None or len(items) != 1 or text.rstrip().endswith("?"):
        return None
    thanks = small_word(found["rest"]) == "thanks"
    if len(found["rest"].split()) < _FEWEST and not thanks:
        return None
    answer = read_said(turn, found["head"], {items[0].reason})
    if answer is None or answer.verb != "done":
        return None
    turn = settle(turn, items[0], answer)
    if reminder := _to_do(turn, items[0], found["rest"]):
        return show_card(turn, turn.read(reminder), reminder)
    reading = turn.read(found["rest"])
    tells = reading.intent in _STORIES and (reading.people or reading.received or reading.promises)
    return show_card(turn, reading, found["rest"]) if tells else turn


def hear_will(turn: Turn, text: str) -> Turn | None:
    """ "I'll ring her on Thursday", right after her card: a reminder of it, shown before it counts."""
    if turn.current is not None or text.rstrip().endswith("?") or len(text.split()) > _SHORT:
        return None
    person = (just_shown(turn) or only_one_met(turn)) if any(will.search(text) for will in _WILL) else None
    if person is None or turn.read(text).people:
        return None
    reminder = _reminder(turn, person.called, text)
    return show_card(turn, turn.read(reminder), reminder) if reminder else None


_SHORT: Final = 12  # words


def _to_do(turn: Turn, item: SaidItem, rest: str) -> str | None:
    """ "She's off sick so I'll ring her on Thursday", asked for as a reminder of the one the item is about."""
    names = turn.notebook.names(item.people)
    return _reminder(turn, names[0], rest) if len(names) == 1 else None


def _reminder(turn: Turn, name: str, words: str) -> str | None:
    """How one would ask to be reminded of what one will do about that person; None without a day ahead."""
    found = next((will for pattern in _WILL if (will := pattern.search(words))), None)
    if found is None or not _ahead(turn, found["when"]):
        return None
    if turn.lang == "en":
        return f"remind me to {found['verb']} {name}{found['when']}"
    verb = undertaken(f"{found['verb']} {name}", "fr")
    verb = verb.replace("écrire ", "écrire à ").replace("téléphoner ", "téléphoner à ")
    return f"rappelle-moi {'d’' if verb[0] in 'aéè' else 'de '}{verb}{found['when']}"


def _ahead(turn: Turn, when: str) -> bool:
    return any(day >= turn.today for day in read_day(when, lang=turn.lang, today=turn.today, towards="future"))


ANSWERS = (hear_will,)
