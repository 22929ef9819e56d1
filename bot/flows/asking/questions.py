"""What is asked to prepare an ask: of whom, what, and why them; what is vague or too soon is said on the way."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.coaching.asks import goal_of, is_big, smaller
from bot.coaching.depth import depth
from bot.coaching.wording import tidy
from bot.domain.drafts import Draft, Value
from bot.domain.goals import Goal
from bot.domain.lines import GAP, Line, line
from bot.domain.promises import Ask
from bot.flows.asking import choices
from bot.flows.asking.choices import KEEP, doubted, is_too_soon, whom_asked
from bot.flows.asking.earning import step_line
from bot.flows.asking.on_the_way import A_THING, is_of_something_else, told_on_the_way
from bot.flows.asking.one_by_one import ALSO, next_asked
from bot.flows.asking.rewording_words import dislikes, wants_it_otherwise
from bot.flows.asking.shown import show_ask
from bot.flows.asking.to_other import other_person
from bot.flows.asking.told import (
    all_the_same,
    because,
    in_full,
    is_no_reason,
    said_to_them,
    without_you,
)
from bot.flows.asking.wanted import asked_anew, asked_in, wants_to_ask
from bot.flows.conversation import Blank, Conversation, free_words
from bot.flows.events.words import told_event
from bot.flows.goals.mending import instead
from bot.flows.heading import headed
from bot.flows.people.whom import Whom, answered_whom
from bot.flows.planning.words import asks_for_plan, read_plan
from bot.flows.turn import Turn
from bot.understanding import fold, read_answer

ASK: Final = "asking"


# --- reading


def _read_to(turn: Turn, text: str) -> Value:
    whom = answered_whom(turn, text)
    return whom.as_value() if whom else None


def _read_what(turn: Turn, text: str) -> Value:
    said = text.strip() if said_to_them(text) else free_words(turn, text)
    if said is None or told_event(text):
        return None
    bare = without_you(asked_anew(instead(said) or said))
    return (asked_in(said, turn.lang) if wants_to_ask(said, turn.lang) else None) or bare or None


class AskQuestions(Conversation):
    """Each message asks one thing; whatever tells of another matter is heard as that, and the ask stays."""

    def hear(self, turn: Turn, draft: Draft, text: str) -> Turn | None:
        if (told := told_on_the_way(turn, draft, text)) and draft.asking != "to":
            return headed(turn, self.go_on(turn, draft), told)
        if draft.asking != "to" and (other := other_person(turn, text, (whom_asked(draft) or Whom()).id)):
            draft = replace(draft, filled=_of_other(draft, other.id), skipped=())
            return self.go_on(turn.update(draft), draft)
        otherwise = draft.asking in _OPEN and wants_it_otherwise(text)
        if otherwise or (draft.asking in ("better", "tie") and dislikes(text)):
            return self._otherwise(turn, draft)
        answer = read_answer(text, lang=turn.lang)
        if (answer and answer.verb == "undo") or is_of_something_else(turn, draft, text):
            return None
        if asks_for_plan(turn, text) or read_plan(turn, text):
            return None
        if draft.asking == "why" and (whom := in_full(whom_asked(draft), text)):
            draft = replace(draft, filled={**draft.filled, "to": whom.as_value()})
            return self.go_on(turn.update(draft), draft)
        if draft.asking in ("what", "better", "tie") and (why := because(text)):
            draft = replace(draft, filled={**draft.filled, "why": text.strip(" .!")})
            return headed(turn, self.go_on(turn.update(draft), draft), line("asking.why_told", words=why))
        if draft.asking != "why" and next_asked(draft)[0] and answer and answer.verb in ("skip", "drop", "stop"):
            left = replace(draft, filled={name: told for name, told in draft.filled.items() if name != ALSO})
            return headed(turn, _to_the_next(turn.lay_aside(left), draft), line("asking.left"))
        if draft.asking == "why" and (A_THING.match(fold(text)) or is_no_reason(text)):
            asked = {"what": without_you(asked_anew(text.strip(" .!")))} if A_THING.match(fold(text)) else {}
            draft = replace(draft, filled={**draft.filled, **asked})
            return self.go_on(turn.update(draft), draft) if asked else self.skip(turn, draft)
        if draft.asking in ("what", "better", "tie") and A_THING.match(fold(text)):
            return self.fill(turn, draft, without_you(asked_anew(text.strip(" .!"))))
        if draft.asking in ("better", "tie") and (all_the_same(text) or (answer and answer.verb == "no")):
            return self.fill(turn, draft, KEEP)
        if draft.asking == "better" and answer and answer.verb == "yes":
            return self.fill(turn, draft, "0")
        if draft.asking == "tie" and answer and answer.verb == "yes":
            return self.fill(turn, draft, KEEP)
        return super().hear(turn, draft, text)

    def fill(self, turn: Turn, draft: Draft, value: Value) -> Turn:
        filled = dict(draft.filled)
        whom = whom_asked(draft)
        if draft.asking in ("to", "which") and isinstance(value, str) and not _is_somebody(turn, draft, value):
            return turn.toast("error.old_button")
        match draft.asking:
            case "which" if whom:
                filled["to"] = whom.settled(str(value)).as_value()
            case "better" if value != KEEP:
                found = doubted(turn, draft)
                places = {str(n): better for n, better in enumerate(found.better if found else ())}
                filled["what"] = places.get(str(value), value)
            case "tie" if value == "less":
                filled["what"] = smaller(turn.lang, whom.person(turn) if whom else None)
            case "tie" if value != KEEP:
                filled["what"] = value
            case _:
                return super().fill(turn, draft, value)
        draft = replace(draft, filled=filled)
        return self.go_on(turn.update(draft), draft)

    def _otherwise(self, turn: Turn, draft: Draft) -> Turn:
        """Another way, and none is told: a smaller ask where it is too much, else one's own words."""
        if draft.asking == "tie":
            return self.fill(turn, draft, "less")
        if draft.asking == "why":
            draft = replace(draft, filled={name: told for name, told in draft.filled.items() if name in _OF_THEM})
            return self.go_on(turn.update(draft), draft)
        keep = choices.betters(turn, draft)[1:] if draft.asking == "better" else ()
        return turn.say(line("asking.your_way"), buttons=keep)

    def not_read(self, turn: Turn, draft: Draft, blank: Blank) -> Turn:
        """A name that is none is said so; anything else is asked again, with its examples and its ways out."""
        return super().not_read(turn, draft, blank) if blank.name in ("to", "which") else self.go_on(turn, draft)

    def where_it_was(self, draft: Draft) -> Line:
        del draft
        return line("asking.resume")

    def go_on(self, turn: Turn, draft: Draft) -> Turn:
        for blank in self.blanks:
            if blank.name not in draft.filled and blank.name not in draft.skipped and blank.wanted(turn, draft):
                draft = replace(draft, asking=blank.name, opened_at=turn.now)
                buttons = self._buttons(turn, draft, blank)
                return turn.update(draft).say(*_lines(turn, draft, blank), buttons=buttons)
        return self.finish(turn.close(draft), draft)


