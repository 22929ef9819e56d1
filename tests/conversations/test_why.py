"""/why and /help: the practice behind the last advice, all of them by families, and what one can say."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from bot.coaching.nudges import pending
from bot.domain.lines import Reply, line
from bot.domain.nudges import Attention, SaidItem
from bot.domain.owner import Lang, Rhythm
from bot.domain.turns import Pressed
from bot.flows import TABLES
from bot.flows.about_the_coach import ABOUT_THE_COACH
from bot.flows.behind import BEHIND, practice_of, practices
from bot.flows.why import ASKED, FAMILIES
from bot.texts import FOLDER
from tests.conversations.talk import Talk, talk, voice
from tests.people import (
    ANNE,
    HUGO,
    MARIE,
    NADIA,
    PAUL,
    ZOE,
    asked,
    at,
    but,
    going,
    helped,
    met,
    moved,
    notebook,
    planned,
    promised,
    remind,
    requested,
    wants,
    will_introduce,
    with_people,
)

LANGS = pytest.mark.parametrize("lang", ["fr", "en"])


def test_every_practice_belongs_to_one_family_and_has_its_words() -> None:
    numbers = sorted(number for family in FAMILIES.values() for number in family)
    assert numbers == list(range(1, 34))
    assert {f"why.P{number}" for number in numbers} <= voice().keys()


@LANGS
async def test_from_the_families_to_a_practice_and_back(lang: Lang) -> None:
    someone = await talk(lang)
    await someone.says("/why")
    assert someone.lines == ["why.which"]
    await someone.presses("why.family.keep")
    assert someone.replies[0].edits
    back = someone.button("button.back").does
    await someone.presses("why.title.P25")
    assert someone.lines == ["why.P25"]
    await someone.happens(Pressed(back or ""))
    assert someone.lines == ["why.which"]


async def test_the_reason_of_the_last_advice_comes_first() -> None:
    someone = await talk("fr")
    item = SaidItem("thank:h1", "thank", (), line("help.text"), "P25")
    await someone.store.keep(replace(someone.known, attention=Attention(last_items=(item, item))))
    await someone.says("/why")
    assert someone.lines == ["why.P25", "why.which"]


@pytest.mark.parametrize("practice", ["P4", "p4", " P4 "])
async def test_a_practice_by_its_number(practice: str) -> None:
    someone = await talk("en")
    await someone.says(f"/why {practice}")
    assert someone.lines[0] == "why.P4"


@pytest.mark.parametrize("forged", ["why:P99", "why:", "why:<b>", "whys:nothing"])
async def test_a_forged_practice_is_answered_kindly(forged: str) -> None:
    someone = await talk("fr")
    await someone.happens(Pressed(forged))
    assert someone.lines == ["error.old_button"]


@LANGS
async def test_help_shows_sentences_and_leads_to_the_reasons(lang: Lang) -> None:
    someone: Talk = await talk(lang)
    await someone.says("/help")
    assert someone.lines == ["help.text"]
    await someone.presses("why.all")
    assert someone.lines == ["why.which"]


# --- under whatever was advised


@pytest.mark.parametrize("beginning", BEHIND)
def test_every_advice_named_is_one_that_is_given(beginning: str) -> None:
    assert any(key == beginning or key.startswith(f"{beginning}.") for key in voice().keys())  # noqa: SIM118
    assert f"why.{BEHIND[beginning]}" in voice().keys()  # noqa: SIM118


def test_moods_and_questions_on_meeting_people_all_stand_on_a_practice() -> None:
    of_the_coach = {*ABOUT_THE_COACH, "mood.thanks", "mood.too_many_messages"}
    answers = {key for key in voice().keys() if key.startswith(("mood.", "question."))}  # noqa: SIM118
    assert {key for key in answers if practice_of(key) is None} == of_the_coach
    assert {practice_of(f"again.{key}") for key in of_the_coach} == {None}


QUIET = frozenset(
    "answers buttons cities commands conversation drafting error export fallback forgetting help inline privacy"
    " privacy_buttons redating rehearse sector today undo undoing why why_menu wish wished".split()
)
"""The files of texts that advise nothing."""


def test_every_subject_that_advises_is_known_by_its_practice() -> None:
    of_files = {
        path.stem: re.findall(r'^msgid "(.+)"$', path.read_text("utf-8"), re.MULTILINE)
        for path in (FOLDER / "fr").glob("*.po")
    }
    advising = {name for name, keys in of_files.items() if any(map(practice_of, keys))}
    assert advising == of_files.keys() - QUIET


BEHIND_COMMANDS = {
    "mindset": "P2", "helps": "P4", "gave": "P4", "story": "P6", "rhythm": "P9", "goals": "P10", "review": "P10",
    "map": "P12", "network": "P12", "connections": "P12", "people": "P12", "circles": "P13", "client": "P16",
    "path": "P18", "plan": "P19", "ask": "P20", "events": "P23", "requests": "P27", "connect": "P30", "online": "P31",
    "recommend": "P32",
}  # fmt: skip
NO_ADVICE = frozenset(
    "start met today week rehearse who settings lang language pause resume undo why help privacy export forget".split()
)


@LANGS
@pytest.mark.parametrize("command", BEHIND_COMMANDS)
async def test_every_flow_has_its_reason_from_its_first_question_on(lang: Lang, command: str) -> None:
    someone = await talk(lang)
    await someone.says(f"/{command}")
    await someone.says("pourquoi ?" if lang == "fr" else "why?")
    assert someone.lines[0] == f"why.{BEHIND_COMMANDS[command]}"


def test_every_command_either_advises_or_does_not() -> None:
    advising = {TABLES.commands[name] for name in BEHIND_COMMANDS}
    silent = {TABLES.commands[name] for name in NO_ADVICE}
    assert advising | silent == set(TABLES.commands.values())


def test_what_is_said_first_stands_on_the_same_practice_here_and_in_its_rule() -> None:
    life = notebook(
        wants("trouver un poste", "2026-05-01"),
        met(PAUL, "2026-11-18", received="deux noms"),
        met(NADIA, "2026-02-10", thanked="2026-02-11"),
        helped(HUGO, "2026-10-01", thanked="2026-10-02", goal="g1"),
        moved("un entretien", "2026-11-15"),
        promised(MARIE, "l’article", made="2026-11-10", due="2026-11-24"),
        requested(ANNE, "2026-11-16"),
        asked(MARIE, "2026-11-09"),
        will_introduce(NADIA, "la DRH", "2026-11-09"),
        planned(ANNE, "2026-11-25"),
        planned(HUGO, "2026-11-19"),
        going("le salon", "2026-11-26"),
        remind("la facture", "2026-11-23"),
        owner=replace(ZOE, rhythm=Rhythm(3, "month"), enjoys=("walk",)),
        people=with_people(but(ANNE, needs="un graphiste", birthday="11-25"), but(PAUL, offers="graphiste")),
    )
    nudges = tuple(pending(life, at("2026-11-23 09:30")))
    assert len({nudge.reason for nudge in nudges}) >= 13
    for nudge in nudges:
        if nudge.why != ASKED:
            assert practices((Reply((nudge.line,)),))[-1] == nudge.why, nudge.key


ADVISED = {
    "fr": (
        ("je n’ai pas le temps", "P9"),
        ("j’ai peur de déranger", "P20"),
        ("comment relancer quelqu’un ?", "P29"),
        ("Café hier avec Paul Martin, il m’a donné deux noms", ""),
        ("réseauter c’est du piston", "P2"),
        ("j’aime les petits-déjeuners", "P3"),
        ("/goals", "P10"),
    ),
    "en": (
        ("no time at all", "P9"),
        ("I'm afraid of bothering people", "P20"),
        ("how do I follow up?", "P29"),
        ("Coffee yesterday with Paul Martin, he gave me two names", ""),
        ("networking is just favouritism", "P2"),
        ("I like breakfasts", "P3"),
        ("/goals", "P10"),
    ),
}
WHY = {
    "fr": ("pourquoi ?", "Pourquoi ça ?", "mais pourquoi", "/why", "/pourquoi"),
    "en": ("why?", "But why?", "how come?", "/why"),
}


@pytest.mark.parametrize(
    ("lang", "said", "practice"), [(lang, *told) for lang, all_told in ADVISED.items() for told in all_told]
)
async def test_why_typed_after_an_advice_is_answered_about_that_advice(lang: Lang, said: str, practice: str) -> None:
    for why in WHY[lang]:
        someone = await talk(lang)
        await someone.says(said)
        if not practice:
            await someone.presses("button.keep")
        await someone.says(why)
        assert someone.lines[0] == f"why.{practice or 'P25'}"
        asks = someone.known.drafts[-1].asking if someone.known.drafts else None
        assert (someone.lines[-1] == "why.which") is (asks is None or why.startswith("/"))


@LANGS
async def test_a_word_of_thanks_in_between_leaves_the_last_advice_the_last(lang: Lang) -> None:
    someone = await talk(lang)
    await someone.says("je n’ai pas le temps" if lang == "fr" else "no time at all")
    await someone.says("merci" if lang == "fr" else "thanks")
    await someone.says("pourquoi ?" if lang == "fr" else "why?")
    assert someone.lines[0] == "why.P9"


@LANGS
async def test_while_a_question_waits_its_reason_is_given_and_it_still_waits(lang: Lang) -> None:
    someone = await talk(lang)
    await someone.says("/goals")
    await someone.says("trouver trois clients d’ici juin" if lang == "fr" else "find three clients by June")
    question = someone.known.drafts[-1].asking
    await someone.says("pourquoi ?" if lang == "fr" else "why?")
    assert someone.lines[0].startswith("why.P")
    assert someone.known.drafts[-1].asking == question
    assert all("pourquoi" not in goal.what and "why" not in goal.what for goal in someone.known.goals)


@LANGS
async def test_what_the_coach_says_first_comes_before_older_advice(lang: Lang) -> None:
    someone = await talk(lang)
    await someone.says("Café hier avec Paul Martin" if lang == "fr" else "Coffee yesterday with Paul Martin")
    await someone.presses("button.keep")
    await someone.says("je n’ai pas le temps" if lang == "fr" else "no time at all")
    await someone.waits(days=3)
    assert any(key.startswith("thank.") for key in someone.lines)
    await someone.says("pourquoi ?" if lang == "fr" else "why?")
    assert someone.lines == ["why.P25", "why.which"]


@LANGS
async def test_the_reason_is_a_tap_away_under_moods_and_questions(lang: Lang) -> None:
    someone = await talk(lang)
    await someone.says("comment relancer quelqu’un ?" if lang == "fr" else "how do I follow up?")
    await someone.presses("button.why")
    assert someone.lines == ["why.P29"]


@pytest.mark.parametrize(
    ("lang", "said", "practice"),
    [
        ("fr", "pourquoi tu insistes autant sur les remerciements ?", "P25"),
        ("fr", "à quoi bon écrire ses objectifs", "P10"),
        ("fr", "pourquoi je devrais donner d’abord ?", "P33"),
        ("fr", "c’est quoi l’intérêt de demander d’autres noms ?", "P21"),
        ("fr", "pourquoi faire une pause ?", "P29"),
        ("fr", "pourquoi ne pas relancer tout de suite ?", "P29"),
        ("fr", "pourquoi attendre avant de relancer", "P29"),
        ("fr", "pourquoi relancer ?", "P28"),
        ("en", "why take a break?", "P29"),
        ("en", "why not follow up right away?", "P29"),
        ("en", "why wait before writing again", "P29"),
        ("en", "why follow up?", "P28"),
        ("en", "why do you keep banging on about thanking people", "P25"),
        ("en", "whats the point of writing goals down", "P10"),
        ("en", "how come I'm meant to give before I get?", "P33"),
        ("en", "Why should I ask for names rather than a job?", "P21"),
    ],
)
async def test_a_why_in_so_many_words_gets_the_practice_it_is_about(lang: str, said: str, practice: str) -> None:
    someone = await talk(lang)
    await someone.says(said)
    assert someone.lines == [f"why.{practice}"]


@pytest.mark.parametrize(
    ("lang", "goal", "why"),
    [
        ("fr", "mon objectif : mieux connaître le marché du vin", "à quoi sert d’écrire un objectif ?"),
        ("en", "my goal is to learn more about retail media", "what's the point of writing goals down?"),
    ],
)
async def test_such_a_why_leaves_the_question_standing(lang: str, goal: str, why: str) -> None:
    someone = await talk(lang)
    await someone.says(goal)
    asked = someone.lines[-1]
    await someone.says(why)
    assert someone.lines[0] == "why.P10"
    assert someone.lines[-1] == asked


@pytest.mark.parametrize(("lang", "topic"), [("fr", "les remerciements"), ("en", "thanking")])
async def test_a_topic_is_named_behind_the_command_or_under_its_list(lang: str, topic: str) -> None:
    someone = await talk(lang)
    await someone.says(f"/why {topic}")
    assert someone.lines == ["why.P25"]
    await someone.says("d’où sors-tu ces conseils ?" if lang == "fr" else "where d'you get all this advice from?")
    assert someone.lines == ["why.which"]
    await someone.says(topic)
    assert someone.lines == ["why.P25"]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "pourquoi personne ne me remercie jamais ?"),
        ("fr", "je devrais remercier Paul"),
        ("en", "why does nobody ever thank me?"),
        ("en", "I should thank Paul"),
    ],
)
async def test_what_others_do_asks_for_no_practice(lang: str, said: str) -> None:
    someone = await talk(lang)
    await someone.says(said)
    assert someone.lines != ["why.P25"]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "ça sert à quoi ?"),
        ("fr", "mouais, pas convaincu, expliquez"),
        ("fr", "d'accord mais pourquoi ?"),
        ("en", "ok but why?"),
        ("en", "what's that for?"),
        ("en", "hmm, not convinced, tell me why"),
    ],
)
async def test_doubt_under_an_advice_asks_for_its_practice(lang: Lang, said: str) -> None:
    someone = await talk(lang)
    await someone.says({"fr": "j'ai pas le temps pour le réseau", "en": "I have no time for networking"}[lang])
    await someone.says(said)
    assert any(line.startswith("why.") for line in someone.lines)


@pytest.mark.parametrize(
    ("lang", "said"),
    [("fr", "pourquoi ? elle m’a sûrement oublié"), ("en", "what for? she's probably forgotten me")],
)
async def test_a_doubt_behind_a_why_leaves_it_a_why(lang: str, said: str) -> None:
    someone = await talk(lang)
    item = SaidItem("thank:h1", "thank", (), line("help.text"), "P25")
    await someone.store.keep(replace(someone.known, attention=Attention(last_items=(item,))))
    await someone.says(said)
    assert someone.lines == ["why.P25", "why.which"]


@pytest.mark.parametrize(
    ("lang", "said", "told"),
    [
        ("fr", "pourquoi je devrais aller à des événements ?", "why.P23"),
        ("fr", "pourquoi aller aux salons ?", "why.P23"),
        ("en", "why should I go to events?", "why.P23"),
        ("fr", "d'où vient cette méthode ?", "why.which"),
        ("en", "where does this method come from?", "why.which"),
        ("fr", "à quoi ça sert un réseau ?", "question.what_for"),
        ("en", "what is a network for?", "question.what_for"),
        ("fr", "comment inspirer confiance ?", "question.trust"),
        ("en", "how do I build trust?", "question.trust"),
    ],
)
async def test_what_it_is_for_is_asked_in_plain_words_and_nothing_is_noted(lang: str, said: str, told: str) -> None:
    someone = await talk(lang)
    await someone.says(said)
    assert someone.lines == [told]
    await someone.says(said)
    assert someone.known.events == ()


@pytest.mark.parametrize(("lang", "said"), [("fr", "pkoi ?"), ("fr", "pourkoi")])
async def test_why_is_heard_in_haste(lang: str, said: str) -> None:
    someone = await talk(lang)
    await someone.says(said)
    assert someone.lines[-1] == "why.which"
