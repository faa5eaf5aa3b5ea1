"""Accuracy on the corpus may only rise: what CI lets through is pinned per field."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.articles import CORPUS, OTHER_NEWS, SEEDS, article, rows
from tests.score import figures

FLOORS = json.loads((Path(__file__).parent / "corpus" / "floors.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def corpus() -> Mapping[str, Mapping[str, Any]]:
    return figures(CORPUS)[0]


@pytest.mark.parametrize(("field", "rate"), [(field, rate) for field, floor in FLOORS.items() for rate in floor])
def test_accuracy_on_the_corpus_does_not_fall(corpus: Mapping[str, Mapping[str, Any]], field: str, rate: str) -> None:
    """Precision and recall of every field stand at or above their pinned floor."""
    assert corpus[field][rate] is not None
    assert corpus[field][rate] >= FLOORS[field][rate]


def test_every_scored_field_has_a_floor(corpus: Mapping[str, Mapping[str, Any]]) -> None:
    """A field without a floor could fall unseen."""
    assert set(FLOORS) == set(corpus)


@pytest.mark.skipif(not SEEDS.exists(), reason="the five real articles are not beside this checkout")
def test_the_five_real_articles_are_read_without_a_mistake() -> None:
    """Every scored field of every real article is right, and null where nothing is stated."""
    _, misses = figures(SEEDS)
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
