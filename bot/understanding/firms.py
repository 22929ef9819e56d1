"""Which names are those of firms: after a person and "at", or behind "de" in a longer name."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.understanding.attributes import REACH, TYING
from bot.understanding.features import View
from bot.understanding.labelled import Labelled, indices
from bot.understanding.labeller import Found
from bot.understanding.well_known import EMPLOYERS
from bot.understanding.words import first_names

AT: Final = frozenset({"at", "@", "chez", "from"})
_OF: Final = frozenset({"de", "d'"})
_LEAST_BEFORE_A_FIRM: Final = 2
_BEFORE_A_FIRM: Final = 2
WRITTEN_AS_NAMES: Final = frozenset({"XX", "Xx", "XxX"})
# Last names that are first names too, and first names that seldom come alone: "Paul Martin de Decathlon" is Paul
# Martin, who works there, but "Jean Philippe de Castelnau" is all his name.
_LAST_NAMES: Final = frozenset(
    "martin bernard thomas robert richard simon laurent michel david bertrand vincent andre henry denis lambert girard "
    "guillaume gerard roger nicolas mathieu clement philippe gautier arnaud".split()
)
_DOUBLED: Final = frozenset({"jean", "charles", "anne", "marie"})
_WHOLE_NAME: Final = 2
_ONE_MORE: Final = 2
_IN_A_ROW: Final = frozenset({",", ";", "&", "and", "et", "<br>"})
# Headings over a list of people.
_PEOPLE: Final = frozenset(
    "people folks friends contacts names colleagues mates gens personnes amis amies copains copines collegues noms "
    "relations monde".split()
)


def without_listed(message: Labelled) -> list[Found]:
    """ "People I follow: Ann Lee, Joe Ray": behind such a heading whole names in a row are people, none is a firm."""
    tokens, names = message.view.tokens, message.view.names
    heading = next((i for i, token in enumerate(tokens) if token.norm == ":"), None)
    if heading is None or _PEOPLE.isdisjoint(message.norms(0, heading)):
        return message.entities
    listed: list[Found] = []
    end = heading + 1
    for found in message.entities:
        follows = found.first == end or (found.first == end + 1 and tokens[end].norm in _IN_A_ROW)
        if found.tag in {"p", "o"} and follows and end > heading:
            end = found.last
            whole = found.last - found.first == _WHOLE_NAME and "N" in names[found.first]
            found = replace(found, tag="p") if whole and listed else found  # noqa: PLW2901 - what it is in such a row
            end = end if found.tag == "p" else -1
        listed.append(found)
    return listed


def parted(message: Labelled) -> list[Found]:
    """ "Alex de Doctolib" is Alex, who works there, when the user knows one who does; so is a role and its firm."""
    split: list[Found] = []
    within = {"p": _firm_within_name, "r": _firm_within_role}
    for found in message.entities:
        cut = within[found.tag](message, found) if found.tag in within else None
        if cut is None:
            split.append(found)
        else:
            split += [replace(found, last=cut), replace(found, tag="o", first=cut + 1)]
    return split


def stands_as_firm(message: Labelled, found: Found, lead: Found | None) -> bool:
    """Whether a name follows a person or role as a firm does: "Ana @ Acme", "Ana (CTO, Acme)", "Ana (Acme, CTO)"."""
    if lead is None:
        return False
    before = message.view.tokens[found.first - 1].norm
    if before == "(" and lead.tag == "p" and lead.last == found.first - 1:
        role = next((f for f in message.tagged("r") if f.first == found.last + 1), None)
        return role is not None and message.norms(found.last, role.first) == [","] and _closes(message, role.last)
    if before == "with" and lead.tag == "r" and _is_with_firm(message.view, found.first):
        return True
    return before in AT or (before == "," and lead.tag == "r" and _in_brackets(message, found.first))


def with_firms(message: Labelled) -> list[Found]:
    """ "Claire d'EDF", "Ana @ Acme": the capitals that follow a person and such a word are an organisation.

    Where nobody bothers with capitals, so is the unusual word after a role and "at".
    """
    view, tokens, taken = message.view, message.view.tokens, indices(message.entities)
    added = []
    for found in message.tagged("p", "r"):
        at = found.last
        while at < len(tokens) and tokens[at].norm in TYING and at - found.last <= _BEFORE_A_FIRM:
            at += 1
        if at == found.last or at >= len(tokens) or at in taken or is_of_event(view, at):
            continue
        strong = not AT.isdisjoint(message.norms(found.last, at))
        if found.tag == "p":
            named = view.shapes[at] == "XX" or (strong and view.shapes[at] in {"Xx", "XxX"}) or view.names[at] == "o"
        else:
            named = strong and _is_unusual(view, at)
            named = named or (at == found.last + 1 and _is_with_firm(view, at))
        if named and not (tokens[at].day or tokens[at].clock):
            end = at + 1
            while end < len(tokens) and end not in taken and goes_on(view, at, end):
                end += 1
            added.append(Found("o", at, end, found.margin))
    return sorted([*message.entities, *added], key=lambda f: f.first)


def _is_with_firm(view: View, at: int) -> bool:
    """ "An inspector with (Cadw)", "a lawyer with (Linklaters)"; not with somebody."""
    return view.tokens[at - 1].norm == "with" and view.shapes[at] in WRITTEN_AS_NAMES and not view.names[at]


def whole(message: Labelled) -> list[Found]:
    """Firms typed without capitals go on over the unusual words that follow at once: "transalp logistique"."""
    view, taken = message.view, indices(message.entities)
    grown = []
    for found in message.entities:
        end = found.last
        while found.tag == "o" and end not in taken and _is_unusual(view, end - 1) and goes_on(view, end - 1, end):
            end += 1
        end += _is_saint(view, found, end)
        grown.append(found.ending(end + _is_of_its_name(view, found, end)))
    held = indices(found for found in grown if found.tag == "o")
    return [found for found in grown if found.tag not in {"p", "m"} or found.first not in held]


def _is_saint(view: View, found: Found, end: int) -> bool:
    """Whether a firm ends with "St.", so that the saint belongs to it, too."""
    saint = found.tag == "o" and view.tokens[end - 1].norm in {"st.", "st", "saint", "sainte"}
    return saint and end < len(view.tokens) and view.shapes[end] in WRITTEN_AS_NAMES


def _is_of_its_name(view: View, found: Found, end: int) -> bool:
    """Whether the 's behind a firm is part of its name, "Lloyd's", since nothing follows that could be the firm's."""
    if found.tag != "o" or [token.norm for token in view.tokens[end : end + 1]] != ["'s"]:
        return False
    return all(token.day or token.clock or not token.norm[:1].isalnum() for token in view.tokens[end + 1 : end + 2])


