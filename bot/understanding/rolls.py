"""Names told in a row, each with a word or none: « Marie Dupont (Acme), Paul, ma sœur Julie - avocate, et Karim »."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.domain.calling import is_surname
from bot.understanding.folding import composed, fold
from bot.understanding.people import Circle, circle, proper
from bot.understanding.reading import Known
from bot.understanding.roll_names import Named, leads_to_firm, named, names_firm, own_words
from bot.understanding.roll_sentences import sentences
from bot.understanding.roll_words import Told, about, begins_with, plain, tidied, without_leads
from bot.understanding.their_children import CHILDREN
from bot.understanding.titles import title
from bot.understanding.words import first_names

LONGEST: Final = 2000  # letters of one message that are read
MOST: Final = 40  # people

_WELL: Final = re.compile(r"^\W*Ben\b[ ,!.…]+(?=\w)")  # in French it hesitates; elsewhere it is Benjamin
_BULLET: Final = re.compile(r"^(?:[^\w(«\"]|_)+|^\(?\d{1,2}\s?[.)°:/-]+\s*")
_LINES: Final = re.compile(r"[\n;•]+")
_SPLIT: Final = re.compile(r"\s*,\s*|\s+(?:et|and|&|\+|puis|then|ainsi que|as well as|/)\s+(?=\S)", re.IGNORECASE)
_AND: Final = re.compile(r"(?:et|and|&)\b", re.IGNORECASE)
_HEAD: Final = re.compile(r"^(?P<head>[^,:()\n]{2,60}?)\s*:\s*(?P<rest>.*)$", re.DOTALL)
_LED: Final = re.compile(
    r"^(?:(?:mes|les|des|my|the|à la|à|au|chez|de chez|de|du|at|from|in|la|le)\s+|(?:à |de )?l['’]|d['’])+",
    re.IGNORECASE,
)

_THEIR_CHILDREN: Final = re.compile(
    rf"\b(?:a|ont|has|have|got|attend) (?:\w+ ){{1,2}}?(?:{'|'.join(sorted(CHILDREN))})\b[ ,:(]"
)
""" "Paul has two kids, Leo and Zoe": of Paul, and no list."""
_GROUP: Final = re.compile(
    r"^(?:mes|nos|les|my|our|the)\s+(?:[\w-]+\s+){0,2}?"
    r"(?:coll[eè]gues|ami[e]?s|copains|copines|voisine?s|potes|camarades|confr[eè]res|clients|clientes|fournisseurs|profs"
    r"|parents|colocs|colleagues|co-?workers|team-?mates|friends|neighbou?rs|mates|classmates|customers|suppliers|teachers)"
    r"(?:\s+(?:d[eu]|des|d['’]|de la|de l['’]|chez|à|au|from|at|in|of|the)\s*(?P<where>.+))?$",
    re.IGNORECASE,
)
"""Several people by what they are together: "mes anciens collègues de Danone"."""


@dataclass(frozen=True)
class Entry:
    """One of a list: `known` is who they clearly are, `candidates` who they could be (to be asked, never guessed).

    `name` is "" for somebody told without one ("ma sœur"); `words` is what was said of them, as typed.
    """

    name: str
    typed: str
    title: str | None = None
    org: str | None = None
    role: str | None = None
    words: str | None = None
    known: str | None = None
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True)
class Roll:
    """The people of a list, what it stands under ("Orange : Paul, Léa"), and the pieces without a name, as typed."""

    entries: tuple[Entry, ...] = ()
    heading: str | None = None
    left: tuple[str, ...] = ()

    @property
    def is_clear(self) -> bool:
        """Whether the text is a list of people and nothing else."""
        return bool(self.entries) and not self.left


def read_roll(text: str, *, lang: str, known: Sequence[Known] = ()) -> Roll:
    """The people that `text` lists; `lang` is the user's language, of `known` those meant are told by id.

    Commas, line breaks, dashes, "et" and "and" part them; what follows a name is said of that person.
    """
    if _THEIR_CHILDREN.search(fold(text)):
        return Roll()
    network = circle(tuple(known))
    text = plain(composed(text)[:LONGEST])
    text = _WELL.sub("", text) if lang == "fr" else text
    heading, text = _heading(text, network)
    lines = [stripped for line in _LINES.split(text) if (stripped := _BULLET.sub("", line.strip()).strip())]
    entries: list[Entry] = []
    left: list[str] = []
    for sentence in (sentence for line in lines for sentence in sentences(line, network)):
        _read_line(sentence, network, entries, left, alone=len(lines) > 1)
    linked = (_linked(entry, network, lang) for entry in entries[:MOST])
    return Roll(tuple(_once(linked)), heading, tuple(left))


def _heading(text: str, network: Circle) -> tuple[str | None, str]:
    """What stands before a colon, when it is nobody's name and names follow it."""
    found = _HEAD.match(text.strip())
    if found is None:
        return None, text
    head = without_leads(found["head"])
    first = next(iter(_SPLIT.split(_BULLET.sub("", found["rest"].strip()))), "")
    if (group := _GROUP.match(head)) and named(without_leads(first), network):
        return _LED.sub("", group["where"] or head).strip(), found["rest"]
    of_somebody = named(head, network)
    if (of_somebody and of_somebody.is_sure) or own_words(head) or named(without_leads(first), network) is None:
        return None, text
    return _LED.sub("", head).strip() or None, found["rest"]


