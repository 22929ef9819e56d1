"""What the coach says first, and what one answers: done, later, not this one, why, a draft; by button or in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time

from bot.coaching.answering import answered
from bot.coaching.answering import is_open as is_unsettled
from bot.coaching.nudges import pending
from bot.coaching.nudges.nudge import Nudge
from bot.coaching.slots import wall
from bot.domain.lines import GAP, Button, Buttons, Line, Reply, line
from bot.domain.meetings import Event, Meeting
from bot.domain.notebook import Notebook
from bot.domain.nudges import SaidItem
from bot.flows.mapping import begin as begin_map
from bot.flows.nudges.debriefing import TELLS, ask_for_story
from bot.flows.outcomes import ask_outcome
from bot.flows.turn import Turn, press
from bot.flows.undo import undo_button

NOON = time(12)


# --- saying


def unasked(nudges: Sequence[Nudge], aside: Line | None = None) -> Reply:
    """One message for all that deserves one now: three items at most, each with its answers.

    `aside`: what the coach has to say of its own restraint.
    """
    items = [said_item(nudge) for nudge in nudges]
    head = () if len(items) == 1 else (_head(nudges),)
    tail = (GAP, aside) if aside else ()
    return Reply((*head, *_paragraphs(items), *tail), answers_of(items))


def _head(nudges: Sequence[Nudge]) -> Line:
    """What can wait until any day of the week is not put as if it were for today."""
    n = len(nudges)
    return line("answer.head", n=n) if any(nudge.urgent for nudge in nudges) else line("answer.head_week", n=n)


def said_item(nudge: Nudge) -> SaidItem:
    """What is remembered of a nudge once said."""
    return SaidItem(nudge.key, nudge.reason, nudge.people, nudge.line, nudge.why, nudge.about, nudge.draft, nudge.goals)


def _paragraphs(items: Sequence[SaidItem]) -> tuple[Line, ...]:
    if len(items) == 1:
        return (items[0].line,)
    lines: list[Line] = []
    for number, item in enumerate(items, 1):
        lines += [GAP, line("answer.item", number=number, words=item.line)]
    return tuple(lines)


def answers_of(items: Sequence[SaidItem]) -> Buttons:
    """Two rows for a single item; one row each for several, the rest behind a tap."""
    if len(items) == 1:
        item = items[0]
        first = (_done(item), *_draft(item))
        return (first, *_ways_in(item), (_verb("later", item), _verb("not_this", item), _verb("why", item)))
    return tuple(row for number, item in enumerate(items, 1) for row in item_rows(number, item))


def item_rows(number: int, item: SaidItem) -> Buttons:
    """The answers of one numbered item, and below them what it leads to."""
    return (_item_row(number, item), *_ways_in(item))


def _ways_in(item: SaidItem) -> Buttons:
    """A goal that moved, each on its row; a word for each of several people."""
    goals, names = item.line.args.get("goals"), item.line.args.get("names")
    if item.goals and isinstance(goals, tuple):
        moved = zip(item.goals, goals, strict=True)
        rows = tuple((press("answer.moved", f"news:{id_}", what=str(what)),) for id_, what in moved)
        return ((press("review.begin", "review"),), *rows)
    if item.reason == "ask" and item.about:
        verbs = ("yes", "no")
        return (tuple(press(f"asked.button.{verb}", f"askans:{item.about}:{verb}") for verb in verbs),)
    if item.reason == "request" and item.about:
        name = item.line.args.get("name")
        answer = f"request:{item.about}"
        return ((press("request.answer_to", answer, name=str(name)) if name else press("request.answer", answer),),)
    if item.reason == "wishes" and not item.draft and isinstance(names, tuple):
        to = zip(item.people, names, strict=True)
        return tuple((press("goal.tell", f"draft:{item.key}:{id_}", name=str(name)),) for id_, name in to)
    return ()


def _item_row(number: int, item: SaidItem) -> tuple[Button, ...]:
    more = press("answer.more", f"item:{item.key}", number=number)
    draft = tuple(replace(button, label=line("answer.draft", number=number)) for button in _draft(item))
    return (replace(_done(item), label=line("answer.done", number=number)), *draft, more)


def _done(item: SaidItem) -> Button:
    return Button(line(f"answer.did.{_kind(item)}"), does=f"done:{item.key}", style="success")


def _kind(item: SaidItem) -> str:
    """What "done" means of it: of an introduction that was made, that it helped; of a name, that one has written."""
    if item.line.key.startswith("referral.named"):
        return "named"
    return "helped" if item.line.key == "introduce.helped" else item.reason


def _draft(item: SaidItem) -> tuple[Button, ...]:
    return (press("button.draft", item.draft),) if item.draft else ()


def _verb(verb: str, item: SaidItem) -> Button:
    return press(f"button.{verb}", f"{VERBS[verb]}:{item.key}")


VERBS = {"later": "later", "not_this": "not", "why": "whyof"}


# --- finding what an answer is about


def find_item(turn: Turn, key: str) -> SaidItem | None:
    """The item of that key: in the last message, or still pending."""
    for item in turn.notebook.attention.last_items:
        if item.key == key:
            return item
    return next((said_item(nudge) for nudge in pending(turn.notebook, turn.now) if nudge.key == key), None)


def key_of(args: tuple[str, ...]) -> str:
    return ":".join(args)


# --- answering by button


def press_item(turn: Turn, args: tuple[str, ...]) -> Turn:
    """One item of several, with all its answers."""
    item = find_item(turn, key_of(args))
    if item is None:
        return turn.toast("error.old_button")
    return turn.say(item.line, buttons=answers_of([item]))


def press_done(turn: Turn, args: tuple[str, ...]) -> Turn:
    item = find_item(turn, key_of(args))
    return answer_done(turn, item, turn.today, edits=True) if item else turn.toast("error.old_button")


def _tell(turn: Turn, item: SaidItem) -> Line:
    """How was it with them? With nobody named: who was there."""
    if names := turn.notebook.names(item.people):
        return line(f"answer.tell.{item.reason}", names=names)
    return line("event.whom_there" if turn.notebook.find(Event, item.about) else "answer.tell.alone")


def answer_done(turn: Turn, item: SaidItem, on: date, *, edits: bool = False) -> Turn:
    """It is done: the records say so; what follows is offered."""
    if item.reason == "outcome" and (meeting := turn.notebook.find(Meeting, item.about)):
        return ask_outcome(turn, meeting)
    if item.reason == "map" and item.about:
        return begin_map(turn.keep(answered(turn.notebook, item.key, "done", turn.now)), item.about)
    if item.reason in TELLS:
        return ask_for_story(turn, item).say(_tell(turn, item))
    if not is_unsettled(turn.notebook, item.key, turn.now):
        return turn.toast("answer.already") if edits else turn.say(line("answer.already"))
    at = turn.now if on == turn.today else wall(turn.owner, on, NOON)
    turn = noted(turn, item, answered(turn.notebook, item.key, "done", at))
    names = turn.notebook.names(item.people)
    key = f"answer.done.{_kind(item)}" if names else "answer.done.other"
    return _settled(turn, item, line(key, names=names), edits=edits)


def noted(turn: Turn, item: SaidItem, after: Notebook) -> Turn:
    """The notebook after an answer, with the name that /undo gives to the answer."""
    names = turn.notebook.names(item.people)
    turn = turn.keep(after)
    return turn.did("undo.answer", names=names) if names else turn.did("undo.answer_alone")


def _settled(turn: Turn, item: SaidItem, said: Line, *, edits: bool) -> Turn:
    """In a message of several the answer stands below; a single one is replaced by it."""
    alone = len(turn.notebook.attention.last_items) < 2 or all(
        other.key != item.key for other in turn.notebook.attention.last_items
    )
    return turn.say(said, buttons=((undo_button(turn),),), edits=edits and alone)


def press_not(turn: Turn, args: tuple[str, ...]) -> Turn:
    item = find_item(turn, key_of(args))
    return answer_not(turn, item, edits=True) if item else turn.toast("error.old_button")


def answer_not(turn: Turn, item: SaidItem, *, edits: bool = False) -> Turn:
    turn = noted(turn, item, answered(turn.notebook, item.key, "not_this", turn.now))
    names = () if edits else turn.notebook.names(item.people)  # said in words, it is good to hear of whom it was
    return _settled(turn, item, line("answer.not_this_of" if names else "answer.not_this", names=names), edits=edits)


def press_why(turn: Turn, args: tuple[str, ...]) -> Turn:
    item = find_item(turn, key_of(args))
    return turn.say(line(f"why.{item.why}")) if item else turn.toast("error.old_button")


PRESSES = {
    "item": press_item,
    "done": press_done,
    "not": press_not,
    "whyof": press_why,
}
