"""`validate`, and counting events: what is wrong with the event files, and how many there are of what."""

from collections import Counter
from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Annotated, Any

import typer

from scraper.cli.console import complain, say
from scraper.cli.options import EVENTS, EventsOption, samples_allowed
from scraper.models import Event, Tombstone
from scraper.vocabulary import KIND_LABELS, STATUS_LABELS

FixOption = Annotated[bool, typer.Option("--fix", help="Tulis ulang berkas yang benar isinya ke bentuk bakunya.")]


def validate(events: EventsOption = EVENTS, fix: FixOption = False) -> None:
    """Periksa berkas peristiwa dan daftar sumber; setiap kesalahan disebut dengan berkas, baris dan sarannya.

    Semua kesalahan disebut sekaligus: yang membuat sebuah berkas tidak terbaca, nilai yang tidak cocok satu sama
    lain (hari dan tanggal, kode wilayah, jumlah, pemilu), dan yang baru tampak di antara berkas (id atau artikel yang
    dipakai dua kali, nisan yang tidak menuju ke mana-mana). Dengan --fix, berkas yang terbaca tetapi tata letaknya
    lain ditulis ulang; nilainya tidak diubah, komentarnya hilang. Kode keluar 0 bila tidak ada kesalahan, 1 bila ada.
    """
    from scraper import validate as engine
    from scraper.sources.registry import read_registry

    if fix:
        with changing(events):
            fixed = engine.fix(events)
        for path in fixed:
            say(f"{path}: ditulis ulang")
    found = engine.validate(events, samples_allowed=samples_allowed(events))
    wrong = [*(f"scraper/sources/{error}" for error in read_registry()[1]), *map(str, found)]
    for line in wrong:
        complain(line)
    if wrong:
        raise typer.Exit(1)
    say(f"{events}: tidak ada kesalahan, dan daftar sumber juga")


def changing(events: Path) -> AbstractContextManager[None]:
    """Hold a folder while its files are changed, so that no run writes meanwhile; none is made of one that is missing.

    Entering raises StoreError where another process holds it.
    """
    from scraper.crawl.lock import only_writer

    return only_writer(events) if events.is_dir() else nullcontext()


def counted(events: Path) -> dict[str, Any]:
    """Count the events of a folder. Raises StoreError for a file that cannot be read."""
    from scraper.store import Store

    return tally(stored.record for stored in Store(events).load().values())


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


def print_counts(told: Mapping[str, Any]) -> None:
    """Print the counts under one heading each, provinces and kinds by name."""
    from rich.console import Console
    from rich.table import Table

    from scraper.lexicon import load_lexicon

    regions = load_lexicon().regions.regions
    say(
        f"{told['events']} peristiwa dari {told['sources']} laporan; {told['with_headcount']} menyebut "
        f"jumlah peserta, {told['with_witnesses']} menyebut saksi, {told['checked']} sudah diperiksa orang"
    )
    several = f"{told['with_several_sources']} peristiwa diberitakan dua laporan atau lebih"
    say(f"{told['provinces']} provinsi, {told['kinds']} jenis lembaga; {several}")
    groups: tuple[tuple[str, str, Mapping[str, str]], ...] = (
        ("Status", "by_status", dict(STATUS_LABELS.items())),
        ("Tahun", "by_year", {}),
        ("Jenis lembaga", "by_kind", dict(KIND_LABELS.items())),
        ("Provinsi", "by_province", {code: region.name for code, region in regions.items()}),
    )
    for title, key, names in groups:
        if not told[key]:
            continue
        table = Table(title=title, title_justify="left", box=None, show_header=False, pad_edge=False)
        table.add_column()
        table.add_column(justify="right")
        for value, number in told[key].items():
            table.add_row("tidak disebut" if value == "null" else names.get(value, value), str(number))
        Console(highlight=False).print(table)
