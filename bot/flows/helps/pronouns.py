""" "Comment lui rendre ?", "I've thanked her", without a name: of who was just shown, or of the only one it can be."""

from __future__ import annotations

import re
from typing import Final

from bot.coaching.help_thread import Helper, helpers
from bot.domain.helps import Help
from bot.domain.people import Person
from bot.flows.helps.ideas import show_ideas
from bot.flows.helps.listed import listed
from bot.flows.helps.patterns import plain
from bot.flows.helps.story import did
from bot.flows.just_said import last_actions
from bot.flows.people.he_or_she import can_be
from bot.flows.turn import Turn

_HOW: Final = re.compile(
    r"(?:(?:et|mais|and|but) )?(?:"
    r"(?:comment|de quelle (?:facon|maniere)) (?:est-ce que )?(?:je |on )?(?:puis-je |pourrais-je |peux |pourrais "
    r"|peut )?"
    r"(?:bien |mieux )?(?:(?:lui|leur) (?:rendre(?: la pareille| service| ca| la politesse)?|faire plaisir"
    r"|renvoyer l'ascenseur"
    r"|etre utile|dire merci)|(?:le|la|les|l')\s?(?:remercier|aider))"
    r"|(?:que|qu'est-ce que) (?:je )?(?:puis-je|pourrais-je|peux|pourrais) (?:bien )?"
    r"(?:faire (?:pour (?:lui|elle|eux|elles)|en retour)|(?:lui|leur) (?:rendre|offrir|apporter|proposer))"
    r"|how (?:can|could|should|do|might) i (?:best )?(?:thank|help|repay|give (?:something )?back to|pay back"
    r"|make it up to|return the favou?r to) (?:him|her|them)"
    r"|what (?:can|could|should) i (?:do for|give(?: back to)?|offer) (?:him|her|them)(?: in return)?"
    r"|what (?:can|could) i do in return)"
)
_THANKED: Final = re.compile(
    r"(?:(?:ca y est|oui|c'est bon|done|yes|ok)[ ,]+)*(?:"
    r"je (?:l'|les )ai (?:deja |bien |enfin )?remercie\w*|je (?:lui|leur) ai (?:deja |bien |enfin )?dit merci"
    r"|i(?:'ve| have)? (?:already |just )?(?:thanked|said (?:thanks|thank you) to) (?:him|her|them))"
    r"(?: (?:hier|ce matin|deja|aujourd'hui|yesterday|already|this morning|today))?"
)


def hear_pronoun(turn: Turn, text: str) -> Turn | None:
    """An idea for them, or their thanks noted; the list when it can be several; None for anything else."""
    said = plain(text)
    if _HOW.fullmatch(said):
        return _ideas(turn, said)
    return _thanked(turn, said) if _THANKED.fullmatch(said) else None


def _ideas(turn: Turn, said: str) -> Turn | None:
    shown = _shown(turn, said)
    person = turn.notebook.person(shown[0]) if len(shown) == 1 else None
    if person:
        return show_ideas(turn, person)
    open_ones = _open(turn, said)
    if len(open_ones) == 1:
        return show_ideas(turn, open_ones[0].person)
    return listed(turn, "all") if open_ones else None


def _thanked(turn: Turn, said: str) -> Turn | None:
    waiting = [one for one in _open(turn, said) if one.stage == "thank"]
    shown = [one for one in waiting if one.person.id in _shown(turn, said)] or (waiting if turn.current is None else [])
    if len(shown) == 1:
        return did(turn, shown[0].next.help, "thank")
    return listed(turn, "thank") if shown else None


def _open(turn: Turn, said: str) -> list[Helper]:
    waiting = [one for one in helpers(turn.notebook, turn.today) if one.stage in ("thank", "news", "outcome", "back")]
    return [one for one in waiting if _is_said_of(one.person, said)]


def _is_said_of(person: Person, said: str) -> bool:
    pronoun = re.search(r"\b(?:him|her|le|la|elle)\b", said)
    return pronoun is None or can_be(person, pronoun[0])


def _shown(turn: Turn, said: str) -> tuple[str, ...]:
    """The ids of those whom the buttons of the last answer are about, and who can be meant."""
    parts = [part for action in last_actions(turn) for part in action.split(":")[1:]]
    helps = [turn.notebook.find(Help, part) for part in parts]
    ids = dict.fromkeys((*parts, *(one.from_ for one in helps if one)))
    people = [person for id_ in ids if (person := turn.notebook.person(id_))]
    return tuple(person.id for person in people if _is_said_of(person, said))


ASKED = (hear_pronoun,)
