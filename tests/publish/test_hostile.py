"""Words that mean harm, wherever they come in: the same text on every page and in every file, and nothing active.

At least thirty strings (HTML, Markdown, templates, attribute lists, snippets, YAML) as titles, names, quotes, notes and
addresses, in events, corrections, tombstones and sources.
"""

import csv
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote

import pytest
from lxml import etree, html  # type: ignore[import-untyped]

from scraper.models import Event, Proof, Review, Tombstone
from scraper.publish import Settings
from scraper.publish.text import visible
from tests.publish.built import build_site
from tests.publish.coverage import SOURCES, VISITS
from tests.publish.events import BAD_URLS, HOSTILE, TOMBSTONES, USUAL_EVENTS, event, hostile, source

LEAST = 30
SCRIPT_TYPES = {"application/ld+json", "application/json"}
ADDRESSES = ("href", "src", "action", "formaction", "data", "poster", "xlink:href", "srcset")


def corrected(number: int, words: str) -> Event:
    """An event that a person has corrected, with the words where a person writes."""
    return hostile(number, words).model_copy(
        update={
            "review": Review(state="checked", on="2026-11-05", note=words, fields=("headcount", "witnesses")),
            "machine": {"headcount": "00" * 6, "witnesses": "11" * 6},
        }
    )


def addressed(number: int, words: str) -> Event:
    """An event whose reports have the words in their addresses, as they stand and encoded."""
    urls = (f"https://media.invalid/{words}", f"https://media.invalid/{quote(words)}?q={quote(words)}#{quote(words)}")
    reports = tuple(source(f"s{at}", url=url, archived=url, title=words) for at, url in enumerate(urls, start=1))
    return event(
        number,
        title=f"Alamat {number}",
        sources=reports,
        evidence={"date": tuple(Proof(source=one.key, quote=words[:160], rule="aturan") for one in reports)},
    )


HARMFUL: Sequence[Event] = (
    *(hostile(900 + at, words) for at, words in enumerate(HOSTILE)),
    *(corrected(1000 + at, words) for at, words in enumerate(HOSTILE)),
    *(addressed(1100 + at, words) for at, words in enumerate(HOSTILE)),
    *(event(1200 + at, sources=(source(url=url, archived=url),)) for at, url in enumerate(BAD_URLS)),
)
BURIED = tuple(
    Tombstone(
        id=f"r{at:07}", removed=words, title=words, first_seen="2026-11-01", last_changed="2026-11-03"
    )
    for at, words in enumerate(HOSTILE)
)  # fmt: skip


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site that holds nothing but usual words: what may be active is what is active here."""
    checked = event(500, machine={"headcount": "00" * 6}, review=Review(state="checked", on="2026-11-05"))
    settings = Settings(sources=SOURCES[:-1], visits=VISITS)
    return build_site([*USUAL_EVENTS, *TOMBSTONES, checked], tmp_path_factory.mktemp("biasa"), settings)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same site with harmful events, tombstones and sources besides."""
    settings = Settings(sources=SOURCES, visits=VISITS)
    records: list[Event | Tombstone] = [*USUAL_EVENTS, *TOMBSTONES, *HARMFUL, *BURIED]
    return build_site(records, tmp_path_factory.mktemp("jahat"), settings)


def documents(site: Path) -> Iterator[tuple[Path, Any]]:
    for path in sorted(site.rglob("*.html")):
        yield path.relative_to(site), html.fromstring(path.read_bytes())


def active(root: Any) -> Iterator[str]:
    """Everything in a page that a browser would run, load, send or apply, and names of elements and attributes."""
    for element in root.iter(etree.Element):
        yield f"<{element.tag}>"
        yield from (f"@{key}" for key in element.attrib if not key.startswith(("data-", "aria-")))
        if element.tag in ("script", "style") and element.get("type") not in SCRIPT_TYPES:
            yield f"<{element.tag}> {element.text}"
        for key in ADDRESSES:
            address = (element.get(key) or "").strip().lower()
            scheme = address.partition(":")[0] if ":" in address.split("/")[0] else ""
            yield f"{key} {scheme}:"
        yield from (f"{key}={value}" for key, value in element.attrib.items() if key.startswith("on"))


def test_there_are_strings_enough() -> None:
    """Of every sort that the faults name, thirty at least."""
    assert len(HOSTILE) >= LEAST
    for sort in (
        "<script>",
        "](javascript:",
        "{{",
        "{: ",
        "--8<--",
        "--- ",
        "=HYPERLINK",
        "```",
        "![",
        "<!--",
        "!!python",
    ):
        assert any(sort in words for words in HOSTILE), sort


def test_nothing_is_active_that_is_not_active_anyway(usual: Path, site: Path) -> None:
    """On no page: no element, attribute, script, style, handler or scheme beyond those of the usual site."""
    allowed = {one for _, root in documents(usual) for one in active(root)}
    found = {(one, str(path)) for path, root in documents(site) for one in active(root) if one not in allowed}
    assert found == set()


