"""What it writes in the records that a text has gone, when no reason to write was open for it (P25-P27, P31)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Final

from bot.coaching.giving import Idea, ideas
from bot.coaching.help_thread import given_back, thanked, told
from bot.coaching.nudges.thank import help_groups
from bot.coaching.returns import open_helps
from bot.domain.helps import Given, Help
from bot.domain.meetings import Meeting, Thanked
from bot.domain.notebook import Notebook
from bot.domain.openings import Opening
from bot.domain.people import Person
from bot.domain.promises import Request


def sent(notebook: Notebook, about: str, today: date) -> Notebook | None:
    """The notebook once that text has gone; None when it says nothing of the kind. `about`: as for `draft_for`.

    `today`: the user's local day.
    """
    reason, _, rest = about.partition(":")
    write = _WRITES.get(reason)
    return write(notebook, rest, today) if write else None


def _thanks(notebook: Notebook, rest: str, today: date) -> Notebook | None:
    """thank:<help>, thank:<meeting>:<person>, or thanks:<person> for the last thing that is to be thanked for."""
    id_, _, person = rest.partition(":")
    if help_ := notebook.find(Help, id_):
        return thanked(notebook, help_, today)
    if (meeting := notebook.find(Meeting, id_)) and person:
        if meeting.is_thanked(person):
            return notebook
        return notebook.put(replace(meeting, thanked=(*meeting.thanked, Thanked(person, today))))
    groups = [helps for (giver, _), helps in help_groups(notebook).items() if giver == id_]
    latest = max(groups, key=lambda helps: helps[0].on, default=None)
    return thanked(notebook, latest[0], today) if latest else None


def _news(notebook: Notebook, rest: str, today: date) -> Notebook | None:
    help_ = notebook.find(Help, rest.split(":", maxsplit=1)[0])
    return told(notebook, help_, today) if help_ else None


def _give_back(notebook: Notebook, rest: str, today: date) -> Notebook | None:
    help_ = notebook.find(Help, rest)
    return given_back(notebook, help_, today) if help_ else None


def _idea(notebook: Notebook, rest: str, today: date) -> Notebook | None:
    """A gesture: given in return where something was received, else given for itself."""
    id_, _, kind = rest.partition(":")
    person = notebook.person(id_)
    idea = next((one for one in ideas(notebook, person, today, most=9) if one.kind == kind), None) if person else None
    if person is None or idea is None:
        return None
    what = _words(idea)
    if helps := open_helps(notebook).get(person.id):
        return given_back(notebook, helps[-1], today, what)
    return _given(notebook, person, what, today) if what else None


def _words(idea: Idea) -> str | None:
    """What was given, in the user's words, where it is a thing of its own; help that was offered is still to come."""
    told = idea.args.get({"article": "what", "event": "event"}.get(idea.kind, ""))
    return told if isinstance(told, str) else None


def _given(notebook: Notebook, person: Person, what: str, today: date) -> Notebook:
    notebook, id_ = notebook.new_id(Given)
    return notebook.put(Given(id_, person.id, what, today))


def _request(notebook: Notebook, rest: str, today: date) -> Notebook | None:
    """Who asked has their answer: a no, unless another was written down already."""
    id_, _, reply = rest.partition(":")
    request = notebook.find(Request, id_)
    if request is None or not request.is_open or reply not in ("", "no"):
        return None
    return notebook.put(replace(request, answered_on=today, accepted=False))


def _opening(notebook: Notebook, rest: str, today: date) -> Notebook | None:
    """The first words are a message to them, and are answered or not; what follows is one more message."""
    id_, _, more = rest.partition(":")
    opening = notebook.find(Opening, id_)
    if opening is None or (opening.sent_on and not more):
        return notebook if opening else None
    notebook, message = notebook.new_id(Meeting)
    notebook = notebook.put(Meeting(message, (opening.to,), today, kind="message", told_on=today))
    return notebook if more else notebook.put(replace(opening, sent_on=today))


_WRITES: Final[Mapping[str, Callable[[Notebook, str, date], Notebook | None]]] = {
    "thank": _thanks,
    "thanks": _thanks,
    "news": _news,
    "give_back": _give_back,
    "idea": _idea,
    "request": _request,
    "opening": _opening,
}
