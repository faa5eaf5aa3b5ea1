"""Why a page is not read as an article: each reason is one line that a maintainer understands."""

import re

from bs4 import BeautifulSoup

from scraper.errors import ReadError
from scraper.read.address import is_listing
from scraper.read.head import Head

_WALL = re.compile(
    r"^(?:just a moment|attention required|access denied|are you a robot|checking your browser|one moment, please"
    r"|verifying|security check|akses ditolak|ddos-guard|robot challenge)",
    re.I,
)
_GONE = re.compile(
    r"^\W*(?:error\s*)?(?:404|410)\b|\b404\W*(?:$|[-|])"
    r"|(?:halaman|berita|artikel|laman) (?:yang anda cari )?(?:tidak|tak) (?:dapat )?ditemukan"
    r"|(?:page|nothing|not) found\b|tidak tersedia lagi",
    re.I,
)
_PAID = re.compile(
    r"(?:untuk|guna) (?:melanjutkan|terus) (?:membaca|baca)|khusus (?:untuk )?(?:pelanggan|member|anggota)"
    r"|konten premium|berlangganan (?:untuk|sekarang)|masuk untuk membaca|sudah berlangganan\?",
    re.I,
)
_CONSENT = re.compile(
    r"(?:setujui|terima|accept) (?:semua )?(?:kuki|cookies?)|enable javascript|aktifkan javascript", re.I
)
_LOOKED_AT = 20_000


def refuse_by_head(head: Head, url: str | None) -> None:
    """Raise ReadError for a page that its address or head already rules out."""
    robots = head.meta.get("robots", "").lower()
    if "noarchive" in robots or head.meta.get("tdm-reservation", "").strip() == "1":
        raise ReadError("halaman meminta tidak disimpan (noarchive atau tdm-reservation)")
    heading = head.h1[0] if head.h1 else ""
    if _WALL.search(head.title_element) or _WALL.search(heading):
        raise ReadError("dinding pemeriksaan peramban, bukan artikel")
    if _GONE.search(head.title_element) or _GONE.search(heading):
        raise ReadError("halaman tidak ditemukan (404 yang dikirim sebagai 200)")
    if head.data.free is False:
        raise ReadError("dinding berbayar")
    if url and is_listing_address(url):
        raise ReadError("bukan artikel: halaman depan atau daftar berita")


def refuse_short(head: Head, soup: BeautifulSoup) -> ReadError:
    """The reason why a page has no body of an article."""
    text = " ".join(soup.get_text(" ").split())[:_LOOKED_AT]
    if not text:
        return ReadError("halaman kosong")
    if _PAID.search(text):
        return ReadError("dinding berbayar")
    if _GONE.search(text[:500]):
        return ReadError("halaman tidak ditemukan (404 yang dikirim sebagai 200)")
    if _CONSENT.search(text) and not head.data.is_article:
        return ReadError("dinding persetujuan atau JavaScript, bukan artikel")
    return ReadError("bukan artikel: tidak ada isi berita yang cukup panjang")


def is_listing_address(url: str) -> bool:
    """Whether an address can be judged and is a front page or a list."""
    try:
        return is_listing(url)
    except ReadError:
        return False
