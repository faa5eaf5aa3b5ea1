"""The built site: strict, whole, without a request elsewhere, hostile words inert."""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from bs4 import BeautifulSoup

from scraper.models import Event
from scraper.publish import Settings
from scraper.publish.dataset import STARTS, start
from scraper.publish.dataset.schema import TABLES
from scraper.publish.text import visible
from tests.publish.audit import dead_links, disordered_headings, read_site, repeated_ids
from tests.publish.built import build_site
from tests.publish.events import BAD_URLS, HOSTILE_EVENTS, TOMBSTONES, USUAL_EVENTS, event, source

BAD_URL_EVENTS = tuple(event(800 + i, sources=(source(url=url, archived=url),)) for i, url in enumerate(BAD_URLS))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_site([*USUAL_EVENTS, *TOMBSTONES, *HOSTILE_EVENTS, *BAD_URL_EVENTS], tmp_path_factory.mktemp("situs"))


def pages(site: Path) -> Iterator[tuple[Path, BeautifulSoup]]:
    for path in sorted(site.rglob("*.html")):
        yield path, BeautifulSoup(path.read_bytes(), "lxml")


def soup_of(site: Path, path: str) -> BeautifulSoup:
    return BeautifulSoup((site / path / "index.html").read_bytes(), "lxml")


def test_a_site_without_events_builds(tmp_path: Path) -> None:
    """The first day says that there is nothing yet, and has no banner."""
    site = build_site([], tmp_path)
    home = soup_of(site, "")
    assert "Belum ada peristiwa" in home.get_text()
    assert home.select_one(".ik-banner") is None


def test_two_builds_are_the_same_bytes(site: Path, tmp_path: Path) -> None:
    """With the clock taken from SOURCE_DATE_EPOCH."""
    again = build_site([*BAD_URL_EVENTS, *HOSTILE_EVENTS, *TOMBSTONES, *USUAL_EVENTS], tmp_path)
    first, second = (
        {str(p.relative_to(s)): p.read_bytes() for p in s.rglob("*") if p.is_file()} for s in (site, again)
    )
    assert first == second


def test_no_internal_link_is_dead(site: Path) -> None:
    """Every address within the site leads to a file, every fragment to an element."""
    assert list(dead_links(site, read_site(site))) == []


def test_pages_are_well_formed(site: Path) -> None:
    """An id stands once, and headings begin with the only h1 and leave out no level."""
    found = read_site(site)
    assert [*repeated_ids(site, found), *disordered_headings(site, found)] == []


@pytest.mark.parametrize(
    ("page", "complaint"),
    [
        ('<h1>a</h1><a href="b/">x</a>', "index.html: b/ leads to no file"),
        ('<h1>a</h1><img src="/c.png">', "index.html: /c.png leads to no file"),
        ('<h1>a</h1><a href="#d">x</a>', "index.html: #d leads to no element"),
        ('<h1 id="e">a</h1><p id="e">x', "index.html: id e 2 times"),
        ("<h1>a</h1><h3>b</h3>", "index.html: h3 after h1: b"),
        ("<h1>a</h1><h2> </h2>", "index.html: an empty h2"),
        ("<h2>a</h2>", "index.html: headings [2] do not begin with the only h1"),
    ],
)
def test_the_audit_sees_what_is_wrong(page: str, complaint: str, tmp_path: Path) -> None:
    """One fault a page; what is right beside it is let be."""
    (tmp_path / "index.html").write_text(f'<!doctype html>{page}<a href="./">x</a><a href="https://x.invalid/">y</a>')
    found = read_site(tmp_path)
    assert [line for check in (dead_links, repeated_ids, disordered_headings) for line in check(tmp_path, found)] == [
        complaint
    ]


def test_nothing_is_loaded_from_another_host(site: Path) -> None:
    """No script, style, font, image or preconnect names a host."""
    foreign = [
        str(tag)
        for _, soup in pages(site)
        for tag in soup.select("[src], link[href]")
        if urlsplit(str(tag.get("src") or tag.get("href"))).netloc
    ]
    assert foreign == []


def test_bad_addresses_are_never_links(site: Path) -> None:
    """Links lead to http(s) or within the site."""
    schemes = {urlsplit(str(a["href"])).scheme for _, soup in pages(site) for a in soup.select("[href]")}
    assert schemes == {"", "http", "https"} or schemes == {"", "https"}
    for bad in BAD_URL_EVENTS:
        assert soup_of(site, f"peristiwa/{bad.id}").select(".ik-reports-list a") == []


