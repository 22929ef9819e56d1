""" "Give me a mission for tonight", « un défi pour la soirée ? »: the small mission of the event, on asking (P24)."""

from __future__ import annotations

import re
from typing import Final

from bot.coaching.nudges.mission import MISSIONS, mission_line
from bot.domain.lines import line
from bot.flows.event_naming import meant
from bot.flows.events.reluctance import coming
from bot.flows.just_said import last_lines
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
    re.compile(rf"{_GIVE} {_ONE}(?:missions?|challenges?|defis?)"),
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


_OTHER: Final = re.compile(
    r"(?:(?:et )?(?:une|en|t'en as|tu en as)? ?autres?(?: missions?| idee| chose)?|une autre|encore(?: une)?"
    r"|plus facile|(?:(?:an)?other|a different|another)(?: one| mission| idea)?"
    r"|one more|something (?:else|easier)|easier)"
    r"(?: s'il (?:te|vous) plait| stp| svp| please)?"
)


def hear_another(turn: Turn, text: str) -> Turn | None:
    """ "Une autre ?", right under the mission of an event: the next of the small ones."""
    told = next((one for one in last_lines(turn) if one.key in _IN_TURN), None)
    if told is None or not _OTHER.fullmatch(plain(text).rstrip(" ?.!")):
        return None
    number = _IN_TURN.get(told.key, 0) % MISSIONS + 1
    return turn.say(line(f"mission.{number}", event=told.args["event"], day=told.args["day"]), buttons=((_WHY,),))


_IN_TURN: Final = {
    **{f"mission.{number}": number for number in range(1, MISSIONS + 1)},
    **dict.fromkeys(("mission.whom", "mission.bring", "mission.both"), 0),
}

ANSWERS: Final = (hear_mission_asked, hear_another)
