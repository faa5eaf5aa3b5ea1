"""The page of every regency and city: light, for there are 514 of them."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from scraper.publish.bodies import BODY_LABELS
from scraper.publish.entry import Entry
from scraper.publish.regions import Province, Regency
from scraper.publish.render import Page
from scraper.publish.watching import Watching
from scraper.publish.waves import WAVES, Standing, Standings
from scraper.vocabulary import ELECTION_LABELS

LAYOUT = "peristiwa.html"
LISTED = 100
"""How many events stand in a regency's page; the timeline has the others."""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Another regency of the province: its name, the name of its page, how many events took place there."""

    name: str
    slug: str
    held: int


@dataclass(frozen=True, slots=True)
class Listed:
    """A regency in the list of all: its name without its level, the level, the way to its page, its province, and how
    many events took place there."""

    name: str
    level: str
    href: str
    province: str
    held: int


def regency_pages(
    province: Province, entries: Sequence[Entry], standings: Standings, watching: Watching
) -> Iterator[Page]:
    """One page a regency, by code. `entries` are those of the province, newest first."""
    neighbours = [Neighbour(r.name, r.slug, standings.of(r.code).held) for r in province.regencies]
    elsewhere = sum(not entry.regency for entry in entries)
    for index, regency in enumerate(province.regencies):
        found = [entry for entry in entries if entry.regency == regency.code]
        yield Page(
            path=f"wilayah/{province.slug}/{regency.slug}/index.md",
            title=regency.name,
            description=f"{regency.name}, {province.name}: siapa sudah berikrar netral, kapan, dan disaksikan siapa.",
            body="regency.html",
            layout=LAYOUT,
            style="regions",
            values={
                "province": province,
                "regency": regency,
                "entries": found[:LISTED],
                "total": len(found),
                "standing": standings.of(regency.code),
                "waves": _waves(regency, standings),
                "witnesses": _witnesses(found),
                "watching": watching,
                "elsewhere": elsewhere,
                "neighbours": [*neighbours[:index], *neighbours[index + 1 :]],
            },
        )


def _waves(regency: Regency, standings: Standings) -> list[tuple[str, str, Standing]]:
    """Key, label and standing of each wave, newest first."""
    return [(wave, ELECTION_LABELS[wave], standings.of(regency.code, wave)) for wave in reversed(WAVES)]


def _witnesses(entries: Sequence[Entry]) -> list[tuple[str, str, int]]:
    """Key and label of each body that witnessed, and at how many events, most first."""
    counts = Counter(body for entry in entries for body in entry.bodies)
    return [(key, BODY_LABELS[key], count) for key, count in sorted(counts.items(), key=lambda one: (-one[1], one[0]))]


def regency_index(provinces: Mapping[str, Province], standings: Standings) -> Page:
    """All regencies by the letter of their names, for those who do not think of the province first."""
    listed = sorted(
        (Listed(*_parted(regency.name), f"{p.slug}/{regency.slug}", p.name, standings.of(regency.code).held)
         for p in provinces.values() for regency in p.regencies),
        key=lambda one: (one.name, one.level, one.province),
    )  # fmt: skip
    return Page(
        path="wilayah/a-z/index.md",
        title="Kabupaten dan kota, A sampai Z",
        description="Semua 514 kabupaten dan kota menurut abjad, dengan banyaknya ikrar yang beritanya kami temukan.",
        body="regency_index.html",
        style="regions",
        values={"letters": [(letter, list(found)) for letter, found in groupby(listed, key=lambda one: one.name[0])]},
    )


def _parted(name: str) -> tuple[str, str]:
    """`Kota Administrasi Jakarta Barat` → (`Jakarta Barat`, `kota administrasi`)."""
    level, _, rest = name.partition(" ")
    if rest.startswith("Administrasi "):
        level, rest = f"{level} administrasi", rest.removeprefix("Administrasi ")
    return rest, level.lower()
