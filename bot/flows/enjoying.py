"""What one enjoys in meeting people (P3): asked once when it is natural, told any day, and proposed from then on."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.coaching.formats import FORMATS
from bot.domain.drafts import Draft
from bot.domain.lines import Button, Buttons, Line, line
from bot.domain.owner import Owner
from bot.flows.conversation import is_another_matter
from bot.flows.meanings.no_answer_yet import flat
from bot.flows.tastes import Tastes, tastes, tells_forms_alone, tells_tastes, tells_tastes_in_general
from bot.flows.turn import Turn, press
from bot.flows.undo import undo_button
from bot.understanding import read_answer, read_day

ENJOYING: Final = "enjoying"
PLEASURE: Final = "P3"
SINCE: Final = 2  # encounters noted: by then there is something to choose from


# --- told


def hear_tastes(turn: Turn, text: str) -> Turn | None:
    """ "J’aime les petits déjeuners", "I can't stand cocktails": kept; None when it is about somebody or a day."""
    told = tells_tastes(text) or (tells_forms_alone(text) if turn.current is None else None)
    if not told:
        return None
    if turn.read(text).people or read_day(text, lang=turn.lang, today=turn.today, towards="future"):
        return None
    return noted(turn, told)


def hear_in_general(turn: Turn, text: str) -> Turn | None:
    """A taste told while the plan, an ask, a goal or a meeting is spoken of: no word on the meeting in question."""
    draft = turn.current
    if draft is None or draft.flow not in _OF_MEETINGS or not tells_tastes_in_general(text):
        return None
    return hear_tastes(turn, text)


_OF_MEETINGS: Final = frozenset(
    ("planning", "plan_card", "plan_field", "asking", "goal", "goal_card", "goal_field", "card")
)
"""Elsewhere a taste may be the answer: why one goes to an evening, what is in the way."""


_WHAT: Final = re.compile(
    r"(?:qu'est[- ]ce que|c'est quoi ce que|dis[- ]moi ce que) j'aime(?: (?:faire|bien|comme \w+))?"
    r"|qu'aime[- ]je|(?:c'est quoi |quels sont |voir |changer )?(?:mes gouts|mes preferences|ce que j'aime)"
    r"|(?:sous )?quelles? formes? (?:de rencontres? )?j'aime|what do i (?:enjoy|like)(?: doing)?"
    r"|(?:what are |show |change )?(?:my (?:tastes|likes|preferences)|what i (?:enjoy|like))"
)


def hear_which(turn: Turn, text: str) -> Turn | None:
    """ "Qu'est-ce que j'aime ?": what is known of it, with the taps that change it."""
    return show_tastes(turn) if _WHAT.fullmatch(flat(text)) else None


def show_tastes(turn: Turn) -> Turn:
    """What is known of it, a button each."""
    lines = (line("settings.ask.forms"), *shown(turn.owner))
    return turn.say(*lines, buttons=(*choices(turn.owner), (press("enjoy.enough", "enjoyed"),)))


def noted(turn: Turn, told: Tastes) -> Turn:
    """Kept, and said back, with the way to undo it."""
    turn = liking(turn, told)
    buttons = ((undo_button(turn), press("button.why", f"why:{PLEASURE}")),)
    return turn.say(line("enjoy.noted"), *shown(turn.owner), buttons=buttons)


def liking(turn: Turn, told: Tastes) -> Turn:
    """What is told now counts; what was told before of other forms stays."""
    owner = turn.owner
    likes = (*(one for one in owner.enjoys if one not in told.avoids), *told.likes)
    avoids = (*(one for one in owner.avoids if one not in told.likes), *told.avoids)
    return _kept(turn, tuple(dict.fromkeys(likes)), tuple(dict.fromkeys(avoids)))


def _kept(turn: Turn, likes: tuple[str, ...], avoids: tuple[str, ...]) -> Turn:
    asked = turn.owner.enjoys_asked_on or turn.today
    return turn.own(enjoys=likes, avoids=avoids, enjoys_asked_on=asked).did("undo.enjoys")


def shown(owner: Owner) -> tuple[Line, ...]:
    """What is known of it, in words."""
    likes = (line("enjoy.likes", forms=_named(owner.enjoys)),) if owner.enjoys else ()
    avoids = (line("enjoy.avoids", forms=_named(owner.avoids)),) if owner.avoids else ()
    return likes + avoids


def _named(forms: tuple[str, ...]) -> tuple[Line, ...]:
    return tuple(line(f"format.several.{form}") for form in forms)


def written(told: Tastes) -> str:
    """Tastes in one word, for a draft: "coffee,walk/dinner"."""
    return f"{','.join(told.likes)}/{','.join(told.avoids)}"


def tastes_of(written_so: str) -> Tastes:
    """What `written` wrote; empty for anything else."""
    likes, _, avoids = written_so.partition("/")
    known = (tuple(one for one in side.split(",") if one in FORMATS) for side in (likes, avoids))
    return Tastes(*known)


# --- asked


def may_ask(turn: Turn) -> bool:
    """Whether it is natural to ask now: never twice, never in the first days, and with encounters to think of."""
    owner = turn.owner
    if owner.enjoys or owner.avoids or owner.enjoys_asked_on or owner.zone is None:
        return False
    encounters = sum(m.cancelled_on is None and m.kind != "message" for m in turn.notebook.meetings)
    return bool(owner.started_on and owner.started_on < turn.today) and encounters >= SINCE


def ask(turn: Turn) -> Turn:
    """The question, in a message of its own: a tap on each, or words."""
    turn, _ = turn.own(enjoys_asked_on=turn.today).open(ENJOYING)
    return turn.say(line("enjoy.ask"), buttons=(*choices(turn.owner), (press("enjoy.enough", "enjoyed"),)))


def choices(owner: Owner) -> Buttons:
    """A button each, ticked when it is enjoyed."""
    row = [_choice(form, owner) for form in FORMATS]
    return tuple(tuple(row[at : at + 3]) for at in range(0, len(row), 3))


def _choice(form: str, owner: Owner) -> Button:
    state = "liked" if form in owner.enjoys else "avoided" if form in owner.avoids else "open"
    return press(f"enjoy.{state}", f"enjoy:{form}", form=line(f"format.name.{form}"))


def press_enjoy(turn: Turn, args: tuple[str, ...]) -> Turn:
    """One form: enjoyed, then to be avoided, then neither."""
    form = next((form for form in FORMATS if args == (form,)), None)
    if form is None:
        return turn.toast("error.old_button")
    likes, avoids = turn.owner.enjoys, turn.owner.avoids
    others = tuple(one for one in likes if one != form), tuple(one for one in avoids if one != form)
    if form in likes:
        turn = _kept(turn, others[0], (*others[1], form))
    elif form in avoids:
        turn = _kept(turn, *others)
    else:
        turn = _kept(turn, (*others[0], form), others[1])
    lines = (line("settings.ask.forms"), *shown(turn.owner))
    return turn.say(*lines, buttons=(*choices(turn.owner), (press("enjoy.enough", "enjoyed"),)), edits=True)


def press_enough(turn: Turn, _args: tuple[str, ...]) -> Turn:
    """That's all: what is known stands in the place of the question."""
    turn = _closed(turn)
    known = shown(turn.owner)
    return turn.say(*(known or (line("enjoy.nothing"),)), edits=True)


def hear_asked(turn: Turn, draft: Draft, text: str) -> Turn | None:
    """An answer in words; None when it is about another matter, and then the question is over."""
    answer = read_answer(text, lang=turn.lang)
    if answer and answer.verb in ("skip", "no", "later"):
        return turn.close(draft).say(line("enjoy.nothing"))
    told = tastes(text)
    if told and not is_another_matter(turn, text) and not turn.read(text).people:
        return noted(turn.close(draft), told)
    return None


def _closed(turn: Turn) -> Turn:
    drafts = tuple(draft for draft in turn.notebook.drafts if draft.flow != ENJOYING)
    return turn.keep(replace(turn.notebook, drafts=drafts))


PRESSES = {"enjoy": press_enjoy, "enjoyed": press_enough}
DRAFTS = {ENJOYING: hear_asked}
ANYWHERE = (hear_in_general,)
ANSWERS = (hear_which, hear_tastes)
