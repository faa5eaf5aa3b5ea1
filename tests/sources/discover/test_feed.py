"""RSS and Atom: read from bytes, trusted in nothing."""

import pytest

from scraper.sources.discover.face import Window
from scraper.sources.discover.feed import FEED_LIMIT
from tests.sources.asking import HOME, TODAY, WINDOW, Web, find, source, urls

FEED = source(("feed", "/feed"))
SEARCH = source(("feed", "/?s={q}&feed=rss2&paged={page}"))


def item(number: int, title: str = "ASN Berikrar Netral", day: int = 23, link: str | None = None) -> str:
    url = f"{HOME}asn-berikrar-netral-di-kota-{number}" if link is None else link
    return f"<item><title>{title}</title><link>{url}</link><pubDate>Wed, {day} Oct 2024 01:00:00 +0000</pubDate></item>"


def rss(*items: str) -> bytes:
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>K</title>{"".join(items)}</channel></rss>'.encode()


def test_a_feed_is_read_in_one_request() -> None:
    """What shows the subject and lies in the window is found; one entry past the first day covers the window."""
    body = rss(
        item(1), item(2, "Harga Cabai di Pasar Naik Lagi", link=f"{HOME}harga-cabai-di-pasar-naik"), item(3, day=2)
    )
    web = Web({f"{HOME}feed": body})
    links, outcome = find(web, FEED)
    assert [(link.title, str(link.published)) for link in links] == [("ASN Berikrar Netral", "2024-10-23")]
    assert (outcome.listed, outcome.found, outcome.covered) == (3, 1, True)
    assert web.limits == [FEED_LIMIT]


def test_a_feed_that_ends_within_the_window_does_not_cover_it() -> None:
    """The next endpoint must be asked: what the feed no longer holds may be missed."""
    assert not find(Web({f"{HOME}feed": rss(item(1))}), FEED)[1].covered


def test_atom_is_a_feed_too() -> None:
    """Links stand in attributes, times in ISO 8601; a late hour in UTC is the next day in Jakarta."""
    entry = (
        '<entry><title>ASN Berikrar Netral</title><link href="https://kabar.example/asn-berikrar-netral-di-kota"/>'
        "<published>2024-10-22T20:30:00Z</published></entry>"
    )
    body = f'<feed xmlns="http://www.w3.org/2005/Atom"><title>K</title>{entry}</feed>'.encode()
    links, _ = find(Web({f"{HOME}feed": body}), FEED)
    assert [str(link.published) for link in links] == ["2024-10-23"]


@pytest.mark.parametrize(
    ("region", "day"), [("32", "2024-10-23"), ("53", "2024-10-23"), ("91", "2024-10-24"), (None, "2024-10-23")]
)
def test_a_moment_becomes_the_civil_date_of_the_region(region: str | None, day: str) -> None:
    """15:30 UTC is 22:30 in Jakarta, 23:30 in Kupang and past midnight in Jayapura."""
    body = rss(item(1).replace("01:00:00", "15:30:00"))
    links, _ = find(Web({f"{HOME}feed": body}), source(("feed", "/feed"), region=region))
    assert [str(link.published) for link in links] == [day]


def test_results_of_a_search_need_no_word_of_the_subject() -> None:
    """The site matched them against their text; each search is followed page after page."""
    pages = {1: rss(item(1, "Bupati Pimpin Apel", link=f"{HOME}bupati-pimpin-apel-pagi-ini")), 2: rss()}
    web = Web(lambda url: pages[int(url.rpartition("=")[2])])
    links, outcome = find(web, SEARCH)
    assert urls(links) == [f"{HOME}bupati-pimpin-apel-pagi-ini"]
    assert outcome.covered
    assert web.asked[0] == f"{HOME}?s=netralitas%20asn&feed=rss2&paged=1"


def test_a_search_without_results_covers_the_window() -> None:
    """The feed of a search says so; results that all lead elsewhere do not."""
    assert find(Web(lambda _: rss()), SEARCH)[1].covered
    assert not find(Web(lambda _: rss(item(1, link="https://lain.example/a-b-c-d"))), SEARCH)[1].covered
    assert not find(Web({f"{HOME}feed": rss()}), FEED)[1].covered


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)//asn-berikrar-netral-di-kota",
        "data:text/html,asn-berikrar-netral-di-kota",
        "ftp://kabar.example/asn-berikrar-netral-di-kota",
        "file:/etc/asn-berikrar-netral-di-kota",
        "https://lain.example/asn-berikrar-netral-di-kota",
        "https://kabar.example.lain.example/asn-berikrar-netral-di-kota",
        "https://kabar.example@lain.example/asn-berikrar-netral-di-kota",
        "https://lain.example\\@kabar.example/asn-berikrar-netral-di-kota",
        "https://user:pass@kabar.example/asn-berikrar-netral-di-kota",
        "https://kabar.example:8443/asn-berikrar-netral-di-kota",
        "http://127.0.0.1/asn-berikrar-netral-di-kota",
        "https://kabar.example/tag/asn-berikrar-netral-di-kota",
        "https://kabar.example/asn-berikrar-netral-di-kota.jpg",
        "https://kabar.example/asn berikrar-netral-di-kota",
        "https://[kabar.example/asn-berikrar-netral-di-kota",
        "https://kabar.example/" + "asn-berikrar-netral-" * 200,
        "",
    ],
)
def test_a_link_that_leads_elsewhere_is_refused(link: str) -> None:
    """Only http(s), only this host, only what looks like an article (case 24)."""
    links, outcome = find(Web({f"{HOME}feed": rss(item(1, link=link))}), FEED)
    assert links == []
    assert outcome.refused == outcome.listed


