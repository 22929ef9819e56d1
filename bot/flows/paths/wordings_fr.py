"""How one asks in French for a way to somebody: "qui peut me mener à…", "par qui passer pour…"."""

from __future__ import annotations

from typing import Final

from bot.flows.paths.kinds import ASKED, AT_WORK, LOOSE, NAMED, STRICT, WISHED, Row

SHORTHAND: Final = {
    "ki": "qui", "kel": "quel", "keski": "qui", "qq1": "quelqu'un", "qqn": "quelqu'un", "qqun": "quelqu'un",
    "qlqn": "quelqu'un", "qlq'un": "quelqu'un", "kelkun": "quelqu'un", "kelqun": "quelqu'un", "quelqun": "quelqu'un",
    "quelquun": "quelqu'un", "pr": "pour", "av": "avec", "avc": "avec", "ds": "dans", "rdv": "rendez-vous",
    "rdvs": "rendez-vous", "conait": "connaît", "connai": "connaît", "jconnais": "je connais", "jcherche": "je cherche",
    "jveux": "je veux", "jvoudrais": "je voudrais", "jaimerais": "j'aimerais", "jdois": "je dois", "jai": "j'ai",
}  # fmt: skip
"""What is typed in haste, by the word."""

_CONTACTS: Final = (
    r"(?:contacts|relations|amis|amies|copains|proches|connaissances|carnet|reseau|anciens \w+|collegues)"
)
_AMONG: Final = (
    rf"(?: (?:de|parmi|dans|chez) (?:tous )?(?:mes|mon|ma|nos|notre) {_CONTACTS}"
    r"| (?:de|parmi) (?:tous )?(?:les|ces) gens que je connais)"
)
_WHO: Final = (
    rf"(?:qui(?: est-ce qui| d'autre| donc)?{_AMONG}?|est-ce que quelqu'un|(?:le|la|les)quel(?:le)?s? (?:de"
    rf"|parmi) mes {_CONTACTS}"
    rf"|(?:est-ce qu')?(?:(?:l')?un|une|quelqu'un|personne) (?:de|parmi|dans) (?:mes|mon|notre"
    rf"|nos) {_CONTACTS}(?: qui)?"
    rf"|(?:y a(?:-t-il| t il|-t'il)? |(?:tu )?connais(?:-tu|-vous)? |(?:vous )?connaissez(?:-vous)? )?"
    rf"(?:quelqu'un|une personne|des gens){_AMONG}?(?: qui)?)"
)
_CAN: Final = r"(?:peut|pourrait|pourra|saurait|sait|va|peuvent|pourraient|est capable de|serait capable de)(?:-il)?"
_A_BIT: Final = r"(?:bien |donc |deja |peut-etre |personnellement )*"
_ME: Final = r"(?:me |m'|nous )"
_LEAD: Final = (
    r"(?:mener|amener|emmener|conduire|guider|introduire|presenter|recommander|connecter|brancher|rapprocher"
    r"|aiguiller"
    r"|diriger|pistonner|rencarder"
    r"|faire (?:rencontrer|connaitre|entrer|passer|inviter)|faire une (?:petite )?intro(?:duction)?"
    r"|(?:ouvrir|entrouvrir) (?:la|les|une|des) portes?"
    r"|(?:re)?mettre (?:en (?:relation|contact|lien)|sur la piste|devant|face a)"
    r"|(?:obtenir|decrocher|trouver|avoir|donner) (?:un |une )?(?:rendez-vous|entree|contact)"
    r"|aider a (?:rencontrer|joindre|approcher|entrer|atteindre|arriver|contacter|acceder|toucher|parler"
    r"|(?:avoir|obtenir|decrocher|trouver) un (?:rendez-vous|contact)))"
)
_LEADS: Final = (
    r"(?:mene|amene|present|introdui|condui|recommand|connect|branch|rapproch|aiguill|pistonn)\w*"
    r"|(?:ouvre|ouvrirait) (?:la|les|une) portes?|(?:met|mettrait|mettra) en (?:relation|contact|lien)"
    r"|fai(?:t|sait) entrer|fer(?:a|ait) (?:entrer|rencontrer|connaitre)"
)
_REACH: Final = (
    r"(?:(?:r?entrer|etre|me mettre) en (?:contact|relation|lien)"
    r"|passer(?! pour\b)|arriver|atteindre|joindre|approcher|contacter|toucher|rencontrer|r?entrer|remonter"
    r"|parvenir|acceder"
    r"|(?:avoir|obtenir|decrocher|trouver) (?:un |une )?(?:contact|entree|rendez-vous|quelqu'un)"
    r"|(?:me faire|etre) (?:introdui\w+|present\w+|recommand\w+|mise? en (?:relation|contact)))"
)
_WAY: Final = (
    r"(?:intros?|introductions?|mise en (?:relation|contact)|contacts?|entree|porte d'entree|point d'entree|relation"
    r"|piste|chemin|passerelle)"
)
_TO: Final = (
    r"(?:chez|de chez|avec|aupres|vers|jusqu'|a la|a l'|au|aux|a|dans|du|de la|de l'|des|de|d'"
    r"|pour(?! (?:l|m|t|s)[ae]s? ))"
)
_PLACE: Final = r"(?:chez|de chez|dans|a la|a l'|au|aux)(?:\s|(?<='))"
_SOMEONE: Final = r"(?:quelqu'un|une personne|des gens|du monde|un contact)"
_NOBODY: Final = (
    r"(?:personne|aucune? (?:contact|entree|relation)|pas (?:de|un|une|un seul) (?:contact|entree|relation)"
    r"|zero contact|pas grand monde)"
)
_WANT: Final = (
    r"(?:j'adorerais|(?:il )?me manque|(?:j'ai |j'aurais )?besoin|il me faut|il me faudrait|je (?:re)?cherche"
    r"|je voudrais|j'aimerais|je veux|trouve[rz]?(?:-moi| moi)?|cherche)"
)
_WISH: Final = (
    r"(?:j'aimerais|j'adorerais|je voudrais|j'voudrais|je souhaite(?:rais)?|je reve (?:de |d')|je cherche a|je veux"
    r"|je tente (?:de |d')|j'essa(?:ie|ye) (?:de |d')|j'ai(?:merais)? envie (?:de |d')|j'ai besoin (?:de |d')"
    r"|(?:mon but|l'idee|le but)(?:,? c'est|,? est|,? ce serait)? (?:de |d'))"
)
_MUST: Final = r"(?:je dois|(?:il )?(?:faut|faudrait)|je vais devoir|j'ai besoin (?:de |d'))"
_MUST_I: Final = r"(?:(?:il )?(?:faut|faudrait)(?:\s\w+ment)? que je)"
_HELP: Final = (
    r"(?:aide[rz]?[- ]moi a|(?:(?:peux|pourrais|peut|pouvez|pourriez)[- ](?:tu|vous)"
    r"|(?:tu|vous) (?:peux|pourrais|pouvez|pourriez)|est-ce que (?:tu|vous) p\w+)\s+m'aider a)"
)
_ADVERB: Final = r"(?:\s?(?:tant|bien|vraiment|absolument|arriver a|reussir a|pouvoir|trouver comment|juste|enfin))*"
_MEET: Final = (
    r"(?:rencontrer|approcher|joindre|atteindre|contacter|toucher|m'approcher|me rapprocher"
    r"|(?:entrer|etre mise?s?|etre) en (?:contact|relation|lien)"
    r"|(?:etre|me faire) (?:presente|introdui|recommande)\w*|(?:avoir|decrocher|obtenir) un (?:rendez-vous|contact)"
    r"|qu'on (?:me |m')(?:presente|introduise|recommande|mette en \w+))"
)
_TALK: Final = r"(?:parler|discuter|echanger|dejeuner|prendre un cafe|entrer|acceder)"
_HALF: Final = r"(?:touche|joigne|atteigne|approche|contacte|rencontre|parle|entre(?: en contact)?)"
_PUT: Final = (
    r"(?:met(?:s|tez)[- ]moi en (?:relation|contact|lien)|(?:introdui(?:s|sez)|presente[rz]?|recommande[rz]?"
    r"|branche[rz]?|connecte[rz]?)[- ]moi)"
)
_HOW: Final = (
    r"(?:comment|par qui|par ou|a qui|vers qui|aupres de qui|(?:tu vois|vous voyez|je vois|t'as) qui|qui vois-tu"
    r"|qui voyez-vous|qui (?:contacter|solliciter|appeler|voir|interroger|viser)"
    r"|(?:par |via |grace a )?quel(?:le)?s? (?:est |serait |sont )?(?:l[ea] |les )?(?:meilleure? )?"
    r"(?:chemin|porte|voie|moyen|facon|maniere|piste|biais|canal|intermediaire|relais|entree))"
)

