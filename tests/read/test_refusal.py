"""Pages that were had but hold no article: each is refused by a word for programs and a line for people."""

import datetime as dt
from typing import get_args

import pytest

from scraper.errors import ReadError
from scraper.models import Article, Page
from scraper.read.page import read_page
from scraper.read.refusal import SAYS, Reason, RefusedPageError

URL = "https://www.contoh.id/2024/10/23/asn-kabupaten-ikrar-netral/"
LEAD = "SUKAMAJU – Sebanyak 83 pegawai membacakan ikrar netralitas di halaman kantor bupati, Rabu (23/10/2024)."
MORE = "Ikrar itu disaksikan Ketua Bawaslu dan ditutup dengan penandatanganan pakta integritas oleh semua peserta."
PARAGRAPHS = f"<p>{LEAD}</p><p>{MORE}</p>"
RECENT = "<p>Warga diajak bersepeda keliling kota pada hari Minggu yang cerah bersama keluarga dan tetangga.</p>" * 2
FREE = '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"}</script>'


def read(head: str, body: str, url: str = URL) -> Article:
    html = f"<!doctype html><html><head>{head}</head><body>{body}</body></html>"
    return read_page(Page(url, html.encode(), dt.date(2026, 11, 21)))


def post(inner: str) -> str:
    return f"<h1>ASN ikrar netral</h1><div class='entry-content'>{inner}</div>"