@pytest.mark.parametrize(
    "variant",
    ["?utm_source=wa&fbclid=x", "/amp", "?page=all", "?amp=1", "#komentar"],
)
def test_variants_of_an_address_are_one_article(variant: str) -> None:
    """Tracking, AMP and whole-page forms lead to one link (case 17)."""
    plain = f"{HOME}asn-berikrar-netral-di-kota-1"
    body = rss(item(1, link=plain), item(2, link=(plain + variant).replace("&", "&amp;")))
    assert urls(find(Web({f"{HOME}feed": body}), FEED)[0]) == [plain]


def test_what_tells_articles_apart_stays() -> None:
    """`?berita=1` and `?berita=2` are two articles (case 17)."""
    body = rss(item(1, link=f"{HOME}index.php?berita=1"), item(2, link=f"{HOME}index.php?berita=2"))
    assert urls(find(Web({f"{HOME}feed": body}), FEED)[0]) == [f"{HOME}index.php?berita=1", f"{HOME}index.php?berita=2"]


def test_the_mobile_host_and_the_unencrypted_form_are_the_same_article() -> None:
    """`m.`, `www.` and `http:` are folded; a source that cannot encrypt keeps its own form."""
    path = "asn-berikrar-netral-di-kota"
    body = rss(item(1, link=f"http://m.kabar.example/{path}"), item(2, link=f"https://kabar.example/{path}"))
    assert urls(find(Web({f"{HOME}feed": body}), FEED)[0]) == [f"{HOME}{path}"]
    plain = source(("feed", "/feed"), plain_http=True)
    assert urls(find(Web({f"{HOME}feed": body}), plain)[0])[0] == f"http://kabar.example/{path}"


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("&lt;script&gt;alert(1)&lt;/script&gt; ASN Netral", "alert(1) ASN Netral"),
        ("&amp;lt;b&amp;gt;ASN&amp;lt;/b&amp;gt; Netral", "ASN Netral"),
        ("ASN\u202e Net\u200bral\x7f", "ASN Netral"),
        ("  ASN \n\t Netral  ", "ASN Netral"),
        ("ASN Netral " + "a" * 5000, ("ASN Netral " + "a" * 5000)[:300]),
    ],
)
def test_a_headline_is_one_line_of_plain_text(title: str, shown: str) -> None:
    """No markup, nothing invisible, no novel."""
    links, _ = find(Web({f"{HOME}feed": rss(item(1, title))}), FEED)
    assert [link.title for link in links] == [shown]


LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><rss version="2.0"><channel><title>&c;</title></channel></rss>'
)
XXE = (
    '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:/etc/hostname">]>'
    '<rss version="2.0"><channel><item><title>&x; ASN netral</title></item></channel></rss>'
)


@pytest.mark.parametrize(
    "body",
    [
        LAUGHS.encode(),
        XXE.encode(),
        XXE.replace("<!ENTITY x", "<!entity x").encode(),
        LAUGHS.replace('version="1.0"', 'version="1.0" encoding="utf-16"').encode("utf-16"),
        b'<?xml version="1.0" encoding="utf-7"?>+ADwAIQ-DOCTYPE',
        b'<?xml version="1.0" encoding="cp037"?><rss/>',
        b"<!doctype html><html><head><title>Beranda</title></head><body>Selamat datang</body></html>",
        b"",
        b"\x00" * 1000,
        b"\xff\xfe\x00\xd8",
        b"PK\x03\x04" + b"a" * 100,
        b"<rss version='2.0'><channel>" + b"<item>" * 350_000,
    ],
)
def test_a_hostile_feed_is_refused(body: bytes) -> None:
    """Entities, hidden encodings, other things, too much: a trouble, no link, nothing fetched (case 14)."""
    web = Web({f"{HOME}feed": body})
    links, outcome = find(web, FEED)
    assert links == []
    assert (len(web.asked), len(outcome.troubles), outcome.answered) == (1, 1, 0)


@pytest.mark.parametrize(
    "stamp", ["", "kemarin", "Thu, 01 Jan 1970 00:00:00 GMT", "Wed, 23 Oct 2097 01:00:00 GMT", "99999999999"]
)
def test_a_date_that_cannot_be_is_no_date(stamp: str) -> None:
    """The link is kept, without the date: the page will say (case 19)."""
    body = rss(item(1).replace("Wed, 23 Oct 2024 01:00:00 +0000", stamp))
    assert [link.published for link in find(Web({f"{HOME}feed": body}), FEED)[0]] == [None]


def test_an_old_article_changed_lately_is_no_news() -> None:
    """Where the address carries the day, it decides; a change alone does not make an article old or new."""
    old = item(1, link=f"{HOME}2019/03/01/asn-berikrar-netral").replace("pubDate", "updated")
    links, _ = find(Web({f"{HOME}feed": rss(old)}), FEED, window=Window(WINDOW.start, TODAY))
    assert links == []
