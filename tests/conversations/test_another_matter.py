"""Another matter told while a question is open is never its answer; real answers are; and the question comes back."""

from __future__ import annotations

from typing import Final

import pytest

from bot.domain.notebook import TABLES, Notebook
from bot.domain.owner import Owner
from bot.flows.meanings.matters import matter_of
from bot.flows.turn import Turn
from tests.conversations.open_questions import QUESTIONS, opened, said
from tests.conversations.talk import CAMILLE, FRIDAY_EVENING, Talk, talk

langs = pytest.mark.parametrize("lang", ["fr", "en"])
questions = pytest.mark.parametrize("question", QUESTIONS)

PLAN: Final = "je vois la conseillère Pôle emploi jeudi à 10h | seeing the careers adviser thursday at 10"
STORY: Final = "café super hier avec Inès Moreau | great coffee yesterday with Ines Moreau"
PROMISE: Final = "je dois mon book à Sam avant mardi | I owe Sam my deck by Tuesday"
THANKS: Final = "j'ai remercié Marcus | thanked Marcus"
MOOD: Final = "bof, je sers à rien | meh, what's the point"
THINKING: Final = "laisse-moi réfléchir | let me think"
POLITE: Final = "merci | thanks"
LATER: Final = "plus tard | later"
WHY: Final = "pourquoi tu demandes ça ? | why do you ask?"


def noted(camille: Talk) -> tuple[object, ...]:
    """All the records of the notebook; what the coach asks, and remembers having asked, aside."""
    return tuple(getattr(camille.known, table) for table in TABLES.values())


TOLD: Final = {
    PLAN: "card.head.plan_meeting",
    STORY: "card.head.log_meeting",
    PROMISE: "card.head.note",
    THANKS: "card.head.done_thanks",
}


@langs
@questions
@pytest.mark.parametrize("text", TOLD)
async def test_what_is_told_meanwhile_has_a_card_of_its_own(lang: str, question: str, text: str) -> None:
    camille = await opened(lang, QUESTIONS[question])
    before = noted(camille)
    await camille.says(said(lang, text))
    assert TOLD[text] in camille.lines
    assert noted(camille) == before


@langs
@questions
async def test_a_mood_is_met_and_the_question_comes_back(lang: str, question: str) -> None:
    camille = await opened(lang, QUESTIONS[question])
    before, asked = noted(camille), camille.lines[-1]
    await camille.says(said(lang, MOOD))
    assert camille.lines[0].startswith("mood.")
    assert camille.lines[-1] == asked
    assert noted(camille) == before
    await camille.says(said(lang, MOOD))
    assert camille.lines[0].startswith("again.mood.")
    assert camille.lines[-1] != asked  # once is enough


@langs
@questions
async def test_who_thinks_thanks_or_asks_why_has_not_answered(lang: str, question: str) -> None:
    for text, key in ((THINKING, "conversation.take_your_time"), (POLITE, None), (WHY, None)):
        camille = await opened(lang, QUESTIONS[question])
        before, asking = noted(camille), camille.known.drafts[-1].asking
        await camille.says(said(lang, text))
        assert key is None or camille.lines == [key]
        assert not {"fallback.text", "people.none"} & set(camille.lines)
        if (question, text) != ("whom to forget", POLITE):  # "no, thanks"
            assert camille.known.drafts[-1].asking == asking
        assert noted(camille) == before


@langs
@questions
async def test_later_is_understood_whatever_is_asked(lang: str, question: str) -> None:
    camille = await opened(lang, QUESTIONS[question])
    await camille.says(said(lang, LATER))
    assert not any(key.startswith(("fallback.text", "again.")) or ".unread" in key for key in camille.lines)


@langs
@questions
async def test_the_plain_answer_is_taken(lang: str, question: str) -> None:
    camille = await opened(lang, QUESTIONS[question])
    before, draft = noted(camille), camille.known.drafts[-1]
    await camille.says(said(lang, QUESTIONS[question].answer))
    now = camille.known.draft(draft.id)
    assert now is None or now.asking != draft.asking or noted(camille) != before or camille.known.drafts[-1] != draft
    assert not any(key.startswith("fallback.") or ".unread" in key for key in camille.lines)


# --- the question comes back


@langs
async def test_the_card_that_asks_its_day_is_asked_again_once_the_other_is_kept(lang: str) -> None:
    camille = await opened(lang, QUESTIONS["the day of a card"])
    await camille.says(said(lang, PLAN))
    assert camille.lines[-1] == "card.ask.people"
    await camille.says("Anne Lor")
    await camille.presses("button.keep")
    assert [meeting.on.isoformat() for meeting in camille.known.meetings if meeting.is_planned] == ["2026-11-26"]
    assert camille.lines[-1] == "card.ask.when"
    await camille.says(said(lang, "mercredi à 9h | Wednesday at 9"))
    await camille.presses("button.keep")
    assert len([meeting for meeting in camille.known.meetings if meeting.is_planned]) == 2


