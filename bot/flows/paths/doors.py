"""How one asks for a way to somebody: "qui peut me mener à…", "I need an intro to…", "je ne connais personne chez…"."""

from __future__ import annotations

import re

from bot.coaching.paths import Target
from bot.domain.owner import Lang
from bot.flows.paths.target import read_target
from bot.flows.paths.wordings import DOORS, LOOSE, SOMEONE, WHO_AT
from bot.flows.turn import Turn
from bot.understanding.folding import fold_in_place


def asked_for(turn: Turn, text: str) -> Target | None:
    """Whom a sentence asks a way to; None when it asks for something else, or for nobody in particular."""
    said = " ".join(text.replace("’", "'").split())
    flat = fold_in_place(said)
    others: tuple[Lang, ...] = ("en",) if turn.lang == "fr" else ("fr",)
    for lang in (turn.lang, *others):
        for kind, door in DOORS[lang]:
            target = _behind(turn, lang, said, door.search(flat))
            if target and (kind == LOOSE or _is_definite(turn, target)):
                return target
    return None


def asked_who(turn: Turn, text: str) -> Target | None:
    """The firm in "who do I know at Airbus?"."""
    said = " ".join(text.replace("’", "'").split())
    found = WHO_AT[turn.lang].match(fold_in_place(said))
    target = _behind(turn, turn.lang, said, found)
    return target if target and target.org else None


def _behind(turn: Turn, lang: Lang, said: str, found: re.Match[str] | None) -> Target | None:
    if found is None:
        return None
    if there := found.groupdict().get("there"):
        return read_target(turn, f"{SOMEONE[lang]} {said[found.end() - len(there) : found.end()]}", lang)
    return read_target(turn, said[found.start("t") :], lang)


def _is_definite(turn: Turn, target: Target) -> bool:
    """A firm, a known trade, a whole name; "how do I reach Paul?" of somebody one has met asks for no way."""
    if target.person:
        return target.person not in turn.notebook.last_met()
    if target.name:
        return len(target.name.split()) > 1
    return target.org is not None or target.sector is not None
