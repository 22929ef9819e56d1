"""A second look at what was labelled: what is still to come was not received, who is only introduced was not there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.understanding.features import View
from bot.understanding.folding import fold
from bot.understanding.labeller import Found
from bot.understanding.words import first_names

_WITH: Final = frozenset({"with", "w/", "w", "avec", "ac", "avc"})
_TO: Final = frozenset({"to", "a", "with", "avec"})
_ASKING: Final = frozenset({"comment", "pourquoi", "how", "why"})
_ENDS: Final = frozenset({".", "!", "?", ";", ",", ":", "(", ")", "<br>", "...", "…", "et", "and", "&", "mais", "but"})
_OF: Final = frozenset({"de", "d'"})
_LEAST_BEFORE_A_FIRM: Final = 2
_BEFORE: Final = 4
# Last names that are first names too, and first names that seldom come alone: "Paul Martin de Decathlon" is Paul
# Martin, who works there, but "Jean Philippe de Castelnau" is all his name.
_LAST_NAMES: Final = frozenset(
    "martin bernard thomas robert richard simon laurent michel david bertrand vincent andre henry denis lambert girard "
    "guillaume gerard roger nicolas mathieu clement philippe gautier arnaud".split()
)
_DOUBLED: Final = frozenset({"jean", "charles", "anne", "marie"})
# At which hour a part of today lies behind.
_OVER: Final = {
    "this morning": 12, "ce matin": 12, "earlier": 0, "lunchtime": 15, "ce midi": 15,
    "this afternoon": 18, "cet apres-midi": 18, "cet aprem": 18,
}  # fmt: skip
# Words before "promised" that make it an old promise.
_EARLIER: Final = frozenset({"as", "comme", "que", "qu'", "'d", "had", "avais", "that", "what", "id"})
# What one still has to do, and a meeting that was called off and set anew.
_STILL_TO_DO: Final = frozenset({"faudrait", "faut", "devrais", "should"})
_OFF: Final = ("annul", "cancel", "malad", "lapin", "bail", "no-show")
_ANEW: Final = ("recal", "report", "decal", "repouss", "resched", "moved", "pushed", "rebook")
# What only points at the thing.
_IT: Final = frozenset({"it", "them", "that", "le", "les", "l'"})


def names(view: View, first: Sequence[Found]) -> list[Found]:
    """The people among what was labelled, where the words before tell: one lunches *with* somebody."""
    anybody = any(f.tag == "p" for f in first)
    seen: list[Found] = []
    for found in first:
        if found.tag in {"p", "o"} and seen and "N" in view.names[found.first] and _goes_on(view, seen[-1], found):
            seen.append(replace(found, tag="w"))  # "their CIO, Yann Le Goff"
            continue
        if found.first and view.tokens[found.first - 1].norm in _WITH:
            drift = view.drifts[found.first]
            introduced = drift.me or drift.verb in {"intro", "talkto"}
            is_name = "N" in view.names[found.first]
            if found.tag == "place" and is_name:
                seen.append(replace(found, tag="p"))
                continue
            if found.tag == "w" and is_name and not anybody and not introduced:
                seen.append(replace(found, tag="p"))
                continue
        seen.append(found)
    return seen


def _goes_on(view: View, before: Found, found: Found) -> bool:
    """Whether a name follows at once, or after a comma, the role of somebody to be introduced to."""
    between = [t.norm for t in view.tokens[before.last : found.first]]
    is_role = all(view.shapes[i] not in {"Xx", "XxX"} for i in range(before.first, before.last))
    return before.tag == "w" and is_role and between in ([], [","])


def firm_after(view: View, found: Found) -> int | None:
    """Where "de" parts a whole name from where they work ("Paul Martin de Decathlon"); None where it is all name."""
    words = [t.norm for t in view.tokens[found.first : found.last]]
    cut = next((i for i, word in enumerate(words) if word in _OF and _LEAST_BEFORE_A_FIRM <= i < len(words) - 1), None)
    if cut is None or any(word in _OF for word in words[:cut]):
        return None
    last = words[cut - 1]
    double = last in first_names() and (last not in _LAST_NAMES or words[0] in _DOUBLED)
    capital = view.shapes[found.first + cut + 1] in {"Xx", "XxX", "XX"}
    return found.first + cut if capital and not double else None


def things(view: View, first: Sequence[Found], second: Sequence[Found]) -> list[Found]:
    """What was received, promised, needed, each for what its clause says of it."""
    met = [(f.first, f.last) for f in first if f.tag == "w"]
    kept = []
    for found in second:
        if found.tag == "got" and any(a <= found.first and found.last <= b for a, b in met):
            continue  # an introduction still to come
        if found.tag == "got" and _to_come(view, found):
            kept.append(replace(found, tag="offer"))
            continue
        kept.append(_whole_clause(view, first, found) if found.tag in {"got", "offer"} else found)
    return sorted([*kept, *_pointed_at(view, kept)], key=lambda f: f.first)


def beneficiaries(view: View, first: Sequence[Found], second: Sequence[Found]) -> list[Found]:
    """Who is only at the other end of a promised introduction ("an intro to Paul") is no partner of the meeting."""
    promised = [f for f in second if f.tag == "todo"]
    partners = [f for f in first if f.tag == "p"]

    def is_beneficiary(found: Found) -> bool:
        item = next((i for i in promised if i.first < found.first < i.last), None)
        if item is None or view.tokens[found.first - 1].norm not in _TO:
            return False
        before = range(max(0, item.first - _BEFORE), item.first)
        to_somebody = any("him" in view.kinds[i] for i in before) or any(
            not item.first <= p.first < item.last for p in partners
        )
        return to_somebody and any("intro" in view.kinds[i] for i in range(item.first, found.first))

    return [replace(f, tag="m") if f.tag == "p" and is_beneficiary(f) else f for f in first]


def lies_behind(typed: str, hour: int) -> bool:
    """Whether a part of today is over at `hour` (0 to 23, the user's): "this morning", said in the afternoon."""
    return any(part in fold(typed) and hour >= over for part, over in _OVER.items())


def undertakes(view: View) -> int | None:
    """Where the user says "I promised" of something still to be done; None when they tell that it was done."""
    for i, token in enumerate(view.tokens):
        drift = view.drifts[i]
        if not token.norm.startswith("promis") or drift.negated or drift.subject in {"she", "he", "they", "you"}:
            continue
        before = {t.norm for t in view.tokens[max(0, i - _BEFORE) : i]}
        if not before & _EARLIER:
            return i
    return None


def _pointed_at(view: View, second: Sequence[Found]) -> list[Found]:
    """ "She asked for a quote, I promised it by Friday": "it" is what is promised, when a need comes before."""
    at = undertakes(view)
    asked = at is not None and any(f.tag == "need" and f.last <= at for f in second)
    if at is None or not asked or any(f.tag == "todo" for f in second):
        return []
    around = [*range(at + 1, min(at + 2, len(view.tokens))), *range(max(0, at - _BEFORE), at)]
    return [Found("todo", i, i + 1) for i in around if view.tokens[i].norm in _IT][:1]


def says_done(view: View) -> bool:
    """Whether some word tells that a thing has been done."""
    return any(
        ("done" in kinds and not token.norm.startswith("promis")) or token.norm == "did"
        for token, kinds in zip(view.tokens, view.kinds, strict=True)
    )


def cannot_be_kept(view: View, first: Sequence[Found]) -> bool:
    """Whether no promise can have been kept here: it has still to be done, or nobody is there to have had it."""
    norms = {t.norm for t in view.tokens}
    if says_done(view) or any(norm.startswith("promis") for norm in norms):
        return False
    somebody = any(f.tag in {"p", "m"} for f in first) or any("him" in kinds for kinds in view.kinds)
    return bool(norms & _STILL_TO_DO) or not somebody


def set_anew(view: View) -> bool:
    """ "He called off, we moved it to Tuesday": the meeting is still to come."""
    off = next((i for i, t in enumerate(view.tokens) if t.norm.startswith(_OFF)), None)
    if off is None:
        return False
    again = next((i for i, t in enumerate(view.tokens) if i > off and t.norm.startswith(_ANEW)), None)
    return again is not None and any(t.norm in {"<day-open>", "<day-future>"} for t in view.tokens[again:])


def _to_come(view: View, found: Found) -> bool:
    """ "She will send me a template": nothing has been received yet."""
    clause = view.drifts[found.first].clause
    sentence = view.drifts[found.first].sentence
    before = [i for i in range(found.first) if view.drifts[i].clause == clause and view.drifts[i].sentence == sentence]
    return any("will" in view.kinds[i] for i in before)


def _whole_clause(view: View, first: Sequence[Found], found: Found) -> Found:
    """ "How they recruit" is said whole, to the end of the clause."""
    if view.tokens[found.first].norm not in _ASKING:
        return found
    days = {f.first for f in first if f.tag in {"d", "due", "t"}}
    end = found.last
    while end < len(view.tokens) and view.tokens[end].norm not in _ENDS and end not in days:
        end += 1
    return replace(found, last=end)
