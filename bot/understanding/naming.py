"""Where each name begins and ends, and what it names: a person, a firm, or somebody still to be met."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.understanding.attributes import REACH, TYING
from bot.understanding.features import View
from bot.understanding.labelled import Labelled, indices
from bot.understanding.labeller import Found
from bot.understanding.words import first_names

_NAMES: Final = frozenset({"p", "m", "w"})
_WITH: Final = frozenset({"with", "w/", "w", "avec", "ac", "avc"})
_AT: Final = frozenset({"at", "@", "chez", "from"})
_OF: Final = frozenset({"de", "d'"})
_LEAST_BEFORE_A_FIRM: Final = 2
_BEFORE_A_FIRM: Final = 2
# Last names that are first names too, and first names that seldom come alone: "Paul Martin de Decathlon" is Paul
# Martin, who works there, but "Jean Philippe de Castelnau" is all his name.
_LAST_NAMES: Final = frozenset(
    "martin bernard thomas robert richard simon laurent michel david bertrand vincent andre henry denis lambert girard "
    "guillaume gerard roger nicolas mathieu clement philippe gautier arnaud".split()
)
_DOUBLED: Final = frozenset({"jean", "charles", "anne", "marie"})
_ADVICE_REACH: Final = 9
_ADVICE: Final = frozenset(
    "should devrais conseil recomm recomma sugges sugger reckons advise advised dit says said told conseille".split()
)


def names(message: Labelled) -> list[Found]:
    """The entities of a message with its names mended: parted, made whole, and each taken for what it names."""
    named = [f for f in _by_what_leads(message.view, message.entities) if f.tag not in _NAMES or is_word(message, f)]
    parted = _parted(replace(message, entities=named))
    taken = _retagged(replace(message, entities=parted))
    firms = _with_firms(replace(message, entities=taken))
    return _whole(replace(message, entities=firms))


def is_word(message: Labelled, found: Found) -> bool:
    """Whether a stretch has letters of its own: no number, sign or expression of time."""
    norms = message.norms(found.first, found.last)
    return any(any(c.isalpha() for c in norm) and not norm.startswith("<") for norm in norms)


def bears_name(view: View, found: Found) -> bool:
    """Whether a stretch holds a first name, or the name of somebody known."""
    return any(name.upper().startswith("K") or "N" in name for name in view.names[found.first : found.last])


def is_capital(view: View, index: int) -> bool:
    """Whether a token is written as names are."""
    token = view.tokens[index]
    return view.shapes[index] in {"Xx", "XxX"} and not (token.day or token.clock)


def _by_what_leads(view: View, entities: Sequence[Found]) -> list[Found]:
    """The people among what was labelled, where the words before tell: one lunches *with* somebody."""
    anybody = any(f.tag == "p" for f in entities)
    seen: list[Found] = []
    for found in entities:
        is_name = "N" in view.names[found.first]
        if found.tag in {"p", "o"} and seen and is_name and _stands_for(view, seen[-1], found):
            seen.append(replace(found, tag="w"))  # "their CIO, Yann Le Goff"
            continue
        if is_name and found.first and view.tokens[found.first - 1].norm in _WITH:
            drift = view.drifts[found.first]
            introduced = drift.me or drift.verb in {"intro", "talkto"}
            if found.tag == "place" or (found.tag == "w" and not anybody and not introduced):
                seen.append(replace(found, tag="p"))
                continue
        seen.append(found)
    return seen


def _stands_for(view: View, role: Found, name: Found) -> bool:
    """Whether a name follows at once, or after a comma, the role of somebody to be introduced to."""
    between = [t.norm for t in view.tokens[role.last : name.first]]
    is_role = all(view.shapes[i] not in {"Xx", "XxX"} for i in range(role.first, role.last))
    return role.tag == "w" and is_role and between in ([], [","])


def _parted(message: Labelled) -> list[Found]:
    """ "Alex de Doctolib" is Alex, who works there, when the user knows one who does."""
    parted: list[Found] = []
    for found in message.entities:
        cut = _firm_within(message, found) if found.tag == "p" else None
        if cut is None:
            parted.append(found)
        else:
            parted += [replace(found, last=cut), replace(found, tag="o", first=cut + 1)]
    return parted


def _firm_within(message: Labelled, found: Found) -> int | None:
    """The token that parts a name from where its bearer works; None where it is all name."""
    if message.circle.link(message.slice(found)).known:
        return None
    if (at := _after_whole_name(message.view, found)) is not None:
        return at
    tokens = message.view.tokens
    cut = next((i for i in range(found.first + 1, found.last - 1) if tokens[i].norm in TYING), None)
    if cut is None:
        return None
    who, where = message.slice(replace(found, last=cut)), message.slice(replace(found, first=cut + 1))
    return cut if message.circle.works_for(who, where) else None


def _after_whole_name(view: View, found: Found) -> int | None:
    """Where "de" parts a whole name from where they work ("Paul Martin de Decathlon"); None where it is all name."""
    words = [t.norm for t in view.tokens[found.first : found.last]]
    cut = next((i for i, word in enumerate(words) if word in _OF and _LEAST_BEFORE_A_FIRM <= i < len(words) - 1), None)
    if cut is None or any(word in _OF for word in words[:cut]):
        return None
    last = words[cut - 1]
    double = last in first_names() and (last not in _LAST_NAMES or words[0] in _DOUBLED)
    capital = view.shapes[found.first + cut + 1] in {"Xx", "XxX", "XX"}
    return found.first + cut if capital and not double else None


def _retagged(message: Labelled) -> list[Found]:
    """What stands where an organisation stands is no person; whom one is told to talk to is to be met."""
    leads = {f.last: f for f in message.tagged("p", "r")}
    taken: list[Found] = []
    for found in message.entities:
        tag = found.tag
        if tag == "p" and not message.circle.link(message.slice(found)).known:
            if _stands_as_firm(message, found, leads.get(found.first - 1)):
                tag = "o"
            elif any(f.tag == "p" for f in taken) and _is_advised(message.view, found.first):
                tag = "w"
        taken.append(replace(found, tag=tag))
    return taken


def _stands_as_firm(message: Labelled, found: Found, lead: Found | None) -> bool:
    """Whether a name follows a person or role as a firm does: "Ana @ Acme", "Ana (CTO, Acme)"."""
    if lead is None:
        return False
    before = message.view.tokens[found.first - 1].norm
    return before in _AT or (before == "," and lead.tag == "r" and _in_brackets(message, found.first))


def _in_brackets(message: Labelled, at: int) -> bool:
    norms = message.norms(max(0, at - REACH), at)
    return "(" in norms and ")" not in norms[len(norms) - norms[::-1].index("(") :]


def _is_advised(view: View, at: int) -> bool:
    """Whether the words before a name say that somebody advises to talk to its bearer."""
    sentence = view.drifts[at].sentence
    start = next((i for i in range(max(0, at - _ADVICE_REACH), at) if view.drifts[i].sentence == sentence), at)
    words = [t.norm for t in view.tokens[start:at]]
    talk = next((i for i, k in enumerate(view.kinds[start:at]) if "talkto" in k), None)
    return talk is not None and any(w in _ADVICE or w[:6] in _ADVICE for w in words[:talk])


def _with_firms(message: Labelled) -> list[Found]:
    """ "Claire d'EDF", "Ana @ Acme": the capitals that follow a person and such a word are an organisation."""
    view, tokens, taken = message.view, message.view.tokens, indices(message.entities)
    added = []
    for found in message.tagged("p"):
        at = found.last
        while at < len(tokens) and tokens[at].norm in TYING and at - found.last <= _BEFORE_A_FIRM:
            at += 1
        if at == found.last or at >= len(tokens) or at in taken:
            continue
        strong = not _AT.isdisjoint(message.norms(found.last, at))
        if view.shapes[at] == "XX" or (strong and is_capital(view, at)) or view.names[at] == "o":
            end = at + 1
            while end < len(tokens) and end not in taken and view.shapes[end] in {"XX", "Xx", "XxX"}:
                end += 1
            added.append(Found("o", at, end, found.margin))
    return sorted([*message.entities, *added], key=lambda f: f.first)


def _whole(message: Labelled) -> list[Found]:
    """Names that stop short go on over the capitalised words, or the known last name, that follow at once."""
    view, circle, taken = message.view, message.circle, indices(message.entities)
    whole = []
    for found in message.entities:
        end = found.last
        if found.tag in _NAMES and is_capital(view, found.last - 1):
            while end < len(view.tokens) and end not in taken and is_capital(view, end):
                end += 1
        elif found.tag in {"p", "m"} and end < len(view.tokens) and end not in taken:
            typed = f"{message.slice(found)} {view.tokens[end].raw}"
            if circle.knows(view.tokens[end].norm) and circle.link(typed).known:
                end += 1
        whole.append(replace(found, last=end))
    return whole
