"""All that Telegram's side remembers. It changes only through facts, so that the journal can bring it back."""

import logging
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from bot.playground.chats import Chat, Message, for_bot
from bot.playground.errors import Impossible
from bot.playground.events import Events
from bot.playground.files import Files, StoredFile, described
from bot.playground.flood import Flood
from bot.playground.journal import Fact, Journal
from bot.playground.players import PLAYERS, Player
from bot.playground.profile import Commands, Profile
from bot.playground.queries import Queries, Query, query_from
from bot.playground.updates import Updates

log = logging.getLogger(__name__)


class World:
    """Players, chats, files, the bot's profile, the queue of updates and the open queries.

    `now` gives the program's present instant, aware, in UTC: messages carry it and queries age by it.
    """

    def __init__(
        self,
        *,
        profile: Profile,
        now: Callable[[], datetime],
        query_age: timedelta,
        journal: Path | None = None,
        flood: Flood | None = None,
    ) -> None:
        self.now = now
        self.profile = profile
        self.flood = flood
        self.events = Events()
        self.updates = Updates()
        self.queries = Queries(query_age)
        self.files = Files(journal.with_name(f"{journal.name}.files") if journal else None)
        self.players: dict[int, Player] = {}
        self.chats: dict[int, Chat] = {}
        self.inline_messages: dict[str, tuple[int, int]] = {}
        self.last_message_id = 0
        self.last_query_id = 0
        self._appliers: dict[str, Callable[[Any], None]] = {
            "player": self._apply_player,
            "chat": self._apply_chat,
            "message": self._apply_message,
            "deleted": self._apply_deleted,
            "keyboard": self._apply_keyboard,
            "file": self._apply_file,
            "text": self._apply_text,
            "commands": self._apply_commands,
            "menu_button": self._apply_menu_button,
            "query": self._apply_query,
            "allowed": self._apply_allowed,
            "update": self._apply_update,
            "confirmed": self._apply_confirmed,
            "counters": self._apply_counters,
        }
        self._journal = Journal(journal) if journal else None
        for player in PLAYERS:
            self._apply({"player": player.as_fact()})

    def remember(self) -> None:
        """Bring back what the journal kept, and keep all that happens from now on. Raises OSError."""
        if self._journal is None:
            return
        for fact in self._journal.read():
            try:
                self._apply(fact)
            except (KeyError, TypeError, ValueError):
                log.warning("%s: a fact that this version cannot read is left out", self._journal.path.name)
        self._journal.rewrite(self._facts())

    # What may be asked

    def player(self, user_id: int) -> Player:
        """The playing user with this number. Raises Impossible."""
        if user_id not in self.players:
            raise Impossible(f"nobody here has the number {user_id}")
        return self.players[user_id]

    def next_message_id(self) -> int:
        """The number for a new message: one row of numbers for all private chats and groups, as Telegram does."""
        return self.last_message_id + 1

    def seconds(self) -> int:
        """The program's instant as Telegram writes a date: whole seconds since 1970, UTC."""
        return int(self.now().timestamp())

    # What may happen

    def change_player(self, player: Player) -> None:
        """A player blocked, started, or speaks another language."""
        self._record({"player": player.as_fact()})

    def change_chat(self, chat: Chat) -> None:
        """A new group, or the bot left one."""
        self._record({"chat": chat.as_fact()})

    def keep_message(self, message: Message, *, update: str | None = None) -> None:
        """A new message, or a new version of one; `update` is the kind of update by which the bot hears of it.

        Both are one fact: a sudden end cannot leave a message that the bot never hears of.
        """
        fact = {"message": message}
        if update and self.updates.wanted(update):
            fact["update"] = {"update_id": self.updates.last_id + 1, update: for_bot(message)}
        self._record(fact)

    def delete_message(self, chat: Chat, message_id: int) -> None:
        """A message is gone for both sides."""
        self._record({"deleted": {"chat": chat.id, "id": message_id}})

    def show_keyboard(self, chat: Chat, keyboard: dict[str, Any] | None) -> None:
        """The reply keyboard under the text field, or none."""
        self._record({"keyboard": {"chat": chat.id, "keyboard": keyboard}})

    def keep_file(
        self, kind: str, name: str, mime: str, content: bytes, pixels: tuple[int, int] = (0, 0)
    ) -> StoredFile:
        """A file that arrived from either side."""
        file = described(len(self.files.by_id) + 1, kind, name, mime, len(content), pixels)
        self.files.keep(file, content)
        self._record({"file": file.as_fact()})
        return file

    def set_text(self, kind: str, language: str, text: str) -> None:
        """The bot's name or one of its descriptions; an empty text removes it."""
        self._record({"text": {"kind": kind, "language": language, "text": text}})

    def set_commands(self, scope: str, language: str, commands: Commands | None) -> None:
        """The command menu of a scope and language; None removes it."""
        self._record({"commands": {"scope": scope, "language": language, "commands": commands}})

    def set_menu_button(self, chat_id: int, button: dict[str, Any]) -> None:
        """The button beside the text field; chat 0 stands for everybody."""
        self._record({"menu_button": {"chat": chat_id, "button": button}})

    def ask(self, kind: str, user_id: int, text: str = "", offset: str = "") -> Query:
        """A press or an inline query begins to wait for the bot."""
        query = Query(str(self.last_query_id + 1), kind, user_id, self.now(), text, offset)
        self._record({"query": query.as_fact()})
        return query

    def allow(self, kinds: list[str]) -> None:
        """The kinds of update that the bot wants from now on."""
        if kinds != self.updates.allowed:
            self._record({"allowed": kinds})

    def send_update(self, kind: str, content: dict[str, Any]) -> None:
        """Something for the bot, unless it does not want this kind."""
        if self.updates.wanted(kind):
            self._record({"update": {"update_id": self.updates.last_id + 1, kind: content}})

    def confirm(self, before: int) -> None:
        """The bot has dealt with all updates before this id."""
        if self.updates.pending and self.updates.pending[0]["update_id"] < before:
            self._record({"confirmed": before})

    def close(self) -> None:
        """Whoever waits is answered; nothing more is kept."""
        self.updates.close()
        self.events.bell.ring()
        if self._journal:
            self._journal.close()

    # Facts

    def _record(self, fact: Fact) -> None:
        if self._journal:
            self._journal.append(fact)
        self._apply(fact)

    def _apply(self, fact: Fact) -> None:
        for kind, content in fact.items():
            if kind in self._appliers:
                self._appliers[kind](content)

    def _facts(self) -> Iterator[Fact]:
        """Everything known, as the shortest journal that leads to it."""
        yield {
            "counters": {
                "message": self.last_message_id,
                "query": self.last_query_id,
                "update": self.updates.last_id,
            }
        }
        yield from ({"player": player.as_fact()} for player in self.players.values())
        yield from ({"chat": chat.as_fact()} for chat in self.chats.values())
        for chat in self.chats.values():
            yield from ({"message": message} for message in chat.messages.values())
            if chat.keyboard:
                yield {"keyboard": {"chat": chat.id, "keyboard": chat.keyboard}}
        yield from ({"file": file.as_fact()} for file in self.files.by_id.values())
        for (kind, language), text in self.profile.texts.items():
            yield {"text": {"kind": kind, "language": language, "text": text}}
        for (scope, language), commands in self.profile.commands.items():
            yield {"commands": {"scope": scope, "language": language, "commands": commands}}
        for chat_id, button in self.profile.menu_buttons.items():
            yield {"menu_button": {"chat": chat_id, "button": button}}
        oldest = self.now() - self.queries.lifetime
        yield from ({"query": q.as_fact()} for q in self.queries.open.values() if q.asked_at >= oldest)
        yield {"allowed": self.updates.allowed}
        yield from ({"update": update} for update in self.updates.pending)

    def _apply_player(self, fact: Fact) -> None:
        player = Player(**fact)
        self.players[player.id] = player
        if player.id in self.chats:
            self.chats[player.id].card = player.as_chat()
        else:
            self.chats[player.id] = Chat(player.as_chat(), (player.id,))

    def _apply_chat(self, fact: Fact) -> None:
        card = fact["card"]
        chat = self.chats.setdefault(card["id"], Chat(card, ()))
        chat.card, chat.members = card, tuple(fact["members"])
        chat.reads_all, chat.bot_left = fact["reads_all"], fact["bot_left"]

    def _apply_message(self, message: Message) -> None:
        self.last_message_id = max(self.last_message_id, message["message_id"])
        self.chats[message["chat"]["id"]].messages[message["message_id"]] = message
        if inline_id := message.get("_inline_id"):
            self.inline_messages[inline_id] = (message["chat"]["id"], message["message_id"])

    def _apply_deleted(self, fact: Fact) -> None:
        self.chats[fact["chat"]].messages.pop(fact["id"], None)

    def _apply_keyboard(self, fact: Fact) -> None:
        self.chats[fact["chat"]].keyboard = fact["keyboard"]

    def _apply_file(self, fact: Fact) -> None:
        file = StoredFile(**fact)
        self.files.by_id[file.id] = file

    def _apply_text(self, fact: Fact) -> None:
        self.profile.texts[fact["kind"], fact["language"]] = fact["text"]

    def _apply_commands(self, fact: Fact) -> None:
        key = fact["scope"], fact["language"]
        if fact["commands"] is None:
            self.profile.commands.pop(key, None)
        else:
            self.profile.commands[key] = fact["commands"]

    def _apply_menu_button(self, fact: Fact) -> None:
        self.profile.menu_buttons[fact["chat"]] = fact["button"]

    def _apply_query(self, fact: Fact) -> None:
        query = query_from(fact)
        self.last_query_id = max(self.last_query_id, int(query.id))
        self.queries.add(query)

    def _apply_allowed(self, kinds: list[str]) -> None:
        self.updates.allowed = kinds

    def _apply_update(self, update: Fact) -> None:
        self.updates.put(update)

    def _apply_confirmed(self, before: int) -> None:
        self.updates.confirm(before)

    def _apply_counters(self, fact: Fact) -> None:
        self.last_message_id = max(self.last_message_id, fact["message"])
        self.last_query_id = max(self.last_query_id, fact["query"])
        self.updates.last_id = max(self.updates.last_id, fact["update"])
