"""The releases so far: `events/.releases`, kept in Git, written by `ikrar export --release` and by nothing else.

releases.jsonl   one line a release: version, day, digest of the columns, counts
changes.jsonl    one line a change in a release
last.jsonl       the records as they stood in the last release, one line a record, for the next comparison
"""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, astuple, dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from scraper.errors import StoreError
from scraper.publish.dataset.schema import Row
from scraper.store import write_atomic

FOLDER = ".releases"
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Release:
    """One release: its version, its day, a digest of all columns, the events in it and what changed, in events."""

    version: str
    released: str
    columns: str
    events: int
    added: int
    modified: int
    merged: int
    removed: int


@dataclass(frozen=True, slots=True)
class Change:
    """One change: an event added, merged or removed, or one field of an event modified; values as JSON."""

    release: str
    n: int
    released: str
    event_id: str
    change: str
    field: str | None
    old: str | None
    new: str | None
    province_code: str | None

    def row(self) -> Row:
        return astuple(self)


@dataclass(frozen=True, slots=True)
class History:
    """All releases and changes, oldest first, and the records of the last release by id (see `snapshot`)."""

    releases: tuple[Release, ...] = ()
    changes: tuple[Change, ...] = ()
    last: Mapping[str, Mapping[str, Any]] = field(default_factory=lambda: MappingProxyType({}))


def load_history(root: Path) -> History:
    """The history beside the event files; empty where nothing was ever released. Raises StoreError, file and line."""
    folder = root / FOLDER
    return History(
        tuple(_lines(folder / "releases.jsonl", lambda given: Release(**given))),
        tuple(_lines(folder / "changes.jsonl", lambda given: Change(**given))),
        dict(_lines(folder / "last.jsonl", lambda given: (str(given.pop("id")), given))),
    )


def save_history(root: Path, history: History) -> None:
    """Write the history, each file whole or not at all; the list of releases last, so that it names no half one."""
    folder = root / FOLDER
    last = ({"id": identity, **fields} for identity, fields in sorted(history.last.items()))
    _write(folder / "changes.jsonl", (asdict(change) for change in history.changes))
    _write(folder / "last.jsonl", last)
    _write(folder / "releases.jsonl", (asdict(release) for release in history.releases))


def _lines(path: Path, make: Callable[[dict[str, Any]], T]) -> list[T]:
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except FileNotFoundError:
        return []
    except (OSError, UnicodeDecodeError) as error:
        raise StoreError(f"cannot read: {error}", path, hint="restore it from Git") from error
    found = []
    for number, line in enumerate(lines, start=1):
        if line:
            try:
                found.append(make(json.loads(line)))
            except (ValueError, TypeError, KeyError, AttributeError) as error:
                raise StoreError(f"no line of a history: {error}", path, number, "restore it from Git") from error
    return found


def _write(path: Path, rows: Iterable[Mapping[str, Any]]) -> None:
    text = "".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n" for row in rows)
    write_atomic(path, text.encode())
