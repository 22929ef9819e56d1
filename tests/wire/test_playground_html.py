"""The playground reads HTML as strictly as Telegram, and shows it safely."""

from html import escape
from html.parser import HTMLParser

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.playground.errors import Refusal
from bot.playground.formatted import Entity, Formatted, end, tidy, units
from bot.playground.noticing import notice
from bot.playground.rendering import to_html
from bot.playground.telegram_html import TAGS, parse_html

TEXTS = st.text(st.characters(codec="utf-8"))
SOUP = st.lists(
    st.one_of(
        st.sampled_from(
            [
                *(f"<{tag}>" for tag in sorted(TAGS)),
                *(f"</{tag}>" for tag in sorted(TAGS)),
                *("<", ">", "</", "</>", "&", "&lt;", "&#", "&#x;", "&#55357;", '<a href="', "<a href=http://a.fr>"),
                *('<span class="tg-spoiler">', '<code class="language-py">', "<blockquote expandable>", "\0", "😀"),
                *(
                    '<tg-time unix="1700000000" format="wDT">',
                    "<tg-time unix=x>",
                    '<tg-emoji emoji-id="5">',
                    "= ' \" /",
                ),
            ]
        ),
        TEXTS,
    )
).map("".join)


def covered(formatted: Formatted, entity: Entity) -> str:
    raw = formatted.text.encode("utf-16-le")
    return raw[entity["offset"] * 2 : end(entity) * 2].decode("utf-16-le")


@pytest.mark.parametrize(
    ("html", "text", "entities"),
    [
        ("Marie", "Marie", []),
        ("<b>Marie</b> &amp; <strong>Paul</strong>", "Marie & Paul", [("bold", "Marie"), ("bold", "Paul")]),
        ("<i>a</i><em>b</em>", "ab", [("italic", "a"), ("italic", "b")]),
        ("<u>a</u> <ins>b</ins>", "a b", [("underline", "a"), ("underline", "b")]),
        ("<s>a</s> <strike>b</strike> <del>c</del>", "a b c", [("strikethrough", c) for c in "abc"]),
        ('<tg-spoiler>a</tg-spoiler> <span class="tg-spoiler">b</span>', "a b", [("spoiler", "a"), ("spoiler", "b")]),
        ("<code>x</code>", "x", [("code", "x")]),
        ("<pre>x\n y</pre>", "x\n y", [("pre", "x\n y")]),
        ("<blockquote>q</blockquote>", "q", [("blockquote", "q")]),
        ("<blockquote expandable>q</blockquote>", "q", [("expandable_blockquote", "q")]),
        ("<B>loud</B>", "loud", [("bold", "loud")]),
        ("<b>short close</>", "short close", [("bold", "short close")]),
        ("😀 <b>é😀</b>", "😀 é😀", [("bold", "é😀")]),
        ("<b></b>nothing bold", "nothing bold", []),
        ("<b>a<i>b</i></b>", "ab", [("italic", "b"), ("bold", "ab")]),
        ("&lt;&gt;&amp;&quot;&#233;&#xE9;&#x1F600;", '<>&"éé😀', []),
        ("&nbsp; &eacute; & &#0; &;", "&nbsp; &eacute; & &#0; &;", []),
    ],
)
def test_every_tag_of_telegram_becomes_its_entity(html: str, text: str, entities: list[tuple[str, str]]) -> None:
    """Offsets count UTF-16 units, so an emoji before counts two."""
    formatted = parse_html(html)
    assert formatted.text == text
    assert [(e["type"], covered(formatted, e)) for e in formatted.entities] == entities


@pytest.mark.parametrize(
    ("html", "entity"),
    [
        ('<a href="https://example.org/a?b=1&amp;c=2">x</a>', {"type": "text_link", "url": "https://example.org/a?b=1&c=2"}),
        ("<a href=example.org>x</a>", {"type": "text_link", "url": "http://example.org/"}),
        ("<a href='HTTP://Example.ORG/Path'>x</a>", {"type": "text_link", "url": "http://example.org/Path"}),
        ("<a>example.org</a>", {"type": "text_link", "url": "http://example.org/"}),
        (
            "<a href='tg://user?id=77'>Zoé</a>",
            {"type": "text_mention", "user": {"id": 77, "is_bot": False, "first_name": "Zoé"}},
        ),
        ("<pre><code class='language-python'>x</code></pre>", {"type": "pre", "language": "python"}),
        ("<code class='language-python'><pre>x</pre></code>", {"type": "pre", "language": "python"}),
        ("<tg-time unix='17' format='T'>x</tg-time>", {"type": "date_time", "unix_time": 17, "date_time_format": "T"}),
        ("<tg-time unix=17>x</tg-time>", {"type": "date_time", "unix_time": 17}),
        ("<tg-emoji emoji-id='53'>x</tg-emoji>", {"type": "custom_emoji", "custom_emoji_id": "53"}),
    ],
)  # fmt: skip
def test_attributes_are_kept_as_telegram_keeps_them(html: str, entity: Entity) -> None:
    """Quoted either way or not at all."""
    (found,) = parse_html(html).entities
    assert {key: value for key, value in found.items() if key not in ("offset", "length")} == entity


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "nothing", "http://", "http://[", ""])
def test_a_link_to_nowhere_stays_plain_text(address: str) -> None:
    """Telegram drops what is no address, without an error."""
    assert parse_html(f'<a href="{address}">x y</a>') == Formatted("x y")


