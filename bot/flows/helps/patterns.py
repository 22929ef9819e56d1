"""In which words one asks who helped, what somebody did, or what or whom one has for them; folded, both languages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

from bot.understanding import fold

Which = Literal["all", "thank", "news", "back", "over"]
WHICH: Final[tuple[Which, ...]] = ("all", "thank", "news", "back", "over")

_SHOW: Final = r"(?:montre(?:z)?(?:-moi)?|affiche(?:z)?|rappelle(?:z)?-moi|voir|show(?: me)?|list|see)?\s*"
_AIDED: Final = (
    r"(?:aidee?s?|depannee?s?|soutenue?s?|rendu (?:un )?services?|(?:donne|file) (?:un )?(?:petit "
    r")?coups? de (?:main|pouce))"
)
_HELPED: Final = (
    r"(?:helped(?: me)?(?: out)?|given me a hand|gave me a hand|lent me a hand|done me (?:a )?favou?rs?"
    r"|did me (?:a )?favou?rs?|been (?:helping|supporting)(?: me)?|supported me)"
)
_NEWS: Final = r"(?:des |de |de mes |mes )?(?:nouvelles|news)"
_LISTS: Final[tuple[tuple[Which, re.Pattern[str]], ...]] = (
    (
        "all",
        re.compile(
            _SHOW + r"(?:"
            rf"(?:qui|qui est-ce qui|c'est qui qui|quelles (?:sont les )?personnes(?: qui)?|(?:les|"
            rf"des) (?:gens|personnes) qui|ceux qui)"
            rf" (?:m'a|m'ont|m'avait|m'avaient) (?:deja |bien |vraiment )?{_AIDED}(?P<fr>\s.*)?"
            r"|(?:mes|les|quels) coups de main(?: (?:recus|que j'ai recus|ai-je recus|j'ai recus))?"
            r"|qu'est-ce qu'on a fait pour moi|de qui ai-je recu de l'aide|qui ai-je a remercier et pour quoi"
            r"|(?:ou en sont|ou en suis-je (?:de|avec)) (?:mes|les) (?:mercis|remerciements|coups de main|merci)"
            rf"|who(?:'s|'ve| has| have| all)? {_HELPED}(?P<en>\s.*)?"
            rf"|(?:the )?(?:people|those|everyone|everybody|anyone) (?:who|that)(?:'ve| have| has)? "
            rf"{_HELPED}(?P<en2>\s.*)?"
            r"|(?:what|which) help (?:have i|did i) (?:received?|got|gotten|have)|(?:the |all "
            r"the )?help (?:that )?i(?:'ve)? (?:received|got|had)"
            r"|where do (?:my )?thank(?: |-)?yous stand|who did i get help from"
            r")"
        ),
    ),
    (
        "news",
        re.compile(
            rf"(?:a qui (?:est-ce que )?(?:je |dois-je |devrais-je |faut-il |il faut |puis-je |"
            rf"pourrais-je )?(?:dois |devrais |peux |pourrais )?"
            rf"(?:encore )?(?:re)?(?:donner |donne-t-on )?{_NEWS}(?: de mon projet)?"
            rf"|qui (?:attend|attendrait|aimerait avoir|voudrait avoir|n'a pas eu|n'a pas|merite)"
            rf" {_NEWS}(?: de mon projet)?"
            r"|qui (?:dois-je|faut-il|je dois|devrais-je) (?:tenir au courant|informer|prevenir)(?: de la suite)?"
            r"|whom? (?:do|should|can|could) i (?:still )?(?:owe (?:some )?(?:news|an update|updates)"
            r"|update|keep posted|(?:give|send|tell) (?:the |my |some )?news(?: to)?)(?: to)?"
            r"|who(?:'s| is) (?:still )?waiting (?:for|to hear) (?:my |some )?news(?: from me)?"
            r"|who (?:should|would like to|would love to|needs to) (?:hear|know) (?:how (?:it|"
            r"things) (?:went|goes|are going|ended)|from me|the news)"
            r"|who deserves (?:some )?(?:news|an update))"
        ),
    ),
    (
        "back",
        re.compile(
            r"(?:a qui (?:est-ce que )?(?:je |puis-je |pourrais-je |dois-je |devrais-je )?(?:peux "
            r"|pourrais |dois )?(?:rendre (?:la pareille|service)|renvoyer l'ascenseur|rendre "
            r"quelque chose)"
            r"|a qui (?:je dois|dois-je) (?:un service|quelque chose|un renvoi d'ascenseur)"
            r"|(?:envers|aupres de|a l'egard de) qui (?:suis-je|je suis) (?:redevable|en dette)"
            r"|whom? (?:can|could|should|do) i (?:give (?:something )?back to|repay|return (?:a|"
            r"the) favou?r(?: to)?|owe (?:a favou?r|favou?rs)(?: to)?))"
        ),
    ),
)

_OF_ONE: Final = re.compile(
    r"(?:(?:qu'est-ce que|qu'est ce que|qu'a|qu'a donc) (?P<a>.+?)(?: a| m'a)?(?:-t-(?:il|elle)"
    r")? (?:fait|apporte|donne)(?: pour moi)?"
    r"|qu'ai-je recu de (?P<b>.+)|(?:comment|en quoi) (?P<c>.+?) m'a(?:-t-(?:il|elle))? (?:deja )?aidee?"
    r"|what (?:has|did) (?P<d>.+?) (?:ever )?(?:done?|given?|give) (?:for )?(?:me)?(?: so far)?"
    r"|how (?:has|did) (?P<e>.+?) help(?:ed)? me|what (?:did i get|have i (?:got|received)) from (?P<f>.+)"
    r"|what (?:does|do) i owe (?:to )?(?P<g>.+))"
)

_IDEA: Final = re.compile(
    r"(?:(?:et )?(?:comment|de quelle (?:facon|maniere)) (?:est-ce que )?(?:je |puis-je |pourrais-je "
    r"|peut-on |on |bien )?(?:peux |pourrais |peut |mieux )*"
    r"(?:remercier|aider|rendre (?:la pareille|service) a|renvoyer l'ascenseur a|faire plaisir "
    r"a|etre utile a) (?P<a>.+)"
    r"|(?:que|qu'est-ce que|quoi)(?: est-ce que)?(?: je)?(?: puis-je| pourrais-je| peux| pourrais|"
    r" dois-je)? (?:bien )?(?:faire|offrir|apporter|proposer|donner) (?:pour|a) (?P<b>.+?)(?: "
    r"en retour)?"
    r"|(?:une idee|des idees|une piste|donne(?:z)?-moi une idee) (?:pour (?:remercier|aider|faire "
    r"plaisir a)|pour) (?P<c>.+)"
    r"|what (?:can|could|should|might) i (?:do|offer|give|bring)(?: back)?(?: for| to)? (?P<d>.+?)(?: in return)?"
    r"|how (?:can|could|should|do|might) i (?:best )?(?:thank|help|repay|give (?:something )?back "
    r"to|be (?:useful|of use) to|return (?:the|a) favou?r to|pay back|make it up to) (?P<e>.+)"
    r"|(?:any |an |some )?ideas? (?:for|of|on) (?:thanking |helping |how to (?:thank|help|repay)"
    r" |what i could do for |something for )?(?P<f>.+)"
    r"|how to (?:thank|repay|give back to|help) (?P<g>.+)"
    r"|(?:et |and |alors )?(?:a )?qui (?:est-ce que )?(?:je (?:peux|pourrais|vois) |puis-je |pourrais-je |vois-tu )?"
    r"(?:bien )?(?:(?:presenter|connecter|faire rencontrer) (?:a )?|pour )(?P<h>(?!moi\b|nous\b|me\b|qui\b).+)"
    r"|(?:tu vois|vous voyez) qui pour (?P<i>(?!moi\b|ca\b|cela\b)[^,]+)"
    r"|qui pourrait (?:bien )?interesser (?P<j>(?!par\b)[^,]+)"
    r"|whom? (?:could|should|can|might) i (?:introduce|connect) (?:to |with )?(?P<k>.+?)(?: to| with)?"
    r"|whom? (?:might|would|should|could) (?P<l>(?!i\b|you\b|we\b).+?) (?:(?:like|want|love|need) to )?meet"
    r"|whom? do i know for (?P<m>[^,]+))"
)

_RETURNED: Final = re.compile(
    r"(?:(?:ca y est |c'est fait )?,?\s*(?:j'ai|je lui ai) (?:bien |enfin )?(?:rendu (?:la pareille|"
    r"service|la politesse)|renvoye l'ascenseur)(?: a (?P<a>[^:,]+))?"
    r"|(?:i(?:'ve| have)?) (?:just |finally )?(?:returned|repaid) (?P<b>.+?)(?:'s|s') favou?r"
    r"|(?:i(?:'ve| have)?) (?:just |finally )?(?:returned the favou?r to|repaid|given back to|"
    r"paid back|gave back to) (?P<c>[^:,]+?))"
    r"(?:\s*[:,]\s*(?P<what>.+))?"
)
"""Said of somebody's help: it was given back, perhaps with what."""


