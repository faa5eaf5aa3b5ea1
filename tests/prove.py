"""`make prove`: the long proofs. Reading breaks on no article and no page, no rule outgrows its text, fetching and
crawling hold.

    python -m tests.prove [--articles N]

1. N mutated corpus articles (10,000): no exception, and every quotation stands where its evidence says.
2. Every rule on near-misses of its own example, 25 and 100 KB of them in one paragraph: four times the text may take
   at most SLACK times four times as long.
3. Fetching (`tests/fetch/prove.py`): memory under bombs, hostile robots.txt, a damaged cache, forbidden addresses.
4. Crawling (`tests/crawl/prove.py`): runs killed at any moment of their writing, two at once, the whole world politely.
5. The dataset (`tests/publish/dataset/prove.py`): ten thousand events in every form, within bounds, linear.
6. Event files (`tests/prove_events.py`): ten thousand are validated in linear time.
7. The reading process (`tests/crawl/prove_reader.py`): pages made to be slow or large end within time and memory.
8. The built pages (`tests/browser/prove_pages.py`): HTML, links and Lighthouse, with the events there are and 10,000.
9. The timeline in a browser (`tests/browser/prove_timeline.py`): what it loads, how fast it redraws, what moves.
10. The site (`tests/browser/prove_search.py`): ten thousand events, what they weigh, what a search of them costs.
11. Two builds (`tests/publish/prove_same.py`): of ten thousand events, the same to the byte.
12. As many mutated pages as articles, and pages that mean harm (`tests/read/prove.py`).
13. Other wordings (`tests/wordings.py`): the corpus said in other words is read the same but for a few values.
14. Sentences without an end: the whole reading of 50 KB takes at most SLACK times four times that of 12.5 KB.
"""

import argparse
import random
import sys
import time
from collections.abc import Callable, Iterator, Sequence

from scraper.errors import ReadError
from scraper.extract import FIELDS
from scraper.extract.document import document
from scraper.lexicon import load_lexicon
from scraper.pipeline import read_article
from tests.articles import CORPUS, article, rows
from tests.browser.prove_pages import prove_pages as prove_built_pages
from tests.browser.prove_search import prove_search
from tests.browser.prove_timeline import prove_timeline
from tests.crawl.prove import prove_crawling
from tests.crawl.prove_reader import prove_reader
from tests.extract.test_evidence import hold
from tests.fetch.prove import prove_fetching
from tests.prove_events import prove_events
from tests.publish.dataset.prove import prove_dataset
from tests.publish.prove_same import prove_same
from tests.read.prove import prove_pages
from tests.wordings import prove_wordings

SLACK = 2.0
SMALL, LARGE = 25_000, 100_000


