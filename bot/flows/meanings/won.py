"""What was won, found in the words that tell it: a contract, a job, an interview, a flat (P6, P26)."""

from __future__ import annotations

import re
from typing import Final

from bot.flows.sayings import plainly
from bot.understanding.folding import fold, fold_in_place

GAIN: Final = re.compile(
    r"\b(?:mission|contrat|client|commande|poste|job|boulot|cdi|cdd|stage|alternance|entretien|offre|projet|partenari"
    r"|associe|financement|subvention|investi|article|publication|intervention|conference|invitation|prix|appart|local"
    r"|marche|affaire|opportunite|piste|emploi|logement|bureau|contact|contract|customer|order|role|position|internship"
    r"|interview|offer|project|partner|funding|grant|talk|deal|gig|assignment|commission|flat|office|lead|business)"
)
"""Roots of things that are won, folded."""
_DET: Final = r"(?:une?|les?|la|l'|mon|ma|mes|notre|nos|des|deux|trois|the|my|our|an?|another|two|three)"
_WON: Final = re.compile(
    rf"\b{_DET}(?:(?<=')|\s)(?:(?!{_DET}\b)[\w'-]+\s){{0,3}}?"
    rf"{GAIN.pattern}\w*[^,;.!?…]*?(?=\s+(?:grace|thanks|via|par|through)\b|[,;.!?…]|$)"
)


def won_in(text: str) -> str | None:
    """What was won, as typed: "un contrat avec Danone" of « on a signé un contrat avec Danone ! »."""
    said = plainly(text)
    found = _WON.search(fold_in_place(said))
    return said[found.start() : found.end()].strip(" ,;:.!…") if found else None


_SIGNED: Final = re.compile(
    r"\b(?:signed|signee?|signer|signent)\b"
    r"|\b(?:accepted|accepte|valide|approved) (?:my|our|the|mon|ma|notre|le|la) (?:quote|proposal|offer|devis"
    r"|proposition|offre)\b"
)


def is_signed(text: str) -> bool:
    """ "Laura signed!", « ils ont accepté mon devis »: something was won, whatever it is called."""
    return _SIGNED.search(fold(text)) is not None
