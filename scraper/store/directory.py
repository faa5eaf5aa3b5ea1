"""A folder of event files: loading all of them, writing one, and where a new one goes."""

import datetime as dt
import os
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from scraper.errors import StoreError
from scraper.models import Event, Tombstone
from scraper.store.atomic import os_error, write_atomic
from scraper.store.event_file import dumps, loads, read_file

_SLUG_LENGTH: Final = 80
_NO_TITLE: Final = "peristiwa"
_DEVICES: Final = frozenset({"con", "prn", "aux", "nul", *(f"{d}{n}" for d in ("com", "lpt") for n in range(10))})
"""File names that Windows keeps for devices, with any ending."""


@dataclass(frozen=True, slots=True)
class Stored:
    """A record and the file that holds it."""

    record: Event | Tombstone
    path: Path


class Store:
    """The event files under `root`. One process writes at a time; the caller sees to that."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._paths: dict[str, Path] | None = None

    def files(self) -> list[Path]:
        """Every event file, in the order of their names. Raises StoreError where there is no such folder."""
        if not self.root.is_dir():
            what = "is not a folder" if self.root.exists() else "there is no such folder"
            raise StoreError(what, self.root, hint="create it, or name the folder of the events with --events")
        out: list[Path] = []
        try:
            for folder, folders, names in os.walk(self.root, onerror=_reraise):
                folders[:] = [name for name in folders if not name.startswith(".")]
                out += (Path(folder, name) for name in names if name.endswith(".md") and not name.startswith("."))
        except OSError as error:
            raise os_error("cannot list", Path(error.filename or self.root), error) from error
        return sorted(out)

    def load(self) -> dict[str, Stored]:
        """All records by id. Raises StoreError for the first file that cannot be read, or an id used twice."""
        out: dict[str, Stored] = {}
        for path in self.files():
            record = loads(read_file(path), path)
            if record.id in out:
                raise StoreError(
                    f"the id {record.id} is used by {out[record.id].path} too", path, hint="delete one of the two files"
                )
            out[record.id] = Stored(record, path)
        self._paths = {id_: stored.path for id_, stored in out.items()}
        return out

    def write(self, record: Event | Tombstone, *, today: dt.date | None = None) -> bool:
        """Put a record into its file, and say whether that changed anything.

        A known id keeps its file for ever; a new one gets a path from its date and title. With `today`, a record
        that differs from what is stored gets that day as `last_changed`, and one that differs in nothing else is
        left alone. Raises StoreError; then the file is as it was. A file that cannot be read is never replaced.
        """
        known = self._index().get(record.id)
        path = known or self.root / new_path(record)
        if not path.resolve().is_relative_to(self.root.resolve()):
            raise StoreError("lies outside the events folder", path, hint="remove the link that leads there")
        stored = read_file(path) if known else None
        if stored is not None:
            old = loads(stored, path)
            if old.id != record.id:
                raise StoreError(f"named for {record.id} but holds {old.id}", path, hint="rename or correct it")
            if dumps(record.model_copy(update={"last_changed": old.last_changed} if today else {})) == stored:
                return False
        if today:
            record = record.model_copy(update={"last_changed": today.isoformat()})
        write_atomic(path, dumps(record).encode())
        self._index()[record.id] = path
        return True

    def _index(self) -> dict[str, Path]:
        """The path of every id, by file names until `load` has seen the files themselves."""
        if self._paths is None:
            self._paths = {}
            for path in self.files() if self.root.exists() else ():
                id_ = path.stem.rpartition("-")[2]
                if id_ in self._paths:
                    raise StoreError(f"the id {id_} is used by {self._paths[id_]} too", path, hint="delete one of them")
                self._paths[id_] = path
        return self._paths


def _reraise(error: OSError) -> None:
    """os.walk passes over a folder that it may not list; its events would seem to have vanished."""
    raise error


def new_path(record: Event | Tombstone) -> Path:
    """Where a record that has no file yet goes, below the root: `2022/2022-11-09-slug-id.md`, `undated/slug-id.md`."""
    name = f"{slug(record.title)}-{record.id}.md"
    date = record.date if isinstance(record, Event) else None
    return Path(date[:4], f"{date}-{name}") if date else Path("undated", name)


def slug(title: str) -> str:
    """A title as 1 to 80 of `[a-z0-9-]`, cut between words where possible; never empty, never a device's name."""
    folded = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9]+", "-", folded).strip("-")
    if len(words) > _SLUG_LENGTH:
        cut = words[: _SLUG_LENGTH + 1]
        words = (cut.rpartition("-")[0] or cut)[:_SLUG_LENGTH].strip("-")
    return f"{_NO_TITLE}-{words}" if words in _DEVICES else words or _NO_TITLE
