"""A text that speaks of somebody without saying what it is: their card, news of them, or what it can be."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.domain.calling import called
from bot.domain.drafts import Draft
from bot.domain.lines import Buttons, line
from bot.flows.cards.card import show_card
from bot.flows.heading import headed
from bot.flows.meanings.bare import is_order
from bot.flows.people.doors import show
from bot.flows.turn import Turn, press
from bot.understanding import Intent, Reading, fold

ASIDE: Final = "aside"  # a text that could be several things, until a button says which


def about_somebody(turn: Turn, reading: Reading, text: str) -> Turn:
    """A question about one person known shows their card, what one tells of them is a note, the rest is asked."""
    known = turn.notebook.person(reading.people[0].known) if len(reading.people) == 1 else None
    if known and is_order(text):
        return headed(turn, show(turn, known), line("fallback.order_about", name=known.called))
    if known and text.rstrip().endswith("?"):
        return show(turn, known)
    if known and turn.current is None and _OF_ONES_OWN.match(fold(text).replace("’", "'")):
        return show_card(turn, replace(reading, intent="note"), text)
    return _ask_what_it_is(turn, reading, text)


_OF_ONES_OWN: Final = re.compile(
    r"\W*(?:(?:bon|ben|well|so|et|and|mais|but)[ ,]+)*(?:je|j'|on|nous|i|i'm|i've|we|we've)\b.{6,}"
)
"""How one tells something of oneself and somebody: "I fell out with Callum"."""


def _ask_what_it_is(turn: Turn, reading: Reading, text: str) -> Turn:
    current = turn.current
    turn, draft = turn.open(ASIDE, {"text": text})
    others = tuple(other for other in turn.notebook.drafts if other.flow != ASIDE)
    # in the background: a card that is open stays the one that corrections are for
    turn = turn.keep(replace(turn.notebook, drafts=(draft, *others) if current else (*others, draft)))
    names = tuple(called(mention.name, mention.title) for mention in reading.people)
    return turn.say(line("fallback.about", names=names), buttons=_what_it_can_be(draft))


def _what_it_can_be(draft: Draft) -> Buttons:
    kinds = (("fallback.met", "log_meeting"), ("fallback.plan", "plan_meeting"))
    others = (("fallback.remember", "note"), ("fallback.remind", "reminder"))
    return tuple(tuple(press(key, f"as:{draft.id}:{intent}") for key, intent in row) for row in (kinds, others))


AS: Final[tuple[Intent, ...]] = ("log_meeting", "plan_meeting", "note", "reminder")


def press_as(turn: Turn, args: tuple[str, ...]) -> Turn:
    """It was a meeting, a plan, something to remember, a reminder: read again as such."""
    draft = turn.notebook.draft(args[0] if args else None)
    intent = next((intent for intent in AS if args[1:] == (intent,)), None)
    if draft is None or draft.flow != ASIDE or intent is None:
        return turn.toast("error.old_button")
    text = str(draft.filled.get("text"))
    turn = replace(turn.close(draft), heard_id=draft.message_id or 0)
    return show_card(turn, replace(turn.read(text), intent=intent), text)


def hear_aside(turn: Turn, draft: Draft, text: str) -> Turn | None:
    """Whatever is written next is another matter."""
    del turn, draft, text
    return None


PRESSES: Final = {"as": press_as}
DRAFTS: Final = {ASIDE: hear_aside}
