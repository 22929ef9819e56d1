"""The right people, kind one: one's ideal client, who else serves them, and what a favourite client knows (P16)."""

from __future__ import annotations

from datetime import date
from typing import Final

import pytest

from bot.coaching.ideal_clients import bare
from bot.domain.meetings import Meeting
from bot.domain.owner import Lang
from bot.domain.people import Person
from bot.flows.client_asked import asks_mine, asks_who_else, half_hour
from bot.flows.client_words import inside, mine, theirs
from tests.conversations.talk import Talk, talk

DAY = date(2026, 6, 1)
PAUL = Person("p91", "Paul Martin", DAY, org="Imprimerie du Port", role="imprimeur", ideal_client="les librairies")
LEA = Person("p92", "Léa Roy", DAY, org="Librairie du Canal", role="libraire")
TOM = Person("p93", "Tom Reed", DAY, role="printer", ideal_client="bookshops")
KIM = Person("p94", "Kim Stone", DAY, role="bookseller", org="Canal Books")
HELD = Meeting("m91", ("p91", "p92", "p93", "p94"), date(2026, 10, 5), told_on=date(2026, 10, 5))

MINE = {
    "fr": [
        "mon client idéal : les librairies indépendantes de province",
        "Mon client idéal, ce sont les PME du bâtiment",
        "mes clients idéaux sont les cabinets dentaires",
        "ma cible : les PME",
        "mon client type, c’est une petite boîte de moins de 50",
        "Notre client idéal est une PME familiale",
        "le client que je cherche, c'est l'hôtel de charme",
        "je vends surtout aux restaurants",
        "mes clients sont surtout des avocats",
        "ma cliente idéale serait une directrice d'école",
        "en fait mon client idéal c'est les scale-ups sans COO",
        "client ideal : les ptites librairies",
        "mon client idéal ? les musées",
        "mes clients préférés, c'est les petits éditeurs",
        "j'ai changé d'avis, mon client idéal c'est les musées",
        "réflexion faite, mes clients idéaux ce sont les maîtres d'œuvre",
        "mon client idéal, je dirais les agences d'urbanisme",
    ],
    "en": [
        "my ideal client: independent bookshops",
        "my ideal client is an independent bookshop",
        "Our ideal customers are small builders",
        "my dream client would be a hotel",
        "I mostly sell to restaurants",
        "my clients are mostly lawyers",
        "the clients I want are small hotels",
        "my target is small firms",
        "the perfect client for me is a family business",
        "my perfect customer: a busy dentist",
        "actually my ideal client is scale ups w no coo",
        "ideal client: small bookshops",
        "my ideal client? museums",
        "my favourite clients are small publishers",
        "I've changed my mind, my ideal client is museums",
        "on second thoughts, my ideal clients are town halls",
        "my ideal client, I'd say small hotels",
    ],
}
THEIRS = {
    "fr": [
        "le client idéal de Paul, c'est les PME du bâtiment",
        "Le client idéal de Paul Martin est une PME",
        "le client idéal d'Anne : les écoles",
        "Paul a pour client idéal les PME",
        "pour Paul, le client idéal, c'est la PME",
        "son client idéal, ce sont les PME du bâtiment",
        "la cible de Marie, c'est les DRH",
        "Paul vend surtout aux PME",
        "les clients idéaux de Nadia sont des hôtels",
        "la clientèle idéale d'Hugo, ce serait les mairies",
    ],
    "en": [
        "Paul's ideal client is a small builder",
        "Paul's ideal client: small builders",
        "Marie's ideal customers are HR directors",
        "the ideal client for Paul is a small firm",
        "her ideal client is a school",
        "Paul mostly sells to builders",
        "James' dream client would be a bank",
        "their ideal client is a hotel",
        "for Paul, the ideal client is a builder",
        "Nadia's target is hotels",
    ],
}
NEITHER = {
    "fr": [
        "mon client idéal m'a rappelé",
        "j'ai vu mon client idéal hier",
        "Je vise les cabinets dentaires",
        "quel est mon client idéal ?",
        "mon client est parti en vacances",
        "Paul a un client à Lyon",
        "le client de Paul est content",
        "je vends ma voiture",
        "mon objectif : dix clients",
        "le client idéal existe-t-il ?",
        "mon client idéal c'est qui déjà",
    ],
    "en": [
        "my ideal client called me back",
        "I met my ideal client yesterday",
        "who is my ideal client?",
        "my client is on holiday",
        "Paul has a client in Leeds",
        "Paul's client is happy",
        "I sell my car",
        "my goal: ten clients",
        "I found a client",
        "Paul sells cars",
        "my ideal client is who again",
    ],
}


