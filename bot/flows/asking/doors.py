"""How one comes to ask: /ask, a button on a card or in the plan, or a sentence such as "help me ask Marie for…"."""

from __future__ import annotations

import re
from typing import Final

from bot.coaching.planned_ask import planned_ask
from bot.domain.drafts import Draft
from bot.domain.goals import Goal
from bot.domain.lines import line
from bot.domain.owner import Lang
from bot.domain.plans import Plan
from bot.domain.promises import Ask
from bot.flows.asking import shown
from bot.flows.asking.checking import look_over
from bot.flows.asking.one_by_one import ALSO, Asked, another, mentioned, part
from bot.flows.asking.questions import ASK, CONVERSATION
from bot.flows.asking.starting import start
from bot.flows.asking.wanted import after_asking, asked_in, asks_them, is_general, wants_to_ask, wonders_to_ask, worded
from bot.flows.cards.card import show_cards
from bot.flows.cards.several import pieces
from bot.flows.heading import headed
from bot.flows.people.just_shown import just_shown
from bot.flows.people.whom import Whom, answered_whom, told_whom
from bot.flows.seeking.asked import asks_whom
from bot.flows.turn import Turn
from bot.understanding import Reading

_FEWEST: Final = 2  # words that can be asked
_ASKING: Final[dict[Lang, str]] = {"fr": "demander à ", "en": "ask "}
_NOT_ASKED: Final = frozenset(("request_received", "done_thanks", "done_promise", "log_meeting", "plan_meeting"))


def command_ask(turn: Turn, rest: str) -> Turn:
    """/ask: goes on with the one under way, or begins; a name or a whole sentence may follow."""
    if rest:
        reading = turn.read(rest)
        whom = told_whom(turn, reading) or answered_whom(turn, rest)
        bare = rest if whom is None and len(rest.split()) >= _FEWEST else None
        what = _what(turn, reading, rest) or _what(turn, reading, f"{_ASKING[turn.lang]}{rest}") if whom else bare
        return start(turn, whom, what)
    if (begun := _begun(turn)) and "to" in begun.filled:
        return headed(turn, CONVERSATION.go_on(turn, begun), line("asking.resume"))
    return CONVERSATION.start(turn)


def _begun(turn: Turn) -> Draft | None:
    drafts = [draft for draft in turn.notebook.drafts if draft.flow == ASK and not draft.is_stale(turn.now)]
    return drafts[-1] if drafts else None


def _what(turn: Turn, reading: Reading, text: str) -> str | None:
    return asked_in(_without_firms(reading, text), turn.lang, _names(reading, text))


def _without_firms(reading: Reading, text: str) -> str:
    """ "Ask Ben, CFO at Acme, for a hand" without the "CFO at Acme": who it is says nothing of what is asked."""
    names = "|".join(re.escape(name) for name in sorted(_names(reading, text), key=len, reverse=True))
    for mention in reading.people if names else ():
        firm = rf"(?:,? (?:over )?(?:at|from|of|chez|de chez|de)\s+|,? d['’]|,?\s*\(){re.escape(mention.org or '')}\)?"
        role = rf",? (?:(?:the|le|la|an?) |l['’])?{re.escape(mention.role or '')}"
        told = [part for part, is_told in ((role, mention.role), (firm, mention.org)) if is_told]
        if told:
            behind = rf"(?:{''.join(told)}|{'|'.join(told)}),?(?!\w)"
            text = re.sub(rf"\b({names}){behind}", r"\1", text, flags=re.IGNORECASE)
    return text


def _names(reading: Reading, text: str) -> list[str]:
    """How the people of a sentence are called, and how they stand in it."""
    typed = [text[start:end] for start, end in reading.spans.get("people", ()) if end > start]
    return [mention.name for mention in reading.people] + typed


def meant_ask(turn: Turn, reading: Reading, text: str) -> Turn:
    """ "I'd like to ask Paul to introduce me to his CTO"; with other things in the message, a card for each."""
    if len(pieces(turn, reading, text)) > 1:
        return show_cards(turn, reading, text)
    asked = _all_asked(turn, reading, text)
    if len(asked) < _SEVERAL:
        return start(turn, told_whom(turn, reading), _what(turn, reading, text))
    first, *others = asked
    begun = start(turn, first.whom, first.what, **{ALSO: [one.as_value() for one in others]})
    names = tuple(one.whom.called(turn) for one in others)
    return headed(turn, begun, line("asking.one_by_one", name=first.whom.called(turn), names=names))


_SEVERAL: Final = 2


def _all_asked(turn: Turn, reading: Reading, text: str) -> tuple[Asked, ...]:
    """Those whom a sentence asks, in its order, each with what is asked of them; fewer than two: it is one ask."""
    names, rest = _names(reading, text), after_asking(_without_firms(reading, text), turn.lang)
    parted = part(rest, names) if rest else None
    if parted is None or not parted.names:
        return ()
    other = another(parted.rest, names)
    what = worded(other[0] if other else parted.rest, turn.lang)
    told = [(name, what) for name in parted.names] + ([(other[1], worded(other[2], turn.lang))] if other else [])
    asked = [Asked(whom, what) for name, what in told if (whom := mentioned(turn, reading, text, name))]
    return tuple({one.whom.called(turn): one for one in asked}.values())


