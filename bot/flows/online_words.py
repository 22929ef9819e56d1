"""In which words one tells that a first message is due, or that one was answered; folded, in both languages (P31)."""

from __future__ import annotations

import re
from typing import Final

NETWORK: Final = r"(?:linked ?in|xing|viadeo|bluesky|mastodon|instagram|twitter|facebook|malt|github|slack|discord)"
_ON: Final = rf"(?: (?:(?:sur|on|via) )?{NETWORK})"
_NETS: Final = r"(?:(?:mon |le )?reseau(?: pro(?:fessionnel)?)?|my (?:professional )?network)"
_NAME: Final = r"(?P<name>.{2,60}?)"
_HIM: Final = r"(?P<name>(?!.*\b(?:at|during|over|a la|au|aux|lors|pendant|pour|autour)\b)[^,.;]{2,60}?)"
_LATELY: Final = (
    r"(?: (?:hier(?: soir)?|aujourd'hui|ce matin|cette semaine|yesterday|today|this (?:morning|week)|last night))"
)
_WHO: Final = r"(?:somebody|someone|a person|people|a contact)"
_QUI: Final = r"(?:quelqu'un|une personne|un contact|ceux|celui|celle)"
_INVITE: Final = r"(?:demande(?: de (?:connexion|contact))?|invitation|connexion)"
_INVITE_EN: Final = rf"(?:{NETWORK} )?(?:invitation|invite|connection request|request)"
_SAY: Final = (
    r"(?:que|quoi|qu'est-ce que je|que puis-je|que dois-je|comment) (?:dois |peux |pourrais )?(?:ecrire|dire|envoyer)"
)
_SAY_EN: Final = r"what (?:do|should|can|could) i (?:write|say|send)"
_WAYS: Final[tuple[tuple[str, str], ...]] = (
    ("accepted", rf"{_NAME} (?:(?:a|ont) (?:bien |enfin )?|vient d')accept(?:ee?|er) (?:ma|mon) {_INVITE}{_ON}?"),
    ("accepted", rf"{_NAME} (?:has |just |finally |has just )*accepted my {_INVITE_EN}{_ON}?"),
    ("accepted", rf"{_SAY}(?: comme premier message)? a {_QUI} qui (?:a|ont|vient d'|vient de) .*(?:accept|ajout).*"),
    ("accepted", rf"{_SAY_EN}(?: as a first message)? to {_WHO} who .*(?:accepted|added).*"),
    (
        "accepted",
        rf"(?:je suis|on est|nous sommes) .*(?:connectee?s?|en contact|en relation) avec {_NAME}{_ON}",
    ),
    ("accepted", rf"(?:i'm|i am|we're|we are) (?:now )?connected (?:to|with) {_NAME}{_ON}"),
    ("accepted", rf"(?:nouvelle connexion|nouveau contact|new connection){_ON} ?:? {_NAME}"),
    ("they", rf"{_NAME} (?:m'a (?:ajoutee?|invitee?|demandee? en contact)|vient de m'(?:ajouter|inviter)){_ON}"),
    ("they", rf"{_NAME} (?:has |just |has just |'s just )?(?:added|invited) me{_ON}"),
    ("they", rf"(?:j'ai (?:bien )?accepte|je viens d'accepter) (?:l'invitation|la demande) (?:de |d'){_NAME}{_ON}"),
    ("they", rf"i(?:'ve)? (?:just )?accepted {_NAME}'s? {_INVITE_EN}{_ON}"),
    (
        "invited",
        rf"(?:je viens d'|j'ai (?:bien |juste )?)(?:ajouter|ajoutee?|inviter|invitee?) {_NAME}(?:{_ON}| a {_NETS})",
    ),
    ("invited", rf"je (?:me suis connectee?|viens de me connecter) (?:a|avec) {_NAME}{_ON}"),
    ("invited", rf"je me suis connectee?{_LATELY}? avec {_HIM}{_LATELY}?{_ON}?{_LATELY}?"),
    ("invited", rf"i(?:'ve| have)? (?:just )?connected{_LATELY}? with {_HIM}{_LATELY}?{_ON}?{_LATELY}?"),
    ("invited", rf"i(?:'ve| have)? (?:just )?(?:added|invited|connected (?:with|to)) {_NAME}(?:{_ON}| to {_NETS})"),
    ("invited", rf"i(?:'ve| have)? (?:just )?sent an? (?:{_INVITE_EN}) to {_NAME}{_ON}"),
    (
        "accepted",
        (
            rf"(?:un |mon )?(?:premier )?message (?:pour|a) (?:{_QUI}|qqn|quelqu.un) (?:que je viens d'ajouter"
            rf"|que j'ai ajoutee?"
            r"|qui (?:m'a|vient de m')\s?(?:accept|ajout)\w*).*"
        ),
    ),
    (
        "accepted",
        (
            rf"(?:a |my )?(?:first )?message (?:for|to) {_WHO} (?:(?:that |who |whom )?i(?:'ve)? (?:just )?added"
            r"|who (?:just )?(?:accepted|added) me).*"
        ),
    ),
    (
        "",
        (
            r"(?:ecri[st]|ecrivez|prepare[rz]?|redige[rz]?|fai[st]|aide-moi a ecrire|je (?:veux|voudrais"
            r"|vais) ecrire)(?:-moi)? "
            rf"(?:un |mon )?(?:premier |petit )?(?:message|mot|mp|dm) (?:(?:sur|on|via|de) )?{NETWORK} "
            rf"(?:a|pour) {_NAME}"
        ),
    ),
    (
        "",
        (
            rf"(?:write|draft|help me write) (?:me )?(?:a |my )?(?:first |short )?(?:{NETWORK} )?(?:message|note"
            rf"|dm){_ON}? "
            rf"(?:to|for) {_NAME}{_ON}"
        ),
    ),
    (
        "",
        (
            rf"(?:write|draft|help me write) (?:me )?(?:a |my )?(?:first |short )?{NETWORK} (?:message|note|dm) (?:to"
            rf"|for) {_NAME}"
        ),
    ),
    ("", rf"{_SAY} a {_NAME}{_ON}"),
    ("", rf"{_SAY_EN} to {_NAME}{_ON}"),
    ("", rf"(?:un |a |mon |my )?(?:premier message|message|first message) (?:a|pour|to|for) {_NAME}{_ON}"),
    (
        "",
        rf"(?:aide-moi a |je (?:veux|voudrais|vais) )(?:ecrire|contacter|envoyer un .*message) {_NAME}{_ON}",
    ),
    ("", rf"(?:help me |i(?:'d like| want) to )(?:write to|message|contact) {_NAME}{_ON}"),
)
"""How one tells that a first message is due, by the door (P31); an empty door is one that was not told."""
_INVITED: Final = (
    rf"(?:{NETWORK} (?:invites?|invitations?|(?:connection )?requests?)|(?:invitations?|invites?|demandes?)"
    rf" (?:(?:sur|on|via|de|par|from) )?{NETWORK}|connection requests?"
    r"|(?:demandes?|invitations?) de (?:connexion|contact|mise en relation))"
)
_WHETHER_TO_ACCEPT: Final = re.compile(
    r"(?:et |and |so |alors )?(?:faut-il|il faut|dois-je|je dois|est-ce que je (?:dois|devrais)|should i|do i have to"
    rf"|must i|which|lesquelles|quelles)\b.{{0,40}}?\b{_INVITED}\b.{{0,50}}"
    r"|(?:qui|whom?) (?:dois-je |faut-il |je dois |should i |do i )?accept\w*\b.{0,40}"
    rf"\b{NETWORK}\b.{{0,20}}"
)
_HOW_TO_REPLY: Final = re.compile(
    r"(?:et |and |so |alors )?"
    r"(?:(?:comment|que|quoi|qu'est-ce que(?: je)?|what|how)\b.{0,30}?)"
    r"(?:repond\w*|reagi\w*|dire|ecrire|reply|respond|answer|react|say|write|do)\b.{0,30}?"
    rf"\b{_INVITED}"
    r"(?: (?:de|d'|from) ?(?P<name>.{2,40}))?"
)


