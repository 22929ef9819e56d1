"""A bot of raw Bot API calls that shows on request everything that the chat page must be able to draw."""

import asyncio
import contextlib
import json
from collections.abc import Awaitable, Callable
from typing import Any

import aiohttp

Json = dict[str, Any]

PHOTO = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c63f8cfc0f01f0005000"
    "1ff89993d1d0000000049454e44ae426082"
)
FORMATS = (
    "<b>Bold</b>, <i>italic</i>, <u>underlined</u>, <s>struck</s> and <code>marie@example.org</code>.\n"
    "<tg-spoiler>Lunch with the minister</tg-spoiler>\n"
    "<blockquote expandable>First line\nSecond line\nThird line\nFourth line\nThe last line</blockquote>\n"
    '<a href="https://example.org/article">The article</a>, then /week, '
    'or <a href="https://t.me/entregent_bot?start=paul">here</a>.\n'
    '<pre><code class="language-text">Dear Marie,\nthank you.</code></pre>\n'
    '<tg-time unix="1793368800" format="Dt">some time</tg-time>\n'
    "Qui\u202f? Marie\u00a0: 3\u202f000\u00a0€"
)
COMMANDS = {
    "": [
        {"command": "met", "description": "Tell whom you met"},
        {"command": "mute", "description": "Be left in peace"},
        {"command": "week", "description": "What matters this week"},
    ],
    "fr": [
        {"command": "vu", "description": "Raconter une rencontre"},
        {"command": "semaine", "description": "Ce qui compte cette semaine"},
    ],
}
DESCRIPTIONS = {"": "I remember whom you met.", "fr": "Je me souviens de vos rencontres."}
BUTTONS = [
    [{"text": "Keep", "callback_data": "note", "style": "success"}, {"text": "Alert", "callback_data": "alert"}],
    [{"text": "Change", "callback_data": "change", "style": "primary"}],
    [
        {"text": "Remove", "callback_data": "remove", "style": "danger"},
        {"text": "Stay silent", "callback_data": "silent"},
    ],
    [{"text": "Copy the draft", "copy_text": {"text": "Dear Marie, thank you!"}}],
    [{"text": "Read more", "url": "https://example.org/"}],
    [{"text": "Search here", "switch_inline_query_current_chat": "marie"}],
    [{"text": "Share", "switch_inline_query_chosen_chat": {"query": "marie", "allow_user_chats": True}}],
]
SHARING = [
    [{"text": "My number", "request_contact": True}, {"text": "My place", "request_location": True}],
    [
        {
            "text": "People",
            "request_users": {"request_id": 7, "max_quantity": 2, "request_name": True, "request_username": True},
        }
    ],
    [{"text": "Later"}],
]
PEOPLE = {"marie": "Marie Curie", "marius": "Marius Petit", "paul": "Paul Éluard"}
PAGE_OF_RESULTS = 10