def rows(said: dict[str, list[str]]) -> list[tuple[str, str]]:
    return [(lang, text) for lang, texts in said.items() for text in texts]


async def knowing(lang: Lang, *records: Person | Meeting) -> Talk:
    someone = await talk(lang)
    await someone.store.keep(someone.known.put(*records))
    return someone


@pytest.mark.parametrize(("lang", "said"), rows(MINE))
def test_ones_own_is_told_in_many_words(lang: Lang, said: str) -> None:
    assert mine(said, lang)
    assert theirs(said, lang) is None


@pytest.mark.parametrize(("lang", "said"), rows(THEIRS))
def test_somebodys_is_told_in_many_words(lang: Lang, said: str) -> None:
    assert theirs(said, lang)
    assert mine(said, lang) is None


@pytest.mark.parametrize(("lang", "said"), rows(NEITHER))
def test_what_only_sounds_like_it_is_left_to_others(lang: Lang, said: str) -> None:
    assert (mine(said, lang), theirs(said, lang)) == (None, None)


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "qui d'autre vend à mon client idéal ?"),
        ("fr", "qui vend aux mêmes clients que moi ?"),
        ("fr", "quels métiers servent les mêmes clients ?"),
        ("fr", "qui a les mêmes clients que moi"),
        ("en", "who has the same clients as me"),
        ("en", "who else sells to my ideal client?"),
        ("en", "who else serves the same customers?"),
    ],
)
def test_who_else_serves_them_is_asked_in_many_words(lang: Lang, said: str) -> None:
    assert asks_who_else(said, lang)


def test_what_was_said_is_kept_as_typed() -> None:
    assert mine("mon client idéal : les librairies indépendantes de province.", "fr") == (
        "les librairies indépendantes de province"
    )
    assert mine("je vends surtout aux restaurants", "fr") == "les restaurants"
    assert half_hour("prépare les quatre questions à Marie", "fr") == "Marie"
    assert inside("Café avec Paul hier, son client idéal ce sont les PME", "fr") == "les PME"


@pytest.mark.parametrize(
    ("lang", "told", "trades", "person", "other", "unknown"),
    [
        ("fr", "mon client idéal : les librairies de province", "un imprimeur et un agenceur", LEA, PAUL, "Agenceur"),
        ("en", "my ideal client: independent bookshops", "a printer and a shopfitter", KIM, TOM, "Shopfitter"),
    ],
)
async def test_an_ideal_client_leads_to_the_trades_and_to_those_one_knows(
    lang: Lang, told: str, trades: str, person: Person, other: Person, unknown: str
) -> None:
    someone = await knowing(lang, PAUL, LEA, TOM, KIM, HELD)
    await someone.says(told)
    assert {"client.kept", "client.fitting", "client.same", "client_trades.ask.trades"} <= set(someone.lines)
    assert person.name in someone.text
    await someone.says(trades)
    assert someone.lines == ["client.trades_kept", "client.trade_known", "client.trade"]
    assert other.name in someone.text
    assert unknown in someone.text
    await someone.presses("client.find_trade")
    assert "path.none" in someone.lines
    await someone.says("/client")
    assert "client.home_trades" in someone.lines


