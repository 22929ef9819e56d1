"""In which words a text that is shown is put otherwise; over folded letters of the same length, in both languages."""

from __future__ import annotations

import re
from typing import Final

from bot.understanding.folding import fold_in_place

_LEAD: Final = re.compile(
    r"^\W*(?:(?:ok|okay|bien|super|parfait|merci|oui|yes|good|great|nice|thanks|thx|mais|but|et|and|bon|alors"
    r"|non|no|hmm+"
    r"|euh|please|pls|stp|svp|s'il (?:te|vous) pla[iî]t|plut[oô]t|c['’]est|it['’]s|is|that['’]s"
    r"|(?:tu peux|vous pouvez|peux[- ]tu|pouvez[- ]vous|tu pourrais|vous pourriez|pourrais[- ]tu|pourriez[- ]vous)"
    r"|(?:can|could|would) you|i['’]d like it|je (?:le |la )?(?:veux|voudrais|pr[eé]f[eè]re(?:rais)?))\b[\s,.!:]*)*"
    r"(?=\w)",
    re.IGNORECASE,
)
_TRAIL: Final = re.compile(
    r"[\s,.!?]*\b(?:please|pls|stp|svp|s['’]il (?:te|vous) pla[iî]t|merci|thanks|thank you)[\s.!]*$", re.IGNORECASE
)


def without_politeness(text: str) -> str:
    """The words without what stands around them."""
    said = _TRAIL.sub("", " ".join(text.split())).strip(" .!?")
    return _LEAD.sub("", said, count=1) or said


_MAKE: Final = (
    r"(?:(?:make|do|get|keep|cut|write|put|have|say|word|fais|faites|faire|rends|rendez|mets|mettez|redis|dis|dites"
    r"|ecris|ecrivez)(?:[- ](?:it|this|that|le|la|ca|moi|down))* )?"
)
_DEGREE: Final = (
    r"(?:(?:un (?:peu|chouia|poil)|encore|beaucoup|bien|en|a (?:bit|little|lot)|much|even|way|quelque chose de"
    r"|une version|la version|a|the|something|version) )*"
)
SHORTER: Final = re.compile(
    rf"(?:{_MAKE}{_DEGREE}(?:plus (?:court|bref|concis|direct|simple|succinct)e?|shorter|briefer|more (?:concise"
    rf"|direct)"
    r"|simpler|snappier|tighter|moins long(?:ue)?|less wordy|less long)(?: version)?(?: (?:encore|still|again))?"
    r"|(?:trop|bien trop|un peu(?: trop)?|too|a bit(?: too)?|way too|rather) (?:long|longue|wordy|bavard|verbose)"
    r"|(?:raccourci[rst]?|raccourcissez|abrege[rz]?|resume[rz]?|coupe[rz]?|shorten|trim|cut|tighten)"
    r"(?:[- ](?:le|la|ca|it|this|that|down|un peu|a bit))*)"
)
LONGER: Final = re.compile(
    rf"(?:{_MAKE}{_DEGREE}(?:plus (?:long|longue|detaille|developpe|complet)e?|longer|more detailed"
    rf"|fuller)(?: version)?"
    r"|(?:trop|too|un peu|a bit(?: too)?) (?:court|courte|short|sec|seche|curt|dry)"
    r"|(?:developpe[rz]?|rallonge[rz]?|etoffe[rz]?|expand)(?:[- ](?:le|la|ca|it|this|that|un peu|a bit))*)"
)
AGAIN: Final = re.compile(
    r"(?:(?:une )?(?:autre version|autre formulation|autre facon|nouvelle version)|autrement|differemment"
    r"|(?:dis|dites|dire|tourne[rz]?|ecri[st]|formule[rz]?)[- ]?(?:le|la|ca)? ?(?:autrement|differemment)"
    r"|(?:reformule|recommence|refais|reecris|reprends|modifie|change)[rz]?(?:[- ](?:le|la|ca|moi ca))?"
    r"|je (?:voudrais|veux|peux) (?:le |la )?(?:changer|modifier|reformuler)(?: (?:ca|le texte|ma demande))?"
    r"|(?:another|a different|a new) (?:version|way|wording)|(?:say|word|put|write) it (?:differently"
    r"|another way|otherwise)"
    r"|(?:re(?:word|phrase|write|do)|try again|start over|change|edit)(?: (?:it|this|that|the text|my ask))?"
    r"|i (?:want|need|'d like) to (?:change|edit|reword) (?:it|this|that|the text))"
)


def wants_it_otherwise(text: str) -> bool:
    """ "Another way", « autrement », « une autre version » and no more: it is to be put otherwise, and says not how."""
    said = fold_in_place(without_politeness(text))
    return AGAIN.fullmatch(said) is not None or OTHERS.fullmatch(said) is not None


def dislikes(text: str) -> bool:
    """ "I don't like that one", « bof »: none of what was offered."""
    return DISLIKED.fullmatch(fold_in_place(" ".join(text.replace("’", "'").split()))) is not None


