"""The words that lead into the map of one's network, and those that put a list right."""

from __future__ import annotations

import re
from typing import Final

from bot.understanding import fold

_HELLO: Final = (
    r"(?:(?:bonjour|bonsoir|salut|coucou|hello|hi|hiya|hey|ok|oui|bon|alors|allez|well|so|yes|right|now|please|stp"
    r"|svp)"
    r"[ ,!.]+"
    r"|(?:j'ai|i have|i've got) (?:5|cinq|dix|quelques|five|ten|a few) min(?:ute)?s?(?: devant moi| to spare)?"
    r"[ ,:;!-]+)*"
)
_BEFORE: Final = (
    r"(?:(?:est[- ]ce (?:que|qu') ?)?(?:on|je|tu|vous|nous)? ?(?:peux|peut|pouvez|pourrais|pourrait|pourriez"
    r"|va|vais|allons)?"
    r"(?:[- ](?:tu|vous|on|je))? ?(?:m'|nous )?(?:aide[rsz]?)?(?:[- ]?moi)? ?(?:a )?|"
    r"(?:je (?:veux|voudrais|souhaite|souhaiterais|aimerais)|j'(?:aimerais|ai envie de|ai besoin de)"
    r"|il faudrait|il faut|et si on"
    r"|on (?:pourrait|devrait))(?: bien)? (?:que tu m'aides a |que vous m'aidiez a )?|"
    r"(?:can|could|would|will) (?:you|we)(?: please)? (?:help me(?: to)? )?|(?:please )?help me(?: to)? "
    r"|let'?s |let us |shall we |can i |we could |could we |wanna |i wanna "
    r"|i(?:'d| would) (?:like|love)(?: you to help me)?(?: to)? |i (?:want|need)(?: you to help me)?(?: to)? "
    r"|how (?:do|can) i )?"
)
_DOING_FR: Final = (
    r"(?:(?:passer|passons|passe) en revue|lister|listons|liste|cartographier|cartographions|recenser"
    r"|(?:re)?(?:faire|faisons|fais|faites|fait|dresser|dressons|commencer|commencons|commence|reprendre"
    r"|reprenons|reprends"
    r"|reprend|continuer|continuons|etablir|dessiner|dessinons) (?:la |une |le |ma |l'|un )(?:carte|liste"
    r"|cartographie|tour|inventaire))"
)
_MINE_FR: Final = (
    r"(?: (?:de |des |du |d')?(?:mon reseau|mes contacts?|mes relations|mes connaissances|mon entourage"
    r"|mon carnet d'adresses"
    r"|(?:tou[st]e?s? )?(?:les |ces |ceux |celles )?(?:gens |personnes )?que je connais|(?:tous )?ceux que je connais"
    r"|qui je connais(?: deja)?"
    r"|mes proches))"
)
_NAMES_FR: Final = (
    r"(?:(?:re)?trouver|(?:re)?trouvons|chercher|cherchons|ramener|rassembler|me souvenir|se souvenir|penser)"
    r" (?:(?:de |d'|a )?(?:des|mes|mon|les|quelques) (?:noms|contacts?|relations|connaissances|reseau)"
    r"|(?:des |les |aux? )?(?:gens|personnes) que je connais)"
)
_LIST_FR: Final = rf"{_DOING_FR}{_MINE_FR}(?: (?:deja|pro\w*|avec moi|ensemble))*"
_MAP_FR: Final = (
    r"(?:faire|faisons|on fait|fais|commencer|commencons|on commence|reprendre|reprenons|on reprend|continuer"
    r"|continuons"
    r"|on continue|reprends|continue) (?:la |ma |les |des |mes |avec les |avec la )(?:carte|cartographie|noms"
    r"|liste (?:de|des) noms)"
    r"|(?:on |je )?repren\w+ la ou (?:on|je|nous) (?:en |s'|m'|nous )?(?:etait|etais|etions|est)(?: arrete\w*)?"
    r" avec (?:les|mes|la liste des) noms"
)
_DOING_EN: Final = (
    r"(?:list|map(?: out)?|chart|write down|(?:go|run) (?:through|thru|over)|take stock of"
    r"|(?:make|draw(?: up)?|write|do|start|begin|build) (?:a|the|my) (?:list|map|inventory) of)"
)
_LIST_EN: Final = (
    rf"{_DOING_EN} (?:my (?:network|contacts|connections|people|circle)|(?:all )?(?:of )?(?:the )?people (?:that "
    rf"|whom? )?i know"
    r"|every(?:one|body)(?: that| whom?)? i know|whom? (?:all )?i (?:already )?know)"
    r"(?: already| with me| together| properly| now| then| first| please)*"
)
_NAMES_EN: Final = (
    r"(?:bring(?: some| the)? names back|bring back (?:some |the )?names|(?:find|remember|recall|think of"
    r"|come up with)"
    r" (?:some |the |my )?(?:names|contacts|connections|people (?:that |whom? )?i know))(?: again)?"
)
_MAP_EN: Final = (
    r"(?:(?:do|make|start|begin) (?:the|my) (?:map|mapping|network map)"
    r"|(?:continue|resume|go on|carry on|go back|pick up|keep going)(?: (?:with|to))?(?: (?:the|my))?"
    r" (?:map|mapping|names|network map|list (?:of (?:names|people)|with names)))"
    r"(?: again| where we left off)?"
)
_NOBODY: Final = (
    r"(?:mais |moi,? |franchement,? |de toute facon,? |en fait,? |honnetement,? |le probleme,? c'est que |sauf que )*"
    r"(?:moi,? )?j(?:e |')(?:ne |n')?connais (?:vraiment |quasiment |presque |absolument )?personne"
    r"(?: du tout| moi| de toute facon| en fait| encore| vous savez| tu sais)*"
    r"|(?:mais |moi,? |franchement,? )*j(?:e n)?'ai (?:vraiment )?(?:pas|aucun|pas encore"
    r"|zero)(?: vraiment)?(?: de| d')? ?"
    r"(?:reseau|contacts?|relations?|carnet d'adresses)(?: du tout| pro\w*)*"
    r"|(?:but |honestly,? |frankly,? |the thing is,? |the trouble is,? )*i (?:really )?(?:don't|do not"
    r"|dont) (?:really )?know any(?:body|one)"
    r"(?: at all| really| yet| though)*"
    r"|(?:but |honestly,? |frankly,? )*i know (?:nobody|no one|no-one|absolutely no one|hardly anyone"
    r"|hardly anybody)(?: at all| really)*"
    r"|(?:but |honestly,? )*i (?:have|'ve got) no (?:network|contacts|connections)(?: at all| really| to speak of)*"
    r"|(?:but |honestly,? )*i (?:don't|do not|dont) (?:really )?have (?:a|any|much of a) (?:network|contacts"
    r"|connections)(?: at all)*"
)
_DOORS: Final = re.compile(
    rf"{_HELLO}(?:{_BEFORE}(?:{_LIST_FR}|{_NAMES_FR}|{_LIST_EN}|{_NAMES_EN}|{_MAP_FR}|{_MAP_EN}))"
    r"(?:,? (?:s'il (?:vous|te) plait|svp|stp|please))?"
)
_NOBODY_KNOWN: Final = re.compile(rf"{_HELLO}(?:{_NOBODY})")
_SENTENCES: Final = re.compile(r"[.!?…]+\s*")

