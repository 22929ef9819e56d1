"""The words by which one asks for a way to somebody, in either language; what stands behind them is the target."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from bot.domain.owner import Lang

_WHO_FR: Final = (
    r"(?:qui(?: est-ce qui| d'autre| donc)?|quelqu'un|qqn|qqun|est-ce que quelqu'un|y a(?:-t-il| t il)? quelqu'un qui"
    r"|(?:tu )?connais(?:-tu|-vous)? quelqu'un qui|lequel de mes contacts|qui dans mon (?:carnet|reseau)"
    r"|qui parmi (?:mes contacts|les gens que je connais))"
)
_LEAD_FR: Final = (
    r"(?:mener|amener|conduire|guider|introduire|presenter|recommander|connecter|brancher|rapprocher|aiguiller|diriger"
    r"|faire (?:rencontrer|connaitre|entrer)|faire une intro(?:duction)?|ouvrir (?:la|les|une) portes?"
    r"|(?:re)?mettre (?:en (?:relation|contact|lien)|sur la piste|devant|face a)"
    r"|aider a (?:rencontrer|joindre|approcher|entrer|atteindre|arriver|contacter|acceder|toucher|parler))"
)
_REACH_FR: Final = (
    r"(?:passer|arriver|atteindre|joindre|approcher|contacter|toucher|rencontrer|entrer|remonter|parvenir|acceder"
    r"|avoir (?:un contact|une entree)|trouver (?:un contact|une entree|quelqu'un)|me faire introduire)"
)
_WAY_FR: Final = (
    r"(?:intros?|introductions?|mise en (?:relation|contact)|contacts?|entree|porte d'entree|point d'entree|relation"
    r"|piste|chemin|passerelle)"
)
_TO_FR: Final = r"(?:chez|de chez|avec|aupres|vers|jusqu'|a la|a l'|au|aux|a|dans|du|de la|de l'|des|de|d')"

_MUST_FR: Final = (
    r"(?:(?:il )?faut(?:drait)? (?:absolument |vraiment )?que je|je dois|je veux|je voudrais|j'aimerais|il faut)\s+"
    r"(?:absolument |vraiment |arriver a |reussir a |trouver comment )?"
    r"(?:touche|joigne|atteigne|approche|contacte|rencontre|toucher|joindre|atteindre|approcher|contacter|rencontrer"
    r"|parle a|parler a|entre(?: en contact)? (?:chez|avec)|entrer(?: en contact)? (?:chez|avec))"
)
_SOMEONE_FR: Final = r"(?:quelqu'un|qqn|qqun|une personne|des gens|un contact)"

_WANT_FR: Final = (
    r"(?:j'adorerais|(?:il )?me manque|(?:j'ai |j'aurais )?besoin|il me faut|il me faudrait|je cherche|je recherche"
    r"|je voudrais|j'aimerais|je veux|trouve[rz]?(?:-moi)?|cherche)"
)

_WHO_EN: Final = (
    r"(?:who(?: else)?(?: (?:here|(?:do|that) i know|(?:in|of|among) my (?:contacts|network)))?(?: (?:that|who))?"
    r"|(?:can|could|would|might) (?:anyone|anybody|someone|somebody|one of (?:my|the) \w+)"
    r"|(?:is there |do i know |do you know )?(?:anyone|anybody|someone|somebody)(?: (?:here"
    r"|i know))?(?: (?:who|that))?)"
)
_LEAD_EN: Final = (
    r"(?:get(?: me)? (?:to|into|in at|in with|in front of|through to|close to|in touch with"
    r"|an intro(?:duction)? (?:to|at))"
    r"|(?:lead|take|bring|point|refer|steer|walk)(?: me)? (?:to|towards|into)|(?:introduce|intro) me (?:to|at)"
    r"|introduce me"
    r"|make an intro(?:duction)? (?:to|at)|(?:connect|hook)(?: me)?(?: up)? (?:to|with)"
    r"|put me (?:in (?:touch with|contact with|front of)|on to)"
    r"|open (?:a |the |some )?doors? (?:for me )?(?:to|at|with|into)"
    r"|help me (?:to )?(?:reach|meet|get (?:to|into|in touch with)|approach|contact|find a way (?:to|into)))"
)

_WANT_EN: Final = (
    r"(?:i(?:'d| would| really)? (?:need|want|like|love|could use)|i'm (?:after|looking for|missing)|looking for"
    r"|(?:can|could) (?:you|i|someone|anyone) (?:find|get|give)(?: me)?|find me|need|get me)"
)
_SOUGHT_EN: Final = r"(?:intros?|introductions?|way in|way|path|route|contacts?|connections?|in|door|foot in the door)"
_NOBODY_FR: Final = (
    r"(?:personne|aucun contact|aucune entree|pas de contact|aucune relation|pas un contact|pas grand monde)"
)

LOOSE: Final = "loose"
_STRICT: Final = "strict"  # the words may mean much else: a name, a firm or a known trade has to stand behind them
_PATTERNS: Final[Mapping[Lang, tuple[tuple[str, str], ...]]] = {
    "fr": (
        (
            LOOSE,
            (
                rf"{_WHO_FR}\s+(?:me |m'|nous )?(?:peut|pourrait|pourra|saurait|sait|va)(?:-il)?\s+(?:bien |donc )?"
                rf"(?:me |m'|nous )?{_LEAD_FR}\s+(?P<t>.+)"
            ),
        ),
        (
            LOOSE,
            (
                rf"{_WHO_FR}\s+(?:me |m'|nous )(?:mene(?:rait)?|amene(?:rait)?|presente(?:rait)?|introdui(?:t|rait)"
                r"|conduit|conduirait)\s+(?P<t>.+)"
            ),
        ),
        (
            _STRICT,
            (
                r"(?:qui|quelqu'un)(?: dans (?:mon|mes) \w+)?\s+(?:connait|connaitrait|aurait|a)(?: deja"
                r"| peut-etre)?\s+"
                rf"(?P<t>(?:quelqu'un|du monde|des gens|un contact|des contacts|une entree|une relation)\s+{_TO_FR}.+)"
            ),
        ),
        (_STRICT, rf"(?:comment|par qui|par ou)\s+(?:[\w' -]{{0,40}}?\s)?(?:pour )?{_REACH_FR}\s+(?P<t>.+)"),
        (
            _STRICT,
            (
                rf"(?:je |j')(?:ne |n')?(?:connais|ai|vois|trouve)\s+(?:encore |vraiment |absolument )?{_NOBODY_FR}\s+"
                r"(?P<there>(?:chez|de chez|dans|a la|a l'|au|aux)(?:\s|(?<=')).+)"
            ),
        ),
        (
            _STRICT,
            (
                rf"{_WANT_FR}\s*(?:d'avoir |avoir |trouver )?(?:une? |d'une? |de |d'|l')?(?:bonne )?{_WAY_FR}\s+"
                r"(?P<there>(?:chez|de chez|dans|a la|a l'|aux)(?:\s|(?<=')).+)"
            ),
        ),
        (
            _STRICT,
            (
                rf"{_WANT_FR}\s*(?:d'avoir |avoir |trouver )?(?:une? |d'une? |de |d'|l')?(?:bonne )?{_WAY_FR}\s+"
                rf"(?P<t>{_TO_FR}.+)"
            ),
        ),
        (
            _STRICT,
            (
                rf"{_WANT_FR}\s*(?:a (?:rencontrer|joindre|approcher|contacter|atteindre|parler a)\s+|d')?"
                r"(?P<t>(?:quelqu'un|une? \S+(?: \S+){0,3}?|l[ea] \S+(?: \S+)?)\s+(?:de )?chez\s.+)"
            ),
        ),
        (
            _STRICT,
            (
                r"(?:j'aimerais|je voudrais|je souhaite(?:rais)?|je reve de|je cherche a|j'essaie de)\s+"
                r"(?:tant |bien |vraiment )?(?:rencontrer|approcher|joindre|atteindre|contacter)\s+(?P<t>.+)"
            ),
        ),
        (_STRICT, rf"{_MUST_FR}\s+(?P<t>{_SOMEONE_FR}\s+(?:de )?(?:chez|a la|au|dans)\s.+)"),
        (
            LOOSE,
            (
                rf"{_SOMEONE_FR}\s+(?:qui (?:peut|pourrait)|pour)\s+(?:me |m')?{_LEAD_FR}\s+"
                r"(?P<t>(?:(?:a|au|aux|chez|avec|de chez)\s|d').+)"
            ),
        ),
        (_STRICT, r"chemin\s+(?P<t>(?:vers|jusqu'a|jusqu'au|pour)\s.+)"),
    ),
    "en": (
        (
            LOOSE,
            rf"{_WHO_EN}(?:\s+(?:can|could|might|would|may|will|is able to))?\s+(?:be able to )?{_LEAD_EN}\s+(?P<t>.+)",
        ),
        (
            _STRICT,
            (
                r"(?:who|does (?:anyone|anybody)|anyone|anybody)(?: else)?\s+"
                r"(?:knows?|might know|would know|could know|has)\s+(?P<t>(?:someone|somebody|anyone|anybody|people"
                r"|a contact"
                r"|an in|a way in)\s+(?:at|in|from|inside|with)\s.+)"
            ),
        ),
        (
            _STRICT,
            (
                r"how (?:do|can|could|would|might|should) (?:i|we)\s+(?:best )?(?:get (?:to|into|in touch with"
                r"|through to"
                r"|in front of|hold of|an intro(?:duction)? (?:to|at)|introduced to|in at)|reach|meet|approach|contact"
                r"|find a way (?:to|into))\s+(?P<t>.+)"
            ),
        ),
        (
            _STRICT,
            (
                r"(?:i (?:don't|do not|dont) (?:know|have)|i don't think i know) (?:anyone|anybody|any contacts?"
                r"|a contact"
                r"|a soul|a single person)\s+(?P<there>(?:at|in|from|inside|within)\s.+)"
            ),
        ),
        (
            _STRICT,
            (
                r"(?:i know (?:nobody|no one|no-one)"
                r"|i(?:'ve| have) (?:got )?(?:no|zero) (?:contacts?|connections?|one|way in)"
                r"|(?:nobody|no one|none of the people) i know (?:works|is|who works))\s+"
                r"(?P<there>(?:at|in|from|inside|for)\s.+)"
            ),
        ),
        (
            _STRICT,
            (
                rf"{_WANT_EN}\s+(?:to (?:find|get|have) )?(?:an? |any |some )?(?:warm |good )?{_SOUGHT_EN}\s+"
                r"(?P<t>(?:to|at|into|with|inside)\s.+)"
            ),
        ),
        (
            _STRICT,
            (
                r"(?:i(?:'m| am) looking for|(?:i(?:'ve got| have)? (?:really )?)?need|looking for|i want"
                r"|i(?:'ve| have)? (?:got|have) to)\s+(?:to )?"
                r"(?:(?:find|meet|reach|get to|get hold of|talk to|speak to) )?"
                r"(?P<t>(?:someone|somebody|an? \S+(?: \S+){0,3}?|the \S+(?: \S+){0,3}?)\s+(?:at|inside)\s.+)"
            ),
        ),
        (
            _STRICT,
            (
                r"(?:is there|what(?:'s| is)|any|show me|find)\s+(?:a |the |any |my )?(?:best |shortest )?"
                r"(?:way|path|route|road)\s+(?P<t>(?:to|into)\s.+)"
            ),
        ),
        (
            _STRICT,
            (
                r"i(?:'d| would) (?:like|love) (?:to (?:meet|reach|approach)|to be introduced to"
                r"|an intro(?:duction)? to)"
                r"\s+(?P<t>.+)"
            ),
        ),
    ),
}
"""What leads to the target, `t`; `there` is a place, at which somebody is meant."""

DOORS: Final[Mapping[Lang, tuple[tuple[str, re.Pattern[str]], ...]]] = {
    lang: tuple((kind, re.compile(rf"(?:^|\W){said}")) for kind, said in rows) for lang, rows in _PATTERNS.items()
}
SOMEONE: Final[Mapping[Lang, str]] = {"fr": "quelqu’un", "en": "someone"}
WHO_AT: Final[Mapping[Lang, re.Pattern[str]]] = {
    "fr": re.compile(
        r"^\W*(?:qui (?:est|travaille|bosse|est-ce que je connais|(?:je )?connais(?:-je)?)"
        r"|est-ce que je connais quelqu'un"
        r"|(?:je )?connais(?:-je)? quelqu'un|ai-je quelqu'un|j'ai quelqu'un)\s+(?P<there>(?:de )?chez\s.+)"
    ),
    "en": re.compile(
        r"^\W*(?:who (?:do i know|works|is|have i got|do i have)|do i know (?:anyone|anybody|someone|somebody))\s+"
        r"(?P<there>(?:at|inside)\s.+)"
    ),
}
