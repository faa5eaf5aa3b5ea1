"""What was answered before, kept in a folder: one file an address, written whole, checked when it is read.

A file that is damaged, of another version, or not ours is dropped with a warning and fetched again; a folder that
cannot be written to costs the cache, never the run. Two runs may share a folder: each file is replaced as a whole.
"""

import contextlib
import datetime as dt
import hashlib
import json
import logging
import secrets
from collections.abc import Iterator
from pathlib import Path

from scraper.fetch.exchange import Exchange, Headers

_LOG = logging.getLogger(__name__)
_MAGIC = b"ikrar-cache-1\n"
_DIGEST = 64
_UNUSED = dt.timedelta(days=60)
"""How long a file that nobody renews is kept: longer than any feed or listing names an article."""
_LEFT_BEHIND = dt.timedelta(hours=1)


class PageCache:
    """The answers kept in a folder. No method raises for a damaged file or a full disk."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._writable = True

    def get(self, url: str) -> Exchange | None:
        """The answer kept for an address, None where there is none that is whole."""
        path = self._path(url)
        try:
            data = path.read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            _LOG.warning("cache: %s tidak dapat dibaca (%s); diambil ulang", path.name, error.strerror)
            return None
        try:
            return _unpacked(data, url)
        except ValueError as error:
            _LOG.warning("cache: %s rusak (%s); dibuang dan diambil ulang", path.name, error)
            self.forget(url)
            return None

    def put(self, exchange: Exchange) -> None:
        """Keep an answer under its address in place of an earlier one; never half of it."""
        path = self._path(exchange.url)
        temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}.tmp")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            # No fsync: a file torn by a power cut fails its digest and is fetched again.
            temporary.write_bytes(_packed(exchange))
            temporary.replace(path)
        except OSError as error:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)
            self._give_up_writing(error)

    def forget(self, url: str) -> None:
        """Drop what is kept for an address."""
        try:
            self._path(url).unlink(missing_ok=True)
        except OSError as error:
            self._give_up_writing(error)

    def prune(self, now: dt.datetime) -> int:
        """Drop what nobody renewed for long, and what killed runs left half written; the number of files dropped."""
        dropped = 0
        for path in self._files():
            with contextlib.suppress(OSError):
                age = now - dt.datetime.fromtimestamp(path.stat().st_mtime, dt.UTC)
                if age > (_LEFT_BEHIND if path.suffix == ".tmp" else _UNUSED):
                    path.unlink()
                    dropped += 1
        return dropped

    def _files(self) -> Iterator[Path]:
        # Only what bears our own kind of name: the folder may be one that holds more.
        yield from self._folder.glob("[0-9a-f][0-9a-f]/*.page")
        yield from self._folder.glob("[0-9a-f][0-9a-f]/.*.page.*.tmp")

    def _path(self, url: str) -> Path:
        name = hashlib.sha256(url.encode()).hexdigest()
        return self._folder / name[:2] / f"{name}.page"

    def _give_up_writing(self, error: OSError) -> None:
        if self._writable:
            _LOG.warning("cache: %s tidak dapat ditulisi (%s); lanjut tanpa menyimpan", self._folder, error.strerror)
        self._writable = False


def _packed(exchange: Exchange) -> bytes:
    head = {
        "url": exchange.url,
        "status": exchange.status,
        "headers": exchange.headers,
        "sent": exchange.sent,
        "at": exchange.at.isoformat(),
    }
    rest = json.dumps(head).encode() + b"\n" + exchange.body
    return _MAGIC + hashlib.sha256(rest).hexdigest().encode() + b"\n" + rest


def _unpacked(data: bytes, url: str) -> Exchange:
    """Raises ValueError for anything but what `_packed` wrote for this address."""
    if not data.startswith(_MAGIC):
        raise ValueError("bukan berkas cache versi ini")
    start = len(_MAGIC) + _DIGEST + 1
    rest = data[start:]
    if data[len(_MAGIC) : start] != hashlib.sha256(rest).hexdigest().encode() + b"\n":
        raise ValueError("isinya tidak cocok dengan sidiknya")
    head, _, body = rest.partition(b"\n")
    try:
        said = json.loads(head)
        if said["url"] != url:
            raise ValueError("milik alamat lain")
        at = dt.datetime.fromisoformat(said["at"])
        return Exchange(url, int(said["status"]), _headers(said["headers"]), body, at, _headers(said["sent"]))
    except (KeyError, TypeError) as error:
        raise ValueError("kepalanya tidak lengkap") from error


def _headers(pairs: list[list[str]]) -> Headers:
    return tuple((str(name), str(value)) for name, value in pairs)
