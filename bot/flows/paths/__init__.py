"""A way to somebody out of reach, through the people one knows (P18): found, asked for, kept in mind."""

from __future__ import annotations

import re
from typing import Final

from bot.coaching.paths import Target, leads, target_of
from bot.domain.drafts import Draft
from bot.domain.lines import line
from bot.domain.wanted import Wanted
from bot.flows.conversation import is_elsewhere
from bot.flows.paths import asking, first_step, wishes
from bot.flows.paths.asking import show_no_way
from bot.flows.paths.doors import asked_for, asked_next, asked_who, is_own_question
from bot.flows.paths.noticing import notice
from bot.flows.paths.shown import show_known, show_ways, ways
from bot.flows.paths.target import read_target
from bot.flows.paths.wishes import kept, open_wishes
from bot.flows.turn import Turn, press
from bot.understanding import fold, read_answer

WHOM: Final = "path_whom"  # /path without a word: whom it is to lead to


def find_way(turn: Turn, target: Target) -> Turn:
    """The ways to that target, or the question that may bring one; the wish is kept."""
    person = turn.notebook.person(target.person)
    if person and person.id in turn.notebook.last_met():
        return show_known(turn, person)
    turn, wanted, is_new = kept(turn, target)
    return _show(turn, wanted, is_new=is_new)


def _show(turn: Turn, wanted: Wanted, *, is_new: bool = False) -> Turn:
    target = target_of(wanted)
    met = turn.notebook.last_met()
    named = [lead.person for lead in leads(turn.notebook, target).values() if lead.kind == "self"]
    if named and named[0].id in met:
        return show_known(turn, named[0])
    chains = ways(turn, wanted)
    if chains and chains[0].is_sure:
        return show_ways(turn, wanted, chains, is_new=is_new)
    return show_no_way(turn, wanted, chains, is_new=is_new)


def command_path(turn: Turn, rest: str) -> Turn:
    """/path a buyer at Airbus; alone, what is kept in mind, or whom it should lead to."""
    if rest:
        target = asked_for(turn, rest) or read_target(turn, rest, turn.lang)
        return find_way(turn, target) if target else turn.say(line("path.whom_unread"))
    for other in turn.notebook.drafts:
        turn = turn.close(other) if other.flow == asking.PATH else turn
    turn, draft = turn.open(WHOM)
    wanted = open_wishes(turn)[:_MOST]
    rows = tuple((press("path.wish", f"path:{one.id}", words=one.words),) for one in wanted)
    cancel = (press("button.cancel", f"cancel:{draft.id}"),)
    return turn.say(line("path.whom_else" if rows else "path.whom"), buttons=(*rows, cancel))


_MOST: Final = 5


_OTHERWISE: Final = ("log_meeting", "plan_meeting", "reminder", "mood", "done_thanks")


def hear_whom(turn: Turn, draft: Draft, text: str) -> Turn | None:
    """Whom it should lead to; None when a message plainly tells something else."""
    target = asked_for(turn, text)
    answer = read_answer(text, lang=turn.lang)
    if answer and answer.verb in ("no", "skip", "drop", "stop", "later"):
        return turn.close(draft).say(line("path.left"))
    if target is None and (is_elsewhere(turn, text) or turn.read(text).intent in _OTHERWISE):
        return None
    target = target or read_target(turn, text, turn.lang)
    return find_way(turn.close(draft), target) if target else turn.say(line("path.whom_unread"))


def hear_way(turn: Turn, text: str) -> Turn | None:
    """ "Who can get me to a buyer at Airbus?", in any words."""
    target = asked_for(turn, text) or _nobody_there(turn, text) or asked_next(turn, text)
    return find_way(turn, target) if target and not _tells_a_story(turn, text) else None


def _tells_a_story(turn: Turn, text: str) -> bool:
    """ "J'ai vu Marie, et Paul qui cherche un comptable": who looks for somebody is whom one met."""
    if text.rstrip().endswith("?") or is_own_question(text):
        return False
    reading = turn.read(text)
    return reading.intent == "log_meeting" and bool(reading.people)


def hear_way_meanwhile(turn: Turn, text: str) -> Turn | None:
    """The same while something else is asked or shown: a question of one's own answers nothing."""
    return hear_way(turn, text) if is_own_question(text) or asked_next(turn, text) else None


def hear_searches(turn: Turn, text: str) -> Turn | None:
    """ "Où en sont mes recherches ?", "who am I looking for?": what is kept in mind."""
    asked = _SEARCHES.fullmatch(fold(text).replace("’", "'").strip(" .!?…"))
    return command_path(turn, "") if asked and open_wishes(turn) else None


_SEARCHES: Final = re.compile(
    r"(?:(?:et|alors|au fait|and|so|by the way)[ ,]+)*(?:(?:ou (?:j'en suis|en suis-je|en est-on|on en est|en sont)"
    r"|c'est quoi|quelles sont|montre[rz]?(?:-moi)?|voir|what are|show(?: me)?|how are|where (?:am i|are we"
    r"|do i stand) with)"
    r" ?(?:de |dans |avec |d')?)?(?:mes|les|my|the) (?:recherches|chemins|pistes|searches|paths)(?: en cours| going)?"
    r"|(?:qui (?:est-ce que )?je cherche|je cherche qui|who (?:am i|are we) looking for|whom am i looking for)"
    r"(?: deja| encore| en ce moment| again| now| at the moment)?"
)


def _nobody_there(turn: Turn, text: str) -> Target | None:
    """ "Who do I know at Airbus?", when the notebook has nobody: a search that found nobody is a way to find."""
    found = asked_who(turn, text)
    return found if found and not any(lead.is_sure for lead in leads(turn.notebook, found).values()) else None


def press_path(turn: Turn, args: tuple[str, ...]) -> Turn:
    """path:t4: the way as it stands now."""
    wanted = turn.notebook.find(Wanted, args[0] if args else None)
    if wanted is None or not wanted.is_open:
        return turn.toast("error.old_button")
    return _show(turn, wanted)


COMMANDS = {"path": command_path, "chemin": command_path}
PRESSES = {"path": press_path, **asking.PRESSES, **wishes.PRESSES, **first_step.PRESSES}
DRAFTS = {WHOM: hear_whom, **asking.DRAFTS}
RESUMES = asking.RESUMES
DOORS = (wishes.hear_end, hear_way_meanwhile)
ANSWERS = (wishes.hear_end, hear_searches, hear_way)

__all__ = ["ANSWERS", "COMMANDS", "DOORS", "DRAFTS", "PRESSES", "RESUMES", "find_way", "notice"]
