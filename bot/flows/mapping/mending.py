"""Putting a list right before it counts: one left out, one who is somebody known, another name, a word more."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.drafts import Draft
from bot.domain.lines import Buttons, line
from bot.domain.people import Person
from bot.flows.mapping.listing import (
    NEW,
    Listed,
    ask_open,
    changed,
    completed,
    listed,
    open_question,
    row_of,
    said,
    show_list,
    shown_name,
)
from bot.flows.turn import Turn, press
from bot.understanding import find_people
from bot.understanding.rolls import Entry

MAP = "map"
_NEAR = 3  # people offered who may be meant


def again(turn: Turn, draft: Draft, *, edits: bool = False) -> Turn:
    """The next open question, or the list as it stands now; an empty one is gone."""
    if asked := ask_open(turn, draft):
        return asked
    return show_list(turn, draft, edits=edits)


# --- by button


def of_button(turn: Turn, args: tuple[str, ...]) -> tuple[Draft, Listed] | None:
    """The draft and the one of its list that a button is about."""
    draft = turn.notebook.draft(args[0] if args else None)
    row = row_of(draft, args[1]) if draft and draft.flow == MAP and len(args) > 1 else None
    return (draft, row) if draft and row else None


def press_fix(turn: Turn, args: tuple[str, ...]) -> Turn:
    """One of the list: what can be put right."""
    found = of_button(turn, args)
    if found is None:
        return turn.toast("error.old_button")
    draft, row = found
    turn = turn.update(replace(draft, asking="list"))
    return turn.say(said(turn, row.entry), line("map.what_to_mend"), buttons=_ways(turn, draft, row), edits=True)


def _ways(turn: Turn, draft: Draft, row: Listed) -> Buttons:
    at = f"{draft.id}:{row.number}"
    near = [person for person in _nearest(turn, row.entry) if person.id != row.entry.known]
    known = tuple((press("map.it_is", f"mapis:{at}:{person.id}", name=person.called),) for person in near)
    other = (press("map.somebody_else", f"mapis:{at}:{NEW}", name=row.entry.typed),) if row.entry.known else ()
    mend = () if row.entry.known else (press("map.other_name", f"maptell:{at}:rename"),)
    return (
        *known,
        other,
        (*mend, press("map.a_word_more", f"maptell:{at}:words")),
        (press("map.leave_out", f"mapout:{at}"), press("button.back", f"mapback:{draft.id}")),
    )


def _nearest(turn: Turn, entry: Entry) -> tuple[Person, ...]:
    found = (turn.notebook.person(match.id) for match in find_people(entry.name or entry.typed, turn.known()))
    return tuple(person for person in found if person)[:_NEAR]


def press_out(turn: Turn, args: tuple[str, ...]) -> Turn:
    """Left out of the list."""
    found = of_button(turn, args)
    if found is None:
        return turn.toast("error.old_button")
    draft, row = found
    return without(turn, draft, row, edits=True)


def without(turn: Turn, draft: Draft, row: Listed, *, edits: bool = False) -> Turn:
    draft = changed(draft, row.number, None)
    if not listed(draft):
        turn = turn.update(replace(draft, asking="names"))
        return turn.say(line("map.empty"), edits=edits)
    return again(turn, draft, edits=edits)


def press_is(turn: Turn, args: tuple[str, ...]) -> Turn:
    """That one is this person of the notebook, or somebody new."""
    found = of_button(turn, args)
    person = turn.notebook.person(args[2] if len(args) > 2 else None)
    if found is None or (person is None and args[2:] != (NEW,)):
        return turn.toast("error.old_button")
    return settled(turn, *found, person, edits=True)


def settled(turn: Turn, draft: Draft, row: Listed, person: Person | None, *, edits: bool = False) -> Turn:
    """With whom that name is; one person told under two names is one."""
    entry = row.entry
    if person is None:
        name = entry.typed if entry.known else entry.name
        return again(
            turn, changed(draft, row.number, replace(entry, name=name, known=None, candidates=())), edits=edits
        )
    entry = replace(entry, name=person.name, known=person.id, candidates=())
    twin = next((o for o in listed(draft) if o.entry.known == person.id and o.number != row.number), None)
    if twin:
        draft = changed(changed(draft, row.number, None), twin.number, completed(twin.entry, entry))
    else:
        draft = changed(draft, row.number, entry)
    return again(turn, draft, edits=edits)


def press_tell(turn: Turn, args: tuple[str, ...]) -> Turn:
    """Another name, or a word more, to be written."""
    found = of_button(turn, args)
    if found is None or args[2:] not in (("rename",), ("words",)):
        return turn.toast("error.old_button")
    draft, row = found
    turn = turn.update(replace(draft, asking=f"{args[2]}:{row.number}"))
    back = ((press("button.back", f"mapback:{draft.id}"),),)
    return turn.say(line(f"map.ask_{args[2]}", name=shown_name(turn, row.entry)), buttons=back)


def press_back(turn: Turn, args: tuple[str, ...]) -> Turn:
    draft = turn.notebook.draft(args[0] if args else None)
    if draft is None or draft.flow != MAP or not listed(draft):
        return turn.toast("error.old_button")
    return again(turn, draft, edits=True)


def without_unnamed(draft: Draft) -> Draft:
    """The list of those who have a name: whoever has had enough isn't asked for the others."""
    for row in listed(draft):
        draft = draft if row.entry.name else changed(draft, row.number, None)
    return draft


def is_settled(draft: Draft) -> bool:
    """Whether everybody of the list is somebody."""
    return bool(listed(draft)) and open_question(draft) is None


PRESSES = {
    "mapfix": press_fix,
    "mapout": press_out,
    "mapis": press_is,
    "maptell": press_tell,
    "mapback": press_back,
}
