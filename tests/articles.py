"""Articles for tests: the corpus, the seeds beside the checkout, and short texts made on the spot."""

import datetime as dt
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scraper.models import Article
from scraper.read.text import read_text

CORPUS = Path(__file__).parent / "corpus" / "retold.jsonl"
SHARED = Path(__file__).resolve().parents[2] / "shared"
SEEDS = SHARED / "gold" / "seeds.jsonl"
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


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]


def labelled(path: Path) -> Sequence[Labelled]:
    """The articles of a gold file, read as `ikrar extract` reads them."""
    found = []
    for row in rows(path):
        published = dt.date.fromisoformat(row["published"]) if row.get("published") else None
        found.append(Labelled(row["id"], article(row["text"], row.get("url"), published), row["gold"]))
    return found
