"""Every call that the playground understands, by the name that Telegram gives it."""

from collections.abc import Awaitable, Callable
from typing import Any

from bot.playground.botapi import answers, edits, listening, media, messages, presenting
from bot.playground.botapi.params import Params
from bot.playground.world import World

Method = Callable[[World, Params], Any | Awaitable[Any]]

METHODS: dict[str, Method] = {
    # listening
    "getUpdates": listening.get_updates,
    "deleteWebhook": listening.delete_webhook,
    "setWebhook": listening.set_webhook,
    "getWebhookInfo": listening.get_webhook_info,
    "logOut": listening.stay,
    "close": listening.stay,
    # saying
    "sendMessage": messages.send_message,
    "sendContact": messages.send_contact,
    "sendLocation": messages.send_location,
    "sendChatAction": messages.send_chat_action,
    "sendDocument": media.send_document,
    "sendPhoto": media.send_photo,
    "getFile": media.get_file,
    # changing what was said
    "editMessageText": edits.edit_message_text,
    "editMessageCaption": edits.edit_message_caption,
    "editMessageReplyMarkup": edits.edit_message_reply_markup,
    "deleteMessage": edits.delete_message,
    "deleteMessages": edits.delete_messages,
    "setMessageReaction": edits.set_message_reaction,
    # answering
    "answerCallbackQuery": answers.answer_callback_query,
    "answerInlineQuery": answers.answer_inline_query,
    # presenting itself
    "getMe": presenting.get_me,
    "setMyName": presenting.setter("name"),
    "getMyName": presenting.getter("name"),
    "setMyDescription": presenting.setter("description"),
    "getMyDescription": presenting.getter("description"),
    "setMyShortDescription": presenting.setter("short_description"),
    "getMyShortDescription": presenting.getter("short_description"),
    "setMyCommands": presenting.set_my_commands,
    "getMyCommands": presenting.get_my_commands,
    "deleteMyCommands": presenting.delete_my_commands,
    "setChatMenuButton": presenting.set_chat_menu_button,
    "getChatMenuButton": presenting.get_chat_menu_button,
    # chats
    "getChat": presenting.get_chat,
    "leaveChat": presenting.leave_chat,
}
# Telegram does not mind how the name of a call is capitalised.
BY_LOWER_NAME = {name.lower(): (name, method) for name, method in METHODS.items()}
