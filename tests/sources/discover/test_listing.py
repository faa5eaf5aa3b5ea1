"""Lists for people: searches, tags, indexes by day, front pages."""

import datetime as dt
import itertools

import pytest

from scraper.errors import FetchError
from scraper.sources.discover.face import Window
from scraper.sources.discover.subject import load_subject
from scraper.sources.discover.walk import PAGE_CAP
from tests.sources.asking import HOME, WINDOW, Web, find, html, response, source, urls

SEARCH = source(("listing", "/search?q={q}&page={page}"))
WORDS = load_subject().search


def link(number: int, day: str | None = None) -> tuple[str, str]:
    return (f"{'/' + day if day else ''}/asn-berikrar-netral-di-kota-{number}", f"ASN Berikrar Netral {number}")


def page_of(url: str) -> int:
    return int(url.rpartition("page=")[2])


def test_a_search_is_followed_from_page_to_page() -> None:
    """Until a page has no article; the words are encoded; headlines come with the links."""
    web = Web(lambda url: html(link(page_of(url))) if page_of(url) < 4 else html())
    links, outcome = find(web, SEARCH)
    assert urls(links) == [f"{HOME}asn-berikrar-netral-di-kota-{n}" for n in (1, 2, 3)]
    assert links[0].title == "ASN Berikrar Netral 1"
    assert web.asked[0] == f"{HOME}search?q=netralitas%20asn&page=1"
    assert len(web.asked) == 4 * len(WORDS)
    assert outcome.covered


def test_a_list_without_articles_covers_nothing() -> None:
    """A search without results and a page that changed its shape look the same: the next endpoint is asked."""
    both = source(("listing", "/cari?q={q}&page={page}"), ("listing", "/"))
    web = Web(lambda url: html(link(1)) if url == HOME else html(("/tentang", "Tentang")))
    links, outcome = find(web, both)
    assert (len(links), outcome.covered) == (1, False)
    assert len(web.asked) == len(WORDS) + 1


def test_a_calendar_without_end_is_left() -> None:
    """Every page new, and never one older than the window: the cap ends it, and the window stays open (case 16)."""
    numbers = itertools.count()
    web = Web(lambda _: html(link(next(numbers))))
    _, outcome = find(web, source(("listing", "/indeks?page={page}")))
    assert len(web.asked) == PAGE_CAP
    assert not outcome.covered


def test_a_budget_ends_everything() -> None:
    """No request more than a source may be asked; what was found stays."""
    numbers = itertools.count()
    web = Web(lambda _: html(link(next(numbers))))
    links, outcome = find(web, SEARCH, budget=7)
    assert (len(web.asked), len(links), outcome.asked) == (7, 7, 7)
    assert not outcome.covered
    assert "used up" in outcome.troubles[-1].why


def test_the_budget_is_the_entry_s_own_where_none_is_given() -> None:
    """The registry says how much one source may be asked."""
    numbers = itertools.count()
    web = Web(lambda _: html(link(next(numbers))))
    find(web, source(("listing", "/search?q={q}&page={page}"), budget=5))
    assert len(web.asked) == 5


def test_the_same_page_again_and_again_is_left_after_two() -> None:
    """Sites that show the last page for every number beyond it (case 16)."""
    web = Web(lambda _: html(link(1), link(2)))
    links, outcome = find(web, SEARCH)
    assert len(links) == 2
    assert len(web.asked) == 3 * len(WORDS)
    assert outcome.covered


def test_two_pages_of_known_articles_end_a_search() -> None:
    """One page of them does not: a list can be out of order (case 16)."""
    known = {f"{HOME}asn-berikrar-netral-di-kota-{n}" for n in (1, 3, 4)}
    web = Web(lambda url: html(link(page_of(url))))
    links, _ = find(web, SEARCH, known=known)
    assert urls(links) == [f"{HOME}asn-berikrar-netral-di-kota-2"]
    assert page_of(web.asked[3]) == 4
    assert page_of(web.asked[4]) == 1


def test_a_page_older_than_the_window_is_the_last() -> None:
    """Dates in the addresses tell; the day beside the window still counts, for the sake of time zones."""
    days = {1: "2024/10/24", 2: "2024/10/19", 3: "2024/10/18", 4: "2024/10/01"}
    web = Web(lambda url: html(link(page_of(url), days[page_of(url)])))
    links, outcome = find(web, SEARCH)
    assert [str(one.published) for one in links] == ["2024-10-24", "2024-10-19"]
    assert max(map(page_of, web.asked)) == 2
    assert outcome.covered


def test_an_index_by_day_is_asked_for_each_day() -> None:
    """The latest first, written as the site writes it, never a day outside the window."""
    web = Web(lambda _: html(link(1)))
    _, outcome = find(web, source(("listing", "/indeks?date={day:%m/%d/%Y}")))
    assert web.asked == [f"{HOME}indeks?date=10%2F{day}%2F2024" for day in (24, 23, 22, 21, 20)]
    assert outcome.covered


def test_a_long_window_is_cut_into_spans() -> None:
    """So that no span is longer than the pages that a search shows."""
    window = Window(dt.date(2024, 8, 1), dt.date(2024, 10, 24))
    web = Web(lambda _: html())
    find(web, source(("listing", "/cari?q={q}&dari={from}&sampai={to}")), window=window)
    assert len(web.asked) == 3 * len(WORDS)
    assert web.asked[0].endswith("dari=2024-09-24&sampai=2024-10-24")
    assert web.asked[-1].endswith("dari=2024-08-01&sampai=2024-08-23")


