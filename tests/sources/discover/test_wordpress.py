"""WordPress's REST interface, as it answers and as it fails to."""

import json
from urllib.parse import parse_qs, urlsplit

import pytest

from scraper.errors import FetchError
from scraper.models import Response
from scraper.sources.discover.subject import load_subject
from tests.sources.asking import HOME, Answer, Web, find, response, source, urls

WORDPRESS = source(("wordpress", "/"))
SEARCHES = load_subject().wordpress


def post(number: int, day: str = "2024-10-23", link: str | None = None) -> dict[str, object]:
    return {
        "date": f"{day}T08:15:00",
        "link": link or f"{HOME}asn-kota-berikrar-netral-{number}/",
        "title": {"rendered": f"ASN Kota Berikrar Netral &#8211; {number}"},
    }


def posts(url: str, *found: object, pages: int | None = 1) -> Response:
    headers = {} if pages is None else {"x-wp-totalpages": str(pages)}
    return response(url, json.dumps(found).encode(), headers=headers)


def query(url: str) -> dict[str, str]:
    return {key: values[0] for key, values in parse_qs(urlsplit(url).query).items()}


def test_a_site_is_searched_for_the_days_wanted() -> None:
    """Every search is put once, with the window, small fields, and as many posts a page as there can be."""
    web = Web(lambda url: posts(url, post(1)))
    links, outcome = find(web, WORDPRESS)
    assert urls(links) == [f"{HOME}asn-kota-berikrar-netral-1/"]
    assert (links[0].title, str(links[0].published)) == ("ASN Kota Berikrar Netral – 1", "2024-10-23")
    assert [query(url)["search"] for url in web.asked] == list(SEARCHES)
    assert all(url.startswith(f"{HOME}wp-json/wp/v2/posts?") for url in web.asked)
    asked = query(web.asked[0])
    assert asked["after"] == "2024-10-19T23:59:59"
    assert asked["before"] == "2024-10-25T00:00:00"
    assert (asked["per_page"], asked["_fields"]) == ("100", "link,date,title")
    assert (outcome.covered, outcome.troubles) == (True, ())


def test_pages_are_read_to_the_last() -> None:
    """X-WP-TotalPages says how many there are; a page beyond would be an error, and is not asked for."""
    web = Web(lambda url: posts(url, *(post(int(query(url)["page"]) * 100 + n) for n in range(100)), pages=3))
    links, outcome = find(web, WORDPRESS)
    assert [query(url)["page"] for url in web.asked[:3]] == ["1", "2", "3"]
    assert (len(links), len(web.asked), outcome.covered) == (300, 3 * len(SEARCHES), True)


def test_without_a_total_a_short_page_is_the_last() -> None:
    """A proxy may drop the header."""
    web = Web(lambda url: posts(url, post(1), pages=None))
    assert find(web, WORDPRESS)[1].covered
    assert len(web.asked) == len(SEARCHES)


def test_pages_that_bring_nothing_new_are_left_after_two() -> None:
    """A site that gives the same page for every number cannot keep a run busy (case 16)."""
    web = Web(lambda url: posts(url, *(post(n) for n in range(100)), pages=5000))
    links, outcome = find(web, WORDPRESS)
    assert len(links) == 100
    assert len(web.asked) == 3 * len(SEARCHES)
    assert outcome.covered


def test_known_articles_are_not_found_again() -> None:
    """Two pages of known articles end a search."""
    known = {f"{HOME}asn-kota-berikrar-netral-{n}/" for n in range(1000)}
    web = Web(lambda url: posts(url, *(post(int(query(url)["page"]) + n) for n in range(100)), pages=9))
    links, _ = find(web, WORDPRESS, known=known)
    assert links == []
    assert len(web.asked) == 2 * len(SEARCHES)


