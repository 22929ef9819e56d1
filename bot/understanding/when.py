"""Which day and hour a message speaks of, and until when each promise is to be kept."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from bot.understanding.ahead import is_on_its_day, said_anew, was_to_be
from bot.understanding.by_its_day import tells_of_meeting
from bot.understanding.confidence import CLEAR, GUESS, of_margin
from bot.understanding.dates import DayExpression
from bot.understanding.intents import DATED, FUTURE, SURELY_DATED
from bot.understanding.job_ending import ending_clauses
from bot.understanding.labelled import Labelled, Slot, indices
from bot.understanding.labeller import Found
from bot.understanding.reading import Towards
from bot.understanding.reminding import is_asked_for
from bot.understanding.set_right import as_set_right, is_set_right
from bot.understanding.tokens import Token

_Days = tuple[dt.date, ...]
_AT: Final = frozenset({"a", "at", ",", "vers", "around", "@"})
_NO: Final = frozenset({"no", "nope", "non", "nan", "correction", "rectif"})  # "yesterday, no, sorry, on Monday"
_HESITATING: Final = frozenset(
    "sorry pardon wait actually i mean it was that 's on the le c' c'etait cetait etait en fait euh er um , . …".split()
)
_DENYING: Final = frozenset({"not", "non", "pas"})
_INSTEAD: Final = frozenset({"instead", "plutot"})
_THEY: Final = frozenset({"she", "he", "they"})
_THEIRS: Final = frozenset("her his their son sa ses leur leurs".split())
_SOON: Final = 2
# Words by which an event is spoken of, each with one of those that must follow, if any must.
_OF: Final = frozenset({"de", "du", "des", "d'", "about", "of"})
_SPEAKING_OF: Final = {
    "invit": frozenset[str](), "conseil": frozenset[str](), "recomm": frozenset[str](), "mention": frozenset[str](),
    "signal": frozenset[str](), "parl": _OF, "told": _OF, "talk": _OF,
}  # fmt: skip
_NO_DAY: Final[Slot[_Days]] = Slot(())


def days(message: Labelled) -> Slot[_Days]:
    """The days that the meeting, event or reminder may be on, in the user's zone, likeliest first."""
    if message.intent not in DATED:
        return _NO_DAY
    told = [f for f in message.tagged("d") if not (_is_of_event(message, f.first) or _is_of_theirs(message, f.first))]
    for found in sorted([*told, *_corrections(message)], key=lambda f: _rank(message, f)):
        for token in message.view.tokens[found.first : found.last]:
            if token.day and (may_be := _on_its_side(message, token.day)):
                slot = message.slot(may_be, [found])
                return replace(slot, confidence=max(slot.confidence or 0.0, _plainly(message)) / len(may_be))
    return _likely_days(message)


def time(message: Labelled) -> Slot[dt.time | None]:
    """The clock time of the meeting, event or reminder."""
    if message.intent in DATED:
        tokens = message.view.tokens
        for at, token in enumerate(tokens):
            if token.clock and message.tagged("t", "d") and is_set_right(message.view, at):
                return message.slot(token.clock.time, [Found("t", at, at + 1)])
        for found in message.tagged("t"):
            for token in message.view.tokens[found.first : found.last]:
                if token.clock:
                    return message.slot(token.clock.time, [found])
        for found in message.tagged("d"):
            if clock := _clock_beside(message, found):
                return message.slot(clock, [found])
    return Slot(None)


def _is_of_event(message: Labelled, at: int) -> bool:
    """Whether the day at a token is that of an event spoken of at a meeting: "invited me to her party on the 5th"."""
    view = message.view
    if message.intent != "log_meeting" or not any("k_event" in kinds for kinds in view.kinds[: at + 2]):
        return False
    told = next((i for i in range(at - 1, -1, -1) if _speaks_of(message, i)), None)
    if told is None or view.drifts[told].clause != view.drifts[at].clause or not tells_of_meeting(view, told):
        return False
    return any("k_event" in kinds for kinds in view.kinds[told + 1 : at + 2])


