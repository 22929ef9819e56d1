"""The second of two wishes told in one sentence has its turn when the first is kept, dropped or left aside (P10)."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.domain.drafts import Draft
from bot.domain.lines import line
from bot.flows.goals import kept
from bot.flows.goals.asking import ALSO, GOAL, begin
from bot.flows.goals.reading import in_own_words
from bot.flows.heading import headed
from bot.flows.turn import Turn, press
from bot.understanding import read_answer

OFFERED: Final = "goal_second"
"""The flow of a second wish that waits for a yes, once the first was left aside."""


def press_keep(turn: Turn, args: tuple[str, ...]) -> Turn:
    """goalkeep:d4: the first is written down, and the second asked about."""
    return _then(kept.press_keep(turn, args), _card(turn, args))


def press_drop(turn: Turn, args: tuple[str, ...]) -> Turn:
    """goaldrop:d4: the first is dropped, the second stands."""
    return _then(kept.press_drop(turn, args), _card(turn, args))


def hear_card(turn: Turn, draft: Draft, text: str) -> Turn | None:
    """The same in words."""
    after = kept.hear_card(turn, draft, text)
    return _then(after, draft) if after else None


def _card(turn: Turn, args: tuple[str, ...]) -> Draft | None:
    draft = turn.notebook.draft(args[0] if args else None)
    return draft if draft and draft.flow == kept.CARD else None


def _then(after: Turn, draft: Draft | None) -> Turn:
    also = draft.filled.get(ALSO) if draft else None
    if draft is None or not isinstance(also, str) or after.notebook.draft(draft.id):
        return after
    return headed(after, begin(after, also), line("goal.second", what=_what(after, also)))


def _what(turn: Turn, also: str) -> str:
    return kept.set_words(in_own_words(turn, also))


def offered(turn: Turn, left: Draft) -> Turn:
    """The first, `left`, has been put aside: the second is offered, which wasn't called off with it."""
    also = left.filled.get(ALSO)
    if left.flow not in (GOAL, kept.CARD) or not isinstance(also, str):
        return turn
    turn = _without_it(turn, left)
    turn, draft = turn.open(OFFERED, {"what": also})
    row = (
        press("goal.second_now", f"goalother:{draft.id}:now"),
        press("button.later", f"goalother:{draft.id}:later"),
        press("button.no", f"goalother:{draft.id}:no"),
    )
    return turn.say(line("goal.second_offered", what=_what(turn, also)), buttons=(row,))


def _without_it(turn: Turn, left: Draft) -> Turn:
    """The first, should it be taken up again, no longer brings the second along."""
    aside = turn.notebook.draft(left.id)
    if aside is None:
        return turn
    alone = replace(aside, filled={name: value for name, value in aside.filled.items() if name != ALSO})
    drafts = tuple(alone if one.id == left.id else one for one in turn.notebook.drafts)
    return turn.keep(replace(turn.notebook, drafts=drafts))


def hear_offer(turn: Turn, draft: Draft, text: str) -> Turn | None:
    """Yes, not now, no: of the second wish that was offered; None for another matter."""
    answer = read_answer(text, lang=turn.lang)
    if answer is None or answer.day is not None:
        return None
    if answer.verb in ("yes", "done"):
        return _begun(turn, draft)
    if answer.verb in ("later", "skip"):
        return _waits(turn, draft)
    return _dropped(turn, draft) if answer.verb in ("no", "drop", "stop") else None


def press_other(turn: Turn, args: tuple[str, ...]) -> Turn:
    """goalother:d7:now, later or no."""
    draft = turn.notebook.draft(args[0] if args else None)
    if draft is None or draft.flow != OFFERED:
        return turn.toast("error.old_button")
    match args[1:]:
        case ("now",):
            return _begun(turn, draft)
        case ("later",):
            return _waits(turn, draft)
        case ("no",):
            return _dropped(turn, draft)
    return turn.toast("error.old_button")


def _begun(turn: Turn, draft: Draft) -> Turn:
    turn = turn.close(draft)
    also = str(draft.filled.get("what"))
    return headed(turn, begin(turn, also), line("goal.second", what=_what(turn, also)))


def _waits(turn: Turn, draft: Draft) -> Turn:
    row = (press("button.take_up", f"goalother:{draft.id}:now"),)
    return turn.lay_aside(draft).say(line("goal.second_waits"), buttons=(row,))


def _dropped(turn: Turn, draft: Draft) -> Turn:
    return turn.close(draft).say(line("card.dropped"))


PRESSES = {"goalkeep": press_keep, "goaldrop": press_drop, "goalother": press_other}
DRAFTS = {kept.CARD: hear_card, OFFERED: hear_offer}
