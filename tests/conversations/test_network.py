"""How one's network is doing, who one's connections are, and what the user says of a tie, by words and by taps."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bot.coaching.circles import joined
from bot.coaching.network import view
from bot.domain.notebook import Record
from bot.domain.people import Person
from tests.conversations.talk import Talk, talk
from tests.crowds import of_some_depth
from tests.people import ANNE, HUGO, MARIE, PAUL, Fact, gave, helped, met
from tests.work import growth

langs = pytest.mark.parametrize("lang", ["fr", "en"])
DEEP: tuple[Fact, ...] = (met(MARIE, "2026-06-02"), met(MARIE, "2026-10-02"), helped(MARIE, "2026-10-02"))
ROY = replace(ANNE, id="p9", name="Paul Roy")


async def knowing(lang: str, *people: Record, facts: tuple[Fact, ...] = ()) -> Talk:
    camille = await talk(lang)
    book = replace(camille.known.put(*people), last_number=200)
    for fact in facts:
        book = fact(book)
    await camille.store.keep(book)
    return camille


@langs
async def test_the_network_is_told_in_words_with_one_step_a_tap_away(lang: str) -> None:
    people = (joined(MARIE, "Orange"), joined(PAUL, "Orange"), joined(ANNE, "Chorale"), HUGO)
    camille = await knowing(lang, *people, facts=(*DEEP, met(PAUL, "2026-11-02"), gave(PAUL, "2026-11-02")))
    await camille.says({"fr": "/reseau", "en": "/network"}[lang])
    assert {"network.width", "network.connections", "network.in_passing", "network.lately", "network.active"} <= set(
        camille.lines
    )
    assert sum(key.startswith("network.advice.") for key in camille.lines) == 1
    assert "Orange" in camille.text
    step = camille.replies[0].buttons[0][0].does or ""
    await camille.does(step)
    assert "error.old_button" not in camille.lines


@langs
async def test_an_empty_notebook_leads_to_names(lang: str) -> None:
    camille = await knowing(lang)
    await camille.says({"fr": "comment va mon réseau ?", "en": "how is my network doing?"}[lang])
    assert camille.lines == ["network.nobody"]
    await camille.presses("map.begin")
    assert "map.ask.excels" in camille.lines


@langs
async def test_the_real_connections_are_named_with_what_makes_them_so(lang: str) -> None:
    camille = await knowing(lang, MARIE, PAUL, facts=DEEP)
    await camille.says({"fr": "qui sont mes vrais liens ?", "en": "who are my real connections?"}[lang])
    assert camille.lines == ["network.links_head", "network.link"]
    assert "Marie" in camille.text
    assert "Paul" not in camille.text
    await camille.presses("Marie Dupont")
    assert "person.connection" in camille.lines


@langs
async def test_without_any_the_nearest_is_named(lang: str) -> None:
    camille = await knowing(lang, MARIE, PAUL, facts=(met(PAUL, "2026-11-02"),))
    await camille.says({"fr": "sur qui puis-je compter ?", "en": "who can I count on?"}[lang])
    assert camille.lines == ["network.no_links", "network.nearest"]
    assert "Paul" in camille.text


@langs
async def test_those_known_in_passing_are_one_tap_away(lang: str) -> None:
    camille = await knowing(lang, MARIE, PAUL, HUGO)
    await camille.says("/network")
    await camille.presses("network.passing")
    assert len(camille.buttons) == 3


# --- would they take my call?


@langs
async def test_the_card_asks_the_one_question_and_a_tap_answers_it(lang: str) -> None:
    camille = await knowing(lang, PAUL, facts=(met(PAUL, "2026-11-02"), helped(PAUL, "2026-11-02")))
    await camille.says("/who paul")
    assert {"person.contact", "closeness.ask_call"} <= set(camille.lines)
    await camille.presses("closeness.yes")
    assert camille.lines == ["closeness.noted_connection"]
    await camille.presses("Paul Martin")
    assert "person.connection" in camille.lines
    assert "closeness.ask_call" not in camille.lines
    await camille.says("/undo")
    assert camille.known.person(PAUL.id) == PAUL


@langs
async def test_not_yet_is_answered_with_a_step_that_asks_for_nothing(lang: str) -> None:
    camille = await knowing(lang, PAUL)
    await camille.says("/who paul")
    await camille.presses("closeness.not_yet")
    assert camille.lines == ["closeness.noted_no"]
    await camille.presses("closeness.earn")
    assert "drafting.head" in str(camille.replies)
    await camille.says("/who paul")
    assert "closeness.ask_call" not in camille.lines  # never asked twice


@langs
async def test_a_yes_without_other_evidence_asks_what_they_look_for(lang: str) -> None:
    camille = await knowing(lang, PAUL)
    await camille.says({"fr": "Paul prendrait mon appel", "en": "Paul would take my call"}[lang])
    assert camille.lines == ["closeness.noted_contact", "closeness.ask_seeks"]
    await camille.presses("closeness.tell")
    await camille.says({"fr": "une graphiste", "en": "a designer"}[lang])
    assert "person.connection" in camille.lines


@langs
async def test_two_of_that_name_are_asked_about(lang: str) -> None:
    camille = await knowing(lang, PAUL, ROY)
    await camille.says({"fr": "Paul prendrait mon appel", "en": "Paul would take my call"}[lang])
    assert camille.lines == ["people.several"]
    await camille.presses("Paul Roy")
    assert camille.known.people[1].takes_call
    assert camille.known.people[0].takes_call is None


@langs
async def test_what_somebody_looks_for_is_asked_when_the_user_says_they_know(lang: str) -> None:
    camille = await knowing(lang, PAUL)
    await camille.says({"fr": "je sais ce que cherche Paul", "en": "I know what Paul is looking for"}[lang])
    assert camille.lines == ["closeness.seeks_what"]


@pytest.mark.parametrize(
    ("lang", "said", "takes"),
    [
        ("fr", "Paul prendrait mon appel", True),
        ("fr", "Je pense que Paul prendrait toujours mon appel", True),
        ("fr", "Paul décroche toujours", True),
        ("fr", "Paul me rappelle toujours", True),
        ("fr", "Je peux appeler Paul à tout moment", True),
        ("fr", "je pourrais appeler Paul n’importe quand", True),
        ("fr", "Paul Martin répondrait à mon appel", True),
        ("fr", "Paul ne prendrait pas mon appel", False),
        ("fr", "Paul ne décrocherait pas", False),
        ("fr", "Je ne peux pas appeler Paul comme ça", False),
        ("en", "Paul would take my call", True),
        ("en", "I think Paul would always take my call", True),
        ("en", "Paul'd pick up", True),
        ("en", "Paul would call me back straight away", True),
        ("en", "I could call Paul any time", True),
        ("en", "I can ring Paul Martin whenever I want", True),
        ("en", "Paul always takes my calls", True),
        ("en", "Paul wouldn't take my call", False),
        ("en", "I can't just call Paul", False),
        ("en", "I couldn't call Paul out of the blue", False),
    ],
)
async def test_it_is_told_in_many_ways(lang: str, said: str, takes: bool) -> None:
    camille = await knowing(lang, PAUL)
    await camille.says(said)
    assert camille.known.people[0].takes_call is takes


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "Je dois appeler Paul demain"),
        ("fr", "J’ai pris un appel de Paul"),
        ("fr", "Paul m’a appelé hier"),
        ("fr", "Rappelle-moi d’appeler Paul"),
        ("fr", "Paul a répondu à mon mail"),
        ("fr", "Paul prendrait bien un café"),
        ("fr", "Est-ce que Paul prendrait mon appel ?"),
        ("fr", "Paul cherche une graphiste"),
        ("fr", "Je vais appeler Paul"),
        ("fr", "Appel avec Paul jeudi"),
        ("en", "I must call Paul tomorrow"),
        ("en", "Paul called me yesterday"),
        ("en", "Call with Paul on Thursday"),
        ("en", "Remind me to call Paul"),
        ("en", "Paul answered my email"),
        ("en", "Paul would take a coffee"),
        ("en", "Would Paul take my call?"),
        ("en", "I called Paul"),
        ("en", "Paul is looking for a designer"),
        ("en", "I could call a plumber any time"),
    ],
)
async def test_other_calls_say_nothing_of_a_tie(lang: str, said: str) -> None:
    camille = await knowing(lang, PAUL)
    await camille.says(said)
    assert camille.known.people[0].takes_call is None


@langs
@pytest.mark.parametrize("action", ["calls:p2", "calls:p99:yes", "calls:p2:maybe"])
async def test_forged_answers_change_nothing(lang: str, action: str) -> None:
    camille = await knowing(lang, PAUL)
    await camille.does(action)
    assert camille.lines == ["error.old_button"]


# --- ways in


@pytest.mark.parametrize(
    "said",
    [
        "comment va mon réseau ?",
        "Où en est mon réseau ?",
        "comment se porte mon réseau en ce moment ?",
        "fais le point sur mon réseau",
        "Mon réseau est-il assez large ?",
        "mon réseau",
        "qui sont mes vrais liens ?",
        "quelles sont mes vraies relations ?",
        "Sur qui est-ce que je peux vraiment compter ?",
        "qui prendrait mon appel ?",
        "how is my network doing?",
        "how’s my network?",
        "show me my network",
        "how deep is my network?",
        "what's the state of my network?",
        "is my network strong enough?",
        "who are my real connections?",
        "who can I really count on?",
        "show me my closest connections",
        "who would take my call?",
    ],
)
async def test_words_that_lead_to_the_network(said: str) -> None:
    camille = await knowing("fr", MARIE, PAUL)
    await camille.says(said)
    assert camille.lines[0].startswith("network.")


@pytest.mark.parametrize(
    "said",
    [
        "mon réseau est en panne",
        "comment va Marie ?",
        "comment agrandir mon réseau ?",
        "qui peut m’aider à trouver un local ?",
        "qui connaît l’édition ?",
        "où en est mon objectif ?",
        "mes amis vont bien",
        "how is Marie doing?",
        "how do I grow my network?",
        "who knows publishing?",
        "my network card is broken",
        "who are you?",
        "show me my goals",
        "what is my plan?",
    ],
)
async def test_words_that_lead_elsewhere(said: str) -> None:
    camille = await knowing("fr", MARIE, PAUL)
    await camille.says(said)
    assert not any(key.startswith("network.") for key in camille.lines)


def test_of_three_hundred_people_everybody_is_counted() -> None:
    seen = view(of_some_depth(300), date(2026, 11, 20))
    assert (seen.people, len(seen.connections), seen.lately.met) == (300, 100, 300)


def test_three_times_the_people_are_three_times_the_work_of_a_look_at_the_network() -> None:
    assert growth(lambda book: view(book, date(2026, 11, 20)), of_some_depth) < 4


@pytest.mark.parametrize(
    ("lang", "said", "takes"),
    [
        ("fr", "oui il décrocherait", True),
        ("fr", "non, il décrocherait pas", False),
        ("en", "yes he'd pick up", True),
        ("en", "no, he wouldn't take my call", False),
    ],
)
async def test_whether_they_would_answer_is_told_of_whoever_was_asked_about(lang: str, said: str, takes: bool) -> None:
    someone = await talk(lang)
    await someone.store.keep(someone.known.put(Person("p91", "Paul Martin", date(2026, 6, 1))))
    await someone.says("/who Paul Martin")
    await someone.says(said)
    assert someone.known.people[0].takes_call is takes


WHOM = {
    "fr": ("avec qui devrais-je approfondir ?", "quels liens renforcer ?", "de qui devrais-je me rapprocher ?"),
    "en": ("who should I get closer to?", "which ties should I deepen?", "who should I get to know better?"),
}
PASSING = {
    "fr": ("mes contacts qui ne sont pas encore des liens", "qui n'est qu'un contact ?"),
    "en": ("which contacts aren't connections yet?", "who is just a contact?"),
}
CLOSE = {
    "fr": ("qui sont mes proches ?", "mes liens", "/liens"),
    "en": ("my connections", "who are my connections?", "/connections"),
}


@pytest.mark.parametrize(("lang", "said"), [(lang, said) for lang, all_ in WHOM.items() for said in all_])
async def test_whom_to_get_closer_to_is_told_with_its_step(lang: str, said: str) -> None:
    camille = await knowing(lang, MARIE, PAUL, facts=(met(PAUL, "2026-11-02"),))
    await camille.says(said)
    assert [key.startswith("network.advice.") for key in camille.lines] == [True]


@pytest.mark.parametrize(("lang", "said"), [(lang, said) for lang, all_ in PASSING.items() for said in all_])
async def test_contacts_that_are_none_yet_are_listed(lang: str, said: str) -> None:
    camille = await knowing(lang, MARIE, PAUL, facts=DEEP)
    await camille.says(said)
    assert camille.lines == ["network.passing_head"]


@pytest.mark.parametrize(("lang", "said"), [(lang, said) for lang, all_ in CLOSE.items() for said in all_])
async def test_connections_are_asked_for_in_few_words(lang: str, said: str) -> None:
    camille = await knowing(lang, MARIE, PAUL, facts=DEEP)
    await camille.says(said)
    assert camille.lines[0] == "network.links_head"
