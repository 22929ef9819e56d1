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
from bot.coaching.next_step import next_step
from bot.coaching.nudges.news import Thread, threads
from bot.coaching.nudges.thank import help_groups
from bot.coaching.online_letters import about_opening
from bot.coaching.outcome_letters import outcome_letter
from bot.coaching.trust_letters import RECOMMENDATION, about_reference, reference_ask
from bot.coaching.wording import handed_over, named, shape, tidy
from bot.domain.helps import Help
from bot.domain.lines import Line, line
from bot.domain.meetings import Meeting
from bot.domain.notebook import Notebook
from bot.domain.people import Person
from bot.domain.promises import Ask, Promise, Referral

LATE: Final = timedelta(days=7)

__all__ = [
    "DRAFTS", "draft_for", "give_back_draft", "hello_draft", "news_draft", "next_step", "promise_draft", "thank_draft",
]  # fmt: skip


# --- thanks


def thank_draft(notebook: Notebook, person: Person, today: date) -> tuple[Line, ...]:
    """Thanks for all that is still to be thanked; else for the last help or the last meeting."""
    open_groups = [helps for (giver, _), helps in help_groups(notebook).items() if giver == person.id]
    all_helps = [help_ for help_ in notebook.helps if help_.from_ == person.id]
    latest = max(all_helps, key=lambda help_: help_.on, default=None)
    if open_groups:
        return _thanks_for(notebook, person, max(open_groups, key=lambda helps: helps[0].on), today)
    return _thanks_for(notebook, person, (latest,), today) if latest else _thanks_for_meeting(notebook, person, today)


def _thanks_for(notebook: Notebook, person: Person, helps: tuple[Help, ...], today: date) -> tuple[Line, ...]:
    letter, first = Letter(notebook, person), helps[0]
    late = letter.line("thank.late") if today - first.on > LATE else None
    others = tuple(letter.words(help_.what) for help_ in helps[1:])
    also = letter.line("thank.also", whats=others) if others else None
    detail = _detail(letter, first.meeting, today)
    full = letter.text(late, _thanks(letter, first.what), also or detail)
    return full, letter.text(letter.line("thank.short", what=letter.words(first.what)))


def _thanks(letter: Letter, what: str) -> Line:
    words, lang = letter.words(what), letter.notebook.owner.lang
    thing = named(words, lang)
    return letter.line(f"thank.{shape(thing, lang)}", what=thing)


def _thanks_for_meeting(notebook: Notebook, person: Person, today: date) -> tuple[Line, ...]:
    letter = Letter(notebook, person)
    held = [meeting for meeting in notebook.meetings if meeting.is_held and person.id in meeting.people]
    last = max(held, key=lambda meeting: meeting.on, default=None)
    late = letter.line("thank.late") if last and today - last.on > LATE else None
    time = letter.line("thank.time")
    details = (_promised_me(letter, last.id), _promised_them(letter, last.id, today)) if last else ()
    full = letter.text(late, time, *details, most=4)
    return full, letter.text(letter.line("thank.time_short"))


def _detail(letter: Letter, meeting: str | None, today: date) -> Line | None:
    """One true detail of that meeting: what the user promised, or whom they were promised."""
    return (_promised_them(letter, meeting, today) or _promised_me(letter, meeting)) if meeting else None


def _promised_them(letter: Letter, meeting: str, today: date) -> Line | None:
    person = letter.person.id
    for promise in letter.notebook.promises:
        if promise.meeting == meeting and promise.to == person and promise.is_open:
            given = letter.words(promise.what)
            if promise.due and promise.due > today:
                return letter.line("thank.promised_by", what=given, day=promise.due)
            return letter.line("thank.promised", what=given)
    return None


def _promised_me(letter: Letter, meeting: str) -> Line | None:
    person = letter.person.id
    for referral in letter.notebook.referrals:
        if referral.meeting == meeting and referral.by == person and referral.is_open:
            return letter.line("thank.referral", whom=letter.words(referral.whom))
    return None


# --- news


def news_draft(notebook: Notebook, person: Person, today: date, goal: str | None = None) -> tuple[Line, ...]:  # noqa: ARG001
    """How the goal moves that this person helped with: that goal, or the one with the freshest news."""
    known = [thread for thread in threads(notebook) if thread.person.id == person.id]
    wanted = [thread for thread in known if thread.goal.id == goal] or known
    return _news(notebook, max(wanted, key=_freshness)) if wanted else ()


def _freshness(thread: Thread) -> tuple[date, str]:
    days = [progress.on for progress in thread.goal.progress]
    return max((*days, thread.goal.ended_on or thread.goal.opened_on)), thread.goal.id


def _news(notebook: Notebook, thread: Thread) -> tuple[Line, ...]:
    letter, goal = Letter(notebook, thread.person), thread.goal
    received = letter.words(thread.helps[-1].what)
    last = max(goal.progress, key=lambda progress: progress.on, default=None)
    if goal.ended_on:
        ending = {True: "reached", False: "not_reached", None: "ended"}[goal.reached]
        body = letter.line(f"news.{ending}", goal=tidy(goal.what))
    elif last and not thread.has_heard(last):
        body = letter.line("news.progress", what=tidy(last.what))
    else:
        body = letter.line("news.quiet", goal=tidy(goal.what))
    return (letter.text(body, letter.line("news.thanks", received=received)),)


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


def _about_thanks(notebook: Notebook, rest: str, today: date) -> tuple[Line, ...]:
    id_, _, person_id = rest.partition(":")
    if notebook.find(Meeting, id_) and (person := notebook.person(person_id)):
        return _thanks_for_meeting(notebook, person, today)
    help_ = notebook.find(Help, id_)
    person = notebook.person(help_.from_) if help_ else None
    if help_ is None or person is None:
        return ()
    group = next((helps for helps in help_groups(notebook).values() if help_ in helps), (help_,))
    return _thanks_for(notebook, person, group, today)


def _about_news(notebook: Notebook, rest: str, today: date) -> tuple[Line, ...]:
    help_ = notebook.find(Help, rest.split(":", maxsplit=1)[0])
    person = notebook.person(help_.from_) if help_ else None
    if help_ is None or person is None:
        return ()
    return news_draft(notebook, person, today, help_.goal) or _news_of_no_goal(notebook, person, help_)


def _news_of_no_goal(notebook: Notebook, person: Person, help_: Help) -> tuple[Line, ...]:
    """To somebody whose help was told for no goal in particular: the freshest news, or that there are some."""
    letter = Letter(notebook, person)
    told = [progress for goal in notebook.goals if goal.ended_on is None for progress in goal.progress]
    last = max(told, key=lambda progress: (progress.on, progress.id), default=None)
    body = letter.line("news.progress", what=tidy(last.what)) if last else letter.line("news.open")
    return (letter.text(body, letter.line("news.thanks", received=letter.words(help_.what))),)


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
    "thank": _about_thanks,
    "news": _about_news,
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
