"""The names of large towns, out of the coach's own, for the reader: `python -m tools.build_town_names`."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from bot.coaching.gazetteer import gazetteer
from bot.understanding import words
from bot.understanding.folding import fold
from bot.understanding.learning.vary import pools
from bot.understanding.well_known import EMPLOYERS
from bot.understanding.words import first_names

PATH: Final = Path(words.__file__).with_name("towns.txt")
_LARGE: Final = 150_000  # people; smaller ones are more often the name of a firm, or of somebody
# As French and English say them, where the towns have other names.
_SAID: Final = (
    "Londres, Genève, Bruxelles, Barcelone, Séville, Lisbonne, Varsovie, Vienne, Copenhague, Édimbourg, Moscou, "
    "Alger, Le Caire, Pékin, Athènes, Hambourg, Francfort, Munich, Cologne, Milan, Rome, Naples, Turin, Florence, "
    "Venise, Prague, Bucarest, Anvers, Gand, Bâle, Berne, Zurich, Montréal, Québec, Philadelphie, La Havane, Mexico, "
    "Tunis, Tanger, Marrakech, Fès, Oran, Constantine, Nîmes, Tours, Dijon, Angers, Brest, Limoges, Amiens, Metz, "
    "Besançon, Perpignan, Orléans, Rouen, Mulhouse, Caen, Nancy, Annecy, Avignon, Poitiers, Pau, La Rochelle, "
    "Geneva, Brussels, Lisbon, Vienna, Antwerp, Ghent, Basel, Oxford, Cambridge, Exeter, York, Bath, Norwich, "
    "Inverness, Dundee, Galway, Limerick, Swansea, Newport"
)
_SHORTEST: Final = 4  # letters
# Large towns whose names are known as those of firms, or are words.
_OTHERWISE: Final = frozenset({"metro", "mobile", "reading", "santander", "hub", "split"})
_NOTICE: Final = """\
# Large towns, folded. Data of GeoNames, https://www.geonames.org, under CC BY 4.0,
# https://creativecommons.org/licenses/by/4.0/; taken from the coach's towns by tools/build_town_names.py, which left
# out what is a first name, a last name or an employer as well.
"""


def build() -> str:
    """The text of the list: the notice, then the names with commas between."""
    others = {fold(name) for name in (*first_names(), *pools().lasts, *pools().firms)} | EMPLOYERS
    names = sorted({fold(name) for name in _names() if len(name) >= _SHORTEST} - others - _OTHERWISE)
    return _NOTICE + textwrap.fill(", ".join(names), 118, break_on_hyphens=False, break_long_words=False) + "\n"


def _names() -> Iterator[str]:
    yield from _SAID.split(", ")
    for line in gazetteer().text.decode().splitlines():
        record = line.partition("|")[0].split("\t")
        if len(record) > 2 and int(record[-1]) >= _LARGE:
            yield record[1]


if __name__ == "__main__":
    PATH.write_text(build(), encoding="utf-8")
