"""In which words one tells what became of an ask: sent, yes, no, silence, later; in flat letters, both languages."""

from __future__ import annotations

from typing import Final, Literal

Verb = Literal["yes", "no", "passed_on", "silent", "later", "chased", "unsent", "sent", "let_go"]

_WHO: Final = r"(?P<who>[\w'-]+(?: [\w'-]+){0,2}?)"
_WHO_LAST: Final = r"(?P<who>[\w'-]+(?: [\w'-]+){0,2})"
_END: Final = r"[ .!]*$"
_SENT_END: Final = (
    r"(?:,? (?:just now|already|this (?:morning|afternoon|evening)|today|yesterday|last night|(?:a minute"
    r"|an hour) ago"
    r"|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|a l'instant|deja|ce matin|cet apres-midi|ce soir"
    r"|aujourd'hui|hier"
    rf"(?: soir)?|tout a l'heure))?{_END}"
)
_WHEN: Final = (
    r"lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|\d{1,2} ?h|semaine prochaine|cafe|appel|visio"
    r"|dejeuner"
    r"|verre|rendez-vous|rdv|creneau|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|next week"
    r"|\d ?(?:am|pm)|coffee|call|lunch|zoom|slot"
)
_DAYS: Final = r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain)"
_DAYS_EN: Final = r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow)"
_SINCE: Final = r"(?:,? (?:since|depuis|after|apres|though|pourtant|so far|pour l'instant)\b.*?)?"
_TAIL: Final = (
    r"(?P<tail>(?:\s*[,;:.!]| et | and | pour | for | on | le | de | d'| a | to | that | qu| mais | but ).*)?[ .!]*$"
)
_I: Final = r"(?:i(?:'ve| have)? )?(?:just |already )*"
_REMINDER: Final = r"(?:a|the|my) (?:reminder|follow[- ]?up|nudge)"
SAID: Final[dict[Verb, tuple[str, ...]]] = {
    "no": (
        rf"{_WHO} (?:m'|me |nous )?(?:a |ont )?(?:dit|repondu|repond) (?:que )?non\b.*$",
        (
            rf"{_WHO} (?:m'|me |nous )?(?:a |ont )?(?:refuse|decline|decline"
            rf" poliment|dit qu'(?:il|elle) ne (?:peut|pouvait) pas)\b.*$"
        ),
        rf"{_WHO} (?:ne )?(?:peut|veut|pourra|pouvait|souhaite) (?:malheureusement )?pas\b.*$",
        rf"(?:c'est )?(?:un )?non (?:de|pour|avec) {_WHO_LAST}{_END}",
        rf"(?:un )?refus (?:de|d') ?{_WHO_LAST}{_END}",
        rf"{_WHO}(?: has|'s)? (?:said|says|told me|answered|replied)(?: me)?,? no\b.*$",
        (rf"{_WHO}(?: has|'s)? (?:declined|refused|turned me down|turned it down|passed(?! (?:me|it|on|along"
         rf"|my)\b))\b.*$"),
        (
            rf"{_WHO} (?:can't|cannot|can not|won't|isn't able to|is not able"
            rf" to)(?: (?:help|do it|make it))?(?: (?:this time|right now|now))?{_END}"
        ),
        rf"(?:it's )?(?:a )?no from {_WHO_LAST}{_END}",
        (rf"{_WHO} (?:n')?(?:a|aura) (?:vraiment |malheureusement )?pas (?:le temps|de temps|l'envie|envie"
         rf"|de dispo\w*"
         rf"|la possibilite|les moyens)\b.*$"),
        (rf"{_WHO} (?:est|etait) (?:vraiment |malheureusement )?(?:trop (?:occup|debord|pris|charg)\w*"
         rf"|indisponible)\b.*$"),
        rf"{_WHO} (?:n')?est pas (?:dispo|disponible|interessee?|partante?|d'accord|chaude?)\b.*$",
        (rf"{_WHO}(?:'s| is| was) (?:just |really )?(?:too (?:busy|tied up|swamped|stretched)|unavailable"
         rf"|not (?:available|interested|able|keen|up for it))\b.*$"),
        rf"{_WHO} (?:doesn't|does not|hasn't got|has no|won't have) (?:have )?(?:the |any )?time\b.*$",
        rf"{_WHO} (?:said|told me|says) (?:that )?(?:he|she|they) (?:can't|couldn't|cannot|won't|wouldn't)\b.*$",
        (rf"(?:c'est |ce sera |ce fut |reponse : ?)?(?:un )?(?:non|refus|refusee?|reponse negative|rate)"
         rf"(?: (?:cette fois|malheureusement|pour l'instant|helas))?{_END}"),
        (rf"(?:it's |it is |it was |got |i got )?(?:a )?(?:no go|no-go|refusal|negative (?:answer|reply)"
         rf"|(?:got )?turned down"
         rf"|(?:got )?rejected)(?: (?:this time|sadly|i'm afraid))?{_END}"),
        r"(?:c'est (?:un )?non|it's a no|got a no|i got a no)\b[^?]{0,20}$",
    ),
    "passed_on": (
        (rf"{_WHO} (?:m'a |m'ont |me |nous a )(?:redirigee?|renvoyee?|orientee?|aiguillee?|dirigee?|passee?|adressee?"
         rf"|renvoie|redirige|oriente|adresse)s? (?:vers|a|sur|chez) (?P<whom>.{{2,60}})$"),
        (rf"{_WHO} (?:me |m'a )(?:conseillee?|dit|suggere|recommande|propose) (?:plutot )?(?:de |d')(?:aller )?"
         rf"(?:voir|contacter|appeler|ecrire a|parler a|parler avec|m'adresser a|me tourner vers|rencontrer) "
         rf"(?:plutot )?(?P<whom>.{{2,60}})$"),
        (rf"{_WHO}(?: has|'s)? (?:just )?(?:passed|handed|sent|pointed|directed|redirected|referred|put|steered)"
         rf" me (?:on |over |along |through )?(?:to|towards|on to|onto) (?P<whom>.{{2,60}})$"),
        (rf"{_WHO} (?:says?|said|thinks|told me|suggests?|suggested|advised me|recommends?"
         rf"|recommended)(?: that)? (?:i |to )"
         rf"?(?:should |could |ought to )?(?:rather )?(?:talk(?:ing)? to|speak(?:ing)? (?:to|with)"
         rf"|contact(?:ing)?|see(?:ing)?"
         rf"|call(?:ing)?|writ(?:e|ing) to|ask(?:ing)?|meet(?:ing)?|try(?:ing)?) (?P<whom>.{{2,60}})$"),
    ),
    "silent": (
        (
            rf"(?:toujours |encore )?(?:pas|aucune|sans) (?:encore )?(?:de"
            rf" )?(?:reponse|nouvelles?|retour) (?:de |d'|du ){_WHO_LAST}{_END}"
        ),
        (
            rf"{_WHO} (?:ne |n')?(?:m'|me )?(?:a |repond )(?:toujours |encore"
            rf" )?(?:pas|jamais|rien)(?: encore)?(?: (?:re)?(?:repondu|dit))?{_END}"
        ),
        rf"{_WHO} (?:ne |n')(?:m'|me )?(?:a |repond )(?:toujours |encore )?(?:pas|jamais|rien)\b.*$",
        rf"(?:toujours |encore )?rien (?:de |d'|du cote de ){_WHO_LAST}(?:\s*[,;].*)?{_END}",
        rf"{_WHO} (?:fait|font) (?:toujours |encore |carrement )?(?:le |la |les )?mort(?:e|s|es)?\b.*$",
        (rf"(?:(?:le )?silence(?: radio| total)?|pas un mot|pas un signe(?: de vie)?) (?:de |d'|du cote de )"
         rf"{_WHO_LAST}{_SINCE}{_END}"),
        rf"(?:still )?(?:no|without an?) (?:answer|reply|response|news|word)(?: yet)? from {_WHO_LAST}{_END}",
        (rf"{_WHO} (?:still )?(?:hasn't|has not|didn't|did not|never|doesn't|does not) (?:yet |still )?"
         r"(?:answered|answer|replied|reply|responded|respond|got back|get back|gotten back|come back)\b.*$"),
        (rf"{_WHO} (?:a vu|a lu|a bien (?:vu|lu|recu)|saw|read|has (?:seen|read)|got) (?:mon|ma|my|the|le"
        rf"|la) .{{3,30}}?,? (?:mais|but|and) "
        r"(?:toujours |still )?(?:rien|pas de reponse|nothing|no (?:answer|reply)|silence).*$"),
        (rf"(?:still )?(?:nothing|not a (?:peep|word|sound|thing)|radio silence|silence|crickets)(?: yet| at all)? "
         rf"(?:from|out of) {_WHO_LAST}{_SINCE}{_END}"),
        (rf"(?:i )?(?:still )?(?:haven't|have not|never) heard (?:back |anything |a thing |a word |a peep )?"
         rf"(?:back )?from {_WHO_LAST}{_SINCE}{_END}"),
        (rf"{_WHO}(?: has| is|'s)? (?:ghosted me|ghosting me|silent|playing dead|gone quiet|not answering"
         rf"|not replying)\b.*$"),
        rf"{_WHO} (?:ne )?(?:me |m')?(?:repond|donne|fait) (?:toujours |encore )?(?:pas|rien|plus|aucun)\b.*$",
        (rf"(?:(?:non|nan|nope|no|bah|ben|euh),? )?(?:(?:toujours|encore|pour l'instant|so far|still) )*"
         rf"(?:(?:pas|aucune|sans) (?:encore )?(?:de |d')?(?:reponse|nouvelles?|retour|signe(?: de vie)?)"
         rf"|rien(?: de neuf)?"
         rf"|silence(?: radio)?|(?:no|without an?) (?:answer|reply|response|news|word|sign)|nothing"
         rf"|radio silence|crickets)"
         rf"(?: (?:yet|encore|pour l'instant|pour le moment|a ce jour|so far|at all|du tout|since|depuis))*{_END}"),
        (rf"(?:(?:non|nan|nope|no),? )?(?:toujours pas|still not|not yet)(?: (?:de reponse|answered"
         rf"|an answer))?{_END}"),
    ),
    "later": (
        (rf"(?:(?:non|no),? )?(?:pas (?:maintenant|tout de suite|pour l'instant|cette semaine|ce mois-ci|encore)"
         rf"|plus tard"
         rf"|not (?:now|right now|just now|yet|this (?:week|month))|later),? "
         rf"(?:selon|d'apres|dixit|according to) {_WHO_LAST}{_END}"),
        rf"(?:not (?:now|right now|just now|yet|this (?:week|month))|later|next (?:week|month)),? {_WHO} says?{_END}",
        (rf"{_WHO} (?:m'a dit|me dit|a dit|dit|m'a repondu|a repondu|says|said|told me)[ ,:]+"
         rf"(?:que )?(?:plutot |maybe )?"
         rf"(?:pas (?:maintenant|tout de suite|cette semaine|avant [^?]{{3,20}})"
         rf"|not (?:now|right now|yet|before [^?]{{3,20}})"
         rf"|(?:pour |a )?{_DAYS}(?: prochain)?|(?:on |next )?{_DAYS_EN}|la semaine prochaine|le mois prochain"
         rf"|next (?:week|month)){_END}"),
        (rf"{_WHO} (?:(?:y|me|m'a|dit|a dit|doit|va|veut|m'a dit|me dit|m'a repondu|a repondu|qu'il|qu'elle"
         rf"|(?:devoir|d'abord|encore|bien)) )*(?:y |s')?(?:reflechi\w*|hesit\w*|peut-etre|on verra|plus tard)\b.*$"),
        (rf"{_WHO} (?:(?:m'a dit|me dit|dit|a dit|m'a repondu|a repondu) qu(?:'il|'elle|'on|e) ?)?(?:va|allait"
         rf"|doit|veut"
         rf"|devait)(?: (?:d'abord|encore|juste|y))* (?:voir|regarder|demander|en parler|parler|verifier"
         rf"|se renseigner"
         rf"|checker|consulter|me (?:re)?dire|me tenir|revenir vers|me repondre|me rappeler|me recontacter)\b"
         rf"(?! (?:jeudi|me)).*$"),
        (rf"{_WHO} (?:(?:m'a dit|me dit|dit|a dit) qu(?:'il|'elle) )?(?:me |m')?(?:redit|redira|redirait|repond"
         rf"|repondra"
         rf"|repondrait|rappelle|rappellera|tient au courant|tiendra au courant|recontacte|recontactera|dira"
         rf"|fera signe"
         rf"|(?:revient|reviendra|reviendrait) vers (?:moi|nous)|(?:donne|donnera) (?:sa reponse|une reponse"
         rf"|des nouvelles))"
         rf"\b(?! pas).*$"),
        (rf"{_WHO} (?:en parle|regarde|demande|verifie|se renseigne|voit (?:avec|si|ce))\b(?! pas).*$"),
        (rf"{_WHO} (?:m'a demande|demande|a demande|veut|a besoin d[e']|aimerait) ?(?:un peu de |du |quelques |un )"
         rf"(?:temps|jours?|delai|moment)\b.*$"),
        (rf"{_WHO}(?:'s| is| was) (?:still |just )?(?:thinking|considering|checking|looking into|asking (?:her"
         rf"|his|their|around)"
         rf"|not sure|undecided|in two minds|on the fence|pondering|mulling)\b.*$"),
        (rf"{_WHO}(?:'ll| will| needs to| has to| wants to|(?:'s| is) going to| must| said (?:he|she|they)(?:'ll"
         rf"|'d| will"
         rf"| would| needs? to| has to| had to))(?: (?:first|have to|need to|just|have a))*"
         rf" (?:think|check|see(?! (?:me|us|you)\b)|ask|look|talk (?:to (?!me)|it over)|speak (?:to|with) (?!me)"
         rf"|let me know"
         rf"|get back|come back|tell me|find out|answer|reply|call me back|confirm|consult|run it)\b.*$"),
        (rf"{_WHO}(?: has|'s)? (?:says?|said|told me|answered|replied)(?: me)?,? (?:it's a )?(?:maybe|perhaps"
         rf"|not (?:yet|sure)"
         rf"|later|possibly|to (?:ask|try|check|come|get) (?:again|back))\b.*$"),
        (rf"{_WHO}(?: has|'s)? (?:asked|asks|needs|wants)(?: me)? (?:for )?(?:some |a bit of |a little "
         rf"|more )(?:more )?time\b.*$"),
    ),
    "chased": (
        (rf"(?:je l'ai |je les ai |je viens de (?:la |le )?|j'ai )?(?:bien |encore |deja )*(?:relancee?s?"
         rf"|relancer){_SENT_END}"),
        rf"(?:j'ai |je viens de |on a )?(?:bien |encore |deja )*relance[re]? {_WHO_LAST}{_SENT_END}",
        rf"(?:la |ma )?relance (?:est )?(?:envoyee|partie|faite)(?: (?:a|pour) {_WHO_LAST})?{_SENT_END}",
        (rf"{_I}(?:chased|nudged|reminded|followed up with|pinged)(?: up)? {_WHO_LAST}(?: again)?{_SENT_END}"),
        rf"{_I}(?:sent|wrote) (?:{_WHO} )?{_REMINDER}{_SENT_END}",
        rf"{_I}(?:sent|wrote) {_REMINDER} to {_WHO_LAST}{_SENT_END}",
    ),
    "unsent": (
        (rf"(?:en fait |non |finalement |oups )*(?:je (?:ne )?(?:l'|lui )?(?:ai |l'ai )?(?:pas"
         rf"|jamais) (?:encore )?(?:envoyee?"
         rf"|ecrit|demandee?)|(?:pas|jamais) (?:encore )?(?:envoyee?|partie?)"
         rf"|(?:elle |il |ce )?(?:n')?est pas (?:encore )?(?:envoyee?|partie?))(?: en fait| finalement)?{_END}"),
        (rf"(?:actually |no |oops |in fact )*(?:i (?:haven't|have not|didn't|did not"
         rf"|never)(?: actually)? (?:sen[dt]|written|ask(?:ed)?)"
         rf"(?: (?:it|him|her|them))?|(?:it's |it is )?not (?:been )?sent|it hasn't (?:gone|been sent))"
         rf"(?: (?:yet|after all|actually))*{_END}"),
    ),
    "let_go": (
        (rf"(?:oublie[rz]?|laisse[rz]? tomber|annule[rz]?|abandonne[rz]?|supprime[rz]?|retire[rz]?|j'abandonne"
         rf"|je laisse tomber"
         rf"|drop|forget|cancel|withdraw|scrap|delete|i(?:'m| am) dropping|never ?mind)(?: about)? (?:la |ma "
         rf"|cette |the |my |that )?"
         rf"(?:demande|ask|request)(?: (?:a|to|pour|of|aupres de|for) {_WHO_LAST})?{_END}"),
    ),
    "yes": (
        (
            rf"{_WHO} (?:m'|me |nous )?(?:a |ont )?(?:dit|repondu"
            rf"|repond) (?:que )?(?:oui|ok|d'accord|avec plaisir)\b{_TAIL}"
        ),
        rf"{_WHO} (?:m'|nous )?(?:a )?(?:accepte|valide)\b{_TAIL}",
        rf"{_WHO} (?:est|serait) (?:d'accord|partante?|ok|ravie? (?:de|d'))\b{_TAIL}",
        rf"{_WHO} (?:veut|voudrait) bien\b{_TAIL}",
        rf"{_WHO} (?:va|peut|pourra) (?:bien )?(?:le faire|m'aider|me presenter)\b{_TAIL}",
        rf"{_WHO}(?: will|'ll| can|'s going to) (?:do it|help(?: me)?|introduce me|make the intro)\b{_TAIL}",
        rf"(?:c'est )?(?:un )?(?:oui|ok|d'accord) (?:de|pour|avec) {_WHO_LAST}{_END}",
        (
            rf"{_WHO}(?: has|'s)? (?:said|says|told me|answered"
            rf"|replied)(?: me)?,? (?:yes|ok|okay|sure|of course)\b{_TAIL}"
        ),
        rf"{_WHO}(?: has|'s)? (?:agreed|accepted|agrees|accepts)\b{_TAIL}",
        rf"{_WHO}(?: is|'s) (?:in|up for it|on board|ok with it|fine with it|game|keen)\b{_TAIL}",
        (rf"{_WHO}(?: is|'s|'d be| would be) (?:happy|glad|willing|ok|fine|delighted|more than happy"
        rf"|thrilled) (?:to|with)\b.*$"),
        rf"(?:it's )?(?:a )?yes from {_WHO_LAST}{_END}",
        (rf"{_WHO} (?:me |m'a |nous |a )?propos\w* .{{0,40}}?(?:{_WHEN})\b.*$"),
        (rf"{_WHO}(?: has|'s)? (?:suggest|offer|propos)\w* .{{0,40}}?(?:{_WHEN})\b.*$"),
        rf"{_WHO}(?:'s| is) (?:ok|okay|fine|up for it|down)(?: (?:with|for) (?:it|that))?{_END}",
        (rf"(?:(?:c'est |une |la )*(?:reponse|bonne reponse) (?:positive|favorable)|c'est (?:un )?(?:oui"
         rf"|tout bon|dans la poche)"
         rf"|(?:une? )?bonne reponse){_END}"),
        rf"(?:it's a yes|(?:i )?got a yes|(?:(?:i )?got )?(?:a )?positive (?:answer|reply|response)){_END}",
    ),
    "sent": (
        (rf"(?:(?:message|demande|mail) |voila,? (?:c'est )?|ca y est,? (?:c'est )?|(?:c'est )?(?:bien )?)"
         rf"(?:envoye|parti|demande)e?{_SENT_END}"),
        rf"(?:c'est |message |demande |mail )?(?:bien )?(?:envoye|parti|demande)e? (?:a|pour) {_WHO_LAST}{_SENT_END}",
        (rf"(?:j'ai|je viens d[e'] ?) ?(?:bien )?(?:envoye|envoyer|ecrit|ecrire|transmis)"
         rf"(?: (?:ma|la|le|mon) (?:demande|message|mail))?(?: (?:a|pour) {_WHO_LAST})?{_SENT_END}"),
        rf"j'ai (?:bien |enfin )?demande a {_WHO_LAST}{_SENT_END}",
        (rf"(?:it's |it is |message |all |just )?(?:sent|gone|asked)(?: (?:it|that|the message|mine))?(?: off)?"
         rf"{_SENT_END}"),
        (rf"(?:(?:i(?:'ve)?|have) )?(?:just )?(?:fired|pinged|shot|popped|whizzed|bunged|dropped) (?:it|that|one"
        rf"|the message)"
         rf"(?: off| over| across| in| through)?{_SENT_END}"),
        rf"(?:it's |it is |message |request )?(?:sent|gone) to {_WHO_LAST}{_SENT_END}",
        (rf"i(?:'ve| have)?(?: just)? (?:sent|written)"
         rf"(?: (?:it|my request|my message|the request|the message|the mail))?(?: to {_WHO_LAST})?{_SENT_END}"),
        rf"i(?:'ve| have)?(?: just| finally)? asked {_WHO_LAST}{_SENT_END}",
    ),
}  # fmt: skip
"""Tried in this order: "no" and silence before "yes", for they hold its words."""
