"""What is asked to prepare an ask: of whom, what, and why them; what is vague or too soon is said on the way."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.coaching.asks import Doubt, doubt, goal_of, is_big, smaller
from bot.coaching.depth import depth
from bot.coaching.wording import tidy
from bot.domain.drafts import Draft, Value
from bot.domain.goals import Goal
from bot.domain.lines import GAP, Buttons, Line, line
from bot.domain.people import Person
from bot.domain.promises import Ask
from bot.flows.asking.earning import step_buttons, step_line
from bot.flows.asking.shown import show_ask
from bot.flows.asking.wanted import asked_in, wants_to_ask
from bot.flows.conversation import Blank, Conversation, free_words, pick
from bot.flows.events.words import told_event
from bot.flows.goals.mending import instead
from bot.flows.heading import headed
from bot.flows.likely import likely
from bot.flows.planning.words import asks_for_plan, read_plan
from bot.flows.turn import Turn
from bot.flows.whom import Whom, answered_whom, whom_of
from bot.understanding import fold, read_answer

ASK: Final = "asking"
KEEP: Final = "keep"  # one's own words, whatever the coach thinks of them
_SURELY: Final = 0.8
_OTHER_MATTERS: Final = frozenset(
    ("log_meeting", "plan_meeting", "note", "reminder", "request_received", "done_thanks", "done_promise", "event")
)
_ALL_THE_SAME: Final = re.compile(
    r"\b(?:quand meme|tant pis|malgre tout|anyway|all the same|even so|go on|continue[rz]?|je garde|keep (?:it|mine))\b"
)


_BECAUSE: Final = re.compile(
    r"^(?:(?:c['’]est )?(?:parce qu['’e]|pcq |vu qu['’e]|puisqu['’e]|car )|because |'?cause |since )"
    r"\s*(?P<why>\S.{3,}?)[\s.!]*$",
    re.IGNORECASE,
)
"""Why them, told before it is asked."""
_OF_THEM: Final = re.compile(
    r"^(?P<why>(?:elle|il|ils|elles|she|he|they)(?:['’](?:s|ve|d|re))?\s(?!(?:peut|pourrait|pourra|could|can|would)\b)\S.{3,}?)"
    r"[\s.!]*$",
    re.IGNORECASE,
)
"""What is told of them where another ask was expected."""
_SAID_TO_THEM: Final = re.compile(
    r"^(?:(?:peux|pourrais|veux)[- ]tu|(?:pouvez|pourriez|voulez)[- ]vous|est-ce que (?:tu peux|vous pouvez)"
    r"|accepterais-tu de|accepteriez-vous de|(?:could|can|would|will) you(?: please| be willing to)?)\s+",
    re.IGNORECASE,
)
"""An ask already worded as it would be said."""


def whom_asked(draft: Draft) -> Whom | None:
    return whom_of(draft.filled.get("to"))


def doubted(turn: Turn, draft: Draft) -> Doubt | None:
    """What is vague in the ask so far, unless the user keeps it as it is."""
    what, whom = draft.filled.get("what"), whom_asked(draft)
    if not isinstance(what, str) or draft.filled.get("better") == KEEP:
        return None
    return doubt(what, turn.lang, whom.person(turn) if whom else None, goal_of(turn.notebook, what))


def is_too_soon(turn: Turn, draft: Draft) -> bool:
    """Whether it asks of a contact what only a connection would give (P22)."""
    what, whom = draft.filled.get("what"), whom_asked(draft)
    if not isinstance(what, str) or whom is None or draft.filled.get("tie") == KEEP:
        return False
    return is_big(what) and depth(turn.notebook, whom.person(turn), turn.today).kind == "contact"


# --- reading


def _read_to(turn: Turn, text: str) -> Value:
    whom = answered_whom(turn, text)
    return whom.as_value() if whom else None


def _read_what(turn: Turn, text: str) -> Value:
    said = free_words(turn, text)
    if said is None or told_event(text):
        return None
    bare = _SAID_TO_THEM.sub("", instead(said) or said).rstrip(" ?.!")
    return (asked_in(said, turn.lang) if wants_to_ask(said, turn.lang) else None) or bare or None


# --- asking


def _people(turn: Turn, draft: Draft) -> Buttons:
    what = draft.filled.get("what")
    people = likely(turn, what if isinstance(what, str) else "")
    return tuple((pick(draft, "to", person.id, "asking.person", name=person.called),) for person in people)


def _which(turn: Turn, draft: Draft) -> Buttons:
    whom = whom_asked(draft) or Whom()
    people = [person for id_ in whom.candidates if (person := turn.notebook.person(id_))]
    known = tuple((pick(draft, "which", person.id, "asking.person", name=_described(person)),) for person in people)
    return (*known, (pick(draft, "which", "new", "card.somebody_new", name=whom.name),))


def _described(person: Person) -> str:
    return f"{person.called} ({person.org})" if person.org else person.called


def _betters(turn: Turn, draft: Draft) -> Buttons:
    found = doubted(turn, draft)
    better = found.better if found else ()
    keys = ("asking.take_it",) if len(better) == 1 else ("asking.take_first", "asking.take_second")
    takes = tuple(pick(draft, "better", str(n), key) for n, (key, _) in enumerate(zip(keys, better, strict=False)))
    return (takes, (pick(draft, "better", KEEP, "asking.keep_mine"),))


def _ties(turn: Turn, draft: Draft) -> Buttons:
    whom = whom_asked(draft) or Whom()
    return (
        *step_buttons(turn, whom.person(turn)),
        (pick(draft, "tie", "less", "asking.ask_less"), pick(draft, "tie", KEEP, "asking.all_the_same")),
    )


class AskQuestions(Conversation):
    """Each message asks one thing; whatever tells of another matter is heard as that, and the ask stays."""

    def hear(self, turn: Turn, draft: Draft, text: str) -> Turn | None:
        answer = read_answer(text, lang=turn.lang)
        if (answer and answer.verb == "undo") or _is_of_something_else(turn, draft, text):
            return None
        if asks_for_plan(turn, text) or read_plan(turn, text):
            return None
        because = _BECAUSE.match(text) or _OF_THEM.match(text)
        if draft.asking in ("what", "better", "tie") and (why := because):
            draft = replace(draft, filled={**draft.filled, "why": text.strip(" .!")})
            return headed(turn, self.go_on(turn.update(draft), draft), line("asking.why_told", words=why["why"]))
        if draft.asking in ("better", "tie") and (_ALL_THE_SAME.search(fold(text)) or (answer and answer.verb == "no")):
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


def _is_somebody(turn: Turn, draft: Draft, value: str) -> bool:
    return turn.notebook.person(value) is not None or (draft.asking == "which" and value == "new")


def _is_of_something_else(turn: Turn, draft: Draft, text: str) -> bool:
    """Whether a message plainly tells of something else; another ask is one, too."""
    if draft.asking == "to":
        return False
    if draft.asking == "why" and text.rstrip().endswith("?"):
        return True
    reading = turn.read(text)
    sure = reading.confidence.get("intent", 0.0) >= _SURELY
    if reading.intent == "ask" and reading.people and (sure or wants_to_ask(text, turn.lang)):
        whom = whom_asked(draft)
        return whom is None or whom.id is None or reading.people[0].known != whom.id
    return draft.asking != "why" and sure and reading.intent in _OTHER_MATTERS and bool(reading.people)


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
    ask = replace(ask, what=what, why=why if isinstance(why, str) else None)
    turn = turn.put(ask)
    return show_ask(turn.did("undo.ask", names=(person.called,)), ask)


CONVERSATION = AskQuestions(
    ASK,
    (
        Blank("to", _read_to, choices=_people, needed=True),
        Blank(
            "which",
            lambda turn, text: whom.id if (whom := answered_whom(turn, text)) else None,
            choices=_which,
            needed=True,
            wanted=lambda _turn, draft: bool((whom_asked(draft) or Whom()).candidates),
        ),
        Blank("what", _read_what, needed=True),
        Blank("better", _read_what, choices=_betters, needed=True, wanted=lambda t, d: doubted(t, d) is not None),
        Blank("tie", _read_what, choices=_ties, needed=True, wanted=is_too_soon),
        Blank("why", free_words),
    ),
    _finished,
)