_AIM: Final = (
    r"(?:je vise|je cible|j'ai en vue|j'ai dans le viseur|je lorgne(?: sur)?|(?:ma|mon) (?:cible|objectif|reve|but)"
    r"(?:,? c'est|,? ce serait|,? est|,? serait| ?:)?(?: de (?:rencontrer|joindre|toucher|approcher|parler a))?"
    r"|(?:je veux|je voudrais|j'aimerais|je cherche a|je dois|il faut que je|j'essaie d(?:e |'))\s?(?:rencontrer"
    r"|joindre"
    r"|toucher|approcher|atteindre|contacter|parler a|entrer chez|arriver jusqu'a))"
)
"""Whom one is after, before one asks who may lead there."""
_HAVE_I: Final = (
    r"(?:(?:tu|vous) (?:vois|voyez|connais|connaissez)|(?:est-ce que )?(?:j'|tu |vous |t')(?:ai|as|aurais|avez)"
    r"|ai-je|aurais-je"
    r"|il y a(?:urait)?|y a-t-il|y aurait-il)"
)
_STEP_IN: Final = (
    r"(?:mettre (?:un|le|les) pieds?|r?entrer en (?:contact|relation)|me faire connaitre|m'introduire|avoir un pied"
    r"|avoir (?:un contact|mes entrees|quelqu'un)|trouver (?:un contact|une entree|quelqu'un))"
)

