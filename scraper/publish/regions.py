"""Provinces and regencies as the site shows them: names, addresses of their pages, places on the tile map."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from scraper.errors import DataError
from scraper.lexicon.regions import region_rows
from scraper.models import Place
from scraper.publish.text import slug

NATIONAL = "nasional"
"""Page and filter value of events without a province."""

# Row and column of each province on the tile map, by hand: neighbours stay neighbours, size says nothing.
_TILES: Mapping[str, tuple[int, int]] = MappingProxyType(
    {
        "11": (1, 1), "12": (2, 1), "14": (2, 2), "21": (2, 3), "13": (3, 1), "15": (3, 2), "19": (3, 3),
        "17": (4, 1), "16": (4, 2), "18": (5, 2),
        "36": (6, 3), "31": (6, 4), "33": (6, 5), "35": (6, 6), "32": (7, 4), "34": (7, 5),
        "51": (6, 7), "52": (6, 8), "53": (6, 9),
        "65": (1, 6), "61": (2, 5), "64": (2, 6), "62": (3, 5), "63": (3, 6),
        "75": (1, 8), "71": (1, 9), "72": (2, 8), "76": (3, 8), "74": (3, 9), "73": (4, 8),
        "82": (2, 10), "81": (3, 10),
        "96": (2, 11), "92": (2, 12), "94": (3, 12), "91": (2, 13), "95": (3, 13), "93": (4, 13),
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Regency:
    """A kabupaten or kota; `code` as in `73.02`, `slug` the name of its page within its province's."""

    code: str
    name: str
    slug: str


@dataclass(frozen=True, slots=True)
class Province:
    """A province, its page's name, its two letters, its tile (row, column from 1) and its regencies by code."""

    code: str
    name: str
    slug: str
    letters: str
    tile: tuple[int, int]
    regencies: tuple[Regency, ...]


@dataclass(frozen=True, slots=True)
class Regions:
    """All provinces by code, and every region's name by code."""

    provinces: Mapping[str, Province]
    names: Mapping[str, str]

    def label(self, place: Place) -> str:
        """`Kabupaten Sikka, Nusa Tenggara Timur`, `Bali`, or `Nasional` where no province is given."""
        codes = [code for code in (place.regency_code, place.province_code) if code]
        return ", ".join(self.names[code] for code in codes) or "Nasional"

    def check(self, place: Place, event_id: str) -> None:
        """Raise DataError where a code is not Kemendagri's or the regency lies in another province."""
        for code in (place.province_code, place.regency_code):
            if code and code not in self.names:
                raise DataError(f"event {event_id}: region code {code} is unknown")
        if place.regency_code and place.regency_code[:2] != place.province_code:
            raise DataError(f"event {event_id}: regency {place.regency_code} is not in province {place.province_code}")


@cache
def load_regions() -> Regions:
    """Read the lexicon's table of regions."""
    rows = region_rows()
    provinces = {
        row["code"]: Province(
            code=row["code"],
            name=row["name"],
            slug=slug(row["name"]),
            letters=row["iso3166_2_province"].removeprefix("ID-"),
            tile=_TILES[row["code"]],
            regencies=tuple(
                Regency(r["code"], r["name"], slug(r["name"])) for r in rows if r["province_code"] == row["code"]
            ),
        )
        for row in rows
        if not row["province_code"]
    }
    return Regions(MappingProxyType(provinces), MappingProxyType({row["code"]: row["name"] for row in rows}))