@pytest.mark.parametrize(
    ("html", "complaint"),
    [
        ("a <p>b</p>", 'Unsupported start tag "p" at byte offset 2'),
        ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
        ("é<br/>", 'Unsupported start tag "br/" at byte offset 2'),
        ("<b>a", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<b>a<i>b</i>", 'Can\'t find end tag corresponding to start tag "b"'),
        ("a <b", "Unclosed start tag at byte offset 2"),
        ("<b x", 'Unclosed start tag "b" at byte offset 0'),
        ("<a href=", 'Unclosed start tag "a" at byte offset 0'),
        ('<a href="x', "Unclosed start tag at byte offset 0"),
        ('<a href="x"', "Unclosed start tag at byte offset 0"),
        ("a</b>", "Unexpected end tag at byte offset 1"),
        ("<b>a</b", "Unclosed end tag at byte offset 4"),
        ("<b>a</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<b><i>😀</b></i>", 'Unmatched end tag at byte offset 10, expected "</i>", found "</b>"'),
        ("<span>a</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<a ='x'>a</a>", 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<a href=a_b>a</a>", "Unexpected end of name token at byte offset 8"),
        ("<tg-time unix='soon'>a</tg-time>", "Invalid date specified"),
        ("<tg-time unix='1' format='rr'>a</tg-time>", "Invalid date format specified"),
        ("<tg-emoji emoji-id='x'>a</tg-emoji>", "Invalid custom emoji identifier specified"),
    ],
)
def test_what_telegram_cannot_parse_is_refused_in_its_words(html: str, complaint: str) -> None:
    """Byte offsets count UTF-8."""
    with pytest.raises(Refusal) as refused:
        parse_html(html)
    assert (refused.value.status, refused.value.description) == (400, f"Bad Request: can't parse entities: {complaint}")


@settings(deadline=None)
@given(TEXTS)
@example("&amp;amp; <b> \r\n\t &#60;")
def test_escaped_text_always_comes_back_as_it_was(text: str) -> None:
    """Whatever a user writes, escaped once."""
    assert parse_html(escape(text)) == Formatted(text)
    assert parse_html(f"<b>{escape(text, quote=False)}</b>").text == text


@settings(deadline=None)
@given(SOUP)
def test_no_text_makes_the_reader_stumble(html: str) -> None:
    """It reads or refuses; entities lie within the text and never cut a character in two."""
    try:
        formatted = tidy(parse_html(html))
    except Refusal:
        return
    for entity in notice(formatted).entities:
        assert 0 <= entity["offset"] < end(entity) <= units(formatted.text)
        covered(formatted, entity)


class Tags(HTMLParser):
    """Reads what the page would show, and which tags it would make."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.text, self.stack, self.seen = "", [""], set[str]()
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen |= {tag} | {f"{tag} {name}" for name, _ in attrs}
        assert not [
            value for name, value in attrs if name == "href" and not (value or "").startswith(("http", "mailto", "tg:"))
        ]
        self.stack.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.stack.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


SAFE = {
    *("b", "i", "u", "s", "code", "pre", "pre data-language", "a", "a href", "a target", "a rel", "tg-spoiler"),
    *("blockquote", "blockquote expandable", "time", "time datetime", "time data-unix", "time data-format"),
}


@settings(deadline=None)
@given(SOUP)
def test_nothing_that_was_written_becomes_a_tag_of_the_page(html: str) -> None:
    """Only Telegram's own formatting is HTML there, and it is well nested."""
    try:
        formatted = notice(tidy(parse_html(html)))
    except Refusal:
        formatted = notice(tidy(Formatted(html)))
    shown = Tags(to_html(formatted))
    assert shown.text == formatted.text
    assert shown.seen <= SAFE
    assert shown.stack == [""]


def test_a_message_shows_its_formatting_on_the_page() -> None:
    """Each kind has its tag, links open outside, moments carry their instant."""
    html = (
        "<b>b</b><i>i</i><u>u</u><s>s</s> <code>c</code> <pre><code class='language-py'>p</code></pre>"
        " <tg-spoiler>h</tg-spoiler> <a href='https://example.org/'>l</a><blockquote expandable>q</blockquote>"
        "<tg-time unix='1700000000' format='r'>then</tg-time>"
    )
    assert to_html(parse_html(html)) == (
        '<b>b</b><i>i</i><u>u</u><s>s</s> <code>c</code> <pre data-language="py">p</pre>'
        ' <tg-spoiler>h</tg-spoiler> <a href="https://example.org/" target="_blank" rel="noopener noreferrer">l</a>'
        "<blockquote expandable>q</blockquote>"
        '<time datetime="2023-11-14T22:13:20+00:00" data-unix="1700000000" data-format="r">then</time>'
    )


def test_an_address_can_do_no_harm_on_the_page() -> None:
    """Quotes in it are escaped, and only addresses of pages, people and mailboxes become links."""
    quoted = parse_html("<a href='https://a.fr/\"onclick=\"x'>l</a>")
    assert Tags(to_html(quoted)).seen == {"a", "a href", "a target", "a rel"}
    script = Formatted("l", ({"type": "text_link", "offset": 0, "length": 1, "url": "javascript:alert(1)"},))
    assert to_html(script) == "l"


def test_entities_that_overlap_are_shown_well_nested() -> None:
    """A bot may send entities of its own that cross each other."""
    crossing = Formatted(
        "abc", ({"type": "bold", "offset": 0, "length": 2}, {"type": "italic", "offset": 1, "length": 2})
    )
    assert to_html(crossing) == "<b>a<i>b</i></b><i>c</i>"


@pytest.mark.parametrize(
    ("html", "text", "entities"),
    [
        ("  a  \n", "a", []),
        ("  <b> a </b>  ", " a", [("bold", " a")]),
        ("a\tb\r\nc\u2028\u202ed", "a b\ncd", []),
        ("\r\r<b>a</b>", "a", [("bold", "a")]),
        ("😀\r<b>a😀</b>", "😀a😀", [("bold", "a😀")]),
        ("<b>a<code>b</code>c</b>", "abc", [("bold", "a"), ("code", "b"), ("bold", "c")]),
        ("<code>a<b>b</b></code>", "ab", [("code", "ab")]),
        ("<b>a<b>b</b>c</b>", "abc", [("bold", "abc")]),
        ("<blockquote>a<blockquote>b</blockquote></blockquote>", "ab", [("blockquote", "ab")]),
        ("<blockquote><a href='a.fr'>a</a></blockquote>", "a", [("blockquote", "a"), ("text_link", "a")]),
        ("<a href='a.fr'>a<code>b</code></a>", "ab", [("text_link", "ab")]),
        ("a\u202f! «\u00a0b\u00a0»", "a\u202f! «\u00a0b\u00a0»", []),
    ],
)
def test_a_kept_text_is_cleaned_trimmed_and_settled(html: str, text: str, entities: list[tuple[str, str]]) -> None:
    """As the real server does; French narrow spaces stay."""
    kept = tidy(parse_html(html))
    assert kept.text == text
    assert sorted((e["type"], covered(kept, e)) for e in kept.entities) == sorted(entities)


@pytest.mark.parametrize(
    ("text", "noticed"),
    [
        ("/met Marie", [("bot_command", "/met")]),
        ("vu /vu@entregent_bot hier", [("bot_command", "/vu@entregent_bot")]),
        ("and/or 1/2 http://a.fr/start", [("url", "http://a.fr/start")]),
        ("see https://example.org/a?b=(c), ok", [("url", "https://example.org/a?b=(c")]),
        ("see example.com.", [("url", "example.com")]),
        ("e.g. M.Martin or 3.5", []),
        ("write to marie.d@example.org!", [("email", "marie.d@example.org")]),
        ("@marie_d and #coffee #2026 #été", [("mention", "@marie_d"), ("hashtag", "#coffee"), ("hashtag", "#été")]),
        ("😀 /today", [("bot_command", "/today")]),
    ],
)
def test_telegram_notices_commands_addresses_and_names_by_itself(text: str, noticed: list[tuple[str, str]]) -> None:
    """In what people write as in what the bot writes."""
    found = notice(Formatted(text))
    assert [(e["type"], covered(found, e)) for e in found.entities] == noticed


def test_what_is_formatted_already_is_not_noticed_again() -> None:
    """No link inside code."""
    code = Formatted("a.com b.com", ({"type": "code", "offset": 0, "length": 5},))
    assert [e["type"] for e in notice(code).entities] == ["code", "url"]
