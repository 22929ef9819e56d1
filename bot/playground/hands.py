"""What a person playing can do: write, press, share, choose, block. Each becomes what Telegram would tell the bot."""

from dataclasses import replace
from typing import Any

from bot.playground.chats import Chat, Message, for_bot
from bot.playground.errors import Impossible
from bot.playground.formatted import Formatted, tidy
from bot.playground.images import measured
from bot.playground.noticing import notice
from bot.playground.players import Player
from bot.playground.queries import Query
from bot.playground.stage import change, post, reply_to, show_keyboard
from bot.playground.view import commands_view
from bot.playground.world import World

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024
LONGEST_START = 64
FILE_KINDS = ("document", "photo", "voice", "sticker")
VCARD_BYTES = 2048


class Hands:
    """The verbs of the people in front of the page. All raise Impossible, in plain words, for what cannot be done."""

    def __init__(self, world: World, *, inline_feedback: bool = False) -> None:
        self.world = world
        self.inline_feedback = inline_feedback

    def send(
        self, user_id: int, text: str, *, answering: int | None = None, chat_id: int | None = None
    ) -> list[Message]:
        """Write to the bot (or into a group). Like a real client, a text over 4,096 characters leaves as several."""
        player, chat = self._at(user_id, chat_id)
        formatted = notice(tidy(Formatted(_encodable(text))))
        if not formatted.text:
            raise Impossible("there is nothing written")
        if answering is not None and answering not in chat.messages:
            raise Impossible(f"message {answering} is not there to be answered")
        self._use_keyboard(chat, formatted.text)
        sent = []
        for start in range(0, len(formatted.text), LONGEST_TEXT):
            part = notice(tidy(Formatted(formatted.text[start : start + LONGEST_TEXT])))
            if part.text:
                sent.append(self._post(player, chat, _content(part), answering=answering))
        return sent

    def start(self, user_id: int, payload: str = "") -> Message:
        """Press Start, or follow a link to the bot with a payload; who had blocked the bot unblocks it."""
        if len(payload) > LONGEST_START or not all(c.isascii() and (c.isalnum() or c in "_-") for c in payload):
            raise Impossible("a start payload is at most 64 letters, digits, _ and -")
        if self.world.player(user_id).blocked:
            self.block(user_id, blocked=False)
        return self.send(user_id, f"/start {payload}".strip())[0]

    def edit(self, user_id: int, message_id: int, text: str) -> Message:
        """Correct a message of one's own."""
        _, chat = self._at(user_id, None)
        message = chat.messages.get(message_id)
        if message is None or message["from"]["id"] != user_id or "text" not in message:
            raise Impossible("only a text of one's own can be edited")
        formatted = notice(tidy(Formatted(_encodable(text))))
        if not formatted.text or len(formatted.text) > LONGEST_TEXT:
            raise Impossible("an edited text has 1 to 4,096 characters")
        edited = {key: value for key, value in message.items() if key not in ("text", "entities")}
        edited |= {**_content(formatted), "edit_date": self.world.seconds()}
        return change(self.world, chat, edited, update="edited_message")

    def press(self, user_id: int, message_id: int, data: str, *, chat_id: int | None = None) -> Query:
        """Press an inline button. Any data may be sent: clients press buttons that are long gone, others forge them."""
        player, chat = self._at(user_id, chat_id)
        if not 1 <= message_id <= self.world.last_message_id:
            raise Impossible(f"there never was a message {message_id}")
        if not 1 <= len(_encodable(data).encode()) <= 64:
            raise Impossible("a button carries 1 to 64 bytes")
        query = self.world.ask("callback", user_id, text=data)
        message = chat.messages.get(message_id)
        update: dict[str, Any] = {
            "id": query.id,
            "from": player.as_user(),
            "chat_instance": f"{chat.id}0000",
            "data": data,
        }
        if message is not None and "_inline_id" in message:
            update["inline_message_id"] = message["_inline_id"]
        elif message is not None:
            update["message"] = for_bot(message)
        else:  # Telegram's InaccessibleMessage
            update["message"] = {"chat": chat.card, "message_id": message_id, "date": 0}
        self.world.send_update("callback_query", update)
        return query

    def share_contact(self, user_id: int, contact: dict[str, Any]) -> Message:
        """Share a card: phone_number and first_name, and perhaps last_name, vcard and user_id."""
        player, chat = self._at(user_id, None)
        given = {
            key: contact[key] for key in ("phone_number", "first_name", "last_name", "user_id") if contact.get(key)
        }
        if not isinstance(given.get("phone_number"), str) or not isinstance(given.get("first_name"), str):
            raise Impossible("a contact has a phone number and a first name")
        vcard = _encodable(str(contact.get("vcard") or ""))
        if len(vcard.encode()) > VCARD_BYTES:
            raise Impossible("a card has at most 2,048 bytes")
        self._use_keyboard(chat, None)
        return self._post(player, chat, {"contact": given | ({"vcard": vcard} if vcard else {})})

    def share_users(self, user_id: int, request_id: int, users: list[dict[str, Any]]) -> Message:
        """Pick people from the contact list, where the reply keyboard asks for it; only what it asks for is told."""
        player, chat = self._at(user_id, None)
        request = _request(chat, request_id)
        if not 1 <= len(users) <= request.get("max_quantity", 1):
            raise Impossible(f"this button takes 1 to {request.get('max_quantity', 1)} people")
        wanted = ["user_id"]
        if request.get("request_name"):
            wanted += ["first_name", "last_name"]
        if request.get("request_username"):
            wanted.append("username")
        shared = [{key: user[key] for key in wanted if user.get(key)} for user in users]
        if any(not isinstance(user.get("user_id"), int) for user in shared):
            raise Impossible("every person shared has a number, user_id")
        self._use_keyboard(chat, None)
        return self._post(player, chat, {"users_shared": {"request_id": request_id, "users": shared}})

    def share_location(self, user_id: int, latitude: float, longitude: float) -> Message:
        """Share a place, in degrees."""
        player, chat = self._at(user_id, None)
        if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
            raise Impossible("latitude is -90 to 90 and longitude -180 to 180 degrees")
        self._use_keyboard(chat, None)
        return self._post(player, chat, {"location": {"latitude": latitude, "longitude": longitude}})

    def send_file(self, user_id: int, kind: str, name: str, mime: str, content: bytes, caption: str = "") -> Message:
        """Send a document, photo, voice note or sticker."""
        player, chat = self._at(user_id, None)
        if kind not in FILE_KINDS:
            raise Impossible(f"a file is sent as one of {', '.join(FILE_KINDS)}")
        if not content:
            raise Impossible("the file is empty")
        formatted = notice(tidy(Formatted(_encodable(caption))))
        if len(formatted.text) > LONGEST_CAPTION:
            raise Impossible("a caption has at most 1,024 characters")
        picture = measured(content)
        if kind == "photo" and picture is None:
            raise Impossible("a photo is a PNG, JPEG, GIF or WebP; anything else goes as a document")
        file = self.world.keep_file(
            kind, _encodable(name), mime or "application/octet-stream", content, picture[1:] if picture else (0, 0)
        )
        media = media_content(kind, file)
        return self._post(player, chat, media | _content(formatted, "caption", "caption_entities"))

    def ask_inline(self, user_id: int, text: str, offset: str = "") -> Query:
        """Type @bot and some words in a chat. As with Telegram, an answer that may be reused spares the question."""
        player = self.world.player(user_id)
        if len(_encodable(text)) > 256:
            raise Impossible("an inline query has at most 256 characters")
        query = self.world.ask("inline", user_id, text, offset)
        reusable = self.world.queries.reusable(user_id, text, offset, self.world.now())
        if reusable is not None:
            self.world.queries.answers[query.id] = reusable
            return query
        asked = {"id": query.id, "from": player.as_user(), "query": text, "offset": offset, "chat_type": "sender"}
        self.world.send_update("inline_query", asked)
        return query

    def choose(self, user_id: int, query_id: str, result_id: str) -> Message:
        """Pick one of the inline results; it is posted in the user's name, via the bot."""
        player, chat = self._at(user_id, None)
        query = self.world.queries.open.get(query_id)
        answer = self.world.queries.answers.get(query_id)
        if query is None or answer is None or query.user_id != user_id:
            raise Impossible("there are no results of this query to choose from")
        result = next((r for r in answer["results"] if r["id"] == result_id), None)
        if result is None:
            raise Impossible(f"no result has the id {result_id}")
        content = dict(answer["messages"][result_id]) | {"via_bot": self.world.profile.as_user()}
        chosen: dict[str, Any] = {"result_id": result_id, "from": player.as_user(), "query": query.text}
        if "reply_markup" in content:
            content["_inline_id"] = chosen["inline_message_id"] = f"inline{self.world.next_message_id()}"
        message = self._post(player, chat, content)
        if self.inline_feedback:
            self.world.send_update("chosen_inline_result", chosen)
        return message

    def speak(self, user_id: int, language_code: str) -> Player:
        """Switch the language of the user's Telegram."""
        if not (2 <= len(language_code) <= 35 and language_code.replace("-", "").isalnum() and language_code.isascii()):
            raise Impossible("a language is a code such as fr or en")
        player = replace(self.world.player(user_id), language_code=language_code)
        self.world.change_player(player)
        self._tell_user(player)
        self.world.events.tell(user_id, {"type": "commands", "commands": commands_view(self.world, user_id)})
        return player

    def block(self, user_id: int, *, blocked: bool) -> Player:
        """Block the bot or let it write again; the bot hears of it."""
        player = self.world.player(user_id)
        if player.blocked == blocked:
            return player
        player = replace(player, blocked=blocked)
        self.world.change_player(player)
        self._tell_user(player)
        states = {True: self._membership("kicked"), False: self._membership("member")}
        changed = {
            "chat": player.as_chat(),
            "from": player.as_user(),
            "date": self.world.seconds(),
            "old_chat_member": states[not blocked],
            "new_chat_member": states[blocked],
        }
        self.world.send_update("my_chat_member", changed)
        return player

    def _membership(self, status: str) -> dict[str, Any]:
        until = {"until_date": 0} if status == "kicked" else {}
        return {"user": self.world.profile.as_user(), "status": status, **until}

    def _tell_user(self, player: Player) -> None:
        self.world.events.tell(player.id, {"type": "user", "user": player.for_page()})

    def _at(self, user_id: int, chat_id: int | None) -> tuple[Player, Chat]:
        player = self.world.player(user_id)
        chat = self.world.chats.get(chat_id if chat_id is not None else user_id)
        if chat is None or user_id not in chat.members:
            raise Impossible(f"{player.first_name} is in no chat {chat_id}")
        if player.blocked and chat.private:
            raise Impossible(f"{player.first_name} has blocked the bot: unblock it first")
        return player, chat

    def _post(self, player: Player, chat: Chat, content: dict[str, Any], *, answering: int | None = None) -> Message:
        if chat.private and not player.started:
            self.world.change_player(replace(player, started=True))
        message: Message = {
            "message_id": self.world.next_message_id(),
            "from": player.as_user(),
            "chat": chat.card,
            "date": self.world.seconds(),
            **content,
        }
        if answering is not None:
            message["reply_to_message"] = reply_to(chat, answering)
        return post(self.world, chat, message, update="message" if self._reaches_bot(chat, message) else None)

    def _reaches_bot(self, chat: Chat, message: Message) -> bool:
        """By Telegram's privacy mode a bot hears in groups only commands, answers to itself and its inline results."""
        if chat.bot_left:
            return False
        if chat.private or chat.reads_all or "via_bot" in message:
            return True
        if message.get("reply_to_message", {}).get("from", {}).get("id") == self.world.profile.id:
            return True
        others = f"@{self.world.profile.username}".lower()
        commands = [_shown(message["text"], e) for e in message.get("entities", ()) if e["type"] == "bot_command"]
        return any("@" not in command or command.lower().endswith(others) for command in commands)

    def _use_keyboard(self, chat: Chat, label: str | None) -> None:
        """A keyboard for one time goes when one of its buttons was used; `label` None: one that shares something."""
        if chat.keyboard and chat.keyboard.get("one_time_keyboard"):
            labels = [button["text"] for row in chat.keyboard["keyboard"] for button in row]
            if label is None or label in labels:
                show_keyboard(self.world, chat, None)


