"""Events and memberships: chosen with open eyes, gone to in a small way if need be, told in one message (P23, P24)."""

from __future__ import annotations

from datetime import date
from typing import cast

import pytest

from bot.domain.meetings import Event
from bot.domain.notebook import Notebook
from bot.domain.owner import Lang, Owner
from bot.domain.people import Person
from tests.conversations.talk import CAMILLE, Talk, talk

langs = pytest.mark.parametrize("lang", ["fr", "en"])
DAY, FRIDAY = date(2026, 11, 2), date(2026, 11, 20)
INVITED = {"fr": "Je suis invité au salon du livre le 27 novembre", "en": "I'm invited to the book fair on 27 November"}
CLUB = {
    "fr": "Je pense adhérer à la chambre de commerce, 300 € par an",
    "en": "thinking of joining the local chamber of commerce, 300 £ a year",
}
SHY = {"fr": "je n’ai pas envie d’y aller", "en": "I don't feel like going"}
STORY = {
    "fr": "j’ai parlé avec Marie (Acme), Paul qui cherche un comptable, et une certaine Léa",
    "en": "spoke to Marie (Acme), Paul who needs an accountant, and a certain Léa",
}


async def somebody(lang: str, *events: Event) -> Talk:
    owner = Owner(
        CAMILLE, "Camille", cast(Lang, lang), zone="Europe/Paris", country="FR", started_on=DAY, welcomed_on=DAY
    )
    paul = Person("p91", "Paul Martin", DAY)
    return await talk(lang, notebook=Notebook(owner, last_number=100).put(paul, *events))


def fair(
    lang: str, on: date | None = date(2026, 11, 27), *, going: bool | None = True, whom: str | None = None
) -> Event:
    name = {"fr": "Salon du livre", "en": "Book fair"}[lang]
    return Event("e92", name, on, going=going, noted_on=FRIDAY, whom=whom)


def rotary(lang: str) -> Event:
    fee = {"fr": "250 € par an", "en": "£250 a year"}[lang]
    return Event("e93", "Rotary", noted_on=DAY, going=True, membership=True, fee=fee)


def event(camille: Talk, id_: str | None = None) -> Event:
    return next(one for one in reversed(camille.known.events) if id_ in (None, one.id))


async def invited(lang: str, *events: Event) -> Talk:
    camille = await somebody(lang, *events)
    await camille.says(INVITED[lang])
    return camille


# --- before saying yes


@langs
async def test_three_questions_then_the_choice_is_the_users(lang: str) -> None:
    camille = await invited(lang)
    assert camille.lines == ["event.on", "event.free_week", "event.ask.why"]
    await camille.says({"fr": "trouver un éditeur", "en": "find a publisher"}[lang])
    await camille.says({"fr": "des éditrices jeunesse", "en": "children's editors"}[lang])
    await camille.presses("button.skip")
    assert [event.going for event in camille.known.events] == [None]  # no more than noted before the choice
    assert "event.choose" in camille.lines
    await camille.presses("event.go")
    assert {"event.kept_yes", "follow.mission_alone"} <= set(camille.lines)
    assert (event(camille).on, event(camille).going) == (date(2026, 11, 27), True)
    assert event(camille).whom == {"fr": "des éditrices jeunesse", "en": "children's editors"}[lang]
    await camille.presses("button.undo")
    assert [event.going for event in camille.known.events] == [None]


@langs
@pytest.mark.parametrize(
    ("said", "going"),
    [(("oui", "yes"), True), (("non merci", "no thanks"), False), (("je ne sais pas encore", "I don't know yet"), None),
     (("j’y vais", "I'm going"), True), (("pas cette fois", "not this time"), False), (("on verra", "maybe"), None)],
)  # fmt: skip
async def test_the_choice_is_heard_in_words(lang: str, said: tuple[str, str], going: bool | None) -> None:
    camille = await invited(lang)
    await camille.presses("event.decide_now")
    assert "event.choose_open" in camille.lines
    await camille.says(said[lang == "en"])
    assert event(camille).going is going


@langs
async def test_what_is_committed_already_is_said_plainly(lang: str) -> None:
    camille = await somebody(lang, Event("e94", "Meetup RH", date(2026, 11, 25), going=True))
    await camille.says({"fr": "Déjeuner avec Paul le 27 novembre", "en": "Lunch with Paul on 27 November"}[lang])
    await camille.presses("button.keep")
    await camille.says(INVITED[lang])
    assert camille.lines == ["event.on", "event.that_day", "event.that_week", "event.ask.why"]
    assert "Meetup RH" in camille.text
    assert "Paul Martin" in camille.text


@langs
async def test_an_answer_that_is_none_leaves_the_question_open(lang: str) -> None:
    camille = await invited(lang)
    for said in (
        {"fr": "je ne sais pas", "en": "I don't know"},
        {"fr": "personne", "en": "nobody"},
        {"fr": "rien", "en": "nothing"},
    ):
        await camille.says(said[lang])
    assert "event.choose_open" in camille.lines


@langs
async def test_a_meeting_told_meanwhile_is_heard_and_the_questions_can_be_cancelled(lang: str) -> None:
    camille = await invited(lang)
    await camille.says({"fr": "Café ce matin avec Paul Martin", "en": "Coffee this morning with Paul Martin"}[lang])
    assert "card.head.log_meeting" in camille.lines
    await camille.presses("button.keep")
    await camille.says({"fr": "trouver un éditeur", "en": "to find a publisher"}[lang])
    assert camille.lines == ["event.ask.whom"]
    await camille.says("/cancel")
    assert camille.lines == ["left.event"]
    assert not camille.known.events


@langs
async def test_an_event_without_a_day_is_asked_its_day_and_may_wait_for_it(lang: str) -> None:
    camille = await somebody(lang)
    await camille.says({"fr": "Je suis invitée au salon du livre", "en": "I'm invited to the book fair"}[lang])
    assert camille.lines == ["event.some_day", "event.ask.on"]
    await camille.presses("button.skip")
    await camille.presses("event.decide_now")
    await camille.presses("event.go")
    assert event(camille).on is None
    await camille.says({"fr": "le salon du livre, c’est le 27 novembre", "en": "the book fair is on 27 November"}[lang])
    await camille.presses("plan.move_to")
    assert event(camille).on == date(2026, 11, 27)


