"""How often the coach is to write, as people say it: "moins de messages", "once a week", "comme avant"."""

from __future__ import annotations

import re
from typing import Final, Literal

from bot.flows.meanings.polite import plain
from bot.flows.settings.weekly_words import wishes_weekly

Often = Literal["weekly", "daily", "slower", "some days", "as before"]

_WRITE: Final = (
    r"(?:(?:ecri[st]|ecrives?|ecrivez|ecriviez|envoie[sz]?|relance[sz]?|sollicite[sz]?)(?:[- ]moi| m'ecrire)?"
    r"|m'ecri[st]|m'ecrive[sz]?"
    r"|m'ecriviez|write(?: to me)?|message me|text me|nudge me|contact me|send me)"
)
_THINGS: Final = r"(?:messages?|rappels?|relances?|notifs?|notifications?|nudges?|reminders?|texts?)"
_BARE_LESS: Final = re.compile(r"(?:un (?:petit )?peu |beaucoup |bien |a (?:little|bit) |much |a lot )?(?:moins|less)")
_LESS: Final = re.compile(
    rf"(?:{_WRITE} )?(?:un (?:petit )?peu |beaucoup |bien |a (?:little|bit) |much |a lot )?"
    rf"(?:moins (?:souvent|de {_THINGS}|frequemment|frequents?)|less (?:often|frequently)|(?:less|fewer) {_THINGS})"
    rf"|{_WRITE} (?:un (?:petit )?peu |beaucoup |a (?:little|bit) |much |a lot )?(?:moins|less)"
    r"|(?:c'est |that's |it's |(?:tu |vous )?m'ecri(?:s|vez) |you write(?: to me)? )?(?:un peu |beaucoup "
    r"|a bit |way |much )?(?:trop (?:souvent|frequent)|too often)"
    r"|(?:(?:be|being|sois|soyez|essaie d'etre) )(?:un peu |a (?:little|bit) |much )?(?:less|moins) "
    r"(?:chatty|talkative|wordy|insistent|bavarde?|insistante?|present)"
    r"|pas si souvent|not so often|leve[sz]? le pied|levez le pied|ralenti[st]?(?:sez)?"
    r"|slow down(?: a bit)?|ease (?:off|up)(?: a (?:bit|little))?"
    r"|espace[sz]? (?:un peu )?(?:les|tes|vos) messages"
)
_SLOWER: Final = re.compile(
    rf"(?:{_WRITE} )?(?:seulement |only |just )?(?:(?:un(?:e seule)? (?:message|mot)) (?:par|tous les) (?:mois"
    rf"|quinze jours|deux semaines)"
    r"|one message (?:a|per|every) (?:month|fortnight|two weeks)|(?:toutes les deux semaines|every (?:two"
    r"|other) weeks?))"
)
_SOME_DAYS: Final = re.compile(
    rf"(?:{_WRITE} )?(?:seulement |only |just )?(?:(?:deux|trois|quatre|[2-4]) (?:fois|messages) par semaine"
    r"|(?:twice|(?:two|three|four|[2-4]) (?:times|messages)) (?:a|per) week)"
)
_BARE_MORE: Final = re.compile(r"(?:more|davantage|every day|daily|tous les jours|chaque jour|quotidien|normal)")
_MORE: Final = re.compile(
    rf"(?:{_WRITE} )?(?:un peu |a (?:little|bit) )?(?:plus (?:souvent|frequemment)|more (?:often|frequently)"
    rf"|more {_THINGS}"
    rf"|davantage de {_THINGS})"
    rf"|{_WRITE} (?:plus|more|davantage|tous les jours|chaque jour|every day|daily)"
    rf"|(?:{_WRITE} )?(?:un|one|1)(?: seul| single)? message (?:par|a|per) (?:jour|day)(?: (?:max(?:imum)?"
    rf"|au plus|at most|tops))?|pas assez(?: souvent)?|not often enough"
    rf"|plus du tout assez"
)
_AS_BEFORE: Final = re.compile(
    rf"(?:{_WRITE} |(?:on )?(?:reviens|reprends|revenez|reprenez|revient|reprend|go back|back|do it|make it) )?"
    r"(?:(?:a|au|to) )?(?:comme (?:avant|d'habitude|au debut)|(?:le )?rythme (?:normal|d'avant|habituel|quotidien)"
    r"|a la normale"
    r"|(?:remets|remettez|put) (?:tout|everything|it all)(?: back)? (?:comme (?:avant|c'etait)|(?:the way"
    r"|as|how) it was)"
    r"|(?:the )?(?:usual|normal|old|daily) (?:pace|rhythm)|(?:as|like) (?:before|usual)|normal|how it was(?: before)?)"
)
_BARE_SLOWER: Final = re.compile(
    r"(?:seulement |only |just |plutot |rather )?(?:(?:une|deux|1|2) fois (?:par|dans le) mois|(?:once"
    r"|twice) (?:a|per) month"
    r"|(?:one|two) times a month|tous les (?:quinze|15) jours|toutes les (?:deux|2) semaines|every (?:fortnight"
    r"|two weeks"
    r"|other week)|fortnightly|monthly|mensuel(?:lement)?|tous les mois|chaque mois|every month)"
)
_ALONE: Final[tuple[tuple[Often, re.Pattern[str]], ...]] = (
    ("weekly", _BARE_LESS),
    ("daily", _BARE_MORE),
    ("slower", _BARE_SLOWER),
)
_OFTEN: Final[tuple[tuple[Often, re.Pattern[str]], ...]] = (
    ("weekly", _LESS),
    ("slower", _SLOWER),
    ("some days", _SOME_DAYS),
    ("as before", _AS_BEFORE),
    ("daily", _MORE),
)


_TELLS: Final = re.compile(rf"^(?:ne |n')?{_WRITE} ")
_FORBIDS: Final = re.compile(rf"^(?:don't|do not|never) {_WRITE} (?=more (?:often )?than )")

_TELLS_TO_WRITE_TO_ME: Final = re.compile(
    r"(?:(?:ne|don't|do not|never) )?(?:ecri\w+[- ]moi|m'ecri\w+|write (?:to )?me|(?:message|text|nudge|contact) me)\b"
)


_FOR_NOW: Final = re.compile(
    r"[ ,]+(?:this (?:week|month)|these days|for now|at the moment|ce mois[- ]ci|cette semaine|en ce moment"
    r"|pour l'instant|pour le moment|ces temps[- ]ci)$"
)
"""Until it is asked for otherwise, as any pace."""


def read_often(text: str, *, alone: bool = True) -> Often | None:
    """How often the coach is to write, when `text` says it and nothing else; `alone`: "less" by itself says it too."""
    said = _FOR_NOW.sub("", plain(text))
    if wishes_weekly(_TELLS.sub("", _FORBIDS.sub("not ", said, count=1), count=1), asks="?" in text):
        return "weekly"
    tables = (*_OFTEN, *_ALONE) if alone else _OFTEN
    return next((often for often, words in tables if words.fullmatch(said)), None)


def tells_to_write(text: str) -> bool:
    """Whether it begins by telling the coach to write, or not to, to the user: it is then of nothing else."""
    return _TELLS_TO_WRITE_TO_ME.match(plain(text)) is not None
