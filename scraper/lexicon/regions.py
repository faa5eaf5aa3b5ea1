"""38 provinces, 514 regencies and cities, their short forms, and where a text names them.

Names and codes: idn-area-data 4.0.1 (ODbL 1.0), Kemendagri's codes of today. Aliases carry how far they can be
trusted: some are shared by two regions, some are common words. Nothing here decides which region a text is
about: a mention lists every code that its words can mean.
"""

import csv
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import resources
from typing import Literal, NamedTuple

from ahocorasick_rs import BytesAhoCorasick

Level = Literal["provinsi", "kabupaten", "kota"]

_KABUPATEN = (
    r"kabupaten|kab\.?|pemkab|pemerintah kab\.?|bupati|wabup|wakil bupati|sekdakab|setdakab|setkab|sekkab|panwaskab"
)
_KOTA = r"kota|pemkot|pemko|wali ?kota|wawali|wawako|sekdako|setdako|sekdakot|setdakot"
_PROVINSI = (
    r"provinsi|propinsi|prov\.?|pemprov|pemprop|gubernur|wagub|sekdaprov|setdaprov|sekprov|polda|kejati|kanwil|"
    r"pilgub|kapolda"
)
_LEVEL_BEFORE = re.compile(
    rf"(?<![\w])(?:(?P<kabupaten>{_KABUPATEN})|(?P<kota>{_KOTA})|(?P<provinsi>{_PROVINSI}))"
    r"[\s,]*(?:administrasi\s|\([^)]{1,20}\)\s?)?$"
)
"""In small letters."""
_ENDS = tuple(
    b"kab kab. kabupaten bupati wabup kota kot ko wawali provinsi propinsi prov prov. prop gubernur gub polda kejati "
    b"kanwil administrasi ) ?".split()
)
"""How that which `_LEVEL_BEFORE` finds can end, in small letters; ? stands for letters beyond Latin-1."""
_ENDS_ASIDE = (b"administrasi", b")", b"?")
"""Of these ends, those before which the word for the level still stands."""
_COMMONEST: dict[bytes, Level] = {
    b"kabupaten": "kabupaten", b"kab": "kabupaten", b"kab.": "kabupaten",
    b"pemkab": "kabupaten", b"bupati": "kabupaten",
    b"kota": "kota", b"pemkot": "kota", b"walikota": "kota",
    b"provinsi": "provinsi", b"gubernur": "provinsi", b"polda": "provinsi",
}  # fmt: skip
"""The words that it finds nearly always: behind a blank, they tell the level by themselves."""
_LONGEST_LEVEL = len("pemerintah kab.")
_BETWEEN = b" ,\n\t\r\v\f\x1c\x1d\x1e\x1f\x85\xa0"
_WITHOUT_LEVEL = {"31": "DKI Jakarta", "34": "Daerah Istimewa Yogyakarta"}
_SHORT = re.compile(r"^(?:Kabupaten|Kota)(?: Administrasi)? ")


@cache
def _without_level(name: str) -> str:
    return _SHORT.sub("", name)


@dataclass(frozen=True, slots=True, eq=False)  # one of each is made: told apart by identity, they are cheap keys
class Region:
    """A province (code `18`) or a regency or city (code `18.04`)."""

    code: str
    name: str
    level: Level
    province_code: str

    @property
    def short(self) -> str:
        """The name without its level: *Lampung Barat*, *Jakarta Pusat*."""
        return _without_level(self.name)

    @property
    def titled(self) -> str:
        """The name with its level as people write it: *Provinsi Riau*, *Kabupaten Siak*, *DKI Jakarta*."""
        if self.level != "provinsi":
            return self.name
        return _WITHOUT_LEVEL.get(self.code) or f"Provinsi {self.name}"


class RegionMention(NamedTuple):
    """Where a text names a region: [start, end), the codes its words can mean, and whether they suffice alone.

    `level` is the level that stands before or within the name (*Bupati …*, *Kota …*), None where none does.
    `weak` marks words that are common in other senses and count only with a level or another mention.
    `capital` marks the name of a regency's seat, which places an event more than it names an institution.
    """

    start: int
    end: int
    codes: tuple[str, ...]
    level: Level | None
    weak: bool
    capital: bool


@dataclass(frozen=True, slots=True)
class _Name:
    codes: tuple[str, ...]
    weak: bool
    capital: bool
    level: Level | None
    """The level that stands within the name."""


