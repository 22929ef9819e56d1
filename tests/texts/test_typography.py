"""The words look as a careful printer would set them, in each language, and fit where Telegram shows them."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from bot.texts import Voice

VOICE = Voice.load()

EVERYWHERE = {
    "a straight apostrophe": r"'",
    "a straight quote": r'"',
    "three dots for an ellipsis": r"\.\.\.",
    "two spaces": r"[ \u00a0\u202f]{2}",
    "a space at the end of a line": r"[ \u00a0\u202f](\n|$)",
    "a space at the head of a line": r"\n[ \u00a0\u202f]",
    "three line ends": r"\n\n\n",
    "a space before a comma or a full stop": r"[ \u00a0\u202f][,.](?!\w)",
}
FRENCH = {
    "no narrow no-break space before ; ! ?": r"[^\u202f!?][;!?](?![\w=&])",
    "no no-break space before a colon": r"[^\u00a0]:(?=\s|$)",
    "no no-break space inside « »": r"«[^\u00a0]|[^\u00a0]»",
    "an English quote": r"[“”]",
    "an hour that may be torn apart": r"\d h\b|\d\u00a0h \d",
    "a number that may be torn from its %": r"\d[ ]?%",
}
ENGLISH = {
    "a space before ; : ! ?": r"\s[;:!?](?!\w)",
    "a French quote": r"[«»]",
    "a no-break space": r"[\u00a0\u202f]",
}


def sentences(lang: str) -> Iterator[tuple[str, str]]:
    """Every sentence without markup, with an x in each placeholder."""
    for key, sentence in VOICE.sentences[lang].items():
        for form in sentence.forms:
            yield key, "".join(piece.words + ("x" if piece.name else "") for piece in form.plain)


def faults(lang: str, rules: dict[str, str]) -> list[str]:
    return [
        f"{key}: {fault}: {text[max(0, found.start() - 20) : found.end() + 20]!r}"
        for key, text in sentences(lang)
        for fault, rule in rules.items()
        if (found := re.search(rule, text))
    ]


def test_french_is_set_as_french() -> None:
    assert faults("fr", EVERYWHERE | FRENCH) == []


def test_english_is_set_as_english() -> None:
    assert faults("en", EVERYWHERE | ENGLISH) == []


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("Oui !", "no narrow no-break space before ; ! ?"),
        ("Oui\u00a0!", "no narrow no-break space before ; ! ?"),
        ("Voici :", "no no-break space before a colon"),
        ("« Oui »", "no no-break space inside « »"),
        ("à 9 h", "an hour that may be torn apart"),
        ("Que faire?", "no narrow no-break space before ; ! ?"),
    ],
)
def test_the_french_rules_see_what_they_are_for(text: str, fault: str) -> None:
    assert re.search(FRENCH[fault], text)


def test_the_french_rules_leave_good_french_alone() -> None:
    good = "«\u00a0Oui\u202f?!\u00a0»\u00a0: à 9\u00a0h\u00a030\u202f; voyez https://exemple.fr?a=b…"
    assert [fault for fault, rule in (EVERYWHERE | FRENCH).items() if re.search(rule, good)] == []


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_words_fit_where_telegram_shows_them(lang: str) -> None:
    limits = {
        "bot.description": 512,
        "bot.short": 120,
        "bot.name": 64,
        "commands.": 40,
        "button.": 24,
        "error.old": 200,
    }
    too_long = [
        f"{key}: {len(text)} signs, {limit} fit"
        for key, text in sentences(lang)
        for start, limit in limits.items()
        if key.startswith(start) and len(text) > limit
    ]
    assert too_long == []


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_the_coach_keeps_its_emoji_to_itself(lang: str) -> None:
    emoji = re.compile("[\u2600-\u27bf\U0001f300-\U0001faff]")
    assert [key for key, text in sentences(lang) if len(emoji.findall(text)) > 1] == []