_OPEN: Final = ("what", "better", "tie", "why")
_OF_THEM: Final = ("to", "goal", "ask", ALSO)
"""What stands when the ask is to be put otherwise: whom it is to, and what for."""


def _of_other(draft: Draft, to: str) -> dict[str, Value]:
    """The same asked of somebody else, whose reasons and ties are their own."""
    kept = {name: told for name, told in draft.filled.items() if name in ("what", "goal", "ask", ALSO)}
    return {**kept, "to": Whom(to).as_value()}


def _is_somebody(turn: Turn, draft: Draft, value: str) -> bool:
    return turn.notebook.person(value) is not None or (draft.asking == "which" and value == "new")


def _lines(turn: Turn, draft: Draft, blank: Blank) -> tuple[Line, ...]:
    whom = whom_asked(draft) or Whom()
    name = whom.called(turn)
    what = str(draft.filled.get("what"))
    match blank.name:
        case "to":
            return (line("asking.ask.to_for", what=what) if "what" in draft.filled else line("asking.ask.to"),)
        case "better" if found := doubted(turn, draft):
            told = line(f"asking.vague.{found.kind}", words=found.words, name=name)
            key = "asking.better_one" if len(found.better) == 1 else "asking.better_two"
            key = "asking.which_first" if found.kind == "two" else key
            places = dict(zip(("one", "two"), found.better, strict=False))
            return (told, GAP, line(key, **places))
        case "tie":
            person = whom.person(turn)
            because = depth(turn.notebook, person, turn.today).because
            return (line("asking.too_soon", name=name, because=because), GAP, step_line(turn, person))
        case "why" if is_big(what) and draft.filled.get("tie") != KEEP and whom.id:
            because = depth(turn.notebook, whom.person(turn), turn.today).because
            return (line("asking.deep_enough", because=because), line("asking.ask.why", name=name, what=what))
        case "why":
            return (line("asking.ask.why", name=name, what=what),)
    return (line(f"asking.ask.{blank.name}", name=name),)


def _finished(turn: Turn, draft: Draft) -> Turn:
    """The ask is written down, in the user's words, and shown as it can be sent."""
    whom, what, why = whom_asked(draft) or Whom(), tidy(str(draft.filled["what"])), draft.filled.get("why")
    turn, person = whom.kept(turn)
    goal = turn.notebook.find(Goal, str(draft.filled.get("goal"))) or goal_of(turn.notebook, what)
    ask = turn.notebook.find(Ask, str(draft.filled.get("ask")))
    if ask is None or not ask.is_ready:
        turn, ask = turn.add(Ask, to=person.id, what=what, written_on=turn.today, goal=goal.id if goal else None)
    ask = replace(ask, to=person.id, what=what, why=why if isinstance(why, str) else None, text=None)
    turn = turn.put(ask)
    return _to_the_next(show_ask(turn.did("undo.ask", names=(person.called,)), ask), draft)


def _to_the_next(turn: Turn, draft: Draft) -> Turn:
    """The same asked of somebody else too: their ask, in its turn."""
    whom, what, others = next_asked(draft)
    if whom is None:
        return turn
    told: dict[str, Value] = {"to": whom.as_value(), ALSO: others, **({"what": what} if what else {})}
    return headed(turn, CONVERSATION.start(turn, **told), line("asking.next", name=whom.called(turn)))


CONVERSATION = AskQuestions(
    ASK,
    (
        Blank("to", _read_to, choices=choices.people, needed=True),
        Blank(
            "which",
            lambda turn, text: whom.id if (whom := answered_whom(turn, text)) else None,
            choices=choices.which,
            needed=True,
            wanted=lambda _turn, draft: bool((whom_asked(draft) or Whom()).candidates),
        ),
        Blank("what", _read_what, needed=True),
        Blank(
            "better", _read_what, choices=choices.betters, needed=True, wanted=lambda t, d: doubted(t, d) is not None
        ),
        Blank("tie", _read_what, choices=choices.ties, needed=True, wanted=is_too_soon),
        Blank("why", free_words),
    ),
    _finished,
)
