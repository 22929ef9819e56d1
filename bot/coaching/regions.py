"""Which public holidays a town keeps besides those of its country: Easter Monday in London, and not in Glasgow.

The towns bear the regions of GeoNames, which names some as ISO 3166-2 does and numbers others. Only countries whose
regions really keep days of their own are here; of the United States the federal days are those that people have off.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final

from bot.coaching.gazetteer import Town

_NUMBERED: Final[Mapping[str, str]] = {
    "AT": "01:1 02:2 03:3 04:4 05:5 06:6 07:7 08:8 09:9",
    "AU": "01:ACT 02:NSW 03:NT 04:QLD 05:SA 06:TAS 07:VIC 08:WA",
    "CA": "01:AB 02:BC 03:MB 04:NB 05:NL 07:NS 08:ON 09:PE 10:QC 11:SK 12:YT 13:NT 14:NU",
    "DE": "01:BW 02:BY 03:HB 04:HH 05:HE 06:NI 07:NW 08:RP 09:SL 10:SH 11:BB 12:MV 13:SN 14:ST 15:TH 16:BE",
    "ES": (
        "07:IB 27:RI 29:MD 31:MC 32:NC 34:AS 39:CB 51:AN 52:AR 53:CN 54:CM 55:CL 56:CT 57:EX 58:GA 59:PV 60:VC"
        " CE:CE ML:ML"
    ),
}
_NAMED: Final = frozenset({"CH", "GB"})

_GRAND_EST: Final = ("FR", "44")
"""Where three of ten départements kept the days they had before 1918, which GeoNames does not tell apart."""

_ALSACE: Final = frozenset(
    """\
    Altkirch|Barr|Benfeld|Bischheim|Bischwiller|Brumath|Brunstatt|Cernay|Colmar|Eckbolsheim|Ensisheim|Erstein
    Geispolsheim|Guebwiller|Haguenau|Horbourg-Wihr|Huningue|Hœnheim|Illkirch-Graffenstaden|Illzach|Kingersheim
    La Wantzenau|Lingolsheim|Lutterbach|Molsheim|Mulhouse|Mundolsheim|Munster|Mutzig|Obernai|Ostwald|Pfastatt
    Reichshoffen|Reichstett|Riedisheim|Rixheim|Saint-Louis|Sainte-Marie-aux-Mines|Sausheim|Saverne|Schiltigheim
    Souffelweyersheim|Soultz-Haut-Rhin|Strasbourg|Sélestat|Thann|Vendenheim|Wasselonne|Wintzenheim|Wissembourg
    Wittelsheim|Wittenheim""".replace("\n", "|")
    .replace("    ", "")
    .split("|")
)
_MOSELLE: Final = frozenset(
    """\
    Algrange|Amnéville|Ars-sur-Moselle|Audun-le-Tiche|Behren-lès-Forbach|Bitche|Creutzwald|Fameck|Farébersviller
    Faulquemont|Florange|Forbach|Freyming-Merlebach|Guénange|Hagondange|Hayange|Hettange-Grande|Hombourg-Haut
    Marange-Silvange|Marly|Maizières-lès-Metz|Metz|Mondelange|Montigny-lès-Metz|Moyeuvre-Grande|Nilvange
    Petite-Rosselle|Rombas|Saint-Avold|Sarrebourg|Sarreguemines|Stiring-Wendel|Talange|Terville|Thionville|Uckange
    Woippy|Yutz""".replace("\n", "|")
    .replace("    ", "")
    .split("|")
)

LOCAL_LAW: Final = _ALSACE | _MOSELLE


def region_of(town: Town) -> str | None:
    """The region whose holidays the town keeps, as ISO 3166-2 calls it; None where those of the country are all."""
    if (town.country, town.region) == _GRAND_EST:
        return "6AE" if town.name in _ALSACE else "57" if town.name in _MOSELLE else None
    if town.country in _NAMED:
        return town.region or None
    return _numbered(town.country).get(town.region)


@cache
def _numbered(country: str) -> Mapping[str, str]:
    return dict(pair.split(":") for pair in _NUMBERED.get(country, "").split())
