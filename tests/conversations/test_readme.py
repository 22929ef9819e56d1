"""What the README shows is what the coach says."""

from __future__ import annotations

from tests.conversations.readme import sample, written


async def test_the_sample_conversation_of_the_readme_is_true() -> None:
    assert written() == await sample()
