"""/helps: who helped, with what, and what comes next of each, in words; never a ledger, never a count (P4)."""

from __future__ import annotations

from typing import Final

from bot.coaching.giving import is_about
from bot.coaching.help_thread import OVER, Helper, Stage, Standing, helper, helpers
from bot.domain.lines import GAP, Button, Buttons, Line, line
from bot.domain.people import Person
from bot.flows.helps.patterns import WHICH, Which, wanted
from bot.flows.helps.story import next_button, show
from bot.flows.turn import Turn, press

PAGE: Final = 5
_SAID: Final = 3  # helps of one person

_STAGES: Final[dict[Which, frozenset[Stage]]] = {
    "all": frozenset({"thank", "outcome", "news", "back"}),
    "thank": frozenset({"thank"}),
    "news": frozenset({"outcome", "news"}),
    "back": frozenset({"back"}),
    "over": OVER,
}
"""What each list holds."""


def command_helps(turn: Turn, rest: str) -> Turn:
    """/helps, /merci; behind it a name, or what it was about."""
    if not rest:
        return listed(turn, "all")
    if asked := wanted(rest):
        return listed(turn, asked.which, about=asked.about)
    named = [person for m in turn.read(rest).people if m.known and (person := turn.notebook.person(m.known))]
    return of_person(turn, named[0]) if named else listed(turn, "all", about=rest)


def listed(turn: Turn, which: Which, start: int = 0, about: str = "", *, edits: bool = False) -> Turn:
    """Those of one list, `PAGE` from the one at `start`; `about`: only help that has to do with these words."""
    everybody = helpers(turn.notebook, turn.today)
    if not everybody:
        return turn.say(line("helps.nobody_yet"), buttons=((press("helps.my_gifts", "gave"),),), edits=edits)
    if about:
        return _about(turn, everybody, about)
    found = [one for one in everybody if one.stage in _STAGES[which]]
    if not found:
        return _nothing_open(turn, which, edits=edits)
    shown = found[start : start + PAGE]
    if not shown:
        return turn.toast("error.old_button")
    around = (
        press("people.before", f"helps:{which}:{max(start - PAGE, 0)}") if start else None,
        press("people.after", f"helps:{which}:{start + PAGE}") if start + PAGE < len(found) else None,
    )
    over = any(one.stage in OVER for one in everybody) and which == "all"
    doors = (press("helps.over", "helps:over:0") if over else None, press("helps.my_gifts", "gave"))
    rows: Buttons = (*map(_row, shown), tuple(b for b in around if b), tuple(b for b in doors if b))
    return turn.say(line(f"helps.head.{which}"), *_items(shown), buttons=rows, edits=edits)


def _nothing_open(turn: Turn, which: Which, *, edits: bool) -> Turn:
    """Nobody waits for that; what was received is still one tap away."""
    other = press("helps.over", "helps:over:0") if which == "all" else press("helps.everybody", "helps:all:0")
    return turn.say(line(f"helps.none.{which}"), buttons=((other, press("helps.my_gifts", "gave")),), edits=edits)


def _about(turn: Turn, everybody: tuple[Helper, ...], about: str) -> Turn:
    """ "Who helped me with my CV?": by what they did, or by the goal it served."""
    found = [
        Helper(one.person, meant)
        for one in everybody
        if (meant := tuple(standing for standing in one.standings if _fits(standing, about)))
    ][:PAGE]
    if not found:
        return turn.say(line("helps.none_about", words=about), buttons=((press("helps.everybody", "helps:all:0"),),))
    if len(found) == 1 and len(found[0].standings) == 1:
        return show(turn, found[0].next.help)
    return turn.say(line("helps.head.all"), *_items(found), buttons=tuple(map(_row, found)))


def _fits(standing: Standing, about: str) -> bool:
    goal = standing.goal.what if standing.goal else ""
    return is_about(about, f"{standing.help.what} {goal}")


def _items(found: list[Helper]) -> list[Line]:
    lines: list[Line] = []
    for one in found:
        lines += [GAP, line("helps.item", name=one.person.called, whats=_whats(one), state=state(one.next))]
    return lines


def _whats(one: Helper) -> tuple[str, ...]:
    """What they did, the help whose step is named first."""
    return tuple(dict.fromkeys(standing.help.what for standing in one.standings))[:_SAID]


def state(standing: Standing) -> Line:
    """Where that thread stands, in a sentence."""
    stage, help_ = standing.stage, standing.help
    if stage == "news" and standing.untold:
        return line("helps.state.news", what=standing.untold.what)
    if stage == "news" and standing.since:
        return line("helps.state.quiet", day=standing.since)
    if stage == "outcome" and standing.goal:
        return line("helps.state.outcome", goal=standing.goal.what)
    if stage == "returned":
        gift = help_.given_back or (standing.gift.what if standing.gift else "")
        return line("helps.state.returned_with", what=gift) if gift else line("helps.state.returned")
    return line(f"helps.state.{stage}")


def _row(one: Helper) -> tuple[Button, ...]:
    """Their story, and the next step."""
    about = f"helpsof:{one.person.id}" if len(one.standings) > 1 else f"thread:{one.next.help.id}"
    return (press("helps.story", about, name=one.person.called), *next_button(one.next))


def of_person(turn: Turn, person: Person, *, edits: bool = False) -> Turn:
    """All that one person did: the story of one help, or which of several."""
    one = helper(turn.notebook, person, turn.today)
    if one is None:
        return turn.say(
            line("helps.none_of", name=person.called),
            buttons=((press("helps.idea", f"ideas:{person.id}"), press("people.button", f"card:{person.id}",
                                                                      name=person.called)),),
        )  # fmt: skip
    if len(one.standings) == 1:
        return show(turn, one.next.help, edits=edits)
    lines: list[Line] = []
    for standing in one.standings:
        lines += [GAP, line("helps.of_item", what=standing.help.what, day=standing.help.on, state=state(standing))]
    rows = tuple((press("helps.one", f"thread:{s.help.id}", what=s.help.what),) for s in one.standings[:8])
    return turn.say(line("helps.of", name=person.called), *lines, buttons=(*rows, next_button(one.next)), edits=edits)


def press_helps(turn: Turn, args: tuple[str, ...]) -> Turn:
    """helps:news:5, or helps alone."""
    which = next((which for which in WHICH if args[:1] == (which,)), None)
    if not args:
        return listed(turn, "all")
    if which is None or not "".join(args[1:2]).isdecimal():
        return turn.toast("error.old_button")
    return listed(turn, which, int(args[1]), edits=True)


def press_of(turn: Turn, args: tuple[str, ...]) -> Turn:
    person = turn.notebook.person(args[0] if args else None)
    return of_person(turn, person) if person else turn.toast("error.old_button")


COMMANDS = dict.fromkeys(("helps", "merci", "mercis", "aides", "coupsdemain"), command_helps)
PRESSES = {"helps": press_helps, "helpsof": press_of}