@pytest.mark.parametrize(
    "planted",
    [
        "<script>jahat()</script>",
        "<style>*{display:none}</style>",
        "<p onclick=jahat()>a</p>",
        "<a href=' javascript:jahat()'>a</a>",
        "<a href='data:text/html,a'>a</a>",
        "<iframe srcdoc=a></iframe>",
        "<math><mi>a</mi></math>",
    ],
)
def test_what_is_active_is_seen(usual: Path, planted: str) -> None:
    """Each of these alone, on a page that is usual otherwise."""
    allowed = {one for _, root in documents(usual) for one in active(root)}
    assert set(active(html.fromstring(f"<div>{planted}</div>"))) - allowed


@pytest.mark.parametrize("at", range(len(HOSTILE)))
def test_the_words_are_the_same_wherever_they_stand(at: int, site: Path) -> None:
    """Event, list, correction and tombstone show them, without what cannot be seen."""
    shown = visible(HOSTILE[at])
    page = html.parse(str(site / f"peristiwa/e{900 + at:07}/index.html"))
    assert page.xpath("string(//title)") == f"{shown} - Ikrar"
    assert [" ".join(h.text_content().split()) for h in page.iter("h1")] == [shown]
    assert page.xpath("string(//meta[@name='description']/@content)").startswith(shown)
    assert visible(HOSTILE[at][:160]) in [mark.text_content() for mark in page.iter("mark")]
    buried = html.parse(str(site / f"peristiwa/r{at:07}/index.html"))
    assert shown in " ".join(buried.xpath("string(//article)").split())
    log = html.parse(str(site / "koreksi/catatan/index.html"))
    titles = [a.text_content() for a in log.iterfind(".//h3/a")]
    notes = [p.text_content() for p in log.iterfind(".//p[@class='ik-note']")]
    assert titles.count(shown) == 2
    assert shown in notes


def test_lists_show_them_too(site: Path) -> None:
    """The archive and the pages of regions hold every title as it is."""
    shown = {visible(words) for words in HOSTILE}
    for folder in ("tahun/2024", "wilayah/jawa-barat"):
        texts = {a.text_content() for path in (site / folder).rglob("*.html") for a in html.parse(str(path)).iter("a")}
        assert shown <= texts, folder


@pytest.mark.parametrize("at", range(len(HOSTILE)))
def test_an_address_leads_where_it_says_or_nowhere(at: int, site: Path) -> None:
    """Encoded words are followed as they stand; what is no address is shown without a link."""
    words = HOSTILE[at]
    page = html.parse(str(site / f"peristiwa/e{1100 + at:07}/index.html"))
    links = [a.get("href") for a in page.iter("a") if "media.invalid" in (a.get("href") or "")]
    encoded = f"https://media.invalid/{quote(words)}?q={quote(words)}#{quote(words)}"
    assert encoded in links
    raw = f"https://media.invalid/{words}"
    assert {link.split(":~:")[0].rstrip("#") for link in links} <= {encoded, raw}
    assert all(not set(link) & set(' "<>`{}|^\\') for link in links)
    assert unquote(encoded.partition("?q=")[2].partition("#")[0]) == words


def test_the_data_hold_them_exactly(site: Path) -> None:
    """JSON as they are; in the CSV only what a spreadsheet would run has an apostrophe in front."""
    lines = (site / "data/events.jsonl").read_text(encoding="utf-8").splitlines()
    by_id = {one["id"]: one for one in map(json.loads, lines)}
    with (site / "data/events.csv").open(encoding="utf-8-sig", newline="") as file:
        table = {row["id"]: row for row in csv.DictReader(file)}
    for at, words in enumerate(HOSTILE):
        name = f"e{900 + at:07}"
        assert by_id[name]["title"] == words
        assert by_id[name]["witnesses"][0]["name"] == words
        assert by_id[name]["evidence"]["date"][0]["quote"] == words[:160]
        assert table[name]["title"] in (words, f"'{words}")
        assert not table[name]["title"].startswith(("=", "+", "-", "@"))


def test_every_file_for_programs_can_be_read(site: Path) -> None:
    """JSON parses, in pages too, and XML is well-formed, with no element made from words."""
    for _, root in documents(site):
        for script in root.iterfind(".//script"):
            if script.get("type") in SCRIPT_TYPES:
                json.loads(script.text)
    read = 0
    for path in (*site.rglob("*.json"), *site.rglob("*.xml")):
        if path.suffix == ".json":
            json.loads(path.read_bytes())
        else:
            names = {
                element.tag
                for element in etree.parse(path, etree.XMLParser(resolve_entities=False)).iter(etree.Element)
            }
            assert not {etree.QName(name).localname for name in names} & {"script", "iframe", "svg", "img"}
        read += 1
    assert read > 10
