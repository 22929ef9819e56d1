"""All that the coach can converse about: commands, buttons, conversations, and what a sentence may mean."""

from bot.flows.hearing import Tables, think
from bot.flows.inline import offers
from bot.flows.long_thoughts import thinks_long
from bot.flows.nudges.nudging import said_item, unasked
from bot.flows.tables import TABLES

__all__ = ["TABLES", "Tables", "offers", "said_item", "think", "thinks_long", "unasked"]
