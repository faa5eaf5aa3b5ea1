"""`make score`: how right the machine is on hand-labelled articles, field by field.

    python -m tests.score [--misses FIELD|all]

Prints one table for `tests/corpus/` and, where `../shared` is beside the checkout, one for the five real articles.
"""

import argparse
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from scraper.lexicon import load_lexicon
from scraper.pipeline import group, read_article, to_prediction
from tests.articles import CORPUS, SEEDS, labelled, rows
from tests.corpus import score as scorer

REGIONS = Path(__file__).resolve().parents[1] / "scraper" / "lexicon" / "data" / "regions.csv"


def predictions(path: Path) -> dict[str, dict[str, Any]]:
    """What the machine reads of every article of a gold file, by id, with the groups of same events."""
    lexicon = load_lexicon()
    articles = labelled(path)
    readings = [read_article(item.article, lexicon) for item in articles]
    names = group(readings)
    return {
        item.id: {**to_prediction(item.id, reading), "group": name}
        for item, reading, name in zip(articles, readings, names, strict=True)
    }


def figures(path: Path) -> tuple[Mapping[str, Mapping[str, Any]], Mapping[str, list[tuple[Any, ...]]]]:
    """Counts and rates per field, and the misses per field."""
    scorer.load_regions(REGIONS)
    found: tuple[Mapping[str, Mapping[str, Any]], Mapping[str, list[tuple[Any, ...]]]]
    found = scorer.score(rows(path), predictions(path))
    return found


def table(name: str, path: Path, misses: str | None) -> list[str]:
    """The lines to print for one gold file."""
    counts, missed = figures(path)
    lines = [f"{name}: {len(rows(path))} artikel"]
    lines.append(f"{'bidang':18}{'benar':>7}{'salah':>7}{'luput':>7}{'presisi':>9}{'recall':>8}{'F1':>7}")
    for field, row in counts.items():
        rates = (f"{row[rate]:.3f}" if row[rate] is not None else "-" for rate in ("precision", "recall", "f1"))
        precision, recall, f1 = rates
        lines.append(f"{field:18}{row['right']:>7}{row['wrong']:>7}{row['missing']:>7}{precision:>9}{recall:>8}{f1:>7}")
    for field in counts if misses == "all" else [misses] if misses else []:
        for ident, verdict, got, want in missed[field]:
            answer, label = (json.dumps(value, ensure_ascii=False) for value in (got, want))
            lines.append(f"  {field}\t{ident}\t{verdict}\tmesin {answer}\tlabel {label}")
    return lines


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--misses", metavar="FIELD", choices=[*scorer.FIELDS, "all"], help="list what was missed")
    chosen = parser.parse_args()
    tables = [("tests/corpus", CORPUS)] + ([("artikel nyata", SEEDS)] if SEEDS.exists() else [])
    sys.stdout.write("\n\n".join("\n".join(table(name, path, chosen.misses)) for name, path in tables) + "\n")


if __name__ == "__main__":
    main()
