"""Events that another job hands over, taken as what a stranger sends.

The job that reads the web may have been taken over by what it read. Of what it hands on, only files are taken that a
run writes, by their names and sizes; they must be sound; and what a run does not write stays as it is here.
"""

import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from scraper.crawl import history, links
from scraper.crawl import ledger as ledgers
from scraper.crawl.lock import only_writer
from scraper.errors import StoreError
from scraper.store.atomic import os_error, write_atomic
from scraper.store.event_file import SIZE_LIMIT
from scraper.validate import validate

PERMITTED: Final = (
    (re.compile(r"(?:[0-9]{4}|undated)/[a-z0-9-]{1,110}\.md"), SIZE_LIMIT),
    (re.compile(r"\.ledger/[a-z0-9-]{1,80}\.jsonl"), 64 * 1024 * 1024),
    (re.compile(r"\.runs/[a-z]{1,40}\.jsonl?"), 64 * 1024 * 1024),
)
"""The files that a run writes: name below the folder, and the most bytes that one may have. The largest event of the
corpus has 12 kB, and ten thousand addresses fill a ledger with 3 MB."""
OURS: Final = re.compile(r"\.runs/(?:held|site)\.json|\.releases/[a-z]{1,40}\.jsonl")
"""What is kept beside the events and no crawl writes: it may come along, and is not taken."""
MOST_FILES: Final = 200_000
MOST_BYTES: Final = 2 * 1024**3


def strangers(folder: Path) -> Iterator[StoreError]:
    """What may not be among the files that a run hands on; nothing is opened. Raises StoreError for no folder."""
    if folder.is_symlink() or not folder.is_dir():
        raise StoreError("bukan folder", folder, hint="sebutkan folder yang diserahkan pekerjaan pengumpul")
    count = total = 0
    for path, size, regular in _walk(folder):
        name = path.relative_to(folder).as_posix()
        limit = next((most for pattern, most in PERMITTED if pattern.fullmatch(name)), None)
        count, total = count + 1, total + size
        if count > MOST_FILES or total > MOST_BYTES:
            yield StoreError("terlalu banyak berkas atau bita", folder, hint="tidak ada yang diterima")
            return
        if not regular:
            yield StoreError("bukan berkas biasa", path, hint="tautan dan sejenisnya tidak diterima")
        elif limit is None and not OURS.fullmatch(name):
            yield StoreError("bukan berkas yang ditulis sebuah putaran", path, hint="tidak ada yang diterima")
        elif limit is not None and size > limit:
            yield StoreError(f"{size} bita, paling banyak {limit}", path, hint="tidak ada yang diterima")


def unsound(folder: Path) -> Iterator[StoreError]:
    """What is wrong in the files that a run hands on: events, ledgers, history. Raises StoreError."""
    yield from validate(folder, samples_allowed=False)
    for path in sorted((folder / ledgers.FOLDER).glob("*.jsonl")):
        try:
            ledgers.load(folder, path.stem)
        except StoreError as error:
            yield error
    for load in (history.load, links.load):
        try:
            load(folder)
        except StoreError as error:
            yield error


def take(folder: Path, root: Path) -> tuple[int, int]:
    """Let the files of `root` be those of `folder`, but for what is ours; how many were written, and removed.

    The folder has been found without strangers and sound. Events come first, as in a crawl, so that an interrupted
    taking is mended by the next. Raises StoreError.
    """
    with only_writer(root):
        new, old = dict(_theirs(folder)), dict(_theirs(root))
        written = sum(_copy(path, root / name) for name, path in sorted(new.items(), key=_events_first))
        gone = [path for name, path in old.items() if name not in new]
        for path in gone:
            try:
                path.unlink()
            except OSError as error:
                raise os_error("cannot remove", path, error) from error
    return written, len(gone)


def _events_first(named: tuple[str, Path]) -> tuple[bool, str]:
    return named[0].startswith("."), named[0]


def _theirs(folder: Path) -> Iterator[tuple[str, Path]]:
    for path, _, _ in _walk(folder):
        name = path.relative_to(folder).as_posix()
        if not OURS.fullmatch(name) and any(pattern.fullmatch(name) for pattern, _ in PERMITTED):
            yield name, path


def _copy(path: Path, to: Path) -> bool:
    """Write the bytes of a file, and nothing else of it, where they differ."""
    body = path.read_bytes()
    if to.is_file() and to.read_bytes() == body:
        return False
    write_atomic(to, body)
    return True


def _walk(folder: Path) -> Iterator[tuple[Path, int, bool]]:
    """Every entry below a folder that is no plain folder: its path, its size, and whether it is a regular file."""
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda one: one.name)
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _walk(Path(entry.path))
            else:
                state = entry.stat(follow_symlinks=False)
                yield Path(entry.path), state.st_size, stat.S_ISREG(state.st_mode)
    except OSError as error:
        raise os_error("cannot list", folder, error) from error
