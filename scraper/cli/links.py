"""`links`: are the articles behind the events still there?"""

import asyncio
import json
import math
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from scraper.cli.console import complain, say
from scraper.cli.gather import copied
from scraper.cli.live import CACHE, client, is_offline, may_be_asked, plain_hosts
from scraper.cli.options import EVENTS, DryRunOption, EventsOption, JsonOption, MinutesOption, TodayOption, today, whole

if TYPE_CHECKING:
    import datetime as dt

    from scraper.crawl.links import Link
    from scraper.crawl.look import Look
    from scraper.crawl.recheck import Watch
    from scraper.models import SourceRef

LEAST = 20
"""How many articles a run looks at however few there are."""
SHARE = 2
"""Times as many as it takes to look at each once a month: some runs fall out, and what was doubtful comes again."""

LimitOption = Annotated[
    int | None,
    typer.Option(
        parser=whole,
        metavar="N",
        show_default=False,
        help="Paling banyak sekian artikel; tanpa ini seperlima belasnya.",
    ),
]

SEEN: "Mapping[Look, str]" = {
    "there": "ada", "moved": "pindah", "missing": "tidak ada lagi", "silent": "tidak terjawab",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Task:
    """What a run is to look at, out of how many reports, and how many of them are due."""

    chosen: "Sequence[str]"
    reports: "Mapping[str, SourceRef]"
    due: int
    book: "Mapping[str, Link]"


def links(
    limit: LimitOption = None,
    minutes: MinutesOption = None,
    events: EventsOption = EVENTS,
    dry_run: DryRunOption = False,
    as_json: JsonOption = False,
    now: TodayOption = None,
) -> None:
    """Lihat apakah artikel di balik peristiwa masih ada.

    Tiap artikel dilihat sekitar sebulan sekali. Yang hilang pada tiga hari, atau yang alamatnya kini menuju halaman
    depan, disebut *gone*, dan salinannya dicari di arsip publik; yang pindah untuk seterusnya *moved*. Situs yang
    tidak menjawab atau melarang tidak mengubah apa pun, dan peristiwanya sendiri tidak pernah hilang.
    """
    from scraper.crawl.links import note
    from scraper.crawl.lock import only_writer

    if not events.is_dir():
        raise typer.BadParameter(f"tidak ada folder {events}", param_hint="--events")
    if is_offline():
        complain("IKRAR_OFFLINE: hanya artikel di komputer ini sendiri yang dilihat")
    day = today(now)
    with ExitStack() as stack:
        if dry_run:
            events = copied(events, Path(stack.enter_context(tempfile.TemporaryDirectory())) / "events")
        stack.enter_context(only_writer(events))
        task = _task(events, limit, day)
        looks, copies = asyncio.run(_looked(task, minutes, day, as_json)) if task.chosen else ({}, {})
        changed = note(events, looks, day, copies)
    told = _told(task, looks, copies, changed)
    if as_json:
        say(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        _print(told)
        if dry_run:
            say("Uji coba: tidak ada berkas yang ditulis.")


def _task(events: Path, limit: int | None, day: "dt.date") -> Task:
    from scraper.crawl.links import EVERY, addresses, due, load
    from scraper.store import Store

    reports = addresses(stored.record for stored in Store(events).load().values())
    book = load(events)
    waiting = due((url for url in reports if may_be_asked(url)), book, day)
    most = max(LEAST, math.ceil(SHARE * len(reports) / EVERY.days)) if limit is None else limit
    return Task(waiting[:most], reports, len(waiting), book)


async def _looked(
    task: Task, minutes: int | None, day: "dt.date", as_json: bool
) -> "tuple[dict[str, Look], dict[str, str]]":
    """What was seen at each address, and the copies of what is gone."""
    from scraper.crawl.apart import Reader
    from scraper.crawl.recheck import Round
    from scraper.sources.registry import load_registry

    with _watching(len(task.chosen), as_json) as watch:
        async with client(plain_hosts(load_registry()), CACHE, None) as web, Reader() as reader:
            deadline = None if minutes is None else asyncio.get_running_loop().time() + 60 * minutes
            return await Round(web, reader, watch, day, deadline).run(task.chosen, task.reports, task.book)


def _told(
    task: Task, looks: "Mapping[str, Look]", copies: Mapping[str, str], changed: Sequence[str]
) -> "dict[str, object]":
    """What a run did, for programs."""
    counts = Counter(looks.values())
    return {
        "links": len(task.reports),
        "due": task.due,
        "looked": len(looks),
        **{look: counts[look] for look in SEEN},
        "archived": len(copies),
        "changed": list(changed),
        "waiting": task.due - len(looks),
    }


def _print(told: "Mapping[str, object]") -> None:
    seen = ", ".join(f"{told[look]} {word}" for look, word in SEEN.items())
    say(f"Artikel     {told['looked']} dari {told['links']} dilihat" + (f": {seen}" if told["looked"] else ""))
    if told["archived"]:
        say(f"Arsip       {told['archived']} salinan ditemukan")
    changed = told["changed"]
    assert isinstance(changed, list)  # noqa: S101  as made above
    say(f"Berubah     {len(changed)} berkas peristiwa")
    if told["waiting"]:
        say(f"Menunggu    {told['waiting']} artikel, untuk putaran berikutnya")


class _Lines:
    """One line on standard error for each article that is not simply there, for CI and programs."""

    def seen(self, url: str, look: "Look") -> None:
        """Say what was seen."""
        if look != "there":
            typer.echo(json.dumps({"url": url, "look": look}, ensure_ascii=False), err=True)


@contextmanager
def _watching(total: int, as_json: bool) -> "Iterator[Watch]":
    """Whoever tells how it goes on: a bar at a terminal, else lines."""
    if as_json or not sys.stderr.isatty():
        yield _Lines()
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (BarColumn(bar_width=24), MofNCompleteColumn(), TextColumn("artikel, sisa"), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=total)

        class Bar:
            def seen(self, url: str, look: "Look") -> None:  # noqa: ARG002
                progress.advance(task)

        yield Bar()
