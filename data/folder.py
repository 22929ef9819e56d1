"""Where each user's file lies: in a hundred folders, so that none grows long."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from data.durable_files import BAK, TMP, make_folder

NAME: Final = re.compile(rf"(-?\d+)\.json({re.escape(BAK)})?")


class Folder:
    """The folder of all notebooks."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def make(self) -> None:
        make_folder(self.root)

    def path_of(self, user_id: int) -> Path:
        """By the last two digits: the first ones grow with time, the last ones spread evenly."""
        return self.root / f"{abs(user_id) % 100:02}" / f"{user_id}.json"

    def user_ids(self) -> list[int]:
        """Of all who have a file, or at least its .bak."""
        names = (NAME.fullmatch(path.name) for path in self._files())
        return sorted({int(name[1]) for name in names if name})

    def sweep(self) -> int:
        """Remove what writes that were killed left behind; how many."""
        leftovers = [path for path in self._files() if path.name.endswith(TMP)]
        for path in leftovers:
            path.unlink(missing_ok=True)
        return len(leftovers)

    def _files(self) -> Iterator[Path]:
        return self.root.glob("[0-9][0-9]/*")
