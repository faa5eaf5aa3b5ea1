"""`make score`: how right the machine is on hand-labelled articles, field by field.

    python -m tests.score [--misses FIELD|all]

Prints a table for `tests/corpus/` and its first file, one for each set of real articles as they were first read
(kept in `tests/corpus/real/`) and, where `../shared` is beside the checkout, one for the five real articles. The
corpus and the first readings are written to `scraper/publish/accuracy.json`, which the site shows.
"""

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from scraper.lexicon import load_lexicon
from scraper.pipeline import group, read_article, to_prediction
from tests.articles import CORPUS, REAL, RETOLD, SEEDS, labelled, rows
from tests.corpus import score as scorer

REGIONS = Path(__file__).resolve().parents[1] / "scraper" / "lexicon" / "data" / "regions.csv"
PUBLISHED = Path(__file__).resolve().parents[1] / "scraper" / "publish" / "accuracy.json"

Counts = Mapping[str, Mapping[str, Any]]
"""Per field: right, wrong and missing values (whole numbers), precision, recall and f1 (0 to 1, or None)."""
Misses = Mapping[str, list[tuple[Any, ...]]]
"""Per field: (article, verdict, what the machine says, what the label says)."""


def predictions(*paths: Path) -> dict[str, dict[str, Any]]:
    """What the machine reads of every article of gold files, by id, with the groups of same events."""
    lexicon = load_lexicon()
    articles = labelled(*paths)
    readings = [read_article(item.article, lexicon) for item in articles]
    names = group(readings)
    return {
        item.id: {**to_prediction(item.id, reading), "group": name}
        for item, reading, name in zip(articles, readings, names, strict=True)
    }


def figures(*paths: Path) -> tuple[Counts, Misses]:
    """Counts and misses of what the machine reads now."""
    return scored(rows(*paths), predictions(*paths))


def first_reading(path: Path) -> tuple[Counts, Misses]:
    """Counts and misses of the first reading of real articles; their texts are not ours to keep, the readings are."""
    real = rows(path)
    return scored(real, {row["id"]: row["machine"] for row in real})


def scored(gold: Sequence[Mapping[str, Any]], read: Mapping[str, Mapping[str, Any]]) -> tuple[Counts, Misses]:
    scorer.load_regions(REGIONS)
    counts, misses = scorer.score(gold, read)
    return {field: row for field, row in counts.items() if row["precision"] is not None}, misses


def published(corpus: Counts) -> str:
    """The file that the site reads: for every table the number of articles and the counts per field."""
    measured = [("corpus", rows(*CORPUS), corpus)]
    measured += [(name, rows(path), first_reading(path)[0]) for name, path in REAL.items()]
    tables = {
        name: {"articles": len(gold), "declarations": sum(row["gold"]["relevant"] for row in gold), "fields": counts}
        for name, gold, counts in measured
    }
    return json.dumps(tables, indent=1) + "\n"


def lines(name: str, articles: int, found: tuple[Counts, Misses], wanted: str | None) -> list[str]:
    """One table as text, with its misses where they are wanted."""
    counts, missed = found
    told = [f"{name}: {articles} artikel"]
    told.append(f"{'bidang':18}{'benar':>7}{'salah':>7}{'luput':>7}{'presisi':>9}{'recall':>8}{'F1':>7}")
    for field, row in counts.items():
        rates = "".join(f"{row[rate]:>{width}.3f}" for rate, width in (("precision", 9), ("recall", 8), ("f1", 7)))
        told.append(f"{field:18}{row['right']:>7}{row['wrong']:>7}{row['missing']:>7}{rates}")
    for field in counts if wanted == "all" else [wanted] if wanted else []:
        for ident, verdict, got, want in missed[field]:
            answer, label = (json.dumps(value, ensure_ascii=False) for value in (got, want))
            told.append(f"  {field}\t{ident}\t{verdict}\tmesin {answer}\tlabel {label}")
    return told


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--misses", metavar="FIELD", choices=[*scorer.FIELDS, "all"], help="list what was missed")
    wanted = parser.parse_args().misses
    corpus = figures(*CORPUS)
    PUBLISHED.write_text(published(corpus[0]), encoding="utf-8", newline="\n")
    tables = [lines("korpus", len(rows(*CORPUS)), corpus, wanted)]
    tables.append(lines(f"di antaranya {RETOLD.name}", len(rows(RETOLD)), figures(RETOLD), None))
    for name, path in REAL.items():
        tables.append(lines(f"artikel nyata, bacaan pertama ({name})", len(rows(path)), first_reading(path), None))
    if SEEDS[0].exists():
        tables.append(lines("lima artikel nyata", len(rows(*SEEDS)), figures(*SEEDS), wanted))
    sys.stdout.write("\n\n".join("\n".join(table) for table in tables) + "\n")


if __name__ == "__main__":
    main()
