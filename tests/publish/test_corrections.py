"""The log of corrections: what was set by hand, from what, when, and how long after it was reported."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup

from scraper.models import Event, Person
from scraper.publish import Settings, publish
from scraper.publish.pages.corrections import LISTED
from scraper.review import Decision, decide
from tests.factories import make_event, make_source
from tests.publish.built import html_of
from tests.publish.events import HOSTILE_EVENTS, TOMBSTONES

NINETY = {"value": 90, "unit": "pegawai", "text": "90 pegawai"}


def corrected(event: Event | None = None, on: str = "2026-11-25", **decision: Any) -> Event:
    event = event or make_event()
    return decide(event, Decision(id=event.id, **decision), dt.date.fromisoformat(on))


def log(tmp_path: Path, *records: Any) -> BeautifulSoup:
    publish(records, tmp_path, Settings())
    return html_of(tmp_path / "koreksi/catatan/index.md")


def lines(soup: BeautifulSoup) -> list[tuple[str, str, str]]:
    """(label, value now, what is said of the machine's reading) of every change."""
    return [
        tuple(" ".join(part.get_text(" ").split()) for part in row.select("dt, dd"))  # type: ignore[misc]
        for row in soup.select(".ik-log dl > div")
    ]


@pytest.mark.parametrize(
    ("values", "line"),
    [
        ({"headcount": NINETY}, ("Jumlah peserta", "90 pegawai", "Bacaan program: berjumlah 83 orang")),
        ({"date": "2022-11"}, ("Tanggal", "November 2022", "Bacaan program: 9 November 2022")),
        ({"date": None}, ("Tanggal", "tidak disebut", "Bacaan program: 9 November 2022")),
        (
            {"led_by": None},
            ("Dipimpin oleh", "tidak disebut", "Bacaan program: Mut Zaini, Kepala Lapas Lapas Kelas IIA Bulukumba"),
        ),
        (
            {"institution": {"name": "Rutan Sinjai", "kind": "rutan", "parent": None}},
            ("Lembaga", "Rutan Sinjai", "Bacaan program: Lembaga Pemasyarakatan Kelas IIA Bulukumba"),
        ),
        ({"forms": ["ikrar", "pakta integritas", "sumpah"]},
         ("Bentuk", "ikrar; pakta integritas; sumpah", "Bacaan program: ikrar; pakta integritas")),
        ({"organizer": {"org": "Bawaslu"}}, ("Penyelenggara", "Bawaslu", "Bacaan program: tidak disebut")),
        ({"status": "cancelled"}, ("Status", "dibatalkan", "Bacaan program: terlaksana")),
    ],
)  # fmt: skip
def test_a_correction_says_from_what_to_what(tmp_path: Path, values: dict[str, Any], line: tuple[str, ...]) -> None:
    """Whatever field it is of. The words are those of the event's page."""
    keys = ("status", "institution", "place", "place.venue", "date", "headcount", "led_by")
    proof = make_event().evidence["date"]
    event = make_event(evidence={**make_event().evidence, **dict.fromkeys(keys, proof),
                                 "forms.0": proof, "forms.1": proof})  # fmt: skip
    assert lines(log(tmp_path, corrected(event, set=values))) == [line]


def test_a_fuller_name_is_found_from_the_digest_alone(tmp_path: Path) -> None:
    """The machine's shorter reading agrees with it, so that no disagreement holds it."""
    fuller = {"name": "Mut Zaini", "role": "Kepala Lapas", "org": "Lapas"}
    event = make_event(led_by=Person(name="Mut Zaini", role=None, org="Lapas"), disagreements=())
    by_hand = event.model_copy(
        update={
            "led_by": Person(**fuller),
            "review": event.review.model_copy(update={"state": "checked", "on": "2026-11-25", "fields": ("led_by",)}),
        }
    )
    assert lines(log(tmp_path, by_hand)) == [
        ("Dipimpin oleh", "Mut Zaini, Kepala Lapas Lapas", "Bacaan program: Mut Zaini, Lapas")
    ]


def test_what_is_not_known_any_more_is_said_to_be(tmp_path: Path) -> None:
    event = corrected(set={"headcount": NINETY}).model_copy(update={"disagreements": ()})
    assert lines(log(tmp_path, event)) == [("Jumlah peserta", "90 pegawai", "Bacaan programnya tidak tersimpan lagi.")]


def test_a_value_that_the_machine_has_learnt_is_still_a_persons(tmp_path: Path) -> None:
    event = corrected(keep=("headcount",))
    assert lines(log(tmp_path, event)) == [("Jumlah peserta", "83 pegawai", "Kini program membacanya sama.")]


def test_the_time_from_report_to_correction(tmp_path: Path) -> None:
    """Where the day of the report is known; newest day first."""
    other = make_event(id="b2345678", sources=(make_source(url="https://lain.example/1"),))
    soup = log(
        tmp_path,
        corrected(set={"headcount": NINETY}, reported="2026-11-22", note="salah hitung"),
        corrected(other, on="2026-11-28", set={"headcount": NINETY}, reported="2026-11-28"),
    )
    text = " ".join(soup.get_text(" ").split())
    assert "Dilaporkan 22 November 2026, dibetulkan 3 hari kemudian." in text
    assert "dibetulkan hari itu juga" in text
    assert "2 koreksi berawal dari laporan orang" in text
    assert "salah hitung" in text
    assert [h.get_text().split(" 2026")[0] for h in soup.select("h2")] == ["28 November", "25 November"]


def test_events_without_a_correction_are_not_listed(tmp_path: Path) -> None:
    """Not read, read without a change, or written by a person from the start."""
    soup = log(
        tmp_path,
        make_event(),
        corrected(make_event(id="b2345678", sources=(make_source(url="https://lain.example/1"),))),
        make_event(id="c2345678", machine={}, sources=(make_source(url="https://lain.example/2"),)),
    )
    assert lines(soup) == []
    assert "Belum ada nilai yang ditetapkan orang." in soup.get_text()
    assert "1 peristiwa dibaca ulang" in " ".join(soup.get_text(" ").split())


def test_a_long_log_is_turned_page_by_page(tmp_path: Path) -> None:
    """Every correction on one page and no other; what is told of all stands on the first."""
    many = [
        corrected(
            make_event(id=f"k{i:07}", sources=(make_source(url=f"https://lain.example/{i}"),)),
            set={"headcount": NINETY},
        )
        for i in range(2, LISTED + 3)
    ]
    first = log(tmp_path, *many, *TOMBSTONES)
    second = html_of(tmp_path / "koreksi/catatan/2/index.md")
    shown = [[str(a["href"]).split("/")[-2] for a in soup.select(".ik-log h3 a")] for soup in (first, second)]
    gone = {stone.id for stone in TOMBSTONES}
    assert [len([one for one in page if one not in gone]) for page in shown] == [LISTED, 1]
    assert {*shown[0], *shown[1]} == {*(one.id for one in many), *gone}
    assert first.select(".ik-turn a")[0]["href"] == "../../koreksi/catatan/2/"
    assert second.select(".ik-turn a")[0]["href"] == "../../../koreksi/catatan/"
    assert (len(first.select(".ik-totals")), len(second.select(".ik-totals"))) == (1, 0)


def test_tombstones_say_why(tmp_path: Path) -> None:
    soup = log(tmp_path, *TOMBSTONES)
    assert "laporan tentang acara lain" in soup.get_text()
    assert len(soup.select("#dihapus ~ ol > li")) == len(TOMBSTONES)


def test_hostile_words_stay_words(tmp_path: Path) -> None:
    """Titles, values and notes of articles add no element."""
    checked = [
        event.model_copy(
            update={"review": event.review.model_copy(
                update={"state": "checked", "on": "2026-11-25", "fields": ("led_by", "place", "headcount")}
            )}
        )
        for event in HOSTILE_EVENTS
    ]  # fmt: skip
    soup = log(tmp_path, *checked)
    assert len(soup.select(".ik-log > li")) == len(HOSTILE_EVENTS)
    assert not soup.select("script, style, img, svg, iframe, b, textarea, [onclick], [onerror]")


def test_every_correction_leads_to_its_event(tmp_path: Path) -> None:
    soup = log(tmp_path, corrected(set={"headcount": NINETY}))
    assert [a["href"] for a in soup.select(".ik-log h3 a")] == ["../../peristiwa/k7d2m9qa/"]
