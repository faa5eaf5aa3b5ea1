"""What changed since the last release, and the version that follows from it.

Versions are semantic, for data: changed columns are a major one, added events a minor one, everything else that
changed (corrections, merges, removals) a patch. Between releases the version names the coming one and the content:
*1.3.0-dev.5f0c21ab*.
"""

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from scraper.errors import DataError
from scraper.models import Event, Tombstone
from scraper.publish.dataset.contents import Contents
from scraper.publish.dataset.formats.json_file import plain
from scraper.publish.dataset.history import Change, History, Release
from scraper.publish.dataset.rows import plain_json
from scraper.publish.dataset.schema import TABLES
from scraper.store import digest

FIRST = "1.0.0"
_DIGESTED = ("sources", "evidence", "disagreements")
"""Fields whose digest is compared and told of: their values stand in tables of their own."""
_IGNORED = ("id", "machine", "first_seen", "last_changed")
"""What the machine keeps of its own work, and days that follow from other changes."""
_LINKS = ("link", "archived")
"""What became of the articles of reports since. It is compared, as `links`, but no change of the event: a release in
which nothing else is new has a version of its own, and tells of no changed event."""


def snapshot(record: Event | Tombstone) -> dict[str, Any]:
    """The fields of a record that a release is compared by."""
    found = {name: value for name, value in plain(record).items() if name not in _IGNORED}
    if isinstance(record, Event):
        found["links"] = digest([[one.pop(name) for name in _LINKS] for one in found["sources"]])
    return {name: digest(value) if name in _DIGESTED else value for name, value in found.items()}


def columns_digest() -> str:
    """A digest that changes when a column is added, removed, renamed, moved or becomes another type."""
    columns = [[table.name, *(f"{column.name}:{column.type}" for column in table.columns)] for table in TABLES]
    return digest(columns)


def check_kept(contents: Contents) -> None:
    """Raise DataError where a record of the last release is gone without a tombstone."""
    if lost := sorted(set(contents.history.last) - {one.id for one in contents.records}):
        raise DataError(
            f"{len(lost)} peristiwa rilis lalu hilang tanpa nisan: {', '.join(lost[:5])}; "
            "kembalikan berkasnya, atau tinggalkan merged_into atau removed"
        )


def next_release(contents: Contents, day: str) -> tuple[Release, tuple[Change, ...]] | None:
    """The release that these contents would be on that day, with its changes; None where nothing changed.

    Raises DataError where an identifier of the last release is gone: an event may be merged or removed, never lost.
    """
    check_kept(contents)
    history, columns = contents.history, columns_digest()
    found = [change for one in contents.records for change in _changes(one, history.last.get(one.id))]
    previous = history.releases[-1] if history.releases else None
    if previous and not found and previous.columns == columns and not _has_other_links(contents):
        return None
    kinds = Counter({change.event_id: change.change for change in found}.values())
    version = _version(previous, columns, kinds)
    counts = {kind: kinds[kind] for kind in ("added", "modified", "merged", "removed")}
    release = Release(version, day, columns, len(contents.events), **counts)
    return release, tuple(replace(one, release=version, released=day, n=n) for n, one in enumerate(found))


def followed(contents: Contents, release: Release, changes: tuple[Change, ...]) -> History:
    """The history after another release."""
    history = contents.history
    last = {one.id: snapshot(one) for one in contents.records}
    return History((*history.releases, release), (*history.changes, *changes), last)


def version_of(contents: Contents) -> str:
    """The version of what is built now: the last release's where nothing changed since, else the coming one's."""
    coming = next_release(contents, "")
    if coming is None:
        return contents.history.releases[-1].version
    state = hashlib.sha256()
    for one in contents.records:
        state.update(plain_json(plain(one)).encode())
    return f"{coming[0].version}-dev.{state.hexdigest()[:8]}"


def _version(previous: Release | None, columns: str, kinds: Mapping[str, int]) -> str:
    if previous is None:
        return FIRST
    major, minor, patch = (int(part) for part in previous.version.split("."))
    if previous.columns != columns:
        return f"{major + 1}.0.0"
    return f"{major}.{minor + 1}.0" if kinds["added"] else f"{major}.{minor}.{patch + 1}"


def _has_other_links(contents: Contents) -> bool:
    """Whether a link of a report has another state than in the last release."""
    last = contents.history.last
    return any(snapshot(one).get("links") != last.get(one.id, {}).get("links") for one in contents.records)


def _changes(record: Event | Tombstone, before: Mapping[str, Any] | None) -> Iterator[Change]:
    """Changes of one record; release, day and number are filled in later."""
    if isinstance(record, Tombstone):
        # One that was never released as an event is none of the readers' concern.
        if before is not None and not {"merged_into", "removed"} & before.keys():
            kind = "merged" if record.merged_into else "removed"
            yield _change(record.id, kind, None, None, record.merged_into or record.removed, _province(before))
        elif before is not None and before != snapshot(record):
            yield _change(record.id, "modified", None, before, snapshot(record), None)
        return
    province = record.place.province_code
    if before is None or {"merged_into", "removed"} & before.keys():
        yield _change(record.id, "added", None, None, None, province)
        return
    after = snapshot(record)
    for name in after:
        if name != "links" and after[name] != before.get(name):
            yield _change(record.id, "modified", name, before.get(name), after[name], province)


def _change(identity: str, kind: str, field: str | None, old: Any, new: Any, province: str | None) -> Change:
    before, after = (None if value is None else plain_json(value) for value in (old, new))
    return Change("", 0, "", identity, kind, field, before, after, province)


def _province(before: Mapping[str, Any]) -> str | None:
    place = before.get("place")
    return place.get("province_code") if isinstance(place, Mapping) else None
