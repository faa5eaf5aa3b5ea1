"""`export`: the dataset as files, and a release of it."""

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from scraper.cli.console import say, waiting
from scraper.cli.options import EVENTS, EventsOption, TodayOption, today, whole
from scraper.cli.site import checked, settings

if TYPE_CHECKING:
    from scraper.publish.dataset import Contents

DATA, RELEASES = Path("build/data"), Path("dist")

ToOption = Annotated[
    Path | None,
    typer.Option("--to", metavar="DIR", show_default=False, help="Folder tujuan; bawaannya build/data, rilis: dist."),
]
ReleaseOption = Annotated[
    bool, typer.Option("--release", help="Buat rilis bertanggal, dengan catatan perubahan sejak rilis lalu.")
]


EveryOption = Annotated[
    int | None,
    typer.Option("--every", parser=whole, metavar="HARI", help="Rilis hanya bila yang lalu sudah selama itu."),
]


def export(
    to: ToOption = None,
    events: EventsOption = EVENTS,
    release: ReleaseOption = False,
    every: EveryOption = None,
    now: TodayOption = None,
) -> None:
    """Tulis dataset: tabel sebagai CSV, JSON, Parquet, SQLite dan XLSX, beserta keterangannya.

    Dengan --release: rilis bernomor di dist/, dan catatannya di events/.releases untuk disimpan di Git. Rilis yang
    kosong, yang memuat contoh, atau yang kehilangan peristiwa tanpa nisan ditolak (kode keluar 3).
    """
    if every is not None and not release:
        raise typer.BadParameter("hanya bersama --release", param_hint="--every")
    from scraper.publish import contents
    from scraper.publish.dataset import load_history, write_dataset

    releases = load_history(events).releases
    if every is not None and releases:
        age = (today(now) - dt.date.fromisoformat(releases[-1].released)).days
        if age < every:
            say(f"Rilis {releases[-1].version} baru {age} hari yang lalu; belum waktunya.")
            return
    stored = checked(events)

    found = contents([one.record for one in stored], settings(events, stored, today(now)))
    if release:
        _release(found, events, to or RELEASES, today(now))
        return
    with waiting("Menulis dataset"):
        written = write_dataset(found, to or DATA)
    count = f"{len(found.events)} peristiwa, {len(written.files)} berkas"
    say(f"Dataset     {written.about.version}: {count} di {to or DATA}/")


def _release(found: "Contents", events: Path, to: Path, day: dt.date) -> None:
    """Write the bundle, then the history: a bundle without its line in the history is simply written again."""
    from scraper.crawl.lock import only_writer
    from scraper.publish.dataset import save_history, write_release

    with only_writer(events), waiting("Menulis rilis"):
        bundle = write_release(found, to, day)
        if bundle is not None:
            save_history(events, bundle.history)
    if bundle is None:
        say(f"Tidak ada yang berubah sejak rilis {found.history.releases[-1].version}.")
        return
    one = bundle.release
    say(f"Rilis       {one.version}: {one.events} peristiwa, {one.added} baru, {one.modified} diubah, "
        f"{one.merged} digabung, {one.removed} dihapus")  # fmt: skip
    say(f"Arsip       {bundle.archive}; simpan juga {events}/.releases di Git")
