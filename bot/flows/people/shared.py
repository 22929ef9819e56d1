"""A contact shared or picked in Telegram: somebody known is shown, somebody new is proposed."""

from __future__ import annotations

from bot.domain.lines import line
from bot.domain.people import Person
from bot.domain.turns import PickedPeople, SharedContact
from bot.flows.people.doors import show
from bot.flows.people.titles import split_title
from bot.flows.turn import Turn, press
from bot.understanding import fold


def shared_contact(turn: Turn, contact: SharedContact) -> Turn:
    """A contact card: somebody known is completed, somebody new is proposed; the number is only kept on a tap."""
    known = next((p for p in turn.notebook.people if p.telegram_id and p.telegram_id == contact.telegram_id), None)
    names = {fold(contact.name), fold(split_title(contact.name, turn.lang)[1])}
    known = known or next((p for p in turn.notebook.people if fold(p.name) in names), None)
    if known:
        return show(turn, known)
    turn, draft = turn.open(
        "contact", {"name": contact.name, "phone": contact.phone, "telegram_id": contact.telegram_id}
    )
    row = [press("people.add", f"add:{draft.id}"), press("button.drop", f"noadd:{draft.id}")]
    if contact.phone:
        row.insert(1, press("people.add_with_phone", f"add:{draft.id}:phone"))
    return turn.say(line("people.shared", name=contact.name), buttons=tuple((button,) for button in row))


def picked_people(turn: Turn, picked: PickedPeople) -> Turn:
    """People chosen from Telegram's contacts, one card each."""
    for telegram_id, name, _username in picked.people:
        turn = shared_contact(turn, SharedContact(name or "?", telegram_id=telegram_id))
    return turn


def press_add(turn: Turn, args: tuple[str, ...]) -> Turn:
    draft = turn.notebook.draft(args[0] if args else None)
    if draft is None or draft.flow != "contact":
        return turn.toast("error.old_button")
    phone, telegram_id = draft.filled.get("phone"), draft.filled.get("telegram_id")
    title, name = split_title(str(draft.filled["name"]), turn.lang)
    turn, person = turn.close(draft).add(
        Person,
        name=name,
        title=title,
        added_on=turn.today,
        phone=phone if isinstance(phone, str) and "phone" in args else None,
        telegram_id=telegram_id if isinstance(telegram_id, int) else None,
    )
    turn = turn.did("undo.added", name=person.called).say(line("people.added", name=person.called), edits=True)
    return turn.say(line("people.tell_more", name=person.called))


def press_noadd(turn: Turn, args: tuple[str, ...]) -> Turn:
    draft = turn.notebook.draft(args[0] if args else None)
    return turn.close(draft).say(line("card.dropped"), edits=True) if draft else turn.toast("error.old_button")


PRESSES = {"add": press_add, "noadd": press_noadd}
