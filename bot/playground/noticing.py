"""Finds in a plain text what Telegram marks by itself: commands, mentions, hashtags, addresses."""

import re

from bot.playground.formatted import Entity, Formatted, end, settle, units

_TLD = r"(?:com|org|net|io|dev|app|me|fr|de|be|ch|eu|uk|us|ca|es|it|nl|pt|info|biz|edu|gov|co|ai)"
_PATH = r"(?::[0-9]{1,5})?(?:[/?#][^\s<>\"«»]*[^\s<>\"«».,;:!?)'’\]])?/?"
# The order is the precedence: what an earlier line has marked, a later one leaves alone.
PATTERNS = (
    ("email", re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)),
    (
        "url",
        re.compile(
            rf"(?<![\w@/.-])(?:https?://[\w.-]*\w{_PATH}|(?:[\w-]+\.)+{_TLD}(?![\w.-]*\w){_PATH})", re.IGNORECASE
        ),
    ),
    ("bot_command", re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/])", re.ASCII)),
    ("mention", re.compile(r"(?<![\w/])@[A-Za-z0-9_]{4,32}(?!\w)", re.ASCII)),
    ("cashtag", re.compile(r"(?<![\w$])\$[A-Z]{3,8}(?![\w$])")),
    ("hashtag", re.compile(r"(?<![\w#])#\w*[^\W\d]\w*")),
)


def notice(formatted: Formatted) -> Formatted:
    """The same text with Telegram's own findings added to the entities; formatting given before comes first."""
    taken = [e for e in formatted.entities if e["type"] in ("code", "pre", "text_link", "text_mention", "date_time")]
    found: list[Entity] = []
    for kind, pattern in PATTERNS:
        for match in pattern.finditer(formatted.text):
            entity: Entity = {
                "type": kind,
                "offset": units(formatted.text[: match.start()]),
                "length": units(match[0]),
            }
            if not any(entity["offset"] < end(other) and other["offset"] < end(entity) for other in (*taken, *found)):
                found.append(entity)
    return Formatted(formatted.text, tuple(settle([*formatted.entities, *found])))
