"""`daily`: the steps of the run that nobody watches, each on its own, as `.github/workflows/daily.yml` takes them."""

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from scraper.cli.console import complain, say
from scraper.cli.options import EVENTS, AcceptOption, EventsOption, TodayOption, today
from scraper.errors import ConfigError, DataError

if TYPE_CHECKING:
    from scraper.daily.held import Stage

daily = typer.Typer(help="Langkah-langkah putaran harian: terima, tahan, catat, kabarkan.")

FolderArgument = Annotated[Path, typer.Argument(metavar="DIR", help="Folder yang diserahkan pekerjaan pengumpul.")]
BaseOption = Annotated[str, typer.Option("--base", metavar="COMMIT", help="Yang dijadikan pembanding.")]
SiteArgument = Annotated[Path, typer.Argument(metavar="BERKAS", help="Ukuran situs, tulisan `ikrar build --size`.")]
StageArgument = Annotated[str, typer.Argument(metavar="TAHAP", help="crawl, input, changes, atau site.")]
NeedsOption = Annotated[str, typer.Option("--needs", metavar="JSON", help="Hasil tiap pekerjaan.", show_default=False)]
RunOption = Annotated[str, typer.Option("--run", metavar="ALAMAT", help="Alamat catatan putarannya.")]


@daily.command("take", epilog="Contoh: `ikrar daily take build/incoming`")
def take(folder: FolderArgument, events: EventsOption = EVENTS) -> None:
    """Terima hasil pengumpulan dari pekerjaan lain, seperti kiriman orang asing.

    Hanya berkas yang memang ditulis sebuah putaran, menurut nama dan ukurannya, dan hanya bila semuanya lulus
    pemeriksaan; selain itu tidak ada yang diterima (kode keluar 1).
    """
    from scraper.daily import incoming

    wrong = list(incoming.strangers(folder)) or list(incoming.unsound(folder))
    for one in wrong:
        complain(str(one))
    if wrong:
        raise typer.Exit(1)
    written, gone = incoming.take(folder, events)
    say(f"{events}: {written} berkas ditulis, {gone} dihapus")


@daily.command("gate", epilog="Contoh: `ikrar daily gate`, `ikrar daily gate --accept-changes`")
def gate(events: EventsOption = EVENTS, base: BaseOption = "HEAD", accept: AcceptOption = False) -> None:
    """Bandingkan events/ dengan commit terakhir; perubahan yang terlalu banyak tidak terbit tanpa dibaca orang.

    Lebih dari 10 peristiwa atau 5% (mana yang lebih banyak) hilang atau berubah nilainya, atau satu media membawa
    lebih dari 20 peristiwa baru yang tidak diberitakan media lain: kode keluar 3.
    """
    from scraper.daily.changes import difference, fallen
    from scraper.daily.commit import committed
    from scraper.store import Store

    now = Store(events).load()
    found = difference(committed(events, base, now), {identity: one.record for identity, one in now.items()})
    counts = f"{len(found.added)} peristiwa baru, {len(found.changed)} berubah, {len(found.vanished)} hilang"
    say(f"{counts} (dari {found.before} di {base})")
    reasons = fallen(found)
    if reasons and not accept:
        raise DataError(
            f"tidak diterbitkan: {'; '.join(reasons)}. Baca `git diff {base} -- {events}`; bila benar: "
            f"--accept-changes, bila salah: `git restore {events}` dan `git clean -fd {events}`, lalu betulkan aturan "
            "atau sumbernya"
        )
    for one in reasons:
        say(f"Diterima    {one}")


@daily.command("hold", epilog="Contoh: `ikrar daily hold crawl`")
def hold(stage: StageArgument, events: EventsOption = EVENTS, now: TodayOption = None) -> None:
    """Catat bahwa putaran ini tidak terbit; situs mengatakannya sampai ada yang terbit lagi."""
    from scraper.daily import held

    say(f"Ditahan sejak {held.hold(events, _stage(stage), today(now)).since}")


def _stage(given: str) -> "Stage":
    from scraper.daily.held import STAGES

    for stage in STAGES:
        if stage == given:
            return stage
    raise typer.BadParameter(f"{given!r} bukan tahap; pilih {', '.join(STAGES)}", param_hint="TAHAP")


@daily.command("published", epilog="Contoh: `ikrar daily published build/size.json`")
def published(size: SiteArgument, events: EventsOption = EVENTS) -> None:
    """Catat ukuran situs yang sudah terbit, pembanding untuk situs berikutnya."""
    from scraper.daily import size as sizes

    given = sizes.read(size)
    if given is None:
        raise ConfigError(f"{size}: tidak ada; tulis dengan `ikrar build --size {size}`")
    sizes.write(events / sizes.FILE, given)
    say(f"Terbit      {given.events} peristiwa, {given.pages} halaman, {given.rows} baris data")


@daily.command("summary", epilog="Contoh: `ikrar daily summary >> ringkasan.md`")
def summary(events: EventsOption = EVENTS, now: TodayOption = None) -> None:
    """Tulis ringkasan tiap sumber sebagai Markdown."""
    from scraper.daily import held, report

    say(report.summary(_status(events, now), held.load(events)))


def _status(events: Path, now: dt.date | None) -> dict[str, Any]:
    from scraper.crawl import history, settle
    from scraper.crawl.health import in_season
    from scraper.lexicon import load_lexicon
    from scraper.sources.registry import load_registry

    return settle.status(load_registry(), history.load(events), in_season(today(now), load_lexicon().elections))


@daily.command("report", epilog='Contoh: `ikrar daily report --needs \'{"crawl": {"result": "failure"}}\'`')
def report(needs: NeedsOption, run: RunOption = "–", events: EventsOption = EVENTS, now: TodayOption = None) -> None:
    """Tulis isi laporan sebagai Markdown: pekerjaan yang gagal, putaran yang ditahan, sumber yang rusak.

    Kode keluar 3 bila ada yang perlu dilaporkan, 0 bila tidak.
    """
    from scraper.daily import held
    from scraper.daily import report as reports

    try:
        found = reports.report(needs, held.load(events), _status(events, now)["sources"], run)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise typer.BadParameter(f"bukan hasil pekerjaan: {error}", param_hint="--needs") from error
    say(found.body)
    if not found.well:
        raise typer.Exit(3)
