"""Options that several commands share, and how their values are read."""

import datetime as dt
from collections.abc import Collection
from pathlib import Path
from typing import Annotated

import typer

from scraper.errors import ReadError
from scraper.read.address import canonical_url

EVENTS = Path("events")
"""The events that Git keeps, from the repository's root. Samples have no place in it."""

JAKARTA = dt.timezone(dt.timedelta(hours=7), "WIB")
"""The clock of a run, wherever the runner stands: a date that goes into an event file is an Indonesian one."""


_EVENING = dt.time(21)


def day(text: str) -> dt.date:
    """Read a date of the command line; raises BadParameter, which says how one is written."""
    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        raise typer.BadParameter(f"{text!r} bukan tanggal; tulis seperti 2024-10-23") from error


def whole(given: str | int) -> int:
    """Read a whole number from 0 up; typer passes defaults through here too. Raises BadParameter."""
    text = str(given)
    if not (text.isascii() and text.isdigit()):
        raise typer.BadParameter(f"{text!r} bukan bilangan bulat")
    return int(text)


def refuse_unknown(ids: Collection[str], known: Collection[str]) -> None:
    """Raise BadParameter for ids of --source that the registry does not know."""
    if unknown := sorted(set(ids) - set(known)):
        raise typer.BadParameter(
            f"sumber {', '.join(unknown)} tidak terdaftar; lihat `ikrar sources list`", param_hint="--source"
        )


def address(text: str) -> str:
    """Read the address of an article, without what changes from reader to reader; raises BadParameter."""
    try:
        return canonical_url(text)
    except ReadError as error:
        raise typer.BadParameter(str(error)) from error


def today(given: dt.date | None) -> dt.date:
    """Give the date of this run: the one given, else the clock's."""
    return moment(given).date()


def moment(given: dt.date | None) -> dt.datetime:
    """Give the time of this run: the clock's, or the evening of the day given."""
    return dt.datetime.combine(given, _EVENING, JAKARTA) if given else dt.datetime.now(JAKARTA)


def samples_allowed(events: Path) -> bool:
    """Whether sample events may stand in this folder: anywhere but in the repository's own `events/`."""
    return events.resolve() != EVENTS.resolve()


EventsOption = Annotated[Path, typer.Option("--events", metavar="DIR", help="Folder berkas peristiwa.")]
AcceptOption = Annotated[
    bool, typer.Option("--accept-changes", help="Terbitkan juga bila perubahannya banyak: seseorang sudah membacanya.")
]
MinutesOption = Annotated[
    int | None, typer.Option(parser=whole, metavar="N", help="Berhenti bertanya sesudah N menit; sisanya lain kali.")
]
DryRunOption = Annotated[bool, typer.Option("--dry-run", help="Katakan saja hasilnya, jangan tulis apa pun.")]
JsonOption = Annotated[bool, typer.Option("--json", help="Keluaran JSON, untuk dibaca program.")]
TodayOption = Annotated[
    dt.date | None, typer.Option("--today", metavar="TANGGAL", parser=day, hidden=True, help="Tanggal putaran ini.")
]
