"""The people who play: who they are to Telegram, and what the bot may do with them."""

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class Player:
    """A person with a Telegram account. `started`: has written to the bot; `blocked`: does not want to hear from it."""

    id: int
    first_name: str
    language_code: str
    last_name: str | None = None
    username: str | None = None
    started: bool = False
    blocked: bool = False

    def as_user(self) -> dict[str, Any]:
        """The Bot API's User."""
        names = {"last_name": self.last_name, "username": self.username}
        given = {key: value for key, value in names.items() if value}
        return {
            "id": self.id,
            "is_bot": False,
            "first_name": self.first_name,
            **given,
            "language_code": self.language_code,
        }

    def as_chat(self) -> dict[str, Any]:
        """The Bot API's Chat for the private conversation with this person."""
        given = {key: value for key, value in self.as_user().items() if key in ("first_name", "last_name", "username")}
        return {"id": self.id, **given, "type": "private"}

    def as_fact(self) -> dict[str, Any]:
        """What the journal keeps."""
        return asdict(self)

    def for_page(self) -> dict[str, Any]:
        """What the page shows."""
        names = {"last_name": self.last_name, "username": self.username}
        return {
            "id": self.id,
            "first_name": self.first_name,
            **{key: value for key, value in names.items() if value},
            "language_code": self.language_code,
            "blocked": self.blocked,
        }


CAMILLE = Player(1001, "Camille", "fr", "Rousseau", "camille_r")
ALEX = Player(1002, "Alex", "en", "Morgan", "alexmorgan")
SAM = Player(1003, "Sam", "fr")
PLAYERS = (CAMILLE, ALEX, SAM)
