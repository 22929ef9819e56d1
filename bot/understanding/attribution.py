"""Whose is what: the name of the person that a promise, a need, a help or an introduction belongs to."""

from __future__ import annotations

from collections.abc import Sequence

from bot.understanding.labelled import Labelled
from bot.understanding.labeller import Found
from bot.understanding.mentions import Somebody
from bot.understanding.partners import is_promised


def owner(message: Labelled, item: Found, people: Sequence[Somebody]) -> str | None:
    """The person whose the item is, as the reading calls them; None when it is nobody's."""
    persons = [s.person for s in people]
    index = message.learned.owners.choose(message.view, item, persons)
    if index is None or (item.tag == "todo" and is_promised(message, persons[index])):
        return None
    return people[index].mention.name