_NAME: Final = r"(?P<name>[^,;.!?]{2,60}?)"
_OUT: Final = re.compile(
    rf"(?:(?:ah|oh|euh|non|no|mais|but|et|and|ok|oui|yes|wait|actually|en fait|finalement|attends?|attendez)[ ,]+)*"
    rf"(?:sans|pas|enlevez?|enlève|retirez?|ôtez?|oubliez?|laissez? tomber|rayez?|supprimez?|virez?|without"
    rf"|not|remove|leave out|leave|drop|skip|scrap|forget|delete|cross out|scratch|take|take out) {_NAME}"
    rf"(?: out| off| de côté| de la liste| off the list)?(?:\s*[,;:.(–-]+\s*(?P<because>[^?]+))?",
    re.IGNORECASE,
)
_IS: Final = re.compile(
    rf"(?:(?:non|no|oui|yes|et|and|actually|en fait)[ ,]+)*{_NAME}(?:['’]s called|['’]s full name is"
    rf"|,? (?:c['’]est|s['’]appelle"
    rf"|s['’]écrit|=|is called|is spelt|is spelled|it['’]s)) "
    r"(?:en fait |plutôt |actually |really )?(?P<what>[^,;!?]{2,60})",
    re.IGNORECASE,
)
_ROLE: Final = re.compile(
    rf"(?:(?:non|no|oui|yes|et|and)[ ,]+)*{_NAME} (?P<what>(?:est|était|c['’]était|is|was|travaille|bosse|works|tient"
    rf"|runs)\b[^?]{{2,120}})",
    re.IGNORECASE,
)
_ANOTHER: Final = re.compile(
    r"(?:c'est )?(?:un|une|l'|a|an)? ?(?:autre|nouveau|nouvelle|another|new one|somebody else|someone else"
    r"|quelqu'un d'autre"
    r"|(?:ni l'un ni l'autre|ni l'une ni l'autre|aucun des deux|aucune des deux|neither(?: of them)?"
    r"|none of them|autre personne))"
    r"(?: one| personne| encore)?"
)


def asks_for_map(text: str) -> bool:
    """ "Help me list my network", "faisons la carte"; and nothing else."""
    return any(_DOORS.fullmatch(said) for said in _said(text))


def knows_nobody(text: str) -> bool:
    """ "Je ne connais personne", "I have no network"; of no place or trade in particular."""
    return any(_NOBODY_KNOWN.fullmatch(said) for said in _said(text))


