"""`status`: what the last runs did, source by source; with `--events`, how many events there are of what."""

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from scraper.cli.console import one_line, say
from scraper.cli.events import counted, print_counts
from scraper.cli.options import EVENTS, JsonOption, TodayOption, today

CountOption = Annotated[bool, typer.Option("--events", help="Hitung peristiwa.")]
DirArgument = Annotated[Path, typer.Argument(metavar="DIR", help="Folder berkas peristiwa.")]

STATES = {"good": "baik", "shaky": "goyah", "broken": "rusak", "quiet": "sepi", "unknown": "belum diketahui"}


def status(
    count: CountOption = False, events: DirArgument = EVENTS, as_json: JsonOption = False, now: TodayOption = None
) -> None:
    """Tampilkan apa yang dilakukan putaran-putaran terakhir, sumber demi sumber.

    Keadaan: baik; goyah (putaran terakhir gagal); rusak (tiga putaran berturut-turut gagal, atau halamannya tidak
    terbaca lagi); sepi (pada musim pemilu tidak ada deklarasi). Dengan --events: hitung peristiwa menurut tahun,
    jenis lembaga, provinsi dan status.
    """
    if events != EVENTS and not events.is_dir():
        raise typer.BadParameter(f"tidak ada folder {events}", param_hint="DIR")
    if count:
        told = counted(events)
        say(json.dumps(told, ensure_ascii=False, indent=2)) if as_json else print_counts(told)
        return
    from scraper.crawl import history, settle
    from scraper.crawl.health import in_season
    from scraper.lexicon import load_lexicon
    from scraper.sources.registry import load_registry

    told = settle.status(load_registry(), history.load(events), in_season(today(now), load_lexicon().elections))
    told["plan"] = _plan(told)
    if as_json:
        say(json.dumps(told, ensure_ascii=False, indent=2))
    elif not told["sources"]:
        say("Belum ada putaran; mulai dengan `ikrar crawl`. `ikrar status --events` menghitung peristiwa.")
    else:
        _print(told)


def _plan(told: dict[str, Any]) -> dict[str, Any] | None:
    """How long a run takes that asks as much as the last one of each source; None where there was none."""
    from scraper.crawl.plan import planned
    from scraper.fetch.policy import Pace
    from scraper.sources.registry import load_registry

    if not told["sources"]:
        return None
    found = planned({row["id"]: row["asked"] for row in told["sources"]}, load_registry(), Pace())
    return {
        "requests": found.requests, "minutes": round(found.minutes, 1), "longest": found.longest, "most": found.most,
    }  # fmt: skip


def _print(told: dict[str, Any]) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for name in ("id", "keadaan", "terjawab terakhir"):
        table.add_column(name, overflow="fold")
    for name in ("diminta", "dijawab", "tetap", "gagal", "dibaca", "deklarasi", "baru", "berubah"):
        table.add_column(name, justify="right")
    table.add_column("catatan", overflow="fold")
    for row in told["sources"]:
        numbers = ("asked", "answered", "unchanged")
        failed = sum(row["failed"].values()) + row["unreadable"]
        cells = [
            row["id"], STATES[row["state"]], row["last_answered"] or "-", *(str(row[key]) for key in numbers),
            str(failed), *(str(row[key]) for key in ("pages", "relevant", "new", "changed")),
            one_line("; ".join(row["words"]) or row["trouble"] or ""),
        ]  # fmt: skip
        table.add_row(*(Text(cell) for cell in cells))
    Console(highlight=False).print(table)
    season = "musim pemilu" if told["season"] else "di luar musim pemilu"
    good = sum(row["state"] in ("good", "quiet") for row in told["sources"])
    say(f"{good} dari {len(told['sources'])} sumber dapat diandalkan; {season}; putaran terakhir {told['last']}")
    plan = told["plan"]
    say(
        f"Satu putaran lagi seperti itu: {plan['requests']} permintaan, paling banyak {plan['most']} ke satu host "
        f"({plan['longest']}), paling lama {plan['minutes']:.0f} menit"
    )
