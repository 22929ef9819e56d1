"""An introduction under way: whom to ask, what each answered, the text to both; dropped at any time (P30)."""

from __future__ import annotations

from dataclasses import replace

from bot.coaching.introducing import agreed, to_ask
from bot.domain.lines import GAP, Button, Buttons, Line, line
from bot.domain.people import Person
from bot.domain.promises import Introduction
from bot.flows.introductions.sent import answers, make, state
from bot.flows.turn import Turn, iso_day, press
from bot.flows.undo import undo_button


def show(turn: Turn, introduction: Introduction, *, edits: bool = False) -> Turn:
    """The two, why, how far it is with each, and what can be done next."""
    two = _two(turn, introduction)
    if two is None:
        return turn.toast("error.old_button")
    lines = (line("connect.pair", one=two[0].called, other=two[1].called), *because(introduction, *two))
    if introduction.made_on:
        return turn.say(*lines, GAP, line("connect.made_before", day=introduction.made_on), edits=edits)
    if introduction.dropped_on:
        return turn.say(*lines, GAP, line("connect.dropped_before", day=introduction.dropped_on), edits=edits)
    states = (state(turn, introduction, id_) for id_ in (introduction.other, introduction.one))
    return turn.say(*lines, GAP, *states, buttons=_ways(turn, introduction, two), edits=edits)


def because(introduction: Introduction, one: Person, other: Person) -> tuple[Line, ...]:
    """Why these two: what one looks for and the other can do, or the user's own words."""
    if introduction.need and introduction.offer:
        told = {"need": introduction.need, "offer": introduction.offer}
        return (line("connect.match", one=one.called, other=other.called, **told),)
    return (line("connect.why", words=introduction.why),) if introduction.why else ()


def _two(turn: Turn, introduction: Introduction) -> tuple[Person, Person] | None:
    one, other = turn.notebook.person(introduction.one), turn.notebook.person(introduction.other)
    return (one, other) if one and other else None


def _ways(turn: Turn, introduction: Introduction, two: tuple[Person, Person]) -> Buttons:
    rows: list[tuple[Button, ...]] = []
    names = {person.id: person.called for person in two}
    for id_ in to_ask(introduction):
        rows.append((press("connect.write", f"draft:intro:{introduction.id}:{id_}", name=names[id_]),))
        if introduction.asked_on(id_):
            rows += answers(turn, introduction, id_)
    if introduction.is_agreed:
        rows.append(_bring_together(introduction))
    return (*rows, (press("connect.drop", f"introdrop:{introduction.id}"),))


def _bring_together(introduction: Introduction) -> tuple[Button, ...]:
    both = press("connect.write_both", f"draft:intro:{introduction.id}:both")
    return both, press("connect.is_made", f"intromade:{introduction.id}")


# --- what they answered


def consent(turn: Turn, introduction: Introduction, person: str, *, yes: bool) -> Turn:
    """What one of them answered; who is next, or how to leave it kindly."""
    two = _two(turn, introduction)
    if two is None:
        return turn.toast("error.old_button")
    other = next(one for one in two if one.id != person)
    (name,) = turn.notebook.names((person,))
    if not yes:
        turn = turn.put(replace(introduction, dropped_on=turn.today)).did("undo.connect_consent", name=name)
        waits = introduction.asked_on(other.id) or introduction.agreed_on(other.id)
        tell = press("connect.tell_off", f"draft:intro:{introduction.id}:off:{other.id}", name=other.called)
        key = "connect.one_no_other_waits" if waits else "connect.one_no"
        said = line(key, name=name, other=other.called)
        return turn.say(said, buttons=((tell,) if waits else (), (undo_button(turn),)))
    now = agreed(introduction, person, turn.today)
    turn = turn.put(now).did("undo.connect_consent", name=name)
    if now.is_agreed:
        names = tuple(one.called for one in two)
        return turn.say(line("connect.both_yes", names=names), buttons=(_bring_together(now), (undo_button(turn),)))
    if now.asked_on(other.id):
        rows = answers(turn, now, other.id)
        return turn.say(
            line("connect.one_yes_waits", name=name, other=other.called), buttons=(*rows, (undo_button(turn),))
        )
    write = press("connect.write", f"draft:intro:{now.id}:{other.id}", name=other.called)
    return turn.say(line("connect.one_yes", name=name, other=other.called), buttons=((write,), (undo_button(turn),)))


