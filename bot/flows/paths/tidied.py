"""The words behind "who can get me to…", without what follows and what leads to them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from bot.domain.owner import Lang
from bot.flows.paths.wordings import spelt_out
from bot.understanding.folding import fold_in_place

_END: Final = re.compile(
    r"[,;?!…]|\.(?:\s|$)|\s(?:(?:dans|parmi) (?:mon|mes) (?:carnet|reseau|contacts|connaissances|amis|relations)"
    r"|autour de moi"
    r"|deja"
    r"|depuis|en ce moment|actuellement|ces temps-ci|(?:in|among) my (?:network|contacts|notebook)|around me"
    r"|at the moment"
    r"|these days|right now|already|would|could|might|for (?:weeks|months|ages|years)"
    r"|pour (?:mon|ma|mes|un|une|lui|leur|parler|discuter|l[ae]s? (?:projet|poste))|afin|parce"
    r"|car|qui|s'il|stp|svp|please|any (?:ideas?|clue|thoughts)|une idee|des idees"
    r"|for (?:my|a|an|the)|because|so that|who|that)\b.*"
)
_LEADING: Final[Mapping[Lang, re.Pattern[str]]] = {
    "fr": re.compile(
        r"^(?P<lead>jusqu'a(?P<au>ux?)? |aupres (?:d'|de |d(?P<du>u|es) )|vers |avec |pour |a (?=\S)|de (?!chez)|d'"
        r"|(?:a(?P<a>ux?)) (?=\S))"
    ),
    "en": re.compile(r"^(?P<lead>to|with|into|towards|of)\s+"),
}
_CONTRACTED: Final = {"u": "le ", "ux": "les ", "es": "les "}
_OF_HOUSE: Final = re.compile(r"d(?P<of>u|es) (?=[A-ZÀ-Ý])")  # "les portes du CHU"


def tidied(said: str, lang: Lang) -> str:
    """Without what follows, and without the little word that leads to it: "au patron" is "le patron"."""
    said = spelt_out(said, lang)
    ending = _END.search(fold_in_place(said))
    said = said[: ending.start()] if ending else said
    if leading := _LEADING[lang].match(fold_in_place(said)):
        article = next((_CONTRACTED[found] for found in list(leading.groupdict().values())[1:] if found), "")
        said = article + said[leading.end() :]
    if (of := _OF_HOUSE.match(said)) and lang == "fr":
        said = _CONTRACTED[of["of"]] + said[of.end() :]
    return said.strip(' .:-«»"')
