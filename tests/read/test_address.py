"""One address an article: what is stripped, and above all what is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper.errors import ReadError
from scraper.models import words_of_address
from scraper.read.address import canonical_url, is_listing, page_number, resolve, same_site

SLUG = "asn-pemkab-ikrar-netral"


@pytest.mark.parametrize(
    ("url", "canonical"),
    [
        (f"HTTPS://Contoh.ID:443/{SLUG}/#komentar", f"https://contoh.id/{SLUG}/"),
        (f"http://contoh.id:8080/{SLUG}", f"http://contoh.id:8080/{SLUG}"),
        (f"https://contoh.id/{SLUG}/?utm_source=wa&utm_medium=x&fbclid=1&gclid=2", f"https://contoh.id/{SLUG}/"),
        (f"https://contoh.id/{SLUG}?b=2&utm_source=wa&a=1", f"https://contoh.id/{SLUG}?b=2&a=1"),
        (f"https://contoh.id/{SLUG}/amp/", f"https://contoh.id/{SLUG}/"),
        (f"https://contoh.id/{SLUG}/amp", f"https://contoh.id/{SLUG}"),
        (f"https://contoh.id/{SLUG}/?amp=1%2F", f"https://contoh.id/{SLUG}/"),
        (f"https://contoh.id/{SLUG}/?amp", f"https://contoh.id/{SLUG}/"),
        (f"https://lampung.contoh.id/amp/berita/324390/{SLUG}", f"https://lampung.contoh.id/berita/324390/{SLUG}"),
        (f"https://contoh.blogspot.com/2024/10/{SLUG}.html?m=1", f"https://contoh.blogspot.com/2024/10/{SLUG}.html"),
        (f"https://www.contoh.id/2024/10/{SLUG}.html?m=0&a=1", f"https://www.contoh.id/2024/10/{SLUG}.html?a=1"),
        (f"https://news.detik.com/berita/d-7/{SLUG}?single=1", f"https://news.detik.com/berita/d-7/{SLUG}"),
        (f"https://contoh.id/2024/10/23/{SLUG}?page=all", f"https://contoh.id/2024/10/23/{SLUG}"),
        (f"https://contoh.id/2024/10/23/{SLUG}?page=2", f"https://contoh.id/2024/10/23/{SLUG}"),
        (f"https://contoh.id/{SLUG}/2/", f"https://contoh.id/{SLUG}/"),
        (f"https://contoh.id/{SLUG}/2", f"https://contoh.id/{SLUG}"),
        (f"https://contoh.id/{SLUG}/all", f"https://contoh.id/{SLUG}"),
        (f"https://contoh.id/{SLUG}/page/2/", f"https://contoh.id/{SLUG}/"),
        ("https://contoh.id/berita/88121/ikrar-netral?page=3", "https://contoh.id/berita/88121/ikrar-netral"),
        (
            "https://contoh.id/read/21040031/ASN.Kabupaten.Ikrar.Netral.?hal=2",
            "https://contoh.id/read/21040031/ASN.Kabupaten.Ikrar.Netral.",
        ),
        ("https://contoh.id/?p=93002&page=2", "https://contoh.id/?p=93002"),
        (f"https://m.contoh.co.id/{SLUG}", f"https://contoh.co.id/{SLUG}"),
        (f"https://m.medan.contoh.com/{SLUG}", f"https://medan.contoh.com/{SLUG}"),
        (
            f"https://amp.kompas.com/regional/read/2024/10/2/{SLUG}",
            f"https://regional.kompas.com/read/2024/10/2/{SLUG}",
        ),
        (f"https://web.archive.org/web/20241023081122/https://contoh.id/{SLUG}?page=2", f"https://contoh.id/{SLUG}"),
        (f"https://web.archive.org/web/20241023081122id_/http:/contoh.id/{SLUG}", f"http://contoh.id/{SLUG}"),
        (f"https://contoh-id.cdn.ampproject.org/v/s/contoh.id/{SLUG}/amp", f"https://contoh.id/{SLUG}"),
        (f"https://www.google.com/amp/s/contoh.id/{SLUG}/amp", f"https://contoh.id/{SLUG}"),
    ],
)
def test_variants_of_an_address_become_one(url: str, canonical: str) -> None:
    """Tracking, AMP, whole-article views, page numbers and mobile hosts are the same article."""
    assert canonical_url(url) == canonical


@pytest.mark.parametrize(
    "url",
    [
        "https://contoh.go.id/baca.php?berita=1",
        "https://contoh.id/?m=1",
        f"https://contoh.id/{SLUG}?single=1",
        f"https://bukandetik.com/{SLUG}?single=1",
        "https://contoh.go.id/baca.php?berita=2",
        "https://contoh.id/?p=93002",
        "https://contoh.id/2024/10/2",
        "https://contoh.id/tag/netralitas-asn-lampung-barat/2",
        "https://contoh.id/tag/netralitas-asn-lampung-barat?page=2",
        "https://contoh.id/index.php?option=com_content&id=55&Itemid=3",
        "https://contoh.go.id/baca.php?berita=55&page=2",
        "https://contoh.go.id/berita?hal=2",
        "https://web.archive.org/web/",
        f"https://amp.contoh.id/regional/{SLUG}",
        "https://contoh.id/amp/tegangan",
        "https://m.go.id/berita",
        "https://contoh.id/berita?q=a%20b&kosong=",
    ],
)
def test_what_may_be_the_article_itself_stays(url: str) -> None:
    """Query numbers, dates, lists and hosts that only look like variants are left as they are."""
    assert canonical_url(url) == url


@pytest.mark.parametrize(
    ("url", "number"),
    [
        (f"https://contoh.id/{SLUG}", 1),
        (f"https://contoh.id/{SLUG}?page=1", 1),
        (f"https://contoh.id/{SLUG}?page=3", 3),
        (f"https://contoh.id/{SLUG}/2/", 2),
        (f"https://contoh.id/{SLUG}?showpage=all", 0),
        (f"https://contoh.id/{SLUG}/all", 0),
        ("https://contoh.id/2024/10/2", 1),
        ("https://contoh.id/tag/netralitas-asn-lampung-barat?page=2", 1),
        ("https://contoh.go.id/baca.php?berita=55", 1),
    ],
)
def test_an_address_says_which_page_of_its_article_it_shows(url: str, number: int) -> None:
    """Pages count from 1, all of them in one are 0; days, lists and articles' own numbers are no pages."""
    assert page_number(url) == number


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "ftp://contoh.id/a",
        "/relatif",
        "https://",
        "http://[",
        "https://a b.id/",
    ],
)
def test_only_web_addresses_are_addresses(url: str) -> None:
    """Anything but http(s) is refused, as is an endless address."""
    with pytest.raises(ReadError, match="bukan alamat"):
        canonical_url(url)


