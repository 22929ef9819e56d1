"""Who will introduce whom: the people and roles that somebody offers to put the user in touch with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import Final

from bot.understanding.attributes import REACH, organisation_name
from bot.understanding.attribution import Attribution
from bot.understanding.intents import STATES
from bot.understanding.labelled import Labelled, Slot
from bot.understanding.labeller import Found
from bot.understanding.let_down import is_let_down
from bot.understanding.naming import bears_name, is_capital, is_introduced
from bot.understanding.people import is_one_name
from bot.understanding.reading import Introduction
from bot.understanding.took_place import DENIALS, is_denied
from bot.understanding.wording import wording
from bot.understanding.words import classes_of

_NEAR: Final = 3  # tokens between "not" and "introduce"
_FAR: Final = 10**6
_SPEAKER: Final = frozenset("me moi myself us nous m' moi-meme".split())


def without_denied(message: Labelled) -> list[Found]:
    """The entities without those whom the message says nobody will introduce."""
    return [f for f in message.entities if f.tag != "w" or not _is_off(message, f)]


def _is_off(message: Labelled, found: Found) -> bool:
    """Whether nobody will introduce them: denied before, or behind: "she knows (their CFO) but won't introduce me"."""
    view = message.view
    if is_denied(view, found) or is_let_down(message, found):
        return True
    sentence = view.drifts[found.first].sentence
    rest = (i for i in range(found.last, len(view.tokens)) if view.drifts[i].sentence == sentence)
    later = next((i for i in rest if "intro" in view.kinds[i]), None)
    return later is not None and any(is_no in DENIALS for is_no in message.norms(max(found.last, later - _NEAR), later))


def without_present(message: Labelled) -> list[Found]:
    """The entities without introductions to who was there, or to the user: nobody is introduced to these.

    Who is named as somebody to meet before anything else is to be met, wherever the name comes again.
    """
    met: list[Found] = []
    for found in message.entities:
        if found.tag != "w":
            to_meet = [f for f in met if f.tag == "w" and is_introduced(message.view, f)] if found.tag == "p" else []
            met.append(replace(found, tag="m") if _same(message, found, to_meet) else found)
            continue
        present = _same(message, found, [f for f in met if f.tag == "p"])
        if present or _SPEAKER.issuperset(message.norms(found.first, found.last)):
            met += [replace(found, tag=present.tag)] if present else []
        else:
            met.append(found)
    return met


def introductions(message: Labelled, whose: Attribution) -> Slot[tuple[Introduction, ...]]:
    """The introductions that are promised or advised, each with who makes it; nobody introduces themselves."""
    if "w" not in STATES[message.intent]:
        return Slot(())
    found = _named_once(message, message.tagged("w"))
    kept, made = [], []
    for item in found:
        owner = whose.owner(item)
        whom = _called(message, item)
        via = owner.mention.name if owner else None
        if whom and not (via and is_one_name(whom, via)):
            kept.append(item)
            made.append(Introduction(whom, _organisation(message, item), via))
    return message.slot(tuple(made), found, kept)


def _same(message: Labelled, found: Found, others: Sequence[Found]) -> Found | None:
    """The first of others that names the same person."""
    name = message.slice(found)
    return next((o for o in others if is_one_name(name, message.slice(o))), None)


def _named_once(message: Labelled, found: list[Found]) -> list[Found]:
    """ "Their CIO, Yann Le Goff" is one person: the name stands for the role before it."""
    return [
        item
        for item, after in zip_longest(found, found[1:])
        if not (
            after
            and message.norms(item.last, after.first) in ([","], [], [":"])
            and (is_capital(message.view, after.first) or bears_name(message.view, after))
            and not bears_name(message.view, item)
        )
    ]


def _called(message: Labelled, item: Found) -> str:
    """The name of whom one knows already; the words of the message for a role or a stranger."""
    whom = wording(message, item)
    tokens = message.view.tokens[item.first : item.last]
    named = any(t.raw[:1].isupper() for t in tokens) and not classes_of(tokens[0].norm, message.view.lang)
    link = message.circle.link(message.slice(item)) if named else None
    return link.name if whom and link and link.known else whom


def _organisation(message: Labelled, item: Found) -> str | None:
    """Where they work: the first organisation soon after them, and before anybody else."""
    following = min((f.first for f in message.tagged("p", "w", "m") if f.first > item.first), default=_FAR)
    near = (o for o in message.tagged("o") if item.first < o.first < following and o.first - item.last <= REACH)
    org = next(near, None)
    return organisation_name(message.slice(org)) if org else None
