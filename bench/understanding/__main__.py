"""`python -m bench.understanding`: everything there is to know of the reader in figures, in a minute.

--quality   only how well it reads
--cost      only what it costs
--wishes    only how well wishes to the notebook are told apart
--crossed   only cross-validated on our own messages, in the figures of score.py (ten minutes and more)

The messages are those of tests/understanding/corpus, from which nothing is ever learned (its README says who wrote
them). Times are of the processor; nothing here passes or fails.
"""

from __future__ import annotations

import argparse

from bench.understanding import cost, crossed, fields, invented, sureness, wished
from bench.understanding.read import SETS, read_set
from tests.understanding.corpus import score


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    only = parser.add_mutually_exclusive_group()
    only.add_argument("--quality", action="store_true", help="only how well it reads")
    only.add_argument("--cost", action="store_true", help="only what it costs")
    only.add_argument("--wishes", action="store_true", help="only how well wishes are told apart")
    only.add_argument("--crossed", action="store_true", help="only cross-validated on our own messages")
    asked = parser.parse_args()
    if asked.crossed:
        crossed.report()
        return
    if asked.wishes:
        wished.report()
        return
    if not asked.cost:
        quality()
    if not asked.quality:
        cost.report()


def quality() -> None:
    sets = {name: read_set(name) for name in SETS}
    for name, cases in sets.items():
        title(f"{SETS[name]}, {len(cases)} messages: score.py")
        score.print_table(score.evaluate([c.line for c in cases], {c.line["id"]: c.found for c in cases}))
    for name, cases in sets.items():
        title(f"{SETS[name]}: precision (right of what was read) and recall (read of what was there)")
        fields.report(cases)
    title("False facts, where there is nothing to note")
    invented.report()
    title("How sure it is, and how often it is right: all sets")
    sureness.report([case for cases in sets.values() for case in cases])


def title(text: str) -> None:
    print(f"\n\n{text}\n{'-' * len(text)}")


if __name__ == "__main__":
    main()
