"""The sample conversation of the README, held for real. `python -m tests.conversations.readme` writes it anew."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path
from textwrap import fill

from tests.conversations.talk import Talk, talk

README = Path(__file__).parents[2] / "README.md"
BLOCK = re.compile(r"(?<=```text\n)(.*?)(?=```)", re.DOTALL)
TOLD = (
    "Lunch yesterday with Marie Dupont, HR director at Acme. She reviewed my CV and will introduce me to her CIO. "
    "I'll send her the article by Friday."
)


async def sample() -> str:
    """What is said and answered from the meeting to the thank-you, in English."""
    camille = await talk("en")
    said = [_you(TOLD)]
    await camille.says(TOLD)
    said += [_coach(camille), _you("[Keep]")]
    await camille.presses("button.keep")
    said += [_coach(camille, last_only=True), "\n— Monday, 9:30 —\n"]
    await camille.waits(days=3)
    said += [_coach(camille), _you("[Draft]")]
    await camille.presses("button.draft")
    said += [_coach(camille), _you("[It’s sent]")]
    await camille.presses("drafting.sent")
    said.append(_coach(camille))
    return "\n".join(said) + "\n"


def _you(words: str) -> str:
    return _paragraph("You    ", words)


def _coach(talk: Talk, *, last_only: bool = False) -> str:
    replies = talk.replies[-1:] if last_only else talk.replies
    lines = [line for reply in replies for part in reply.lines for line in talk.words(part).split("\n")]
    first, *others = [line for line in lines if line]
    return "\n".join([_paragraph("Coach  ", first), *(_paragraph("       ", line) for line in others)])


def _paragraph(lead: str, words: str) -> str:
    return fill(words, 100, initial_indent=lead, subsequent_indent=" " * len(lead))


def written() -> str:
    """The sample as the README has it."""
    found = BLOCK.search(README.read_text(encoding="utf-8"))
    return found.group(0) if found else ""


if __name__ == "__main__":
    fresh = asyncio.run(sample())
    README.write_text(BLOCK.sub(lambda _: fresh, README.read_text(encoding="utf-8"), count=1), encoding="utf-8")