@pytest.mark.parametrize(
    ("lang", "client", "day", "names", "given"),
    [
        (
            "fr",
            LEA,
            "mardi à 10h",
            "Elle écoute Jean Dubois, elle appelle Claire Roy pour sa compta et fait confiance à Marc pour le reste",
            ["Jean Dubois", "Claire Roy", "Marc"],
        ),
        (
            "en",
            KIM,
            "Tuesday at 10am",
            "She listens to John Woods, calls Clare Ray for her books, and trusts Mark with the rest",
            ["John Woods", "Clare Ray", "Mark"],
        ),
    ],
)
async def test_a_favourite_client_is_asked_four_questions_and_each_name_is_somebody_to_meet(
    lang: Lang, client: Person, day: str, names: str, given: list[str]
) -> None:
    someone = await knowing(lang, PAUL, LEA, TOM, KIM, HELD)
    await someone.says("/client librairies" if lang == "fr" else "/client bookshops")
    await someone.presses("button.skip")
    await someone.presses("client.half_hour")
    await someone.presses(client.name)
    assert "client.half_hour_with" in someone.lines
    assert "card.ask.when" in someone.lines
    texts = [someone.words(b.copies) for reply in someone.replies for row in reply.buttons for b in row if b.copies]
    assert len(texts) == 2
    assert all(len(text) <= 256 for text in texts)  # what a button can copy
    await someone.says(day)
    await someone.presses("button.keep")
    assert someone.known.meetings[-1].agenda == "client"
    await someone.waits(days=3.1)
    assert someone.lines == ["prepare.at"]
    assert texts[0].splitlines()[0] in someone.text
    await someone.waits(days=1)
    assert "debrief.client" in someone.lines
    await someone.says(names)
    await someone.presses("button.keep")
    assert [referral.whom for referral in someone.known.referrals] == given
    assert {referral.by for referral in someone.known.referrals} == {client.id}
    assert someone.known.meetings[-1].agenda == "client"
    assert someone.known.meetings[-1].is_held


async def test_a_client_one_has_not_noted_yet_can_be_named() -> None:
    someone = await knowing("fr", PAUL, HELD)
    await someone.says("je voudrais préparer une demi-heure avec mon client préféré")
    assert someone.lines == ["client_favourite.ask.who"]
    await someone.says("Zoé Lambert")
    assert "client.half_hour_with" in someone.lines
    assert "Zoé Lambert" in someone.text


@pytest.mark.parametrize(
    ("lang", "told", "meets", "person"),
    [
        ("fr", "le client idéal de Paul, ce sont les librairies", "Café avec Ana Luz hier, libraire", "Ana Luz"),
        (
            "en",
            "Tom's ideal client is a bookshop",
            "Coffee with Ana Luz, bookseller at Luz Books, yesterday",
            "Ana Luz",
        ),
    ],
)
async def test_somebody_elses_is_kept_shown_and_an_occasion_to_give(
    lang: Lang, told: str, meets: str, person: str
) -> None:
    someone = await knowing(lang, PAUL, TOM, HELD)
    await someone.says(told)
    assert someone.lines[0] == "client.theirs_kept"
    await someone.presses("Paul Martin" if lang == "fr" else "Tom Reed")
    assert "person.ideal_client" in someone.lines
    await someone.says(meets)
    await someone.presses("button.keep")
    assert "client.noticed" in someone.lines
    assert person in someone.text


async def test_it_is_undone_and_put_right_like_any_fact() -> None:
    someone = await knowing("fr", LEA, HELD)
    await someone.says("le client idéal de Léa Roy, c'est les enfants")
    assert someone.known.people[0].ideal_client == "les enfants"
    await someone.presses("button.undo")
    assert someone.known.people[0].ideal_client is None
    await someone.does("pfix:p92:ideal_client")
    await someone.says("les écoles")
    assert someone.known.people[0].ideal_client == "les écoles"


@pytest.mark.parametrize(
    ("lang", "told"), [("fr", "son client idéal, ce sont les mairies"), ("en", "her ideal client is a town hall")]
)
async def test_without_a_name_it_is_of_the_one_spoken_of_last_or_asked(lang: Lang, told: str) -> None:
    someone = await knowing(lang, PAUL, LEA, HELD)
    await someone.says(told)
    assert someone.lines == ["client.whose"]
    await someone.presses("Léa Roy")
    assert someone.known.people[1].ideal_client