OTHERS: Final = re.compile(
    r"(?:(?:give me|show me|have you got|got|donne[rz]?(?:[- ]moi)?|montre[rz]?(?:[- ]moi)?|(?:tu )?as(?:-tu)?"
    r"|(?:vous )?avez(?:-vous)?|t'as) )?"
    r"(?:(?:une? |d'|des |d )?autres? (?:facons?|manieres?|idees?|propositions?|exemples?|suggestions?|tournures?)"
    r"|(?:quelque chose d')?autre(?: chose)?"
    r"|(?:dis|dites|propose[rz]?)[- ]?(?:moi|m'en)? (?:un |une )?autre(?: chose)?"
    r"|(?:another|a different|some other|other|any other) (?:ways?|ideas?|examples?|suggestions?|options?|one|ones)"
    r"|something (?:else|different)|(?:say it )?(?:differently|otherwise|some other way)"
    r"|(?:aucune? des deux|ni l'une? ni l'autre|neither|none of (?:these|those|them)))"
)
DISLIKED: Final = re.compile(
    r"(?:(?:bof|meh|mouais|beurk|hmm+|pas (?:ca|celle[- ]la|celui[- ]la|terrible|top|convaincue?)"
    r"|not (?:that|this|great|convinced|keen)(?: one)?"
    r"|(?:je (?:ne |n')?|j')?aime pas(?: (?:trop|vraiment|tellement))?(?: (?:ca|celle[- ]la|celui[- ]la"
    r"|cette version))?|(?:ca|elle) (?:ne )?me plait pas(?: (?:trop|vraiment))?"
    r"|i (?:don't|do not) (?:really )?like (?:it|that|this|them)(?: one)?)[\s,.!]*)+"
)


TAKE_OUT: Final = re.compile(
    r"(?:(?:enleve|retire|supprime|vire|efface|ote|coupe)[rz]?|remove|take out|delete|drop|cut|leave out|lose"
    r"|sans|without"
    r"|pas besoin de|no need for|ne (?:dis|dites|parle|parlez|mets|mettez) pas|don't (?:say|mention|put|tell))"
    r"(?:[- ](?:la|le|les|l'|ca|cela|the|that|it|this|part|partie|phrase|sentence|bit|line|about|sur|de|du|d'"
    r"|qui parle))* ?"
    r"(?P<what>.{2,60})"
)
REASON: Final = re.compile(r"\b(?:raison|pourquoi|parce que?|justification|explication|reason|because|why)\b")
SUBJECT: Final = re.compile(r"\b(?:projet|objectif|but|project|goal)\b")
_FOR: Final = r"(?:(?:lui|leur|him|her|them|to (?:him|her|them)) )?"
ADD: Final = re.compile(
    r"(?:(?:ajoute[rz]?|rajoute[rz]?|precise[rz]?|mentionne[rz]?|explique[rz]?|indique[rz]?|signale[rz]?|glisse[rz]?"
    r"|dis|dites|dire|mets|mettez)(?:[- ](?:lui|y|leur))?(?: (?:aussi|bien|en plus|plutot|juste|encore))*"
    rf"|(?:add|mention|include|say|explain|specify|put(?: in)?)(?: (?:also|too|in|as well|just|rather))* ?{_FOR}"
    r"|tell (?:him|her|them))"
    r"\s*(?:also |aussi )?(?:que |qu'|that |the fact that |le fait que |how )?(?P<words>.{2,200}?)(?: (?:too"
    r"|as well|aussi|in it|dedans))?"
)
ADD_AS_IT_IS: Final = re.compile(
    r"(?:r?ajoute[rz]?|precise[rz]?|mets|mettez|dis|dites|add|put(?: in)?|include|say|write)"
    r"(?:[- ](?:lui|aussi|also|la phrase|this|this sentence|the sentence))*\s*(?::\s*|(?=[\"“«]))(?P<words>.{2,300})"
)
TALK_OF: Final = re.compile(
    r"(?:parle[rz]?|mentionne[rz]?|evoque[rz]?|talk about|mention|bring up|refer to)(?:[- ](?:lui|leur))?"
    r"(?: (?:aussi|plutot|also|rather))* (?P<words>.{2,80}?)(?: (?:plutot|aussi|instead|rather|too))?"
)
TO_ADD: Final = re.compile(r"(?:r?ajoute|add|include|precise|specify)")
CLAUSE: Final = re.compile(
    r"(?:je|j'|on|nous|c'|ca|il|elle|i|i'm|i've|i'd|i'll|it|it's|we|we're|he|she|they|there)(?:\b|(?<='))",
    re.IGNORECASE,
)
"""A whole sentence, rather than a thing named."""
INSTEAD: Final = re.compile(
    r"(?:(?:(?:je (?:lui )?|lui )?demande[rz]?(?:[- ]lui)?|ask(?: (?:him|her|them))?)(?: plutot| juste| simplement"
    r"| instead| rather| just| only)+(?: for| to)? (?P<a>.{3,120})"
    r"|(?:ask(?: (?:him|her|them))?(?: for| to)? |demande[rz]?(?:[- ]lui)? )(?P<b>.{3,120}?),? (?:plutot|instead"
    r"|rather)"
    r"|(?:remplace[rz]?(?: (?:ca|le tout|le texte))? par|change it (?:to|for|into)|replace it (?:with|by)|make it)"
    r" (?P<c>.{3,120}))"
)
