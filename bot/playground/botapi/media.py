"""The calls that carry files: documents and photos to a person, and any file back to the bot."""

from typing import Any

from bot.playground.botapi.messages import say
from bot.playground.botapi.params import Params
from bot.playground.botapi.wording import read_caption
from bot.playground.chats import Message
from bot.playground.errors import bad
from bot.playground.files import StoredFile
from bot.playground.hands import media_content
from bot.playground.images import measured
from bot.playground.world import World

LARGEST_PHOTO = 10 * 2**20  # bytes
LARGEST_DOWNLOAD = 20 * 2**20
WIDEST = 10_000  # pixels, width and height together
LONGEST_SIDE = 20  # times the other side


def send_document(world: World, params: Params) -> Message:
    """sendDocument."""
    return _send(world, params, "document")


def send_photo(world: World, params: Params) -> Message:
    """sendPhoto."""
    return _send(world, params, "photo")


def get_file(world: World, params: Params) -> dict[str, Any]:
    """getFile."""
    file_id = params.text("file_id")
    if not file_id:
        raise bad("file_id not specified")
    file = world.files.by_id.get(file_id)
    if file is None:
        raise bad("wrong file_id or the file is temporarily unavailable")
    if file.size > LARGEST_DOWNLOAD:
        raise bad("file is too big")
    return file.as_file()


def _send(world: World, params: Params, kind: str) -> Message:
    caption = read_caption(params)
    file = _file(world, params, kind)
    return say(world, params, media_content(kind, file) | caption)


def _file(world: World, params: Params, kind: str) -> StoredFile:
    upload = params.upload(kind)
    if upload is None:
        return _known(world, params.text(kind), kind)
    if not upload.content:
        raise bad("file must be non-empty")
    if kind == "document":
        return world.keep_file(kind, upload.name, upload.mime, upload.content)
    picture = measured(upload.content)
    if len(upload.content) > LARGEST_PHOTO:
        raise bad("file is too big")
    if picture is None:
        raise bad("IMAGE_PROCESS_FAILED")
    mime, width, height = picture
    if width + height > WIDEST or max(width, height) > LONGEST_SIDE * min(width, height):
        raise bad("PHOTO_INVALID_DIMENSIONS")
    return world.keep_file(kind, upload.name, mime, upload.content, (width, height))


def _known(world: World, given: str, kind: str) -> StoredFile:
    """A file that Telegram has already; nothing is ever fetched from elsewhere."""
    if not given:
        raise bad(f"there is no {kind} in the request")
    if given.startswith(("http://", "https://")):
        raise bad("failed to get HTTP URL content")
    file = world.files.by_id.get(given)
    if file is None:
        raise bad("wrong remote file identifier specified: Wrong string length")
    if file.kind != kind:
        raise bad(f"can't use file of type {file.kind.capitalize()} as {kind.capitalize()}")
    return file
