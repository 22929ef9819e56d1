"""A recommendation written for somebody: what the notebook knows, what the user saw, and the open places (P32)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.coaching.trust import portrait
from bot.coaching.trust_letters import RECOMMENDATION, reference_text
from bot.domain.drafts import Draft
from bot.domain.helps import Given
from bot.domain.lines import GAP, Button, Line, line
from bot.domain.people import Person
from bot.flows.conversation import is_another_matter, is_elsewhere
from bot.flows.just_said import just_said
from bot.flows.people.whom import Whom, answered_whom, whom_of
from bot.flows.trust.asking import WHICH
from bot.flows.turn import Turn, press
from bot.flows.undo import undo_button
from bot.understanding import read_answer

GIVING: Final = "reference"


def give_to(turn: Turn, whom: Whom) -> Turn:
    """Somebody known: what was seen of them is asked; somebody new joins the notebook first."""
    if whom.candidates:
        people = [person for id_ in whom.candidates if (person := turn.notebook.person(id_))]
        rows = tuple((press("people.button", f"recgive:{person.id}", name=person.called),) for person in people)
        return turn.say(line("people.several"), buttons=rows)
    person = turn.notebook.person(whom.id)
    if person:
        return start_giving(turn, person)
    turn, draft = turn.open(GIVING, {"whom": whom.as_value()})
    row = (press("recommend.add", f"recnew:{draft.id}"), press("button.cancel", f"cancel:{draft.id}"))
    return turn.say(line("recommend.unknown", name=whom.called(turn)), buttons=(row,))


def start_giving(turn: Turn, person: Person, *, edits: bool = False) -> Turn:
    """What is known already, and the one thing that only the user knows: what they saw."""
    turn, draft = turn.open(GIVING, {"person": person.id})
    return _ask_seen(turn, draft, person, edits=edits)


def _ask_seen(turn: Turn, draft: Draft, person: Person, *, edits: bool = False) -> Turn:
    known = portrait(turn.notebook, person)
    lines: list[Line] = []
    if known.offers:
        lines.append(line("recommend.knows.offers", whats=known.offers))
    if known.helps:
        lines.append(line("recommend.knows.helps", whats=known.helps))
    head = [line("recommend.knows", name=person.called), *lines, GAP] if lines else []
    turn = turn.update(replace(draft, asking="seen"))
    skip = (press("button.skip", f"recskip:{draft.id}"), press("button.cancel", f"cancel:{draft.id}"))
    return turn.say(*head, line("recommend.seen", name=person.called), buttons=(skip,), edits=edits)


def hear_seen(turn: Turn, draft: Draft, text: str) -> Turn | None:
    """What the user saw, as typed; None when it is about another matter."""
    person = _of(turn, draft)
    if person is None or text.rstrip().endswith("?"):
        return None
    if draft.asking != "seen":
        return _told_besides(turn, draft, person, text)
    answer = read_answer(text, lang=turn.lang)
    if answer:
        return _shown(turn, replace(draft, asking=None), person) if answer.verb in ("skip", "no", "later") else None
    if _is_elsewhere(turn, person, text):
        return None
    return _shown(turn, replace(draft, filled={**draft.filled, "seen": text.strip()}, asking=None), person)


def _told_besides(turn: Turn, draft: Draft, person: Person, text: str) -> Turn | None:
    """What they did, told right under the text itself: a sentence more of it."""
    if "recommend.text_head" not in just_said(turn) or not _OF_THEM.match(text):
        return None
    reading = turn.read(text)
    others = any(mention.known != person.id for mention in reading.people)
    if others or reading.date or _is_elsewhere(turn, person, text):
        return None
    seen = draft.filled.get("seen")
    more = text.strip()[:1].upper() + text.strip()[1:]
    told = f"{seen.rstrip(' .')}. {more}" if isinstance(seen, str) else more
    return _shown(turn, replace(draft, filled={**draft.filled, "seen": told}), person)


_OF_THEM: Final = re.compile(
    r"\W*(?:(?:et|and|aussi|also)\W+)*(?:il|elle|on|he|she|they|we)\b(?! (?:m['’]a (?:dit|r[ée]pondu)|told me|said)\b)",
    re.IGNORECASE,
)


def _is_elsewhere(turn: Turn, person: Person, text: str) -> bool:
    """Whether it is about somebody else, or tells of something that was not seen of them: a plan, a promise, a goal."""
    reading = turn.read(text)
    others = {mention.known for mention in reading.people if mention.known} - {person.id}
    told = reading.intent in ("log_meeting", "done_thanks", "done_promise") and not reading.people
    if others or reading.intent in ("plan_meeting", "reminder", "request_received"):
        return True
    return is_elsewhere(turn, text) and not told


def _of(turn: Turn, draft: Draft | None) -> Person | None:
    return turn.notebook.person(str(draft.filled.get("person"))) if draft and draft.flow == GIVING else None


def _shown(turn: Turn, draft: Draft, person: Person, *, edits: bool = False) -> Turn:
    """The text, what is still missing in it, and what can be done with it."""
    seen = draft.filled.get("seen")
    (text,) = reference_text(turn.notebook, person, seen if isinstance(seen, str) else None)
    known = portrait(turn.notebook, person)
    lines = [line("recommend.text_head"), GAP, line("drafting.text", words=text)]
    lines += [GAP, line("recommend.missing")] if not seen and not known.helps else []
    copies = Button(line("drafting.copy"), copies=text)
    sends = Button(line("drafting.send"), sends=f"draft reference:{draft.id}", style="primary")
    given = press("recommend.given", f"recgave:{draft.id}")
    again = press("recommend.again" if seen else "recommend.complete", f"recagain:{draft.id}")
    return turn.update(draft).say(*lines, buttons=((copies,), (sends,), (given, again)), edits=edits)


def press_give(turn: Turn, args: tuple[str, ...]) -> Turn:
    """recgive:p3, or recgive alone: for whom?"""
    for draft in turn.notebook.drafts:
        turn = turn.close(draft) if draft.flow == WHICH else turn
    if not args:
        turn, draft = turn.open(GIVING, {})
        turn = turn.update(replace(draft, asking="whom"))
        return turn.say(line("recommend.for_whom"), buttons=((press("button.cancel", f"cancel:{draft.id}"),),))
    person = turn.notebook.person(args[0])
    return start_giving(turn, person) if person else turn.toast("error.old_button")


def hear_giving(turn: Turn, draft: Draft, text: str) -> Turn | None:
    """Whom to recommend, whether they shall join the notebook, or what was seen of them; None for another matter."""
    if draft.asking is None and "whom" in draft.filled:
        return _hear_new(turn, draft, text)
    if draft.asking != "whom":
        return hear_seen(turn, draft, text)
    if is_another_matter(turn, text) or text.rstrip().endswith("?"):
        return None
    whom = answered_whom(turn, text)
    return give_to(turn.close(draft), whom) if whom else None


def _hear_new(turn: Turn, draft: Draft, text: str) -> Turn | None:
    """Yes or no to somebody new; what was seen of them, told at once, is a yes."""
    answer = read_answer(text, lang=turn.lang)
    if answer and answer.verb in ("no", "drop", "stop", "skip"):
        return turn.close(draft).say(line("left.recommend"))
    if answer and answer.verb in ("yes", "done"):
        return press_new(turn, (draft.id,))
    whom = whom_of(draft.filled.get("whom"))
    if answer or whom is None or text.rstrip().endswith("?") or _is_elsewhere(turn, whom.person(turn), text):
        return None
    asked = press_new(turn, (draft.id,))
    heard = hear_seen(asked, asked.current, text) if asked.current else None
    return replace(heard, replies=(*turn.replies, *heard.replies[len(asked.replies) :])) if heard else None


def press_new(turn: Turn, args: tuple[str, ...]) -> Turn:
    """Somebody new joins the notebook, to be recommended."""
    draft = turn.notebook.draft(args[0] if args else None)
    whom = whom_of(draft.filled.get("whom")) if draft and draft.flow == GIVING else None
    if draft is None or whom is None or draft.is_stale(turn.now):
        return turn.toast("error.old_button")
    turn, person = whom.kept(turn.close(draft))
    return start_giving(turn.did("undo.added", name=person.called), person, edits=True)


def press_skip(turn: Turn, args: tuple[str, ...]) -> Turn:
    draft = turn.notebook.draft(args[0] if args else None)
    person = _of(turn, draft)
    if draft is None or person is None:
        return turn.toast("error.old_button")
    return _shown(turn, replace(draft, asking=None), person, edits=True)


def press_again(turn: Turn, args: tuple[str, ...]) -> Turn:
    """Said in other words."""
    draft = turn.notebook.draft(args[0] if args else None)
    person = _of(turn, draft)
    if draft is None or person is None:
        return turn.toast("error.old_button")
    return _ask_seen(turn.close(draft), replace(draft, opened_at=turn.now), person)


def press_gave(turn: Turn, args: tuple[str, ...]) -> Turn:
    """It was published or sent: a gift, and a return where something was received."""
    draft = turn.notebook.draft(args[0] if args else None)
    person = _of(turn, draft)
    if draft is None or person is None:
        return turn.toast("error.old_button")
    seen = draft.filled.get("seen")
    what = " ".join(seen.split()).rstrip(" .") if isinstance(seen, str) else ""
    turn, _ = turn.close(draft).add(Given, to=person.id, what=what, on=turn.today, kind=RECOMMENDATION)
    turn = turn.did("undo.recommended", name=person.called)
    return turn.say(line("recommend.noted", name=person.called), buttons=((undo_button(turn),),), edits=True)


PRESSES = {
    "recgive": press_give,
    "recnew": press_new,
    "recskip": press_skip,
    "recagain": press_again,
    "recgave": press_gave,
}
DRAFTS = {GIVING: hear_giving}
