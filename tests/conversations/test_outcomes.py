"""What came out of what: told in words, shown as a chain, kept, and told back years later (P6)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from bot.domain.forgetting import forget_person
from bot.domain.goals import Goal, Outcome
from bot.domain.meetings import Event, Meeting
from bot.domain.people import Person
from bot.domain.promises import Referral
from bot.flows.outcomes.words import told_outcome
from tests.conversations.talk import Talk, talk

langs = pytest.mark.parametrize("lang", ["fr", "en"])
DAY = date(2024, 1, 5)
LEA = Person("p91", "Léa Roux", DAY, org="Acme")
PAUL = Person("p92", "Paul Martin", DAY, org="Kiwi", through="p91")
OTHER_PAUL = Person("p93", "Paul Durand", DAY)
BREAKFAST = Meeting("m94", ("p91",), date(2024, 3, 12), kind="breakfast", told_on=date(2024, 3, 12))
COFFEE = Meeting("m95", ("p92",), date(2026, 6, 3), kind="coffee", told_on=date(2026, 6, 3))
OTHER_COFFEE = Meeting("m96", ("p92",), date(2026, 9, 9), kind="coffee", told_on=date(2026, 9, 9))
EVERYTHING = (LEA, PAUL, BREAKFAST, COFFEE)
FROM_PAUL = {"fr": "cette mission vient de Paul", "en": "this contract came from Paul"}
FROM_LEA = {
    "fr": "le contrat avec Danone est venu du petit-déjeuner avec Léa en mars 2024",
    "en": "the contract with Danone came out of the breakfast with Léa in March 2024",
}


async def knowing(lang: str, *records: object) -> Talk:
    camille = await talk(lang)
    await camille.store.keep(camille.known.put(*records))  # type: ignore[arg-type]
    camille.notebook = await camille.store.load(1001)
    return camille


def only(camille: Talk) -> Outcome:
    (outcome,) = camille.known.outcomes
    return outcome


@pytest.mark.parametrize(
    ("lang", "told", "chain", "other", "right"),
    [
        (
            "fr",
            (
                "j'ai rencontré Paul Petit au petit-déjeuner de l'APEC en mars 2024",
                "j'ai signé une mission grâce à Paul",
            ),
            "une mission ← Paul Petit ← le petit-déjeuner de mars 2024",
            "non, ça venait du petit-déjeuner du Medef",
            "une mission ← le petit-déjeuner du Medef",
        ),
        (
            "en",
            ("I met Paul Petit at the breakfast in March 2024", "I got the Acme contract through Paul"),
            "the Acme contract ← Paul Petit ← the breakfast in March 2024",
            "no, it came from the conference",
            "the Acme contract ← the conference",
        ),
        (
            "fr",
            ("croisé Paul Petit en 2019", "j'ai signé une mission grâce à Paul"),
            "une mission ← Paul Petit ← la rencontre de 2019",
            "en fait c'était Julie",
            "une mission ← Julie",
        ),
        (
            "en",
            ("met Paul Petit two years ago", "I got the Acme contract through Paul"),
            "the Acme contract ← Paul Petit ← the meeting in 2024",
            "no it was Julie",
            "the Acme contract ← Julie",
        ),
    ],
)
async def test_what_was_met_years_ago_is_told_by_its_month_and_put_right_under_the_chain(
    lang: str, told: tuple[str, str], chain: str, other: str, right: str
) -> None:
    camille = await talk(lang)
    for said in told:
        await camille.says(said)
        await camille.presses("button.keep")
    assert chain in camille.text
    await camille.says(other)
    assert "outcome.corrected" in camille.lines
    assert right in camille.text


@pytest.mark.parametrize(
    ("lang", "month", "day"),
    [("fr", "j'ai vu Paul en mars", "c'était le 12"), ("en", "met Paul in March", "it was the 12th")],
)
async def test_a_day_told_under_a_month_is_of_that_month(lang: str, month: str, day: str) -> None:
    camille = await talk(lang)
    await camille.says(month)
    await camille.presses("button.keep")
    await camille.says(day)
    (meeting,) = camille.known.meetings
    assert meeting.on == date(2026, 3, 12)


@pytest.mark.parametrize(
    ("lang", "asked"),
    [
        ("fr", "raconte-moi la chaîne"),
        ("fr", "qu'est-ce que mon réseau m'a rapporté ?"),
        ("fr", "à quoi ça a servi tous ces cafés ?"),
        ("en", "tell me the chain"),
        ("en", "what has networking brought me?"),
        ("en", "has anything come out of all these coffees?"),
    ],
)
async def test_all_that_came_is_told_however_it_is_asked(lang: str, asked: str) -> None:
    camille = await knowing(lang, *EVERYTHING)
    await camille.says(FROM_PAUL[lang])
    await camille.presses("button.keep")
    await camille.says(asked)
    assert "←" in camille.text


@pytest.mark.parametrize(
    ("lang", "none", "some"),
    [
        ("fr", "le petit-déjeuner avec Léa n'a rien donné", "le petit-déjeuner avec Léa a fini par donner un client"),
        ("en", "the breakfast with Léa led nowhere", "that breakfast with Léa ended up getting me a client"),
    ],
)
async def test_nothing_came_and_then_something(lang: str, none: str, some: str) -> None:
    camille = await knowing(lang, *EVERYTHING)
    await camille.says(none)
    assert camille.lines == ["outcome.nothing_yet"]
    await camille.says(some)
    await camille.presses("button.keep")
    assert only(camille).people == ("p91",)


@pytest.mark.parametrize(
    ("lang", "won", "who", "chain"),
    [
        (
            "fr",
            "bonne nouvelle, j'ai un nouveau client !",
            "c'est par Sophie, que j'avais croisée au marathon",
            "Sophie ← le marathon",
        ),
        (
            "en",
            "great news, I landed a new client!",
            "it was Sophie, I met her at the marathon",
            "Sophie ← the marathon",
        ),
    ],
)
async def test_good_news_asks_who_had_a_hand_in_it(lang: str, won: str, who: str, chain: str) -> None:
    camille = await talk(lang)
    await camille.says(won)
    assert camille.lines == ["progress.won", "goal.who_had_a_hand"]
    await camille.says(who)
    assert chain in camille.text


@pytest.mark.parametrize(("lang", "said"), [("fr", "j'ai pas eu le poste"), ("en", "I didn't get the job")])
async def test_bad_news_is_not_congratulated(lang: str, said: str) -> None:
    camille = await talk(lang)
    await camille.says(said)
    assert camille.lines == ["progress.missed"]


@langs
async def test_it_is_shown_as_a_chain_through_those_who_led_there_before_it_counts(lang: str) -> None:
    camille = await knowing(lang, *EVERYTHING)
    await camille.says(FROM_PAUL[lang])
    assert not camille.known.outcomes
    chain = {
        "fr": "cette mission ← Paul Martin ← Léa Roux ← le petit-déjeuner du 12 mars 2024",
        "en": "this contract ← Paul Martin ← Léa Roux ← the breakfast on 12 March 2024",
    }[lang]
    assert chain in camille.text
    await camille.presses("button.keep")
    assert only(camille).people == ("p92",)
    await camille.says("/undo")
    assert not camille.known.outcomes


@langs
async def test_the_encounter_is_found_by_its_kind_its_people_and_its_month(lang: str) -> None:
    camille = await knowing(lang, *EVERYTHING)
    await camille.says(FROM_LEA[lang])
    await camille.says({"fr": "oui", "en": "yes"}[lang])
    assert (only(camille).meeting, only(camille).people) == ("m94", ("p91",))


@langs
async def test_which_of_two_people_and_which_of_two_encounters_is_asked(lang: str) -> None:
    camille = await knowing(lang, *EVERYTHING, OTHER_PAUL, OTHER_COFFEE)
    await camille.says(
        {"fr": "ce contrat vient d'un café avec Paul", "en": "this contract came from a coffee with Paul"}[lang]
    )
    assert camille.lines == ["outcome.who"]
    await camille.presses("people.button_at")
    assert camille.lines == ["outcome.which"]
    await camille.does(camille.button("outcome.this_one").does or "")
    await camille.presses("button.keep")
    assert only(camille).meeting == "m96"


@langs
async def test_somebody_new_joins_the_notebook_when_it_is_kept(lang: str) -> None:
    camille = await knowing(lang)
    await camille.says({"fr": "cette mission vient de Karim", "en": "this contract came from Karim"}[lang])
    assert not camille.known.people
    await camille.presses("button.keep")
    assert [person.name for person in camille.known.people] == ["Karim"]


@langs
async def test_thanks_for_it_are_one_tap_away(lang: str) -> None:
    camille = await knowing(lang, *EVERYTHING)
    await camille.says(FROM_PAUL[lang])
    await camille.presses("button.keep")
    await camille.presses("outcome.thank")
    assert "Paul" in camille.text
    assert {"fr": "grâce à vous", "en": "thanks to you"}[lang] in camille.text


@langs
async def test_it_is_news_of_the_goal_it_serves_and_asks_which_of_several(lang: str) -> None:
    camille = await knowing(lang, *EVERYTHING, Goal("g97", "A", DAY), Goal("g98", "B", DAY))
    await camille.says(FROM_PAUL[lang])
    await camille.presses("button.keep")
    await camille.presses("outcomefor:" + only(camille).id + ":g98")
    goal = camille.known.find(Goal, "g98")
    assert goal
    assert len(goal.progress) == 1
    assert only(camille).goal == "g98"
    await camille.does("goal:g98")
    await camille.presses("goal.came")
    assert "←" in camille.text


@langs
async def test_what_came_of_what_came_is_one_chain(lang: str) -> None:
    camille = await knowing(lang, *EVERYTHING)
    await camille.says(FROM_LEA[lang])
    await camille.presses("button.keep")
    await camille.says(
        {"fr": "ce client vient du contrat avec Danone", "en": "this client came from the contract with Danone"}[lang]
    )
    await camille.presses("button.keep")
    first, second = camille.known.outcomes
    assert second.after == first.id
    assert camille.text.count("←") >= 3


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "cette mission vient de Paul"),
        ("fr", "ce contrat, c’est grâce à Paul"),
        ("fr", "j'ai eu cette mission par Paul"),
        ("fr", "Paul m'a apporté cette mission"),
        ("fr", "mon client Airbus vient du café avec Paul"),
        ("fr", "c'est grâce à Paul que j'ai eu ce poste"),
        ("fr", "c'est Paul qui m'a apporté ce client"),
        ("fr", "du café avec Paul est sorti un contrat"),
        ("fr", "le café avec Paul a débouché sur une mission"),
        ("fr", "je dois ce poste à Paul"),
        ("fr", "J'ai signé le bail grâce à Paul !"),
        ("en", "this contract comes from Paul"),
        ("en", "this job is thanks to Paul"),
        ("en", "I got this contract through Paul"),
        ("en", "Paul brought me this client"),
        ("en", "my biggest client came through Paul"),
        ("en", "it's thanks to Paul that I got this job"),
        ("en", "thanks to Paul I landed a gig"),
        ("en", "out of the coffee with Paul came a contract"),
        ("en", "coffee with Paul led to a contract"),
        ("en", "I owe this role to Paul"),
        ("en", "I've signed the lease thanks to Paul!"),
    ],
)
async def test_where_it_came_from_is_heard_in_many_words(lang: str, said: str) -> None:
    camille = await knowing(lang, *EVERYTHING)
    await camille.says(said)
    await camille.presses("button.keep")
    assert only(camille).people == ("p92",)


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "Paul vient de me rappeler"),
        ("fr", "Paul vient de Lyon"),
        ("fr", "Paul m'a apporté un café"),
        ("fr", "je dois le devis à Paul"),
        ("fr", "j'ai rencontré Marie par Paul"),
        ("fr", "J'ai décroché un entretien chez Airbus grâce à Paul, il m'a relu mon CV"),
        ("fr", "merci à Paul"),
        ("fr", "j'ai eu un message de Paul"),
        ("fr", "Paul est venu avec Léa"),
        ("fr", "cette mission vient de commencer"),
        ("en", "Paul comes from Lyon"),
        ("en", "Paul brought me a coffee"),
        ("en", "I got two names from Paul"),
        ("en", "I met Marie through Paul"),
        ("en", "I got an interview at Airbus thanks to Paul, he reviewed my CV"),
        ("en", "thanks to Paul for the coffee"),
        ("en", "I owe Paul a coffee"),
        ("en", "Paul came from the office"),
        ("en", "I got an email from Paul"),
        ("en", "this contract starts on Monday with Paul"),
    ],
)
async def test_what_only_sounds_like_a_source_is_none(lang: str, said: str) -> None:
    camille = await knowing(lang, *EVERYTHING)
    await camille.says(said)
    assert "outcome" not in [draft.flow for draft in camille.known.drafts]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "j'ai décroché le financement grâce à Léa pour le tuyau"),
        ("en", "got the funding!!! thanks to Léa for the tip"),
    ],
)
async def test_what_the_source_is_thanked_for_is_no_part_of_it(lang: str, said: str) -> None:
    camille = await knowing(lang, LEA)
    await camille.says(said)
    assert camille.known.drafts[-1].filled["source"] == "Léa"
    await camille.presses("button.keep")
    assert "tip" not in camille.text
    assert "tuyau" not in camille.text


# --- told back


async def told(lang: str) -> Talk:
    camille = await knowing(lang, *EVERYTHING)
    for words in (FROM_PAUL, FROM_LEA):
        await camille.says(words[lang])
        await camille.presses("button.keep")
    return camille


@pytest.mark.parametrize(
    ("lang", "asked", "what"),
    [
        ("fr", "d’où vient cette mission ?", "mission"),
        ("fr", "d'où vient le contrat Danone ?", "contrat"),
        ("fr", "comment ai-je eu cette mission ?", "mission"),
        ("fr", "à qui je dois cette mission ?", "mission"),
        ("fr", "qu'est-ce qui est sorti de mon café avec Paul ?", "mission"),
        ("fr", "à quoi a mené mon petit-déjeuner avec Léa ?", "contrat"),
        ("fr", "/histoire mission", "mission"),
        ("en", "where does this Danone contract come from?", "Danone"),
        ("en", "how did I get the Danone contract?", "Danone"),
        ("en", "what came of my coffee with Paul?", "this contract"),
        ("en", "what did my breakfast with Léa lead to?", "Danone"),
        ("en", "/story Danone", "Danone"),
    ],
)
async def test_it_is_told_back_when_asked(lang: str, asked: str, what: str) -> None:
    camille = await told(lang)
    await camille.waits(days=700)
    await camille.says(asked)
    assert what in camille.text
    assert "←" in camille.text


@langs
async def test_the_whole_story_and_who_led_to_whom(lang: str) -> None:
    camille = await told(lang)
    await camille.says("/story")
    assert camille.lines == ["story.head", "story.item", "story.item"]
    await camille.says({"fr": "d'où vient cette mission ?", "en": "/story this contract"}[lang])
    assert "Léa Roux" in camille.text


@langs
async def test_nothing_noted_yet_says_how_to_tell(lang: str) -> None:
    camille = await knowing(lang, *EVERYTHING)
    await camille.says("/story")
    assert camille.lines == ["story.none"]
    await camille.says({"fr": "qu'est-il sorti du café avec Paul ?", "en": "what came of my coffee with Paul?"}[lang])
    assert camille.lines == ["story.nothing_of"]
    await camille.presses("outcome.tell")
    assert camille.lines == ["outcome.asked"]
    await camille.says({"fr": "une idée d'article", "en": "an idea for an article"}[lang])
    await camille.presses("button.keep")
    assert only(camille).meeting == "m95"


@langs
async def test_nothing_is_an_answer(lang: str) -> None:
    camille = await knowing(lang, *EVERYTHING)
    await camille.does("outcome:m95")
    await camille.says({"fr": "rien encore", "en": "not much"}[lang])
    assert camille.lines == ["outcome.nothing_yet"]


@langs
async def test_the_card_of_somebody_leads_to_what_came_through_them(lang: str) -> None:
    camille = await told(lang)
    for person in ("p91", "p92"):
        await camille.does(f"card:{person}")
        await camille.presses("goal.came")
        assert "←" in camille.text


# --- who led to whom


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "j'ai rencontré Paul Durand par Léa"),
        ("fr", "c'est Léa qui m'a présenté Paul Durand"),
        ("fr", "je connais Paul Durand grâce à Léa"),
        ("fr", "Paul Durand m'a été présenté par Léa"),
        ("en", "Paul Durand was introduced to me by Léa"),
        ("en", "I met Paul Durand through Léa"),
        ("en", "it was Léa who introduced me to Paul Durand"),
        ("en", "I know Paul Durand thanks to Léa"),
    ],
)
async def test_who_led_to_somebody_is_noted(lang: str, said: str) -> None:
    camille = await knowing(lang, LEA, OTHER_PAUL)
    await camille.says(said)
    person = camille.known.person("p93")
    assert person
    assert person.through == "p91"
    await camille.says("/undo")
    assert camille.known.person("p93") == OTHER_PAUL


@langs
async def test_a_promised_introduction_has_come_when_that_person_is_met(lang: str) -> None:
    awaited = Referral("f99", "p91", "Sofia Bianchi", date(2026, 11, 1))
    camille = await knowing(lang, LEA, awaited)
    await camille.says({"fr": "Café ce matin avec Sofia Bianchi", "en": "Coffee this morning with Sofia Bianchi"}[lang])
    await camille.presses("button.keep")
    (referral,) = camille.known.referrals
    (sofia,) = [person for person in camille.known.people if person.name == "Sofia Bianchi"]
    assert (referral.person, referral.came_on) == (sofia.id, date(2026, 11, 20))
    assert sofia.through == "p91"
    assert "story.led" in camille.lines


@pytest.mark.parametrize(
    "action",
    ["outcomekeep:d1", "outcomedrop:d1", "camefrom:d1:p91", "cameof:d1:m94", "outcomefor:o1:g1", "outcome:m99",
     "outcomenone:m99", "story:x1", "reviewkept:d1"],
)  # fmt: skip
async def test_old_and_forged_buttons_change_nothing(action: str) -> None:
    camille = await knowing("fr", *EVERYTHING)
    before = tuple(camille.known.records())
    await camille.does(action)
    assert camille.lines == ["error.old_button"]
    assert tuple(camille.known.records()) == before


@langs
async def test_forgetting_somebody_takes_what_came_of_them_alone(lang: str) -> None:
    event = Event("e97", "salon", date(2024, 3, 12))
    camille = await knowing(lang, *EVERYTHING, event)
    await camille.says(FROM_PAUL[lang])
    await camille.presses("button.keep")
    assert not forget_person(camille.known, "p92").outcomes


WON = {"fr": "on vient de signer un contrat avec Danone !", "en": "we just signed a contract with Danone!"}
GOAL = Goal("g97", "trois clients", DAY)


@langs
async def test_it_came_from_paul_said_right_after_good_news_is_about_that_news(lang: str) -> None:
    for goals in ((), (GOAL,)):
        camille = await knowing(lang, *EVERYTHING, *goals)
        await camille.says(WON[lang])
        await camille.says({"fr": "ça vient de paul", "en": "it came from paul"}[lang])
        assert {"fr": "un contrat avec Danone ← Paul", "en": "a contract with Danone ← Paul"}[lang] in camille.text
        await camille.says({"fr": "oui", "en": "yes"}[lang])
        assert only(camille).people == ("p92",)
        assert [len(goal.progress) for goal in camille.known.goals] == [1 for _ in goals]
        assert camille.known.drafts == ()  # the news waits for no answer any more


@langs
async def test_with_no_news_told_it_came_from_paul_is_no_outcome(lang: str) -> None:
    camille = await knowing(lang, *EVERYTHING)
    await camille.says({"fr": "ça vient de Paul", "en": "it came from Paul"}[lang])
    assert "outcome.shown" not in camille.lines


@langs
async def test_where_good_news_came_from_is_one_tap_away_and_a_bare_name_answers(lang: str) -> None:
    camille = await knowing(lang, *EVERYTHING, GOAL)
    await camille.says(WON[lang])
    await camille.says({"fr": "oui", "en": "yes"}[lang])
    assert "progress.kept_glad" in camille.lines
    await camille.presses("progress.whence")
    await camille.says({"fr": "de Léa", "en": "from Léa"}[lang])
    await camille.presses("button.keep")
    assert only(camille).people == ("p91",)
    assert [len(goal.progress) for goal in camille.known.goals] == [1]


@langs
async def test_where_it_came_from_may_stay_unknown_or_wait_for_another_matter(lang: str) -> None:
    camille = await knowing(lang, *EVERYTHING, GOAL)
    await camille.says(
        {"fr": "d'où vient le contrat Danone ?", "en": "where does the Danone contract come from?"}[lang]
    )
    assert camille.lines == ["outcome.whence"]
    await camille.says({"fr": "déjeuné avec Karim Benali ce midi", "en": "lunch with Karim Benali today"}[lang])
    assert "card.head.log_meeting" in camille.lines
    await camille.presses("button.drop")
    await camille.says(
        {"fr": "d'où vient le contrat Danone ?", "en": "where does the Danone contract come from?"}[lang]
    )
    await camille.says({"fr": "je ne sais pas", "en": "I don't know"}[lang])
    assert camille.lines == ["outcome.nothing_yet"]
    assert camille.known.outcomes == ()


@langs
async def test_this_contract_can_be_named_before_it_is_kept(lang: str) -> None:
    camille = await knowing(lang, *EVERYTHING)
    await camille.says(FROM_PAUL[lang])
    assert "outcome.which_thing" in camille.lines
    await camille.says({"fr": "l'audit chez Veolia", "en": "the audit at Veolia"}[lang])
    assert "outcome.which_thing" not in camille.lines
    await camille.presses("button.keep")
    assert "Veolia" in only(camille).what


@langs
async def test_a_name_in_small_letters_is_a_source_and_stands_once_in_the_chain(lang: str) -> None:
    camille = await knowing(lang)
    await camille.says(
        {"fr": "grâce à marie j'ai eu un rdv chez EDF", "en": "thanks to mary i got a meeting at EDF"}[lang]
    )
    name = {"fr": "Marie", "en": "Mary"}[lang]
    assert camille.text.splitlines()[1].endswith(f"EDF ← {name}")


@pytest.mark.parametrize(
    "said", ["d'où ça vient ce poste ?", "d’où sort ce poste ?", "d'où est-ce que ça vient ce poste ?"]
)
async def test_where_something_comes_from_is_asked_as_people_talk(said: str) -> None:
    camille = await talk("fr")
    await camille.says(said)
    plainly = camille.lines
    await camille.says("d'où vient ce poste ?")
    assert plainly == camille.lines


# --- put right, and told through several links

KEPT = {"fr": "La mission Nestlé vient de Paul", "en": "The Nestlé contract came from Paul"}
WRONG = {
    "fr": (
        "en fait elle vient pas de Paul mais de Marie Durand",
        "la mission Nestlé ne vient pas de Paul, c'est grâce à Marie Durand",
        "la mission vient de Marie Durand, pas de Paul",
        "non, c'est pas Paul, c'est Marie Durand",
    ),
    "en": (
        "actually it didn't come from Paul but from Marie Durand",
        "the Nestlé contract wasn't thanks to Paul, it was thanks to Marie Durand",
        "the contract came from Marie Durand, not from Paul",
        "actually not through Paul but through Marie Durand",
    ),
}


async def with_nestle(lang: str) -> Talk:
    camille = await talk(lang)
    await camille.says({"fr": "Café avec Paul Martin hier", "en": "Coffee with Paul Martin yesterday"}[lang])
    await camille.presses("button.keep")
    await camille.says(KEPT[lang])
    await camille.presses("button.keep")
    return camille


@pytest.mark.parametrize(("lang", "said"), [(lang, said) for lang, many in WRONG.items() for said in many])
async def test_a_source_that_was_wrong_is_put_right_and_undone(lang: str, said: str) -> None:
    camille = await with_nestle(lang)
    (before,) = camille.known.outcomes
    await camille.says(said)
    assert camille.lines[0] == "outcome.corrected"
    assert "Marie Durand" in camille.text
    assert "Paul" not in camille.text
    assert len(camille.known.outcomes) == 1
    await camille.presses("button.undo")
    assert camille.known.outcomes == (before,)


@pytest.mark.parametrize(
    ("lang", "said", "right"),
    [
        ("fr", "non, la mission Nestlé ne vient pas de Paul", "d'Hugo Petit, que Paul m'avait présenté"),
        ("en", "no, the Nestlé contract didn't come from Paul", "Hugo Petit, whom Paul had introduced me to"),
    ],
)
async def test_without_the_right_source_it_is_asked_and_told_link_by_link(lang: str, said: str, right: str) -> None:
    camille = await with_nestle(lang)
    await camille.says(said)
    assert camille.lines == ["outcome.source_gone"]
    await camille.says(right)
    assert camille.lines[0] == "outcome.corrected"
    assert "← Hugo Petit ← Paul Martin ←" in camille.text


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "j'ai signé un contrat avec Leclerc grace à Sophie, que Paul m'avait présentée"),
        ("fr", "le contrat Leclerc vient de Sophie, que j'ai connue par Paul"),
        ("en", "the Leclerc contract came from Sophie, whom I met through Paul"),
        ("en", "the Leclerc contract came from Sophie, who Paul introduced me to"),
    ],
)
async def test_who_led_to_whom_is_told_back_link_by_link(lang: str, said: str) -> None:
    camille = await talk(lang)
    await camille.says({"fr": "Café avec Paul Martin hier", "en": "Coffee with Paul Martin yesterday"}[lang])
    await camille.presses("button.keep")
    await camille.says(said)
    assert "← Sophie ← Paul Martin ←" in camille.text
    await camille.presses("button.keep")
    await camille.waits(days=800)
    await camille.says(
        {"fr": "d'où vient le contrat Leclerc ?", "en": "where did the Leclerc contract come from?"}[lang]
    )
    assert "← Sophie ← Paul Martin ←" in camille.text
    assert "story.led" in camille.lines


@pytest.mark.parametrize(
    ("lang", "said", "words"),
    [
        (
            "fr",
            "le client Renault me vient d'une amie de Paul rencontrée au petit dej de mars 2024",
            "petit dej de mars 2024",
        ),
        (
            "en",
            "the Renault client came from a friend of Paul's at the breakfast in March 2024",
            "breakfast in March 2024",
        ),
    ],
)
async def test_an_encounter_that_the_notebook_has_not_is_no_other_one(lang: str, said: str, words: str) -> None:
    camille = await talk(lang)
    await camille.says({"fr": "Café avec Paul Martin hier", "en": "Coffee with Paul Martin yesterday"}[lang])
    await camille.presses("button.keep")
    await camille.says(said)
    assert words in camille.text
    assert not any(key.startswith("story.at") for key in camille.lines)


@pytest.mark.parametrize(
    ("lang", "asked"),
    [
        ("fr", "il en est sorti quoi du café avec paul ?"),
        ("fr", "qu'est-ce qu'il en est sorti du café avec Paul ?"),
        ("fr", "ça a donné quoi, le café avec Paul ?"),
        ("en", "did anything come of the coffee with Paul?"),
    ],
)
async def test_what_came_of_a_meeting_is_asked_in_more_words(lang: str, asked: str) -> None:
    camille = await talk(lang)
    await camille.says({"fr": "Café avec Paul Martin hier", "en": "Coffee with Paul Martin yesterday"}[lang])
    await camille.presses("button.keep")
    await camille.says(asked)
    assert camille.lines == ["story.nothing_of"]
    await camille.says({"fr": "rien n'est sorti du café avec Paul", "en": "nothing came of the coffee with Paul"}[lang])
    assert camille.lines == ["outcome.nothing_yet"]


@pytest.mark.parametrize(
    ("lang", "goal", "said", "chain"),
    [
        (
            "fr",
            "Mon objectif : trouver trois nouveaux clients d’ici mars",
            "je viens de décrocher une mission de trois mois chez Kiwi grâce à Hannah, rencontrée au salon du vin",
            "une mission de trois mois chez Kiwi ← Hannah ← le salon du vin",
        ),
        (
            "en",
            "My goal is to find three new clients by March",
            "just landed a 3 month gig with Stripe, all thanks to Hannah from the meetup",
            "a 3 month gig with Stripe ← Hannah ← the meetup",
        ),
    ],
)
async def test_one_of_three_is_no_goal_reached_and_the_chain_names_nobody_twice(
    lang: str, goal: str, said: str, chain: str
) -> None:
    someone = await talk(lang)
    for words in (goal, *(("passer",) * 2 if lang == "fr" else ("skip",) * 2)):
        await someone.says(words)
    await someone.presses("button.keep")
    await someone.says(said)
    assert chain in someone.text
    await someone.presses("button.keep")
    (kept,) = someone.known.goals
    assert kept.is_open


@pytest.mark.parametrize(
    ("lang", "told", "right", "asked"),
    [
        (
            "fr",
            "j’ai signé le contrat Danone grâce à Paul Martin",
            "rectification : c’était en fait Léa qui m’a eu le contrat Danone, pas Paul",
            "comment j’ai fini par avoir le contrat Danone ?",
        ),
        (
            "en",
            "I won the Danone contract thanks to Paul Martin",
            "scrap that, it was actually Léa who got me the Danone contract not Paul",
            "remind me how I ended up with the Danone contract",
        ),
    ],
)
async def test_who_it_really_was_is_said_and_told_back(lang: str, told: str, right: str, asked: str) -> None:
    someone = await knowing(lang)
    await someone.says(told)
    await someone.presses("button.keep")
    await someone.says(right)
    assert someone.lines[0] == "outcome.corrected"
    await someone.says(asked)
    assert "← Léa" in someone.text
    assert "Paul" not in someone.text


@pytest.mark.parametrize(
    "said",
    [
        "grâce à Nadia j'ai rencontré Hélène et Hélène m'a passé le contact de son patron",
        "thanks to Nadia I met Helen and Helen gave me her boss's number",
    ],
)
def test_two_stories_in_a_row_are_no_single_thing_won(said: str) -> None:
    assert told_outcome(said) is None


@pytest.mark.parametrize(
    ("lang", "told", "said"),
    [
        ("fr", "cette mission vient du café avec Léa", "non c’était au déjeuner"),
        ("en", "this contract came from the coffee with Léa", "no it was at the lunch"),
    ],
)
async def test_a_word_on_the_thread_that_is_shown_changes_no_card_of_somebody_else(
    lang: str, told: str, said: str
) -> None:
    someone = await talk(lang)
    await someone.says("Verre hier avec Callum Reid" if lang == "fr" else "Drinks yesterday with Callum Reid")
    await someone.presses("button.keep")
    someone.now += timedelta(minutes=1)
    before = someone.known.meetings
    await someone.says(told)
    await someone.says(said)
    assert someone.known.meetings == before


@pytest.mark.parametrize(
    ("said", "what"),
    [
        ("Bastien m'a fait gagner un client, la boulangerie Morin", "un client, la boulangerie Morin"),
        ("Ben got me a client, the Morin bakery", "a client, the Morin bakery"),
    ],
)
def test_whoever_made_one_win_a_client_is_where_it_came_from(said: str, what: str) -> None:
    told = told_outcome(said)
    assert told is not None
    assert told.what == what
    assert told_outcome("Bastien m'a aidé à trouver un local") is None


@pytest.mark.parametrize(
    ("lang", "met", "said", "what"),
    [
        ("fr", "J’ai déjeuné avec Paul", "il m’a décroché le contrat Acme", "le contrat Acme"),
        ("fr", "J’ai déjeuné avec Paul", "j’ai obtenu le poste grâce à lui", "le poste"),
        ("fr", "J’ai déjeuné avec Paul", "Paul m’a trouvé un client", "un client"),
        ("fr", "J’ai déjeuné avec Paul", "j’ai signé Acme grâce à Paul", "Acme"),
        ("fr", "J’ai déjeuné avec Paul", "le contrat Acme, c’est Paul", "le contrat Acme"),
        ("en", "I had lunch with Paul", "he got me the Acme contract", "the Acme contract"),
        ("en", "I had lunch with Paul", "I won the job thanks to him", "the job"),
        ("en", "I had lunch with Paul", "Paul found me a client", "a client"),
        ("en", "I had lunch with Paul", "we signed Acme thanks to Paul", "Acme"),
    ],
)
async def test_who_got_one_something_is_where_it_came_from(lang: str, met: str, said: str, what: str) -> None:
    camille = await talk(lang)
    await camille.says(met)
    await camille.presses("button.keep")
    await camille.says(said)
    await camille.presses("button.keep")
    outcome = only(camille)
    assert outcome.what == what
    assert camille.known.names(outcome.people) == ("Paul",)


@pytest.mark.parametrize(
    ("lang", "said", "who"),
    [("fr", "elle m’a obtenu le poste", "Julie"), ("en", "she landed me an interview", "Julia")],
)
async def test_who_he_or_she_is_gets_asked_when_nobody_was_spoken_of(lang: str, said: str, who: str) -> None:
    camille = await talk(lang)
    await camille.says(said)
    assert "outcome.who_was_it" in camille.lines
    await camille.says(who)
    await camille.presses("button.keep")
    assert camille.known.names(only(camille).people) == (who,)


@pytest.mark.parametrize("said", ["elle m'a donné un contact", "il m'a trouvé une piste", "le poste, c'est mort"])
async def test_a_name_given_is_nothing_won_yet(said: str) -> None:
    camille = await talk("fr")
    await camille.says(said)
    assert "outcome.who_was_it" not in camille.lines
    assert not {"outcome.shown"} & set(camille.lines)
