"""What somebody did for the user, told to the user: "relu mon CV" -> « a relu votre CV », as one would say it (P4)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

from bot.coaching.wording import shape, tidy
from bot.domain.lines import Line, line
from bot.domain.owner import Lang

_HAND: Final[Mapping[Lang, re.Pattern[str]]] = {
    "fr": re.compile(r"(?:un |le |son )?(?:petit |sacré |vrai )?(?=coup de (?:main|pouce)\b)", re.IGNORECASE),
    "en": re.compile(r"(?:a |the )?(?:big |small |little )?(?=hand\b)", re.IGNORECASE),
}
_MINE: Final[Mapping[Lang, tuple[tuple[re.Pattern[str], str], ...]]] = {
    "fr": (
        (re.compile(r"\b(?:mon|ma|notre)\b(?=\s+\w)", re.IGNORECASE), "votre"),
        (re.compile(r"\b(?:mes|nos)\b(?=\s+\w)", re.IGNORECASE), "vos"),
        (re.compile(r"\b(?:moi|nous)\b", re.IGNORECASE), "vous"),
        (re.compile(r"\bm['’](?=\w)", re.IGNORECASE), "vous "),
    ),
    "en": (
        (re.compile(r"\b(?:my|our)\b(?=\s+\w)", re.IGNORECASE), "your"),
        (re.compile(r"\b(?:mine|ours)\b", re.IGNORECASE), "yours"),
        (re.compile(r"\b(?:me|us)\b"), "you"),
    ),
}
"""What is the user's, said to the user."""
_FEW: Final = (
    r"(?:une?|des|de|deux|trois|quatre|cinq|six|dix|\d+|quelques|plusieurs|le|la|les|son|sa|ses|bons?|bonnes?"
    r"|a|an|two|three|four|five|six|ten|some|several|a few|a couple of|the|his|her|their|good|great|useful)"
)
_PASSED_ON: Final[Mapping[Lang, re.Pattern[str]]] = {
    "fr": re.compile(
        rf"(?P<how>(?:{_FEW} )*)(?:(?P<one>noms?|numéros?|contacts?|mails?|liens?)|(?P<her>adresses?|références?)"
        r"|(?P<many>coordonnées)|(?P<some>avis|conseils?|idées?|pistes?|tuyaux?|astuces?))(?=$|[ ,])",
        re.IGNORECASE,
    ),
    "en": re.compile(
        rf"(?P<how>(?:{_FEW} )*)(?:(?P<one>names?|numbers?|contacts?|addresses|address|emails?|links?)"
        r"|(?P<some>leads?|tips?|ideas?|advice|feedback|pointers?))(?=$|[ ,])",
        re.IGNORECASE,
    ),
}
"""What one gives by telling it: a name, a lead, advice."""


def deed(whats: Iterable[str], lang: Lang) -> Line:
    """All that somebody did on one occasion, as a line that stands behind their name; what is no deed, as a hand."""
    told = [tidy(what) for what in whats]
    passed_on = {what: found for what in told if (found := _PASSED_ON[lang].match(what))}
    acts = [act for what in told if what not in passed_on and (act := _act(what, lang))]
    if passed_on:
        given = tuple(_with_article(found, yours(what, lang), lang) for what, found in passed_on.items())
        acts.append(line("deed.given", whats=given))
    things = tuple(yours(what, lang) for what in told if what not in passed_on and not _act(what, lang))
    if things:
        acts.append(line("deed.hand", whats=things))
    return acts[0] if len(acts) == 1 else line("deed.all", deeds=tuple(acts))


def yours(what: str, lang: Lang) -> str:
    """With what is the user's said to them: « mon CV » -> « votre CV », "my deck" -> "your deck"."""
    for mine, turned in _MINE[lang]:
        what = mine.sub(turned, what)
    return what


def with_article(what: str, lang: Lang) -> str:
    """What was passed on, with its article: "name of her lawyer" -> "the name of her lawyer"; all else as it is."""
    found = _PASSED_ON[lang].match(what) if lang == "en" else None
    return _with_article(found, what, lang) if found and found.end() < len(what) else what


def _act(what: str, lang: Lang) -> Line | None:
    """A deed in a verb of its own; None for a thing, which is told as a hand."""
    if found := _HAND[lang].match(what):
        return line("deed.gave", what=yours(what[found.end() :], lang))
    kind = shape(what, lang)
    if kind == "how":
        return line("deed.how", what=yours(what, lang))
    if kind == "did_me":
        return line("deed.did_me", what=yours(what, lang))
    return line("deed.did", what=yours(what, lang)) if kind == "did" else None


def _with_article(found: re.Match[str], what: str, lang: Lang) -> str:
    """As one says it behind "gave you": « nom de son avocate » -> « le nom de son avocate », "tips" stays as it is."""
    how, noun = found["how"].strip().lower(), found[0].lower()
    several = (noun.endswith(("s", "x")) and not noun.endswith(("address", "avis"))) or noun.endswith(_UNCOUNTED)
    praised = how in _PRAISE
    if (how and not praised) or (lang == "en" and several):
        return what
    if lang == "en":
        return f"a {what}" if found["some"] or praised else f"{'the' if found.end() < len(what) else 'their'} {what}"
    if several:
        return f"{'de' if praised else 'des' if found['some'] else 'les'} {what}"
    if found["some"] or praised:
        return f"{'une' if noun.endswith('e') else 'un'} {what}"
    if found.end() == len(what):
        return f"son {what}"
    return f"l’{what}" if noun.startswith("a") else f"{'la' if found['her'] else 'le'} {what}"


_PRAISE: Final = frozenset(("bon", "bons", "bonne", "bonnes", "good", "great", "useful"))
_UNCOUNTED: Final = ("advice", "feedback")
