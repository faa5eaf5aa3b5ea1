"""Sitemaps: streamed, bounded, chosen by date."""

import gzip

import pytest

from scraper.sources.discover import sitemap as module
from scraper.sources.discover.sitemap import SITEMAP_LIMIT, URL_CAP, read_sitemap
from tests.sources.asking import HOME, Web, find, response, source, urls

SITEMAP = source(("sitemap", "/sitemap.xml"))
TOP = f"{HOME}sitemap.xml"
NS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
NEWS = 'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'


def urlset(*entries: str) -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8"?><urlset {NS} {NEWS}>{"".join(entries)}</urlset>'.encode()


def index(*entries: str) -> bytes:
    return f'<?xml version="1.0"?><sitemapindex {NS}>{"".join(entries)}</sitemapindex>'.encode()


def entry(path: str, changed: str | None = None, extra: str = "") -> str:
    lastmod = f"<lastmod>{changed}</lastmod>" if changed else ""
    return f"<url><loc>{HOME}{path}</loc>{lastmod}{extra}</url>"


def child(path: str, changed: str | None = None) -> str:
    lastmod = f"<lastmod>{changed}</lastmod>" if changed else ""
    return f"<sitemap><loc>{HOME}{path}</loc>{lastmod}</sitemap>"


def news(title: str, day: str) -> str:
    return (
        f"<news:news><news:publication><news:name>K</news:name></news:publication>"
        f"<news:publication_date>{day}</news:publication_date><news:title>{title}</news:title></news:news>"
    )


NETRAL = "asn-berikrar-netral-di-kota"


def test_a_sitemap_gives_what_the_window_and_the_subject_want() -> None:
    """`lastmod` can only rule out what was last changed before; the address shows the subject."""
    body = urlset(
        entry(NETRAL, "2024-10-23T08:00:00+07:00"),
        entry("harga-cabai-di-pasar-naik-lagi", "2024-10-23"),
        entry(f"{NETRAL}-lama", "2023-01-01"),
        entry(f"2019/03/01/{NETRAL}", "2024-10-23"),
        entry("bupati-pimpin-apel-bersama-asn"),
    )
    links, outcome = find(Web({TOP: body}), SITEMAP)
    assert urls(links) == [f"{HOME}{NETRAL}", f"{HOME}bupati-pimpin-apel-bersama-asn"]
    assert outcome.covered


def test_a_news_sitemap_knows_headline_and_day() -> None:
    """The headline shows a subject that the address hides; the day is local."""
    body = urlset(
        entry("berita/100234", extra=news("ASN Berikrar Netral &amp; Tertib", "2024-10-22T20:00:00Z")),
        entry("berita/100235", extra=news("Harga Cabai di Pasar Naik Lagi", "2024-10-22")),
    )
    links, outcome = find(Web({TOP: body}), SITEMAP)
    assert [(link.title, str(link.published)) for link in links] == [("ASN Berikrar Netral & Tertib", "2024-10-23")]
    assert not outcome.covered


def test_an_index_leads_to_what_can_hold_the_window() -> None:
    """The latest first; what was last changed before, or is named after another month, is not asked for."""
    answers = {
        TOP: index(
            child("post-sitemap1.xml", "2022-01-01"),
            child("post-sitemap2.xml", "2024-10-23"),
            child("post-sitemap3.xml", "2024-10-24"),
            child("sitemap-2024-10.xml"),
            child("sitemap-2024-09.xml"),
            child("sitemap-202411.xml"),
        ),
        f"{HOME}post-sitemap2.xml": urlset(entry(f"{NETRAL}-2")),
        f"{HOME}post-sitemap3.xml": urlset(entry(f"{NETRAL}-3")),
        f"{HOME}sitemap-2024-10.xml": urlset(entry(f"{NETRAL}-4")),
    }
    web = Web(answers)
    links, outcome = find(web, SITEMAP)
    assert web.asked == [TOP, f"{HOME}sitemap-2024-10.xml", f"{HOME}post-sitemap3.xml", f"{HOME}post-sitemap2.xml"]
    assert len(links) == 3
    assert outcome.covered
    assert set(web.limits) == {SITEMAP_LIMIT}


def test_sitemaps_of_everything_else_are_left() -> None:
    """Categories, tags, authors and pictures cost requests and hold no article."""
    names = (
        "category-sitemap.xml",
        "post_tag-sitemap2.xml",
        "author-sitemap.xml",
        "wp-sitemap-taxonomies-post_tag-1.xml",
    )
    web = Web({TOP: index(*map(child, names), child("post-sitemap.xml"))})
    find(web, SITEMAP)
    assert web.asked == [TOP, f"{HOME}post-sitemap.xml"]


def test_pictures_are_not_taken_for_the_page() -> None:
    """Their addresses and titles stand inside its entry, in a namespace of their own."""
    picture = (
        '<image:image xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">'
        "<image:loc>https://kabar.example/foto.jpg</image:loc><image:title>Foto</image:title></image:image>"
    )
    body = urlset(f"<url>{picture}<loc>{HOME}{NETRAL}</loc></url>")
    [link] = find(Web({TOP: body}), SITEMAP)[0]
    assert (link.url, link.title) == (f"{HOME}{NETRAL}", None)