@pytest.mark.parametrize("hostile", HOSTILE_EVENTS, ids=lambda e: e.id)
def test_hostile_words_read_the_same_and_do_nothing(site: Path, hostile: Event) -> None:
    """On the event's page: as title, heading, quote, name and report, with the elements of any other page."""
    soup = soup_of(site, f"peristiwa/{hostile.id}")
    shown = visible(hostile.title)
    assert soup.title is not None
    assert soup.title.get_text() == f"{shown} - Ikrar"
    assert [h.get_text() for h in soup.select("h1")] == [shown]
    assert soup.select("#isi mark")[0].get_text() == visible(hostile.title[:160])
    assert soup.select(".ik-reports-list a")[0].get_text() == shown
    usual = soup_of(site, "peristiwa/e0000001")
    assert {tag.name for tag in soup.find_all(True)} <= {tag.name for tag in usual.find_all(True)}
    assert len(soup.select("script")) == len(usual.select("script"))
    assert {k for tag in soup.find_all(True) for k in tag.attrs} <= {
        k for tag in usual.find_all(True) for k in tag.attrs
    }


def test_hostile_words_do_nothing_in_lists(site: Path) -> None:
    """Timeline, year and province show the same titles and have only the elements that usual events give them."""
    titles = {visible(e.title) for e in HOSTILE_EVENTS}
    for path in ("tahun/2024", "wilayah/jawa-barat"):
        soup = soup_of(site, path)
        assert titles <= {a.get_text() for a in soup.select(".ik-entry h3 a")}
        assert not soup.select("#isi :is(script, style, img, svg, iframe, b, textarea)")
        assert not [tag for tag in soup.select("#isi *") if any(key.startswith("on") for key in tag.attrs)]


def test_light_pages_hold_nothing_for_a_script_of_material(site: Path) -> None:
    """Ten thousand events and 514 regencies: whatever of its skeleton Material alone has a use for would be on all."""
    for path in ("peristiwa/e0000001", "wilayah/nusa-tenggara-timur/kabupaten-sikka"):
        text = (site / path / "index.html").read_text(encoding="utf-8")
        assert [
            words
            for words in ("md-toggle", "md-overlay", "data-md-component", "md-dialog", "bundle", "  ")
            if words in text
        ] == []


def test_the_banner_is_on_every_page_if_there_are_samples(site: Path) -> None:
    """Hand-written pages too."""
    without = [str(path) for path, soup in pages(site) if not soup.select_one(".ik-banner")]
    assert without == []
    assert "1 dari 76 peristiwa" in soup_of(site, "metode").select_one(".ik-banner").get_text()  # type: ignore[union-attr]


def test_events_are_not_in_the_navigation(site: Path) -> None:
    """It stays the same seven entries however many events there are."""
    assert len(soup_of(site, "peristiwa/e0000001").select(".ik-nav a")) == 7


@pytest.mark.parametrize(
    ("path", "language", "current", "other"),
    [
        ("", "id", [("page", "Lini masa")], "/en/"),
        ("peristiwa/e0000001", "id", [("true", "Lini masa")], "/en/"),
        ("wilayah/bali", "id", [("true", "Wilayah")], "/en/"),
        ("metode", "id", [("page", "Metode")], "/en/method/"),
        ("metode/ketepatan", "id", [("true", "Metode")], "/en/"),
        ("tentang", "id", [], "/en/"),
        ("en", "en", [], "/tentang/"),
        ("en/method", "en", [("page", "Method")], "/metode/"),
        ("en/data", "en", [("page", "Data")], "/data/"),
        ("data/codebook", "en", [("true", "Data")], "/data/kodebuk/"),
    ],
)
def test_the_masthead_says_where_one_is(
    path: str, language: str, current: list[tuple[str, str]], other: str, site: Path
) -> None:
    """The section, the page's language, and the same page in the other one, else where that begins."""
    soup = soup_of(site, path)
    assert soup.html is not None
    assert soup.html["lang"] == language
    assert [(a["aria-current"], a.get_text()) for a in soup.select(".ik-nav [aria-current]")] == current
    assert [urljoin(f"/{path}/", str(a["href"])) for a in soup.select(".ik-language")] == [other]


def test_addresses_come_from_the_environment(tmp_path: Path, site: Path) -> None:
    """Where set they are linked and canonical; where unset nothing is invented."""
    known = {
        "IKRAR_SITE_URL": "https://ikrar.invalid/",
        "IKRAR_REPO_URL": "https://git.invalid/i",
        "IKRAR_CONTACT": "a@b.invalid",
    }
    full = build_site([event(1)], tmp_path, env=known)
    assert soup_of(full, "metode").select_one('link[rel=canonical][href="https://ikrar.invalid/metode/"]')
    assert {(a["hreflang"], a["href"]) for a in soup_of(full, "metode").select("link[rel=alternate][hreflang]")} == {
        ("id", "https://ikrar.invalid/metode/"),
        ("en", "https://ikrar.invalid/en/method/"),
    }
    hrefs = {str(a["href"]) for a in soup_of(full, "koreksi").select("a[href]")}
    assert {"https://git.invalid/i", "https://git.invalid/i/issues", "mailto:a@b.invalid"} <= hrefs
    assert soup_of(site, "metode").select_one("link[rel=canonical]") is None
    assert "belum punya alamat" in soup_of(site, "koreksi").get_text()


