"""Whom the labels missed: the people the user knows, and those whom the message has named already."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Final

from bot.understanding.confidence import CLEAR, GUESSED
from bot.understanding.features import View
from bot.understanding.kin import GENDERS
from bot.understanding.labelled import Labelled, indices
from bot.understanding.labeller import Found

_PEOPLE: Final = frozenset({"p", "m", "w"})
_LONGEST_NAME: Final = 5
_AND: Final = frozenset({"et", "and", "&", "+", ","})
# Words that lead to a partner of a meeting.
WITH: Final = frozenset({"with", "w/", "w", "avec", "ac", "avc"})
_MEETING: Final = frozenset("met saw seen vu vue croise rencontre".split())
_PRONOUNS: Final = frozenset({"i", "u"})
_FOR: Final = frozenset({"for", "pour", "pr"})
_PARTICLES: Final = frozenset("de du da di le la el al van von der den ben bin".split())
_RESPECT: Final = frozenset("ji aunty auntie bhai didi tai san asap pls plz svp stp thx lol mdr".split())
_TO: Final = frozenset({"a", "au", "to", "with", "avec"})
_OF: Final = frozenset({"de", "du", "d'", "chez", "from", "at", "of"})
_THINGS_LEAD: Final = frozenset("my our the his her their this that these those some".split())
_STOPS: Final = frozenset({".", "!", "?", "<br>", ":", ";"})


def known_in_full(message: Labelled) -> list[Found]:
    """The entities, where the whole name of somebody known is always that person's: "pour florence le guen"."""
    view, entities = message.view, list(message.entities)
    at = 0
    while at < len(view.tokens):
        found = _whole_name_at(message, at)
        at = found.last if found else at + 1
        over = [f for f in entities if found and f.first < found.last and found.first < f.last]
        if found is None or any(f.tag in _PEOPLE and f.first <= found.first and found.last <= f.last for f in over):
            continue
        tag = next((f.tag for f in over if f.tag in _PEOPLE), _tag_by_place(view, found.first))
        entities = [f for f in entities if f not in over]
        entities.append(found.told_as(tag))
    return sorted(entities, key=lambda f: f.first)


def named_again(message: Labelled) -> list[Found]:
    """What begins with a first name is somebody, not a firm, when that first name alone comes again: "Ana Ruiz sells
    (…) tell Ana". So is whoever has a relative: "le frère de Jess"."""
    view = message.view
    alone = {view.tokens[f.first].norm for f in message.tagged("p", "m") if f.last - f.first == 1}

    def is_somebody(found: Found) -> bool:
        before = message.norms(max(0, found.first - 2), found.first)
        again = "N" in view.names[found.first] and view.tokens[found.first].norm in alone
        return again or (len(before) > 1 and before[0] in GENDERS and before[1] in {"de", "d'"})

    return [replace(f, tag="m") if f.tag == "o" and is_somebody(f) else f for f in message.entities]


def cut_to_known(message: Labelled) -> list[Found]:
    """Names typed without capitals that run on over a common word ("karim cherche") end with the known name.

    So do those that run on over what is handed over: "send dave (pics) of my stairs".
    """
    cut = [_without_thing(message, f) for f in message.entities]
    return [f.ending(_known_end(message, _unaddressed(message, f))) if f.tag in _PEOPLE else f for f in cut]


def _without_thing(message: Labelled, found: Found) -> Found:
    """A first name alone, when the small word behind it has a thing of its own: nobody is called after "of my"."""
    view, last = message.view, found.last - 1
    runs_on = found.tag in _PEOPLE and last == found.first + 1 and view.shapes[last] in {"x", "~"}
    if not runs_on or message.circle.link(message.slice(found)).known or "N" not in view.names[found.first]:
        return found
    behind = message.norms(found.last, found.last + 2)
    has_thing = behind[:1] == ["of"] and behind[1:] and behind[1] in _THINGS_LEAD
    return replace(found, last=last) if has_thing else found


