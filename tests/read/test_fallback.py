"""Where our own rules find no body: another reader is asked, only then, and its text is cleaned like ours."""

import datetime as dt
import json
import subprocess
import sys

import pytest

from scraper.models import Article, Page
from scraper.read.fallback import paragraphs_elsewhere
from scraper.read.page import read_page
from scraper.read.refusal import RefusedPageError

URL = "https://www.contoh.id/2024/10/23/asn-kabupaten-ikrar-netral/"
LEAD = "SUKAMAJU – Sebanyak 83 pegawai membacakan ikrar netralitas di halaman kantor bupati, Rabu (23/10/2024)."
MORE = "Ikrar itu disaksikan Ketua Bawaslu dan ditutup dengan penandatanganan pakta integritas oleh semua peserta."


def app(body: str = f"{LEAD} {MORE}", kind: str = "NewsArticle", seen: str = "") -> str:
    """A page whose text stands only in the data of a script, as single-page applications send it."""
    data = {
        "@type": kind,
        "headline": "ASN ikrar netral",
        "datePublished": "2024-10-23T08:00:00+08:00",
        "articleBody": body,
    }
    script = f'<script type="application/ld+json">{json.dumps(data)}</script>'
    head = f"<title>ASN ikrar netral</title>{script}"
    return f"<!doctype html><html><head>{head}</head><body><div id='app'>{seen}</div></body></html>"


def read(html: str) -> Article:
    return read_page(Page(URL, html.encode(), dt.date(2026, 11, 21)))


def test_a_body_that_stands_only_in_data_is_found() -> None:
    """Title and day are read as everywhere."""
    article = read(app())
    assert (article.title, article.published, article.read) == ("ASN ikrar netral", dt.date(2024, 10, 23), "full")
    assert article.text == f"ASN ikrar netral\n{LEAD} {MORE}"


def test_a_page_that_does_not_call_itself_an_article_is_not_looked_into() -> None:
    """Fronts and galleries hold long texts too."""
    with pytest.raises(RefusedPageError) as caught:
        read(app(kind="WebPage"))
    assert caught.value.reason == "too_short"


def test_a_wall_is_not_looked_behind() -> None:
    """What is sold is not taken from the page's data."""
    with pytest.raises(RefusedPageError) as caught:
        read(app(seen="<p>Berlangganan untuk melanjutkan membaca</p>"))
    assert caught.value.reason == "paywall"


def test_too_little_stays_too_little() -> None:
    """A teaser in the data is no body either."""
    with pytest.raises(RefusedPageError):
        read(app("Sebanyak 83 pegawai berikrar."))


def test_related_links_that_the_other_reader_keeps_are_cut() -> None:
    """It leaves *Baca juga* in."""
    related = "<p>Baca juga: Ikrar 900 guru di Randu</p><p>BACA JUGA</p><p>Ikrar 900 guru</p>"
    inner = f"<p>{LEAD * 3}</p>{related}<p>{MORE * 3}</p>"
    html = f"<html><body><article><h1>ASN ikrar netral</h1>{inner}<p>Editor: Randu</p></article></body></html>"
    found = paragraphs_elsewhere(html, "ASN ikrar netral")
    assert [line for _, line in found] == [LEAD * 3, MORE * 3]


@pytest.mark.parametrize("html", ["", "<", "<html></html>", "<p>" * 900 + LEAD, "\x00<p>\ud800</p>"])
def test_nothing_is_found_in_nothing(html: str) -> None:
    """Whatever the other reader makes of it, no exception and no body comes out."""
    assert all(len(line) <= len(LEAD) for _, line in paragraphs_elsewhere(html, None))


def test_the_other_reader_is_imported_only_when_needed() -> None:
    """Starting the command and reading an ordinary page load neither it nor what it needs."""
    program = f"""
import datetime as dt, sys
import scraper.cli
from scraper.models import Page
from scraper.read.page import read_page
read_page(Page({URL!r}, {f"<h1>ASN ikrar netral</h1><p>{LEAD}</p><p>{MORE}</p>".encode()!r}, dt.date(2026, 11, 21)))
sys.exit(", ".join({{"trafilatura", "htmldate", "justext"}} & set(sys.modules)) or 0)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
