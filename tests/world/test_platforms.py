"""Each platform answers in its own form, looked at directly: what the real discovery would forgive is held here."""

import datetime as dt
import gzip
import json
from typing import Any

import pytest

from scraper.fetch.robots import read_robots
from scraper.sources.discover.feed import read_feed
from scraper.sources.discover.sitemap import read_sitemap
from tests.world import World
from tests.world.conftest import DAY
from tests.world.reports import every
from tests.world.tables import hosts
from tests.world.test_world import ask

WORLD = World(DAY)
POSTS = "/wp-json/wp/v2/posts"


def of(name: str, path: str, **headers: str) -> str:
    """The text that an outlet answers with 200."""
    answer = ask(WORLD, hosts()[name].home + path, **headers)
    assert answer.status == 200
    return answer.body.decode()


def posts(name: str, query: str, path: str = POSTS + "?") -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(of(name, path + query))
    return found


def test_rest_searches_inside_words_and_within_days() -> None:
    """Every word somewhere in the text; `after` and `before` leave out the moment they name; the newest first."""
    found = posts("warta-teluk", "search=netral+pesawaran&per_page=100")
    assert [post["date"][:10] for post in found] == ["2024-09-23"]
    moment = found[0]["date"]
    assert posts("warta-teluk", f"search=netral+pesawaran&after={moment}") == []
    assert posts("warta-teluk", f"search=netral+pesawaran&before={moment}") == []
    assert posts("warta-teluk", "search=pesawaran&after=2024-09-22T23:59:59&before=2024-09-24T00:00:00") == found
    assert posts("warta-teluk", "search=tidakada") == []
    dates = [post["date"] for post in posts("warta-teluk", "per_page=100")]
    assert dates == sorted(dates, reverse=True)
    assert len(dates) == len([one for one in every(DAY) if one.host.id == "warta-teluk"])


