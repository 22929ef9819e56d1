"""A conversation is a draft with blanks: each says how to ask and how to read; only what is missing is asked."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.domain.drafts import Draft, Value
from bot.domain.lines import Button, Line, Wish, line
from bot.flows.cues import about, small_word
from bot.flows.heading import headed
from bot.flows.meanings.matters import names_an_aim
from bot.flows.meanings.no_answer_yet import flat, is_at_a_loss, is_undecided
from bot.flows.turn import Turn, press
from bot.understanding import Answer, read_answer

Reader = Callable[[Turn, str], Value]
Chooser = Callable[[Turn, Draft], tuple[tuple[Button, ...], ...]]
Finish = Callable[[Turn, Draft], Turn]


def no_choices(_turn: Turn, _draft: Draft) -> tuple[tuple[Button, ...], ...]:
    return ()


@dataclass(frozen=True)
class Blank:
    """One thing a flow would like to know.

    Asked with the line `<flow>.ask.<name>`; `read` turns a text into a value, None when it can't, and the coach then
    says `<flow>.unread.<name>`. Choices are buttons made by `pick(draft, value, key)`. Only a `needed` blank can't be
    skipped.
    """

    name: str
    read: Reader
    choices: Chooser = no_choices
    needed: bool = False
    wish: Wish | None = None
    wanted: Callable[[Turn, Draft], bool] = lambda _turn, _draft: True


@dataclass(frozen=True)
class Conversation:
    """A flow: its name, its blanks in the order of asking, and what happens when nothing is missing."""

    name: str
    blanks: Sequence[Blank]
    finish: Finish

    def start(self, turn: Turn, **filled: Value) -> Turn:
        """Open a draft with what is known already and ask for the first thing missing."""
        turn, draft = turn.open(self.name, filled)
        return self.go_on(turn, draft)

    def hear(self, turn: Turn, draft: Draft, text: str) -> Turn | None:
        """Read an answer to the blank that was asked for; None when the text is about another matter."""
        blank = self._asked(draft)
        if blank is None:
            return None
        answer = read_answer(text, lang=turn.lang) or (Answer("skip") if is_undecided(text) else None)
        if answer and answer.verb == "skip" and not blank.needed:
            return self.skip(turn, draft)
        value = None if is_another_matter(turn, text) else blank.read(turn, text)
        if value is not None:
            return self.fill(turn, draft, value)
        if answer and (
            answer.verb in LEAVING
            or (blank.needed and answer.verb in ("skip", "later") and not self._helps(blank, text))
        ):
            return None
        if answer and answer.verb in ("no", "later") and not blank.needed:
            return self.skip(turn, draft)
        if (answer and answer.verb in ("yes", "done")) or wants_to_go_on(text):
            return self.go_on(turn, draft)
        if is_elsewhere(turn, text) or is_plainly_something(turn, text):
            return None
        return self.not_read(turn, draft, blank)

    def _helps(self, blank: Blank, text: str) -> bool:
        """Whether "I don't know" is answered with what an answer looks like; of whom, nobody can tell."""
        return is_at_a_loss(text) and blank.name not in _WHOM

    def not_read(self, turn: Turn, draft: Draft, blank: Blank) -> Turn:
        """What is said when an answer tells nothing of what was asked."""
        return turn.say(line(f"{self.name}.unread.{blank.name}"), buttons=self._buttons(turn, draft, blank))

    def fill(self, turn: Turn, draft: Draft, value: Value) -> Turn:
        """Fill the blank that was asked for and go on."""
        if draft.asking is None:
            return turn
        draft = replace(draft, filled={**draft.filled, draft.asking: value})
        return self.go_on(turn.update(draft), draft)

    def skip(self, turn: Turn, draft: Draft) -> Turn:
        """Leave the blank that was asked for open and go on."""
        blank = self._asked(draft)
        if blank is None or blank.needed:
            return turn
        draft = replace(draft, skipped=(*draft.skipped, blank.name))
        return self.go_on(turn.update(draft), draft)

    def go_on(self, turn: Turn, draft: Draft) -> Turn:
        """Ask for the next thing missing, or finish."""
        for blank in self.blanks:
            if blank.name not in draft.filled and blank.name not in draft.skipped and blank.wanted(turn, draft):
                draft = replace(draft, asking=blank.name, opened_at=turn.now)
                return turn.update(draft).say(
                    self.question(draft, blank), buttons=self._buttons(turn, draft, blank), wish=blank.wish
                )
        return self.finish(turn.close(draft), draft)

    def resume(self, turn: Turn, draft: Draft) -> Turn:
        """The question that was left for another matter, once more."""
        return headed(turn, self.go_on(turn, draft), self.where_it_was(draft))

    def where_it_was(self, draft: Draft) -> Line:
        """What stands before a question that is asked again after another matter."""
        del draft
        return line("conversation.where_we_were")

    def question(self, draft: Draft, blank: Blank) -> Line:
        said = {name: value for name, value in draft.filled.items() if isinstance(value, str)}
        return line(f"{self.name}.ask.{blank.name}", **said)

    def _asked(self, draft: Draft) -> Blank | None:
        return next((blank for blank in self.blanks if blank.name == draft.asking), None)

    def _buttons(self, turn: Turn, draft: Draft, blank: Blank) -> tuple[tuple[Button, ...], ...]:
        skip = () if blank.needed else (press("button.skip", f"skip:{draft.id}:{blank.name}"),)
        return (*blank.choices(turn, draft), skip)


def pick(draft: Draft, blank: str, value: str, key: str, **args: str) -> Button:
    """A button that answers that blank with a value."""
    return press(key, f"pick:{draft.id}:{blank}:{value}", **args)


def words(_turn: Turn, text: str) -> str | None:
    """Any text, as it stands."""
    return text.strip() or None


LEAVING: Final = ("drop", "stop")
"""Answers that end a row of questions: "laisse tomber", "forget it"."""
_WHOM: Final = ("to", "which", "whom", "who", "one", "other")
_ON: Final = re.compile(
    r"(?:(?:ok|oui|allez|bon|alors|yes|right|so|me revoila|je suis la|i'm back|back)[ ,.!]*)*"
    r"(?:(?:on |je )?(?:continue|reprend|reprends|poursuit|y va|y retourne)|continuons|reprenons|me revoila"
    r"|ou en (?:etait|etions)[- ](?:on|nous)|on (?:en )?etait ou|where were we|i'm back"
    r"|(?:let's )?(?:go on|carry on|continue|resume|keep going))"
)


def wants_to_go_on(text: str) -> bool:
    """ "Ok, on continue", "where were we?": the question again."""
    return _ON.fullmatch(flat(text)) is not None


def is_another_matter(turn: Turn, text: str) -> bool:
    """Whether a text that came as an answer rather tells of something else, such as a meeting."""
    if names_an_aim(text, turn.lang):
        return False
    reading = turn.read(text)
    is_meeting = reading.intent in ("log_meeting", "plan_meeting") and reading.kind not in (None, "meeting")
    if is_meeting and reading.received and not _OF_THEM.match(flat(text)):
        return True  # a story, even of somebody whose name was not seen
    return reading.intent in ("log_meeting", "plan_meeting", "reminder", "done_promise", "done_thanks") and bool(
        reading.people
    )


_TELLING: Final = frozenset(
    ("request_received", "find", "ask", "event", "note", "progress", "goal", "question", "mood")
)
_SHORT: Final = 2  # words: an answer that was not understood, rather than a matter of its own
_SURELY: Final = 0.6


def is_plainly_something(turn: Turn, text: str) -> bool:
    """Whether a text that answers nothing of what was asked is a matter of its own: a question, a request, an event."""
    reading = turn.read(text)
    sure = reading.confidence.get("intent", 0.0) >= _SURELY and reading.intent in _TELLING
    return len(text.split()) > _SHORT and (sure or bool(reading.people))


_OWN: Final = re.compile(
    r"(?:mon (?:nouvel )?objectif|my (?:new )?goal) ?(?::|(?:est|serait|is|would be)\b)"
    r"|(?:j'ai|je lui ai|je leur ai|i(?:'ve| have)?) promise?d?\b|rappelle[- ]moi\b|remind me\b"
    r"|on m'(?:a )?invitee?\b|je suis invitee?\b|i(?:'m| am|'ve been| have been|'ve got) (?:an )?invit"
)
"""How a goal, a promise, a reminder or an invitation of one's own begins, wherever it is said."""


