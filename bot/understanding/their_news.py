"""So that "Ana turns 40 on 12 December" is noted of Ana, and no meeting planned on that day."""

from __future__ import annotations

from typing import Final

from bot.understanding.by_its_day import tells_of_meeting
from bot.understanding.labelled import Labelled

_TAKEN_FOR: Final = frozenset({"plan_meeting", "log_meeting", "event", "reminder", "other"})
_NEWS: Final = frozenset(
    "turns retires marries leaves leaving quits quitting retiring turning expecting emigrates "
    "fete accouche demissionne fetera aura".split()
)
_WITH_MORE: Final = {
    "is": frozenset({"leaving", "retiring", "turning", "moving", "off", "due", "pregnant", "expecting"}),
    "'s": frozenset({"leaving", "retiring", "turning", "moving", "off", "due", "pregnant", "expecting"}),
    "goes": frozenset({"on", "off"}), "going": frozenset({"on", "off"}), "gets": frozenset({"married"}),
    "moves": frozenset({"to", "house"}), "part": frozenset({"en", "a"}), "se": frozenset({"marie", "pacse"}),
    "prend": frozenset({"sa", "un", "son"}), "demenage": frozenset({"a", "en", "au", "le"}),
}  # fmt: skip
_US: Final = frozenset(
    {"me", "us", "my", "our", "i", "we", "moi", "nous", "mon", "ma", "mes", "je", "j'", "avec", "with"}
)


def tells_news(message: Labelled) -> bool:
    """Whether a message only says what comes in the life of the one whom it begins with."""
    if message.intent not in _TAKEN_FOR:
        return False
    first = next((f for f in message.tagged("p", "m") if f.first == 0), None)
    if first is None or tells_of_meeting(message.view, len(message.view.tokens)):
        return False
    after = message.norms(first.last, len(message.view.tokens))
    if not _US.isdisjoint(after) or after[:1] == []:
        return False
    more = _WITH_MORE.get(after[0], frozenset())
    moving = after[0] in {"is", "'s", "will"} and after[1:2] == ["going"]
    return after[0] in _NEWS or not more.isdisjoint(after[1:2]) or (moving and after[2:3] in (["on"], ["off"]))