def asks_how_to_reply(said: str) -> re.Match[str] | None:
    """ "How do I reply to a LinkedIn invite?", « que répondre à une demande de connexion ? », folded."""
    return _HOW_TO_REPLY.fullmatch(said)


def asks_whether_to_accept(said: str) -> bool:
    """ "Should I accept every LinkedIn invite?", folded."""
    return _WHETHER_TO_ACCEPT.fullmatch(said) is not None


_AND_NOW: Final = re.compile(
    r"[ ,;:.!]+(?:et |maintenant |du coup |alors |and |so |now )*"
    r"(?:je (?:lui |leur )?(?:dis|ecris|envoie|mets|raconte|reponds) quoi|quoi (?:lui|leur)"
    r" (?:dire|ecrire|mettre|envoyer)|que (?:lui|leur) (?:dire|ecrire)|qu'est-ce que je (?:lui |leur )?(?:dis"
    r"|ecris|mets|reponds)|comment (?:lui|leur) ecrire"
    r"|what (?:do|should|can) i (?:say|write|send|put|reply|answer)(?: (?:to )?(?:him|her|them))?)"
    r"(?: (?:comme|en|as (?:a|my)) (?:premier|1er|first) (?:message|mot))?"
)
"""The question behind what happened: it opens the same door."""


def without_question(said: str) -> str:
    """What happened, folded, without "what do I write to her?" behind it."""
    found = _AND_NOW.search(said)
    return said[: found.start()] if found and found.end() == len(said) else said


WAYS: Final = tuple((door, re.compile(words)) for door, words in _WAYS)
REPLIED: Final = re.compile(
    r"(?:(?:ca y est|super|great|yes),? )?(?P<name>[^,.;:!?]{2,60}?) (?:"
    r"m'a (?:enfin |deja |bien )?(?:repondue?|ecrit|reecrit)|a (?:enfin |deja |bien )?repondu(?: a mon message)?"
    r"|(?:has |just |finally )*(?:answered|replied|wrote back|written back|responded|got back to me)"
    rf"(?: (?:me|to me|(?:to )?my message))?){_ON}?"
)
