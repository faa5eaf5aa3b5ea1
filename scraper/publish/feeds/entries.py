"""Events and corrections → entries of a feed, the same for every format."""

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from scraper.models import Event, Tombstone
from scraper.publish.corrections import Corrected
from scraper.publish.entry import Entry
from scraper.publish.facts import outlet_of
from scraper.publish.links import report_url
from scraper.publish.regions import NATIONAL, Regions
from scraper.publish.text import visible
from scraper.vocabulary import ELECTION_LABELS, KIND_LABELS, STATUS_LABELS

LONGEST: Final = 100
"""The most entries of a feed: about 20 KB compressed."""
EVERYWHERE: Final = "atom"
CORRECTIONS: Final = "koreksi"
_SPACE: Final = uuid.UUID("5d0c86f4-6a57-4b0e-9c0a-6f2f0f6f3a11")
"""Ours alone: never to be changed, or every entry would be new again."""


@dataclass(frozen=True, slots=True)
class Report:
    """One report that an entry names, with its address if it can be opened."""

    outlet: str
    title: str | None
    href: str | None


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One entry: what it is called everywhere and for ever (`urn`), the page it leads to, plain words, ISO days.

    `tags` are pairs of a key and its label.
    """

    urn: str
    path: str
    title: str
    lines: tuple[str, ...]
    published: str
    updated: str
    reports: tuple[Report, ...] = ()
    tags: tuple[tuple[str, str], ...] = ()

    @property
    def summary(self) -> str:
        return " · ".join(self.lines)


@dataclass(frozen=True, slots=True)
class Feed:
    """One feed: its file's name without ending, title, what it holds, the page it belongs to, its entries in order."""

    name: str
    title: str
    subtitle: str
    page: str
    entries: tuple[FeedEntry, ...]

    @property
    def urn(self) -> str:
        return urn(f"umpan/{self.name}")

    @property
    def xml(self) -> str:
        return f"{self.name}.xml"

    @property
    def json(self) -> str:
        return "feed.json" if self.name == EVERYWHERE else f"{self.name}.json"

    @property
    def updated(self) -> str:
        """The day of the youngest change; that of no feed at all where nothing is in it."""
        return max((entry.updated for entry in self.entries), default="1970-01-01")


def urn(key: str) -> str:
    """A name that stays the same wherever the site moves to, and needs no address of a site to be made."""
    return uuid.uuid5(_SPACE, key).urn


def event_entry(event: Event, entry: Entry, regions: Regions) -> FeedEntry:
    """The entry of an event; one that is planned or called off says so in its title, which is all that many show."""
    place = entry.province
    tags = [(place, "Nasional" if place == NATIONAL else regions.names[place])]
    tags.append((event.status, STATUS_LABELS[event.status]))
    if event.institution:
        tags.append((event.institution.kind, KIND_LABELS[event.institution.kind]))
    tags += [(election, ELECTION_LABELS[election]) for election in event.election]
    said = f"disaksikan {entry.witnesses}" if entry.witnesses else ""
    return FeedEntry(
        urn=urn(f"peristiwa/{event.id}"),
        path=f"peristiwa/{event.id}/",
        title=entry.title + ("" if event.status == "held" else f" ({STATUS_LABELS[event.status]})"),
        lines=tuple(line for line in (entry.date, entry.place, entry.headcount, said) if line),
        published=event.first_seen,
        updated=max(event.first_seen, event.last_changed),
        reports=tuple(
            Report(visible(outlet_of(source)), visible(source.title) if source.title else None, report_url(source))
            for source in event.sources
        ),
        tags=tuple(tags),
    )


def correction_entries(corrected: Iterable[Corrected], tombstones: Sequence[Tombstone]) -> list[FeedEntry]:
    """Every correction, merger and removal, the newest first."""
    found = [_correction(one) for one in corrected] + [_gone(tombstone) for tombstone in tombstones]
    return sorted(sorted(found, key=lambda entry: (entry.title, entry.urn)), key=lambda e: e.updated, reverse=True)


def _correction(one: Corrected) -> FeedEntry:
    lines = []
    for change in one.changes:
        if change.same:
            before = "kini program membacanya sama"
        elif change.before is None:
            before = "bacaan programnya tidak tersimpan lagi"
        else:
            before = f"bacaan program: {change.before}"
        lines.append(visible(f"{change.label}: {change.after} ({before})"))
    if one.note:
        lines.append(visible(one.note))
    return FeedEntry(
        urn=urn(f"koreksi/{one.id}/{one.on}"),
        path=f"peristiwa/{one.id}/",
        title=f"Dikoreksi: {visible(one.title)}",
        lines=tuple(lines),
        published=one.on,
        updated=one.on,
    )


def _gone(tombstone: Tombstone) -> FeedEntry:
    merged = tombstone.merged_into is not None
    why = f"Digabungkan dengan peristiwa {tombstone.merged_into}" if merged else tombstone.removed or ""
    return FeedEntry(
        urn=urn(f"koreksi/{tombstone.id}/{tombstone.last_changed}"),
        path=f"peristiwa/{tombstone.id}/",
        title=f"{'Digabungkan' if merged else 'Dihapus'}: {visible(tombstone.title)}",
        lines=tuple(line for line in (visible(why),) if line),
        published=tombstone.last_changed,
        updated=tombstone.last_changed,
    )
