"""What somebody did for the user, told to the user: "relu mon CV" -> « a relu votre CV », as one would say it (P4)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

from bot.coaching.wording import shape, tidy
from bot.domain.lines import Line, line
from bot.domain.owner import Lang

_HAND: Final[Mapping[Lang, re.Pattern[str]]] = {
    "fr": re.compile(r"(?:un |le |son )?(?:petit |sacré |vrai )?(?=coup de (?:main|pouce)\b)", re.IGNORECASE),
    "en": re.compile(r"(?:a |the )?(?:big |small |little )?(?=hand\b)", re.IGNORECASE),
}
_MINE: Final[Mapping[Lang, tuple[tuple[re.Pattern[str], str], ...]]] = {
    "fr": (
        (re.compile(r"\b(?:mon|ma|notre)\b(?=\s+\w)", re.IGNORECASE), "votre"),
        (re.compile(r"\b(?:mes|nos)\b(?=\s+\w)", re.IGNORECASE), "vos"),
        (re.compile(r"\b(?:moi|nous)\b", re.IGNORECASE), "vous"),
        (re.compile(r"\bm['’](?=\w)", re.IGNORECASE), "vous "),
    ),
    "en": (
        (re.compile(r"\b(?:my|our)\b(?=\s+\w)", re.IGNORECASE), "your"),
        (re.compile(r"\b(?:mine|ours)\b", re.IGNORECASE), "yours"),
        (re.compile(r"\b(?:me|us)\b"), "you"),
    ),
}
"""What is the user's, said to the user."""


def deed(whats: Iterable[str], lang: Lang) -> Line:
    """All that somebody did on one occasion, as a line that stands behind their name; what is no deed, as a hand."""
    told = [tidy(what) for what in whats]
    acts = [act for what in told if (act := _act(what, lang))]
    things = tuple(yours(what, lang) for what in told if not _act(what, lang))
    if things:
        acts.append(line("deed.hand", whats=things))
    return acts[0] if len(acts) == 1 else line("deed.all", deeds=tuple(acts))


def yours(what: str, lang: Lang) -> str:
    """With what is the user's said to them: « mon CV » -> « votre CV », "my deck" -> "your deck"."""
    for mine, turned in _MINE[lang]:
        what = mine.sub(turned, what)
    return what


def _act(what: str, lang: Lang) -> Line | None:
    """A deed in a verb of its own; None for a thing, which is told as a hand."""
    if found := _HAND[lang].match(what):
        return line("deed.gave", what=yours(what[found.end() :], lang))
    kind = shape(what, lang)
    if kind == "how":
        return line("deed.how", what=yours(what, lang))
    if kind == "did_me":
        return line("deed.did_me", what=yours(what, lang))
    return line("deed.did", what=yours(what, lang)) if kind == "did" else None
