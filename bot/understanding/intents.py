"""What a message is, once its labels are known: "lunch yesterday" took place, "I promised" is a promise to keep."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Final

from bot.understanding.credit import owed_to
from bot.understanding.features import View
from bot.understanding.folding import fold
from bot.understanding.labelled import Labelled
from bot.understanding.labeller import Found
from bot.understanding.reading import Intent

FUTURE: Final = frozenset({"plan_meeting", "event", "reminder", "goal"})
KINDED: Final = frozenset({"log_meeting", "plan_meeting"})
DATED: Final = frozenset({"log_meeting", "plan_meeting", "event", "reminder", "done_thanks", "done_promise"})
SURELY_DATED: Final = frozenset({"plan_meeting", "reminder", "done_thanks", "done_promise"})
ABOUT_SOMEBODY: Final = frozenset({"reminder", "ask", "request_received", "done_thanks", "done_promise", "note"})
# What a message of each intent can state; anything else found in it is more likely a mistake.
STATES: Final[dict[str, frozenset[str]]] = {
    "log_meeting": frozenset({"p", "w", "got", "gave", "todo", "need", "offer"}),
    "plan_meeting": frozenset({"p", "w", "got", "gave", "todo", "need", "offer"}),
    "event": frozenset(),
    "goal": frozenset({"goal"}),
    "progress": frozenset({"p", "got"}),
    "request_received": frozenset({"p", "need", "offer", "got"}),
    "ask": frozenset({"p"}),
    "find": frozenset({"p"}),
    "done_thanks": frozenset({"p", "got", "todo"}),
    "done_promise": frozenset({"p", "gave", "todo"}),
    "reminder": frozenset({"p"}),
    "note": frozenset({"p", "w", "need", "offer", "got", "todo"}),
    "mood": frozenset(),
    "question": frozenset(),
    "other": frozenset({"p"}),
}
_SURE_GOAL: Final = 0.8
# What is only just taken for one of these may hold a promise all the same ("found him a flat, owe him the keys"), and
# what is only just taken for nothing may hold help ("Paul wrote me a reference").
MAY_HIDE: Final[dict[Intent, tuple[str, ...]]] = {
    "progress": ("todo",), "mood": ("todo",), "other": ("todo", "got", "gave"),
}  # fmt: skip
UNSURE: Final = 0.6
_BEFORE: Final = 4
_TO_WHOM: Final = frozenset({"lui", "leur", "jlui", "jleur"})
_BEEN: Final = frozenset({"was", "wasnt", "c'etait", "cetait", "etait"})
_JUST_GONE: Final = dt.timedelta(days=21)
_FAR_AHEAD: Final = dt.timedelta(days=240)
# At which hour a part of today lies behind.
_OVER: Final = {
    "this morning": 12, "ce matin": 12, "earlier": 0, "lunchtime": 15, "ce midi": 15,
    "this afternoon": 18, "cet apres-midi": 18, "cet aprem": 18,
}  # fmt: skip
# Words before "promised" that make it an old promise.
_EARLIER: Final = frozenset({"as", "comme", "que", "qu'", "'d", "had", "avais", "that", "what", "id"})
_CALLING: Final = frozenset(
    "call ring phone email text message ping chase contact write buzz nudge rappeler appeler relancer contacter "
    "recontacter telephoner ecrire".split()
)
_USER: Final = frozenset({"me", "us", "m'", "m'a", "ma", "nous"})
_NEAR: Final = 3
_MEETING: Final = frozenset({"met", "eat", "with"})
_PRONOUNS: Final = frozenset({"she", "he", "him", "they"})
# What one still has to do, and a meeting that was called off and set anew.
_STILL_TO_DO: Final = frozenset({"faudrait", "faut", "devrais", "should"})
_MINE: Final = frozenset({"my", "our", "mon", "ma", "mes", "notre", "nos"})
_HAVING: Final = frozenset(
    {"got", "gets", "has", "have", "had", "'s", "received", "recu", "a", "eu", "thanked", "remercie"}
)
_OFF: Final = ("annul", "cancel", "malad", "lapin", "bail", "no-show")
_ANEW: Final = ("recal", "report", "decal", "repouss", "resched", "moved", "pushed", "rebook")


def is_wordless(view: View) -> bool:
    """Whether a message has neither a letter nor a digit: it tells nothing."""
    return not any(character.isalnum() for token in view.tokens for character in token.raw)


def is_refuted(message: Labelled, odds: float) -> bool:
    """Whether the labels contradict the likeliest intent, of probability `odds`: the next likeliest then counts."""
    if message.intent == "goal":
        # A goal without anything to reach is something else.
        return odds < _SURE_GOAL and not message.told("goal")
    return message.intent == "done_promise" and _cannot_be_kept(message.view, message.entities)


def only_credits(message: Labelled) -> bool:
    """Whether what looks like thanks, or like a kept promise, only tells to whom something is owed."""
    view = message.view
    if message.intent not in {"done_thanks", "done_promise"} or _says_done(view):
        return False
    named = {f.first for f in message.tagged("p", "m")}
    owed = [at for at in owed_to(view) if at in named or at + 1 in named or not _PRONOUNS.isdisjoint(view.kinds[at])]
    return bool(owed) and sum("thank" in kinds for kinds in view.kinds) <= 1


def told_by_its_day(message: Labelled, hour: int) -> Intent | None:
    """ "Lunch yesterday" took place, "lunch tomorrow" is to come, whatever else the message looks like.

    So did "coffee this morning", once the morning is over: `hour` is the user's, 0 to 23.
    """
    days = message.tagged("d")
    sides = {t.norm for f in days for t in message.view.tokens[f.first : f.last] if t.day}
    over = bool(days) and all(_lies_behind(message.slice(f), hour) for f in days)
    if message.intent == "plan_meeting" and (
        sides == {"<day-past>"} or over or _is_just_gone(message, days) or _was(message, days)
    ):
        return "log_meeting"
    if message.intent == "log_meeting" and sides == {"<day-future>"}:
        return "plan_meeting"
    if message.intent == "log_meeting" and _is_bidden(message, days):
        return "event"
    if message.intent == "plan_meeting" and _is_to_do(message, days):
        return "reminder"
    return "plan_meeting" if message.intent in {"log_meeting", "other"} and _is_set_anew(message.view) else None


def _is_bidden(message: Labelled, days: Sequence[Found]) -> bool:
    """Whether all that is told is an invitation to what is near: "she's invited me to the party on 5 December"."""
    bidden = next((i for i, t in enumerate(message.view.tokens) if t.norm.startswith("invite")), None)
    said = [t.day for f in days for t in message.view.tokens[f.first : f.last] if t.day]
    if bidden is None or len(said) != 1 or tells_of_meeting(message.view, bidden):
        return False
    if _USER.isdisjoint(message.norms(max(0, bidden - _NEAR), bidden + 2)):
        return False
    gone, coming = said[0].days(message.today, "past"), said[0].days(message.today, "future")
    return bool(gone and coming) and gone[0] < message.today - _FAR_AHEAD


def _is_to_do(message: Labelled, days: Sequence[Found]) -> bool:
    """Whether somebody is to be called until a day, not met on it: "call Ana back before the 30th"."""
    if len(message.view.tokens) < len(("call", "Ana", "<day>")) or message.tagged("t"):
        return False
    until = [t.day.deadline for f in days for t in message.view.tokens[f.first : f.last] if t.day]
    called = next((f for f in message.tagged("p", "m") if f.first == 1), None)
    return bool(called and until) and all(until) and message.view.tokens[0].norm in _CALLING


def is_help_alone(message: Labelled) -> bool:
    """Whether what looks like a meeting tells of help and of nothing else: no day, no hour, no word for a meeting."""
    if message.intent != "log_meeting" or not message.told("got") or message.tagged("t"):
        return False
    if any(t.norm != "<day-future>" for f in message.tagged("d") for t in message.view.tokens[f.first : f.last]):
        return False
    return not tells_of_meeting(message.view, len(message.view.tokens))


def tells_of_meeting(view: View, last: int) -> bool:
    """Whether some word before a token tells how people met: a lunch, a call, "saw", "with"."""
    return any(kind.startswith("k_") or kind in _MEETING for kinds in view.kinds[:last] for kind in kinds)


def _was(message: Labelled, days: Sequence[Found]) -> bool:
    """Whether it is said of every day that it was then: "it was Tuesday", "c'était mardi"."""
    return bool(days) and all(not _BEEN.isdisjoint(message.norms(max(0, f.first - 2), f.first)) for f in days)


def _is_just_gone(message: Labelled, days: Sequence[Found]) -> bool:
    """Whether a day without its year was some days ago, and comes again only when nobody plans it yet: "12.05"."""
    said = [t.day for f in days for t in message.view.tokens[f.first : f.last] if t.day]
    if len(said) != 1:
        return False
    gone, coming = said[0].days(message.today, "past"), said[0].days(message.today, "future")
    if len(gone) != 1 or len(coming) != 1:
        return False
    return gone[0] < message.today <= gone[0] + _JUST_GONE and coming[0] > message.today + _FAR_AHEAD


def promises_anew(message: Labelled) -> bool:
    """Whether what looks like a kept promise or an open request is a promise made just now."""
    at = undertaking(message.view)
    if at is None:
        return False
    if message.intent == "request_received":
        return True
    earlier = any(f.first < at for f in message.told("gave"))
    return message.intent == "done_promise" and not earlier and not _says_done(message.view)


def owes(view: View) -> bool:
    """Whether the user says to owe somebody something: "je lui dois mon book", "I owe her my deck". No goal does."""
    words = [token.norm for token in view.tokens]
    french = any(one in _TO_WHOM and "dois" in words[i + 1 : i + 2] for i, one in enumerate(words))
    return french or any(one == "owe" and words[i + 1 : i + 2] != ["it"] for i, one in enumerate(words))


def undertaking(view: View) -> int | None:
    """Where the user says "I promised" of something still to be done; None when they tell that it was done."""
    for i, token in enumerate(view.tokens):
        drift = view.drifts[i]
        if not token.norm.startswith("promis") or drift.negated or drift.subject in {"she", "he", "they", "you"}:
            continue
        before = {t.norm for t in view.tokens[max(0, i - _BEFORE) : i]}
        if not before & _EARLIER:
            return i
    return None


def _says_done(view: View) -> bool:
    """Whether some word tells that a thing has been done."""
    return any(
        ("done" in kinds and not token.norm.startswith("promis")) or token.norm == "did"
        for token, kinds in zip(view.tokens, view.kinds, strict=True)
    )


def _cannot_be_kept(view: View, entities: list[Found]) -> bool:
    """Whether no promise can have been kept here: it has still to be done, or nobody is there to have had it."""
    norms = {t.norm for t in view.tokens}
    if _says_done(view) or any(norm.startswith("promis") for norm in norms):
        return False
    somebody = any(f.tag in {"p", "m"} for f in entities) or any("him" in kinds for kinds in view.kinds)
    return bool(norms & _STILL_TO_DO) or not somebody or _is_done_by_somebody(view, entities)


def _is_done_by_somebody(view: View, entities: list[Found]) -> bool:
    """ "Marie reviewed my CV yesterday": what somebody did with what is the user's is no promise of the user's."""
    first = next((f for f in entities if f.tag in {"p", "m"} and f.first == 0), None)
    after = [t.norm for t in view.tokens[first.last :]] if first else []
    is_theirs = _HAVING.isdisjoint(after) and not any(drift.subject in {"i", "we"} for drift in view.drifts)
    return bool(after) and is_theirs and not _MINE.isdisjoint(after[1:])


def _is_set_anew(view: View) -> bool:
    """ "He called off, we moved it to Tuesday": the meeting is still to come."""
    off = next((i for i, t in enumerate(view.tokens) if t.norm.startswith(_OFF)), None)
    if off is None:
        return False
    again = next((i for i, t in enumerate(view.tokens) if i > off and t.norm.startswith(_ANEW)), None)
    return again is not None and any(t.norm in {"<day-open>", "<day-future>"} for t in view.tokens[again:])


def _lies_behind(typed: str, hour: int) -> bool:
    """Whether a part of today is over at `hour`: "this morning", said in the afternoon."""
    return any(part in fold(typed) and hour >= over for part, over in _OVER.items())
