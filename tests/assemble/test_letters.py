"""An article whose names hold letters that only look Latin, through the whole chain from page to event file."""

import datetime as dt
from pathlib import Path

import pytest

from scraper.lexicon import load_lexicon
from scraper.models import Event, Page, Reading
from scraper.pipeline import Report, gather, read_article
from scraper.read.page import read_page
from scraper.store import Store
from tests.crawl.memory import HOME, article

TODAY = dt.date(2024, 9, 26)


def reading(*swaps: tuple[str, str]) -> Reading:
    """A page that tells of a pledge in Wajo, with some of its words typed otherwise."""
    page = article("Wajo").decode()
    for old, new in swaps:
        assert old in page
        page = page.replace(old, new)
    return read_article(read_page(Page(f"{HOME}/ikrar-netral-asn-wajo", page.encode(), TODAY)), load_lexicon())


def gathered(root: Path, *readings: Reading) -> tuple[Report, list[Event]]:
    report = gather(readings, Store(root), TODAY)
    stored = Store(root).load().values() if root.exists() else ()
    return report, [one.record for one in stored if isinstance(one.record, Event)]


@pytest.mark.parametrize("name", ["W\u0430jo", "Waj\u03bf", "\u0428\u0410\u0408\u041e"])
def test_an_institution_in_letters_that_pass_for_others_makes_no_event(tmp_path: Path, name: str) -> None:
    """Nor one of the name up to that letter; the run says why, and which letter."""
    report, events = gathered(tmp_path / "events", reading(("Wajo", name)))
    assert events == []
    [(title, _, why)] = report.rejected
    assert name in title
    assert why.startswith(f"nama lembaganya memuat huruf yang bukan Latin: {name} (U+0")


def test_it_spoils_no_sound_report_of_the_same_event(tmp_path: Path) -> None:
    """Read in the same run."""
    report, events = gathered(tmp_path / "events", reading(("Wajo", "W\u0430jo")), reading())
    assert (report.new, len(report.rejected)) == (1, 1)
    assert [event.institution and event.institution.name for event in events] == ["Pemerintah Kabupaten Wajo"]


def test_a_witness_in_such_letters_is_left_out_and_remembered(tmp_path: Path) -> None:
    """The event stands without that name; what was read instead is told with the reason."""
    found = reading(("Dewi Kartika", "Dewi K\u0430rtika"))
    _, [event] = gathered(tmp_path / "events", found)
    assert all(one.name is None for one in event.witnesses)
    assert event.institution is not None
    [lost] = [one for one in found.rejected if one.field == "witnesses"]
    assert "Dewi K\u0430rtika" in lost.finding.value.name
    assert "CYRILLIC SMALL LETTER A" in lost.why


def test_a_leader_in_such_letters_gives_way_to_nobody(tmp_path: Path) -> None:
    """The next one named is another person."""
    led = (
        "Ikrar dipimpin Sekretaris Daerah Kabupaten Wajo, Bak\u0440i Abubakar. Apel dipimpin Camat Tempe, Rudi Hartono."
    )
    found = reading(("Sesudah membaca ikrar", f"{led} Sesudah membaca ikrar"))
    plain = reading(("Sesudah membaca ikrar", f"{led} Sesudah membaca ikrar".replace("\u0440", "r")))
    assert plain.facts is not None
    assert plain.facts.led_by is not None
    assert plain.facts.led_by.name == "Bakri Abubakar"
    _, [event] = gathered(tmp_path / "events", found)
    assert event.led_by is None
