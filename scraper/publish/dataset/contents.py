"""What a dataset is made of, put into the order in which it is written."""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from scraper.models import Event, Tombstone
from scraper.publish.dataset.history import History
from scraper.publish.dataset.monitoring import Watch
from scraper.publish.links import is_sample
from scraper.publish.regions import Regions
from scraper.store import new_path


@dataclass(frozen=True, slots=True)
class Contents:
    """Records in the dataset's order, and what else the tables and their description need.

    `paths` are those of the event files, below their folder. `samples` are ids of sample events beyond those known by
    their address. `watched` is None where no run was ever made. `site_url` is None where the site has no address.
    """

    events: Sequence[Event]
    tombstones: Sequence[Tombstone]
    regions: Regions
    samples: frozenset[str] = frozenset()
    paths: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    watched: Sequence[Watch] | None = None
    history: History = field(default_factory=History)
    site_url: str | None = None

    @property
    def records(self) -> Sequence[Event | Tombstone]:
        return [*self.events, *self.tombstones]

    def path(self, record: Event | Tombstone) -> str:
        """Where the record's file lies, or would lie if it were new."""
        return self.paths.get(record.id) or new_path(record).as_posix()

    def is_sample(self, event: Event) -> bool:
        return event.id in self.samples or is_sample(event)


def redirects(events: Iterable[Event], tombstones: Iterable[Tombstone]) -> dict[str, str | None]:
    """Tombstone → the living event at the end of its chain of merges; None where it ends elsewhere or in a circle."""
    living = {event.id for event in events}
    merges = {one.id: one.merged_into for one in tombstones}
    return {identity: _end(identity, living, merges) for identity in merges}


def _end(identity: str, living: Container[str], merges: Mapping[str, str | None]) -> str | None:
    seen, step = {identity}, merges[identity]
    while step and step not in living and step not in seen:
        seen.add(step)
        step = merges.get(step)
    return step if step in living else None


def oldest_first(events: Iterable[Event]) -> list[Event]:
    """The dataset's order: by date as printed, then id; undated last."""
    return sorted(events, key=lambda event: (event.date is None, event.date or "", event.id))
