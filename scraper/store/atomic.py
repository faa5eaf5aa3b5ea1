"""Writing a file whole or not at all: temporary file beside it, fsync, rename, fsync of the folder.

A killed run leaves the old bytes or the new ones, never a torn file; at worst a `.….tmp` stays beside it.
"""

import contextlib
import errno
import os
import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from scraper.errors import StoreError

_HINTS: Final[Mapping[int, str]] = {
    errno.ENOSPC: "the disk is full: free some space and run again",
    errno.EDQUOT: "the disk quota is used up: free some space and run again",
    errno.EFBIG: "a limit on file sizes was reached: raise it (ulimit -f) and run again",
    errno.EACCES: "no right to write here: change the owner or the mode of the folder",
    errno.EPERM: "no right to write here: change the owner or the mode of the folder",
    errno.EROFS: "the file system is read-only: name another folder",
    errno.ENOTDIR: "a file stands where a folder is needed: move it away or name another folder",
    errno.EEXIST: "a file stands where a folder is needed: move it away or name another folder",
    errno.EISDIR: "a folder stands where a file is needed: move it away",
    errno.ENOENT: "it was removed meanwhile, or a name is mistyped",
}


def write_atomic(path: Path, data: bytes) -> None:
    """Put `data` into `path`, making its folders. Raises StoreError; then the old bytes stand and no other file."""
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            _write_synced(temporary, data)
            temporary.replace(path)
        except BaseException:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)
            raise
        _sync_folder(path.parent)
    except OSError as error:
        raise os_error("cannot write", path, error) from error


def sweep(root: Path) -> None:
    """Remove the temporary files that killed writers left below a folder. Only whoever writes alone there may."""
    for path in root.rglob(".*.tmp"):
        with contextlib.suppress(OSError):
            path.unlink()


def os_error(what: str, path: Path, error: OSError) -> StoreError:
    """The StoreError that tells of a refusal by the file system, with what to do about it."""
    reason = error.strerror or str(error)
    return StoreError(
        f"{what}: {reason}", path, hint=_HINTS.get(error.errno or 0, "check the disk and the rights to the folder")
    )


def _write_synced(path: Path, data: bytes) -> None:
    with path.open("xb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())


def _sync_folder(path: Path) -> None:
    """Make the rename itself survive a power cut, where the system can (Windows cannot open a folder)."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