async def test_told_inside_a_meeting_it_stands_on_the_card_and_is_kept_with_it() -> None:
    someone = await knowing("fr")
    await someone.says("Café avec Hugo Blanc hier, son client idéal ce sont les PME du bâtiment")
    assert "card.ideal_client" in someone.lines
    await someone.presses("button.keep")
    assert someone.known.people[0].ideal_client == "les PME du bâtiment"


async def test_it_is_the_natural_question_for_a_contact_once_one_is_in_business() -> None:
    someone = await knowing("fr", LEA, HELD)
    await someone.says("/who Léa")
    assert "client.ask_button" not in [b.label.key for reply in someone.replies for row in reply.buttons for b in row]
    await someone.says("/client les musées")
    await someone.presses("button.skip")
    await someone.says("/who Léa")
    await someone.presses("client.ask_button")
    assert someone.lines == ["client.ask_theirs"]
    await someone.says("Café avec Tom Blanc hier")
    assert "card.head.log_meeting" in someone.lines
    await someone.presses("button.drop")
    await someone.says("les familles du quartier")
    assert someone.known.people[0].ideal_client == "les familles du quartier"


async def test_one_may_not_know_yet() -> None:
    someone = await knowing("en", KIM, HELD)
    await someone.does("idealask:p94")
    await someone.presses("client.will_ask")
    assert someone.lines == ["client.for_next_time"]


async def test_cancelling_and_coming_back_later() -> None:
    someone = await knowing("fr", LEA, HELD)
    await someone.says("/clients")
    assert someone.lines == ["client_ideal.ask.what"]
    await someone.says("annule")
    assert someone.lines == ["client.left"]
    await someone.says("/clients")
    await someone.says("les libraires")
    await someone.waits(days=2)
    await someone.says("qui d'autre vend à mon client idéal ?")
    assert someone.lines == ["client_trades.ask.trades"]
    await someone.says("un assureur")
    assert "un assureur" in someone.known.clienteles[0].trades
    await someone.presses("button.undo")
    assert not someone.known.clienteles[0].trades


async def test_changing_ones_mind_keeps_one_ideal_client() -> None:
    someone = await knowing("en")
    await someone.says("my ideal client is a hotel")
    await someone.presses("button.undo")
    assert not someone.known.clienteles
    await someone.says("my ideal client is a hotel")
    await someone.says("my ideal client is a small museum")
    assert [known.ideal for known in someone.known.clienteles] == ["a small museum"]


@pytest.mark.parametrize(
    "action", ["idealask:p1", "idealask", "idealto:d1:p1", "idealnot:d1", "clientway:k1:0", "clientfav:p1"]
)
async def test_old_and_forged_buttons_do_nothing(action: str) -> None:
    someone = await knowing("fr", LEA)
    await someone.does(action)
    assert someone.lines == ["error.old_button"]


MEANWHILE = {
    "fr": (
        "Aide-moi à demander à Léa Roy vingt minutes sur ses tarifs",
        "le client idéal de paul c'est une petite asso",
    ),
    "en": ("Help me ask Kim Stone for twenty minutes on pricing", "paul's ideal client is a small charity"),
}


@pytest.mark.parametrize("lang", ["fr", "en"])
async def test_told_while_something_is_asked_it_is_no_answer_and_the_question_stands(lang: Lang) -> None:
    someone = await knowing(lang, PAUL, LEA, TOM, KIM, HELD)
    asks, told = MEANWHILE[lang]
    await someone.says(asks)
    drafts = [draft.flow for draft in someone.known.drafts]
    await someone.says(told)
    assert "client.theirs_kept" in someone.lines
    paul = someone.known.person("p91")
    assert paul
    assert paul.ideal_client in ("une petite asso", "a small charity")
    assert [draft.flow for draft in someone.known.drafts] == drafts


