"""Few words under a goal just shown: "make it September", « en fait c'est plutôt… », "I also need a banker" (P10)."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Final

from bot.coaching.vague import is_vague
from bot.domain.goals import Goal
from bot.flows.by_when import read_when, says_only
from bot.flows.goals.mending import instead
from bot.flows.goals.patterns import Told
from bot.flows.goals.roles import lists_roles
from bot.flows.just_said import just_said, last_actions, last_answer
from bot.flows.sayings import plainly
from bot.flows.turn import Turn
from bot.understanding import fold

WITHIN: Final = timedelta(hours=12)
_LEAD: Final = (
    r"\W*(?:(?:bon|ok|oui|non|euh|ah|alors|en fait|finalement|et|stp|please|actually|well|no|yes|so|and|hmm)[ ,]+)*"
)
_MOVED: Final = re.compile(
    rf"{_LEAD}(?:(?:on |je |let's |can (?:you|we) |peux-tu |pouvez-vous )?"
    r"(?:repouss\w+|report\w+|decal\w+|avanc\w+|mets|mettez|mettre|met|mettons|change[rz]?|passe[rz]?|disons|push|move"
    r"|postpone|make|bring|set|put|delay|extend)"
    r"(?:[- ](?:le|la|l'|ca|cela|it|that|this|(?:la|the|l'|my) ?(?:date|deadline|echeance)))?"
    r"(?: (?:back|forward|off|plutot|rather))*)? ?"
    r"(?P<words>(?:(?:plutot|rather|pour|a|au|en|to|until|till|for|by|d'ici|avant|before|in)\b.*)|\S+(?: \S+){0,3})"
)
_OTHERWISE: Final = re.compile(r"[ ,]*\b(?:plutot|a la place|instead|rather|finalement|svp|stp|please)\b[ ,]*")
_NEEDED: Final = re.compile(
    rf"{_LEAD}(?:(?:j'(?:ai|aurai|aurais|aurai) |il (?:me |nous )?(?:faut|faudra|faudrait) |je vais avoir )"
    r"(?:aussi |egalement )?(?:besoin (?:aussi )?d[e' ]+)?"
    r"|(?:r?ajoute[rz]?|add|plus|also|aussi|et aussi|and also)[ :]+"
    r"|i(?:'ll|'d| will| would)?(?: also| probably)? need |i(?:'m| am) (?:also )?going to need )"
    r"(?:aussi |also )?(?P<words>(?:une?|des|an?|some|quelqu'un|someone|somebody)\b.+?)"
    r"(?:,? (?:aussi|too|as well))?[\s.!]*$"
)
_LET_GO: Final = re.compile(
    rf"{_LEAD}(?:(?:je |on |j')?(?:laisse(?:r)? tomber|abandonne|renonce|y renonce|lache l'affaire)(?: tout)?"
    r"|i(?:'m|'ll)? ?(?:give|giving) (?:it )?up|(?:let's |i'll )?"
    r"(?:drop|scrap|ditch|forget|bin|delete|remove) (?:it|this one|that one)"
    r"|(?:supprime|efface|enleve|retire|oublie)[rz]?[- ](?:le|ca|celui[- ](?:la|ci)))[\s.!]*$"
)


def goal_in_view(turn: Turn, goals: tuple[Goal, ...]) -> Goal | None:
    """The one goal that the coach's last answer was about; None when it spoke of several, of none, or long ago."""
    last = last_answer(turn)
    if last is None or turn.now - last.kept_at > WITHIN:
        return None
    pressed = {part for action in last_actions(turn) for part in action.split(":")[1:]}
    shown = [goal for goal in goals if goal.id in pressed]
    spoken_of = any(key.startswith("goal.") for key in just_said(turn))
    if not shown and spoken_of and len(goals) == 1:
        return goals[0]
    return shown[0] if len(shown) == 1 else None


def told_shortly(turn: Turn, goal: Goal, text: str) -> Told | None:
    """What few words say of the goal in view: its day, who it needs, what it is instead, that it is let go.

    Of a vague one whose words have been told better, it is those that change.
    """
    said = plainly(text)
    folded = fold(said)
    if "?" in said or len(folded) != len(said):
        return None
    if _LET_GO.match(folded):
        return Told("let_go")
    if day := _other_day(turn, folded):
        return Told("due", day)
    if (found := _NEEDED.match(folded)) and lists_roles(words := said[found.start("words") : found.end("words")]):
        return Told("roles", words)
    other = instead(said)
    if other and len(other.split()) > 1 and not turn.read(text).people:
        return Told("success" if goal.success and is_vague(goal.what) else "what", other)
    return None


def _other_day(turn: Turn, said: str) -> str | None:
    """The words of a day to come, when nothing else is said: "push it to September", « plutôt pour juin »."""
    found = _MOVED.fullmatch(said.rstrip(" .!"))
    words = _OTHERWISE.sub(" ", found["words"]).strip() if found else ""
    when = read_when(turn, words) if words else None
    if when is None or not says_only(re.sub(r"^(?:a|au|to|pour|for)\b", "", words), when):
        again = read_when(turn, shorter := re.sub(r"^(?:a|au|to|pour|for) ", "", words)) if words else None
        return shorter if again and says_only(shorter, again) else None
    return words
