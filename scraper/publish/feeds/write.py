"""All feeds of a site → files under `docs/umpan`."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from scraper.models import Event
from scraper.publish.entry import Entry
from scraper.publish.feeds.atom import atom
from scraper.publish.feeds.calendar import calendar
from scraper.publish.feeds.entries import CORRECTIONS, EVERYWHERE, LONGEST, Feed, FeedEntry, event_entry
from scraper.publish.feeds.json_feed import json_feed
from scraper.publish.regions import NATIONAL, Regions

Pair = tuple[Event, Entry]


def write_feeds(
    folder: Path, pairs: Sequence[Pair], regions: Regions, changes: Sequence[FeedEntry], site_url: str
) -> int:
    """Write every feed into a folder, which is made, and give how many files there are.

    `pairs` are the events with their entries, newest first, `changes` the entries of the feed of corrections.
    """
    real = [pair for pair in pairs if not pair[1].sample]
    corrections = Feed(
        CORRECTIONS,
        "Ikrar: koreksi",
        "Nilai yang ditetapkan orang, dan peristiwa yang dihapus atau digabungkan.",
        "koreksi/catatan/",
        tuple(changes[:LONGEST]),
    )
    files = {"rencana.ics": calendar(reversed(real), site_url), corrections.xml: atom(corrections, site_url)}
    for feed in _feeds(real, regions):
        files[feed.xml] = atom(feed, site_url)
        files[feed.json] = json_feed(feed, site_url).encode()
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return len(files)


def _feeds(real: Sequence[Pair], regions: Regions) -> Iterator[Feed]:
    """The feed of all events, then one a province, also where it has no event yet, then of those without one."""
    newest = sorted(real, key=lambda pair: pair[0].first_seen, reverse=True)
    yield _feed(newest, regions, EVERYWHERE, "semua wilayah", "")
    places = [(code, province.slug, province.name) for code, province in regions.provinces.items()]
    for code, name, label in (*places, (NATIONAL, NATIONAL, "lembaga nasional")):
        yield _feed([pair for pair in newest if pair[1].province == code], regions, name, label, f"wilayah/{name}/")


def _feed(found: Sequence[Pair], regions: Regions, name: str, where: str, page: str) -> Feed:
    return Feed(
        name,
        "Ikrar" if name == EVERYWHERE else f"Ikrar: {where}",
        f"Deklarasi netralitas ASN yang terakhir ditemukan, {where}. Tanpa contoh rekaan.",
        page,
        tuple(event_entry(event, entry, regions) for event, entry in found[:LONGEST]),
    )
