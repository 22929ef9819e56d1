"""A vague ask has a better version from what was told; a good one is left alone; a big one is known for what it is."""

from __future__ import annotations

from datetime import date

import pytest

from bot.coaching.asks import VAGUE, doubt, halves, introduced, is_big
from bot.coaching.phrases import BadPhrasesError, phrases
from bot.coaching.phrases import _rows as rows
from bot.domain.goals import Goal
from bot.domain.owner import Lang
from tests.people import HUGO, PAUL

DAY = date(2026, 6, 1)
POST = Goal("g1", "Trouver un poste de DRH à Lyon", DAY, roles=("DRH",))
CLIENTS = Goal("g2", "Find clients in publishing", DAY)

GOOD: dict[Lang, tuple[str, ...]] = {
    "fr": (
        "me présenter son DSI", "relire mon CV", "un avis sur mon deck", "vingt minutes pour parler du métier",
        "deux noms dans l'édition", "un café pour parler de l'édition", "un coup de main sur mon site",
        "un poste de DRH", "si elle connaît quelqu'un chez Airbus", "me présenter quelqu'un qui achète chez Airbus",
        "assister à un de tes rendez-vous clients", "me montrer comment tu tries tes contacts",
        "vingt minutes pour comprendre un programme de mentorat", "me dire comment tu as trouvé tes premiers clients",
        "relire mon CV et me dire ce qu'il en pense", "vingt minutes et deux noms", "son avis sur mes prix et ma page",
    ),
    "en": (
        "introduce me to his CTO", "review my CV", "feedback on my deck", "twenty minutes on pricing",
        "two names in publishing", "coffee to talk about pricing", "if she knows someone at Airbus",
        "tell me how you found your first clients", "show me how you qualify leads", "come to my talk on 3 May",
        "which of your contacts in packaging buys from small suppliers", "a recommendation about the Leeds project",
        "advice on hiring my first employee", "the name of her lawyer", "read my deck and tell me what is missing",
        "thirty minutes next week to go through my pitch", "the name of someone who buys for Airbus",
    ),
}  # fmt: skip
VAGUE_ONES: dict[Lang, dict[str, tuple[str, ...]]] = {
    "fr": {
        "whoever": (
            "me présenter quelqu'un qui pourrait m'aider",
            "si elle connaît quelqu'un",
            "n'importe qui",
            "des contacts dans la mode",
            "me présenter des gens intéressants",
            "s'appuyer sur son réseau",
        ),
        "anything": (
            "n'importe quel poste",
            "toute opportunité dans la région",
            "un poste",
            "toute piste",
            "me dire si quelque chose se présente",
            "s'il y a des postes ouverts chez eux",
            "Des pistes ?",
        ),
        "open": (
            "un café",
            "de l'aide",
            "échanger",
            "quelque chose",
            "Son avis.",
            "un petit coup de main",
            "de penser à moi",
            "un coup de main pour ma carrière",
            "du mentorat",
            "qu'on se voie un de ces jours",
        ),
        "cv": ("transmettre mon CV à son patron", "faire suivre mon CV", "prendre mon CV", "ci-joint mon CV"),
        "two": ("me présenter son DSI et relire mon CV", "un avis sur mon deck ; me recommander à Léa"),
    },
    "en": {
        "whoever": (
            "someone who could help me",
            "whether he knows anyone",
            "people who might hire me",
            "any contacts in fashion",
            "connect me with interesting people",
            "people in her network",
        ),
        "anything": (
            "any opportunity",
            "any job in marketing",
            "a job",
            "whatever comes up",
            "new clients",
            "let me know if something comes up",
        ),
        "open": (
            "pick your brain",
            "a coffee",
            "a favour",
            "advice",
            "a quick chat",
            "your thoughts",
            "keep me in mind",
            "help with my career",
            "mentoring",
            "your thoughts on things",
            "a bit of support",
        ),
        "cv": ("forward my CV to her boss", "pass my resume on", "my resume is attached"),
        "two": ("introduce me to her CTO and review my deck", "feedback on my deck, then introduce me to Ann"),
    },
}


