"""A way to somebody of a trade that sells to one's own clients and that nobody known has (P16, P18)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bot.coaching.ideal_clients import bare, those_who_fit
from bot.coaching.paths import Target
from bot.domain.lines import Buttons
from bot.domain.owner import Lang
from bot.domain.wanted import Clientele
from bot.flows.paths import find_way
from bot.flows.turn import Turn, press


def way_rows(turn: Turn, known: Clientele) -> Buttons:
    """A way to the first trade of which nobody is known: one step at a time."""
    for number, trade in enumerate(known.trades):
        if not those_who_fit(turn.notebook, trade):
            return ((press("client.find_trade", f"clientway:{known.id}:{number}", trade=bare(trade)),),)
    return ()


def press_way(turn: Turn, args: tuple[str, ...]) -> Turn:
    """clientway:k4:0: who could lead to somebody of that trade?"""
    known = turn.notebook.find(Clientele, args[0] if args else None)
    number = int(args[1]) if len(args) > 1 and args[1].isdecimal() else -1
    if known is None or not 0 <= number < len(known.trades):
        return turn.toast("error.old_button")
    trade = known.trades[number]
    return find_way(turn, Target(_of_trade(turn.lang, trade), role=bare(trade)))


def _of_trade(lang: Lang, trade: str) -> str:
    """ "Un imprimeur" as it was told, "des relieuses" of several, or somebody of the trade."""
    if trade.split(maxsplit=1)[0].lower() in ("un", "une", "des", "a", "an", "some"):
        return trade
    several = bare(trade).split(maxsplit=1)[0]
    if lang == "fr" and several[-1:] in ("s", "x") and several.islower():
        return f"des {bare(trade)}"
    return _SOMEBODY[lang].format(trade=bare(trade))


_SOMEBODY: Final[Mapping[Lang, str]] = {"fr": "quelqu’un du métier ({trade})", "en": "someone in that trade ({trade})"}


PRESSES: Final = {"clientway": press_way}
