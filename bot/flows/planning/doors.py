"""How one comes to the plan: /plan, "who should I meet first?", or what one means to do, said of somebody."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from bot.coaching.encounter import way
from bot.coaching.plan import plan_for
from bot.domain.drafts import Draft, Value
from bot.domain.lines import Button, Buttons, line
from bot.domain.plans import Plan
from bot.flows.by_when import read_when
from bot.flows.conversation import Blank, Conversation, pick
from bot.flows.goals.cards import go_on_with_begun
from bot.flows.likely import likely
from bot.flows.people.whom import Whom, answered_whom, described, whom_of
from bot.flows.planning import changes, fields
from bot.flows.planning.changes import changed, follow, said, set_fields, target, waiting
from bot.flows.planning.not_before import hear_not_before, not_before
from bot.flows.planning.putting_right import hear_put_right, hear_under_the_plan
from bot.flows.planning.shown import doing, show, whole_plan
from bot.flows.planning.words import Told, asks_for_plan, read_how, read_plan
from bot.flows.turn import Turn, iso_day, press
from bot.understanding import read_answer

PLANNING: Final = "planning"
CARD: Final = "plan_card"


def command_plan(turn: Turn, rest: str) -> Turn:
    """/plan: the next encounters; with a sentence behind it, somebody in it."""
    if rest:
        told = read_plan(turn, rest)
        whom = told.whom if told else answered_whom(turn, rest)
        if told and (answered := _heard(turn, told)):
            return answered
        if whom:
            return CONVERSATION.start(turn, to=whom.as_value())
    return _shown(turn)


def _shown(turn: Turn, *, edits: bool = False) -> Turn:
    plan = whole_plan(turn)
    if plan.next or plan.later or plan.set:
        return show(turn, plan, edits=edits)
    if any(goal.is_open for goal in turn.notebook.goals):
        return CONVERSATION.start(turn)
    if begun := go_on_with_begun(turn):
        return begun
    row = (press("goal.new", "goalnew"), press("plans.name_one", "planadd"))
    return turn.say(line("plans.no_goal"), buttons=(row,))


def press_plans(turn: Turn, args: tuple[str, ...]) -> Turn:
    del args
    return _shown(turn)


def press_add(turn: Turn, args: tuple[str, ...]) -> Turn:
    """planadd asks for a name; planadd:p3 puts somebody in."""
    if not args or not args[0]:
        return CONVERSATION.start(turn)
    found = target(turn, args)
    return CONVERSATION.start(turn, to=Whom(found[0].id).as_value()) if found else turn.toast("error.old_button")


def hear_plan(turn: Turn, text: str) -> Turn | None:
    """ "My plan?", "Paul: un café en décembre pour parler de l'édition", "park Léa until the deck is ready"."""
    if asks_for_plan(turn, text):
        return _shown(turn)
    told = read_plan(turn, text)
    return _heard(turn, told) if told else None


def _heard(turn: Turn, told: Told) -> Turn | None:
    if told.verb != "set":
        return follow(turn, told)
    filled: dict[str, Value] = {name: _plain(value) for name, value in set_fields(told).items()}
    return CONVERSATION.start(turn, to=told.whom.as_value(), **filled)


def _plain(value: Any) -> Value:
    return value if isinstance(value, str) else str(value.isoformat())


# --- whom, then shown before it counts


def _to(draft: Draft) -> Whom:
    return whom_of(draft.filled.get("to")) or Whom()


def _read_whom(turn: Turn, text: str) -> Value:
    whom = answered_whom(turn, text)
    return described(turn, whom, text).as_value() if whom else None


def _read_which(turn: Turn, text: str) -> Value:
    whom = answered_whom(turn, text)
    return whom.id if whom else None


def _people(turn: Turn, draft: Draft) -> Buttons:
    return tuple((pick(draft, "to", p.id, "asking.person", name=p.called),) for p in likely(turn, ""))


def _which(turn: Turn, draft: Draft) -> Buttons:
    people = [person for id_ in _to(draft).candidates if (person := turn.notebook.person(id_))]
    known = tuple((pick(draft, "which", p.id, "asking.person", name=p.name),) for p in people)
    return (*known, (pick(draft, "which", "new", "card.somebody_new", name=_to(draft).name),))


class PlanQuestions(Conversation):
    """Asks for a name only when none was told."""

    def hear(self, turn: Turn, draft: Draft, text: str) -> Turn | None:
        answer = read_answer(text, lang=turn.lang)
        if (answer and answer.verb in ("undo", "done")) or asks_for_plan(turn, text) or read_plan(turn, text):
            return None
        return super().hear(turn, draft, text)

    def fill(self, turn: Turn, draft: Draft, value: Value) -> Turn:
        known = isinstance(value, str) and turn.notebook.person(value) is not None
        if isinstance(value, str) and not known and (draft.asking, value) != ("which", "new"):
            return turn.toast("error.old_button")
        if draft.asking == "which":
            draft = replace(draft, filled={**draft.filled, "to": _to(draft).settled(str(value)).as_value()})
            return self.go_on(turn.update(draft), draft)
        return super().fill(turn, draft, value)


def _card(turn: Turn, draft: Draft) -> Turn:
    """What was understood, before it counts."""
    turn, card = turn.open(CARD, draft.filled)
    return _card_shown(turn, card)


def _card_shown(turn: Turn, card: Draft, *, edits: bool = False) -> Turn:
    whom = _to(card)
    one = changes.encounter(turn, whom.person(turn), _planned(turn, card))
    row = (
        Button(line("button.keep"), does=f"plankeep:{card.id}", style="success"),
        press("button.drop", f"plandrop:{card.id}"),
    )
    shown = line("plans.shown", name=whom.called(turn), doing=doing(turn, one))
    return turn.update(card).say(shown, line("plans.shown_hint"), buttons=(row,), edits=edits)


def _fields(card: Draft) -> Mapping[str, Any]:
    told = {name: card.filled[name] for name in ("what", "how") if card.filled.get(name)}
    due = iso_day(card.filled.get("due"))
    return {**told, "due": due} if due else told


def _planned(turn: Turn, card: Draft) -> Plan:
    """The line of the plan as it would be kept."""
    whom = _to(card)
    known = plan_for(turn.notebook, whom.id) if whom.id else None
    person = whom.person(turn)
    plan = known or Plan("", person.id, turn.today, how=way(turn.notebook, person))
    return replace(plan, **_fields(card))


def hear_card(turn: Turn, draft: Draft, text: str) -> Turn | None:
    """Yes, no, or another how, when or what for; None for another matter."""
    answer = read_answer(text, lang=turn.lang)
    if answer and answer.verb in ("yes", "done"):
        return press_keep(turn, (draft.id,))
    if answer and answer.verb in ("no", "drop"):
        return press_drop(turn, (draft.id,))
    if until := next((day for part in _AND.split(text) if (day := not_before(turn, part))), None):
        turn, person = _to(draft).kept(turn.close(draft))
        instead = {"how": read} if (read := read_how(text)) else {}
        told = {name: value for name, value in _fields(draft).items() if name != "due" or value >= until}
        return waiting(turn, person, plan_for(turn.notebook, person.id), until=until, **{**told, **instead})
    said = _WHY.split(text, maxsplit=1)[0]
    when, how = read_when(turn, said), read_how(said)
    if len(said.split()) > _SHORT or not (when or how) or _is_of_another(turn, draft, text):
        return None
    filled = {**draft.filled, **({"due": when.by.isoformat()} if when else {}), **({"how": how} if how else {})}
    return _card_shown(turn, replace(draft, filled=filled))


_SHORT: Final = 10  # words of a correction
_AND: Final = re.compile(r"\s*(?:[,;]|\b(?:et|and|mais|but)\b)\s*", re.IGNORECASE)
""" "A lunch, and not before January": how, and from when."""
_WHY: Final = re.compile(
    r"(?<=\w)\s*(?:[,;.!–]\s+(?=(?:he|she|they|il|elle|ils|elles|on)\b)|\b(?:because|cos|since|car|parce)\b)",
    re.IGNORECASE,
)
"""Where a correction goes on to say why: "a call will do, she's busy"."""


def _is_of_another(turn: Turn, card: Draft, text: str) -> bool:
    """Whether it names anybody else: "lunch with Karim today" is no other way of seeing Paul."""
    whom = _to(card)
    return any(mention.known != whom.id or mention.known is None for mention in turn.read(text).people)


def _open_card(turn: Turn, args: tuple[str, ...]) -> Draft | None:
    draft = turn.notebook.draft(args[0] if args else None)
    return draft if draft and draft.flow == CARD and not draft.is_stale(turn.now) else None


def press_keep(turn: Turn, args: tuple[str, ...]) -> Turn:
    draft = _open_card(turn, args)
    if draft is None:
        return turn.toast("error.old_button")
    turn, person = _to(draft).kept(turn.close(draft))
    turn, plan = changed(
        turn, person, plan_for(turn.notebook, person.id), **_fields(draft), parked_on=None, parked_until=None
    )
    return said(turn, line("plans.kept", name=person.called, doing=doing(turn, changes.encounter(turn, person, plan))))


def press_drop(turn: Turn, args: tuple[str, ...]) -> Turn:
    draft = _open_card(turn, args)
    return turn.close(draft).say(line("card.dropped"), edits=True) if draft else turn.toast("error.old_button")


CONVERSATION = PlanQuestions(
    PLANNING,
    (
        Blank("to", _read_whom, choices=_people, needed=True),
        Blank(
            "which", _read_which, choices=_which, needed=True, wanted=lambda _turn, draft: bool(_to(draft).candidates)
        ),
    ),
    _card,
)

COMMANDS = {"plan": command_plan}
PRESSES = {
    "plans": press_plans,
    "planadd": press_add,
    "plankeep": press_keep,
    "plandrop": press_drop,
    **changes.PRESSES,
    **fields.PRESSES,
}
CONVERSATIONS = {PLANNING: CONVERSATION}
DRAFTS = {CARD: hear_card, **fields.DRAFTS}
PUT_RIGHT = (hear_not_before, hear_put_right, hear_under_the_plan)
ANSWERS = (hear_plan,)
