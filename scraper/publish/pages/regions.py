"""The map of provinces, and a page a province."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from scraper.publish.entry import Entry
from scraper.publish.pages.site import Site
from scraper.publish.regions import NATIONAL, Province
from scraper.publish.render import Page
from scraper.publish.timeline import groups_of


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


def region_pages(site: Site) -> Iterator[Page]:
    """The map, each province, and the national events."""
    by_province = {
        code: [e for e in site.entries if e.province == code] for code in (*site.regions.provinces, NATIONAL)
    }
    tallies = {code: tally(entries) for code, entries in by_province.items()}
    fullest = max((tallies[code].total for code in site.regions.provinces), default=0)
    yield Page(
        path="wilayah/index.md",
        title="Wilayah",
        description="Deklarasi netralitas ASN menurut provinsi: 38 provinsi, 514 kabupaten dan kota.",
        body="regions.html",
        style="regions",
        values={"tallies": tallies, "shades": {c: _shade(t.total, fullest) for c, t in tallies.items()}},
    )
    for province in site.regions.provinces.values():
        yield _province(province, by_province[province.code])
    yield Page(
        path=f"wilayah/{NATIONAL}/index.md",
        title="Nasional",
        description="Deklarasi netralitas ASN tingkat nasional.",
        body="province.html",
        values={
            "province": None,
            "tally": tallies[NATIONAL],
            "regencies": (),
            "groups": groups_of(by_province[NATIONAL]),
        },
    )


def tally(entries: Iterable[Entry]) -> Tally:
    """Count entries that stand newest first by status."""
    found = list(entries)
    counts = Counter(entry.status for entry in found)
    return Tally(counts["held"], counts["planned"], counts["cancelled"], found[0] if found else None)


def _shade(count: int, fullest: int) -> int:
    """0 for none, else 1 to 4 in even steps up to the fullest province."""
    return -(-4 * count // fullest) if fullest else 0


def _province(province: Province, entries: Sequence[Entry]) -> Page:
    regencies = [(regency, tally(e for e in entries if e.regency == regency.code)) for regency in province.regencies]
    return Page(
        path=f"wilayah/{province.slug}/index.md",
        title=province.name,
        description=f"Deklarasi netralitas ASN di {province.name}, menurut kabupaten dan kota.",
        body="province.html",
        values={"province": province, "tally": tally(entries), "regencies": regencies, "groups": groups_of(entries)},
    )
