"""`/angka/`: every plot has its words, its table and its file."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from scraper.publish import Settings, publish
from tests.publish.built import html_of
from tests.publish.events import HOSTILE_EVENTS, USUAL_EVENTS


@pytest.fixture(scope="module")
def docs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("docs")
    publish([*USUAL_EVENTS, *HOSTILE_EVENTS], folder, Settings())
    return folder


def page(docs: Path) -> BeautifulSoup:
    return html_of(docs / "angka/index.md")


def test_every_plot_is_named_described_and_has_its_table_and_file(docs: Path) -> None:
    """A heading that can be linked, an image with title and description, a table, a CSV that is there."""
    soup = page(docs)
    plots = soup.select(".ik-plot")
    assert len(plots) == 9
    for plot in plots:
        heading = plot.select_one("h2")
        drawn = plot.select_one("svg.ik-chart")
        assert heading is not None
        assert drawn is not None
        assert drawn["role"] == "img"
        told = [soup.find(id=name) for name in str(drawn["aria-labelledby"]).split()]
        assert [tag.name for tag in told if tag] == ["title", "desc"]
        assert told[0] is not None
        assert told[0].get_text() == heading.get_text()
        assert plot.select("details table tbody tr")
        [link] = plot.select("a[download]")
        assert (docs / "angka" / str(link["href"])).is_file()


def test_what_is_drawn_is_what_the_table_says(docs: Path) -> None:
    """As many bars as rows, and each value beside its label in both."""
    plot = page(docs).select_one(".ik-plot:has(#jenis)")
    assert plot is not None
    drawn = [text.get_text() for text in plot.select("svg text")]
    told = [cell.get_text() for row in plot.select("tbody tr") for cell in row.select("th, td")]
    assert drawn == told
    assert len(plot.select("svg rect")) == len(plot.select("tbody tr"))


def test_names_within_the_page_are_its_own(docs: Path) -> None:
    """No two elements share an id, and every id that is used is there."""
    soup = page(docs)
    ids = [str(tag["id"]) for tag in soup.select("[id]")]
    assert len(ids) == len(set(ids))
    used = {str(a["href"])[1:] for a in soup.select('a[href^="#"]')}
    assert used <= set(ids)


def test_a_site_without_events_says_so(tmp_path: Path) -> None:
    """No plot is drawn of nothing; the files have their headers."""
    publish([], tmp_path, Settings())
    soup = page(tmp_path)
    assert soup.select("svg") == []
    assert soup.get_text().count("Belum ada yang dapat digambar.") == 9
    assert (tmp_path / "angka/hari.csv").read_text() == "event_id,election,polling_day,date,days_before\n"
