"""The map of provinces, a page a province, and the events of the whole nation."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from scraper.publish.entry import Entry
from scraper.publish.pages.regencies import regency_index, regency_pages
from scraper.publish.pages.site import Site
from scraper.publish.regions import NATIONAL, Province, Regency
from scraper.publish.render import Page
from scraper.publish.timeline import groups_of
from scraper.publish.watching import Watching, watching_of
from scraper.publish.waves import ANY, RERUNS, STATE_LABELS, WAVES, Standing, Standings, State, standings_of
from scraper.sources.registry import load_registry
from scraper.vocabulary import ELECTION_LABELS, Election

LISTED = 60
"""How many events stand in a province's page; the others are in those of its regencies, and in the timeline."""
_SIDE = 10
"""The side of a tile on the small maps, of which two units are the gap."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many events of a region took place, and how many are only planned or were cancelled."""

    held: int
    planned: int
    cancelled: int
    newest: Entry | None

    @property
    def total(self) -> int:
        return self.held + self.planned + self.cancelled


@dataclass(frozen=True, slots=True)
class Row:
    """A region in a table: its name, the address of its page ("" for none), before any election, before each wave.

    `letters` are those of its tile, and `strip` the states of its regencies in order; "" and () for a regency.
    """

    name: str
    href: str
    letters: str
    total: Standing
    waves: tuple[Standing, ...]
    strip: tuple[State, ...] = ()

    @property
    def pledged(self) -> int:
        """In how many of its regencies an event took place."""
        return self.strip.count("ada")

    @property
    def squares(self) -> Mapping[State, str]:
        """The outline of its regencies' squares in each state, seven units apart."""
        return _outlines(((state, 7 * index, 1, 6) for index, state in enumerate(self.strip)))


@dataclass(frozen=True, slots=True)
class SmallMap:
    """One election on a small map: the outline of all tiles in each state, and how many regions are in it."""

    election: str
    label: str
    paths: Mapping[State, str]
    provinces: Counter[State]
    regencies: Counter[State]
    held: int


def region_pages(site: Site) -> Iterator[Page]:
    """The map, each province with its regencies, and the national events."""
    regions = site.regions
    standings = standings_of(site.entries, regions, site.settings.watched)
    sources = load_registry()
    by_province = {code: [e for e in site.entries if e.province == code] for code in (*regions.provinces, NATIONAL)}
    yield _map(site, standings, tally(by_province[NATIONAL]))
    yield regency_index(regions.provinces, standings)
    for province in regions.provinces.values():
        watching = watching_of(province.code, sources, standings)
        yield _province(province, by_province[province.code], standings, watching)
        yield from regency_pages(province, by_province[province.code], standings, watching)
    yield Page(
        path=f"wilayah/{NATIONAL}/index.md",
        title="Nasional",
        description="Deklarasi netralitas ASN tingkat nasional.",
        body="national.html",
        values={
            "tally": tally(by_province[NATIONAL]),
            "groups": groups_of(by_province[NATIONAL][:LISTED]),
            "shown": LISTED,
        },
    )


def tally(entries: Iterable[Entry]) -> Tally:
    """Count entries that stand newest first by status."""
    found = list(entries)
    counts = Counter(entry.status for entry in found)
    return Tally(counts["held"], counts["planned"], counts["cancelled"], found[0] if found else None)