@pytest.mark.parametrize(
    ("lang", "of_paul", "of_lea"),
    [
        ("fr", "c'est qui le client idéal de paul ?", "quel est le client idéal de Léa ?"),
        ("en", "who is paul's ideal client?", "what's Léa's ideal client?"),
    ],
)
async def test_somebodys_can_be_asked_for_and_is_a_good_question_when_unknown(
    lang: Lang, of_paul: str, of_lea: str
) -> None:
    someone = await knowing(lang, PAUL, LEA, HELD)
    await someone.says(of_paul)
    assert someone.lines == ["client.theirs_is"]
    assert "les librairies" in someone.text
    await someone.says(of_lea)
    assert someone.lines == ["client.ask_theirs"]


@pytest.mark.parametrize(
    ("lang", "mine", "to_them"),
    [
        ("fr", "mon client idéal : les librairies", "qui d'autre leur vend ?"),
        ("en", "my ideal client: bookshops", "who else sells to them?"),
    ],
)
async def test_who_else_sells_to_them_is_of_ones_own_clients_once_they_are_known(
    lang: Lang, mine: str, to_them: str
) -> None:
    someone = await knowing(lang, PAUL, HELD)
    await someone.says(mine)
    await someone.presses("button.skip")
    await someone.says(to_them)
    assert "client_trades.ask.trades" in someone.lines


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "ma cliente préférée c'est Léa"),
        ("fr", "mon meilleur client : Léa Roy"),
        ("en", "my favourite client is Léa"),
        ("en", "my best customer is Léa Roy"),
    ],
)
async def test_naming_a_favourite_client_prepares_the_half_hour(lang: Lang, said: str) -> None:
    someone = await knowing(lang, LEA, HELD)
    await someone.says(said)
    assert "client.half_hour_with" in someone.lines
    assert "Léa Roy" in someone.text


@pytest.mark.parametrize("lang", ["fr", "en"])
async def test_no_button_stands_twice_on_a_card(lang: Lang) -> None:
    someone = await knowing(lang, PAUL, LEA, HELD)
    await someone.does("card:p91")
    assert len(someone.buttons) == len(set(someone.buttons))


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "demandé à Léa : elle appelle Sam Cole pour son informatique"),
        ("en", "asked Léa: she calls Sam Cole when she needs IT"),
    ],
)
async def test_what_a_client_told_is_no_plan(lang: Lang, said: str) -> None:
    someone = await knowing(lang, LEA, HELD)
    await someone.says(said)
    assert "plans.shown" not in someone.lines


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "c quoi mon client ideal deja ?"),
        ("fr", "mon client idéal, c'est qui déjà ?"),
        ("fr", "rappelle-moi mon client idéal"),
        ("fr", "mon client idéal ?"),
        ("en", "my ideal client, who was that again?"),
        ("en", "remind me of my ideal client"),
        ("en", "my ideal client?"),
    ],
)
def test_ones_own_is_asked_for_in_many_words(lang: Lang, said: str) -> None:
    assert asks_mine(said, lang)
    assert mine(said, lang) is None


@pytest.mark.parametrize(
    ("lang", "said", "name"),
    [
        ("fr", "les 4 questions pour Yves stp", "Yves"),
        ("fr", "prépare-moi une demi-heure avec Anne-Lise, quatre questions", "Anne-Lise"),
        ("fr", "30 min avec Hélène pour lui poser les quatre questions", "Hélène"),
        ("en", "the 4 questions for Bea please", "Bea"),
        ("en", "half an hour with Bea, four questions", "Bea"),
        ("en", "30 minutes with Bea to ask her the four questions", "Bea"),
    ],
)
def test_the_four_questions_are_asked_for_in_haste(lang: Lang, said: str, name: str) -> None:
    assert half_hour(said, lang) == name


CHANGED: Final = {
    "fr": (
        "client idéal : les librairies",
        "y a aussi des imprimeurs, une attachée de presse et l'agence d'urbanisme",
        ("imprimeurs", "attachée de presse", "agence d’urbanisme"),
        "enlève les imprimeurs de la liste",
        "qui d'autre vend aux librairies ?",
        "réflexion faite, mon client idéal c'est les musées",
        "oublie mon client idéal",
    ),
    "en": (
        "ideal client: bookshops",
        "there are also some printers, a press officer and the town planner's",
        ("printers", "press officer", "town planner’s"),
        "take the printers off the list",
        "who else sells to bookshops?",
        "on second thoughts, my ideal client is museums",
        "forget my ideal client",
    ),
}


