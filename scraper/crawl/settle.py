"""Writing what a run brought home: events, then the ledgers, what became of links, and the history. Each step can be
done again."""

import datetime as dt
import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from scraper.crawl import history, links
from scraper.crawl import ledger as ledgers
from scraper.crawl.face import Harvest, Told
from scraper.crawl.health import judge
from scraper.crawl.history import Run, Track
from scraper.crawl.ledger import Entry, Ledger
from scraper.crawl.look import Look
from scraper.models import Reading, Source
from scraper.pipeline import Report, Settled, gather
from scraper.store import Store
from scraper.store.atomic import write_atomic

STATUS = "status.json"


def settle(root: Path, harvests: Sequence[Harvest], today: dt.date) -> Report:
    """Write the events of a run and its ledgers; `remember` follows where the sources themselves were asked.

    Raises StoreError; what was written by then stands, and the next run writes the rest.
    """
    chosen = articles(harvests)
    store = Store(root)
    report = gather(chosen.values(), store, today)
    homes = {digest: one for one in report.settled for digest in one.articles}
    settled = {url: homes[reading.article.sha256] for url, reading in chosen.items() if reading.article.sha256 in homes}
    for one in harvests:
        ledger = Ledger({url: _with_event(entry, one, settled) for url, entry in one.ledger.entries.items()})
        ledgers.save(root, one.source.id, ledger)
        _count(one, settled)
    links.note(root, _looks(harvests), today)
    return report


def articles(harvests: Sequence[Harvest]) -> dict[str, Reading]:
    """The readings by their articles' addresses, one each, whatever order they came in.

    Of two ways to one article the whole counts before an excerpt, then its own address before a variant's.
    """
    every = sorted((told for one in harvests for told in one.told), key=_rank)
    return {_address(told): told.reading for told in reversed(every)}


def _rank(told: Told) -> tuple[bool, bool, str, str]:
    return (told.reading.article.read != "full", told.asked != _address(told), told.asked, _address(told))


def _address(told: Told) -> str:
    return told.reading.article.url or told.asked


def _with_event(entry: Entry, harvest: Harvest, settled: Mapping[str, Settled]) -> Entry:
    """The entry with the id of the event that its article told of; one that a person has removed tells of none."""
    if entry.verdict != "event" or not any(_address(told) == entry.url for told in harvest.told):
        return entry
    home = settled.get(entry.url)
    return replace(entry, event=home.id) if home else replace(entry, verdict="other", event=None)


def _count(harvest: Harvest, settled: Mapping[str, Settled]) -> None:
    mine = {home.id: home.state for told in harvest.told if (home := settled.get(_address(told)))}
    harvest.counts.new = sum(state == "new" for state in mine.values())
    harvest.counts.changed = sum(state == "changed" for state in mine.values())


def _looks(harvests: Sequence[Harvest]) -> dict[str, Look]:
    """What was seen at each address; of two sources that looked at one, what says more for the article."""
    found: dict[str, Look] = {}
    for url, look in sorted((pair for one in harvests for pair in one.looks.items()), key=_for_the_article):
        found[url] = look
    return found


def _for_the_article(seen: tuple[str, Look]) -> int:
    order: Sequence[Look] = ("silent", "missing", "moved", "there")
    return order.index(seen[1])


def remember(root: Path, harvests: Sequence[Harvest], tracks: Mapping[str, Track], began: dt.datetime) -> None:
    """Write down what the run saw of each source. Raises StoreError."""
    after = dict(tracks)
    for one in harvests:
        run = Run(history.stamp(began), one.counts, one.trouble, one.broke)
        after[one.source.id] = after.get(one.source.id, Track(one.source.id, None, ())).followed(run, one.until)
    history.save(root, after)


def status(sources: Sequence[Source], tracks: Mapping[str, Track], season: bool) -> dict[str, Any]:
    """The state of every source that was ever asked, for programs and for the site; sources in the registry's order."""
    rows = []
    for source in sources:
        track = tracks.get(source.id)
        if track is None:
            continue
        health, last = judge(source, track.runs, season), track.runs[-1]
        answered = next((run.at for run in reversed(track.runs) if run.counts.answered), None)
        rows.append(
            {
                "id": source.id,
                "state": health.worst,
                "fetching": health.fetching,
                "reading": health.reading,
                "relevance": health.relevance,
                "yield": health.harvest,
                "words": list(health.words),
                "runs": len(track.runs),
                "last": last.at,
                "last_answered": answered,
                "until": str(track.until) if track.until else None,
                **last.counts.as_data(),
                "trouble": last.trouble,
            }
        )
    return {"last": max((row["last"] for row in rows), default=None), "season": season, "sources": rows}


def write_status(root: Path, given: Mapping[str, Any]) -> None:
    """Write the state for the site: `events/.runs/status.json`. Raises StoreError."""
    data = json.dumps(given, indent=1) + "\n"
    write_atomic(root / history.FOLDER / STATUS, data.encode())
