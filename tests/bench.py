"""`make bench`: how fast articles are read and fetched, and how well pages become articles, as ratios against named
alternatives, in the same run.

    python -m tests.bench [PART…]

Without a PART all of them, in this order:

1. `texts`: the obvious way to read is an afternoon's extractor, `dateparser.search_dates` for the dates and plain
   regular expressions for the rest. Both read the same texts of about 3,000 characters, made of corpus articles. CPU
   time counts, best of five.
2. `pages` (`tests/read/bench.py`): how well and how fast pages become articles, beside trafilatura and readability.
3. `fetching` (`tests/fetch/bench.py`): Scrapy, from the same server.
4. `plan` (`tests/crawl/bench.py`): a daily run on paper, all hosts of the registry in less than an hour.
5. `site` (`tests/publish/bench.py`): stock MkDocs with Material, and Zensical, over the same events.
"""

import argparse
import re
import sys
import time
from collections.abc import Callable, Mapping, Sequence

from dateparser.search import search_dates

from scraper.extract.document import document
from scraper.lexicon import load_lexicon
from scraper.models import Article
from scraper.pipeline import read_article
from tests.articles import CORPUS, article, rows
from tests.crawl.bench import bench_plan
from tests.fetch.bench import bench_fetching
from tests.publish.bench import bench_site
from tests.read.bench import bench_reading

LENGTH = 3000
TEXTS = 12
ROUNDS = 5
TARGETS = {"relevan": 12.0, "tidak relevan": 200.0}
"""Times as many articles per CPU second as the afternoon's extractor."""


def relevant_texts() -> list[str]:
    """Declarations of the corpus joined to about LENGTH characters each."""
    texts = [row["text"] for row in rows(*CORPUS) if row["gold"]["relevant"]]
    joined: list[str] = []
    at = 0
    while len(joined) < TEXTS:
        text = texts[at]
        while len(text) < LENGTH:
            at += 1
            text += "\n" + texts[at]
        joined.append(text[:LENGTH].rpartition(" ")[0])
        at += 1
    return joined


def other_texts() -> list[str]:
    """The same texts about something else: nobody in them is neutral."""
    neutral = r"netral\w*|\w*[mp]ihak\w*|condong|(?:ber)?politik\s+praktis"
    return [re.sub(neutral, "tertib", text, flags=re.I) for text in relevant_texts()]


def afternoon(text: str) -> dict[str, object]:
    """Keywords, `search_dates` and four regular expressions: what one writes first."""
    relevant = "netralitas" in text.lower() and re.search(r"deklarasi|ikrar|pakta integritas", text, re.I)
    found: dict[str, object] = {"relevant": bool(relevant)}
    found["dates"] = search_dates(text, languages=["id"])
    found["institution"] = re.findall(r"(?:Pemkab|Pemkot|Pemprov|Pemerintah \w+|Lapas|Dinas)\s+[A-Z]\w+", text)
    found["headcount"] = re.findall(r"(\d[\d.]*)\s+(?:ASN|pegawai|orang|peserta)", text)
    found["witnesses"] = re.findall(r"disaksikan (?:langsung )?(?:oleh )?([^.]+)", text)
    return found


def seconds(read: Callable[[], object]) -> float:
    """CPU seconds of one round, the best of ROUNDS."""
    best = float("inf")
    for _ in range(ROUNDS):
        start = time.process_time()
        read()
        best = min(best, time.process_time() - start)
    return best


def ours(articles: Sequence[Article]) -> None:
    lexicon = load_lexicon()
    for one in articles:
        document.cache_clear()
        read_article(one, lexicon)


def growth() -> list[tuple[int, float]]:
    """Characters and CPU seconds per character of ever longer articles: level where reading is linear."""
    text = "\n".join(relevant_texts())
    sizes = []
    for times in (1, 2, 4):
        one = article("\n".join([text] * times))
        sizes.append((len(one.text), seconds(lambda one=one: ours([one])) / len(one.text)))  # type: ignore[misc]
    return sizes


def bench_texts() -> None:
    """Print how many times as fast as the afternoon's extractor we read, and what a character costs in long texts."""
    ours([article(text) for text in relevant_texts()])  # whatever is loaded once is loaded now
    for name, texts in (("relevan", relevant_texts()), ("tidak relevan", other_texts())):
        articles = [article(text) for text in texts]
        mine, theirs = seconds(lambda a=articles: ours(a)), seconds(lambda t=texts: [afternoon(x) for x in t])  # type: ignore[misc]
        sys.stdout.write(
            f"{name:14} {1000 * mine / TEXTS:8.2f} ms   search_dates {1000 * theirs / TEXTS:8.2f} ms   "
            f"{theirs / mine:7.1f} kali (sasaran {TARGETS[name]:.0f})\n"
        )
    first = None
    for size, cost in growth():
        first = first or cost
        sys.stdout.write(f"{size:7} karakter  {1e6 * cost:6.2f} µs per karakter  ({cost / first:.2f} kali)\n")


PARTS: Mapping[str, Callable[[], object]] = {
    "texts": bench_texts,
    "pages": bench_reading,
    "fetching": bench_fetching,
    "plan": bench_plan,
    "site": bench_site,
}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description="Ratios against named alternatives.")
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"{', '.join(PARTS)}; all without")
    wanted = parser.parse_args().parts
    if unknown := [part for part in wanted if part not in PARTS]:
        parser.error(f"no part {', '.join(unknown)}; known are {', '.join(PARTS)}")
    for name, bench in PARTS.items():
        if not wanted or name in wanted:
            bench()
            sys.stdout.flush()


if __name__ == "__main__":
    main()