def _is_of_theirs(message: Labelled, at: int) -> bool:
    """Whether the day at a token is that of what is somebody's: "met Aisha, her launch is on the 4th"."""
    drifts, tokens = message.view.drifts, message.view.tokens
    begin = next(i for i in range(at + 1) if drifts[i].clause == drifts[at].clause)
    is_said = any("be" in kinds for kinds in message.view.kinds[begin:at])
    return message.intent == "log_meeting" and begin > 0 and tokens[begin].norm in _THEIRS and is_said


def _speaks_of(message: Labelled, at: int) -> bool:
    said = next((said for said in _SPEAKING_OF if message.view.tokens[at].norm.startswith(said)), None)
    return said is not None and (
        not _SPEAKING_OF[said] or not _SPEAKING_OF[said].isdisjoint(message.norms(at + 1, at + 3))
    )


def _rank(message: Labelled, day: Found) -> int:
    """Which of several days counts: one that corrects another, then one not denied ("can't make Friday"), then any.

    The last of all is the one on which it was to be at first.
    """
    if (message.intent == "reminder" and is_asked_for(message.view, day.first)) or _corrects(message, day):
        return 0
    if was_to_be(message, day.first) or not _DENYING.isdisjoint(message.norms(max(0, day.first - 1), day.first)):
        return 3
    return 2 if message.intent in FUTURE and message.view.drifts[day.first].negated else 1


def _corrections(message: Labelled) -> list[Found]:
    """The days that correct another, though no label says that they are that of the message."""
    taken = indices([*message.tagged("d"), *message.items])
    free = [Found("d", i, i + 1) for i, token in enumerate(message.view.tokens) if token.day and i not in taken]
    return [found for found in free if _rank(message, found) == 0]


def _corrects(message: Labelled, day: Found) -> bool:
    """Whether a day takes the place of one said before: "no, sorry, the day before yesterday", "Friday instead"."""
    tokens, start = message.view.tokens, day.first
    if not any(found.last <= day.first for found in message.tagged("d")):
        return False
    while start and tokens[start - 1].norm in _HESITATING:
        start -= 1
    return (
        (start > 0 and tokens[start - 1].norm in _NO and message.norms(start - 2, start - 1) != ["et"])
        or is_set_right(message.view, day.first)
        or said_anew(message, day.first)
        or not _INSTEAD.isdisjoint(message.norms(day.last, day.last + _SOON))
    )


def _clock_beside(message: Labelled, day: Found) -> dt.time | None:
    """The hour said right behind a day: "lundi 9h", "Monday at 9"."""
    tokens = message.view.tokens
    after = tokens[day.last : day.last + 2]
    if after and after[0].norm in _AT:
        after = after[1:]
    return after[0].clock.time if after and after[0].clock else None


def deadline(message: Labelled, item: Found, items: Sequence[Found]) -> dt.date | None:
    """Until when a promise among others is to be kept: the deadline inside it, else the first after it and before the
    next promise, else one just before it that no earlier promise has."""
    sentences = [drift.sentence for drift in message.view.drifts]
    deadlines = _deadlines(message)
    following = min((i.first for i in items if i.first > item.first), default=len(sentences))
    earlier = any(i.first < item.first for i in items)
    inside = [d for d in deadlines if item.first <= d.first < item.last]
    after = [
        d for d in deadlines
        if item.last <= d.first < following and sentences[d.first] <= sentences[item.last - 1] + 1
    ]  # fmt: skip
    of_others = {other.last for other in message.told("offer", "need")}  # "Tariq sends it on Monday, I redo my slide"
    before = [
        d for d in deadlines
        if d.first < item.first and sentences[d.first] == sentences[item.first] and not earlier
        and d.first not in of_others
    ]  # fmt: skip
    return _first_due(
        message, (t for d in (*inside, *after[:1], *before[-1:]) for t in _tokens(message, as_set_right(message, d)))
    )


