"""One turn of the conversation: what it is given (notebook, now) and what it gives back (notebook, replies)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, TypeVar

from bot.domain.drafts import STALE_AFTER, Draft, Value
from bot.domain.lines import Attachment, Button, Buttons, Line, Reply, Wish, line
from bot.domain.notebook import Notebook, Record
from bot.domain.owner import Lang, Owner
from bot.understanding import Known, Reading, read

R = TypeVar("R", bound=Record)
_ASIDE = "aside"


@dataclass(frozen=True)
class Turn:
    """A value: every verb gives a new turn. `now` is an aware instant in UTC."""

    notebook: Notebook
    now: datetime
    replies: tuple[Reply, ...] = ()
    step: Line | None = None  # how /undo will call what was done
    heard_id: int = 0  # the user's message, or the message that carries the pressed button
    undoes: bool = False  # this turn is itself an undoing: not to be undone
    forgets_all: bool = False  # nothing of this user is to remain

    # --- what is given

    @property
    def owner(self) -> Owner:
        return self.notebook.owner

    @property
    def lang(self) -> Lang:
        return self.owner.lang

    @property
    def local_now(self) -> datetime:
        """The user's wall clock."""
        return self.owner.local(self.now)

    @property
    def today(self) -> date:
        """The day in the user's zone."""
        return self.local_now.date()

    def known(self) -> tuple[Known, ...]:
        """The people of the notebook, as understanding wants them."""
        last = self.notebook.last_met()
        return tuple(Known(p.id, p.name, p.org, p.nicknames, last.get(p.id)) for p in self.notebook.people)

    def read(self, text: str) -> Reading:
        """The text as understood in the user's language, world and time."""
        return read(text, lang=self.lang, now=self.local_now, known=self.known())

    # --- what is given back

    def keep(self, notebook: Notebook) -> Turn:
        return replace(self, notebook=notebook)

    def put(self, *records: Record) -> Turn:
        return self.keep(self.notebook.put(*records))

    def add(self, kind: type[R], /, **fields: Any) -> tuple[Turn, R]:
        """With a new record of that kind, and the record."""
        notebook, id_ = self.notebook.new_id(kind)
        record = kind(id=id_, **fields)
        return self.keep(notebook.put(record)), record

    def own(self, **fields: Any) -> Turn:
        """With these fields of the owner changed."""
        return self.keep(self.notebook.owned_by(replace(self.owner, **fields)))

    def did(self, key: str, **args: Any) -> Turn:
        """Names what this turn did, for /undo; the first name given stays."""
        return self if self.step else replace(self, step=line(key, **args))

    def say(
        self,
        *lines: Line,
        buttons: Buttons = (),
        edits: bool = False,
        toast: Line | None = None,
        wish: Wish | None = None,
        attachment: Attachment | None = None,
    ) -> Turn:
        """With one more message of the coach; empty rows of buttons fall away."""
        reply = Reply(lines, tuple(row for row in buttons if row), edits, toast, wish, attachment)
        return replace(self, replies=(*self.replies, reply))

    def toast(self, key: str, **args: Any) -> Turn:
        """With a short word over the chat and nothing else."""
        return self.say(toast=line(key, **args))

    # --- drafts

    def open(self, flow: str, filled: Mapping[str, Value] | None = None) -> tuple[Turn, Draft]:
        """With a new current draft of that flow."""
        notebook, id_ = self.notebook.new_draft_id()
        draft = Draft(id_, flow, self.now, dict(filled or {}), message_id=self.heard_id or None)
        return self.keep(notebook.open_draft(draft)), draft

    def update(self, draft: Draft) -> Turn:
        """With this draft kept, as the current one."""
        return self.keep(self.notebook.open_draft(draft))

    def close(self, draft: Draft) -> Turn:
        return self.keep(self.notebook.close_draft(draft.id))

    def lay_aside(self, draft: Draft) -> Turn:
        """With this draft out of the way, to be taken up by its button; one a flow, the last."""
        others = (one for one in self.notebook.drafts if one.id != draft.id and not is_aside(one, draft.flow))
        left = replace(draft, opened_at=self.now - 2 * STALE_AFTER, filled={**draft.filled, _ASIDE: True})
        return self.keep(replace(self.notebook, drafts=(left, *others)))

    def take_up(self, draft: Draft) -> tuple[Turn, Draft]:
        """With this draft, aside or grown old, as the current one."""
        filled = {name: value for name, value in draft.filled.items() if name != _ASIDE}
        draft = replace(draft, opened_at=self.now, filled=filled)
        return self.update(draft), draft

    @property
    def current(self) -> Draft | None:
        """The draft under way, if it isn't stale."""
        fresh = [draft for draft in self.notebook.drafts if not draft.is_stale(self.now)]
        return fresh[-1] if fresh else None


def is_aside(draft: Draft, flow: str) -> bool:
    """Whether it is a draft of that flow which the user has put aside."""
    return draft.flow == flow and _ASIDE in draft.filled


def press(key: str, does: str, **args: Any) -> Button:
    """A plain button: the key of its label, what it does."""
    return Button(line(key, **args), does=does)


def iso_day(text: object) -> date | None:
    """The day that a button or a draft carries, such as 2026-11-27; None for anything else."""
    try:
        return date.fromisoformat(text) if isinstance(text, str) else None
    except ValueError:
        return None
