"""Articles for tests: the corpus, the seeds beside the checkout, and short texts made on the spot."""

import datetime as dt
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scraper.models import Article
from scraper.read.text import read_text

CORPUS = tuple(sorted((Path(__file__).parent / "corpus").glob("*.jsonl")))
RETOLD = Path(__file__).parent / "corpus" / "retold.jsonl"
REAL = {
    name: Path(__file__).parent / "corpus" / "real" / f"{name}.jsonl"
    for name in [
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
    ]
}
"""Real articles with labels and the machine's first reading, made before anything was learnt from them."""
SHARED = Path(__file__).resolve().parents[2] / "shared"
SEEDS = (SHARED / "gold" / "seeds.jsonl",)
OTHER_NEWS = SHARED / "data" / "other_news.jsonl"
RETRIEVED = dt.date(2026, 11, 21)


@dataclass(frozen=True, slots=True)
class Labelled:
    """An article of a gold file: its id, the article, and the labels."""

    id: str
    article: Article
    gold: dict[str, Any]


def article(text: str, url: str | None = None, published: dt.date | None = None, title: str | None = None) -> Article:
    """The text as an article."""
    return read_text(text, url=url, outlet=None, title=title, published=published, retrieved=RETRIEVED)


def rows(*paths: Path) -> list[dict[str, Any]]:
    """The rows of files with one JSON object a line."""
    texts = [path.read_text(encoding="utf-8") for path in paths]
    return [json.loads(line) for text in texts for line in text.split("\n") if line.strip()]


def labelled(*paths: Path) -> Sequence[Labelled]:
    """The articles of gold files, read as `ikrar extract` reads them."""
    found = []
    for row in rows(*paths):
        published = dt.date.fromisoformat(row["published"]) if row.get("published") else None
        found.append(Labelled(row["id"], article(row["text"], row.get("url"), published), row["gold"]))
    return found