def _map(site: Site, standings: Standings, national: Tally) -> Page:
    provinces = site.regions.provinces
    fullest = max(standings.of(code).held for code in provinces)
    codes = [regency.code for province in provinces.values() for regency in province.regencies]
    return Page(
        path="wilayah/index.md",
        title="Wilayah",
        description="Deklarasi netralitas ASN menurut provinsi: 38 provinsi, 514 kabupaten dan kota.",
        body="regions.html",
        style="regions",
        values={
            "tiles": [
                (province, standings.of(province.code), _shade(standings.of(province.code).held, fullest))
                for province in provinces.values()
            ],
            "rows": [
                _row(
                    province,
                    f"{province.slug}/",
                    standings,
                    letters=province.letters,
                    strip=tuple(standings.of(regency.code).state for regency in province.regencies),
                )
                for province in provinces.values()
            ],
            "maps": [_small_map(election, provinces, codes, standings) for election in WAVES],
            "provinces_in": standings.tally(provinces),
            "regencies_in": standings.tally(codes),
            "regency_count": len(codes),
            "national": national,
            "reruns": [
                (election, ELECTION_LABELS[election], held)
                for election in RERUNS
                if (held := sum(standings.of(code, election).held for code in (*provinces, NATIONAL)))
            ],
            "waves": _headings(),
            "state_labels": STATE_LABELS,
            "never_run": site.settings.watched is None,
        },
    )


def _small_map(
    election: Election, provinces: Mapping[str, Province], codes: Sequence[str], standings: Standings
) -> SmallMap:
    tiles = (
        (standings.of(code, election).state, (p.tile[1] - 1) * _SIDE + 1, (p.tile[0] - 1) * _SIDE + 1, _SIDE - 2)
        for code, p in provinces.items()
    )
    return SmallMap(
        election=election,
        label=ELECTION_LABELS[election],
        paths=_outlines(tiles),
        provinces=standings.tally(provinces, election),
        regencies=standings.tally(codes, election),
        held=sum(standings.of(code, election).held for code in provinces),
    )


def _outlines(squares: Iterable[tuple[State, int, int, int]]) -> dict[State, str]:
    """One path for all squares (state, left, top, side) of a state, in the order of the legend."""
    found: dict[State, list[str]] = {state: [] for state in STATE_LABELS}
    for state, left, top, side in squares:
        found[state].append(f"M{left} {top}h{side}v{side}h{-side}z")
    return {state: "".join(paths) for state, paths in found.items() if paths}


def _shade(count: int, fullest: int) -> int:
    """0 for none, else 1 to 4 in even steps up to the fullest province."""
    return -(-4 * count // fullest) if fullest else 0


def _headings() -> list[tuple[str, str]]:
    """Each wave's election in two lines: *Pilkada* and *2018*."""
    return [(name, year) for name, _, year in (ELECTION_LABELS[wave].partition(" ") for wave in WAVES)]


def _row(
    region: Province | Regency, href: str, standings: Standings, letters: str = "", strip: tuple[State, ...] = ()
) -> Row:
    waves = tuple(standings.of(region.code, wave) for wave in WAVES)
    return Row(region.name, href, letters, standings.of(region.code), waves, strip)


def _elsewhere(province: Province, standings: Standings) -> Row:
    """What took place in the province and in none of its regencies in particular."""
    found = [
        standings.of(province.code, wave).held - sum(standings.of(r.code, wave).held for r in province.regencies)
        for wave in (ANY, *WAVES)
    ]
    total, *waves = (Standing("ada" if held else "tidak", held) for held in found)
    return Row("Tanpa kabupaten/kota tertentu", "", "", total, tuple(waves))


def _province(province: Province, entries: Sequence[Entry], standings: Standings, watching: Watching) -> Page:
    return Page(
        path=f"wilayah/{province.slug}/index.md",
        title=province.name,
        description=f"Deklarasi netralitas ASN di {province.name}, menurut kabupaten dan kota.",
        body="province.html",
        style="regions",
        values={
            "province": province,
            "tally": tally(entries),
            "rows": [_row(regency, f"{regency.slug}/", standings) for regency in province.regencies],
            "elsewhere": _elsewhere(province, standings),
            "whole": _row(province, "", standings),
            "regencies_in": standings.tally(regency.code for regency in province.regencies),
            "waves": _headings(),
            "watching": watching,
            "groups": groups_of(entries[:LISTED]),
            "shown": LISTED,
        },
    )
