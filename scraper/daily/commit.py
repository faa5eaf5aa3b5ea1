"""The events as they stand in a commit: what a run is held against."""

import io
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

from scraper.errors import StoreError
from scraper.models import Event, Tombstone
from scraper.store import Stored, loads


def committed(root: Path, revision: str, now: Mapping[str, Stored]) -> dict[str, Event | Tombstone]:
    """The records below a folder as they were at a revision, by id; none where it was not there yet.

    `now` are the records of today: a file that has not changed is not read again. Raises StoreError where the folder
    lies in no Git repository, where there is no such revision, or for a file of it that cannot be read.
    """
    found: dict[str, Event | Tombstone] = {}
    same = {one.path: one.record for one in now.values()}
    for path, body in _files(root, revision):
        record = same.get(path)
        if record is None or path.read_bytes() != body:
            record = loads(_text(path, body), path)
        found[record.id] = record
    return found


def _text(path: Path, body: bytes) -> str:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise StoreError(f"the committed file is no UTF-8: {error}", path, hint="name another commit") from error


def _files(root: Path, revision: str) -> Iterator[tuple[Path, bytes]]:
    """The event files below a folder at a revision, and their bytes as they were committed."""
    wanted = f"{revision}^{{commit}}"
    commit = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", wanted).decode().strip()
    listed = [line.partition(b"\t") for line in _git(root, "ls-tree", "-r", "-z", commit, ".").split(b"\0") if line]
    chosen = [
        (Path(name.decode()), head.split()[2])
        for head, _, name in listed
        if name.endswith(b".md") and not any(part.startswith(b".") for part in name.split(b"/"))
    ]
    answer = io.BytesIO(_git(root, "cat-file", "--batch", given=b"".join(blob + b"\n" for _, blob in chosen)))
    for name, _ in chosen:
        # "<blob> blob <size>", the bytes, and the end of a line.
        yield root / name, answer.read(int(answer.readline().split()[2]))
        answer.read(1)


def _git(root: Path, *words: str, given: bytes = b"") -> bytes:
    """What Git says, asked in a folder. Raises StoreError with its reason."""
    try:
        done = subprocess.run(  # noqa: S603  a list of words, no shell
            ["git", "-C", str(root), *words],  # noqa: S607  Git is where the machine has it
            input=given, capture_output=True, check=False,
        )  # fmt: skip
    except FileNotFoundError as error:
        raise StoreError("git tidak terpasang", root, hint="pasang Git: perubahan diukur terhadap commit") from error
    if done.returncode:
        why = done.stderr.decode("utf-8", "replace").strip() or f"tidak ada commit {words[-1].partition('^')[0]}"
        raise StoreError(
            f"tidak dapat dibandingkan dengan commit: {why}", root, hint="jalankan di dalam repositori Git Ikrar"
        )
    return done.stdout