def test_rest_counts_pages_and_gives_the_fields_asked_for() -> None:
    """X-WP-Total and X-WP-TotalPages; a page too far and a size too large are errors of WordPress's."""
    answer = ask(WORLD, f"{hosts()['warta-teluk'].home}{POSTS}?per_page=2&page=2&_fields=link,date,title")
    total = int(answer.header("x-wp-total") or 0)
    assert (total, answer.header("x-wp-totalpages")) == (len(posts("warta-teluk", "per_page=100")), str(-(-total // 2)))
    assert [set(post) for post in json.loads(answer.body)] == [{"link", "date", "title"}] * 2
    for query, code in (
        ("page=99", "rest_post_invalid_page_number"), ("per_page=101", "rest_invalid_param"),
        ("after=kemarin", "rest_invalid_param"),
    ):  # fmt: skip
        refused = ask(WORLD, f"{hosts()['warta-teluk'].home}{POSTS}?{query}")
        assert (refused.status, json.loads(refused.body)["code"]) == (400, code)
    assert len(posts("pelita-pasundan", "per_page=100")) == 2


def test_rest_without_pretty_permalinks_old_and_closed() -> None:
    """One answers only `?rest_route=`, one sends whole posts after a notice and counts nothing, one sends 401."""
    assert ask(WORLD, f"{hosts()['suara-mahakam'].home}{POSTS}").status == 404
    [post] = posts("suara-mahakam", "&search=bontang+netral&_fields=link", "/?rest_route=/wp/v2/posts")
    assert "/?p=" in post["link"]
    old = ask(WORLD, f"{hosts()['kabar-seulawah'].home}{POSTS}?search=netral&_fields=link")
    assert old.body.startswith(b"\nNotice")
    assert b'"content"' in old.body
    assert old.header("x-wp-totalpages") is None
    assert ask(WORLD, f"{hosts()['radar-lawu'].home}{POSTS}").status == 401


def test_feeds_and_their_searches() -> None:
    """RSS holds the latest, a search's feed its results page by page, Atom both; all with days of publication."""
    latest = read_feed(of("pena-minang", "/feed/").encode(), "13")
    assert [one.published for one in latest] == sorted((one.published for one in latest), reverse=True)  # type: ignore[type-var]
    assert {one.url for one in latest} == {one.url for one in every(DAY) if one.host.id == "pena-minang"}
    found = read_feed(of("radar-lawu", "/?s=netral+ngawi&feed=rss2&paged=1").encode(), "35")
    assert [one.published for one in found] == [dt.date(2024, 9, 27)]
    assert ask(WORLD, f"{hosts()['radar-lawu'].home}/?s=netral&feed=rss2&paged=2").status == 404
    atom = of("lensa-tomini", "/feeds/posts/summary?q=poso")
    assert "<feed" in atom
    assert [one.title for one in read_feed(atom.encode(), "72")] == ["Pemkab Poso Ikrar Netral Jelang Pilkada 2024"]
    assert "<rss" in of("lensa-tomini", "/feeds/posts/summary?q=poso&alt=rss")


def test_sitemaps_by_month_and_of_news() -> None:
    """An index of gzipped months, each with its own reports; the news sitemap holds two days, with headlines."""
    index = read_sitemap(of("tabur-banua", "/sitemap.xml").encode(), "63")
    assert f"{hosts()['tabur-banua'].home}/sitemap-2020-09.xml.gz" in [url for url, _ in index.children]
    month = ask(WORLD, f"{hosts()['tabur-banua'].home}/sitemap-2020-09.xml.gz")
    assert gzip.decompress(month.body).startswith(b"<?xml")
    assert {one.modified and one.modified.month for one in read_sitemap(month.body, "63").pages} == {9}
    world = World(dt.date(2024, 9, 24))
    news = read_sitemap(ask(world, f"{hosts()['swara-sasak'].home}/sitemap-news.xml").body, "52").pages
    assert "lombok-utara" in news[0].url
    assert {one.published for one in news} <= {dt.date(2024, 9, 23), dt.date(2024, 9, 24)}
    later = ask(World(dt.date(2024, 9, 26)), f"{hosts()['swara-sasak'].home}/sitemap-news.xml")
    assert b"lombok-utara" not in later.body


@pytest.mark.parametrize(
    ("name", "path", "has", "lacks"),
    [
        ("kantor-berita-nusa", "/search?q=netralitas+poso&page=1", "pemkab-poso", "pemkab-dompu"),
        ("kantor-berita-nusa", "/search?q=netral+poso&page=1", "Tidak ada berita", "pemkab-poso"),
        ("kantor-berita-nusa", "/search?q=netralitas&page=9", "Tidak ada berita", "/berita/4"),
        ("tribun-musi", "/tag/netralitas-asn?page=1", "pemkab-lahat", "Tidak ada berita"),
        ("koran-khatulistiwa", "/search?q=asn&start_date=2023-10-03&end_date=2023-10-03", "pemkab-demak", "magetan"),
        ("koran-khatulistiwa", "/search?q=asn&start_date=2023-10-04&end_date=2024-08-01", "Tidak ada", "pemkab-demak"),
        ("koran-khatulistiwa", "/search?q=asn&start_date=2023-09-01&end_date=2023-10-02", "Tidak ada", "pemkab-demak"),
        ("kilas-hari", "/indeks?date=11/07/2023", "pemkab-soppeng", "pemkab-bulukumba"),
        ("kilas-hari", "/indeks?date=11/08/2023", "Tidak ada berita", "pemkab-soppeng"),
        ("sorot-pantura", "/search?q=netralitas&sort=latest&page=1", "pemkab-batang", "pemkot-pekalongan"),
        ("sorot-pantura", "/search?q=netralitas&sort=latest&page=2", "pemkot-pekalongan", "pemkab-batang-ikrar"),
        ("mimbar-flores", "/berita?halaman=1", "halaman=2", "manggarai"),
        ("mimbar-flores", "/berita?halaman=2", "manggarai", "halaman=3"),
    ],
)
def test_lists_hold_what_was_asked_for(name: str, path: str, has: str, lacks: str) -> None:
    """Searches by whole words, tags, windows of days, one day's index, pages: each in its platform's form."""
    html = of(name, path)
    assert has in html
    assert lacks not in html


def test_tribun_s_search_is_closed() -> None:
    """As the real one's: tags and sitemaps remain."""
    assert ask(WORLD, f"{hosts()['tribun-kapuas'].home}/search?q=netral").status == 403


@pytest.mark.parametrize("name", hosts())
def test_robots_txt_is_of_its_kind(name: str) -> None:
    """Seven kinds: what the file allows, or that there is none to read."""
    host = hosts()[name]
    answer = ask(WORLD, f"{host.home}/robots.txt")
    assert answer.status == {"missing": 404, "broken": 503}.get(host.robots, 200)
    if host.robots in ("missing", "broken"):
        return
    rules = read_robots(answer.body)
    assert rules.allows(f"{host.home}/") == (host.robots != "closed")
    assert rules.allows(f"{host.home}{host.closed or '/wp-admin/'}x") == (host.robots == "html")
    assert rules.delay == (host.delay or None)


def test_all_kinds_are_there() -> None:
    """No platform, theme, robots.txt or validator is only written about."""
    kinds = list(zip(*[(h.platform, h.theme, h.robots, h.validators, h.rest) for h in hosts().values()], strict=True))
    assert set(kinds[0]) == {
        "wordpress", "rss", "atom", "sitemap", "news-sitemap", "antara", "tribun", "kompas", "detik", "promedia",
        "listing",
    }  # fmt: skip
    assert set(kinds[2]) == {"allow", "part", "closed", "missing", "broken", "html", "delay"}
    assert set(kinds[3]) == {"both", "etag", "modified", "none"}
    assert set(kinds[4]) == {"open", "old", "small", "closed"}
