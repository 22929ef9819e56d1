"""What matters now: /today and /week, at any time, without the restraint of what is said unasked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from bot.coaching.choose import matters_now
from bot.coaching.nudges.nudge import Nudge
from bot.coaching.slots import midnight
from bot.coaching.worded import worded
from bot.domain.goals import Goal
from bot.domain.lines import GAP, Buttons, Line, line
from bot.flows.first_words import first_person, is_blank
from bot.flows.goals.cards import open_goals
from bot.flows.goals.road import show_next
from bot.flows.introductions.waiting import waiting
from bot.flows.nudges.nudging import item_rows, said_item
from bot.flows.nudges.undecided import asked_once_more
from bot.flows.turn import Turn, press
from bot.understanding import fold

MOST = 7
DAYS = {  # until midnight after so many
    "today": timedelta(days=1),
    "week": timedelta(days=7),
    "promises": timedelta(days=366),
    "thanks": timedelta(days=366),
    "owed": timedelta(days=366),
}
ONLY = {"promises": ("promise",), "thanks": ("thank",), "owed": ("promise", "request", "thank")}
"""The reasons, where a list is not of all."""
IN_WORDS = {
    "today": re.compile(
        r"(?:what(?:'s| is) (?:for |on |due )?today|what(?:'s| is) due"
        r"|(?:(?:and|so|ok|okay|right|well)[ ,]+)*what (?:should|shall|do|can|must) i do"
        r"(?: (?:today|now|next|first|then))*|(?:(?:and|so|ok|okay|right|well)[ ,]+)*(?:what now|now what)"
        r"|(?:(?:et|alors|bon|ok|du coup)[ ,]+)*(?:je fais quoi|on fait quoi|qu'est[- ]ce que je fais|que faire)"
        r"(?: (?:maintenant|aujourd'hui|ensuite|alors))+|(?:et|bon|alors|ok)[ ,]+maintenant"
        r"|(?:et |bon |alors |ok )*(?:maintenant|ensuite|la)[ ,]+(?:je fais quoi|on fait quoi|je dois faire quoi)"
        r"|(?:je fais quoi|on fait quoi)|what(?:'s| is) (?:next|the next step|my next step)|what next|next up"
        r"|(?:c'est |et )?(?:quoi )?la suite|c'est quoi (?:la prochaine etape|apres)|(?:et )?apres"
        r"|(?:que|qu'est[- ]ce que tu|tu) me (?:conseilles?(?:[- ]tu)?|suggeres?(?:[- ]tu)?"
        r"|proposes?(?:[- ]tu)?)(?: quoi)?"
        r"|que me (?:conseillez|suggerez|proposez)[- ]vous|what do you (?:suggest|recommend|advise)"
        r"|(?:is there )?any(?:thing|body|one)(?: else)? (?:you (?:want|need) to remind me of|to remind me of|i(?:'m"
        r"| am) forgetting"
        r"|i should (?:do|know|remember))|(?:t'as|tu as|vous avez|il y a)? ?(?:rien|quelque chose"
        r"|un truc) a me rappeler"
        r"|(?:qu'est-ce que )?j'(?:ai|oublie)(?: rien)?(?: pas)?(?: oublie)? ?(?:quelque chose|un truc|rien)"
        r"|am i forgetting (?:anything|something|someone|anybody|anyone)"
        r"|what do i (?:have|need) to do(?: today)?|what(?:'s| is| are) (?:on )?my (?:to[- ]?dos?|tasks)(?: list)?"
        r"|my to[- ]?do(?: list|s)?|remind me what i (?:have|need) to do(?: today)?"
        r"|(?:c'est quoi |montre[- ]moi )?mes (?:trucs|choses|taches) a faire|ma (?:todo|liste de taches)"
        r"|rappelle[- ]moi ce que (?:j'ai a|je dois) faire(?: aujourd'hui)?"
        r"|(?:qu'est[- ]ce que j'ai|j'ai quoi) (?:de prevu|a faire)(?: aujourd'hui)?"
        r"|quoi de prevu|(?:quoi|que) faire(?: aujourd'hui)?|qu'est[- ]ce que je dois faire(?: aujourd'hui)?"
        r"|(?:(?:donne|propose|trouve)[- ]moi |give me |suggest )?(?:une idee|quelque chose a faire|an idea"
        r"|something to do) (?:pour |for )?(?:aujourd'hui|today)"
        r"|que dois[- ]je faire(?: aujourd'hui)?"
        r"|(?:(?:i'm |im )?back(?: from [\w ]+)?|je (?:suis|reviens) de [\w ]+"
        r"|(?:me |je suis )?(?:revoila|de retour|rentree?)(?: de [\w ]+)?)?[ ,.!]*"
        r"(?:what (?:did|have) i miss(?:ed)?|what's new|quoi de neuf|j'ai (?:rate|loupe) quoi"
        r"|qu'est[- ]ce que j'ai (?:rate|loupe|manque)|qu'ai[- ]je (?:rate|manque)))"
    ),
    "promises": re.compile(
        r"(?:(?:et|alors|and|so)[ ,]+)*"
        r"(?:what (?:have i|did i|i(?:'ve)?) promised?(?: (?:to )?(?:people|anyone|whom?))?"
        r"|what do i owe(?: (?:people|to whom|whom|who))?|(?:show me |list )?(?:all )?my (?:open )?promises"
        r"|what promises (?:are open|do i have)|(?:montre[- ]moi |c'est quoi )?(?:toutes )?mes promesses(?: en cours)?"
        r"|qu'ai[- ]je promis(?: a qui)?|qu'est[- ]ce que j'ai promis(?: a qui)?|j'ai promis quoi(?: a qui)?"
        r"|a qui ai[- ]je promis quoi|qu'est[- ]ce que je dois(?: a qui)?"
        r"|(?:did i|have i) promised? (?:(?:to )?(?:anyone|anybody|someone) )?(?:anything|something)"
        r"(?: to (?:anyone|anybody|someone))?|(?:do i have|have i(?: got)?|are there) (?:any )?(?:open )?promises"
        r"(?: (?:left|open|to keep))?|(?:est[- ]ce que )?(?:j'ai|ai[- ]je)(?: (?:encore|deja))? promis"
        r" (?:quelque chose|qqch|un truc)(?: a (?:quelqu'un|qqn))?"
        r"|(?:est[- ]ce que )?(?:j'ai|ai[- ]je|il y a)(?: encore)? des promesses(?: (?:en cours|a tenir|ouvertes))?)"
    ),
    "thanks": re.compile(
        r"(?:(?:et|alors|and|so)[ ,]+)*(?:who(?:m)? (?:should|must|do) i (?:still )?(?:have to |need to )?thank"
        r"|who(?:m)? have i not thanked(?: yet)?|qui (?:dois[- ]je|je dois"
        r"|est[- ]ce que je dois) (?:encore )?remercier"
        r"|j(?:e |')(?:dois|ai a) remercier qui|qui n'ai[- ]je pas (?:encore )?remercie)"
    ),
    "owed": re.compile(
        r"(?:(?:et|alors|bon|and|so|ok)[ ,]+)*"
        r"(?:do i owe (?:anyone|anybody|someone|people|anything)(?: (?:anything|something|a (?:reply|favour|favor)))?"
        r"(?: to (?:anyone|anybody))?|who do i owe(?: (?:something|anything|a (?:reply|favour|favor)))?(?: to)?"
        r"|(?:est[- ]ce que )?(?:je dois|dois[- ]je) (?:quelque chose|qqch|un truc)(?: a (?:quelqu'un|qqn|qui))?"
        r"|(?:a qui|je dois quoi a qui|qu'est[- ]ce que je dois aux gens)(?: est[- ]ce que)?(?: (?:je dois|dois[- ]je)"
        r"(?: (?:quelque chose|une reponse))?)?|(?:dis-moi )?qui attend (?:quelque chose|une reponse|mon retour)"
        r"(?: de (?:moi|ma part))?"
        r"|who(?:'s| is) (?:still )?waiting (?:for|on) (?:me|an? (?:answer|reply|response)(?: from me)?))"
    ),
    "week": re.compile(
        r"(?:(?:et|alors|bon|and|so|ok)[ ,]+)*"
        r"(?:what(?:'s| is| do i have| have i got| do i (?:have|need) to do| should i do| must i do| can i do)"
        r"(?: (?:on|planned|due|coming up|to do|for))*"
        r"|qu'est[- ]ce que (?:je (?:dois|peux|vais) faire|j'ai(?: de prevu| a faire)?)|qu'est[- ]ce qu'il y a"
        r"|que (?:dois|puis)[- ]je faire|(?:j'ai )?quoi (?:faire|de prevu|au programme)"
        r"|je (?:dois|peux|fais) (?:faire )?quoi"
        r"|j'ai quoi(?: de prevu| a faire| au programme)?|(?:c'est )?quoi (?:le|au) programme)"
        r"(?: de| pour)? (?:this week|the week|the coming week|these days|cette semaine|la semaine|ces jours[- ]ci)"
    ),
}
SAY_THEIR_DAY = ("prepare.", "mission.", "promise.soon")  # the day of their reminder would only confuse


def agenda(turn: Turn, span: str) -> Turn:
    """What there is of one of `DAYS`."""
    return _told(turn, span, 0)


def command_today(turn: Turn, rest: str) -> Turn:
    """/today: what is due by tonight."""
    del rest
    return asked_once_more(_told(turn, "today", 0))


def command_week(turn: Turn, rest: str) -> Turn:
    """/week: what is due within seven days."""
    del rest
    return agenda(turn, "week")


def hear_today(turn: Turn, text: str) -> Turn | None:
    """ "What's for today?", "what do I owe?", "whom should I thank?", said in words."""
    said = fold(text).strip(" .!?").replace("’", "'")
    span = next((span for span, words in IN_WORDS.items() if words.fullmatch(said)), None)
    if span is None:
        return None
    if span == "today":
        return command_next(turn, "") if _NEXT.search(said) else command_today(turn, "")
    return agenda(turn, span)


def command_next(turn: Turn, rest: str) -> Turn:
    """What is due by tonight; with nothing due, the next step of the goal."""
    goal = _to_go_on_with(turn)
    return show_next(turn, goal) if goal and not _due(turn, "today") else command_today(turn, rest)


_NEXT: Final = re.compile(
    r"\b(?:next|then|suite|apres|ensuite|now|maintenant|suggest|recommend|advise|conseill|sugger|propos)"
)
"""What one asks for to be led on, rather than for a list."""


def _to_go_on_with(turn: Turn) -> Goal | None:
    """The goal chosen last, if there is any under way."""
    return next(iter(open_goals(turn)), None)


def press_agenda(turn: Turn, args: tuple[str, ...]) -> Turn:
    """The rest of what a list could not hold."""
    span, start = (*args, "", "")[:2]
    if span not in DAYS or not start.isdecimal():
        return turn.toast("error.old_button")
    return _told(turn, span, int(start))


def _told(turn: Turn, span: str, start: int) -> Turn:
    """`MOST` of them from the one at `start`; the next ones behind a button."""
    nudges = _due(turn, span)
    shown = worded(turn.notebook, nudges[start : start + MOST], turn.now)
    stalled, ways = waiting(turn) if start == 0 and span not in ONLY else ((), ())
    if not shown and stalled:
        return turn.say(line(f"today.head_{span}"), GAP, *stalled, buttons=ways)
    if not shown and span not in ONLY and is_blank(turn):
        return first_person(turn)
    if not shown:
        goal = _to_go_on_with(turn) if span not in ONLY else None
        on = (press("today.go_on", f"goalnext:{goal.id}", what=goal.what),) if goal else ()
        return turn.say(line(f"today.nothing_{span}"), buttons=(on,))
    turn = _last_said(turn, shown)
    buttons = _rows(shown, start)
    left = len(nudges) - start - len(shown)
    if left:
        buttons = (*buttons, (press("today.more", f"agenda:{span}:{start + MOST}", n=left),))
    also = (GAP, *stalled) if stalled else ()
    return turn.say(line(f"today.head_{span}"), *_items(turn, shown, start), *also, buttons=(*buttons, *ways))


def _due(turn: Turn, span: str) -> list[Nudge]:
    """All that is due by then, day by day."""
    nudges = _by_day(turn, matters_now(turn.notebook, turn.now, midnight(turn.owner, turn.today + DAYS[span])))
    return [nudge for nudge in nudges if span not in ONLY or nudge.reason in ONLY[span]]


def _last_said(turn: Turn, nudges: Sequence[Nudge]) -> Turn:
    """What is shown is what an answer in words is about from now on: "drop Paul", "done"."""
    attention = replace(turn.notebook.attention, last_items=tuple(map(said_item, nudges)))
    return turn.keep(replace(turn.notebook, attention=attention))


def _by_day(turn: Turn, nudges: Sequence[Nudge]) -> list[Nudge]:
    """Day by day, the most pressing first within a day; how a meeting went is no question before it was held."""
    return sorted((nudge for nudge in nudges if _is_askable(turn, nudge)), key=lambda nudge: _day(turn, nudge))


def _is_askable(turn: Turn, nudge: Nudge) -> bool:
    asked = turn.notebook.was_nudged(nudge.key)
    return nudge.reason != "debrief" or nudge.due <= turn.now or asked is not None


def _day(turn: Turn, nudge: Nudge) -> date:
    """The local day it matters: today for what was said and waits for an answer, not the day it would be said again."""
    said = turn.notebook.was_nudged(nudge.key)
    if said and said.answer is None:
        return turn.today
    return turn.owner.local(max(nudge.due, turn.now)).date()


def _items(turn: Turn, nudges: Sequence[Nudge], start: int) -> Iterator[Line]:
    for number, nudge in enumerate(nudges, start + 1):
        day = _day(turn, nudge)
        yield GAP
        if day == turn.today or nudge.line.key.startswith(SAY_THEIR_DAY):
            yield line("answer.item", number=number, words=nudge.line)
        else:
            yield line("today.item_on", number=number, words=nudge.line, day=day)


def _rows(nudges: Sequence[Nudge], start: int) -> Buttons:
    return tuple(row for number, nudge in enumerate(nudges, start + 1) for row in item_rows(number, said_item(nudge)))


COMMANDS = {"today": command_today, "week": command_week, "aujourdhui": command_today, "semaine": command_week}
PRESSES = {"agenda": press_agenda}
ANSWERS = (hear_today,)
