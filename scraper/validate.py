"""`ikrar validate`: everything that is wrong with a folder of event files, each with file, line and what to do.

First every file for itself (can it be read, is its text canonical, do its values fit together), then what only
shows across files (an id or an article used twice, a tombstone that leads nowhere).
"""

import os
import re
from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from scraper.consistency import Complaint, complaints
from scraper.errors import ReadError, StoreError
from scraper.models import Event, SourceRef, Tombstone
from scraper.read.address import canonical_url
from scraper.read.same import marks, same_article
from scraper.store import Parsed, Store, dumps, parse, read_file, write_atomic

_YEAR: Final = re.compile(r"[0-9]{4}")
_NAME: Final = re.compile(r"[a-z0-9-]{1,110}")
"""A file name without its ending: day, slug of at most 80 signs and id, the same on every file system."""


@dataclass(frozen=True, slots=True)
class _File:
    """A file that could be read: its text as it is and as it should be, its record and the lines of its values."""

    path: Path
    text: str
    canonical: str
    parsed: Parsed
    record: Event | Tombstone

    def error(self, complaint: Complaint) -> StoreError:
        message = f"{'.'.join(map(str, complaint.at))}: {complaint.message}"
        return StoreError(message, self.path, self.parsed.line(*complaint.at), complaint.hint)


def validate(root: Path, *, samples_allowed: bool) -> list[StoreError]:
    """Every problem of every file under `root`, in the order of files and lines; empty when all is well.

    `samples_allowed` permits addresses of the sample pages. Raises StoreError where there is no such folder.
    """
    paths = Store(root).files()
    found = _strangers(root, set(paths))
    files: list[_File] = []
    for path in paths:
        found += _read(path, files)
    for file in files:
        found += _file_problems(root, file, samples_allowed=samples_allowed)
    unread = {path.stem.rpartition("-")[2] for path in set(paths) - {file.path for file in files}}
    found += _across(files, unread)
    return sorted(found, key=lambda error: (str(error.path), error.line or 0))


def fix(root: Path) -> list[Path]:
    """Rewrite every file that can be read but is not canonical (its comments fall away); the paths rewritten.

    Files that cannot be read are left for a person. Raises StoreError where there is no such folder or a file
    cannot be written.
    """
    files: list[_File] = []
    for path in Store(root).files():
        _read(path, files)
    stale = [file for file in files if file.text != file.canonical]
    for file in stale:
        write_atomic(file.path, file.canonical.encode())
    return [file.path for file in stale]


def _read(path: Path, files: list[_File]) -> tuple[StoreError, ...]:
    """Add the file to `files` if it can be read; else its problems."""
    try:
        text = read_file(path)
        parsed = parse(text, path)
        if parsed.record is not None:
            files.append(_File(path, text, dumps(parsed.record), parsed, parsed.record))
    except StoreError as error:
        return (StoreError(error.message, path, error.line, error.hint),)
    return parsed.problems


def _strangers(root: Path, known: set[Path]) -> list[StoreError]:
    """Files that are no event files; dot files other than left-over temporary ones are nobody's business."""
    out = []
    for folder, folders, names in os.walk(root):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for path in (Path(folder, name) for name in names):
            if path.name.startswith(".") and path.suffix == ".tmp":
                out.append(StoreError("left over from a run that was killed", path, hint="delete it"))
            elif not path.name.startswith(".") and path not in known:
                out.append(StoreError("not an event file", path, hint="event files end in .md; move it elsewhere"))
    return out


# ── One file ────────────────────────────────────────────────────────────────────────────────────────────────────────


def _file_problems(root: Path, file: _File, *, samples_allowed: bool) -> Iterator[StoreError]:
    yield from _text_problems(file)
    yield from _path_problems(root, file)
    for complaint in complaints(file.record, samples_allowed=samples_allowed):
        yield file.error(complaint)