def test_the_dataset_is_beside_its_page(site: Path) -> None:
    """Every download of the data page is there."""
    links = [str(a["href"]) for a in soup_of(site, "data").select("a[download]")]
    forms = {f"{table.name}.{ending}" for table in TABLES for ending in ("csv", "json", "parquet")}
    described = {"datapackage.json", "croissant.json", "codebook.json", "events.schema.json", "CITATION.cff"}
    whole = {"ikrar.xlsx", "ikrar.sqlite", "events.jsonl", "SHA256SUMS"}
    assert set(links) == forms | described | whole | set(STARTS)
    assert all((site / "data" / name).is_file() for name in links)


def test_the_limits_stand_before_the_first_download(site: Path) -> None:
    """Who downloads has seen them; and the codebook repeats them, in English too."""
    text = str(soup_of(site, "data"))
    assert 0 < text.index("bukan semua yang terjadi") < text.index("download")
    assert "not everything that happened" in soup_of(site, "data/codebook").get_text()
    assert "bukan semua yang terjadi" in soup_of(site, "data/kodebuk").get_text()


def test_the_quick_starts_are_shown_as_they_are(site: Path) -> None:
    """Line by line, so that what is copied from the page runs."""
    shown = [code.get_text() for code in soup_of(site, "data").select("details pre code")]
    assert shown == [start(name).rstrip("\n") for name in ("mulai.py", "mulai.sql", "mulai.R")]


def test_the_page_describes_the_data_to_search_engines(site: Path, tmp_path: Path) -> None:
    """As schema.org/Dataset, with sums that hold; addresses only where the site has one."""
    [script] = soup_of(site, "data").select('script[type="application/ld+json"]')
    told = json.loads(script.get_text())
    assert (told["@type"], told["license"]) == ("Dataset", "https://creativecommons.org/licenses/by/4.0/")
    assert "url" not in told
    for one in told["distribution"]:
        assert hashlib.sha256((site / "data" / one["contentUrl"]).read_bytes()).hexdigest() == one["sha256"]
    settings = Settings(site_url="https://ikrar.invalid/x/")
    full = build_site([event(1)], tmp_path, settings, env={"IKRAR_SITE_URL": "https://ikrar.invalid/x/"})
    [script] = soup_of(full, "data").select('script[type="application/ld+json"]')
    assert json.loads(script.get_text())["url"] == "https://ikrar.invalid/x/data/"


def test_the_codebook_has_every_column_and_its_accuracy(site: Path) -> None:
    """Tables, vocabularies and ranges; what is measured stands beside its column."""
    for page in ("data/kodebuk", "data/codebook"):
        soup = soup_of(site, page)
        for table in TABLES:
            heading = soup.select_one(f"h2#{table.name}")
            assert heading is not None
            grid = heading.find_next("table")
            assert grid is not None
            assert [code.get_text() for code in grid.select("tbody th code")] == [c.name for c in table.columns]
        measured = [row.get_text(" ", strip=True) for row in soup.select("tr") if "n = " in row.get_text()]
        assert any(row.startswith("date ") for row in measured)
        assert "puluhan ribu" in soup.get_text()


def test_pages_name_the_feeds_that_follow_them(site: Path) -> None:
    """The feed of all on every page; a province's on its pages, that of corrections where they are told."""

    def named(path: str) -> list[str]:
        links = soup_of(site, path).select("link[rel~=alternate]")
        return [str(link["href"]).rpartition("umpan/")[2] for link in links]

    assert named("") == ["atom.xml", "feed.json"]
    assert named("wilayah") == ["atom.xml", "feed.json"]
    assert named("wilayah/bali") == ["bali.xml", "bali.json", "atom.xml", "feed.json"]
    assert named("koreksi/catatan") == ["koreksi.xml", "atom.xml", "feed.json"]
    assert named("peristiwa/e0000001") == ["atom.xml"]


def test_a_page_can_be_shared_where_the_site_has_an_address(tmp_path: Path, site: Path) -> None:
    """Title, words, picture and address, hostile words inert; else nothing is told, for there is nothing to open."""
    hostile = HOSTILE_EVENTS[2]
    full = build_site([event(1), hostile], tmp_path, env={"IKRAR_SITE_URL": "https://ikrar.invalid/"})
    for path in ("metode", f"peristiwa/{hostile.id}"):
        soup = soup_of(full, path)
        told = {str(tag["property"]): str(tag["content"]) for tag in soup.select("meta[property]")}
        assert told["og:url"] == f"https://ikrar.invalid/{path}/"
        assert told["og:image"] == "https://ikrar.invalid/assets/kartu.png"
        assert soup.title is not None
        assert told["og:title"] == soup.title.get_text().removesuffix(" - Ikrar")
    assert soup_of(site, "metode").select("meta[property]") == []
