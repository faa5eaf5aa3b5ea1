"""Where the archive has each month: on its year's page, or on pages of its own where the year has too many events."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from scraper.publish.entry import Entry

PAGE = 300
"""The most events on one page of the archive: about 200 KB, 15 KB compressed."""
UNDATED_PAGE = "tanpa-tanggal"
_MONTHLESS = "tanpa-bulan"


@dataclass(frozen=True, slots=True)
class Archive:
    """The entries by year, newest first, and those without a date."""

    years: tuple[tuple[str, tuple[Entry, ...]], ...]
    undated: tuple[Entry, ...]

    def address(self, month: str) -> str:
        """The address of `2022-11`, or of the events of `2022` without a month, from the site's root."""
        year = month[:4]
        entries = dict(self.years).get(year, ())
        return f"tahun/{year}/{month_page(month)}/" if split(entries) else f"tahun/{year}/#b{month}"


def archive_of(entries: Iterable[Entry]) -> Archive:
    """Entries that stand newest first, undated last."""
    found = list(entries)
    years = Counter(entry.year for entry in found if entry.year)
    return Archive(
        tuple((year, tuple(e for e in found if e.year == year)) for year in years),
        tuple(entry for entry in found if not entry.year),
    )


def split(entries: Sequence[Entry]) -> bool:
    """Whether a year's events need a page for each month."""
    return len(entries) > PAGE


def month_page(month: str) -> str:
    """The name of a month's page under its year: `09`, or `tanpa-bulan` where the date is but a year."""
    return month[5:] or _MONTHLESS


def pages_of(entries: Sequence[Entry]) -> list[Sequence[Entry]]:
    """Entries page by page, at least one."""
    return [entries[at : at + PAGE] for at in range(0, len(entries), PAGE)] or [entries]
