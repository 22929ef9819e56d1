"""Days told in words, with what the coach says first on them: `days/*.txt`, which need no programmer to read or add to.

A story begins with `#` and its title. `place` is where its teller lives; then come, in order of time,

    2026-11-20 18:30 > what they write           (what is understood of a meeting is kept at once)
    2026-11-20 18:31 > [the button they press]
    2026-11-23 09:30 < thank: Marie Dupont       (what the coach says first: its reason, and about whom)
    down 2026-11-24 08:00 - 2026-11-24 15:10     (the machine is down from then, and up again at the second time)

and `until` the day to which nothing more is said. Whatever is said that is not written here, or at another minute, is a
fault.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

import pytest

from bot.domain.notebook import Notebook
from bot.domain.owner import Owner
from tests.conversations.talk import CAMILLE, Talk

FOLDER: Final = Path(__file__).with_name("days")
PLACE: Final = re.compile(r"place +(?P<zone>\S+)(?: +(?P<country>[A-Z]{2}))?$")
LINE: Final = re.compile(r"(?P<at>\d{4}-\d\d-\d\d \d\d:\d\d) (?P<who>[<>]) (?P<words>.+)$")
NEVER: Final = datetime.max.replace(tzinfo=UTC)
DOWN: Final = re.compile(r"down +(?P<since>\d{4}-\d\d-\d\d \d\d:\d\d) - (?P<to>\d{4}-\d\d-\d\d \d\d:\d\d)$")
UNTIL: Final = re.compile(r"until +(?P<day>\d{4}-\d\d-\d\d)$")


@dataclass
class Story:
    """One story: what is told and expected at which local minute, and the day to which nothing more is said."""

    title: str
    lang: str
    where: str
    zone: str = "Europe/Paris"
    country: str | None = "FR"
    told: list[tuple[datetime, str]] = field(default_factory=list)
    expected: list[str] = field(default_factory=list)
    down: list[tuple[datetime, datetime]] = field(default_factory=list)
    until: datetime = NEVER


def stories() -> Iterator[Story]:
    """All stories of the folder; a line that is none of the above is a fault of the file."""
    for path in sorted(FOLDER.glob("*.txt")):
        story: Story | None = None
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            where = f"{path.name}:{number}"
            if line.startswith("#"):
                if story:
                    yield story
                story = Story(line.strip("# "), path.name.removesuffix(".txt"), where)
            elif line.strip():
                assert story is not None, f"{where} belongs to no story"
                _read(story, line.strip(), where)
        if story:
            yield story


def _read(story: Story, line: str, where: str) -> None:
    if place := PLACE.match(line):
        story.zone, story.country = place["zone"], place["country"]
    elif until := UNTIL.match(line):
        story.until = datetime.fromisoformat(until["day"]).replace(tzinfo=ZoneInfo(story.zone))
    elif down := DOWN.match(line):
        since, to = (datetime.fromisoformat(down[at]).replace(tzinfo=ZoneInfo(story.zone)) for at in ("since", "to"))
        story.down.append((since, to))
    elif told := LINE.match(line):
        if told["who"] == "<":
            story.expected.append(f"{told['at']} < {told['words']}")
        else:
            story.told.append((datetime.fromisoformat(told["at"]).replace(tzinfo=ZoneInfo(story.zone)), told["words"]))
    else:
        raise AssertionError(f"{where} is not understood: {line}")


@pytest.mark.parametrize("story", list(stories()), ids=lambda story: f"{story.lang}: {story.title}")
async def test_what_is_said_first_is_what_the_story_says(story: Story) -> None:
    begin = story.told[0][0].astimezone(UTC)
    day = begin.date()
    owner = Owner(
        CAMILLE, "Camille", story.lang, zone=story.zone, country=story.country, started_on=day, welcomed_on=day,  # type: ignore[arg-type]
    )  # fmt: skip
    talk = await Talk(story.lang, begin, story.zone, Notebook(owner)).begin()  # type: ignore[arg-type]
    heard: list[str] = []
    for at, words in story.told:
        heard += await _heard_until(talk, at, story.down)
        await (talk.presses(words.strip("[]")) if words.startswith("[") else talk.says(words))
        if any(button.label.key == "button.keep" for reply in talk.replies for row in reply.buttons for button in row):
            await talk.presses("button.keep")
    heard += await _heard_until(talk, story.until, story.down)
    assert heard == story.expected


async def _heard_until(talk: Talk, until: datetime, down: list[tuple[datetime, datetime]]) -> list[str]:
    """What the coach says first until then, as a story writes it."""
    heard = []
    while (due := talk.coach.index.next_for(CAMILLE)) is not None:
        due = max(due, talk.now)
        due = next((to.astimezone(UTC) for since, to in down if since <= due < to), due)
        if due > until.astimezone(UTC):
            break
        talk.now = due
        unsaid = await talk.coach.nudge(CAMILLE)
        if unsaid:
            await talk.coach.spoken(CAMILLE, unsaid.id)
            talk.notebook = await talk.store.load(CAMILLE)
            talk.replies = unsaid.replies
            heard.append(f"{talk.known.owner.local(talk.now):%Y-%m-%d %H:%M} < {_items(talk.known)}")
        elif (after := talk.coach.index.next_for(CAMILLE)) is not None and after <= due:
            talk.now += timedelta(minutes=1)
    talk.now = max(talk.now, until.astimezone(UTC))
    return heard


def _items(book: Notebook) -> str:
    items = []
    for item in book.attention.last_items:
        names = ", ".join(person.name for person in map(book.person, item.people) if person)
        items.append(f"{item.reason}: {names}" if names else item.reason)
    return "; ".join(items)
