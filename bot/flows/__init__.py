"""All that the coach can converse about, in tables: commands, buttons, conversations, and what a sentence may mean."""

from __future__ import annotations

from bot.flows.hearing import Tables, think

__all__ = ["Tables", "think"]
