"""One message, read whole."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from types import MappingProxyType
from typing import Final

from bot.understanding.days import read_day, read_time
from bot.understanding.folding import fold
from bot.understanding.people import find_people
from bot.understanding.reading import Intent, Kind, Known, Mention, Reading, Towards

_INTENTS: Final[tuple[tuple[Intent, str], ...]] = (
    ("reminder", r"\b(?:rappelle[- ]moi|rappel|fais[- ]moi penser|remind me|ping me|nudge me)\b"),
    ("done_thanks", r"\b(?:j'ai remercie|remercie \w+|thanked)\b"),
    ("done_promise", r"\b(?:comme promis|as promised|promesse tenue|kept my word)\b"),
    ("goal", r"^(?:mon )?(?:objectif|but)\b|^(?:my )?goal\b|\b(?:je veux|i want to)\b"),
    (
        "log_meeting",
        r"\b(?:vu|croise|rencontre|dej\w*|cafe|verre|appel|visio|diner|met|had|coffee|lunch|dinner|drinks|call|caught up)\b",
    ),
    ("find", r"\b(?:qui dans mon reseau|je cherche|who do i know|looking for)\b"),
    ("question", r"\?\s*$"),
)
_KINDS: Final[tuple[tuple[Kind, str], ...]] = (
    ("breakfast", r"\b(?:petit[- ]dej\w*|breakfast)\b"), ("coffee", r"\b(?:cafe|coffee)\b"),
    ("lunch", r"\b(?:dej\w*|lunch\w*)\b"), ("dinner", r"\b(?:diner|souper|dinner)\b"),
    ("drinks", r"\b(?:verre|biere|apero|drinks?|beer)\b"), ("call", r"\b(?:appel|tel|coup de fil|call|phone)\b"),
    ("video", r"\b(?:visio|zoom|teams|video)\b"),
)  # fmt: skip
_WITH: Final = re.compile(r"\b(?:avec|with|w/|vu|met|croisé|rencontré) ((?:[A-ZÀ-Ý][\w'’-]+ ?)+)")
_TAIL: Final = re.compile(
    r"\s*(?:\((?P<role>[^,)]+), (?P<org>[^)]+)\)|(?:de chez|chez|from|at|@) (?P<at>(?:[A-ZÀ-Ý][\w'’&-]+ ?)+))"
)


def read(text: str, *, lang: str, now: dt.datetime, known: Sequence[Known] = ()) -> Reading:
    """What a careful assistant would note of `text`. `now` is aware, in the user's own zone; `lang` is `fr` or `en`."""
    folded = fold(text)
    intent = next((intent for intent, words in _INTENTS if re.search(words, folded)), "other")
    towards: Towards = "future" if intent in {"plan_meeting", "event", "goal", "reminder"} else "past"
    days = read_day(text, lang=lang, today=now.date(), towards=towards)
    kind = next((kind for kind, words in _KINDS if re.search(words, folded)), "meeting")
    people = _people(text, known)
    return Reading(
        intent=intent,
        kind=kind if intent in {"log_meeting", "plan_meeting"} else None,
        date=days[0] if days else None,
        time=read_time(text, lang=lang),
        people=people,
        dates=days,
        confidence=MappingProxyType({"intent": 0.5, "people": 0.5, "date": 0.5}),
    )


def _people(text: str, known: Sequence[Known]) -> tuple[Mention, ...]:
    mentions: dict[str, Mention] = {}
    for found in _WITH.finditer(text):
        name = found[1].strip()
        tail = _TAIL.match(text, found.end(1))
        role = tail["role"].strip() if tail and tail["role"] else None
        org = (tail["org"] or tail["at"] or "").strip() or None if tail else None
        matches = [m for m in find_people(name, known) if m.score >= 0.9]
        person = next((k for k in known if len(matches) == 1 and k.id == matches[0].id), None)
        full = person.name if person else name
        mentions[full] = Mention(
            full, org, role, person.id if person else None, tuple(m.id for m in matches) if len(matches) > 1 else ()
        )
    return tuple(mentions.values())
