"""Reads the HTML that the bot writes as strictly as Telegram does, so that a mistake shows on one's own machine."""

import re
from dataclasses import dataclass, field

from bot.playground.errors import Refusal, bad
from bot.playground.formatted import Entity, Formatted, units
from bot.playground.links import checked_link, mentioned_user

STYLE_OF_TAG = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
}
TAGS = frozenset({*STYLE_OF_TAG, "a", "code", "pre", "blockquote", "tg-emoji", "tg-time"})
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
TIME_FORMAT = re.compile(r"r|w?[dD]?[tT]?")

_SPACE = " \t\r\n\0\v"
_REFERENCE = re.compile(r"&(?:#(?P<decimal>[0-9]{1,7})|#[xX](?P<hexadecimal>[0-9a-fA-F]{1,6})|(?P<name>[a-zA-Z]+));?")
_NAME_TOKEN = re.compile(r"[A-Za-z0-9.-]*")


def parse_html(source: str) -> Formatted:
    """The text without its tags, and the entities that the tags stood for, inner before outer.

    Raises Refusal (400, "can't parse entities: …", offsets in bytes of UTF-8) for a tag that Telegram does not know,
    one left open, one closed that was not open, and attributes that cannot be read.
    """
    return _Reader(source).read()


@dataclass
class _Open:
    tag: str
    start: int  # UTF-16 units of the text before it
    piece: int  # index in the list of pieces, to know the text inside
    attributes: dict[str, str]


@dataclass
class _Reader:
    source: str
    at: int = 0
    size: int = 0
    pieces: list[str] = field(default_factory=list)
    open: list[_Open] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)

    def read(self) -> Formatted:
        while self.at < len(self.source):
            if self._now() == "<":
                begin = self.at
                self.at += 1
                if self._now() == "/":
                    self._close(begin)
                else:
                    self._open_tag(begin)
            else:
                self._keep(self._character())
        if self.open:
            raise _unparsable(f'Can\'t find end tag corresponding to start tag "{self.open[-1].tag}"')
        return Formatted("".join(self.pieces), tuple(self.entities))

    def _now(self) -> str:
        """The character here; NUL behind the end, which counts as a space, as in Telegram's own reader."""
        return self.source[self.at] if self.at < len(self.source) else "\0"

    def _ended(self) -> bool:
        return self.at >= len(self.source)

    def _keep(self, text: str) -> None:
        self.pieces.append(text)
        self.size += units(text)

    def _character(self) -> str:
        """One character, a reference such as &amp; or &#39; decoded; an & that starts none is itself."""
        if self._now() == "&" and (found := _REFERENCE.match(self.source, self.at)):
            decoded = _decoded(found)
            if decoded is not None:
                self.at = found.end()
                return decoded
        self.at += 1
        return self.source[self.at - 1]

    def _skip_spaces(self) -> None:
        while not self._ended() and self._now() in _SPACE:
            self.at += 1

    def _until(self, stops: str) -> str:
        start = self.at
        while not self._ended() and self._now() not in stops:
            self.at += 1
        return self.source[start : self.at]

    def _open_tag(self, begin: int) -> None:
        tag = self._until(_SPACE + ">").lower()
        if self._ended():
            raise self._unparsable("Unclosed start tag", begin)
        if tag not in TAGS:
            raise self._unparsable(f'Unsupported start tag "{tag}"', begin)
        attributes = self._attributes(tag, begin)
        if tag == "span" and attributes.get("class") != "tg-spoiler":
            raise self._unparsable('Tag "span" must have class "tg-spoiler"', begin)
        self.at += 1
        self.open.append(_Open(tag, self.size, len(self.pieces), attributes))

    def _attributes(self, tag: str, begin: int) -> dict[str, str]:
        attributes: dict[str, str] = {}
        while True:
            self._skip_spaces()
            if self._ended():
                raise self._unparsable(f'Unclosed start tag "{tag}"', begin)
            if self._now() == ">":
                return attributes
            name = self._until(_SPACE + "=>/\"'").lower()
            if not name:
                raise self._unparsable(f'Empty attribute name in the tag "{tag}"', begin)
            self._skip_spaces()
            if self._now() != "=":
                attributes[name] = ""
                continue
            self.at += 1
            self._skip_spaces()
            if self._ended():
                raise self._unparsable(f'Unclosed start tag "{tag}"', begin)
            attributes[name] = self._value(begin)

    def _value(self, begin: int) -> str:
        quote = self._now()
        if quote not in "\"'":
            token = _NAME_TOKEN.match(self.source, self.at)
            start = self.at
            self.at = token.end() if token else start
            if self._now() not in _SPACE + ">":
                raise self._unparsable("Unexpected end of name token", start)
            return self.source[start : self.at].lower()
        self.at += 1
        value: list[str] = []
        while not self._ended() and self._now() != quote:
            value.append(self._character())
        if self._ended():
            raise self._unparsable("Unclosed start tag", begin)
        self.at += 1
        if self._ended():
            raise self._unparsable("Unclosed start tag", begin)
        return "".join(value)

    def _close(self, begin: int) -> None:
        if not self.open:
            raise self._unparsable("Unexpected end tag", begin)
        self.at += 1
        tag = self._until(_SPACE + ">").lower()
        self._skip_spaces()
        if self._now() != ">":
            raise self._unparsable("Unclosed end tag", begin)
        self.at += 1
        opened = self.open.pop()
        if tag not in ("", opened.tag):
            where = f"Unmatched end tag at byte offset {self._bytes(begin)}"
            raise _unparsable(f'{where}, expected "</{opened.tag}>", found "</{tag}>"')
        if self.size > opened.start:
            self._entity(opened)

    def _entity(self, opened: _Open) -> None:
        span: Entity = {"offset": opened.start, "length": self.size - opened.start}
        tag, attributes = opened.tag, opened.attributes
        if tag in STYLE_OF_TAG:
            self.entities.append({"type": STYLE_OF_TAG[tag], **span})
        elif tag == "blockquote":
            kind = "expandable_blockquote" if "expandable" in attributes else "blockquote"
            self.entities.append({"type": kind, **span})
        elif tag == "a":
            inside = "".join(self.pieces[opened.piece :])
            self.entities += _link(attributes.get("href") or inside, inside, span)
        elif tag == "tg-emoji":
            self.entities.append(_custom_emoji(attributes.get("emoji-id", ""), span))
        elif tag == "tg-time":
            self.entities.append(_moment(attributes, span))
        else:
            self._verbatim(tag, attributes, span)

    def _verbatim(self, tag: str, attributes: dict[str, str], span: Entity) -> None:
        """<pre><code class="language-x"> over the same characters is one block of code in that language."""
        language = attributes.get("class", "").removeprefix("language-") if tag == "code" else ""
        if not attributes.get("class", "").startswith("language-"):
            language = ""
        last = self.entities[-1] if self.entities else None
        same = last is not None and all(last[key] == span[key] for key in ("offset", "length"))
        if tag == "pre" and same and last is not None and last.get("language"):
            self.entities[-1] = {"type": "pre", **span, "language": last["language"]}
        elif tag == "code" and same and last is not None and last["type"] == "pre" and language:
            self.entities[-1] = {"type": "pre", **span, "language": language}
        else:
            self.entities.append({"type": tag, **span} | ({"language": language} if language else {}))

    def _bytes(self, position: int) -> int:
        return len(self.source[:position].encode("utf-8", "surrogatepass"))

    def _unparsable(self, what: str, position: int) -> Refusal:
        return _unparsable(f"{what} at byte offset {self._bytes(position)}")


