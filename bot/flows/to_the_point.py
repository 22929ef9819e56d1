"""While a question is open: is what is typed an answer to it, or another matter? Decided here, for every flow alike."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from bot.domain.drafts import Draft, Value
from bot.flows.by_when import read_when
from bot.flows.cards.memo import CARD, memo_of
from bot.flows.cards.shown import FIELDS_OF
from bot.flows.goals.despite import despite
from bot.flows.goals.letting_go import gives_up
from bot.flows.goals.patterns import is_first_step
from bot.flows.meanings.matters import Matter, matter_of
from bot.flows.meanings.no_answer_yet import is_undecided
from bot.flows.mindset.questions import CHOICES
from bot.flows.turn import Turn
from bot.understanding import Answer, fold

_STORIES: Final[tuple[Matter, ...]] = ("met", "plan")
TAKES: Final[Mapping[str, tuple[Matter, ...]]] = {
    "debrief": ("met", "promise", "duty", "kept"),  # an evening, told with all that it brought
    **{f"mindset:{question}": ("mood", "question") for question in CHOICES if question != "keep"},
    "map": ("met", "plan", "duty", "kept"),  # names with a word on each, which it reads by itself
    "goal_field:step": ("plan", "duty"),
    "goal_field:when": ("plan",),
    "review:step": ("plan", "duty"),
    "whence": ("met",),
    "online:why": ("met",),
    "online:detail": ("met",),
    "online:question": ("question",),
    "asking:what": ("question", "met"),  # "vingt minutes sur la façon dont Cobalt choisit…": read there
    "asking:better": ("question", "met"),
    "asking:tie": ("met",),
    "person_fix:how_met": ("met",),
    "person_fix:need": ("duty",),
    "help_gift": ("kept",),
    "help_story": ("thanks",),
    "outcome_asked": ("met",),
    "review:outcome": ("met",),
    "forget": ("courtesy",),  # "no, thanks"
    "request_card": ("mood",),  # "I'd be happy to"
}
"""What may be an answer although it tells something by itself, by flow or by flow and question; elsewhere none is."""

_FIELDS: Final = frozenset(
    (
        *("person_fix", "person_merge", "plan_field", "event_day", "circle_name", "debrief"),
        *("help_fix:what", "help_fix:who", "help_fix:on"),
    )
)
"""What takes any words, by flow or by flow and question: "skip", "later", "no" leave it as it is."""


_UNDECIDED_ITSELF: Final = frozenset(
    ("event_card", "path", "own_offers", "mindset", "map", "forget", "request_day", "request_card", "later")
)
"""The flows to which "not sure yet" says something."""


_SHOWN: Final = frozenset(("goal_card", "plan_card", "outcome"))
"""What is shown before it counts: "skip" is no word of it."""


_GOALS: Final = frozenset(("goal", "goal_card"))
_BY: Final = re.compile(r"\b(?:by|before|avant|d'ici|d’ici)\b")


_AT: Final = re.compile(r"\W*(?:au|aux|a la|a l|chez|dans|at|in)\b")
"""How a place is said."""


def is_open_yet(turn: Turn, draft: Draft, answer: Answer | None, text: str) -> bool:
    """Whether "not sure yet" leaves what that draft asks, or shows, as it is; a row of questions has its own way.

    "Next Tuesday" is no "later" under what has a day of its own: it is that day put right.
    """
    if answer:
        return draft.flow in _SHOWN and answer.verb in ("skip", "later") and read_when(turn, text) is None
    return draft.flow not in _UNDECIDED_ITSELF and is_undecided(text)


def is_left(draft: Draft, answer: Answer) -> bool:
    """Whether a bare "skip", "later" or "no" leaves what that draft asks, which would take it for the answer."""
    leaves = answer.verb in ("skip", "later", "no", "drop", "stop") and answer.day is None
    return leaves and not {draft.flow, f"{draft.flow}:{draft.asking}"}.isdisjoint(_FIELDS)


def is_apart(turn: Turn, draft: Draft, text: str) -> Matter | None:
    """The matter that a text tells instead of answering what that draft asks; None when it may be the answer."""
    matter = matter_of(turn, text, spoken_of(turn, draft))
    takes = (*TAKES.get(draft.flow, ()), *TAKES.get(f"{draft.flow}:{draft.asking}", ()))
    if matter is None or (matter in takes and not (matter == "met" and _helps(turn, text))):
        return None
    if draft.flow == CARD and memo_of(draft).asking == "place" and _AT.match(fold(text)):
        return None  # "au Train Bleu, on y a déjeuné mardi"
    if matter == "mood" and gives_up(text):
        return None  # of the goal that is spoken of
    if matter == "mood" and draft.asking == "goal" and despite(turn, text):
        return None  # the goal that was asked for, and what stands in its way
    if draft.flow == "progress" and matter in _STORIES and not turn.read(text).people:
        return None  # "what moved?" "I saw a recruiter on Monday"
    if draft.flow in _GOALS and matter in ("met", "plan", "duty") and _is_step(turn, text):
        return None  # "first step: call the bank by Monday"
    if draft.flow == CARD and matter in ("promise", "duty") and _is_of_card(turn, draft, matter, text):
        return None
    return matter


def _is_step(turn: Turn, text: str) -> bool:
    """Whether it tells something to do for the goal that is asked about: said to be a step, or with a last day."""
    return is_first_step(text) or (_BY.search(fold(text)) is not None and not turn.read(text).people)


def _helps(turn: Turn, text: str) -> bool:
    """A story with a help of somebody in it is more than the detail that was asked for."""
    return bool(turn.read(text).received)


def _is_of_card(turn: Turn, draft: Draft, matter: Matter, text: str) -> bool:
    """ "Je lui dois mon dossier", under the card of Paul: one more thing of that card."""
    told = turn.read(text)
    return (
        "promises" in FIELDS_OF[memo_of(draft).reading.intent]
        and not told.people
        and (matter == "promise" or bool(told.promises))
    )


def spoken_of(turn: Turn, draft: Draft) -> frozenset[str]:
    """The words, folded, of all that the draft holds and of whom it is about."""
    held = [word for text in _texts(dict(draft.filled)) for word in fold(_named(turn, text)).split()]
    return frozenset(word.strip(" .,;:!?«»\"'()") for word in held)


def _named(turn: Turn, text: str) -> str:
    """A text as it stands; the name for the id of somebody."""
    person = turn.notebook.person(text)
    return f"{person.name} {person.role or ''} {person.org or ''}" if person else text


def _texts(value: Value) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from _texts(one)
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one)