class ScriptedBot:
    """Answers a few words each in one known way, everything else with an echo. `address` is the playground's."""

    def __init__(self, address: str, token: str) -> None:
        self._address = address
        self._token = token
        self._session = aiohttp.ClientSession()
        self._work: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Present itself, then listen."""
        for language, commands in COMMANDS.items():
            await self.call("setMyCommands", commands=commands, language_code=language)
            await self.call("setMyDescription", description=DESCRIPTIONS[language], language_code=language)
        self._work = asyncio.create_task(self._listen())

    async def stop(self) -> None:
        """Listen no more."""
        if self._work:
            self._work.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._work
        await self._session.close()

    async def call(self, method: str, **fields: Any) -> Any:
        """One call of the Bot API; gives its result. Bytes become an uploaded file."""
        files = {name: value for name, value in fields.items() if isinstance(value, tuple)}
        form = aiohttp.FormData()
        for name, value in fields.items():
            if name in files:
                form.add_field(name, value[1], filename=value[0])
            else:
                form.add_field(name, value if isinstance(value, str) else json.dumps(value))
        async with self._session.post(f"{self._address}/bot{self._token}/{method}", data=form) as response:
            answer = await response.json()
        assert answer["ok"], answer
        return answer["result"]

    async def say(self, chat_id: int, text: str, **more: Any) -> Any:
        """Write a message; gives it."""
        return await self.call("sendMessage", chat_id=chat_id, text=text, **more)

    async def _listen(self) -> None:
        offset = 0
        while True:
            try:
                updates = await self.call("getUpdates", offset=offset, timeout=20)
            except aiohttp.ClientError:
                return  # the playground was stopped, and with it this bot's work
            for update in updates:
                offset = update["update_id"] + 1
                await self._take(update)

    async def _take(self, update: Json) -> None:
        if "message" in update:
            await self._hear(update["message"])
        elif "edited_message" in update:
            message = update["edited_message"]
            await self.say(message["chat"]["id"], f"corrected: {message['text']}")
        elif "callback_query" in update:
            await self._pressed(update["callback_query"])
        elif "inline_query" in update:
            await self._search(update["inline_query"])

    async def _hear(self, message: Json) -> None:
        chat_id = message["chat"]["id"]
        act = SCRIPT.get(message.get("text", ""))
        if act:
            await act(self, chat_id)
        elif "contact" in message:
            contact = message["contact"]
            name = f"{contact['first_name']} {contact.get('last_name', '')}".strip()
            await self.say(
                chat_id, f"contact: {name}, {contact['phone_number']}", reply_markup={"remove_keyboard": True}
            )
        elif "location" in message:
            await self.say(chat_id, "place: {latitude:.2f} {longitude:.2f}".format(**message["location"]))
        elif "users_shared" in message:
            await self.say(chat_id, "people: " + ", ".join(u["first_name"] for u in message["users_shared"]["users"]))
        elif "document" in message or "photo" in message:
            await self._open(message)
        elif "via_bot" not in message:
            answered = message.get("reply_to_message", {}).get("text")
            await self.say(chat_id, f"heard: {message['text'][:4000]}" + (f" (about: {answered})" if answered else ""))

    async def _open(self, message: Json) -> None:
        kind = "document" if "document" in message else "photo"
        sent = message["document"] if kind == "document" else message["photo"][-1]
        path = (await self.call("getFile", file_id=sent["file_id"]))["file_path"]
        async with self._session.get(f"{self._address}/file/bot{self._token}/{path}") as response:
            size = len(await response.read())
        await self.say(message["chat"]["id"], f"{kind}: {size} bytes, {message.get('caption', 'no words')}")

    async def _pressed(self, query: Json) -> None:
        message, data = query["message"], query["data"]
        place = {"chat_id": message["chat"]["id"], "message_id": message["message_id"]}
        if data == "alert":
            await self.call("answerCallbackQuery", callback_query_id=query["id"], text="Are you sure?", show_alert=True)
            return
        if data == "silent":
            return
        await self.call("answerCallbackQuery", callback_query_id=query["id"], text="Noted" if data == "note" else "")
        if data == "change":
            await self.call("editMessageText", **place, text="Changed", reply_markup={"inline_keyboard": BUTTONS[:2]})
        elif data == "remove":
            await self.call("deleteMessage", **place)

    async def _search(self, query: Json) -> None:
        known = {f"guest{n}": f"Guest {n}" for n in range(25)} | PEOPLE
        found = {key: name for key, name in known.items() if key.startswith(query["query"].lower() or "guest")}
        start = int(query["offset"] or 0)
        results = [
            {
                "type": "article",
                "id": key,
                "title": name,
                "description": f"What you know of {name}",
                "input_message_content": {"message_text": f"<b>{name}</b>", "parse_mode": "HTML"},
            }
            for key, name in list(found.items())[start : start + PAGE_OF_RESULTS]
        ]
        more = str(start + PAGE_OF_RESULTS) if len(found) > start + PAGE_OF_RESULTS else ""
        button = {"text": "Add somebody", "start_parameter": "add"}
        answer = {"results": results, "next_offset": more, "button": button, "cache_time": 0, "is_personal": True}
        await self.call("answerInlineQuery", inline_query_id=query["id"], **answer)


async def _greet(bot: ScriptedBot, chat_id: int) -> None:
    await bot.say(chat_id, "Welcome!")


async def _buttons(bot: ScriptedBot, chat_id: int) -> None:
    await bot.say(chat_id, "Here are buttons", reply_markup={"inline_keyboard": BUTTONS})


async def _sharing(bot: ScriptedBot, chat_id: int) -> None:
    await bot.say(
        chat_id,
        "Share something",
        reply_markup={"keyboard": SHARING, "resize_keyboard": True, "input_field_placeholder": "Press or write"},
    )


async def _once(bot: ScriptedBot, chat_id: int) -> None:
    keyboard = {"keyboard": [[{"text": "Yes"}, {"text": "No"}]], "resize_keyboard": True, "one_time_keyboard": True}
    await bot.say(chat_id, "Only once", reply_markup=keyboard)


async def _ask(bot: ScriptedBot, chat_id: int) -> None:
    await bot.say(chat_id, "In which city?", reply_markup={"force_reply": True, "input_field_placeholder": "A city"})


async def _formats(bot: ScriptedBot, chat_id: int) -> None:
    await bot.say(chat_id, FORMATS, parse_mode="HTML")


async def _photo(bot: ScriptedBot, chat_id: int) -> None:
    await bot.call("sendPhoto", chat_id=chat_id, photo=("map.png", PHOTO), caption="A map")


async def _file(bot: ScriptedBot, chat_id: int) -> None:
    await bot.call("sendDocument", chat_id=chat_id, document=("notebook.json", b'{"people": []}'))


async def _typing(bot: ScriptedBot, chat_id: int) -> None:
    await bot.call("sendChatAction", chat_id=chat_id, action="typing")


SCRIPT: dict[str, Callable[[ScriptedBot, int], Awaitable[None]]] = {
    "/start": _greet,
    "buttons": _buttons,
    "sharing": _sharing,
    "once": _once,
    "ask": _ask,
    "formats": _formats,
    "photo": _photo,
    "file": _file,
    "think": _typing,
}
