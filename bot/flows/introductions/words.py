"""The words in which one tells that a promised introduction will not come: by whoever would make it, or of itself."""

from __future__ import annotations

import re
from typing import Final

_BRING: Final = (
    r"(?:presenter|mettre en (?:relation|contact|lien)|introduire|introduce|intro|(?:put|putting|get) (?:me|us) in"
    r" (?:touch|contact)|connect (?:me|us)|hook (?:me|us) up|refer (?:me|us)"
    r"|(?:make|do|faire) (?:the|that|an|any|l'|les?|cette|d') ?(?:intro\w*|connection|presentations?|mise en \w+))\b"
)
"""What somebody who introduces does."""
INTRO: Final = r"\b(?:intros?|introductions?|presentations?|mises? en (?:relation|contact|lien))\b"
"""What is waited for."""

_UNWILLING: Final = (
    r"(?:(?:peut|peuvent|pourra|pourront|pourrait|pouvait|veut|veulent|voudra|voulait|va|vont|souhaite|ose|osera|pense"
    r"|compte|prefere|preferent|tient|est (?:pas |plus )?en mesure) (?:[a-z]+ement )?(?:pas|plus|meme pas|jamais)"
    r"|(?:n'est|est|n'etait) (?:pas|plus) (?:en mesure|d'accord|chaude?|a l'aise|pret|prete)|prefere"
    r"|refuse|a refuse|renonce|a renonce|hesite"
    r"|can'?t|cannot|can not|can no longer|won'?t|will not|couldn'?t|could not|wouldn'?t"
    r"|(?:isn'?t|is not|aren'?t|'s not|no longer|not) (?:able|going|willing|comfortable|keen)|unable"
    r"|(?:doesn'?t|does not|don'?t|didn'?t|no longer) (?:want|wants|feel|dare|think)|no longer wants"
    r"|rather not|refuses|refused|prefers? not|(?:decided|chose|choose|decides) not|(?:n')?a (?:pas|plus"
    r"|jamais) (?:voulu"
    r"|pu|ose|souhaite|reussi a)|withdr[ae]w\w* (?:her|his|their) offer)"
)
_IN_THE_END: Final = r"(?:finalement|au final|au bout du compte|jamais|in the end|after all)\b"
_PASSED: Final = r"(?:envoyee?s?|donnee?s?|filee?s?|transmise?s?|passee?s?|sen[dt]|g[ia]ven?|pass(?:ed)?|shared?)"
_NUMBER: Final = (
    r"(?:num|numero|contact|mail|e-?mail|tel|telephone|portable|coordonnees|adresse|number|phone|details|address)\b"
)
WILL_NOT: Final = re.compile(
    rf"\b{_UNWILLING}\b[^.!?;]*?\b{_BRING}"
    r"|\b(?:me |nous )?(?:presentera(?:it)?|mettra(?:it)?|introduira(?:it)?) (?:pas|plus)\b"
    r"|\bno longer (?:introducing|putting me|connecting me)\b"
    rf"|\b(?:m'a|ma|m'ont|me l'a|nous a)\b(?=[^.!?;]*\b{_IN_THE_END})[^.!?;]{{0,24}}?\b(?:pas|jamais)\b[^.!?;]{{0,12}}?"
    rf"\b(?:presentee?|mise? en (?:relation|contact|lien)|{_PASSED}[^.!?;]{{0,16}}?{_NUMBER})"
    rf"|\b(?:never|(?:didn'?t|did not)(?=[^.!?;]*\b{_IN_THE_END}))\b[^.!?;]{{0,12}}?"
    rf"\b(?:{_BRING}|introduced|connected|{_PASSED}[^.!?;]{{0,24}}?{_NUMBER})"
)
"""Of whoever stands before it: "ne peut plus me mettre en relation", "never sent me her number"."""

