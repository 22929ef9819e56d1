"""What the user shares with one tap: a contact, people of theirs, a place."""

from __future__ import annotations

from telegram import Contact, Message, SharedUser, Update

from bot.domain.turns import Happening, PickedPeople, SharedContact, SharedPlace
from handlers.desk import Context, desk_of
from handlers.turns import take_turn


async def share(update: Update, context: Context) -> None:
    """Give to the coach what was shared."""
    message, user = update.message, update.effective_user
    happening = _shared(message) if message else None
    if happening and user:
        await take_turn(desk_of(context), user, happening, update.update_id)


def _shared(message: Message) -> Happening | None:
    if message.contact:
        return _contact(message.contact)
    if message.users_shared:
        return PickedPeople(tuple(_picked(user) for user in message.users_shared.users))
    if message.location:
        return SharedPlace(message.location.latitude, message.location.longitude)
    return None


def _contact(contact: Contact) -> SharedContact:
    name = _full_name(contact.first_name, contact.last_name)
    return SharedContact(name, contact.phone_number or None, contact.user_id, contact.vcard)


def _picked(user: SharedUser) -> tuple[int, str, str | None]:
    return user.user_id, _full_name(user.first_name, user.last_name) or user.username or "", user.username


def _full_name(*names: str | None) -> str:
    return " ".join(name for name in names if name)