def _said(text: str) -> list[str]:
    """Its sentences, folded; of a long story none."""
    sentences = [said.strip(" ,") for said in _SENTENCES.split(fold(text).replace("’", "'"))]
    return [said for said in sentences if said][:4] if len(text) < _LONGEST else []


_LONGEST: Final = 160


def without_doubts(text: str) -> str:
    """The names of a list without what only hesitates around them: "Sophie I think", « enfin lui bof »."""
    return _DOUBTS.sub("", text)


def tells_of_meeting(text: str) -> bool:
    """Whether a word of seeing somebody stands in it."""
    return _MET.search(fold(text).replace("’", "'")) is not None


_DOUBTS: Final = re.compile(
    r"[\s,(]*\b(?:je (?:crois|pense|dirais|suppose)(?: bien)?|peut-[êe]tre(?: aussi)?|sans doute"
    r"|si je me souviens bien"
    r"|i (?:think|guess|suppose|reckon)|maybe|perhaps|i'?d say|if i remember right|obviously|of course|for sure"
    r"|definitely|[ée]videmment|bien s[ûu]r|forc[ée]ment|naturally|naturellement)\b[)]?"
    r"|[\s,]+\b(?:aussi|[ée]galement|too|as well)\b(?=\s*(?:[,;.!]|$|et\b|and\b))"
    r"|^\W*(?:(?:et|and|ah|oh)\s+)?(?:encore|aussi|sinon|also|others?|autres?|plus)\s*[:,]\s*"
    r"|^\W*(?:h+u?m+|e+r+m*|u+m+|euh+|mm+|oh|ah|well|ben|bah|alors)\b[\s,.…]*(?=\w)"
    r"|[.,;]?\s*\b(?:enfin|mais|but|well|though)\s+(?:lui|elle|him|her)\b[^,;.]*|\s*[,.…]?\s*\b(?:bof|euh|hmm|hum"
    r"|er|um|enfin|voil[àa])\b[\s.…]*$",
    re.IGNORECASE,
)
_MET: Final = re.compile(
    r"\b(?:vue?s?|revue?s?|rencontree?s?|croisee?s?|parle|discute|appelee?|dejeune|dine|cafe|rdv|rendez-vous"
    r"|dejeuner|verre"
    r"|met|saw|seen|spoke|spoken|talked|called|rang|bumped|coffee|lunch|dinner|drinks|meeting)\b"
)


_MEANT: Final = re.compile(
    r"(?:(?:no|nope|sorry|oops|wait|non|pardon|oups|ah|oh|en fait|actually)[ ,.!]+)*"
    r"(?:i (?:meant|mean)|that(?:['’]s| is| should be)|it(?:['’]s| is| should be)|should be|je voulais dire"
    r"|je veux dire|c['’]est plut[ôo]t|plut[ôo]t|rather)[ :,]+(?P<name>[^,;:()?]{2,60})",
    re.IGNORECASE,
)


def meant_instead(text: str) -> str | None:
    """The name in "no, I meant Helen Roux": another of the list put right."""
    found = _MEANT.fullmatch(text.strip(" .!"))
    return found["name"] if found else None


_MORE: Final = re.compile(
    r"^(?:(?:ah|oh|et|and|au fait|by the way|tiens|mais)[ ,!]+)*"
    r"(?:(?:je crois|je pense) qu['’]\s*|i think )?(?:il y a(?:vait)? aussi|y a aussi|et aussi|aussi|j['’]oubliais"
    r"|j['’]ai oubli[ée]|un nom de plus|there(?:['’]s| is| was) also|i forgot(?: about)?|also|one more(?: name)?)"
    r"\s*[:,]?\s*(?P<names>\S.*)$",
    re.IGNORECASE,
)


def brings_more(text: str) -> str | None:
    """The names in « ah, j'oubliais Nicolas »."""
    found = _MORE.match(text.strip())
    return found["names"] if found and "?" not in text else None


def left_out(text: str) -> str | None:
    """The name in « sans Karim », "not Karim", "scrap Karim, he has moved": what comes behind says why."""
    found = _OUT.fullmatch(text.strip(" .!"))
    return found["name"] if found else None


def told_as(text: str) -> tuple[str, str] | None:
    """(whom, the right name) in « Karim, c'est Karim Benali »."""
    found = _IS.fullmatch(text.strip(" .!"))
    return (found["name"], found["what"]) if found else None


def said_of(text: str) -> tuple[str, str] | None:
    """(whom, what is said) in « Karim est boulanger »."""
    found = _ROLE.fullmatch(text.strip(" .!"))
    return (found["name"], found["what"]) if found else None


def is_another(text: str) -> bool:
    """Somebody who is none of those offered."""
    return _ANOTHER.fullmatch(fold(text).replace("’", "'").strip(" .!")) is not None
