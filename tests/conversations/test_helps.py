"""Who helped, with what, and where each thread stands: its next step, its story, put right, left at that."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from bot.domain.owner import Lang
from bot.flows.helps.patterns import idea_for, of_one, returned, wanted
from bot.understanding.loosely import loosely_past
from tests.conversations.giving_cast import help_of, with_helpers
from tests.conversations.talk import talk

langs = pytest.mark.parametrize("lang", ["fr", "en"])
TODAY = date(2026, 11, 20)

WHO_HELPED = {
    "fr": (
        "qui m'a aidé ?",
        "Qui m’a aidée jusqu’ici ?",
        "qui m'a donné un coup de main ?",
        "qui m'a rendu service",
        "les gens qui m'ont aidé",
        "Quelles personnes m'ont aidé ?",
        "montre-moi les coups de main reçus",
        "où en sont mes remerciements ?",
        "qu'est-ce qu'on a fait pour moi ?",
        "quels coups de main ai-je reçus ?",
        "qui m'a dépanné récemment ?",
    ),
    "en": (
        "who helped me?",
        "Who has helped me so far?",
        "who gave me a hand",
        "who's been helping me lately?",
        "people who helped me",
        "show me the people who helped me",
        "what help have I received?",
        "who did me a favour?",
        "who lent me a hand this year",
        "everybody who helped me",
        "where do my thank-yous stand?",
    ),
}
NOT_WHO_HELPED = {
    "fr": (
        "qui peut m'aider ?",
        "qui pourrait m'aider à trouver un poste ?",
        "Marie m'a aidé",
        "qui aide Marie ?",
        "Paul, qui m'a aidé hier, veut me voir",
        "qui m'a présenté Paul ?",
        "aide-moi",
        "comment aider les gens ?",
        "qui connaît l'édition ?",
        "Marie m'a donné un coup de main hier",
    ),
    "en": (
        "who can help me?",
        "who could help me find a job?",
        "Marie helped me",
        "who helps Marie?",
        "Paul, who helped me yesterday, wants to meet",
        "who introduced me to Paul?",
        "help me",
        "how can I help people?",
        "who knows about publishing?",
        "Marie gave me a hand yesterday",
    ),
}
NEWS = {
    "fr": (
        "à qui je dois des nouvelles ?",
        "À qui dois-je donner des nouvelles ?",
        "qui attend de mes nouvelles ?",
        "à qui devrais-je donner des nouvelles",
        "qui n'a pas eu de nouvelles de mon projet ?",
        "qui dois-je tenir au courant ?",
    ),
    "en": (
        "who do I owe news to?",
        "Who should I update?",
        "who's waiting for news?",
        "whom should I give news to?",
        "who would like to hear how it went?",
        "who do I owe an update?",
    ),
}
OF_MARIE = {
    "fr": ("qu'est-ce que Marie a fait pour moi ?", "comment Marie m'a-t-elle aidé ?", "qu'ai-je reçu de Marie ?"),
    "en": ("what has Marie done for me?", "how did Marie help me?", "what did I get from Marie?"),
}


def said_in(told: Mapping[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    return [(lang, text) for lang, texts in told.items() for text in texts]


@pytest.mark.parametrize(("lang", "text"), [*said_in(WHO_HELPED), ("fr", "/helps"), ("fr", "/merci"), ("en", "/helps")])
async def test_who_helped_can_be_asked_in_many_words(lang: str, text: str) -> None:
    camille = await with_helpers(lang)
    await camille.says(text)
    assert camille.lines[0] == "helps.head.all"
    assert [camille.text.index(name) for name in ("Marie", "Paul", "Anne")] == sorted(
        camille.text.index(name) for name in ("Marie", "Paul", "Anne")
    )


@pytest.mark.parametrize(("lang", "text"), said_in(NOT_WHO_HELPED))
def test_what_sounds_like_it_is_something_else(lang: str, text: str) -> None:
    del lang
    assert wanted(text) is None


@pytest.mark.parametrize(("lang", "text"), said_in(NEWS))
async def test_who_waits_for_news_is_a_list_of_its_own(lang: str, text: str) -> None:
    camille = await with_helpers(lang)
    await camille.says(text)
    assert camille.lines[0] == "helps.head.news"
    assert "Paul" in camille.text
    assert "Anne" not in camille.text


@pytest.mark.parametrize(("lang", "text"), said_in(OF_MARIE))
async def test_what_one_person_did_is_their_story(lang: str, text: str) -> None:
    camille = await with_helpers(lang)
    await camille.says(text)
    assert camille.lines[0] == "help.head"
    assert "CV" in camille.text


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("fr", "qui m'a aidé avec mon CV ?", "Marie"),
        ("fr", "qui m'a aidé pour le logo ?", "Anne"),
        ("en", "who helped me with my CV?", "Marie"),
        ("en", "who gave me a hand with the logo?", "Anne"),
    ],
)
async def test_who_helped_with_what(lang: str, text: str, name: str) -> None:
    camille = await with_helpers(lang)
    await camille.says(text)
    assert name in camille.text
    assert "Paul" not in camille.text


@langs
async def test_nobody_who_helped_with_that_is_said_plainly(lang: str) -> None:
    camille = await with_helpers(lang)
    await camille.says({"fr": "qui m'a aidé pour mon déménagement ?", "en": "who helped me with my taxes?"}[lang])
    assert camille.lines == ["helps.none_about"]
    await camille.presses("helps.everybody")
    assert camille.lines[0] == "helps.head.all"
    stranger = await talk(lang)
    await stranger.says("/helps")
    assert stranger.lines == ["helps.nobody_yet"]


@langs
async def test_the_whole_thread_thanked_told_given_back(lang: str) -> None:
    camille = await with_helpers(lang)
    await camille.says("/helps")
    await camille.presses("helps.thank")
    assert "CV" in camille.text
    await camille.presses("drafting.sent")
    assert help_of(camille, "h91").thanked_on == TODAY
    await camille.waits(days=1)
    await camille.says("/helps")
    await camille.does("thread:h92")
    await camille.presses("helps.tell")
    assert "Danone" in camille.text
    await camille.presses("drafting.sent")
    assert help_of(camille, "h92").news_on == (date(2026, 11, 21),)
    await camille.does("thread:h92")
    assert "help.told" in camille.lines
    await camille.presses("help.already.back")
    await camille.says({"fr": "un livre de Perec", "en": "a book by Perec"}[lang])
    assert help_of(camille, "h92").given_back in ("un livre de Perec", "a book by Perec")
    await camille.says("/helps")
    await camille.presses("helps.over")
    assert "Perec" in camille.text


@langs
async def test_thanks_long_after_any_reminder_close_the_thread_too(lang: str) -> None:
    camille = await with_helpers(lang)
    await camille.waits(days=60)
    await camille.does("draft:thank:h91")
    await camille.presses("drafting.sent")
    assert help_of(camille, "h91").thanked_on is not None
    await camille.does("sent:thank:h91")
    assert camille.lines == ["answer.already"]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "c'est fait de vive voix"),
        ("fr", "je l'ai déjà remerciée"),
        ("fr", "fait"),
        ("en", "I did it in person"),
        ("en", "I already thanked her"),
        ("en", "done"),
    ],
)
async def test_what_was_done_by_word_of_mouth_is_said_under_the_card(lang: str, said: str) -> None:
    camille = await with_helpers(lang)
    await camille.does("thread:h91")
    await camille.says(said)
    assert help_of(camille, "h91").thanked_on == TODAY
    await camille.presses("button.undo")
    assert help_of(camille, "h91").thanked_on is None


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "laisse, c'est fait de vive voix"),
        ("fr", "laisse"),
        ("en", "leave it, I did it in person"),
        ("en", "drop it"),
    ],
)
async def test_a_thread_is_left_at_that_and_taken_up_again(lang: str, said: str) -> None:
    camille = await with_helpers(lang)
    await camille.does("thread:h91")
    await camille.says(said)
    assert help_of(camille, "h91").closed_on == TODAY
    assert camille.lines == ["help.is_left"]
    await camille.does("thread:h91")
    await camille.presses("help.reopen")
    assert help_of(camille, "h91").closed_on is None


@langs
async def test_a_story_told_under_the_card_is_heard_as_one(lang: str) -> None:
    camille = await with_helpers(lang)
    await camille.does("thread:h91")
    await camille.says({"fr": "Déjeuner hier avec Léa Petit", "en": "Lunch yesterday with Léa Petit"}[lang])
    assert "card.head.log_meeting" in camille.lines
    assert help_of(camille, "h91").closed_on is None


@langs
async def test_what_is_said_of_somebody_else_leaves_the_card_alone(lang: str) -> None:
    camille = await with_helpers(lang)
    await camille.does("thread:h91")
    await camille.says({"fr": "j'ai déjà remercié Paul de vive voix", "en": "I already thanked Paul in person"}[lang])
    assert help_of(camille, "h91").thanked_on is None


@langs
async def test_every_part_of_a_help_can_be_put_right(lang: str) -> None:
    camille = await with_helpers(lang)
    await camille.does("helpfix:h91:what")
    await camille.says({"fr": "relu ma lettre", "en": "reviewed my letter"}[lang])
    assert help_of(camille, "h91").what in ("relu ma lettre", "reviewed my letter")
    await camille.does("helpfix:h91:on")
    await camille.says("xyzzy")
    assert camille.lines == ["help.unread.on"]
    await camille.says({"fr": "le 3 novembre", "en": "3 November"}[lang])
    assert help_of(camille, "h91").on == date(2026, 11, 3)
    await camille.does("helpfix:h91:who")
    await camille.says("Paul")
    assert (help_of(camille, "h91").from_, help_of(camille, "h91").meeting) == ("p92", None)
    await camille.does("helpfix:h91:goal")
    await camille.presses("help.no_goal")
    assert help_of(camille, "h91").goal is None
    await camille.says("/undo")
    assert help_of(camille, "h91").goal == "g91"
    await camille.does("helpfix:h91")
    await camille.presses("help.erase")
    assert "h91" not in [help_.id for help_ in camille.known.helps]
    await camille.presses("button.undo")
    assert help_of(camille, "h91").what


@langs
async def test_somebody_new_can_be_the_giver_and_a_meeting_told_meanwhile_is_heard(lang: str) -> None:
    camille = await with_helpers(lang)
    await camille.does("helpfix:h91:who")
    await camille.says({"fr": "Café ce matin avec Paul Martin", "en": "Coffee this morning with Paul Martin"}[lang])
    assert "card.head.log_meeting" in camille.lines
    await camille.presses("button.drop")
    await camille.does("helpfix:h91:who")
    await camille.says("Jane Doe")
    assert camille.known.names((help_of(camille, "h91").from_,)) == ("Jane Doe",)


@langs
async def test_the_day_can_be_said_under_the_card(lang: str) -> None:
    camille = await with_helpers(lang)
    await camille.does("thread:h93")
    await camille.says({"fr": "c'était le 5 septembre", "en": "it was on 5 September"}[lang])
    assert help_of(camille, "h93").on == date(2026, 9, 5)


@pytest.mark.parametrize(
    ("lang", "said", "what"),
    [
        ("fr", "j'ai rendu la pareille à Anne", None),
        ("fr", "J’ai rendu la pareille à Anne : un article", "un article"),
        ("fr", "j'ai renvoyé l'ascenseur à Anne, deux contacts", "deux contacts"),
        ("en", "I returned Anne's favour", None),
        ("en", "I've returned the favour to Anne: an article", "an article"),
    ],
)
async def test_what_was_given_back_is_told_in_words(lang: str, said: str, what: str | None) -> None:
    camille = await with_helpers(lang)
    await camille.says(said)
    assert (help_of(camille, "h93").given_back_on, help_of(camille, "h93").given_back) == (TODAY, what)


def test_a_name_is_needed_for_a_return_and_a_question_is_none() -> None:
    assert returned("je rends service à tout le monde") is None
    assert of_one("qu'est-ce que je fais ?") is None
    assert idea_for("comment faire ?") is None


@pytest.mark.parametrize(
    "action",
    ["thread:h9", "thread", "helpdid:h91:back", "helpdid:h91:x", "helpdid:h9:thank", "helpend:h9", "helpopen:h91",
     "helpfix:h91:x", "helpfix", "helpgoal:d9:g91", "helpwho:d9:p91", "helpgone:h9", "helpnogift:d9", "helps:x:0",
     "helps:all:x", "helps:all:90", "helpsof:p9", "ideas:p9", "gave:x", "gave:90", "nooffers:d9", "offerdrop:7"],
)  # fmt: skip
@langs
async def test_late_and_forged_buttons_change_nothing(lang: str, action: str) -> None:
    camille = await with_helpers(lang)
    before = camille.known.helps
    await camille.does(action)
    assert camille.lines in (["error.old_button"], ["answer.already"], ["gave.nothing_yet"])
    assert camille.known.helps == before


@langs
async def test_the_card_of_a_helper_leads_to_the_story(lang: str) -> None:
    camille = await with_helpers(lang)
    await camille.says("/who marie")
    await camille.presses("people.helps")
    assert camille.lines[0] == "help.head"
    await camille.says("/who léa")
    await camille.presses("request.answer")
    assert camille.lines[0] == "request.shown"


@pytest.mark.parametrize(
    ("lang", "told", "again"),
    [
        ("fr", "Café hier avec Paul Roy, il m'a relu mon CV", "Paul Roy m'a relu mon CV"),
        ("en", "Coffee yesterday with Paul Roy, he reviewed my CV", "Paul Roy reviewed my CV"),
    ],
)
async def test_a_help_told_twice_is_one_help(lang: str, told: str, again: str) -> None:
    someone = await talk(lang)
    for said in (told, again):
        await someone.says(said)
        await someone.presses("button.keep")
    assert len(someone.known.helps) == 1
    await someone.says(told.replace("hier", "ce matin").replace("yesterday", "this morning"))
    await someone.presses("button.keep")
    assert len(someone.known.helps) == 2


@pytest.mark.parametrize(
    ("lang", "told", "advice"),
    [
        ("fr", "Café avec Nadia Roy ce matin. Elle m'a dit de passer mon CACES", "conseil de passer mon CACES"),
        (
            "en",
            "Coffee with Catriona Bell this morning. She told me to get my GWO certificate",
            "advice to get my GWO certificate",
        ),
    ],
)
async def test_what_one_was_told_to_do_is_advice_received(lang: str, told: str, advice: str) -> None:
    someone = await talk(lang)
    await someone.says(told)
    await someone.presses("button.keep")
    assert [one.what for one in someone.known.helps] == [advice]
    assert not someone.known.people[0].offers
    await someone.presses("card.thank_now")
    assert advice in someone.text


@pytest.mark.parametrize(
    ("lang", "said", "day"),
    [
        ("fr", "Nadia Cherif m'a aidé à relire mon plan mardi", date(2026, 11, 17)),
        ("fr", "Paul Roy m'a prêté sa salle hier", date(2026, 11, 19)),
        ("fr", "Nadia Cherif m'a donné un coup de main pour refaire mon site la semaine dernière", date(2026, 11, 11)),
        ("en", "Nadia Cherif helped me with my business plan on Tuesday", date(2026, 11, 17)),
        ("en", "Paul Roy lent me his room yesterday", date(2026, 11, 19)),
        ("en", "Nadia Cherif gave me a hand to redo my website last week", date(2026, 11, 11)),
    ],
)
async def test_help_is_of_the_day_that_it_was_given_on(lang: Lang, said: str, day: date) -> None:
    camille = await talk(lang)
    await camille.says(said)
    await camille.presses("button.keep")
    (help_,) = camille.known.helps
    assert help_.on == day


@pytest.mark.parametrize(
    "said",
    [
        "Paul Roy, patron d'une PME à Nantes, rencontré au salon de l'industrie en octobre",
        "Paul Roy, owner of a small firm, whom I met at a trade fair in October",
    ],
)
def test_a_meeting_told_behind_who_it_was_is_of_its_month(said: str) -> None:
    assert loosely_past(said, TODAY) == date(2026, 10, 15)


@pytest.mark.parametrize(
    ("lang", "said", "day"),
    [
        ("fr", "Nadia Cherif m'a sacrément rendu service en me refilant le numéro d'une imprimeuse", TODAY),
        ("fr", "Nadia Cherif m'a rendu un fier service hier", date(2026, 11, 19)),
        ("fr", "Nadia Cherif m'a bien dépannée mardi", date(2026, 11, 17)),
        ("en", "Nadia Cherif saved my bacon last week by lending me a projector", date(2026, 11, 11)),
        ("en", "Nadia Cherif did me a massive favour yesterday", date(2026, 11, 19)),
    ],
)
async def test_a_favour_is_help_and_no_meeting_whatever_it_was(lang: Lang, said: str, day: date) -> None:
    camille = await talk(lang)
    await camille.says(said)
    await camille.presses("button.keep")
    (help_,) = camille.known.helps
    assert help_.on == day
    assert not camille.known.meetings
    assert "card.thank_now" in str(camille.replies)
