"""What has to stand behind the words that ask for a way, so that they are no other matter."""

from __future__ import annotations

from typing import Final

Row = tuple[str, str]  # (kind, pattern)

LOOSE: Final = "loose"  # whatever can be reached
STRICT: Final = "strict"  # the words may mean much else: a name, a firm or a known trade has to stand behind them
ASKED: Final = "asked"  # as strict, and a partner or an investor will do as well: it is the way that is asked for
NAMED: Final = "named"  # "who knows…": somebody by a whole name, or somebody of a firm, and no skill
WISHED: Final = "wished"  # "I'd like to meet…": as strict, and no day is told, which would make it a plan
AT_WORK: Final = "at work"  # "I must talk to…": as wished, and somebody of a firm, or of a trade that nobody known has
