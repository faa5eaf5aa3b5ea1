"""The long proofs of crawling, for `make prove`: killed at any moment, two runs at once, the whole world politely.

python -m tests.crawl.prove [KILLS]
"""

import asyncio
import datetime as dt
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from protego import Protego

from scraper.crawl.lock import only_writer
from scraper.crawl.settle import articles
from scraper.errors import ScraperError
from tests.crawl.crawling import Crawler
from tests.crawl.running import crawl, look, tree, write
from tests.crawl.test_crash import SOURCES, is_sound, web
from tests.crawl.test_lock import HOLDER
from tests.crawl.test_world import bears
from tests.world import World
from tests.world.log import Entry
from tests.world.tables import hosts
from tests.world.world import robots

KILLS = 1000
REPORTED = 100
MARGIN = 1.5
"""How much longer than an undisturbed writing, in parts of it, a kill may wait: a process has to start first."""
DAY, SINCE = dt.date(2024, 9, 26), dt.date(2018, 1, 1)
UNCHANGED = 0.95
SECONDS = 1.0
"""The most that a second run may take to see that it is one, once it has started."""

SECOND = """
import sys, time
from pathlib import Path
from scraper.crawl.lock import only_writer
from scraper.errors import StoreError
start = time.monotonic()
try:
    with only_writer(Path(sys.argv[1])):
        sys.exit("two writers")
except StoreError:
    print(time.monotonic() - start)
"""


def prove_crawling(kills: int = KILLS) -> list[str]:
    """What does not hold, one line each; progress on standard output."""
    return [*killed(kills), *together(), *asyncio.run(crawled())]


def killed(kills: int) -> list[str]:
    """Kill a run's writing at a random moment, again and again: nothing torn, and the next run ends the same."""
    broken: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole"
        harvests = asyncio.run(look(whole, web(), SOURCES))
        start = time.monotonic()
        write(whole, harvests)
        wanted, longest, midway = tree(whole), time.monotonic() - start, 0
        for seed in range(kills):
            root = Path(folder) / "killed"
            midway += _killed_once(root, random.Random(seed).random() * longest * MARGIN)  # noqa: S311  no secret
            try:
                is_sound(root)
                with only_writer(root):
                    asyncio.run(crawl(root, web(), SOURCES))
            except ScraperError as error:
                broken.append(f"pembunuhan {seed}: {error}")
            if tree(root) != wanted:
                broken.append(f"pembunuhan {seed}: sesudahnya tidak sama dengan putaran yang tidak diganggu")
            subprocess.run(["rm", "-rf", str(root)], check=True)
            if (seed + 1) % REPORTED == 0:
                sys.stdout.write(f"{seed + 1} putaran dibunuh, {midway} di tengah penulisan\n")
                sys.stdout.flush()
    if midway < kills // 10:
        broken.append(f"hanya {midway} dari {kills} pembunuhan jatuh di tengah penulisan")
    return broken


def _killed_once(root: Path, after: float) -> bool:
    """Write a run in a process and kill it so many seconds later; whether some was written by then, and not all."""
    harvests = asyncio.run(look(root, web(), SOURCES))
    assert articles(harvests)
    child = os.fork()
    if child == 0:
        try:
            with only_writer(root):
                write(root, harvests)
        finally:
            os._exit(0)
    time.sleep(after)
    os.kill(child, signal.SIGKILL)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1]) and any(root.glob("*/*.md"))


def together() -> list[str]:
    """A second run while one writes leaves at once; the lock of a killed one holds nobody up."""
    with tempfile.TemporaryDirectory() as folder:
        first = subprocess.Popen(
            [sys.executable, "-c", HOLDER, folder], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        assert first.stdout is not None
        first.stdout.readline()
        second = subprocess.run([sys.executable, "-c", SECOND, folder], capture_output=True, text=True, check=False)
        first.kill()
        first.wait()
        if second.returncode or float(second.stdout) > SECONDS:
            return [f"putaran kedua: {second.stderr or second.stdout}"]
        with only_writer(Path(folder)):
            return []


async def crawled() -> list[str]:
    """The whole news world since 2018, then the same day again: what was asked, and how."""
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        crawler = Crawler(Path(folder) / "events", World(DAY), Path(folder) / "cache")
        done = await crawler.crawl(SINCE)
        before = crawler.files()
        again = await crawler.crawl(SINCE)
        changed = sum(crawler.files().get(name) != body for name, body in before.items())
    for run in (done, again):
        # Every request of a run is in its log, robots.txt itself included; `crawl` holds it against the gap of 2 s.
        forbidden = [one for one in run.requests if not may(one)]
        at_once = max(one.together for one in run.requests)
        seconds = max(one.at for one in run.requests)
        sys.stdout.write(
            f"  dunia berita: {len(run.requests)} permintaan dalam {seconds / 60:.0f} menit waktu dunia, "
            f"{len(forbidden)} dilarang robots.txt, paling banyak {at_once} sekaligus di satu situs\n"
        )  # fmt: skip
        wrong += [f"dilarang robots.txt: {one.host}{one.target}" for one in forbidden]
        if at_once > 1:
            wrong.append(f"{at_once} permintaan sekaligus di satu situs")
    bearing = [one for one in again.requests if one.status in (200, 304) and bears(one)]
    unchanged = sum(one.status == 304 for one in bearing)
    sys.stdout.write(f"  putaran kedua: {unchanged} dari {len(bearing)} dijawab 304, {changed} berkas berubah\n")
    if unchanged < UNCHANGED * len(bearing) or changed:
        wrong.append(f"putaran kedua: {unchanged} dari {len(bearing)} dijawab 304, {changed} berkas berubah")
    return wrong


def may(one: Entry) -> bool:
    """Whether the site's robots.txt allows a request."""
    if one.target in ("/robots.txt", "/.well-known/tdmrep.json"):
        return True
    host = hosts().get(one.site.removeprefix("m.").split(".")[0])
    rules = robots(host).body.decode() if host else ""
    return bool(Protego.parse(rules).can_fetch(f"https://{one.host}{one.target}", "ikrarbot"))


if __name__ == "__main__":
    found = prove_crawling(int(sys.argv[1]) if len(sys.argv) > 1 else KILLS)
    sys.stdout.write("\n".join([*found, f"janji perayapan yang tidak dipegang: {len(found)}\n"]))
    sys.exit(bool(found))
