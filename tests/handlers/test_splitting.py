"""A long reply arrives whole, in messages that Telegram takes."""

import re
from html import escape

from hypothesis import given
from hypothesis import strategies as st

from handlers.splitting import length, pages, plain

TAGS = st.sampled_from(["b", "i", "blockquote", "code"])
WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.just("\n"), max_size=40).map(
    lambda text: escape(text, quote=False)
)
PARAGRAPHS = st.lists(
    st.recursive(
        WORDS, lambda inside: st.builds(lambda tag, *parts: f"<{tag}>{''.join(parts)}</{tag}>", TAGS, inside, inside)
    ),
    max_size=8,
)


def balanced(html: str) -> bool:
    opened: list[str] = []
    for slash, name in re.findall(r"<(/?)([a-z]+)[^<>]*>", html):
        if not slash:
            opened.append(name)
        elif not opened or opened.pop() != name:
            return False
    return not opened


@given(PARAGRAPHS, st.integers(min_value=2, max_value=60))
def test_every_page_fits_closes_its_tags_and_no_word_is_lost(paragraphs: list[str], limit: int) -> None:
    found = pages(paragraphs, limit)
    assert all(0 < length(page) <= limit and balanced(page) for page in found)
    told = re.sub(r"\s", "", "".join(map(plain, paragraphs)))
    assert re.sub(r"\s", "", "".join(map(plain, found))) == told


def test_a_short_reply_is_one_message() -> None:
    assert pages(["<b>Marie</b>", "", "Friday"]) == ("<b>Marie</b>\n\nFriday",)


def test_the_cut_falls_between_lines() -> None:
    assert pages(["a" * 3000, "b" * 2000]) == ("a" * 3000, "b" * 2000)


def test_a_giant_line_is_cut_at_a_space_and_its_tags_are_opened_again() -> None:
    first, second = pages([f"<b><i>{'word ' * 1000}</i></b>"])
    assert first.startswith("<b><i>word")
    assert first.endswith("word </i></b>")
    assert second.startswith("<b><i>word")
    assert length(first) <= 4096


def test_an_entity_and_a_composed_sign_are_never_cut() -> None:
    family = "👨\u200d👩\u200d👧"
    assert all("&" not in re.sub(r"&amp;", "", page) for page in pages(["&amp;" * 100], 7))
    assert pages([f"xxxxx{family}y"], 12) == ("xxxxx", f"{family}y")


def test_signs_outside_the_first_plane_count_twice() -> None:
    assert length("<b>😀</b>&lt;") == 3
    assert len(pages(["😀" * 2049])) == 2


def test_nothing_to_say_is_no_message() -> None:
    assert pages([]) == pages(["", " ", "<b> </b>"]) == ()
