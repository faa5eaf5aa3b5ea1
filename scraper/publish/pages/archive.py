"""The archive: every event under its year and month, for those who browse without a script."""

from collections.abc import Iterator, Sequence

from scraper.publish.entry import Entry
from scraper.publish.pages.site import Site
from scraper.publish.render import Page
from scraper.publish.text import number
from scraper.publish.timeline import groups_of, years_of
from scraper.publish.wording import UNDATED

UNDATED_PAGE = "tanpa-tanggal"


def archive_pages(site: Site) -> Iterator[Page]:
    """The list of years, each year, and the events without a date."""
    years = years_of(site.entries)
    undated = [entry for entry in site.entries if not entry.year]
    yield Page(
        path="tahun/index.md",
        title="Arsip per tahun",
        description="Semua peristiwa menurut tahun dan bulan.",
        body="years.html",
        style="timeline",
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
