"""In which words one asks for a recommendation, gives one, or tells of one that came; folded, in both languages."""

from __future__ import annotations

import re
from typing import Final


def _some(name: str) -> str:
    """Whoever is named there."""
    return rf"(?P<{name}>[^,.;:!?]{{2,60}}?)"


_PLEASE: Final = (
    r"(?:(?:peux|pourrais|veux)-tu |(?:pouvez|pourriez)-vous |(?:est-ce que )?(?:tu|vous) (?:peux|pourrais|pouvez"
    r"|pourriez) |(?:can|could|would) you |please )?"
    r"(?:(?:m'|nous )?aide[rz]?(?:-moi)? a |help me (?:to )?)?"
)
_WANT: Final = (
    r"(?:(?:je (?:veux|voudrais|souhaite|souhaiterais|vais|dois|peux)|j'aimerais|on devrait|il "
    r"faudrait|comment|il faut que je)"
    r"|(?:i(?:'d| would) (?:like|love) to|i(?:'ll| will)|i (?:want|have|need) to|let me|how (?:do|"
    r"can|should) i|how to))?\s*"
)
RECO: Final = (
    r"(?:une |des |ma |la |an? |some |my )?(?:courte |petite |belle |super |tres |bonne "
    r"|jolie |linked ?in |short |good |great |lovely |nice |written )*(?:recommandations?|"
    r"recos?|references?|recommendations?|testimonials?|write[- ]?ups?|endorsements?|temoignages?"
    r"|lettres? de recommandation|letters? "
    r"of recommendation|recommendation letters?|reference letters?)"
)
"""A recommendation, whatever it is called."""
_HOW: Final = (
    r"(?:[ ,;:?–-]+(?:and |et )?(?:how (?:would|do|should|could|can) (?:you|i|one) (?:put|say|word|ask|phrase)\b.*"
    r"|what (?:do|should|would|could) (?:i|you) (?:say|write)\b.*"
    r"|comment (?:je |tu |vous |on )?(?:le |lui )?(?:dirai|dire|formul|tourn|demand|fai)\w*\b.*))?"
)
"""How to say it, asked with it."""
_SO_HOW: Final = (
    r"[ ,;:?–-]+(?:and |et |so |du coup )?(?:(?:j'ecris|je (?:mets|dis|reponds|raconte)) quoi|quoi (?:dire|ecrire)"
    r"|comment je (?:fais|m'y prends|tourne ca)|what (?:do|should|can) i (?:write|say|put)"
    r"|how do i (?:word|put) (?:it|that))"
    r"[\s?]*"
)
"""What to write, asked behind it: without it, a request was told."""
_WHERE: Final = (
    r"(?: (?:sur|on|for|pour) (?:mon |my )?(?:linked ?in|profil\w*|malt|website|site)(?: (?:profile|linked ?in))?)?"
)
"""Where it is to stand: it is asked for, too."""
ASK: Final = re.compile(
    _PLEASE + _WANT + r"(?:"
    rf"(?:demander|demande|obtenir|avoir|solliciter|besoin d'|j'ai besoin d'|il me faut(?:drait)?)"
    rf"\s*{RECO}(?: (?:a|aupres de|de la part de|de) {_some('name')})?"
    rf"|(?:(?:j'aimerais|je (?:voudrais|veux|souhaite|souhaiterais|cherche))(?: (?:bien|avoir|obtenir))*"
    rf"|il me faut(?:drait)?|i(?:'d| would) (?:like|love)|i (?:want|need)|i'm after)(?: to (?:get|have))? {RECO}"
    rf"(?: (?:aupres de|de la part de|de|from|by) {_some('n5')})?"
    rf"|(?:je )?demande[rz]? a {_some('n2')} (?:de me recommander|(?:de m'ecrire |d'ecrire )?{RECO}){_WHERE}"
    rf"|(?:une? |ma |la )?demande (?:de |d'){RECO}"
    rf"|(?:qui|a qui)(?: (?:pourrait|peut|pourrais-je|puis-je|saurait|accepterait de|pourraient))?(?: "
    rf"bien)? (?:me recommander|m'ecrire {RECO}|demander {RECO}|se porter garant(?: pour moi| de moi)?|parler de mon "
    rf"travail|temoigner(?: pour moi| de mon travail)?)"
    rf"|(?:get|ask for|request|obtain|need|i need|i could use) {RECO}(?: from {_some('n3')})?"
    rf"|(?:(?:can|could|may|should|might|do you think) i (?:could |can )?)?ask {_some('n4')} (?:for {RECO}"
    rf"|to (?:recommend me|write (?:me )?{RECO}|vouch for me)){_WHERE}{_HOW}"
    rf"|(?:est-ce que )?(?:je (?:peux|pourrais)|puis-je|pourrais-je) demander (?:a {_some('n6')} {RECO}"
    rf"|{RECO} a {_some('n7')}){_HOW}"
    rf"|whom? (?:could|can|would|should)(?: i)? (?:recommend me|write (?:me )?{RECO}|vouch for "
    rf"me|speak (?:about|for) my work|be my referees?|ask for {RECO}|ask to recommend me)"
    r")"
)
GIVE: Final = re.compile(
    _PLEASE + _WANT + r"(?:"
    rf"(?:recommander|recommend|endorse) {_some('name')}(?: (?:sur|on|aupres de|chez|to|for) .+)?"
    rf"|(?:ecrire|ecris|ecrivez|rediger|redige|faire|fais|donner|laisser|laisse|write|draft|give|"
    rf"leave)(?:-moi|-lui| me)? {RECO} (?:pour|a|de|sur|for|to|of|about) {_some('n2')}(?: (?:sur|"
    rf"on) linkedin)?"
    rf"|(?:write|give|leave) {_some('n3')} {RECO}(?: on linkedin)?"
    rf"|{_some('n4')} (?:me demande|m'a demande|voudrait|veut|wants|asks|(?:has |just )*asked)(?: me)?"
    rf" (?:(?:de|que je|to) (?:(?:le|la|lui|l') ?)?(?:recommander?|recommend (?:him|her|them)|(?:ecrire|write)"
    rf"(?: (?:him|her|them))? {RECO})|(?:for )?{RECO}){_SO_HOW}"
    r")"
)