GOAL_CARD: Final = ("je veux un poste de DRH à Lyon | I want an HR job in Leeds", "passe | skip", "passe | skip")
COFFEE: Final = "j'ai déjeuné avec Karim hier | had lunch with Karim yesterday"


@langs
async def test_the_card_of_a_goal_comes_back_once_a_meeting_told_meanwhile_is_kept(lang: str) -> None:
    camille = await talk(lang)
    for text in (*GOAL_CARD, COFFEE):
        await camille.says(said(lang, text))
    assert camille.lines[0] == "card.head.log_meeting"
    await camille.says(said(lang, "garder | keep"))
    assert camille.lines[-4:-1] == ["conversation.where_we_were", "goal.shown", "goal.what"]
    await camille.says(said(lang, "oui | yes"))
    assert len(camille.known.goals) == 1


PLAN_CARD: Final = "déjeuner avec Karim en janvier | lunch with Karim in January"


@pytest.mark.parametrize(("lang", "card"), [(lang, card) for lang in ("fr", "en") for card in ("goal", "plan")])
async def test_a_card_put_off_comes_back_and_not_the_word_that_it_can_wait(lang: str, card: str) -> None:
    camille = await talk(lang)
    for text in GOAL_CARD if card == "goal" else (PLAN_CARD,):
        await camille.says(said(lang, text))
    shown = camille.lines
    await camille.says(said(lang, "passer | skip"))
    assert camille.lines == ["conversation.waits"]
    await camille.says(said(lang, COFFEE))
    await camille.says(said(lang, "garder | keep"))
    assert camille.lines[-len(shown) - 1 :] == ["conversation.where_we_were", *shown]


@langs
async def test_the_card_of_a_meeting_comes_back_once_the_next_is_kept(lang: str) -> None:
    camille = await talk(lang)
    await camille.says(said(lang, COFFEE))
    await camille.says(said(lang, "café mardi avec Marie Dupont | coffee with Marie Dupont on Tuesday"))
    await camille.presses("button.keep")
    assert camille.lines[-4:] == ["conversation.where_we_were", "card.head.log_meeting", "card.meeting", "card.person"]
    await camille.says(said(lang, "oui | yes"))
    assert len(camille.known.meetings) == 2


@langs
async def test_a_mood_on_the_way_takes_no_question_away_from_the_meeting_told_after_it(lang: str) -> None:
    camille = await opened(lang, QUESTIONS["the day of a goal"])
    for text in (MOOD, COFFEE, "garder | keep"):
        await camille.says(said(lang, text))
    assert camille.lines[-2:] == ["goal.what", "goal.ask.due"]
    for text in ("café mardi avec Marie Dupont | coffee with Marie Dupont on Tuesday", "garder | keep"):
        await camille.says(said(lang, text))
    assert "goal.ask.due" not in camille.lines  # twice unanswered, it waits


@langs
async def test_a_question_for_names_comes_back_after_thanks(lang: str) -> None:
    camille = await opened(lang, QUESTIONS["who may know the way"])
    await camille.says(said(lang, THANKS))
    await camille.presses("button.keep")
    assert camille.lines[-2:] == ["conversation.where_we_were", "path.ask.sector_role"]


SEARCH: Final = "qui peut me mener à un acheteur chez Airbus ? | who can get me to a buyer at Airbus?"
SEARCH_ENDS: Final = (
    "laisse tomber | forget it",
    "j'ai trouvé pour Airbus | I found someone for Airbus",
    "/cancel | /cancel",
)


@langs
@pytest.mark.parametrize("end", SEARCH_ENDS)
@pytest.mark.parametrize(
    "question", ["what a plan is for", "what a known goal would be", "the hour of writing", "where somebody works"]
)
async def test_a_field_left_for_a_search_is_not_asked_for_again(lang: str, question: str, end: str) -> None:
    camille = await opened(lang, QUESTIONS[question])
    asked = camille.lines[-1]
    for text in (SEARCH, end):
        await camille.says(said(lang, text))
    assert asked not in camille.lines
    assert "conversation.where_we_were" not in camille.lines
    assert camille.known.drafts == ()


@langs
@pytest.mark.parametrize("end", SEARCH_ENDS)
async def test_a_goal_half_told_is_gone_on_with_after_a_search(lang: str, end: str) -> None:
    camille = await opened(lang, QUESTIONS["the day of a goal"])
    for text in (SEARCH, end):
        await camille.says(said(lang, text))
    assert camille.lines[-2:] == ["goal.what", "goal.ask.due"]


