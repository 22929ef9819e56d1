"""From labels to facts, whatever was learned: given labels, right or typically wrong, who gets what, how it is said.

Messages are marked as those that the reader learns from; a mark is what the labeller would have found.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from bot.understanding import Known, Reading
from bot.understanding.assembling import reading
from bot.understanding.data import parse
from bot.understanding.labelled import Labelled
from bot.understanding.labeller import FIRST_TAGS, SECOND_TAGS
from bot.understanding.learning.prepare import stretches
from bot.understanding.mending import mended
from bot.understanding.model import model
from bot.understanding.owners import Owners
from bot.understanding.people import circle
from bot.understanding.reader import prepare

TODAY = dt.date(2026, 11, 19)
# As if it had been learned that things are nobody's: what has an owner has it by a rule.
_NOBODYS = Owners({"nobody": 1.0})


def read(line: str, *, lang: str, known: tuple[Known, ...] = ()) -> Reading:
    """The reading of a marked message, had the labeller found just these marks."""
    marked, network = parse(line, lang=lang), circle(known)
    learned = replace(model(lang), owners=_NOBODYS)
    view = prepare(learned, marked.text, network, american=False)
    entities, items = (stretches(view.tokens, marked, tags) for tags in (FIRST_TAGS, SECOND_TAGS))
    return reading(mended(Labelled(learned, view, marked.text, network, TODAY, marked.intent, entities, items)), 1.0)


def facts(line: str, *, lang: str, known: tuple[Known, ...] = ()) -> dict[str, Any]:
    return read(line, lang=lang, known=known).as_corpus()


@pytest.mark.parametrize(
    ("lang", "line", "people"),
    [
        ("fr", "log call | [Zoé Roy|p] et [Ali Aziz|p]. [Ali|p] est [dev|r] chez [Arep|o], [Zoé|p] [juge|r] au [Tpi|o]",
         [("Zoé Roy", "Tpi", "juge"), ("Ali Aziz", "Arep", "dev")]),
        ("en", "log call | [amy tran|p] & [bo osei|p]. [amy|p] is [a vet|r] at [lumio|o], [bo|p] is [cto|r] @ karnel",
         [("Amy Tran", "Lumio", "vet"), ("Bo Osei", "Karnel", "cto")]),
        ("fr", "log lunch | Vu [la directrice|r] du [musée Calvet|o] d'Avignon, [Mme Aude Servan|p], hier",
         [("Aude Servan", "musée Calvet", "directrice")]),
        ("en", "log lunch | Met [the head|r] of [Elm School|o], [Ada Brown|p], and [her deputy|r] [Sam Cole|p]",
         [("Ada Brown", "Elm School", "head"), ("Sam Cole", None, "deputy")]),
        ("fr", "log lunch | [Nina Roy|p]. Beau soleil, grande salle, service lent, bon pain. Elle est [juge|r]",
         [("Nina Roy", None, "juge")]),
        ("en", "log lunch | [Ana Ruiz|p], [Paul Rowe|p]. Cold food, loud room, hard chairs, late bill. He is [a vet|r]",
         [("Ana Ruiz", None, None), ("Paul Rowe", None, "vet")]),
        ("fr", "log coffee | [Léo Petit|p] et [Eva Blanc|p], tous deux [notaires|r] chez [Altanot|o]",
         [("Léo Petit", "Altanot", "notaires"), ("Eva Blanc", "Altanot", "notaires")]),
        ("en", "log coffee | [Leo Small|p] and [Eva White|p], both [lawyers|r] at [Altnot|o]",
         [("Leo Small", "Altnot", "lawyers"), ("Eva White", "Altnot", "lawyers")]),
        ("en", "log event | [Ida Moss|p] at the [Elm School|o] party ([VP Ops|r] at [Glint|o])",
         [("Ida Moss", "Glint", "VP Ops")]),
        ("fr", "log lunch | Déj avec [Rémi Cazes|p], son [associée|r] [Tania Weiss|p] et moi",
         [("Rémi Cazes", None, None), ("Tania Weiss", None, "associée")]),
        ("fr", "plan lunch | Déj avec [Karim Benali|p] et son [associée|r]", [("Karim Benali", None, None)]),
        ("en", "plan lunch | Lunch with [Karim Benali|p] and his [partner|r], at noon", [("Karim Benali", None, None)]),
        ("en", "log lunch | Lunch with [Ivor Pugh|p], his [tenant|r] [Dilys Rees|p] and me",
         [("Ivor Pugh", None, None), ("Dilys Rees", None, "tenant")]),
        ("fr", "log lunch | dej avec [nora|p], [juriste|r] chez [altanor|o] logistik hier",
         [("Nora", "Altanor Logistik", "juriste")]),
        ("fr", "note | [Karl Jung|p] vient de quitter [Siemens|o]", [("Karl Jung", None, None)]),
        ("en", "note | [Emma Roe|p] moved from [Nokia|o] to [Ericsson|o]", [("Emma Roe", "Ericsson", None)]),
        ("en", "ask | Ask [Maria Dupont|p] if she knows someone at [Airbus|o]", [("Maria Dupont", None, None)]),
        ("fr", "ask | Demander à [Marie Dupont|p] si elle connaît quelqu'un chez [Airbus|o]",
         [("Marie Dupont", None, None)]),
    ],
)  # fmt: skip
def test_roles_and_firms_are_of_those_whom_the_words_tie_them_to(
    lang: str, line: str, people: list[tuple[str, str | None, str | None]]
) -> None:
    assert [(m.name, m.org, m.role) for m in read(line, lang=lang).people] == people


@pytest.mark.parametrize(
    ("lang", "line", "people", "orgs"),
    [
        ("en", "progress | The pilot with [Barton|p] & [Fisk|p] was cancelled", [], []),
        ("fr", "progress | Contrat signé avec [Bouvier|p] & [Laforge|p] !", [], []),
        ("en", "log lunch | Lunch with [Ivy Stone|p], [partner|r] at [Dewey|p] & [Howe|p]", ["Ivy Stone"],
         ["Dewey & Howe"]),
        ("fr", "log coffee | Café avec [Ana Ruiz|p] de [Kessler|p] & Fils", ["Ana Ruiz"], ["Kessler & Fils"]),
        ("fr", "progress | Contrat signé avec [Martin|p] & [Fils|p]", [], []),
        ("en", "log lunch | Lunch with [Ivy Stone|p], [partner|r] at [Ernest|p] & [Owen|p]", ["Ivy Stone"],
         ["Ernest & Owen"]),
        ("en", "log coffee | Coffee with [Ben|p] & [Zoe|p]", ["Ben", "Zoe"], [None, None]),
        ("fr", "log coffee | Café avec [Nadia Roy|p] & [Hugo Blin|p]", ["Nadia Roy", "Hugo Blin"], [None, None]),
        ("en", "log lunch | Lunch with [Dupont|p] & [Fisk|p]", ["Dupont", "Fisk"], [None, None]),
    ],
)  # fmt: skip
def test_a_firm_with_an_ampersand_is_never_two_people(
    lang: str, line: str, people: list[str], orgs: list[str | None]
) -> None:
    found = read(line, lang=lang).people
    assert ([m.name for m in found], [m.org for m in found]) == (people, orgs)


@pytest.mark.parametrize(
    ("lang", "line", "known", "people"),
    [
        ("en", "log coffee | coffee with [ana ruiz|p] & victor osei yesterday", (), ["Ana Ruiz", "Victor Osei"]),
        ("fr", "log coffee | café avec [ana ruiz|p] et [nadia|p] belkacem hier", (), ["Ana Ruiz", "Nadia Belkacem"]),
        ("fr", "kept | appelé la mairie pour solène le goff, c'est réglé", ("Solène Le Goff",), ["Solène Le Goff"]),
        ("en", "kept | sent the form for hazel de witt as promised", ("Hazel de Witt",), ["Hazel de Witt"]),
        ("en", "kept | sent the form for hazel whitlock as promised", (), ["Hazel Whitlock"]),
        ("fr", "log coffee | café avec [florence|place] le guen", ("Florence Le Guen",), ["Florence Le Guen"]),
        ("fr", "note | un mot de [florence|o] le guen", ("Florence Le Guen",), ["Florence Le Guen"]),
        ("en", "note | a line from [hazel|o] de witt", ("Hazel de Witt",), ["Hazel de Witt"]),
        ("fr", "log coffee | [karim voudrait|p] un stage", ("Karim Benali",), ["Karim Benali"]),
        ("en", "log coffee | [priya wants|p] a logo", ("Priya Nair",), ["Priya Nair"]),
        ("fr", "log coffee | pris un café, sixtine en forme", ("Sixtine Haas",), ["Sixtine Haas"]),
        ("en", "reminder | ping odalys on friday", ("Odalys Vega",), ["Odalys Vega"]),
    ],
)  # fmt: skip
def test_whom_the_labels_miss_is_recognised(lang: str, line: str, known: tuple[str, ...], people: list[str]) -> None:
    circle_of = tuple(Known(str(n), name) for n, name in enumerate(known))
    found = read(line, lang=lang, known=circle_of).people
    assert [m.name for m in found] == people
    assert all(m.known for m in found) is bool(known)


@pytest.mark.parametrize(
    ("lang", "line", "field", "said"),
    [
        ("fr", "log coffee | Vu [Marie Roy|p], [Paul Roux|p]. Il veut [un stage|need:Paul]. Elle, [un lit|need:Marie]",
         "needs", [("Paul Roux", "stage"), ("Marie Roy", "lit")]),
        ("en", "log coffee | Saw [Maria Roy|p], [Paul Rowe|p]. He needs [a desk|need:Paul]. She needs [ink|need:Maria]",
         "needs", [("Paul Rowe", "desk"), ("Maria Roy", "ink")]),
        ("fr", "log coffee | Vu [Marie Roy|p], [Paul Roux|p]. [Marie|p] m'a aidée. Je lui [envoie mon CV|todo:Marie]",
         "promises", [("Marie Roy", "envoie mon CV")]),
        ("en", "log coffee | Saw [Maria Roy|p] and [Paul Rowe|p]. [Paul|p] was kind. I owe him [a beer|todo:Paul]",
         "promises", [("Paul Rowe", "beer")]),
        ("fr", "log coffee | [Wanda|p], [Yorick|p]. [Wanda|p] : [un bus|need:Wanda]. [Yorick|p] : [un lit|need:Yorick]",
         "needs", [("Wanda", "bus"), ("Yorick", "lit")]),
        ("en", "log coffee | [Ana Ruiz|p], [Sam Cole|p] yesterday.\u2028[Sam|p]: wants [a flat|need:Sam]", "needs",
         [("Sam Cole", "flat")]),
        ("fr", "log coffee | [Marie Roy|p], [Paul Roux|p]. J'[apporte la perceuse à|todo:Paul] [Paul|p]", "promises",
         [("Paul Roux", "apporte la perceuse")]),
        ("en", "log coffee | Saw [Maria Roy|p], [Paul Rowe|p]. I'll [send [Paul|p] the drill|todo:Paul]", "promises",
         [("Paul Rowe", "send the drill")]),
        ("fr", "log coffee | [Houda|p], [Younes|p]. Elle part. J'[apporte la scie à [Younes|p]|todo:Younes]",
         "promises", [("Younes", "apporte la scie")]),
        ("en", "log coffee | [Moss|p], [Dilys|p]. [Moss|p]: lent me [a saw|got:Moss]. [Dilys|p]: [a van|need:Dilys]",
         "received", [("Moss", "saw")]),
        ("en", "progress | Passed! [Sam Cole|m], [the notes|got:Sam] did it", "received", [("Sam Cole", "notes")]),
        ("fr", "progress | Reçue ! [Sam Cole|m], [ses fiches|got:Sam] ont payé", "received", [("Sam Cole", "fiches")]),
        ("fr", "request | un mail de [Marie Roy|m] : il lui faut [un devis|need:Marie]", "needs",
         [("Marie Roy", "devis")]),
    ],
)  # fmt: skip
def test_a_thing_goes_to_the_person_whom_its_sentence_is_about(
    lang: str, line: str, field: str, said: list[tuple[str, str]]
) -> None:
    found = facts(line, lang=lang)[field]
    assert [(item.get("who") or item.get("to") or item.get("from"), item["what"]) for item in found] == said


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("fr", "log coffee | Vu [Ana Ruiz|p] et [Paul Roux|p]. Ana me présente [Paul|w:Ana]"),
        ("en", "log coffee | Saw [Ana Ruiz|p] and [Paul Rowe|p]. She will introduce [Paul|w:Ana] to her boss"),
        ("en", "log coffee | Saw [Ana Ruiz|p]. She introduced [me|w] to everybody"),
        ("fr", "log coffee | Vu [Ana Ruiz|p], elle [me|w] présente partout"),
        ("fr", "note | [Ana Ruiz|w] cherche un stage"),
        ("en", "note | [Ana Ruiz|w] wants a desk"),
    ],
)
def test_nobody_is_introduced_to_who_was_there(lang: str, line: str) -> None:
    assert "introductions" not in facts(line, lang=lang)


def test_somebody_is_introduced_in_a_whole_word() -> None:
    found = facts("log coffee | Café avec [Marie Roux|p], elle me présente [quelqu'un|w] au ministère", lang="fr")
    assert found["introductions"] == [{"whom": "quelqu'un", "via": "Marie Roux"}]


def test_who_is_to_be_met_is_so_wherever_the_name_comes_again() -> None:
    found = facts(
        "log coffee | Saw [Ana Ruiz|p]. She will introduce me to [Tess Wood|w:Ana]. [Tess|p] is a judge", lang="en"
    )
    assert [person["name"] for person in found["people"]] == ["Ana Ruiz"]
    assert found["introductions"] == [{"whom": "Tess Wood", "via": "Ana Ruiz"}]


@pytest.mark.parametrize(
    ("lang", "line", "field", "what"),
    [
        ("en", "log call | Call with [Ana Ruiz|p]. She'd promised to introduce me to [her editor|w] and it's done",
         "received", ["introduce me to her editor"]),
        ("fr", "log call | Vu [Inès Roy|p]. Elle m'avait promis de [relire mon dossier|offer], c'est fait", "received",
         ["relire mon dossier"]),
        ("fr", "log call | Vu [Inès Roy|p]. Elle m'avait promis de me prêter sa grange, chose faite", "received",
         ["prêter sa grange"]),
        ("en", "log call | Saw [Ana Ruiz|p]. I had promised to [fix her door|todo] and did it", "given",
         ["fix her door"]),
    ],
)  # fmt: skip
def test_a_promise_told_as_kept_is_help_received_or_given(lang: str, line: str, field: str, what: list[str]) -> None:
    found = facts(line, lang=lang)
    assert [item["what"] for item in found[field]] == what
    assert not {"introductions", "offers", "promises"} & set(found)


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("en", "log call | Saw [Ana Ruiz|p]. She promised to [read my draft|offer] but it isn't done"),
        ("fr", "log call | Vu [Inès Roy|p]. Elle a promis de [relire mon dossier|offer], c'est pas fait"),
    ],
)
def test_a_promise_not_kept_yet_is_none_received(lang: str, line: str) -> None:
    assert "received" not in facts(line, lang=lang)


@pytest.mark.parametrize(
    ("lang", "marked", "what"),
    [
        ("fr", "Je lui [envoie mon devis dès que possible|todo]", "envoie mon devis"),
        ("en", "I'll [send my deck asap|todo]", "send my deck"),
        ("en", "I owe her [a one-pager some time|todo] [next week|due]", "one-pager"),
        ("fr", "Je lui dois [un mot de remerciement à l'occasion|todo]", "mot de remerciement"),
        ("fr", "Elle m'a dit [qu'il recrute|got]", "recrute"),
        ("en", "She told me [that they hire in May|got]", "hire in May"),
        ("fr", "J'ai promis un avis [sur ses croquis|todo]", "avis sur ses croquis"),
        ("en", "I promised her a quick review [of her slides|todo]", "quick review of her slides"),
        ("fr", "Elle cherche [un comptable pour la rentrée|need]", "comptable"),
        ("en", "She needs [an accountant for the summer|need]", "accountant"),
        ("fr", "Elle m'a donné [après coup ses notes sur-le-champ|got]", "notes"),
        ("en", "I'll [send her the report|todo]", "send the report"),
        ("en", "I'll [drive her to the station|todo]", "drive her to the station"),
        ("en", "I'll [ring her broker|todo]", "ring her broker"),
        ("en", "I'll [write up her sunday slot|todo]", "write up her sunday slot"),
        ("fr", "Je vais [parler à [Ana|p]|todo]", "parler à Ana"),
        ("fr", "Je vais [donner à [Ana|p] un plan|todo]", "donner un plan"),
        ("en", "I'll [proofread [Ana|p]'s thesis|todo]", "proofread Ana's thesis"),
    ],
)
def test_a_thing_is_said_whole_and_without_what_is_not_part_of_it(lang: str, marked: str, what: str) -> None:
    found = facts(f"log coffee | [Ana Ruiz|p]. {marked}", lang=lang)
    assert [item["what"] for field in ("received", "needs", "promises") for item in found.get(field, [])] == [what]


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("fr", "note | [Ana Ruiz|p] cherche [un stage|need] pour [la rentrée|need]"),
        ("en", "note | [Ana Ruiz|p] wants [the stage|need] in [the summer|need]"),
        ("fr", "note | [Ana Ruiz|p] cherche [un stage|need], oui, [le stage|need]"),
        ("en", "note | [Ana Ruiz|p] wants [a stage|need] and offers [the stage|offer]"),
    ],
)
def test_a_need_is_said_once_and_is_more_than_a_time(lang: str, line: str) -> None:
    found = facts(line, lang=lang)
    assert [need["what"].split()[-1] for need in found["needs"]] == ["stage"]
    assert "offers" not in found


def test_what_was_received_is_no_offer_any_more_and_what_was_given_no_promise() -> None:
    line = (
        "log coffee | Saw [Ana Ruiz|p]. She can lend [her drill|offer], lent [her drill|got]. I owe [my notes|todo], "
        "gave [my notes|gave]"
    )
    found = facts(line, lang="en")
    assert set(found) & {"received", "offers", "given", "promises"} == {"received", "given"}


@pytest.mark.parametrize(
    ("lang", "line", "what"),
    [
        ("fr", "log coffee | Vu [Ana Ruiz|p]. J'ai promis de lui trouver [un logement|need]", "trouver un logement"),
        ("en", "log coffee | Saw [Ana Ruiz|p]. I promised to find her [a flat|need]", "flat"),
    ],
)
def test_what_the_user_promised_is_no_need(lang: str, line: str, what: str) -> None:
    found = facts(line, lang=lang)
    assert [promise["what"] for promise in found["promises"]] == [what]
    assert "needs" not in found


@pytest.mark.parametrize(
    ("lang", "line", "name", "title"),
    [
        ("fr", "log coffee | Café avec [Mme Garnier|p]", "Garnier", "Mme"),
        ("fr", "log coffee | Café avec madame [Garnier|p]", "Garnier", "Mme"),
        ("fr", "log coffee | Reçu par le [Pr Okafor|p]", "Okafor", "Pr"),
        ("fr", "log coffee | Vu Maître [Diallo|p] hier", "Diallo", "Me"),
        ("fr", "log coffee | un cadeau pr [Léa|p]", "Léa", None),
        ("en", "log coffee | Coffee with [Dr. Osei|p]", "Osei", "Dr"),
        ("en", "log coffee | Coffee with Mrs [Hollis|p]", "Hollis", "Mrs"),
        ("en", "log coffee | Coffee with [Ana Ruiz|p]", "Ana Ruiz", None),
        ("en", "log coffee | Coffee with [M. O'Hara|p]", "M. O'Hara", None),
    ],
)
def test_the_title_stays_beside_the_name(lang: str, line: str, name: str, title: str | None) -> None:
    (person,) = read(line, lang=lang).people
    assert (person.name, person.title) == (name, title)


@pytest.mark.parametrize(
    ("line", "known"),
    [("log coffee | Café avec [Mme Roux|p]", "1"), ("log coffee | Café avec [M. Roux|p]", "2")],
)
def test_a_title_tells_namesakes_apart(line: str, known: str) -> None:
    roux = (Known("1", "Claire Roux"), Known("2", "Paul Roux"))
    (person,) = read(line, lang="fr", known=roux).people
    assert person.known == known


@pytest.mark.parametrize(
    ("lang", "line", "names"),
    [
        ("en", "other | [April|p] showers bring flowers", []),
        ("en", "other | Coffee with [Mehta|p] cancelled", ["Mehta"]),
        ("en", "other | [Grace Holt|p]", ["Grace Holt"]),
        ("fr", "other | [Mars|p] tourne vite", []),
        ("fr", "other | [Odile|p] a annulé", ["Odile"]),
    ],
)
def test_chatter_is_about_nobody_but_a_meeting_that_did_not_take_place_is(
    lang: str, line: str, names: list[str]
) -> None:
    assert [mention.name for mention in read(line, lang=lang).people] == names


@pytest.mark.parametrize(
    ("lang", "line", "to"),
    [
        ("en", "log call | [Ana|p] and [Bo|p]. I'll [send both the deck|todo:Ana]", ["Ana", "Bo"]),
        ("en", "log call | [Ana|p] and [Bo|p]. I'll [send them a quote|todo:Bo]", ["Ana", "Bo"]),
        ("en", "log call | [Ana|p] and [Bo|p]. I'll [send Bo the deck|todo:Bo]", ["Bo"]),
        ("en", "log call | [Ana|p] alone. I'll [send them a quote|todo]", ["Ana"]),
        ("fr", "log call | [Ana|p] et [Luc|p]. Je leur [envoie le devis|todo:Ana]", ["Ana", "Luc"]),
        ("fr", "log call | [Ana|p] et [Luc|p]. Je dois [envoyer le plan à tous les deux|todo:Ana]", ["Ana", "Luc"]),
        ("fr", "log call | [Ana|p] et [Luc|p]. Je dois [envoyer leur devis à Luc|todo:Luc]", ["Luc"]),
        ("fr", "log call | [Ana|p] et [Luc|p]. Je dois [envoyer deux devis à Luc|todo:Luc]", ["Luc"]),
    ],
)
def test_what_is_promised_to_all_is_promised_to_each(lang: str, line: str, to: list[str]) -> None:
    assert [promise.to for promise in read(line, lang=lang).promises] == to


def test_to_all_is_no_part_of_what_is_promised() -> None:
    line = "log call | [Ana|p] and [Bo|p]. I have to [send the plan to both|todo:Ana]"
    assert {promise.what for promise in read(line, lang="en").promises} == {"send the plan"}


def test_their_quote_is_not_for_all() -> None:
    line = "log call | [Ana|p] et [Luc|p]. À faire : [imprimer leur devis|todo:Luc]"
    assert len(read(line, lang="fr").promises) == 1


@pytest.mark.parametrize(
    ("lang", "line", "promise"),
    [
        ("en", "log call | [Ana|p] and [Bo Li|p]. [Bo|p] was late. I'll [call [Ana|p]|todo:Bo] [first thing Monday|d]",
         ("Ana", "call", dt.date(2026, 11, 23))),
        ("fr", "log call | [Ana|p] et [Luc Roy|p]. [Luc|p] est parti. Je dois [rappeler [Ana|p]|todo:Luc] [lundi|d]",
         ("Ana", "rappeler", dt.date(2026, 11, 23))),
        ("en", "log call | [Ana|p]. I'd promised [a quote|todo] [yesterday|d]", ("Ana", "quote", None)),
        ("en", "log call | [Ana|p] will introduce me to [Bo Li|w:Ana]. I'll [ring [Bo|m]|todo:Bo] [by Friday|due]",
         ("Bo Li", "ring", dt.date(2026, 11, 20))),
    ],
)  # fmt: skip
def test_a_day_to_come_right_behind_a_promise_is_its_deadline(
    lang: str, line: str, promise: tuple[str, str, dt.date | None]
) -> None:
    assert [(one.to, one.what, one.due) for one in read(line, lang=lang).promises] == [promise]


@pytest.mark.parametrize("tag", ["need", "offer"])
def test_what_a_promise_points_at_is_what_was_asked_for(tag: str) -> None:
    line = f"log call | [Ana|p] wants to [see our churn report|{tag}], told her I'd [send it|todo]"
    assert [promise.what for promise in read(line, lang="en").promises] == ["see our churn report"]


@pytest.mark.parametrize(
    ("lang", "line", "people"),
    [
        ("en", "plan lunch | Lunch with [Olivia tomorrow|p]", [("Olivia", None)]),
        ("fr", "plan lunch | Déj avec [Olivia demain|p]", [("Olivia", None)]),
        ("en", "plan lunch | Lunch with [Rose May|p]", [("Rose May", None)]),
        ("en", "plan lunch | Lunch with [Olivia|p] [at 9am|o]", [("Olivia", None)]),
        ("en", "log call | Call with [Ida Moss|p], [partner|r] [@ Baker Moss|p]", [("Ida Moss", "Baker Moss")]),
        ("en", "log call | Call with [Ida|p]. [Hope Hale|o] sells. I'll [tell [Hope|m] no|todo]", [("Ida", None)]),
    ],
)
def test_a_name_holds_neither_days_nor_the_word_before_a_firm(
    lang: str, line: str, people: list[tuple[str, str | None]]
) -> None:
    assert [(mention.name, mention.org) for mention in read(line, lang=lang).people] == people
