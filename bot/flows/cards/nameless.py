"""An appointment with somebody whose name one does not know yet: a tap, or "I don't know yet", keeps it without."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.domain.drafts import Draft
from bot.flows.cards.kept import kept_card
from bot.flows.cards.memo import CARD, memo_of
from bot.flows.turn import Turn
from bot.understanding import fold

_NOT_KNOWN: Final = re.compile(
    r"\W*(?:(?:euh|bah|ben|hmm|well|um)[ ,]+)?(?:"
    r"(?:je (?:ne |n')?|j'|j)?(?:(?:sais|connais|ai) pas|ignore)(?: encore| pas| leur nom| son nom| le nom| de nom"
    r"| avec qui| qui| trop)*(?: (?:ce sera|c'est|pour l'instant))*"
    r"|(?:pas encore|aucune idee|personne(?: de precis| en particulier)?|on ne m'a pas dit)(?: .{0,20})?"
    r"|(?:i )?(?:do not|don't|dont) (?:know|have)(?: yet| who| with whom| (?:his|her|their|the|a) name| them)*"
    r"|(?:no idea|not sure|unknown|nobody in particular|no name)(?: yet| who)*"
    r"|(?:they )?(?:didn't|haven't) (?:say|said).*"
    r")[ .!]*"
)


def hear_no_name(turn: Turn, text: str) -> Turn | None:
    """ "Je ne sais pas encore" to "with whom?": kept under what it is."""
    draft = turn.current
    if draft is None or draft.flow != CARD or not _asks_for_a_name(draft):
        return None
    return _kept(turn, draft) if _NOT_KNOWN.fullmatch(fold(text).replace("’", "'")) else None


def press_no_name(turn: Turn, args: tuple[str, ...]) -> Turn:
    draft = turn.notebook.draft(args[0] if args else None)
    if draft is None or draft.flow != CARD or not _asks_for_a_name(draft):
        return turn.toast("error.old_button")
    return _kept(turn, draft, edits=True)


def _asks_for_a_name(draft: Draft) -> bool:
    memo = memo_of(draft)
    return memo.asking == "people" and not memo.reading.people and memo.may_be_nameless


def _kept(turn: Turn, draft: Draft, *, edits: bool = False) -> Turn:
    return kept_card(turn, draft, replace(memo_of(draft), nameless=True), edits=edits)


ANSWERS = (hear_no_name,)
PRESSES = {"nameless": press_no_name}
