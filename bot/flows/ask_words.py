"""The words that tell what became of an ask: sent, yes, no, no answer; by whom, when it is said."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

from bot.flows.turn import Turn
from bot.understanding import find_people, fold

Verb = Literal["yes", "no", "silent", "sent"]

_WHO: Final = r"(?P<who>[\w'-]+(?: [\w'-]+){0,2}?)"
_WHO_LAST: Final = r"(?P<who>[\w'-]+(?: [\w'-]+){0,2})"
_END: Final = r"[ .!]*$"
_SENT_END: Final = (
    r"(?:,? (?:just now|already|this (?:morning|afternoon|evening)|today|yesterday|last night|(?:a minute|an hour) ago"
    r"|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|a l'instant|deja|ce matin|cet apres-midi|ce soir|aujourd'hui|hier"
    rf"(?: soir)?|tout a l'heure))?{_END}"
)
_SINCE: Final = r"(?:,? (?:since|depuis|after|apres|though|pourtant|so far|pour l'instant)\b.*?)?"
_TAIL: Final = (
    r"(?P<tail>(?:\s*[,;:.!]| et | and | pour | for | on | le | de | d'| a | to | that | qu| mais | but ).*)?[ .!]*$"
)
_SAID: Final[dict[Verb, tuple[str, ...]]] = {
    "no": (
        rf"{_WHO} (?:m'|me |nous )?(?:a |ont )?(?:dit|repondu|repond) (?:que )?non\b.*$",
        (
            rf"{_WHO} (?:m'|me |nous )?(?:a |ont )?(?:refuse|decline|decline"
            rf" poliment|dit qu'(?:il|elle) ne (?:peut|pouvait) pas)\b.*$"
        ),
        rf"{_WHO} (?:ne )?(?:peut|veut|pourra|pouvait|souhaite) (?:malheureusement )?pas\b.*$",
        rf"(?:c'est )?(?:un )?non (?:de|pour|avec) {_WHO_LAST}{_END}",
        rf"(?:un )?refus (?:de|d') ?{_WHO_LAST}{_END}",
        rf"{_WHO}(?: has|'s)? (?:said|says|told me|answered|replied)(?: me)?,? no\b.*$",
        rf"{_WHO}(?: has|'s)? (?:declined|refused|turned me down|turned it down|passed)\b.*$",
        (
            rf"{_WHO} (?:can't|cannot|can not|won't|isn't able to|is not able"
            rf" to)(?: (?:help|do it|make it))?(?: (?:this time|right now|now))?{_END}"
        ),
        rf"(?:it's )?(?:a )?no from {_WHO_LAST}{_END}",
    ),
    "silent": (
        (
            rf"(?:toujours |encore )?(?:pas|aucune|sans) (?:encore )?(?:de"
            rf" )?(?:reponse|nouvelles?|retour) (?:de |d'|du ){_WHO_LAST}{_END}"
        ),
        (
            rf"{_WHO} (?:ne |n')?(?:m'|me )?(?:a |repond )(?:toujours |encore"
            rf" )?(?:pas|jamais|rien)(?: encore)?(?: (?:re)?(?:repondu|dit))?{_END}"
        ),
        rf"{_WHO} (?:ne |n')(?:m'|me )?(?:a |repond )(?:toujours |encore )?(?:pas|jamais|rien)\b.*$",
        rf"(?:toujours |encore )?rien (?:de |d'|du cote de ){_WHO_LAST}(?:\s*[,;].*)?{_END}",
        rf"{_WHO} (?:fait|font) (?:toujours |encore |carrement )?(?:le |la |les )?mort(?:e|s|es)?\b.*$",
        (rf"(?:(?:le )?silence(?: radio| total)?|pas un mot|pas un signe(?: de vie)?) (?:de |d'|du cote de )"
         rf"{_WHO_LAST}{_SINCE}{_END}"),
        rf"(?:still )?(?:no|without an?) (?:answer|reply|response|news|word)(?: yet)? from {_WHO_LAST}{_END}",
        (rf"{_WHO} (?:still )?(?:hasn't|has not|didn't|did not|never|doesn't|does not) (?:yet |still )?"
         r"(?:answered|answer|replied|reply|responded|respond|got back|get back|gotten back|come back)\b.*$"),
        (rf"{_WHO} (?:a vu|a lu|a bien (?:vu|lu|recu)|saw|read|has (?:seen|read)|got) (?:mon|ma|my|the|le"
        rf"|la) .{{3,30}}?,? (?:mais|but|and) "
        r"(?:toujours |still )?(?:rien|pas de reponse|nothing|no (?:answer|reply)|silence).*$"),
        (rf"(?:still )?(?:nothing|not a (?:peep|word|sound|thing)|radio silence|silence|crickets)(?: yet| at all)? "
         rf"(?:from|out of) {_WHO_LAST}{_SINCE}{_END}"),
        (rf"(?:i )?(?:still )?(?:haven't|have not|never) heard (?:back |anything |a thing |a word |a peep )?"
         rf"(?:back )?from {_WHO_LAST}{_SINCE}{_END}"),
        rf"{_WHO}(?: has| is|'s)? (?:ghosted me|ghosting me|silent|playing dead|gone quiet)\b.*$",
    ),
    "yes": (
        (
            rf"{_WHO} (?:m'|me |nous )?(?:a |ont )?(?:dit|repondu"
            rf"|repond) (?:que )?(?:oui|ok|d'accord|avec plaisir)\b{_TAIL}"
        ),
        rf"{_WHO} (?:m'|nous )?(?:a )?(?:accepte|valide)\b{_TAIL}",
        rf"{_WHO} (?:est|serait) (?:d'accord|partante?|ok|ravie? (?:de|d'))\b{_TAIL}",
        rf"{_WHO} (?:veut|voudrait) bien\b{_TAIL}",
        rf"{_WHO} (?:va|peut|pourra) (?:bien )?(?:le faire|m'aider|me presenter)\b{_TAIL}",
        rf"{_WHO}(?: will|'ll| can|'s going to) (?:do it|help(?: me)?|introduce me|make the intro)\b{_TAIL}",
        rf"(?:c'est )?(?:un )?(?:oui|ok|d'accord) (?:de|pour|avec) {_WHO_LAST}{_END}",
        (
            rf"{_WHO}(?: has|'s)? (?:said|says|told me|answered"
            rf"|replied)(?: me)?,? (?:yes|ok|okay|sure|of course)\b{_TAIL}"
        ),
        rf"{_WHO}(?: has|'s)? (?:agreed|accepted|agrees|accepts)\b{_TAIL}",
        rf"{_WHO}(?: is|'s) (?:in|up for it|on board|ok with it|fine with it|game|keen)\b{_TAIL}",
        (rf"{_WHO}(?: is|'s|'d be| would be) (?:happy|glad|willing|ok|fine|delighted|more than happy"
        rf"|thrilled) (?:to|with)\b.*$"),
        rf"(?:it's )?(?:a )?yes from {_WHO_LAST}{_END}",
    ),
    "sent": (
        (rf"(?:(?:message|demande|mail) |voila,? (?:c'est )?|ca y est,? (?:c'est )?|(?:c'est )?(?:bien )?)"
         rf"(?:envoye|parti|demande)e?{_SENT_END}"),
        rf"(?:c'est |message |demande |mail )?(?:bien )?(?:envoye|parti|demande)e? (?:a|pour) {_WHO_LAST}{_SENT_END}",
        (rf"(?:j'ai|je viens d[e'] ?) ?(?:bien )?(?:envoye|envoyer|ecrit|ecrire|transmis)"
         rf"(?: (?:ma|la|le|mon) (?:demande|message|mail))?(?: (?:a|pour) {_WHO_LAST})?{_SENT_END}"),
        rf"j'ai (?:bien |enfin )?demande a {_WHO_LAST}{_SENT_END}",
        (rf"(?:it's |it is |message |all |just )?(?:sent|gone|asked)(?: (?:it|that|the message|mine))?(?: off)?"
         rf"{_SENT_END}"),
        (rf"(?:(?:i(?:'ve)?|have) )?(?:just )?(?:fired|pinged|shot|popped|whizzed|bunged|dropped) (?:it|that|one"
        rf"|the message)"
         rf"(?: off| over| across| in| through)?{_SENT_END}"),
        rf"(?:it's |it is |message |request )?(?:sent|gone) to {_WHO_LAST}{_SENT_END}",
        (rf"i(?:'ve| have)?(?: just)? (?:sent|written)"
         rf"(?: (?:it|my request|my message|the request|the message|the mail))?(?: to {_WHO_LAST})?{_SENT_END}"),
        rf"i(?:'ve| have)?(?: just| finally)? asked {_WHO_LAST}{_SENT_END}",
    ),
}  # fmt: skip
"""In flat letters; "no" and silence before "yes", for they hold its words."""
_COMPILED: Final = {verb: tuple(re.compile(rf"^\W*{one}") for one in rows) for verb, rows in _SAID.items()}
_HE_OR_SHE: Final = frozenset("il elle ils elles on ca lui he she they it him her them".split())
_SURE: Final = 0.9  # likeness of a name


@dataclass(frozen=True)
class Said:
    """What became of it, and the ids of whom it can be; () when nobody is named."""

    verb: Verb
    people: tuple[str, ...]


def read_said(turn: Turn, text: str) -> Said | None:
    """The word of an ask that a text is; None for any other text, and for a name that is not known."""
    said = _ANSWERED.sub(r"\g<who>\g<is> ", _GREETING.sub("", fold(text).replace("’", "'")))
    for verb, rows in _COMPILED.items():
        for row in rows:
            found = row.match(said)
            people = _people(turn, found) if found else None
            if people is not None:
                return Said(verb, people)
    return None


_GREETING: Final = re.compile(
    r"^(?:(?:bonne annee|bonjour|bonsoir|salut|coucou|happy new year|hello|hi|hey|bon|bah|ca y est|super|voila|enfin"
    r"|finally|guess what|so|well|great|done|(?:yep|yes|yeah|yup|oui|ouais)(?! (?:from|de|d|pour|for"
    r"|avec)\b))\b[\s,.!:]*)+"
)
_ANSWERED: Final = re.compile(
    r"^(?P<who>[\w'-]+(?: [\w'-]+){0,2}?) (?:m'a (?:enfin |bien )?(?:repondu|rappelee?|recontactee?|ecrit)"
    r"|(?:has |just |finally |'s )*(?:(?:got|came|come|been) back to me|answered(?: me)?|replied(?: to me)?"
    r"|wrote back|called me back))"
    r"[\s,;:.!]+(?:et |and )?(?:il|elle|he|she|they)(?P<is>'s|'d| would|) (?=\w)"
)
""" "Claire m'a répondu, elle veut bien": "Claire veut bien"."""


_ASKED: Final = re.compile(
    r"^\W*(?:(?:bon|voila|ca y est|so|well|ok|hier|yesterday|ce matin|this morning)[ ,!.]+)*(?:"
    r"(?:(?:i|we)(?:'ve| have)? )?(?:just |finally |already |also )*asked "
    r"(?!me\b|myself\b|about\b|why\b|how\b)(?P<en>[\w'-]+(?: [\w'-]+){0,3}?)"
    r" (?:to|for|if (?:he|she|they)(?:'d| can| could| would))\b"
    r"|(?:j'ai|jai|on a|nous avons|je viens de) (?:bien |enfin |deja |aussi |juste )*demander? "
    r"(?:(?:un|une|des|son|sa|ses|de l'|du|deux|trois|cinq|dix|quinze|vingt|trente|\d+) [^,;.]{2,40}? )?"
    r"(?:a|au|aux) (?P<fr>[\w'-]+(?: [\w'-]+){0,3}?)"
    r"(?: (?:de |d'|s'il |s'ils |si elle |si il |pour |un |une |son |sa |ses |a propos |au sujet |sur )|[\s.!]*$)"
    r")"
)


def tells_asking(text: str) -> bool:
    """ "I asked Paul to read my plan": somebody was asked something, and no question was put."""
    return not text.rstrip().endswith("?") and _ASKED.match(fold(text).replace("’", "'")) is not None


def _people(turn: Turn, found: re.Match[str]) -> tuple[str, ...] | None:
    """The ids of whom is named, () for nobody or a pronoun; None when the words name nobody who is known."""
    who = (found.groupdict().get("who") or "").removesuffix("'s").strip(" '")
    if not who or who in _HE_OR_SHE:
        return ()
    ids = tuple(match.id for match in find_people(who, turn.known()) if match.score >= _SURE)
    return ids or None