@langs
async def test_told_again_it_is_the_same_event(lang: str) -> None:
    camille = await somebody(lang, fair(lang, going=None))
    await camille.says(INVITED[lang])
    await camille.presses("event.decide_now")
    await camille.presses("event.go")
    assert len(camille.known.events) == 1
    assert event(camille).going is True


@langs
async def test_undecided_is_asked_once_more_in_today_and_never_again(lang: str) -> None:
    camille = await invited(lang)
    await camille.presses("event.decide_now")
    await camille.presses("event.not_yet")
    await camille.says("/today")
    assert "event.once_more_on" not in camille.lines
    await camille.waits(days=3)
    assert not camille.replies  # nothing is said of it unasked
    await camille.says("/today")
    assert "event.once_more_on" in camille.lines
    await camille.says("/today")
    assert "event.once_more_on" not in camille.lines
    await camille.does(f"eventsay:{event(camille).id}:no")
    assert event(camille).going is False


# --- memberships


@langs
async def test_a_club_is_thought_about_with_the_fees_there_are(lang: str) -> None:
    camille = await somebody(lang, rotary(lang))
    await camille.says(CLUB[lang])
    assert camille.lines == ["event.club", "event.costs", "event.clubs", "event.fees_so_far", "event.ask.why_club"]
    assert "Rotary" in camille.text
    await camille.presses("event.decide_now")
    await camille.presses("event.join")
    assert event(camille).membership
    assert (event(camille).on, event(camille).going) == (None, True)
    assert "event.fees_so_far" in camille.lines
    assert "550" in camille.text


@langs
async def test_the_fee_is_asked_when_it_was_not_told(lang: str) -> None:
    camille = await somebody(lang)
    await camille.says({"fr": "Je songe à rejoindre le Rotary", "en": "I'm thinking about joining the Rotary"}[lang])
    for _ in range(3):
        await camille.presses("button.skip")
    assert camille.lines == ["event.ask.fee"]
    await camille.says({"fr": "250 € par an", "en": "£250 a year"}[lang])
    await camille.presses("event.join")
    assert "250" in (event(camille).fee or "")


@langs
async def test_a_club_one_is_in_is_noted_listed_and_left(lang: str) -> None:
    camille = await somebody(lang)
    await camille.says(
        {
            "fr": "Je suis membre du Rotary, 250 € par an, un dîner par mois",
            "en": "I'm a member of the Rotary, £250 a year",
        }[lang]
    )
    assert event(camille).membership
    await camille.says({"fr": "À quoi je me suis engagée ?", "en": "What have I committed to?"}[lang])
    assert "event.list_clubs" in camille.lines
    assert "250" in camille.text
    await camille.says({"fr": "J’ai quitté le Rotary", "en": "I left the Rotary"}[lang])
    assert event(camille).dropped_on is None  # asked back first
    await camille.presses("event.yes_leave")
    assert event(camille).dropped_on == FRIDAY
    await camille.says("/events")
    assert camille.lines == ["event.list_none"]


# --- going, in a small way or not at all


@langs
async def test_who_would_rather_stay_at_home_may_or_goes_in_a_small_way(lang: str) -> None:
    camille = await somebody(lang, fair(lang, whom="Nadia"))
    await camille.says(SHY[lang])
    assert camille.lines == ["event.shy", "event.shy_small_whom", "event.shy_first_words"]
    await camille.presses("event.leave_early")
    assert camille.lines == ["event.how_to_leave"]
    await camille.does("eventsmall:e92")
    assert event(camille).reluctant_on == FRIDAY
    await camille.waits(days=6)
    assert "mission.small_whom" in camille.lines


@langs
async def test_not_going_is_fine_and_can_be_undone(lang: str) -> None:
    camille = await somebody(lang, fair(lang))
    await camille.says(SHY[lang])
    await camille.presses("event.not_going")
    assert event(camille).dropped_on == FRIDAY
    await camille.presses("button.undo")
    assert event(camille).dropped_on is None


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "j’ai la flemme d’aller au salon demain"),
        ("fr", "je suis trop fatiguée pour y aller"),
        ("fr", "ça me stresse d’y aller"),
        ("fr", "je redoute le salon du livre"),
        ("en", "I'm dreading the book fair"),
        ("en", "I'm too tired to go"),
        ("en", "I can't face going tomorrow"),
        ("en", "I'd rather stay home than go"),
    ],
)
async def test_reluctance_is_heard_in_other_words(lang: str, said: str) -> None:
    camille = await somebody(lang, fair(lang))
    await camille.says(said)
    assert "event.shy" in camille.lines


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "je n’ai pas envie d’aller au bureau"),
        ("fr", "pas envie d’appeler Paul"),
        ("fr", "je suis fatigué"),
        ("en", "I don't feel like going to the gym"),
        ("en", "I don't feel like calling Paul"),
        ("en", "I'm tired"),
    ],
)
async def test_reluctance_about_anything_else_is_another_matter(lang: str, said: str) -> None:
    camille = await somebody(lang, fair(lang))
    await camille.says(said)
    assert "event.shy" not in camille.lines


@langs
async def test_without_an_event_ahead_reluctance_is_a_mood(lang: str) -> None:
    camille = await somebody(lang)
    await camille.says(SHY[lang])
    assert "event.shy" not in camille.lines


# --- called off, moved


@langs
async def test_an_event_called_off_is_asked_back(lang: str) -> None:
    camille = await somebody(lang, fair(lang))
    await camille.says({"fr": "Le salon du livre est annulé", "en": "The book fair is cancelled"}[lang])
    assert camille.lines == ["event.ask_cancelled"]
    await camille.presses("event.stays")
    assert event(camille).dropped_on is None
    await camille.does("eventoff:e92:cancelled")
    assert event(camille).dropped_on == FRIDAY
    await camille.does("eventoff:e92:cancelled")
    assert camille.lines == ["answer.already"]