def alongside(message: Labelled) -> list[Found]:
    """Who is joined to a person ("ana ruiz & paul roy"): a first name is one too, as long as theirs."""
    view, entities, taken = message.view, _all_of_a_row(message), indices(message.entities)
    for found in message.tagged("p"):
        start = found.last + 1
        if found.last >= len(view.tokens) or view.tokens[found.last].norm not in _AND or start >= len(view.tokens):
            continue
        other = next((f for f in entities if f.first == start), None)
        if other is None and not (view.tokens[found.last].norm != "," and _is_first_name(view, start)):
            continue
        mentioned = other is not None and other.tag == "m" and view.tokens[found.last].norm != ","
        if other is not None and other.tag != "p" and not (mentioned and _ends_there(message, other)):
            continue
        named = replace(other, tag="p") if other else Found("p", start, start + 1, found.margin)
        end = named.last
        free = end not in taken
        if found.last - found.first > 1 and end - named.first == 1 and free and _is_last_name(view, end):
            end += 1
        entities = [f for f in entities if f is not other] + [replace(named, last=end)]
    return sorted(entities, key=lambda f: f.first)


def _all_of_a_row(message: Labelled) -> list[Found]:
    """The entities; who begins a row behind "with" was there as the others of it were: "with (Sam), Ola and Ben"."""
    entities, tokens = list(message.entities), message.view.tokens
    for at, (found, other) in enumerate(pairwise(message.entities)):
        led = found.first > 0 and tokens[found.first - 1].norm in WITH
        if (
            found.tag == "m"
            and other.tag == "p"
            and led
            and message.norms(found.last, other.first) in ([","], ["and"], ["et"])
        ):
            entities[at] = replace(found, tag="p")
    return entities


def alongside_to_meet(message: Labelled) -> list[Found]:
    """Who is named in one breath with somebody to be met is to be met too: "introduce me to Karim and (to) Lou"."""
    entities = list(message.entities)
    for at in range(1, len(entities)):
        before, found = entities[at - 1], entities[at]
        between = message.norms(before.last, found.first)
        joined = bool(between) and between[0] in _AND and set(between[1:]) <= _AND | _TO
        if before.tag == "w" and found.tag in {"p", "m"} and joined and _ends_there(message, found):
            entities[at] = replace(found, tag="w")
        elif before.tag == "w" and found.tag == "w" and between == [","] and _is_something(message, found):
            entities[at] = replace(found, tag="m")  # "to Tom, Sue is off sick"
    return entities


def _is_something(message: Labelled, found: Found) -> bool:
    return any("be" in kinds for kinds in message.view.kinds[found.last : found.last + 1])


def _ends_there(message: Labelled, found: Found) -> bool:
    """Whether nothing is told of a name: no verb follows it, and it comes nowhere else."""
    after = message.view.tokens[found.last : found.last + 1]
    again = [f for f in message.tagged("p", "m") if f != found and message.slice(f) in message.slice(found)]
    return not again and all(not token.norm[:1].isalpha() or token.norm in _OF for token in after)


def led_to(message: Labelled) -> list[Found]:
    """The entities; where nobody is named, also the first name after "for" or "with": "(…) for ana ruiz"."""
    view = message.view
    if any(f.tag in _PEOPLE for f in message.entities):
        return message.entities
    taken = indices(message.entities)
    for at in range(1, len(view.tokens)):
        led = view.tokens[at - 1].norm in WITH | _FOR
        if led and at not in taken and _is_first_name(view, at) and view.tokens[at].norm not in message.learned.common:
            end = at + 1
            while end not in taken and _goes_on(view, end):
                end += 1
            return sorted([*message.entities, Found("m", at, end, GUESSED)], key=lambda f: f.first)
    return message.entities


