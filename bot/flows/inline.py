"""In any chat: `@bot marie` offers her card and the drafts that make sense for her; `@bot` alone, what is due today."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from bot.coaching.choose import matters_now
from bot.coaching.drafts import DRAFTS, draft_for
from bot.coaching.slots import midnight
from bot.domain.lines import Line, Offered, line
from bot.domain.notebook import Notebook
from bot.domain.people import Person
from bot.flows.drafting import REASONS, person_of
from bot.flows.people.doors import search
from bot.flows.people.lines import named
from bot.flows.people.titles import no_first_names
from bot.flows.turn import Turn

MOST = 20
MOST_PEOPLE = 5
DRAFT = "draft "  # how a button asks for one draft


def offers(notebook: Notebook, query: str, now: datetime) -> tuple[Offered, ...]:
    """What can be sent, only ever from the asker's own notebook; `now` in UTC."""
    turn = Turn(notebook, now)
    query = query.strip()
    if query.startswith(DRAFT):
        return _few(_drafts(turn, query.removeprefix(DRAFT).strip(), None))
    if not query:
        return _few(_of_today(turn))
    return _few(offered for person in search(turn, query)[:MOST_PEOPLE] for offered in _for(turn, person))


def _few(found: Iterable[Offered]) -> tuple[Offered, ...]:
    """Each once, and no more than a list on a phone holds."""
    return tuple({offered.id: offered for offered in found}.values())[:MOST]


def _of_today(turn: Turn) -> Iterator[Offered]:
    """The drafts of what is due by tonight."""
    for nudge in matters_now(turn.notebook, turn.now, midnight(turn.owner, turn.today + timedelta(days=1))):
        if nudge.draft:
            yield from _drafts(turn, nudge.draft.removeprefix("draft:"), nudge.line)


def _for(turn: Turn, person: Person) -> Iterator[Offered]:
    for kind in DRAFTS:
        yield from _drafts(turn, f"{kind}:{person.id}", None)
    yield _card(person)


def _drafts(turn: Turn, about: str, why: Line | None) -> Iterator[Offered]:
    """The variants of one draft; its reason stands below the title, for the asker's eyes only, or what parts two."""
    person = person_of(turn, about)
    reason = about.partition(":")[0]
    kind = next((kind for kind, settled in REASONS.items() if reason in (kind, settled)), None)
    title = line(f"inline.{kind}" if kind else "inline.draft", name=person.called if person else "")
    variants = draft_for(turn.notebook, about, turn.today, no_first_names(turn.notebook))
    for number, variant in enumerate(variants, 1):
        yield Offered(f"{about}:{number}", title, why if why and len(variants) == 1 else variant, variant)


def _card(person: Person) -> Offered:
    """What one would tell of somebody to a third person: name, role, organisation; nothing of what is between us."""
    text = named(person)
    return Offered(f"card:{person.id}", line("inline.card", name=person.called), text, text)