@langs
async def test_an_event_moves_to_the_day_that_is_said(lang: str) -> None:
    camille = await somebody(lang, fair(lang))
    await camille.says(
        {"fr": "le salon est reporté au 4 décembre", "en": "the book fair has moved to 4 December"}[lang]
    )
    await camille.presses("plan.move_to")
    assert event(camille).on == date(2026, 12, 4)
    await camille.says("/events")
    await camille.presses("event.button")
    await camille.presses("event.other_day")
    await camille.says({"fr": "le 8 décembre", "en": "8 December"}[lang])
    assert event(camille).on == date(2026, 12, 8)


@langs
async def test_not_going_after_all(lang: str) -> None:
    camille = await somebody(lang, fair(lang))
    await camille.says(
        {"fr": "finalement je ne vais pas au salon du livre", "en": "I'm not going to the book fair after all"}[lang]
    )
    await camille.presses("event.yes_not_going")
    assert event(camille).dropped_on == FRIDAY


# --- afterwards


async def the_morning_after(lang: str) -> Talk:
    camille = await somebody(lang, fair(lang))
    await camille.waits(days=7)
    assert "debrief.event" in camille.lines
    return camille


@langs
@pytest.mark.parametrize("tap", [True, False])
async def test_an_evening_told_in_one_message_is_one_card_with_everybody(lang: str, tap: bool) -> None:
    camille = await the_morning_after(lang)
    if tap:
        await camille.presses("answer.did.debrief")
    await camille.says(STORY[lang])
    assert camille.lines.count("card.head.log_meeting") == 1
    await camille.presses("button.keep")
    (meeting,) = camille.known.meetings
    names = [camille.known.person(id_).name for id_ in meeting.people]  # type: ignore[union-attr]
    assert names == ["Marie", "Paul Martin", "Léa"]
    assert (meeting.event, meeting.on, meeting.kind) == ("e92", date(2026, 11, 27), "event")
    assert camille.known.person("p91").needs  # type: ignore[union-attr]
    assert [person.org for person in camille.known.people if person.name == "Marie"] == ["Acme"]
    assert meeting.words == STORY[lang]
    assert event(camille).debriefed_on


@langs
async def test_told_before_it_was_asked_it_is_of_that_evening(lang: str) -> None:
    camille = await somebody(lang, fair(lang, FRIDAY))
    await camille.says(STORY[lang])
    await camille.presses("button.keep")
    assert camille.known.meetings[0].event == "e92"
    await camille.waits(days=6)
    assert "debrief.event" not in camille.lines


@langs
async def test_who_did_not_go_is_not_asked_again(lang: str) -> None:
    camille = await the_morning_after(lang)
    await camille.presses("answer.did.debrief")
    await camille.says({"fr": "en fait je n’y suis pas allée", "en": "I didn't go in the end"}[lang])
    assert camille.lines == ["event.missed"]
    assert event(camille).dropped_on


@langs
async def test_an_event_just_noted_can_be_prepared_or_thought_over(lang: str) -> None:
    camille = await somebody(lang)
    await camille.says({"fr": "Salon du livre le 27 novembre", "en": "There's a book fair on 27 November"}[lang])
    await camille.presses("button.keep")
    assert "event.free_week" in camille.lines
    await camille.presses("event.prepare")
    assert "event.ask.why" in camille.lines
    await camille.says({"fr": "revoir du monde", "en": "see people again"}[lang])
    await camille.presses("event.decide_now")
    assert event(camille).why
    await camille.does(f"eventsay:{event(camille).id}:later")
    assert event(camille).going is None


@pytest.mark.parametrize(
    ("lang", "said", "name"),
    [
        ("fr", "Je vais au salon VivaTech le 12 décembre", "Salon VivaTech"),
        ("fr", "On m’a invitée à un cocktail jeudi, je n’ai rien à me mettre", "Cocktail"),
        ("fr", "Il y a un petit-déj du club des entrepreneurs mardi à 8h", "Petit-déj du club des entrepreneurs"),
        ("en", "I'm going to the Slush conference on 12 December", "Slush conference"),
        ("en", "Going to the Chamber of Commerce dinner on 3 December at 7pm", "Chamber of Commerce dinner"),
        ("en", "I've been invited to the founders summit on Thursday at 6pm, no idea why", "Founders summit"),
    ],
)
async def test_an_event_is_called_by_its_name_alone(lang: str, said: str, name: str) -> None:
    camille = await somebody(lang)
    await camille.says(said)
    if "event.decide_now" in str(camille.replies):
        await camille.presses("event.decide_now")
        await camille.presses("event.go")
    else:
        await camille.presses("button.keep")
    assert event(camille).name == name
    assert not [person for person in camille.known.people if person.id != "p91"]


# --- doors


