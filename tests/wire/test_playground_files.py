"""Files pass through the playground both ways, as large and as strange as Telegram allows."""

import httpx
import pytest
from telegram import Message
from telegram.error import BadRequest

from bot.playground.images import measured
from tests.wire.playing import CAMILLE, PIXEL, playing, unknown_fields

pytestmark = pytest.mark.wire


async def test_a_document_of_the_bot_arrives_whole() -> None:
    """With its name and caption; the person downloads what was sent, and it never runs in the page."""
    content = "<script>alert('é')</script>".encode()
    async with playing() as table, httpx.AsyncClient(base_url=table.address, trust_env=False) as http:
        await table.meets()
        sent = await table.bot.send_document(
            CAMILLE, content, filename="carnet de Zoé.html", caption="<b>Yours</b>", parse_mode="HTML"
        )
        assert sent.document is not None
        assert (sent.document.file_name, sent.document.file_size) == ("carnet de Zoé.html", len(content))
        assert sent.caption_entities[0].type == "bold"
        assert not [*unknown_fields(sent)]
        shown = await table.camille.reads()
        assert (shown["html"], shown["document"]["name"]) == ("<b>Yours</b>", "carnet de Zoé.html")
        answer = await http.get(shown["document"]["url"])
        assert answer.content == content
        assert answer.headers["content-type"] == "application/octet-stream"
        assert answer.headers["content-disposition"].startswith("attachment")
        assert "nosniff" in answer.headers["x-content-type-options"]


async def test_a_document_can_be_sent_again_by_its_id() -> None:
    """But not as a photo, and nothing is fetched from elsewhere."""
    async with playing() as table:
        await table.meets()
        sent = await table.bot.send_document(CAMILLE, b"x", filename="a.txt")
        assert sent.document is not None
        again = await table.bot.send_document(CAMILLE, sent.document.file_id)
        assert again.document == sent.document
        with pytest.raises(BadRequest, match="Can't use file of type document as photo"):
            await table.bot.send_photo(CAMILLE, sent.document.file_id)
        with pytest.raises(BadRequest, match="Wrong remote file identifier"):
            await table.bot.send_document(CAMILLE, "nothing")
        with pytest.raises(BadRequest, match="Failed to get http url content"):
            await table.bot.send_document(CAMILLE, "https://example.org/a.pdf")


async def test_a_photo_is_measured_and_anything_else_refused() -> None:
    """Its size in pixels comes from the picture itself."""
    async with playing() as table, httpx.AsyncClient(base_url=table.address, trust_env=False) as http:
        await table.meets()
        sent = await table.bot.send_photo(CAMILLE, PIXEL, caption="x" * 1024)
        assert (sent.photo[-1].width, sent.photo[-1].height) == (1, 1)
        assert not [*unknown_fields(sent)]
        shown = await table.camille.reads()
        answer = await http.get(shown["photo"]["url"])
        assert (answer.content, answer.headers["content-type"]) == (PIXEL, "image/png")
        with pytest.raises(BadRequest, match="Image_process_failed"):
            await table.bot.send_photo(CAMILLE, b"not a picture")
        with pytest.raises(BadRequest, match="Photo_invalid_dimensions"):
            await table.bot.send_photo(CAMILLE, PIXEL[:16] + (10_000).to_bytes(4, "big") + PIXEL[20:])
        with pytest.raises(BadRequest, match="Message caption is too long"):
            await table.bot.send_photo(CAMILLE, PIXEL, caption="x" * 1025)
        with pytest.raises(BadRequest, match="File must be non-empty"):
            await table.bot.send_document(CAMILLE, b"")
        with pytest.raises(BadRequest, match="There is no document in the request"):
            await table.raw("sendDocument", chat_id=CAMILLE)


@pytest.mark.parametrize(
    ("kind", "mime"),
    [("document", "text/vcard"), ("photo", "image/png"), ("voice", "audio/ogg"), ("sticker", "image/webp")],
)
async def test_whatever_a_person_sends_can_be_fetched_by_the_bot(kind: str, mime: str) -> None:
    """getFile, then the download, byte by byte."""
    async with playing() as table:
        await table.meets()
        await table.camille.sends_file(PIXEL, "étude.bin", kind=kind, mime=mime, caption="/met Marie")
        (update,) = await table.hears()
        assert not [*unknown_fields(update)]
        message = update.message
        assert message is not None
        assert message.caption == "/met Marie"
        assert message.caption_entities[0].type == "bot_command"
        file = await table.bot.get_file(media_id(message, kind))
        assert await file.download_as_bytearray() == PIXEL


def media_id(message: Message, kind: str) -> str:
    media = getattr(message, kind)
    return str(media[-1].file_id if kind == "photo" else media.file_id)


async def test_files_that_are_not_there_are_refused_like_telegram_does() -> None:
    """Unknown, not named, too big to download."""
    async with playing() as table:
        await table.meets()
        with pytest.raises(BadRequest, match="Wrong file_id or the file is temporarily unavailable"):
            await table.bot.get_file("nothing")
        with pytest.raises(BadRequest, match="File_id not specified"):
            await table.raw("getFile")
        await table.camille.sends_file(bytes(20 * 2**20 + 1), "film.mp4")
        (update,) = await table.hears()
        assert update.message is not None
        with pytest.raises(BadRequest, match="File is too big"):
            await table.bot.get_file(media_id(update.message, "document"))


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (PIXEL, ("image/png", 1, 1)),
        (b"GIF89a" + (3).to_bytes(2, "little") + (4).to_bytes(2, "little"), ("image/gif", 3, 4)),
        (b"RIFF____WEBPVP8X" + bytes(8) + bytes([2, 0, 0, 3, 0, 0]), ("image/webp", 3, 4)),
        (b"RIFF____WEBPVP8L" + bytes(5) + ((2 | 3 << 14).to_bytes(4, "little")), ("image/webp", 3, 4)),
        (b"RIFF____WEBPVP8 " + bytes(10) + bytes([3, 0, 4, 0]), ("image/webp", 3, 4)),
        (b"\xff\xd8\xff\xe0\x00\x04ab\xff\xff\xc0\x00\x0b\x08\x00\x04\x00\x03rest", ("image/jpeg", 3, 4)),
        (b"\xff\xd8\xff\xe0\x00\x04ab", None),
        (PIXEL[:16] + bytes(8), None),
        (PIXEL[:12], None),
        (b"", None),
        (b"%PDF-1.7", None),
    ],
)
def test_the_first_bytes_tell_what_a_picture_is(content: bytes, found: tuple[str, int, int] | None) -> None:
    """Type, width and height, or nothing for what is no picture or torn."""
    assert measured(content) == found
