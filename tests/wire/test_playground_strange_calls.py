"""Whatever a call brings along, the playground answers it or refuses it, and does not stumble."""

import json
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.playground.botapi.methods import METHODS
from bot.playground.botapi.params import Params, Upload
from bot.playground.errors import Impossible, Refusal
from bot.playground.faults import read_fault
from bot.playground.hands import Hands
from bot.playground.profile import Profile
from bot.playground.view import state
from bot.playground.world import World
from tests.wire.playing import CAMILLE, PIXEL, Clock

KEYS = st.sampled_from(
    [
        *("id", "type", "text", "title", "url", "emoji", "style", "message_id", "query", "offset", "length", "user"),
        *("callback_data", "copy_text", "inline_keyboard", "keyboard", "remove_keyboard", "force_reply", "command"),
        *("switch_inline_query_chosen_chat", "allow_user_chats", "request_users", "request_id", "max_quantity"),
        *("input_message_content", "message_text", "parse_mode", "entities", "phone_number", "first_name", "latitude"),
        *("longitude", "description", "start_parameter", "chat_id", "user_id", "reply_markup", "photo_url", "address"),
        *("input_field_placeholder", "web_app", "unix_time", "date_time_format", "language"),
    ]
)
SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(2**40), 2**40),
    st.sampled_from([0, 1, 2, CAMILLE, 2**63, -1, 10**30]),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(max_size=5),
    st.sampled_from(["article", "contact", "location", "photo", "emoji", "default", "chat", "all_private_chats", "👍"]),
    st.sampled_from(
        ["<b>a</b>", "HTML", "bold", "text_link", "date_time", "1", "fr", "a" * 5000, "\ud83d", "{", "[1]"]
    ),
)
THINGS = st.recursive(
    SCALARS,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(KEYS, inner, max_size=5)),
    max_leaves=12,
)
NAMES = (
    *("chat_id", "text", "caption", "parse_mode", "entities", "caption_entities", "reply_markup", "message_id", "url"),
    *("inline_message_id", "message_ids", "reaction", "callback_query_id", "inline_query_id", "results", "button"),
    *("next_offset", "cache_time", "is_personal", "commands", "scope", "language_code", "description", "name"),
    *("short_description", "menu_button", "phone_number", "first_name", "vcard", "latitude", "longitude", "action"),
    *("document", "photo", "file_id", "offset", "limit", "timeout", "allowed_updates", "reply_parameters"),
    *("reply_to_message_id", "link_preview_options", "drop_pending_updates", "show_alert"),
)
# Enough is right that a call gets as far as what is strange.
LIKELY: dict[str, Any] = {
    "chat_id": CAMILLE,
    "text": "hello",
    "message_id": 2,
    "callback_query_id": "1",
    "inline_query_id": "2",
    "language_code": "fr",
    "action": "typing",
}
OBJECTS = st.dictionaries(KEYS, THINGS, max_size=5)


def nearly(**right: Any) -> st.SearchStrategy[dict[str, Any]]:
    """An object that is right but for something."""
    return OBJECTS.map(lambda strange: {**right, **strange})


SHAPES: dict[str, st.SearchStrategy[Any]] = {
    "reply_markup": st.one_of(
        nearly(text="a", callback_data="b").map(lambda button: {"inline_keyboard": [[button]]}),
        nearly(text="a").map(lambda button: {"inline_keyboard": [[button]]}),
        nearly(text="a").map(lambda button: {"keyboard": [[button]]}),
    ),
    "results": nearly(type="article", id="1", title="a", input_message_content={"message_text": "b"}).map(
        lambda r: [r]
    ),
    "reaction": nearly(type="emoji", emoji="👍").map(lambda reaction: [reaction]),
    "commands": nearly(command="today", description="b").map(lambda command: [command]),
    "entities": nearly(type="bold", offset=0, length=2).map(lambda entity: [entity]),
    "caption_entities": nearly(type="bold", offset=0, length=2).map(lambda entity: [entity]),
    "scope": nearly(type="chat", chat_id=CAMILLE),
    "menu_button": nearly(type="commands"),
    "button": nearly(text="a", start_parameter="b"),
    "reply_parameters": nearly(message_id=1),
}
STRANGE = {name: st.one_of(THINGS, SHAPES.get(name, THINGS)) for name in NAMES}
GIVEN = (
    st.lists(st.sampled_from(NAMES), max_size=4, unique=True)
    .flatmap(lambda names: st.fixed_dictionaries({name: STRANGE[name] for name in names}))
    .map(lambda given: {**LIKELY, **given})
)


def small_world() -> World:
    world = World(profile=Profile(4242, "entregent_bot"), now=Clock().now, query_age=timedelta(minutes=1))
    hands = Hands(world)
    hands.start(CAMILLE)
    METHODS["sendMessage"](world, Params({"chat_id": CAMILLE, "text": "hello"}))
    hands.press(CAMILLE, 2, "keep")
    hands.ask_inline(CAMILLE, "marie")
    return world


@pytest.mark.parametrize("method", [name for name in METHODS if name != "getUpdates"])
def test_no_call_makes_the_server_stumble(method: str) -> None:
    """As JSON or as a form; and what it leaves behind can be shown, told to the bot, and kept."""

    @settings(deadline=None, max_examples=30)
    @given(GIVEN, st.booleans(), st.sampled_from([{}, {"photo": PIXEL}, {"document": b"x"}]))
    def call(params: dict[str, Any], as_form: bool, files: dict[str, bytes]) -> None:
        world = small_world()
        if as_form:
            params = {name: value if isinstance(value, str) else json.dumps(value) for name, value in params.items()}
        uploads = {name: Upload(name, "", content) for name, content in files.items()}
        try:
            result = METHODS[method](world, Params(params, uploads))
        except Refusal as refusal:
            result = [refusal.description, refusal.parameters]
        json.dumps([result, list(world._facts()), state(world, CAMILLE, travels=False)], allow_nan=False).encode()

    call()


@given(st.dictionaries(st.sampled_from(["method", "user", "times", "status", "delay", "drop", "after", "x"]), THINGS))
def test_no_order_of_a_fault_makes_the_server_stumble(order: dict[str, Any]) -> None:
    """It is taken or refused."""
    try:
        fault = read_fault(order)
    except Impossible:
        return
    if fault.status:
        fault.refusal()
