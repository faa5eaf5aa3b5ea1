"""Feeds and the calendar: valid, complete, of the events alone, and hostile words stay words in them."""

import datetime as dt
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import feedparser
import icalendar
import jsonschema  # type: ignore[import-untyped]
import pytest
from bs4 import BeautifulSoup
from lxml import etree  # type: ignore[import-untyped]

from scraper.models import Event, Place, Review, Tombstone
from scraper.publish import Settings, publish
from scraper.publish.feeds.entries import LONGEST
from scraper.publish.regions import load_regions
from scraper.publish.text import visible
from tests.publish.events import BAD_URLS, HOSTILE_EVENTS, TOMBSTONES, USUAL_EVENTS, event, source

SITE = "https://ikrar.invalid/x"
BAD = tuple(event(800 + i, sources=(source(url=url),)) for i, url in enumerate(BAD_URLS))
RECORDS: tuple[Event | Tombstone, ...] = (*USUAL_EVENTS, *TOMBSTONES, *HOSTILE_EVENTS, *BAD)
ITEM: dict[str, Any] = {
    "type": "object",
    "required": ["id", "title", "content_html"],
    "additionalProperties": False,
    "properties": {
        "id": {"type": "string", "pattern": "^urn:uuid:"},
        "url": {"type": "string", "pattern": "^https?://"},
        "title": {"type": "string", "minLength": 1},
        "summary": {"type": "string"},
        "content_html": {"type": "string"},
        "date_published": {"type": "string", "format": "date-time"},
        "date_modified": {"type": "string", "format": "date-time"},
        "tags": {"type": "array", "items": {"type": "string"}},
    },
}
JSON_FEED: dict[str, Any] = {
    "type": "object",
    "required": ["version", "title", "items"],
    "additionalProperties": False,
    "properties": {
        "version": {"const": "https://jsonfeed.org/version/1.1"},
        "title": {"type": "string", "minLength": 1},
        "description": {"type": "string"},
        "language": {"const": "id"},
        "authors": {"type": "array", "items": {"type": "object", "required": ["name"]}, "minItems": 1},
        "home_page_url": {"type": "string", "pattern": "^https?://"},
        "feed_url": {"type": "string", "pattern": "^https?://.*[.]json$"},
        "items": {"type": "array", "items": ITEM, "maxItems": LONGEST},
    },
}
"""What JSON Feed 1.1 asks of the keys that ours have; that addresses are absolute is its word too."""


def feeds(docs: Path, records: Sequence[Event | Tombstone] = RECORDS, settings: Settings | None = None) -> Path:
    publish(records, docs, settings or Settings())
    return docs / "umpan"


@pytest.fixture(scope="module", params=[None, SITE + "/"], ids=["without-address", "with-address"])
def folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return feeds(tmp_path_factory.mktemp("umpan"), settings=Settings(site_url=request.param))


def atom(path: Path) -> Any:
    return feedparser.parse(path.read_bytes(), sanitize_html=False, resolve_relative_uris=False)


def items(folder: Path, name: str = "feed.json") -> list[dict[str, Any]]:
    told: list[dict[str, Any]] = json.loads((folder / name).read_text(encoding="utf-8"))["items"]
    return told