def _unparsable(what: str) -> Refusal:
    return bad(f"can't parse entities: {what}")


def _decoded(reference: re.Match[str]) -> str | None:
    if name := reference["name"]:
        return NAMED.get(name)
    code = int(reference["decimal"]) if reference["decimal"] else int(reference["hexadecimal"], 16)
    if code == 0 or code >= 0x10FFFF or 0xD800 <= code <= 0xDFFF:
        return None
    return chr(code)


def _link(target: str, inside: str, span: Entity) -> list[Entity]:
    """A link to a person by number, a link to a page, or nothing where the address is none: the text stays plain."""
    if user_id := mentioned_user(target):
        user = {"id": user_id, "is_bot": False, "first_name": inside}
        return [{"type": "text_mention", **span, "user": user}]
    url = checked_link(target)
    return [{"type": "text_link", **span, "url": url}] if url else []


def _custom_emoji(number: str, span: Entity) -> Entity:
    if not re.fullmatch(r"-?[0-9]+", number) or int(number) == 0:
        raise _unparsable("Invalid custom emoji identifier specified")
    return {"type": "custom_emoji", **span, "custom_emoji_id": number}


def _moment(attributes: dict[str, str], span: Entity) -> Entity:
    """<tg-time unix="…" format="…">: shown by clients in the reader's own zone and language."""
    unix, shape = attributes.get("unix", ""), attributes.get("format", "")
    if not re.fullmatch(r"[0-9]{1,12}", unix) or int(unix) == 0:
        raise _unparsable("Invalid date specified")
    if not TIME_FORMAT.fullmatch(shape):
        raise _unparsable("Invalid date format specified")
    moment: Entity = {"type": "date_time", **span, "unix_time": int(unix)}
    return moment | ({"date_time_format": shape} if shape else {})
