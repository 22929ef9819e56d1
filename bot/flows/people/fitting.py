"""Whom of the notebook a search fits, and the words that say so (P17)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from bot.coaching.matches import words_of
from bot.coaching.roots import shared
from bot.coaching.sectors import sector_of
from bot.coaching.trades import closeness
from bot.coaching.wants import serve, trades_of
from bot.domain.notebook import Notebook
from bot.domain.people import Person
from bot.understanding import fold

_BY_TRADE: Final = 4
_BY_WORD: Final = 2
_BY_SECTOR: Final = 1
_BY_NEED: Final = 10
_IN_A_NOTE: Final = 1
_FEW_WORDS: Final = 4
_FAR: Final = 2  # who fits less than half as well as the best is not named

_FRAME: Final = words_of(
    "cherche cherches cherchons chercher recherche rechercher besoin aurais aurait aura avoir faut faudrait "
    "faudra faire fais fait font ferait connais connait connaissent connaitre connaissez sais sait savoir saurait "
    "voir vois voit verrais parler parle parlerait parlent demander demande demanderais adresser tourner tourne "
    "contacter appeler aider aide aiderait aidera aideraient pourrait pourrais pourraient peut peux pouvoir "
    "puisse puis trouver trouve idee idees reseau carnet contact contacts connaissance entourage autour dans "
    "parmi quelqu'un quelqu'une quelconque dois devrais devrait voudrais aimerais aimerait rencontrer presenter "
    "presente presenterait mettre relation conseiller recommander bosse bossent bossait travaille travaillent "
    "travaillait habite vit gens monde personne chose truc deja encore svp stp merci bonjour salut dire dis tu "
    "vous nous leur est-ce etre suis pense penses vient viens viennent pourquoi comment quand ou quel quelle "
    "quels quelles bon bonne bien vraiment peu petit petite looking look search searching seek need needs needed "
    "find finding found could can would should might know knows knew known help helps helping talk talking speak "
    "see seeing ask asking tell turn meet think thinking suggest recommend introduce anyone anybody someone "
    "somebody everybody network notebook people folks friend friends around among have has had got get give want "
    "wants like idea ideas work works working worked live lives was were been that this there here again already "
    "please thanks hello about best good right really little small lot any whom whose what which when where how "
    "why does doing done into take takes make makes s'y y n'y t'y l'on on va vas vais go going come comes"
)
"""What a search is put in, and looks for nothing itself."""

_SEEKERS: Final = re.compile(
    r"\b(?:qui|who|anyone|anybody|quelqu'un)\b.{0,30}"
    r"\b(?:cherch\w+|recherch\w+|(?:a|ont|aurait) besoin|look\w* for|needs?|wants?|could (?:use|do with))\b"
)
_I_NEED: Final = re.compile(r"\b(?:j'ai|j'aurais|i|i'm|i'd|je)\b")


@dataclass(frozen=True)
class Found:
    """Somebody whom a question may be about, and the words of the notebook that say so."""

    person: Person
    because: str

    @property
    def told(self) -> str:
        """The words without the name that they begin with: « (Awa) tient un restaurant »."""
        names = "|".join(map(re.escape, sorted({self.person.name, self.person.called}, key=len, reverse=True)))
        rest = re.sub(rf"^(?:{names})[ ,:]+(?=\w)", "", self.because)
        return re.sub(r"^(?:est|is) (?:(?:une?|an?|the|le|la) )?", "", rest) if rest != self.because else rest


def who_fits(notebook: Notebook, text: str, *, or_seeks: bool = False) -> tuple[Found, ...]:
    """Those whom a search fits, best first; none who fit less than half as well as the best.

    A trade counts most, however it is called, then words of what somebody is or can do, then those of notes. Needs
    count for a question about seekers ("who needs an accountant?"), and where `or_seeks` says so.
    """
    wanted, seekers = _content(text), or_seeks or asks_for_seekers(text)
    ranked = [(fit, best) for person in notebook.living for fit, best in _fitting(person, wanted, seekers=seekers)]
    if asks_for_seekers(text):
        seeking = [one for one in ranked if one[1].because in {need.what for need in one[1].person.open_needs}]
        ranked = seeking or ranked
    ranked.sort(key=lambda one: -one[0])
    return tuple(found for fit, found in ranked if fit * _FAR >= ranked[0][0])


def asks_for_seekers(text: str) -> bool:
    """ "Who needs an accountant?" asks for those who look for one; "I need one, who could I see" does not."""
    said = fold(text).replace("’", "'")
    found = _SEEKERS.search(said)
    return found is not None and _I_NEED.search(found[0]) is None


def _content(text: str) -> str:
    """What is looked for, without the words that only say that it is."""
    text = _IN_OFFICE.sub("", text)
    kept = (word for word in re.findall(r"[^\W_]+", text) if (said := words_of(word)) and not said <= _FRAME)
    return " ".join(kept)


_IN_OFFICE: Final = re.compile(r"\b(?:en poste|in post)\b", re.IGNORECASE)
"""« Un DRH en poste » looks for no post."""


def _fitting(person: Person, wanted: str, *, seekers: bool) -> Iterator[tuple[int, Found]]:
    """How well somebody fits what is wanted, with what says it best; nothing when they don't."""
    words = words_of(wanted)
    if not words:
        return
    ways = tuple(_told(person, seekers=seekers))
    best = max(((_fit(words, wanted, what, weight), told) for weight, what, told in ways), key=_first, default=None)
    if best is None or not best[0]:
        return
    said = frozenset().union(*(shared(words, what) for _, what, _ in ways))
    yield best[0] + len(said), Found(person, best[1])


