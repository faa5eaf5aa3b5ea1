"""The page of an event: what it says at a glance, what stands side by side, what machines and messages are told."""

import json
from pathlib import Path
from typing import Any

import pytest
from bs4 import Tag

from scraper.models import Event, Institution, Person, Place, Review, Tombstone
from scraper.publish import Settings, publish
from scraper.publish.cite import share_text
from scraper.publish.entry import entries_of
from scraper.publish.metadata import event_metadata
from scraper.publish.near import near
from scraper.publish.regions import load_regions
from scraper.publish.text import visible
from tests.publish.built import html_of
from tests.publish.events import HOSTILE_EVENTS, TOMBSTONES, USUAL_EVENTS, event, source

REGIONS = load_regions()
SIKKA = USUAL_EVENTS[0]
ADDRESS = Settings(site_url="https://ikrar.invalid", repo_url="https://git.invalid/x/ikrar")


def page_of(
    folder: Path, shown: Event | Tombstone, *others: Event | Tombstone, settings: Settings | None = None
) -> Tag:
    publish([shown, *others], folder, settings or Settings())
    soup = html_of(folder / "peristiwa" / shown.id / "index.md")
    assert soup.body is not None
    return soup.body


def words(tag: Tag | None) -> str:
    assert tag is not None
    return " ".join(tag.get_text(" ").split())


def glance(page: Tag) -> dict[str, str]:
    return {words(cell.dt): words(cell.dd) for cell in page.select(".ik-glance > div")}


def metadata(found: Event, address: str | None = None) -> dict[str, Any]:
    return event_metadata(found, REGIONS, address)


def test_the_answers_stand_at_the_top(tmp_path: Path) -> None:
    """Who, when, where, how many, before whom, in words as short as they can be; what differs leads to both sides."""
    page = page_of(tmp_path, SIKKA)
    assert glance(page) == {
        "Kapan": "1 Oktober 2024 laporan lain: 2 Oktober 2024",
        "Berapa orang": "1.250 ASN laporan lain: sekitar 1.300 orang",
        "Di mana": "Lapangan Kota Baru Kabupaten Sikka, Nusa Tenggara Timur",
        "Siapa yang berikrar": "Pemerintah Kabupaten Sikka",
        "Disaksikan": "Bawaslu Kabupaten Sikka, KPU Kabupaten Sikka",
    }
    assert [a["href"] for a in page.select(".ik-differs")] == ["#f-date", "#f-headcount"]
    assert {"f-date", "f-headcount"} <= {str(tag["id"]) for tag in page.select(".ik-fact[id]")}


def test_what_is_not_stated_is_not_filled_in(tmp_path: Path) -> None:
    """Nor said to be unstated where only a part of the report was read."""
    bare = event(1, date=None, date_precision="unknown", date_basis="none", evidence={}, institution=None)
    at = glance(page_of(tmp_path / "a", bare))
    assert at["Kapan"] == at["Berapa orang"] == at["Siapa yang berikrar"] == at["Disaksikan"] == "tidak disebut"
    excerpt = bare.model_copy(update={"sources": (source(read="excerpt"),)})
    page = page_of(tmp_path / "b", excerpt)
    assert glance(page)["Disaksikan"] == "belum diketahui"
    assert words(page.select_one(".ik-unsaid dt")) == "Belum diketahui"


def test_fields_that_no_report_states_are_one_line(tmp_path: Path) -> None:
    """But one that a person has emptied has a line of its own that says so."""
    review = Review(state="checked", fields=("witnesses",))
    page = page_of(tmp_path, event(1, review=review))
    assert words(page.select_one(".ik-unsaid dd")) == (
        "Jumlah peserta, Dipimpin oleh, Penyelenggara, Hadir, Bentuk, Menjelang"
    )
    assert "Ditetapkan pemeriksa" in words(page.select_one("#f-witnesses"))


