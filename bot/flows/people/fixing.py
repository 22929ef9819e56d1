"""Putting somebody's card right: a name, a firm, a circle, tu or vous; and making one person of two."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from bot.domain.drafts import Draft
from bot.domain.lines import Button, line
from bot.domain.people import Address, Birthday, Need, Offer, Person, Tie
from bot.domain.ties import concerning, merged
from bot.flows.people.doors import search, show, with_name
from bot.flows.people.titles import any_title, as_written, split_title, told_title
from bot.flows.turn import Turn, press
from bot.understanding import read_day

FIX = "person_fix"
MERGE = "person_merge"
TEXT_FIELDS = (
    *("name", "role", "org", "how_met", "circles", "nicknames", "phone", "birthday", "need", "offer", "title"),
    "ideal_client",
)
ADDRESSES: tuple[Address, ...] = ("tu", "vous")
TIES: tuple[Tie, ...] = ("close", "active", "wide", "slow")
EMPTY = "-"  # written to empty a field


def press_fix(turn: Turn, args: tuple[str, ...]) -> Turn:
    """Which field, then what it should be."""
    person = turn.notebook.person(args[0] if args else None)
    if person is None:
        return turn.toast("error.old_button")
    if len(args) == 1:
        return turn.say(line("person_fix.what", name=person.called), buttons=_fields(person))
    if args[1] not in TEXT_FIELDS:
        return turn.toast("error.old_button")
    turn, draft = turn.open(FIX, {"person": person.id, "field": args[1]})
    return turn.update(replace(draft, asking=args[1])).say(
        line(f"person_fix.ask.{args[1]}", name=person.called),
        buttons=((press("button.cancel", f"cancel:{draft.id}"),),),
    )


def _fields(person: Person) -> tuple[tuple[Button, ...], ...]:
    fields = [press(f"person_fix.field.{field}", f"pfix:{person.id}:{field}") for field in TEXT_FIELDS]
    rows = tuple(tuple(fields[at : at + 3]) for at in range(0, len(fields), 3))
    addresses = tuple(press(f"person_fix.{address}", f"address:{person.id}:{address}") for address in ADDRESSES)
    ties = tuple(press(f"person_fix.tie.{tie}", f"tie:{person.id}:{tie}") for tie in TIES)
    return (*rows, addresses, ties[:2], ties[2:], (press("button.back", f"card:{person.id}"),))


def hear_fix(turn: Turn, draft: Draft, text: str) -> Turn | None:
    """What the field should be; "-" empties it."""
    person = turn.notebook.person(str(draft.filled.get("person")))
    field = str(draft.filled.get("field"))
    if person is None or field not in SETTERS:
        return None
    fixed = SETTERS[field](turn, person, text.strip())
    if fixed is None:
        return turn.say(line(f"person_fix.unread.{field}"))
    turn = turn.close(draft).put(fixed).did("undo.fixed", name=person.called)
    return show(turn.say(line("person_fix.done")), fixed)


def _list(text: str) -> tuple[str, ...]:
    return () if text == EMPTY else tuple(part.strip() for part in text.replace(";", ",").split(",") if part.strip())


def _birthday(turn: Turn, person: Person, text: str) -> Person | None:
    if text == EMPTY:
        return replace(person, birthday=None)
    days = read_day(text, lang=turn.lang, today=turn.today, towards="future")
    return replace(person, birthday=Birthday(days[0].month, days[0].day)) if days else None


def _name(turn: Turn, person: Person, text: str) -> Person | None:
    if text == EMPTY:
        return None
    title, name = split_title(text, turn.lang)
    titled = replace(person, title=title or person.title)
    return titled if title and name == person.name else with_name(titled, name)


def _title(turn: Turn, person: Person, text: str) -> Person | None:
    """One of the usual titles, or another as it is written, such as Colonel."""
    if text == EMPTY:
        return replace(person, title=None)
    told = told_title(text, turn.lang)
    title = told.title if told else any_title(text, turn.lang) or as_written(text, person)
    return replace(person, title=title) if title else None


def _text(field: str) -> Callable[[Turn, Person, str], Person | None]:
    return lambda _turn, person, text: _with(person, field, None if text == EMPTY else text)


def _several(field: str) -> Callable[[Turn, Person, str], Person | None]:
    return lambda _turn, person, text: _with(person, field, _list(text))


def _with(person: Person, field: str, value: object) -> Person:
    return replace(person, **{field: value})  # type: ignore[arg-type]


def _fact(field: str) -> Callable[[Turn, Person, str], Person | None]:
    """Adds a need or an offer; "-" empties the list."""

    def set_fact(turn: Turn, person: Person, text: str) -> Person | None:
        if field == "needs":
            return replace(person, needs=() if text == EMPTY else (*person.needs, Need(text, turn.today)))
        return replace(person, offers=() if text == EMPTY else (*person.offers, Offer(text, turn.today)))

    return set_fact


SETTERS: Mapping[str, Callable[[Turn, Person, str], Person | None]] = {
    "name": _name,
    "role": _text("role"),
    "org": _text("org"),
    "how_met": _text("how_met"),
    "circles": _several("circles"),
    "nicknames": _several("nicknames"),
    "phone": _text("phone"),
    "birthday": _birthday,
    "need": _fact("needs"),
    "offer": _fact("offers"),
    "title": _title,
    "ideal_client": _text("ideal_client"),
}


def press_address(turn: Turn, args: tuple[str, ...]) -> Turn:
    """tu or vous in the drafts for that person."""
    person = turn.notebook.person(args[0] if args else None)
    if person is None or args[1:] not in [(address,) for address in ADDRESSES]:
        return turn.toast("error.old_button")
    fixed = replace(person, address="tu" if args[1] == "tu" else "vous")
    return show(turn.put(fixed).did("undo.fixed", name=person.called), fixed, edits=True)


def press_tie(turn: Turn, args: tuple[str, ...]) -> Turn:
    """How slowly or quickly the tie lives."""
    person = turn.notebook.person(args[0] if args else None)
    tie = next((tie for tie in TIES if args[1:] == (tie,)), None)
    if person is None or tie is None:
        return turn.toast("error.old_button")
    fixed = replace(person, tie=tie)
    return show(turn.put(fixed).did("undo.fixed", name=person.called), fixed, edits=True)


# --- one person of two


def press_merge(turn: Turn, args: tuple[str, ...]) -> Turn:
    """With whom? The nearest names are offered; another can be written."""
    person = turn.notebook.person(args[0] if args else None)
    if person is None:
        return turn.toast("error.old_button")
    if len(args) > 1:
        return ask_merge(turn, person, turn.notebook.person(args[1]))
    turn, draft = turn.open(MERGE, {"person": person.id})
    near = [other for other in search(turn, person.first_name) if other.id != person.id][:5]
    rows = tuple((press("people.button", f"merge:{person.id}:{other.id}", name=other.called),) for other in near)
    return turn.update(replace(draft, asking="whom")).say(
        line("merge.whom", name=person.called), buttons=(*rows, (press("button.cancel", f"cancel:{draft.id}"),))
    )


def hear_merge(turn: Turn, draft: Draft, text: str) -> Turn | None:
    person = turn.notebook.person(str(draft.filled.get("person")))
    if person is None:
        return None
    others = [other for other in search(turn, text) if other.id != person.id]
    if not others:
        return turn.say(line("people.none", words=text))
    if len(others) == 1:
        return ask_merge(turn.close(draft), person, others[0])
    rows = tuple((press("people.button", f"merge:{person.id}:{other.id}", name=other.called),) for other in others[:5])
    return turn.say(line("people.several"), buttons=rows)


def ask_merge(turn: Turn, person: Person, other: Person | None) -> Turn:
    """Whether the two are one, with all that is known of either."""
    if other is None or other.id == person.id:
        return turn.toast("error.old_button")
    n = len(concerning(turn.notebook, other.id))
    buttons = ((press("merge.yes", f"merged:{person.id}:{other.id}"), press("button.no", f"card:{person.id}")),)
    return turn.say(line("merge.confirm", name=person.called, other=other.called, n=n), buttons=buttons)


def press_merged(turn: Turn, args: tuple[str, ...]) -> Turn:
    kept, other = (turn.notebook.person(id_) for id_ in args[:2]) if len(args) > 1 else (None, None)
    if kept is None or other is None or kept.id == other.id:
        return turn.toast("error.old_button")
    for draft in turn.notebook.drafts:
        if draft.flow == MERGE:
            turn = turn.close(draft)
    turn = turn.keep(merged(turn.notebook, kept, other)).did("undo.merged", name=kept.called, other=other.called)
    person = turn.notebook.person(kept.id)
    return show(turn, person, edits=True) if person else turn


PRESSES = {
    "pfix": press_fix,
    "address": press_address,
    "tie": press_tie,
    "merge": press_merge,
    "merged": press_merged,
}
DRAFTS = {FIX: hear_fix, MERGE: hear_merge}
