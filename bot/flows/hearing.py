"""What reaches the coach finds its conversation: a command, a button, an answer, or a free sentence."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.domain.drafts import Draft
from bot.domain.turns import (
    Blocked,
    Happening,
    Heard,
    PickedPeople,
    Pressed,
    Reworded,
    SentOther,
    SharedContact,
    SharedPlace,
)
from bot.flows.called import called
from bot.flows.cards.memo import CARD
from bot.flows.conversation import LEAVING, Conversation
from bot.flows.meanings.meant import intended
from bot.flows.meanings.no_answer_yet import is_at_a_loss, needs_time
from bot.flows.resuming import Resume, asks, carries, put_off, resumed, taken_up, waited_for, with_question
from bot.flows.taken_at_word import taken_at_word
from bot.flows.to_the_point import is_apart, is_left, is_open_yet
from bot.flows.turn import Turn
from bot.flows.why_asked import why_asked
from bot.understanding import Reading, read_answer, with_apostrophes

Command = Callable[[Turn, str], Turn]  # (turn, what stands behind the command)
Press = Callable[[Turn, tuple[str, ...]], Turn]  # (turn, the arguments of the button)
Answering = Callable[[Turn, str], Turn | None]  # a text that may answer what the coach said first
Hearing = Callable[[Turn, Draft, str], Turn | None]  # a text for a draft; None when it is about another matter
Meaning = Callable[[Turn, Reading, str], Turn]  # a text that starts something


@dataclass(frozen=True)
class Tables:
    """What the coach can converse about; the order of `answers` is the order in which they are tried."""

    commands: Mapping[str, Command]
    long_commands: Collection[str]  # those whose thinking would keep other users waiting
    long_words: Sequence[Callable[[str], bool]]  # whether a text may ask for such thinking in words
    presses: Mapping[str, Press]
    conversations: Mapping[str, Conversation]
    drafts: Mapping[str, Hearing]  # drafts that aren't a row of blanks
    meanwhile: Answering  # what puts right something kept before, after which the question comes back
    anywhere: Sequence[Answering]  # what is heard even while something is asked, such as "write to me at 6pm"
    first: Sequence[Answering]  # what is heard even while something is shown, such as "pause two weeks"
    doors: Sequence[Answering]  # whole sentences that begin something else, even while something is asked
    answers: Sequence[Answering]
    meanings: Mapping[str, Meaning]  # by intent; "other" is the fallback
    offered: Callable[[Turn, Turn, str], Turn]  # (turn before, turn after, text): what it may have wanted besides
    reworded: Callable[[Turn, str, int], Turn]
    resumes: Mapping[str, Resume]  # what takes up its question again after another matter
    contact: Callable[[Turn, SharedContact], Turn]
    picked: Callable[[Turn, PickedPeople], Turn]
    place: Callable[[Turn, SharedPlace], Turn]
    other: Callable[[Turn, SentOther], Turn]
    cancelled: Callable[[Turn, Draft | None], Turn]
    unknown_command: Callable[[Turn, str], Turn]
    old_button: Callable[[Turn], Turn]
    afterwards: Callable[[Turn, Turn], Turn]  # (turn before, turn after) what any turn may bring along


def think(tables: Tables, turn: Turn, happening: Happening) -> Turn:
    """The turn after what happened; pure."""
    after = tables.afterwards(turn, resumed(tables.resumes, turn, _thought(tables, turn, happening)))
    return _noting_who_asks(turn, after)


def _thought(tables: Tables, turn: Turn, happening: Happening) -> Turn:
    match happening:
        case Heard(text, message_id):
            return hear(tables, replace(turn, heard_id=message_id), text)
        case Reworded(text, message_id):
            return tables.reworded(replace(turn, heard_id=message_id), with_apostrophes(text, turn.lang), message_id)
        case Pressed(action, message_id):
            return press(tables, replace(turn, heard_id=message_id), action)
        case SharedContact():
            return tables.contact(turn, happening)
        case PickedPeople():
            return tables.picked(turn, happening)
        case SharedPlace():
            return tables.place(turn, happening)
        case SentOther(caption=caption, message_id=message_id):
            turn = tables.other(turn, happening)
            return hear(tables, replace(turn, heard_id=message_id), caption) if caption else turn
        case Blocked(blocked):
            return turn.own(blocked_on=turn.today if blocked else None)


def hear(tables: Tables, turn: Turn, text: str) -> Turn:
    """A text: a command, an answer to what is being asked, or something new."""
    text = with_apostrophes(text.strip(), turn.lang)
    name, rest = called(text)
    if name is not None:
        return _command(tables, turn, name, rest)
    draft = turn.current
    answer = read_answer(text, lang=turn.lang)
    if answer and answer.verb == "cancel" and draft:
        return tables.cancelled(turn, draft)
    if draft and (told := why_asked(turn, draft, text) or tables.meanwhile(turn, text)):
        return taken_up(tables.resumes, turn, told, draft)
    for answering in tables.anywhere:
        if answered := answering(turn, text):
            return answered
    for answering in _before(tables, turn, draft, over=answer is not None):
        if answered := answering(turn, text):
            passing = draft if draft and draft.flow in tables.conversations and text.endswith("?") else None
            return taken_up(tables.resumes, turn, answered, passing) if passing else answered
    if answer and (does := taken_at_word(turn, draft, answer)):
        return press(tables, turn, does)
    if draft is None:
        return _begun(tables, turn, text)
    if needs_time(text):
        return waited_for(turn, draft)
    if matter := is_apart(turn, draft, text):
        elsewhere = _begun(tables, turn, text)
        if matter in _PASSING:
            return taken_up(tables.resumes, turn, elsewhere, draft)
        if not _is_lost_on(turn, elsewhere):
            return elsewhere
    if answer and is_left(draft, answer):
        return tables.cancelled(turn, draft)
    if draft.flow not in tables.conversations and is_open_yet(turn, draft, answer, text):
        return put_off(turn, draft)
    if answered := _for_draft(tables, turn, draft, text) or _for_draft_below(tables, turn, draft, text):
        return answered
    if answer and answer.day is None:
        waits = not asks(draft) or draft.flow == CARD or is_at_a_loss(text)
        if answer.verb in _PUT_OFF and waits:
            return put_off(turn, draft)
        if answer.verb in (*LEAVING, *_PUT_OFF):
            return tables.cancelled(turn, draft)
    return _begun(tables, turn, text)


def _is_lost_on(before: Turn, turn: Turn) -> bool:
    """Whether the coach could make nothing of it: then it may as well be the answer."""
    first = next((one.key for reply in turn.replies[len(before.replies) :] for one in reply.lines), "")
    return first.removeprefix("again.").removesuffix("_again") in _AT_A_LOSS


_AT_A_LOSS: Final = ("fallback.text", "fallback.about", "small_talk.question", "wished.which")
_PUT_OFF: Final = ("skip", "later")
_PASSING: Final = ("mood", "question", "greeting")
"""Matters that are answered at once: the question comes back with the answer."""


def _begun(tables: Tables, turn: Turn, text: str) -> Turn:
    """What is said of itself, whatever was asked."""
    for answering in (*tables.first, *tables.answers):
        if answered := answering(turn, text):
            return answered
    reading = turn.read(text)
    meant = tables.meanings.get(intended(turn, reading, text), tables.meanings["other"])(turn, reading, text)
    return tables.offered(turn, meant, text)


def _before(tables: Tables, turn: Turn, draft: Draft | None, *, over: bool) -> Sequence[Answering]:
    """What is heard before the draft that is open; `over`: the text is a bare yes, no, "done"…

    Once the coach has answered something else, what that calls for goes before a question asked a while ago.
    """
    if draft is None:
        return ()
    conversing = draft.flow in tables.conversations
    if (over or conversing) and _spoken_over(turn, draft):
        return (*tables.first, *tables.answers)
    if conversing and turn.notebook.attention.asking != draft.id:
        return (*tables.first, *tables.answers)
    return tables.doors if conversing else (*tables.first, *tables.doors)


def _noting_who_asks(before: Turn, turn: Turn) -> Turn:
    """The turn, which remembers whose question is the last thing said; a turn that says nothing changes nothing."""
    said = turn.replies[len(before.replies) :]
    if not said or turn.forgets_all:
        return turn
    draft = turn.current
    is_asked = draft is not None and (carries(said, draft) or (asks(draft) and _is_new(before, draft)))
    if draft and is_asked:
        turn = with_question(before, turn, draft, said[-1])
    asking = draft.id if draft and is_asked and draft.asking is not None else None
    attention = turn.notebook.attention
    if attention.asking == asking:
        return turn
    return turn.keep(replace(turn.notebook, attention=replace(attention, asking=asking)))


def _is_new(before: Turn, draft: Draft) -> bool:
    return before.notebook.draft(draft.id) != draft


def _spoken_over(turn: Turn, draft: Draft) -> bool:
    """Whether the coach has spoken first since it asked: a bare yes or "done" then answers that."""
    said = turn.notebook.attention.last_unasked_at
    return said is not None and said > draft.opened_at


def press(tables: Tables, turn: Turn, action: str) -> Turn:
    """A button; those of a conversation that is over, or of another version, are answered kindly."""
    verb, *rest = action.split(":")
    if verb in ("skip", "pick"):
        return _pressed_blank(tables, turn, verb, rest)
    if verb == "cancel":
        return tables.cancelled(turn, turn.notebook.draft(rest[0] if rest else None))
    pressed = tables.presses.get(verb)
    return pressed(turn, tuple(rest)) if pressed else tables.old_button(turn)


def _command(tables: Tables, turn: Turn, name: str, rest: str) -> Turn:
    if name == "cancel":
        return tables.cancelled(turn, turn.current)
    command = tables.commands.get(name)
    return command(turn, rest) if command else tables.unknown_command(turn, name)


def _for_draft(tables: Tables, turn: Turn, draft: Draft, text: str) -> Turn | None:
    if conversation := tables.conversations.get(draft.flow):
        return conversation.hear(turn, draft, text)
    hearing = tables.drafts.get(draft.flow)
    return hearing(turn, draft, text) if hearing else None


def _for_draft_below(tables: Tables, turn: Turn, shown: Draft, text: str) -> Turn | None:
    """The answer to the question that was left for the card which is shown, when it is one; None otherwise."""
    fresh = [draft for draft in turn.notebook.drafts if not draft.is_stale(turn.now)]
    left = fresh[-2] if len(fresh) > 1 and shown.flow == CARD and not asks(shown) else None
    if left is None or not asks(left) or left.flow not in tables.conversations or is_apart(turn, left, text):
        return None
    answered = _for_draft(tables, turn, left, text)
    now = answered.notebook.draft(left.id) if answered else left
    return answered if now is None or now.asking != left.asking else None


def _pressed_blank(tables: Tables, turn: Turn, verb: str, rest: list[str]) -> Turn:
    draft = turn.notebook.draft(rest[0] if rest else None)
    conversation = tables.conversations.get(draft.flow) if draft else None
    if draft is None or conversation is None or draft.is_stale(turn.now) or len(rest) < 2 or draft.asking != rest[1]:
        return tables.old_button(turn)
    if verb == "skip":
        return conversation.skip(turn, draft)
    return conversation.fill(turn, draft, ":".join(rest[2:]))
