"""The words in which people speak of their plan, in flat letters, per language."""

from __future__ import annotations

import re
from typing import Final, Literal

Verb = Literal["set", "park", "unpark", "drop", "first"]

WAYS: Final = {
    "coffee": r"caf[e]s?|coffees?",
    "breakfast": r"(?:petits?[- ]|p'tits?[- ])(?:dej\w*)|breakfasts?",
    "lunch": r"dejeuners?|dejeuner|dej|midi|lunch(?:es)?",
    "dinner": r"diners?|dinners?",
    "drinks": r"verres?|aperos?|pots?|drinks?|pints?|beers?",
    "call": r"appels?|appeler|coups? de fil|telephone|tel|phone calls?|calls?|phone",
    "video": r"visios?|zoom|teams|video(?: ?calls?)?",
    "walk": r"marches?|balades?|promenades?|walks?",
}
LED: Final = r"(?:(?:un|une|le|a|an|the|petit|quick|autour d'un|over a|par|by|au|en|for a|to a)\s+)*"
WAY: Final = re.compile("|".join(rf"(?P<{way}>\b{LED}(?:{words})\b)" for way, words in WAYS.items()))
WAY_FIRST: Final = rf"(?P<way>{LED}(?:{'|'.join(WAYS.values())}|chats?|catch-?ups?))"
"""A form before the name: "coffee with Priya in early December"."""
PURPOSE: Final = {
    "fr": re.compile(
        r"\b(?:pour (?!le \d|la semaine|plus tard)|afin de |afin d'|au sujet d|a propos d|sur |concernant "
        r"|autour d(?!'un\b))"
    ),
    "en": re.compile(r"\b(?:to (?!the\b)|about |for (?!later|now|next|the \d)|regarding |around |on (?!hold))"),
}
PLAN: Final = {
    "fr": r"(?:au|dans (?:le|mon)|a mon|sur (?:le|mon)) plan",
    "en": r"(?:to|on|in|into|onto) (?:my|the) plan",
}
NAMED: Final = r"(?P<who>[^,:;.!?\d]{2,40}?)"
SETTING: Final = {
    "fr": re.compile(
        rf"^(?!plan\b){NAMED} ?: (?P<rest>.+)$"
        rf"|^(?:mon |le )?plan (?:pour|avec) (?P<who3>[^,:;.!?\d]{{2,40}}?) ?[:,] (?P<rest7>.+)$"
        rf"|^(?:met(?:s|tez|tre|tons)?|ajoute[rz]?|inscri(?:s|re|vez)"
        rf"|note[rz]?) (?P<who2>.{{2,40}}?) {PLAN['fr']}(?P<rest2>.*)$"
        r"|^(?:je (?:voudrais|veux|dois|compte|pense|souhaite)|j'aimerais|il faut(?:drait)? que j(?:e\b|')"
        r"|je devrais|on devrait"
        r"|prevoir d[e']|penser a|essayer d[e'])\s*(?:bien |aussi |absolument"
        r" )?(?P<rest3>(?:re)?(?:voir|voie|rencontrer|rencontre|inviter|invite"
        r"|appeler|appelle|prendre|proposer|propose|dejeuner|diner|prenne|boire) .+)$"
        r"|^(?:prevoir|proposer|caler|organiser) (?P<rest4>.+)$"
        r"|^(?P<rest5>(?:re)?(?:voir|contacter?|rencontrer|inviter?|appeler?|appelle) .+)$"
        rf"|^(?:prendre |faire |boire |manger |organiser |caler )?{WAY_FIRST} (?:avec|av) (?P<rest6>.+)$"
        rf"|^{NAMED.replace('<who>', '<who4>')}, (?P<rest8>{LED}(?:{'|'.join(WAYS.values())})\b.+)$"
        rf"|^{NAMED.replace('<who>', '<who5>')},? (?P<rest9>(?:en|fin|debut|courant|d'ici|avant) .+)$"
    ),
    "en": re.compile(
        rf"^(?!plan\b){NAMED} ?: (?P<rest>.+)$"
        rf"|^(?:add|put|note) (?P<who2>.{{2,40}}?) {PLAN['en']}(?P<rest2>.*)$"
        r"|^(?:i(?:'d| would) (?:like|love) to|i (?:want|need|have"
        r"|ought|plan|mean|hope) to|i should|i must|let's|i'm hoping to)"
        r" (?:really |also )?(?P<rest3>(?:see|meet|catch up with|have"
        r"|grab|get|call|invite|take|buy|talk to|speak to|propose) .+)$"
        rf"|^(?:(?:a|my|the) )?plan (?:for|with) (?P<who3>[^,:;.!?\d]{{2,40}}?) ?[:,] (?P<rest7>.+)$"
        r"|^(?:plan|propose|set up|arrange) (?P<rest4>.+)$"
        r"|^(?P<rest5>(?:see|meet|catch up with|call|invite|contact) .+)$"
        rf"|^(?:have |grab |get |take |do |go for |book )?{WAY_FIRST} (?:with|w/?) (?P<rest6>.+)$"
        rf"|^{NAMED.replace('<who>', '<who4>')}, (?P<rest8>{LED}(?:{'|'.join(WAYS.values())})\b.+)$"
        rf"|^{NAMED.replace('<who>', '<who5>')},? (?P<rest9>(?:in|by|before|early|late|mid|around) .+)$"
    ),
}
PARKING: Final = {
    "fr": re.compile(
        r"^(?:on |je )?(?:met(?:s|tez|tre|tons)?|garde[rz]?|gardons"
        r"|laisse[rz]?|laissons|range[rz]?) (?P<who>.{2,40}?)"
        r" (?:de cote|pour plus tard|en attente|pour l'instant|pour le moment|en veilleuse"
        r"|en stand-?by|en pause|au frais)\b(?P<until>.*)$"
        r"|^(?P<who2>.{2,40}?) (?:(?:peut|pourra) (?:attendre|patienter)|attendra|patientera)\b(?P<until2>.*)$"
        r"|^(?P<who3>.{2,40}?),? (?:plus tard|pas maintenant|pas tout de suite)\b(?P<until3>.*)$"
        r"|^(?:repousse[rz]?|remet(?:s|tre|tez)|decale[rz]?) (?P<who5>.{2,40}?)(?P<until5> (?:a plus tard"
        r"|apres (?:les|la|le|mon|ma)|jusqu'a ce que)\b.*)$"
        r"|^(?P<who6>.{2,40}?),? (?:(?:c'est|ce n'est|c'est vraiment|n'est|est) )?pas (?:si |tres |vraiment )?"
        r"(?:urgente?|presse|pressee|prioritaire|la priorite)\b(?P<until6>.*)$"
        r"|^(?P<who7>.{2,40}?),? (?:rien|ca) (?:ne )?(?:presse pas|presse)\b(?P<until7>.*)$"
        r"|^(?:(?:on|je) (?:verra|verrai|vois|voit|reverra|reverrai) )?(?P<who9>[^ ,]{2,20}(?: [^ ,]{2,20})?),?"
        r" (?P<until9>apres(?: \S+){1,3}|(?:quand|une fois|des que|lorsque)\b(?!.*\b(?:m'a|etait|a dit)\b).{3,50})$"
        r"|^(?:rien ne presse|pas d'urgence|ca presse pas) pour (?P<who8>.{2,40}?)$"
        r"|^pas (?P<who4>.{2,40}?) (?=avant\b|tout de suite|pour l'instant|maintenant)(?P<until4>.*)$"
    ),
    "en": re.compile(
        r"^(?:let's )?(?:park|shelve|postpone|put off|hold off on|hold) (?P<who>.{2,40}?)(?P<until>(?:"
        r" for (?:now|later)| until\b| till\b| after\b| before\b|,).*)?$"
        r"|^(?:let's )?(?:keep|leave|put|save|stick|move) (?P<who2>.{2,40}?) (?:for"
        r" later|aside|on hold|for now|on the side|to one side|on ice|(?:on|to) (?:the |my )?back[- ]?burner)"
        r"\b(?P<until2>.*)$"
        r"|^(?:let's )?(?:keep|leave|save|hold) (?P<who6>.{2,40}?)(?P<until6> (?:until|till)\b.*)$"
        r"|^(?P<who3>.{2,40}?) can wait\b(?P<until3>.*)$|^(?P<who4>.{2,40}?) later\b(?P<until4>.*)$"
        r"|^(?P<who7>.{2,40}?)(?:,? (?:it's |that's |is |'s )?not| isn't|'s not) (?:that |so |very |really )?"
        r"(?:urgent|pressing|a priority|a rush)\b(?P<until7>.*)$"
        r"|^(?:(?:we'll|i'll|let's|i will|we will) see )?(?P<who9>[^ ,]{2,20}(?: [^ ,]{2,20})?),?"
        r" (?P<until9>after(?: \S+){1,3}|(?:when|once|as soon as)\b(?!.*\b(?:said|told|was|were|had)\b).{3,50})$"
        r"|^no (?:rush|hurry) (?:for|with|to see) (?P<who8>.{2,40}?)$"
        r"|^not (?P<who5>.{2,40}?) (?=yet|now|until|before)(?P<until5>.*)$"
    ),
}
BACK: Final = {
    "fr": re.compile(
        r"^(?:on |je )?(?:reprend(?:s|re|ons)?|ressor(?:s|t|tir)"
        r"|debloque[rz]?|remet(?:s|tre|tons)?) (?P<who>.{2,40}?)"
        r"(?: dans (?:le|mon) plan)?(?:,.*| maintenant)?$|^c'est le moment (?:pour|de voir) (?P<who2>.{2,40}?)$"
        r"|^(?:(?:ok|bon|allez|ca y est)[ ,]+)*(?P<who3>.{2,40}?) (?:peut|pourrait) revenir"
        r"(?: dans (?:le|mon) plan)?(?: maintenant)?(?:,.*)?$"
        r"|^(?:(?:ok|bon|allez|ca y est)[ ,]+)*(?:on|je) (?:peut|peux|veux|voudrais) (?:re)?(?:voir|contacter|appeler)"
        r" (?P<who5>[^,]{2,40}?) (?:maintenant|desormais|enfin)$"
        r"|^(?:(?:ok|bon|allez|ca y est)[ ,]+)*je suis (?:enfin )?prete? (?:pour|a voir) (?P<who4>[^,]{2,40}?)"
        r"(?: maintenant)?(?:,.*)?$"
    ),
    "en": re.compile(
        r"^(?:unpark|bring back|resume(?: with)?) (?P<who>.{2,40}?)(?:,.*| now)?$"
        r"|^bring (?P<who2>.{2,40}?) back(?:,.*)?$|^put (?P<who3>.{2,40}?)"
        r" back (?:on|in|into) (?:my |the )?plan(?:,.*)?$"
        r"|^it's time for (?P<who4>.{2,40}?)$"
        r"|^(?:(?:ok|okay|right|so)[ ,]+)*(?P<who5>.{2,40}?) can (?:come|go) back(?: (?:in|on|into|onto))?"
        r"(?: (?:my|the) plan)?(?: now)?(?:,.*)?$"
        r"|^(?:(?:ok|okay|right|so)[ ,]+)*(?:i|we) (?:can|could|want to) (?:see|meet|contact|call)"
        r" (?P<who7>[^,]{2,40}?) now$"
        r"|^(?:(?:ok|okay|right|so)[ ,]+)*i'm (?:finally )?ready for (?P<who6>[^,]{2,40}?)(?: now)?(?:,.*)?$"
    ),
}
OUT: Final = {
    "fr": re.compile(
        r"^(?:enleve[rz]?|retire[rz]?|sor(?:s|tir|tez)|supprime[rz]?|ote[rz]?)"
        r" (?P<who>.{2,40}?) (?:du|de mon|de la|de ma) (?:plan|liste)$"
    ),
    "en": re.compile(
        r"^(?:drop|remove|take|delete) (?P<who>.{2,40}?) (?:from|off|out of) (?:my |the )?(?:plan"
        r"|list)$"
    ),
}
CALLED_OFF: Final = {
    "fr": re.compile(
        rf"^(?:oublie[rz]?|laisse[rz]? tomber|annule[rz]?|supprime[rz]?|tant pis pour) "
        rf"(?:le |la |l'|ce |cet |cette |mon ){WAY_FIRST} avec (?P<who>[^,]{{2,40}}?)(?:,.*)?$"
        r"|^(?:(?:en fait|finalement|bon|non|reflexion faite|a la reflexion|tout compte fait)[ ,]+)+(?:pas|sans|plus)"
        r" (?P<who2>[^,]{2,40}?)(?:,.*)?$"
    ),
    "en": re.compile(
        rf"^(?:forget|drop|scrap|skip|cancel|never mind|leave)(?: about)? (?:the |that |my |our ){WAY_FIRST} with "
        rf"(?P<who>[^,]{{2,40}}?)(?:,.*)?$"
        r"|^(?:(?:actually|on second thoughts?|no|well|after all)[ ,]+)+(?:not|without) (?P<who2>[^,]{2,40}?)(?:,.*)?$"
    ),
}
"""An encounter of the plan that is given up; nothing to those who aren't in it."""
AHEAD: Final = {
    "fr": re.compile(
        r"^(?P<who>.{2,40}?) (?:d'abord|en premier|en priorite|avant les autres)$"
        r"|^(?:d'abord|je commence par|commencer par|commencons par|on commence par) (?P<who2>.{2,40}?)$"
    ),
    "en": re.compile(
        r"^(?P<who>.{2,40}?) (?:first|before the others|comes first|goes first)$"
        r"|^(?:first|(?:i'll |let's |let me )?start with|begin with) (?P<who2>.{2,40}?)$"
    ),
}
MOVED: Final = {
    "fr": re.compile(
        r"^(?:deplace[rz]?|repousse[rz]?|decale[rz]?|reporte[rz]?|avance[rz]?|remet(?:s|tre|tez)) (?P<who>.{2,40}?)"
        r" (?P<until>(?:a|au|en|jusqu'a|jusqu'au|jusqu'en|pour|apres|fin|debut) .+)$"
    ),
    "en": re.compile(
        r"^(?:move|push|shift|postpone|delay|bring) (?P<who>.{2,40}?)(?: back| off| out| forward)?"
        r" (?P<until>(?:to|till|until|into|after) .+)$"
    ),
}
"""Somebody of the plan who is to be met at another time."""
OTHERWISE: Final = {
    "fr": re.compile(
        r"^(?P<who>.{2,40}?),? (?:plutot|finalement|en fait) (?P<rest>.+)$"
        r"|^(?:plutot|finalement) (?P<rest2>.+?) (?:avec|pour) (?P<who2>.{2,40}?)$"
    ),
    "en": re.compile(
        r"^(?P<who>.{2,40}?),? (?:rather|actually|make (?:it|that)) (?P<rest>.+?)(?: instead)?$"
        r"|^(?P<who2>[^\s,]{2,20}(?: [^\s,]{2,20})?),? (?P<rest2>.+?) (?:instead|rather)$"
        r"|^(?:rather|make (?:it|that)) (?P<rest3>.+?) (?:with|for) (?P<who3>.{2,40}?)(?: instead)?$"
    ),
}
"""Another form or time for somebody of the plan: « Marie plutôt au téléphone »."""
MUST: Final = re.compile(
    r"(?:je dois|il faut|prevoir|proposer|caler|organiser|i (?:need|have|ought|should|must)|plan\b|set up|let's"
    r"|(?:re)?(?:voir|contacter?|rencontrer|inviter?|appeler?|appelle)\b|(?:see|meet|catch up|call|invite|contact)\b)"
)
"""What has to be done is in the plan only with a purpose or a time; "I need to call Paul" alone may be anything."""
BEFORE: Final = re.compile(r"(?:avant|before|until)\b")
MORE: Final[tuple[tuple[Verb, dict[str, re.Pattern[str]]], ...]] = (
    ("drop", OUT), ("drop", CALLED_OFF), ("unpark", BACK), ("first", AHEAD), ("park", PARKING),
)  # fmt: skip