@langs
async def test_the_commands(lang: str) -> None:
    camille = await somebody(lang, fair(lang), rotary(lang))
    await camille.says("/events" if lang == "en" else "/evenements")
    assert {"event.list_ahead", "event.list_clubs"} <= set(camille.lines)
    await camille.says(
        {"fr": "/events soirée des anciens le 4 décembre", "en": "/events alumni drinks on 4 December"}[lang]
    )
    assert "event.ask.why" in camille.lines


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "on m’a invitée à un afterwork jeudi"),
        ("fr", "j’hésite à aller à la soirée des anciens le 4 décembre"),
        ("fr", "je pense aller au salon de la tech mercredi"),
        ("fr", "dois-je aller au salon du livre le 4 décembre ?"),
        ("fr", "j’ai reçu une invitation pour le gala du 4 décembre"),
        ("fr", "afterwork de la FrenchTech mardi, j’y vais ou pas ?"),
        ("fr", "on me propose d’aller au forum des métiers le 4 décembre"),
        ("fr", "je suis conviée à un vernissage mercredi"),
        ("fr", "je songe à participer au congrès RH le 8 décembre"),
        ("fr", "une invitation au séminaire du 8 décembre"),
        ("en", "I've been invited to an HR meetup on Thursday"),
        ("en", "thinking of going to the founders breakfast on Tuesday"),
        ("en", "should I go to the alumni reunion event on 4 December?"),
        ("en", "I might go to the book fair on 4 December"),
        ("en", "they invited me to a gala on 4 December"),
        ("en", "got an invitation to the summit on 8 December"),
        ("en", "I'm considering attending the workshop on Wednesday"),
        ("en", "not sure whether to go to the conference on 8 December"),
        ("en", "she asked me along to a networking evening on Thursday"),
        ("en", "is it worth going to the expo on 8 December"),
    ],
)
async def test_an_invitation_is_said_in_many_ways(lang: str, said: str) -> None:
    camille = await somebody(lang)
    await camille.says(said)
    assert "event.ask.why" in camille.lines


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "je suis invitée à déjeuner par Paul Martin jeudi"),
        ("fr", "je pense à Paul"),
        ("fr", "je vais au cinéma ce soir"),
        ("fr", "je voudrais rejoindre une startup"),
        ("fr", "j’ai quitté mon poste"),
        ("fr", "que faut-il apporter à un salon ?"),
        ("fr", "Café avec Paul Martin jeudi à 9h"),
        ("fr", "rappelle-moi le salon du livre jeudi"),
        ("fr", "mon objectif : organiser une conférence d’ici juin"),
        ("fr", "Hier au salon du livre j’ai rencontré Paul Martin"),
        ("en", "I'm invited to lunch with Paul Martin on Thursday"),
        ("en", "I'm thinking of Paul"),
        ("en", "I'm going to London on Monday"),
        ("en", "I'd like to join a startup"),
        ("en", "I left my job"),
        ("en", "what should I bring to a fair?"),
        ("en", "Coffee with Paul Martin on Thursday at 9am"),
        ("en", "remind me of the book fair on Thursday"),
        ("en", "my goal is to organise a conference by June"),
        ("en", "Met Paul Martin at the book fair yesterday"),
    ],
)
async def test_what_sounds_alike_is_another_matter(lang: str, said: str) -> None:
    camille = await somebody(lang)
    await camille.says(said)
    assert not any(line.startswith("event.") for line in camille.lines)


@langs
@pytest.mark.parametrize(
    "button",
    [
        "event:e9", "event", "eventsay:e9:yes", "eventsay:e92:perhaps", "eventprep:e9", "eventtell:e9", "eventday:e9",
        "eventmove:e92:2026-11-01", "eventmove:e92:xyz", "eventmove:e9:2026-12-01", "eventoff:e9:left",
        "eventoff:e92:xyz",
        "eventshy:e9", "eventsmall:e9", "eventearly:e9", "eventnow:d9", "eventdo:d9:yes",
    ],
)  # fmt: skip
async def test_forged_and_old_buttons_are_answered_kindly(lang: str, button: str) -> None:
    camille = await somebody(lang, fair(lang))
    await camille.does(button)
    assert camille.lines == ["error.old_button"]
    assert event(camille) == fair(lang)


ASIDES = {
    "fr": ("ce que je déteste, c'est les cocktails", "je suis crevée", "pourquoi tu demandes ça ?"),
    "en": ("what I hate is cocktail parties", "I'm knackered", "why do you ask?"),
}
HASTILY = {
    "fr": ("je suis invitée au salon franchise expo c le 20 mars", "Salon franchise expo", "me montrer un peu"),
    "en": ("I'm invited to the book fair it's on 20 March", "Book fair", "to be seen again"),
}


@langs
async def test_a_taste_a_mood_or_a_why_is_no_answer_to_the_questions_of_an_event(lang: str) -> None:
    camille = await talk(lang)
    said, name, reason = HASTILY[lang]
    await camille.says(said)
    assert camille.known.drafts[-1].filled["name"] == name
    for aside in ASIDES[lang]:
        await camille.says(aside)
        assert "why" not in camille.known.drafts[-1].filled
    assert camille.known.owner.avoids == ("event",)
    await camille.says(reason)
    assert camille.known.drafts[-1].filled["why"] == reason


@pytest.mark.parametrize(
    ("lang", "told", "name"),
    [
        ("fr", "et le salon Preventica, c'est le 12 mai, ça vaut le coup ?", "Salon Preventica"),
        ("fr", "je suis invitée au gala de l'Essec, ce sera le 3 décembre", "Gala de l'Essec"),
        ("en", "and the Slush conference is on 3 December, is it worth it?", "Slush conference"),
    ],
)
async def test_the_name_of_an_event_has_none_of_the_words_around_its_day(lang: str, told: str, name: str) -> None:
    camille = await talk(lang)
    await camille.says(told)
    assert camille.known.drafts[-1].filled["name"] == name


UNWILLING_THEN = {
    "fr": (
        "je vais à la soirée ANDRH jeudi",
        "Soirée ANDRH",
        "j'ai pas envie d'y aller",
        "bon ok j'y vais 30 min",
        "non, je reste chez moi",
    ),
    "en": (
        "I'm going to the HR evening on Thursday",
        "HR evening",
        "I don't feel like going",
        "fine, I'll go for half an hour",
        "I'm staying in",
    ),
}


@langs
async def test_the_card_of_an_event_calls_it_by_its_name(lang: str) -> None:
    camille = await talk(lang)
    told, name, *_ = UNWILLING_THEN[lang]
    await camille.says(told)
    assert "card.event" in camille.lines
    assert name in camille.text
    assert told not in camille.text


@langs
async def test_who_would_rather_stay_at_home_answers_in_words(lang: str) -> None:
    camille = await talk(lang)
    told, _, unwilling, goes, stays = UNWILLING_THEN[lang]
    await camille.says(told)
    await camille.presses("button.keep")
    await camille.says(unwilling)
    await camille.says(goes)
    assert "event.is_small" in camille.lines
    assert camille.known.events[0].reluctant_on
    await camille.says(unwilling)
    await camille.says(stays)
    assert "event.is_off" in camille.lines
    assert not camille.known.events[0].is_open


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "c'est quoi mes engagements ?"),
        ("fr", "combien me coûtent mes clubs ?"),
        ("en", "how much are my clubs?"),
    ],
)
async def test_what_one_has_said_yes_to_can_be_asked_bluntly(lang: str, said: str) -> None:
    camille = await talk(lang)
    await camille.says(said)
    assert any(key.startswith("event") for key in camille.lines)


