"""`sources`: the registry of outlets and portals."""

import json

import typer

from scraper.cli.console import say
from scraper.cli.options import JsonOption

sources = typer.Typer(help="Daftar sumber berita.")


@sources.command("list", epilog="Contoh: `ikrar sources list --json`")
def list_sources(as_json: JsonOption = False) -> None:
    """Tampilkan semua sumber yang terdaftar."""
    from scraper.sources.registry import CONTRACT, load_registry

    registry = load_registry()
    if as_json:
        listed = [{key: getattr(source, key) for key in CONTRACT} for source in registry]
        say(json.dumps(listed, ensure_ascii=False, indent=2))
        return
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for column in ("id", "nama", "alamat", "wilayah", "jenis", "status"):
        table.add_column(column, overflow="fold")
    for source in registry:
        cells = (source.id, source.name, source.home, source.region or "nasional", source.kind, source.status)
        table.add_row(*(Text(cell) for cell in cells))
    Console(highlight=False).print(table)
    say(f"{len(registry)} sumber")
