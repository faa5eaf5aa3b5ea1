"""The archive: every event in reach without a script, no page too heavy."""

from pathlib import Path

from bs4 import BeautifulSoup

from scraper.publish import Settings, publish
from scraper.publish.archive import PAGE
from tests.publish.built import html_of
from tests.publish.events import event


def page(docs: Path, path: str) -> BeautifulSoup:
    return html_of(docs / path / "index.md")


def test_a_year_that_fits_is_one_page(tmp_path: Path) -> None:
    """Its months are headings that the bars lead to."""
    publish([event(n, date=f"2024-{1 + n % 12:02}-10") for n in range(PAGE)], tmp_path, Settings())
    year = page(tmp_path, "tahun/2024")
    assert len(year.select(".ik-entry")) == PAGE
    assert year.select_one("#b2024-09") is not None
    bar = page(tmp_path, "tahun").select_one("[data-month='2024-09'] a")
    assert bar is not None
    assert bar["href"] == "../tahun/2024/#b2024-09"


def test_a_year_that_does_not_has_a_page_a_month(tmp_path: Path) -> None:
    """A month that is still too long has several; together they hold every event, also those without a month."""
    events = [
        *(event(n, date="2024-09-10") for n in range(PAGE + 1)),
        event(5000, date="2024-10-01"),
        event(5001, date="2024", date_precision="year"),
    ]
    publish(events, tmp_path, Settings())
    year = page(tmp_path, "tahun/2024")
    assert not year.select(".ik-entry")
    months = [(str(a["href"]), a.get_text()) for a in year.select(".ik-month-pages a")]
    assert months == [
        ("10/", "Oktober 2024"), ("09/", "September 2024"), ("tanpa-bulan/", "2024, bulan tidak disebut"),
    ]  # fmt: skip
    first, second = page(tmp_path, "tahun/2024/09"), page(tmp_path, "tahun/2024/09/2")
    assert (len(first.select(".ik-entry")), len(second.select(".ik-entry"))) == (PAGE, 1)
    assert first.select(".ik-month > h2")[0].get_text() == f"September 2024 {PAGE + 1}"
    assert [a["href"] for a in first.select(".ik-turn")[0].select("a")] == ["../../../tahun/2024/09/2/"]
    assert len(page(tmp_path, "tahun/2024/tanpa-bulan").select(".ik-entry")) == 1
    bar = page(tmp_path, "").select_one("[data-month='2024-09'] a")
    assert bar is not None
    assert bar["href"] == "tahun/2024/09/"


def test_events_without_a_date_have_their_page(tmp_path: Path) -> None:
    """Named in the list of years."""
    publish([event(1, date=None, date_precision="unknown", date_basis="none", evidence={})], tmp_path, Settings())
    assert len(page(tmp_path, "tahun/tanpa-tanggal").select(".ik-entry")) == 1
    assert [a["href"] for a in page(tmp_path, "tahun").select("h2 a")] == ["tanpa-tanggal/"]
