"""Drafts: the user's own words put in order, short, in both languages, `tu` or `vous` (policy: Drafts)."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from zoneinfo import ZoneInfo

import pytest

from bot.coaching.drafts import DRAFTS, draft_for
from bot.coaching.nudges import pending
from bot.coaching.wording import Shape, handed_over, shape, towards
from bot.domain.lines import Line
from bot.domain.notebook import Notebook
from bot.domain.owner import Lang
from bot.domain.promises import Promise
from bot.texts import Voice
from tests.coaching.test_answering import NOW, ONE_OF_EACH
from tests.people import (
    ANNE,
    MARIE,
    PAUL,
    ZOE,
    Fact,
    add,
    but,
    ended,
    helped,
    met,
    moved,
    notebook,
    on,
    promised,
    wants,
    will_introduce,
    with_people,
)

TODAY = on("2026-11-20")
COPYABLE = 256  # characters that a copy button takes


@cache
def voice() -> Voice:
    return Voice.load()


def spoken(draft: Line, lang: Lang = "fr") -> str:
    """The text as it is copied, with ordinary spaces."""
    said = voice().plain(draft, lang=lang, today=TODAY, tz=ZoneInfo("Europe/Paris"))
    return said.replace("\u202f", " ").replace("\u00a0", " ").replace("’", "'")


def test_thanks_say_what_was_received_and_one_true_detail() -> None:
    book = notebook(met(MARIE, "2026-11-19", received="relu mon CV"))
    book, _ = add(
        book, Promise, what="envoyer l'article", made_on=on("2026-11-19"), to="p1", due=on("2026-11-27"), meeting="m101"
    )
    full, short = (spoken(draft) for draft in draft_for(book, "thank:h102", TODAY))
    assert full.startswith("Bonjour Marie,")
    assert "d'avoir relu mon CV" in full
    assert "d'ici au vendredi 27 novembre" in full
    assert len(short) < len(full) <= COPYABLE


def test_tu_and_vous_follow_the_person() -> None:
    for person, word, other in ((PAUL, "tes conseils", "vos"), (MARIE, "vos conseils", "tes")):
        text = spoken(draft_for(notebook(helped(person, "2026-11-19", "conseils")), "thank:h101", TODAY)[0])
        assert word in text
        assert f" {other} " not in text


def test_english_keeps_its_own_order() -> None:
    owner = replace(ZOE, lang="en")
    book = notebook(helped(MARIE, "2026-11-19", "reviewed my pitch"), owner=owner)
    assert "you reviewed my pitch" in spoken(draft_for(book, "thank:h101", TODAY)[0], "en")
    book = notebook(helped(MARIE, "2026-11-19", "introduction to his buyer"), owner=owner)
    assert "for the introduction to your buyer" in spoken(draft_for(book, "thank:h101", TODAY)[0], "en")


def test_late_thanks_say_so_once() -> None:
    book = notebook(helped(PAUL, "2026-10-01"))
    assert "plus tôt" in spoken(draft_for(book, "thank:h101", TODAY)[0])


def test_several_helps_of_one_meeting_are_thanked_together() -> None:
    book = notebook(met(MARIE, "2026-11-19", received="relu mon CV"))
    book = book.put(replace(book.helps[0], id="h900", what="un contact"))
    assert "ce contact" in spoken(draft_for(book, "thanks:p1", TODAY)[0])


def test_an_introduction_promised_is_thanked_for_in_advance() -> None:
    book = will_introduce(MARIE, "son DSI", "2026-11-19")(notebook(met(MARIE, "2026-11-19", received="conseils")))
    book = book.put(replace(book.referrals[0], meeting="m101"))
    (full, _) = draft_for(book, "thank:h102", TODAY)
    assert full.args["part2"] == Line("draft.thank.referral.vous", {"whom": "votre DSI"})


def test_news_tell_the_latest_and_remember_the_help() -> None:
    book = notebook(wants("trouver un poste", "2026-11-01"), helped(MARIE, "2026-11-02", goal="g1"))
    assert "trouver un poste" in spoken(draft_for(book, "news:h101", TODAY)[0])
    book = moved("un entretien chez Kiwi", "2026-11-18")(book)
    for about in ("news:h101", "news:h101:s1", "news:p1"):
        (text,) = (spoken(draft) for draft in draft_for(book, about, TODAY))
        assert "un entretien chez Kiwi" in text
        assert "coup de main" in text
    (told,) = draft_for(ended("2026-11-19")(book), "news:h101:end", TODAY)
    assert "trouver un poste. C'est chose faite !" in spoken(told)


def test_giving_back_names_nobody_before_both_agree() -> None:
    people = with_people(but(MARIE, needs="graphiste"), but(ANNE, offers="graphiste senior"))
    (draft,) = draft_for(notebook(helped(MARIE, "2026-11-02"), people=people), "give_back:h101", TODAY)
    assert "graphiste senior" in spoken(draft)
    assert "Anne" not in spoken(draft)


@pytest.mark.parametrize(
    ("what", "says"),
    [
        ("envoyer mon mémoire", "Comme promis : mon mémoire."),
        ("envoie la v2", "Comme promis : la v2."),
        ("trouver deux noms", "Comme promis, c'est fait"),
    ],
)
def test_what_was_promised_is_handed_over(what: str, says: str) -> None:
    book = notebook(promised(MARIE, what, made="2026-11-19"))
    assert says in spoken(draft_for(book, "promise:w101", TODAY)[0])


@pytest.mark.parametrize("facts", ONE_OF_EACH.values(), ids=ONE_OF_EACH)
@pytest.mark.parametrize("lang", ["fr", "en"])
def test_every_reason_is_said_and_drafted_in_both_languages(facts: tuple[Fact, ...], lang: Lang) -> None:
    book = notebook(*facts, owner=replace(ZOE, lang=lang))
    for nudge in pending(book, NOW):
        assert spoken(nudge.line, lang)
        assert spoken(Line(f"why.{nudge.why}"), lang)
        if nudge.draft:
            variants = draft_for(book, nudge.draft.removeprefix("draft:"), TODAY)
            assert 1 <= len(variants) <= 2
            assert all(len(spoken(draft, lang)) <= COPYABLE for draft in variants)
            assert len(f"{nudge.draft}".encode()) <= 60


def test_what_is_gone_has_no_draft() -> None:
    gone: Notebook = notebook(helped(MARIE, "2026-11-19")).without("p1")
    for about in (
        "thank:h101",
        "thank:h999",
        "thanks:p1",
        "hello:p1",
        "news:h101",
        "promise:w1",
        "nonsense",
        "",
        "silence:p1:x",
    ):
        assert draft_for(gone, about, TODAY) == ()
    assert set(DRAFTS) == {"thanks", "news", "hello"}


@pytest.mark.parametrize(
    ("lang", "what", "expected"),
    [
        ("fr", "relu mon CV", "did"),
        ("fr", "recommandé le livre Traction", "did_me"),
        ("fr", "décortiqué la clause", "did"),
        ("fr", "aidé à préparer mon oral", "did_me"),
        ("fr", "mis en relation avec Paul", "did_me"),
        ("fr", "présenté à Nadia", "did_me"),
        ("fr", "comment monter ma data room", "how"),
        ("fr", "conseils pour mon entretien", "things"),
        ("fr", "retour honnête sur ma page", "masculine"),
        ("fr", "relecture de mon pacte", "feminine"),
        ("fr", "mise en relation avec Paul", "feminine"),
        ("fr", "intro", "masculine"),
        ("fr", "adresse de son notaire", "masculine"),  # ton adresse
        ("fr", "résumé du marché", "masculine"),
        ("fr", "le contact de la RH", "named"),
        ("fr", "l’adresse du club", "named"),
        ("en", "reviewed my pitch", "did"),
        ("en", "taught me to listen", "did"),
        ("en", "how they do pricing", "how"),
        ("en", "feedback on my portfolio", "thing"),
        ("en", "feed", "thing"),
        ("en", "her slides", "named"),
    ],
)
def test_words_show_what_they_are(lang: Lang, what: str, expected: Shape) -> None:
    assert shape(what, lang) == expected


def test_what_is_said_of_somebody_is_turned_towards_them() -> None:
    assert towards("mail de leur head of data", "fr", "vous") == "mail de votre head of data"
    assert towards("son DSI et ses équipes", "fr", "tu") == "ton DSI et tes équipes"
    assert towards("introduction to her agency", "en", "vous") == "introduction to your agency"
    assert towards("introduce her to Olivia", "en", "vous") == "introduce her to Olivia"
    assert handed_over("send our deck") == "our deck"
    assert handed_over("call") is None


def test_thanks_for_a_meeting_name_the_introduction_offered_and_the_promise_given() -> None:
    book = notebook(
        met(MARIE, "2026-11-19"),
        will_introduce(MARIE, "son DSI", "2026-11-19"),
        promised(MARIE, "l'article", made="2026-11-19"),
    )
    meeting = book.meetings[0].id
    book = book.put(replace(book.referrals[0], meeting=meeting), replace(book.promises[0], meeting=meeting))
    (full, _) = draft_for(book, f"thank:{meeting}:{MARIE.id}", TODAY)
    said = [part.key for name, part in full.args.items() if name.startswith("part") and isinstance(part, Line)]
    assert said == ["draft.thank.time.vous", "draft.thank.referral.vous", "draft.thank.promised.vous"]
