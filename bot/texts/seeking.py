"""What somebody looks for, or is, as one says it: "cherche un graphiste", "is looking for a place", "est photographe".

Needs are kept without their article ("graphiste", "refaire son site"). From the shape of the words alone: who does
something, several of them, something to be done; for any other word a colon stands between, which is never wrong.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

COLON: Final = "\N{NO-BREAK SPACE}: "

# --- French

_AS_IT_IS: Final = re.compile(
    r"(?:une?|des?|du|l[ea]s?|l'|son|sa|ses|leurs?|quelqu'un|quelques|plusieurs|deux|trois|qui|mon|ma|mes|cet?t?e?|\d+)\b"
)
_DOES: Final = re.compile(r"(?:s')?\w{2,}(?:er|ir|oir)$")
_DOES_TOO: Final = frozenset(
    "ecrire lire dire faire refaire produire traduire construire reconstruire vendre revendre apprendre prendre"
    " comprendre reprendre rendre mettre remettre connaitre suivre vivre attendre entendre repondre rejoindre joindre"
    " peindre repeindre conduire reduire transmettre promettre permettre inscrire etendre defendre convaincre"
    " resoudre etudier publier copier verifier negocier simplifier diversifier".split()
)
_NO_DOING: Final = frozenset(
    "conseiller boulanger berger boucher manager designer webdesigner developer leader trader copywriter coworker"
    " reporter avenir loisir plaisir desir espoir devoir pouvoir savoir couloir dortoir comptoir hiver cher"
    " dossier diner souper dejeuner gouter loyer foyer hier".split()
)
_WHO: Final = re.compile(
    r"\w{2,}(?:iste|eur|euse|trice|ien|ienne|ier|iere|logue|graphe|cat|cate|aire|ecte|ant|ante)$"
    r"|(?:dev|coach|mentor|tuteur|cto|cfo|daf|drh|kine|prof|expert|experte|associee?|juriste|comptable|medecin|guide|chef"
    r"|webmaster|freelance|designer|webdesigner|copywriter|manager|conseiller|conseillere|boulanger|boulangere|stagiaire"
    r"|apprentie?|benevole|peintre|ministre|maitre|pilote|architecte|interprete|poete|potier|artisane?)$"
)
_NOBODY: Final = frozenset(
    "liste piste couleur fleur valeur peur chaleur hauteur largeur longueur odeur humeur faveur douleur saveur matiere"
    " maniere carriere premiere frontiere riviere lumiere filiere affaire grammaire paire quartier metier chantier"
    " papier fichier courrier atelier fournitures chaumiere bien lien soutien entretien moteur ordinateur formulaire"
    " inventaire commentaire restaurant logiciel montant instant avant pendant exemplaire seminaire secteur".split()
)
_HERS: Final = re.compile(r"(?:euse|trice|ienne|iere|cate|ante|experte|associee|apprentie|artisane)$")

_THINGS: Final = {
    **dict.fromkeys(
        "local lieu stage poste emploi job boulot bureau appartement appart logement atelier logo site financement"
        " espace terrain studio pret contact hebergement vehicule camion partenariat business devis avis mecene sponsor"
        " investissement editeur kine".split(),
        "un",
    ),
    **dict.fromkeys(
        "salle formation piste maison agence mission alternance place adresse nounou boite entreprise colocation"
        " chambre relecture traduction subvention ecole creche bourse".split(),
        "une",
    ),
    "aide": "de l’",
    "travail": "du",
}
_NOT_SEVERAL: Final = frozenset("temps repas acces progres succes colis proces ailleurs toujours".split())
_LONG: Final = 4  # letters

# --- English

_AS_IT_IS_EN: Final = re.compile(
    r"(?:an?|the|some|any|more|his|her|their|my|someone|somebody|anyone|help|advice|people|two|three|several"
    r"|funding|work|freelance work|office space|money|investment|feedback|support|information|experience|\d+)\b"
)
_WHO_EN: Final = re.compile(
    r"\w{2,}(?:er|or|ist|ian|yer|eer|ect|man|woman|ant|ee)$"
    r"|(?:coach|cto|cfo|ceo|dev|expert|specialist|partner|cofounder|co-founder|nanny|tutor|mentor|chef|cook|host|guide"
    r"|freelance|intern|apprentice|nurse|vet|physio|pilot|model|copywriter|flat|flatmate|job|office|logo|website|venue"
    r"|room|internship|course)$"
)
_NOBODY_EN: Final = frozenset("paper water weather computer power career matter number order offer letter".split())
_HEAD_EN: Final = re.compile(r"\s(?:for|in|with|who|that|at|from|on|near|around|to|of)\s")


_DOING_EN: Final = re.compile(
    r"(?!(?:an?|the|some|someone|help|one|all|any|advice)\b)\w+ (?:her|his|their|my|the|an?|its) "
)


def sought_fr(words: str) -> str:
    """What goes between "cherche" and the words: " un ", " à ", " " or " : "."""
    first = flat(re.split(r"[\s,/(]", words.strip(), maxsplit=1)[0]).replace("’", "'")
    if _AS_IT_IS.match(first if "'" in first else f"{first} "):
        return " "
    if first in _DOES_TOO or (_DOES.fullmatch(first) and not first.endswith("ier") and first not in _NO_DOING):
        return " à "
    article = _THINGS.get(first) or _article_fr(first) or ("des" if _is_several(first) else None)
    return COLON if article is None else f" {article}" if article.endswith("’") else f" {article} "


def _is_several(first: str) -> bool:
    return len(first) > _LONG and first.endswith("s") and first not in _NOT_SEVERAL


def is_somebody_fr(words: str) -> bool:
    """Whether the words say what somebody is: "graphiste indépendante"."""
    return _article_fr(flat(re.split(r"[\s,/(]", words.strip(), maxsplit=1)[0])) in ("un", "une")


def _article_fr(first: str) -> str | None:
    if first in _DOES_TOO or first in _NOBODY or first.rstrip("s") in _NOBODY:
        return None
    if _WHO.fullmatch(first):
        return "une" if _HERS.search(first) else "un"
    return "des" if first.endswith("s") and _WHO.fullmatch(first[:-1]) else None


def sought_en(words: str) -> str:
    """What goes between "is looking" and the words: " for a ", " ", " for " or " for: "."""
    said = flat(words.strip()).replace("’", "'")
    if said.startswith("to "):
        return " "
    if _DOING_EN.match(said):
        return " to "
    if _AS_IT_IS_EN.match(said):
        return " for "
    head = _HEAD_EN.split(f" {said} ", maxsplit=1)[0].split()
    last = re.sub(r"\W+$", "", head[-1]) if head else ""
    if last.endswith("s") and not last.endswith("ss"):
        return " for "
    if last not in _NOBODY_EN and _WHO_EN.fullmatch(last):
        return f" for {_article_en(said)} "
    return " for: "


def is_somebody_en(words: str) -> str | None:
    """The article before words that say what somebody is: "a" of "freelance designer"; None for any others."""
    said = flat(words.strip())
    head = _HEAD_EN.split(f" {said} ", maxsplit=1)[0].split()
    last = re.sub(r"\W+$", "", head[-1]) if head else ""
    things = {"flat", "job", "office", "logo", "website", "venue", "room", "internship", "course"}
    is_who = last not in _NOBODY_EN | things and _WHO_EN.fullmatch(last) is not None
    return _article_en(said) if is_who else None


def _article_en(said: str) -> str:
    return "an" if re.match(r"(?:[aeio]|u(?!ni|se|k\b)|hour|honest|hr\b|mba|seo\b)", said) else "a"


def flat(words: str) -> str:
    """Small letters without accents."""
    return "".join(c for c in unicodedata.normalize("NFD", words.lower()) if not unicodedata.combining(c))
