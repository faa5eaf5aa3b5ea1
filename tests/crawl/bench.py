"""The plan of a daily run on paper, for `make bench`: what a week in the news world needed, taken to the registry.

    python -m tests.crawl.bench

1. The week is crawled day by day as in earnest and recorded, and every recording replayed without a network. Requests
   are counted in the replay: those for lists, and those for articles. Each source of the registry is taken to need what
   the source most like it needed on its busiest day. Like it is one of its platform, else the busiest of its kind.
2. The same with every budget for lists used up, everywhere, on one day: an upper end, without a target.
Reading costs what one of our sample pages costs that is surrounded by links and scripts to the size of real ones.
"""

import asyncio
import datetime as dt
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from scraper.crawl import history, settle
from scraper.crawl.face import Harvest
from scraper.crawl.plan import ANSWER, TERMS, Plan, planned, sites_of
from scraper.crawl.run import collect
from scraper.fetch.policy import Pace
from scraper.fetch.recording import Recorder
from scraper.fetch.replay import ReplayFetcher
from scraper.lexicon import load_lexicon
from scraper.models import Response, Source
from scraper.pipeline import read_article
from scraper.read.page import read_page
from scraper.samples import pages
from scraper.sources.discover.listing import read_list
from scraper.sources.registry import load_registry
from tests.crawl.crawling import Crawler, errand
from tests.world import World
from tests.world.asking import days
from tests.world.asking import sources as world_sources

WEEK = (dt.date(2024, 9, 23), dt.date(2024, 9, 29))
PAGE = 100_000
"""Bytes of a real page, a little above the mean of those saved from 49 outlets."""
ROUNDS = 3
TARGET = 60
"""Minutes."""


@dataclass(frozen=True, order=True, slots=True)
class Need:
    """Requests of one source on one day, the terms of its site aside: all of them, and those for lists."""

    requests: int
    lists: int


@dataclass(frozen=True, slots=True)
class Share:
    """The sources of the registry that are like one of the world, and what each of them is taken to need."""

    like: str
    sources: int
    need: Need


def likeness(source: Source) -> str:
    return source.platform or source.kind


def shares(needs: Mapping[str, Need], asked: Sequence[Source]) -> Sequence[Share]:
    """The registry by what its sources are like, the most requests first."""
    counts = Counter(likeness(one) if likeness(one) in needs else one.kind for one in asked)
    found = [Share(like, count, needs[like]) for like, count in counts.items()]
    return sorted(found, key=lambda one: (-one.sources * one.need.requests, one.like))


def busiest(runs: Sequence[Sequence[Harvest]]) -> dict[str, Need]:
    """What the busiest source needed on its busiest day, for each platform and kind."""
    needs: dict[str, Need] = {}
    for one in (harvest for run in runs for harvest in run):
        need = Need(one.counts.asked, one.counts.lists)
        for like in {likeness(one.source), one.source.kind}:
            needs[like] = max(needs.get(like, need), need)
    return needs


async def replayed(first: dt.date, last: dt.date, ids: Sequence[str] | None = None) -> Sequence[Sequence[Harvest]]:
    """What each source saw on each day when the recordings of these days were replayed, one after another.

    Raises AssertionError where a replay does not ask for what was asked when it was recorded.
    """
    runs: list[Sequence[Harvest]] = []
    with tempfile.TemporaryDirectory() as aside:
        crawler = Crawler(Path(aside) / "events", World(first), ids=ids)
        for day in days(first, last):
            crawler.world.day, path = day, Path(aside) / f"{day}.warc.gz"
            with Recorder(path, "IkrarBot/1.0") as recorder:
                done = await crawler.crawl(recorder=recorder)
            runs.append(await _again(path, Path(aside) / "again", day, ids))
            live = {one.source.id: (one.counts.asked, one.counts.lists) for one in done.harvests}
            assert live == {one.source.id: (one.counts.asked, one.counts.lists) for one in runs[-1]}, day
    return runs


async def _again(path: Path, root: Path, day: dt.date, ids: Sequence[str] | None) -> Sequence[Harvest]:
    """A recorded day once more, into a folder that goes from day to day as that of the recorded runs did."""
    known = world_sources()
    tracks = history.load(root)
    harvests = await collect(
        [known[one] for one in ids or known], ReplayFetcher(path, day), errand(day), root, tracks
    )  # fmt: skip
    settle.settle(root, harvests, day)
    settle.remember(root, harvests, tracks, dt.datetime.combine(day, dt.time(14), dt.UTC))
    return harvests


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


def line(share: Share, pace: Pace) -> str:
    """One line of the arithmetic: all sources of a likeness, and how long one of them takes."""
    need, one = share.need, share.need.requests + TERMS
    return (
        f"  {share.like:12} {share.sources:3} sumber × ({need.lists} daftar + {need.requests - need.lists} artikel) "
        f"= {share.sources * need.requests:5} permintaan; satu sumber, syarat situsnya termasuk: "
        f"{one} × ({pace.gap:g} + {ANSWER:g} detik) = {one * (pace.gap + ANSWER) / 60:.1f} menit\n"
    )


def bench_plan() -> None:
    """Print the arithmetic of a busy day and of the worst one."""
    runs = asyncio.run(replayed(*WEEK))
    needs = busiest(runs)
    articles = max(one.counts.pages for run in runs for one in run)
    asked = [one for one in load_registry() if one.status not in ("sample", "retired")]
    pace, cost = Pace(), reading()
    requests = sum(one.counts.asked for run in runs for one in run)
    hosts = len({site for one in asked for site in sites_of(one)})
    sys.stdout.write(
        f"dunia berita, {WEEK[0]} sampai {WEEK[1]}: {len(runs)} putaran direkam lalu diputar ulang, {requests} "
        f"permintaan; dibawa ke {len(asked)} sumber daftar kita, masing-masing seperti sumber serupa pada hari "
        f"tersibuknya; {ANSWER:g} detik tiap jawaban adalah andaian, belum diukur di situs sungguhan\n"
    )
    for share in shares(needs, asked):
        sys.stdout.write(line(share, pace))
    sys.stdout.write(f"  robots.txt dan tdmrep.json: {hosts} host × {TERMS} = {hosts * TERMS} permintaan\n")
    usual = {one.id: needs.get(likeness(one), needs[one.kind]).requests for one in asked}
    plan = planned(usual, asked, pace, cost)
    told(f"hari tersibuk (sasaran {TARGET} menit)", plan, pace)
    told("semua anggaran habis", planned({one.id: one.budget + articles for one in asked}, asked, pace, cost), pace)


if __name__ == "__main__":
    bench_plan()
