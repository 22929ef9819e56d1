"""Who of the notebook is asked for on somebody's behalf: « Paul cherche un associé, tu vois qui ? »."""

from __future__ import annotations

import re
from typing import Final

from bot.understanding.folding import fold_in_place

_WHO_FITS: Final = re.compile(
    r"(?:[\s,.;:!?–-]+|\s+)(?:(?:et|and|donc|so|alors|du coup|dis|tell me)\W+)*"
    r"(?:(?:est-ce que )?(?:tu|vous) (?:vois|voyez|connais|connaissez|penses|pensez)(?: a)? (?:bien )?(?:qui|quelqu'un)"
    r"|(?:a )?qui (?:est-ce que )?(?:je (?:connais|vois|pourrais|peux)|connais-je|ai-je|j'ai)(?: (?:pour (?:ca|cela"
    r"|lui|elle)|(?:lui |leur )?(?:presenter|proposer|conseiller|recommander)|dans mon (?:carnet|reseau)))*"
    r"|qui (?:pourrait|peut|saurait) (?:l'aider|lui convenir|faire l'affaire|convenir)"
    r"|(?:tu as |vous avez |t'as |as-tu |avez-vous )?(?:une|des|quelques) (?:idees?|noms?)(?: de qui)?"
    r"|(?:un nom|quelqu'un)(?: (?:pour (?:ca|cela|lui|elle)|en tete))?"
    r"|(?:who|whom) (?:do i know|have i got|comes to mind|(?:could|can) (?:i introduce|help|fit|do (?:it|that))"
    r"|(?:might|would) (?:help|fit|suit|do))(?: (?:him|her|them|(?:for|to) (?:that|it|him|her|them)))*"
    r"|(?:do i know|do you (?:know|see)|(?:can|could) you think of|know|got) (?:any(?:one|body)|some(?:one|body))"
    r"(?: (?:for (?:that|it|him|her|them)|who could help))?"
    r"|any(?:one|body)(?: (?:for (?:that|him|her|them)|in mind|come to mind))?|(?:any|some) (?:ideas?|names?)(?: who)?)"
    r"\W*\?*\W*$"
)


def without_who_fits(text: str) -> str | None:
    """What is told beside "who do I know?", « tu vois qui ? »; None when no such question is asked."""
    said = text.replace("’", "'")
    flat = fold_in_place(said)
    if first := _FOR_ONE.fullmatch(flat):
        return f"{said[slice(*first.span('who'))]} {said[slice(*first.span('rest'))].strip()}"
    found = _WHO_FITS.search(flat)
    if found is None or (_FEW_WORDS.fullmatch(found[0]) and not text.rstrip().endswith("?")):
        return None
    return said[: found.start()].strip(" ,.;:") or None


_FEW_WORDS: Final = re.compile(r"\s+(?:quelqu'un|un nom|une idee|des idees|any(?:one|body)|any (?:ideas?|names?))\W*")
"""What only a question mark makes a question: "Paul cherche quelqu'un" asks nothing."""


_FOR_ONE: Final = re.compile(
    r"\W*(?:(?:tu|vous) (?:vois|voyez|connais|connaissez) qui|qui (?:est-ce que )?je (?:connais|vois)|who do i know)"
    r" (?:pour|for) (?P<who>[^,;:.?!]{2,40}?)[, ]+(?:qui|who|il|elle|he|she|they) (?P<rest>[^?]{3,})\W*"
)
_TO_HELP: Final = re.compile(
    r"\W*(?:(?:et|and|alors|so|dis|est-ce que|can|could|is there)\W+)*"
    r"(?:(?:qui|quelqu'un|who|any(?:one|body)|some(?:one|body))\b.{0,20}?"
    r"\b(?:aider|aide|conseiller|depanner|renseigner|help|advise)) (?!me\b|moi\b|us\b|nous\b)(?P<who>[^,;:?!]{2,30}?)"
    r" (?:a (?:trouver|chercher|faire)|pour|avec|sur|(?:to )?find(?:ing)?|with|to|about|on) (?P<what>[^?]{3,})\W*"
)


def asked_for_them(text: str) -> str | None:
    """What "who could help Marie find a designer?" looks for, as typed."""
    said = text.replace("’", "'")
    found = _TO_HELP.fullmatch(fold_in_place(said))
    return said[slice(*found.span("what"))].strip() if found else None
