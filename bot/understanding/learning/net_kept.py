"""What the small net has learned, as one small file: large tables as small whole numbers, and dates always the same."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping, Sequence
from typing import Any, Final

import numpy as np

from bot.understanding.learning.net_lessons import Reals
from bot.understanding.learning.net_paths import allowed

_ALWAYS: Final = (2026, 1, 1, 0, 0, 0)
_MOST: Final = 127
_HALF: Final = np.float32(0.5)
# Tables of rows that are looked up, and the ends of the names of those that have a unit for each column.
_TABLES: Final = ("word", "letters", "plain")
_STOREYS: Final = ("below", "above")
_HEADS: Final = ("first.weight", "second.weight", "intents.weight", "kinds.weight", "purposes.weight")
_DEPTHS: Final = 3


def kept(lang: str, words: Sequence[str], net: Mapping[str, Reals]) -> bytes:
    """The file of a net: its numbers, and the words of its table in their order; the same net gives the same bytes."""
    arrays: dict[str, np.ndarray[Any, Any]] = dict(net)
    for name in _TABLES:
        arrays |= _whole(name, net[name], None)
    for storey in _STOREYS:
        arrays |= _whole(f"{storey}.weight", net[f"{storey}.weight"], 0)
        for depth in range(_DEPTHS):
            # Both halves come halved: a sigmoid is half of a tanh of the half, plus a half.
            arrays |= _whole(f"{storey}.{depth}.weight", net[f"{storey}.{depth}.weight"] * _HALF, 0)
            arrays[f"{storey}.{depth}.bias"] = net[f"{storey}.{depth}.bias"] * _HALF
    for name in _HEADS:
        arrays[name] = net[name].astype(np.float16)
    for name in ("first.steps", "second.steps"):
        arrays[name] = net[name] + allowed(net[name].shape[1])
    members = {
        "about.json": json.dumps(
            {"lang": lang, "arrays": [(name, array.dtype.str, array.shape) for name, array in arrays.items()]}
        ).encode(),
        "words.txt": "\n".join(words).encode(),
        **{name: np.ascontiguousarray(array).tobytes() for name, array in arrays.items()},
    }
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, member in members.items():
            archive.writestr(zipfile.ZipInfo(name, _ALWAYS), member, zipfile.ZIP_DEFLATED, 9)
    return content.getvalue()


def _whole(name: str, numbers: Reals, axis: int | None) -> dict[str, np.ndarray[Any, Any]]:
    """Numbers as whole ones from -127 to 127, and the unit of all or of each column (`axis` 0)."""
    unit = np.maximum(np.abs(numbers).max(axis=axis, keepdims=axis is not None) / _MOST, 1e-8).astype(np.float32)
    return {name: np.round(numbers / unit).astype(np.int8), f"{name}.unit": np.asarray(unit)}
