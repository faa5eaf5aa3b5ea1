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
    day of publication, `renewed` the moment at which the last run that was published began, `held` what stands in the
    way of the runs since; these go to `status.json` only, so that pages and data depend on nothing but the events.
    `paths` are those of the event files by id, `watched` the confirmed sources (None where no run was ever made),
    `history` the releases of the data so far.
    """

    site_url: str | None = None
    repo_url: str | None = None
    contact: str | None = None
    samples: frozenset[str] = frozenset()
    built: dt.date | None = None
    renewed: str | None = None
    held: Mapping[str, str] | None = None
    paths: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    watched: Sequence[Watch] | None = None
    history: History = field(default_factory=History)


@dataclass(frozen=True, slots=True)
class Published:
    """How many events, pages (Markdown files) and files in all (pages, data, status) were written."""

    events: int
    pages: int
    files: int
