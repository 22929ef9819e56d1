"""Of what the coach writes first: each kind of reason by its everyday names, wanted or not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

from bot.domain.lines import Buttons, Line, line
from bot.domain.nudges import Reason
from bot.domain.owner import Owner
from bot.flows.turn import Turn, press

KINDS: Final[Mapping[str, tuple[Reason, ...]]] = {
    "thank": ("thank",),
    "promise": ("promise",),
    "request": ("request",),
    "ask": ("ask",),
    "meeting": ("prepare", "debrief"),
    "event": ("mission",),
    "news": ("news",),
    "give_back": ("give_back",),
    "silence": ("silence",),
    "introduction": ("introduce", "referral"),
    "rhythm": ("rhythm", "plan"),
    "review": ("review", "outcome"),
    "map": ("map",),
    "wishes": ("wishes",),
    "reminder": ("reminder",),
}
"""What people tell apart, and the reasons of each."""
ALL: Final = "all"

_THE: Final = (
    r"(?:(?:pour|about|for|on|a propos d[eu']s?|avec|with|of) )?(?:(?:tous|toutes|all) )?"
    r"(?:(?:les|la|le|des|du|de|mes|ma|mon|tes|vos|ces|the|my|your|any) |l'|d')?"
)
_OF: Final = (
    r"(?:(?:rappels?|relances?|messages?|reminders?|nudges?) "
    r"(?:de |d'|des |du |pour (?:les |mes )?|sur (?:les |mes )?|about |for |of |on ))?"
)
_NAMES: Final[Mapping[str, str]] = {
    "thank": r"mercis?|remerciements?|thanks|thank(?:ing| )?[- ]?yous?(?: notes?)?|thanking(?: people)?"
    r"|(?:personnes|gens|ceux) a remercier|people to thank|thank[- ]you letters?",
    "promise": r"promesses?(?: (?:a tenir|faites|dues))?|promises?(?: i(?:'ve)? made| to keep)?|engagements?"
    r"|commitments?"
    r"|ce que j'ai promis|what i(?:'ve)? promised|things i(?:'ve)? promised|paroles? donnees?",
    "ask": r"mes demandes|mes relances|my (?:asks?|requests?|follow[- ]ups?)|asks?|demandes sans reponse"
    r"|unanswered asks",
    "request": r"(?:demandes?|requests?) (?:des autres|recues?|qu'on me fait|from others|i get|made to me|to answer)"
    r"|ce qu'on me demande|demandes?|requests?|what (?:people|others) ask (?:of )?me|reponses? a donner",
    "meeting": r"rendez[- ]?vous|rdvs?|rencontres?(?: prevues)?|reunions?|(?:planned )?meetings?|appointments?"
    r"|preparations?|prepa"
    r"|debriefs?|debriefings?|comptes? rendus?",
    "event": r"evenements?|soirees?|salons?|events?|missions?|evenings?",
    "news": r"nouvelles(?: a donner)?|news(?: to give| to share)?|updates?|avancees?|progress",
    "give_back": r"retours?(?: d'ascenseur)?|rendre (?:la pareille|service)|donner en retour"
    r"|coups de main a rendre|giving back"
    r"|give[- ]?backs?|returning favou?rs|favou?rs to return",
    "silence": r"silences?|reprises? de contact|reprendre contact|liens(?: a entretenir)?"
    r"|contacts? (?:a reprendre|perdus|oublies)"
    r"|prendre des nouvelles|garder (?:le )?contact|(?:personnes|gens|ceux) (?:perdues? de vue|que je n'ai pas vus)"
    r"|keeping in touch|staying in touch|getting back in touch|catching up|catch[- ]?ups?|reconnect(?:ing|ions?)"
    r"|people i haven't seen",
    "introduction": r"presentations?|mises? en relations?|introductions?|intros?|connecting people"
    r"|introducing people|referrals?",
    "rhythm": r"rythme|rencontres? a prevoir|prochaines rencontres|encontres|plans? d'action|rhythm|next encounters?"
    r"|meetings? to plan|planning",
    "review": r"bilans?(?: du mois| mensuels?)?|revues?(?: du mois| mensuelle)?|objectifs?|goals?|(?:monthly "
    r"|goal )?reviews?|revues? des objectifs"
    r"|point (?:mensuel|du mois)",
    "map": r"cartes?(?: du reseau)?|carte de mon reseau|cartographie|(?:network )?map|mapping"
    r"|questions? sur (?:mon|le) reseau"
    r"|questions about my network",
    "wishes": r"voeux(?: (?:d'anniversaires?|de (?:bonne annee|nouvel an)|de fin d'annee))?|(?:souhaits"
    r"|rappels) d'anniversaires?"
    r"|anniversaires?|birthdays?(?: wishes| reminders| greetings)?|(?:new year'?s? |season'?s )?(?:wishes|greetings)",
    "reminder": r"(?:mes |my )?(?:rappels?|reminders?)(?: que j'ai demandes| que je demande| i(?:'ve)? asked? for)?"
    r"|ce que j'ai demande|what i(?:'ve)? asked for",
}
_KIND: Final = {
    kind: re.compile(rf"{_THE}{_OF}{_THE}(?:{names})(?: (?:reminders?|nudges?|messages?|nags?|nagging))?")
    for kind, names in _NAMES.items()
}
_JOIN: Final = re.compile(
    r"\s*(?:,\s*(?:et|and|ou|or|puis)?|\bet\b(?: aussi)?|\band\b(?: also)?|&|\+|\bou\b|\bor\b|/|\bni\b|\bnor\b)\s*"
)


def read_kinds(said: str) -> tuple[str, ...]:
    """The kinds that folded words name, in the order of KINDS; () when anything else is in them."""
    pieces = [piece for piece in _JOIN.split(said.strip(" .,!")) if piece]
    found = [next((kind for kind, words in _KIND.items() if words.fullmatch(piece)), None) for piece in pieces]
    return tuple(kind for kind in KINDS if kind in found) if found and None not in found else ()


def reasons_of(kinds: Iterable[str]) -> tuple[Reason, ...]:
    """All reasons of these kinds."""
    return tuple(reason for kind in kinds for reason in KINDS[kind])


def wanted(owner: Owner) -> tuple[str, ...]:
    """The kinds of which the coach writes first, without the reminders, which always come."""
    return tuple(kind for kind, reasons in KINDS.items() if kind != "reminder" and any(map(owner.wants, reasons)))


def only(turn: Turn, kinds: Iterable[str]) -> Turn:
    """With these kinds wanted and no other."""
    return turn.own(only=reasons_of(kinds), without=()).did("undo.reasons")


def everything(turn: Turn) -> Turn:
    """With all kinds wanted."""
    return turn.own(only=(), without=()).did("undo.reasons")


def leave_out(turn: Turn, kinds: Iterable[str]) -> Turn | None:
    """With these kinds left out; None when no other would be left."""
    left, out = turn.owner, reasons_of(kinds)
    if left.only:
        only = tuple(reason for reason in left.only if reason not in out)
        return turn.own(only=only).did("undo.reasons") if only else None
    after = turn.own(without=tuple(dict.fromkeys((*left.without, *out)))).did("undo.reasons")
    return after if wanted(after.owner) else None


def bring_back(turn: Turn, kinds: Iterable[str]) -> Turn:
    """With these kinds wanted too."""
    owner, more = turn.owner, reasons_of(kinds)
    only = tuple(dict.fromkeys((*owner.only, *more))) if owner.only else ()
    without = tuple(reason for reason in owner.without if reason not in more)
    return turn.own(only=only, without=without).did("undo.reasons")


def wished(turn: Turn, verb: str, kinds: Iterable[str]) -> Turn | None:
    """With what is wanted of these kinds; None when nothing would be left to write of."""
    match verb:
        case "only":
            return only(turn, kinds)
        case "without":
            return leave_out(turn, kinds)
        case "all but":
            return leave_out(everything(turn), kinds)
        case "also":
            return bring_back(turn, kinds)
    return everything(turn)


# --- shown


def reasons_line(owner: Owner) -> tuple[Line, ...]:
    """Of what the coach writes, in a sentence; nothing when it is of everything."""
    if owner.only:
        kinds = wanted(owner)
        return (line("reasons.only", kinds=_names(kinds)) if kinds else line("reasons.only_reminders"),)
    if owner.without:
        kept = wanted(owner)
        return (line("reasons.without", kinds=_names(kind for kind in KINDS if kind not in (*kept, "reminder"))),)
    return ()


def _names(kinds: Iterable[str]) -> tuple[Line, ...]:
    return tuple(line(f"reasons.name.{kind}") for kind in kinds)


def toggles(owner: Owner) -> Buttons:
    """A button each, ticked when it is wanted."""
    kept = wanted(owner)
    row = [
        press(
            "reasons.chosen" if kind in kept else "reasons.not_chosen",
            f"reason:{kind}",
            kind=line(f"reasons.label.{kind}"),
        )
        for kind in KINDS
        if kind != "reminder"
    ]
    rows = tuple(tuple(row[at : at + 2]) for at in range(0, len(row), 2))
    return (*rows, (press("reasons.button.all", f"reason:{ALL}"),)) if owner.only or owner.without else rows
