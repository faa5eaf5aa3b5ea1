"""`build` and `serve`: event files → pages, dataset and site; the site on this machine."""

import datetime as dt
import errno
import functools
import http.server
import json
import os
from collections.abc import Iterable, Sequence
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from scraper.cli.console import complain, say, waiting
from scraper.cli.generate import DOCS, SITE, STAGED, render, stand
from scraper.cli.options import EVENTS, AcceptOption, EventsOption, TodayOption, samples_allowed, today, whole
from scraper.errors import ConfigError, DataError, ScraperError
from scraper.models import Event, Tombstone

if TYPE_CHECKING:
    from scraper.daily.held import Held
    from scraper.daily.size import Size
    from scraper.publish import Settings, Visits
    from scraper.publish.dataset import Watch
    from scraper.store import Stored

CONFIG = Path("mkdocs.yml")
DAY_SECONDS = 86_400

SizeOption = Annotated[
    Path | None, typer.Option("--size", metavar="BERKAS", help="Tulis juga ukuran situsnya, untuk dicatat.")
]
PortOption = Annotated[int, typer.Option(parser=whole, metavar="PORT", help="0 = pilihkan yang kosong.")]


def build(
    events: EventsOption = EVENTS, accept: AcceptOption = False, size: SizeOption = None, now: TodayOption = None
) -> None:
    """Bangun situs dan datasetnya dari berkas peristiwa.

    Berkas yang salah menghentikan pembangunan sebelum satu halaman pun berubah, dan situs lama tetap utuh. Begitu pula
    bila situs yang baru lebih kecil daripada yang terakhir baik padahal peristiwanya tidak berkurang (kode keluar 3).
    """
    if not CONFIG.is_file():
        raise ConfigError(f"{CONFIG}: tidak ada di sini; jalankan dari akar repositori Ikrar")
    stored = checked(events)
    from scraper.publish import publish

    records = [one.record for one in stored]
    with waiting("Menulis halaman dan dataset"):
        written = publish(records, DOCS, settings(events, stored, today(now)))
    render(newest(records))
    large = _hold_against_the_last(events, sum(isinstance(one, Event) for one in records), accept, today(now))
    stand()
    if size is not None:
        from scraper.daily import size as sizes

        sizes.write(size, large)
    say(f"Situs       {written.events} peristiwa, {written.pages} halaman di {SITE}/")


def settings(events: Path, stored: "Iterable[Stored]", built: dt.date) -> "Settings":
    """Give a publication what it needs beyond the records: addresses, paths, what was watched, releases."""
    from scraper.daily.held import load as load_held
    from scraper.publish import Settings
    from scraper.publish.dataset import load_history
    from scraper.sources.registry import load_registry

    environment = os.environ
    return Settings(
        site_url=environment.get("IKRAR_SITE_URL") or None,
        repo_url=environment.get("IKRAR_REPO_URL") or None,
        contact=environment.get("IKRAR_CONTACT") or None,
        built=built,
        held=held.as_data() if (held := load_held(events)) else None,
        paths={one.record.id: one.path.relative_to(events).as_posix() for one in stored},
        watched=watched(events),
        sources=load_registry(),
        visits=visits(events),
        history=load_history(events),
        renewed=answered(events),
    )


def answered(events: Path) -> str | None:
    """Give the UTC minute of the last run that any source answered, as the history has it; None before the first."""
    from scraper.crawl import history

    runs = (run for track in history.load(events).values() for run in track.runs)
    return max((run.at for run in runs if run.counts.answered), default=None)


def watched(events: Path) -> "list[Watch] | None":
    """Give the confirmed sources and the days between which they are proved to have answered, None before any run.

    A source stands there once for each time in which it answered without a gap; days without an answer prove nothing.
    """
    from scraper.crawl import history
    from scraper.publish.dataset import Watch
    from scraper.sources.registry import load_registry

    tracks = history.load(events)
    if not tracks:
        return None
    found = []
    for source in load_registry():
        if source.status == "confirmed":
            track = tracks.get(source.id)
            spans: Sequence[tuple[dt.date | None, dt.date | None]] = (track.spans if track else ()) or [(None, None)]
            found += [Watch(source.region, source.covers, *days) for days in spans]
    return found


