"""Camille's notebook for the conversations on help, requests and trust: who helped, who asks, who looks for what."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from bot.domain.goals import Goal, Progress
from bot.domain.helps import Help
from bot.domain.meetings import Meeting
from bot.domain.people import Need, Offer, Person
from bot.domain.promises import Request
from tests.conversations.talk import Talk, talk

DAY: Final = date(2026, 1, 5)
SEEN: Final = date(2026, 11, 1)
FRENCH: Final = ("un lieu pour ses ateliers", "refaire son site", "identité visuelle")
ENGLISH: Final = ("a room for her workshops", "a new website", "visual identity")


async def with_helpers(lang: str, *records: Any) -> Talk:
    """Marie to thank, Paul to tell the news, Anne to give something back, Léa waiting for an answer."""
    french = lang == "fr"
    place, site, visual = FRENCH if french else ENGLISH
    camille = await talk(lang)
    await camille.store.keep(
        camille.known.put(
            Person("p91", "Marie Dupont", DAY, org="Acme", needs=(Need(place, SEEN),)),
            Person("p92", "Paul Martin", DAY, org="Kiwi", address="tu", needs=(Need(site, SEEN),)),
            Person("p93", "Anne Roy", DAY, offers=(Offer(visual, SEEN),)),
            Person("p94", "Léa Petit", DAY),
            Goal(
                "g91",
                "Trouver un poste de DRH" if french else "Find a job as HR director",
                date(2026, 9, 1),
                progress=(Progress("s91", date(2026, 11, 15), "entretien chez Danone"),),
            ),
            Meeting("m91", ("p91",), date(2026, 11, 12), kind="coffee", told_on=date(2026, 11, 12), goal="g91"),
            Help("h91", "p91", "relu mon CV" if french else "reviewed my CV", date(2026, 11, 12), "m91", "g91"),
            Help("h92", "p92", "deux noms" if french else "two names", date(2026, 10, 5), goal="g91",
                 thanked_on=date(2026, 10, 6)),
            Help("h93", "p93", "fait mon logo" if french else "drew my logo", date(2026, 9, 1),
                 thanked_on=date(2026, 9, 2)),
            Request("r91", "relire son mémo" if french else "review her memo", date(2026, 11, 17), "p94"),
            *records,
        )
    )  # fmt: skip
    camille.notebook = await camille.store.load(camille.known.owner.user_id)
    return camille


async def with_only(lang: str, *records: Any) -> Talk:
    """Camille's notebook with just these."""
    camille = await talk(lang)
    await camille.store.keep(camille.known.put(*records))
    camille.notebook = await camille.store.load(camille.known.owner.user_id)
    return camille


def help_of(camille: Talk, id_: str) -> Help:
    found = camille.known.find(Help, id_)
    assert found
    return found


def request_of(camille: Talk) -> Request:
    found = camille.known.find(Request, "r91")
    assert found
    return found
