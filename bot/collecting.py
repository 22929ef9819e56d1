"""Nobody waits while Python looks for garbage among all that the coach keeps in mind.

What is dropped goes at once, by its count; this is about rings of things that hold each other. To find those Python
looks at everything, for a quarter of a second with some hundreds of notebooks in memory, and by its own measure does so
every second when many hear at the same hour. There are hardly any rings: once in thousands of messages will do.
"""

from __future__ import annotations

import gc
from typing import Final

OFTEN: Final = (2_000, 10, 1_000)  # new things; looks at those; looks at those a little older


def collect_seldom() -> None:
    """From now on, look at everything a hundred times less often."""
    gc.set_threshold(*OFTEN)


def leave_alone_what_stays() -> None:
    """What is there by now, the program itself and what it knows of words, stays until its end: never look at it."""
    gc.freeze()