def media_content(kind: str, file: Any) -> dict[str, Any]:
    """The part of a Message that stands for a file of this kind."""
    if kind == "photo":
        return {"photo": [{**file.ids(), "width": file.width, "height": file.height}]}
    if kind == "voice":
        return {"voice": {**file.ids(), "duration": 1, "mime_type": file.mime}}
    if kind == "sticker":
        shape = {"width": file.width or 512, "height": file.height or 512, "is_animated": False, "is_video": False}
        return {"sticker": {**file.ids(), "type": "regular", **shape}}
    return {"document": {**file.ids(), "file_name": file.name, "mime_type": file.mime}}


def _content(formatted: Formatted, text: str = "text", entities: str = "entities") -> dict[str, Any]:
    if not formatted.text:
        return {}
    return {text: formatted.text} | ({entities: list(formatted.entities)} if formatted.entities else {})


def _request(chat: Chat, request_id: int) -> dict[str, Any]:
    rows = chat.keyboard["keyboard"] if chat.keyboard else []
    for button in (button for row in rows for button in row):
        request = button.get("request_users")
        if request and request["request_id"] == request_id:
            return dict(request)
    raise Impossible(f"no button under the text field asks for people with the number {request_id}")


def _shown(text: str, entity: dict[str, Any]) -> str:
    raw = text.encode("utf-16-le")
    return raw[entity["offset"] * 2 : (entity["offset"] + entity["length"]) * 2].decode("utf-16-le")


def _encodable(text: str) -> str:
    """A real client sends UTF-8 only: half a surrogate pair cannot be written."""
    try:
        text.encode()
    except UnicodeEncodeError:
        raise Impossible("this text is not valid Unicode") from None
    return text