def visits(events: Path) -> "dict[str, Visits] | None":
    """Give what the kept runs saw of each source, by its id; None before any run."""
    from scraper.crawl import history
    from scraper.publish import Visits

    tracks = history.load(events)
    return {
        track.id: Visits(
            since=track.since,
            last=track.runs[-1].day,
            answered=max((run.day for run in track.runs if run.counts.answered), default=None),
            runs=len(track.runs),
            articles=sum(run.counts.pages for run in track.runs),
            declarations=sum(run.counts.relevant for run in track.runs),
            events=sum(run.counts.new for run in track.runs),
        )
        for track in tracks.values()
    } or None


def checked(events: Path) -> "list[Stored]":
    """Load the event files, after telling everything that is wrong with them; then nothing is built."""
    from scraper.store import Store
    from scraper.validate import validate

    if problems := validate(events, samples_allowed=samples_allowed(events)):
        for problem in problems:
            complain(str(problem))
        raise typer.Exit(1)
    return list(Store(events).load().values())


def newest(records: Iterable[Event | Tombstone]) -> int:
    """Give the second at which the youngest record changed: the time of the site, whenever it is built."""
    days = (dt.date.fromisoformat(record.last_changed) for record in records)
    last = max(days, default=dt.date(1970, 1, 1))
    return (last - dt.date(1970, 1, 1)).days * DAY_SECONDS


def _hold_against_the_last(events: Path, count: int, accept: bool, day: dt.date) -> "Size":
    """Give the size of the staged site.

    Raises DataError where it shrank since the last good one without a reason; the old site stands then, and its status
    says since when it is not renewed.
    """
    from scraper.daily import size as sizes
    from scraper.daily.held import Held

    large = sizes.measured(STAGED)
    if large is None:
        raise ScraperError(f"{STAGED}/{sizes.STATUS}: MkDocs tidak menyalinnya; periksa docs_dir di {CONFIG}")
    last = sizes.measured(SITE) or sizes.read(events / sizes.FILE)
    reasons = list(sizes.shrunk(last, large, count)) if last else []
    if reasons and not accept:
        _tell(Held(day, day, "site"))
        raise DataError(
            f"situs yang terakhir baik tetap berdiri, sebab yang baru lebih kecil: {'; '.join(reasons)}. Bandingkan "
            f"{STAGED}/ dengannya; bila memang dikehendaki: --accept-changes"
        )
    for one in reasons:
        say(f"Diterima    {one}")
    return large


def _tell(held: "Held") -> None:
    """Let the status of the site that stands say that it is not renewed, and since when."""
    from scraper.daily.size import STATUS
    from scraper.store import write_atomic

    path = SITE / STATUS
    if path.is_file():
        told = json.loads(path.read_bytes())
        write_atomic(path, f"{json.dumps({**told, 'held': told.get('held') or held.as_data()})}\n".encode())


class _Quiet(http.server.SimpleHTTPRequestHandler):
    """Serve files without a line in the terminal for each, and with the site's own page for what is missing."""

    def log_message(self, format: str, *args: object) -> None:
        pass

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        missing = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not missing.is_file():
            super().send_error(code, message, explain)
            return
        page = missing.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(page)


def serve(port: PortOption = 8000) -> None:
    """Sajikan situs yang sudah dibangun di komputer ini saja, sampai Ctrl-C."""
    if not (SITE / "index.html").is_file():
        raise ScraperError(f"{SITE}/: belum ada situs; bangun dulu dengan `ikrar build` atau `make run`")
    with server(port) as running:
        say(f"Buka        http://127.0.0.1:{running.server_port}/   (Ctrl-C untuk berhenti)")
        try:
            running.serve_forever()
        except KeyboardInterrupt:
            say("Berhenti.")


def server(port: int) -> http.server.ThreadingHTTPServer:
    """Open the site's server on loopback; port 0 takes a free one. Raises ScraperError for a port in use."""
    try:
        return http.server.ThreadingHTTPServer(("127.0.0.1", port), functools.partial(_Quiet, directory=str(SITE)))
    except OverflowError as error:
        raise typer.BadParameter(f"{port} di luar 0–65535", param_hint="--port") from error
    except OSError as error:
        if error.errno not in (errno.EADDRINUSE, errno.EACCES):
            raise
        taken = "sedang dipakai" if error.errno == errno.EADDRINUSE else "tidak boleh dibuka"
        raise ScraperError(f"port {port} {taken}; pilih yang lain, misalnya `ikrar serve --port 8001`") from error
