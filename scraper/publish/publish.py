"""The whole of publishing on one page: check, remove what was published before, write."""

import json
import shutil
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from scraper.errors import DataError
from scraper.models import Event, Tombstone
from scraper.publish.corrections import corrections_of
from scraper.publish.dataset import Contents, check_kept, oldest_first, write_dataset
from scraper.publish.entry import entries_of, newest_first
from scraper.publish.feeds import correction_entries, write_feeds
from scraper.publish.pages import Site, all_pages, number_files
from scraper.publish.regions import Regions, load_regions
from scraper.publish.render import Renderer
from scraper.publish.rows import rows_of
from scraper.publish.search import RECORDS, as_lines, search_records
from scraper.publish.settings import Published, Settings
from scraper.publish.text import compact_json

GENERATED = (
    "index.md",
    "status.json",
    "peristiwa",
    "tahun",
    "wilayah",
    "lembaga",
    "saksi",
    "angka",
    "data",
    "metode",
    "koreksi",
    "cakupan",
    "en/data",
    "umpan",
    RECORDS,
)
"""What a publication owns under docs/; Git ignores it. Everything else there is written by hand."""


def publish(records: Sequence[Event | Tombstone], docs: Path, settings: Settings) -> Published:
    """Write pages, dataset and status for all records under `docs`, in place of an earlier publication.

    The same records and settings give the same bytes, in whatever order the records come. Raises DataError,
    before anything is touched, where two records share an id, an event names a region that does not exist, or a record
    of the last release of the data is gone without a tombstone.
    """
    found = contents(records, settings)
    regions, events = found.regions, newest_first(found.events)
    site = Site(events, entries_of(events, regions, settings.samples), regions, settings)
    _remove(docs)
    dataset = write_dataset(found, docs / "data")
    corrected = corrections_of(events, regions)
    pages = list(all_pages(site, dataset, corrected, found.tombstones))
    renderer = Renderer(site.shared())
    for page in pages:
        renderer.write(page, docs)
    numbers = number_files(site)
    for path, text in numbers.items():
        (docs / path).write_text(text, encoding="utf-8", newline="\n")
    rows = compact_json(rows_of(site.entries, regions)).encode()
    (docs / "data" / "rows.json").write_bytes(rows)
    found_by = search_records(events, site.entries, ((page.path, page.title) for page in pages), regions)
    (docs / RECORDS).write_text(as_lines(found_by), encoding="utf-8", newline="\n")
    changes = correction_entries(corrected, found.tombstones)
    pairs = list(zip(events, site.entries, strict=True))
    feeds = write_feeds(docs / "umpan", pairs, regions, changes, settings.site)
    (docs / "status.json").write_text(_status(site), encoding="utf-8", newline="\n")
    return Published(
        events=len(events), pages=len(pages), files=len(pages) + len(dataset.files) + len(numbers) + feeds + 4
    )


def contents(records: Sequence[Event | Tombstone], settings: Settings) -> Contents:
    """What the dataset is made of. Raises DataError as `publish` does."""
    regions = load_regions()
    events = [record for record in records if isinstance(record, Event)]
    _check(records, events, regions)
    found = Contents(
        events=oldest_first(events),
        tombstones=sorted((record for record in records if isinstance(record, Tombstone)), key=lambda t: t.id),
        regions=regions,
        samples=settings.samples,
        paths=settings.paths,
        watched=settings.watched,
        history=settings.history,
        site_url=settings.site_url,
    )
    check_kept(found)
    return found


def _check(records: Sequence[Event | Tombstone], events: Sequence[Event], regions: Regions) -> None:
    for event_id, count in Counter(record.id for record in records).items():
        if count > 1:
            raise DataError(f"event {event_id} is there {count} times")
    for event in events:
        regions.check(event.place, event.id)


def _remove(docs: Path) -> None:
    for name in GENERATED:
        path = docs / name
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)


def _status(site: Site) -> str:
    built = site.settings.built
    status = {
        "built": built.isoformat() if built else None,
        "renewed": site.settings.renewed,
        "held": dict(site.settings.held) if site.settings.held else None,
        "events": len(site.events),
        "samples": site.samples,
        "last_changed": max((event.last_changed for event in site.events), default=None),
    }
    return json.dumps(status) + "\n"
