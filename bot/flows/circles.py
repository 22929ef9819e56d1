"""Where one's people come from: the circles, who is of each, and how they are completed, renamed or left (P13)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.coaching.circles import Members, circles, find_circle, key_of, left, renamed, same_circle
from bot.domain.drafts import Draft
from bot.domain.lines import Buttons, line
from bot.domain.people import Person
from bot.flows.mapping.hearing import take
from bot.flows.mapping.mending import MAP
from bot.flows.mapping.session import CIRCLE, ask
from bot.flows.mapping.where_from import circle_name, shared_with
from bot.flows.turn import Turn, press
from bot.flows.undo import undo_button
from bot.understanding import fold
from bot.understanding.rolls import read_roll

RENAMING: Final = "circle_name"
_PAGE: Final = 12  # people of a circle with a button of their own
_LONGEST: Final = 60  # letters of a name
_SURELY: Final = 0.8

_LIST: Final = re.compile(
    r"(?:(?:montre[zr]?[- ]moi|donne[zr]?[- ]moi|voir|je veux voir|show me|see|list|liste[zr]?|quels sont"
    r"|what are|which are)"
    r"(?: tous| all)? )?(?:mes cercles|my circles)|(?:de )?quels cercles (?:ai[- ]je|j'ai)|what circles do i have"
)
_OUR: Final = (
    r"(?:[àa] l['’]|[àa] la |[àa] |chez |aux? |dans (?:la |le |l['’])?|en |at (?:the )?|in (?:the )?|to "
    r"|for (?:the )?|with (?:the )?)"
)
_AND_ME: Final = re.compile(
    r"^(?P<names>.{2,120}?),? (?:et moi|and (?:i|me)|& moi),? (?:nous |on |both |all )*(?:(?P<was>étions"
    r"|etions|était|etait"
    r"|avons été|sommes|were|are|went)|avons fait|avons étudié|avons travaillé|travaillions|travaillons"
    r"|chantons|jouons"
    r"|courons|a fait|a travaillé|a étudié|studied|worked|used to work|work|sing|play|run) "
    rf"(?:tous |toutes |les deux |both |all |ensemble "
    rf"|together )*{_OUR}(?P<circle>[^,;.!?]{{2,60}}?)(?: ensemble| together)?$",
    re.IGNORECASE,
)
_WITH: Final = re.compile(
    r"^(?:(?P<was>j['’]étais|j['’]etais|j['’]ai été|i was|i went)|j['’]ai (?:fait|étudié|travaillé)|i studied"
    r"|i worked"
    r"|i used to work|i sing|i play) "
    rf"{_OUR}(?P<circle>[^,;.!?]{{2,60}}?),? (?:avec|with) (?P<names>.{{2,120}})$",
    re.IGNORECASE,
)
_FROM: Final = re.compile(
    r"^(?:je connais|i know) (?P<names>.{2,120}?) (?:de (?:l['’]|la )|d['’]|du |de |par (?:l['’]|la |le )"
    r"|through (?:the )?|from (?:the )?)"
    r"(?P<circle>(?-i:[^\W\d_])[^,;.!?]{2,60})$",
    re.IGNORECASE,
)

_THEY: Final = re.compile(
    r"^(?P<names>.{2,120}?) (?:sont|est|font partie|fait partie|are|is|sing|sings|chantent|chante) "
    r"(?:tous |toutes |aussi |both |all |also )?(?:dans|d[eu]|à|au|in|part of|on|at) (?:mon|ma|my|notre|our) "
    r"(?P<circle>(?:[\w-]+ ){0,2}?(?:club|chorale|asso|association|équipe|orchestre|cours|troupe|choir|society|team"
    r"|class|band|orchestra|group|groupe)\b[^,;.!?]{0,40})$",
    re.IGNORECASE,
)


# --- list, show


def command_circles(turn: Turn, rest: str) -> Turn:
    """/circles: all of them; with a name behind it, that one."""
    if rest and (circle := next((one for one in circles(turn.notebook) if same_circle(one.name, rest)), None)):
        return show(turn, circle)
    return _listed(turn)


def _listed(turn: Turn, *, edits: bool = False) -> Turn:
    found = circles(turn.notebook)
    if not found:
        return turn.say(line("circle.none"), buttons=((press("map.circles_begin", "map:colleagues"),),), edits=edits)
    rows = tuple((press("circle.button", f"circle:{c.key}", circle=c.name, n=len(c.people)),) for c in found[:_PAGE])
    return turn.say(line("circle.list", n=len(found)), buttons=(*rows, (press("map.begin", "map"),)), edits=edits)


def press_circles(turn: Turn, args: tuple[str, ...]) -> Turn:
    return _listed(turn, edits=args == ("back",))


def show(turn: Turn, circle: Members, *, edits: bool = False) -> Turn:
    """Who is of that circle, and what can be changed."""
    names = tuple(person.called for person in circle.people)
    people = [press("people.button", f"card:{person.id}", name=person.called) for person in circle.people[:_PAGE]]
    pairs: Buttons = tuple(tuple(people[at : at + 2]) for at in range(0, len(people), 2))
    change = (
        press("circle.add", f"circleadd:{circle.key}"),
        press("circle.rename", f"circlename:{circle.key}"),
        press("circle.leave", f"circleout:{circle.key}"),
    )
    back = (press("button.back", "circles:back"),)
    said = line("circle.shown", circle=circle.name, names=names, n=len(names))
    return turn.say(said, buttons=(*pairs, change, back), edits=edits)


def press_circle(turn: Turn, args: tuple[str, ...]) -> Turn:
    circle = _of(turn, args)
    return show(turn, circle) if circle else turn.toast("error.old_button")


def press_circle_of(turn: Turn, args: tuple[str, ...]) -> Turn:
    """The circle somebody was put in last."""
    person = turn.notebook.person(args[0] if args else None)
    circle = find_circle(turn.notebook, key_of(person.circles[-1])) if person and person.circles else None
    return show(turn, circle) if circle else turn.toast("error.old_button")


def _of(turn: Turn, args: tuple[str, ...]) -> Members | None:
    return find_circle(turn.notebook, args[0] if args else "")


# --- complete, rename, leave


def press_add(turn: Turn, args: tuple[str, ...]) -> Turn:
    """More people of that circle, as many as one likes in one message."""
    circle = _of(turn, args)
    if circle is None:
        return turn.toast("error.old_button")
    turn, draft = _begun(turn, circle.name)
    return ask(turn, draft)


def _begun(turn: Turn, name: str) -> tuple[Turn, Draft]:
    return turn.open(MAP, {"family": CIRCLE, "circle": name, "since": turn.now.isoformat()})


def press_rename(turn: Turn, args: tuple[str, ...]) -> Turn:
    circle = _of(turn, args)
    if circle is None:
        return turn.toast("error.old_button")
    turn, draft = turn.open(RENAMING, {"circle": circle.name})
    return turn.say(
        line("circle.ask_name", circle=circle.name), buttons=((press("button.cancel", f"cancel:{draft.id}"),),)
    )


def hear_name(turn: Turn, draft: Draft, text: str) -> Turn | None:
    """Another name for it; None when the text tells of something else."""
    old, new = str(draft.filled.get("circle")), circle_name(text)
    told = turn.read(text)
    if not new or len(new) > _LONGEST or told.date or told.kind not in (None, "meeting") or text.endswith("?"):
        return None
    turn = turn.close(draft)
    turn = turn.keep(renamed(turn.notebook, old, new)).did("undo.circle_renamed", circle=old)
    circle = find_circle(turn.notebook, key_of(new))
    return show(turn, circle) if circle else turn.toast("error.old_button")


def press_out(turn: Turn, args: tuple[str, ...]) -> Turn:
    """circleout:k asks who is no part of it; circleout:k:p3 takes them out."""
    circle = _of(turn, args)
    if circle is None:
        return turn.toast("error.old_button")
    if len(args) == 1:
        rows = tuple(
            (press("people.button", f"circleout:{circle.key}:{person.id}", name=person.called),)
            for person in circle.people[:_PAGE]
        )
        back = (press("button.back", f"circle:{circle.key}"),)
        return turn.say(line("circle.who_leaves", circle=circle.name), buttons=(*rows, back), edits=True)
    person = next((person for person in circle.people if person.id == args[1]), None)
    return _without(turn, circle, person) if person else turn.toast("error.old_button")


def _without(turn: Turn, circle: Members, person: Person) -> Turn:
    turn = turn.put(left(person, circle.name)).did("undo.fixed", name=person.called)
    said = line("circle.left", name=person.called, circle=circle.name)
    return turn.say(said, buttons=((undo_button(turn),),), edits=True)


# --- told in words


def hear_circle(turn: Turn, text: str) -> Turn | None:
    """ "Paul, Léa et moi étions à l'Essec": the circle and its people, read back before they count."""
    said = " ".join(text.replace("’", "'").split()).strip(" .!")
    if _LIST.fullmatch(fold(said).strip(" ?")):
        return _listed(turn)
    if passion := shared_with(said):
        return _read_back(turn, *passion)
    found = _AND_ME.match(said) or _WITH.match(said) or _FROM.match(said) or _THEY.match(said)
    if found is None:
        return None
    if found.groupdict().get("was") and found["circle"][:1].islower():
        return None  # a school has a capital, « au restaurant » has none
    told = turn.read(text)
    if told.date or told.time or (told.kind not in (None, "meeting") and told.confidence.get("kind", 0.0) >= _SURELY):
        return None  # "Paul et moi étions chez Lulu hier" is a meeting
    return _read_back(turn, found["circle"], found["names"])


def _read_back(turn: Turn, circle: str, names: str) -> Turn | None:
    roll = read_roll(names, lang=turn.lang, known=turn.known())
    if not roll.is_clear:
        return None
    turn, draft = _begun(turn, circle_name(circle))
    return take(turn, replace(draft, asking="names"), roll)


COMMANDS = {"circles": command_circles, "cercles": command_circles}
PRESSES = {
    "circles": press_circles,
    "circle": press_circle,
    "circle_of": press_circle_of,
    "circleadd": press_add,
    "circlename": press_rename,
    "circleout": press_out,
}
DRAFTS = {RENAMING: hear_name}
ANSWERS = (hear_circle,)