def mutated(text: str, chance: random.Random) -> str:
    """Words dropped, doubled, swapped, cut or replaced; lines broken and joined; brackets and quotes left open."""
    words = text.split(" ")
    for _ in range(chance.randint(1, 40)):
        at = chance.randrange(len(words))
        span = words[at : at + chance.randint(1, 6)]
        chance.shuffle(span)
        words[at : at + len(span)] = chance.choice(
            [
                [],
                span * 2,
                span[::-1],
                ["("],
                ["“"],
                ["\n"],
                [w[: len(w) // 2] for w in span],
                [str(chance.randint(0, 99999))],
            ]
        )
        words = words or ["ASN"]
    return " ".join(words)


def prove_reading(count: int) -> None:
    """Raises AssertionError, or whatever the reading raised, at the first article that breaks it."""
    texts = [(row["text"], row["url"]) for row in rows(*CORPUS)]
    lexicon = load_lexicon()
    for seed in range(count):
        chance = random.Random(seed)  # noqa: S311 - no secret
        text, url = chance.choice(texts)
        try:
            found = article(mutated(text, chance), url)
        except ReadError:
            continue
        try:
            hold(found, read_article(found, lexicon))
        except Exception:
            sys.stderr.write(f"artikel bermutasi dengan benih {seed} menggagalkan pembacaan\n")
            raise
        if (seed + 1) % 1000 == 0:
            sys.stdout.write(f"{seed + 1} artikel bermutasi terbaca\n")
            sys.stdout.flush()


def near_misses(example: str) -> Iterator[str]:
    """What almost matches, again and again: the example without its end, without its start, without its points."""
    words = example.split()
    for start, end in ((0, -1), (0, len(words) // 2), (1, len(words)), (len(words) // 2, len(words))):
        yield " ".join(words[start:end]).replace(".", "").replace(",", "") + " "


def prove_linear() -> list[str]:
    """Names of the rules whose time grows faster than SLACK allows."""
    lexicon, slow, longest = load_lexicon(), [], (0.0, "")
    for field, module in FIELDS.items():
        for rule in module.RULES:
            if not rule.pattern:
                continue
            pattern = lexicon.compile(rule.pattern)
            for miss in near_misses(rule.example):
                costs = []
                for size in (SMALL, LARGE):
                    text = (miss * (size // len(miss) + 1))[:size]
                    start = time.process_time()
                    sum(1 for _ in pattern.finditer(text))
                    costs.append(time.process_time() - start)
                longest = max(longest, (costs[1], f"{field}.{rule.name}"))
                if costs[1] > 0.05 and costs[1] > SLACK * (LARGE / SMALL) * costs[0]:
                    slow.append(f"{field}.{rule.name}: {costs[0]:.3f} s → {costs[1]:.3f} s: {miss[:60]}")
    sys.stdout.write(f"aturan terlama pada {LARGE // 1000} KB: {longest[0] * 1000:.0f} ms ({longest[1]})\n")
    return slow


ENDLESS = (
    "turut menyaksikan langsung acara itu hadir juga Ketua Bawaslu Siak Budi ikrar netral ",
    "sebanyak 33 kepala desa dan 25 camat serta 60 kades ikrar netral ",
    "ASN, TNI, Polri dan kepala desa Kabupaten Siak berikrar netral ",
    "komitmen untuk tetap menjaga netral pada Pilkada itu dituangkan dalam berita ",
    "menandatangani di atas kain putih panjang yang besar netral ",
    "ASN Siak berikrar netral di aula, Senin (7/10/2024) ",
)


def prove_endless() -> list[str]:
    """What grows faster than its text where a sentence has no end: each is the whole reading of one."""
    lexicon, slow = load_lexicon(), []
    for words in ENDLESS:
        costs = []
        for size in (SMALL // 2, SMALL * 2):
            one = article("ASN Siak berikrar netral, Senin (7/10/2024).\n" + words * (size // len(words)))
            read_article(one, lexicon)  # whatever is learnt once is learnt now
            document.cache_clear()
            start = time.process_time()
            read_article(one, lexicon)
            costs.append(time.process_time() - start)
        if costs[1] > 0.05 and costs[1] > SLACK * 4 * costs[0]:
            slow.append(f"{costs[0]:.3f} s → {costs[1]:.3f} s: {words}")
    return slow


PROOFS: tuple[tuple[Callable[[], Sequence[str]], str], ...] = (
    (prove_linear, "aturan yang tumbuh lebih cepat daripada teksnya"),
    (prove_endless, "kalimat tanpa akhir yang dibaca lebih lambat daripada panjangnya"),
    (prove_wordings, "bidang yang terlalu sering berubah bila dikatakan dengan kata lain"),
    (prove_fetching, "janji pengambilan yang tidak dipegang"),
    (prove_crawling, "janji perayapan yang tidak dipegang"),
    (prove_dataset, "janji dataset yang tidak dipegang"),
    (prove_events, "janji pemeriksaan yang tidak dipegang"),
    (prove_reader, "janji proses pembaca yang tidak dipegang"),
    (prove_built_pages, "janji halaman yang tidak dipegang"),
    (prove_timeline, "janji lini masa yang tidak dipegang"),
    (prove_search, "janji situs dan pencariannya yang tidak dipegang"),
    (prove_same, "berkas yang berbeda di antara dua bangunan"),
)
"""What each proof gives is the promises that were broken, one line each; and what their number is called."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument(
        "--articles", type=int, default=10_000, metavar="N", help="how many articles, and pages (10000)"
    )
    count = parser.parse_args().articles
    broken = 0
    for prove, promise in PROOFS:
        found = prove()
        for line in found:
            sys.stderr.write(line + "\n")
        sys.stdout.write(f"{promise}: {len(found)}\n")
        sys.stdout.flush()
        broken += len(found)
    prove_reading(count)
    prove_pages(count)
    sys.exit(1 if broken else 0)


if __name__ == "__main__":
    main()
