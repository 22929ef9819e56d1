"""Somebody's need and who may meet it; whom one could help; whom one would talk to (P18, P27, P30)."""

from __future__ import annotations

from datetime import date

import pytest

from bot.domain.owner import Lang
from bot.domain.people import Need, Person
from bot.domain.promises import Request
from tests.conversations.talk import Talk, talk

DAY = date(2026, 6, 1)
LANGS = pytest.mark.parametrize("lang", ["fr", "en"])
PAUL = Person("p91", "Paul Martin", DAY, org="Kiwi", address="tu")
ANNE = {
    "fr": Person("p92", "Anne Roy", DAY, role="graphiste"),
    "en": Person("p92", "Anne Roy", DAY, role="graphic designer"),
}
WANTED = {"fr": "un graphiste", "en": "a graphic designer"}


async def knowing(lang: Lang, *records: Person | Request) -> Talk:
    someone = await talk(lang)
    await someone.store.keep(someone.known.put(*records))
    return someone


NEEDS: dict[Lang, tuple[str, ...]] = {
    "fr": (
        "Paul cherche un graphiste, tu vois qui ?",
        "Paul cherche un graphiste. Qui je connais ?",
        "Paul a besoin d'un graphiste, une idée ?",
        "qui je connais pour Paul, qui cherche un graphiste ?",
    ),
    "en": (
        "Paul needs a graphic designer, who do I know?",
        "Paul is looking for a graphic designer. Any ideas?",
        "Paul needs a graphic designer, anyone?",
        "who do I know for Paul, who needs a graphic designer?",
    ),
}


@pytest.mark.parametrize(("lang", "said"), [(lang, said) for lang, all_ in NEEDS.items() for said in all_])
async def test_a_need_is_kept_and_whoever_fits_is_named(lang: Lang, said: str) -> None:
    someone = await (await knowing(lang, PAUL, ANNE[lang])).says(said)
    assert someone.lines[0] == "card.head.note"
    assert someone.lines[-1] == "find.one"
    assert "Anne Roy" in someone.text
    await someone.presses("button.keep")
    assert [need.what for need in someone.known.people[0].needs]


@pytest.mark.parametrize(("lang", "said"), [(lang, all_[0]) for lang, all_ in NEEDS.items()])
async def test_with_nobody_who_fits_the_need_is_kept_all_the_same(lang: Lang, said: str) -> None:
    someone = await (await knowing(lang, PAUL)).says(said)
    assert someone.lines[0] == "card.head.note"
    assert someone.lines[-1] == "find.none_for_them"


@pytest.mark.parametrize(("lang", "said"), [(lang, all_[0]) for lang, all_ in NEEDS.items()])
async def test_a_need_known_already_is_answered_with_an_introduction(lang: Lang, said: str) -> None:
    paul = Person("p91", "Paul Martin", DAY, needs=(Need(WANTED[lang], DAY),))
    someone = await (await knowing(lang, paul, ANNE[lang])).says(said)
    assert someone.lines == ["find.one"]
    await someone.presses("client.connect")
    assert someone.lines[0].startswith("connect.")


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "qui pourrait aider Paul à trouver un graphiste ?"),
        ("fr", "quelqu'un pour aider Paul avec un graphiste ?"),
        ("en", "who could help Paul find a graphic designer?"),
        ("en", "can anyone help Paul with a graphic designer?"),
    ],
)
async def test_whoever_is_looked_for_on_somebodys_behalf_is_not_their_own_card(lang: Lang, said: str) -> None:
    someone = await (await knowing(lang, PAUL, ANNE[lang])).says(said)
    assert someone.lines == ["find.one"]
    assert "Anne Roy" in someone.text
    assert (
        someone.buttons
        == {
            "fr": ["🤝 Présenter Anne Roy à Paul Martin"],
            "en": ["🤝 Introduce Anne Roy to Paul Martin"],
        }[lang]
    )


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "qui présenter à Paul ?"),
        ("fr", "à qui je pourrais présenter Paul ?"),
        ("fr", "tu vois qui pour Paul ?"),
        ("en", "who should I introduce to Paul?"),
        ("en", "who could I introduce Paul to?"),
        ("en", "who might Paul want to meet?"),
    ],
)
async def test_whom_somebody_could_meet_is_drawn_from_what_they_look_for(lang: Lang, said: str) -> None:
    paul = Person("p91", "Paul Martin", DAY, needs=(Need(WANTED[lang], DAY),))
    someone = await (await knowing(lang, paul, ANNE[lang])).says(said)
    assert someone.lines[:2] == ["ideas.head", "idea.match"]
    assert "Anne Roy" in someone.text


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "j'ai vu Paul hier, il cherche un graphiste, tu vois qui ?"),
        ("en", "had coffee with Paul yesterday, he needs a graphic designer, who do I know?"),
    ],
)
async def test_a_need_told_with_a_meeting_leaves_the_meeting(lang: Lang, said: str) -> None:
    paul = Person("p91", "Paul Martin", DAY, needs=(Need(WANTED[lang], DAY),))
    someone = await (await knowing(lang, paul, ANNE[lang])).says(said)
    assert someone.lines[0] == "card.head.log_meeting"
    assert someone.lines[-1] == "find.one"
    await someone.presses("button.keep")
    assert len(someone.known.meetings) == 1