@pytest.mark.parametrize(
    ("lang", "said", "pace"),
    [
        (
            "fr",
            "on m'invite à rejoindre le club DRH Auvergne, 480€ par an et un petit déj par mois",
            "un petit déj par mois",
        ),
        ("en", "I'm invited to join the Rotary club, £480 a year and a breakfast a month", "a breakfast a month"),
    ],
)
async def test_an_invitation_to_join_tells_its_fee_and_its_pace(lang: str, said: str, pace: str) -> None:
    camille = await talk(lang)
    await camille.says(said)
    assert camille.known.drafts[-1].filled["pace"] == pace
    assert "480" in str(camille.known.drafts[-1].filled["fee"])


@pytest.mark.parametrize(
    ("lang", "told", "moved"),
    [
        ("fr", "je suis invitée au salon RH le 12 janvier", "en fait c'est reporté au 20 janvier"),
        ("en", "I'm invited to the HR summit on 12 January", "the summit's been moved to 20 January"),
    ],
)
async def test_the_day_can_change_while_it_is_thought_over(lang: str, told: str, moved: str) -> None:
    camille = await talk(lang)
    await camille.says(told)
    name = camille.known.drafts[-1].filled["name"]
    await camille.says(moved)
    assert camille.known.drafts[-1].filled == {"name": name, "membership": False, "on": "2027-01-20"}
    assert "event.ask.why" in camille.lines


@pytest.mark.parametrize(("lang", "thanks"), [("fr", "je l'ai remerciée"), ("en", "thanked her")])
async def test_thanks_said_over_the_card_of_an_event_do_not_keep_it(lang: str, thanks: str) -> None:
    camille = await talk(lang)
    await camille.says(UNWILLING_THEN[lang][0])
    await camille.says(thanks)
    assert camille.known.events == ()


# --- said in haste, without accents, in one breath

NAMED = {
    "fr": (
        ("je vais a un afterwork jeudi chez les anciens d'HEC", "card.event", "Afterwork chez les anciens d'HEC"),
        ("j'ai un cocktail ce soir", "card.event", "Cocktail"),
        ("y'a un apéro networking mercredi soir", "card.event", "Apéro networking"),
        ("dois-je aller au diner des anciens de l'ESSEC ?", "event.some_day", "Diner des anciens de l'ESSEC"),
        ("faut il que j'aille a la soirée des voeux le 12 janvier ?", "event.on", "Soirée des voeux"),
        ("mon ex collegue m'a proposé de venir au forum des métiers jeudi", "event.on", "Forum des métiers"),
        ("je devrais adherer a la cci ?", "event.club", "Cci"),
        ("je suis tenté par le club des entrepreneurs, 1200 € l'année", "event.club", "Club des entrepreneurs"),
    ),
    "en": (
        ("I've got a drinks reception on Thursday", "card.event", "Drinks reception"),
        ("I have a networking breakfast tomorrow", "card.event", "Networking breakfast"),
        ("should i go to the alumni dinner on 3 december?", "event.on", "Alumni dinner"),
        ("my boss invited me to a trade show next Tuesday", "event.on", "Trade show"),
        ("I'm tempted by the local business club, £400 a year", "event.club", "Local business club"),
    ),
}


@pytest.mark.parametrize(
    ("lang", "said", "key", "name"), [(lang, *row) for lang, rows in NAMED.items() for row in rows]
)
async def test_an_event_is_named_without_what_stands_around_it(lang: str, said: str, key: str, name: str) -> None:
    camille = await somebody(lang)
    await camille.says(said)
    told = next(one for reply in camille.replies for one in reply.lines if one.key == key)
    assert name in (told.args.get("name"), told.args.get("what"), told.args.get("words"))


CHOSEN = {
    "fr": (
        ("oui j'y vais", True),
        ("allez, je m'inscris", True),
        ("banco", True),
        ("bon finalement j'y vais pas", False),
        ("non, c'est trop loin", False),
        ("trop cher, sans moi", False),
        ("je sais pas encore", None),
    ),
    "en": (
        ("yeah i'm going", True),
        ("ok count me in", True),
        ("no i'll pass", False),
        ("nah too expensive, count me out", False),
        ("not sure yet", None),
    ),
}
ALL_CHOSEN = [(lang, said, going) for lang, rows in CHOSEN.items() for said, going in rows]


@pytest.mark.parametrize(("lang", "said", "going"), ALL_CHOSEN)
async def test_the_choice_is_heard_in_words_under_the_picture(lang: str, said: str, going: bool | None) -> None:
    camille = await invited(lang)
    await camille.presses("event.decide_now")
    await camille.says(said)
    assert event(camille).going is going


@pytest.mark.parametrize(("lang", "said", "going"), [one for one in ALL_CHOSEN if one[2] is not None])
async def test_the_choice_is_heard_in_the_middle_of_the_questions(lang: str, said: str, going: bool) -> None:
    camille = await invited(lang)
    await camille.says({"fr": "trouver un éditeur", "en": "find a publisher"}[lang])
    await camille.says(said)
    assert (event(camille).going, event(camille).whom) == (going, None)
    assert event(camille).why


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "je suis invite a un petit dejeuner du medef mardi mais j'ai pas trop envie d'y aller"),
        ("fr", "je vais à la soirée des anciens jeudi, mais j'ai la flemme"),
        ("en", "I'm invited to the breakfast of the chamber on Tuesday but I really can't face it"),
        ("en", "my boss invited me to a trade show on Tuesday, but I'm too shy"),
    ],
)
async def test_an_invitation_told_half_heartedly_is_noted_and_staying_is_allowed(lang: str, said: str) -> None:
    camille = await somebody(lang)
    await camille.says(said)
    assert camille.lines[:2] == ["event.on", "event.shy"]
    await camille.says({"fr": "j'y vais 20 minutes", "en": "I'll pop in for 20 min"}[lang])
    assert event(camille).going
    assert event(camille).reluctant_on


