"""`ingest` and the first run: articles → events."""

import datetime as dt
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Literal

import typer

from scraper.cli.console import say
from scraper.cli.documents import Known, Source, Stored, documents
from scraper.cli.options import EVENTS, EventsOption, TodayOption, address, day, samples_allowed, today
from scraper.cli.reading import Outcomes
from scraper.cli.site import build
from scraper.cli.summary import lines
from scraper.errors import ReadError
from scraper.models import Article

DEMO = Path("build/run/events")

PathsArgument = Annotated[
    list[str],
    typer.Argument(metavar="PATH…", show_default=False, help="Berkas html, txt atau jsonl; - untuk masukan standar."),
]
UrlOption = Annotated[str | None, typer.Option(parser=address, metavar="ALAMAT", help="Alamat artikel itu.")]
TitleOption = Annotated[str | None, typer.Option(metavar="JUDUL", help="Judul artikel itu.")]
OutletOption = Annotated[str | None, typer.Option(metavar="NAMA", help="Nama medianya.")]
PublishedOption = Annotated[dt.date | None, typer.Option(parser=day, metavar="TANGGAL", help="Tanggal terbitnya.")]
ReadOption = Annotated[
    Literal["full", "excerpt"] | None, typer.Option(help="Artikel utuh, atau kutipannya saja.", show_default=False)
]


def ingest(
    paths: PathsArgument,
    url: UrlOption = None,
    outlet: OutletOption = None,
    title: TitleOption = None,
    published: PublishedOption = None,
    read: ReadOption = None,
    events: EventsOption = EVENTS,
    now: TodayOption = None,
) -> None:
    """Baca halaman atau teks yang tersimpan menjadi berkas peristiwa.

    Nilai yang diberikan lewat opsi mengalahkan yang tertulis di halamannya. Berkas jsonl memuat satu artikel
    per baris: {"text" atau "html", dan bila ada "id", "url", "published", "outlet", "title", "read"}.
    """
    found = list(documents(paths, Known(url, outlet, title, published, read)))
    if (url or title) and len(found) > 1:
        raise typer.BadParameter("hanya untuk satu artikel", param_hint="--url/--title")
    if run(found, events, today(now)):
        raise typer.Exit(1)


def demo(now: TodayOption = None) -> None:
    """Putaran pertama: salin events/, baca halaman contoh ke salinan itu, bangun situs darinya."""
    from scraper.samples import pages

    shutil.rmtree(DEMO, ignore_errors=True)
    run([Stored(page) for page in pages()], copied(EVENTS, DEMO), today(now))
    # It is shown, not published: what stood here before may have been anything.
    build(DEMO, accept=True, now=now)


def copied(events: Path, to: Path) -> Path:
    """Copy the event files and give the folder of the copy, which is empty where there is nothing to copy."""
    if events.is_dir():
        return Path(shutil.copytree(events, to))
    to.mkdir(parents=True)
    return to


def run(found: Sequence[Source], events: Path, now: dt.date, since: dt.date | None = None) -> int:
    """Take articles the whole way into `events`, say what was found, and give how many could not be read.

    With `since`, articles known to be older are left out; one whose date of publication is not known is kept.
    Raises ReadError for a sample on its way among the real events, before anything is written.
    """
    from scraper.crawl.lock import only_writer
    from scraper.pipeline import gather
    from scraper.publish.links import is_sample_url
    from scraper.store import Store

    read = Outcomes(found, now)
    readings = [one for one in read.readings() if not (since and _older(one.article, since))]
    samples = [] if samples_allowed(events) else [one for one in readings if is_sample_url(one.article.url)]
    if samples:
        raise ReadError(f"{samples[0].article.url}: halaman contoh tidak boleh masuk ke {events}/; pilih --events lain")
    if readings:
        with only_writer(events):
            report = gather(readings, Store(events), now)
        for line in lines(report, read.lost):
            say(line)
    elif not read.lost:
        say("Tidak ada artikel yang cocok.")
    return read.lost


def _older(article: Article, since: dt.date) -> bool:
    return article.published is not None and article.published < since