@dataclass(frozen=True)
class _Piece:
    said: str
    joined: bool  # by "and", which parts people, where a comma may lead to what one is
    typed: str


def _read_line(line: str, network: Circle, entries: list[Entry], left: list[str], *, alone: bool) -> None:
    """The people of one line; `alone`: the lines part them, so that what a comma follows is said of the same one."""
    pieces = tuple(_pieces(line))
    last: Entry | None = None
    for place, piece in enumerate(pieces):
        found = _entry(piece, network, last, alone=alone)
        if found and last and not last.name and found.name and not found.words and _is_one(last, found, len(pieces)):
            entries[-1] = last = _with(found, (None, None, last.words))  # "un ami, Tom"
        elif found and last and last.name and not found.name and _is_beside(piece, last, place, pieces, alone=alone):
            entries[-1] = last = _with(last, (None, None, piece.said))  # "Sarah, une amie"
        elif found is not None:
            entries.append(found)
            last = found
        elif last is not None and _is_said_of(piece.said):
            entries[-1] = last = _with(last, about(piece.said))
        else:
            left.append(piece.typed)


def _is_one(unnamed: Entry, named_after: Entry, pieces: int) -> bool:
    """Whether "la patronne du café, Jeanne" is one person: it is no longer list, or nothing owns the first half."""
    if begins_with(unnamed.typed, "own") and pieces > 2:
        return False
    return not _disagree(unnamed.typed, named_after.name)


def _is_beside(piece: _Piece, last: Entry, place: int, pieces: Sequence[_Piece], *, alone: bool) -> bool:
    """Whether "ma voisine" says who the one before is, instead of being one more of the list."""
    if piece.joined or _disagree(piece.said, last.name):
        return False
    before = pieces[place - 1] if place else piece
    ends = before.joined or _AND.match(before.typed) is not None  # "Sophie, and Bruno, my old boss"
    return (
        alone
        or names_firm(piece.said)
        or ends
        or not begins_with(piece.said, "own")
        or (place == 1 and len(pieces) <= 3)
    )


def _disagree(said: str, name: str) -> bool:
    """Whether "ma sœur" can't be of Paul."""
    words = fold(said).split()
    gender = next((of for word in words[:3] if (of := _GENDERS.get(word))), None)
    return {gender, first_names().get(fold(name).split(" ")[0])} == {"f", "m"}


