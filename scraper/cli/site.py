"""`build` and `serve`: event files → pages, dataset and site; the site on this machine."""

import datetime as dt
import errno
import functools
import http.server
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from scraper.cli.console import complain, say, waiting
from scraper.cli.options import EVENTS, AcceptOption, EventsOption, TodayOption, samples_allowed, today, whole
from scraper.errors import ConfigError, DataError, ScraperError
from scraper.models import Event, Tombstone

if TYPE_CHECKING:
    from scraper.daily.held import Held
    from scraper.daily.size import Size
    from scraper.publish import Settings
    from scraper.publish.dataset import Watch
    from scraper.store import Stored

DOCS, SITE, STAGED, CONFIG = Path("docs"), Path("site"), Path("build/site"), Path("mkdocs.yml")
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
    with waiting("Membangun situs"):
        render(newest(records))
    large = _hold_against_the_last(events, sum(isinstance(one, Event) for one in records), accept, today(now))
    stand()
    if size is not None:
        from scraper.daily import size as sizes

        sizes.write(size, large)
    say(f"Situs       {written.events} peristiwa, {written.pages} halaman di {SITE}/")


def settings(events: Path, stored: "Iterable[Stored]", built: dt.date) -> "Settings":
    """Give a publication what it needs beyond the records: addresses, paths, what was watched, releases."""
    from scraper.crawl import history
    from scraper.daily.held import load as load_held
    from scraper.publish import Settings
    from scraper.publish.dataset import load_history

    environment = os.environ
    return Settings(
        site_url=environment.get("IKRAR_SITE_URL") or None,
        repo_url=environment.get("IKRAR_REPO_URL") or None,
        contact=environment.get("IKRAR_CONTACT") or None,
        built=built,
        renewed=max((track.runs[-1].at for track in history.load(events).values()), default=None),
        held=held.as_data() if (held := load_held(events)) else None,
        paths={one.record.id: one.path.relative_to(events).as_posix() for one in stored},
        watched=watched(events),
        history=load_history(events),
    )


def watched(events: Path) -> "list[Watch] | None":
    """Give the confirmed sources and the days between which they are proved to have answered, None before any run.

    What is kept of the runs proves nothing of the time before the oldest of them, nor of one that went unanswered.
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
            whole = track is not None and all(run.counts.answered for run in track.runs)
            since = dt.date.fromisoformat(track.runs[0].at[:10]) if track and whole else None
            found.append(Watch(source.region, source.covers, since, track.until if track and whole else None))
    return found


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


def render(epoch: int) -> None:
    """Run MkDocs aside: its site waits in STAGED, and the old one stands.

    Raises ScraperError with MkDocs' own reason where it fails, which is also where it warns.
    """
    # Not --quiet: it silences the warnings that --strict is there to count.
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(STAGED)]
    environment = {"SOURCE_DATE_EPOCH": str(epoch), **os.environ}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        raise ScraperError(f"mkdocs gagal: {_complaint(done.stderr) or f'kode keluar {done.returncode}'}")


def stand() -> None:
    """Put the staged site in the place of the old one."""
    old = STAGED.with_name("site.old")
    shutil.rmtree(old, ignore_errors=True)
    if SITE.exists():
        SITE.rename(old)
    STAGED.rename(SITE)
    shutil.rmtree(old, ignore_errors=True)


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


def _complaint(log: str) -> str:
    """Give the first thing that MkDocs complained of, else its last words."""
    lines = [line.strip() for line in log.splitlines() if line.strip()]
    first = [line for line in lines if line.startswith(("WARNING", "ERROR"))]
    return (first or lines[-1:] or [""])[0]


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