def called(message: Labelled) -> list[Found]:
    """The entities with those people, known or named before, whom the message calls by a first name alone."""
    view, taken = message.view, indices(message.entities)
    before = {view.tokens[f.first].norm: f.tag for f in reversed(message.tagged("p", "m"))}
    added = []
    for at, token in enumerate(view.tokens):
        if at in taken:
            continue
        if _is_initial(message, at):
            added.append(Found("p", at, at + 1, CLEAR))
            continue
        if not token.norm.isalpha() or view.kinds[at] or token.norm in message.learned.common:
            continue
        if token.norm in before and view.names[at]:
            added.append(Found(before[token.norm], at, at + 1, CLEAR))
        elif message.circle.calls(token.norm) or _is_owning(message, at):
            added.append(Found(_tag_by_place(view, at), at, at + 1, CLEAR))
    return sorted([*message.entities, *added], key=lambda f: f.first)


def _is_owning(message: Labelled, at: int) -> bool:
    """Whether somebody known owns what follows, and the apostrophe was left out: "dazzas switchboard"."""
    word = message.view.tokens[at].norm
    return message.view.lang == "en" and word.endswith("s") and message.circle.calls(word[:-1])


def _is_initial(message: Labelled, at: int) -> bool:
    """Whether a lone letter stands where a partner does, and somebody known begins with it: "lunch with b. tuesday".

    Only before a dot, a day or the end: "met u guys" and "vu l equipe" are words cut short.
    """
    tokens = message.view.tokens
    letter = tokens[at].norm.rstrip(".")
    if at == 0 or tokens[at - 1].norm not in WITH | _MEETING or len(letter) > 1 or letter in _PRONOUNS:
        return False
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    ends = letter != tokens[at].norm or after is None or bool(after.day) or after.norm == "."
    return ends and message.circle.begins(letter)


def _whole_name_at(message: Labelled, at: int) -> Found | None:
    view = message.view
    if not message.circle.knows(view.tokens[at].norm.split("-")[0]):
        return None
    for last in range(min(len(view.tokens), at + _LONGEST_NAME), at + 1, -1):
        if message.circle.is_whole_name(" ".join(message.norms(at, last))):
            return Found("m", at, last, CLEAR)
    return None


def _tag_by_place(view: View, at: int) -> str:
    """ "p" for who stands where partners do: after "with", or where a sentence begins; else "m"."""
    before = view.tokens[at - 1].norm if at else "."
    return "p" if before in WITH or before in _STOPS else "m"


def _known_end(message: Labelled, found: Found) -> int:
    """Where the name of somebody known ends in a stretch that is nobody's name as a whole."""
    view = message.view
    link = message.circle.link(message.slice(found))
    if link.known or link.candidates:
        return found.last
    for last in range(found.last - 1, found.first, -1):
        common = view.tokens[last].norm in message.learned.common or bool(view.kinds[last])
        if not common or view.shapes[last] not in {"x", "~"}:
            return found.last
        if message.circle.link(message.slice(replace(found, last=last))).known:
            return last
    return found.last


def _unaddressed(message: Labelled, found: Found) -> Found:
    """The name without the word of respect behind it: "Khurana (ji)", "Kamala Iyengar (aunty)"."""
    polite = found.last - found.first > 1 and message.view.tokens[found.last - 1].norm in _RESPECT
    return replace(found, last=found.last - 1) if polite else found


def _is_first_name(view: View, at: int) -> bool:
    return "N" in view.names[at] and not view.kinds[at]


def _goes_on(view: View, at: int) -> bool:
    """Whether a name goes on with a last name, or with the small word before one: "ana (de) (la) cruz"."""
    after = next((i for i in range(at, min(at + 3, len(view.tokens))) if view.tokens[i].norm not in _PARTICLES), at)
    return _is_last_name(view, after)


def _is_last_name(view: View, at: int) -> bool:
    """Whether a word may be the last name of the first name before it: unusual, and nothing that words do."""
    if at >= len(view.tokens) or not view.tokens[at].norm.isalpha():
        return False
    return bool(view.rare[at]) and not view.kinds[at] and "N" not in view.names[at]
