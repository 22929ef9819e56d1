"""What to call somebody: "Marie Dupont" by name, and "Mme Lefèvre" while only the surname is known."""

from __future__ import annotations

from typing import Final

PARTICLES: Final = frozenset(
    "de du des d la le les van von der den ten ter el al ben bin ibn da das do dos di del della lo st saint".split()
)
"""Words that begin a surname; a surname may have several: de la Tour."""

_AFTER: Final = frozenset(("jr", "sr", "ii", "iii", "iv"))
_BY_FIRST_NAME: Final = frozenset(("Sir",))
_IN_FULL: Final = {"Me": "Maître"}  # "Me" reads as a pronoun in the middle of a sentence


def is_surname(name: str) -> bool:
    """Whether a name that is told with a title is a surname and nothing else: "Lefèvre", "Le Goff"."""
    words = name.split()
    return len(words) == 1 or (len(words) > 1 and words[0].lower() in PARTICLES)


def surname(name: str) -> str:
    """The surname in a whole name: "Le Goff" of Hugo Le Goff, "Smith" of John F. Smith Jr."""
    words = [word for word in name.split() if word.lower().strip(".,") not in _AFTER] or name.split()
    if is_surname(" ".join(words)):
        return " ".join(words)
    return " ".join(words[next((n for n, w in enumerate(words) if w.lower() in PARTICLES), len(words) - 1) :])


def with_title(name: str, title: str | None) -> str:
    """A name with the title before it: "Dr Anil Mehta"; the name alone without one."""
    return f"{_IN_FULL.get(title, title)} {name}" if title else name


def called(name: str, title: str | None) -> str:
    """Somebody as one speaks of them: the title goes before a surname alone, and is left out before a whole name."""
    return with_title(name, title) if is_surname(name) else name


def greeted_as(name: str, title: str) -> str:
    """What follows the title in a greeting: the surname; the first name after Sir, as its bearers are addressed."""
    return name.split(" ", 1)[0] if title in _BY_FIRST_NAME else surname(name)
