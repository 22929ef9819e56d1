"""Who was not there: "Wade bailed", « Marc n'a pas pu venir »; and who does a thing instead of the user."""

from __future__ import annotations

import re
from typing import Final

from bot.understanding.firms import AT as _AT
from bot.understanding.intents import KINDED
from bot.understanding.labelled import Labelled
from bot.understanding.labeller import Found
from bot.understanding.people import is_one_name

_NAMED: Final = frozenset({"p", "m"})
_OTHERS: Final = 2
_WHOLE: Final = 2  # a first name and a last one
_REACH: Final = 12
_STOPS: Final = frozenset({".", "!", "?", ";", "<br>", "...", "…"})
_WITHOUT: Final = frozenset({"without", "sans", "minus"})
_COME: Final = (
    r"(?:come|make it|be (?:there|here)|join|show|turn up|attend|there|here|coming|able to (?:come|make|join))"
    r"(?! (?:to|the|my) )"  # but "couldn't come to my talk"
)
_TO_COME: Final = r"(?:be (?:there|here)|come|join|attend|have (?:come|been|joined))"
_VENIR: Final = r"(?:venir|etre (?:la|des notres)|se liberer|nous rejoindre|se joindre|passer|assister)"
_GONE: Final = {
    "en": re.compile(
        r"(?:(?:as well|too) )?(?:,? ?but (?:he|she|they) )?"
        r"(?:(?:'s|has|had|have|is|was|were|are|just|then|sadly|unfortunately|finally|also|both|still|again) )*"
        r"(?:bailed|flaked|piked|pulled out|cried off|dropped out|backed out|called in sick|absent|off sick"
        r"|(?:on leave|on holiday|off ill|out sick)\b"
        rf"|(?:could|ca|can|did|would|wo|was|is|were) n't {_COME}"
        rf"|(?:couldnt|cant|didnt|wouldnt|wont|wasnt|isnt|cannot|can not|not|never) {_COME}"
        r"|(?:sent|sends|gave|texted) (?:(?:her|his|their|me|us) )*apologies|(?:was )?a no[- ]show"
        rf"|never (?:showed|came|turned up|made it)|(?:supposed|meant|due) to {_TO_COME}|going to {_TO_COME} .*\bbut)"
    ),
    "fr": re.compile(
        r"(?:(?:,|lui|elle|eux|finalement|malheureusement|aussi|et|encore|toujours|du coup|par contre|\() )*"
        rf"(?:(?:n' |ne )?(?:a|ont|avait|avaient) pas pu {_VENIR}"
        rf"|(?:ne )?(?:peut|pouvait|pourra|pouvaient) pas {_VENIR}|(?:ne )?(?:vient|viendra|venait) pas"
        r"|(?:n' |ne )?(?:etait|etaient|est|sera|sont) pas (?:la|venus?|venue|present)"
        r"|(?:s' est|s'est|s' etait) (?:desist|decommand|fait porter)"
        r"|(?:nous |m' |m'|)a (?:fait faux bond|plante[e]?s?\b|lache[e]?s?\b|decommande)"
        rf"|(?:devait|devaient|aurait du) (?:aussi )?{_VENIR}|etait cense[e]? {_VENIR}"
        r"|(?:etait|est|etaient) (?:encore |toujours )?(?:absent|malade|souffrant|en conge|en arret)"
        r"|s' (?:est|etait) excuse|(?:a|avait) envoye (?:ses|des) excuses|(?:ne )?(?:pourra|peut|pouvait) pas$"
        r"|je (?:ne )?l' ai pas vu)"
    ),
}
# Nothing was heard of somebody: "no word from (Rosa) yet", « toujours pas de nouvelles de (Rosa) ».
_HEARING: Final = frozenset(
    "word news nothing heard back reply answer sign nouvelle nouvelles reponse signe rien".split()
)
_FROM: Final = frozenset({"from", "of", "de", "d'"})
_NONE: Final = frozenset("no not n't never nothing havent hasnt pas aucune aucun sans rien".split())
_NONE_REACH: Final = 4
_NOT_ME: Final = re.compile(r".*, (?:not (?:me|us)|pas (?:moi|nous))\b")


def without_absent(message: Labelled) -> list[Found]:
    """The entities, where who was not there is only mentioned if others were; who acts for the user is left out."""
    if message.intent not in KINDED:
        return message.entities
    message = message.holding([f.told_as("m") if _is_no_firm(message, f) else f for f in message.entities])
    people = message.tagged("p", "m")
    if len(people) < _OTHERS:
        return message.entities
    gone = [message.slice(f) for f in people if _is_gone(message, f)]
    instead = [f for f in people if _NOT_ME.match(_tail(message, f))]
    left = [f for f in message.tagged("p") if f not in instead and not _is_one_of(message, f, gone)]
    if not left or not (gone or instead):
        return message.entities
    return [
        f.told_as("m") if f.tag == "p" and _is_one_of(message, f, gone) else f
        for f in message.entities
        if f not in instead
    ]


def _is_gone(message: Labelled, found: Found) -> bool:
    before = message.norms(max(0, found.first - 1), found.first)
    return (
        not _WITHOUT.isdisjoint(before)
        or _is_unheard(message, found)
        or _GONE[message.view.lang].match(_tail(message, found)) is not None
    )


def _is_unheard(message: Labelled, found: Found) -> bool:
    before = message.norms(max(0, found.first - 2), found.first)
    if len(before) < _OTHERS or before[1] not in _FROM or before[0] not in _HEARING:
        return False
    return not _NONE.isdisjoint(message.norms(max(0, found.first - 2 - _NONE_REACH), found.first - 1))


def _is_no_firm(message: Labelled, found: Found) -> bool:
    """Whether a whole name taken for a firm is that of somebody who stayed away: "(Tim Fox) cried off"."""
    if found.tag != "o" or found.last - found.first != _WHOLE or "N" not in message.view.names[found.first]:
        return False
    return _AT.isdisjoint(message.norms(max(0, found.first - 1), found.first)) and _is_gone(message, found)


def _tail(message: Labelled, found: Found) -> str:
    """The words behind a name, up to the end of the sentence or the next name."""
    tokens = message.view.tokens
    names = [f.first for f in message.tagged("p", "m") if f.first >= found.last]
    end = min([found.last + _REACH, len(tokens), *names])
    stop = next((i for i in range(found.last, end) if tokens[i].norm in _STOPS), end)
    return " ".join(message.norms(found.last, stop))


def _is_one_of(message: Labelled, found: Found, names: list[str]) -> bool:
    return any(is_one_name(message.slice(found), name) for name in names)
