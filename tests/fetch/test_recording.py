"""Runs written down as WARC and played back without a network."""

import gzip
import io
import resource
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from warcio.archiveiterator import ArchiveIterator
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from scraper.errors import (
    FetchError,
    NotSavedError,
    OptOutError,
    RecordingError,
    StatusError,
    StoreError,
    TooLargeError,
    TooManyRedirectsError,
    TruncatedError,
)
from scraper.fetch.cache import PageCache
from scraper.fetch.exchange import Exchange
from scraper.fetch.recording import Recorder
from scraper.fetch.replay import ReplayFetcher
from tests.fetch.loopback import AGENT, START, Route, answer, fetcher, moved, site

TODAY = START.date()
CHUNKED = b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n2\r\nis\r\n1\r\ni\r\n0\r\n\r\n"
pytestmark = pytest.mark.anyio


def exchange(url: str = "https://contoh.id/a", body: bytes = b"isi", status: int = 200, **headers: str) -> Exchange:
    fields = {"Content-Type": "text/html"} | {name.replace("_", "-"): value for name, value in headers.items()}
    return Exchange(url, status, tuple(fields.items()), body, START, (("Host", "contoh.id"), ("User-Agent", AGENT)))


def recorded(path: Path, *exchanges: Exchange) -> Path:
    with Recorder(path, AGENT) as recorder:
        for one in exchanges:
            recorder.record(one)
    return path


async def test_a_run_played_back_gives_what_the_web_gave(tmp_path: Path) -> None:
    """Pages, redirects and errors: the same addresses, bodies, headers, times and reasons."""
    routes: dict[str, Route] = {
        "/a": answer(gzip.compress(b"<p>isi"), Content_Encoding="gzip", X_Kepala="satu\r\nx-kepala: dua"),
        "/pindah": moved("/b"),
        "/b": answer("b"),
        "/potongan": [answer("", 500), CHUNKED],
        "/tutup": answer("a", tdm_reservation="1"),
    }
    paths = ("/a", "/pindah", "/potongan", "/hilang")
    path = tmp_path / "rekaman.warc.gz"
    async with site(routes) as here:
        with Recorder(path, AGENT) as recorder:
            async with fetcher(recorder=recorder) as web:
                live = [await outcome(web, here.url(path)) for path in paths]
                with pytest.raises(OptOutError):
                    await web.get(here.url("/tutup"))
    async with ReplayFetcher(path, TODAY) as replay:
        assert [await outcome(replay, here.url(path)) for path in paths] == live
        assert replay.urls == (here.url("/a"), here.url("/b"))
        assert replay.fetch(here.url("/a")).body == b"<p>isi"
        # What a site reserves is not written down.
        with pytest.raises(NotSavedError):
            await replay.get(here.url("/tutup"))


async def outcome(web: object, url: str) -> object:
    try:
        page = await web.get(url)  # type: ignore[attr-defined]
    except FetchError as error:
        return error.reason
    headers = {name: value for name, value in page.headers.items() if name != "transfer-encoding"}
    return page.asked, page.url, page.status, headers, page.body, page.retrieved


async def test_a_recording_holds_what_was_asked_too(tmp_path: Path) -> None:
    """Requests stand beside their answers, with the headers that were sent, in the order of WARC."""
    path = tmp_path / "a.warc.gz"
    async with site({"/a?b=1": answer("isi")}) as here:
        with Recorder(path, AGENT) as recorder:
            async with fetcher(recorder=recorder) as web:
                await web.get(here.url("/a?b=1"))
    with path.open("rb") as file:
        found = [(r.rec_type, r.http_headers.statusline if r.http_headers else "") for r in ArchiveIterator(file)]
    assert found[0] == ("warcinfo", "")
    assert [kind for kind, _ in found[1:]] == ["response", "request"] * 3
    assert found[-1] == ("request", "/a?b=1 HTTP/1.1")
    raw = gzip.decompress(path.read_bytes())
    assert b"GET /a?b=1 HTTP/1.1\r\n" in raw
    assert f"Host: 127.0.0.1:{here.port}\r\n".encode() in raw
    assert b"User-Agent: IkrarBot/1.0\r\n" in raw