@pytest.mark.parametrize("lang", ["fr", "en"])
async def test_trades_and_clients_are_added_taken_back_and_changed_in_words(lang: Lang) -> None:
    ideal, trades, kept, less, who_else, other, none = CHANGED[lang]
    someone = await knowing(lang)
    for said in (ideal, trades):
        await someone.says(said)
    assert tuple(bare(trade) for trade in someone.known.clienteles[-1].trades) == kept
    await someone.says(less)
    assert tuple(bare(trade) for trade in someone.known.clienteles[-1].trades) == kept[1:]
    await someone.says(who_else)
    assert "client.home_trades" in someone.lines
    await someone.says(other)
    assert "client.trades_stand" in someone.lines
    await someone.presses("client.trades_anew")
    assert someone.known.clienteles[-1].trades == ()
    await someone.says(none)
    assert someone.lines == ["client.dropped"]
    assert someone.known.clienteles == ()
    await someone.presses("button.undo")
    assert someone.known.clienteles


@pytest.mark.parametrize(
    ("lang", "ideal", "trades", "one", "other"),
    [
        ("fr", "les librairies", "des relieuses, les architectes", "Côté relieuses", "côté architectes"),
        ("en", "bookshops", "some bookbinders, the architects", "Your bookbinders", "your architects"),
    ],
)
async def test_the_four_questions_read_well_of_several(
    lang: Lang, ideal: str, trades: str, one: str, other: str
) -> None:
    someone = await knowing(lang, HELD, LEA)
    for said in (f"/client {ideal}", trades, "les 4 questions à Léa" if lang == "fr" else "the 4 questions for Léa"):
        await someone.says(said)
    assert one in someone.text
    assert other in someone.text


@pytest.mark.parametrize(
    ("lang", "asked", "favourite"),
    [
        ("fr", "qui vend aux mêmes clients que moi ?", "mon meilleur client c'est Hervé, de la librairie Coiffard"),
        ("en", "who else sells to my ideal client?", "my best client is Bea, from Canal Books"),
    ],
)
async def test_a_favourite_client_named_meanwhile_is_no_trade(lang: Lang, asked: str, favourite: str) -> None:
    someone = await knowing(lang)
    await someone.says("/client les librairies" if lang == "fr" else "/client bookshops")
    await someone.says(asked)
    await someone.says(favourite)
    assert "client.half_hour_with" in someone.lines
    assert someone.known.clienteles[-1].trades == ()


@pytest.mark.parametrize(
    ("lang", "asked", "name"),
    [("fr", "c'est qui le client idéal d'Henri", "Henri"), ("en", "who is Bertha's ideal client?", "Bertha")],
)
async def test_of_somebody_unknown_it_says_so(lang: Lang, asked: str, name: str) -> None:
    someone = await knowing(lang)
    await someone.says(asked)
    assert someone.lines == ["client.theirs_unknown"]
    assert name in someone.text


@pytest.mark.parametrize("lang", ["fr", "en"])
async def test_whom_one_likes_to_work_for_can_be_left_unsaid(lang: Lang) -> None:
    someone = await knowing(lang)
    await someone.says("/client")
    await someone.presses("button.cancel")
    assert someone.lines == ["client.left"]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "prepare a meeting with a favourite client"),
        ("en", "what should I ask my best client?"),
        ("en", "I'd like to sit down with my favourite customer, Rosa"),
        ("fr", "préparer un rendez-vous avec un client préféré"),
        ("fr", "que demander à mon meilleur client ?"),
        ("fr", "j'aimerais parler avec mon client préféré, Rosa"),
    ],
)
async def test_the_half_hour_with_a_favourite_client_is_asked_for_in_more_words(lang: str, said: str) -> None:
    someone = await (await talk(lang)).says(said)
    if "Rosa" not in said:
        await someone.says("Rosa")
    assert someone.lines[0] == "client.half_hour_with"
    assert not [draft for draft in someone.known.drafts if draft.flow == "goal"]


