"""The coach asks how it was, and it never was: called off, moved, or nobody came."""

from __future__ import annotations

import pytest

from tests.conversations.talk import Talk, talk

PLAN = {"fr": "Je déjeune mardi à 12h30 avec Nadia Cherif", "en": "Lunch with Nadia Cherif on Tuesday at 12:30"}


async def asked_about(lang: str) -> Talk:
    """Nadia's lunch was planned, and the coach has asked how it was."""
    someone = await talk(lang)
    await someone.says(PLAN[lang])
    await someone.presses("button.keep")
    await someone.waits(days=3.9)
    assert "debrief.meeting" in someone.lines
    return someone


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "annulé"),
        ("fr", "annulé finalement"),
        ("fr", "c'est annulé"),
        ("fr", "ça n'a pas eu lieu"),
        ("fr", "elle n'est pas venue"),
        ("fr", "finalement elle a eu un empêchement"),
        ("fr", "Nadia m'a posé un lapin"),
        ("en", "cancelled"),
        ("en", "it was called off"),
        ("en", "it didn't happen"),
        ("en", "she did not show up"),
        ("en", "Nadia never came"),
        ("en", "it fell through"),
    ],
)
async def test_a_meeting_that_was_not_held_is_asked_about_no_more(lang: str, said: str) -> None:
    someone = await asked_about(lang)
    await someone.says(said)
    assert someone.lines == ["plan.is_off"]
    await someone.waits(days=20)
    assert "Nadia" not in someone.text
    assert someone.known.meetings[0].cancelled_on is not None


@pytest.mark.parametrize(("lang", "said"), [("fr", "reporté à jeudi"), ("en", "moved to Thursday")])
async def test_a_meeting_put_off_is_moved_by_one_tap(lang: str, said: str) -> None:
    someone = await asked_about(lang)
    await someone.says(said)
    assert someone.lines == ["plan.move"]
    await someone.does(next(b.does or "" for reply in someone.replies for row in reply.buttons for b in row))
    assert someone.known.meetings[0].on.isoformat() == "2026-11-26"


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "Très bien, elle m'a relu mon CV"),
        ("fr", "Le café avec Paul Martin n'a pas eu lieu, mais Nadia m'a relu mon CV pendant une heure"),
        ("en", "Good, she reviewed my CV"),
        ("en", "Coffee with Paul Martin never happened, but Nadia reviewed my CV for an hour or so"),
    ],
)
async def test_a_story_is_a_story(lang: str, said: str) -> None:
    someone = await asked_about(lang)
    await someone.says(said)
    assert "plan.is_off" not in someone.lines
    assert someone.known.meetings[0].cancelled_on is None


@pytest.mark.parametrize("lang", ["fr", "en"])
async def test_it_can_be_undone(lang: str) -> None:
    someone = await asked_about(lang)
    await someone.says({"fr": "annulé", "en": "cancelled"}[lang])
    await someone.presses("button.undo")
    assert someone.known.meetings[0].cancelled_on is None
