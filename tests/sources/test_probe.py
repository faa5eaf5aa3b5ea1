"""What a new site shows of itself, and which ways in really answer."""

import asyncio
import dataclasses
import json
from collections.abc import Mapping

import pytest

from scraper.errors import FetchError, ReadError
from scraper.models import Endpoint, Response
from scraper.sources.check import REQUESTS, check
from scraper.sources.discover.face import Ask
from scraper.sources.platforms import shared
from scraper.sources.probe import Probe, probe
from tests.sources.asking import HOME, TODAY, Answer, Web, html, response, source

POSTS = json.dumps(
    [{"link": f"{HOME}asn-berikrar-netral-{n}/", "date": "2024-10-23T08:00:00", "title": "ASN"} for n in range(3)]
).encode()
RSS = (
    b'<rss version="2.0"><channel><title>K</title><item><title>ASN Berikrar Netral</title>'
    b"<link>https://kabar.example/asn-berikrar-netral-di-kota</link></item></channel></rss>"
)
SITEMAP = b"<urlset><url><loc>https://kabar.example/asn-berikrar-netral-di-kota</loc></url></urlset>"
LIST = html(("/asn-berikrar-netral-di-kota", "ASN Berikrar Netral"))


def front(head: str = "", title: str = "Kabar Kota - Tercepat") -> bytes:
    return f"<!doctype html><html><head><title>{title}</title>{head}</head><body><p>Halo</p></body></html>".encode()


def look(ask: Ask, url: str = HOME) -> Probe:
    return asyncio.run(probe(url, "53", ask, TODAY))


def answers(first: Answer, others: Mapping[str, Answer] | None = None) -> Web:
    return Web({HOME: first, **{HOME + path: answer for path, answer in (others or {}).items()}})


def wordpress(first: Answer) -> Web:
    def answer(url: str) -> Answer:
        if url == HOME:
            return first
        return POSTS if "/wp-json/wp/v2/posts" in url else FetchError("status 404")

    return Web(answer)


@pytest.mark.parametrize(
    ("first", "sign"),
    [
        (
            response(HOME, front(), headers={"link": f'<{HOME}wp-json/>; rel="https://api.w.org/"'}),
            "kepala",
        ),
        (front('<link rel="https://api.w.org/" href="/wp-json/">'), "<link> menunjuk"),
        (front('<meta name="Generator" content="WordPress 6.6">'), "meta generator"),
        (front('<link rel="stylesheet" href="/wp-content/themes/a/style.css">'), "/wp-content/"),
    ],
)
def test_wordpress_is_known_by_its_signs_and_kept_if_it_answers(first: bytes | Response, sign: str) -> None:
    """Each sign alone leads to the REST interface; only ways that answered enter the entry."""
    found = look(wordpress(first))
    assert any(sign in one for one in found.signs)
    assert (found.source.kind, found.source.endpoints) == ("wordpress", (Endpoint("wordpress", "/"),))
    assert (found.source.id, found.source.name, found.source.region) == ("kabar-example", "Kabar Kota", "53")
    assert (found.source.status, found.source.platform) == ("unconfirmed", None)
    assert [one.works for one in found.health] == [True, False, False, False]


def test_a_site_that_only_looks_like_wordpress_is_asked_otherwise() -> None:
    """Its REST interface is shut: the sitemap of robots.txt and the linked feed take its place."""
    head = (
        '<meta name="generator" content="WordPress 6.6">'
        '<link rel="alternate" type="application/rss+xml" href="/comments/feed/">'
        '<link rel="alternate" type="application/rss+xml" href="/feed/">'
    )
    robots = b"User-agent: *\nDisallow: /admin\nSitemap: https://kabar.example/peta.xml\nSITEMAP:https://lain.example/s.xml\n"
    found = look(answers(front(head), {"robots.txt": robots, "peta.xml": SITEMAP, "feed/": RSS}))
    assert found.source.endpoints == (Endpoint("sitemap", "/peta.xml"), Endpoint("feed", "/feed/"))
    assert found.source.kind == "sitemap"
    assert found.source.expect == shared().starts["sitemap"].expect
    assert any("peta.xml" in sign for sign in found.signs)


def test_the_usual_sitemap_is_tried_where_none_is_named() -> None:
    """robots.txt may be missing, or not be one."""
    assert look(answers(front(), {"sitemap.xml": SITEMAP})).source.endpoints == (Endpoint("sitemap", "/sitemap.xml"),)


def test_the_front_page_is_the_last_way_in() -> None:
    """A list of articles there is better than nothing; its name may be its host."""
    found = look(answers(LIST))
    assert (found.source.kind, found.source.endpoints) == ("listing", (Endpoint("listing", "/"),))
    assert (found.source.name, found.signs) == ("kabar.example", ())


