"""How the bot presents itself: its name, its descriptions and its command menu, each in several languages."""

from dataclasses import dataclass, field
from typing import Any

Commands = list[dict[str, str]]


@dataclass
class Profile:
    """`texts` is keyed by kind ("name", "description", "short_description") and language ("" for all others)."""

    id: int
    username: str
    texts: dict[tuple[str, str], str] = field(default_factory=dict)
    commands: dict[tuple[str, str], Commands] = field(default_factory=dict)
    menu_buttons: dict[int, dict[str, Any]] = field(default_factory=dict)

    def text(self, kind: str, language: str) -> str:
        """The text that somebody with this language sees; empty if none was set."""
        return self.texts.get((kind, language)) or self.texts.get((kind, ""), "")

    def as_user(self) -> dict[str, Any]:
        """The Bot API's User, as in the `from` of the bot's messages."""
        return {
            "id": self.id,
            "is_bot": True,
            "first_name": self.text("name", "") or self.username,
            "username": self.username,
        }

    def menu(self, user_id: int, language: str) -> Commands:
        """The commands that this person is offered in their private chat, by Telegram's order of scopes."""
        for scope in (f"chat:{user_id}", "all_private_chats", "default"):
            for spoken in (language, ""):
                if (scope, spoken) in self.commands:
                    return self.commands[scope, spoken]
        return []

    def for_page(self, language: str) -> dict[str, str]:
        """What the page shows above the chat."""
        return {
            "username": self.username,
            "name": self.text("name", language) or self.username,
            "description": self.text("description", language),
            "short_description": self.text("short_description", language),
        }
