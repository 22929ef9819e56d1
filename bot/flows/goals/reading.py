"""What the words of a goal tell: the goal itself without "I want to", its purpose, whom it needs (P8, P11)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Final

from bot.coaching.vague import is_vague
from bot.domain.owner import Lang
from bot.flows.by_when import read_when
from bot.flows.goals.patterns import wish_of
from bot.flows.turn import Turn
from bot.understanding import GoalRead, fold
from bot.understanding.matters import ambition
from bot.understanding.oneself import without_oneself

_SURELY: Final = 0.8
_OTHER_MATTERS: Final = frozenset(
    ("log_meeting", "plan_meeting", "note", "reminder", "request_received", "done_thanks", "done_promise")
)


def in_own_words(turn: Turn, text: str) -> str:
    """A goal without "my goal is to" or "je voudrais" before it, nor who one is."""
    text = _LEADS.sub("", without_oneself(text).strip()) or text
    text = _HEDGED.sub(r"\1 ", _THINKING.sub("", text)) or text
    text = _AT_A_LOSS.sub("", text) or text
    kept = ambition(text, turn.lang)
    kept = wish_of(text) if kept in (text.strip(" .!"), text.strip()) else kept
    if found := _LOOKING[turn.lang].search(kept):
        kept = kept[found.end() :] or kept  # what stands before it tells why: "laid off in May, I'm after…"
    if kept.strip(" .!") == text.strip(" .!"):
        kept = _behind_who_one_is(turn, text)
    return _BESIDES.sub("", kept)


def due_told(turn: Turn, text: str, said: str, goal: GoalRead | None = None) -> date | None:
    """The day a goal is for; no day of what has been, told before `said`: "laid off in October, I'm after…"."""
    when, before = read_when(turn, said), read_when(turn, text)
    if when is None and before and _HEAD_OF_CLAUSE.search(text[: before.start]):
        when = before
    if when:
        return when.by
    due = goal.due if goal else None
    return None if before and due and before.first <= due <= before.by else due


_HEAD_OF_CLAUSE: Final = re.compile(r"(?:^|[,.;:!?–—-]|\b(?:et|and|donc|so|mais|but))\W*$", re.IGNORECASE)


def _behind_who_one_is(turn: Turn, text: str) -> str:
    """A goal without the sentence that stands before it: "Just qualified, on my own. Want to (…)"."""
    reading = turn.read(text)
    start = next((first for first, _ in reading.spans.get("goal", ())), 0) if reading.goal else 0
    return text[start:].strip(" .!") if _PAUSE.search(text, 0, start) else text


def is_looking_for(text: str, lang: Lang) -> bool:
    """Whether it says what one is after, wherever it stands: "I'm a nurse and I'd like to teach"."""
    return _LOOKING[lang].search(text) is not None


def purpose_in(turn: Turn, what: str, goal: GoalRead | None = None, sure: float = 0.0) -> str | None:
    """The purpose that the words of a goal tell surely enough; read as a goal when they were taken for something else.

    `goal` and `sure` are the reading of the whole message, when it was one of a goal.
    """
    if goal is None:
        goal, sure = _read_as_goal(turn, what)
    if _OF_NETWORK.search(fold(what)):
        return "other"
    if _OF_EARNING.fullmatch(fold(what)):
        return None
    enough = _PURPOSE_OF_A_WISH if is_vague(what) else _PURPOSE_SURE
    return goal.purpose if goal and sure >= enough else None


_OF_NETWORK: Final = re.compile(
    r"^(?:developper|elargir|agrandir|construire|entretenir|grow|build|expand|develop) (?:mon|un|my|a) "
    r"(?:reseau|network|carnet d'adresses)\W*$"
)
"""A network for its own sake, of which no word says what it is for."""


_OF_EARNING: Final = re.compile(
    r"\W*(?:gagner (?:plus|mieux|davantage)(?: d'argent)?|(?:mieux gagner|gagner mieux) ma vie|plus d'argent"
    r"|(?:augmenter|doubler) mes revenus|(?:increase|grow|double) my income"
    r"|mieux vivre de mon metier|earn(?:ing)? (?:more|better)(?: money)?|mak(?:e|ing) more(?: money)?|more money"
    r"|(?:a )?better (?:income|living)|(?:make|earn) a better living)(?: (?:maintenant|now|this year|cette annee))?\W*"
)
"""A new post or more clients may bring it: which, only the user can tell."""


def plain_purpose(what: str) -> str | None:
    """The purpose that a single word tells, where the reading is not sure of any."""
    said = fold(what)
    if is_vague(what) and _JOB.search(said):
        return "job"
    return next((purpose for purpose, words in _PLAIN if words.search(said)), None)


def _read_as_goal(turn: Turn, what: str) -> tuple[GoalRead | None, float]:
    """The words as a goal, announced as one or alone, whichever is surer; two that agree make it sure enough."""
    readings = [turn.read(said) for said in (f"{_AS_A_GOAL[turn.lang]}{what}", what)]
    announced, alone = readings
    best = max(readings, key=lambda reading: reading.confidence.get("goal", 0.0))
    sure = best.confidence.get("goal", 0.0)
    agreed = announced.goal and alone.goal and announced.goal.purpose == alone.goal.purpose
    return best.goal, max(sure, _PURPOSE_SURE) if agreed else sure


_AS_A_GOAL: Final[Mapping[Lang, str]] = {"fr": "mon objectif : ", "en": "my goal: "}
_JOB: Final = re.compile(
    r"\b(?:jobs?|careers?|role|promotion|emploi|poste|boulot|metier|travail"
    r"|reconver\w+|retrain\w*)\b|^(?:find )?(?:work|a position)\b"
)
"""What can only be about one's job, when a wish says little else."""
_PLAIN: Final = (
    (
        "partners",
        re.compile(
            r"\b(?:co-?founders?|business partners?|(?:an? |some |my |the |meet |find |attract )investors?"
            r"|funding|venture capital"
            r"|seed money"
            r"|(?:money|cash|capital) (?:for|into) (?:my|our|the|a) (?:start-?up|business|company|firm|project|shop)"
            r"|associee?s?|cofondat\w+|investisseu\w+|financements?"
            r"|(?:argent|fonds) pour (?:ma|mon|notre|la) "
            r"(?:boite|start-?up|entreprise|societe|projet|affaire|boutique))\b"
        ),
    ),
    (
        "business",
        re.compile(
            r"\b(?:go(?:ing)? freelance|become (?:a )?freelance\w*|self-employed"
            r"|(?:devenir|me mettre|passer) (?:en )?(?:freelance"
            r"|independante?|a mon compte|auto-?entrepreneu\w+))\b"
            r"|^(?:my |some |mes |des )?(?:clients?|clientes|customers)$"
            r"|\b(?:\d+|an?|new|more|first|regular|paying|two|three|four|five|ten|some|une?|des|plus de"
            r"|nouve(?:aux|lles)|premi(?:er|ere)s?|deux|trois|quatre|cinq|dix|d'autres) (?:\w+ )?"
            r"(?:clients?|clientes|customers?|commissions?|orders|bookings|retainers?|chantiers?|commandes|abonnes)\b"
        ),
    ),
    (
        "job",
        re.compile(
            r"\b(?:get(?:ting)? promoted|be promoted|a promotion|une promotion"
            r"|a (?:pay )?raise|(?:higher|better) salary"
            r"|une augmentation|etre augmentee?|meilleur salaire|change careers|changer de (?:metier"
            r"|poste|boulot|voie))\b"
        ),
    ),
)
_PURPOSE_SURE: Final = 0.6
_PURPOSE_OF_A_WISH: Final = 0.9  # "changer d'air" may be of any kind
_LOOKING: Final[Mapping[Lang, re.Pattern[str]]] = {
    "fr": re.compile(
        r"(?:^|[,.;:!?]\s*|\b(?:et|donc|alors|du coup)\s+)"
        r"(?:(?:bon|alors|voilà|voila|en fait|salut|bonjour|moi)[ ,:]+)*"
        r"(?:(?:moi )?(?:je |j['’ ]?)(?:cherche|recherche)(?: (?:à|a)(?= \w+(?:er|ir|re)\b))?"
        r"|je suis (?:à|a|en) (?:la )?recherche d[e'’]"
        r"|(?:j['’ ]?aimerais?|j['’ ]?voudrais?|j['’ ]?veux)(?: (?:bien|vraiment))?)\s*(?=\w)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?:^|[,.;:!?]\s*|\b(?:and|so)\s+)(?:(?:so|well|ok|hi|hello|hey)[ ,:]+)*(?:i wanna"
        r"|i['’]?d (?:(?:quite|really|rather|very much|so) )?(?:like|love)(?: to)?|i want(?: to)?"
        r"|my (?:\w+ )?(?:goal|aim|objective|target)(?: is|['’]s| would be)(?: to)?"
        r"|(?:i['’]?m|i am|we['’]?re|we are) (?:(?:looking|searching|hunting) for|after)|looking for"
        r"|(?:(?:i['’]?m|i am) )?(?:trying|hoping|struggling) to)\s+(?=\w)",
        re.IGNORECASE,
    ),
}
"""How people begin, without an apostrophe or in a hurry: what follows is the goal."""
_LEADS: Final = re.compile(
    r"^(?:\W*(?:salut?|slt|bonjour|bonsoir|coucou|cc|yo|hello|hi|hey|hiya|en gros|en fait|en bref|bref|bon|ben|bah"
    r"|alors|eu?h|hum|du coup|voil[àa]|disons|enfin|basically|well|so|ok|okay|um|er|actually|honestly|simply put)"
    r"(?:[ ,:!.…–-]+|$))+(?=\S)",
    re.IGNORECASE,
)
"""A greeting, a hesitation: how people begin, and nothing of the goal."""
_THINKING: Final = re.compile(
    r"^(?:(?:je (?:crois|pense|me dis)(?: bien)?|il me semble) qu(?:e |['’])|i (?:do )?(?:think|guess|reckon"
    r"|suppose) (?:that )?)"
    r"(?=(?:i|je|j['’]|on|we)\b)",
    re.IGNORECASE,
)
_HEDGED: Final = re.compile(
    r"\b(i|we|je|on) (?:kinda|sorta|kind of|sort of|just|probably|maybe|(?:think|guess|reckon"
    r"|suppose) (?:that )?(?:i|we))\s+"
    r"(?=(?:want|would|need|wish|hope)\b)",
    re.IGNORECASE,
)
_AT_A_LOSS: Final = re.compile(
    r"[\s,;.…–-]+(?:(?:but|only|except|mais|sauf que|seulement)\s+)(?:(?:i(?:['’]ve| have)?|je"
    r"|j['’])\s*)?(?:really |just |ne )?"
    r"(?:got )?(?:no (?:idea|clue)|haven['’]?t (?:got )?a clue|don['’]?t know|dunno|not (?:really )?sure|sais pas"
    r"|ai aucune idée|aucune idée|sans savoir|vois pas)\b.*$",
    re.IGNORECASE | re.DOTALL,
)
"""A doubt behind the goal, which is no word of it: "but no idea where to start"."""
_PAUSE: Final = re.compile(r"[.;,:!?\n](?=\s)")
_BESIDES: Final = re.compile(
    r"^(?:(?:aussi|également|vraiment|bien|also|really)\s+|need (?:to )?(?=\S))", re.IGNORECASE
)


_ANNOUNCED: Final = re.compile(
    r"\W*(?:mon|notre|my|our) (?:\w+ )?(?:objectif|but|projet|ambition|goal|aim|plan)\b", re.IGNORECASE
)


def announces_goal(text: str) -> bool:
    """ "Mon objectif, c'est…", "my goal is…"."""
    return _ANNOUNCED.match(text) is not None


def is_of_something_else(turn: Turn, text: str) -> bool:
    """Whether a message plainly tells something of somebody, instead of whom the goal needs."""
    reading = turn.read(text)
    sure = reading.confidence.get("intent", 0.0) >= _SURELY
    return sure and reading.intent in _OTHER_MATTERS and bool(reading.people)
