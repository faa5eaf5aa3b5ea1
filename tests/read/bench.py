"""Part of `make bench`: how well and how fast pages are read, beside trafilatura and readability in the same run.

Bodies of the sample pages against their known texts (`bodies.jsonl`: F1 over words), and of the real pages that lie
beside the checkout against a few words that must and must not be in each (`phrases.jsonl`, chosen by eye: F1 over
phrases). Headline and captions count for nobody: readers differ in whether they take them for text.
"""

import csv
import html
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from readability import Document
from trafilatura import bare_extraction
from trafilatura.settings import Document as Found

from scraper.errors import ReadError
from scraper.models import Page
from scraper.read.decode import decode
from scraper.read.page import read_page
from scraper.samples import expected, pages
from tests.articles import RETRIEVED, SHARED, rows
from tests.read import BODIES, PHRASES

ROUNDS = 5
Reader = Callable[[Page], str]


@dataclass(frozen=True, slots=True)
class Score:
    """Mean F1 over pages, and CPU milliseconds a page."""

    f1: float
    cost: float


def ours(page: Page) -> str:
    """Everything that we take for the article."""
    try:
        return read_page(page).text
    except ReadError:
        return ""


def trafilatura(page: Page) -> str:
    """Its text with metadata, as we read title and day too."""
    found = bare_extraction(page.body, url=page.url or None, with_metadata=True, include_comments=False)
    return (found.text or "") if isinstance(found, Found) else ""


def readability(page: Page) -> str:
    """The text of the element that it keeps, block by block, and its title."""
    document = Document(decode(page.body, page.charset))
    document.title()
    return html.unescape(re.sub(r"<[^>]+>", " ", document.summary()))


READERS: dict[str, Reader] = {"ikrar": ours, "trafilatura": trafilatura, "readability": readability}


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def body_f1(found: str, body: str, either: str) -> float:
    """F1 of words found against those of the body, each as often as it stands there; `either` costs nothing."""
    got, want = Counter(words(found)), Counter(words(body))
    right = (got & want).total()
    wrong = (got - want - Counter(words(either))).total()
    return 2 * right / (right + wrong + want.total())


def phrase_f1(found: str, has: Sequence[str], lacks: Sequence[str]) -> float:
    """F1 of phrases: those that must be there and are, against those that are missing or must not be there."""
    text = f" {' '.join(words(found))} "
    right = sum(f" {phrase} " in text for phrase in has)
    wrong = sum(f" {phrase} " in text for phrase in lacks)
    return 2 * right / (right + wrong + len(has))


def sample_scores() -> dict[str, Score]:
    """Every reader on the sample pages."""
    known, titles = {row["url"]: row for row in rows(BODIES)}, expected()

    def judge(page: Page, found: str) -> float:
        row = known[page.url]
        return body_f1(found, "\n".join(row["body"]), "\n".join((titles[page.url]["title"], *row["caption"])))

    return scores(pages(), judge)


def real_scores() -> dict[str, Score]:
    """Every reader on the real pages; nothing where they are not there."""
    manifest = SHARED / "html" / "MANIFEST.csv"
    if not manifest.is_file():
        return {}
    addresses = {row["file"]: row["url"] for row in csv.DictReader(manifest.read_text(encoding="utf-8").splitlines())}
    told = rows(PHRASES)
    files = [Page(addresses[row["file"]], (SHARED / "html" / row["file"]).read_bytes(), RETRIEVED) for row in told]
    known = {id(page): row for page, row in zip(files, told, strict=True)}

    def judge(page: Page, found: str) -> float:
        return phrase_f1(found, known[id(page)]["has"], known[id(page)]["lacks"])

    return scores(files, judge)


def scores(over: Sequence[Page], judge: Callable[[Page, str], float]) -> dict[str, Score]:
    """What each reader is worth on some pages. Their rounds alternate, so that what else the machine does meets all;
    the best of ROUNDS counts, after one that loads what is loaded once."""
    f1 = {name: sum(judge(page, reader(page)) for page in over) / len(over) for name, reader in READERS.items()}
    best = dict.fromkeys(READERS, float("inf"))
    for _ in range(ROUNDS):
        for name, reader in READERS.items():
            start = time.process_time()
            for page in over:
                reader(page)
            best[name] = min(best[name], time.process_time() - start)
    return {name: Score(f1[name], 1000 * best[name] / len(over)) for name in READERS}


def bench_reading() -> None:
    """Print the table: F1 of bodies, CPU a page, and CPU as a ratio to trafilatura's."""
    for name, table in (("halaman contoh", sample_scores()), ("halaman nyata", real_scores())):
        for reader, one in table.items():
            ratio = one.cost / table["trafilatura"].cost
            sys.stdout.write(
                f"{name:14} {reader:12} F1 isi {one.f1:.3f}  {one.cost:7.2f} ms  {ratio:5.2f} × trafilatura\n"
            )


if __name__ == "__main__":
    bench_reading()
