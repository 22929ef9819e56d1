"""Somebody whose name the user has forgotten is looked for: "who was that lady from Savannah who told me about it?"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.understanding.labelled import Labelled

_LEAD: Final = r"(?:(?:so|ok|hey|wait|er|um|and|alors|bon|dis|au fait|,) )*"
_WHO: Final = re.compile(
    rf"{_LEAD}(?:who (?:was|is|'s) (?:that|the|it) (?!$|\?)|whos that |what was (?:his|her|their) name"
    r"|what was the name of (?:that|the) (?:guy|woman|man|lady|bloke|girl|fella|chap|person)"
    r"|c' (?:est|etait) qui (?:deja )?(?:,? ?(?:le|la|l'|les|ce|cette|celui|celle) )|cetait qui "
    r"|qui (?:est|etait) (?:ce|cet|cette|la|le) (?:type|gars|mec|dame|femme|fille|homme|monsieur|nana|personne)"
    r"|comment (?:il|elle) s' appel\w+ deja|il s' appelait comment|elle s' appelait comment)"
)
# "Do I know anyone at Arup?", « est-ce que j'ai un Florian chez Manitou ? »
_ANYBODY: Final = re.compile(
    rf"{_LEAD}(?:(?:do|have) i (?:know|have|got) (?:anyone|anybody|somebody|someone|an?) "
    r"|(?:est[- ]ce que |esque |est ce que )?(?:j' ai|jai|je connais|jconnais)(?: deja)? "
    r"(?:une? |qqun |qq1 |quelqu' un ))"
)
_OF: Final = frozenset("from at in of chez de du d' a".split())


def seeks_a_name(message: Labelled) -> bool:
    """Whether a message begins by asking who somebody was."""
    return _WHO.match(" ".join(message.norms(0, len(message.view.tokens)))) is not None


def seeks_somebody_there(message: Labelled) -> bool:
    """Whether it is asked whether one knows somebody of a firm."""
    norms = message.norms(0, len(message.view.tokens))
    asked = message.intent == "question" and norms[-1] == "?" and not _OF.isdisjoint(norms)
    return asked and _ANYBODY.match(" ".join(norms)) is not None


def without_descriptions(message: Labelled) -> Labelled:
    """The message without names that only tell where the one looked for is from."""
    tokens = message.view.tokens
    kept = [f for f in message.entities if not (f.tag == "p" and f.first and tokens[f.first - 1].norm in _OF)]
    return replace(message, entities=kept)
