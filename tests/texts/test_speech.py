"""Lines become words: arguments filled, the user's words escaped once, whatever they are."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.domain.lines import GAP, Arg, Line
from bot.texts import MissingArgumentError, UnknownLineError, Voice, WrongArgumentError
from bot.texts.markup import problems
from tests.texts.speaking import PARIS, TODAY, bare, po, said, voice, written

PLURAL = 'msgid "talk.it"\nmsgid_plural "talk.it"\nmsgstr[0] "{n} nom"\nmsgstr[1] "{n} noms"\n'


def test_a_gap_says_nothing(tmp_path: Path) -> None:
    assert voice(tmp_path, fr="Oui").say(GAP, lang="fr", today=TODAY, tz=PARIS) == ""


def test_the_users_words_are_escaped_once_however_deep_they_stand(tmp_path: Path) -> None:
    spoken = voice(tmp_path, fr="<b>{name}</b>")
    inner = Line("talk.it", {"name": "<Marie> & co"})
    assert said(spoken, name=inner) == "<b><b>&lt;Marie&gt; &amp; co</b></b>"
    assert said(spoken, name=(inner, "a<b")) == "<b><b>&lt;Marie&gt; &amp; co</b> et a&lt;b</b>"


def test_plain_words_carry_neither_tags_nor_entities(tmp_path: Path) -> None:
    spoken = voice(tmp_path, fr="<b>R&amp;D</b> : {name}")
    assert bare(spoken, name="<Marie> &amp; co") == "R&D : <Marie> &amp; co"


def test_braces_in_the_users_words_stay_braces(tmp_path: Path) -> None:
    assert said(voice(tmp_path, fr="{name} {{x}}"), name="{name}") == "{name} {x}"


def test_a_right_to_left_name_keeps_to_itself_and_cannot_turn_the_sentence(tmp_path: Path) -> None:
    spoken = voice(tmp_path, fr="{name:de}, hier")
    assert said(spoken, name="محمد") == "de \u2068محمد\u2069, hier"
    assert said(spoken, name="\u202eAnne\u2066") == "d’Anne, hier"


def test_plural_forms_follow_the_language(tmp_path: Path) -> None:
    spoken = Voice.load(written(tmp_path, fr=PLURAL, en=PLURAL))
    assert [said(spoken, n=n) for n in (0, 1, 2)] == ["0 nom", "1 nom", "2 noms"]
    assert [said(spoken, lang="en", n=n) for n in (0, 1, 2)] == ["0 noms", "1 nom", "2 noms"]
    with pytest.raises(MissingArgumentError, match="n, a number"):
        said(spoken)


def test_an_unknown_line_is_never_said(tmp_path: Path) -> None:
    with pytest.raises(UnknownLineError, match=r"talk\.nothing"):
        said(voice(tmp_path, fr="Oui"), "talk.nothing")


def test_a_missing_argument_is_never_a_hole(tmp_path: Path) -> None:
    with pytest.raises(MissingArgumentError, match=r"talk\.it: name"):
        said(voice(tmp_path, fr="Bonjour {name}"))


@pytest.mark.parametrize(
    ("form", "arg"),
    [
        ("{it:on}", "secret"),
        ("{it:list}", "secret"),
        ("{it:de}", True),
        ("{it:on}", 3),
        ("{it:on}", ("secret",)),
        ("{it}", True),
        ("{it}", datetime(2026, 11, 20, 9, 30)),  # noqa: DTZ001 - the fault itself
        ("{it}", None),
        ("{it}", 1.5),
    ],
)
def test_an_argument_of_the_wrong_kind_is_refused_without_telling_it(tmp_path: Path, form: str, arg: Arg) -> None:
    with pytest.raises(WrongArgumentError, match=r"talk\.it") as caught:
        said(voice(tmp_path, fr=form), it=arg)
    assert "secret" not in str(caught.value)


def test_a_first_letter_can_be_made_capital_or_small(tmp_path: Path) -> None:
    spoken = voice(tmp_path, fr="{a:cap} {a:low}")
    inner = Line("talk.it", {"a": "écho"})
    assert said(spoken, a="Élan") == "Élan élan"
    assert said(spoken, a="À deux") == "À deux à deux"
    assert said(spoken, a="DSI chez Acme") == "DSI chez Acme DSI chez Acme"
    assert said(spoken, a="I’ll ask him") == "I’ll ask him I’ll ask him"
    assert said(spoken, a="I ask him") == "I ask him I ask him"
    assert said(spoken, a="Il faut") == "Il faut il faut"
    assert said(spoken, a=inner) == "Écho écho écho écho"
    assert said(spoken, a="&") == "&amp; &amp;"
    assert said(spoken, a="") == " "


def test_a_line_argument_takes_its_little_word_from_its_words(tmp_path: Path) -> None:
    texts = po(talk__it="{what:de}", talk__club="<b>le club</b>", talk__owl="<i>Athéna</i>", talk__bare="le club")
    spoken = Voice.load(written(tmp_path, fr=texts, en=texts))
    assert said(spoken, what=Line("talk.owl")) == "d’<i>Athéna</i>"
    assert said(spoken, what=Line("talk.bare")) == "du club"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200, deadline=None)
@given(word=st.text(), day=st.dates(), n=st.integers())
def test_no_words_break_the_markup_and_no_day_is_unsayable(tmp_path: Path, word: str, day: date, n: int) -> None:
    spoken = voice(
        tmp_path, fr="<b>{w}</b> {w:de} {w:que} {w:à} {w:Cap} {d} {d:On} {d:by} {d:until} {d:full} {d:span} {d:de} {n}"
    )
    for lang in ("fr", "en"):
        html = said(spoken, lang=lang, w=word, d=day, n=n)
        assert not list(problems(html.replace("{", "").replace("}", "")))
        html.encode()


def test_a_button_shows_the_first_words_of_a_long_text(tmp_path: Path) -> None:
    spoken = voice(tmp_path, fr="{a:short}")
    assert said(spoken, a="trouver un poste") == "trouver un poste"
    assert said(spoken, a="trouver des missions de conseil pour les PME") == "trouver des missions de conseil…"
    assert said(spoken, a="ten regular clients by the end of the spring") == "ten regular clients by the end…"
    assert said(spoken, a="x" * 80) == "x" * 42 + "…"
