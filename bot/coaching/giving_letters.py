"""Holding out one's hand, and answering what people ask: the texts for it, short and easy to refuse (P4, P27)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from bot.coaching.giving import Idea, best_idea, ideas
from bot.coaching.letters import Letter
from bot.coaching.returns import open_helps
from bot.coaching.wording import tidy
from bot.domain.helps import Help
from bot.domain.lines import Line
from bot.domain.notebook import Notebook
from bot.domain.people import Person
from bot.domain.promises import Promise, Request


def give_back_draft(notebook: Notebook, person: Person, today: date) -> tuple[Line, ...]:
    """The gesture that comes first for that person; who else is involved stays unnamed until both agree (P30)."""
    return idea_draft(notebook, person, best_idea(notebook, person, today))


def idea_draft(notebook: Notebook, person: Person, idea: Idea) -> tuple[Line, ...]:
    """One gesture, offered in two sentences."""
    letter = Letter(notebook, person)
    if idea.kind == "plain":
        helps = open_helps(notebook).get(person.id, ())
        plain = letter.line("give_back.plain", received=letter.words(helps[0].what)) if helps else None
        return (letter.text(plain or letter.line("give_back.open")),)
    words = {name: tidy(arg) for name, arg in idea.args.items() if isinstance(arg, str) and name not in _UNNAMED}
    if "need" in words and idea.kind != "client":  # there it is somebody else's
        words["need"] = letter.words(words["need"])
    days = {name: arg for name, arg in idea.args.items() if isinstance(arg, date)}
    return (letter.text(letter.line(f"give_back.{idea.kind}", **words, **days)),)


_UNNAMED: Final = ("name", "other")


# --- what people ask of the user


def _reply(key: str) -> Callable[[Notebook, Request, Letter], Line]:
    return lambda _notebook, _request, letter: letter.line(f"request.{key}")


def _yes(notebook: Notebook, request: Request, letter: Letter) -> Line:
    """With its day when one was promised."""
    promise = notebook.find(Promise, request.promise)
    if promise and promise.due:
        return letter.line("request.yes_by", day=promise.due)
    return letter.line("request.yes")


def _time(_notebook: Notebook, request: Request, letter: Letter) -> Line:
    if request.time_until:
        return letter.line("request.time_until", day=request.time_until)
    return letter.line("request.time")


REPLIES: Final[Mapping[str, Callable[[Notebook, Request, Letter], Line]]] = {
    "yes": _yes,
    "no": _reply("no"),
    "time": _time,
    "pass": _reply("pass"),
}
"""What one can answer to a request, by the name that a button gives it."""


def request_draft(notebook: Notebook, request: Request, reply: str = "no") -> tuple[Line, ...]:
    """The answer to somebody who asked for something; () when nobody knows who, or for an answer that is none."""
    person, make = notebook.person(request.from_), REPLIES.get(reply)
    if person is None or make is None:
        return ()
    letter = Letter(notebook, person)
    return (letter.text(make(notebook, request, letter)),)


# --- from a button


def _about_give_back(notebook: Notebook, rest: str, today: date) -> tuple[Line, ...]:
    help_ = notebook.find(Help, rest)
    person = notebook.person(help_.from_) if help_ else None
    return give_back_draft(notebook, person, today) if person else ()


def _about_idea(notebook: Notebook, rest: str, today: date) -> tuple[Line, ...]:
    """idea:p3:event: that gesture, as long as its occasion is there."""
    id_, _, kind = rest.partition(":")
    person = notebook.person(id_)
    found = [idea for idea in ideas(notebook, person, today, most=9) if idea.kind == kind] if person else []
    return idea_draft(notebook, person, found[0]) if person and found else ()


def _about_request(notebook: Notebook, rest: str, today: date) -> tuple[Line, ...]:  # noqa: ARG001 - one shape for all
    """request:r5 or request:r5:yes for who asked; request:r5:would:p3 for somebody who could do it better."""
    id_, _, reply = rest.partition(":")
    request = notebook.find(Request, id_)
    if request is None:
        return ()
    if reply.startswith(WOULD):
        other = notebook.person(reply.removeprefix(WOULD))
        return would_draft(notebook, request, other) if other else ()
    return request_draft(notebook, request, reply or "no")


WOULD: Final = "would:"


def would_draft(notebook: Notebook, request: Request, other: Person) -> tuple[Line, ...]:
    """Would they help? Who asks stays unnamed until they agree (P30), so the words stay as they are."""
    letter = Letter(notebook, other)
    return (letter.text(letter.line("request.would", what=tidy(request.what))),)


ABOUT: Final[Mapping[str, Callable[[Notebook, str, date], tuple[Line, ...]]]] = {
    "give_back": _about_give_back,
    "idea": _about_idea,
    "request": _about_request,
}
"""What stands behind "draft:" and how it is written."""