def test_reports_that_differ_stand_side_by_side(tmp_path: Path) -> None:
    """Who says what, which is shown, and why; the words of the other one click away."""
    page = page_of(tmp_path, SIKKA)
    rows = [[words(cell) for cell in row.select("td")] for row in page.select("#f-headcount .ik-sides tbody tr")]
    assert rows[0] == ["1.250 ASN", "Flores Rekaan ditampilkan"]
    assert rows[1][0].startswith("sekitar 1.300 orang kata-katanya")
    assert rows[1][1] == "Kabar Timur"
    assert "angka didahulukan dari kata" in words(page.select_one("#f-headcount .ik-other"))
    assert page.select_one("#f-witnesses .ik-sides") is None


def test_the_state_of_every_report_is_told(tmp_path: Path) -> None:
    """Whether it was read whole, and whether it is still there; a lost one leads to its copy."""
    lost = source("s2", link="gone", archived="https://arsip.invalid/1", read="excerpt")
    page = page_of(tmp_path, event(1, sources=(source(), lost)))
    first, second = page.select(".ik-reports-list li")
    assert "dibaca seluruhnya pada 1 November 2026 · tautan hidup" in words(first)
    assert "hanya sebagian yang terbaca pada 1 November 2026 · artikelnya sudah tidak ada di alamatnya" in words(second)
    assert [a["href"] for a in second.select("a")] == ["https://arsip.invalid/1"]


def test_neighbours_are_those_next_in_time() -> None:
    """Of the institution first, then of the region what was not named yet; without a date there are none."""
    lapas = Institution(name="Lapas Rekaan", kind="lapas")
    ende = Place(province_code="53", regency_code="53.08")
    events = [
        event(1, institution=lapas, date="2018-02-01"),
        event(2, institution=lapas, date="2024-09-30"),
        event(3, institution=lapas, date="2020-05"),
        event(4, date="2024-09-01"),
        event(5, date="2024-11-01"),
        event(6, date="2024-10-01", place=ende),
        event(7, date=None, date_precision="unknown", date_basis="none"),
        event(8, date="2024-01-01", place=Place()),
    ]
    found = near(list(zip(events, entries_of(events, REGIONS, frozenset()), strict=True)), REGIONS)
    shown = {
        key: [(group.label, group.earlier and group.earlier.id, group.later and group.later.id) for group in groups]
        for key, groups in found.items()
    }
    assert shown["e0000002"] == [("Lapas Rekaan", "e0000003", None), ("Kabupaten Sikka", "e0000004", "e0000005")]
    assert shown["e0000003"] == [("Lapas Rekaan", "e0000001", "e0000002"), ("Kabupaten Sikka", None, "e0000004")]
    assert shown["e0000006"] == shown["e0000008"] == []
    assert "e0000007" not in shown


def test_a_lone_event_has_no_neighbours(tmp_path: Path) -> None:
    """And no heading over nothing."""
    assert page_of(tmp_path / "a", event(1)).select_one("#sekitar") is None
    assert page_of(tmp_path / "b", event(1), event(2, date="2024-01-01")).select_one("#sekitar") is not None


def test_the_citation_names_the_day_of_the_record(tmp_path: Path) -> None:
    """In plain words, and what the forms for programs are made of; an address only where there is one."""
    bare = page_of(tmp_path / "a", event(1, title="Ikrar 100% netral & {aman}_1"))
    full = page_of(tmp_path / "b", event(1), settings=ADDRESS)
    cited = bare.select_one("#kutip ~ .ik-cite")
    assert words(cited) == (
        "Ikrar. “Ikrar 100% netral & {aman}_1”. Peristiwa e0000001, diubah terakhir 2 November 2026."
    )
    assert cited is not None
    assert (cited["data-id"], cited["data-changed"]) == ("e0000001", "2026-11-02")
    address = "https://ikrar.invalid/peristiwa/e0000001/"
    assert [address in place.get_text() for place in full.select("[data-copy]")] == [True] * 2
    assert not [place for place in bare.select("[data-copy]") if "://" in place.get_text()]