ROWS: Final[tuple[Row, ...]] = (
    (LOOSE, rf"{_WHO}\s+{_ME}?{_CAN}\s+{_A_BIT}{_ME}?{_LEAD}\s+(?P<t>.+)"),
    (LOOSE, rf"{_WHO}\s+{_ME}(?:{_LEADS})\s+(?P<t>.+)"),
    (LOOSE, rf"{_WHO}\s+pour\s+{_ME}{_LEAD}\s+(?P<t>.+)"),
    (STRICT, rf"{_WHO}\s+(?:ouvre|ouvrirait|tient) (?:la|les) portes?\s+(?P<t>{_TO}.+)"),
    (
        STRICT,
        (
            rf"{_WHO}\s+{_CAN}\s+{_ME}?(?:glisser|passer|transmettre|donner|porter|pousser|toucher|dire"
            r"|faire (?:passer|suivre))\s+"
            rf"(?:un (?:petit )?mot|mon (?:nom|cv|dossier|profil|book))(?: (?:pour|de|sur) moi)?\s+(?P<t>{_TO}.+)"
        ),
    ),
    (STRICT, rf"{_WHO}\s+{_CAN}\s+parler (?:de moi|en ma faveur|pour moi)\s+(?P<t>{_TO}.+)"),
    (
        STRICT,
        (
            rf"(?:qui|quelqu'un){_AMONG}?(?: qui)?\s+(?:connait|connaitrait|connaisse|aurait|ait|a)\s+{_A_BIT}"
            rf"(?P<t>(?:quelqu'un|du monde|des gens|une? contacts?|des contacts|une entree|une relation)\s+{_TO}.+)"
        ),
    ),
    (
        STRICT,
        (
            rf"{_WHO}\s+(?:a|aurait|ait)\s+(?:bien |deja )?(?:(?:ses|des) entrees|un pied|un (?:ami|copain|proche"
            rf"|acces)"
            rf"|une (?:amie|copine|connaissance)|de[s'] (?:amis|copains|connaissances|relations)"
            rf"|du reseau)\s+(?P<there>{_PLACE}.+)"
        ),
    ),
    (
        STRICT,
        (
            rf"(?:{_AIM})\s*(?P<t>[^,;:!?]+?)(?=\s*[,;:.!–-]+\s*(?:et |donc |alors )?(?:{_HOW}|{_WHO}|qui\b"
            rf"|une? (?:idee|piste)|des (?:idees|pistes)))"
        ),
    ),
    (WISHED, rf"(?:{_WISH}|{_MUST})\s?{_ADVERB}\s?(?:{_STEP_IN})\s+(?P<there>{_PLACE}.+)"),
    (
        NAMED,
        (
            rf"{_WHO}\s+(?:(?:connait|connaitrait|connaisse|frequente|cotoie|croise)\s+{_A_BIT}"
            r"|(?:est|serait)(?:-il|-elle)? (?:proche|copain|copine|amie?|en contact|en lien) (?=d|avec)"
            r"|(?:a |aurait |ait )?(?:deja )?(?:bosse|travaille|collabore|fait affaire) (?=avec))(?P<t>\S.+)"
        ),
    ),
    (ASKED, rf"{_HOW}\s+(?:[\w' -]{{0,40}}?\s)?(?:pour |d'|de )?{_REACH}\s+(?P<t>.+)"),
    (
        ASKED,
        (
            r"par (?:qui|ou)(?: est-ce que)?(?: je| on)?(?:\s(?:puis-je|pourrais(?:-je)?|peux|dois(?:-je)?))?"
            r"\s(?:passer|passe)\s+pour\s+(?P<t>.+)"
        ),
    ),
    (
        STRICT,
        (
            rf"(?:je |j')(?:ne |n')?(?:connais|ai|vois|trouve)\s+(?:encore |vraiment |absolument )?{_NOBODY}\s+"
            rf"(?!\w+ (?:ce|cette|cet|ces) )(?P<there>{_PLACE}.+)"
        ),
    ),
    (STRICT, rf"^\W*(?:{_NOBODY})\s+(?P<there>chez\s.+)"),
    (STRICT, rf"^\W*(?:{_HAVE_I}\s*)?(?:une? |l')?(?:petite? )?{_WAY}\s+(?P<t>{_TO}.+\?)"),
    (
        STRICT,
        (
            rf"{_WANT}\s*(?:d'avoir |avoir |trouver )?(?:une? |d'une? |de |d'|l')?(?:bonne )?{_WAY}\s+"
            rf"(?P<t>{_TO}.+)"
        ),
    ),
    (
        STRICT,
        (
            rf"{_WANT}\s*(?:a (?:rencontrer|joindre|approcher|contacter|atteindre|parler a)\s+|d')?"
            r"(?P<t>(?:quelqu'un|une? \S+(?: \S+){0,3}?|l[ea] \S+(?: \S+)?)\s+(?:de )?chez\s.+)"
        ),
    ),
    (STRICT, rf"{_WANT}\s*(?:de |d')?(?P<t>quelqu'un\s+(?:du |de |d').+)"),
    (NAMED, rf"{_WANT}\s*(?:de |d')?quelqu'un qui (?:connait|connaisse|frequente)\s+{_A_BIT}(?P<t>\S.+)"),
    (WISHED, rf"(?:{_WISH}|{_HELP})\s?{_ADVERB}\s?{_MEET}\s+(?P<t>.+)"),
    (AT_WORK, rf"(?:{_WISH}|{_HELP}|{_MUST})\s?{_ADVERB}\s?(?:{_MEET}|{_TALK})\s+(?P<t>.+)"),
    (AT_WORK, rf"{_MUST_I}\s+{_ADVERB}\s?{_HALF}\s+(?P<t>.+)"),
    (STRICT, rf"{_PUT}\s+(?P<t>(?:a|au|aux|chez|avec|aupres)\s.+)"),
    (
        LOOSE,
        (
            rf"{_SOMEONE}\s+(?:qui (?:peut|pourrait)|pour)\s+{_ME}?{_LEAD}\s+"
            r"(?P<t>(?:(?:a|au|aux|chez|avec|de chez)\s|d').+)"
        ),
    ),
    (STRICT, r"chemin\s+(?:[\w' -]{0,20}\s)?(?P<t>(?:vers|jusqu'a|jusqu'au|pour)\s.+)"),
)

