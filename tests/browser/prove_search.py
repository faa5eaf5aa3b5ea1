"""The site and its search at ten thousand events, in a real browser; part of `make prove`.

    python -m tests.browser.prove_search [EVENTS]

What the site weighs without downloads; what searches load, and how long the first takes, beside the search that stock
Material brings, over the same events in the same run, the best of some visits each. Bytes are those of a server that
compresses text, as static hosts do; what is compressed already is sent as it is.
"""

import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Page

from scraper.cli.pagefind import FOLDER
from tests.browser.serving import Sent, chromium, published
from tests.publish.bench import EVENTS, ours, seconds
from tests.publish.plain import write_plain
from tests.publish.scale import events

MEGABYTES, FIRST, LATER, SHARE = 220.0, 250.0, 100.0, 0.1
"""Limits: the site without downloads; kilobytes of a first and of a later search; part of the time of stock search."""
VISITS = 3
WORDS = (
    "netral",
    "pemkab sikka",
    "lapas",
    "disaksikan bawaslu",
    "oku",
    "pemerintah kabupaten",
    "kodebuk",
    "netralitas asn",
    "deklarasi pilkada",
)


def prove_search(count: int = EVENTS) -> list[str]:
    """What does not hold, one line each; figures on standard output."""
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        ours(count, place / "situs")
        write_plain(events(count), place / "biasa")
        seconds([sys.executable, "-m", "mkdocs", "build", "--quiet"], place / "biasa")
        site = place / "situs/site"
        with chromium() as browser:
            return [*_weighed(site), *_searched(browser, site, place / "biasa/site")]


def _weighed(site: Path) -> Iterator[str]:
    files = [path for path in site.rglob("*") if path.is_file() and site / "data" not in path.parents]
    size = sum(path.stat().st_size for path in files) / 1e6
    _say(f"situs tanpa unduhan: {size:.0f} MB dalam {len(files)} berkas")
    if size > MEGABYTES:
        yield f"situs tanpa unduhan {size:.0f} MB, lebih dari {MEGABYTES:.0f}"


def _searched(browser: Browser, site: Path, stock: Path) -> Iterator[str]:
    firsts: list[float] = []
    with published(site) as (address, sent):
        for _ in range(VISITS):
            page = browser.new_context().new_page()
            sent.clear()
            page.goto(f"{address}cari/", wait_until="networkidle")
            if any(FOLDER in path for path, _ in sent):
                yield "indeks dimuat sebelum ada yang dicari"
            sent.clear()
            firsts.append(_search(page, WORDS[0]))
            yield from _loaded(page, WORDS[0], sent, FIRST)
        for words in WORDS[1:]:
            sent.clear()
            _search(page, words)
            yield from _loaded(page, words, sent, LATER)
    stock_time, size = min(_stock_search(browser, stock) for _ in range(VISITS))
    first = min(firsts)
    _say(f"Material biasa: “{WORDS[0]}”: {size:.0f} KB, {stock_time:.2f} s")
    _say(f"pencarian pertama {first:.2f} s, {first / stock_time:.3f} darinya")
    if first > SHARE * stock_time:
        yield f"pencarian pertama {first:.2f} s, lebih dari {SHARE:.0%} dari {stock_time:.2f} s milik Material"


def _loaded(page: Page, words: str, sent: Sent, limit: float) -> Iterator[str]:
    kilobytes = sum(size for _, size in sent) / 1000
    _say(f"“{words}”: {page.locator('.ik-search__status').text_content()}; {kilobytes:.0f} KB")
    if kilobytes > limit:
        yield f"pencarian “{words}” memuat {kilobytes:.0f} KB"


def _search(page: Page, words: str) -> float:
    """Seconds from the words to their results."""
    start = time.perf_counter()
    page.locator(".ik-search__field").fill(words)
    page.wait_for_function(
        "words => document.querySelector('.ik-search__status').textContent.includes(`“${words}”`)", arg=words
    )
    return time.perf_counter() - start


def _stock_search(browser: Browser, stock: Path) -> tuple[float, float]:
    """Seconds from the visit to the first result, and kilobytes of the index, which every first visit loads."""
    with published(stock) as (address, sent):
        page = browser.new_context().new_page()
        start = time.perf_counter()
        page.goto(address)
        page.locator("[data-md-component=search-query]").fill(WORDS[0])
        page.locator(".md-search-result__item").first.wait_for(state="attached", timeout=300_000)
        taken = time.perf_counter() - start
        page.context.close()
        return taken, sum(size for path, size in sent if "search" in path) / 1000


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    problems = prove_search(*map(int, sys.argv[1:]))
    sys.exit("\n".join(problems) or 0)
