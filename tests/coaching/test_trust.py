"""Who saw the user's work, and what can be said of somebody: from the notebook, in the user's words (P32)."""

from __future__ import annotations

from dataclasses import replace

from bot.coaching.drafts import draft_for
from bot.coaching.trust import witnesses
from bot.coaching.trust_letters import RECOMMENDATION, reference_text
from bot.domain.people import Note
from bot.domain.promises import Ask
from tests.people import ANNE, HUGO, MARIE, NADIA, PAUL, but, gave, helped, met, notebook, on, with_people

TODAY = on("2026-11-20")


def test_those_who_saw_the_work_are_named_with_the_reason_connections_first() -> None:
    people = with_people(
        replace(NADIA, how_met="ancienne collègue chez Acme"),
        replace(HUGO, notes=(Note("aime le vélo", TODAY),)),
    )
    book = notebook(
        gave(PAUL, "2026-10-01", "la refonte de son site"),
        met(PAUL, "2026-06-01"),
        met(PAUL, "2026-10-01"),
        helped(MARIE, "2026-10-01"),
        people=people,
    )
    found = witnesses(book, TODAY)
    assert [(one.person.id, one.because.key) for one in found] == [
        (PAUL.id, "trust.saw.gave"),
        (NADIA.id, "trust.saw.worked"),
        (MARIE.id, "trust.saw.helped"),
    ]
    assert [one.connection for one in found] == [True, False, False]
    assert [one.saw_it for one in found] == [True, True, False]


def test_a_connection_comes_before_a_contact_who_saw_more() -> None:
    people = with_people(replace(NADIA, how_met="ancienne collègue chez Acme"))
    met_often = (met(MARIE, "2026-06-01"), met(MARIE, "2026-10-01", received="relu mon CV"))
    assert [one.person.id for one in witnesses(notebook(*met_often, people=people), TODAY)] == [MARIE.id, NADIA.id]


def asked(**fields: str) -> str:
    ask = Ask("a1", PAUL.id, fields.pop("what", ""), TODAY, kind=RECOMMENDATION, **fields)  # type: ignore[arg-type]
    return str(draft_for(notebook().put(ask), "ask:a1", TODAY))


def test_it_is_asked_about_one_thing_for_one_place_and_easy_to_refuse() -> None:
    said = asked(what="La refonte de leur site", where="online")
    assert "'what': 'la refonte de votre site'" in said
    assert all(key in said for key in ("reference.about.tu", "reference.where_online.tu", "reference.free.tu"))
    assert "reference.plain.tu" in asked()
    assert "mon site perso" in asked(where="mon site perso")


def test_once_it_was_sent_the_draft_is_the_one_reminder() -> None:
    ask = Ask("a1", PAUL.id, "mon travail", TODAY, sent_on=TODAY, kind=RECOMMENDATION)
    assert "reference" not in str(draft_for(notebook().put(ask), "ask:a1", TODAY))


def test_what_was_seen_stands_in_it_and_what_was_not_is_an_open_place() -> None:
    book = notebook(people=with_people(but(ANNE, offers="identité visuelle")))
    anne = book.person(ANNE.id)
    assert anne
    assert "reference.blank" in str(reference_text(book, anne, None))
    told = str(reference_text(book, anne, "elle a refait mon logo."))
    assert "reference.seen" in told
    assert "identité visuelle" in told
    helped_once = notebook(helped(ANNE, "2026-10-01", "relu mon dossier"))
    assert "reference.did" in str(reference_text(helped_once, ANNE, None))
    assert "reference.helped" in str(reference_text(notebook(helped(ANNE, "2026-10-01", "deux noms")), ANNE, None))
    assert "reference.who_at" in str(reference_text(book, MARIE, "x"))
    assert "reference.who'" in str(reference_text(book, HUGO, "x"))