async def test_a_recording_asks_for_everything_anew(tmp_path: Path) -> None:
    """With a cache that knows the page, the recording still holds the whole page."""
    cache = PageCache(tmp_path / "cache")
    async with site({"/a": answer("isi", ETag='"1"', Cache_Control="max-age=600")}) as here:
        async with fetcher(cache=cache) as web:
            await web.get(here.url("/a"))
        with Recorder(tmp_path / "a.warc.gz", AGENT) as recorder:
            async with fetcher(cache=cache, recorder=recorder) as web:
                assert not (await web.get(here.url("/a"))).unchanged
    assert "if-none-match" not in here.asked[-1].headers
    assert (await ReplayFetcher(tmp_path / "a.warc.gz", TODAY).get(here.url("/a"))).body == b"isi"


async def test_the_last_answer_of_an_address_counts(tmp_path: Path) -> None:
    """It is the one that the run went on with."""
    path = recorded(tmp_path / "a.warc.gz", exchange(body=b"lama"), exchange(body=b"baru"))
    replay = ReplayFetcher(path, TODAY)
    assert replay.urls == ("https://contoh.id/a",)
    assert (await replay.get("https://contoh.id/a")).body == b"baru"


async def test_a_variant_of_a_recorded_address_is_found(tmp_path: Path) -> None:
    """As in a folder: tracking does not hide a page."""
    path = recorded(tmp_path / "a.warc.gz", exchange())
    page = await ReplayFetcher(path, TODAY).get("https://contoh.id/a?utm_source=wa")
    assert (page.asked, page.url) == ("https://contoh.id/a?utm_source=wa", "https://contoh.id/a")


async def test_a_recording_is_held_to_the_same_rules(tmp_path: Path) -> None:
    """Limits, reservations, broken bodies, statuses and endless redirects are errors as they are live."""
    path = recorded(
        tmp_path / "a.warc.gz",
        exchange("https://contoh.id/besar", gzip.compress(bytes(9_000_000)), Content_Encoding="gzip"),
        exchange("https://contoh.id/tutup", b"<meta name=robots content=noarchive>"),
        exchange("https://contoh.id/putus", gzip.compress(b"isi")[:-4], Content_Encoding="gzip"),
        exchange("https://contoh.id/hilang", status=404),
        exchange("https://contoh.id/putar", status=302, Location="/putar"),
    )
    replay = ReplayFetcher(path, TODAY)
    for name, kind in (
        ("besar", TooLargeError), ("tutup", OptOutError), ("putus", TruncatedError), ("hilang", StatusError),
        ("putar", TooManyRedirectsError), ("lain", NotSavedError),
    ):  # fmt: skip
        with pytest.raises(kind):
            await replay.get(f"https://contoh.id/{name}")


async def test_the_charset_of_a_recorded_page_is_known(tmp_path: Path) -> None:
    """The reader is told what the server said."""
    path = recorded(tmp_path / "a.warc.gz", exchange(Content_Type='text/html; Charset="Windows-1252"; x=1'))
    assert ReplayFetcher(path, TODAY).fetch("https://contoh.id/a").charset == "windows-1252"


async def test_recordings_of_others_are_read(tmp_path: Path) -> None:
    """Uncompressed, with the transfer coding still on, and with records that are no answers."""
    path = tmp_path / "lain.warc"
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=False)
        head = StatusAndHeaders("200 OK", [("Content-Type", "text/html"), ("Transfer-Encoding", "chunked")], "HTTP/1.1")
        for url, kind, body, fields in (
            ("dns:contoh.id", "resource", b"8.8.8.8", None),
            ("https://contoh.id/a", "response", b"3\r\nisi\r\n0\r\n\r\n", head),
        ):
            writer.write_record(
                writer.create_warc_record(url, kind, io.BytesIO(body), length=len(body), http_headers=fields)
            )
    assert (await ReplayFetcher(path, TODAY).get("https://contoh.id/a")).body == b"isi"