def due_confidence(message: Labelled, due: dt.date | None) -> float:
    """How sure it is that a promise is due on that day: as sure as the words that say so are a deadline."""
    if due is None:
        return of_margin(CLEAR)
    margins = [f.margin for f in message.tagged("due") if _says(message, f, due)]
    margins += [CLEAR for t in message.view.tokens if is_deadline(t) and _first_due(message, [t]) == due]
    return of_margin(max(margins)) if margins else GUESS


def _says(message: Labelled, found: Found, due: dt.date) -> bool:
    return any(_first_due(message, [token]) == due for token in _tokens(message, found))


def goal_deadline(message: Labelled) -> dt.date | None:
    """Until when a goal is to be reached; never a day gone by, nor the one on which what one has ends."""
    ends, drifts = ending_clauses(message), message.view.drifts
    due = [i for found in message.tagged("due") for i in range(found.first, found.last)]
    places = (*due, *range(len(drifts)))
    tokens = (message.view.tokens[i] for i in places)
    told = (t for i, t in zip(places, tokens, strict=True) if drifts[i].clause not in ends or is_deadline(t))
    return _first_due(message, told, since=message.today)


def is_deadline(token: Token) -> bool:
    """Whether an expression of a day says until when: "avant vendredi"."""
    return token.day is not None and token.day.deadline


def _likely_days(message: Labelled) -> Slot[_Days]:
    """The day of a message that surely has one, when none was labelled as such: the first that can be it."""
    if message.intent not in SURELY_DATED | {"log_meeting"} and not is_on_its_day(message):
        return _NO_DAY
    within, due = indices(message.items), indices(message.tagged("due"))
    free = [i for i in range(len(message.view.tokens)) if i not in within and i not in due]
    if message.intent == "log_meeting":
        # Only where the meeting itself is told: "saw Fatou, she flies home on Thursday" tells when she flies.
        drifts = message.view.drifts
        theirs = {i for i in free if (drifts[i].clause and drifts[i].subject in _THEY) or _is_of_theirs(message, i)}
        places = [i for i in free if drifts[i].sentence == 0 and i not in theirs]
    else:
        places = free + ([] if message.told("todo") else sorted(within) + sorted(due))
    for i in places:
        token = message.view.tokens[i]
        if (
            token.day
            and not (_is_of_event(message, i) or was_to_be(message, i))
            and (may_be := _on_its_side(message, token.day))
        ):
            return Slot(may_be, max(GUESS, _plainly(message)) / len(may_be), ((token.start, token.end),))
    return _NO_DAY


def _plainly(message: Labelled) -> float:
    """How sure a day is by itself: the only one of a reminder, plan or event told alone can be no other's."""
    bare = message.intent == "reminder" or (message.intent in FUTURE and not message.items)
    alone = bare and sum(token.day is not None for token in message.view.tokens) == 1
    return of_margin(CLEAR) if alone else 0.0


def _on_its_side(message: Labelled, day: DayExpression) -> _Days:
    """The days an expression may mean that lie on the side of today where such a message speaks of."""
    towards: Towards = "future" if message.intent in FUTURE else "past"
    if towards == "past" and day.deadline:
        return ()
    found = day.days(message.today, towards)
    return tuple(d for d in found if (d <= message.today if towards == "past" else d >= message.today))


def _deadlines(message: Labelled) -> list[Found]:
    """Every deadline of a message, labelled or plainly said as one."""
    said = indices(message.tagged("due", "t"))
    bare = [
        Found("due", i, i + 1) for i, token in enumerate(message.view.tokens) if i not in said and is_deadline(token)
    ]
    return sorted([*message.tagged("due"), *bare], key=lambda f: f.first)


def _first_due(message: Labelled, tokens: Iterable[Token], since: dt.date = dt.date.min) -> dt.date | None:
    for token in tokens:
        if token.day and (may_be := token.day.days(message.today, "future", due=True)) and may_be[0] >= since:
            return may_be[0]
    return None


def _tokens(message: Labelled, found: Found) -> Sequence[Token]:
    return message.view.tokens[found.first : found.last]
