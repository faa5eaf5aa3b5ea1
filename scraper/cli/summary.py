"""What a run found, in a few lines for a person."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from scraper.cli.console import one_line
from scraper.vocabulary import Kind

if TYPE_CHECKING:
    from scraper.pipeline import Report

SHOWN = 12
"""How many rejected articles are listed before the rest is only counted."""

KINDS: dict[Kind, str] = {
    "declaration": "deklarasi",
    "statement": "pernyataan",
    "violation": "pelanggaran",
    "socialisation": "sosialisasi",
    "other": "hal lain",
}


def lines(report: "Report", unreadable: int) -> Iterator[str]:
    """Yield the summary of a run; `unreadable` counts the documents that were no article."""
    planned = f", {report.planned} di antaranya baru direncanakan" if report.planned else ""
    yield f"Dibaca      {report.read} artikel" + (f"; {unreadable} lagi tidak terbaca" if unreadable else "")
    yield f"Deklarasi   {report.declarations}{planned}"
    yield (
        f"Peristiwa   {report.new} baru, {report.merged} digabung, {report.changed} berubah, {report.unchanged} tetap"
    )
    if not report.rejected:
        return
    yield f"Ditolak     {len(report.rejected)} artikel bukan deklarasi:"
    for name, kind, reason in report.rejected[:SHOWN]:
        yield f"  - {one_line(name)} ({KINDS[kind]}: {one_line(reason)})"
    if len(report.rejected) > SHOWN:
        yield f"  … dan {len(report.rejected) - SHOWN} lagi"
