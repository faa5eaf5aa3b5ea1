"""The archive: every event under its year and month, for those who browse without a script."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from scraper.publish.archive import UNDATED_PAGE, archive_of, month_page, pages_of, split
from scraper.publish.entry import Entry
from scraper.publish.histogram import strip_of
from scraper.publish.pages.site import Site
from scraper.publish.render import Page
from scraper.publish.text import number
from scraper.publish.timeline import groups_of
from scraper.publish.wording import UNDATED, month_name


@dataclass(frozen=True, slots=True)
class _Part:
    """Events that share an address of the archive (`2024`, `2024/09`), on one page or several; `above` is the year."""

    at: str
    title: str
    above: str | None
    entries: Sequence[Entry]


def archive_pages(site: Site) -> Iterator[Page]:
    """The list of years, each year (each month of a year that is too long), and the events without a date."""
    archive = archive_of(site.entries)
    yield Page(
        path="tahun/index.md",
        title="Arsip per tahun",
        description="Semua peristiwa menurut tahun dan bulan.",
        body="years.html",
        style="timeline",
        values={
            "months_strip": strip_of(site.entries, archive.address),
            "years": [(year, len(entries), _months(entries)) for year, entries in archive.years],
            "address": archive.address,
            "undated": len(archive.undated),
            "undated_page": UNDATED_PAGE,
        },
    )
    for year, entries in archive.years:
        yield from _year(year, entries)
    if archive.undated:
        yield from _pages(_Part(UNDATED_PAGE, UNDATED, None, archive.undated))


def _year(year: str, entries: Sequence[Entry]) -> Iterator[Page]:
    if not split(entries):
        yield from _pages(_Part(year, f"Tahun {year}", None, entries))
        return
    months = _months(entries)
    yield Page(
        path=f"tahun/{year}/index.md",
        title=f"Tahun {year}",
        description=_described(f"Tahun {year}", entries),
        body="months.html",
        style="timeline",
        values={
            "title": f"Tahun {year}",
            "total": len(entries),
            "month_list": months,
            "most": max(count for *_, count in months),
        },
    )
    for key, found in groupby(entries, key=lambda entry: entry.month):
        part = _Part(f"{year}/{month_page(key)}", month_name(key), year, list(found))
        yield from _pages(part)


def _months(entries: Sequence[Entry]) -> list[tuple[str, str, str, int]]:
    """Key, name, page and number of events of each month that has any, newest first."""
    found = [(key, len(list(group))) for key, group in groupby(entries, key=lambda entry: entry.month)]
    return [(key, month_name(key), month_page(key), count) for key, count in found]


def _pages(part: _Part) -> Iterator[Page]:
    pages = pages_of(part.entries)
    for place, entries in enumerate(pages, 1):
        title = part.title if len(pages) == 1 else f"{part.title}, halaman {place} dari {len(pages)}"
        path = f"tahun/{part.at}/" if place == 1 else f"tahun/{part.at}/{place}/"
        yield Page(
            path=f"{path}index.md",
            title=title,
            description=_described(part.title, part.entries),
            body="year.html",
            style="timeline",
            values={
                "title": title,
                "at": f"tahun/{part.at}/",
                "above": part.above,
                "groups": groups_of(entries, part.entries),
                "total": len(part.entries),
                "place": place,
                "pages": len(pages),
            },
        )


def _described(title: str, entries: Sequence[Entry]) -> str:
    return f"{title}: {number(len(entries))} deklarasi dan ikrar netralitas ASN."