@langs
async def test_what_was_just_noted_is_put_right_in_a_few_words(lang: str) -> None:
    camille = await somebody(lang)
    await camille.says({"fr": "je vais au salon du livre jeudi", "en": "I'm going to the book fair on Thursday"}[lang])
    await camille.presses("button.keep")
    await camille.says({"fr": "finalement c'est le 4 décembre", "en": "actually it's on 4 December"}[lang])
    assert camille.lines == ["event.ask_move"]
    await camille.presses("plan.move_to")
    assert event(camille).on == date(2026, 12, 4)
    await camille.says({"fr": "non finalement j'y vais pas", "en": "ok actually i'm not going"}[lang])
    assert camille.lines == ["event.ask_not_going"]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "combien j'ai d'engagements ?"),
        ("fr", "je suis membre de quoi ?"),
        ("fr", "combien je paie de cotisations par an ?"),
        ("en", "how much do I pay in fees?"),
        ("en", "what am I signed up for?"),
    ],
)
async def test_what_one_is_committed_to_is_asked_in_many_ways(lang: str, said: str) -> None:
    camille = await somebody(lang, rotary(lang))
    await camille.says(said)
    assert camille.lines[0] == "event.list_clubs"


@langs
async def test_on_the_eve_a_bare_reluctance_is_of_the_event_and_leaving_early_is_told(lang: str) -> None:
    camille = await somebody(lang, fair(lang, date(2026, 11, 21)))
    await camille.says({"fr": "la flemme", "en": "too tired"}[lang])
    assert camille.lines[0] == "event.shy"
    await camille.says({"fr": "comment partir tôt ?", "en": "how do I leave early?"}[lang])
    assert camille.lines == ["event.how_to_leave"]
    far = await somebody(lang, fair(lang, date(2026, 12, 11)))
    await far.says({"fr": "la flemme", "en": "too tired"}[lang])
    assert far.lines[0] == "mood.tired"


@langs
async def test_whom_one_met_who_looks_for_a_trade_is_no_search_of_ones_own(lang: str) -> None:
    camille = await somebody(lang, fair(lang, FRIDAY))
    await camille.says(
        {
            "fr": "alors j'ai vu Marie Durand de Danone, Paul qui cherche un comptable, une Sophie (RH chez Seb)",
            "en": "so I saw Mary Durand from Danone, Tom who is looking for an accountant, and a Sophie (HR at Seb)",
        }[lang]
    )
    assert camille.lines[0] == "card.head.log_meeting"
    assert {"card.event", "card.need"} <= set(camille.lines)


@pytest.mark.parametrize(
    ("lang", "said", "name"),
    [
        ("en", "should I go to the chamber of commerce dinner on Thursday?", "Chamber of commerce dinner"),
        ("en", "I signed up for a conference on 3 December", "Conference"),
        ("en", "I've booked a place at the Leeds Digital Festival on 4 December", "Leeds Digital Festival"),
        ("fr", "je me suis inscrite au congrès des RH le 3 décembre", "Congrès des RH"),
        ("fr", "j'ai pris ma place pour le salon du livre le 12 décembre", "Salon du livre"),
    ],
)
async def test_an_event_is_named_without_what_one_says_of_oneself_before(lang: str, said: str, name: str) -> None:
    someone = await (await talk(lang)).says(said)
    assert f"📅 {name}" in someone.text


@langs
async def test_who_spoke_to_nobody_hears_that_going_counts(lang: str) -> None:
    camille = await somebody(lang, fair(lang, FRIDAY))
    await camille.waits(days=3)
    assert any(key.startswith("debrief.event") for key in camille.lines)
    await camille.says({"fr": "bof, j'ai parlé à personne", "en": "meh, I talked to nobody"}[lang])
    assert camille.lines == ["event.met_nobody"]
    assert event(camille).debriefed_on


@langs
async def test_not_having_been_there_is_heard_in_plain_french_too(lang: str) -> None:
    camille = await somebody(lang, fair(lang, FRIDAY))
    await camille.waits(days=3)
    await camille.says({"fr": "finalement j'y suis pas allé", "en": "I didn't go in the end"}[lang])
    assert camille.lines == ["event.missed"]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "on me propose d'être trésorier de l'asso des parents d'élèves, une réunion par mois"),
        ("en", "I was asked to be treasurer of the parents' association, one meeting a month"),
    ],
)
async def test_a_post_offered_in_an_association_is_thought_over_as_a_membership(lang: str, said: str) -> None:
    camille = await somebody(lang, rotary(lang))
    await camille.says(said)
    assert {"event.club", "event.clubs", "event.ask.why_club"} <= set(camille.lines)


@pytest.mark.parametrize(("lang", "said"), [("fr", "je veux quitter le Rotary"), ("en", "I want to leave the Rotary")])
async def test_wanting_to_leave_a_club_is_asked_back(lang: str, said: str) -> None:
    camille = await somebody(lang, rotary(lang))
    await camille.says(said)
    assert camille.lines == ["event.ask_leave"]


@pytest.mark.parametrize(
    ("lang", "said"), [("fr", "que faire au salon demain ?"), ("en", "what should I do at the fair?")]
)
async def test_a_question_on_an_event_is_no_goal(lang: str, said: str) -> None:
    camille = await somebody(lang)
    await camille.says(said)
    assert camille.lines[0].startswith("question.")


@pytest.mark.parametrize(
    ("lang", "said", "name", "on", "agreed"),
    [
        ("fr", "j'ai pas envie d'aller au pot ce soir", "Pot", date(2026, 11, 20), "event.is_small_now"),
        ("fr", "la flemme d'aller à l'apéro réseau jeudi", "Apéro réseau", date(2026, 11, 26), "event.is_small"),
        ("en", "I don't feel like going to the drinks tonight", "Drinks", date(2026, 11, 20), "event.is_small_now"),
        ("en", "dreading the alumni dinner on Thursday", "Alumni dinner", date(2026, 11, 26), "event.is_small"),
    ],
)
async def test_an_evening_never_told_may_be_gone_to_in_a_small_way(
    lang: str, said: str, name: str, on: date, agreed: str
) -> None:
    someone = await talk(lang)
    await someone.says(said)
    assert someone.lines == ["event.shy_any", "event.shy_small", "event.shy_first_words"]
    assert not someone.known.events
    await someone.presses("event.leave_early")
    assert someone.lines == ["event.how_to_leave"]
    await someone.does(f"eventgo:{on.isoformat()}:{name}")
    assert someone.lines[0] == agreed
    (event,) = someone.known.events
    assert (event.name, event.on, event.going, event.reluctant_on) == (name, on, True, date(2026, 11, 20))
    await someone.presses("button.undo")
    assert not someone.known.events


