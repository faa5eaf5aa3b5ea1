"""`crawl --replay`: a recorded run once more, or saved pages, without a network."""

import asyncio
import datetime as dt
import tempfile
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from scraper.cli.console import say
from scraper.cli.documents import Fetched
from scraper.cli.gather import copied, run
from scraper.cli.options import JAKARTA, refuse_unknown, today
from scraper.cli.progress import watching
from scraper.cli.summary import print_run

if TYPE_CHECKING:
    from scraper.crawl.face import Allowance, Harvest, Watch
    from scraper.fetch.recording import Recording
    from scraper.fetch.replay import ReplayFetcher
    from scraper.models import Source
    from scraper.sources.owner import Owners


@dataclass(frozen=True, slots=True)
class Narrowed:
    """Which part of what was saved is wanted: of these sources, published since that day, at most so many pages."""

    ids: Sequence[str] | None
    since: dt.date | None
    limit: int | None


def replayed(path: Path, wanted: Narrowed, events: Path, dry_run: bool, now: dt.date | None) -> None:
    """Take a recording or a folder of pages the way of a crawl. Exits with 1 where a saved page could not be read."""
    from scraper.fetch.replay import ReplayFetcher

    fetcher = ReplayFetcher(path, today(now))
    with tempfile.TemporaryDirectory() as aside:
        to = copied(events, Path(aside) / "events") if dry_run else events
        if fetcher.recording is not None:
            lost = _run_again(fetcher, fetcher.recording, wanted, to, now)
        else:
            urls = of_sources(fetcher.urls, wanted.ids, _owners(wanted.ids)) if wanted.ids else fetcher.urls
            lost = run([Fetched(url, fetcher) for url in urls[: wanted.limit]], to, today(now), wanted.since)
    if dry_run:
        say("Uji coba: tidak ada berkas yang ditulis.")
    if lost:
        raise typer.Exit(1)


def _run_again(
    fetcher: "ReplayFetcher", recording: "Recording", wanted: Narrowed, events: Path, now: dt.date | None
) -> int:
    """Let the recorded sources be crawled on the day of the recording, discovery included, then read what they did not
    lead to; how many pages of these could not be read.

    The events and the ledgers are a live run's. The history of the sources stays: nobody asked them.
    """
    from scraper.crawl import settle
    from scraper.crawl.face import Allowance
    from scraper.crawl.lock import only_writer
    from scraper.read.address import canonical_url

    day, allowance = now or recording.began.astimezone(JAKARTA).date(), Allowance(wanted.limit)
    owners = _owners(wanted.ids)
    sources, harvests = _recorded(recording, wanted.ids, owners), list["Harvest"]()
    if sources:
        with only_writer(events), watching(len(sources), as_json=False) as watch:
            harvests = asyncio.run(_collected(fetcher, sources, (day, wanted.since, allowance), events, watch))
            report = settle.settle(events, harvests, day)
        print_run(harvests, report)
    known = {url for one in harvests for url in one.ledger.entries}
    urls = articles(of_sources(fetcher.urls, wanted.ids, owners) if wanted.ids else fetcher.urls, owners)
    rest = [url for url in urls if canonical_url(url) not in known]
    if allowance.left is not None:
        rest = rest[: max(0, allowance.left)]
    if sources and not rest:
        return 0
    return run([Fetched(url, fetcher) for url in rest], events, day, wanted.since)


async def _collected(
    fetcher: "ReplayFetcher", sources: "Sequence[Source]", task: "tuple[dt.date, dt.date | None, Allowance]",
    events: Path, watch: "Watch",
) -> "list[Harvest]":  # fmt: skip
    from scraper.crawl import history
    from scraper.crawl.apart import Reader
    from scraper.crawl.face import Errand
    from scraper.crawl.rules import rules_version
    from scraper.crawl.run import collect

    day, since, allowance = task
    async with Reader() as reader:
        errand = Errand(day, rules_version(), reader, watch, since, allowance)
        return await collect(sources, fetcher, errand, events, history.load(events))


def _owners(ids: Collection[str] | None) -> "Owners":
    """Whose address is whose, by the registry. Raises BadParameter for an id that it does not know."""
    from scraper.sources.owner import Owners
    from scraper.sources.registry import load_registry

    owners = Owners(load_registry())
    refuse_unknown(ids or (), {source.id for source in owners.sources})
    return owners


def _recorded(recording: "Recording", ids: Collection[str] | None, owners: "Owners") -> "list[Source]":
    """The sources that answered in a recording, of those named, in the registry's order."""
    found = {owner.id for url in recording.answered if (owner := owners.of(url)) is not None}
    return [one for one in owners.sources if one.endpoints and one.id in found and (not ids or one.id in ids)]


def articles(urls: Iterable[str], owners: "Owners") -> list[str]:
    """Keep the addresses of a recording that can be articles: a run records the lists that it searched too."""
    from scraper.read.address import is_listing
    from scraper.sources.discover.vet import vetted

    kept = []
    for url in urls:
        owner = owners.of(url)
        if vetted(url, url, owner, post=owner.kind == "wordpress") if owner else not is_listing(url):
            kept.append(url)
    return kept


def of_sources(urls: Iterable[str], ids: Collection[str], owners: "Owners") -> list[str]:
    """Keep the addresses that belong to these sources."""
    return [url for url in urls if (owner := owners.of(url)) is not None and owner.id in ids]