def _text_problems(file: _File) -> Iterator[StoreError]:
    if file.text == file.canonical:
        return
    lines = list(zip(file.text.split("\n"), file.canonical.split("\n"), strict=False))
    first = next((n for n, (is_, should) in enumerate(lines, start=1) if is_ != should), len(lines))
    yield StoreError("not in canonical form from here on", file.path, first, "run ikrar validate --fix")


def _path_problems(root: Path, file: _File) -> Iterator[StoreError]:
    """The name is made once and stays when the date is corrected: it must agree with itself and with the id."""
    name, _, id_ = file.path.stem.rpartition("-")
    if id_ != file.record.id:
        yield StoreError(
            f"the id is {file.record.id}, the file name ends in {id_}",
            file.path,
            file.parsed.line("id"),
            "an id never changes: put back the one of the file name, or rename a file that was copied",
        )
    if not _NAME.fullmatch(file.path.stem):
        yield StoreError("the file name holds other signs than a-z, 0-9 and -", file.path, hint="rename the file")
    if file.path.is_symlink():
        yield StoreError("a link, not a file", file.path, hint="put the file itself here")
    folder = file.path.parent.relative_to(root).as_posix()
    if folder != "undated" and not (_YEAR.fullmatch(folder) and name.startswith(f"{folder}-")):
        hint = "<year>/<year>-…-<id>.md or undated/…-<id>.md; a path is made once and never changed"
        yield StoreError(f"a file of this name does not belong in {folder}/", file.path, hint=hint)


# ── Across files ────────────────────────────────────────────────────────────────────────────────────────────────────


def _across(files: Iterable[_File], unread: Collection[str]) -> Iterator[StoreError]:
    by_id: dict[str, _File] = {}
    by_mark: dict[Hashable, list[tuple[_File, SourceRef]]] = defaultdict(list)
    for file in files:
        first = by_id.setdefault(file.record.id, file)
        if first is not file:
            yield file.error(Complaint(("id",), f"{first.path} has the same id", "ids are never reused: delete one"))
        for n, source in enumerate(file.record.sources if isinstance(file.record, Event) else ()):
            plain = _canonical(source)
            holders = [holder for mark in marks(plain) for holder in by_mark[mark]]
            for mark in marks(plain):
                by_mark[mark].append((file, plain))
            if other := next((f for f, told in holders if f is not file and same_article(told, plain)), None):
                hint = "merge the two, and leave a tombstone with merged_into"
                yield file.error(Complaint(("sources", n, "url"), f"{other.path} has the same article", hint))
    for file in by_id.values():
        if isinstance(file.record, Tombstone) and file.record.merged_into is not None:
            yield from map(file.error, _lost(file.record.id, file.record.merged_into, by_id, unread))


def _canonical(source: SourceRef) -> SourceRef:
    """The source with its address as it is without what changes from reader to reader."""
    try:
        return source.model_copy(update={"url": source.url and canonical_url(source.url)})
    except ReadError:  # no web address: that is said of the file itself
        return source


def _lost(own: str, target: str, by_id: Mapping[str, _File], unread: Collection[str]) -> Iterator[Complaint]:
    """A tombstone that leads nowhere, in a circle, or to another tombstone.

    What it says of a file that could not be read may be right.
    """
    at, seen, step = ("merged_into",), [own], target
    while step in by_id and step not in seen:
        seen.append(step)
        record = by_id[step].record
        if isinstance(record, Event) or record.merged_into is None:
            break
        step = record.merged_into
    if step in seen[:-1] or step == own:
        yield Complaint(at, "merged into itself", "name the event that was kept")
    elif step not in by_id and step not in unread:
        yield Complaint(at, f"there is no event {step}", "name the event that was kept")
    elif step in by_id and isinstance(by_id[step].record, Tombstone):
        hint = "write removed: and the reason in the place of merged_into"
        yield Complaint(at, f"{step} was removed", hint)
    elif step != target:
        yield Complaint(at, f"{target} was itself merged into {step}", f"write {step}")
