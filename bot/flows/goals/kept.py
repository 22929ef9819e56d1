"""A goal as it has been told: shown once before it counts, put right in words, kept or dropped (P10)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from bot.domain.drafts import Draft, Value
from bot.domain.goals import PURPOSES, Goal
from bot.domain.lines import GAP, Button, Buttons, Line, line
from bot.domain.owner import Lang
from bot.flows.by_when import read_when, says_only
from bot.flows.conversation import is_another_matter
from bot.flows.goals.blanks import chosen
from bot.flows.goals.fields import if_then, with_step
from bot.flows.goals.letting_go import gives_up
from bot.flows.goals.mending import instead, with_instead
from bot.flows.goals.out_of_turn import tells_act
from bot.flows.goals.patterns import is_first_step, is_wish, step_words, told_of_goal
from bot.flows.goals.reading import announces_goal
from bot.flows.goals.roles import lists_roles, split_roles
from bot.flows.goals.shown import goal_lines, known_lines
from bot.flows.progress import show_waiting
from bot.flows.turn import Turn, iso_day, press
from bot.flows.undo import undo_button
from bot.understanding import fold, read_answer

CARD: Final = "goal_card"
_SHORT: Final = 5  # words of a correction: "non, plutôt fin juin"


def draw_up(turn: Turn, draft: Draft) -> Turn:
    """All is filled or skipped: shown once before it counts."""
    turn, card = turn.open(CARD, draft.filled)
    return show_card(turn, card)


def show_card(turn: Turn, card: Draft) -> Turn:
    buttons = (
        (
            Button(line("button.keep"), does=f"goalkeep:{card.id}", style="success"),
            press("button.drop", f"goaldrop:{card.id}"),
        ),
    )
    return turn.say(line("goal.shown"), *goal_lines(turn, from_draft(turn, card, "")), buttons=buttons)


def from_draft(turn: Turn, draft: Draft, id_: str) -> Goal:
    """The goal as far as it has been told."""
    filled = draft.filled
    purpose, success = filled.get("purpose"), filled.get("success")
    return Goal(
        id=id_,
        what=set_words(str(filled.get("what"))),
        opened_on=turn.today,
        purpose=purpose if isinstance(purpose, str) and purpose in PURPOSES else None,
        due=iso_day(filled.get("due")),
        roles=tuple(
            dict.fromkeys((*map(_in_a_sentence, chosen(draft)), *map(set_words, split_roles(filled.get("roles")))))
        ),
        success=set_words(success) if isinstance(success, str) else None,
        next_step=_told(filled.get("step")),
        if_then=_told(filled.get("when")),
        step_by=iso_day(filled.get("step_by")),
    )


def _in_a_sentence(button: str) -> str:
    """What a button says, as it stands in a sentence: « un expert-comptable »."""
    return button[:1].lower() + button[1:]


def _told(words: Value) -> str | None:
    return words if isinstance(words, str) else None


def step_told(turn: Turn, draft: Draft, text: str, *, is_act: bool = False) -> dict[str, str] | None:
    """What one will do for it, told under the card: its small next step; `is_act`: it is known to be no other goal."""
    intent = turn.read(text).intent
    moment = if_then(text)
    if moment:
        is_step = _OWN_ACT.match(fold(moment.then).replace("’", "'")) is not None
    else:
        does = _DOES[turn.lang].match(fold(step_words(text)).replace("’", "'")) is not None
        is_step = is_act or is_first_step(text) or (does and intent not in _STORIES)
    is_other = not is_act and (is_wish(text) or announces_goal(text))
    if not is_step or is_other or text.rstrip().endswith("?"):
        return None
    goal = with_step(turn, from_draft(turn, draft, ""), text)
    told = {"step": goal.next_step, "when": goal.if_then, "step_by": goal.step_by and goal.step_by.isoformat()}
    return {name: set_words(words) for name, words in told.items() if words}


_OWN_ACT: Final = re.compile(
    r"(?:je|j'|on|nous|i|i'll|i'd|we|we'll|i'm)\b(?! ?(?:(?:l'|les? |lui |leur |nous )?(?:ai|avons)|have|had|told"
    r"|said|gave|sent|wrote|met|saw|[a-z]{2,}ed)\b)"
)
"""The act of an if-then sentence, one's own and to come: "si je croise Paul lundi, je lui demande"."""
_STORIES: Final = (
    "log_meeting",
    "plan_meeting",
    "done_thanks",
    "done_promise",
    "progress",
    "event",
    "request_received",
)
_DOES: Final[Mapping[Lang, re.Pattern[str]]] = {
    "fr": re.compile(
        r"\W*(?:(?:d'abord|deja|pour commencer|premier pas|petit pas|oui)\W+)*"
        r"(?:commencer par |je (?:vais|commence par) |je )?(?:me |m'|lui |leur )?[a-z]{2,}(?:er|ir|re|rai)\b"
    ),
    "en": re.compile(
        r"\W*(?:(?:first|to begin with|first step|small step|yes)\W+)*"
        r"(?:i'll |i will |i'm going to )?(?:(?:start|begin) (?:by|with) )?(?:to )?"
        r"(?:writ|call|e?mail|ask|contact|read|send|look|list|register|sign|book|prepar|draft|updat|apply|talk|go"
        r"|mak|visit)"
        r"(?:e|ing|t?ting)?\b"
    ),
}
"""How one says what one will do, without a wish before it."""