def without_events(message: Labelled) -> list[Found]:
    """The entities without the firms that only name an event: "at the Acme party"."""
    return [f for f in message.entities if f.tag != "o" or not is_of_event(message.view, f.last - 1)]


def is_of_event(view: View, at: int) -> bool:
    """Whether the name that holds a token only tells which event: what follows it, in small letters, is one."""
    end = at + 1
    while end < len(view.tokens) and view.shapes[end] in WRITTEN_AS_NAMES:
        end += 1
    return end < len(view.tokens) and view.shapes[end] in {"x", "~"} and "k_event" in view.kinds[end]


def _firm_within_name(message: Labelled, found: Found) -> int | None:
    """The token that parts a name from where its bearer works; None where it is all name."""
    if message.circle.link(message.slice(found)).known:
        return None
    if (at := _after_whole_name(message.view, found)) is not None:
        return at
    tokens = message.view.tokens
    cut = next((i for i in range(found.first + 1, found.last - 1) if tokens[i].norm in TYING), None)
    if cut is None:
        return None
    if cut == found.first + 1 and found.last == cut + _ONE_MORE and tokens[cut + 1].norm in EMPLOYERS:
        return cut
    who, where = message.slice(replace(found, last=cut)), message.slice(replace(found, first=cut + 1))
    return cut if message.circle.works_for(who, where) else None


def _firm_within_role(message: Labelled, found: Found) -> int | None:
    """The "de" or "at" of "pdg de transalp", "directrice de Renault"; none in "Head of Growth"."""
    view = message.view
    for at in range(found.first + 1, found.last - 1):
        if view.tokens[at].norm not in TYING or view.tokens[at + 1].norm in TYING:
            continue
        plain = all(view.shapes[i] in {"x", "~"} for i in range(found.first, at))
        if plain and (view.shapes[at + 1] in {"Xx", "XxX"} or view.names[at + 1] == "o"):
            return at
    return None


def _after_whole_name(view: View, found: Found) -> int | None:
    """Where "de" parts a whole name from where they work ("Paul Martin de Decathlon"); None where it is all name."""
    words = [t.norm for t in view.tokens[found.first : found.last]]
    cut = next((i for i, word in enumerate(words) if word in _OF and _LEAST_BEFORE_A_FIRM <= i < len(words) - 1), None)
    if cut is None or any(word in _OF for word in words[:cut]):
        return None
    last = words[cut - 1]
    double = last in first_names() and (last not in _LAST_NAMES or words[0] in _DOUBLED)
    capital = view.shapes[found.first + cut + 1] in WRITTEN_AS_NAMES
    return found.first + cut if capital and not double else None


def _closes(message: Labelled, at: int) -> bool:
    return message.norms(at, at + 1) == [")"]


def _in_brackets(message: Labelled, at: int) -> bool:
    norms = message.norms(max(0, at - REACH), at)
    return "(" in norms and ")" not in norms[len(norms) - norms[::-1].index("(") :]


def _is_unusual(view: View, at: int) -> bool:
    """Whether a word without capital is one that nobody uses for anything but a name."""
    return bool(
        view.shapes[at] in {"x", "~"} and view.rare[at] and not view.kinds[at] and view.tokens[at].norm.isalpha()
    )


def goes_on(view: View, first: int, at: int) -> bool:
    """Whether a name that begins at a token still goes on at a later one."""
    if at >= len(view.tokens) or view.tokens[at].day or view.tokens[at].clock:
        return False
    if view.shapes[first] in WRITTEN_AS_NAMES:
        return view.shapes[at] in WRITTEN_AS_NAMES
    return _is_unusual(view, at)
