"""The short ways in which people say whose something is, or that it is not so at all; apostrophes are straight."""

from __future__ import annotations

from typing import Final

from bot.flows.cards.mending_shapes import FIRST, PRONOUN, SOME, way

_THEM: Final = r"(?P<who>him|her|them|he|she|they|lui|elle|il|eux|[^\W\d_][\w-]*)"
_THAT: Final = r"(?:but |mais |it was |it's |that was |that's |c'est |c'était )*"
_NOT_BY: Final = (
    r"(?:(?:it|that|this) ?(?:wasn't|was not|isn't|is not|'s not)"
    r"|(?:ce |c'|ça |ce n'|ça n')?(?:était|est) pas|not|pas) "
)
_DID: Final = (
    r"(?: (?:who |that |qui )?(?:did|do|does|was|am|is|will|promised|have|has|a|ai|doit|dois)"
    r"(?: (?:it|so|that|promis))?)?"
)
THEIRS_NOT_MINE: Final = (
    way(rf"{_NOT_BY}(?:me|moi)\b(?P<what>.{{0,60}}?)[,;. ]+{_THAT}{_THEM}{_DID}"),
    way(rf"(?:it's|it was|that's|that was|c'est|c'était) {_THEM} (?:who|that|qui)\b(?P<what>.+)"),
    way(rf"{_THEM}(?:'s| is| was|'ll be| will be) the one (?:who|that)?(?P<what>.+)"),
    way(rf"{_THEM}(?P<what> .{{3,60}}?),? (?:and )?(?:not|pas) (?:me|moi|I)"),
)
"""it wasn't me who promised, she did · c'est lui qui envoie les slides"""
MINE: Final = (
    way(rf"{_NOT_BY}{_THEM}\b(?P<what>.{{0,60}}?)[,;. ]+{_THAT}(?:me|moi|I)\b{_DID}"),
    way(r"(?:it's|it was|that's|that was|c'est|c'était) (?:me|moi) (?:who|that|qui)\b(?P<what>.+)"),
    way(r"(?:i'm|i am|i was) the one (?:who|that)?(?P<what>.+)"),
    way(rf"(?:i |j'|je )(?P<what>.{{3,60}}?),? (?:and )?(?:not|pas) {_THEM}"),
    way(r"(?:i |j'|je )(?P<what>.{3,60}?),? (?:not the other way round|et pas l'inverse|pas l'inverse)"),
)
"""it wasn't her who promised, I did · c'est moi qui l'ai relu, pas lui"""

_FACT: Final = (
    r"(?:(?P<promises>promesses?|engagements?|promises?|commitments?)|(?P<received>coup de main|aide|help|favour|favor)"
    r"|(?P<introductions>mises? en relation|introductions?|intros?))"
)
_OFF: Final = (
    r"(?:forget|delete|remove|erase|scrap|scratch|strike|skip|drop|cut|oublie|oubliez|supprime|supprimez|efface|effacez"
    r"|enlève|enlevez|retire|retirez|vire|virez|ôte|ôtez|laisse tomber|laissez tomber)"
)
TAKEN_OFF: Final = (
    way(r"(?:pas de |pas d'|aucune? |no |without (?:the |a )?|sans (?:la |le |l')?)", _FACT),
    way(
        rf"(?:take|strike|cross|leave|scratch) (?:off |out )?(?P<what>{SOME}?)(?: (?:off|out))?(?: the (?:card|list))?"
    ),
    way(rf"{_OFF} (?:about |off |out )?(?P<what>{SOME}?)(?: (?:de la fiche|from the card))?"),
)
"""no promise · forget the slides · take Paul off"""
NONE_SUCH: Final = way(rf"(?:pas de |pas d'|no |without (?:the |any )?|sans (?:le |la |les )?)(?P<what>{SOME})")
"""no slides"""

_OTHERS: Final = ("received", "offers", "introductions", "needs")
_NONE: Final = r"(?=.*\b(?:pas|rien|jamais|aucune?)\b)"
_STILL: Final = r"(?!.*\b(?:yet|encore|still|toujours)\b)"
NEVER: Final = (
    (
        way(_STILL, r"(?:i (?:didn't|did not|haven't|won't|never|don't)|i'm not) (?P<what>.{3,80})"),
        ("promises", "given"),
    ),
    (way(r"(?:i promised nothing|no promises?(?: (?:made|from me))?)(?P<what>)"), ("promises",)),
    (way(_STILL, rf"(?:je |j'){_NONE}(?P<what>.{{3,80}})"), ("promises", "given")),
    (
        way(
            _STILL,
            rf"(?:{PRONOUN}|{FIRST}) (?:didn't|did not|hasn't|won't|never|isn't|can't|doesn't) (?P<what>.{{3,80}})",
        ),
        _OTHERS,
    ),
    (way(_STILL, rf"(?:{PRONOUN}|{FIRST}) {_NONE}(?:ne |n'|m'|me |va )(?P<what>.{{3,80}})"), _OTHERS),
)
"""I didn't promise anything · il ne m'a pas fait de retour; with the fields that it can be about"""

ABSENT: Final = way(
    r"(?:finalement |in fact |wait,? )?",
    rf"(?P<who>{FIRST}(?: {FIRST}){{0,2}}?),? (?:(?:il|elle) )?",
    r"(?:wasn't|wasnt|was not|didn't come|did not come|couldn't (?:come|make it)|didn't make it|n'était pas|était pas",
    r"|n'etait pas|etait pas|n'est pas venue?|est pas venue?|n'a pas pu venir)",
    r"(?: (?:actually|really|there|here|with us|là|la|présente?|avec nous|de la partie))*",
    r"(?:,? (?:in the end|finalement|after all))?",
)
"""Fiona wasn't there · finalement Paul n'est pas venu"""