def events_in(path: Path) -> list[Any]:
    return list(icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT"))


def test_every_province_has_its_feed_and_its_title(folder: Path) -> None:
    """Also where nothing was found yet, so that it can be followed."""
    slugs = {province.slug for province in load_regions().provinces.values()} | {"nasional"}
    names = {path.name for path in folder.iterdir()}
    others = {"atom.xml", "feed.json", "koreksi.xml", "rencana.ics", "index.md"}
    assert names == {f"{slug}.{ending}" for slug in slugs for ending in ("xml", "json")} | others
    titles = [atom(folder / f"{slug}.xml").feed.title for slug in slugs]
    assert len(set(titles)) == 39


def test_atom_is_valid(folder: Path) -> None:
    """By the grammar, by a reader of feeds, and no two entries share a name."""
    grammar = etree.RelaxNG(etree.parse(Path(__file__).with_name("atom.rng")))
    for path in sorted(folder.glob("*.xml")):
        tree = etree.parse(path)
        grammar.assertValid(tree)
        read = atom(path)
        assert (read.bozo, read.version) == (False, "atom10"), path.name
        names = [entry.id for entry in read.entries]
        assert len(set(names)) == len(names)
        assert read.feed.updated >= max((entry.updated for entry in read.entries), default="")


def test_json_feeds_are_valid(folder: Path) -> None:
    """By a schema of the format, dates and all."""
    check = jsonschema.Draft202012Validator(JSON_FEED, format_checker=jsonschema.FormatChecker())
    for path in sorted(folder.glob("*.json")):
        told = json.loads(path.read_text(encoding="utf-8"))
        check.validate(told)
        for item in told["items"]:
            assert dt.datetime.fromisoformat(item["date_published"]).tzinfo is not None


def test_the_calendar_is_valid(folder: Path) -> None:
    """Lines as RFC 5545 has them; read and written again by another's library it says the same."""
    content = (folder / "rencana.ics").read_bytes()
    lines = content.split(b"\r\n")
    assert lines.pop() == b""
    assert max(map(len, lines)) <= 75
    assert not [line for line in lines if b"\n" in line or b"\r" in line]
    read = icalendar.Calendar.from_ical(content)
    assert [broken for part in read.walk() for broken in part.errors] == []
    again = icalendar.Calendar.from_ical(read.to_ical())
    assert [dict(one) for one in again.walk("VEVENT")] == [dict(one) for one in read.walk("VEVENT")]
    names = [str(one["UID"]) for one in read.walk("VEVENT")]
    assert len(set(names)) == len(names) > 0


def test_names_outlive_the_address_of_the_site(tmp_path: Path) -> None:
    """An entry is not new again when the site moves, nor do Atom and JSON call it differently."""
    bare = feeds(tmp_path / "a")
    moved = feeds(tmp_path / "b", settings=Settings(site_url=SITE))
    names = [entry.id for entry in atom(bare / "atom.xml").entries]
    assert names == [entry.id for entry in atom(moved / "atom.xml").entries] == [item["id"] for item in items(moved)]
    assert [one["UID"] for one in events_in(bare / "rencana.ics")] == [
        one["UID"] for one in events_in(moved / "rencana.ics")
    ]


def test_addresses_are_absolute_where_the_site_has_one(tmp_path: Path) -> None:
    """Else Atom's are relative to the file, and formats that know no relative address have none."""
    records = [event(1), event(2, status="planned")]
    bare, full = feeds(tmp_path / "a", records), feeds(tmp_path / "b", records, Settings(site_url=SITE))
    assert [link.href for link in atom(bare / "atom.xml").entries[0].links] == ["../peristiwa/e0000001/"]
    assert [link.href for link in atom(full / "atom.xml").entries[0].links] == [f"{SITE}/peristiwa/e0000001/"]
    assert (bare / "../peristiwa/e0000001").is_dir()
    assert [(link.rel, link.href) for link in atom(full / "bali.xml").feed.links] == [
        ("self", f"{SITE}/umpan/bali.xml"),
        ("alternate", f"{SITE}/wilayah/bali/"),
    ]
    assert "url" not in items(bare)[0]
    assert items(full)[0]["url"] == f"{SITE}/peristiwa/e0000001/"
    told = json.loads((full / "feed.json").read_text())
    assert (told["home_page_url"], told["feed_url"]) == (f"{SITE}/", f"{SITE}/umpan/feed.json")
    assert "URL" not in events_in(bare / "rencana.ics")[0]
    assert events_in(full / "rencana.ics")[0]["URL"] == f"{SITE}/peristiwa/e0000002/"


def test_what_was_found_last_stands_first(tmp_path: Path) -> None:
    """However long ago it took place; of those found together the newest event. No more than the longest feed."""
    records = [event(n, date=f"2024-{1 + n % 12:02}-10") for n in range(LONGEST + 5)]
    late = event(900, date="2018-05-01", first_seen="2026-11-20", last_changed="2026-11-21")
    found = atom(feeds(tmp_path, [*records, late]) / "atom.xml")
    assert len(found.entries) == LONGEST
    first = found.entries[0]
    assert first.title == late.title
    assert (first.published, first.updated) == ("2026-11-20T00:00:00Z", "2026-11-21T00:00:00Z")
    assert found.feed.updated == "2026-11-21T00:00:00Z"
    dates = [entry.summary[:20] for entry in found.entries[1:9]]
    assert all(date.startswith("10 Desember 2024") for date in dates)


def test_an_entry_tells_what_a_reader_asks(tmp_path: Path) -> None:
    """When, where, how many, witnessed by whom, and the reports; the sentence of it stands in no article."""
    entry = atom(feeds(tmp_path, USUAL_EVENTS[:1]) / "nusa-tenggara-timur.xml").entries[0]
    said = "disaksikan Bawaslu Kabupaten Sikka, KPU Kabupaten Sikka"
    assert entry.summary == f"1 Oktober 2024 · Kabupaten Sikka, Nusa Tenggara Timur · 1.250 ASN · {said}"
    assert {tag.label for tag in entry.tags} == {
        "Nusa Tenggara Timur",
        "terlaksana",
        "Pemerintah kabupaten",
        "Pilkada 2024",
    }
    links = BeautifulSoup(entry.content[0].value, "lxml").select("a")
    assert (links[0]["href"], links[0].get_text()) == (
        "https://media-a.invalid/sikka",
        "Flores Rekaan: 1.250 ASN Sikka Berikrar",
    )


def test_a_feed_holds_its_province_only(tmp_path: Path) -> None:
    """And what belongs to none has a feed of its own."""
    folder = feeds(tmp_path, [event(1), event(2, place=Place()), event(3, place=Place(province_code="51"))])
    for name, title in (("nusa-tenggara-timur", "1"), ("nasional", "2"), ("bali", "3")):
        assert [item["title"] for item in items(folder, f"{name}.json")] == [
            f"Ikrar netralitas ASN Kantor Rekaan {title}"
        ]
    assert items(folder, "aceh.json") == []


def test_samples_are_in_no_feed(folder: Path) -> None:
    """An entry travels without the banner that says what a sample is."""
    for path in folder.iterdir():
        if path.suffix != ".md":
            assert "contoh.invalid" not in path.read_text(encoding="utf-8"), path.name
    assert "Ikrar netralitas ASN Kantor Rekaan 13" not in [item["title"] for item in items(folder)]


def test_what_is_planned_or_called_off_says_so_in_its_title(tmp_path: Path) -> None:
    """Many readers show nothing else."""
    folder = feeds(tmp_path, [event(1, status="planned"), event(2, status="cancelled"), event(3)])
    title = "Ikrar netralitas ASN Kantor Rekaan"
    assert sorted(item["title"] for item in items(folder)) == [
        f"{title} 1 (direncanakan)",
        f"{title} 2 (dibatalkan)",
        f"{title} 3",
    ]


def test_the_calendar_has_planned_days_and_what_was_called_off(tmp_path: Path) -> None:
    """Whole days, the last included; no month without a day, nothing that has taken place."""
    records = [
        event(1, status="planned", date="2026-12-30", date_end="2027-01-01", place=Place(venue="Aula; lantai 2")),
        event(2, status="cancelled", date="2026-12-28"),
        event(3, status="planned", date="2026-12", date_precision="month"),
        event(4, status="planned", date=None, date_precision="unknown", date_basis="none"),
        event(5),
    ]
    off, planned = events_in(feeds(tmp_path, records) / "rencana.ics")
    assert (str(off["STATUS"]), off.decoded("DTSTART"), off.decoded("DTEND")) == (
        "CANCELLED",
        dt.date(2026, 12, 28),
        dt.date(2026, 12, 29),
    )
    assert (str(planned["STATUS"]), planned.decoded("DTSTART"), planned.decoded("DTEND")) == (
        "TENTATIVE",
        dt.date(2026, 12, 30),
        dt.date(2027, 1, 2),
    )
    assert str(planned["LOCATION"]) == "Aula; lantai 2, Nasional"


def test_a_calendar_without_events_has_a_component_still(tmp_path: Path) -> None:
    """RFC 5545 asks for one."""
    read = icalendar.Calendar.from_ical((feeds(tmp_path, []) / "rencana.ics").read_bytes())
    assert [part.name for part in read.subcomponents] == ["VTIMEZONE"]


def test_corrections_say_from_what_to_what(tmp_path: Path) -> None:
    """And what was merged or removed, and why; the newest first."""
    review = Review(state="checked", on="2026-11-05", fields=("date",), note="dibaca ulang")
    entries = atom(feeds(tmp_path, [event(1, review=review), *TOMBSTONES]) / "koreksi.xml").entries
    assert [entry.title for entry in entries] == [
        "Dikoreksi: Ikrar netralitas ASN Kantor Rekaan 1",
        "Digabungkan: <b>Rantai</b>",
        "Digabungkan: Ikrar ASN Sikka",
        "Digabungkan: Lingkaran",
        "Dihapus: Ikrar keliru",
    ]
    assert entries[0].updated == "2026-11-05T00:00:00Z"
    assert entries[0].summary == "Tanggal: 1 Oktober 2024 (kini program membacanya sama) · dibaca ulang"
    assert entries[-1].summary == "laporan tentang acara lain"


@pytest.mark.parametrize("hostile", HOSTILE_EVENTS, ids=lambda e: e.id)
def test_hostile_words_stay_words(hostile: Event, tmp_path: Path) -> None:
    """In every format the same text, and no element of theirs."""
    folder = feeds(tmp_path, [hostile.model_copy(update={"status": "planned"})])
    shown = f"{visible(hostile.title)} (direncanakan)"
    entry, item = atom(folder / "atom.xml").entries[0], items(folder)[0]
    [planned] = events_in(folder / "rencana.ics")
    assert str(planned["SUMMARY"]) == visible(hostile.title)
    assert planned.errors == []
    assert item["title"] == shown
    tree = etree.parse(folder / "jawa-barat.xml")
    assert [title.text for title in tree.iter("{*}title")][1] == shown
    assert visible(hostile.title) in item["summary"]
    for content in (entry.content[0].value, item["content_html"]):
        soup = BeautifulSoup(content, "lxml")
        assert {tag.name for tag in soup.find_all(True)} <= {"html", "body", "div", "p", "ul", "li", "a"}
        assert {str(a["href"]).partition(":")[0] for a in soup.select("a")} == {"https"}
        assert visible(hostile.title) in soup.get_text()


def test_bad_addresses_lead_nowhere(folder: Path) -> None:
    """Neither in a feed nor in the calendar."""
    for path in folder.glob("*.json"):
        for item in items(folder, path.name):
            hrefs = [str(a["href"]) for a in BeautifulSoup(item["content_html"], "lxml").select("a")]
            assert not set(hrefs) & set(BAD_URLS)