ASKED: Final = {
    "fr": re.compile(
        r"(?:c'est quoi |quel est |montre[rz]?(?:[- ]moi)? |voir |ou en"
        r" est |revoir )?(?:mon |le )?plan"
        r"(?: d'action| de rencontres| de la semaine| du mois| pour (?:la semaine|le mois))?"
        r"|(?:par qui|avec qui|qui) (?:est-ce que )?(?:(?:je"
        r" )?(?:dois|devrais|vais|peux)(?:[- ]je)? |faut-il |il faut )?"
        r"(?:re)?(?:voir|rencontrer|contacter|appeler|commencer|solliciter)"
        r"(?: en premier| d'abord| ensuite| maintenant| bientot|"
        r" prochainement| ces prochaines semaines| ce mois-?ci| cette semaine)*"
        r"|(?:(?:bon|alors|et|ok),? )?(?:je |on )?(?:commence|demarre|vois|contacte|appelle|rencontre) (?:par )?qui"
        r"(?: en premier| d'abord| maintenant| ensuite| cette semaine)*"
        r"|(?:tu as|t'as|vous avez|as-tu|avez-vous|tu vois|tu connais) quelqu'un (?:a|que tu) (?:me )?"
        r"(?:conseill|propos|suggere?r?|recommand|voir)\w*(?: (?:pour|de|a) .{3,40})?"
        r"|(?:propose|conseille|suggere|trouve)[zr]?[- ]moi quelqu'un(?: (?:a|pour|de|avec) .{3,40})?"
        r"|(?:avec )?qui (?:je )?(?:pourrais|peux|dois|devrais)(?:[- ]je)?(?: bien)? (?:re)?(?:voir|inviter|appeler"
        r"|prendre"
        r" un \w+|boire un \w+|dejeuner)(?: avec)?(?: (?:cette|la|ce|ces|bientot|prochainement)\b.{0,25})?"
        r"|(?:quelles sont |voir )?(?:mes|les) prochaines rencontres|qui (?:ensuite|maintenant)|a qui le tour"
    ),
    "en": re.compile(
        r"(?:what(?:'s| is) |show(?: me)? |see |where is )?(?:my |the )?"
        r"(?:action |meeting )?plan(?: for (?:this|the) (?:week|month))?|plan of action"
        r"|whom? (?:should|do|could|shall|can|must) i (?:see|meet|contact|call|start with|begin with|talk to|ask)"
        r"(?: first| next| now| soon| these coming weeks| in the coming weeks| this month| this week)*"
        r"|(?:(?:so|and|ok),? )?(?:who|whom) (?:do|should|can) i (?:start|begin) with|where do i start with people"
        r"|(?:is there |do you have |got )?(?:any(?:one|body)|some(?:one|body)) you(?:'d| would)? "
        r"(?:suggest|recommend|propose)(?: .{3,50})?"
        r"|(?:suggest|recommend|propose|find me|give me) (?:some(?:one|body)|a person|a name)(?: (?:to|for"
        r"|i) .{3,40})?"
        r"|whom? (?:should|could|shall|can|might) i (?:see|meet|invite|call|have (?:an? )?\w+ with"
        r"|grab (?:an? )?\w+ with"
        r"|take (?:out )?(?:for|to) .{3,20})(?: (?:next|this|soon|in|on|for)\b.{0,25})?"
        r"|(?:what are |see )?my next (?:meetings|encounters)|who(?:'s| is) next|who next|who first"
    ),
}
