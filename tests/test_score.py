"""Accuracy on the corpus may only rise: what CI lets through is pinned per field."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.articles import CORPUS, OTHER_NEWS, RETOLD, SEEDS, article, rows
from tests.score import PUBLISHED, Counts, figures, published

FLOORS = json.loads((Path(__file__).parent / "corpus" / "floors.json").read_text(encoding="utf-8"))


RATES = [(name, field, rate) for name, floors in FLOORS.items() for field, floor in floors.items() for rate in floor]


@pytest.fixture(scope="module")
def measured() -> Mapping[str, Counts]:
    """By the names of the floors: the first sixty articles alone, and all of the corpus."""
    return {"retold": figures(RETOLD)[0], "corpus": figures(*CORPUS)[0]}


@pytest.mark.parametrize(("name", "field", "rate"), RATES)
def test_accuracy_does_not_fall(measured: Mapping[str, Counts], name: str, field: str, rate: str) -> None:
    """Precision and recall of every field stand at or above their pinned floor."""
    assert measured[name][field][rate] >= FLOORS[name][field][rate]


def test_every_scored_field_has_a_floor(measured: Mapping[str, Counts]) -> None:
    """A field without a floor could fall unseen."""
    assert {name: set(floors) for name, floors in FLOORS.items()} == {n: set(found) for n, found in measured.items()}


def test_the_published_table_is_todays(measured: Mapping[str, Counts]) -> None:
    """The site shows what the machine reads now; `make score` renews the table."""
    assert PUBLISHED.read_text(encoding="utf-8") == published(measured["corpus"])


@pytest.mark.skipif(not SEEDS[0].exists(), reason="the five real articles are not beside this checkout")
def test_the_five_real_articles_are_read_without_a_mistake() -> None:
    """Every scored field of every real article is right, and null where nothing is stated."""
    _, misses = figures(*SEEDS)
    assert {field: found for field, found in misses.items() if found} == {}


@pytest.mark.skipif(not OTHER_NEWS.exists(), reason="the other news texts are not beside this checkout")
def test_news_on_other_subjects_is_not_taken_for_a_declaration() -> None:
    """None of two thousand texts on other subjects becomes an event."""
    from scraper.extract.screen import screen
    from scraper.lexicon import load_lexicon

    lexicon = load_lexicon()
    taken = [
        row["title"] for row in rows(OTHER_NEWS) if screen(article(row["text"], title=row["title"]), lexicon).relevant
    ]
    assert taken == []
