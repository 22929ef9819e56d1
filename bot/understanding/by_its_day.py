"""What a message is by its day and hour: "lunch yesterday" took place, "lunch tomorrow" is to come."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from bot.understanding.ahead import is_ahead, is_set_anew
from bot.understanding.features import View
from bot.understanding.folding import fold
from bot.understanding.has_been import has_been
from bot.understanding.intents import UNSURE
from bot.understanding.labelled import Labelled, indices
from bot.understanding.labeller import Found
from bot.understanding.reading import Intent
from bot.understanding.so_many_by import is_so_many_by
from bot.understanding.this_week import has_been_this_week
from bot.understanding.tokens import Token

_THE: Final = frozenset("the my our a an le la l' les mon ma mes notre un une".split())
_GOING: Final = frozenset(
    {("going", "to"), ("heading", "to"), ("off", "to"), ("vais", "a"), ("vais", "au"), ("vais", "aux")}
)
_EVENINGS: Final = frozenset(
    "evening night breakfast lunch drinks dinner reception soiree petit-dejeuner dejeuner diner cocktail".split()
)
_NAMED_BY: Final = 2  # "the (HR) evening", « la soirée (des anciens) »
_SEEING: Final = frozenset({"seeing", "meeting", "vois", "revois", "rencontre", "retrouve"})
_LEAD: Final = 3
_ON_ONE_SIDE: Final = frozenset({"<day-past>", "<day-future>"})
_BEEN: Final = frozenset({"was", "wasnt", "c'etait", "cetait", "etait"})
_JUST_GONE: Final = dt.timedelta(days=21)
_FAR_AHEAD: Final = dt.timedelta(days=240)
# A meeting that was called off, and set anew.
_OFF: Final = ("annul", "cancel", "malad", "lapin", "bail", "no-show")
_ANEW: Final = ("recal", "report", "decal", "repouss", "resched", "moved", "pushed", "rebook")
_MEETING: Final = frozenset({"met", "eat", "with"})
_USER: Final = frozenset({"me", "us", "m'", "m'a", "ma", "nous"})
_ALSO: Final = frozenset({"aussi", "egalement", "also", "too"})
_NEAR: Final = 3
_AGREED: Final = frozenset(
    (verb, other)
    for verb, others in (
        ("se", ("voit", "revoit", "retrouve", "reverra", "recroise")),
        ("seeing", ("him", "her", "them", "each")),
        ("meeting", ("again", "up", "him", "her", "them")),
        ("meet", ("again", "up")),
        ("see", ("each",)),
    )
    for other in others
)
_REACH: Final = 5
_TYING: Final = frozenset("with w w/ avec av avc ac on le la and et & , .".split())
# At which hour a part of today lies behind.
_OVER: Final = {
    "this morning": 12, "ce matin": 12, "earlier": 0, "lunchtime": 15, "ce midi": 15,
    "this afternoon": 18, "cet apres-midi": 18, "cet aprem": 18,
}  # fmt: skip
_CALLING: Final = frozenset(
    "call ring phone email text message ping chase contact write buzz nudge rappeler appeler relancer contacter "
    "recontacter telephoner ecrire".split()
)


def told_by_its_day(message: Labelled, now: dt.datetime) -> Intent | None:
    """ "Lunch yesterday" took place, "lunch tomorrow" is to come, whatever else the message looks like.

    So did "coffee this morning", once the morning is over: `now` is the user's own time.
    """
    days = message.tagged("d")
    sides = {_side(message, t) for f in days for t in message.view.tokens[f.first : f.last] if t.day}
    over = bool(days) and all(_lies_behind(message.slice(f), now.hour) for f in days)
    if message.intent in {"log_meeting", "plan_meeting"} and has_been_this_week(message):
        return "log_meeting" if message.intent == "plan_meeting" else None
    if message.intent == "plan_meeting" and is_so_many_by(message):
        return "goal"
    if message.intent == "plan_meeting" and (
        sides == {"<day-past>"} or over or _is_just_gone(message, days) or _was(message, days) or has_been(message)
    ):
        return "log_meeting"
    if (message.intent == "log_meeting" and is_ahead(message, now)) or (
        message.intent in {"note", "other"} and is_set_anew(message)
    ):
        return "plan_meeting"
    if message.intent == "log_meeting" and (
        sides == {"<day-future>"} or (sides == {"<day-open>"} and _is_bare(message)) or _is_agreed(message)
    ):
        return "plan_meeting"
    if message.intent == "log_meeting" and _is_bidden(message, days):
        return "event"
    if message.intent == "plan_meeting" and _is_to_do(message):
        return "reminder"
    if message.intent == "plan_meeting" and not message.tagged("p", "m") and _is_gone_to(message):
        return "event"
    if message.intent == "goal" and sides & {"<day-future>", "<day-open>"} and _is_to_be_seen(message):
        return "plan_meeting"
    return "plan_meeting" if message.intent in {"log_meeting", "other"} and _is_set_anew(message.view) else None


def _side(message: Labelled, token: Token) -> str:
    """On which side of today a day lies; one whose year is told lies on one only."""
    fixed = token.day.days(message.today, "future") if token.day and token.norm in _ON_ONE_SIDE else ()
    if not fixed:
        return token.norm
    return "<day-past>" if fixed[0] < message.today else "<day-future>" if fixed[0] > message.today else "<day-today>"


def _is_bare(message: Labelled) -> bool:
    """ "Coffee with Raj on Tuesday", and not a word more: as people write what is to come."""
    view, taken = message.view, indices(message.entities)
    heading = "met" not in view.kinds[0] and any(kind.startswith("k_") for kind in view.kinds[0])
    rest = {token.norm for at, token in enumerate(view.tokens) if at and at not in taken}
    return heading and not message.items and rest <= _TYING


def _is_agreed(message: Labelled) -> bool:
    """ "Saw Niall, seeing him again Tuesday": the only day is that on which people meet again."""
    tokens = message.view.tokens
    said = [at for at, token in enumerate(tokens) if token.day]
    if len(said) != 1 or tokens[said[0]].norm != "<day-open>":
        return False
    before = message.norms(max(0, said[0] - _REACH), said[0])
    return any(pair in _AGREED for pair in pairwise(before))


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


def _is_to_do(message: Labelled) -> bool:
    """Whether somebody is to be called until a day, not met on it: "call Ana back before the 30th"."""
    if len(message.view.tokens) < len(("call", "Ana", "<day>")) or message.tagged("t"):
        return False
    until = [t.day.deadline for t in message.view.tokens if t.day]
    called = any(f.first == 1 for f in message.tagged("p", "m")) or message.view.tokens[1].norm in _THE
    return called and bool(until) and all(until) and message.view.tokens[0].norm in _CALLING


def _is_gone_to(message: Labelled) -> bool:
    """Whether the user goes to what is held for many: "I'm going to the (HR) evening on Thursday"."""
    norms = message.norms(0, len(message.view.tokens))
    to = next((at + 2 for at, pair in enumerate(pairwise(norms)) if pair in _GOING), None)
    if to is None:
        return False
    if norms[to : to + 1] == [] or norms[to] not in _THE:
        return False
    return not _EVENINGS.isdisjoint(norms[to + 1 : to + 2 + 2 * _NAMED_BY])


def _is_to_be_seen(message: Labelled) -> bool:
    """ "I'm seeing my old tutor on Wednesday" is no goal, whatever one wants of him."""
    norms = message.norms(0, _LEAD + 1)
    at = next((i for i, norm in enumerate(norms) if norm in _SEEING), None)
    return at is not None and norms[at + 1 : at + 2] != [] and norms[at + 1] in _THE


def is_help_alone(message: Labelled, odds: float) -> bool:
    """Whether what looks like a meeting, with these odds, tells of help and of nothing else: no day, no word for one.

    « Elle m'a aussi relu mon CV » only adds to what was told before, however much it looks like a meeting.
    """
    adds = not message.tagged("p", "m") and not _ALSO.isdisjoint(message.norms(0, len(message.view.tokens)))
    if odds >= UNSURE and not adds:
        return False
    if message.intent != "log_meeting" or message.tagged("t") or not message.told("got") or message.told("gave"):
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
