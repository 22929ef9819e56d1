"""A new goal, in a few questions: what, for what, by when, with whom; a vague wish is asked what it would look like."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from bot.coaching.vague import is_vague
from bot.domain.drafts import Draft, Value
from bot.domain.lines import Line, line
from bot.flows.by_when import read_when, says_only, without_when
from bot.flows.conversation import Blank, Conversation, free_words, is_another_matter
from bot.flows.goals.blanks import (
    CHOSEN,
    DONE,
    chosen,
    dues,
    is_told_vaguely,
    purpose_told,
    purposes,
    read_due,
    read_purpose,
    read_roles,
    read_what,
    roles_choices,
    success_in,
    told_with,
)
from bot.flows.goals.heard import heard
from bot.flows.goals.hesitating import HOW, hear_hesitation
from bot.flows.goals.kept import draw_up, from_draft, set_words, step_told
from bot.flows.goals.mending import changes_number, instead, with_instead
from bot.flows.goals.out_of_turn import TELLING, bare_act, begins_another, success_told, tells_act, tells_more
from bot.flows.goals.patterns import is_first_step, names_list
from bot.flows.goals.proposals import all_roles
from bot.flows.goals.reading import due_told, in_own_words, is_of_something_else, plain_purpose, purpose_in
from bot.flows.goals.roles import apart_from_roles, lists_roles, split_roles
from bot.flows.goals.two_wishes import two_wishes
from bot.flows.heading import headed
from bot.flows.progress import for_later, is_progress, keep_waiting
from bot.flows.turn import Turn
from bot.understanding import Reading, read_answer

GOAL: Final = "goal"
ALSO: Final = "also"  # a second wish, told with the first
_LONGEST: Final = 40  # words: what is longer than that names nobody
_LONGEST_GOAL: Final = 32  # words: a story of how one came to it is asked for its one sentence


class GoalQuestions(Conversation):
    """Whatever is told of the goal is heard, in any order; news told meanwhile is kept for it."""

    def hear(self, turn: Turn, draft: Draft, text: str) -> Turn | None:
        if names_list(text):
            return None
        if draft.asking == "what" and (said := hear_hesitation(turn, draft, text)):
            return said
        names_somebody = draft.asking == "roles" and lists_roles(text) and len(text.split()) <= TELLING
        if draft.asking in ("purpose", "success", "due", "roles"):
            if len(text.split()) <= _LONGEST and not is_first_step(text) and begins_another(turn, draft, text):
                return None
            if told := self._hear_success(turn, draft, text):
                return told
            names_purpose = draft.asking == "purpose" and read_purpose(turn, text) is not None
            if not (names_purpose or names_somebody) and is_progress(turn, text):
                kept = self.go_on(keep_waiting(turn, text), draft)
                return headed(turn, kept, for_later(text))
            if (
                heard := self._hear_day(turn, draft, text)
                or self._hear_step(turn, draft, text)
                or self._hear_mended(turn, draft, text)
                or self._hear_out_of_turn(turn, draft, text)
            ):
                return heard
        if draft.asking == "roles" and (names_somebody or lists_roles(text, several=True)):
            return self.fill(turn, draft, text)
        if draft.asking == "roles" and len(text.split()) > _LONGEST and not is_another_matter(turn, text):
            return self.not_read(turn, draft, next(blank for blank in self.blanks if blank.name == "roles"))
        if draft.asking == "roles" and is_of_something_else(turn, text):
            return None
        if draft.asking == "purpose" and is_told_vaguely(turn, draft) and len(text.split()) >= TELLING:
            return self._hear_more(turn, draft, text)
        return super().hear(turn, draft, text)

    def _hear_mended(self, turn: Turn, draft: Draft, text: str) -> Turn | None:
        """Something else in the place of what was said: another number, another goal, whom one needs instead."""
        words, what = instead(text), str(draft.filled.get("what"))
        if words is None or read_answer(text, lang=turn.lang) or is_another_matter(turn, text):
            return None
        if not changes_number(what, words):
            if draft.asking == "roles":
                return self.fill(turn, draft, words)
            if read_when(turn, words) or (draft.asking == "purpose" and read_purpose(turn, words)):
                return None
        changed = with_instead(what, words)
        return self._with(turn, draft, {"what": changed}, "goal.what", what=changed) if changed else None

    def _hear_success(self, turn: Turn, draft: Draft, text: str) -> Turn | None:
        words = success_told(text)
        return self._with(turn, draft, {"success": words}, "goal.success", words=words) if words else None

    def _hear_day(self, turn: Turn, draft: Draft, text: str) -> Turn | None:
        """The day, told or put right while something else is asked: "wait, make it June"."""
        when = read_when(turn, text) if draft.asking != "due" else None
        if when is None or not says_only(text, when):
            return None
        return self._with(turn, draft, {"due": when.by.isoformat()}, "goal.due", day=when.by)

    def _hear_step(self, turn: Turn, draft: Draft, text: str) -> Turn | None:
        """The first small step, said as such while something else is asked: "je commence par appeler ma banque"."""
        is_day = draft.asking == "due" and tells_act(turn, draft, text)
        act = bare_act(text) if is_day and not is_first_step(text) else None
        told = step_told(turn, draft, act or text, is_act=bool(act)) if is_day or is_first_step(text) else None
        if not told:
            return None
        goal = from_draft(turn, replace(draft, filled={**draft.filled, **told}), "")
        return self._with(turn, draft, dict(told), "goal.step", step=goal.next_step or "")

    def _hear_out_of_turn(self, turn: Turn, draft: Draft, text: str) -> Turn | None:
        """Whom it needs, or what it would look like, told while the day or the purpose is asked."""
        if read_due(turn, text) or "?" in text or is_another_matter(turn, text):
            return None
        looks_so = draft.asking == "purpose" and is_told_vaguely(turn, draft) and len(split_roles(text)) == 1
        if looks_so and lists_roles(text):
            return self._hear_more(turn, draft, text)  # "a bookshop in Leeds", of a wish for something else
        is_list = draft.asking in ("purpose", "due") and lists_roles(text) and not turn.read(text).people
        if is_list and not read_purpose(turn, text):
            names = tuple(map(set_words, split_roles(text)))
            return self._with(turn, draft, {"roles": text}, "goal.roles", names=names)
        if draft.asking == "due" and lists_roles(text, several=True):
            return self._with(turn, draft, {"roles": text}, "goal.roles", names=split_roles(text))
        if draft.asking == "due" and "success" not in draft.filled and tells_more(turn, draft, text):
            words = text.strip(" .!")
            return self._with(turn, draft, {"success": words}, "goal.success", words=words)
        return None

    def _with(self, turn: Turn, draft: Draft, told: dict[str, Value], key: str, **args: Any) -> Turn:
        """With this much more, said back at the head of the question that stands."""
        draft = replace(draft, filled={**draft.filled, **told})
        return headed(turn, self.go_on(turn.update(draft), draft), line(key, **args))

    def _hear_more(self, turn: Turn, draft: Draft, text: str) -> Turn | None:
        """A vague wish told better instead of named for its purpose: it is what it would look like."""
        said = free_words(turn, text)
        purpose = read_purpose(turn, text) or (purpose_in(turn, text) if turn.read(text).goal else None)
        if not isinstance(said, str):
            return super().hear(turn, draft, text)
        if purpose is None:
            told = success_in(turn, draft, said)
            return self._with(turn, draft, told, "goal.success", words=told["success"])
        return self.fill(turn, replace(draft, filled={**draft.filled, **success_in(turn, draft, said)}), purpose)

    def fill(self, turn: Turn, draft: Draft, value: Value) -> Turn:
        if draft.asking == "what" and isinstance(value, str):
            if parted := two_wishes(turn, value):
                value, also = in_own_words(turn, parted[0]), parted[1]
                draft = replace(draft, filled={**draft.filled, ALSO: also})
            of_work = {"purpose": "job"} if draft.filled.get(HOW) == "instead" else {}
            draft = replace(draft, filled={**of_work, **told_with(turn, value), **draft.filled})
            value = without_when(turn, value) if "due" in draft.filled else value
        if draft.asking == "roles" and isinstance(value, str) and (value.isdecimal() or value == DONE):
            return self._tapped(turn, draft, value)
        if draft.asking == "success":
            told = success_in(turn, draft, str(value))
            draft, value = replace(draft, filled={**draft.filled, **told}), told["success"]
        return super().fill(turn, draft, value)

    def _tapped(self, turn: Turn, draft: Draft, value: str) -> Turn:
        """A role chosen or taken back: the question stands, for there may be several."""
        tapped, offered = chosen(draft), all_roles(purpose_told(draft), turn.lang)
        if value == DONE:
            return super().fill(turn, draft, "")
        if int(value) >= len(offered):
            return turn.toast("error.old_button")
        role = offered[int(value)]
        now = [other for other in tapped if other != role] if role in tapped else [*tapped, role]
        draft = replace(draft, filled={**draft.filled, CHOSEN: [*now]})
        blank = next(blank for blank in self.blanks if blank.name == "roles")
        return turn.update(draft).say(
            self.question(draft, blank), buttons=self._buttons(turn, draft, blank), edits=True
        )

    def question(self, draft: Draft, blank: Blank) -> Line:
        what = str(draft.filled.get("what", ""))
        if blank.name == "what" and (how := draft.filled.get(HOW)):
            return line(f"goal.ask.what_{how}")
        if blank.name == "success":
            return line(f"goal.vague.{purpose_told(draft)}", what=what)
        if blank.name == "purpose" and is_vague(what):
            return line("goal.ask.purpose_of", what=what)
        return super().question(draft, blank)

    def where_it_was(self, draft: Draft) -> Line:
        what = draft.filled.get("what")
        return line("goal.what", what=what) if isinstance(what, str) else super().where_it_was(draft)


CONVERSATION: Final = GoalQuestions(
    GOAL,
    (
        Blank("what", read_what, needed=True),
        Blank("purpose", read_purpose, choices=purposes),
        Blank("success", free_words, wanted=is_told_vaguely),
        Blank("due", read_due, choices=dues),
        Blank("roles", read_roles, choices=roles_choices),
    ),
    draw_up,
)


# --- ways in


def meant_goal(turn: Turn, reading: Reading, text: str) -> Turn:
    """A goal in a sentence; the day that it ends with is its day, and no word of it. Of two, the first comes first."""
    parted = two_wishes(turn, text)
    if parted is None:
        return begin(turn, text, reading)
    both = [set_words(without_when(turn, in_own_words(turn, one))) for one in parted]
    return headed(turn, begin(turn, parted[0], also=parted[1]), line("goal.two", what=both[0], also=both[1]))


def begin(turn: Turn, text: str, reading: Reading | None = None, also: str | None = None) -> Turn:
    """The questions that a goal told in these words leaves; `reading` is of the whole, `also` has its turn after it."""
    goal = reading.goal if reading else None
    told, (text, needed) = text, apart_from_roles(text)
    whole = in_own_words(turn, text)
    filled: dict[str, Value] = {
        "what": whole,
        **({"roles": needed} if needed else {}),
        **({ALSO: also} if also else {}),
    }
    sure = reading.confidence.get("goal", 0.0) if reading else 0.0
    if purpose := purpose_in(turn, whole, goal, sure) or plain_purpose(whole):
        filled["purpose"] = purpose
    if due := due_told(turn, text, whole, goal):
        filled |= {"what": without_when(turn, whole), "due": due.isoformat()}
    if len(str(filled["what"]).split()) > _LONGEST_GOAL:
        asked = CONVERSATION.start(turn, **{name: told for name, told in filled.items() if name != "what"})
        return headed(turn, asked, line("goal.long_told"))
    asked = CONVERSATION.start(turn, **filled)
    said = heard(told, asked)
    return headed(turn, asked, *said) if said else asked


def press_new(turn: Turn, args: tuple[str, ...]) -> Turn:
    """goalnew asks what it is; goalnew:d4 takes it from what one looked for."""
    sought = turn.notebook.draft(args[0]) if args else None
    if sought is None:
        return CONVERSATION.start(turn)
    text = str(sought.filled.get("what"))
    return meant_goal(turn.close(sought), turn.read(text), text)


PRESSES = {"goalnew": press_new}
CONVERSATIONS = {GOAL: CONVERSATION}
