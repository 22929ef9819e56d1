"""The names told in a session, read back as a list before they count; two who may be meant are asked about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any, Final

from bot.domain.calling import with_title
from bot.domain.drafts import Draft, Value
from bot.domain.lines import GAP, Button, Line, line
from bot.domain.people import Person
from bot.flows.turn import Turn, press
from bot.understanding import fold
from bot.understanding.roll_words import begins_with
from bot.understanding.rolls import MOST, Entry

NEW: Final = "new"  # somebody else of that name
_OFFERED: Final = 5  # of those who may be meant
_NAMED: Final = 5  # names in one line


@dataclass(frozen=True)
class Listed:
    """One of the list, by a number that stays theirs while others come and go."""

    number: int
    entry: Entry


def listed(draft: Draft) -> tuple[Listed, ...]:
    """The list as the draft holds it."""
    rows = draft.filled.get("list")
    return tuple(_read(row) for row in rows if isinstance(row, dict)) if isinstance(rows, list) else ()


def _read(row: dict[str, Any]) -> Listed:
    fields = {name: row.get(name) for name in ("title", "org", "role", "words", "known")}
    candidates = tuple(map(str, row.get("candidates") or ()))
    entry = Entry(str(row.get("name") or ""), str(row.get("typed") or ""), **fields, candidates=candidates)
    return Listed(int(row["number"]), entry)


def with_list(draft: Draft, rows: Sequence[Listed]) -> Draft:
    written: list[Value] = [
        {"number": row.number, **{name: _plain(value) for name, value in asdict(row.entry).items()}} for row in rows
    ]
    return replace(draft, filled={**draft.filled, "list": written})


def _plain(value: Any) -> Value:
    return list(value) if isinstance(value, tuple) else value


def added(draft: Draft, entries: Sequence[Entry]) -> Draft:
    """With more people at the end; who is there already is completed."""
    rows = list(listed(draft))
    for entry in map(_in_a_sentence, entries):
        same = next((at for at, row in enumerate(rows) if _is_same(row.entry, entry)), None)
        if same is None and len(rows) < MOST:
            rows.append(Listed(max((row.number for row in rows), default=0) + 1, entry))
        elif same is not None:
            rows[same] = replace(rows[same], entry=completed(rows[same].entry, entry))
    return with_list(draft, rows)


def _in_a_sentence(entry: Entry) -> Entry:
    """« Ma cousine », which began a sentence, as it stands in one."""
    told = entry.words
    return replace(entry, words=told[:1].lower() + told[1:]) if told and begins_with(told, "own") else entry


def _is_same(one: Entry, other: Entry) -> bool:
    if one.known or other.known:
        return one.known == other.known
    return bool(one.name) and fold(one.name) == fold(other.name)


def completed(entry: Entry, more: Entry) -> Entry:
    """With what was said later of the same person."""
    words = ", ".join(dict.fromkeys(part for part in (entry.words, more.words) if part))
    org, role, title = more.org or entry.org, more.role or entry.role, entry.title or more.title
    return replace(entry, org=org, role=role, title=title, words=words or None)


def changed(draft: Draft, number: int, entry: Entry | None) -> Draft:
    """With another entry in the place of that one; None leaves it out."""
    rows = [replace(row, entry=entry) if row.number == number and entry else row for row in listed(draft)]
    return with_list(draft, [row for row in rows if entry or row.number != number])


def row_of(draft: Draft, number: object) -> Listed | None:
    return next((row for row in listed(draft) if str(row.number) == str(number)), None)


# --- what has to be asked first


def open_question(draft: Draft) -> tuple[str, Listed] | None:
    """("which", the first who may be two people), or ("name", the first told without a name)."""
    rows = listed(draft)
    which = next((row for row in rows if row.entry.candidates), None)
    unnamed = next((row for row in rows if not row.entry.name), None)
    return ("which", which) if which else ("name", unnamed) if unnamed else None


def ask_open(turn: Turn, draft: Draft, *head: Line) -> Turn | None:
    """The question that is open before the list can be read back; None when there is none."""
    found = open_question(draft)
    if found is None:
        return None
    kind, row = found
    turn = turn.update(replace(draft, asking=f"{kind}:{row.number}"))
    out = (press("map.leave_out", f"mapout:{draft.id}:{row.number}"),)
    if kind == "name":
        return turn.say(*head, line("map.what_name", words=row.entry.typed), buttons=(out,))
    people = candidates(turn, row.entry)
    rows = tuple((_choice(person, f"mapis:{draft.id}:{row.number}:{person.id}"),) for person in people)
    other = (press("map.somebody_else", f"mapis:{draft.id}:{row.number}:{NEW}", name=row.entry.name),)
    return turn.say(*head, _which(row.entry, people), buttons=(*rows, other, out))


def _which(entry: Entry, people: Sequence[Person]) -> Line:
    """Which one: asked of several; of one only, whether it is that one."""
    if len(people) == 1:
        return line("map.same_one", name=entry.name, other=people[0].called)
    return line("map.which", name=entry.name)


def candidates(turn: Turn, entry: Entry) -> tuple[Person, ...]:
    """Those of the notebook who may be meant."""
    found = (turn.notebook.person(id_) for id_ in entry.candidates)
    return tuple(person for person in found if person)[:_OFFERED]


def _choice(person: Person, does: str) -> Button:
    if person.org or person.role:
        return press("people.button_at", does, name=person.called, org=person.org or person.role or "")
    return press("people.button", does, name=person.called)


# --- read back


def show_list(turn: Turn, draft: Draft, *head: Line, edits: bool = False) -> Turn:
    """The list as it was understood: each can be mended or left out, and nothing is kept yet."""
    rows = listed(draft)
    right = line("map.right_again" if draft.filled.get("read") else "map.right")
    turn = turn.update(replace(draft, asking="list", filled={**draft.filled, "read": True}))
    circle = draft.filled.get("circle")
    first = line("map.list_of", n=len(rows), circle=str(circle)) if circle else line("map.list", n=len(rows))
    lead = (*head, GAP, first) if head else (first,)
    lines = (*lead, *(said(turn, row.entry) for row in rows), GAP, right)
    keep = Button(line("map.keep", n=len(rows)), does=f"mapkeep:{draft.id}", style="success")
    mend = [press("map.mend", f"mapfix:{draft.id}:{row.number}", name=shown_name(turn, row.entry)) for row in rows]
    pairs = tuple(tuple(mend[at : at + 2]) for at in range(0, len(mend), 2))
    last = (press("map.drop_list", f"mapdrop:{draft.id}"),)
    return turn.say(*lines, buttons=((keep,), *pairs, last), edits=edits)


def said(turn: Turn, entry: Entry) -> Line:
    """One of the list: the name, what was said, and whether they are known already."""
    person = turn.notebook.person(entry.known)
    about = ", ".join(_about(entry, person))
    if person is None:
        name = with_title(entry.name, entry.title)
        return line("map.entry_about", name=name, about=about) if about else line("map.entry", name=name)
    called = person.called
    if fold(entry.typed) not in (fold(person.name), fold(called)):  # a short way to say it: it is told who is meant
        args = {"typed": entry.typed, "name": called}
        return line("map.entry_meant_about", about=about, **args) if about else line("map.entry_meant", **args)
    return line("map.entry_known_about", name=called, about=about) if about else line("map.entry_known", name=called)


def _about(entry: Entry, person: Person | None) -> Iterator[str]:
    """What was said, without what the notebook knows already."""
    known = {fold(told) for told in (person.role, person.org) if told} if person else set()
    yield from (told for told in (entry.words, entry.role, entry.org) if told and fold(told) not in known)


def shown_name(turn: Turn, entry: Entry) -> str:
    person = turn.notebook.person(entry.known)
    return person.called if person else with_title(entry.name, entry.title)


def some(names: tuple[str, ...]) -> tuple[str | Line, ...]:
    """The first of them, and how many more there are."""
    left = len(names) - _NAMED
    return (*names[:_NAMED], line("network.others", n=left)) if left > 1 else names