@pytest.mark.parametrize(
    ("found", "text"),
    [
        (
            SIKKA,
            "Ikrar netralitas ASN Pemerintah Kabupaten Sikka, 1 Oktober 2024: 1.250 ASN, "
            "disaksikan Bawaslu Kabupaten Sikka, KPU Kabupaten Sikka.",
        ),
        (event(1, status="planned"), "Ikrar netralitas ASN Kantor Rekaan 1 (direncanakan), 1 Oktober 2024."),
        (
            event(1, date=None, date_precision="unknown", date_basis="none"),
            "Ikrar netralitas ASN Kantor Rekaan 1.",
        ),
    ],
)
def test_words_to_pass_on_say_it_all(found: Event, text: str) -> None:
    """As one would tell it in a message, and where to read it if there is an address."""
    [entry] = entries_of([found], REGIONS, frozenset())
    assert share_text(found, entry, None) == text
    assert share_text(found, entry, "https://ikrar.invalid/p/") == f"{text} https://ikrar.invalid/p/"


def test_search_engines_are_told_what_the_reports_state() -> None:
    """The day, the place with its region, the host where one is named, the reports that can be opened."""
    found = SIKKA.model_copy(update={"organizer": Person(org="Bawaslu Kabupaten Sikka"), "date_end": "2024-10-02"})
    told = metadata(found, "https://ikrar.invalid/p/")
    assert (told["@type"], told["startDate"], told["endDate"]) == ("Event", "2024-10-01", "2024-10-02")
    assert told["location"]["address"]["addressLocality"] == "Kabupaten Sikka"
    assert told["organizer"] == {"@type": "Organization", "name": "Bawaslu Kabupaten Sikka"}
    assert told["url"] == "https://ikrar.invalid/p/"
    assert [one["url"] for one in told["subjectOf"]] == [one.url for one in found.sources]


@pytest.mark.parametrize(
    "changes",
    [
        {"date": "2023-11", "date_precision": "month"},
        {"date": "2023", "date_precision": "year"},
        {"date": None, "date_precision": "unknown", "date_basis": "none"},
    ],
)
def test_no_day_is_invented_for_search_engines(changes: dict[str, Any]) -> None:
    """A month is not its first day; and no host where none is named, no address where there is none."""
    assert not {"startDate", "endDate", "organizer", "url"} & set(metadata(event(1, **changes)))


def test_what_was_called_off_is_told_so() -> None:
    """By schema.org's own word."""
    assert metadata(event(1, status="cancelled"))["eventStatus"] == "https://schema.org/EventCancelled"
    assert metadata(event(1))["eventStatus"] == "https://schema.org/EventScheduled"


@pytest.mark.parametrize("hostile", HOSTILE_EVENTS, ids=lambda e: e.id)
def test_hostile_words_stay_strings_of_the_metadata(hostile: Event, tmp_path: Path) -> None:
    """They end neither the string nor the script; read as JSON they are the same words."""
    publish([hostile], tmp_path, Settings())
    text = (tmp_path / f"peristiwa/{hostile.id}/index.md").read_text(encoding="utf-8")
    [line] = [line for line in text.splitlines() if "ld+json" in line]
    inside = line.partition(">")[2].partition("<")[0]
    told = json.loads(inside)
    assert told["name"] == told["location"]["name"] == told["attendee"]["name"] == visible(hostile.title)
    assert not set("<>&`*_#~|$^!'\u2028") & set(inside)
    assert "{{" not in inside
    assert "{%" not in inside


def test_samples_and_tombstones_are_not_for_search_engines(tmp_path: Path) -> None:
    """What is invented is not described, and a page that only points elsewhere is not listed."""
    sample = event(1, sources=(source(url="https://berita.contoh.invalid/ikrar"),))
    publish([sample, event(2), *TOMBSTONES[1:2]], tmp_path, Settings())
    pages = {
        name: (tmp_path / "peristiwa" / name / "index.md").read_text() for name in ("e0000001", "e0000002", "t0000002")
    }
    assert [name for name, text in pages.items() if 'robots: "noindex"' in text] == ["e0000001", "t0000002"]
    assert [name for name, text in pages.items() if "ld+json" in text] == ["e0000002"]


def test_a_tombstone_says_where_to_go(tmp_path: Path) -> None:
    """With what tells that it is the same event."""
    moved = page_of(tmp_path, TOMBSTONES[0], SIKKA)
    assert words(moved.select_one(".ik-goto")) == (
        "Ikrar netralitas ASN Pemerintah Kabupaten Sikka 1 Oktober 2024 · "
        "Kabupaten Sikka, Nusa Tenggara Timur · 1.250 ASN"
    )