@pytest.mark.parametrize(
    "content", [b"", b"bukan WARC", b"WARC/1.0\r\n\r\n", b"\x1f\x8b\x08\x00", gzip.compress(b"a", mtime=0)]
)
async def test_what_is_no_recording_is_an_error(tmp_path: Path, content: bytes) -> None:
    """One that names the file."""
    path = tmp_path / "a.warc.gz"
    path.write_bytes(content)
    with pytest.raises(RecordingError, match=r"a\.warc\.gz") as caught:
        ReplayFetcher(path, TODAY)
    assert caught.value.reason == "recording"


@pytest.mark.parametrize("packed", [True, False])
async def test_a_cut_recording_is_an_error(tmp_path: Path, packed: bool) -> None:
    """Wherever it ends within a record; what ends between two records is a shorter recording."""
    whole = recorded(tmp_path / "a.warc.gz", exchange(body=b"isi" * 50), exchange("https://contoh.id/b")).read_bytes()
    start = b"\x1f\x8b\x08" if packed else b"WARC/1.0\r\n"
    whole = whole if packed else gzip.decompress(whole)
    ends = [at for at in range(1, len(whole)) if whole[at:].startswith(start)]
    taken = []
    for cut in range(1, len(whole)):
        path = tmp_path / "potong.warc"
        path.write_bytes(whole[:cut])
        try:
            ReplayFetcher(path, TODAY)
        except RecordingError:
            continue
        taken.append(cut)
    # Records without compression end in two empty lines, which may be missing.
    missing = range(1 if packed else 5)
    assert len(ends) == 4
    assert set(taken) <= {end - lines for end in [*ends, len(whole)] for lines in missing}
    assert set(ends[2:]) <= set(taken)


async def test_a_changed_recording_is_an_error(tmp_path: Path) -> None:
    """A flipped bit in what was answered is found by the record's digest."""
    path = tmp_path / "a.warc"
    path.write_bytes(gzip.decompress(recorded(tmp_path / "b.warc.gz", exchange()).read_bytes()).replace(b"isi", b"asi"))
    with pytest.raises(RecordingError, match="utuh"):
        ReplayFetcher(path, TODAY)


async def test_a_recording_is_not_written_over_another(tmp_path: Path) -> None:
    """Nor where it cannot be written."""
    path = recorded(tmp_path / "a.warc.gz", exchange())
    before = path.read_bytes()
    with pytest.raises(RecordingError, match="sudah ada"), Recorder(path, AGENT):
        pass
    assert path.read_bytes() == before
    with pytest.raises(RecordingError, match="tidak dapat ditulis"), Recorder(tmp_path / "tidak" / "ada", AGENT):
        pass


@contextmanager
def disk_of(size: int) -> Iterator[None]:
    """No file of this process grows beyond so many bytes: a real refusal by the system."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.parametrize("more", [1, 100, 700])
async def test_a_full_disk_leaves_whole_exchanges(tmp_path: Path, more: int) -> None:
    """Wherever in the next exchange it is full: an error that no page can swallow, and a file that can be read."""
    size = recorded(tmp_path / "a.warc.gz", exchange()).stat().st_size
    path = tmp_path / "b.warc.gz"
    with Recorder(path, AGENT) as recorder:
        recorder.record(exchange())
        with disk_of(size + more), pytest.raises(StoreError, match="rekaman tidak dapat ditulis") as caught:
            recorder.record(exchange("https://contoh.id/b", secrets.token_bytes(5000)))
    assert not isinstance(caught.value, FetchError)
    assert ReplayFetcher(path, TODAY).urls == ("https://contoh.id/a",)


async def test_a_recording_that_cannot_be_begun_leaves_no_file(tmp_path: Path) -> None:
    """So that its name is free for the next run."""
    with disk_of(10), pytest.raises(StoreError), Recorder(tmp_path / "a.warc.gz", AGENT):
        pass
    assert list(tmp_path.iterdir()) == []
