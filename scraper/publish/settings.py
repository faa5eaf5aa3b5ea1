"""What a publication is told from outside, and what it says it did."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from scraper.models import Source
from scraper.publish.dataset import History, Watch


@dataclass(frozen=True, slots=True)
class Visits:
    """What the kept runs saw of one source. Days are UTC.

    `since` is the day since which it has answered without a gap of days (None where it does not now), `last` that of
    the last run, `answered` that of the last one that was answered. In the `runs` that are kept it gave so many
    `articles`, of which so many tell of `declarations`, which made so many new `events`.
    """

    since: dt.date | None
    last: dt.date
    answered: dt.date | None
    runs: int
    articles: int
    declarations: int
    events: int


@dataclass(frozen=True, slots=True)
class Settings:
    """The addresses a site may name, and the facts that the events themselves do not hold.

    `site_url`, `repo_url` and `contact` (an e-mail address or a URL) are None where unset: the pages then name
    none and invent none. `samples` are ids of sample events beyond those known by their address. `built` is the
    day of publication; it goes to `status.json` only, so that pages and data depend on nothing but the events. `paths`
    are those of the event files by id, `watched` the confirmed sources (None where no run was ever made), `history` the
    releases of the data so far. `sources` is the registry, `visits` what the runs saw of each by its id (None where no
    run was ever made). `renewed` is the UTC minute (`2026-11-30T14:07Z`) of the last run that sources answered, also
    of one that found nothing new; None before the first. `held` is what stands in the way of the runs since, if
    anything. Like `built` these go to `status.json` only.
    """

    site_url: str | None = None
    repo_url: str | None = None
    contact: str | None = None
    samples: frozenset[str] = frozenset()
    built: dt.date | None = None
    held: Mapping[str, str] | None = None
    paths: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    watched: Sequence[Watch] | None = None
    history: History = field(default_factory=History)
    sources: Sequence[Source] = ()
    visits: Mapping[str, Visits] | None = None
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
