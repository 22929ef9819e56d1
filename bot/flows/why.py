"""Why the coach advises what it does: the practice behind the last advice, and all of them by families."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from bot.domain.lines import GAP, Button, Buttons, Line, line
from bot.flows.just_said import just_said
from bot.flows.meanings.polite import is_spoken_over
from bot.flows.resuming import asks
from bot.flows.say_again import hear_unsure, hear_what, question_again
from bot.flows.turn import Turn, press
from bot.flows.why_topics import asks_whence, practice_asked, topic
from bot.understanding import fold

FAMILIES: Final[Mapping[str, range]] = {
    "spirit": range(1, 8),
    "goals": range(8, 12),
    "map": range(12, 19),
    "act": range(19, 25),
    "keep": range(25, 34),
}
"""The numbers of the practices in each family: in what spirit, to what end, with whom, how, how to last."""

ASKED: Final = "asked"  # a reminder stands on no practice but the user's wish

_WHY: Final = re.compile(
    r"(?:(?:et|mais|ok|d'accord|oui|ah bon|bon),? )*(?:pourquoi|pourkoi|pkoi|pcq quoi|pk|pq)"
    r"(?: (?:ca|cela|donc|ce conseil|me dire ca|me dis[- ]tu ca|faire))?"
    r"|(?:(?:but|and|ok|okay|fine|yes|sure),? )*why"
    r"(?: (?:that|this|so|is that|this advice|do you say (?:that|this|so)))?|how come|what for"
    r"|(?:et |mais )?pourquoi (?:est-ce que )?(?:(?:tu|vous) )?(?:me )?(?:demande[sz]?|dis|dites|pose[sz]?)"
    r"(?:[- ](?:tu|vous))?(?: (?:ca|cela|cette question|tout ca))?"
    r"|(?:et |mais )?pourquoi (?:cette|la) question|(?:c'est )?quoi (?:l'interet|le but|le sens)"
    r"|quel (?:interet|est l'interet)"
    r"|(?:but |and )?why (?:this|that|the) question|what(?:'s|s| is) the (?:point|use) of (?:that|this)(?: question)?"
    r"|a quoi (?:ca|cela|cette question) sert|(?:et )?(?:ca|cela) (?:me |nous )?(?:sert a quoi|apporte quoi)"
    r"|what(?:'s| is) (?:that|this) (?:good )?for"
    r"|(?:(?:mouais|bof|hmm+|ah|euh|pas (?:tres |vraiment |trop )?convaincue?|meh|not (?:really |very )?convinced)"
    r"[ ,.:]+)+(?:explique[zr]?(?:[- ]moi)?|dites[- ]m'en plus|explain|tell me (?:why|more))"
    r"|(?:but |and )?why (?:do|are|did) you (?:ask|asking|want to know|need to know)(?: me)?"
    r"(?: (?:that|this|all this))?"
    r"|what(?:'s| is) (?:that|this|it) for"
    r"|(?:but |and )?why(?:'s| is|s) (?:it|that|this) (?:too|so|not) \w+"
    r"|(?:et |mais )?pourquoi (?:c'est|est-ce(?: que c'est)?|ce serait) (?:trop|si|aussi) \w+"
)
_QUESTION: Final = re.compile(r"(?<=\?)\s+")
"""Where "what for?" ends, when a doubt follows: "what for? she's probably forgotten me"."""
_PRACTICES: Final = {f"P{number}" for numbers in FAMILIES.values() for number in numbers}


def command_why(turn: Turn, rest: str) -> Turn:
    """/why: the reason of the last advice, or of the practice named behind it, and the door to all others."""
    named = rest.strip().upper()
    named = f"P{named}" if named.isdecimal() else named
    if named in _PRACTICES:
        return turn.say(line(f"why.{named}"), buttons=_families())
    if rest and (about := topic(rest)):
        return turn.say(line(f"why.{about}"), buttons=_families())
    lines = [one for reason in _reasons(turn) for one in (reason, GAP)]
    return turn.say(*lines, line("why.which"), buttons=_families())


def _reasons(turn: Turn) -> tuple[Line, ...]:
    """The practices behind the last advice, each in its sentence."""
    attention = turn.notebook.attention
    practices = attention.advised or tuple(dict.fromkeys(item.why for item in attention.last_items))
    return tuple(line(f"why.{one}") for one in practices if one in (*_PRACTICES, ASKED))


def hear_why(turn: Turn, text: str) -> Turn | None:
    """ "Why?", typed under an advice; "why thank people?", of one of them; a mere topic, right under the list."""
    if (about := practice_asked(text) or _picked(turn, text)) and not turn.read(text).people:
        draft = turn.current
        if draft and asks(draft) and not is_spoken_over(turn):
            return question_again(turn, draft, line(f"why.{about}"))
        return turn.say(line(f"why.{about}"))
    if asks_whence(text):
        return turn.say(line("why.which"), buttons=_families())
    first, *rest = _QUESTION.split(text, maxsplit=1)
    asks_why = _WHY.fullmatch(fold(first).strip(" ?!.,…"))
    if not asks_why or (rest and rest[0] and (turn.read(rest[0]).people or "?" in rest[0])):
        return None
    draft, reasons = turn.current, _reasons(turn)
    if draft and reasons and asks(draft) and not is_spoken_over(turn):
        return question_again(turn, draft, *reasons)
    return command_why(turn, "")


def _picked(turn: Turn, text: str) -> str | None:
    """A practice named in two or three words, under the question which one to explain."""
    return topic(text) if "why.which" in just_said(turn) and len(text.split()) <= _FEW else None


_FEW: Final = 3


def press_why(turn: Turn, args: tuple[str, ...]) -> Turn:
    """why:P25 under any advice."""
    if not args or args[0] not in _PRACTICES:
        return turn.toast("error.old_button")
    return turn.say(line(f"why.{args[0]}"))


def press_whys(turn: Turn, args: tuple[str, ...]) -> Turn:
    """The families, or the practices of one."""
    family = args[0] if args else ""
    if not family:
        return turn.say(line("why.which"), buttons=_families())
    if family == "all":
        return turn.say(line("why.which"), buttons=_families(), edits=True)
    if family not in FAMILIES:
        return turn.toast("error.old_button")
    rows = tuple((_practice(f"P{number}"),) for number in FAMILIES[family])
    back = (press("button.back", "whys:all"),)
    return turn.say(line(f"why.family.{family}"), buttons=(*rows, back), edits=True)


def _families() -> Buttons:
    return tuple((press(f"why.family.{family}", f"whys:{family}"),) for family in FAMILIES)


def _practice(practice: str) -> Button:
    return press(f"why.title.{practice}", f"why:{practice}")


COMMANDS = {"why": command_why, "pourquoi": command_why}
PRESSES = {"why": press_why, "whys": press_whys}
ANSWERS = (hear_what, hear_unsure, hear_why)
