"""What the user has done for others, to be found again with joy: given, kept, connected, answered (P4, P30)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from bot.coaching.remembered import remembered
from bot.domain.notebook import Notebook

Kind = Literal["gave", "recommended", "kept", "back", "connected", "connected_well"]


@dataclass(frozen=True)
class Gift:
    """One thing done for somebody, on a day; `people` are ids."""

    on: date
    kind: Kind
    people: tuple[str, ...]
    what: str


@remembered
def gifts(notebook: Notebook) -> tuple[Gift, ...]:
    """All of them, the latest first; one gesture told in two ways is said once."""
    found: dict[tuple[tuple[str, ...], str], Gift] = {}
    for gift in sorted(_gifts(notebook), key=lambda gift: gift.on, reverse=True):
        if any(notebook.person(id_) for id_ in gift.people):
            found.setdefault((gift.people, gift.what.casefold()), gift)
    return tuple(found.values())


def _gifts(notebook: Notebook) -> Iterator[Gift]:
    for given in notebook.given:
        yield Gift(given.on, "recommended" if given.kind == "recommendation" else "gave", (given.to,), given.what)
    for promise in notebook.promises:
        if promise.kept_on and promise.to and not _serves_oneself(promise.what):
            yield Gift(promise.kept_on, "kept", (promise.to,), promise.what)
    for help_ in notebook.helps:
        if help_.given_back_on and help_.given_back:
            yield Gift(help_.given_back_on, "back", (help_.from_,), help_.given_back)
    for introduction in notebook.introductions:
        if introduction.made_on:
            kind: Kind = "connected_well" if introduction.helped else "connected"
            yield Gift(introduction.made_on, kind, (introduction.one, introduction.other), introduction.why)


_FOR_ONESELF: Final = re.compile(
    r"\b(?:mon|ma|mes|my)\s+(?:\w+\s+)?(?:cv|resume|candidature|lettre de motivation|r[ée]f[ée]rences|tarifs?"
    r"|disponibilit[ée]s|devis|pr[ée]tentions|dossier|application|cover letter|availability|rates?|quote|fees?)\b",
    re.IGNORECASE,
)


def _serves_oneself(what: str) -> bool:
    """ "Envoyer mon CV", "send my quote": kept, and done for oneself."""
    return _FOR_ONESELF.search(what) is not None


def has_given(notebook: Notebook, since: date) -> bool:
    """Whether anything was given, shared or connected since that day, told in words or only ticked."""
    if any(gift.on >= since for gift in gifts(notebook)):
        return True
    if any(help_.given_back_on and help_.given_back_on >= since for help_ in notebook.helps):
        return True
    return any(
        asked.answered_on and asked.answered_on >= since and asked.accepted and asked.promise is None
        for asked in notebook.requests
    )
