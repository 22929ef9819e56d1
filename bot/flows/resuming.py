"""A question left for another matter is asked once more when that is done: told on the way, and nothing lost."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Final

from bot.domain.drafts import Draft
from bot.domain.lines import GAP, Reply, line
from bot.flows.turn import Turn

Resume = Callable[[Turn, Draft], Turn]

WITHIN: Final = timedelta(hours=1)
"""Later than that it waits to be taken up by the user: what was asked in the morning isn't asked at noon."""
_ONCE: Final = "resumed"
_ON_THE_WAY: Final = "taken_up"
_ASKING: Final = frozenset(
    ("path_whom", "forget", "client_theirs", "client_whose", "recommend_which", "enjoying", "circle_name")
)
"""The flows with a single question, which needs no name."""
_SHOWN: Final = frozenset(("card", "goal_card", "plan_card"))
"""What is shown before it counts: left for another matter, it would be taken for kept."""
_SEARCHES: Final = frozenset(("path", "path_whom"))
_OF_WHAT_STANDS: Final = frozenset(
    (
        *("plan_field", "goal_field", "settings", "enjoying", "person_fix", "person_merge", "event_day"),
        *("circle_name", "client_theirs", "client_whose", "help_fix"),
    )
)
"""What asks for another word on something that stands without it: whoever went looking for somebody has left it."""
_WAITING: Final = frozenset(("mindset", "forget:sure"))
"""What is gone into, or done, when the user feels like it: its question waits to be asked for."""


def asks(draft: Draft) -> bool:
    """Whether a question of that draft waits for an answer."""
    return draft.asking is not None or draft.flow in _ASKING


def resumed(resumes: Mapping[str, Resume], before: Turn, turn: Turn) -> Turn:
    """The turn, with the question that was open before the card that has just been kept or dropped."""
    done, draft = before.current, turn.current
    if turn.undoes or turn.forgets_all or done is None or draft is None or draft.id == done.id:
        return turn
    if turn.notebook.draft(done.id) or draft != before.notebook.draft(draft.id):
        return turn
    if (done.flow not in _SHOWN and not asks(draft)) or _is_put(turn, draft):
        return turn
    if done.flow in _SEARCHES and draft.flow in _OF_WHAT_STANDS:
        return turn.close(draft)
    return _asked_again(resumes, turn, draft, _ONCE)


def taken_up(resumes: Mapping[str, Resume], before: Turn, turn: Turn, draft: Draft) -> Turn:
    """The turn, with the question of that draft once more, unless what was said on the way asks something itself."""
    if turn.undoes or turn.current != before.current or turn.replies == before.replies:
        return turn
    if carries(turn.replies[len(before.replies) :], draft):
        return turn
    return _asked_again(resumes, turn, draft, _ON_THE_WAY)


def carries(said: Sequence[Reply], draft: Draft) -> bool:
    """Whether these messages carry a button of that draft."""
    does = (button.does or "" for reply in said for row in reply.buttons for button in row)
    return any(draft.id in action.split(":") for action in does)


def _asked_again(resumes: Mapping[str, Resume], turn: Turn, draft: Draft, once: str) -> Turn:
    """Once for each question behind a word on the way, once behind another matter, and not hours later."""
    shown = once == _ONCE and draft.flow in _SHOWN
    if (
        not (asks(draft) or shown)
        or _waits(draft)
        or draft.filled.get(once) == (draft.asking or True)
        or turn.now - draft.opened_at > WITHIN
    ):
        return turn
    draft = replace(draft, filled={**draft.filled, once: draft.asking or True})
    again = resumes.get(draft.flow, _as_it_was_put)(turn.update(draft), draft)
    now = again.notebook.draft(draft.id)
    return _kept(again, replace(now, filled={**now.filled, once: draft.filled[once]})) if now else again


def _is_put(turn: Turn, draft: Draft) -> bool:
    """Whether this very turn asks it already."""
    asked = draft.question.lines[-1:] if draft.question else ()
    return any(one in reply.lines for reply in turn.replies for one in asked)


def _waits(draft: Draft) -> bool:
    return not _WAITING.isdisjoint((draft.flow, *(f"{draft.flow}:{name}" for name in draft.filled)))


def _as_it_was_put(turn: Turn, draft: Draft) -> Turn:
    """The question in the words it was asked in, without what stood above it."""
    if draft.question is None:
        return turn
    lines = draft.question.lines
    after_gap = max((place for place, one in enumerate(lines) if one == GAP), default=-1) + 1
    return turn.say(
        line("conversation.where_we_were"), GAP, *lines[after_gap:], buttons=draft.question.buttons,
        wish=draft.question.wish,
    )  # fmt: skip


def waited_for(turn: Turn, draft: Draft) -> Turn:
    """ "Let me think": no hurry, and the answers to tap stay within reach."""
    turn = _kept(turn, replace(draft, opened_at=turn.now))
    said = line("conversation.take_your_time" if asks(draft) else "conversation.no_hurry")
    return turn.say(said, buttons=draft.question.buttons if draft.question else ())


def put_off(turn: Turn, draft: Draft) -> Turn:
    """ "Later", "I don't know": a card, and its question, wait; nothing of it is lost."""
    said = line("conversation.left_open" if asks(draft) else "conversation.waits")
    return turn.say(said, buttons=draft.question.buttons if draft.question else ())


def with_question(before: Turn, turn: Turn, draft: Draft, asked: Reply) -> Turn:
    """The turn, whose draft holds its question as it was put first; "no hurry", or an answer unread, is no question."""
    was = before.notebook.draft(draft.id)
    if was and was.question and (was.asking == draft.asking is not None or _only_waits(asked)):
        return turn
    return _kept(turn, replace(draft, question=replace(asked, edits=False, toast=None)))


def _only_waits(said: Reply) -> bool:
    return bool(said.lines) and said.lines[0].key in _NO_HURRY


_NO_HURRY: Final = tuple(f"conversation.{said}" for said in ("take_your_time", "no_hurry", "left_open", "waits"))


def _kept(turn: Turn, draft: Draft) -> Turn:
    """With this draft as it is now, in its place."""
    drafts = tuple(draft if one.id == draft.id else one for one in turn.notebook.drafts)
    return turn.keep(replace(turn.notebook, drafts=drafts))
