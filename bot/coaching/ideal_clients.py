"""Whose ideal client somebody may be, and who serves the same clients: occasions to give, people to know (P16)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from bot.coaching.depth import depth
from bot.coaching.letters import Letter
from bot.coaching.matches import meets, words_of
from bot.coaching.roots import same_root, shared
from bot.domain.lines import Line, line
from bot.domain.notebook import Notebook
from bot.domain.people import Person
from bot.domain.wanted import Clientele

_GENERIC: Final = frozenset(
    word
    for words in (
        "pme tpe eti entreprise societe boite cabinet commerce commercant dirigeant dirigeante patron patronne gerant",
        "gerante client cliente petit petite grand grande moyen moyenne independant independante province local locale",
        "jeune particulier professionnel professionnelle region ville france qui avec moins salarie ans surtout",
        "company business firm small big large medium owner founder startup start-up smb sme local independent client",
        "customer private professional under over staff employee year town mostly young team",
    )
    for told in words.split()
    for word in words_of(told)
)
"""Words that most ideal clients have in common: they tell of no trade."""
_ARTICLE: Final = re.compile(r"^(?:une? |des |les? |la |l['’]|an? |the |some )(?=\w)", re.IGNORECASE)
_BUSINESS: Final = frozenset(("business", "partners"))


@dataclass(frozen=True)
class Fit:
    """Somebody who may be an ideal client, and the words of the notebook that say so."""

    person: Person
    because: str


@dataclass(frozen=True)
class Occasion:
    """Somebody's ideal client may be among the user's people: they could be introduced."""

    of: Person
    fit: Fit


def fits(ideal: str, person: Person) -> Fit | None:
    """Whether somebody may be such a client, by their role, firm, circles or offers; never by a passing note."""
    told = (person.role, person.org, *person.circles, *(offer.what for offer in person.offers))
    whole = ", ".join(part for part in (person.role, person.org) if part)
    for words in (*told, whole):
        if words and _is_such(ideal, words):
            return Fit(person, whole if words in (person.role, person.org) else words)
    return None


def _is_such(ideal: str, words: str) -> bool:
    """By trade, whatever it is called; else by the telling words: all of them, or two."""
    telling = _telling(ideal)
    found = shared(telling, words)
    return (bool(found) and len(found) >= min(2, len(telling))) or (bool(telling) and meets(ideal, words) > 0)


def _telling(ideal: str) -> frozenset[str]:
    """The words that tell of a trade."""
    return frozenset(word for word in words_of(ideal) if word not in _GENERIC)


def telling_words(said: str, ideal: str) -> frozenset[str]:
    """The words of `said` that speak of such a client, however bent."""
    return shared(_telling(said), ideal)


def those_who_fit(notebook: Notebook, ideal: str, but: str | None = None) -> tuple[Fit, ...]:
    """Everybody who may be such a client, without the person of that id."""
    found = (fits(ideal, person) for person in notebook.living if person.id != but)
    return tuple(fit for fit in found if fit)


def occasions(notebook: Notebook) -> Iterator[Occasion]:
    """All pairs in which one may be the other's ideal client."""
    for person in notebook.living:
        if person.ideal_client:
            for fit in those_who_fit(notebook, person.ideal_client, person.id):
                yield Occasion(person, fit)


def clientele(notebook: Notebook) -> Clientele | None:
    """The user's own ideal client, as told last."""
    return notebook.clienteles[-1] if notebook.clienteles else None


def same_clients(notebook: Notebook, ideal: str) -> tuple[Person, ...]:
    """Those whose ideal client is much like this one: they serve the same people."""
    return tuple(p for p in notebook.living if p.ideal_client and _is_alike(ideal, p.ideal_client))


def _is_alike(one: str, other: str) -> bool:
    ours, theirs = _telling(one), _telling(other)
    if not ours or not theirs:
        return words_of(one) == words_of(other)
    return any(same_root(word, known) for word in ours for known in theirs)


def is_to_ask(notebook: Notebook, person: Person, today: date) -> bool:
    """Whether "who is your ideal client?" is the natural next question: a contact, and a user who is in business.

    `today`: the user's local day.
    """
    if person.ideal_client or not is_in_business(notebook):
        return False
    return depth(notebook, person, today).kind == "contact"


def is_in_business(notebook: Notebook) -> bool:
    """Whether the user looks for clients or partners, as far as they told."""
    return bool(notebook.clienteles) or any(goal.is_open and goal.purpose in _BUSINESS for goal in notebook.goals)


def bare(trade: str) -> str:
    """A trade without its article: "un imprimeur" is "imprimeur"."""
    return _ARTICLE.sub("", trade)


def four_questions(notebook: Notebook, person: Person) -> Line:
    """What to ask a favourite client in half an hour (P16), in tu or vous; the trades that were named stand in it."""
    told = clientele(notebook)
    trades = told.trades if told else ()
    address = person.address or "vous"
    if len(trades) > 1:
        return line(f"client.questions2.{address}", one=bare(trades[0]), other=bare(trades[1]))
    if trades:
        return line(f"client.questions1.{address}", one=bare(trades[0]))
    return line(f"client.questions0.{address}")


def invitation_to(notebook: Notebook, person: Person) -> Line:
    """The words that propose that half hour to them."""
    letter = Letter(notebook, person)
    return letter.text(letter.line("client.why"), letter.line("client.invite"))