def test_an_index_that_holds_itself_is_read_once() -> None:
    """Directly or by a detour (case 15)."""
    other = f"{HOME}lain.xml"
    web = Web({TOP: index(child("sitemap.xml"), child("lain.xml")), other: index(child("sitemap.xml"))})
    links, outcome = find(web, SITEMAP)
    assert web.asked == [TOP, other]
    assert (links, outcome.troubles) == ([], ())


def test_indexes_without_end_are_left_at_the_third() -> None:
    """Every index leads to a new one (case 15)."""

    def deeper(url: str) -> bytes:
        return index(child(f"s{len(url)}x{url.rpartition('/')[2]}"))

    web = Web(deeper)
    _, outcome = find(web, SITEMAP)
    assert len(web.asked) == 3
    assert not outcome.covered
    assert "lebih dari 3 tingkat" in outcome.troubles[0].why


def test_a_sitemap_elsewhere_is_not_followed() -> None:
    """Another site, another scheme."""
    foreign = "".join(
        f"<sitemap><loc>{loc}</loc></sitemap>"
        for loc in ("https://lain.example/s.xml", "file:/etc/passwd", "javascript:alert(1)", "")
    )
    web = Web({TOP: index(foreign)})
    _, outcome = find(web, SITEMAP)
    assert web.asked == [TOP]
    assert len(outcome.troubles) == 3


def test_a_million_addresses_are_read_to_the_fifty_thousandth(monkeypatch: pytest.MonkeyPatch) -> None:
    """In one file or in many (case 15)."""
    body = urlset("<url><loc>https://kabar.example/asn-netral</loc></url>" * 60_000)
    assert len(read_sitemap(body, None).pages) == URL_CAP
    monkeypatch.setattr(module, "URL_CAP", 25)

    def many(url: str) -> bytes:
        if url == TOP:
            return index(*(child(f"s{n}.xml") for n in range(20)))
        return urlset(*(entry(f"{NETRAL}-{url[-6]}-{n}") for n in range(10)))

    _, outcome = find(Web(many), SITEMAP)
    assert outcome.listed == 25


def test_a_gzipped_sitemap_is_unpacked_once() -> None:
    """By its first bytes, whatever its name."""
    body = gzip.compress(urlset(entry(NETRAL)))
    assert urls(find(Web({TOP: body}), SITEMAP)[0]) == [f"{HOME}{NETRAL}"]
    links, outcome = find(Web({TOP: gzip.compress(body)}), SITEMAP)
    assert (links, len(outcome.troubles)) == ([], 1)


def test_a_bomb_stops_at_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    """What unpacks to more than the limit is a trouble, and so is what ends too early."""
    monkeypatch.setattr(module, "SITEMAP_LIMIT", 100_000)
    _, outcome = find(Web({TOP: gzip.compress(b" " * 10_000_000)}), SITEMAP)
    assert "terlalu besar" in outcome.troubles[0].why
    _, outcome = find(Web({TOP: gzip.compress(urlset(entry(NETRAL)))[:-20]}), SITEMAP)
    assert "gzip" in outcome.troubles[0].why


LAUGHS = '<!DOCTYPE urlset [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'


@pytest.mark.parametrize(
    "body",
    [
        f"{LAUGHS}<urlset {NS}><url><loc>{HOME}{NETRAL}</loc></url></urlset>".encode(),
        f"{LAUGHS}<urlset {NS}><url><loc>{HOME}{NETRAL}</loc></url></urlset>".encode("utf-16"),
        f'<!DOCTYPE urlset SYSTEM "file:/etc/passwd"><urlset {NS}>{entry(NETRAL)}</urlset>'.encode(),
        b"<!doctype html><html><body>Tidak ditemukan</body></html>",
        b"",
        b"{}",
        b"\x1f\x8b" + b"\x00" * 50,
        b"<urlset>" + b"<url>" * 100_000,
        b"<rss version='2.0'><channel></channel></rss>",
        b"<?xml version='1.0' encoding='utf-99'?><urlset></urlset>",
    ],
)
def test_a_hostile_sitemap_is_refused(body: bytes) -> None:
    """Document types, entities, nesting, other things (case 14)."""
    links, outcome = find(Web({TOP: body}), SITEMAP)
    assert (links, outcome.answered, len(outcome.troubles)) == ([], 0, 1)


def test_a_sitemap_that_breaks_off_gives_what_came_before() -> None:
    """Many are cut, or hold one bad character."""
    body = urlset(entry(NETRAL)).removesuffix(b"</urlset>") + b"<url><loc>\x01"
    assert urls(find(Web({TOP: body}), SITEMAP)[0]) == [f"{HOME}{NETRAL}"]


def test_an_empty_sitemap_is_an_answer() -> None:
    """It is what the site says; that nothing is listed is for the expectations to judge."""
    _, outcome = find(Web({TOP: urlset()}), SITEMAP)
    assert (outcome.answered, outcome.listed, outcome.troubles) == (1, 0, ())


def test_what_cannot_be_read_leaves_the_window_open() -> None:
    """One of two sitemaps fails: the other's articles are found, and the next endpoint is asked."""
    web = Web(
        {
            TOP: index(child("lama.xml", "2020-01-01"), child("a.xml"), child("b.xml")),
            f"{HOME}a.xml": urlset(entry(NETRAL)),
            f"{HOME}b.xml": response(f"{HOME}b.xml", status=500),
        }
    )
    links, outcome = find(web, SITEMAP)
    assert (len(links), outcome.covered) == (1, False)