_OVER: Final = (
    r"(?:(?:ne |n')?(?:se (?:fera|fait|fera finalement)|aura lieu|a lieu|viendra|aboutira|arrivera|marchera|marche"
    r"|tient|va) (?:finalement )?(?:pas|plus|jamais)(?! (?:vite|assez))|(?:tombe[e]? a l'eau)"
    r"|(?:est |sera |etait )?(?:annulee?s?|morte?s?|foutue?s?|compromise|ratee?s?|abandonnee?s?|enterree?s?|grillee?s?)"
    r"|(?:ne s'est|s'est|n'a|a) (?:finalement )?(?:pas|jamais) (?:faite?|eu lieu|abouti|marche)"
    r"|finalement (?:non|pas)|plus (?:possible|d'actualite|necessaire)|pas possible"
    r"|(?:won'?t|will not|not going to|not gonna|never going to) (?:happen|come|work|be (?:happening|possible|coming))"
    r"|(?:isn'?t|is not|ain'?t|'s not|not) (?:happening|coming|going (?:ahead|anywhere)|possible)"
    r"|(?:is|'s|are) (?:now )?(?:off|dead|cancell?ed|gone|no longer \w+)|(?:fell|fallen|falls|falling) through"
    r"|(?:gone|went) cold|(?:never|didn'?t) (?:happen(?:ed)?|c[ao]me|work(?:ed)?)|came to nothing|a no-go|a dead end"
    r"|off the table|called off)"
)
_LEAD: Final = (
    r"(?:^|[.,;:!?] ?|\b(?:pour|sur|de|of|about) (?:l'|la |the ))?\W*(?:(?:bon|ok|alors|donc|du coup|finalement|en fait"
    r"|au fait|bref|ah|oh|et|mais|please|stp|svp|so|well|just|let's|actually|also|anyway|you can|we can|i can"
    r"|can you|let's just|let us"
    r"|tu peux|vous pouvez|peux-tu|on|je|j'|n'|ne|c'est|y a|il y a|i|i'm|i've|i am|we|we're|there's|now)[ ,]*)*"
)
_LET_GO: Final = (
    r"(?:l'|la |it |les )?(?:laisse[rsz]? (?:donc )?tomber|oublie[rsz]?|tant pis|annule[rsz]?|raye[rsz]?"
    r"|enleve[rsz]?|supprime[rsz]?"
    r"|plus (?:besoin|la peine)|pas (?:besoin|la peine)|inutile|(?:me )?(?:attend[sez]*|compte[z]?|relance[z]?"
    r"|rappelle[z]?) (?:plus|pas)|arrete[rz]? d(?:e |')\w+"
    r"|forget|drop|scrap|scratch|strike|cancel|skip|ditch|never ?mind|no (?:need|point)|remove|delete"
    r"|(?:don'?t|do not|no longer) (?:need|want|wait|chase|bother|expect|count)|(?:not|stop) (?:waiting|chasing"
    r"|expecting|reminding|asking)"
    r"|(?:give|gave|giving) up on)"
)
_BACKED_OUT: Final = (
    r"(?:change d'avis|s'est (?:desist|retract|defil)\w*|se (?:desist|defil|retract)\w*|a renonce|renonce|a dit non"
    r"|ne? (?:veut|peut|sent|pourra|fera|le fera) (?:pas|plus)|(?:veut|peut|pourra|fera) (?:pas|plus)|changed?"
    r" (?:her|his|their) minds?|back(?:ed|s|ing) (?:out|off)|pull(?:ed|s|ing) out|bail(?:ed|s|ing)|said no|says no"
    r"|can'?t (?:do|make|manage)|won'?t (?:do|make|manage)|withdr[ae]w\w*)"
)
SAID_OFF: Final = re.compile(
    rf"{INTRO}[^.!?;]*?\b{_OVER}\b|(?:^|[.,;:!?] ?){_LEAD}{_LET_GO}\b[^.!?;]*?{INTRO}"
    rf"|{INTRO}[^.!?;]*?[,:]? {_LEAD}(?:{_LET_GO}|c'?est (?:mort|rate|fini|fichu|foutu|annule|cuit|non|tombe))\b"
    rf"|\b{_BACKED_OUT}\b[^.!?;]*?{INTRO}|{INTRO}[^.!?;]*?\b{_BACKED_OUT}\b"
    rf"|\b(?:no|pas d'|pas de|plus d'|plus de|without the) ?{INTRO[2:]}"
    rf"|\b(?:isn'?t|is not|aren'?t|'s not|no longer) (?:doing|making|giving)\b[^.!?;]*?{INTRO}"
    rf"|\b(?:plus|pas) besoin (?:que|qu')[^.!?;]*? (?:me |nous )(?:presente|mette en|introduise)\b"
    r"|\b(?:no longer|don'?t|do not) need [^.!?;]*? to (?:introduce|connect|put me)\b"
)
"""Of the introduction itself, with whoever is named beside it: "the intro is off", "forget about Ben's intro"."""

REFUSED: Final = re.compile(
    r"\b(?:(?:est|sont|etait) (?:pas|plus) (?:interesse|dispo|chaud|partant|joignable)\w*|veu(?:t|lent) (?:pas|plus"
    r"|rien)"
    r"|souhaite(?:nt)? (?:pas|plus)|(?:c'est|a dit|dit) non|repondra pas|attend[sz]? plus|laisse\w* tomber|c'?est mort"
    r"|(?:isn'?t|is not|aren'?t|wasn'?t|not) (?:interested|available|keen|happening)|(?:doesn'?t|does not|don'?t"
    r"|didn'?t)"
    r" want to|won'?t (?:see|meet|talk|take)|can'?t help|said no|says no|turned (?:me|it) down|fell through|is off)\b"
)
"""Of whoever was to be met: "son DSI n'est pas intéressé"."""

NOT_YET: Final = re.compile(
    r"\b(?:avant|before|until|till|tout de suite|cette semaine|ce mois|this (?:week|month)|yet|right (?:now|away)"
    r"|for now|pour (?:l'instant|le moment)|encore|tant que|immediatement|today|aujourd'hui|tonight|tomorrow|demain)\b"
)
"""What only puts it off."""
BUT: Final = re.compile(rf"\b(?:mais|but|par contre|however|instead)\b.*\b(?:{_BRING}|presente|met|introduces)\b")
"""Another introduction instead."""
TO_WHOM: Final = re.compile(
    rf"({INTRO}[^.!?,;]*?)\b(?:to|with|avec|a|au|aux|aupres de) (?!(?:me|moi|us|nous)\b)[a-z'-]+(?: [a-z'-]+)?"
)
"""Who is to be met stands behind these."""
BY_WHOM: Final = re.compile(
    rf"{INTRO} (?:que |qu')?(?:de|d'|du|des|from|by|via|through|par) ?(?!(?:son|sa|ses|leur|la|le|les|l'|mon|ma)\b)"
    r"(?P<of>[a-z-]{2,})|\b(?P<whose>[a-z-]{2,})'s? " + INTRO[2:]
)
"""Whose introduction it is: "l'intro de Karim", "Ben's intro"."""
THEY: Final = re.compile(r"\b(?:il|elle|ils|elles|he|she|they)\b")