def test_without_pretty_addresses_the_plain_form_is_asked() -> None:
    """`/wp-json/` answers 404 there; once the plain form has answered it is the only one asked."""
    web = Web(lambda url: posts(url, post(1)) if "rest_route=" in url else FetchError("status 404"))
    links, outcome = find(web, WORDPRESS)
    assert len(links) == 1
    assert sum("wp-json" in url for url in web.asked) == 1
    assert sum("?rest_route=/wp/v2/posts&search=" in url for url in web.asked) == len(SEARCHES)
    assert (outcome.covered, len(outcome.troubles)) == (True, 1)


@pytest.mark.parametrize(
    "refusal",
    [
        b'{"code":"rest_invalid_param","message":"Invalid parameter(s): after","data":{"status":400}}',
        b'{"code":"rest_cannot_access","message":"Only authenticated users","data":{"status":401}}',
        b"<!doctype html><html><head><title>Beranda</title></head><body>Selamat datang</body></html>",
        b"",
        b"null",
        b'"posts"',
        b"[1, 2]",
        b'[{"id": 3}]',
        b"[" * 100_000,
        b'[{"link": "https://kabar.example/a", "date": ' + b"9" * 10_000 + b"}]",
    ],
)
def test_what_is_no_list_of_posts_is_a_trouble(refusal: bytes) -> None:
    """Errors, front pages and JSON made to break parsers are named, and the source yields nothing."""
    links, outcome = find(Web(lambda _: refusal), WORDPRESS)
    assert links == []
    assert (outcome.answered, outcome.covered) == (0, False)
    assert len(outcome.troubles) == 4


def test_versions_that_refuse_dates_are_asked_without() -> None:
    """Then the dates of the posts decide, and a page of older ones is the last."""

    def answer(url: str) -> Answer:
        if "after" in query(url):
            return FetchError("status 400")
        page = int(query(url)["page"])
        days = {1: "2024-10-23", 2: "2024-10-21", 3: "2024-08-01"}
        return posts(url, *(post(page * 20 + n, days[page]) for n in range(20)), pages=400)

    web = Web(answer)
    links, outcome = find(web, WORDPRESS)
    assert len(links) == 40
    assert all(query(url)["per_page"] == "20" for url in web.asked[2:])
    assert len(web.asked) == 2 + 3 * len(SEARCHES)
    assert outcome.covered


def test_notices_before_the_json_are_skipped() -> None:
    """Old PHP prints warnings where only JSON should stand."""
    body = (
        b"\xef\xbb\xbf<br />\n<b>Notice</b>: Undefined index: x in <b>/srv/a.php</b><br />\n"
        + json.dumps([post(1)]).encode()
    )
    assert len(find(Web(lambda _: body), WORDPRESS)[0]) == 1


def test_a_failure_in_the_middle_leaves_the_window_open() -> None:
    """What was found stays found, but nobody may think that all of it was seen."""
    web = Web(lambda url: posts(url, post(1)) if query(url)["search"] == SEARCHES[0] else FetchError("waktu habis"))
    links, outcome = find(web, WORDPRESS)
    assert len(links) == 1
    assert not outcome.covered
    assert {trouble.why for trouble in outcome.troubles} == {"waktu habis"}


def test_where_rest_is_shut_the_feed_is_asked() -> None:
    """The next endpoint has its turn, on the same budget."""
    item = (
        "<item><title>ASN Berikrar Netral</title><link>https://kabar.example/asn-berikrar-netral-di-kota/</link></item>"
    )
    rss = f'<rss version="2.0"><channel><title>Kabar</title>{item}</channel></rss>'.encode()
    web = Web(lambda url: rss if "feed=rss2" in url else FetchError("status 403"))
    links, outcome = find(web, source(("wordpress", "/"), ("feed", "/?s={q}&feed=rss2")))
    assert urls(links) == ["https://kabar.example/asn-berikrar-netral-di-kota/"]
    assert outcome.answered == 4


def test_an_installation_below_the_root_is_asked_there() -> None:
    """The endpoint names where WordPress is installed."""
    web = Web(lambda url: posts(url, post(1)))
    find(web, source(("wordpress", "/berita/")))
    assert web.asked[0].startswith(f"{HOME}berita/wp-json/wp/v2/posts?")
