""" "Give me a mission for tonight", « un défi pour la soirée ? »: the small mission of the event, on asking (P24)."""

from __future__ import annotations

import re
from typing import Final

from bot.coaching.nudges.mission import mission_line
from bot.domain.lines import line
from bot.flows.event_naming import meant
from bot.flows.events.reluctance import coming
from bot.flows.meanings.polite import plain
from bot.flows.turn import Turn, press

_GIVE: Final = (
    r"(?:(?:(?:can|could|will) (?:you|i|we) )?(?:please )?(?:give|set|find|have|get|suggest|need|want)"
    r"(?: me| us)?(?: to have)?|i(?:'d like| want| need| could do with|'ll take)|(?:have you )?got|any|is there"
    r"|what(?:'s| is| would be|'ll be)?|quel(?:le)?(?: est| serait)?|c'est quoi"
    r"|(?:tu (?:peux|pourrais) |vous (?:pouvez|pourriez) )?(?:me |m'|nous )?(?:donne[rz]?|trouve[rz]?|propose[rz]?"
    r"|fixe[rz]?"
    r"|suggere[rz]?)(?:[- ](?:moi|nous))?|(?:tu as|vous avez|t'as|as-tu|avez-vous)|je (?:veux|voudrais|prends)"
    r"|il me faut"
    r"|j'aimerais)"
)
_ONE: Final = (
    r"(?:(?:a|an|one|my|our|the|some|une?|ma|mon|la|le|notre) )?(?:(?:small|little|tiny|simple|single|easy|good"
    r"|petite?|mini"
    r"|bonne?|seule?) )*"
)
_MISSION: Final = (
    r"(?:missions?|challenges?|defis?|(?:goal|target|aim|task|thing|idea|something)(?: (?:small|easy|simple))?"
    r"(?: to (?:aim (?:for|at)|do|try|go for))?|objectif|but|truc a faire|chose a (?:faire|viser|tenter))"
)
_EVENING: Final = (
    r"(?:tonight|this (?:evening|afternoon|morning)|tomorrow(?: (?:night|evening))?|there|over there|ce (?:soir"
    r"|midi|matin)"
    r"|demain(?: soir)?|cet apres-midi|la-bas|sur place)"
)
_FOR: Final = (
    rf"(?: (?:for|at|pour|a|au|de|d'|du|(?:when|while) i'm (?:at|there)|once i'm)? ?(?:the |my |this |that |la "
    rf"|le |l'|mon "
    rf"|ma |cette |ce (?!soir|midi|matin))?(?P<what>{_EVENING}|[^,;.!?]{{3,60}}))"
)
_ASKED: Final = (
    re.compile(rf"{_GIVE} {_ONE}{_MISSION}{_FOR}"),
    re.compile(
        rf"{_ONE}(?:missions?|challenges?|defis?) (?:for|pour) (?:the |la |l'|le |my "
        rf"|ma )?(?P<what>.{{3,60}})"
    ),
    re.compile(rf"what (?:should|could|can|do|shall) i (?:aim (?:for|at)|try(?: to do)?|go for|set out to do){_FOR}?"),
    re.compile(rf"(?:(?:qu'est-ce que )?je (?:dois |peux |pourrais )?viser?(?: quoi)?|viser quoi){_FOR}?"),
)
_IS_THERE: Final = re.compile(
    rf"{_EVENING}|(?:evening|event|party|do|drinks|meet-?up|fair|conference|dinner|breakfast|soiree|evenement"
    rf"|salon|fete"
    r"|cocktail|diner|petit[- ]dej\w*|rencontre)s?"
)


_WHY: Final = press("button.why", "why:P24")


def hear_mission_asked(turn: Turn, text: str) -> Turn | None:
    """The mission of the event that is named, else of the next; a plain one for an evening that was never told."""
    said = plain(text).rstrip(" ?.!")
    found = next((found for way in _ASKED if (found := way.fullmatch(said))), None)
    if found is None:
        return None
    what = found.groupdict().get("what") or ""
    events = coming(turn)
    named = meant(events, what)
    if named is None and what and not _IS_THERE.fullmatch(what):
        return None
    event = named or next(iter(events), None)
    if event is None or event.on is None:
        return turn.say(line("mission.any"), line("mission.which"), buttons=((_WHY,),))
    shy = press("event.no_wish", f"eventshy:{event.id}")
    return turn.say(mission_line(turn.notebook, event, event.on), buttons=((shy, _WHY),))


ANSWERS: Final = (hear_mission_asked,)