def hear_ask(turn: Turn, text: str) -> Turn | None:
    """The same in words that leave no doubt, where the reading has one; or words of one's own, to be looked over."""
    if looked_over := look_over(turn, text):
        return looked_over
    if asks_whom(text):
        return None
    if wonders_to_ask(text, turn.lang):
        return _may_ask(turn, text)
    if not wants_to_ask(text, turn.lang):
        return None
    reading = turn.read(text)
    if not reading.people and (named := _named_last(turn, text)):
        return start(turn, *named)
    if (reading.intent in _NOT_ASKED) if reading.people else is_general(text, turn.lang):
        return None
    return meant_ask(turn, reading, text)


def _may_ask(turn: Turn, text: str) -> Turn | None:
    """Whether one may ask: the ask is begun, and says so on the way; of whoever's card is shown, when it says "her"."""
    reading = turn.read(text)
    whom = told_whom(turn, reading)
    if whom is None and (named := _named_last(turn, text)):
        return start(turn, *named)
    if whom is None and asks_them(text, turn.lang) and (person := just_shown(turn)):
        whom = Whom(person.id)
    return start(turn, whom, _what(turn, reading, text.rstrip(" ?"))) if whom else None


def _named_last(turn: Turn, text: str) -> tuple[Whom, str | None] | None:
    """« Comment demander un rendez-vous à Nadia ? »: whom it ends with, where the reading names nobody, and what."""
    found = _LAST.search(text)
    whom = answered_whom(turn, found["name"]) if found else None
    return (whom, asked_in(text[: found.start()], turn.lang)) if found and whom else None


_LAST: Final = re.compile(r"\s[àa] (?P<name>[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+){0,2})[\s?.!]*$")


def hear_another_ask(turn: Turn, text: str) -> Turn | None:
    """The same while something else is asked: "help me ask Paul for…" answers no question. Of an ask, see there."""
    draft = turn.current
    if (draft and draft.flow == ASK) or not wants_to_ask(text, turn.lang) or not turn.read(text).people:
        return None
    return hear_ask(turn, text)


def press_for(turn: Turn, args: tuple[str, ...]) -> Turn:
    """askfor:g1:p3 from the way of a goal; askfor:g1 asks of whom."""
    goal = turn.notebook.find(Goal, args[0] if args else None)
    person = turn.notebook.person(args[1]) if len(args) > 1 else None
    if goal is None or not goal.is_open or (len(args) > 1 and person is None):
        return turn.toast("error.old_button")
    return start(turn, Whom(person.id) if person else None, None, goal=goal.id)


def press_new(turn: Turn, args: tuple[str, ...]) -> Turn:
    """asknew:p3 from a card; asknew:p3:a5 with what somebody else has refused; asknew alone asks whom."""
    if not args or not args[0]:
        return CONVERSATION.start(turn)
    person = turn.notebook.person(args[0])
    other = turn.notebook.find(Ask, args[1] if len(args) > 1 else None)
    if person is None or (len(args) > 1 and other is None):
        return turn.toast("error.old_button")
    return start(turn, Whom(person.id), other.what if other else None)


def press_take(turn: Turn, args: tuple[str, ...]) -> Turn:
    """An ask that was put aside half way."""
    draft = turn.notebook.draft(args[0] if args else None)
    if draft is None or draft.flow != ASK:
        return turn.toast("error.old_button")
    turn, draft = turn.take_up(draft)
    return headed(turn, CONVERSATION.go_on(turn, draft), line("asking.resume"))


def press_planned(turn: Turn, args: tuple[str, ...]) -> Turn:
    """askplan:l4: an ask to somebody one means to meet; what for is known when it was said."""
    plan = turn.notebook.find(Plan, args[0] if args else None)
    person = turn.notebook.person(plan.person) if plan else None
    if plan is None or person is None or plan.dropped_on:
        return turn.toast("error.old_button")
    return start(turn, Whom(person.id), planned_ask(plan, turn.lang))


def press_fix(turn: Turn, args: tuple[str, ...]) -> Turn:
    """The ask in other words."""
    ask = turn.notebook.find(Ask, args[0] if args else None)
    if ask is None or not ask.is_ready or turn.notebook.person(ask.to) is None:
        return turn.toast("error.old_button")
    return start(turn, Whom(ask.to), None, ask=ask.id, why=ask.why)


COMMANDS = dict.fromkeys(("ask", "demande", "demander"), command_ask)
DOORS = (hear_another_ask,)
PRESSES = {
    "asknew": press_new,
    "askfor": press_for,
    "asktake": press_take,
    "askplan": press_planned,
    "askfix": press_fix,
    **shown.PRESSES,
}
CONVERSATIONS = {ASK: CONVERSATION}
MEANINGS = {"ask": meant_ask}
ANSWERS = (hear_ask,)
