"""Which of those who bear one name: « les deux Sophie » are both, "a third Ruth, not the Acme one" is nobody known."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.understanding.confidence import CLEAR
from bot.understanding.labelled import Labelled
from bot.understanding.labeller import Found
from bot.understanding.owners import Person
from bot.understanding.people import Link, proper, same_org

_NAMES: Final = frozenset({"p", "m", "w"})
_PAIR: Final = 2
_BOTH: Final = (("les", "deux"), ("mes", "deux"), ("nos", "deux"), ("the", "two"), ("my", "two"), ("our", "two"))
_A: Final = frozenset({"a", "an", "un", "une", "encore"})
_OTHER: Final = frozenset(
    "other autre third troisieme fourth quatrieme different differente new nouvelle nouveau".split()
)
_ONE: Final = frozenset({"one", "qui", "who", "that", ",", ".", ";", ")", "!", "-", "–", "—"})
_NOT: Final = frozenset({"pas", "not", "nor", "ni"})
_THAT_ONE: Final = frozenset({"celui", "celle", "the", "le", "la", "l'"})
_OF: Final = frozenset({"de", "d'", "du", "des", "chez", "la", "le", "l'", "from", "at"})
_LONGEST_FIRM: Final = 4
_REACH: Final = 16


def told_apart(message: Labelled, person: Person, org: str | None, link: Link) -> list[Link]:
    """Those whom a name links to, as the words around it have it; mostly the one that it links to by itself."""
    circle = message.circle
    meant = [link.known] if link.known else list(link.candidates)
    if not meant:
        return [link]
    if len(meant) == _PAIR and any(_is_both(message, m) for m in person.mentions):
        return [Link(circle.named(each).name, known=each) for each in meant]
    if org and any(circle.named(each).org and same_org(org, circle.named(each).org or "") for each in meant):
        return [link]
    if any(_is_another(message, m) for m in person.mentions):
        return [Link(proper(person.name, message.view.lang))]
    denied = [firm for m in person.mentions for firm in _denied(message, m)]
    left = [each for each in meant if not any(same_org(firm, circle.named(each).org or " ") for firm in denied)]
    if len(left) == len(meant):
        return [link]
    if len(left) == 1 and not org:
        return [Link(circle.named(left[0]).name, known=left[0])]
    return [Link(proper(person.name, message.view.lang), candidates=tuple(left))]


def with_both(message: Labelled) -> list[Found]:
    """The entities, where "both Ruths" are people, whatever the labels took the name for."""
    kept = message.entities
    for at in range(1, len(message.view.tokens)):
        norm = message.view.tokens[at].norm
        if not message.circle.calls(norm.removesuffix("s")) or not _is_both(
            message, named := Found("p", at, at + 1, CLEAR)
        ):
            continue
        over = next((f for f in kept if f.first <= at < f.last), None)
        if over is None or over.tag not in _NAMES:
            kept = sorted([*(f for f in kept if f is not over), named], key=lambda f: f.first)
    return kept


def _is_both(message: Labelled, mention: Found) -> bool:
    before = tuple(message.norms(max(0, mention.first - _PAIR), mention.first))
    return before[-1:] == ("both",) or before in _BOTH


def _is_another(message: Labelled, mention: Found) -> bool:
    """ "Another Ruth", « une troisième Ruth », or said behind: "Ruth from Acme, a different one"."""
    before = message.norms(max(0, mention.first - _PAIR), mention.first)
    if before[-1:] == ["another"] or (len(before) == _PAIR and before[0] in _A and before[1] in _OTHER):
        return True
    name, behind = message.view.tokens[mention.first].norm, _behind(message, mention)
    return any(
        (one in _A and other in _OTHER and (after == name or after in _ONE)) or (one == "another" and other == "one")
        for one, other, after in zip(behind, behind[1:], [*behind[2:], "."], strict=False)
    )


def _behind(message: Labelled, mention: Found) -> Sequence[str]:
    """The words of the sentence behind a name."""
    drifts = message.view.drifts
    last = min(mention.last + _REACH, len(drifts))
    return [message.view.tokens[i].norm for i in range(mention.last, last) if _same(message, mention, i)]


def _same(message: Labelled, mention: Found, at: int) -> bool:
    return message.view.drifts[at].sentence == message.view.drifts[mention.first].sentence


def _denied(message: Labelled, mention: Found) -> list[str]:
    """The firms of those who are not meant: « pas celle (d'Acme) », "not the (Acme) one"."""
    behind, firms = _behind(message, mention), list[str]()
    for at in range(len(behind) - _PAIR):
        if behind[at] not in _NOT or behind[at + 1] not in _THAT_ONE:
            continue
        first = at + _PAIR
        while first < len(behind) and behind[first] in _OF:
            first += 1
        ends_at = (i for i in range(first, len(behind)) if not behind[i].isalnum() or behind[i] == "one")
        last = next(ends_at, len(behind))
        ends = behind[last : last + 1] == ["one"] or behind[at + 1] in {"celui", "celle"}
        if ends and first < last <= first + _LONGEST_FIRM:
            firms.append(" ".join(behind[first:last]))
    return firms
