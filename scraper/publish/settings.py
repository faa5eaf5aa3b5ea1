"""What a publication is told from outside, and what it says it did."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """The addresses a site may name, and the facts that the events themselves do not hold.

    `site_url`, `repo_url` and `contact` (an e-mail address or a URL) are None where unset: the pages then name
    none and invent none. `samples` are ids of sample events beyond those known by their address. `built` is the
    day of publication; it goes to `status.json` only, so that pages and data depend on nothing but the events.
    """

    site_url: str | None = None
    repo_url: str | None = None
    contact: str | None = None
    samples: frozenset[str] = frozenset()
    built: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Published:
    """How many events, pages (Markdown files) and files in all (pages, data, status) were written."""

    events: int
    pages: int
    files: int
