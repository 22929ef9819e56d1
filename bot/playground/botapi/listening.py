"""The calls by which the bot listens: long polling, and the webhooks that it does not use here."""

from typing import Any

from bot.playground.botapi.params import Params
from bot.playground.errors import Refusal, bad
from bot.playground.updates import Update
from bot.playground.world import World

MOST_UPDATES = 100


async def get_updates(world: World, params: Params) -> list[Update]:
    """getUpdates: an offset confirms all updates before it; a negative one keeps only that many of the latest."""
    kinds = params.given.get("allowed_updates")
    if kinds is not None:
        world.allow([kind for kind in params.things("allowed_updates") if isinstance(kind, str)])
    offset = params.number("offset")
    pending = world.updates.pending
    if offset > 0:
        world.confirm(offset)
    elif offset < 0 and len(pending) > -offset:
        world.confirm(pending[offset]["update_id"])
    limit = params.number("limit", MOST_UPDATES)
    return await world.updates.poll(
        limit if 1 <= limit <= MOST_UPDATES else MOST_UPDATES,
        max(0, params.number("timeout")),
    )


def delete_webhook(world: World, params: Params) -> bool:
    """deleteWebhook: there never is one; pending updates are dropped if asked."""
    if params.flag("drop_pending_updates"):
        world.confirm(world.updates.last_id + 1)
    return True


def set_webhook(world: World, params: Params) -> bool:
    """setWebhook: an empty address removes it; nothing is ever delivered to another."""
    if params.text("url"):
        raise bad("bad webhook: the playground delivers updates by getUpdates only")
    return delete_webhook(world, params)


def get_webhook_info(world: World, _: Params) -> dict[str, Any]:
    """getWebhookInfo."""
    info: dict[str, Any] = {
        "url": "",
        "has_custom_certificate": False,
        "pending_update_count": len(world.updates.pending),
    }
    return info | ({"allowed_updates": world.updates.allowed} if world.updates.allowed else {})


def stay(_world: World, _params: Params) -> bool:
    """logOut and close: a bot moves between servers with them, and there is no other server here."""
    raise Refusal(400, "Bad Request: the playground is the only server of this bot, it cannot be left for another")
