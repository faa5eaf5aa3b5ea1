"""The plan of a daily run on paper, for `make bench`: what a week in the news world needed, taken to the registry.

    python -m tests.crawl.bench

1. The week is crawled day by day as in earnest, and every request counted: each source of the registry is taken to need
   what the source most like it needed on its busiest day. Like it is one of its platform, else the busiest of its kind.
2. The same with every budget for lists used up, everywhere, on one day: an upper end, without a target.
Reading costs what one of our sample pages costs that is surrounded by links and scripts to the size of real ones.
"""

import asyncio
import datetime as dt
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from scraper.crawl.plan import ANSWER, Plan, planned
from scraper.fetch.policy import Pace
from scraper.lexicon import load_lexicon
from scraper.models import Response, Source
from scraper.pipeline import read_article
from scraper.read.page import read_page
from scraper.samples import pages
from scraper.sources.discover.listing import read_list
from scraper.sources.registry import load_registry
from tests.crawl.crawling import Crawler
from tests.world import World
from tests.world.asking import days

WEEK = (dt.date(2024, 9, 23), dt.date(2024, 9, 29))
PAGE = 100_000
"""Bytes of a real page, a little above the mean of those saved from 49 outlets."""
ROUNDS = 3
TARGET = 60
"""Minutes."""
_TERMS = ("/robots.txt", "/.well-known/tdmrep.json")


def likeness(source: Source) -> str:
    return source.platform or source.kind


async def busiest() -> tuple[dict[str, int], int]:
    """Requests of the busiest source-day for each platform and kind, terms aside; articles read on the busiest one."""
    needs: dict[str, int] = {}
    articles = 0
    with tempfile.TemporaryDirectory() as aside:
        crawler = Crawler(Path(aside) / "events", World(WEEK[0]), Path(aside) / "cache")
        for day in days(*WEEK):
            crawler.world.day = day
            done = await crawler.crawl()
            asked = Counter(one.host.split(".")[-3] for one in done.requests if one.path not in _TERMS)
            for harvest in done.harvests:
                source = harvest.source
                for like in {likeness(source), source.kind}:
                    needs[like] = max(needs.get(like, 0), asked[source.id])
                articles = max(articles, harvest.counts.pages)
    return needs, articles


def reading() -> float:
    """CPU seconds to read a page of PAGE bytes: its links, or its article with all its facts, whichever costs more."""
    samples = [replace(page, body=surrounded(page.body)) for page in pages()]
    lexicon = load_lexicon()
    moment, best = dt.datetime(2024, 9, 23, tzinfo=dt.UTC), float("inf")
    for _ in range(ROUNDS):
        begun = time.process_time()
        for page in samples:
            read_list(Response(page.url, page.url, 200, {}, page.body, moment), None)
        listed = time.process_time()
        for page in samples:
            read_article(read_page(page), lexicon)
        best = min(best, max(listed - begun, time.process_time() - listed))
    return best / len(samples)


def surrounded(body: bytes) -> bytes:
    """A sample page amid what real pages are full of: script, and links to everything else."""
    script = b"<script>window.lapisan=window.lapisan||[];lapisan.push({jenis:'iklan',letak:'samping'});</script>"
    link = (
        b'<li class="lain"><a class="judul" href="/berita/2024/09/23/kabar-lain-hari-ini">Kabar lain hari ini</a></li>'
    )
    unit = b"<ul>" + (script + link) * 8 + b"</ul>"
    return body.replace(b"</body>", unit * ((PAGE - len(body)) // len(unit)) + b"</body>")


def told(name: str, plan: Plan, pace: Pace) -> None:
    sys.stdout.write(
        f"rencana, {name}: {plan.requests} permintaan ke {plan.sites} host\n"
        f"  host terlama {plan.longest}: {plan.most} permintaan × ({pace.gap:g} + {ANSWER:g} detik) "
        f"= {plan.chain / 60:.1f} menit\n"
        f"  semuanya: {plan.requests} × {ANSWER:g} detik / {pace.parallel} sekaligus = {plan.queue / 60:.1f} menit\n"
        f"  membaca: {plan.requests} × {1000 * plan.reading / plan.requests:.0f} ms CPU "
        f"= {plan.reading / 60:.1f} menit\n"
        f"  paling lama {plan.minutes:.0f} menit\n"
    )


def bench_plan() -> None:
    """Print the arithmetic of a busy day and of the worst one."""
    needs, articles = asyncio.run(busiest())
    asked = [one for one in load_registry() if one.status not in ("sample", "retired")]
    pace, cost = Pace(), reading()
    shown = ", ".join(f"{like} {count}" for like, count in sorted(needs.items()))
    sys.stdout.write(f"dunia berita, permintaan satu sumber pada hari tersibuknya: {shown}; artikel {articles}\n")
    usual: Mapping[str, int] = {one.id: needs.get(likeness(one), needs[one.kind]) for one in asked}
    plan = planned(usual, asked, pace, cost)
    told(f"hari tersibuk (sasaran {TARGET} menit)", plan, pace)
    told("semua anggaran habis", planned({one.id: one.budget + articles for one in asked}, asked, pace, cost), pace)


if __name__ == "__main__":
    bench_plan()
