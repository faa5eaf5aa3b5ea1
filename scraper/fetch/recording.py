"""Recordings of a run as WARC files: every exchange written as it came, and read back without a network."""

import datetime as dt
import io
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from typing import Any, BinaryIO
from uuid import uuid4

from warcio.archiveiterator import ArchiveIterator
from warcio.bufferedreaders import ChunkedDataReader
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from scraper.errors import FetchError, NotSavedError, RecordingError, StoreError
from scraper.fetch.coding import GZIP_MAGIC, too_large
from scraper.fetch.exchange import PAGES, Exchange
from scraper.fetch.policy import RECORD_LIMIT
from scraper.store.atomic import os_error

_STEP = 1 << 16
_CUT = "berakhir di tengah catatan"
_SMALL_STEP = 1 << 12
"""Small, since what lies behind the end of a member is copied: there are many ends."""


class Recorder:
    """Writes exchanges into a new WARC file, each record a gzip member of its own. A context manager.

    Bodies stand as they were sent, still coded; only the transfer coding is gone, and the header that named it.
    Raises RecordingError for a file that exists already or cannot be begun, StoreError where the disk refuses later:
    the file then ends with the last whole exchange, and the run has to end too.
    """

    _file: io.FileIO

    def __init__(self, path: Path, agent: str) -> None:
        self._path, self._agent = path, agent
        # Gathered first, so that a record is written at once and whole or not at all.
        self._pending = io.BytesIO()
        self._writer = WARCWriter(self._pending, gzip=True)

    def __enter__(self) -> "Recorder":
        try:
            self._file = io.FileIO(self._path, "xb")
        except FileExistsError as error:
            raise RecordingError(f"{self._path}: sudah ada; rekaman tidak ditimpa, sebutkan nama lain") from error
        except OSError as error:
            raise RecordingError(f"{self._path}: rekaman tidak dapat ditulis: {error.strerror}") from error
        info = {"software": self._agent, "format": "WARC File Format 1.0"}
        self._writer.write_record(self._writer.create_warcinfo_record(self._path.name, info))
        try:
            self._write()
        except StoreError:
            self._file.close()
            self._path.unlink()
            raise
        return self

    def __exit__(self, *error: object) -> None:
        self._file.close()

    def record(self, exchange: Exchange) -> None:
        """Write a request and its answer. Raises StoreError where the disk refuses."""
        day = exchange.at.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        _, _, rest = exchange.url.partition("://")
        target = "/" + rest.partition("/")[2]
        answered = [pair for pair in exchange.headers if pair[0].lower() != "transfer-encoding"]
        phrase = HTTPStatus(exchange.status).phrase if exchange.status in list(HTTPStatus) else "-"
        extra = {"WARC-Date": day} | ({"WARC-Truncated": "length"} if exchange.cut else {})
        response = self._record(
            "response", exchange, StatusAndHeaders(f"{exchange.status} {phrase}", answered, "HTTP/1.1"), extra
        )
        request = self._record(
            "request",
            Exchange(exchange.url, 0, (), b"", exchange.at),
            StatusAndHeaders(f"GET {target} HTTP/1.1", list(exchange.sent), is_http_request=True),
            {"WARC-Date": day},
        )
        self._writer.write_request_response_pair(request, response)
        self._write()

    def _write(self) -> None:
        end, data = self._file.tell(), memoryview(self._pending.getvalue())
        self._pending.seek(0)
        self._pending.truncate()
        try:
            while data:
                data = data[self._file.write(data) :]
        except OSError as error:
            self._file.truncate(self._file.seek(end))
            raise os_error("rekaman tidak dapat ditulis", self._path, error) from error

    def _record(self, kind: str, exchange: Exchange, head: StatusAndHeaders, extra: dict[str, str]) -> Any:
        return self._writer.create_warc_record(
            exchange.url,
            kind,
            payload=io.BytesIO(exchange.body),
            length=len(exchange.body),
            http_headers=head,
            warc_headers_dict={"WARC-Record-ID": f"<urn:uuid:{uuid4()}>", **extra},
        )


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an answer stands in the file, in bytes, and what it is."""

    offset: int
    status: int
    is_html: bool


class Recording:
    """The answers of a WARC file. The whole file is read once to check it; bodies are read when asked for.

    Of an address answered several times the last answer counts. Raises RecordingError for a file that is no WARC,
    is damaged, or ends within a record.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._places = dict(self._checked())
        if not self._places:
            raise RecordingError(f"{path}: tidak berisi satu pun jawaban HTTP")

    @property
    def began(self) -> dt.datetime:
        """When the first address was answered. Raises RecordingError."""
        return self.get(next(iter(self._places))).at

    @property
    def answered(self) -> tuple[str, ...]:
        """Every address that was answered, whatever with, in the order in which they were first asked."""
        return tuple(self._places)

    @property
    def urls(self) -> tuple[str, ...]:
        """The addresses that answered with an HTML page, in the order in which they were first asked."""
        return tuple(url for url, place in self._places.items() if place.status in PAGES and place.is_html)

    def get(self, url: str) -> Exchange:
        """The recorded answer of an address. Raises NotSavedError, RecordingError, TooLargeError."""
        place = self._places.get(url)
        if place is None:
            raise NotSavedError(f"tidak ada jawaban tersimpan untuk {url} dalam {self._path}")
        try:
            with self._path.open("rb") as file:
                file.seek(place.offset)
                record = next(iter(ArchiveIterator(file)))
                return _exchange(url, record)
        except FetchError:
            raise
        except Exception as error:
            # As below.
            raise self._damaged(place.offset, error) from error

    def _checked(self) -> Iterator[tuple[str, _Place]]:
        """Every HTTP answer of the file with its place, each record read to its end."""
        offset = end = 0
        try:
            with self._path.open("rb") as file:
                _refuse_cut_members(file)
                file.seek(0)
                records = ArchiveIterator(file, check_digests="raise")
                for record in records:
                    offset = records.get_record_offset()
                    found = _place(record, offset)
                    _read_through(record)
                    end = offset + records.get_record_length()
                    if found is not None:
                        yield found
                file.seek(end)
                if file.read(_STEP).strip():
                    # warcio takes a record whose head is cut for the end of the file.
                    raise ValueError(_CUT)
        # warcio meets a damaged record with whatever its next step raises, AttributeError and TypeError among it.
        except Exception as error:
            raise self._damaged(offset, error) from error

    def _damaged(self, offset: int, error: Exception) -> RecordingError:
        why = " ".join(str(error).split())[:200] or type(error).__name__
        return RecordingError(f"{self._path}: bukan rekaman WARC yang utuh, bita {offset}: {why}")


