"""The messages the reader learns from: all good, and a bad line says what to mend."""

from __future__ import annotations

import pytest

from bot.understanding.data import BadLineError, folder, lines, load, parse
from bot.understanding.data.__main__ import main
from bot.understanding.labeller import FIRST_TAGS, SECOND_TAGS
from bot.understanding.learning.prepare import covers
from bot.understanding.tokens import tokenize


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_every_message_can_be_learned_from(lang: str) -> None:
    messages = load(lang)
    assert len({message.intent for message in messages}) == 15
    assert {mark.tag for message in messages for mark in message.marks} == {*FIRST_TAGS, *SECOND_TAGS}


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_every_mark_is_about_some_words(lang: str) -> None:
    for message in load(lang):
        tokens = tokenize(message.text, lang=lang)
        assert all(covers(tokens, mark) for mark in message.marks), message.where


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("Déj avec Marie", "intent kind"),
        ("lunch | Déj", "starts with one of"),
        ("log | Déj", "needs one kind"),
        ("note coffee | Café", "stands alone"),
        ("goal | Un [métier|goal]", "needs one purpose"),
        ("other | ", "empty"),
        ("other | vu [Marie", "never closed"),
        ("other | vu Marie]", "without a tag"),
        ("other | vu [Marie|person]", "unknown tag"),
        ("other | vu [Marie |p]", "edge"),
        ("note | [Marie|p] et [Paul|p] : [un taxi|need]", "several people"),
        ("note | [Marie|p] : [un taxi|need:Luc]", "names nobody"),
        ("note | [un [taxi|need] jaune|need]", "cannot hold another"),
        ("goal job | un métier", "holds one"),
        ("log call | [vendredi|due]", "without a"),
    ],
)
def test_a_bad_line_says_what_to_mend(line: str, complaint: str) -> None:
    with pytest.raises(BadLineError, match=complaint):
        parse(line, lang="fr")


def test_a_line_says_whose_everything_is() -> None:
    message = parse("note | [Marie Dupont|p] et [Paul|p=Paul Roy] : [un taxi|need:Marie], [Paul|p] [DRH|r]", lang="fr")
    owners = {m.tag: message.name(message.marks[m.owner]) for m in message.marks if m.owner is not None}
    assert message.text == "Marie Dupont et Paul : un taxi, Paul DRH"
    assert owners == {"need": "Marie Dupont", "r": "Paul"}


def test_the_command_checks_shows_and_counts(capsys: pytest.CaptureFixture[str]) -> None:
    first = str(next(iter(sorted(folder("en").glob("*.txt")))))
    assert main(["check", first]) == 0
    assert main(["show", first]) == 0
    assert main(["count", first]) == 0
    assert main(["mend", first]) == 2
    assert main(["check", f"{first}.gone"]) == 2
    assert "0 to mend" in capsys.readouterr().out
    assert sum(1 for _ in lines(folder("en") / first.rsplit("/", 1)[1])) > 10
