"""Is it a goal one could tell reached, or still a wish: "changer d'air", "more clients"? (P10)"""

from __future__ import annotations

import re
from typing import Final

from bot.coaching.phrases import flat

_MORE: Final = (
    r"(?:plus|davantage) (?:de |d')(?:clients?|missions?|contrats?|contacts?|visibilite|reseau|liberte|sens|monde)"
    r"|more (?:clients?|customers?|business|work|contracts?|gigs?|contacts?|visibility|freedom|meaning|people)"
)
_CHANGE: Final = (
    r"(?:changer|change) (?:d'air|de vie|de boulot|de travail|de poste|de job|de metier|de voie|de secteur|un peu)"
    r"|changer|bouger|evoluer|avancer|rebondir|progresser|reussir|(?:tout )?autre chose|quelque chose d(?:'autre"
    r"|e (?:(?:plus|moins|vraiment) )?\w+)|du (?:changement|nouveau)|un changement"
    r"|(?:un )?nouve(?:au|l) (?:depart|defi|elan|souffle)"
    r"|me reconvertir|m'epanouir|gagner (?:plus|mieux|davantage)(?: d'argent)?"
    r"|(?:mieux gagner|gagner mieux) ma vie|plus d'argent|augmenter mes revenus|increase my income"
    r"|(?:a |some )?(?:change|changes)(?: of (?:scene|scenery|air|pace|career|job|direction))?"
    r"|(?:something|somewhere) (?:(?:more|less|really) )?\w+"
    r"|(?:a )?(?:new|fresh) (?:start|challenge|direction)|move on"
    r"(?: from (?:my|this) (?:\w+ )?(?:job|role|post|position|work|company))?|get ahead"
    r"|(?:an? |some )?(?:better|different|other|another) (?:job|role|career|position|life|work)"
    r"|(?:une? )?(?:meilleure?|autre) (?:poste|job|travail|boulot|metier|emploi|vie|voie)"
    r"|(?:quit|leave|switch|quitter|partir de) (?:my |mon |ma )?(?:\w+ )?(?:jobs?|poste|boulot|travail|boite|company)"
    r"|(?:a |some |my |the |un |du |le |mon )?(?:job|work|travail|emploi|boulot)"
    r"|(?:my |some |the |mes |des |les )?(?:clients?|customers)"
    r"|(?:my |ma )(?:career|carriere)|make progress|do better|succeed|(?:earn|make) more(?: money)?|more money"
    r"|(?:change|switch) (?:jobs?|careers?|directions?)|(?:an? )?(?:career|job) (?:change|switch)|retrain|reconversion"
    r"|(?:me |se )?reconvertir|une reconversion(?: professionnelle)?|my life to change"
)
_GROW: Final = (
    r"(?:developper|elargir|agrandir|construire|faire grandir) (?:mon |ma |un )?"
    r"(?:reseau|activite|boite|business|entreprise|carnet)"
    r"|(?:grow|build|expand|develop) (?:my |a |the )?(?:network|business|practice|company|career|activity)"
    r"|network(?: more)?"
    r"|me faire connaitre|etre plus visible|get known|be more visible|meet (?:more |new )?people|rencontrer du monde"
)
_WISH: Final = re.compile(
    rf"(?:(?:to |de |d'|have |get |find |avoir |trouver |make |faire |do )*)(?:{_MORE}|{_CHANGE}|{_GROW})"
    r"(?: (?:un peu|pro|professionnel(?:le(?:ment)?)?|professionally|maintenant|now|vite|"
    r"enfin|bientot|soon|a bit|at last|this year|cette annee|dans ma vie|in my life|at some point|one day|some day"
    r"|someday|eventually|un jour|a terme|tot ou tard))*"
)
_DAY: Final = re.compile(
    r",? (?:d'ici|avant|before|by|within|until) [\w' ]+$"
    r"|,? (?:pour|en|dans|in|for) (?:\d+|une?|deux|trois|six|an?|two|three)\b[\w' ]*$"
    r"|,? (?:pour|for|by) (?:l'ete|la rentree|noel|christmas|the summer)$"
    r"|,? (?:cette annee|l'an prochain|this year|next year)$"
)


def is_vague(what: str) -> bool:
    """Whether these words say no more than a direction: nobody could tell the day it is reached."""
    said = " ".join(flat(what).strip(" .!…").split())
    return any(_WISH.fullmatch(words) is not None for words in (said, _DAY.sub("", said)))
