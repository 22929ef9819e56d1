"""Who would gain from meeting whom: the two of them, and why; whom to ask first is the user's choice (P30)."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.coaching.introducing import between
from bot.domain.drafts import Draft, Value
from bot.domain.lines import Button, Buttons, Line, line
from bot.domain.people import Person
from bot.domain.promises import Introduction
from bot.flows.connecting.pair import because, introduction_of, match_of, whoms_of
from bot.flows.connecting.thread import consent, show
from bot.flows.connecting.words import told_consent, told_one, told_pair, told_them
from bot.flows.conversation import Blank, Conversation, free_words, pick
from bot.flows.drafting import press_draft
from bot.flows.people.whom import Whom, answered_whom, whom_of
from bot.flows.turn import Turn, press
from bot.understanding import read_answer

CONNECT: Final = "connect"
CARD: Final = "connect_card"
_TOLD: Final = "_told"  # a name that could be several people


def _read_who(turn: Turn, text: str) -> Value:
    whom = answered_whom(turn, text)
    return whom.as_value() if whom else None


def _candidates(turn: Turn, draft: Draft) -> Buttons:
    told = whom_of(draft.filled.get(f"{draft.asking}{_TOLD}"))
    people = [person for id_ in (told.candidates if told else ()) if (person := turn.notebook.person(id_))]
    if told is None or not people:
        return ()
    rows = tuple((_this_one(draft, person),) for person in people)
    return (*rows, (pick(draft, str(draft.asking), "new", "card.somebody_new"),))


def _this_one(draft: Draft, person: Person) -> Button:
    key = "card.this_one_at" if person.org else "card.this_one"
    return pick(draft, str(draft.asking), person.id, key, name=person.called, org=person.org or "")


def _is_open_why(turn: Turn, draft: Draft) -> bool:
    """A reason is only asked for when the notebook holds none."""
    one, other = whom_of(draft.filled.get("one")), whom_of(draft.filled.get("other"))
    return one is None or other is None or match_of(turn, one, other) is None


class Connecting(Conversation):
    """A name that could be several is asked about; the same person twice is asked again."""

    def hear(self, turn: Turn, draft: Draft, text: str) -> Turn | None:
        """Two people told at once begin anew; what one of them answered, or a word on others, is no reason."""
        if told_pair(turn, text):
            return None
        if draft.asking == "why" and (answered := self._hear_consent(turn, draft, text)):
            return answered
        if draft.asking == "why" and (told_one(turn, text) or told_them(text)):
            return None
        return super().hear(turn, draft, text)

    def _hear_consent(self, turn: Turn, draft: Draft, text: str) -> Turn | None:
        """ "Margaret said no", before anything was written down: left, else the two as they stand."""
        said = told_consent(turn, text)
        if said is None or (said.who and said.who not in {whom.id for whom in whoms_of(draft)}):
            return None
        if said.consent == "no":
            return turn.close(draft).say(line("connect.left"))
        turn, shown = turn.close(draft).open(CARD, draft.filled)
        return hear_card(turn, shown, text)

    def fill(self, turn: Turn, draft: Draft, value: Value) -> Turn:
        if draft.asking not in ("one", "other"):
            return super().fill(turn, draft, value)
        told = whom_of(draft.filled.get(f"{draft.asking}{_TOLD}"))
        whom = told.settled(value) if told and isinstance(value, str) else whom_of(value)
        if whom is None or (whom.id and turn.notebook.person(whom.id) is None):
            return turn.toast("error.old_button")
        if whom.candidates:
            draft = replace(draft, filled={**draft.filled, f"{draft.asking}{_TOLD}": whom.as_value()})
            return self.go_on(turn.update(draft), draft)
        first = whom_of(draft.filled.get("one")) if draft.asking == "other" else None
        if first and first.id and first.id == whom.id:
            return turn.say(line("connect.same_person"))
        return super().fill(turn, draft, whom.as_value())

    def question(self, draft: Draft, blank: Blank) -> Line:
        told = whom_of(draft.filled.get(f"{blank.name}{_TOLD}"))
        if told and told.candidates:
            return line("card.ask.which", name=told.name)
        return super().question(draft, blank)


def start(turn: Turn, one: Whom | None = None, other: Whom | None = None, why: str | None = None) -> Turn:
    """What is known of the pair goes without asking."""
    filled: dict[str, Value] = {}
    for name, whom in (("one", one), ("other", other)):
        if whom:
            filled[f"{name}{_TOLD}" if whom.candidates else name] = whom.as_value()
    if why:
        filled["why"] = why
    known = between(turn.notebook, one.id, other.id) if one and other and one.id and other.id else None
    if known and known.is_open:
        return show(turn, known)
    for draft in turn.notebook.drafts:
        turn = turn.close(draft) if draft.flow == CONNECT else turn  # whoever was asked about before
    return CONVERSATION.start(turn, **filled)


def _drawn_up(turn: Turn, draft: Draft) -> Turn:
    turn, shown = turn.open(CARD, draft.filled)
    return _shown(turn, shown)


def _shown(turn: Turn, draft: Draft) -> Turn:
    """The two, the reason, and whom to ask first; nothing is written down yet."""
    introduction = introduction_of(turn, draft)
    one, other = whoms_of(draft)
    names = {whom.id or whom.name: whom.called(turn) for whom in (one, other)}
    lines = [line("connect.pair", one=one.called(turn), other=other.called(turn)), *because(introduction, names)]
    new = (whom for whom in (one, other) if not turn.notebook.person(whom.id))
    lines += [line("connect.new", name=whom.called(turn)) for whom in new]
    done = between(turn.notebook, introduction.one, introduction.other)
    if done and done.made_on:
        lines.append(line("connect.made_before", day=done.made_on))
    rows = tuple(
        (press("connect.ask_first", f"connectgo:{draft.id}:{side}", name=names[id_]),)
        for side, id_ in (("other", introduction.other), ("one", introduction.one))
    )
    last = (press("connect.both_agreed", f"connectgo:{draft.id}:both"), press("button.drop", f"connectdrop:{draft.id}"))
    return turn.say(*lines, line("connect.ask_each"), buttons=(*rows, last))


# --- by button, and in words


def press_go(turn: Turn, args: tuple[str, ...]) -> Turn:
    """From now on it is followed: the text to the one who is asked first, or to both."""
    draft = turn.notebook.draft(args[0] if args else None)
    side = args[1] if len(args) > 1 else ""
    if draft is None or draft.flow != CARD or draft.is_stale(turn.now) or side not in ("one", "other", "both"):
        return turn.toast("error.old_button")
    return _begun(turn, draft, side)


def begin_with(turn: Turn, draft: Draft, id_: str) -> Turn | None:
    """The text to that one of the two, as after the button with their name; None when they are neither."""
    introduction = introduction_of(turn, draft)
    side = {introduction.one: "one", introduction.other: "other"}.get(id_)
    return _begun(turn, draft, side) if side else None


def _begun(turn: Turn, draft: Draft, side: str) -> Turn:
    if any(whom.id and turn.notebook.person(whom.id) is None for whom in whoms_of(draft)):
        return turn.toast("error.old_button")
    turn, introduction = _noted(turn, draft, agreed=side == "both")
    to = "both" if side == "both" else (introduction.other if side == "other" else introduction.one)
    return press_draft(turn, ("intro", introduction.id, to))


def _noted(turn: Turn, draft: Draft, *, agreed: bool = False) -> tuple[Turn, Introduction]:
    """Written down from now on."""
    turn = turn.close(draft)
    kept: dict[str, Value] = {}
    for name, whom in zip(("one", "other"), whoms_of(draft), strict=True):
        turn, person = whom.kept(turn)
        kept[name] = person.id
    draft = replace(draft, filled={**draft.filled, **kept})
    notebook, id_ = turn.notebook.new_id(Introduction)
    introduction = introduction_of(turn.keep(notebook), draft, id_)
    if agreed:
        introduction = replace(introduction, one_agreed_on=turn.today, other_agreed_on=turn.today)
    turn = turn.keep(notebook.put(introduction))
    return turn.did("undo.connect", names=turn.notebook.names((introduction.one, introduction.other))), introduction


def press_drop(turn: Turn, args: tuple[str, ...]) -> Turn:
    draft = turn.notebook.draft(args[0] if args else None)
    if draft is None or draft.flow != CARD:
        return turn.toast("error.old_button")
    return turn.close(draft).say(line("connect.left"), edits=True)


def press_connect(turn: Turn, args: tuple[str, ...]) -> Turn:
    """connect:p1:p3, under a proposal; connect alone, for any two."""
    if not args:
        return start(turn)
    one, other = turn.notebook.person(args[0]), turn.notebook.person(args[1] if len(args) > 1 else None)
    if one is None or (other is None and len(args) > 1):
        return turn.toast("error.old_button")
    return start(turn, Whom(one.id), Whom(other.id) if other else None)


def hear_card(turn: Turn, draft: Draft, text: str) -> Turn | None:
    """Yes: the first one is asked; no: it is left. Anything else is another matter."""
    answer = read_answer(text, lang=turn.lang)
    if answer and answer.day is None and answer.verb == "yes":
        return _begun(turn, draft, "other")
    if answer and answer.verb in ("no", "drop"):
        return turn.close(draft).say(line("connect.left"))
    return _hear_answered(turn, draft, text)


def _hear_answered(turn: Turn, draft: Draft, text: str) -> Turn | None:
    """ "Nina said yes", of one who was asked without the coach: noted, and who is next."""
    said = told_consent(turn, text)
    if said is None or (said.who and said.who not in {whom.id for whom in whoms_of(draft)}):
        return None
    if said.consent == "no":
        return turn.close(draft).say(line("connect.left"))
    if said.who is None:
        return _begun(turn, draft, "both")
    turn, introduction = _noted(turn, draft)
    return consent(turn, introduction, said.who, yes=True)


CONVERSATION: Final = Connecting(
    CONNECT,
    (
        Blank("one", _read_who, choices=_candidates, needed=True),
        Blank("other", _read_who, choices=_candidates, needed=True),
        Blank("why", free_words, wanted=_is_open_why),
    ),
    _drawn_up,
)
PRESSES = {"connect": press_connect, "connectgo": press_go, "connectdrop": press_drop}
CONVERSATIONS = {CONNECT: CONVERSATION}
DRAFTS = {CARD: hear_card}
