"""What is told while an ask is prepared and answers none of its questions: one of the user's own, or another matter."""

from __future__ import annotations

import re
from typing import Final

from bot.domain.drafts import Draft
from bot.domain.lines import Line, line
from bot.flows.asking.choices import whom_asked
from bot.flows.asking.told import asks_who, wonders
from bot.flows.asking.wanted import wants_to_ask
from bot.flows.turn import Turn
from bot.understanding import fold

_SURELY: Final = 0.8
_OTHER_MATTERS: Final = frozenset(
    ("log_meeting", "plan_meeting", "note", "reminder", "request_received", "done_thanks", "done_promise", "event")
)


def told_on_the_way(turn: Turn, draft: Draft, text: str) -> Line | None:
    """What a question that is put to the coach is answered: what can be asked, and who is known by name only."""
    if wonders(text):
        return line("asking.for_example")
    whom = whom_asked(draft)
    if whom is None or whom.person(turn).id or not asks_who(text):
        return None
    name = whom.called(turn)
    return (
        line("asking.name_only", name=name) if set(fold(name).split()) & set(re.findall(r"\w+", fold(text))) else None
    )


def is_of_something_else(turn: Turn, draft: Draft, text: str) -> bool:
    """Whether a message plainly tells of something else; another ask is one, too."""
    if draft.asking == "to":
        return False
    if text.rstrip().endswith("?") and (draft.asking == "why" or asks_who(text)):
        return True
    if draft.asking != "why" and A_THING.match(fold(text)):
        return False
    reading = turn.read(text)
    sure = reading.confidence.get("intent", 0.0) >= _SURELY
    if reading.intent == "ask" and reading.people and (sure or wants_to_ask(text, turn.lang)):
        whom = whom_asked(draft)
        return whom is None or whom.id is None or reading.people[0].known != whom.id
    return draft.asking != "why" and sure and reading.intent in _OTHER_MATTERS and bool(reading.people)


A_THING: Final = re.compile(
    r"\W*(?:(?:just|only|rather|juste|plutot|simplement)\s+)*(?:an?|one|two|five|ten|fifteen|twenty|thirty|half an"
    r"|une?|deux|cinq"
    r"|dix|quinze|vingt|trente|une demi[- ]|\d+)\s?(?:short |quick |petite? |bon )?"
    r"(?:min\w*|hours?|coffee|call|chat|intro\w*|names?|quarter|heures?|quart|avis|cafe|appel|noms?|presentation"
    r"|conseil)\b"
)
"""What can be asked, whoever is named in it: "twenty minutes on how Monzo hires"."""
