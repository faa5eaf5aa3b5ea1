"""`validate` and `status --events`: what is wrong with the event files, and how many there are of what."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from scraper.cli.console import complain, say
from scraper.cli.options import EVENTS, EventsOption, JsonOption, samples_allowed
from scraper.models import Event, Tombstone
from scraper.vocabulary import KIND_LABELS, STATUS_LABELS

FixOption = Annotated[bool, typer.Option("--fix", help="Tulis ulang berkas yang benar isinya ke bentuk bakunya.")]
CountOption = Annotated[bool, typer.Option("--events", help="Hitung peristiwa.")]
DirArgument = Annotated[Path, typer.Argument(metavar="DIR", help="Folder berkas peristiwa.")]


def validate(events: EventsOption = EVENTS, fix: FixOption = False) -> None:
    """Periksa berkas peristiwa; setiap kesalahan disebut dengan berkas dan barisnya."""
    from scraper import validate as engine
    from scraper.sources.registry import load_registry

    load_registry()
    if fix:
        for path in engine.fix(events):
            say(f"{path}: ditulis ulang")
    if problems := engine.validate(events, samples_allowed=samples_allowed(events)):
        for problem in problems:
            complain(str(problem))
        raise typer.Exit(1)
    say(f"{events}: tidak ada kesalahan")


def status(count: CountOption = False, events: DirArgument = EVENTS, as_json: JsonOption = False) -> None:
    """Hitung peristiwa menurut tahun, jenis lembaga, provinsi dan status.

    Catatan perayapan per sumber baru ada bersama perayapan langsung.
    """
    if not count:
        raise typer.BadParameter("belum ada catatan perayapan di versi ini; pakai `ikrar status --events`")
    from scraper.store import Store

    counted = tally(stored.record for stored in Store(events).load().values())
    if as_json:
        say(json.dumps(counted, ensure_ascii=False, indent=2))
    else:
        _print(counted)


def tally(records: Iterable[Event | Tombstone]) -> dict[str, Any]:
    """Count events by what people ask for first. `province` null, like `year` null, stands under the key `null`."""
    events = [record for record in records if isinstance(record, Event)]
    return {
        "events": len(events),
        "with_headcount": sum(event.headcount is not None for event in events),
        "with_witnesses": sum(bool(event.witnesses) for event in events),
        "checked": sum(event.review.state == "checked" for event in events),
        "with_several_sources": sum(len(event.sources) > 1 for event in events),
        "provinces": len({event.place.province_code for event in events} - {None}),
        "kinds": len({event.institution.kind for event in events if event.institution}),
        "sources": sum(len(event.sources) for event in events),
        "by_status": _counted(event.status for event in events),
        "by_year": _counted(event.date[:4] if event.date else None for event in events),
        "by_kind": _counted(event.institution.kind if event.institution else None for event in events),
        "by_province": _counted(event.place.province_code for event in events),
    }


def _counted(values: Iterable[str | None]) -> dict[str, int]:
    return dict(sorted(Counter("null" if value is None else value for value in values).items()))


def _print(counted: Mapping[str, Any]) -> None:
    """Print the counts under one heading each, provinces and kinds by name."""
    from rich.console import Console
    from rich.table import Table

    from scraper.lexicon import load_lexicon

    regions = load_lexicon().regions.regions
    say(
        f"{counted['events']} peristiwa dari {counted['sources']} laporan; {counted['with_headcount']} menyebut "
        f"jumlah peserta, {counted['with_witnesses']} menyebut saksi, {counted['checked']} sudah diperiksa orang"
    )
    several = f"{counted['with_several_sources']} peristiwa diberitakan dua laporan atau lebih"
    say(f"{counted['provinces']} provinsi, {counted['kinds']} jenis lembaga; {several}")
    groups: tuple[tuple[str, str, Mapping[str, str]], ...] = (
        ("Status", "by_status", dict(STATUS_LABELS.items())),
        ("Tahun", "by_year", {}),
        ("Jenis lembaga", "by_kind", dict(KIND_LABELS.items())),
        ("Provinsi", "by_province", {code: region.name for code, region in regions.items()}),
    )
    for title, key, names in groups:
        if not counted[key]:
            continue
        table = Table(title=title, title_justify="left", box=None, show_header=False, pad_edge=False)
        table.add_column()
        table.add_column(justify="right")
        for value, number in counted[key].items():
            table.add_row("tidak disebut" if value == "null" else names.get(value, value), str(number))
        Console(highlight=False).print(table)
