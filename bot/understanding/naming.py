"""Where each name begins and ends, and what it names: a person, a firm, or somebody still to be met."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import Final

from bot.understanding import firms, joined_firms, recognising
from bot.understanding.attributes import TYING
from bot.understanding.features import View
from bot.understanding.kin import NEAR_EN, NEAR_FR
from bot.understanding.labelled import Labelled, indices
from bot.understanding.labeller import Found
from bot.understanding.once import without_former
from bot.understanding.taken_back import without_taken_back

_NAMES: Final = frozenset({"p", "m", "w"})
_AND: Final = frozenset({"&", "and", "et", "+"})
_SMALL: Final = TYING | {"&", "and", "et", ",", "-"}
_IN: Final = frozenset({"a", "in", "chez", "near", "pres"})
# After these "à Kaffrine" is somebody: "répondre à Kaffrine".
_TOWARDS: Final = frozenset(
    {"send", "give", "promise", "thank", "say", "asks", "talkto", "intro", "remind", "helps", "must"}
)
_LEAVING: Final = frozenset({"quitte", "quittes", "quittee", "left", "quit", "leaves", "leaving"})
# After a name these tell what was left to its bearer: "left Zuri a message".
# Kinds of words that a name is followed by: "met b who", "saw b he needs".
_ACTING: Final = frozenset("i we she he they you be have will can must who with for neg give send seek want".split())
_LEFT_TO_THEM: Final = frozenset({"a", "an", "my", "the", "some", "two", "our"})
_ADVICE_REACH: Final = 9
_ADVICE: Final = frozenset(
    "should devrais conseil recomm recomma sugges sugger reckons advise advised dit says said told conseille".split()
)


def names(message: Labelled) -> list[Found]:
    """The entities of a message with its names mended: joined, parted, made whole, each taken for what it names."""
    for step in _STEPS:
        message = message.holding(step(message))
    return message.entities


def is_word(message: Labelled, found: Found) -> bool:
    """Whether a stretch has letters of its own: no number, sign or expression of time; no name begins "2h"."""
    norms = message.norms(found.first, found.last)
    if found.tag in _NAMES and any("@" in norm.strip("@") for norm in norms):
        return False  # an address
    return any(any(c.isalpha() for c in norm) and not norm.startswith("<") for norm in norms) and not (
        message.view.tokens[found.first].norm[:1].isdigit() and found.tag in _NAMES
    )


def bears_name(view: View, found: Found) -> bool:
    """Whether a stretch holds a first name, or the name of somebody known."""
    return any(name.upper().startswith("K") or "N" in name for name in view.names[found.first : found.last])


def is_introduced(view: View, found: Found) -> bool:
    """Whether the words before somebody to be met speak of an introduction to the user, or of talking to them."""
    drift = view.drifts[found.first]
    return drift.me or drift.verb in {"intro", "talkto"}


def is_capital(view: View, index: int) -> bool:
    """Whether a token is written as names are."""
    token = view.tokens[index]
    return view.shapes[index] in {"Xx", "XxX"} and not (token.day or token.clock)


def _worded(message: Labelled) -> list[Found]:
    """The entities without names that are only a number, a sign, a letter or an expression of time."""
    return [
        f for f in message.entities if f.tag not in _NAMES or (is_word(message, f) and not _is_letter(message.view, f))
    ]


def _is_letter(view: View, found: Found) -> bool:
    """Whether a lone small letter goes on in a word, as in "met b team" and « vu l équipe »: short for no name."""
    after = view.tokens[found.last : found.last + 1]
    lone = found.last - found.first == 1 and len(view.tokens[found.first].raw) == 1
    goes_on = bool(after) and after[0].norm.isalpha() and after[0].norm not in _AND | firms.AT
    return lone and goes_on and view.tokens[found.first].raw.islower() and _ACTING.isdisjoint(view.kinds[found.last])


def _begun(message: Labelled) -> list[Found]:
    """The entities, no name of which begins with the word before it: "(@) Baker Tilly", "(&) Victor Osei", or
    "sa (boss) Carole Roy"."""
    begun = []
    for found in message.entities:
        lead = message.view.tokens[found.first].norm
        if found.tag in _NAMES | {"o"} and found.last - found.first > 1 and lead in firms.AT | _AND:
            is_person = found.tag == "o" and lead in _AND and "N" in message.view.names[found.first + 1]
            tag = "p" if is_person else found.tag
            found = replace(found, tag=tag, first=found.first + 1)  # noqa: PLW2901 - what it is, once it begins
        elif found.tag in _NAMES and found.last - found.first > 1 and _is_what_they_are(message.view, found.first):
            found = replace(found, first=found.first + 1)  # noqa: PLW2901 - their name
        begun.append(found)
    return begun


def _without_doing(message: Labelled) -> list[Found]:
    """Names without the deed behind them: "Bea (sourcing) a venue"."""
    view = message.view
    return [
        f.ending(f.last - 1)
        if f.tag in _NAMES and f.last - f.first > 1 and is_capital(view, f.first) and _is_doing(view, f.last - 1)
        else f
        for f in message.entities
    ]


def _is_doing(view: View, at: int) -> bool:
    token = view.tokens[at]
    return view.lang == "en" and token.raw.islower() and token.norm.endswith("ing") and not view.careless


def _is_what_they_are(view: View, at: int) -> bool:
    """Whether a small word for a relative or colleague stands before a name that has its capital."""
    small = view.shapes[at] not in {"Xx", "XxX", "XX"}
    return small and view.tokens[at].norm in NEAR_EN | NEAR_FR and is_capital(view, at + 1)


def _ended(message: Labelled) -> list[Found]:
    """The entities without the small word at the end of a role or firm: "directrice (du)"."""
    ended = []
    for found in message.entities:
        last = found.last
        while found.tag in {"o", "r"} and last - 1 > found.first and message.view.tokens[last - 1].norm in _SMALL:
            last -= 1
        ended.append(found.ending(last))
    return ended


def _by_what_leads(message: Labelled) -> list[Found]:
    """The people among what was labelled, where the words before tell: one lunches *with* somebody."""
    view = message.view
    anybody = bool(message.tagged("p"))
    seen: list[Found] = []
    for found in message.entities:
        is_name = "N" in view.names[found.first]
        if found.tag in {"p", "o"} and seen and is_name and _stands_for(view, seen[-1], found):
            seen.append(replace(found, tag="w"))  # "their CIO, Yann Le Goff"
            continue
        met_with = is_name and found.first > 0 and view.tokens[found.first - 1].norm in recognising.WITH
        to_meet = anybody or is_introduced(view, found)
        partner = met_with and (found.tag == "place" or (found.tag == "w" and not to_meet))
        seen.append(replace(found, tag="p") if partner else found)
    return seen


def _stands_for(view: View, role: Found, name: Found) -> bool:
    """Whether a name follows at once, or after a comma, the role of somebody to be introduced to."""
    between = [t.norm for t in view.tokens[role.last : name.first]]
    is_role = all(view.shapes[i] not in {"Xx", "XxX"} for i in range(role.first, role.last))
    return role.tag == "w" and is_role and between in ([], [","])


def _retagged(message: Labelled) -> list[Found]:
    """What stands where an organisation stands is no person; whom one is told to talk to is to be met."""
    leads = {f.last: f for f in message.tagged("p", "r")}
    taken: list[Found] = []
    for found in message.entities:
        tag = found.tag
        if tag == "p" and not message.circle.link(message.slice(found)).known:
            if firms.stands_as_firm(message, found, leads.get(found.first - 1)):
                tag = "o"
            elif _stands_as_place(message.view, found):
                tag = "place"
            elif _is_left(message.view, found):
                tag = "o"
            elif any(f.tag == "p" for f in taken) and _is_advised(message.view, found.first):
                tag = "w"
        taken.append(found.told_as(tag))
    return taken


def _is_rare_word(view: View, found: Found) -> bool:
    """Whether a name is a single word behind another one, and nobody's first name."""
    return found.last - found.first == 1 and found.first > 0 and "N" not in view.names[found.first]