@pytest.mark.parametrize(
    "action", ["eventgo", "eventgo:2026-11-19:Pot", "eventgo:2026-11-25", "eventgo:x:Pot", "eventgo:2026-11-25:"]
)
async def test_an_evening_that_is_over_is_noted_no_more(action: str) -> None:
    someone = await talk("fr")
    await someone.does(action)
    assert someone.lines == ["error.old_button"]
    assert not someone.known.events


@pytest.mark.parametrize(
    ("lang", "said"),
    [("fr", "j'ai pas envie d'aller à la salle ce soir"), ("en", "I don't feel like going to the gym tonight")],
)
async def test_what_is_no_evening_among_people_is_a_mood(lang: str, said: str) -> None:
    someone = await talk(lang)
    await someone.says(said)
    assert "event.shy_any" not in someone.lines


@pytest.mark.parametrize(
    ("lang", "said", "name", "fee"),
    [
        ("fr", "je paie 500 € par an pour le BNI", "BNI", "500 € par an"),
        ("fr", "le BNI me coûte 40 € par mois", "BNI", "40 € par mois"),
        ("en", "I pay 500 a year for BNI", "BNI", "500 a year"),
        ("en", "the chamber of commerce costs me £40 a month", "Chamber of commerce", "£40 a month"),
    ],
)
async def test_what_one_pays_a_club_is_a_membership_with_its_fee(lang: str, said: str, name: str, fee: str) -> None:
    someone = await talk(lang)
    await someone.says(said)
    (club,) = someone.known.events
    assert (club.name, club.fee, club.membership, club.going) == (name, fee, True, True)


@pytest.mark.parametrize(
    ("lang", "said"), [("fr", "je paie 500 € par an pour l'assurance"), ("en", "I pay £500 a year for insurance")]
)
async def test_what_one_pays_for_anything_else_is_no_membership(lang: str, said: str) -> None:
    someone = await talk(lang)
    await someone.says(said)
    assert not someone.known.events


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "j'ai pas envie d'y aller"),
        ("fr", "je suis crevée"),
        ("fr", "bof"),
        ("fr", "je préfère rester chez moi"),
        ("fr", "je n'ai pas le courage"),
        ("fr", "faut vraiment que j'y aille ?"),
        ("en", "I don't want to go"),
        ("en", "I'm exhausted"),
        ("en", "meh"),
        ("en", "I'd rather stay home"),
        ("en", "not sure I'll go"),
        ("en", "do I really have to go?"),
    ],
)
async def test_on_its_eve_a_low_word_is_said_of_the_event_whose_mission_was_just_told(lang: str, said: str) -> None:
    someone = await talk(lang)
    await someone.says("Je vais au salon Cobalt mardi" if lang == "fr" else "I'm going to the Cobalt fair on Tuesday")
    await someone.presses("button.keep")
    await someone.waits(days=3, hours=1)
    assert any("mission" in key for key in someone.lines)
    await someone.says(said)
    assert someone.lines[0] == "event.shy"
    assert "Cobalt" in someone.text


@pytest.mark.parametrize(("lang", "said"), [("fr", "je suis crevée"), ("en", "I'm exhausted")])
async def test_a_low_word_on_another_day_is_a_mood(lang: str, said: str) -> None:
    someone = await talk(lang)
    await someone.says("Je vais au salon Cobalt jeudi" if lang == "fr" else "I'm going to the Cobalt fair on Thursday")
    await someone.presses("button.keep")
    await someone.says(said)
    assert someone.lines == ["mood.tired"]


@pytest.mark.parametrize(
    ("lang", "invited", "why", "later"),
    [
        (
            "fr",
            "je suis invitée au petit-déjeuner Énergies Bretagne le 21 janvier",
            "rencontrer quelqu'un d'EDF",
            "je vais au petit-déjeuner Énergies Bretagne",
        ),
        (
            "en",
            "I've been invited to the Aberdeen Renewables breakfast on 21 January, £30",
            "meet someone from SSE",
            "I'm going to the Renewables breakfast",
        ),
    ],
)
async def test_a_choice_left_open_is_made_days_later_in_words(lang: str, invited: str, why: str, later: str) -> None:
    someone = await talk(lang)
    await someone.says(invited)
    await someone.says(why)
    await someone.presses("button.skip")
    await someone.presses("button.skip")
    await someone.waits(days=9)
    await someone.says(later)
    (event,) = someone.known.events
    assert (event.going, event.why, event.on) == (True, why, date(2027, 1, 21))


@pytest.mark.parametrize(
    ("lang", "said", "name"),
    [
        ("fr", "On m’a conviée au petit-déjeuner de la chambre de commerce jeudi, ça vaut le coup ?", "Petit-déjeuner"),
        ("en", "been invited to the chamber of commerce breakfast on Thursday, worth it?", "Chamber of commerce"),
        ("fr", "je pense rejoindre le BNI, c’est 900 € par an et tous les mercredis matin, hmm", "BNI"),
        ("en", "thinking of joining BNI, it's 900 quid a year and every single Wednesday morning, hmm", "BNI"),
    ],
)
async def test_an_invitation_told_in_passing_is_named_by_its_event_alone(lang: str, said: str, name: str) -> None:
    someone = await talk(lang)
    await someone.says(said)
    await someone.says("plus tard je verrai" if lang == "fr" else "skip")
    (draft,) = someone.known.drafts
    assert str(draft.filled["name"]).startswith(name)
    assert not str(draft.filled["name"]).endswith((" and", " et", "hmm"))


