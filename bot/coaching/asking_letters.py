"""An ask as it is written to somebody: why them, what for, one thing, easy to refuse (P20); then the word that follows.

Only what the user told is in it: a reason that was not given is left out.
"""

from __future__ import annotations

import re
from typing import Final

from bot.coaching.asks import asks_whether, is_verb
from bot.coaching.letters import Letter
from bot.coaching.said_to import said_to
from bot.coaching.wording import shape, tidy
from bot.domain.goals import Goal
from bot.domain.lines import Line, line
from bot.domain.notebook import Notebook
from bot.domain.owner import Lang
from bot.domain.promises import Ask

_BECAUSE: Final = re.compile(
    r"^(?:parce que? |parce qu['’]|car |puisque? |puisqu['’]|pcq |because |'?cause |cos |coz |cuz |since |as )",
    re.IGNORECASE,
)
_WHETHER: Final = re.compile(r"^(?:si |s['’](?=il)|if |whether )", re.IGNORECASE)
_CLAUSE: Final = re.compile(
    r"^(?:je|j['’]|tu|vous|nous|on|c['’]|il|elle|ils|elles|i|we|you|it|he|she|they|there)\b"
    r"|^(?:son|sa|ses|leurs?|his|her|their|ton|ta|tes|votre|vos|your) .*?(?<![\w'’])"
    r"(?:m['’]\w+|me \w+|est|sont|ont|inspire\w*|impress\w*|helps?|helped|is|are|was|were|has|had|made|makes)\b",
    re.IGNORECASE,
)


def ask_draft(notebook: Notebook, ask: Ask) -> tuple[Line, ...]:
    """The ask, or the one reminder once it was sent; () when whom it is for is gone."""
    person = notebook.person(ask.to)
    if person is None:
        return ()
    letter = Letter(notebook, person)
    if ask.sent_on:
        return (letter.text(_again(letter, ask.what)),)
    if ask.text:
        return (line("draft.alone", words=ask.text),)
    project = None if ask.brief else _project(notebook, letter, ask)
    sentences = (_why(letter, ask.why), project, _one_thing(letter, ask.what, brief=ask.brief), _besides(letter, ask))
    free = letter.line("ask.free_brief" if ask.brief else "ask.free")
    return (letter.text(*sentences, free, most=5),)


def can_be_said(notebook: Notebook, ask: Ask) -> bool:
    """Whether the reason given for asking them can be turned to them; if not, the draft goes without it."""
    person = notebook.person(ask.to)
    return not ask.why or person is None or _why(Letter(notebook, person), ask.why) is not None


def says_project(notebook: Notebook, ask: Ask) -> bool:
    """Whether the text has a sentence on the project."""
    person = notebook.person(ask.to)
    return person is not None and _project(notebook, Letter(notebook, person), ask) is not None


def _why(letter: Letter, why: str | None) -> Line | None:
    said, lang = _BECAUSE.sub("", tidy(why)) if why else "", letter.notebook.owner.lang
    if not said:
        return None
    if _CLAUSE.match(said):
        clause = said_to(said, lang, letter.address)
        return letter.line("ask.because", clause=_uncapped(clause)) if clause else None
    if shape(said, lang) == "named":
        return letter.line("ask.for", thing=_small(letter.words(said), lang))
    return letter.line("ask.aside", words=letter.words(said))


def _project(notebook: Notebook, letter: Letter, ask: Ask) -> Line | None:
    """What it is for, unless the ask itself says so."""
    goal = notebook.find(Goal, ask.goal)
    if goal is None or _flat(goal.what) in _flat(ask.what):
        return None
    return letter.line("ask.project", goal=_small(tidy(goal.what), letter.notebook.owner.lang))


def _besides(letter: Letter, ask: Ask) -> Line | None:
    """What the user would have it say too, each a sentence of its own."""
    lang = letter.notebook.owner.lang
    said = [said_to(words, lang, letter.address) or letter.words(words) for words in ask.besides]
    return line("draft.alone", words=" ".join(_sentence(one) for one in said)) if said else None


def _sentence(words: str) -> str:
    said = words.replace("'", "’")
    return f"{said[:1].upper()}{said[1:]}{'' if said.endswith(('!', '?', '…')) else '.'}"


def _one_thing(letter: Letter, what: str, *, brief: bool = False) -> Line:
    lang = letter.notebook.owner.lang
    if asks_whether(what, lang):
        asked = said_to(_WHETHER.sub("", tidy(what)), lang, letter.address)
        if asked:
            return letter.line("ask.whether", clause=asked)
    words = _small(letter.words(what), lang)
    if is_verb(what, lang):
        return letter.line("ask.verb", what=words)
    return letter.line("ask.first_brief" if brief else "ask.first", what=words)


def _again(letter: Letter, what: str) -> Line:
    """The reminder, with what was asked: whoever had no time to answer need not look for it."""
    lang = letter.notebook.owner.lang
    if asks_whether(what, lang):
        asked = said_to(_WHETHER.sub("", tidy(what)), lang, letter.address)
        return letter.line("ask.again_whether", clause=asked) if asked else letter.line("ask.again")
    words = _small(letter.words(what), lang)
    return letter.line("ask.again_verb" if is_verb(what, lang) else "ask.again_about", what=words)


def answer_draft(notebook: Notebook, ask: Ask) -> tuple[Line, ...]:
    """Two lines after the answer: thanks for a yes; after a no thanks too, and perhaps a name to ask instead."""
    person = notebook.person(ask.to)
    if person is None or ask.answered_on is None:
        return ()
    letter = Letter(notebook, person)
    if ask.accepted:
        return (letter.text(letter.line("asked.yes")),)
    return letter.text(letter.line("asked.no"), letter.line("asked.whom")), letter.text(letter.line("asked.no"))


def _small(words: str, lang: Lang) -> str:
    """Without its capital inside a sentence, when the first word is a little one or a verb and no name."""
    little = shape(words, lang) == "named" or is_verb(words, lang)
    return words[:1].lower() + words[1:] if little and not words[1:2].isupper() else words


def _uncapped(clause: str) -> str:
    """A clause that begins with a pronoun, inside a sentence."""
    return clause if clause[:2] in ("I ", "I'", "I’") else clause[:1].lower() + clause[1:]


def _flat(text: str) -> str:
    return tidy(text).lower()