def both_agreed(turn: Turn, introduction: Introduction) -> Turn:
    """ "They both said yes"."""
    for id_ in to_ask(introduction)[:-1]:
        introduction = agreed(introduction, id_, turn.today)
    (last,) = to_ask(introduction) or (introduction.one,)
    return consent(turn.put(introduction), introduction, last, yes=True)


def drop(turn: Turn, introduction: Introduction, *, edits: bool = False) -> Turn:
    """Left; whoever has been asked can be told so."""
    two = _two(turn, introduction)
    if two is None:
        return turn.toast("error.old_button")
    names = tuple(person.called for person in two)
    turn = turn.put(replace(introduction, dropped_on=turn.today)).did("undo.connect_dropped", names=names)
    rows = tuple(
        (press("connect.tell_off", f"draft:intro:{introduction.id}:off:{person.id}", name=person.called),)
        for person in two
        if introduction.asked_on(person.id)
    )
    return turn.say(line("connect.dropped", names=names), buttons=(*rows, (undo_button(turn),)), edits=edits)


def helped(turn: Turn, introduction: Introduction, *, well: bool) -> Turn:
    """What came of it: remembered as given, and billed to nobody (P4)."""
    names = turn.notebook.names((introduction.one, introduction.other))
    turn = turn.put(replace(introduction, helped=well)).did("undo.connect_helped", names=names)
    return turn.say(line("connect.helped" if well else "connect.no_help", names=names), buttons=((undo_button(turn),),))


# --- by button


def press_intro(turn: Turn, args: tuple[str, ...]) -> Turn:
    introduction = turn.notebook.find(Introduction, args[0] if args else None)
    return show(turn, introduction) if introduction else turn.toast("error.old_button")


def press_consent(turn: Turn, args: tuple[str, ...]) -> Turn:
    """consent:i5:p3:yes"""
    introduction = turn.notebook.find(Introduction, args[0] if args else None)
    if introduction is None or len(args) != 3 or args[2] not in ("yes", "no"):
        return turn.toast("error.old_button")
    if args[1] not in (introduction.one, introduction.other):
        return turn.toast("error.old_button")
    if not introduction.is_open or introduction.agreed_on(args[1]):
        return turn.toast("answer.already")
    return consent(turn, introduction, args[1], yes=args[2] == "yes")


def press_made(turn: Turn, args: tuple[str, ...]) -> Turn:
    introduction = turn.notebook.find(Introduction, args[0] if args else None)
    if introduction is None or _two(turn, introduction) is None:
        return turn.toast("error.old_button")
    return make(turn, introduction) if introduction.is_open else turn.toast("answer.already")


def press_drop(turn: Turn, args: tuple[str, ...]) -> Turn:
    introduction = turn.notebook.find(Introduction, args[0] if args else None)
    if introduction is None:
        return turn.toast("error.old_button")
    return drop(turn, introduction, edits=True) if introduction.is_open else turn.toast("answer.already")


def press_note(turn: Turn, args: tuple[str, ...]) -> Turn:
    """Two people introduced without the coach: noted as made."""
    one, other = (turn.notebook.person(id_) for id_ in (*args, "", "")[:2])
    on = iso_day("".join(args[2:3])) or turn.today
    if one is None or other is None or one == other or on > turn.today:
        return turn.toast("error.old_button")
    turn, introduction = turn.add(Introduction, one=one.id, other=other.id, why="", thought_on=turn.today)
    return make(turn, introduction, on=on, edits=True, told=True)


PRESSES = {
    "intro": press_intro,
    "consent": press_consent,
    "intromade": press_made,
    "introdrop": press_drop,
    "intronote": press_note,
}
