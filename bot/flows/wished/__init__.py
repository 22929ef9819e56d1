"""What one wants of the notebook in words of one's own: learned from examples, where no table of ours has them."""

from bot.flows.wished.hearing import ANSWERS, PRESSES, offered

__all__ = ["ANSWERS", "PRESSES", "offered"]