@langs
async def test_what_one_owes_to_whom_is_on_the_card_joins_it_and_the_day_is_still_asked(lang: str) -> None:
    camille = await opened(lang, QUESTIONS["the day of a card"])
    await camille.says(said(lang, "jlui dois mon book avant mardi | I owe her my deck by Tuesday"))
    assert "card.promise_by" in camille.lines
    assert camille.lines[-1] == "card.ask.when"


@langs
async def test_the_day_that_was_wrong_is_that_of_the_coffee_kept_just_before(lang: str) -> None:
    camille = await talk(lang)
    await camille.says(said(lang, "café hier avec Karim Benali | coffee yesterday with Karim Benali"))
    await camille.presses("button.keep")
    await camille.says(said(lang, "j'ai promis à Paul d'envoyer le plan | I promised Paul I'd send the plan"))
    await camille.says(said(lang, "c'était pas hier c'était mercredi | it wasnt yesterday it was wednesday"))
    assert camille.lines == ["redated.meeting"]
    assert camille.known.meetings[0].on.isoformat() == "2026-11-18"
    await camille.says(said(lang, "c'était pas mardi, c'était lundi | it wasn't Tuesday, it was Monday"))
    assert camille.known.meetings[0].on.isoformat() == "2026-11-18"


@langs
@pytest.mark.parametrize(
    "text",
    [
        "le café de dimanche chez Nadia était sympa | sunday lunch at Nadia's was nice",
        "super café dimanche | great coffee on sunday",
        "j'ai rencontré quelqu'un chez Airbus hier | I met someone at Airbus yesterday",
        "j'ai croisé une éditrice mardi | I bumped into a publisher on Tuesday",
    ],
)
async def test_what_was_nice_has_been(lang: str, text: str) -> None:
    camille = await talk(lang)
    await camille.says(said(lang, text))
    assert camille.lines[0] == "card.head.log_meeting"


@langs
@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("oui | yes", "map.ask.excels"),
        ("ok | ok", "map.ask.excels"),
        ("merci | thanks", "fallback.thanks"),
        ("c'est bon | that's all", "map.bye_next"),
    ],
)
async def test_a_bare_word_in_the_middle_of_the_map_is_understood(lang: str, text: str, key: str) -> None:
    camille = await opened(lang, QUESTIONS["names for the map"])
    await camille.says(said(lang, text))
    assert camille.lines[0] == key


@langs
async def test_a_list_that_waits_is_kept_with_ok_and_stays_with_thanks(lang: str) -> None:
    camille = await opened(lang, QUESTIONS["names for the map"])
    await camille.says("Karim Benali, Zoé Lenoir")
    await camille.says(said(lang, "merci | thanks"))
    assert camille.lines == ["fallback.thanks"]
    await camille.says("ok")
    assert {"Karim Benali", "Zoé Lenoir"} <= {person.name for person in camille.known.people}


@langs
async def test_the_day_of_a_goal_is_heard_above_the_card_that_was_told_meanwhile(lang: str) -> None:
    camille = await opened(lang, QUESTIONS["the day of a goal"])
    await camille.says(said(lang, "j'ai croisé Karim hier au marché | ran into Karim yesterday at the market"))
    assert camille.lines[0] == "card.head.log_meeting"
    await camille.says(said(lang, "fin mars | end of March"))
    assert camille.lines == ["goal.ask.roles"]
    await camille.presses("button.skip")
    assert "goal.due" in camille.lines


@langs
@pytest.mark.parametrize("text", ["pas sûre encore | not sure yet", "on verra | we'll see"])
async def test_not_sure_yet_leaves_a_card_as_it_is(lang: str, text: str) -> None:
    camille = await opened(lang, QUESTIONS["the day of a card"])
    await camille.says(said(lang, text))
    assert camille.lines == ["conversation.left_open"]
    await camille.says(said(lang, "mercredi | Wednesday"))
    await camille.says(said(lang, text))
    assert camille.lines == ["conversation.waits"]
    await camille.presses("button.keep")
    assert [m.on.isoformat() for m in camille.known.meetings if m.is_planned] == ["2026-11-25"]


@langs
async def test_not_sure_yet_passes_a_question_and_changes_no_field(lang: str) -> None:
    goal = await opened(lang, QUESTIONS["the day of a goal"])
    await goal.says(said(lang, "pas sûre encore | not sure yet"))
    assert goal.lines == ["goal.ask.roles"]
    org = await opened(lang, QUESTIONS["where somebody works"])
    await org.says(said(lang, "pas sûre encore | not sure yet"))
    assert [person.org for person in org.known.people if person.id == "p91"] == ["Acme"]


