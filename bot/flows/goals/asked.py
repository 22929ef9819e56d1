"""A goal that is asked about: "how's my job search going?", « qui pourrait m'aider pour mon objectif ? » (P10, P17)."""

from __future__ import annotations

import re
from typing import Final

from bot.coaching.matches import words_of
from bot.domain.goals import Goal
from bot.domain.lines import GAP, line
from bot.flows.goals.cards import command_goals, open_goals, show
from bot.flows.goals.road import press_next
from bot.flows.goals.shortly import goal_in_view
from bot.flows.meanings.polite import plain
from bot.flows.people.fitting import ask_around, who_fills
from bot.flows.turn import Turn, press

_MY: Final = r"(?:(?:my|the|our|this|that|mon|ma|mes|cet|cette|ce|le|la|l'|les) ?)?"
_GOING: Final = r"(?: going| coming(?: along| on)?| doing| looking| moving)*"
_WHERE: Final = r"(?:where am i(?: at)?|how far (?:am i|have i got)|am i (?:getting )?any(?:where| closer))"
_WHAT: Final = r"(?P<what>.{3,60}?)"
_HOW: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"how(?:'?s| is| are)(?: it going with)? {_MY}{_WHAT}{_GOING}",
        rf"{_WHERE} (?:with|on|to) {_MY}{_WHAT}",
        rf"(?:is there )?any (?:progress|news) (?:on|with|about) {_MY}{_WHAT}",
        rf"what(?:'?s| is) the (?:status|state|latest) (?:of|on|with) {_MY}{_WHAT}",
        (
            rf"(?:et )?ou (?:est-ce que )?(?:j'en suis|en suis[- ]je|en est|ca en est)(?: avec| dans| de| sur"
            rf"| pour)? ?{_MY}{_WHAT}"
        ),
        rf"(?:ca |est-ce que ca )?(?:comment )?(?:ca )?avance(?:nt)?(?: bien)?(?: comment)?,? {_MY}{_WHAT}",
        rf"{_MY}{_WHAT},? (?:ca |elle |il )?(?:avance|en est ou|ca donne quoi|ca en est ou)(?: comment)?",
    )
)
_JUDGED: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:is|isn't) {_MY}{_WHAT} (?:too )?(?:vague|big|small|good|ok|clear|realistic|enough|ambitious).*",
        (
            rf"(?:est-ce que )?{_MY}{_WHAT} (?:est|il est|elle est) (?:trop |assez |bien )?"
            r"(?:vague|gros|grand|petit|bon|clair|realiste|ambitieux|flou).*"
        ),
        rf"how (?:long|much time)(?: have i got| do i have| is)?(?: left)? (?:for|to|until) {_MY}{_WHAT}",
        (
            rf"combien (?:de temps |il me reste de temps |me reste-t-il )+(?:il me reste |me reste-t-il )?(?:pour"
            rf"|avant) {_MY}{_WHAT}"
        ),
        rf"(?:c'est )?(?:pour )?quand (?:est |c'est )?(?:la fin de |l'echeance de )?{_MY}{_WHAT}",
    )
)
_WHO: Final = tuple(
    re.compile(pattern)
    for pattern in (
        (
            rf"whom? (?:could|can|might|would|should|do)(?: i (?:see|ask|talk to|turn to|need"
            rf"|meet))? ?(?:help(?: me)?)? ?"
            rf"(?:with|for|on|about|to reach|reach|achieve) {_MY}{_WHAT}"
        ),
        (rf"(?:who|anyone|anybody) (?:could|can|might|would) help(?: me)?(?: to)? {_WHAT}"),
        (
            rf"qui (?:est-ce qui )?(?:pourrait|peut|saurait|va)(?: bien)? (?:m'aider|aider) (?:pour|avec|dans"
            rf"|a atteindre|sur|a)"
            rf" {_MY}{_WHAT}"
        ),
        (
            r"who (?:would|do) you (?:have me|want me to|suggest i|think i should|advise me to) (?:see|meet|ask|call)"
            rf" (?:for|about|to) {_MY}{_WHAT}"
        ),
        (
            r"(?:tu|vous) me (?:conseilles?|conseillez|suggeres?|suggerez) (?:de )?(?:voir |rencontrer |appeler )?qui"
            rf" pour {_MY}{_WHAT}"
        ),
        (
            r"(?:de qui|qui) (?:est-ce que )?(?:j'ai|ai-je|je dois|dois-je)(?: besoin| voir| rencontrer)?"
            rf" pour {_MY}{_WHAT}"
        ),
    )
)
_WHO_ALONE: Final = re.compile(
    r"(?:(?:et|alors|so|and) )*(?:(?:de )?qui (?:est-ce qu(?:e |'))?(?:j'ai|ai-je|il me|me) (?:besoin|faut|faut-il)"
    r"(?: pour (?:ca|y arriver))?|who (?:do|would|will) i need(?: for (?:that|it)| to get there)?)"
)
_NEXT: Final = tuple(
    re.compile(pattern)
    for pattern in (
        (
            rf"what(?:'?s| is) (?:the |my )?next(?: small)?(?: step| thing| move)?(?: to do)? (?:for|on|with"
            rf"|towards) {_MY}{_WHAT}"
        ),
        (
            rf"(?:c'est quoi|quelle est) (?:la |ma )?(?:prochaine etape|suite|prochaine chose)(?: a faire)? (?:pour|de"
            rf"|sur) {_MY}{_WHAT}"
        ),
    )
)
_GOAL: Final = re.compile(r"\b(?:objectifs?|but|projets?|goals?|aims?|projects?)\b")
_JOB: Final = re.compile(r"\b(?:job|search|hunt|recherche|work|career|poste|boulot|emploi|travail|taf|carriere)\b")
_MOST: Final = 4


