"""Five minutes on the people one knows already: one question at a time, as long as the user likes (P12, P13)."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Final

from bot.coaching.circles import find_circle, key_of
from bot.coaching.mapping import CIRCLES, FAMILIES, FIVE, NAMED, SESSION, answered, gone_through, next_family
from bot.domain.drafts import Draft, Value
from bot.domain.lines import GAP, Buttons, Line, line
from bot.flows.mapping.ending import end
from bot.flows.mapping.keeping import gone_through as pass_family
from bot.flows.mapping.keeping import keep_list, name_circle
from bot.flows.mapping.listing import ask_open, listed, show_list, some
from bot.flows.mapping.mending import MAP, again, is_settled
from bot.flows.turn import Turn, press
from bot.flows.undo import undo_button

CIRCLE: Final = "circle"  # the family of a list that only completes one circle
TOLD: Final = "told"  # that of people told by themselves, outside a session: no question comes after
_ALONE: Final = (CIRCLE, TOLD)
NOBODY: Final = "worked"  # the question for somebody who says that they know nobody


def under_way(turn: Turn) -> Draft | None:
    """The session that was begun, even days ago: nothing of it is lost."""
    return next((draft for draft in reversed(turn.notebook.drafts) if draft.flow == MAP), None)


def begin(turn: Turn, family: str | None = None, *, goal: str | None = None, head: tuple[Line, ...] = ()) -> Turn:
    """The next question, or that one; a list that waits for a yes is shown first."""
    draft = under_way(turn)
    if draft and listed(draft) and family in (None, draft.filled.get("family")):
        draft = _fresh(turn, draft)
        waiting = line("map.still_there")
        return ask_open(turn, draft, waiting) or show_list(turn, draft, waiting)
    family = family or _where_it_stopped(turn, draft) or next_family(turn.notebook)
    if family is None:
        return menu(turn)
    before: dict[str, Value] = {"kept": draft.filled.get("kept")} if draft and not draft.is_stale(turn.now) else {}
    turn = turn.close(draft) if draft else turn
    told: dict[str, Value] = {"family": family, "since": turn.now.isoformat(), **before}
    turn, draft = turn.open(MAP, {**told, "goal": goal} if goal else told)
    return ask(turn, draft, *(head or opening(turn)))


def resume(turn: Turn, draft: Draft) -> Turn:
    """The list that waits, or the question, once more after another matter."""
    if listed(draft):
        waiting = line("map.still_there")
        return ask_open(turn, draft, waiting) or show_list(turn, draft, waiting)
    return ask(turn, draft, line("conversation.where_we_were")) if draft.asking == "names" else turn


def _where_it_stopped(turn: Turn, draft: Draft | None) -> str | None:
    """The question that was asked last, when it is still open."""
    family = draft.filled.get("family") if draft else None
    return str(family) if family in FAMILIES and family not in gone_through(turn.notebook) else None


def _fresh(turn: Turn, draft: Draft) -> Draft:
    return replace(draft, opened_at=turn.now)


def opening(turn: Turn) -> tuple[Line, ...]:
    """What this is, the first time; then what was spoken of already."""
    done = answered(turn.notebook)
    if done:
        return (line("map.so_far", families=tuple(line(f"map.family.{family}") for family in done[-2:])),)
    return () if turn.notebook.mapped else (line("map.intro"),)


def ask(turn: Turn, draft: Draft, *head: Line, undoes: bool = False) -> Turn:
    """The question of the family under way; `undoes`: what stands at its head can be taken back."""
    family, circle = str(draft.filled.get("family")), draft.filled.get("circle")
    question = _of_circle(turn, str(circle)) if family == CIRCLE or circle else line(f"map.ask.{family}")
    how = () if turn.notebook.mapped or family == CIRCLE else (line("map.how"),)
    turn = turn.update(replace(_fresh(turn, draft), asking="names"))
    lead = (*head, GAP) if head else ()
    undo = (undo_button(turn),) if undoes else ()
    return turn.say(*lead, question, *how, buttons=(*ways_on(draft), undo))


def _of_circle(turn: Turn, circle: str) -> Line:
    """Who else comes from there, or who at all."""
    known = find_circle(turn.notebook, key_of(circle)) is not None
    return line("map.ask_circle" if known else "map.ask_circle_first", circle=circle)


def ways_on(draft: Draft) -> Buttons:
    if draft.filled.get("family") in _ALONE:
        return ((press("button.cancel", f"cancel:{draft.id}"),),)
    return ((press("map.another_question", f"mapskip:{draft.id}"), press("map.enough", f"mapend:{draft.id}")),)


def menu(turn: Turn) -> Turn:
    """All questions were gone through: each can be asked again."""
    rows = [press(f"map.title.{family}", f"map:{family}") for family in FAMILIES]
    pairs = tuple(tuple(rows[at : at + 2]) for at in range(0, len(rows), 2))
    return turn.say(line("map.all_done_before"), buttons=(*pairs, (press("network.button", "network"),)))


# --- by button


def session(turn: Turn, args: tuple[str, ...]) -> Draft | None:
    """The session that a button belongs to."""
    draft = turn.notebook.draft(args[0] if args else None)
    return _fresh(turn, draft) if draft and draft.flow == MAP else None


def press_map(turn: Turn, args: tuple[str, ...]) -> Turn:
    """map: the next question; map:excels: that one; map:goal:g3: for a goal."""
    if not args or not args[0]:
        return begin(turn)
    if args[0] == "goal":
        return begin(turn, goal=args[1] if len(args) > 1 else None)
    return begin(turn, args[0]) if args[0] in FAMILIES else turn.toast("error.old_button")


def press_keep(turn: Turn, args: tuple[str, ...]) -> Turn:
    draft = session(turn, args)
    if draft is None or not listed(draft):
        return turn.toast("error.old_button")
    return keep(turn, draft, edits=True) if is_settled(draft) else again(turn, draft)


def keep(turn: Turn, draft: Draft, *, edits: bool = False) -> Turn:
    """The list counts: its people are in the notebook, and the talk goes on."""
    turn, people = keep_list(turn, draft)
    ids: list[Value] = [person.id for person in people]
    names = tuple(person.called for person in people)
    said = line("map.kept", names=some(names))
    before = draft.filled.get("kept")
    kept = [*(before if isinstance(before, list) else []), *ids]
    draft = replace(draft, filled={**draft.filled, "list": [], "kept": list(dict.fromkeys(map(str, kept)))})
    family, circle = draft.filled.get("family"), draft.filled.get("circle")
    if family in _ALONE:
        turn = turn.close(draft)
        cards = tuple(press("people.button", f"card:{person.id}", name=person.called) for person in people[:2])
        see = (press("circle.see", f"circle_of:{ids[0]}"),) if family == CIRCLE else cards
        return turn.say(said, buttons=((*see, undo_button(turn)),), edits=edits)
    if family in NAMED and not circle:
        turn = turn.update(replace(draft, asking="circle", filled={**draft.filled, "fresh": ids}))
        skip = (press("map.no_name", f"mapnoname:{draft.id}"), undo_button(turn))
        return turn.say(said, GAP, line(f"map.name_circle.{family}"), buttons=(skip,), edits=edits)
    return go_on(turn, draft, said)


def hear_circle(turn: Turn, draft: Draft, name: str) -> Turn:
    """What the circle of those just kept is called."""
    ids, family = draft.filled.get("fresh"), str(draft.filled.get("family"))
    turn = name_circle(turn, tuple(map(str, ids)) if isinstance(ids, list) else (), name, family)
    return go_on(turn, draft, line("map.circle_named", circle=name))


def press_no_name(turn: Turn, args: tuple[str, ...]) -> Turn:
    draft = session(turn, args)
    return go_on(turn, draft) if draft and draft.asking == "circle" else turn.toast("error.old_button")


def go_on(turn: Turn, draft: Draft, *head: Line) -> Turn:
    if draft.filled.get("ending"):
        return end(turn, draft, undoes=bool(head))  # the thanks name whom was kept
    return onward(turn, draft, *head)


def onward(turn: Turn, draft: Draft, *head: Line) -> Turn:
    """The next question; a pause is offered after five minutes, and between people and circles."""
    was, family = draft.filled.get("family"), next_family(turn.notebook)
    if family is None:
        return end(turn, draft, *head, line("map.all_done"))
    left = {name: value for name, value in draft.filled.items() if name not in ("circle", "fresh", "list")}
    draft = replace(_fresh(turn, draft), filled={**left, "family": family})
    five = was in FIVE and family in CIRCLES
    if not five and turn.now - _since(turn, draft) < SESSION:
        return ask(turn, draft, *head, undoes=bool(head))
    turn = turn.update(replace(draft, asking="more"))
    row = (press("map.go_on", f"mapmore:{draft.id}"), press("map.enough", f"mapend:{draft.id}"))
    undo = (undo_button(turn),) if head else ()
    lead = (*head, GAP) if head else ()
    return turn.say(*lead, line("map.five_done" if five else "map.five_minutes"), buttons=(row, undo))


def _since(turn: Turn, draft: Draft) -> datetime:
    try:
        return datetime.fromisoformat(str(draft.filled.get("since")))
    except ValueError:
        return turn.now


def press_more(turn: Turn, args: tuple[str, ...]) -> Turn:
    """Another five minutes."""
    draft = session(turn, args)
    return go_further(turn, draft) if draft and draft.asking == "more" else turn.toast("error.old_button")


def go_further(turn: Turn, draft: Draft) -> Turn:
    return ask(turn, replace(draft, filled={**draft.filled, "since": turn.now.isoformat()}))


def press_skip(turn: Turn, args: tuple[str, ...]) -> Turn:
    draft = session(turn, args)
    if draft is None or draft.asking != "names" or draft.filled.get("family") in _ALONE:
        return turn.toast("error.old_button")
    return skip(turn, draft)


def skip(turn: Turn, draft: Draft) -> Turn:
    """Another question: this one isn't asked again, unless the user wants it."""
    family = draft.filled.get("family")
    return onward(pass_family(turn, family, declined=True).did("undo.map_skipped"), draft)


def press_drop(turn: Turn, args: tuple[str, ...]) -> Turn:
    """The list is thrown away; its question stands."""
    draft = session(turn, args)
    if draft is None or not listed(draft):
        return turn.toast("error.old_button")
    return drop(turn, draft)


def drop(turn: Turn, draft: Draft) -> Turn:
    draft = replace(draft, filled={**draft.filled, "list": []})
    if draft.filled.get("ending") or draft.filled.get("family") in _ALONE:
        return turn.close(draft).say(line("card.dropped"), edits=True)
    return ask(turn, draft, line("map.dropped"))


def press_end(turn: Turn, args: tuple[str, ...]) -> Turn:
    draft = session(turn, args)
    return end(turn, draft) if draft else turn.toast("error.old_button")


PRESSES = {
    "map": press_map,
    "mapkeep": press_keep,
    "mapnoname": press_no_name,
    "mapmore": press_more,
    "mapskip": press_skip,
    "mapdrop": press_drop,
    "mapend": press_end,
}
