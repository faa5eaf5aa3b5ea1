"""The pages that list events: timeline, years, regions; and how right the machine is."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from scraper.models import Event
from scraper.publish.accuracy import load_accuracy, second_reading
from scraper.publish.entry import Entry
from scraper.publish.regions import NATIONAL, Province, Regions
from scraper.publish.render import Page
from scraper.publish.settings import Settings
from scraper.publish.text import number
from scraper.publish.timeline import NEWEST, filters_of, groups_of, years_of
from scraper.publish.wording import UNDATED
from scraper.vocabulary import STATUS_LABELS

UNDATED_PAGE = "tanpa-tanggal"


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
class Site:
    """All that pages are made of. `events` and `entries` run in parallel, newest first, undated last."""

    events: Sequence[Event]
    entries: Sequence[Entry]
    regions: Regions
    settings: Settings

    @property
    def samples(self) -> int:
        return sum(entry.sample for entry in self.entries)

    def shared(self) -> dict[str, Any]:
        """What every template may print."""
        return {
            "status_labels": STATUS_LABELS,
            "provinces": self.regions.provinces,
            "site_url": (self.settings.site_url or "").rstrip("/"),
            "repo_url": (self.settings.repo_url or "").rstrip("/"),
            "NATIONAL": NATIONAL,
        }


def list_pages(site: Site) -> Iterator[Page]:
    """All pages but those of single events and of the data."""
    yield _timeline(site)
    yield from _years(site)
    yield from _regions(site)
    yield Page(
        path="metode/ketepatan/index.md",
        title="Ketepatan",
        description="Seberapa tepat program membaca berita, bidang demi bidang, diukur pada berita nyata.",
        body="accuracy.html",
        values={**load_accuracy(), "second_reading": second_reading(site.events)},
    )


def tally(entries: Iterable[Entry]) -> Tally:
    """Count entries that stand newest first by status."""
    found = list(entries)
    counts = Counter(entry.status for entry in found)
    return Tally(counts["held"], counts["planned"], counts["cancelled"], found[0] if found else None)


def _timeline(site: Site) -> Page:
    reports = {source.url or source.sha256 for event in site.events for source in event.sources}
    provinces = {entry.province for entry in site.entries} - {NATIONAL}
    return Page(
        path="index.md",
        title="Lini masa deklarasi netralitas ASN",
        description="Lini masa deklarasi netralitas ASN se-Indonesia: siapa berikrar, kapan, berapa orang, "
        "disaksikan siapa, dan kata-kata berita di balik tiap nilai.",
        body="timeline.html",
        layout="beranda.html",
        values={
            "total": len(site.entries),
            "province_count": len(provinces),
            "report_count": len(reports),
            "years": years_of(site.entries),
            "filters": filters_of(site.entries, site.regions),
            "groups": groups_of(site.entries[:NEWEST]),
            "shown": min(NEWEST, len(site.entries)),
        },
        # The banner of every page, hand-written ones too, reads these two.
        meta={"samples": site.samples, "events": len(site.entries)},
    )


def _years(site: Site) -> Iterator[Page]:
    years = years_of(site.entries)
    undated = [entry for entry in site.entries if not entry.year]
    yield Page(
        path="tahun/index.md",
        title="Arsip per tahun",
        description="Semua peristiwa menurut tahun dan bulan.",
        body="years.html",
        values={"years": years, "undated": len(undated), "undated_page": UNDATED_PAGE},
    )
    for year in years:
        entries = [entry for entry in site.entries if entry.year == year.year]
        yield _year(year.year, f"Tahun {year.year}", entries)
    if undated:
        yield _year(UNDATED_PAGE, UNDATED, undated)


def _year(name: str, title: str, entries: Sequence[Entry]) -> Page:
    return Page(
        path=f"tahun/{name}/index.md",
        title=title,
        description=f"{title}: {number(len(entries))} deklarasi dan ikrar netralitas ASN.",
        body="year.html",
        values={"title": title, "groups": groups_of(entries), "total": len(entries)},
    )


def _regions(site: Site) -> Iterator[Page]:
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