@langs
async def test_whether_all_shall_be_erased_is_not_asked_twice(lang: str) -> None:
    camille = await talk(lang)
    await camille.says("/forget")
    assert camille.lines[0] == "forget.everything"
    await camille.says(said(lang, "déjeuner avec Nora demain à 13h | lunch with Nora tomorrow at 1"))
    await camille.presses("button.keep")
    assert "conversation.where_we_were" not in camille.lines


@langs
async def test_an_aim_is_an_answer_whoever_it_names(lang: str) -> None:
    camille = await opened(lang, QUESTIONS["why go to an event"])
    await camille.says(
        said(lang, "revoir Nora, on y a déjeuné l'an dernier | to see Nora, we had lunch there last year")
    )
    assert camille.lines == ["event.ask.whom"]


@langs
async def test_what_has_to_be_done_tomorrow_is_no_day_of_a_lunch(lang: str) -> None:
    camille = await opened(lang, QUESTIONS["the day of a card"])
    await camille.says(said(lang, "faut que je rappelle le comptable demain | I have to call the accountant tomorrow"))
    assert camille.lines[0] == "card.head.reminder"
    await camille.presses("button.keep")
    assert camille.lines[-1] == "card.ask.when"


@langs
async def test_what_nothing_else_can_be_made_of_is_the_answer(lang: str) -> None:
    camille = await talk(lang)
    await camille.says(said(lang, "café hier avec Karim | coffee yesterday with Karim"))
    await camille.presses("button.correct")
    await camille.presses("card.field.place")
    await camille.says(said(lang, "au Train Bleu, on y a déjeuné mardi | at the Wolseley"))
    assert "card.place" in camille.lines


# --- what tells something by itself, and what only answers


def told(lang: str, text: str) -> str | None:
    """What a text tells by itself to somebody of that language."""
    owner = Owner(CAMILLE, "Camille", "fr" if lang == "fr" else "en", zone="Europe/Paris")
    return matter_of(Turn(Notebook(owner), FRIDAY_EVENING), text)


MATTERS: Final = {
    "met": "déjeuner d'équipe hier, sympa | team lunch yesterday, went well",
    "plan": "dentiste mardi à 9h | dentist tuesday at 9",
    "promise": "jlui dois mon book avant mardi | I promised Victor I'd send him my deck",
    "duty": "je dois envoyer mon CV à Claire avant vendredi | I have to send my CV to Claire by Friday",
    "thanks": "merci envoyé à Marie | sent Marcus a thank-you",
    "reminder": "rappelle-moi d'appeler le plombier demain | remind me to call the plumber tomorrow",
    "mood": "je suis crevé | feeling useless",
    "courtesy": "merci beaucoup | thanks a lot",
}
ANSWERS: Final = {
    "fr": (
        "jeudi à 10h", "on se voit jeudi à 10h", "je la vois jeudi", "plutôt vendredi", "non, mardi",
        "la semaine prochaine, mardi ou mercredi", "rencontrer des éditeurs", "un poste de DRH dans une ONG",
        "appeler Marie", "elle m'a pris en mission", "il m'a présenté son frère hier", "de Paul",
        "quand j'ai fini mon café du lundi", "après mon rendez-vous de jeudi", "lundi, avant mon entretien",
        "un déjeuner", "ils recrutent tous les deux", "parce qu'on a déjeuné ensemble hier", "rien", "Lyon",
        "trouver trois clients avant juin", "on déjeune jeudi", "c'était jeudi", "je l'ai vue mardi",
    ),
    "en": (
        "Thursday at 10", "we're meeting Thursday at 10", "I'm seeing her Thursday", "rather Friday", "no, Tuesday",
        "next week, Tuesday or Wednesday", "to meet publishers", "an HR job in a charity", "call Marie",
        "she hired me for a project", "he introduced me to his brother yesterday", "from Paul",
        "when I've had my coffee on Monday", "after my Thursday meeting", "on Monday, before my interview", "lunch",
        "they are both hiring", "because we had lunch together yesterday", "nothing", "London",
        "find three clients by June", "let's meet on Thursday", "it was Thursday", "I met her on Tuesday",
    ),
}  # fmt: skip


@langs
@pytest.mark.parametrize("matter", MATTERS)
def test_a_whole_sentence_tells_what_it_tells(lang: str, matter: str) -> None:
    assert told(lang, said(lang, MATTERS[matter])) == matter


@pytest.mark.parametrize(("lang", "text"), [(lang, text) for lang, texts in ANSWERS.items() for text in texts])
def test_an_answer_is_no_matter_of_its_own(lang: str, text: str) -> None:
    assert told(lang, text) is None
