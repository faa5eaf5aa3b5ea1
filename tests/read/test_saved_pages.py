"""Real pages of eighteen hosts, read where they lie beside the checkout: what holds for nearly all of them."""

import csv
import datetime as dt
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from scraper.errors import ReadError
from scraper.models import Article, Page
from scraper.read.page import read_page
from tests.articles import rows
from tests.read import PHRASES

FOLDER = Path(__file__).parents[2].parent / "shared" / "html"
MANIFEST = FOLDER / "MANIFEST.csv"

WORD = r"\w+"
pytestmark = pytest.mark.skipif(not MANIFEST.is_file(), reason="the saved pages are not part of the repository")


@cache
def outcomes(kind: str) -> dict[str, Article | ReadError]:
    """What reading gives for each page of a kind, by file; anything but an article or a ReadError fails here."""
    found: dict[str, Article | ReadError] = {}
    for row in csv.DictReader(MANIFEST.read_text(encoding="utf-8").splitlines()):
        if row["kind"] == kind:
            page = Page(row["url"], (FOLDER / row["file"]).read_bytes(), dt.date(2026, 11, 21))
            try:
                found[row["file"]] = read_page(page)
            except ReadError as error:
                found[row["file"]] = error
    return found


def articles() -> list[Article]:
    return [article for article in outcomes("article").values() if isinstance(article, Article)]


def body_length(article: Article) -> int:
    return sum(part.end - part.start for part in article.parts if part.kind == "body")


def share(hits: int) -> float:
    return hits / len(outcomes("article"))


def test_nearly_every_article_is_read() -> None:
    """At most a picture without a text is refused; titles, bodies and dates are there."""
    assert share(len(articles())) >= 0.95
    assert share(sum(bool(article.title) for article in articles())) >= 0.95
    assert share(sum(body_length(article) >= 300 for article in articles())) >= 0.9
    assert share(sum(article.published is not None for article in articles())) >= 0.95


def test_parts_cover_the_text() -> None:
    """Joined by line breaks, the parts are the text."""
    for article in articles():
        assert "\n".join(article.text[part.start : part.end] for part in article.parts) == article.text


def test_no_furniture_is_left() -> None:
    """No related link, share bar, byline or counter stands as a line of its own."""
    starts = (
        "baca juga",
        "baca:",
        "editor",
        "penulis",
        "reporter",
        "bagikan",
        "share",
        "copyright",
        "tags",
        "advertisement",
    )
    for article in articles():
        for line in article.text.splitlines()[1:]:
            assert not line.lower().startswith(starts), (article.url, line)


def test_lists_are_no_articles() -> None:
    """Front pages, indexes and feeds are refused, each with a reason."""
    for file, outcome in outcomes("listing").items():
        assert isinstance(outcome, ReadError), file
        assert str(outcome)


@pytest.mark.parametrize("row", rows(PHRASES), ids=lambda row: row["file"])
def test_the_body_and_nothing_around_it_is_read(row: dict[str, Any]) -> None:
    """A few words from the body's beginning, middle and end are there; what stands around it is not."""
    article = outcomes("article")[row["file"]]
    assert isinstance(article, Article)
    text = f" {' '.join(re.findall(WORD, article.text.lower()))} "
    assert [phrase for phrase in row["has"] if f" {phrase} " not in text] == []
    assert [phrase for phrase in row["lacks"] if f" {phrase} " in text] == []


def test_pages_of_several_are_known() -> None:
    """One of Kompas and one of Tribun show the first part; no other does."""
    parts = {file for file, one in outcomes("article").items() if isinstance(one, Article) and one.read == "excerpt"}
    assert parts == {"kompas.com-7.html", "tribunnews.com-1.html"}


@pytest.mark.parametrize(
    ("file", "published", "outlet"),
    [
        ("antaranews.com-2.html", dt.date(2015, 11, 5), "antaranews.com"),
        ("kompas.com-7.html", dt.date(2023, 11, 2), "KOMPAS.com"),
        ("tribunnews.com-1.html", dt.date(2020, 5, 4), "Tribunnews.com"),
        ("detik.com-4.html", dt.date(2023, 11, 2), "detikHealth"),
        ("mediaindonesia.com-1.html", dt.date(2026, 1, 20), "Media Indonesia"),
    ],
)
def test_date_and_outlet_of_the_great_platforms(file: str, published: dt.date, outlet: str) -> None:
    """One page a platform, checked by eye."""
    article = outcomes("article")[file]
    assert isinstance(article, Article)
    assert (article.published, article.outlet) == (published, outlet)
