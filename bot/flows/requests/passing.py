"""Somebody else of the notebook could do it better: the two are put in touch, once both agree (P27, P30)."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.domain.drafts import Draft
from bot.domain.lines import line
from bot.domain.people import Person
from bot.domain.promises import Introduction, Request
from bot.flows.people.fitting import Found, who_fits
from bot.flows.people.whom import answered_whom
from bot.flows.requests.answering import request_of, without_card
from bot.flows.turn import Turn, press
from bot.flows.undo import undo_button
from bot.understanding import read_answer

PASSING: Final = "request_pass"
_MOST: Final = 4


def could_do(turn: Turn, asked: Request) -> tuple[Found, ...]:
    """Those of the notebook who could, and the words that say so; not whoever asks."""
    found = (one for one in who_fits(turn.notebook, asked.what) if one.person.id != asked.from_)
    able = [one for one in found if one.because not in {need.what for need in one.person.needs}]
    return tuple(able[:_MOST])


def press_pass(turn: Turn, args: tuple[str, ...]) -> Turn:
    """passon:r5: who could? Those whom the notebook knows for it, or another name."""
    asked = request_of(turn, args[0] if args else None)
    if asked is None:
        return turn.toast("error.old_button")
    return ask_who(turn, asked)


def ask_who(turn: Turn, asked: Request) -> Turn:
    found = could_do(turn, asked)
    turn, draft = without_card(turn).open(PASSING, {"request": asked.id})
    turn = turn.update(replace(draft, asking="whom"))
    rows = tuple((press("people.button", f"passto:{asked.id}:{one.person.id}", name=one.person.called),)
                 for one in found)  # fmt: skip
    told = [line("find.because", name=one.person.called, because=one.because) for one in found]
    head = line("request.who_could") if found else line("request.who_could_none")
    return turn.say(head, *told, buttons=(*rows, (press("button.cancel", f"cancel:{draft.id}"),)))


def hear_whom(turn: Turn, draft: Draft, text: str) -> Turn | None:
    """A name; nobody ("personne") leaves the request as it is."""
    asked = request_of(turn, draft.filled.get("request"))
    answer = read_answer(text, lang=turn.lang)
    if asked is None or text.rstrip().endswith("?"):
        return None
    if answer:
        return turn.close(draft).say(line("request.stays")) if answer.verb in ("no", "skip", "drop") else None
    reading = turn.read(text)
    if reading.intent in ("log_meeting", "plan_meeting", "reminder"):
        return None
    whom = answered_whom(turn, text)
    if whom is None:
        return None
    if whom.candidates:
        people = [person for id_ in whom.candidates if (person := turn.notebook.person(id_))]
        rows = tuple((press("people.button", f"passto:{asked.id}:{p.id}", name=p.called),) for p in people)
        return turn.say(line("people.several"), buttons=rows)
    turn, person = whom.kept(turn)
    return passed(turn.close(draft), asked, person)


def press_to(turn: Turn, args: tuple[str, ...]) -> Turn:
    asked = request_of(turn, args[0] if args else None)
    person = turn.notebook.person(args[1] if len(args) > 1 else None)
    if asked is None or person is None or person.id == asked.from_:
        return turn.toast("error.old_button")
    if asked.passed_to:
        return turn.toast("answer.already")
    return passed(turn, asked, person, edits=True)


def passed(turn: Turn, asked: Request, person: Person, *, edits: bool = False) -> Turn:
    """Answered by an introduction to come: each is asked first, by the user, and neither is named to the other."""
    turn = without_card(turn).put(replace(asked, answered_on=asked.answered_on or turn.today, passed_to=person.id))
    for draft in turn.notebook.drafts:
        if draft.flow == PASSING:
            turn = turn.close(draft)
    asker = turn.notebook.person(asked.from_)
    if asker is None:
        turn = turn.did("undo.reply", what=asked.what)
        return turn.say(line("request.passed_alone", other=person.called), buttons=((undo_button(turn),),), edits=edits)
    if not _thought_of(turn, asker, person):
        turn, _ = turn.add(Introduction, one=asker.id, other=person.id, why=asked.what, thought_on=turn.today)
    turn = turn.did("undo.reply", what=asked.what)
    row = (
        press("request.to_asker", f"draft:request:{asked.id}:pass", name=asker.called),
        press("request.to_other", f"draft:request:{asked.id}:would:{person.id}", name=person.called),
    )
    said = line("request.passed", name=asker.called, other=person.called)
    return turn.say(said, buttons=(row, (undo_button(turn),)), edits=edits)


def _thought_of(turn: Turn, one: Person, other: Person) -> bool:
    return any(
        {introduction.one, introduction.other} == {one.id, other.id} and introduction.dropped_on is None
        for introduction in turn.notebook.introductions
    )


PRESSES = {"passon": press_pass, "passto": press_to}
DRAFTS = {PASSING: hear_whom}
