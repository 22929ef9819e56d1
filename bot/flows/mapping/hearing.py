"""What is typed during a session: names, a yes, a correction, enough; a meeting told meanwhile stays a meeting."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.domain.drafts import Draft
from bot.domain.lines import line
from bot.flows.conversation import wants_to_go_on
from bot.flows.cues import small_word
from bot.flows.enough import has_enough
from bot.flows.mapping.ending import end, hear_goal
from bot.flows.mapping.in_words import hear_asked, hear_mending
from bot.flows.mapping.listing import added, ask_open, listed, show_list
from bot.flows.mapping.mending import MAP, again, is_settled, without_unnamed
from bot.flows.mapping.moving_on import has_nobody_more, wants_more, wants_next
from bot.flows.mapping.session import (
    CIRCLE,
    TOLD,
    ask,
    drop,
    go_further,
    go_on,
    hear_circle,
    keep,
    resume,
    skip,
    ways_on,
)
from bot.flows.mapping.typed_small import with_capitals
from bot.flows.mapping.where_from import circle_name, told_circle
from bot.flows.mapping.words import (
    tells_of_meeting,
    without_doubts,
)
from bot.flows.meanings.no_answer_yet import flat
from bot.flows.turn import Turn
from bot.understanding import read_answer
from bot.understanding.rolls import Roll, read_roll

_SURELY: Final = 0.8
_PERHAPS: Final = 0.5
_LONGEST_CIRCLE: Final = 8  # words
_ROW: Final = 3  # people in a row, with nothing else said, are no meeting
_SHORT: Final = 5  # words that are answered with how to write a name
_STORIES: Final = frozenset(("log_meeting", "plan_meeting"))
_OTHER_MATTERS: Final = frozenset(
    (
        "goal", "progress", "reminder", "request_received", "done_thanks", "done_promise", "ask", "find", "event",
        "mood", "question",
    )
)  # fmt: skip


def hear_map(turn: Turn, draft: Draft, text: str) -> Turn | None:
    """An answer within the session; None for another matter, and once the coach has spoken of something else since."""
    said_since = turn.notebook.attention.last_unasked_at
    if said_since and said_since > draft.opened_at:
        return None
    draft = replace(draft, opened_at=turn.now)
    if draft.asking == "goal":
        return hear_goal(turn, draft, text)
    if listed(draft) and _ALL_RIGHT.fullmatch(flat(text)):
        return keep(turn, draft) if is_settled(draft) else again(turn, draft)  # "is that right?" it was asked
    if listed(draft) and _NO_MORE.fullmatch(flat(text)) and is_settled(draft):
        return keep(turn, replace(draft, filled={**draft.filled, "ending": True}))
    if has_enough(text):
        return end(turn, without_unnamed(draft))
    if wants_to_go_on(text):
        return resume(turn, draft)
    circle = told_circle(text, turn.lang) if draft.asking == "names" and not listed(draft) else None
    if circle:
        return ask(turn, replace(draft, filled={**draft.filled, "circle": circle}))
    if heard := hear_asked(turn, draft, text):
        return heard
    return _hear_answer(turn, draft, text) or _hear_names(turn, draft, text)


_ALL_RIGHT: Final = re.compile(
    r"(?:(?:oui|ok|voila|yes|yep)[ ,]+)*(?:c'est (?:tout )?(?:bon|parfait|exact|juste)|(?:that's|it's|all)"
    r" (?:right|good|fine|correct|perfect))(?: comme ca| pour moi| like that| with me)?"
)


_NO_MORE: Final = re.compile(
    r"(?:(?:bon|ok|oui|et|voila|well|yes|and|so)[ ,]+)*(?:c'est tout|ce sera tout|voila(?: c'est tout)?|rien d'autre"
    r"|that'?s (?:all|it|everyone|everybody)|that is all|that'?ll be all|nobody else|no one else|personne d'autre)"
    r"(?: (?:pour (?:moi|le moment|l'instant|aujourd'hui)|merci|for (?:now|today)|thanks|i think|je crois))*"
)
""" "That's all", under a list just read back, says that it is right, and that one is done."""


def _hear_answer(turn: Turn, draft: Draft, text: str) -> Turn | None:
    """Yes, no, skip, in a word."""
    answer = read_answer(text, lang=turn.lang)
    verb = answer.verb if answer and answer.day is None else None
    if verb == "stop":
        return end(turn, without_unnamed(draft))
    if draft.asking == "circle":
        return _hear_name_of_circle(turn, draft, text, verb)
    if draft.asking == "more":
        if verb in ("yes", "done"):
            return go_further(turn, draft)
        return end(turn, draft) if verb in ("no", "later", "skip", "drop") else None
    if listed(draft):
        return _hear_about_list(turn, draft, text, verb)
    if wants_more(text):
        return ask(turn, draft)
    if verb in ("no", "skip", "drop") or wants_next(text) or has_nobody_more(text):
        alone = draft.filled.get("family") in (CIRCLE, TOLD)
        return turn.close(draft).say(line("left.map")) if alone else skip(turn, draft)
    if verb in ("yes", "done") or small_word(text) == "ok":
        return ask(turn, draft)
    return None


def _hear_name_of_circle(turn: Turn, draft: Draft, text: str, verb: str | None) -> Turn | None:
    if verb in ("no", "skip", "drop", "later"):
        return go_on(turn, draft)
    told = turn.read(text)
    another = told.intent in _STORIES and told.confidence.get("intent", 0.0) >= _SURELY
    if verb or another or len(text.split()) > _LONGEST_CIRCLE:
        return None
    return hear_circle(turn, draft, circle_name(text))


def _hear_about_list(turn: Turn, draft: Draft, text: str, verb: str | None) -> Turn | None:
    if verb in ("yes", "done") or small_word(text) == "ok" or has_nobody_more(text):
        return keep(turn, draft) if is_settled(draft) else again(turn, draft)
    if verb == "drop":
        return drop(turn, draft)
    if verb == "skip" or wants_next(text):
        return show_list(turn, draft, line("map.still_there"))
    if verb == "no":
        return turn.update(draft).say(line("map.how_to_mend"))
    return hear_mending(turn, draft, text)


def _hear_names(turn: Turn, draft: Draft, text: str) -> Turn | None:
    """Names, one or many, are added to the list."""
    answer = read_answer(text, lang=turn.lang)
    if answer and answer.verb in ("undo", "cancel"):
        return None
    roll = read_roll(with_capitals(turn, without_doubts(text)), lang=turn.lang, known=turn.known())
    if is_elsewhere(turn, text, roll) or draft.asking == "circle":
        return None
    if not roll.entries or len(roll.left) > len(roll.entries):
        return _unread(turn, draft, text)
    return take(turn, draft, roll)


def take(turn: Turn, draft: Draft, roll: Roll) -> Turn:
    """With these people in the list: what is open is asked, then it is read back."""
    before = len(listed(draft))
    draft = added(draft, roll.entries)
    if roll.heading:
        draft = replace(draft, filled={**draft.filled, "circle": circle_name(roll.heading)})
    left = (line("map.left", words=roll.left[0]),) if roll.left else ()
    many = (line("map.one_thing", n=len(listed(draft))),) if len(listed(draft)) > max(before, 1) else ()
    return ask_open(turn, draft, *left, *many) or show_list(turn, draft, *left)


def is_elsewhere(turn: Turn, text: str, roll: Roll) -> bool:
    """Whether it rather tells of a meeting, a promise, a goal: that stays what it is."""
    told = turn.read(text)
    sure = told.confidence.get("intent", 0.0)
    if roll.is_clear and len(roll.entries) >= _ROW and told.date is None and not tells_of_meeting(text):
        return False
    if told.intent in _STORIES and sure >= _SURELY:
        if not roll.is_clear and roll.entries and not tells_of_meeting(text) and len(roll.left) <= len(roll.entries):
            return bool(told.received or told.promises)
        return told.kind not in (None, "meeting") or told.date is not None or not roll.is_clear
    if told.intent in _OTHER_MATTERS and not roll.is_clear:
        return sure >= (_SURELY if roll.entries else _PERHAPS)
    return not roll.entries and told.intent in _STORIES


def _unread(turn: Turn, draft: Draft, text: str) -> Turn | None:
    """No name in it: how to write one, under a few words; a longer text is left to the others."""
    told = turn.read(text)
    if len(text.split()) > _SHORT or (told.people and told.intent != "other"):
        return None
    return turn.update(draft).say(line("map.unread"), buttons=() if listed(draft) else ways_on(draft))


DRAFTS = {MAP: hear_map}
