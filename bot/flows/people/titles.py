"""Mme, Dr, Maître: heard on a card or told in words, and whom a letter can't greet by a first name."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from bot.domain.calling import is_surname
from bot.domain.notebook import Notebook
from bot.domain.people import Person
from bot.flows.cards.mending_patterns import ENTITLED, TITLED
from bot.understanding import Mention, Reading, fold
from bot.understanding.people import is_one_name
from bot.understanding.titles import before_name
from bot.understanding.titles import title as title_of
from bot.understanding.words import first_names, nicknames

CIVIL: Final = frozenset(("M.", "Mme", "Mlle", "Mr", "Mrs", "Ms", "Miss", "Mx"))
_A_TITLE: Final = re.compile(r"[^\W\d_][^\W\d_ .'-]*(?:[ .'’-]+[^\W\d_]+)*\.?")
_MOST_WORDS: Final = 3
_LONGEST_INITIALS: Final = 3  # letters: JB


def short_title(word: str, lang: str) -> str | None:
    """A title in its short form, as one language has it: « Maître » is "Me"; None when the word is none."""
    found = title_of(word, lang)
    return found.short if found else None


def split_title(name: str, lang: str) -> tuple[str | None, str]:
    """The title before a name, and the name: "Maître Diallo" is ("Me", "Diallo"). The last of several titles counts."""
    words = name.split()
    ahead = before_name(words, lang)
    return (short_title(words[ahead - 1], lang), " ".join(words[ahead:])) if ahead else (None, name)


# --- what is told in so many words


@dataclass(frozen=True)
class Told:
    """A title that the user tells, of somebody by name or of whom is spoken of.

    `of_title`: "her title is Dr", which can be of nothing else. `lead`: what stands before it, such as "c'est".
    """

    title: str
    name: str | None = None
    lead: str = ""
    of_title: bool = False


def told_title(text: str, lang: str) -> Told | None:
    """ "C'est Maître Diallo", "her title is Dr"; None for a text that tells anything else."""
    said = " ".join(text.replace("’", "'").split()).strip(" .!")
    for entitled in ENTITLED:
        if (found := entitled.match(said)) and (short := any_title(found["title"], lang)):
            name = found.groupdict().get("name")
            return Told(short, split_title(name, lang)[1] if name else None, of_title=True)
    found = TITLED.match(said)
    short = short_title(found["title"], lang) if found else None
    if found is None or short is None or not _is_of_titles(found, lang):
        return None
    return Told(short, found["name"], (found["lead"] or "").strip().lower())


def any_title(word: str, lang: str) -> str | None:
    """As `short_title`, where nothing but a title can be meant: of another language too."""
    found = title_of(word, lang) or title_of(word)
    return found.short if found else None


def as_written(text: str, person: Person) -> str | None:
    """A title that no list has, such as Colonel; None for what is too long for one, or the name once more."""
    words = fold(text).split()
    is_name = set(words) & {word for name in (person.name, *person.nicknames) for word in fold(name).split()}
    short = _A_TITLE.fullmatch(text) and len(words) <= _MOST_WORDS
    return text if short and not is_name else None


def _is_of_titles(found: re.Match[str], lang: str) -> bool:
    """Whether "Dr" is put against another title, if against anything; alone, "prof" would be a trade."""
    against = [words.split()[0] for words in (found["denied"], found["other"]) if words]
    alone = found["name"] is None and (found["short"] is not None or not found["title"][:1].isupper())
    return not alone and all(short_title(word, lang) for word in against)


# --- what is heard in passing


def heard(person: Person, title: str | None) -> str | None:
    """The title of somebody once a message spoke of them with this one, or with none.

    Silence takes nothing away, a doctor spoken of as "Mme" stays a doctor, and a title that goes against the first
    name was somebody else's.
    """
    if title is None or (title in CIVIL and person.title and person.title not in CIVIL):
        return person.title
    found, gender = title_of(title), first_names().get(fold(person.first_name))
    if found and not is_surname(person.name) and {found.gender, gender} == {"f", "m"}:
        return person.title
    return title


def with_titles_of(before: Reading, after: Reading) -> Reading:
    """A correction that names somebody again leaves their title when it tells none."""
    people = tuple(m if m.title else replace(m, title=_title_in(before, m)) for m in after.people)
    return after if people == after.people else replace(after, people=people)


def _title_in(reading: Reading, mention: Mention) -> str | None:
    return next((m.title for m in reading.people if m.title and is_one_name(m.name, mention.name)), None)


# --- in letters


def no_first_names(notebook: Notebook) -> frozenset[str]:
    """The words that stand where a first name would, in the surnames of people without a title: Roy, Le of Le Goff."""
    return frozenset(p.first_name for p in notebook.people if p.title is None and _is_bare_surname(p.name))


def _is_bare_surname(name: str) -> bool:
    first = fold(name).split(" ", 1)[0]
    latin = any("a" <= letter <= "z" for letter in first)  # of no other script do we know the first names
    if not is_surname(name) or not latin or (name.isupper() and len(name) <= _LONGEST_INITIALS):
        return False
    return not any(word in _given_names() for word in (first, first.split("-")[0]))


@cache
def _given_names() -> frozenset[str]:
    """First names and their short forms, folded."""
    return frozenset(first_names()).union(*nicknames().values())
