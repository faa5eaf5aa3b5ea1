"""What all pages are made of."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from scraper.models import Event
from scraper.publish.entry import Entry
from scraper.publish.regions import NATIONAL, Regions
from scraper.publish.settings import Settings
from scraper.vocabulary import STATUS_LABELS


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
            "site_url": self.settings.site,
            "repo_url": (self.settings.repo_url or "").rstrip("/"),
            "NATIONAL": NATIONAL,
        }
