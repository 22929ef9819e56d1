"""« Rotary ou BNI ? », "the book fair or the alumni night": the same questions of both, then one (P23)."""

from __future__ import annotations

import re
from typing import Final

from bot.coaching.commitments import memberships
from bot.domain.drafts import Draft
from bot.domain.lines import line
from bot.flows.event_lines import totals
from bot.flows.event_naming import told
from bot.flows.events.considering import start
from bot.flows.events.words import begins_with_event, is_club, names_event
from bot.flows.turn import Turn, press
from bot.understanding import fold
from bot.understanding.folding import fold_in_place

BETWEEN: Final = "event_between"
_LEAD: Final = r"\W*(?:(?:bon|alors|mais|so|well|ok|coach|au fait|help|aide-moi|aidez-moi|hmm+)[ ,!:]+)*"
_ONE: Final = r"(?P<one>[^,.;:?!]{2,50}?)"
_OTHER: Final = r"(?P<other>[^,.;:?!]{2,50}?)"
_END: Final = r"(?:[ ,]+(?:help|que faire|what do you think|(?:t'|tu )en penses quoi|lequel|which one))?[\s.!?]*"
_WAYS: Final = tuple(
    re.compile(rf"{_LEAD}{words}{_END}")
    for words in (
        (
            rf"(?:je (?:dois|voudrais|veux|n'arrive pas a) (?:choisir|trancher|me decider)|(?:comment|il faut) choisir"
            rf"|j'hesite|je balance|aide[rz]?[- ]moi a (?:choisir|trancher)|je suis partagee?)"
            rf" entre {_ONE} et {_OTHER}"
        ),
        (
            rf"(?:(?:i )?(?:have to|need to|must|can't|cannot) (?:choose|decide|pick)|help me (?:choose|decide"
            rf"|pick)|i'm (?:torn|hesitating|undecided)|torn|choosing|how do i (?:choose|decide)) between {_ONE}"
            rf" (?:and|or) {_OTHER}"
        ),
        (
            rf"(?:(?:should|shall|do) i (?:join|go to|pick|choose|sign up (?:for|to))|which one,?) {_ONE}"
            rf"(?:,)? or {_OTHER}"
        ),
        (
            rf"(?:(?:je|j')(?:vais|adhere|rejoins|choisis|m'inscris)|dois-je (?:rejoindre|choisir|aller)|vaut-il"
            rf" mieux(?: rejoindre| choisir| aller)?)(?: a| au| aux)? {_ONE},? ou (?:plutot )?(?:a |au |aux )?{_OTHER}"
        ),
    )
)
_SHORT: Final = r"[\w'-]+(?: [\w'-]+)?"
_BARE: Final = re.compile(
    rf"{_LEAD}(?:(?:which is better|what's better|plutot|alors|c'est mieux|et)[ ,:]+)*(?:le |la |les |the |l')?"
    rf"(?P<one>{_SHORT}),? (?:ou|or) (?:le |la |les |the |l')?(?P<other>{_SHORT}){_END}"
)
""" "Rotary or BNI?": a question, and nothing else."""
_JOINING: Final = re.compile(r"\b(?:join|sign up|go to|adhere|rejoin\w+|m'inscri\w+|inscrire|adherer)\b")
_ARTICLE: Final = re.compile(r"^(?:(?:le|la|les|un|une|des|au|aux|a|the|an?|my|mon|ma) |l'|d')", re.IGNORECASE)


def hear_between(turn: Turn, text: str) -> Turn | None:
    """Both beside each other, one tap to think about either; None when they are no evenings and no clubs."""
    typed = text.replace("’", "'")
    said = fold_in_place(typed)
    ways = (*_WAYS, *((_BARE,) if "?" in text or "quoi" in said else ()))
    found = next((found for way in ways if (found := way.fullmatch(said))), None)
    if found is None:
        return None
    names = tuple(_name(typed, found, group) for group in ("one", "other"))
    if not (
        _JOINING.search(said)
        or any(is_club(name) or begins_with_event(name) or names_event(name, name) for name in names)
    ):
        return None
    turn, draft = turn.open(BETWEEN, {"names": list(names)})
    rows = (tuple(press("event.button", f"between:{draft.id}:{n}", name=name) for n, name in enumerate(names)),)
    fees = totals(memberships(turn.notebook))
    paid = (line("event.fees_so_far", amounts=fees),) if fees else ()
    why = (press("button.why", "why:P23"),)
    return turn.say(line("event.between", one=names[0], other=names[1]), *paid, buttons=(*rows, why))


def _name(typed: str, found: re.Match[str], group: str) -> str:
    name = _ARTICLE.sub("", typed[found.start(group) : found.end(group)].strip())
    return name[:1].upper() + name[1:]


def press_between(turn: Turn, args: tuple[str, ...]) -> Turn:
    """This one, gone through; the other stays one tap away."""
    draft = turn.notebook.draft(args[0] if args else None)
    names = _names(draft)
    if draft is None or args[1:] not in [(str(n),) for n in range(len(names))]:
        return turn.toast("error.old_button")
    return _considered(turn, names[int(args[1])])


def hear_which(turn: Turn, draft: Draft, text: str) -> Turn | None:
    """ "The Rotary", « le second »: that one; None for another matter."""
    names, said = _names(draft), fold(text).replace("’", "'").strip(" .!")
    for place, name in enumerate(names):
        if fold(name) in said or _PLACES[place].fullmatch(said):
            return _considered(turn, name)
    return None


_PLACES: Final = (
    re.compile(r"(?:le |la |the )?(?:1|premiere?|first)(?: one)?"),
    re.compile(r"(?:le |la |the )?(?:2|second|seconde|deuxieme)(?: one)?"),
)


def _names(draft: Draft | None) -> list[str]:
    names = draft.filled.get("names") if draft and draft.flow == BETWEEN else None
    return [str(name) for name in names] if isinstance(names, list) else []


def _considered(turn: Turn, name: str) -> Turn:
    new = told(turn, name)
    return start(turn, new, membership=is_club(name) and new.on is None)


ANSWERS: Final = (hear_between,)
PRESSES: Final = {"between": press_between}
DRAFTS: Final = {BETWEEN: hear_which}