def _fit(words: frozenset[str], wanted: str, what: str, weight: int) -> int:
    """How well what is told of somebody fits what is wanted."""
    if weight == _IN_A_NOTE:
        is_trade = _says_trade(what) and _is_of_trade(words, wanted, what)
        return _BY_TRADE if is_trade else len(shared(words, what))
    by_word = weight * len(shared(words, what))
    if weight == _BY_NEED:
        return max(by_word, weight if closeness(wanted, what) else 0)
    if _is_of_trade(words, wanted, what):
        return _BY_TRADE + by_word
    sector = sector_of(wanted)
    return max(by_word, _BY_SECTOR if sector and sector == sector_of(what) else 0)


def _is_of_trade(words: frozenset[str], wanted: str, what: str) -> bool:
    return bool(closeness(wanted, what) or serve(trades_of(what), words))


def _says_trade(note: str) -> bool:
    """Whether a note is so short that a trade in it is theirs, and none they look for: « chasseuse de têtes »."""
    return len(note.split()) <= _FEW_WORDS and not _SEEKS.search(fold(note))


_SEEKS: Final = re.compile(r"\b(?:cherch\w*|recherch\w*|besoin|veut|voudrait|look\w*|needs?|wants?|seek\w*)\b")


def _first(one: tuple[int, str]) -> int:
    return one[0]


def _told(person: Person, *, seekers: bool) -> Iterator[tuple[int, str, str]]:
    """(weight, what counts, the words it is told in) for all that is known; in a note, what they look for does not."""
    needs = [need.what for need in person.open_needs]
    if seekers:
        yield from ((_BY_NEED, need, need) for need in needs)
    ways = (person.role, *(offer.what for offer in person.offers), person.org, *person.circles)
    yield from ((_BY_WORD, way, way) for way in ways if way)
    sought = frozenset().union(*map(words_of, needs))
    for told in (*(note.text for note in person.notes), person.how_met):
        if told:
            yield _IN_A_NOTE, " ".join(word for word in told.split() if not words_of(word) & sought), told


def who_fills(notebook: Notebook, role: str) -> tuple[Found, ...]:
    """Those whom a role that is needed fits, best first: a purchasing manager is no training manager (P11)."""
    return tuple(found for found in who_fits(notebook, role) if not _is_another_role(role, found))


def _is_another_role(role: str, found: Found) -> bool:
    """Whether they only share the field of it ("un DRH de PME", « patron d'une PME ») or its rank, and no more."""
    theirs = found.person.role
    if theirs is None or found.because != theirs or _ANYBODY.match(fold(role).replace("’", "'")):
        return False
    (head, field), (their_head, their_field) = _head_and_field(role), _head_and_field(theirs)
    if head & _RANKS and their_head & _RANKS:
        own, their = (head | field) - _RANKS, (their_head | their_field) - _RANKS
        return bool(own and their) and not shared(own, " ".join(their))
    return bool(head) and not shared(head, " ".join(their_head | their_field))


def _head_and_field(role: str) -> tuple[frozenset[str], frozenset[str]]:
    """The words before "de", "of"…, and those behind: « directrice » and « achats »."""
    said = _ARTICLE.sub("", fold(role).replace("’", "'"))
    parts = _OF.split(said, maxsplit=1)
    return words_of(parts[0]), words_of(parts[1] if len(parts) > 1 else "")


_ARTICLE: Final = re.compile(r"^\W*(?:une?|des|le|la|les|l'|an?|the|some)\b\s*")
_OF: Final = re.compile(r"\b(?:de la|du|des|de|d'|of|at|for|in|dans|chez|pour|qui|who)(?:\b|(?<='))")
_ANYBODY: Final = re.compile(r"\W*(?:quelqu'un|somebody|someone|people|des gens|une personne|anyone)\b")
_RANKS: Final = words_of(
    "directeur directrice director responsable head manager chef cheffe charge chargee lead vp vice president"
    " assistant assistante adjoint adjointe coordinateur coordinatrice coordinator officer"
)
"""Words that tell how high, and not what for."""


def ask_around(notebook: Notebook, many: int = 3) -> tuple[Person, ...]:
    """Whom to ask who may know somebody: those seen last, since a way to a stranger begins close by (P18)."""
    met = notebook.last_met()
    known = [person for person in notebook.living if person.id in met]
    return tuple(sorted(known, key=lambda person: (met.get(person.id, date.min), person.id), reverse=True)[:many])
