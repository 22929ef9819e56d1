"""The words of a promise, a need, a help: as the user typed them, without what does not belong to the thing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from bot.understanding.coreference import is_pronoun
from bot.understanding.features import View
from bot.understanding.folding import fold
from bot.understanding.labelled import Labelled, indices
from bot.understanding.labeller import Found
from bot.understanding.owners import Person
from bot.understanding.reading import Span
from bot.understanding.to_all import to_all_of_them, whose_kin
from bot.understanding.tokens import Token
from bot.understanding.when import is_deadline

_DETERMINERS: Final = frozenset(
    "un une des du le la les l' ce cet cette ces mon ma mes notre nos son sa ses leur leurs votre vos deux trois "
    "quelques a an the some any all both this that these those my our his her its their your two three".split()
)
_PREPOSITIONS: Final = frozenset("a aux au de du d' to for with from by of at avec pour chez on sur in en".split())
_ABOUT: Final = frozenset("pr pour abt about re".split())
_LEADING: Final = frozenset(
    "un une des du de d' la le la les l' a an the some his her their its son sa ses leur leurs to for with of about "
    "que qu' , : ; - ( aussi deja enfin finalement juste also already just finally".split()
)
_TRAILING: Final = _PREPOSITIONS | frozenset(
    "et and & + , : ; - ( . que le la les un une the an my depuis avant apres des jusque jusqu' d'ici since before "
    "after till until during about into aussi deja encore enfin also already too yet".split()
)
# When something is to be done or was done, said of no day: no part of the thing.
_SOME_TIME: Final = frozenset(
    tuple(said.split())
    for said in (
        "asap", "des que possible", "au plus vite", "au plus tot", "rapidement", "vite", "bientot", "prochainement",
        "plus tard", "un jour", "un de ces jours", "un de ces quatre", "a l' occasion", "quand je peux",
        "quand je pourrai", "quand j' ai le temps", "quand j' aurai le temps", "tout de suite", "dans la foulee",
        "apres coup", "au passage", "sur-le-champ", "seance tenante", "as soon as possible", "as soon as i can",
        "soon", "shortly", "later", "some time", "sometime", "some time soon", "sometime soon", "at some point",
        "one day", "some day", "someday", "one of these days", "when i can", "when i get a chance", "when possible",
        "right away", "straight away", "straight after", "first thing", "in due course", "eventually", "quickly",
        "as well", "please", "pls", "stp", "svp",
    )
)  # fmt: skip
# To whom it goes, when to all.
_TO_ALL: Final = frozenset(
    tuple(said.split())
    for said in (
        "to them", "to them both", "to both of them", "to the two of them", "to each", "both", "aux deux",
        "a tous les deux", "a toutes les deux", "a chacun", "a chacune", "a tous", "a eux deux", "a elles deux",
    )
)  # fmt: skip
_WITH_ME: Final = frozenset(
    {("with", "me"), ("with", "us"), ("avec", "moi"), ("avec", "nous"), ("for", "me"), ("pour", "moi")}
)
_LOOSE: Final = _SOME_TIME | _TO_ALL | _WITH_ME
_LONGEST_LOOSE: Final = max(map(len, _LOOSE))
_THAT: Final = frozenset({"qu'", "que", "that"})
_PRONOUNS: Final = frozenset("il elle ils elles on je j' nous he she they we i".split())
_SEASONS: Final = frozenset(
    "rentree ete printemps automne hiver noel paques vacances summer spring autumn fall winter christmas xmas easter "
    "holidays".split()
)
_TIMES: Final = _SEASONS | frozenset(
    "jour jours semaine semaines mois annee annees an ans trimestre semestre week-end weekend matin midi soir soiree "
    "nuit heure heures minute minutes moment temps prochain prochaine dernier derniere debut fin mi bientot "
    "day days week weeks month months year years quarter semester term morning noon evening night hour hours time "
    "next last early late end mid q1 q2 q3 q4".split()
)
# Only these make no thing; but "two days" of somebody's time is one.
_NO_THING: Final = (_TIMES | _DETERMINERS | _PREPOSITIONS) - {"deux", "trois", "two", "three"}
_UNTIL: Final = frozenset("pour a avant des d'ici for by before until till in this next cet cette la l' le the".split())
_HANDED: Final = frozenset("lent gave sent passed prete donne envoye passe".split())  # "(lent) a book"
_POINTERS: Final = frozenset("them it that this one ca cela le la les l' en y".split())
_ARTICLES: Final = frozenset({"le", "la", "les", "l'"})
INFINITIVES: Final = ("er", "ir", "re", "oir")
_OBJECTS: Final = frozenset("him her them lui leur us".split())
_HIM: Final = frozenset({"him", "her", "lui"})
_ACTING: Final = frozenset("i we she he they you me him neg be have will can who seek want".split())
_MOST_IN_A_HEAD: Final = 2
# Tokens: a thing of which less would be left keeps its "for her".
_LEAST_LEFT: Final = 2


def wording(message: Labelled, item: Found, owner: Person | None = None) -> str:
    """The words of a thing, without its owner, its days and small words that do not belong to it; may be empty."""
    tokens = message.view.tokens
    kept = list(range(_head(message, item), item.last))
    if item.tag != "w":
        cut = _moments(message, kept) | _addressed(message, kept, owner) | to_all_of_them(message, kept)
        kept = [i for i in kept if i not in cut]
    kept = _trimmed(message, kept)
    if item.tag == "gave" and len(kept) > 1 and tokens[kept[0]].norm in _HANDED and begins_thing(message.view, kept[1]):
        kept = _trimmed(message, kept[1:])
    if all(tokens[i].day or tokens[i].clock or tokens[i].norm in _NO_THING for i in kept):
        return ""
    return _joined(message.text, [(tokens[i].start, tokens[i].end) for i in kept])


def begins_thing(view: View, at: int) -> bool:
    """Whether a token is the first of "a draft", "my slides", "3 names"."""
    return view.tokens[at].norm in _DETERMINERS or view.tokens[at].norm[:1].isdigit()


def pointed_at(message: Labelled, item: Found) -> str:
    """ "I'll send them": what the other asked for just before, when the promise only points at it; else empty."""
    norms = [t.norm for t in message.view.tokens[item.first : item.last] if not t.day]
    if len(norms) > 1 and norms[0] in _ARTICLES and norms[1] not in _OBJECTS and not _acts(message, item.first):
        return ""  # « le Kbis » is the thing itself, « les envoyer » and « je les imprime » point at it
    before = message.norms(max(0, item.first - 2), item.first)
    telling = [n for n in norms if n not in _POINTERS and n not in _OBJECTS]
    if len(telling) > 1 or _POINTERS.isdisjoint([*norms, *before]):
        return ""
    asked = [f for f in message.told("need", "offer") if f.last <= item.first]
    return wording(message, asked[-1]) if asked else ""


def _acts(message: Labelled, article: int) -> bool:
    """Whether a verb stands behind « les », which then is no article."""
    led = message.view.kinds[article - 1] if article else ()
    return not {"i", "we"}.isdisjoint(led) or message.view.tokens[article + 1].norm.endswith(INFINITIVES)


def content(what: str) -> tuple[str, ...]:
    """The words that tell one thing from another, folded."""
    words = re.findall(r"[^\W_]+", fold(what))
    return tuple(w for w in words if w not in _DETERMINERS | _PREPOSITIONS) or tuple(words)


def _head(message: Labelled, item: Found) -> int:
    """Where a thing begins whose label misses the noun that it is about: "(a review) of her slides"."""
    view, first = message.view, item.first
    if item.tag == "got" and first > 1 and view.tokens[first - 1].norm in _ABOUT:
        first -= 1  # "the tip (about the flat)"
    elif item.tag == "w" or view.tokens[first].norm not in _PREPOSITIONS - {"to", "a", "au", "aux", "at", "chez"}:
        return first
    norms = message.norms(max(0, first - _MOST_IN_A_HEAD - 1), first)
    taken = indices(message.entities) | indices(f for f in message.items if f is not item)
    for size in range(1, len(norms)):
        at = first - size
        if at in taken or not norms[-size].replace("-", "").isalpha() or not _may_be_noun(message, at):
            return item.first
        if norms[-size - 1] in _DETERMINERS and at - 1 not in taken:
            return at
    return item.first


def _may_be_noun(message: Labelled, at: int) -> bool:
    return _ACTING.isdisjoint(message.view.kinds[at])


def _moments(message: Labelled, kept: Sequence[int]) -> set[int]:
    """The days and times of a stretch, but for those that say which thing it is: "her sunday slot"."""
    tokens = message.view.tokens
    told = indices(message.tagged("due", "d", "t"))
    to_do = bool(kept) and tokens[kept[0]].norm.endswith(INFINITIVES)
    return {
        i for n, i in enumerate(kept)
        if (i in told or (to_do and n == 1 and tokens[i].day))  # "envoyer (lundi) la liste"
        and not (0 < n < len(kept) - 1 and tokens[i - 1].norm in _DETERMINERS and _is_noun(tokens[i + 1]))
    }  # fmt: skip


def _is_noun(token: Token) -> bool:
    return token.norm.isalpha() and token.norm not in _PREPOSITIONS


def _addressed(message: Labelled, kept: Sequence[int], owner: Person | None) -> set[int]:
    """The owner of a thing, with "to" before: "send (Ana) a draft", "send a draft (to Ana)"; not in "see Ana's draft",
    "drive Ana home" or "look after her"."""
    tokens, cut = message.view.tokens, set[int]()
    mentions = [m for m in owner.mentions if m.first in kept] if owner else []
    named = [(whose_kin(message.view, m.first), m.last) for m in mentions]
    spoken = [(i, i + 1) for i in kept[1:] if tokens[i].norm in _HIM and is_pronoun(message.view, i)]
    for first, last in named + spoken:
        if last in kept and tokens[last].norm == "'s":
            continue
        led = first - 1 in kept and tokens[first - 1].norm in _PREPOSITIONS
        if led and len(kept) - (last - first) > _LEAST_LEFT:
            cut |= set(range(first - 1, last))
        elif not led and (last not in kept or first == kept[0] or begins_thing(message.view, last)):
            cut |= set(range(first, last))
    return cut


def _trimmed(message: Labelled, kept: Sequence[int]) -> list[int]:
    """Without the small words, adverbs of time and deadlines at both ends."""
    tokens = message.view.tokens
    kept = list(kept)
    while kept:
        norms = [tokens[i].norm for i in kept]
        if norms[0] in _THAT and len(norms) > 1 and norms[1] in _PRONOUNS:
            kept = kept[2:]
        elif start := _some_time(norms, at_end=False):
            kept = kept[start:]
        elif norms[0] in _LEADING:
            kept = kept[1:]
        elif end := _some_time(norms, at_end=True) or _season(norms):
            kept = kept[:-end]
        elif (norms[-1] in _TRAILING and norms[-2:-1] != ["quelqu'"]) or is_deadline(tokens[kept[-1]]):
            kept = kept[:-1]
        else:
            break
    return kept


def _some_time(norms: Sequence[str], *, at_end: bool) -> int:
    """How many words at one end only say "some time"."""
    sizes = range(min(_LONGEST_LOOSE, len(norms) - 1), 0, -1)
    return next((n for n in sizes if tuple(norms[-n:] if at_end else norms[:n]) in _LOOSE), 0)


def _season(norms: Sequence[str]) -> int:
    """How many words at the end say until which season: "for the summer"."""
    if norms[-1] not in _SEASONS:
        return 0
    size = 1
    while size < len(norms) and norms[-size - 1] in _UNTIL:
        size += 1
    return size if 1 < size < len(norms) else 0


def _joined(text: str, pieces: Sequence[Span]) -> str:
    """The pieces with the white space that stood between neighbours, one blank where something was cut out."""
    out: list[str] = []
    before = None
    for start, end in pieces:
        if before is not None:
            between = text[before:start]
            out.append(between if not between.strip() else " ")
        out.append(text[start:end])
        before = end
    return " ".join("".join(out).split())
