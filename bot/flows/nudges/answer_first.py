""" "Done for Grace, Ian later", « oui c fait pr Gwenaëlle et Soizic » : the answer said before whose it is."""

from __future__ import annotations

import re
from typing import Final

_SHORT: Final = (
    (re.compile(r"\bc (?=(?:fait|dit|envoy|parti|bon|ok)\w*\b)", re.IGNORECASE), "c'est "),
    (re.compile(r"\bpr (?=\w)", re.IGNORECASE), "pour "),
)
_ONE: Final = r"[123]"
_ANSWER_FIRST: Final = re.compile(
    r"(?P<lead>^|[,;.] *(?:(?:et|and|mais|but) )?)(?:(?:oui|ouais|ok|yes|yep|yeah)[ ,]+)?"
    r"(?P<answer>(?:c'est |it's |that's )?(?:d[ée]j[àa] )?(?:fait|dit|envoy[ée]|parti|done|sent|said)(?: already)?) "
    rf"(?:(?:pour|[àa]|avec|for|to|with) )?(?P<whose>{_ONE}(?:(?:,| et| and| &) (?:(?:pour|[àa]|for|to) )?{_ONE})*)\b"
    r"(?=\W*(?:$|[,;.]|et\b|and\b|mais\b|but\b))",
    re.IGNORECASE,
)
_EXCUSE: Final = re.compile(
    r"\b(plus tard|pas maintenant|pas encore|later|not now|not yet)[ ,]+"
    r"(?:j'|(?:je|jsuis|chui|chuis|jai|parce|car|i'm|im|i|because|cos)\b)[^,;.]*$",
    re.IGNORECASE,
)


def spelled_out(text: str) -> str:
    """The small words of hurried answers in full: "c fait pr Paul" as "c'est fait pour Paul"."""
    for short, full in _SHORT:
        text = short.sub(full, text)
    return text


def whose_first(text: str) -> str:
    """ "Done for 1, 2 later" as "1 done, 2 later", without the excuse behind it; any other text as it is."""
    text = _EXCUSE.sub(r"\1", text.strip())
    return _ANSWER_FIRST.sub(lambda found: f"{found['lead']}{_bare(found['whose'])} {found['answer']}", text)


def _bare(whose: str) -> str:
    return re.sub(r"(?:pour|[àa]|for|to) (?=[123])", "", whose, flags=re.IGNORECASE)