@pytest.mark.parametrize(("lang", "what"), [(lang, what) for lang, whats in GOOD.items() for what in whats])
def test_a_good_ask_is_left_alone(lang: Lang, what: str) -> None:
    assert doubt(what, lang, PAUL, POST) is None


@pytest.mark.parametrize(
    ("lang", "kind", "what"),
    [(lang, kind, what) for lang, kinds in VAGUE_ONES.items() for kind, whats in kinds.items() for what in whats],
)
def test_what_is_vague_is_named_and_has_a_better_version_that_is_not(lang: Lang, kind: str, what: str) -> None:
    found = doubt(what, lang, PAUL, POST)
    assert found is not None
    assert found.kind == kind
    assert found.words in what
    assert 1 <= len(found.better) <= 2
    if kind != "two":
        assert [doubt(better, lang, PAUL, POST) for better in found.better] == [None] * len(found.better)


def test_the_better_version_is_made_of_what_the_user_told() -> None:
    def first(what: str, lang: Lang, goal: Goal | None = None) -> str:
        found = doubt(what, lang, HUGO, goal)
        assert found
        return found.better[0]

    assert first("any contacts in fashion", "en").endswith("in fashion")
    assert first("des contacts dans la mode", "fr").endswith("dans la mode")
    assert "things" not in first("your thoughts on things", "en")
    assert "DRH" in first("n'importe quel poste", "fr", POST)
    assert "find clients in publishing" in first("any opportunity", "en", CLIENTS)
    assert first("pick his brain about pricing", "en", CLIENTS).endswith("about pricing")
    assert first("un café", "fr").startswith("un café pour")
    assert first("any opportunity", "en") == "twenty minutes to talk about their work"
    assert "Kiwi" in (doubt("faire suivre mon CV", "fr", PAUL) or pytest.fail("left alone")).better[0]


def test_two_asks_are_parted_into_their_halves() -> None:
    assert halves("me présenter son DSI et relire mon CV", "fr") == ("me présenter son DSI", "relire mon CV")
    assert halves("feedback on my deck and my pitch", "en") == ("feedback on my deck and my pitch",)


@pytest.mark.parametrize(
    ("what", "big"),
    [
        ("me présenter son DSI", True), ("une recommandation", True), ("un stage", True), ("investir", True),
        ("introduce me to her CTO", True), ("mentor me", True), ("un avis sur mon deck", False),
        ("vingt minutes pour parler du métier", False), ("two names", False), ("review my CV", False),
        ("a coffee to talk about my project (find a job in Lyon)", False), ("un café pour parler d'un poste", False),
        ("vingt minutes et une recommandation", True),
    ],
)  # fmt: skip
def test_what_only_a_connection_would_give_is_a_big_ask(what: str, *, big: bool) -> None:
    assert is_big(what) is big


@pytest.mark.parametrize(
    ("what", "whom"),
    [
        ("me présenter son DSI", "son DSI"),
        ("me présenter à Nadia", "Nadia"),
        ("une intro vers son patron", "son patron"),
        ("introduce me to his CTO", "his CTO"),
        ("an intro to Airbus", "Airbus"),
        ("présenter mon projet", None),
        ("relire mon CV", None),
    ],
)
def test_an_ask_for_an_introduction_says_whom_it_leads_to(what: str, whom: str | None) -> None:
    assert introduced(what) == whom


def test_both_languages_know_the_same_subjects_and_a_row_without_words_is_refused() -> None:
    french, english = phrases("asks", "fr"), phrases("asks", "en")
    assert french.words.keys() == english.words.keys() >= {*VAGUE, "big"} - {"two"}
    assert french.sentences.keys() == english.sentences.keys()
    with pytest.raises(BadPhrasesError):
        list(rows("vague"))
