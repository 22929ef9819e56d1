"""What is said of a goal one has, and what one would like: the words are in `words/`, here is what they mean."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bot.flows.sayings import plainly, sayings
from bot.understanding import fold

_FOLDER: Final = Path(__file__).parent / "words"
_HABIT: Final = re.compile(
    r"\b(?:each|every|usually|always|often|never|chaque|toujours|souvent|d'habitude|generalement|jamais)\b"
)
_LONGEST_WISH: Final = 25  # words
_NO_WISHES: Final = ("settings", "find", "no")


@dataclass(frozen=True)
class Told:
    """Something said of a goal: which field, the words, and the words that name the goal, "" when none do."""

    field: str
    words: str = ""
    goal: str = ""


def told_of_goal(text: str) -> Told | None:
    """What a text says of a goal one has; None when it says nothing of the kind."""
    said = plainly(text)
    for field, pattern in sayings(_FOLDER / "said.txt"):
        found = pattern.match(said)
        if found and field == "if_then":
            return None if "?" in said or _HABIT.search(fold(said)) else Told("step", said)
        if found:
            groups = found.groupdict()
            return Told(field, (groups.get("words") or "").strip(" ,"), (groups.get("goal") or "").strip(" ,"))
    return None


def names_list(text: str) -> bool:
    """Whether it asks for one's goals: "my goals"."""
    told = told_of_goal(text)
    return told is not None and told.field == "list"


def is_wish(text: str) -> bool:
    """Whether a text says what the user would like to reach: "je voudrais changer d'air", "I want more clients"."""
    said = fold(plainly(text))
    if "?" in said or len(said.split()) > _LONGEST_WISH:
        return False
    return _wishing(said) is not None


def help_asked(text: str) -> str | None:
    """ "Help me find a job", of "can you help me find a job?"; None for what asks for no help."""
    found = _HELP.match(plainly(text))
    if found is None:
        return None
    return f"{'aide-moi à' if found['fr'] else 'help me'} {found['what']}"


_HELP: Final = re.compile(
    r"\W*(?:(?:bonjour|salut|hello|hi|hey|dis|please|stp)[ ,!]+)*"
    r"(?:(?P<fr>(?:est-ce que )?(?:tu (?:peux|pourrais)|vous (?:pouvez|pourriez)"
    r"|peux-tu|pourrais-tu|pouvez-vous|pourriez-vous)"
    r" m'aider (?:à|a))|(?:can|could|would) (?:you|u)(?: please)? help me(?: to)?) (?P<what>[^?]+?)[\s?.!]*$",
    re.IGNORECASE,
)


def no_wish(text: str) -> str | None:
    """ "settings", "find" or "no" for what only sounds like a wish; None for all else."""
    said = fold(plainly(text))
    name = next((name for name, pattern in sayings(_FOLDER / "wishes.txt") if pattern.match(said)), None)
    return name if name in _NO_WISHES else None


def speaks_of_event(text: str) -> bool:
    """Whether any word of a text is of an event or a club: "thinking of leaving the Rotary"."""
    return _OF_EVENTS.search(fold(text)) is not None


_OF_EVENTS: Final = re.compile(
    r"\b(?:clubs?|association|asso|chambre|chamber|rotary|lions|bni|toastmasters|reseau|network|cercle|salons?|foire"
    r"|soiree|conference|afterwork|meet-?up|gala|cocktail|forum|congres|seminaire|webinaire|atelier|festival|evenement"
    r"|apero|fair|show|summit|party|reception|evening|drinks|workshop|seminar|webinar|event|breakfast|mixer|expo\w*)\b"
)


def wish_of(text: str) -> str:
    """The wish without how it begins: "plus de clients" of "je veux plus de clients"; else the text."""
    said = plainly(text)
    folded = fold(said)
    found = _wishing(folded) if len(folded) == len(said) else None
    wish = found.groupdict().get("wish") if found else None
    return said[found.start("wish") :].strip(" .!") if found and wish else text


def _wishing(said: str) -> re.Match[str] | None:
    for name, pattern in sayings(_FOLDER / "wishes.txt"):
        if found := pattern.match(said):
            return None if name in _NO_WISHES else found
    return None


def is_first_step(text: str) -> bool:
    """Whether it says that it is the first step: "je commence par appeler ma banque", "I'll start by…"."""
    return _FIRST.match(fold(plainly(text))) is not None


def step_words(text: str) -> str:
    """The step without what only calls it one: "appeler la banque" of « premier pas : appeler la banque »."""
    found = _CALLED_STEP.match(text)
    return found["step"] if found and len(found["step"].split()) > 1 else text


_CALLED_STEP: Final = re.compile(
    r"^\W*(?:(?:ok|oui|bon|yes|well|so)[ ,]+)*"
    r"(?:(?:mon |le |my |the )?(?:tout )?(?:premier|petit|prochain|first|small|next)(?: petit| small)? (?:pas|step)\b"
    r"(?:,? (?:c['’]est|ce serait|serait|sera|est|is|would be|will be)\b)?[ ,:\u00a0\u202f–-]*(?:d['’]|de |to )?"
    r"|je (?:vais )?commence(?:r|rai)? par )(?P<step>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
_FIRST: Final = re.compile(
    r"\W*(?:(?:ok|oui|bon|yes|well|so)[ ,]+)*(?:je (?:vais )?commence(?:r|rai)? par|pour commencer|d'abord"
    r"|mon premier pas"
    r"|premier pas|petit pas|i(?:'ll| will| am going to)? (?:start|begin) (?:by|with)|first(?:ly)?|my first step"
    r"|first step"
    r"|to begin with|to start with)\b"
)
