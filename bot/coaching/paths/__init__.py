"""Who can lead the user to a stranger: chains of people, each link with its reason, those close first (P18)."""

from bot.coaching.paths.chains import Chain, paths
from bot.coaching.paths.leads import Lead, leads
from bot.coaching.paths.nearest import Near, nearest
from bot.coaching.paths.targets import Target, target_of

__all__ = ["Chain", "Lead", "Near", "Target", "leads", "nearest", "paths", "target_of"]
