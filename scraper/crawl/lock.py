"""One writer at a time: a lock that dies with its process, whatever ends it."""

import contextlib
import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from scraper.errors import StoreError
from scraper.store.atomic import os_error, sweep

NAME = ".lock"


@contextmanager
def only_writer(root: Path) -> Iterator[None]:
    """Hold the folder of events for as long as the context lasts, and clear away what a killed writer left half done.

    The lock is the system's, so that one whose process is gone holds nobody up. Raises StoreError at once where
    another run holds it, or where the folder cannot be written to.
    """
    path = root / NAME
    try:
        root.mkdir(parents=True, exist_ok=True)
        descriptor = _held(path)
    except OSError as error:
        raise os_error("cannot lock", path, error) from error
    try:
        sweep(root)
        yield
    finally:
        # Removed while it is still held: whoever opened it meanwhile finds that it is gone, and begins anew.
        with contextlib.suppress(OSError):
            path.unlink()
        os.close(descriptor)


def _held(path: Path) -> int:
    """A descriptor that holds the lock, of the file that stands at the path now."""
    while True:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if _stands(path, descriptor):
                os.ftruncate(descriptor, 0)
                os.write(descriptor, f"{os.getpid()}\n".encode())
                return descriptor
        except BlockingIOError as error:
            holder = os.read(descriptor, 20).decode("ascii", "replace").strip()
            os.close(descriptor)
            who = f" (proses {holder})" if holder.isdigit() else ""
            raise StoreError(
                f"putaran lain sedang menulis di sini{who}", path, hint="tunggu sampai selesai, lalu ulangi"
            ) from error
        except BaseException:
            os.close(descriptor)
            raise
        os.close(descriptor)


def _stands(path: Path, descriptor: int) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(descriptor))
    except FileNotFoundError:
        return False