_OF_THEM: Final = re.compile(
    r"(?:(?:because|cos|cause|well|since|as|parce que?|car|puisque?|bah|ben)[ ,']+)*"
    r"(?:(?:he|she|they)(?:'s|'re|'d|'ve|s|re)?|his|her|their|ils?|elles?|son|sa|ses|leurs?)\b"
)
"""How something is told of somebody else: "she's too busy for it" is no mood of one's own."""


def is_elsewhere(turn: Turn, text: str) -> bool:
    """Whether words that came where any words would do are about another matter all the same.

    A story, a goal, a promise or a reminder told as such, a mood, a search for somebody, a mere hello or thanks.
    """
    if is_another_matter(turn, text) or small_word(text) in ("hello", "thanks", "bye") or _OWN.match(flat(text)):
        return True
    reading = turn.read(text)
    is_own = reading.intent == "mood" and not reading.people and not _OF_THEM.match(flat(text))
    if is_own and about("mood", text, turn.lang):
        return True
    if reading.intent == "request_received" and reading.confidence.get("intent", 0.0) >= _SURELY and reading.people:
        return True
    return reading.intent in ("find", "question") and text.rstrip().endswith("?")


def free_words(turn: Turn, text: str) -> str | None:
    """Any text, unless it is about something else, or is a bare yes or no."""
    answer = read_answer(text, lang=turn.lang, today=turn.today)
    bare = answer is not None and answer.day is None
    return None if bare or is_elsewhere(turn, text) else words(turn, text)