@pytest.mark.parametrize(
    ("lang", "said", "ideal"),
    [
        ("en", "I sell accounting software to dentists", "dentists"),
        ("en", "my ideal client is now hotels", "hotels"),
        ("fr", "je vends des logiciels à des dentistes", "dentistes"),
        ("fr", "mon client idéal est maintenant un hôtel familial", "un hôtel familial"),
    ],
)
async def test_to_whom_one_sells_is_ones_ideal_client(lang: str, said: str, ideal: str) -> None:
    someone = await (await talk(lang)).says(said)
    assert someone.lines[0] == "client.kept"
    assert ideal in someone.text
    assert "now" not in someone.text.split("“")[-1]


async def test_what_is_sold_to_one_person_tells_of_no_ideal_client() -> None:
    assert mine("I sell my car to James", "en") is None
    assert mine("je vends ma voiture à James", "fr") is None


@pytest.mark.parametrize(
    ("lang", "told", "asked"),
    [
        ("en", "Dan's ideal client is a small law firm", "who serves law firms?"),
        ("en", "Dan's best customers are law firms", "who works with law firms?"),
        ("fr", "les meilleurs clients de Dan sont des fleuristes", "qui travaille pour des fleuristes ?"),
    ],
)
async def test_who_serves_such_clients_is_found_by_their_ideal_client(lang: str, told: str, asked: str) -> None:
    someone = await (await talk(lang)).says(told)
    await someone.says(asked)
    assert someone.lines == ["client.theirs_is"]
    assert "Dan" in someone.text


@pytest.mark.parametrize(
    ("lang", "ideal", "skip", "said"),
    [("fr", "les cliniques privées", "passe", "change"), ("en", "private clinics", "skip", "change it")],
)
async def test_change_typed_instead_of_pressed_asks_anew(lang: Lang, ideal: str, skip: str, said: str) -> None:
    someone = await talk(lang)
    for text in ("/client", ideal, skip, "/client"):
        await someone.says(text)
    await someone.says(said)
    assert someone.lines == ["client_ideal.ask.what"]
    await someone.says(said)
    assert someone.lines == ["client_ideal.ask.what"]
    assert [known.ideal for known in someone.known.clienteles] == [ideal]


@pytest.mark.parametrize(
    ("lang", "said", "instead", "ideal"),
    [
        ("fr", "mon client idéal c'est une PME industrielle", "non en fait plutôt les ETI", "les ETI"),
        ("en", "my ideal client is a small brewery", "no actually rather cider makers", "cider makers"),
    ],
)
async def test_an_ideal_client_put_right_at_once_is_no_trade(lang: Lang, said: str, instead: str, ideal: str) -> None:
    someone = await talk(lang)
    await someone.says(said)
    await someone.says(instead)
    (kept,) = someone.known.clienteles
    assert (kept.ideal, kept.trades) == (ideal, ())


@pytest.mark.parametrize(
    ("lang", "told", "trades", "rather", "ideal"),
    [
        (
            "fr",
            "mon client idéal, c’est une usine familiale du Nord",
            "les experts-comptables, les assureurs",
            "attends non, change ça, je préfère des éditeurs de logiciels",
            "des éditeurs de logiciels",
        ),
        (
            "en",
            "my ideal client is a family run factory in the Midlands",
            "accountants, insurers",
            "wait no, change that, I'd rather go for software firms",
            "software firms",
        ),
    ],
)
@pytest.mark.parametrize("is_later", [False, True])
async def test_another_client_instead_is_kept_in_its_own_words(
    lang: str, told: str, trades: str, rather: str, ideal: str, *, is_later: bool
) -> None:
    someone = await talk(lang)
    await someone.says(told)
    if is_later:
        await someone.says(trades)
    await someone.says(rather)
    (kept,) = someone.known.clienteles
    assert kept.ideal == ideal
    assert not any(line.startswith("goal.") for line in someone.lines)
