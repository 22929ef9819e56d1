""" "Why do you ask?", under a question: what the answer is for, in a sentence; advice has its practice to tell it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from bot.domain.drafts import Draft
from bot.domain.lines import Line, line
from bot.flows.turn import Turn
from bot.understanding import fold

_WHY_ASK: Final = re.compile(
    r"(?:(?:et|mais|ah|euh|but|and|um|er)[ ,]+)*(?:pourquoi|pk|pq|why|how come|what for|pour quoi faire|a quoi bon)"
    r"(?: (?:est-ce que |do |are |did |would )?(?:tu|vous|you)? ?(?:me |m'|need to |want to )?"
    r"(?:demande\w*|poses?|posez|veux|voulez|as besoin|avez besoin|know|ask|asking|care)?"
    r"(?:[- ](?:tu|vous))?(?: (?:le |de )?savoir| to know| me)?"
    r"(?: (?:ca|cela|cette question|tout ca|this|that|all this|the question|this question|that question))?)?"
    r"|(?:c'est )?pour(?:quoi| quoi) (?:faire )?(?:cette|la) question|why (?:the|this|that) question"
    r"|(?:a )?quoi (?:ca|cela) sert(?: de savoir)?|(?:ca|cela) (?:me |nous )?(?:sert a quoi|apporte quoi)"
    r"|what(?:'s| is) (?:this|that|it) for"
)
REASONS: Final[Mapping[str, str]] = {
    "card:when": "day",
    "card:people": "people",
    "card:which": "which",
    "card:is_it": "which",
    "card:closes": "closes",
    "card": "correction",
    "settings": "setting",
    "person_fix": "correction",
    "person_merge": "which",
    "help_fix": "correction",
    "help_gift": "gift",
    "circle_name": "correction",
    "forget": "forget",
    "enjoying": "enjoying",
    "progress": "progress",
    "request_day": "day",
    "later": "day",
    "goal:due": "day",
}
"""What each question is for that rests on no practice, by flow and question, or by flow."""


def why_asked(turn: Turn, draft: Draft, text: str) -> Turn | None:
    """What the open question is for; None when that is not what is typed, or when a practice tells it better."""
    reason = reason_asked(draft)
    return turn.say(reason) if reason and asks_why(text) else None


def asks_why(text: str) -> bool:
    """ "Why do you ask?"."""
    return _WHY_ASK.fullmatch(fold(text).replace("’", "'").strip(" ?!.,…")) is not None


def reason_asked(draft: Draft) -> Line | None:
    """What that draft's question is for, or a card that only waits to be kept; None when a practice tells it better."""
    reason = REASONS.get(f"{draft.flow}:{draft.asking}") or (REASONS.get(draft.flow) if _is_open(draft) else None)
    if reason is None and draft.flow == "card" and draft.asking is None:
        reason = "card"
    return line(f"why_asked.{reason}") if reason else None


def _is_open(draft: Draft) -> bool:
    return draft.asking is not None or draft.flow in ("circle_name", "forget", "enjoying")
