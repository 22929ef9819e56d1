"""What can be tapped while an ask is prepared: whom, better words, the step that earns it; and what calls for that."""

from __future__ import annotations

from typing import Final

from bot.coaching.asks import Doubt, doubt, goal_of, is_big
from bot.coaching.depth import depth
from bot.domain.drafts import Draft
from bot.domain.lines import Buttons
from bot.domain.people import Person
from bot.flows.asking.earning import step_buttons
from bot.flows.conversation import pick
from bot.flows.likely import likely
from bot.flows.people.whom import Whom, whom_of
from bot.flows.turn import Turn

KEEP: Final = "keep"  # one's own words, whatever the coach thinks of them


def whom_asked(draft: Draft) -> Whom | None:
    """The one whom the ask is to, once that is told."""
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


def people(turn: Turn, draft: Draft) -> Buttons:
    """Those who may well be asked it."""
    what = draft.filled.get("what")
    found = likely(turn, what if isinstance(what, str) else "")
    return tuple((pick(draft, "to", person.id, "asking.person", name=person.called),) for person in found)


def which(turn: Turn, draft: Draft) -> Buttons:
    """Those who bear the name, or somebody new."""
    whom = whom_asked(draft) or Whom()
    people = [person for id_ in whom.candidates if (person := turn.notebook.person(id_))]
    known = tuple((pick(draft, "which", person.id, "asking.person", name=_described(person)),) for person in people)
    return (*known, (pick(draft, "which", "new", "card.somebody_new", name=whom.name),))


def _described(person: Person) -> str:
    return f"{person.called} ({person.org})" if person.org else person.called


def betters(turn: Turn, draft: Draft) -> Buttons:
    """More precise words for a vague ask, or one's own."""
    found = doubted(turn, draft)
    better = found.better if found else ()
    keys = ("asking.take_it",) if len(better) == 1 else ("asking.take_first", "asking.take_second")
    takes = tuple(pick(draft, "better", str(n), key) for n, (key, _) in enumerate(zip(keys, better, strict=False)))
    return (takes, (pick(draft, "better", KEEP, "asking.keep_mine"),))


def ties(turn: Turn, draft: Draft) -> Buttons:
    """The step that earns an ask that comes too soon, a smaller ask, or this one all the same."""
    whom = whom_asked(draft) or Whom()
    return (
        *step_buttons(turn, whom.person(turn)),
        (pick(draft, "tie", "less", "asking.ask_less"), pick(draft, "tie", KEEP, "asking.all_the_same")),
    )
