"""What makes an ask easy to say yes to: one thing, named, and no CV (P20); what is vague has a better version.

A good ask is left alone. The words are in `words/asks.<language>.txt`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from bot.coaching.matches import words_of
from bot.coaching.phrases import flat, phrases
from bot.coaching.wording import tidy
from bot.domain.goals import Goal
from bot.domain.notebook import Notebook
from bot.domain.owner import Lang
from bot.domain.people import Person

Vague = Literal["whoever", "anything", "open", "cv", "two"]

VAGUE: Final[tuple[Vague, ...]] = ("cv", "two", "whoever", "anything", "open")
"""What can be vague, in the order in which it is told: one thing at a time."""

LANGS: Final[tuple[Lang, ...]] = ("fr", "en")
_AND: Final[Mapping[Lang, re.Pattern[str]]] = {
    "fr": re.compile(
        r",? (?:et|puis|ainsi que) (?:aussi |puis |en plus |peut-être )?(?:de |d['’])?|\s*;\s*", re.IGNORECASE
    ),
    "en": re.compile(r",? (?:and|then|plus|as well as) (?:also |then |maybe )?(?:to |for )?|\s*;\s*", re.IGNORECASE),
}
_VERB: Final[Mapping[Lang, re.Pattern[str]]] = {
    "fr": re.compile(r"(?:(?:me|nous|lui|leur) |[mtl]')?(?!(?:diner|dejeuner|metier|courrier|avenir|loisir)\b)"
                     r"[a-z-]{2,}(?:er|ir|re|oir)\b"),
    "en": re.compile(r"(?:introduce|review|read|look|help|share|recommend|connect|put|meet|send|forward|refer|write"
                     r"|call|show|check|spare|lend|invest|hire|join|speak|talk|come|give|tell|let|say|explain|teach"
                     r"|open|proofread|comment|advise|mentor|pass|point|vouch|endorse|consider|become|be|have|take|find"
                     r"|get|make|ask|sign|host|test|try|bring|work|pay|buy|go|sit|set|mention|suggest|walk|answer)\b"),
}  # fmt: skip
"""How a request begins that is a verb; the English ones are those that people ask each other."""
_ABOUT: Final[Mapping[Lang, re.Pattern[str]]] = {
    "fr": re.compile(
        r"\b(?:sur|à propos de|a propos de|au sujet de|concernant)\s+(?P<what>\S.*)$", re.IGNORECASE | re.DOTALL
    ),
    "en": re.compile(r"\b(?:about|on|regarding|around)\s+(?P<what>\S.*)$", re.IGNORECASE | re.DOTALL),
}


@dataclass(frozen=True)
class Doubt:
    """What is vague in an ask: its kind, the words that say it, and one or two better versions, best first."""

    kind: Vague
    words: str
    better: tuple[str, ...]


def doubt(what: str, lang: Lang, person: Person | None = None, goal: Goal | None = None) -> Doubt | None:
    """The first thing that is vague in `what`, None when it is precise: then it is left alone (P20)."""
    for kind in VAGUE:
        if words := _TELLS[kind](what, lang):
            return Doubt(
                kind,
                what if len(what) <= _SHORT else words,
                tuple(dict.fromkeys(_better(kind, what, lang, person, goal)))[:2],
            )
    return None


def is_big(what: str) -> bool:
    """Whether it asks for what only a connection would give: a name lent, money, a post, much time (P22).

    A coffee to talk about a post is a coffee; what stands in brackets is what it is about.
    """
    asked = _ABOUT_WHAT.sub("", what) if is_for_a_meeting(what.partition(" (")[0]) else what.partition(" (")[0]
    return any(phrases("asks", lang).find("big", asked) for lang in LANGS)


_ABOUT_WHAT: Final = re.compile(
    r"(?:\bpour (?:parler|discuter|échanger|comprendre)|\bsur\b|\bto (?:talk|discuss|hear|understand)"
    r"|\babout\b|\bon\b|\().*$",
    re.IGNORECASE | re.DOTALL,
)


def is_for_a_meeting(what: str) -> bool:
    """Whether what is asked for is some of their time: a coffee, twenty minutes, a call."""
    return any(phrases("asks", lang).find("meeting", what) for lang in LANGS)


def introduced(what: str) -> str | None:
    """Whom an ask for an introduction would lead to: "son DSI" in "me présenter son DSI"; None for any other ask."""
    found = _INTRODUCTION.search(tidy(what))
    if found is None:
        return None
    whom = found["whom"].strip()
    led = _TO_WHOM.match(whom)
    return f"{_WITHOUT_TO[led[0].strip().lower()]} {whom[led.end() :]}" if led else whom


_TO_WHOM: Final = re.compile(r"(?:aux|au)\s+(?=\w)", re.IGNORECASE)
_WITHOUT_TO: Final = {"au": "le", "aux": "les"}
"""« Me présenter au patron »: it is the boss one would meet."""
_INTRODUCTION: Final = re.compile(
    r"(?:présenter (?:à )?(?!mon |ma |mes )|mettre en (?:relation|contact) avec |mise en (?:relation|contact) avec "
    r"|intro(?:duction)? (?:avec|à|auprès de|vers|to|with) |introduire (?:auprès de|à) "
    r"|introduc(?:e|ing) me to "
    r"|put(?:ting)? me in (?:touch|contact) with |connect(?:ing)? me (?:to|with) )(?P<whom>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)


def is_verb(what: str, lang: Lang) -> bool:
    """Whether it says what to do ("me présenter son DSI") rather than names a thing ("un avis sur mon deck")."""
    return _VERB[lang].match(flat(what)) is not None


def asks_whether(what: str, lang: Lang) -> bool:
    """ "Si elle connaît quelqu'un", "whether he knows": what can only be answered."""
    return re.match(r"(?:si|s['’]il)\b" if lang == "fr" else r"(?:if|whether)\b", what, re.IGNORECASE) is not None


def goal_of(notebook: Notebook, what: str) -> Goal | None:
    """The goal that an ask serves: the only one, or the one it shares words with; None when that is not clear."""
    goals = [goal for goal in notebook.goals if goal.is_open]
    if len(goals) < 2:
        return goals[0] if goals else None
    said = words_of(what)
    shared = [len(said & words_of(" ".join((goal.what, *goal.roles)))) for goal in goals]
    best = max(shared)
    return goals[shared.index(best)] if best and shared.count(best) == 1 else None


# --- what is vague


def _found(kind: Vague, what: str, lang: Lang) -> str:
    """The telling words as they were typed; people mix languages, so both are looked at."""
    for language in (lang, *(other for other in LANGS if other != lang)):
        if found := phrases("asks", language).find(kind, what):
            return what[found.start() : found.end()].rstrip(" .!?")
    return ""


def _whoever(what: str, lang: Lang) -> str:
    """ "Someone who…", unless a name says where: "quelqu'un qui achète chez Airbus"."""
    words = _found("whoever", what, lang)
    after = what.partition(words)[2] if words else ""
    return "" if re.search(r"\s[A-ZÀ-Ý][\w&.-]{2,}", after) else words


def _cv(what: str, lang: Lang) -> str:
    """A CV that is handed over; one that is to be read is an ask like another."""
    words = _found("cv", what, lang)
    return "" if words and any(phrases("asks", other).find("no_cv", what) for other in LANGS) else words


def _two(what: str, lang: Lang) -> str:
    return what if len(halves(what, lang)) > 1 else ""


def halves(what: str, lang: Lang) -> tuple[str, ...]:
    """The asks in it: more than one when what stands behind an "and" could be asked alone."""
    found = _AND[lang].search(what)
    while found:
        one, other = tidy(what[: found.start()]), tidy(what[found.end() :])
        if one and _is_request(one, lang) and _is_other_request(other, lang):
            return one, other
        found = _AND[lang].search(what, found.end())
    return (what,)


def _is_request(said: str, lang: Lang) -> bool:
    return is_verb(said, lang) or phrases("asks", lang).find("second", said) is not None or is_for_a_meeting(said)


def _is_other_request(said: str, lang: Lang) -> bool:
    """What follows the first ask and is more than its end: "et me dire ce que tu en penses" is the same ask."""
    same = phrases("asks", lang).words["same"].match(re.sub(r"^(?:me |m'|nous |te )", "", flat(said)))
    second = phrases("asks", lang).words["second"].match(flat(said))
    return (is_verb(said, lang) or second is not None) and same is None


_TELLS: Final = {
    "whoever": _whoever,
    "anything": lambda what, lang: _found("anything", what, lang),
    "open": lambda what, lang: _found("open", what, lang),
    "cv": _cv,
    "two": _two,
}


# --- a better version, from what the user told


def _better(kind: Vague, what: str, lang: Lang, person: Person | None, goal: Goal | None) -> Iterator[str]:
    say = phrases("asks", lang).sentences
    if kind == "two":
        yield from halves(what, lang)
        return
    about = _ABOUT[lang].search(what)
    if about and not _NO_SUBJECT.fullmatch(flat(tidy(about["what"]))):
        yield say["about"].format(subject=tidy(about["what"]))
    there = _THERE[lang].search(what) if kind in ("whoever", "anything") else None
    if there:
        yield say["name_there"].format(where=tidy(there["where"]))
    if kind == "open" and is_for_a_meeting(what) and len(what.split()) <= _FEW:
        yield from _over(tidy(what), say, goal)
    if kind in ("whoever", "anything") and goal:
        role = goal.roles[0] if goal.roles else ""
        yield say["name_of_role"].format(role=role) if role else say["name_for_goal"].format(goal=_low(goal.what))
    if kind == "open" and goal:
        yield say["project"].format(goal=_low(goal.what))
    yield say["trade_at"].format(org=person.org) if person and person.org else say["trade"]


_NO_SUBJECT: Final = re.compile(
    r"(?:(?:des |plein de |all |some |a few |various )?(?:things|everything|stuff|choses|trucs)|tout(?: ca| cela)?"
    r"|ca|cela|it|this|that|(?:ton|son|votre|your|his|her|their) (?:reseau|network|contacts?))\W*"
)
_THERE: Final[Mapping[Lang, re.Pattern[str]]] = {
    "fr": re.compile(
        r"\b(?P<where>(?:dans|chez|en|du côté d[eu']) (?!mon\b|ma\b|ton\b|votre\b|son\b|sa\b|ta\b|cas\b|tête\b"
        r"|contact\b|relation\b)\S[^,.;?]{1,40})$",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?P<where>(?:in|at) (?!my\b|your\b|his\b|her\b|their\b|case\b|mind\b|touch\b|all\b|contact\b)"
        r"\S[^,.;?]{1,40})$",
        re.IGNORECASE,
    ),
}
"""Where somebody is looked for: "any contacts in fashion"."""
_SHORT: Final = 50  # signs: quoted whole
_FEW: Final = 3  # words: "un café", "a quick call"


def _over(how: str, say: Mapping[str, str], goal: Goal | None) -> Iterator[str]:
    if goal:
        yield say["over_goal"].format(how=how, goal=_low(goal.what))
    yield say["over"].format(how=how)


def _low(what: str) -> str:
    """Without its capital, unless the word is spelt in capitals."""
    said = tidy(what)
    return said if said[1:2].isupper() else said[:1].lower() + said[1:]


def smaller(lang: Lang, person: Person | None = None) -> str:
    """A small ask on the way to a bigger one, which a contact gives gladly (P22)."""
    say = phrases("asks", lang).sentences
    return say["trade_at"].format(org=person.org) if person and person.org else say["trade"]