def test_blogger_is_known_by_its_generator() -> None:
    """Its search feed is asked for."""

    def answer(url: str) -> Answer:
        if url == HOME:
            return front("<meta content='blogger' name='generator'/>")
        return RSS if "/feeds/posts/summary" in url else FetchError("status 404")

    found = look(Web(answer))
    assert found.source.endpoints == shared().platforms["blogger"].endpoints[:1]


@pytest.mark.parametrize(
    ("home", "platform", "listed"),
    [
        ("https://ntt.antaranews.com/", "antara", "/berita/1234/asn-netral"),
        ("https://flores.tribunnews.com/", "tribun", "/2024/10/23/asn-berikrar-netral"),
        ("https://radarende.disway.id/", "disway", "/read/1234/asn-netral"),
    ],
)
def test_a_platform_is_known_by_its_domain(home: str, platform: str, listed: str) -> None:
    """Then its row says how it is asked, and the entry only names it."""
    page = html((listed, "ASN Netral"))
    found = look(Web(lambda _: page), home)
    row = shared().platforms[platform]
    assert (found.source.platform, found.source.endpoints, found.source.article) == (
        platform,
        row.endpoints,
        row.article,
    )


def test_an_article_s_address_leads_to_its_home() -> None:
    """People paste what they are reading; the home is where the front page answered."""
    moved = response("https://www.kabar.example/", LIST)
    web = Web(lambda url: moved if url == HOME else LIST if url == "https://www.kabar.example/" else FetchError("404"))
    found = look(web, f"{HOME}2024/10/23/asn-berikrar-netral?utm_source=x")
    assert found.source.home == "https://www.kabar.example/"


def test_a_site_without_encryption_says_so() -> None:
    """The entry opts in where the maintainer gave `http:` and that is what answered."""
    web = Web({"http://kabar.example/": html(("/asn-berikrar-netral-di-kota", "ASN"))})
    found = look(web, "http://kabar.example/")
    assert (found.source.plain_http, found.source.home) == (True, "http://kabar.example/")


@pytest.mark.parametrize(
    ("answer", "error", "words"),
    [
        (FetchError("waktu habis"), FetchError, "waktu habis"),
        (response(HOME, b"", 403), FetchError, "status 403"),
        (response("https://kasino.example/", LIST), ReadError, "kasino.example"),
        (b"", ReadError, "halaman kosong"),
        (front(), ReadError, "tidak satu pun jalan masuk menjawab"),
    ],
)
def test_a_site_that_cannot_be_registered_is_told(answer: Answer, error: type[Exception], words: str) -> None:
    """Unreachable, moved, no page, or without any way in."""
    with pytest.raises(error, match=words):
        look(answers(answer))


def test_hostile_pages_put_nothing_into_the_entry() -> None:
    """Names lose markup and invisible characters; addresses elsewhere, or with holes, are not taken."""
    head = (
        '<meta property="og:site_name" content="&lt;img src=x onerror=alert(1)&gt; Ka\u202ebar&#10;- x: y">'
        '<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">'
        '<link rel="alternate" type="application/rss+xml" href="https://lain.example/feed">'
        '<link rel="alternate" type="application/rss+xml" href="/{kata}/feed">'
    )
    robots = b"Sitemap: file:/etc/passwd\nSitemap: /{q}.xml\nSitemap: javascript:x\n"
    found = look(answers(front(head), {"robots.txt": robots, "sitemap.xml": SITEMAP}))
    assert found.source.name == "Kabar - x: y"
    assert [one.endpoint.pattern for one in found.health] == ["/sitemap.xml", "/"]


def test_a_check_asks_each_way_by_itself_and_little() -> None:
    """One way that fails does not hide that the other works; no more requests than a few each."""
    both = source(("listing", "/cari?q={q}&page={page}"), ("sitemap", "/sitemap.xml"))
    web = Web({f"{HOME}sitemap.xml": SITEMAP})
    listing, sitemap = asyncio.run(check(both, web, TODAY))
    assert (listing.works, sitemap.works) == (False, True)
    assert listing.outcome.troubles[0].why == "tidak ada"
    assert [link.url for link in sitemap.links] == [f"{HOME}asn-berikrar-netral-di-kota"]
    assert len(web.asked) <= 2 * REQUESTS


def test_a_check_of_any_subject_sees_a_list_that_has_none_of_ours() -> None:
    """Between elections no headline is on the subject, and the list works all the same."""
    page = html(("/harga-cabai-di-pasar-naik-lagi", "Harga Cabai di Pasar Naik Lagi"))
    expecting = dataclasses.replace(source(("listing", "/")), expect=shared().starts["listing"].expect)
    [one] = asyncio.run(check(expecting, Web({HOME: page}), TODAY))
    assert (one.works, len(one.links)) == (True, 1)
    [one] = asyncio.run(check(expecting, Web({HOME: front()}), TODAY))
    assert not one.works