@dataclass(frozen=True)
class Wanted:
    """Which threads are asked for, and about what: "who helped me with my CV?"."""

    which: Which
    about: str = ""


def wanted(text: str) -> Wanted | None:
    """The list that a question asks for; None when it asks for none."""
    said = plain(text)
    for which, words in _LISTS:
        if found := words.fullmatch(said):
            told = [part for part in found.groupdict().values() if part]
            return Wanted(which, _about(told[0]) if told else "")
    return None


_ABOUT: Final = re.compile(r"^\s*(?:avec|pour|sur|a|dans|quand|with|on|for|about|in|to|when)\s+(?P<what>.+)$")
_NO_SUBJECT: Final = re.compile(
    r"(?:recemment|dernierement|jusqu'ici|ce mois-ci|cette annee|jusqu'a (?:present|maintenant)"
    r"|recently|lately|so far"
    r"|this (?:year|month|week)|already|deja|le plus|the most|most)"
)


def _about(rest: str) -> str:
    """What comes behind "who helped me"; a time says nothing of the matter."""
    rest = rest.strip()
    if not rest or _NO_SUBJECT.fullmatch(rest):
        return ""
    found = _ABOUT.match(rest)
    return found["what"] if found else rest


def of_one(text: str) -> str | None:
    """The name in "what has Marie done for me?"."""
    return _name(_OF_ONE.fullmatch(plain(text)))


def idea_for(text: str) -> str | None:
    """The name in "what could I do for Paul?"."""
    return _name(_IDEA.fullmatch(plain(text)))


@dataclass(frozen=True)
class Returned:
    """Something was given back: to whom, "" when a pronoun stands for them, and what, if it was said."""

    name: str
    what: str | None


def returned(text: str) -> Returned | None:
    """ "J'ai rendu la pareille à Marie : un article"."""
    said = plain(text)
    found = _RETURNED.fullmatch(said)
    if found is None:
        return None
    what = text.strip()[-len(found["what"]) :].strip(" .!") if found["what"] else None
    return Returned((found["a"] or found["b"] or found["c"] or "").strip(), what)


def plain(text: str) -> str:
    """Folded, with straight apostrophes, without the marks at the end."""
    return " ".join(fold(text).replace("’", "'").strip(" .!?…").split())


def _name(found: re.Match[str] | None) -> str | None:
    named = [part for part in found.groupdict().values() if part] if found else []
    return named[0].strip(" ,") if named else None