def test_a_front_page_gives_what_shows_the_subject() -> None:
    """One request, the four articles of the list, and of them the two that are on the subject or tell nothing."""
    page = html(
        link(1),
        ("/harga-cabai-di-pasar-naik-lagi", "Harga Cabai di Pasar Naik Lagi"),
        ("/tag/netralitas-asn-di-pilkada-serentak", "Netralitas ASN"),
        ("/2024/10/", "Oktober"),
        ("#atas", "Ke atas"),
        ("/berita/100234", ""),
    )
    web = Web({HOME: page})
    links, outcome = find(web, source(("listing", "/")))
    assert urls(links) == [f"{HOME}asn-berikrar-netral-di-kota-1", f"{HOME}berita/100234"]
    assert (outcome.listed, outcome.refused, outcome.covered) == (5, 2, False)


def test_the_registry_s_own_pattern_decides_what_an_article_is() -> None:
    """Path and query are matched."""
    page = html(("/r-12/asn-netral", "ASN Netral"), link(1))
    links, _ = find(Web({HOME: page}), source(("listing", "/"), article=r"^/r-\d+/"))
    assert urls(links) == [f"{HOME}r-12/asn-netral"]


def test_a_selector_narrows_the_list() -> None:
    """Links beside the list are others' headlines."""
    page = b'<div><div id="hasil"><a href="/asn-berikrar-netral-di-kota-1">ASN</a></div>' + html(link(2)) + b"</div>"
    links, _ = find(Web({HOME: page}), source(("listing", "/"), select="#hasil"))
    assert urls(links) == [f"{HOME}asn-berikrar-netral-di-kota-1"]


def test_picture_and_headline_are_one_link() -> None:
    """The longer words are the headline."""
    page = html((link(1)[0], ""), link(1), (link(1)[0], "Baca"))
    links, _ = find(Web({HOME: page}), source(("listing", "/")))
    assert [one.title for one in links] == ["ASN Berikrar Netral 1"]


def test_links_are_resolved_against_the_page_that_answered() -> None:
    """A redirect within the site moves what relative links mean."""
    body = html(("asn-berikrar-netral-di-kota", "ASN Netral"))
    moved = response(f"{HOME}berita/indeks/", body)
    links, _ = find(Web({HOME: moved}), source(("listing", "/")))
    assert urls(links) == [f"{HOME}berita/indeks/asn-berikrar-netral-di-kota"]


@pytest.mark.parametrize(
    "body",
    [b"", b"\x00\x01\x02" * 100, b"%PDF-1.7", b"\x89PNG", b"<a" * 1_000_000, b"<?xml version='1.0'?><rss></rss>"],
)
def test_what_is_no_page_is_a_trouble(body: bytes) -> None:
    """Named, and nothing more is asked of that search."""
    links, outcome = find(Web(lambda _: body), SEARCH)
    assert (links, outcome.answered) == ([], 0)
    assert len(outcome.troubles) == len(WORDS)


def test_a_source_that_never_answers_is_left_alone() -> None:
    """After six failures in a row no further request is spent on it in this run."""
    web = Web(lambda _: FetchError("waktu habis"))
    many = source(*(("listing", f"/daftar/{n}") for n in range(20)))
    _, outcome = find(web, many)
    assert len(web.asked) == 6
    assert "none was answered" in outcome.troubles[-1].why


def test_an_answer_with_an_error_is_a_failure() -> None:
    """Whatever stands in its body."""
    web = Web({HOME: response(HOME, html(link(1)), status=503)})
    links, outcome = find(web, source(("listing", "/")))
    assert links == []
    assert [trouble.why for trouble in outcome.troubles] == ["status 503"]


def test_endpoints_follow_each_other_until_one_covers_the_window() -> None:
    """A list that reaches back far enough spares the next one."""
    first = html(link(1, "2024/10/24"), link(2, "2024/09/01"))
    both = source(("listing", "/a"), ("listing", "/b"))
    web = Web({f"{HOME}a": first, f"{HOME}b": html(link(3))})
    assert len(find(web, both)[0]) == 1
    assert web.asked == [f"{HOME}a"]
    web = Web({f"{HOME}a": html(link(1, "2024/10/24")), f"{HOME}b": html(link(3))})
    assert len(find(web, both)[0]) == 2


def test_no_address_is_asked_twice() -> None:
    """Two endpoints may come to the same address."""
    web = Web(lambda _: html(link(1)))
    find(web, source(("listing", "/a"), ("listing", "/a")))
    assert web.asked == [f"{HOME}a"]


def test_a_link_on_a_host_below_the_home_is_the_source_s_own() -> None:
    """National outlets keep their regions there; the window is that of the run."""
    page = html(("https://daerah.kabar.example/asn-berikrar-netral-di-kota", "ASN Netral"))
    links, _ = find(Web({HOME: page}), source(("listing", "/")), window=WINDOW)
    assert urls(links) == ["https://daerah.kabar.example/asn-berikrar-netral-di-kota"]
