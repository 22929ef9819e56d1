"""An introduction promised to the user will not come: it is waited for no more, and nobody is chased for it (P21)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.domain.lines import Button, line
from bot.domain.promises import Referral
from bot.flows.calling_off import names_of
from bot.flows.introductions.words import BUT, BY_WHOM, INTRO, NOT_YET, REFUSED, SAID_OFF, THEY, TO_WHOM, WILL_NOT
from bot.flows.turn import Turn, press
from bot.flows.undo import undo_button
from bot.understanding import fold

_MOST: Final = 4  # introductions to choose from


def hear_introduction_off(turn: Turn, text: str) -> Turn | None:
    """ "Finalement Solène ne peut pas me présenter son collègue": done at once, with a way back."""
    said = fold(text).replace("’", "'").strip()
    awaited = [one for one in turn.notebook.referrals if one.is_open]
    if not awaited or said.endswith("?"):
        return None
    if _MINE.fullmatch(said.rstrip(" .!")) and (one := _just_asked_about(turn, awaited)):
        return _yours(turn, one)
    if NOT_YET.search(said):
        return None
    found = (
        _by_whoever_would(turn, said, awaited)
        or _of_itself(turn, text, said, awaited)
        or _by_whom_one_would_meet(turn, said, awaited)
    )
    if len(found) > 1:
        return _which(turn, found)
    return _off(turn, found[0]) if found else None


_MINE: Final = re.compile(
    r"(?:(?:en fait|non|oui|finalement|actually|no|yes|well)[ ,]+)*"
    r"(?:c'est (?:plutot )?(?:a moi (?:de|d')|moi qui(?: dois| devais)?|mon tour (?:de|d'))|je dois|il faut que je"
    r"|(?:it's|that's) (?:up to me|my turn|on me|for me)(?: to)?|i(?:'m| am) the one (?:who (?:should|has to|must)|to)"
    r"|i (?:have to|should|must))"
    r" ?(?:l'|la |le |lui |moi-meme )*(?:appel\w+|ecri\w+|contact\w+|rappel\w+|joindre|call|write(?: to)?|contact|ring"
    r"|get in touch(?: with)?|reach out(?: to)?|email|text)(?: (?:him|her|them|directement|directly|moi-meme|myself))*"
)


def _just_asked_about(turn: Turn, awaited: list[Referral]) -> Referral | None:
    """The one introduction that the coach has just spoken of."""
    about = {item.about for item in turn.notebook.attention.last_items if item.reason == "referral"}
    found = [one for one in awaited if one.id in about]
    return found[0] if len(found) == 1 else None


def _yours(turn: Turn, referral: Referral) -> Turn:
    """The name was given, and it is the user who writes: whoever gave it is asked for nothing (P21)."""
    turn = turn.put(replace(referral, named=True)).did("undo.referral_yours", whom=referral.whom)
    return turn.say(line("referral.yours", whom=referral.whom), buttons=((undo_button(turn),),))


def _by_whoever_would(turn: Turn, said: str, awaited: list[Referral]) -> list[Referral]:
    """ "Elle ne peut plus me mettre en relation": who stands behind that is the one to be met."""
    off = WILL_NOT.search(said)
    if off is None or BUT.search(said, off.end()):
        return []
    before = said[: off.start()]
    named = _told_by(turn, before, awaited)
    if named:
        return _nearest(said, named)
    stranger = set(re.findall(r"[a-z'-]+", before)) & {fold(person.first_name) for person in turn.notebook.people}
    return _last(_nearest(said, awaited)) if THEY.search(before) and not stranger else []


def _of_itself(turn: Turn, text: str, said: str, awaited: list[Referral]) -> list[Referral]:
    """ "The intro won't happen", "laisse tomber pour l'intro de Paul"."""
    off = SAID_OFF.search(said)
    if off is None or BUT.search(said, off.end()):
        return []
    named = _told_by(turn, TO_WHOM.sub(r"\1", said), awaited)
    if named:
        return _nearest(said, named)
    if about := _about(said, awaited):
        return about
    whose = BY_WHOM.search(said)
    somebody = (
        whose or turn.read(text).people or "presentation" in said
    )  # which may be a talk, unless somebody is named
    return [] if somebody else awaited


def _by_whom_one_would_meet(turn: Turn, said: str, awaited: list[Referral]) -> list[Referral]:
    """ "Solène me dit que son DSI n'est pas intéressé": both are named, so nothing else is meant."""
    return _about(said, _told_by(turn, said, awaited)) if REFUSED.search(said) else []


def _told_by(turn: Turn, said: str, awaited: list[Referral]) -> list[Referral]:
    """Those promised by somebody who is named."""
    words = set(re.findall(r"[\w-]+", said.replace("'s", "").replace("'", " ")))
    return [
        one for one in awaited if words & {part for name in names_of(turn, one.by) for part in (name, *name.split())}
    ]


def _about(said: str, awaited: list[Referral]) -> list[Referral]:
    """Those to somebody whose name, or whose part, is said."""
    words = set(re.findall(r"\w+", re.sub(INTRO, " ", said)))
    return [one for one in awaited if words & _telling(one)]


def _telling(one: Referral) -> set[str]:
    return set(re.findall(r"\w{3,}", fold(f"{one.whom} {one.org or ''}"))) - _LITTLE


_LITTLE: Final = frozenset(
    "son ses sa mon mes les des une the her his their its chez avec pour dans who qui for and".split()
)


def _nearest(said: str, found: list[Referral]) -> list[Referral]:
    """Those whose words are said, when some are; all of them otherwise."""
    return _about(said, found) or found


def _last(found: list[Referral]) -> list[Referral]:
    """The last promised: "she" is whoever was spoken of last."""
    return [max(found, key=lambda one: (one.promised_on, one.id))]


def _which(turn: Turn, found: list[Referral]) -> Turn:
    found = sorted(found, key=lambda one: (one.promised_on, one.id), reverse=True)[:_MOST]
    return turn.say(line("introduction.which"), buttons=tuple((_button(turn, one),) for one in found))


def _button(turn: Turn, one: Referral) -> Button:
    by, does = turn.notebook.person(one.by), f"introoff:{one.id}"
    if by is None:
        return press("introduction.one_alone", does, whom=one.whom)
    return press("introduction.one", does, name=by.called, whom=one.whom)


def _off(turn: Turn, awaited: Referral, *, edits: bool = False) -> Turn:
    names = turn.notebook.names((awaited.by,))
    turn = turn.put(replace(awaited, closed_on=turn.today)).did("undo.introduction_off", names=names)
    told = {"whom": awaited.whom}
    said = line("introduction.off", names=names, **told) if names else line("introduction.off_alone", **told)
    return turn.say(said, buttons=((undo_button(turn),),), edits=edits)


def press_introduction_off(turn: Turn, args: tuple[str, ...]) -> Turn:
    """introoff:r4: this one, of several that are awaited."""
    awaited = turn.notebook.find(Referral, args[0] if args else None)
    return _off(turn, awaited, edits=True) if awaited and awaited.is_open else turn.toast("error.old_button")


ANSWERS = (hear_introduction_off,)
PRESSES = {"introoff": press_introduction_off}