def test_an_endless_address_is_refused() -> None:
    """Browsers and servers give up near two thousand characters; so do we."""
    with pytest.raises(ReadError):
        canonical_url("https://contoh.id/" + "a-" * 2000)


@given(st.text(max_size=80), st.text(max_size=40))
def test_the_canonical_form_is_its_own_canonical_form(path: str, query: str) -> None:
    """Stripping twice strips no more than stripping once, and nothing but ReadError is raised."""
    try:
        once = canonical_url(f"https://contoh.id/{path}?{query}")
    except ReadError:
        return
    assert canonical_url(once) == once


def test_hosts_of_one_registrable_domain_are_one_site() -> None:
    """Subdomains are the same site; neighbours under co.id or a blog host are not."""
    assert same_site("https://m.contoh.co.id/a", "https://www.contoh.co.id/b")
    assert same_site("https://jabar.contoh.com/a", "https://www.contoh.com/b")
    assert not same_site("https://satu.co.id/a", "https://dua.co.id/b")
    assert not same_site("https://satu.blogspot.com/a", "https://dua.blogspot.com/b")


def test_front_pages_tags_and_searches_are_lists() -> None:
    """A front page is a list, a front page with a post number is not."""
    assert is_listing("https://contoh.id/")
    assert is_listing("https://contoh.id/tag/asn")
    assert is_listing("https://contoh.id/search?q=netral")
    assert not is_listing("https://contoh.id/?p=7")
    assert not is_listing("https://contoh.id/tagihan-listrik-naik")


def test_a_link_is_resolved_against_its_page() -> None:
    """Relative links become absolute; what is no web address becomes None."""
    assert resolve("https://contoh.id/a/b", "../c") == "https://contoh.id/c"
    assert resolve("https://contoh.id/a", "mailto:x@contoh.id") is None
    assert resolve(None, "/c") is None


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("https://contoh.id/2024/10/01/asn-pemkab_ikrar-netral/", "asn pemkab ikrar netral"),
        ("https://contoh.id/berita/asn%20ikrar.html", "asn ikrar html"),
        ("https://contoh.id/?p=93002", ""),
        ("", ""),
    ],
)
def test_the_last_part_of_an_address_tells_the_headline(url: str, words: str) -> None:
    """Hyphens and encoded spaces part words; a number in the query tells nothing."""
    assert words_of_address(url) == words
