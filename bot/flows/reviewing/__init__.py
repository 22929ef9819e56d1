"""The weekly or monthly review: what moved, one goal, who it needs, one small step (P10)."""

from __future__ import annotations

from bot.flows.reviewing.review import ANSWERS, COMMANDS, DRAFTS, PRESSES, begin

__all__ = ["ANSWERS", "COMMANDS", "DRAFTS", "PRESSES", "begin"]
