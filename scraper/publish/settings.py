"""What a publication is told from outside, and what it says it did."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from scraper.publish.dataset import History, Watch


@dataclass(frozen=True, slots=True)
class Settings:
    """The addresses a site may name, and the facts that the events themselves do not hold.

    `site_url`, `repo_url` and `contact` (an e-mail address or a URL) are None where unset: the pages then name
    none and invent none. `samples` are ids of sample events beyond those known by their address. `built` is the
    day of publication; it goes to `status.json` only, so that pages and data depend on nothing but the events. `paths`
    are those of the event files by id, `watched` the confirmed sources (None where no run was ever made), `history` the
    releases of the data so far. `renewed` is the UTC minute (`2026-11-30T14:07Z`) of the last run that sources
    answered, also one that found nothing new; None before the first. Like `built` it goes to `status.json` only.
    """

    site_url: str | None = None
    repo_url: str | None = None
    contact: str | None = None
    samples: frozenset[str] = frozenset()
    built: dt.date | None = None
    paths: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    watched: Sequence[Watch] | None = None
    history: History = field(default_factory=History)
    renewed: str | None = None

    @property
    def site(self) -> str:
        """The site's address without a slash at its end, "" where none is known."""
        return (self.site_url or "").rstrip("/")


@dataclass(frozen=True, slots=True)
class Published:
    """How many events, pages (Markdown files) and files in all (pages, data, status) were written."""

    events: int
    pages: int
    files: int
