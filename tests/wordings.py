"""`make wordings`: whether an article said in other words is read the same.

    python -m tests.wordings [TABLE] [--misses FIELD|all]

Rules know the wordings they were made from. So every wording of TABLE (`tests/corpus/wordings.tsv`) is put in place of
another in every corpus article that has it: one article, one replacement, one variant, whose label stays what it was.
A value that was right and is no longer is a flip. What flips is a wording that the rules lack.

TABLE: a pattern, then what may stand in its place, one or several, parted by tabs. The pattern is a regular expression
for whole words, whatever their case; the case of the first letter is kept. A line that begins with `#` names the group
of the lines below it.
"""

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from scraper.lexicon import Lexicon, load_lexicon
from scraper.pipeline import read_article, to_prediction
from tests.articles import CORPUS, article, labelled
from tests.corpus import score as scorer
from tests.score import REGIONS

TABLE = Path(__file__).parent / "corpus" / "wordings.tsv"
CEILING = 7.0
"""Flips of one field in a thousand variants that `make prove` lets pass; the most are those of the institution, 6.6."""
STEP = 50
"""Articles between two lines of progress: the whole table takes minutes."""

Misses = Mapping[str, Sequence[tuple[Any, ...]]]


class Wording(NamedTuple):
    """One thing said in another way."""

    group: str
    pattern: re.Pattern[str]
    replacement: str

    def said(self, text: str) -> str:
        """The text in the other words; the same where it has none of them."""
        return self.pattern.sub(self._in_its_case, text)

    def _in_its_case(self, match: re.Match[str]) -> str:
        words = match.expand(self.replacement)
        return words[:1].upper() + words[1:] if match.group()[:1].isupper() else words

    def __str__(self) -> str:
        return f"{self.pattern.pattern[len(_BEGIN) : -len(_END)]} → {self.replacement}"


_BEGIN, _END = r"(?<!\w)(?:", r")(?!\w)"


class Flip(NamedTuple):
    """A value that was read right, and is not in other words: what is read now, and what the label says."""

    wording: Wording
    article: str
    field: str
    read: Any
    label: Any


def wordings(path: Path = TABLE) -> list[Wording]:
    """The table's lines, one for each replacement. Raises ValueError with file and line for what is no such table."""
    found, group = [], ""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if line.startswith("#"):
            group = line.lstrip("# ")
        elif line.strip():
            pattern, *replacements = line.split("\t")
            if not replacements:
                raise ValueError(f"{path}:{number}: no tab, so nothing to put in place of {pattern!r}")
            try:
                compiled = re.compile(_BEGIN + pattern + _END, re.IGNORECASE)
            except re.error as error:
                raise ValueError(f"{path}:{number}: {pattern!r} is no pattern: {error}") from error
            found += [Wording(group, compiled, replacement) for replacement in replacements]
    return found


def flips(table: Sequence[Wording]) -> tuple[Counter[Wording], list[Flip]]:
    """How many variants each wording makes of the corpus, and what flips in them."""
    scorer.load_regions(REGIONS)
    lexicon = load_lexicon()
    variants: Counter[Wording] = Counter()
    found: list[Flip] = []
    articles = labelled(*CORPUS)
    for number, one in enumerate(articles):
        if number % STEP == 0:
            sys.stderr.write(f"berita {number} dari {len(articles)}\n")
        text, gold = one.article.text, {**one.gold, "event_group": None}
        before = _misses(one.article, gold, lexicon)
        for wording in table:
            other = wording.said(text)
            if other == text:
                continue
            variants[wording] += 1
            told = article(other, one.article.url, one.article.published)
            after = _misses(told, gold, lexicon)
            found += [Flip(wording, one.id, *rest) for rest in _worse(before, after)]
    return variants, found


def _misses(told: Any, gold: Mapping[str, Any], lexicon: Lexicon) -> Misses:
    prediction = to_prediction("it", read_article(told, lexicon))
    return scorer.score([{"id": "it", "gold": gold}], {"it": prediction})[1]  # type: ignore[no-any-return]


def _worse(before: Misses, after: Misses) -> Iterator[tuple[str, Any, Any]]:
    """The fields with more misses than before. An article that is no longer taken is missed once, not in each field."""
    lost = len(after["relevant"]) > len(before["relevant"])
    for field, missed in after.items():
        if len(missed) > len(before[field]) and (field == "relevant" or not lost):
            _, _, read, label = missed[-1]
            yield field, read, label


def lines(variants: Counter[Wording], found: Sequence[Flip], wanted: str | None) -> Iterator[str]:
    """The table as text: per field, and where they are wanted the wordings with what flips in each."""
    total = variants.total()
    yield f"{len(variants)} pengganti, {total} varian"
    yield f"{'bidang':18}{'berubah':>9}{'per 1.000':>11}"
    for field, count in Counter(flip.field for flip in found).most_common():
        yield f"{field:18}{count:>9}{1000 * count / total:>11.1f}"
    for flip in found:
        if wanted in (flip.field, "all"):
            yield f"  {flip.field}\t{flip.article}\t{flip.wording}\tmesin {flip.read}\tlabel {flip.label}"


def prove_wordings() -> list[str]:
    """The fields of which more flip than may."""
    variants, found = flips(wordings())
    sys.stdout.write("\n".join(lines(variants, found, None)) + "\n")
    counts, most = Counter(flip.field for flip in found), CEILING * variants.total() / 1000
    return [
        f"{field}: {count} nilai berubah, paling banyak {most:.0f}" for field, count in counts.items() if count > most
    ]


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m tests.wordings", description="Whether an article said in other words is read the same."
    )
    parser.add_argument("table", nargs="?", type=Path, default=TABLE, metavar="TABLE", help="wordings, parted by tabs")
    parser.add_argument("--misses", metavar="FIELD", choices=[*scorer.FIELDS, "all"], help="list what flips")
    asked = parser.parse_args()
    try:
        table = wordings(asked.table)
    except (OSError, ValueError) as error:
        parser.error(str(error))
    sys.stdout.write("\n".join(lines(*flips(table), asked.misses)) + "\n")


if __name__ == "__main__":
    main()
