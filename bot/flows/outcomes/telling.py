"""Something came of an encounter: whose, and which, are asked only when unclear; shown, and kept (P6)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Final

from bot.coaching.answering import answered
from bot.coaching.matches import words_of
from bot.domain.drafts import Draft
from bot.domain.goals import Goal, Outcome, Progress
from bot.domain.lines import GAP, Button, Buttons, Line, line
from bot.domain.meetings import Meeting
from bot.domain.notebook import Notebook
from bot.domain.nudges import Nudged
from bot.domain.people import Person
from bot.flows.conversation import free_words
from bot.flows.outcomes.story import chain_line, told_before
from bot.flows.outcomes.words import kind_in, told_outcome
from bot.flows.turn import Turn, press
from bot.flows.undo import undo_button
from bot.understanding import Mention, find_people, fold, read_answer, read_day
from bot.understanding.words import first_names

FLOW: Final = "outcome"
ASKED: Final = "outcome_asked"
NONE: Final = "0"
_SURE: Final = 0.9
_MOST: Final = 4
_MONTHS: Final = (
    "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre".split(),
    "january february march april may june july august september october november december".split(),
)
_NOTHING: Final = re.compile(
    r"^\W*(?:non|no|nope|rien|rien (?:du tout|encore|pour l'instant|de special)|pas grand[- ]chose|nothing|not yet"
    r"|pas encore|nothing (?:yet|much|so far)|not much)[\s.!]*$"
)


# --- told in words


def hear_outcome(turn: Turn, text: str) -> Turn | None:
    """ "Cette mission vient de Paul", "the contract came from the breakfast with Léa"; None when it tells no source."""
    told = told_outcome(text)
    if told is None:
        return None
    mentions = _mentions(turn, text, told.source)
    kind, before = kind_in(told.source), told_before(turn, told.source)
    if not mentions and kind is None and before is None:
        return None
    if before and not any(mention.known or mention.candidates for mention in mentions):
        mentions = ()  # "the contract with Danone" is what came before, and Danone nobody new
    filled: dict[str, Any] = {
        "what": told.what,
        "source": told.source,
        "words": text,
        "people": [mention.known for mention in mentions if mention.known],
        "which": [list(mention.candidates) for mention in mentions if mention.candidates and not mention.known],
        "new": [mention.name for mention in mentions if not mention.known and not mention.candidates],
        "after": before.id if before and not mentions else None,
    }
    turn, draft = turn.open(FLOW, filled)
    return _go_on(turn, draft)


def _mentions(turn: Turn, text: str, source: str) -> tuple[Mention, ...]:
    """The people that the source names, who is new among them."""
    words = set(re.findall(r"\w+", fold(source)))
    found = [m for m in turn.read(text).people if set(re.findall(r"\w+", fold(m.name))) & words]
    if found := [m for m in found if m.known or m.candidates or _is_a_name(m.name)]:
        return tuple(found)
    known: list[Mention] = []
    for name in re.findall(r"\b[A-ZÀ-Ý][\w'-]+(?: [A-ZÀ-Ý][\w'-]+)*", source):
        likely = [match.id for match in find_people(name, turn.known()) if match.score >= _SURE]
        if len(likely) == 1:
            known.append(Mention(name, known=likely[0]))
        elif likely:
            known.append(Mention(name, candidates=tuple(likely)))
        elif _is_a_name(name):
            known.append(Mention(name))
    return tuple(known)


def _is_a_name(name: str) -> bool:
    """Whether it is somebody's rather than a firm's: it begins with a first name."""
    return fold(name.split(maxsplit=1)[0]) in first_names()


def _go_on(turn: Turn, draft: Draft, *, edits: bool = False) -> Turn:
    """Who, if several bear the name; which encounter, if several fit; then all of it, shown."""
    if which := _list(draft, "which"):
        people = [person for id_ in which[0] if (person := turn.notebook.person(id_))]
        rows = tuple((_who(draft, person),) for person in people[:_MOST])
        return turn.update(replace(draft, asking="who")).say(
            line("outcome.who"), buttons=(*rows, _drop(draft)), edits=edits
        )
    if "meeting" not in draft.filled:
        found = _meetings(turn, draft)
        if len(found) > 1:
            rows = tuple((_which(turn, draft, meeting),) for meeting in found[:_MOST])
            unknown = (press("outcome.which_unknown", f"cameof:{draft.id}:{NONE}"),)
            return turn.update(replace(draft, asking="meeting")).say(
                line("outcome.which"), buttons=(*rows, unknown), edits=edits
            )
        draft = _with(draft, meeting=found[0].id if found else None)
    return shown(turn.update(replace(draft, asking=None)), replace(draft, asking=None), edits=edits)


def _list(draft: Draft, name: str) -> list[Any]:
    value = draft.filled.get(name)
    return value if isinstance(value, list) else []


def _with(draft: Draft, **filled: Any) -> Draft:
    return replace(draft, filled={**draft.filled, **filled})


def _who(draft: Draft, person: Person) -> Button:
    if person.org:
        return press("people.button_at", f"camefrom:{draft.id}:{person.id}", name=person.called, org=person.org)
    return press("people.button", f"camefrom:{draft.id}:{person.id}", name=person.called)


def _which(turn: Turn, draft: Draft, meeting: Meeting) -> Button:
    names = turn.notebook.names(meeting.people)
    when = line(f"story.at.{meeting.kind}", day=meeting.on)
    return press("outcome.this_one", f"cameof:{draft.id}:{meeting.id}", when=when, names=names)


def _drop(draft: Draft) -> tuple[Button, ...]:
    return (press("button.drop", f"outcomedrop:{draft.id}"),)


def press_who(turn: Turn, args: tuple[str, ...]) -> Turn:
    """It is this one of those who bear the name."""
    draft = _draft(turn, args)
    which = _list(draft, "which") if draft else []
    person = turn.notebook.person(args[1] if len(args) > 1 else None)
    if draft is None or person is None or not which or person.id not in which[0]:
        return turn.toast("error.old_button")
    return _go_on(turn, _with(draft, which=which[1:], people=[*_list(draft, "people"), person.id]), edits=True)


def press_which(turn: Turn, args: tuple[str, ...]) -> Turn:
    """It was this encounter, or one that nobody remembers."""
    draft = _draft(turn, args)
    meeting = turn.notebook.find(Meeting, args[1]) if len(args) > 1 else None
    if draft is None or (meeting is None and args[1:] != (NONE,)):
        return turn.toast("error.old_button")
    return _go_on(turn, _with(draft, meeting=meeting.id if meeting else None), edits=True)


def _draft(turn: Turn, args: tuple[str, ...]) -> Draft | None:
    draft = turn.notebook.draft(args[0] if args else None)
    return draft if draft and draft.flow == FLOW and not draft.is_stale(turn.now) else None


# --- which encounter


def _meetings(turn: Turn, draft: Draft) -> tuple[Meeting, ...]:
    """Those that the source may mean, the last first; none when it names no encounter."""
    source = str(draft.filled.get("source", ""))
    kind, people = kind_in(source), set(_list(draft, "people"))
    if kind is None:
        return ()
    held = [m for m in turn.notebook.meetings if m.is_held and m.on <= turn.today and m.kind != "message"]
    fits = [m for m in held if people <= set(m.people) and (people or _is_event_in(turn.notebook, m, source))]
    fits = [m for m in fits if _is_then(turn, m.on, source)]
    exact = [m for m in fits if m.kind == kind] if kind != "meeting" else fits
    return tuple(sorted(exact, key=lambda m: (m.on, m.id), reverse=True))


def _is_event_in(notebook: Notebook, meeting: Meeting, source: str) -> bool:
    event = next((event for event in notebook.events if event.id == meeting.event), None)
    told = f"{event.name if event else ''} {meeting.place or ''}"
    return bool(words_of(told) & words_of(source))


def _is_then(turn: Turn, day: date, source: str) -> bool:
    """Whether a day fits the time that the words tell: "in March", "en 2024", "hier"."""
    said = fold(source)
    if year := re.search(r"\b(20\d\d)\b", said):
        if day.year != int(year[1]):
            return False
    elif re.search(r"\b(?:l'an(?:nee)? dernier|l'annee derniere|l'an passe|last year)\b", said) and (
        day.year != turn.today.year - 1
    ):
        return False
    months = [months.index(word) + 1 for months in _MONTHS for word in re.findall(r"\w+", said) if word in months]
    if months:
        return day.month == months[0]
    days = read_day(source, lang=turn.lang, today=turn.today, towards="past") if not year else None
    return not days or day in days


# --- shown, kept


def shown(turn: Turn, draft: Draft, *, keep: str = "outcomekeep", edits: bool = False) -> Turn:
    """The chain as it would be told, before it counts; `keep` is the verb of the button that keeps it."""
    after, outcome = _write(turn, draft)
    lines: list[Line] = [line("outcome.shown"), chain_line(after.notebook, outcome)]
    if new := _list(draft, "new"):
        lines.append(line("outcome.new", names=tuple(map(str, new))))
    if goal := turn.notebook.find(Goal, outcome.goal):
        lines.append(line("outcome.for_goal", what=goal.what))
    row = (Button(line("button.keep"), does=f"{keep}:{draft.id}", style="success"), *_drop(draft))
    return turn.say(*lines, buttons=(row,), edits=edits)


def _write(turn: Turn, draft: Draft) -> tuple[Turn, Outcome]:
    """The records as keeping would write them."""
    people = [str(id_) for id_ in _list(draft, "people")]
    for name in _list(draft, "new"):
        turn, person = turn.add(Person, name=str(name), added_on=turn.today)
        people.append(person.id)
    source, meeting, after = (draft.filled.get(name) for name in ("source", "meeting", "after"))
    where = turn.notebook.find(Meeting, str(meeting))
    return turn.add(
        Outcome,
        what=str(draft.filled["what"]),
        on=turn.today,
        people=tuple(dict.fromkeys(people)) or (where.people if where else ()),
        meeting=where.id if where else None,
        goal=_goal(turn, where),
        source=source if isinstance(source, str) else None,
        after=after if isinstance(after, str) else None,
    )


def _goal(turn: Turn, meeting: Meeting | None) -> str | None:
    """The goal that it serves, when there is no doubt which."""
    if meeting and (goal := turn.notebook.find(Goal, meeting.goal)):
        return goal.id
    goals = [goal for goal in turn.notebook.goals if goal.is_open]
    return goals[0].id if len(goals) == 1 else None


def press_keep(turn: Turn, args: tuple[str, ...]) -> Turn:
    draft = _draft(turn, args)
    if draft is None or draft.asking is not None or "meeting" not in draft.filled:
        return turn.toast("error.old_button")
    return keep(turn, draft, edits=True)


def keep(turn: Turn, draft: Draft, *, edits: bool = False) -> Turn:
    """Written down, news of its goal too; a word of thanks is one tap away."""
    turn, outcome = _write(turn.close(draft), draft)
    turn = with_news(turn, outcome, str(draft.filled.get("words") or outcome.what))
    if outcome.meeting:
        turn = turn.keep(_no_longer_asked(turn, outcome.meeting))
    turn = turn.did("undo.outcome", what=outcome.what)
    first = len(turn.notebook.outcomes) == 1
    lines = [line("outcome.kept_first" if first else "outcome.kept"), chain_line(turn.notebook, outcome)]
    asked, rows = goal_question(turn, outcome)
    thanks = tuple(
        press("outcome.thank", f"draft:outcome:{outcome.id}:{id_}", name=name)
        for id_ in outcome.people[:2]
        for name in turn.notebook.names((id_,))
    )
    return turn.say(*lines, *asked, buttons=(*rows, thanks, (undo_button(turn),)), edits=edits)


def with_news(turn: Turn, outcome: Outcome, words: str) -> Turn:
    """The outcome is news of its goal too, unless the same was told already."""
    goal = turn.notebook.find(Goal, outcome.goal)
    if goal is None or any(words_of(outcome.what) & words_of(one.what) for one in goal.progress[-3:]):
        return turn
    number = turn.notebook.last_number + 1
    progress = Progress(f"s{number}", turn.today, words)
    notebook = replace(turn.notebook, last_number=number)
    return turn.keep(notebook.put(replace(goal, progress=(*goal.progress, progress))))


def goal_question(turn: Turn, outcome: Outcome) -> tuple[Sequence[Line], Buttons]:
    """Which of several goals it serves, one tap each."""
    goals = [goal for goal in turn.notebook.goals if goal.is_open]
    if outcome.goal or len(goals) < 2:
        return (), ()
    rows = tuple(
        (press("goal.button", f"outcomefor:{outcome.id}:{goal.id}", what=goal.what),) for goal in goals[:_MOST]
    )
    return (GAP, line("outcome.which_goal")), rows


def press_for(turn: Turn, args: tuple[str, ...]) -> Turn:
    """It serves this goal."""
    outcome = turn.notebook.find(Outcome, args[0] if args else None)
    goal = turn.notebook.find(Goal, args[1] if len(args) > 1 else None)
    if outcome is None or goal is None or not goal.is_open:
        return turn.toast("error.old_button")
    outcome = replace(outcome, goal=goal.id)
    turn = with_news(turn.put(outcome), outcome, outcome.what).did("undo.goal_changed", what=goal.what)
    return turn.say(line("outcome.for_goal", what=goal.what), buttons=((undo_button(turn),),))


def press_drop(turn: Turn, args: tuple[str, ...]) -> Turn:
    draft = turn.notebook.draft(args[0] if args else None)
    if draft is None or draft.flow not in (FLOW, ASKED):
        return turn.toast("error.old_button")
    return turn.close(draft).say(line("card.dropped"), edits=True)


def hear_shown(turn: Turn, draft: Draft, text: str) -> Turn | None:
    """Yes or no to what is shown; None for another matter."""
    answer = read_answer(text, lang=turn.lang)
    if answer and answer.verb in ("no", "drop"):
        return press_drop(turn, (draft.id,))
    if answer and answer.verb in ("yes", "done") and draft.asking is None:
        return keep(turn, draft)
    return None


# --- asked by the coach, or from a meeting


def ask_outcome(turn: Turn, meeting: Meeting) -> Turn:
    """What came of that encounter? From now on the next text may tell."""
    turn, draft = turn.open(ASKED, {"meeting": meeting.id})
    turn = turn.update(replace(draft, asking="words"))
    nothing = press("outcome.nothing", f"outcomenone:{meeting.id}")
    return turn.say(question(turn, meeting), buttons=((nothing, press("button.cancel", f"cancel:{draft.id}")),))


def question(turn: Turn, meeting: Meeting) -> Line:
    """The question about one encounter, in its own words."""
    when = line(f"story.at.{meeting.kind}", day=meeting.on)
    return line("outcome.asked", when=when, names=turn.notebook.names(meeting.people))


def press_ask(turn: Turn, args: tuple[str, ...]) -> Turn:
    meeting = turn.notebook.find(Meeting, args[0] if args else None)
    return ask_outcome(turn, meeting) if meeting and meeting.is_held else turn.toast("error.old_button")


def hear_asked(turn: Turn, draft: Draft, text: str) -> Turn | None:
    """What came of it, in any words; "nothing" is an answer; None for another matter."""
    meeting = turn.notebook.find(Meeting, str(draft.filled.get("meeting")))
    if meeting is None:
        return None
    if is_nothing(text):
        return nothing_came(turn.close(draft), meeting)
    filled = filled_for(turn, meeting, text)
    if filled is None:
        return None
    turn, told = turn.close(draft).open(FLOW, filled)
    return shown(turn, told)


def is_nothing(text: str) -> bool:
    """ "Rien encore", "not much"."""
    return _NOTHING.match(fold(text).replace("’", "'")) is not None


def filled_for(turn: Turn, meeting: Meeting, text: str) -> dict[str, Any] | None:
    """The outcome of that meeting that the words tell; None when they are about another matter."""
    told = told_outcome(text)
    words = told.what if told else free_words(turn, text)
    if not isinstance(words, str) or text.rstrip().endswith("?"):
        return None
    return {"what": words.strip(" ."), "words": text, "meeting": meeting.id, "people": list(meeting.people)}


def press_nothing(turn: Turn, args: tuple[str, ...]) -> Turn:
    meeting = turn.notebook.find(Meeting, args[0] if args else None)
    return nothing_came(turn, meeting, edits=True) if meeting else turn.toast("error.old_button")


def nothing_came(turn: Turn, meeting: Meeting, *, edits: bool = False) -> Turn:
    """Not asked again; it may come years later."""
    turn = turn.keep(_no_longer_asked(turn, meeting.id)).did("undo.answer_alone")
    return turn.say(line("outcome.nothing_yet"), edits=edits)


def _no_longer_asked(turn: Turn, meeting: str) -> Notebook:
    """With the question about that encounter answered, whether it was asked or not."""
    key = f"outcome:{meeting}"
    if turn.notebook.was_nudged(key) is None:
        return turn.notebook.note_nudged(Nudged(key, "outcome", answer="done", answered_at=turn.now))
    return answered(turn.notebook, key, "done", turn.now)


PRESSES = {
    "camefrom": press_who,
    "cameof": press_which,
    "outcomekeep": press_keep,
    "outcomedrop": press_drop,
    "outcomefor": press_for,
    "outcome": press_ask,
    "outcomenone": press_nothing,
}
DRAFTS = {FLOW: hear_shown, ASKED: hear_asked}
ANSWERS = (hear_outcome,)