def set_words(words: str) -> str:
    """The user's words as they are printed: they stand in letters, too."""
    return words.replace("'", "’")


def press_keep(turn: Turn, args: tuple[str, ...]) -> Turn:
    """Written down; whom one knows already for it is said at once, and what follows is one tap away."""
    draft = turn.notebook.draft(args[0] if args else None)
    if draft is None or draft.flow != CARD:
        return turn.toast("error.old_button")
    turn = turn.close(draft)
    notebook, id_ = turn.notebook.new_id(Goal)
    goal = from_draft(turn, draft, id_)
    turn = turn.keep(notebook.put(goal)).did("undo.goal", what=goal.what)
    known = known_lines(turn, goal)
    lead = line("goal.whom_do_you_know", names=goal.roles) if goal.roles and not known else None
    more = (GAP, *known) if known else (GAP, lead) if lead else ()
    turn = turn.say(
        line("goal.kept"),
        *goal_lines(turn, goal),
        *more,
        buttons=((press("goal.go_on", f"goalnext:{goal.id}"), undo_button(turn)), *map_row(goal, known)),
        edits=True,
    )
    return show_waiting(turn, goal)


def map_row(goal: Goal, known: tuple[Line, ...]) -> Buttons:
    """With nobody known for it, names can be brought back (P12)."""
    return () if known else ((press("map.begin", f"map:goal:{goal.id}"),),)


def press_drop(turn: Turn, args: tuple[str, ...]) -> Turn:
    draft = turn.notebook.draft(args[0] if args else None)
    if draft is None or draft.flow != CARD:
        return turn.toast("error.old_button")
    return turn.close(draft).say(line("card.dropped"), edits=True)


def hear_card(turn: Turn, draft: Draft, text: str) -> Turn | None:
    """Yes, no, another day or other words for the goal that is shown; None for another matter."""
    answer = read_answer(text, lang=turn.lang)
    if answer and answer.day is None and answer.verb in ("yes", "done"):
        return press_keep(turn, (draft.id,))
    if (answer and answer.verb in ("no", "drop")) or _drops(text):
        return press_drop(turn, (draft.id,))
    changed = _mended(turn, draft, text) or _roles_told(turn, draft, text) or step_told(turn, draft, text)
    changed = changed or _success_told(turn, text)
    if changed is None:
        return None
    draft = replace(draft, filled={**draft.filled, **changed})
    return show_card(turn.update(draft), draft)


def _drops(text: str) -> bool:
    """ "Actually, drop that goal": the one that is shown."""
    told = told_of_goal(instead(text) or text)
    return gives_up(text) or (told is not None and told.field == "let_go")


def _roles_told(turn: Turn, draft: Draft, text: str) -> dict[str, Value] | None:
    """Whom it needs, told under the card: "and a curator"."""
    text = _ALSO.sub("", text.strip())
    if not lists_roles(text) or turn.read(text).people:
        return None
    return {"roles": ", ".join((*split_roles(draft.filled.get("roles")), *split_roles(text)))}


def _success_told(turn: Turn, text: str) -> dict[str, str] | None:
    """What it would look like, told under the card: "I'd have a shorter commute"."""
    found = _WOULD_BE[turn.lang].match(text.strip())
    if found is None or text.rstrip().endswith("?") or is_another_matter(turn, text):
        return None
    return {"success": text.strip()[found.end() if found["lead"] else 0 :].rstrip(" .!")}


_ALSO: Final = re.compile(r"^(?:(?:and|also|plus|et|aussi|puis|ah|oh|oui|yes)[ ,]+)+", re.IGNORECASE)
_WOULD_BE: Final[Mapping[Lang, re.Pattern[str]]] = {
    "fr": re.compile(
        r"(?P<lead>(?:ce serait|ça voudrait dire|ca voudrait dire|réussir,? ce serait|l['’]idée,? c['’]est) )"
        r"|(?:j['’](?:aurais|arriverais|irais|habiterais)|je (?:serais|pourrais|saurais|ferais|travaillerais|gagnerais"
        r"|vivrais|n['’]aurais)|que (?:je|j['’]))\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?P<lead>(?:that would be|it would be|it['’]d be|that would mean|it would mean|it['’]d mean) )"
        r"|(?:i['’]d|i would) (?!(?:like|love|rather|say|want|prefer|suggest|wish)\b)|that i\b",
        re.IGNORECASE,
    ),
}
"""How one says what a goal would look like once reached."""


_CLAUSE: Final = re.compile(r"\s*[,;.!–]\s+")


def _mended(turn: Turn, draft: Draft, text: str) -> dict[str, str] | None:
    """What a short correction changes: the day, else the words of the goal."""
    words = instead(text)
    when = read_when(turn, words or text)
    first = _CLAUSE.split(words or text, maxsplit=1)[0]  # what stands behind it says why
    alone = words and (told := read_when(turn, first)) is not None and says_only(first, told)
    only_day = when is not None and (len(text.split()) <= _SHORT or alone or says_only(words or text, when))
    if when and only_day and not (tells_act(turn, draft, text) and step_told(turn, draft, text)):
        return {"due": when.by.isoformat()}
    if words and not is_wish(words) and any(mention.known for mention in turn.read(text).people):
        return None  # "no, Typhaine is my colleague" puts somebody right, and no goal
    what = with_instead(str(draft.filled.get("what")), words) if words else None
    return {"what": what} if what else None