_BARE_RECO: Final = r"(?:petit |petite )?(?:recommandation|reco|temoignage|lettre|recommendation|testimonial|reference)"
RECEIVED: Final = re.compile(
    rf"(?:j'ai (?:bien |enfin )?recu (?:{RECO}|la recommandation) (?:de|d') ?{_some('a')}"
    rf"|{_some('c')} m'a (?:enfin |bien )?(?:ecrit|fait|laisse|donne|envoye) {RECO}(?: sur linkedin)?"
    rf"|i(?:'ve)? (?:just |finally )?(?:got|received) {RECO} from {_some('d')}"
    rf"|{_some('e')} (?:has |just |finally )*(?:wrote|written|given|gave|left|sent) me {RECO}(?: on linkedin)?)"
)
"""One that came: a help like any other."""
PUT_UP: Final = re.compile(
    rf"{_some('a')}(?:'s| has)? (?:just |finally |now )*(?:put|posted|published|wrote|written|done|did|sent|given"
    rf"|left) "
    r"(?:it|that|mine|something|a few lines)(?: up| online| through| in| over| for me| on linked ?in)*"
    rf"|{_some('b')} (?:l'|me l'|m'a |a )(?:a )?(?:enfin |bien |deja )?(?:mise?|publiee?|postee?|ecrite?|faite?"
    rf"|envoyee?"
    r"|redigee?|laissee?)(?: (?:en ligne|sur linked ?in|quelques lignes))*"
    rf"(?:,? (?:sa|son|la|ma|cette|mon|his|her|the|that) ?{_BARE_RECO})?"
)
"""The one that was asked for, when it came."""
