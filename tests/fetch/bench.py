"""How fast pages are fetched, for `make bench`: our client and Scrapy, in turn, from the same server on loopback.

    python -m tests.fetch.bench            both, compared
    python -m tests.fetch.bench --urls     ours alone, the addresses on standard input

Each is a process of its own; what is measured begins when its modules are there and ends with its last page. Politeness
is off, no gap between requests, sixteen at once, and so is either's cache: pages are fetched, unpacked and handed over.
Ours asks every host for its terms besides, opens a connection for every page and fetches from no host two at once.
"""

import asyncio
import datetime as dt
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from scraper.fetch.policy import Clock, Pace, Policy, Reach
from scraper.fetch.web import WebFetcher
from tests.fetch.bench_server import HOSTS

PAGES = 4000
ROUNDS = 3
TARGET = 1.2
AGENT = "IkrarBot/1.0"


@dataclass
class Spent:
    """What a run takes from now on; `tell` prints it as JSON."""

    wall: float = field(default_factory=time.perf_counter)
    cpu: float = field(default_factory=time.process_time)
    pages: int = 0
    size: int = 0

    def take(self, body: bytes) -> None:
        """Count a page."""
        self.pages += 1
        self.size += len(body)

    def tell(self) -> None:
        wall, cpu = time.perf_counter() - self.wall, time.process_time() - self.cpu
        # Not getrusage's, which remembers what the parent held before the program was loaded.
        [peak] = [line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM")]
        found = {"pages": self.pages, "size": self.size, "wall": wall, "cpu": cpu, "peak": int(peak.split()[1]) / 1024}
        sys.stdout.write(json.dumps(found) + "\n")


async def ours(urls: list[str]) -> Spent:
    """Every host by a task of its own, page after page, as a crawl does."""
    spent = Spent()
    policy = Policy(AGENT, pace=Pace(gap=0.0, parallel=HOSTS), reach=Reach(loopback_only=True, ports=None))
    async with WebFetcher(policy, Clock(lambda: dt.datetime.now(dt.UTC))) as web:

        async def host(number: int) -> None:
            for url in urls[number::HOSTS]:
                spent.take((await web.get(url)).body)

        await asyncio.gather(*map(host, range(HOSTS)))
    return spent


@contextmanager
def serving() -> Iterator[list[str]]:
    """The addresses of PAGES pages, host after host in turn, while their server runs."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.fetch.bench_server"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as server:
        assert server.stdin
        assert server.stdout
        origins = json.loads(server.stdout.readline())
        try:
            yield [f"{origins[number % HOSTS]}/berita/{number // HOSTS}" for number in range(PAGES)]
        finally:
            server.stdin.close()


def child(module: str, urls: list[str]) -> dict[str, float]:
    """What one process took to fetch all. Raises RuntimeError where it did not get them."""
    done = subprocess.run(
        [sys.executable, "-m", module, "--urls"], input=json.dumps(urls), capture_output=True, text=True, check=False
    )
    found: dict[str, float] = json.loads(done.stdout) if done.stdout else {}
    if found.get("pages") != len(urls):
        raise RuntimeError(f"{module}: {found.get('pages', 0)} dari {len(urls)} halaman\n{done.stderr[-2000:]}")
    return found


def middle(runs: list[dict[str, float]]) -> dict[str, float]:
    """The median of each figure."""
    return {name: statistics.median(run[name] for run in runs) for name in runs[0]}


def bench_fetching() -> None:
    """Print pages a second, CPU time and peak memory of both, and the ratios."""
    runs: dict[str, list[dict[str, float]]] = {"tests.fetch.bench": [], "tests.fetch.bench_scrapy": []}
    with serving() as urls:
        for _ in range(ROUNDS):
            for module, found in runs.items():
                found.append(child(module, urls))
    mine, theirs = (middle(found) for found in runs.values())
    if mine["size"] != theirs["size"]:
        raise RuntimeError(f"tidak mengambil hal yang sama: {mine['size']} dan {theirs['size']} bita")
    for name, took in (("kami", mine), ("Scrapy", theirs)):
        sys.stdout.write(
            f"mengambil {name:8} {took['pages'] / took['wall']:7.0f} halaman per detik   "
            f"CPU {1000 * took['cpu'] / took['pages']:5.2f} ms per halaman   puncak memori {took['peak']:4.0f} MB\n"
        )
    sys.stdout.write(
        f"mengambil {theirs['wall'] / mine['wall']:.2f} kali Scrapy (sasaran {TARGET}), "
        f"memori {mine['peak'] / theirs['peak']:.2f} kali (sasaran 1)\n"
    )


def main() -> None:
    if "--urls" in sys.argv:
        asyncio.run(ours(json.load(sys.stdin))).tell()
    else:
        bench_fetching()


if __name__ == "__main__":
    main()
