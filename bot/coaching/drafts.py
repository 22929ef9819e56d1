"""Texts to send, in the user's own words put in order: short, `tu` or `vous` per person, two variants at most."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from datetime import date, timedelta
from typing import Final

from bot.coaching.asking_letters import answer_draft, ask_draft
from bot.coaching.contacts import contacts
from bot.coaching.formats import format_line, format_with
from bot.coaching.giving_letters import ABOUT as GIVING
from bot.coaching.giving_letters import give_back_draft
from bot.coaching.introduction_letters import introduction_draft
from bot.coaching.letters import Letter
from bot.coaching.news_letters import about_news, news_draft
from bot.coaching.next_step import next_step
from bot.coaching.online_letters import about_opening
from bot.coaching.outcome_letters import outcome_letter
from bot.coaching.thanking_letters import about_thanks, thank_draft
from bot.coaching.trust_letters import RECOMMENDATION, about_reference, reference_ask
from bot.coaching.wording import handed_over
from bot.domain.lines import Line, line
from bot.domain.notebook import Notebook
from bot.domain.people import Person
from bot.domain.promises import Ask, Promise, Referral

__all__ = [
    "DRAFTS", "draft_for", "give_back_draft", "hello_draft", "news_draft", "next_step", "promise_draft", "thank_draft",
]  # fmt: skip


# --- the other occasions


def hello_draft(notebook: Notebook, person: Person, today: date) -> tuple[Line, ...]:
    """A sign after a silence: on an occasion when there is one, else simply."""
    letter = Letter(notebook, person)
    days = contacts(notebook).get(person.id, frozenset())
    form = format_line(format_with(notebook, person))
    plain = letter.text(letter.line("hello_again") if days else letter.line("hello_never", format=form))
    if days and len(days) == 1 and today - max(days) <= timedelta(days=30):
        return (letter.text(letter.line("hello_new", format=form)), plain)
    if needs := person.open_needs:
        return (letter.text(letter.line("hello_need", need=letter.words(needs[-1].what))), plain)
    if days and today - max(days) > timedelta(days=60):
        return (letter.text(letter.line("hello_since", day=max(days))), plain)
    return (plain,)


def promise_draft(notebook: Notebook, promise: Promise) -> tuple[Line, ...]:
    """To go with what was promised; or to give a new date without apology."""
    person = notebook.person(promise.to)
    if person is None:
        return ()
    letter = Letter(notebook, person)
    words = letter.words(promise.what)
    sent = handed_over(words)
    kept = letter.line("promise.sent", what=sent) if sent else letter.line("promise.kept", what=words)
    return letter.text(kept), letter.text(letter.line("promise.later", what=words))


def _wishes(notebook: Notebook, person: Person, today: date) -> tuple[Line, ...]:  # noqa: ARG001
    letter = Letter(notebook, person)
    return (line("draft.alone", words=letter.greeting("wishes", titled="wishes")),)


def _new_year(notebook: Notebook, person: Person, year: str) -> tuple[Line, ...]:
    letter = Letter(notebook, person)
    return (line("draft.alone", words=letter.greeting("new_year", titled="new_year", year=year)),)


# --- from a button


Maker = Callable[[Notebook, Person, date], tuple[Line, ...]]

DRAFTS: Final[Mapping[str, Maker]] = {"thanks": thank_draft, "news": news_draft, "hello": hello_draft}
"""The drafts that make sense for somebody at any time, as inline mode and a person's card name them."""


def draft_for(notebook: Notebook, about: str, today: date, no_first_names: Collection[str] = ()) -> tuple[Line, ...]:
    """The variants that a button stands for; () when what it was about is gone.

    `about` is what follows "draft:": the key of a nudge (thank:h3, silence:p3:2026-11-19…), "news:<help>", or one of
    DRAFTS with a person (thanks:p3). `today`: the user's local day. `no_first_names`: words at the head of
    a name that nobody is greeted by.
    """
    return tuple(_greeting_nobody(variant, no_first_names) for variant in _drafted(notebook, about, today))