@pytest.mark.parametrize(
    ("lang", "going", "asked"),
    [
        ("fr", "je vais à la soirée fintech ce soir", "donne-moi une petite mission pour ce soir"),
        ("fr", "je vais à la soirée fintech ce soir", "tu as un petit défi pour la soirée ?"),
        ("en", "I'm going to a fintech meetup tonight", "give us one small thing to aim for this evening"),
        ("en", "I'm going to a fintech meetup tonight", "any challenge for the meetup?"),
    ],
)
async def test_a_mission_is_given_on_asking_too(lang: str, going: str, asked: str) -> None:
    someone = await talk(lang)
    await someone.says(asked)
    assert someone.lines == ["mission.any", "mission.which"]
    await someone.says(going)
    await someone.presses("button.keep")
    await someone.says(asked)
    assert someone.lines == ["mission.1"]
    assert not someone.known.reminders


@pytest.mark.parametrize(
    ("lang", "said", "name"),
    [
        ("fr", "on m'invite au salon des RH le 10 décembre, t'en penses quoi ?", "Salon des RH"),
        ("fr", "le BNI me propose d'adhérer, 900 balles par an, qu'est-ce que t'en penses", "BNI"),
        ("en", "they're inviting me to the HR fair on 10 December, should I go?", "HR fair"),
        ("en", "BNI wants me to join, £900 a year, what do you think?", "BNI"),
    ],
)
async def test_an_invitation_under_way_is_thought_about_and_declined_in_a_word(
    lang: Lang, said: str, name: str
) -> None:
    someone = await talk(lang)
    await someone.says(said)
    (draft,) = someone.known.drafts
    assert draft.filled["name"] == name
    await someone.presses("button.skip")
    await someone.says({"fr": "je sais pas trop qui y sera", "en": "I don't know who'll be there"}[lang])
    assert "whom" not in someone.known.drafts[0].filled
    await someone.presses("event.decide_now")
    await someone.says({"fr": "non, c'est trop", "en": "no, that's too much"}[lang])
    (event,) = someone.known.events
    assert event.going is False
    assert ("900" in (event.fee or "")) == (name == "BNI")


@pytest.mark.parametrize(
    ("lang", "said", "name"),
    [
        ("fr", "j'ai une soirée réseau ce soir et franchement j'ai la flemme", "Soirée réseau"),
        ("en", "I've got a networking evening tonight and I really don't feel like going", "Networking evening"),
    ],
)
async def test_an_evening_told_with_reluctance_keeps_its_own_name(lang: Lang, said: str, name: str) -> None:
    someone = await talk(lang)
    await someone.says(said)
    (event,) = someone.known.events
    assert event.name == name
    assert "event.shy" in someone.lines


# --- told in passing, and on its very day


@pytest.mark.parametrize(
    ("lang", "said", "other", "give"),
    [
        ("fr", "je vais à un afterwork ce soir", "une autre ?", "donne-moi une mission"),
        ("en", "going to a meetup tonight", "another one?", "give me a mission"),
    ],
)
async def test_an_evening_told_on_its_day_has_its_mission_at_once_and_another_on_asking(
    lang: str, said: str, other: str, give: str
) -> None:
    camille = await talk(lang)
    await camille.says(said)
    await camille.presses("button.keep")
    assert "mission.1" in camille.lines
    await camille.says(other)
    assert camille.lines == ["mission.2"]
    await camille.says(give)
    assert camille.lines == ["mission.1"]
    await camille.waits(hours=2)
    assert not camille.lines  # how it was is asked once it is over
    await camille.waits(days=3)
    assert "debrief.event" in camille.lines


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "ce soir je vais à une soirée networking et j'ai pas envie"),
        ("en", "tonight I'm going to a meetup but I don't feel like it"),
    ],
)
async def test_a_reluctant_evening_is_heard_whichever_word_comes_first(lang: str, said: str) -> None:
    camille = await talk(lang)
    await camille.says(said)
    assert "event.shy" in camille.lines
    assert event(camille).on == FRIDAY


@pytest.mark.parametrize(
    ("lang", "said", "name", "fee", "pace", "asked"),
    [
        (
            "fr",
            "j'ai adhéré au club BNI, 1200 euros par an et une réunion tous les jeudis matin",
            "Club BNI",
            "1200 euros par an",
            "une réunion tous les jeudis matin",
            "c'est combien mes adhésions en tout ?",
        ),
        (
            "fr",
            "j'adhère à l'APEC aussi, 50€ par mois",
            "APEC",
            "50€ par mois",
            None,
            "mes adhésions, ça fait combien ?",
        ),
        (
            "en",
            "I'm in BNI too, £50 a month, first Tuesday of the month",
            "BNI",
            "£50 a month",
            "first Tuesday of the month",
            "how much do my memberships cost me?",
        ),
    ],
)
async def test_a_membership_is_noted_with_all_that_is_told_of_it(
    lang: str, said: str, name: str, fee: str, pace: str | None, asked: str
) -> None:
    camille = await talk(lang)
    await camille.says(said)
    club = event(camille)
    assert (club.name, club.fee, club.pace, club.membership) == (name, fee, pace, True)
    await camille.says(asked)
    assert "event.list_clubs" in camille.lines


@pytest.mark.parametrize(
    ("lang", "told", "then"),
    [
        ("fr", "je vais à une soirée des anciens lundi", "je vais déjeuner avec Paul mardi"),
        ("en", "I’m going to a networking event on Monday", "lunch with Paul on Tuesday"),
    ],
)
async def test_an_evening_shown_and_left_for_another_matter_is_kept(lang: str, told: str, then: str) -> None:
    camille = await talk(lang)
    await camille.says(told)
    await camille.says(then)
    assert camille.lines[0] == "event.kept_meanwhile"
    await camille.presses("button.keep")
    (event,) = camille.known.events
    assert event.is_committed
    (plan,) = camille.known.meetings
    assert plan.is_planned
    await camille.waits(days=4)
    assert [nudged.key for nudged in camille.known.nudged if nudged.reason == "debrief" and event.id in nudged.key]


@pytest.mark.parametrize(
    ("lang", "told", "then"),
    [
        ("fr", "je vais à une soirée des anciens lundi", "je vais déjeuner avec Paul mardi"),
        ("en", "I’m going to a networking event on Monday", "lunch with Paul on Tuesday"),
    ],
)
async def test_that_is_undone_in_one_tap(lang: str, told: str, then: str) -> None:
    camille = await talk(lang)
    await camille.says(told)
    await camille.says(then)
    await camille.presses("button.undo")
    assert not camille.known.events
