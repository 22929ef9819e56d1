"""Turns a message's formatting into HTML that is safe on the page: nothing that was written can become a tag."""

from datetime import UTC, datetime
from html import escape

from bot.playground.formatted import Entity, Formatted, end

TAG_OF = {
    "bold": "b",
    "italic": "i",
    "underline": "u",
    "strikethrough": "s",
    "code": "code",
    "spoiler": "tg-spoiler",
    "blockquote": "blockquote",
}
_SAFE_SCHEMES = ("http://", "https://", "tg://", "mailto:")


def to_html(formatted: Formatted) -> str:
    """Only b i u s code pre a time tg-spoiler blockquote come out, well nested; all else is escaped text."""
    raw = formatted.text.encode("utf-16-le", "surrogatepass")
    tagged = [(entity, *tags) for entity in formatted.entities if (tags := _tags(entity, raw))]
    cuts = sorted({0, len(raw) // 2, *(e["offset"] for e, _, _ in tagged), *(end(e) for e, _, _ in tagged)})
    written: list[str] = []
    stack: list[tuple[Entity, str, str]] = []
    for start, stop in zip(cuts, [*cuts[1:], len(raw) // 2], strict=True):
        wanted = [item for item in tagged if item[0]["offset"] <= start < end(item[0])]
        same = 0
        while same < min(len(stack), len(wanted)) and stack[same] is wanted[same]:
            same += 1
        written += [closing for _, _, closing in reversed(stack[same:])]
        written += [opening for _, opening, _ in wanted[same:]]
        stack = wanted
        written.append(escape(_slice(raw, start, stop)))
    written += [closing for _, _, closing in reversed(stack)]
    return "".join(written)


def _tags(entity: Entity, raw: bytes) -> tuple[str, str] | None:
    kind = entity["type"]
    if kind in TAG_OF:
        return f"<{TAG_OF[kind]}>", f"</{TAG_OF[kind]}>"
    if kind == "expandable_blockquote":
        return "<blockquote expandable>", "</blockquote>"
    if kind == "pre":
        language = entity.get("language")
        opening = f'<pre data-language="{escape(language)}">' if language else "<pre>"
        return opening, "</pre>"
    if kind == "date_time":
        return _time(entity), "</time>"
    target = _target(entity, _slice(raw, entity["offset"], end(entity)))
    if target.lower().startswith(_SAFE_SCHEMES):
        return f'<a href="{escape(target)}" target="_blank" rel="noopener noreferrer">', "</a>"
    return None


def _time(entity: Entity) -> str:
    try:
        moment = datetime.fromtimestamp(entity["unix_time"], UTC).isoformat()
    except (ValueError, OverflowError, OSError):
        moment = ""
    shape = escape(entity.get("date_time_format", ""))
    return f'<time datetime="{moment}" data-unix="{int(entity["unix_time"])}" data-format="{shape}">'


def _target(entity: Entity, shown: str) -> str:
    if entity["type"] == "text_link":
        return str(entity["url"])
    if entity["type"] == "url":
        return shown if "://" in shown else f"https://{shown}"
    if entity["type"] == "email":
        return f"mailto:{shown}"
    return ""


def _slice(raw: bytes, start: int, stop: int) -> str:
    return raw[start * 2 : stop * 2].decode("utf-16-le", "replace")
