"""Articles of several pages: a page that shows a part says so, names the others, and all are joined into one."""

import datetime as dt

import pytest

from scraper.models import Article, Page
from scraper.read.further import MOST, further, joined
from scraper.read.page import read_page

URL = "https://www.contoh.id/2024/10/23/asn-kabupaten-ikrar-netral/"
LEAD = "SUKAMAJU – Sebanyak 83 pegawai membacakan ikrar netralitas di halaman kantor bupati, Rabu (23/10/2024)."
MORE = "Ikrar itu disaksikan Ketua Bawaslu dan ditutup dengan penandatanganan pakta integritas oleh semua peserta."
NEXT = "<a href='?page=2'>2</a> <a href='?page=3'>3</a>"


def page(links: str = "", url: str = URL, head: str = "", text: str = f"<p>{LEAD}</p><p>{MORE}</p>") -> Page:
    body = f"<h1>ASN ikrar netral</h1><div class='entry-content'>{text}</div>{links}"
    html = f"<!doctype html><head><title>ASN ikrar netral</title>{head}</head><body>{body}</body>"
    return Page(url, html.encode(), dt.date(2026, 11, 21))


@pytest.mark.parametrize(
    "links",
    [
        f"<a href='{URL}?page=2'>Halaman selanjutnya</a>",
        "<div class='paging'><a href='?page=1'>1</a><a href='?page=2'>2</a></div>",
        "<div class='page-links'><a href='2/' class='post-page-numbers'>2</a></div>",
        "<a href='/2024/10/23/asn-kabupaten-ikrar-netral/all'>Tampilkan semua</a>",
        f"<link rel='next' href='{URL}?hal=2'>",
    ],
)
def test_a_page_that_leads_to_others_of_its_article_is_an_excerpt(links: str) -> None:
    """Whatever the links say, and wherever they stand, their addresses tell."""
    assert read_page(page(links)).read == "excerpt"


@pytest.mark.parametrize(
    "links",
    [
        "",
        "<a href='/berita-lain-yang-baru-saja?page=2'>Selanjutnya</a>",
        "<link rel='next' href='https://www.contoh.id/2024/10/24/berita-lain-yang-baru/'>",
        "<a href='https://lain.id/2024/10/23/asn-kabupaten-ikrar-netral/?page=2'>2</a>",
        f"<a href='{URL}?page=all'>Sebarkan di Facebook</a>",
        f"<a href='{URL}?page=1'>1</a>",
        "<a href='https://['>x</a><a href='javascript:next(2)'>2</a>",
    ],
)
def test_other_articles_and_shared_addresses_are_no_further_pages(links: str) -> None:
    """The next article, another site's and an address for sharing leave the page whole."""
    assert read_page(page(links)).read == "full"


@pytest.mark.parametrize("tail", ["?page=2", "?page=3", "2/", "?hal=2"])
def test_a_later_page_alone_is_an_excerpt(tail: str) -> None:
    """The last page leads to none after it, and still is not the article."""
    assert read_page(page("<a href='?page=1'>1</a>", URL + tail)).read == "excerpt"


def test_all_pages_in_one_are_the_whole() -> None:
    """`?page=all` has it all, whatever it links to, and its address is the article's."""
    article = read_page(page(NEXT, URL + "?page=all"))
    assert (article.read, article.url) == ("full", URL)


def test_a_saved_page_without_address_is_judged_by_its_own() -> None:
    """A file that calls itself page 2 is an excerpt too."""
    second = page(url="", head=f"<link rel='canonical' href='{URL}?page=2'>")
    assert (read_page(second).read, read_page(second).url) == ("excerpt", URL)


def test_the_rest_is_named_in_order() -> None:
    """Pages after this one, each once and at most MOST, wherever they are linked from."""
    many = "".join(f"<a href='?page={number}'>{number}</a>" for number in (3, 2, 4, 2, 1, 99))
    assert further(page(many)) == tuple(f"{URL}?page={number}" for number in (2, 3, 4))
    assert further(page(many, URL + "?page=3")) == (f"{URL}?page=4",)
    assert MOST < 99


def test_the_whole_is_asked_for_where_it_is_offered() -> None:
    """One request instead of several."""
    assert further(page(NEXT + "<a href='?page=all#page2'>Show all</a>")) == (f"{URL}?page=all",)


def test_a_page_of_its_own_has_no_rest() -> None:
    """Nor has one without an address."""
    assert further(page()) == ()
    assert further(page(NEXT, url="")) == ()


def read(number: int, *texts: str) -> Article:
    text = "<figure><img><figcaption>Apel di halaman.</figcaption></figure>" + "".join(f"<p>{one}</p>" for one in texts)
    head = f"<meta property='og:title' content='ASN ikrar netral - Halaman {number}'>"
    return read_page(page(NEXT, f"{URL}?page={number}", head, text))


def test_pages_are_joined_into_one_text() -> None:
    """Headline and captions stand once, paragraphs in the order of the pages, parts where they say."""
    first, second = read(1, LEAD, MORE), read(2, "Camat pertama hadir. " * 9, "Selesai.")
    article = joined([first, second], whole=True)
    lines = ["ASN ikrar netral", "Apel di halaman.", LEAD, MORE, ("Camat pertama hadir. " * 9).strip(), "Selesai."]
    assert article.text.split("\n") == lines
    assert [article.text[part.start : part.end] for part in article.parts] == lines
    assert (article.url, article.title, article.published, article.read) == (
        URL, "ASN ikrar netral", dt.date(2024, 10, 23), "full",
    )  # fmt: skip
    assert article.sha256 != first.sha256


def test_pages_of_which_one_is_missing_are_an_excerpt() -> None:
    """What could not be had may hold the numbers."""
    assert joined([read(1, LEAD, MORE)], whole=False).read == "excerpt"