_HERE: Final = r"(?:bosse|travaille|est passee?|est|a (?:bosse|travaille)|serait|bosserait)"
WHO_AT: Final = (
    r"^(?!\W*(?:je connais|j'ai|il y a|on a|on connait) (?:deja )?(?:quelqu'un|une?|des|du)\b[^?]*$)\W*(?:"
    rf"qui{_AMONG}?\s+{_HERE}|qui est-ce qui {_HERE}"
    r"|qui(?: est-ce que)?(?: (?:je|j'|est-ce que je)\s?(?:connais|ai|ai deja))|qui (?:connais-je|ai-je)"
    r"|(?:je connais|j'ai|on a|on connait|j'aurais) (?:deja )?(?:qui|quelqu'un)"
    r"|(?:(?:je |tu )?connais(?:-je|-tu)?|(?:vous )?connaissez(?:-vous)?) (?:deja )?(?:quelqu'un|du monde|des gens)"
    r"|(?:est-ce que |(?:il )?y a(?:urait)?(?:-t-il|-il)? |ai-je |j'ai |aurais-je )?(?:je connais |j'ai "
    r"|il y a )?(?:quelqu'un|des gens|du monde|(?:un|des|aucun) (?:contacts?|relations?|connaissances?)"
    r"|une (?:relation|connaissance))"
    rf"(?: qui {_HERE})?"
    r"|(?:est-ce que )?(?:tu |t'|vous )?(?:n')?(?:as|aurais|avez|auriez)(?:-(?:tu|vous))?"
    r"(?: pas)?(?: deja)? (?:quelqu'un|des gens|du monde|(?:un|de|des) contacts?)"
    r")\s+(?:par |pour )?(?P<there>(?:(?:de )?chez\s|a la |a l'|au |aux ).+|(?<=par )\S.+|(?<=pour )\S.+)"
)
