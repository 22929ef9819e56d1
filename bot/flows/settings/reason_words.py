"""Of what the coach is to write, as people say it: "seulement les promesses", "no birthday wishes"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

from bot.flows.meanings.polite import plain, with_thanks
from bot.flows.settings.reasons import read_kinds

Verb = Literal["only", "without", "all but", "also", "all"]


@dataclass(frozen=True)
class Wish:
    """What is to become of which kinds of reasons."""

    verb: Verb
    kinds: tuple[str, ...] = ()


_TO_ME: Final = (
    r"(?:(?:ne )?(?:(?:ecri[st]|ecrives?|ecrivez|parle[sz]?|envoie[sz]?|rappelle[sz]?)(?:[- ]moi)?|m'(?:ecri[st]"
    r"|ecrive[sz]?|envoie[sz]?)"
    r"|me (?:parle|rappelle|relance)[sz]?|write(?: to me)?|message me|text me|remind me|nudge me|send(?: me)?|tell me"
    r"|talk to me"
    r"|keep|garde[rz]?|je (?:ne )?veux|i (?:only )?want) ?)?"
)
_ONLY: Final = re.compile(
    rf"(?:{_TO_ME}(?:seulement|uniquement|juste|rien que|exclusivement|only|just|nothing but|solely)"
    r"(?: (?:to )?(?:write|message|text|nudge|remind|ecris|parle|rappelle)\b(?:[- ]moi)?(?: to)?(?: me)?)?|(?:que"
    rf"|qu')(?= ?les| ?mes| ?des)"
    r"|(?:ne )?(?:m'ecri[st]|m'ecrivez|me rappelle[sz]?|me relance[sz]?|m'envoie[sz]?) (?:plus )?que(?: pour)?"
    r"|i only want"
    r"|je ne veux que|limite[- ]toi (?:a|aux)|limitez[- ]vous (?:a|aux)|tiens[- ]t'en (?:a|aux)"
    r"|stick to|keep it to) ?(?P<kinds>.+)"
)
_ONLY_BEHIND: Final = re.compile(
    r"(?P<kinds>.+?)(?:,| et| and)? (?:seulement|uniquement|only|et rien d'autre|rien d'autre|and nothing else"
    r"|nothing else"
    r"|et c'est tout|c'est tout|and that's (?:it|all)|that's (?:it|all)|ca suffit|suffisent|is enough|are enough)"
)
_BUT: Final = re.compile(
    rf"{_TO_ME}(?:tout|tous|everything|all)(?:,)? (?:sauf|hors|excepte|a part|hormis|but|except(?: for)?|apart from"
    rf"|minus|moins)"
    r" (?P<kinds>.+)"
)
_NO_MORE: Final = re.compile(
    r"(?:(?:plus )?rien (?:sur|pour|au sujet de) (?:les |des )?|nothing (?:more )?(?:about|on|for) (?:the )?"
    r"|(?:plus|jamais)(?: jamais)? (?:de |d'|pour )|plus aucune? |no more |never any |stop (?:with |w/? ?"
    r"|sending(?: me)? )?(?:all )?(?:the |those |your )?|(?:enough (?:with|of)|lay off|give over with|cut out|quit)"
    r" (?:all )?(?:the |those |your )"
    r"|arrete[rz]?(?: avec| d'envoyer)? (?:les |tes |vos |des )|(?:ne )?m'envoie[sz]? (?:plus|pas) (?:de |d'|les |des )"
    r"|(?:ne )?me parle[sz]? (?:plus|pas) (?:de |d'|des |du )|(?:ne )?m'ecri(?:s|vez) (?:plus|pas) pour (?:les |des )?"
    r"|(?:ne )?me relance[sz]? (?:plus|pas) (?:pour|sur) (?:les |mes )?"
    r"|(?:don't|do not|never|stop) (?:chas(?:e|ing)|nag(?:ging)?) me (?:about|for) (?:the |my )?"
    r"|je ne veux (?:plus|pas) (?:de |d'|des )|j'en ai assez des |(?:don't|do not|never) (?:send(?: me)?"
    r"|write(?: to)?(?: me)?(?: about)?"
    r"|remind me (?:about|of)|nudge me (?:about|for)|bother me (?:with|about)|talk to me about) (?:the |any )?"
    r"|i don't want (?:any )?"
    r"|(?:enleve|retire|supprime|coupe|desactive)[rz]? (?:les |des )|(?:remove|drop|cut|mute|turn off|leave out"
    r"|skip) (?:the )?"
    r"|sans (?:les )|(?:laisse[rz]?|mets|mettez) de cote (?:les )?)(?P<kinds>.+?)(?: any ?more| de cote)?"
)
_NO: Final = re.compile(r"(?:pas de |pas d'|aucune? |no |not |without |sans )(?P<kinds>.+)")
_ALSO: Final = re.compile(
    rf"(?:{_TO_ME}(?:aussi|also|too|de nouveau|a nouveau|again)|(?:rajoute|ajoute|remets|remettez|reprends|reprenez"
    rf"|reactive|rends-moi)"
    r"(?:[rz])?(?: aussi)?|(?:add|bring back|restore|resume|turn on)(?: also)?) ?(?P<kinds>.+)"
)
_ALSO_BEHIND: Final = re.compile(r"(?:et |and )?(?P<kinds>.+?) (?:aussi|too|as well|a nouveau|de nouveau|again)")
_ALL: Final = re.compile(
    rf"(?:{_TO_ME}(?:pour |de |sur |about |for )?|remets |bring back |bring )?(?:tout|everything|all of (?:it|them)"
    rf"|toutes les raisons"
    r"|all (?:the )?(?:reasons|topics|subjects|kinds)|tous les (?:sujets|messages)|all messages)(?: back| again"
    r"| remets| a nouveau)?"
)
_RISKY: Final = frozenset(("meeting", "introduction", "news", "reminder", "rhythm", "event", "request", "ask"))
""" "Plus de rencontres", "pas de nouvelles" are said of something else."""
_IDIOM: Final = frozenset(("thank", "promise", "silence", "map", "give_back", "review"))
""" "No thanks", "no promises", "pas d'objectif" are said of something else too; "no more promises" is not."""


def read_wish(text: str) -> Wish | None:
    """What `text` wants the coach to write of, when it says that and nothing else."""
    for said in (plain(text), with_thanks(text)):
        if wish := _left_out(said) or _named(said):
            return wish
    return Wish("all") if _ALL.fullmatch(plain(text)) else None


def _left_out(said: str) -> Wish | None:
    if (found := _NO_MORE.fullmatch(said)) and (kinds := read_kinds(found["kinds"])):
        more = said.startswith(("plus d", "no more")) and not _AS_MESSAGES.search(found["kinds"])
        return None if more and set(kinds) & _RISKY else Wish("without", kinds)
    if (found := _NO.fullmatch(said)) and (kinds := read_kinds(found["kinds"])):
        plainly = _AS_MESSAGES.search(found["kinds"]) or not set(kinds) & (_RISKY | _IDIOM)
        return Wish("without", kinds) if plainly and "reminder" not in kinds else None
    return None


def _named(said: str) -> Wish | None:
    for verb, pattern in _NAMING:
        if (found := pattern.fullmatch(said)) and (kinds := read_kinds(found["kinds"])):
            return Wish(verb, kinds)
    return None


_AS_MESSAGES: Final = re.compile(
    r"\b(?:rappels?|relances?|messages?|reminders?|nudges?|nags?|nagging|notifications?)\b"
)
_NAMING: Final[tuple[tuple[Verb, re.Pattern[str]], ...]] = (
    ("all but", _BUT),
    ("only", _ONLY),
    ("only", _ONLY_BEHIND),
    ("also", _ALSO),
    ("also", _ALSO_BEHIND),
)
