"""The command line: `ikrar`, which is also `python -m scraper`.

Only this package configures logging, reads the clock and the environment, prints, or decides how a run ends.
Each command imports what it needs when it runs, so that `ikrar --help` answers at once.
"""

import io
import logging
import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from scraper.cli.crawl import crawl
from scraper.cli.daily import daily
from scraper.cli.events import validate
from scraper.cli.export import export
from scraper.cli.extract import extract
from scraper.cli.failures import exit_code_of
from scraper.cli.gather import demo, ingest
from scraper.cli.links import links
from scraper.cli.registry import sources
from scraper.cli.review import review
from scraper.cli.site import build, serve
from scraper.cli.status import status

app = typer.Typer(name="ikrar", rich_markup_mode="markdown", add_completion=False, pretty_exceptions_enable=False)
app.command(epilog="Contoh: `ikrar crawl --source langgam`, `ikrar crawl --replay arsip/ --events build/coba`")(crawl)
app.command(epilog="Contoh: `ikrar ingest artikel.html --url https://media.example/berita/1`")(ingest)
app.command(epilog="Contoh: `ikrar extract artikel.jsonl -o hasil.jsonl`, `ikrar extract artikel.txt --explain`")(
    extract
)
app.add_typer(sources, name="sources")
app.command(epilog="Contoh: `ikrar links`, `ikrar links --limit 50 --minutes 15`")(links)
app.command(epilog="Contoh: `ikrar validate --fix`")(validate)
app.command(epilog="Contoh: `ikrar review`, `ikrar review --list`, `ikrar review --decisions keputusan.jsonl`")(review)
app.command(epilog="Contoh: `ikrar export --to data/`, `ikrar export --release`")(export)
app.command(epilog="Contoh: `ikrar build --events build/run/events`")(build)
app.command(epilog="Contoh: `ikrar serve --port 8001`")(serve)
app.command(epilog="Contoh: `ikrar status`, `ikrar status --events build/run/events --json`")(status)
app.add_typer(daily, name="daily")
app.command(hidden=True, epilog="Contoh: `ikrar demo`, yang dipanggil `make run`")(demo)


VerboseOption = Annotated[bool, typer.Option("--verbose", "-v", help="Sertakan catatan dan jejak kesalahan.")]


@app.callback(epilog="Mulai dari sini: `make run`")
def ikrar(verbose: VerboseOption = False) -> None:
    """Ikrar: dari artikel berita ke lini masa deklarasi netralitas ASN."""
    logging.basicConfig(
        level=logging.DEBUG if verbose else logging.ERROR, format="%(levelname)s %(name)s: %(message)s", force=True
    )


def run(args: Sequence[str]) -> int:
    """Run one command line and give its exit code: 0 done, 1 failed, 2 misused, 3 a data assertion fell."""
    command = typer.main.get_command(app)
    verbose = bool({"--verbose", "-v"} & set(args[:1]))
    return exit_code_of(
        lambda: command.main(args=list(args) or ["--help"], prog_name="ikrar", standalone_mode=False), verbose=verbose
    )


def main() -> None:
    """Entry point of `ikrar`; ends the process with the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    sys.exit(run(sys.argv[1:]))