CASES: list[tuple[Reason, str, str]] = [
    ("empty", "", ""),
    ("too_short", "<title>x</title>", "<p>Hanya satu kalimat pendek.</p>"),
    ("gone", "<title>404 - Halaman tidak ditemukan</title>", PARAGRAPHS),
    ("gone", "<title>404</title>", PARAGRAPHS),
    ("gone", "<title>Error 404: Not Found</title>", PARAGRAPHS),
    ("gone", "<title>Page not found – Kabar</title>", PARAGRAPHS),
    ("gone", "<title>Oops! That page doesn’t exist</title>", post(RECENT)),
    (
        "gone",
        "<title>Portal Resmi Pemerintah Kabupaten Sukamaju Provinsi Contoh | Berita tidak ditemukan</title>",
        PARAGRAPHS,
    ),
    (
        "gone",
        "<title>Kabar</title>",
        post(f"<p>Maaf, halaman yang Anda cari tidak ditemukan. Baca yang lain:</p>{RECENT}"),
    ),
    ("gone", "<title>Kabar</title>", "<p>Artikel ini telah dihapus.</p>"),
    ("bot_wall", "<title>Just a moment...</title>", PARAGRAPHS),
    ("bot_wall", "<title>Attention Required! | Cloudflare</title>", PARAGRAPHS),
    ("bot_wall", "<title>403 Forbidden</title>", "<h1>403 Forbidden</h1>"),
    ("bot_wall", "<title>Sucuri WebSite Firewall - Access Denied</title>", PARAGRAPHS),
    (
        "bot_wall",
        "<title>contoh.id</title>",
        "<p>Verifying you are human. This may take a few seconds. Ray ID: 8d3</p>",
    ),
    (
        "bot_wall",
        "<title>contoh.id</title>",
        post("<p>Centang kotak di bawah untuk memastikan Anda bukan robot.</p>" * 4),
    ),
    ("unavailable", "<title>503 Service Unavailable</title>", PARAGRAPHS),
    ("unavailable", "<title>Account Suspended</title>", PARAGRAPHS),
    ("unavailable", "<title>Kabar</title>", "<p>Situs ini sedang dalam perbaikan.</p>"),
    ("parked", "<title>contoh.id - Domain ini dijual</title>", PARAGRAPHS),
    ("parked", "<title>contoh.id</title>", "<p>Buy this domain. The domain contoh.id may be for sale.</p>"),
    ("parked", "<title>Index of /</title>", "<h1>Index of /</h1>"),
    ("parked", "<title>Apache2 Ubuntu Default Page: It works</title>", PARAGRAPHS),
    ("taken_over", "<title>SUKA88: Situs Slot Gacor Hari Ini Link Alternatif Resmi</title>", PARAGRAPHS),
    (
        "taken_over",
        "<title>Selamat datang</title><meta name='description' content='Bandar togel terpercaya, RTP live'>",
        PARAGRAPHS,
    ),
    (
        "taken_over", "<title>Pemkab Sukamaju</title>",
        post("<p>Main slot gacor di sini, maxwin, pragmatic play, mahjong ways, deposit 10k tanpa potongan.</p>" * 3),
    ),
    ("paywall", FREE, PARAGRAPHS),
    ("paywall", "<title>x</title>", "<p>Pengantar.</p><div>Berlangganan untuk melanjutkan membaca</div>"),
    (
        "paywall",
        "<title>x</title>",
        post(f"{PARAGRAPHS}<p>Artikel ini khusus untuk pelanggan. Sudah berlangganan? Masuk</p>"),
    ),
    ("paywall", "<title>x</title>", post(f"{PARAGRAPHS}<p>Login untuk membaca kelanjutan berita ini.</p>")),
    ("consent", "<title>x</title>", "<p>Aktifkan JavaScript untuk melihat laman ini.</p>"),
    (
        "consent",
        "<title>x</title>",
        post("<p>Kami dan mitra memakai kuki untuk menyimpan pilihan Anda di peramban ini.</p>" * 4),
    ),
    ("opt_out", "<meta name='robots' content='noarchive, index'>", PARAGRAPHS),
    ("opt_out", "<meta name='robots' content='index'><meta name='robots' content='NOARCHIVE'>", PARAGRAPHS),
    ("opt_out", "<meta name='tdm-reservation' content='1'>", PARAGRAPHS),
    (
        "listing", "<title>Berita</title>",
        "<div class='post-content'>" + f"<p>{LEAD}</p><a href='/x'>Baca selengkapnya »</a>" * 3 + "</div>",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("reason", "head", "body"), CASES)
def test_what_is_no_article_is_refused_with_its_reason(reason: Reason, head: str, body: str) -> None:
    """Each refusal is one word and one line that says why."""
    with pytest.raises(RefusedPageError) as caught:
        read(head, body)
    assert (caught.value.reason, str(caught.value)) == (reason, SAYS[reason])


def test_every_reason_is_tried_and_says_one_line() -> None:
    """No reason stands in the code that no page of these tests has."""
    assert {reason for reason, _, _ in CASES} == set(get_args(Reason)) == set(SAYS)
    assert all(said and "\n" not in said for said in SAYS.values())


@pytest.mark.parametrize(
    "url", ["https://contoh.id/", "https://contoh.id/tag/asn", "https://contoh.id/category/daerah/"]
)
def test_lists_are_refused_by_their_address(url: str) -> None:
    """Front pages, tags and categories hold teasers, however long."""
    with pytest.raises(RefusedPageError, match="daftar berita"):
        read("", post(PARAGRAPHS), url)


@pytest.mark.parametrize(
    "title",
    [
        "404 ASN Pemkab Sukamaju Ikrar Netral",
        "403 Guru Teken Pakta Integritas",
        "500 Pegawai Ikrar Netral",
        "410 Lurah dan Camat Deklarasi",
        "Berita acara ikrar netralitas tidak ditemukan di kantor kecamatan, kata Ketua Bawaslu",
        "Polisi gerebek bandar togel yang libatkan ASN",
        "Situs slot gacor sasar pegawai, Pemkab ingatkan ASN",
    ],
)
def test_a_headline_that_sounds_like_a_notice_is_a_headline(title: str) -> None:
    """Numbers count people, and reports tell of gambling."""
    assert read(f"<title>{title}</title>", f"<h1>{title}</h1>{PARAGRAPHS}").title == title


@pytest.mark.parametrize(
    "line",
    [
        "Warga diminta berlangganan koran; berkas 404 tidak ditemukan.",
        "Kegiatan ini khusus untuk anggota Korpri.",
        "Bupati mengingatkan ASN agar tidak membuka situs slot gacor di jam kerja.",
        "Pemkab juga meluncurkan laman pengaduan yang memuat kebijakan privasi bagi pelapor.",
        "Gedung yang sedang dalam perbaikan itu dijaga petugas.",
    ],
)
def test_the_words_of_an_article_are_not_a_wall(line: str) -> None:
    """An article may speak of ledgers, members, raids, privacy and repairs."""
    assert read("<title>ASN ikrar netral</title>", post(f"{PARAGRAPHS}<p>{line}</p>")).text.endswith(line)


def test_links_hidden_in_an_article_do_not_make_it_an_advertisement() -> None:
    """Who breaks into a portal hides phrases from its readers; the article is still there."""
    hidden = "<div style='position:absolute;left:-9999px'>slot gacor maxwin sbobet rtp live mahjong ways</div>"
    assert "gacor" not in read("<title>ASN ikrar netral</title>", post(PARAGRAPHS + hidden)).text


@pytest.mark.parametrize(
    "xml", ["<?xml version='1.0'?><rss><channel/></rss>", "<urlset></urlset>", "teks tanpa tanda kurung"]
)
def test_feeds_and_plain_text_are_no_pages(xml: str) -> None:
    """A feed is read elsewhere."""
    with pytest.raises(ReadError, match="bukan halaman HTML"):
        read_page(Page(URL, xml.encode(), dt.date(2026, 11, 21)))