def hear_goal_asked(turn: Turn, text: str) -> Turn | None:
    """Its card, or who of the notebook it needs; None when no goal is meant."""
    said = plain(text).rstrip(" ?.!")
    if _WHO_ALONE.fullmatch(said) and (one := _in_mind(turn)):
        return _helpers(turn, one)
    for ways, answer in ((_WHO, _helpers), (_NEXT, _next), (_HOW, show), (_JUDGED, show)):
        found = next((found for way in ways if (found := way.fullmatch(said))), None)
        goals = _meant(turn, found["what"]) if found else ()
        if answer is _helpers and len(goals) > 1:
            goals = tuple(goal for goal in goals if goal.roles) or goals
        if goals:
            return answer(turn, goals[0]) if len(goals) == 1 else command_goals(turn, "")
    return None


def _in_mind(turn: Turn) -> Goal | None:
    """The goal just spoken of, or the only one."""
    goals = open_goals(turn)
    return goals[0] if len(goals) == 1 else goal_in_view(turn, goals)


def _meant(turn: Turn, what: str) -> tuple[Goal, ...]:
    """Those of its words or of its kind; all of them when it only says "my goal"."""
    goals, asked = open_goals(turn), words_of(what)
    named = [goal for goal in goals if asked & words_of(goal.what)]
    named = named or [goal for goal in goals if goal.purpose == "job" and _JOB.search(what)]
    return tuple(named) or (goals if _GOAL.search(what) else ())


def _next(turn: Turn, goal: Goal) -> Turn:
    return press_next(turn, (goal.id,))


def _helpers(turn: Turn, goal: Goal) -> Turn:
    """Those who are what it needs, else the people to ask for such a name; what it needs is asked for when unknown."""
    if not goal.roles:
        return show(turn, goal)
    filling = {one.person.id: one for role in goal.roles for one in who_fills(turn.notebook, role)}
    found = tuple(filling.values())[:_MOST]
    head = line("goal.who_helps" if found else "goal.who_helps_none", what=goal.what, roles=goal.roles)
    people = [one.person for one in found] or list(ask_around(turn.notebook))
    told = [line("find.because", name=one.person.called, because=one.because) for one in found]
    around = [line("find.ask_around", names=tuple(one.called for one in people))] if people and not found else []
    rows = tuple((press("people.button", f"card:{one.id}", name=one.called),) for one in people)
    return turn.say(
        head,
        *((GAP, *told) if told else around),
        buttons=(*rows, (press("goal.button", f"goal:{goal.id}", what=goal.what),)),
    )


ANSWERS: Final = (hear_goal_asked,)
