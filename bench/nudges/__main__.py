"""`python -m bench.nudges`: writing first to many at once, in figures; both of these, in some ten minutes.

ways          one sweep of an index beside one APScheduler job a user, notebooks in memory
live [COUNT]  the whole program at its hour, COUNT notebooks on the disk (10,000)
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from typing import Final

from bench.nudges import live, ways

COUNT: Final = 10_000


def main(asked: list[str]) -> None:
    """What is asked; the last three are parts, each started in a process of its own."""
    match asked:
        case []:
            ways.main()
            live.main(COUNT)
        case ["ways"]:
            ways.main()
        case ["live"]:
            live.main(COUNT)
        case ["live", count]:
            live.main(int(count))
        case ["way", way, count]:
            ways.measure(way, int(count))
        case ["fill", folder, count, due]:
            asyncio.run(live.fill(Path(folder), int(count), int(due)))
        case ["run", count, due, limited]:
            live.run(int(count), int(due), limited == "1")
        case _:
            raise SystemExit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
