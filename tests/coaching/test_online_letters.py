"""The first words to somebody met online: short, true, in the user's words, and nothing to sell (P31)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.coaching.drafts import draft_for
from bot.coaching.online_letters import sells
from bot.domain.openings import Opening
from bot.domain.owner import Lang
from bot.texts import Voice
from tests.people import MARIE, ZOE, notebook, on

TODAY = on("2026-11-20")
VOICE = Voice.load()


def said(lang: Lang, about: str = "opening:y1", **told: str) -> str:
    book = notebook(owner=replace(ZOE, lang=lang)).put(Opening("y1", MARIE.id, TODAY, **told))  # type: ignore[arg-type]
    (draft,) = draft_for(book, about, TODAY)
    return VOICE.plain(draft, lang=lang, today=TODAY, tz=ZOE.tz)


@pytest.mark.parametrize(
    ("lang", "told", "parts"),
    [
        ("fr", {"why": "elle a changé de métier comme moi"}, "vous avez changé de métier comme moi"),
        ("fr", {"detail": "son article sur la paie"}, "J’ai remarqué votre article sur la paie."),
        ("fr", {"detail": "le vélo"}, "J’ai remarqué le vélo."),
        (
            "fr",
            {"detail": "vu en conférence à Lyon"},
            "Un détail m’a fait penser à vous\u00a0: vu en conférence à Lyon.",
        ),
        ("fr", {"question": "comment elle a commencé"}, "J’aimerais savoir comment vous avez commencé."),
        ("fr", {"question": "Quel livre conseiller à une débutante ?"}, "quel livre conseiller à une débutante\u202f?"),
        ("fr", {"door": "accepted", "why": "pour son parcours"}, "Merci d’avoir accepté mon invitation."),
        ("en", {"why": "because she runs a choir"}, "I’m writing to you because you run a choir."),
        ("en", {"detail": "her talk in Leeds"}, "I noticed your talk in Leeds."),
        ("en", {"question": "how she started"}, "I’d be curious to know how you started."),
        ("en", {"question": "Is payroll fun?"}, "is payroll fun?"),
        ("fr", {"question": "comment a-t-elle fait le saut ?"}, "comment avez-vous fait le saut\u202f?"),
        ("en", {"question": "how did she make the leap?"}, "how did you make the leap?"),
        ("en", {"why": "i'm curious how she started"}, "because I'm curious how you started"),
        ("en", {"door": "they"}, "Thank you for your invitation"),
    ],
)
def test_the_words_are_the_users_turned_to_whom_they_are_for(lang: Lang, told: dict[str, str], parts: str) -> None:
    assert parts in said(lang, **told)


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_three_lines_and_no_more(lang: Lang) -> None:
    full = said(lang, door="accepted", why="son parcours", detail="son livre", question="comment elle a commencé")
    assert len([part for part in full.split("\n\n")[1].split(". ") if part]) == 3
    assert {"fr": "J’aimerais savoir", "en": "I’d be curious to know"}[lang] in full
    assert said(lang).count("\n\n") == 2


@pytest.mark.parametrize("how", ["call", "coffee"])
def test_once_they_answer_a_talk_is_proposed(how: str) -> None:
    assert said("fr", f"opening:y1:{how}")
    assert draft_for(notebook().put(Opening("y1", MARIE.id, TODAY)), "opening:y1:lunch", TODAY) == ()
    assert draft_for(notebook(), "opening:y1", TODAY) == ()


def test_words_that_sell_are_seen() -> None:
    assert sells(Opening("y1", MARIE.id, TODAY, why="pour lui présenter nos offres"))
    assert sells(Opening("y1", MARIE.id, TODAY, question="would she like a demo of our product?"))
    assert not sells(Opening("y1", MARIE.id, TODAY, why="elle a changé de métier", question="how she started"))
