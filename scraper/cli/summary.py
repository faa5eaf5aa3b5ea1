"""What a run found, in a few lines for a person."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scraper.cli.console import one_line, say
from scraper.vocabulary import Kind

if TYPE_CHECKING:
    from scraper.crawl.face import Harvest
    from scraper.pipeline import Report

SHOWN = 12
"""How many rejected articles are listed before the rest is only counted."""

SHOWN_SOURCES = 10

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


def summary(harvests: "Sequence[Harvest]", report: "Report") -> dict[str, Any]:
    """What a run did, for programs."""
    from scraper.crawl.health import flaws

    rows = [_row(one) | {"flaws": list(flaws(one.source, one.counts))} for one in harvests]
    return {
        "state": _state(rows),
        "unfinished": sum(row["cut"] for row in rows),
        # The pipeline saw only what tells of a declaration; what was read besides is counted where it was read.
        "read": sum(one.counts.pages for one in harvests),
        "declarations": report.declarations,
        "new": report.new,
        "merged": report.merged,
        "changed": report.changed,
        "unchanged": report.unchanged,
        "sources": rows,
    }


def _state(rows: "Sequence[dict[str, Any]]") -> str:
    if any(row["flaws"] or row["broke"] for row in rows):
        return "degraded"
    return "unfinished" if any(row["cut"] for row in rows) else "complete"


def _row(one: "Harvest") -> dict[str, Any]:
    return {"id": one.source.id, **one.counts.as_data(), "trouble": one.trouble, "broke": one.broke}


def print_run(harvests: "Sequence[Harvest]", report: "Report") -> None:
    """Say what a run found, and which sources it could not rely on."""
    told = summary(harvests, report)
    answered = sum(bool(row["answered"]) for row in told["sources"])
    requests, unchanged = (sum(row[key] for row in told["sources"]) for key in ("asked", "unchanged"))
    say(f"Sumber      {answered} dari {len(harvests)} terjawab; {requests} permintaan, {unchanged} tidak berubah")
    for line in lines(replace(report, read=told["read"]), sum(row["unreadable"] for row in told["sources"])):
        say(line)
    if told["unfinished"]:
        say(f"Waktu habis {told['unfinished']} sumber belum selesai; sisanya menunggu putaran berikutnya")
    bad = [row for row in told["sources"] if row["flaws"] or row["broke"]]
    if bad:
        say(f"Terganggu   {len(bad)} sumber:")
    for row in bad[:SHOWN_SOURCES]:
        say(f"  - {row['id']}: {'; '.join(row['flaws']) or row['trouble']}")
    if len(bad) > SHOWN_SOURCES:
        say(f"  … dan {len(bad) - SHOWN_SOURCES} lagi; lihat `ikrar status`")
