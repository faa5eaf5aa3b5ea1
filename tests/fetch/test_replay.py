"""Saved pages in place of the web."""

import datetime as dt
from pathlib import Path

import pytest

from scraper import samples
from scraper.errors import FetchError
from scraper.fetch.client import Fetcher
from scraper.fetch.replay import ReplayFetcher
from scraper.read.decode import PAGE_LIMIT

TODAY = dt.date(2026, 11, 21)
SAMPLES = Path(samples.__file__).parent


def manifest(folder: Path, *rows: str, header: str = "file,url,retrieved") -> Path:
    (folder / "pages.csv").write_text("\n".join((header, *rows)) + "\n", encoding="utf-8")
    return folder


def test_the_sample_folder_is_served_as_listed() -> None:
    """Every sample page comes back with its bytes, its address and the day it was saved."""
    fetcher: Fetcher = ReplayFetcher(SAMPLES, TODAY)
    for page in samples.pages():
        assert fetcher.fetch(page.url) == page


def test_addresses_are_known_in_their_order() -> None:
    """What can be fetched is listed in the manifest's order."""
    assert ReplayFetcher(SAMPLES, TODAY).urls == tuple(page.url for page in samples.pages())


def test_a_variant_of_an_address_finds_its_page(tmp_path: Path) -> None:
    """Tracking and AMP do not hide a saved page; the page keeps the address that was asked for."""
    (tmp_path / "a.html").write_bytes(b"<p>a</p>")
    fetcher = ReplayFetcher(manifest(tmp_path, "a.html,https://contoh.id/asn-ikrar-netral-a,2024-10-08"), TODAY)
    page = fetcher.fetch("https://contoh.id/asn-ikrar-netral-a/amp?utm_source=wa")
    assert (page.body, page.retrieved) == (b"<p>a</p>", dt.date(2024, 10, 8))
    assert page.url.endswith("utm_source=wa")


def test_pages_without_manifest_name_themselves(tmp_path: Path) -> None:
    """rel=canonical comes before og:url; a page that names no address is not served."""
    og_url = '<meta property="og:url" content="https://contoh.id/og">'
    (tmp_path / "1.html").write_text(f'{og_url}<link href="https://contoh.id/c?a=1&amp;b=2" rel="canonical">')
    (tmp_path / "2.htm").write_text("<meta content='https://contoh.id/og-saja' property='og:url'>")
    (tmp_path / "3.html").write_text("<link rel=canonical href=/relatif><p>tanpa alamat</p>")
    fetcher = ReplayFetcher(tmp_path, TODAY)
    assert fetcher.urls == ("https://contoh.id/c?a=1&b=2", "https://contoh.id/og-saja")
    assert fetcher.fetch("https://contoh.id/og-saja").retrieved == TODAY


def test_an_unknown_address_is_an_error() -> None:
    """Nothing but the folder is ever asked."""
    with pytest.raises(FetchError, match="tidak ada halaman tersimpan untuk"):
        ReplayFetcher(SAMPLES, TODAY).fetch("https://contoh.id/tidak-ada")


def test_a_missing_folder_is_an_error(tmp_path: Path) -> None:
    """A folder that is not there is named."""
    with pytest.raises(FetchError, match="bukan folder"):
        ReplayFetcher(tmp_path / "tidak-ada", TODAY)


def test_an_empty_folder_is_an_error(tmp_path: Path) -> None:
    """A replay of nothing is a mistake, not a quiet success."""
    with pytest.raises(FetchError, match="tidak ada halaman tersimpan dalam"):
        ReplayFetcher(tmp_path, TODAY)


def test_an_oversized_file_is_an_error(tmp_path: Path) -> None:
    """A file beyond the page limit is not read into memory."""
    with (tmp_path / "a.html").open("wb") as file:
        file.truncate(PAGE_LIMIT + 1)
    fetcher = ReplayFetcher(manifest(tmp_path, "a.html,https://contoh.id/a,2024-10-08"), TODAY)
    with pytest.raises(FetchError, match="terlalu besar"):
        fetcher.fetch("https://contoh.id/a")


def test_a_file_that_vanished_is_an_error(tmp_path: Path) -> None:
    """What was listed but cannot be read is said, not skipped."""
    (tmp_path / "a.html").write_bytes(b"a")
    fetcher = ReplayFetcher(manifest(tmp_path, "a.html,https://contoh.id/a,2024-10-08"), TODAY)
    (tmp_path / "a.html").unlink()
    with pytest.raises(FetchError, match="tidak dapat dibaca"):
        fetcher.fetch("https://contoh.id/a")


@pytest.mark.parametrize(
    ("rows", "complaint"),
    [
        (["tidak-ada.html,https://contoh.id/a,2024-10-08"], r"pages\.csv:2: berkas tidak ada"),
        (["a.html,https://contoh.id/a,kemarin"], r"pages\.csv:2: bukan tanggal"),
        (["../luar.html,https://contoh.id/a,2024-10-08"], r"pages\.csv:2: berkas tidak ada"),
        (["a.html,https://contoh.id/a,2024-10-08", "a.html,https://contoh.id/a,2024-10-08"], "tersimpan dua kali"),
        (["a.html"], r"pages\.csv:2: bukan tanggal"),
    ],
)
def test_a_wrong_manifest_is_an_error_with_its_line(tmp_path: Path, rows: list[str], complaint: str) -> None:
    """Missing files, files outside the folder, wrong dates and doubled addresses are refused."""
    folder = tmp_path / "halaman"
    folder.mkdir()
    (tmp_path / "luar.html").write_bytes(b"luar")
    (folder / "a.html").write_bytes(b"a")
    with pytest.raises(FetchError, match=complaint):
        ReplayFetcher(manifest(folder, *rows), TODAY)


def test_a_manifest_without_its_columns_is_an_error(tmp_path: Path) -> None:
    """The columns that are needed are named."""
    with pytest.raises(FetchError, match="file, url, retrieved"):
        ReplayFetcher(manifest(tmp_path, "a.html,https://contoh.id/a", header="file,url"), TODAY)
