"""`extract --explain`: one article's reading as a person checks it, each value beside its words and its rule."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pydantic import BaseModel
from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from scraper.cli.console import one_line
from scraper.cli.summary import KINDS
from scraper.extract import FIELDS
from scraper.models import MACHINE_FIELDS, Facts, Finding, Reading, Rejected

LABELS: Mapping[str, str] = {
    "title": "judul",
    "status": "status",
    "institution": "lembaga",
    "place": "tempat",
    "date": "tanggal",
    "headcount": "jumlah peserta",
    "witnesses": "saksi",
    "organizer": "penyelenggara",
    "led_by": "dipimpin",
    "attendees": "hadirin",
    "forms": "bentuk",
    "election": "pemilihan",
}
UNSTATED = "tidak disebut"


def show(reading: Reading) -> None:
    """Print the reading of one article on standard output, as wide as the terminal."""
    console = Console(highlight=False)
    screening = reading.screening
    console.print(Text(one_line(reading.article.title or "(tanpa judul)"), style="bold"))
    console.print(Text(one_line(reading.article.url or "(tanpa alamat)"), style="dim"))
    verdict = KINDS[screening.kind] if screening.relevant else f"bukan deklarasi: {KINDS[screening.kind]}"
    console.print(Text(f"{verdict} – {one_line('; '.join(screening.reasons))}"))
    if reading.facts is not None:
        console.print(_facts(reading.facts, reading.evidence))
    if reading.rejected:
        lost = list(dict.fromkeys(map(_lost, reading.rejected)))
        console.print(_table("Kalah", ("bidang", "nilai", "kata-kata", "aturan", "alasan"), lost))
    console.print()


def _lost(rejected: Rejected) -> tuple[str, ...]:
    field, finding, why = rejected
    value = FIELDS[field].show(finding.value)
    return LABELS.get(field, field), value, finding.quote, finding.rule, why


def _facts(facts: Facts, evidence: Mapping[str, tuple[Finding[Any], ...]]) -> Table:
    rows: list[tuple[str, ...]] = []
    for name, attributes in MACHINE_FIELDS:
        value = getattr(facts, attributes[0])
        for key, one in _entries(name, value):
            findings = _behind(key, evidence) or evidence.get(name, ())
            quotes = " … ".join(f"“{proof.quote}”" for finding in findings for proof in finding.evidence)
            rules = ", ".join(dict.fromkeys(finding.rule for finding in findings))
            rows.append((LABELS[name], _shown(one), quotes, rules))
    if facts.date_note:
        rows.append(("catatan tanggal", facts.date_note, "", ""))
    return _table("Terbaca", ("bidang", "nilai", "kata-kata", "aturan"), rows)


def _behind(key: str, evidence: Mapping[str, tuple[Finding[Any], ...]]) -> tuple[Finding[Any], ...]:
    """Give what stands behind a value, and behind its parts (`place.venue`) where it has any of their own."""
    return tuple(
        finding for name, findings in evidence.items() if f"{name}.".startswith(f"{key}.") for finding in findings
    )


def _entries(name: str, value: Any) -> Iterator[tuple[str, Any]]:
    """Yield each item of a list under the key of its evidence (`witnesses.0`), and anything else once."""
    if isinstance(value, tuple) and value:
        yield from ((f"{name}.{index}", item) for index, item in enumerate(value))
    else:
        yield name, value


def _shown(value: Any) -> str:
    """Write a value in a line: of a record, the parts that are stated, under the event file's names."""
    if isinstance(value, BaseModel):
        stated = {key: part for key, part in value.model_dump().items() if part is not None}
        return " · ".join(f"{key} {part}" for key, part in stated.items()) or UNSTATED
    return str(value) if value not in (None, ()) else UNSTATED


def _table(title: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> Table:
    table = Table(title=title, title_justify="left", box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*(Text(one_line(cell)) for cell in row))
    return table
