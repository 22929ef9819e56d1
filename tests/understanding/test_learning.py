"""What the learners learn from a handful of examples, and how what was learned is kept and summed."""

from __future__ import annotations

import random
from pathlib import Path

import numpy as np

from bot.understanding.data import parse
from bot.understanding.labeller import Found, Labeller
from bot.understanding.learning import perceptron, softmax
from bot.understanding.learning.course import learn, with_sureness
from bot.understanding.learning.learner import Course
from bot.understanding.learning.perceptron import Example
from bot.understanding.learning.prepare import common_words
from bot.understanding.learning.weights import mean
from bot.understanding.model import load, save
from bot.understanding.tables import table, unpacked

OUT, BEGINS, GOES_ON = 0, 1, 2
MESSAGES = [
    parse(line, lang="en")
    for line in (
        "log lunch | Lunch [yesterday|d] with [Ana Ruiz|p], [vet|r] at [Lumio|o], she gave me [her notes|got]",
        "log call | Called [Bo Osei|p] [on Monday|d], I'll [send him a quote|todo] [by Friday|due]",
        "plan coffee | Coffee with [Ida Moss|p] [tomorrow|d] [at 9am|t]",
        "note | [Ana Ruiz|p] is looking for [a flat|need]",
        "goal job | Goal: [find a job|goal] [by March|due]",
        "other | hello there",
        "log coffee | Tea with [Sam Cole|p], he'll introduce me to his [boss|w]",
        "thanks | Thanked [Ida Moss|p] for [the book|got]",
    )
]
SHORT = Course(rounds=3, classifier_rounds=3, learners=2, least=0.0, classifier_least=0.0)


def test_the_labeller_learns_which_words_begin_and_which_go_on() -> None:
    told = [Example([["w=with"], ["w=ana"], ["w=roy"], ["w=."]], [OUT, BEGINS, GOES_ON, OUT])] * 3
    learned = perceptron.learn(("p",), told, random.Random(1), 5)
    table_ = [learned.rows.get(f"w={word}", np.zeros(3)).tolist() for word in ("with", "ana", "roy", ".")]
    (found,) = Labeller(learned.tags, learned.steps.tolist()).find(table_)
    assert (found.tag, found.first, found.last) == ("p", 1, 3)


def test_no_label_goes_on_where_none_has_begun() -> None:
    scores = np.array([[0.0, 1.0, 9.0], [0.0, 1.0, 9.0]])
    assert perceptron.best_path(scores, perceptron._allowed(3)).tolist() == [BEGINS, GOES_ON]


def test_the_classifier_learns_which_sign_speaks_for_which_class() -> None:
    told = [(["w=lunch"], 0), (["w=call"], 1), (["w=tea"], 2)] * 4
    rows = softmax.learn(3, told, random.Random(1), 10)
    assert [int(rows[f"w={word}"].argmax()) for word in ("lunch", "call", "tea")] == [0, 1, 2]


def test_what_only_one_of_two_learners_has_seen_counts_for_half() -> None:
    assert mean([{"a": np.array([4.0, -2.0])}, {"b": np.array([1.0, 1.0])}]) == {"a": [2.0, -1.0], "b": [0.5, 0.5]}


def test_the_same_messages_give_the_same_file_and_it_reads_the_same(tmp_path: Path) -> None:
    once, again = (learn("en", MESSAGES, SHORT) for _ in range(2))
    paths = [tmp_path / name for name in ("once.zip", "again.zip")]
    save(once, paths[0])
    save(again, paths[1])
    assert paths[0].read_bytes() == paths[1].read_bytes()
    kept = load(paths[0].read_bytes())
    signs = ["u=lunch", "u=with", "bias"]
    assert kept.intents.probabilities(signs) == once.intents.probabilities(signs)
    assert kept.intents.best(signs)[0] == "log_meeting"


def test_a_wider_margin_is_surer_when_wide_ones_were_right() -> None:
    judged = [(Found("p", 0, 1, margin), margin > 500) for margin in (100.0, 200.0, 300.0, 800.0, 900.0, 1000.0)]
    sureness = with_sureness(learn("en", MESSAGES, SHORT), judged * 5).sureness["p"]
    assert sureness.log_odds(1000.0) > 0 > sureness.log_odds(100.0)


def test_rows_are_summed_column_by_column_whatever_their_signs() -> None:
    rows = {"a": [1, -2, 3], "b": [-30_000, 5, -1], "c": [0, 0, 0]}
    packed = table(3, rows)
    assert len(packed) == 2
    assert packed.sums(["a", "b", "b", "nobody"]) == [-59_999, 8, 1]
    assert unpacked(3, *packed.packed()).sums(["b", "a"]) == [-29_999, 3, 2]
    assert packed.sums([]) == [0, 0, 0]


def test_rows_of_several_bags_are_summed_at_once_and_an_empty_bag_has_nothing() -> None:
    some = table(2, {"a": [1, -2], "b": [40_000, 5]})
    assert some.each([["a", "a"], [], ["nobody"], ["b", "a"]]).tolist() == [[2, -4], [0, 0], [0, 0], [32_768, 3]]
    assert some.each([]).shape == (0, 2)
    assert table(2, {}).each([["a"], []]).tolist() == [[0, 0], [0, 0]]


def test_only_what_is_written_small_by_those_who_use_capitals_is_common() -> None:
    lines = (
        "note | Gave [my notes on Paul|gave] to nobody",
        "note | Gave [a book on Paul, and notes|gave] away",
        "other | saw paul, nobody else",
        "other | it was paul",
    )
    common = common_words([parse(line, lang="en") for line in lines])
    assert "notes" in common
    assert "paul" not in common
