"""One help and its whole story: received, thanked, told, given back; its next step, and leaving it at that."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Final

from bot.coaching.help_thread import OVER, Standing, given_back, left, standing, thanked, thanked_on, told
from bot.domain.drafts import Draft
from bot.domain.helps import Help
from bot.domain.lines import GAP, Button, Buttons, Line, line
from bot.domain.meetings import Meeting
from bot.domain.notebook import Notebook
from bot.flows.turn import Turn, press
from bot.flows.undo import undo_button
from bot.understanding import read_answer

STORY: Final = "help_story"  # the card shown last: what is said next may be about it
GIFT: Final = "help_gift"  # with what it was given back


def next_button(standing: Standing) -> tuple[Button, ...]:
    """The next step of a thread: thanks, news, an idea to give back; nothing once it is over."""
    help_ = standing.help
    match standing.stage:
        case "thank":
            return (press("helps.thank", f"draft:thank:{help_.id}"),)
        case "outcome" | "news":
            return (press("helps.tell", f"draft:news:{help_.id}"),)
        case "back":
            return (press("helps.idea", f"ideas:{help_.from_}"),)
    return ()


# --- the card


def show(turn: Turn, help_: Help, *, head: tuple[Line, ...] = (), edits: bool = False) -> Turn:
    """The card of one help; what is written next may be about it."""
    at = standing(turn.notebook, help_, turn.today)
    lines = (*head, *([GAP] if head else []), *_story(turn, at))
    turn = without_story(turn).open(STORY, {"help": help_.id})[0]
    return turn.say(*lines, buttons=_buttons(at), edits=edits)


def without_story(turn: Turn) -> Turn:
    """The turn with no card of a help to be spoken of."""
    for draft in turn.notebook.drafts:
        if draft.flow in (STORY, GIFT):
            turn = turn.close(draft)
    return turn


def _story(turn: Turn, at: Standing) -> Iterator[Line]:
    help_, notebook = at.help, turn.notebook
    (name,) = notebook.names((help_.from_,)) or ("?",)
    yield line("help.head", name=name, what=help_.what)
    where = notebook.find(Meeting, help_.meeting)
    if where:
        yield line("help.got_at", day=help_.on, kind=line(f"kind.{where.kind}"))
    else:
        yield line("help.got", day=help_.on)
    if at.goal:
        yield line("help.goal", goal=at.goal.what)
    yield GAP
    thanks = thanked_on(notebook, help_)
    if thanks:
        yield line("help.thanked", day=thanks)
    elif at.stage == "thank":
        yield line("help.to_thank")
    yield from _news(at)
    yield from _return(at)
    if help_.closed_on:
        yield line("help.left", day=help_.closed_on)


def _news(at: Standing) -> Iterator[Line]:
    help_ = at.help
    if help_.outcome_told_on:
        yield line("help.outcome_told", day=help_.outcome_told_on)
    elif help_.news_on:
        yield line("help.told", day=max(help_.news_on))
    if at.stage == "left":
        return
    if at.goal and at.goal.ended_on and not help_.outcome_told_on:
        yield line("help.outcome_untold")
    elif at.untold:
        yield line("help.untold", what=at.untold.what)


def _return(at: Standing) -> Iterator[Line]:
    help_, gift = at.help, at.gift
    if help_.given_back_on:
        what, day = help_.given_back, help_.given_back_on
        yield line("help.returned_with", day=day, what=what) if what else line("help.returned", day=day)
    elif gift and gift.what:
        yield line("help.returned_with", day=gift.on, what=gift.what)
    elif gift:
        yield line("help.returned", day=gift.on)
    elif at.stage == "back":
        yield line("help.to_give_back")


def _buttons(at: Standing) -> Buttons:
    id_ = at.help.id
    already = (press(f"help.already.{at.stage}", f"helpdid:{id_}:{at.stage}"),) if at.stage not in OVER else ()
    idea = (press("helps.idea", f"ideas:{at.help.from_}"),) if at.stage in ("outcome", "news") else ()
    end = press("help.reopen", f"helpopen:{id_}") if at.stage == "left" else press("help.leave", f"helpend:{id_}")
    return (
        (*next_button(at), *already),
        idea,
        (press("button.correct", f"helpfix:{id_}"), end),
        (press("helps.everybody", "helps:all:0"),),
    )


def press_thread(turn: Turn, args: tuple[str, ...]) -> Turn:
    help_ = turn.notebook.find(Help, args[0] if args else None)
    return show(turn, help_) if help_ else turn.toast("error.old_button")


# --- what was done without a draft


Write = Callable[[Notebook, Help, date], Notebook]
DONE: Final[Mapping[str, Write]] = {"thank": thanked, "outcome": told, "news": told, "back": given_back}


def press_did(turn: Turn, args: tuple[str, ...]) -> Turn:
    """Done by word of mouth, or long ago: it is written down, and no draft is needed."""
    help_ = turn.notebook.find(Help, args[0] if args else None)
    stage = args[1] if len(args) > 1 else ""
    if help_ is None or stage not in DONE:
        return turn.toast("error.old_button")
    if standing(turn.notebook, help_, turn.today).stage != stage:
        return turn.toast("answer.already")
    return did(turn, help_, stage, edits=True)


def did(turn: Turn, help_: Help, stage: str, what: str | None = None, *, edits: bool = False) -> Turn:
    """With that step of the thread done today."""
    if stage == "back":
        turn = turn.keep(given_back(turn.notebook, help_, turn.today, what))
    else:
        turn = turn.keep(DONE[stage](turn.notebook, help_, turn.today))
    names = turn.notebook.names((help_.from_,))
    turn = without_story(turn).did(f"undo.help_{stage}", names=names)
    said = line(f"help.did.{stage}", names=names)
    if stage != "back" or what:
        now = turn.notebook.find(Help, help_.id) or help_
        after = next_button(standing(turn.notebook, now, turn.today))
        return turn.say(said, buttons=(after, (undo_button(turn),)), edits=edits)
    turn, draft = turn.open(GIFT, {"help": help_.id})
    turn = turn.update(replace(draft, asking="what"))
    row = (press("button.skip", f"helpnogift:{draft.id}"), undo_button(turn))
    return turn.say(said, line("help.with_what"), buttons=(row,), edits=edits)


def hear_gift(turn: Turn, draft: Draft, text: str) -> Turn | None:
    """With what it was given back, in a few words; None when it is about another matter."""
    help_ = turn.notebook.find(Help, str(draft.filled.get("help")))
    answer = read_answer(text, lang=turn.lang)
    if help_ is None or help_.given_back_on is None or text.rstrip().endswith("?"):
        return None
    if answer:
        return turn.close(draft).say(line("help.no_gift")) if answer.verb in ("skip", "no", "done", "drop") else None
    reading = turn.read(text)
    others = {mention.known or mention.name for mention in reading.people} - {help_.from_}
    if others or reading.intent in ("plan_meeting", "reminder", "request_received"):
        return None
    same = (h for h in turn.notebook.helps if h.from_ == help_.from_ and h.given_back_on == help_.given_back_on)
    what = text.strip(" .!")
    turn = turn.close(draft).put(*(replace(one, given_back=what) for one in same))
    turn = turn.did("undo.help_back", names=turn.notebook.names((help_.from_,)))
    return turn.say(line("help.gift_kept", what=what), buttons=((undo_button(turn),),))


def press_no_gift(turn: Turn, args: tuple[str, ...]) -> Turn:
    draft = turn.notebook.draft(args[0] if args else None)
    if draft is None or draft.flow != GIFT:
        return turn.toast("error.old_button")
    return turn.close(draft).say(line("help.no_gift"), edits=True)


# --- leaving it at that


def press_end(turn: Turn, args: tuple[str, ...]) -> Turn:
    help_ = turn.notebook.find(Help, args[0] if args else None)
    if help_ is None:
        return turn.toast("error.old_button")
    return leave(turn, help_, edits=True) if help_.closed_on is None else turn.toast("answer.already")


def leave(turn: Turn, help_: Help, *, edits: bool = False) -> Turn:
    """No more is said of it; it stays in the story."""
    turn = without_story(turn.keep(left(turn.notebook, help_, turn.today)))
    names = turn.notebook.names((help_.from_,))
    turn = turn.did("undo.help_left", names=names)
    return turn.say(line("help.is_left", names=names), buttons=((undo_button(turn),),), edits=edits)


def press_open(turn: Turn, args: tuple[str, ...]) -> Turn:
    """Taken up again."""
    help_ = turn.notebook.find(Help, args[0] if args else None)
    if help_ is None or help_.closed_on is None:
        return turn.toast("error.old_button" if help_ is None else "answer.already")
    again = replace(help_, closed_on=None)
    turn = turn.put(again).did("undo.help_left", names=turn.notebook.names((help_.from_,)))
    return show(turn, again, edits=True)


PRESSES = {
    "thread": press_thread,
    "helpdid": press_did,
    "helpnogift": press_no_gift,
    "helpend": press_end,
    "helpopen": press_open,
}
DRAFTS = {GIFT: hear_gift}
