"""Whom the words behind "who can get me to…" mean: somebody by name, a firm, a role, or a role at a firm."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import Final

from bot.coaching.gazetteer import gazetteer
from bot.coaching.paths import Target
from bot.coaching.sectors import is_listed, is_one_org, sector_of
from bot.domain.owner import Lang
from bot.flows.paths.sorts import HOUSE, is_house, is_nobody
from bot.flows.paths.tidied import tidied
from bot.flows.people.titles import split_title
from bot.flows.turn import Turn
from bot.understanding import find_people, fold
from bot.understanding.folding import fold_in_place
from bot.understanding.people import proper
from bot.understanding.reader import LANGUAGES
from bot.understanding.roll_words import is_role
from bot.understanding.words import first_names
from bot.understanding.words.vectors import vectors

SURE: Final = 0.9  # likeness of a name

_SOMEONE: Final = re.compile(
    r"^(?:quelqu'une?|une personne|des gens|du monde|les gens|un contact|une entree|une relation|des contacts"
    r"|une porte d'entree|someone|somebody|anyone|anybody|people|a contact|contacts|any contacts?|the right person"
    r"|la bonne personne|les bonnes personnes|the people)?$"
)
_AT: Final = re.compile(
    r"(?:^|\s)(?P<prep>de chez|chez|au sein (?:de la|de l'|du|des|de|d')|at|from|inside|within)(?:\s+|(?<='))"
    r"(?P<org>\S.*)$"
)
_AT_THE: Final = re.compile(r"^(?P<left>.*?)(?:^|\s)(?P<prep>a la |a l'|au |aux )(?P<org>\S.*)$")
_OF: Final = re.compile(
    r"^(?:quelqu'une?|une personne|des gens|someone|somebody|people) (?:du |de la |de l'|des |de |d'"
    r"|of )(?P<org>\S.*)$"
)
_IN: Final = re.compile(
    r"(?:^|\s)(?P<prep>dans (?:les |le |la |l')?|du monde de (?:la |l')?|in (?:the )?)(?P<field>\S.*)$"
)
_OWNS: Final = re.compile(r"^(?P<org>\S.*?)'s\s+(?P<role>\S.*)$")
_ARTICLE: Final = re.compile(r"^(?:l'|d'|(?:le|la|les|un|une|des|du|the|an?|some|any|one of the|l'un des|une des)\s+)")
_ANY_FIRM: Final = re.compile(r"(?:pme|tpe|eti|startups?|start-ups?|smes?|grands? groupes?)\b")
_NAME_WITH_ARTICLE: Final = re.compile(r"(?:L'|La |Le |Les |The )[A-ZÀ-Ý]")  # L'Oréal, La Poste
_INDEFINITE: Final = re.compile(r"^(?:un|une|des|du|an?|some|any)\s")
_SOUGHT_POST: Final = re.compile(
    r"\b(?:postes?|emplois?|stages?|alternances?|jobs?|boulots?|cdi|cdd|missions?|internships?|positions?|roles?"
    r"|place)\b"
)


def read_target(turn: Turn, said: str, lang: Lang) -> Target | None:
    """The target that `said` names, as typed behind the words that ask for a way; None when it names nobody.

    `lang`: the language it is said in.
    """
    does = _DOES[lang].search(said)
    said = tidied(said[: does.start()] if does else said, lang)
    flat = fold_in_place(said)
    if not said or is_nobody(flat) or _SOUGHT_POST.match(_bare(flat)):
        return None
    target = _split(turn, said)
    return _with_post(turn, target, does) if target and does else target


def _with_post(turn: Turn, target: Target, does: re.Match[str]) -> Target:
    """With the post and the firm told behind a name: "Jane Doe, she runs procurement at Acme"."""
    org, role = does["org"], does["role"]
    if role and does["leads"]:
        role = f"{_HEAD_OF[turn.lang]} {_bare(role)}"
    told = {
        **({"org": _named_org(turn, org.strip(" .!?"))} if org and not target.org else {}),
        **({"role": _bare(role.strip(" .!?"))} if role and not target.role else {}),
    }
    return replace(target, **told) if told and target.name else target


_HEAD_OF: Final[dict[Lang, str]] = {"fr": "responsable", "en": "head of"}
_DOES: Final[dict[Lang, re.Pattern[str]]] = {
    "fr": re.compile(
        r",? (?:qui |elle |il |c['’])(?:(?P<leads>dirige|gère|pilote|chapeaute|s['’]occupe d(?:e la|e l['’]|es|u"
        r"|e)) |est "
        r"|(?:travaille|bosse) )(?P<role>(?!chez\b)[^,;.?!]{3,40}?)?(?: ?(?:chez|dans|pour) (?P<org>[^,;?!]{2,40}))?"
        r"(?=[,;?!]|$)",
    ),
    "en": re.compile(
        r",? (?:who(?:['’]s| is)?|she(?:['’]s| is)?|he(?:['’]s| is)?) (?:now |currently )?"
        r"(?:(?P<leads>runs|heads(?: up)?|leads|manages|looks after|in charge of|running|heading(?: up)?) |works )?"
        r"(?P<role>(?!at\b|for\b)[^,;.?!]{3,40}?)?(?: ?(?:over )?(?:at|for|with) (?P<org>[^,;?!]{2,40}))(?=[,;?!]|$)",
    ),
}
"""What somebody does, told behind the name."""


def _split(turn: Turn, said: str) -> Target | None:
    flat = fold_in_place(said)
    if at := _AT.search(flat):
        left, org = said[: at.start()].strip(), said[at.start("org") :]
        return _at(turn, left, _named_org(turn, org), said)
    if (the := _AT_THE.match(flat)) and the["left"].strip() and _SOMEONE.match(the["left"].strip()):
        return Target(_someone(turn, said[the.start("prep") :]), org=said[the.start("org") :])
    if (within := _IN.search(flat)) and not said[within.start("field")].isupper():
        left, field = said[: within.start()].strip(), said[within.start("field") :]
        if _SOMEONE.match(fold_in_place(left)):
            return Target(_someone(turn, said[within.start("prep") :]), role=field)
        return Target(said, role=f"{_bare(left)} {field}")
    if (of := _OF.match(flat)) and (named := _of_its_people(turn, said, said[of.start("org") :])):
        return named
    return _by_name(turn, said) or _of_firm(turn, said) or _alone(turn, said)


def _at(turn: Turn, left: str, org: str, said: str) -> Target:
    """Somebody, a role, or a name, at a firm."""
    if _SOMEONE.match(fold_in_place(left)):
        return Target(_someone(turn, said[len(left) :].strip()), org=org)
    named = _by_name(turn, left)
    return replace(named, org=org, words=said) if named else Target(said, org=org, role=_bare(left))


def _someone(turn: Turn, said: str) -> str:
    """ "chez Airbus" as one would say whom it means."""
    return f"{'quelqu’un' if turn.lang == 'fr' else 'someone'} {said}"


def _by_name(turn: Turn, said: str) -> Target | None:
    """Somebody the notebook knows, or a whole name with its capitals, or one that begins with a first name."""
    title, name = split_title(said, turn.lang)
    words = name.split()
    if not words or len(words) > 4 or (title is None and _ARTICLE.match(fold_in_place(name) + " ")):
        return None
    matches = [match for match in find_people(name, turn.known()) if match.score >= SURE]
    best = [match.id for match in matches if match.score == matches[0].score]
    if len(best) == 1 and (person := turn.notebook.person(best[0])):
        return Target(person.called, person=person.id, name=person.name)
    if _is_firm(turn, name):
        return None
    whole = len(words) > 1 and (all(w[0].isupper() or len(w) < 4 for w in words) and words[0][0].isupper())
    first = fold(words[0]) in first_names()
    if whole or (first and len(words) <= 3) or title:
        return Target(said if whole else proper(said, turn.lang), name=proper(name, turn.lang))
    return None


def _of_firm(turn: Turn, said: str) -> Target | None:
    """ "la DRH de Danone", "the head of buying at Airbus", "Airbus's buyers"."""
    flat = fold_in_place(said)
    if (owns := _OWNS.match(flat)) and said[:1].isupper():
        return Target(said, org=said[: owns.end("org")], role=said[owns.start("role") :])
    found = list(re.finditer(r"\s(?:de l'|de la |des |du |d'|de |of |for )(?=\S)", flat))
    for last, at in reversed(list(enumerate(found))):
        org = said[at.end() :]
        if (org[0].isupper() or _is_firm(turn, org)) and _ARTICLE.match(flat) and not _ANY_FIRM.match(fold(org)):
            if not last and _is_whole(_bare(said[: at.start()])):
                return Target(_someone(turn, _at_firm(turn, said, _bare(said))), org=_named_org(turn, said))
            if not last and _is_town(org) and is_role(_bare(said[: at.start()]).lower()):
                return None  # "un boulanger de Rennes" works in that town, and for no firm
            house = found[last - 1] if last and is_house(said[found[last - 1].end() : at.start()]) else at
            return Target(said, org=_named_org(turn, said[house.end() :]), role=_bare(said[: house.start()]))
    return None


def _is_town(name: str) -> bool:
    return not is_listed(name) and any(True for _ in gazetteer().called(name))


def _is_whole(role: str) -> bool:
    """Whether what stands before "de Lyon" is a house and no role: "les Hospices civils", "la mairie"."""
    head = role.split(maxsplit=1)[0] if role else ""
    is_name = head[:1].isupper() and not head.isupper() and not is_role(head.lower())
    return is_name or HOUSE.match(fold(role)) is not None


def _of_its_people(turn: Turn, said: str, org: str) -> Target | None:
    """ "Quelqu'un d'EDF", "quelqu'un du service achats de Seb"."""
    within = _of_firm(turn, f"le {org}")
    if within:
        return replace(within, words=said)
    if not (org[0].isupper() or _is_firm(turn, org)):
        return None
    return None if _is_town(org) else Target(said, org=org)


def _alone(turn: Turn, said: str) -> Target | None:
    """A firm on its own, or a role on its own."""
    flat = fold_in_place(said)
    bare = _bare(said)
    if not bare or _SOMEONE.match(flat):
        return None
    is_name = bare[0].isupper() and len(bare.split()) <= 3
    if _is_firm(turn, bare) or (
        not _INDEFINITE.match(flat) and (is_name or (said != bare and HOUSE.match(fold(bare))))
    ):
        return Target(_someone(turn, _at_firm(turn, said, bare)), org=_named_org(turn, said))
    if _ARTICLE.match(flat):
        return Target(said, role=bare) if len(bare.split()) <= 5 else None
    if len(bare.split()) == 1 and len(bare) > 2 and not _is_a_word(bare):  # "monzo", typed in passing
        org = _named_org(turn, bare)
        return Target(_someone(turn, _at_firm(turn, org, org)), org=org)
    return None


def _at_firm(turn: Turn, said: str, bare: str) -> str:
    """ "chez Airbus", "au CHU", "aux Galeries", "à l'Apec"; "at the BBC"."""
    if turn.lang != "fr":
        return f"at {said}"
    article = fold(said[: len(said) - len(bare)])
    return f"chez {said}" if not article else f"{_AT_ARTICLE.get(article, f'à {article} ')}{bare}".replace("' ", "'")


_AT_ARTICLE: Final = {"le": "au ", "les": "aux ", "the": "chez the "}


def _is_a_word(word: str) -> bool:
    """Whether it is one of the common words of either language, and hence hardly the name of a firm."""
    return any(fold(word) in _common_words(lang) for lang in LANGUAGES)


@cache
def _common_words(lang: str) -> frozenset[str]:
    return frozenset(vectors(lang).names)


def _bare(said: str) -> str:
    """Without its article."""
    found = _ARTICLE.match(fold_in_place(said))
    return said[found.end() :] if found else said


def _is_firm(turn: Turn, name: str) -> bool:
    """Whether it is where somebody of the notebook works, or a firm whose trade is known."""
    if any(person.org and fold(person.org) == fold(name) for person in turn.notebook.people):
        return True
    if is_listed(_bare(name)) and not is_role(_bare(name).lower()):  # the baker is no shop called "Boulanger"
        return True
    return name[:1].isupper() and sector_of(name) is not None and fold(name.split(maxsplit=1)[0]) not in first_names()


def _named_org(turn: Turn, typed: str) -> str:
    """As the notebook spells it; with a capital where none was typed and no article leads to it."""
    bare = typed if _NAME_WITH_ARTICLE.match(typed) else _bare(typed)
    known = next((p.org for p in turn.notebook.people if p.org and is_one_org(bare, p.org)), None)
    if known and fold(known) == fold(bare):
        return known
    return proper(bare, turn.lang) if bare == typed and bare == bare.lower() else bare