@pytest.mark.parametrize(
    ("lang", "said"),
    [("fr", "Paul cherche quelqu'un pour son logo"), ("en", "Paul is looking for someone for his logo")],
)
async def test_a_need_alone_asks_for_nobody(lang: Lang, said: str) -> None:
    someone = await (await knowing(lang, PAUL, ANNE[lang])).says(said)
    assert not any(key.startswith("find.") for key in someone.lines)


HELP: dict[Lang, tuple[str, ...]] = {
    "fr": (
        "qui je pourrais aider ?",
        "à qui je pourrais être utile ?",
        "à qui puis-je rendre service en ce moment ?",
        "qui dans mon réseau aurait besoin de moi ?",
        "qui a besoin d'un coup de main ?",
        "qui a besoin de quoi ?",
        "comment être utile à mes contacts ?",
        "j'aimerais aider quelqu'un",
    ),
    "en": (
        "which of my contacts could use my help?",
        "who could I help?",
        "who can I be useful to?",
        "who needs my help?",
        "who in my network could use a hand?",
        "who needs what?",
        "how could I be useful to people?",
        "I'd like to give back",
    ),
}


@pytest.mark.parametrize(("lang", "said"), [(lang, said) for lang, all_ in HELP.items() for said in all_])
async def test_whom_one_could_help_is_told_by_what_they_look_for_or_asked(lang: Lang, said: str) -> None:
    paul = Person("p91", "Paul Martin", DAY, needs=(Need(WANTED[lang], DAY),))
    asked = Request("r91", "relire son CV", date(2026, 11, 18), from_="p92")
    someone = await (await knowing(lang, paul, ANNE[lang], asked)).says(said)
    assert someone.lines == ["of_use.head", "of_use.waits", "of_use.looks_for"]
    await someone.presses("balance.gesture")
    assert "ideas.head" in someone.lines


@pytest.mark.parametrize(("lang", "said"), [(lang, said) for lang, all_ in HELP.items() for said in all_[:2]])
async def test_with_no_need_told_it_says_how_one_comes_to_know(lang: Lang, said: str) -> None:
    someone = await (await knowing(lang, PAUL)).says(said)
    assert someone.lines[0] == "of_use.none_told"
    assert someone.lines[-1] in ("of_use.ask", "of_use.ask_them")


@pytest.mark.parametrize(("lang", "said"), [(lang, all_[0]) for lang, all_ in HELP.items()])
async def test_of_an_empty_notebook_it_says_so(lang: Lang, said: str) -> None:
    someone = await (await talk(lang)).says(said)
    assert someone.lines == ["people.nobody_yet"]


TO_TALK: dict[Lang, tuple[str, ...]] = {
    "fr": (
        "je veux parler à un journaliste",
        "j'aimerais échanger avec une journaliste",
        "il faut que je parle à un journaliste",
        "par qui passer pour joindre un investisseur ?",
        "comment approcher un mentor ?",
    ),
    "en": (
        "I'd like to talk to a journalist",
        "I want to speak to a publisher",
        "I need to talk to someone in publishing",
        "who should I ask to reach an investor?",
        "how do I reach an investor?",
    ),
}


@pytest.mark.parametrize(("lang", "said"), [(lang, said) for lang, all_ in TO_TALK.items() for said in all_])
async def test_whom_nobody_known_is_asks_for_the_way_there(lang: Lang, said: str) -> None:
    someone = await (await knowing(lang, PAUL)).says(said)
    assert someone.lines[0] == "path.none"
    assert someone.lines[-1].startswith("path.ask.")


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "je dois parler à un client"),
        ("fr", "je veux trouver un associé"),
        ("fr", "je dois parler à un avocat demain"),
        ("en", "I need to talk to a customer"),
        ("en", "I want to find a co-founder"),
        ("en", "I must talk to a lawyer tomorrow"),
    ],
)
async def test_ones_own_a_goal_and_what_has_a_day_ask_for_no_way(lang: Lang, said: str) -> None:
    someone = await (await knowing(lang, PAUL)).says(said)
    assert not any(key.startswith("path.") for key in someone.lines)
