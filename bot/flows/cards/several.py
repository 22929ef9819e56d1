"""Several things in one message: each becomes a card of its own, one after the other, and nothing is lost.

The message is cut where people pause. A piece stands for itself only when it plainly tells another thing than the rest:
another meeting, a plan, a reminder, thanks, a note on somebody else, news of one's own.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from bot.domain.owner import Lang
from bot.flows.cards.guessing import ITEMS
from bot.flows.cards.several_in_one import one_with_all
from bot.flows.cutting import Cut, Piece, cuts
from bot.flows.turn import Turn
from bot.understanding import Mention, Reading, fold, read_day, read_time
from bot.understanding.matters import ASKING
from bot.understanding.people import same_name
from bot.understanding.words import classes_of

LONGEST: Final = 800  # signs: a longer story is one story
_TOGETHER: Final[dict[Lang, re.Pattern[str]]] = {
    "fr": re.compile(
        r"\b(?:on|nous) (?:se |nous )?(?:re)?(?:voit|voyons|revoit|revoyons|verra|reverra|dejeune|dine|appelle|rappelle"
        r"|prend|reprend|retrouve|recroise)\b|\b(?:rdv|rendez-vous|prochain \w+|prochaine \w+)\b"
        r"|\bje (?:le|la|les) revois\b"
    ),
    "en": re.compile(
        r"\b(?:we(?:'re|'ll| are| will)? ?(?:meet|meeting|see|seeing|having|have(?! to)|catch|catching|speak"
        r"|speaking|talk|talking|going|do|doing)|seeing (?:him|her|them|each other) again|see (?:him|her|them) again"
        r"|(?:next|follow-up) (?:meeting|coffee|lunch|call)|meeting again|catching up again)\b"
    ),
}


_REMINDING: Final[dict[Lang, re.Pattern[str]]] = {  # and not "elle me rappelle lundi", who will call
    "fr": re.compile(r"\brappelle[sz]?[- ]moi\b|\bfai(?:s|tes)[- ]moi penser|\b(?:tu|vous) me rappel|\bme rappeler d"),
    "en": re.compile(r"\b(?:remind|ping|poke|nudge) me\b"),
}


Rule = Callable[[Turn, Reading, Cut], tuple[Piece, Piece] | None]


def pieces(turn: Turn, whole: Reading, text: str) -> tuple[Piece, ...]:
    """The things that a message tells, in the order in which they are to be shown; one, as it was read, as a rule."""
    if len(text) > LONGEST or whole.intent not in _MAY_HOLD_MORE:
        return (Piece(whole, text),)
    for cut in cuts(text):
        found = _two(turn, whole, cut)
        if found and _all_is_told(whole, found):
            first, second = found
            return (*pieces(turn, first.reading, first.words), second)
    if together := one_with_all(turn, whole, text):
        return together
    return (Piece(whole, text),)


_MAY_HOLD_MORE: Final = frozenset(
    ("log_meeting", "plan_meeting", "note", "done_thanks", "done_promise", "progress", "request_received", "event")
)


def _all_is_told(whole: Reading, found: tuple[Piece, Piece]) -> bool:
    """Whether the cut loses no fact of the whole; a promise that is asked to be reminded of becomes the reminder."""
    reminded = found[1].reading.intent == "reminder"
    for field in ITEMS:
        told = sum(len(getattr(piece.reading, field)) for piece in found)
        if told + (reminded and field == "promises") < len(getattr(whole, field)):
            return False
    return True


def _two(turn: Turn, whole: Reading, cut: Cut) -> tuple[Piece, Piece] | None:
    if len(cut.part.split()) < 2 or len(cut.rest.split()) < 2:
        return None
    for rule in WITHIN if cut.tail else RULES:
        if found := rule(turn, whole, cut):
            return found
    return None


def _reminder(turn: Turn, whole: Reading, cut: Cut) -> tuple[Piece, Piece] | None:
    """ "…, remind me to send him the quote on Tuesday"."""
    if not ASKING[turn.lang].match(cut.part) or not _asks_to_be_reminded(turn.lang, cut.part):
        return None
    told = turn.read(cut.part)
    first = _left(turn, whole, cut.rest)
    if first is None or first.reading.intent == "reminder":
        return None
    reminder = replace(
        told,
        intent="reminder",
        kind=None,
        time=told.time or read_time(cut.part, lang=turn.lang),
        promises=(),
        people=told.people or _last_before(whole, cut.head),
    )
    return first, Piece(reminder, cut.part)


def _asks_to_be_reminded(lang: Lang, part: str) -> bool:
    return _REMINDING[lang].search(fold(part)) is not None


def _plan(turn: Turn, whole: Reading, cut: Cut) -> tuple[Piece, Piece] | None:
    """ "…, on se revoit le 12 pour un café": a meeting ahead with the same people, when it names no others."""
    if not _TOGETHER[turn.lang].search(fold(cut.part).replace("’", "'")):
        return None
    as_typed = turn.read(cut.part)
    plain = as_typed.intent in ("plan_meeting", "log_meeting", "other", "note") and not as_typed.promises
    told = as_typed if plain and as_typed.date else _as_ahead(turn, cut.part)
    if told is None or told.date is None or told.date < turn.today or told.promises:
        return None
    first = _left(turn, whole, cut.rest)
    if first is None or first.reading.intent == "plan_meeting":
        return None
    people = told.people or whole.people
    return first, Piece(replace(_on_its_day(turn, told, cut.part), intent="plan_meeting", people=people), cut.part)


def _on_its_day(turn: Turn, told: Reading, part: str) -> Reading:
    """With no doubt about the day, when looking ahead leaves but that one: "on the 12th" of the next month."""
    only = read_day(part, lang=turn.lang, today=turn.today, towards="future") == (told.date,)
    return replace(told, confidence={**told.confidence, "date": 1.0}) if only else told


def _as_ahead(turn: Turn, part: str) -> Reading | None:
    """The piece read as the plan that its own words may hide: "on se revoit le 12" alone may look like a promise."""
    lead = {"fr": "Je vois Paul Martin, ", "en": "I'm meeting Paul Martin, "}[turn.lang]
    told = turn.read(lead + part)
    if told.intent != "plan_meeting" or told.date is None:
        return None
    return replace(told, people=(), promises=(), confidences={}, spans={})


def _other_meeting(turn: Turn, whole: Reading, cut: Cut) -> tuple[Piece, Piece] | None:
    """ "Café avec Paul lundi et déjeuner avec Marie hier": two encounters, each with its own kind and people."""
    told, first = turn.read(cut.part), turn.read(cut.rest)
    if whole.intent == "log_meeting" and first.intent == "plan_meeting":  # cut off, "coffee on Monday" may be ahead
        first = replace(first, intent="log_meeting", date=whole.date, dates=whole.dates)
    if whole.intent == "plan_meeting" and told.intent == "log_meeting":
        told = _ahead(turn, told, cut.part)
    both = (told, first)
    if any(r.intent not in ("log_meeting", "plan_meeting") or r.kind in (None, "meeting") for r in both):
        return None
    if any(not r.people for r in both) or _share_somebody(told, first) or not _begins_a_meeting(turn.lang, cut.part):
        return None
    if not (told.date or first.date or told.kind != first.kind):
        return None
    return Piece(first, cut.rest), Piece(told, cut.part)


def _ahead(turn: Turn, told: Reading, part: str) -> Reading:
    """A piece of a message about what is to come: its day lies ahead, too."""
    days = read_day(part, lang=turn.lang, today=turn.today, towards="future")
    return replace(told, intent="plan_meeting", date=days[0] if len(days) == 1 else None, dates=days)


def _begins_a_meeting(lang: Lang, part: str) -> bool:
    """Whether the piece names its kind of meeting at once, so that it isn't the first one's story."""
    words = re.findall(r"[\w'’-]+", fold(part))[:3]
    return any(kind.startswith("k_") and kind != "k_meeting" for word in words for kind in classes_of(word, lang))


def _note_on_another(turn: Turn, whole: Reading, cut: Cut) -> tuple[Piece, Piece] | None:
    """ "Vu Paul mardi. Marie cherche un graphiste." """
    del whole
    told, first = turn.read(cut.part), turn.read(cut.rest)
    if (
        told.intent != "note"
        or not told.people
        or first.intent not in ("log_meeting", "plan_meeting")
        or not first.people
    ):
        return None
    if not (told.needs or told.offers) or _share_somebody(told, first):
        return None
    if any(fold(mention.name).split()[0] in fold(cut.rest).split() for mention in told.people):
        return None  # they were there
    if _BESIDES.match(cut.part[max(len(mention.name) for mention in told.people) :]):
        return None  # "met Ida, an accountant, and Tom Blin who wants an internship": no sentence of its own
    begins = fold(cut.part).startswith(tuple(fold(m.name).split()[0] for m in told.people))
    return (Piece(first, cut.rest), Piece(told, cut.part)) if begins else None


_BESIDES: Final = re.compile(r",? (?:qui|who)\b", re.IGNORECASE)


RULES: Final[tuple[Rule, ...]] = (_reminder, _plan, _other_meeting, _note_on_another)
"""Ways in which the end of a message stands for itself; the plainest sign first."""
WITHIN: Final[tuple[Rule, ...]] = (_reminder, _plan)
"""Those for a piece with more behind it, which may go on telling of the first thing."""


def _left(turn: Turn, whole: Reading, rest: str) -> Piece | None:
    """What is left of a message, with its people; None when it tells nothing by itself."""
    reading = turn.read(rest)
    people = reading.people or whole.people
    stands = reading.intent in _MAY_HOLD_MORE and bool(people or reading.intent in ("progress", "event"))
    return Piece(replace(reading, people=people), rest) if stands else None


def _last_before(whole: Reading, head: str) -> tuple[Mention, ...]:
    """Whom "him", "lui" or nobody at all in a piece stands for: the one named last before it, or the only one."""
    spans = whole.spans.get("people", ())
    before = [mention for mention, (_, end) in zip(whole.people, spans, strict=False) if 0 < end <= len(head)]
    return tuple(before[-1:]) if before else whole.people if len(whole.people) == 1 else ()


def _share_somebody(one: Reading, other: Reading) -> bool:
    """Whether somebody may be in both: "Ewan" is Ewan MacLeod."""
    return any(
        (mention.known and mention.known == named.known) or same_name(mention.name, named.name)
        or same_name(named.name, mention.name)
        for mention in one.people
        for named in other.people
    )  # fmt: skip