class RegionIndex:
    """Every name and alias of the regions, searched in one pass over a text. Immutable once built."""

    def __init__(
        self, regions: Mapping[str, Region], names: Mapping[str, _Name], districts: Mapping[str, tuple[str, ...]]
    ):
        self.regions = regions
        self._names = names
        self._districts = districts
        self._by_level: dict[tuple[int, Level | None], tuple[str, ...]] = {}

    @cached_property
    def _automaton(self) -> BytesAhoCorasick:
        return BytesAhoCorasick([_bytes(name) for name in self._names])

    @cached_property
    def _values(self) -> tuple[_Name, ...]:
        return tuple(self._names.values())

    def find(self, text: str, folded: str | None = None) -> Iterator[RegionMention]:
        """All mentions in reading order, the longest at each place. Small letters count after a level only.

        `folded` is `fold(text)`, where the caller has it.
        """
        folded = folded or fold(text)
        letters = _bytes(folded)
        for index, start, end in self._longest(folded, letters):
            first = text[start]
            name = self._values[index]
            level = _level_before(folded, letters, start) or name.level
            if not (first.isupper() or first.isdigit() or (level and not name.weak)):
                continue
            codes = self._at_level(index, level)
            yield RegionMention(start, end, codes or name.codes, level if codes else None, name.weak, name.capital)

    def _longest(self, folded: str, letters: bytes) -> Iterator[tuple[int, int, int]]:
        """Index, start and end of the longest whole name at each place: *Walikota Binjai* holds no *Kota Binjai*."""
        found = self._automaton.find_matches_as_indexes(letters, overlapping=True)
        whole = [
            (start, -end, index)
            for index, start, end in found
            if not (start and (folded[start - 1].isalnum() or folded[start - 1] in "@#/_"))
            and not (end < len(folded) and (folded[end].isalnum() or folded[end] in "@_"))
        ]
        taken = 0
        for start, minus_end, index in sorted(whole):
            if start >= taken:
                taken = -minus_end
                yield index, start, taken

    def _at_level(self, index: int, level: Level | None) -> tuple[str, ...]:
        """Of the codes that a name can mean, those of a level."""
        known = self._by_level.get((index, level))
        if known is None:
            codes = self._values[index].codes
            known = tuple(code for code in codes if self.regions[code].level == level) if level else codes
            self._by_level[index, level] = known
        return known

    def districts(self, name: str) -> tuple[str, ...]:
        """The regency codes in which a district (kecamatan) of this name lies, in one word or two; () where none."""
        return self._districts.get(_in_one(name), ())


def _in_one(name: str) -> str:
    """*Gading Rejo*, *Gadingrejo*."""
    return fold(name).replace(" ", "")


def _bytes(text: str) -> bytes:
    """One byte a letter, so that places stay; no name holds a letter beyond Latin-1."""
    return text.encode("latin-1", "replace")


def _level_before(folded: str, letters: bytes, start: int) -> Level | None:
    """The level whose word ends at `start`, if any; few places have one, so the cheapest test comes first."""
    first = max(0, start - 40)
    before = letters[first:start].rstrip(_BETWEEN)
    if not before.endswith(_ENDS):
        return None
    if known := _COMMONEST.get(before.rpartition(b" ")[2]):
        return known
    if not before.endswith(_ENDS_ASIDE):
        first = max(first, first + len(before) - _LONGEST_LEVEL)
    found = _LEVEL_BEFORE.search(folded, first, start)
    return found and ("kabupaten" if found["kabupaten"] else "kota" if found["kota"] else "provinsi")


def _own_level(name: str) -> Level | None:
    if name.startswith(("kabupaten ", "kab. ", "kab ")):
        return "kabupaten"
    if name.startswith(("kota administrasi ", "kota ")):
        return "kota"
    return "provinsi" if name.startswith(("provinsi ", "prov. ")) else None


def fold(text: str) -> str:
    """Lower case with every offset kept."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


@cache
def region_rows() -> tuple[Mapping[str, str], ...]:
    """The rows of the table of regions as they stand: provinces (empty `province_code`), regencies and cities."""
    return tuple(_rows("regions.csv"))


@cache
def alias_rows() -> tuple[Mapping[str, str], ...]:
    """The rows of the table of short forms, old names, spellings and seats of regions as they stand."""
    return tuple(_rows("aliases.csv"))


def load_regions() -> RegionIndex:
    """Read the tables beside this module."""
    regions: dict[str, Region] = {}
    for row in region_rows():
        level: Level = (
            "provinsi" if not row["province_code"] else "kota" if row["kind"].startswith("kota") else "kabupaten"
        )
        regions[row["code"]] = Region(row["code"], row["name"], level, row["province_code"] or row["code"])
    codes: dict[str, dict[str, None]] = defaultdict(dict)
    weak: set[str] = set()
    capital: set[str] = set()
    for region in regions.values():
        codes[fold(region.short)][region.code] = None
        codes[fold(region.name)][region.code] = None
        if region.level == "kabupaten":
            codes[fold("Kab. " + region.short)][region.code] = None
    for row in alias_rows():
        name = fold(row["alias"])
        if row["alias_kind"] == "ibu kota/dateline" and name not in codes:
            capital.add(name)
        codes[name][row["code"]] = None
        if row["ambiguous"] == "weak" or "common word" in row["note"]:
            weak.add(name)
    districts: dict[str, list[str]] = defaultdict(list)
    for row in _rows("districts.csv"):
        within = districts[_in_one(row["name"])]
        if row["regency_code"] not in within:
            within.append(row["regency_code"])
    names = {
        name: _Name(tuple(found), name in weak, name in capital, _own_level(name)) for name, found in codes.items()
    }
    return RegionIndex(regions, names, {name: tuple(found) for name, found in districts.items()})


def _rows(name: str) -> Iterator[dict[str, str]]:
    with resources.files("scraper.lexicon").joinpath("data", name).open(encoding="utf-8") as table:
        lines = csv.reader(table)
        columns = next(lines)
        for line in lines:
            yield dict(zip(columns, line, strict=True))