def _greeting_nobody(text: Line, no_first_names: Collection[str]) -> Line:
    """The text without the name in its greeting, when that is a surname and nothing else: never "Bonjour Roy,"."""
    args = {key: _unnamed(arg, no_first_names) if isinstance(arg, Line) else arg for key, arg in text.args.items()}
    return Line(text.key, args)


def _unnamed(said: Line, no_first_names: Collection[str]) -> Line:
    greeting, _, address = said.key.rpartition(".")
    name = said.args.get("name")
    if greeting not in _GREETINGS or not isinstance(name, str) or name not in no_first_names:
        return said
    return Line(f"{greeting}_unnamed.{address}", {key: arg for key, arg in said.args.items() if key != "name"})


_GREETINGS: Final = ("draft.hello", "draft.wishes", "draft.new_year")
"""The lines that call somebody by name; each has its `_unnamed`."""


def _drafted(notebook: Notebook, about: str, today: date) -> tuple[Line, ...]:
    reason, _, rest = about.partition(":")
    id_ = rest.split(":")[0]
    if reason in DRAFTS and (person := notebook.person(id_)):
        return DRAFTS[reason](notebook, person, today)
    make = _ABOUT.get(reason)
    return make(notebook, rest, today) if make else ()


def _about_promise(notebook: Notebook, rest: str, today: date) -> tuple[Line, ...]:  # noqa: ARG001
    promise = notebook.find(Promise, rest)
    return promise_draft(notebook, promise) if promise else ()


def _about_referral(notebook: Notebook, rest: str, today: date) -> tuple[Line, ...]:  # noqa: ARG001
    referral = notebook.find(Referral, rest)
    person = notebook.person(referral.by) if referral else None
    if referral is None or person is None:
        return ()
    letter = Letter(notebook, person)
    whom = letter.words(referral.whom)
    return tuple(letter.text(letter.line(key, whom=whom)) for key in ("referral.easy", "referral.free"))


def _about_ask(notebook: Notebook, rest: str, today: date) -> tuple[Line, ...]:  # noqa: ARG001
    ask = notebook.find(Ask, rest.split(":", maxsplit=1)[0])
    if ask and ask.kind == RECOMMENDATION:
        return reference_ask(notebook, ask)
    return ask_draft(notebook, ask) if ask else ()


def _about_asked(notebook: Notebook, rest: str, today: date) -> tuple[Line, ...]:  # noqa: ARG001
    ask = notebook.find(Ask, rest)
    return answer_draft(notebook, ask) if ask else ()


def _about_need(notebook: Notebook, rest: str, today: date) -> tuple[Line, ...]:  # noqa: ARG001
    """A sign to somebody on what they look for (P22)."""
    person = notebook.person(rest)
    if person is None or not person.open_needs:
        return ()
    letter = Letter(notebook, person)
    return (letter.text(letter.line("hello_need", need=letter.words(person.open_needs[-1].what))),)


def _about_silence(notebook: Notebook, rest: str, today: date) -> tuple[Line, ...]:
    person = notebook.person(rest.split(":", maxsplit=1)[0])
    return hello_draft(notebook, person, today) if person else ()


def _about_wishes(notebook: Notebook, rest: str, today: date) -> tuple[Line, ...]:
    occasion, _, more = rest.partition(":")
    if occasion == "new-year":
        year, _, id_ = more.partition(":")
        person = notebook.person(id_)
        return _new_year(notebook, person, year) if person else ()
    person = notebook.person(occasion)
    return _wishes(notebook, person, today) if person else ()


def _about_intro(notebook: Notebook, rest: str, today: date) -> tuple[Line, ...]:  # noqa: ARG001
    return introduction_draft(notebook, rest)


_ABOUT: Final[Mapping[str, Callable[[Notebook, str, date], tuple[Line, ...]]]] = {
    "thank": about_thanks,
    "news": about_news,
    "promise": _about_promise,
    "referral": _about_referral,
    "ask": _about_ask,
    "asked": _about_asked,
    "need": _about_need,
    "silence": _about_silence,
    "intro": _about_intro,
    "wishes": _about_wishes,
    **GIVING,
    "opening": about_opening,
    "reference": about_reference,
    "outcome": outcome_letter,
}