_GENDERS: Final = {"ma": "f", "une": "f", "la": "f", "un": "m", "le": "m"} | {
    word: gender
    for gender, listed in (
        ("f", "sister mother mum mom aunt auntie niece daughter wife girlfriend"),
        ("m", "brother father dad uncle nephew son husband boyfriend"),
    )
    for word in listed.split()
}


def _pieces(line: str) -> Iterator[_Piece]:
    """What commas and "and" part, outside brackets; without what only leads or ends."""
    start = depth = at = 0
    joined = False
    while at <= len(line):
        depth += line[at : at + 1] in tuple("([«")
        depth = max(0, depth - (line[at : at + 1] in tuple(")]»")))
        found = _SPLIT.match(line, at) if not depth and at < len(line) else None
        if (found and found.end() > at) or at == len(line):
            typed = tidied(line[start:at])
            if said := without_leads(typed):
                yield _Piece(said, joined or _AND.match(typed) is not None, typed)
            joined = bool(found and "," not in found[0])
            start = at = found.end() if found else at + 1
            continue
        at += 1


def _entry(piece: _Piece, network: Circle, last: Entry | None, *, alone: bool) -> Entry | None:
    """The person that a piece begins with; None when it says more of the one before, or nothing of anybody."""
    said = piece.said
    found = named(said, network)
    if found is None or leads_to_firm(found.relation):
        return _unnamed(said) if own_words(said) else None
    if last is not None and not piece.joined and _is_firm(found, last, network, alone=alone):
        return None
    told = about(found.rest)
    if told is None:
        return None
    written_out = title(found.relation) if found.relation else None  # "Monsieur Delcourt": no tie, but "M."
    short, tie = (written_out.short, None) if written_out else (found.title, found.relation)
    entry = Entry(found.name, found.name, short, words=tie)
    return _with(entry, told)


_SAYS_MORE: Final = re.compile(r"\s+(?=[-–—]\s)|\s*(?=[:(])|\s+(?=(?:qui|who)\b)", re.IGNORECASE)


def _unnamed(said: str) -> Entry:
    """ "Ma sœur - avocate": who it is to the user, and what is said of them."""
    who, *more = _SAYS_MORE.split(said, maxsplit=1)
    entry = Entry("", who, words=who)
    return _with(entry, about(more[0])) if more else entry


def _is_firm(found: Named, last: Entry, network: Circle, *, alone: bool) -> bool:
    """Whether what could be a name is rather where the one before works: "Marie Dupont, Acme"."""
    if found.is_sure or found.rest or found.relation or len(found.name.split()) > 1:
        return False
    if alone or network.works_at(fold(found.name)):
        return True
    is_whole = bool(last.name) and not is_surname(last.name)
    return is_whole and last.org is None and found.name.lower() != found.name.upper()


def _is_said_of(said: str) -> bool:
    return about(said) is not None and not begins_with(said, "me")


def _with(entry: Entry, told: Told | None) -> Entry:
    """The entry with one more thing said of it: (org, role, words)."""
    org, role, words = told or (None, None, None)
    said = ", ".join(part for part in (entry.words, words) if part)
    if role and entry.role:
        said, role = ", ".join(part for part in (said, role) if part), None
    return replace(entry, org=entry.org or org, role=entry.role or role, words=said or None)


def _linked(entry: Entry, network: Circle, lang: str) -> Entry:
    if not entry.name:
        return entry
    if entry.title and (entitled := title(entry.title, lang) or title(entry.title)):
        entry = replace(entry, title=entitled.short)
    name = proper(entry.name, lang)
    link = network.link(entry.name, entry.org)
    if link.known:
        return replace(entry, name=link.name, known=link.known)
    return replace(entry, name=name, candidates=link.candidates)


def _once(entries: Iterator[Entry]) -> Iterator[Entry]:
    """Each person once; what was said of them in several places comes together."""
    found: dict[str, Entry] = {}
    for entry in entries:
        key = entry.known or fold(entry.name or entry.typed)
        found[key] = _with(found[key], (entry.org, entry.role, entry.words)) if key in found else entry
    yield from found.values()
