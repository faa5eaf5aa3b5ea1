"""How a crawl goes on: a live display for whoever waits at a terminal, else one line of JSON a source."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import typer

from scraper.models import Source

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

    from scraper.crawl.face import Harvest, Watch

_NAMED = 3


class Lines:
    """One line on standard error for each source that is done, for CI and programs."""

    def started(self, source: Source) -> None:
        """Nothing to say yet."""

    def read(self, source: Source, relevant: bool) -> None:
        """Counted in the source's own line."""

    def finished(self, harvest: "Harvest") -> None:
        """Say what became of a source."""
        counts = harvest.counts
        told = {
            "source": harvest.source.id,
            "asked": counts.asked,
            "answered": counts.answered,
            "unchanged": counts.unchanged,
            "failed": dict(sorted(counts.failed.items())),
            "pages": counts.pages,
            "relevant": counts.relevant,
        }
        typer.echo(json.dumps(told, ensure_ascii=False), err=True)


class Display:
    """The sources at work, how many are done, pages and declarations so far, and the time left."""

    def __init__(self, progress: "Progress", task: "TaskID") -> None:
        self._progress, self._task = progress, task
        self._at_work: dict[str, None] = {}
        self._pages = self._told = 0

    def started(self, source: Source) -> None:
        """A source's turn began."""
        self._at_work[source.id] = None
        self._show(0)

    def read(self, source: Source, relevant: bool) -> None:
        """An article was read; its source is the one to name."""
        self._at_work.pop(source.id, None)
        self._at_work = {source.id: None, **self._at_work}
        self._pages += 1
        self._told += relevant
        self._show(0)

    def finished(self, harvest: "Harvest") -> None:
        """A source is done."""
        self._at_work.pop(harvest.source.id, None)
        self._show(1)

    def _show(self, done: int) -> None:
        names = ", ".join(list(self._at_work)[:_NAMED])
        more = f" +{len(self._at_work) - _NAMED}" if len(self._at_work) > _NAMED else ""
        self._progress.update(
            self._task, advance=done, description=f"{names}{more}", pages=self._pages, told=self._told
        )  # fmt: skip


@contextmanager
def watching(sources: int, as_json: bool) -> "Iterator[Watch]":
    """Whoever tells how the crawl goes on: the display at a terminal, else lines."""
    if as_json or not sys.stderr.isatty():
        yield Lines()
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        BarColumn(bar_width=24), MofNCompleteColumn(), TextColumn("sumber, {task.fields[pages]} halaman, "
        "{task.fields[told]} deklarasi, sisa"), TimeRemainingColumn(), TextColumn("{task.description}", markup=False),
    )  # fmt: skip
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        yield Display(progress, progress.add_task("", total=sources, pages=0, told=0))