def _refuse_cut_members(file: BinaryIO) -> None:
    """Raise ValueError or zlib.error for a gzip file whose last member is cut: warcio takes it for the end."""
    pending = file.read(_SMALL_STEP)
    if not pending.startswith(GZIP_MAGIC):
        return
    member, whole = zlib.decompressobj(zlib.MAX_WBITS | 16), True
    while pending or (pending := file.read(_SMALL_STEP)):
        member.decompress(pending, _STEP)
        whole, pending = member.eof, member.unused_data if member.eof else member.unconsumed_tail
        if whole:
            member = zlib.decompressobj(zlib.MAX_WBITS | 16)
    if not whole:
        raise ValueError(_CUT)


def _place(record: Any, offset: int) -> tuple[str, _Place] | None:
    url = record.rec_headers.get_header("WARC-Target-URI")
    if record.rec_type != "response" or record.http_headers is None or not url:
        return None
    kind = record.http_headers.get_header("Content-Type") or ""
    return url, _Place(offset, _status(record), "html" in kind.lower())


def _status(record: Any) -> int:
    return int(record.http_headers.get_statuscode())


def _read_through(record: Any) -> None:
    """Raises ValueError for a record that is shorter than it says, or whose length is cut."""
    while record.raw_stream.read(_STEP):
        pass
    said = record.rec_headers.get_header("Content-Length") or ""
    if not said.isdigit() or getattr(record.raw_stream, "limit", 0) > 0:
        raise ValueError(_CUT)


def _exchange(url: str, record: Any) -> Exchange:
    headers = tuple((str(name), str(value)) for name, value in record.http_headers.headers)
    stream = record.raw_stream
    if "chunked" in (record.http_headers.get_header("Transfer-Encoding") or "").lower():
        stream = ChunkedDataReader(stream)
    body = io.BytesIO()
    while piece := stream.read(_STEP):
        body.write(piece)
        if body.tell() > RECORD_LIMIT:
            raise too_large(url, RECORD_LIMIT)
    at = dt.datetime.fromisoformat(record.rec_headers.get_header("WARC-Date"))
    return Exchange(url, _status(record), headers, body.getvalue(), at)
