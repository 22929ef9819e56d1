"""Something came of an encounter: whose, and which, are asked only when unclear; shown, and kept (P6)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from bot.domain.drafts import Draft
from bot.domain.goals import Goal, Outcome
from bot.domain.lines import GAP, Button, Line, line
from bot.domain.meetings import Meeting
from bot.domain.people import Person
from bot.flows.conversation import free_words
from bot.flows.how_it_went import ask_after
from bot.flows.outcomes.meant import meetings_meant, people_in
from bot.flows.outcomes.news import last_won, no_longer_asked, without_waiting
from bot.flows.outcomes.serving import goal_of, goal_question, with_news
from bot.flows.outcomes.story import at, chain_line, told_before
from bot.flows.outcomes.through import leader_in, led_to, through_in
from bot.flows.outcomes.words import Told, is_pronoun, is_this, kind_in, told_outcome
from bot.flows.turn import Turn, press
from bot.flows.undo import undo_button
from bot.flows.who_had_a_hand import ask_whose
from bot.understanding import read_answer

FLOW: Final = "outcome"
NONE: Final = "0"
_MOST: Final = 4


def hear_outcome(turn: Turn, text: str) -> Turn | None:
    """ "Cette mission vient de Paul", "the contract came from the breakfast with Léa"; None when it tells no source."""
    told = told_outcome(text)
    if told is None:
        return None
    won = last_won(turn, told.what) if told.what is None or is_this(told.what) else None
    told = replace(told, what=won.what) if won else told
    sound = told.what and _has_source(turn, told, text)
    return begun(turn, told, won.words if won else text) if sound else None


def _has_source(turn: Turn, told: Told, text: str) -> bool:
    """Whether the source is somebody, an encounter, or what came before."""
    source = told.source
    return bool(is_pronoun(source) or kind_in(source) or people_in(turn, text, source) or told_before(turn, source))


def begun(turn: Turn, told: Told, words: str, *, goal: object = None) -> Turn:
    """What was won and where it came from, on the way to being shown; `words` told the news, of that goal."""
    link = through_in(told.source)
    source = link.whom if link else told.source
    mentions = people_in(turn, source, source) or people_in(turn, words, source)
    if is_pronoun(source) and not mentions:
        return ask_whose(turn, told.what or words, words)
    before = told_before(turn, told.source)
    if before and not any(mention.known or mention.candidates for mention in mentions):
        mentions = ()  # "the contract with Danone" is what came before, and Danone nobody new
    filled: dict[str, Any] = {
        "what": told.what,
        "source": told.source,
        "words": words,
        "people": [mention.known for mention in mentions if mention.known],
        "which": [list(mention.candidates) for mention in mentions if mention.candidates and not mention.known],
        "new": [mention.name for mention in mentions if not mention.known and not mention.candidates],
        "after": before.id if before and not mentions else None,
        "by": leader_in(turn, link.by) if link and mentions else None,
        **({"goal": goal} if isinstance(goal, str) else {}),
    }
    turn, draft = turn.open(FLOW, filled)
    return _go_on(turn, draft)


def _go_on(turn: Turn, draft: Draft, *, edits: bool = False) -> Turn:
    """Who, if several bear the name; which encounter, if several fit; then all of it, shown."""
    if which := _list(draft, "which"):
        people = [person for id_ in which[0] if (person := turn.notebook.person(id_))]
        rows = tuple((_who(draft, person),) for person in people[:_MOST])
        turn = turn.update(replace(draft, asking="who"))
        return turn.say(line("outcome.who"), buttons=(*rows, _drop(draft)), edits=edits)
    if "meeting" not in draft.filled:
        found = meetings_meant(turn, str(draft.filled.get("source", "")), set(_list(draft, "people")))
        if len(found) > 1:
            rows = tuple((_which(turn, draft, meeting),) for meeting in found[:_MOST])
            unknown = (press("outcome.which_unknown", f"cameof:{draft.id}:{NONE}"),)
            turn = turn.update(replace(draft, asking="meeting"))
            return turn.say(line("outcome.which"), buttons=(*rows, unknown), edits=edits)
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
    return press("outcome.this_one", f"cameof:{draft.id}:{meeting.id}", when=at(meeting), names=names)


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
    draft = turn.notebook.draft("".join(args[:1]))
    return draft if draft and draft.flow == FLOW and not draft.is_stale(turn.now) else None


# --- shown, kept


def shown(turn: Turn, draft: Draft, *, keep: str = "outcomekeep", edits: bool = False) -> Turn:
    """The chain as it would be told, before it counts; `keep` is the verb of the button that keeps it."""
    after, outcome = _write(turn, draft)
    lines: list[Line] = [line("outcome.shown"), chain_line(after.notebook, outcome)]
    if new := _list(draft, "new"):
        lines.append(line("outcome.new", names=tuple(map(str, new))))
    if goal := turn.notebook.find(Goal, outcome.goal):
        lines.append(line("outcome.for_goal", what=goal.what))
    if is_this(outcome.what):
        lines += [GAP, line("outcome.which_thing", what=outcome.what)]
    button = Button(line("button.keep"), does=f"{keep}:{draft.id}", style="success")
    return turn.say(*lines, buttons=((button, *_drop(draft)),), edits=edits)


def _write(turn: Turn, draft: Draft) -> tuple[Turn, Outcome]:
    """The records as keeping would write them."""
    people = [str(id_) for id_ in _list(draft, "people")]
    for name in _list(draft, "new"):
        turn, person = turn.add(Person, name=str(name), added_on=turn.today)
        people.append(person.id)
    leader = draft.filled.get("by")
    if people and isinstance(leader, str):
        turn = led_to(turn, people[0], leader)
    source, meeting, after = (draft.filled.get(name) for name in ("source", "meeting", "after"))
    where = turn.notebook.find(Meeting, str(meeting))
    return turn.add(
        Outcome,
        what=str(draft.filled["what"]),
        on=turn.today,
        people=tuple(dict.fromkeys(people)) or (where.people if where else ()),
        meeting=where.id if where else None,
        goal=str(draft.filled["goal"]) if "goal" in draft.filled else goal_of(turn, where),
        source=source if isinstance(source, str) else None,
        after=after if isinstance(after, str) else None,
    )


def press_keep(turn: Turn, args: tuple[str, ...]) -> Turn:
    draft = _draft(turn, args)
    if draft is None or draft.asking is not None or "meeting" not in draft.filled:
        return turn.toast("error.old_button")
    return keep(turn, draft, edits=True)


def keep(turn: Turn, draft: Draft, *, edits: bool = False) -> Turn:
    """Written down, news of its goal too; a word of thanks is one tap away."""
    turn, outcome = _write(without_waiting(turn.close(draft), draft.filled.get("words")), draft)
    turn = with_news(turn, outcome, str(draft.filled.get("words") or outcome.what))
    if outcome.meeting:
        turn = turn.keep(no_longer_asked(turn, outcome.meeting))
    turn = turn.did("undo.outcome", what=outcome.what)
    seen = [day for id_, day in turn.notebook.last_met().items() if id_ in outcome.people]
    first = len(turn.notebook.outcomes) == 1 and bool(seen) and max(seen) < turn.today
    lines = [line("outcome.kept_first" if first else "outcome.kept"), chain_line(turn.notebook, outcome)]
    asked, rows = goal_question(turn, outcome)
    thanks = tuple(
        (press("outcome.thank", f"draft:outcome:{outcome.id}:{id_}", name=name),)
        for id_ in outcome.people[:_MOST]
        for name in turn.notebook.names((id_,))
    )
    later = ask_after(turn, turn.notebook.find(Goal, outcome.goal))
    return turn.say(*lines, *asked, buttons=(*rows, *thanks, later, (undo_button(turn),)), edits=edits)


def press_drop(turn: Turn, args: tuple[str, ...]) -> Turn:
    draft = turn.notebook.draft(args[0] if args else None)
    if draft is None or draft.flow != FLOW:
        return turn.toast("error.old_button")
    return turn.close(draft).say(line("card.dropped"), edits=True)


def hear_shown(turn: Turn, draft: Draft, text: str) -> Turn | None:
    """Yes or no to what is shown; None for another matter."""
    if (answer := read_answer(text, lang=turn.lang)) and answer.verb in ("no", "drop"):
        return press_drop(turn, (draft.id,))
    if answer and answer.verb in ("yes", "done") and draft.asking is None:
        return keep(turn, draft)
    return _named(turn, draft, text) if draft.asking is None and answer is None else None


_SHORT: Final = 12  # words: the name of a thing, and no story


def _named(turn: Turn, draft: Draft, text: str) -> Turn | None:
    """Which contract it was, told under "this contract"; None for another matter."""
    said = free_words(turn, text)
    bare = any(read_answer(text, lang=lang) for lang in ("fr", "en"))  # "keep" is no name, whichever language we speak
    is_name = said and len(said.split()) <= _SHORT and not (bare or said.endswith("?") or told_outcome(text))
    if not is_name or not is_this(str(draft.filled.get("what"))):
        return None
    draft = _with(draft, what=str(said).strip(" .!"))
    return shown(turn.update(draft), draft)


PRESSES = {
    "camefrom": press_who,
    "cameof": press_which,
    "outcomekeep": press_keep,
    "outcomedrop": press_drop,
}
DRAFTS = {FLOW: hear_shown}
ANSWERS = (hear_outcome,)