def _stands_as_place(view: View, found: Found) -> bool:
    """Whether an unusual word stands where places do, "à Kaffrine", and nobody is told, asked or given anything."""
    before = view.tokens[found.first - 1].norm
    return _is_rare_word(view, found) and before in _IN and view.drifts[found.first].verb not in _TOWARDS


def _is_left(view: View, found: Found) -> bool:
    """Whether an unusual word is what somebody has left, "Ibrahim a quitté Akuo"; not who is left "a voicemail"."""
    after = [t.norm for t in view.tokens[found.last : found.last + 1]]
    leaves = view.tokens[found.first - 1].norm in _LEAVING
    return _is_rare_word(view, found) and leaves and _LEFT_TO_THEM.isdisjoint(after)


def _is_advised(view: View, at: int) -> bool:
    """Whether the words before a name say that somebody advises to talk to its bearer."""
    sentence = view.drifts[at].sentence
    start = next((i for i in range(max(0, at - _ADVICE_REACH), at) if view.drifts[i].sentence == sentence), at)
    words = [t.norm for t in view.tokens[start:at]]
    talk = next((i for i, k in enumerate(view.kinds[start:at]) if "talkto" in k), None)
    return talk is not None and any(w in _ADVICE or w[:6] in _ADVICE for w in words[:talk])


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
        whole.append(found.ending(end))
    return whole


def _in_brackets(message: Labelled) -> list[Found]:
    """What stands in brackets behind somebody is what they are: "Paul (the CFO)"."""
    view, told = message.view, list(message.entities)
    for at, (before, found) in enumerate(itertools.pairwise(message.entities), 1):
        closed = message.norms(found.last, found.last + 1) == [")"]
        opened = message.norms(before.last, found.first)
        small = not is_capital(view, found.first) and not bears_name(view, found)
        if before.tag in _NAMES and found.tag == "w" and closed and opened[:1] == ["("] and small:
            told[at] = replace(found, tag="r")
    return told


_STEPS: Final = (
    _in_brackets,
    without_former,
    _by_what_leads,
    _worded,
    _begun,
    _without_doing,
    _ended,
    joined_firms.joined,
    firms.without_listed,
    recognising.known_in_full,
    firms.parted,
    _retagged,
    firms.with_firms,
    firms.whole,
    firms.without_events,
    recognising.named_again,
    _whole,
    without_taken_back,
    recognising.cut_to_known,
    recognising.alongside,
    recognising.alongside_to_meet,
    recognising.called,
    recognising.led_to,
)
