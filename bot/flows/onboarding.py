"""The first minute together: the language, what the user wants to achieve, where they live, a first rhythm."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from bot.domain.drafts import Draft, Value
from bot.domain.goals import PURPOSES
from bot.domain.lines import GAP, Button, Buttons, Line, line
from bot.domain.owner import Lang, Owner
from bot.flows.cards.redating import wrong_days
from bot.flows.conversation import Blank
from bot.flows.first_goal import (
    AGAIN,
    has_goal,
    is_undecided_yet,
    keep_first_goal,
    knows_not,
    may_be_goal,
    purpose_choices,
    rather_for,
    read_first_goal,
)
from bot.flows.goals.despite import despite
from bot.flows.heading import headed
from bot.flows.meanings.laid_off import MOOD, lost_post, says_laid_off
from bot.flows.moods import worded
from bot.flows.rhythms import read_rhythm, rhythm_buttons, rhythm_line, rhythm_of, write_rhythm
from bot.flows.settings.cities import CITY, CITY_BLANK, AsksCity, home_in
from bot.flows.settings.words import LANGUAGES
from bot.flows.turn import Turn, press
from bot.understanding import read_answer

ONBOARDING = "onboarding"


@dataclass(frozen=True)
class Onboarding(AsksCity):
    """Each answer is kept as soon as it is given; what is left open can be told any day."""

    def fill(self, turn: Turn, draft: Draft, value: Value) -> Turn:
        match draft.asking:
            case "goal":
                told = value if isinstance(value, dict) else {}
                return super().fill(turn, replace(draft, filled={**draft.filled, **told}), told.get("what"))
            case "purpose" if value == AGAIN:
                filled = {name: kept for name, kept in draft.filled.items() if name != "goal"}
                return self.go_on(turn, replace(draft, filled=filled))
            case "purpose" if value in PURPOSES:
                kept = keep_first_goal(turn, draft, str(value))
                return headed(turn, super().fill(kept, draft, value), line("onboarding.goal_kept"))
            case "rhythm":
                return self._fill_rhythm(turn, draft, str(value))
            case "city":
                return super().fill(turn, draft, value)
        return turn.toast("error.old_button")

    def hear(self, turn: Turn, draft: Draft, text: str) -> Turn | None:
        if wrong_days(turn, text):
            return None  # a day put right, of what was told before the question came back
        if draft.asking == "goal" and says_laid_off(turn, text):
            goal = next(blank for blank in self.blanks if blank.name == "goal")
            turn, words = worded(turn, MOOD)
            return turn.say(words, GAP, line("onboarding.laid_off"), buttons=self._buttons(turn, draft, goal))
        if draft.asking == "goal" and (told := despite(turn, text)) and (first := read_first_goal(turn, told.wish)):
            turn, words = worded(turn, told.mood)
            return headed(turn, self.fill(turn, draft, first), words)
        if draft.asking == "goal" and knows_not(turn, text) and is_undecided_yet(turn, text):
            return self.not_read(turn, draft, self.blanks[0])
        if draft.asking == CITY and (rhythm := read_rhythm(text)):
            return self._fill_rhythm(turn, replace(draft, asking="rhythm"), str(rhythm))  # told ahead of its question
        if draft.asking != "purpose" or home_in(turn, text):
            heard = super().hear(turn, draft, text)
            lost = heard is not None and draft.asking == "goal" and lost_post(text)
            return headed(turn, heard, line("goal.laid_off")) if heard and lost else heard
        return self._hear_purpose(turn, draft, text)

    def _hear_purpose(self, turn: Turn, draft: Draft, text: str) -> Turn | None:
        """Yes, no, or the goal in other words."""
        answer = read_answer(text, lang=turn.lang)
        if answer and answer.verb in ("yes", "done"):
            return self.fill(turn, draft, draft.filled.get("guess") or "other")
        if answer and answer.verb in ("no", "drop"):
            return self.fill(turn, draft, AGAIN)
        if answer:
            return super().hear(turn, draft, text)
        if (rather := rather_for(text)) and "guess" in draft.filled:
            return self.fill(turn, draft, rather)
        if len(text.split()) < 2:
            return self.go_on(turn, draft)  # neither a yes nor another goal: shown again
        if text.rstrip().endswith("?") or not may_be_goal(turn, text):
            return None
        other_words = read_first_goal(turn, text)
        if other_words is None:
            return None
        return self.fill(turn, replace(draft, asking="goal"), other_words)

    def skip(self, turn: Turn, draft: Draft) -> Turn:
        if draft.asking == "purpose":
            turn = keep_first_goal(turn, draft, None)  # it was shown: only what it serves stays open
        return super().skip(turn, draft)

    def question(self, draft: Draft, blank: Blank) -> Line:
        if blank.name != "purpose":
            return super().question(draft, blank)
        what, due = str(draft.filled["goal"]), draft.filled.get("due")
        goal = line("onboarding.goal_by", what=what, due=date.fromisoformat(str(due))) if due else None
        goal = goal or line("onboarding.goal", what=what)
        guess = draft.filled.get("guess")
        if guess:
            return line("onboarding.confirm", goal=goal, purpose=line(f"goal.purpose.{guess}"))
        return line("onboarding.ask.purpose", goal=goal)

    def _fill_rhythm(self, turn: Turn, draft: Draft, written: str) -> Turn:
        try:
            rhythm = rhythm_of(written)
        except ValueError:
            return turn.toast("error.old_button")
        kept = turn.own(rhythm=rhythm).did("undo.rhythm")
        chosen = line("rhythm.noted", rhythm=rhythm_line(rhythm)) if rhythm else line("rhythm.noted_none")
        return headed(turn, super().fill(kept, draft, written), chosen)


def _read_rhythm(_turn: Turn, text: str) -> Value:
    return read_rhythm(text)


def _rhythm_choices(_turn: Turn, draft: Draft) -> Buttons:
    return rhythm_buttons(draft)


def _finish(turn: Turn, _draft: Draft) -> Turn:
    turn = turn.own(welcomed_on=turn.today) if turn.owner.welcomed_on is None else turn
    if turn.notebook.meetings:
        return turn.say(line("onboarding.ready"))  # somebody was told of on the way: not asked about once more
    names = ((press("map.nobody_in_mind", "map"),),)
    return turn.say(line("onboarding.ready"), GAP, line("onboarding.whom"), line("onboarding.example"), buttons=names)


CONVERSATION = Onboarding(
    ONBOARDING,
    (
        Blank("goal", read_first_goal, wanted=lambda turn, _draft: not has_goal(turn)),
        Blank(
            "purpose", lambda _turn, _text: None, purpose_choices, wanted=lambda _turn, draft: "goal" in draft.filled
        ),
        replace(CITY_BLANK, wanted=lambda turn, _draft: turn.owner.zone is None),
        Blank("rhythm", _read_rhythm, _rhythm_choices),
    ),
    _finish,
)


# --- beginning, and coming back


def start(turn: Turn, _payload: str) -> Turn:
    """/start: makes acquaintance, goes on where it stopped, or greets; never wipes. A payload is left aside."""
    # a beginning is no step to go back from
    before = turn = replace(turn, undoes=True)
    draft = _under_way(turn)
    if draft:
        return headed(before, CONVERSATION.go_on(turn, draft), line("onboarding.resume"))
    if turn.owner.welcomed_on:
        return turn.say(_greeting(turn.owner, "again"), GAP, line("onboarding.whom"), line("onboarding.example"))
    if turn.owner.started_on is None:
        turn = turn.own(started_on=turn.today)
    turn, draft = turn.open(ONBOARDING, _known_already(turn))
    return _with_languages(headed(before, CONVERSATION.go_on(turn, draft), *_hello(turn)), len(before.replies))


def acquaint(turn: Turn) -> Turn:
    """After something was kept: begins the first minute, or goes on with it; nothing once it is over.

    Whoever left it without a city is told which clock the coach goes by: a zone is never assumed in silence.
    """
    if turn.owner.started_on is None or _under_way(turn):
        return replace(start(turn, ""), undoes=turn.undoes)
    if turn.owner.zone is None:
        return turn.say(line("city.missing"), buttons=((press("settings.button.city", f"set:{CITY}"),),))
    return turn


def press_speak(turn: Turn, args: tuple[str, ...]) -> Turn:
    """A language under the greeting: the greeting is said again in it."""
    lang = next((lang for lang in LANGUAGES if args == (lang,)), None)
    draft = _under_way(turn)
    if lang is None:
        return turn.toast("error.old_button")
    turn = replace(turn.own(lang=lang, lang_chosen=True), undoes=True)
    if draft is None or draft.asking != "goal":
        return turn.toast("onboarding.speaks")
    said = _with_languages(headed(turn, CONVERSATION.go_on(turn, draft), *_hello(turn)), len(turn.replies))
    *others, last = said.replies
    return replace(said, replies=(*others, replace(last, edits=True)))


def _under_way(turn: Turn) -> Draft | None:
    drafts = [draft for draft in turn.notebook.drafts if draft.flow == ONBOARDING and not draft.is_stale(turn.now)]
    return drafts[-1] if drafts else None


def _known_already(turn: Turn) -> dict[str, Value]:
    """What the user told before, in a first minute that was left."""
    known: dict[str, Value] = {}
    if goal := next((goal for goal in turn.notebook.goals if goal.is_open), None):
        known |= {"goal": goal.what, "purpose": goal.purpose}
    if turn.owner.zone:
        known[CITY] = turn.owner.zone
    if turn.owner.rhythm:
        known["rhythm"] = write_rhythm(turn.owner.rhythm)
    return known


def _hello(turn: Turn) -> tuple[Line, ...]:
    return _greeting(turn.owner, "hello"), GAP, line("onboarding.what"), line("onboarding.stays")


def _greeting(owner: Owner, key: str) -> Line:
    name = owner.first_name
    return line(f"onboarding.{key}_name", name=name) if name else line(f"onboarding.{key}")


def _with_languages(turn: Turn, place: int) -> Turn:
    """With a row of the languages under the message at that place."""
    said = turn.replies[place]
    row = tuple(_language_button(lang, turn.lang) for lang in LANGUAGES)
    said = replace(said, buttons=(*said.buttons, row))
    return replace(turn, replies=(*turn.replies[:place], said, *turn.replies[place + 1 :]))


def _language_button(lang: Lang, spoken: Lang) -> Button:
    name = line(f"language.{lang}")
    return press("language.this" if lang == spoken else "language.other", f"speak:{lang}", language=name)


COMMANDS = {"start": start}
PRESSES = {"speak": press_speak}
CONVERSATIONS = {ONBOARDING: CONVERSATION}
