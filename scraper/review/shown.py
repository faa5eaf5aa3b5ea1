"""An event as plain lines of a terminal: every value with the words behind it, and what other reports say."""

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from scraper.lexicon.regions import region_rows
from scraper.models import MACHINE_FIELDS, Event
from scraper.review.decision import Decision, edited

WIDTH: Final = 78
_INDENT: Final = " " * 15
_SHOWN: Final = tuple(name for name, _ in MACHINE_FIELDS if name != "title")


def lines_of(event: Event, reasons: Sequence[str]) -> Iterator[str]:
    """The event, why it needs an eye, its reports, its values; disagreements bear the number that `pakai` takes."""
    yield from _folded(event.title, "")
    if reasons:
        yield from _folded(f"Perlu dilihat: {'; '.join(reasons)}", "")
    if event.review.note:
        yield from _folded(f"Catatan: {event.review.note}", "")
    yield ""
    for source in event.sources:
        read = "seluruhnya" if source.read == "full" else "sebagian"
        when = f"terbit {source.published}" if source.published else "tanggal terbit tidak diketahui"
        yield f"  {source.key}  {source.outlet or 'media tidak diketahui'}, {when}, dibaca {read}"
        yield f"      {source.url or 'alamatnya tidak diketahui'}"
    yield ""
    for name in _SHOWN:
        yield from _field(event, name)


def _field(event: Event, name: str) -> Iterator[str]:
    hand = "  (ditetapkan orang)" if name in event.review.fields else ""
    yield from _folded(f"{name:<13}{value_of(event, name)}{hand}", "  ")
    for key, proofs in event.evidence.items():
        if key.partition(".")[0] == name:
            part = f" {key.partition('.')[2]}" if "." in key else ""
            for source, quote in dict.fromkeys((proof.source, proof.quote) for proof in proofs):
                yield from _folded(f"{source}{part} “{quote}”", _INDENT)
    if name == "date" and event.date_note:
        yield from _folded(f"catatan: {event.date_note}", _INDENT)
    for number, other in enumerate(event.disagreements, start=1):
        if other.field.partition(".")[0] == name:
            words = f" “{other.quote}”" if other.quote else ""
            yield from _folded(f"[{number}] {other.source}: {plain(other.value)}{words}", _INDENT)


def changes(event: Event, decision: Decision) -> Iterator[str]:
    """What a decision would change, one line a field. Raises ReadError where it does not fit the event file."""
    after = edited(event, decision)
    for name, _ in MACHINE_FIELDS:
        old, new = value_of(event, name), value_of(after, name)
        if old != new:
            yield from _folded(f"{name}: {old} → {new}", "  ")
    if decision.keep:
        yield f"  tetap: {', '.join(decision.keep)}"
    if decision.note:
        yield from _folded(f"catatan: {decision.note}", "  ")
    if decision.reported:
        yield f"  dilaporkan: {decision.reported}"
    if decision.remove:
        yield from _folded(f"dihapus: {decision.remove}", "  ")


def value_of(event: Event, name: str) -> str:
    """A field group in plain words."""
    if name == "date" and event.date:
        last = f" s.d. {event.date_end}" if event.date_end else ""
        return f"{event.date}{last} ({event.date_basis})"
    value = getattr(event, name)
    return plain(value.model_dump() if hasattr(value, "model_dump") else value)


def plain(value: Any) -> str:
    """A value of any field in one line: `-` where there is none."""
    if value is None or value in ((), [], ""):
        return "-"
    if isinstance(value, Mapping):
        return _mapping(value)
    if isinstance(value, Sequence) and not isinstance(value, str):
        return " | ".join(plain(item.model_dump() if hasattr(item, "model_dump") else item) for item in value)
    return str(value)


def _mapping(value: Mapping[str, Any]) -> str:
    if "qualifier" in value:
        number = str(value["value"]) if value.get("value") is not None else f"{value.get('low')}–{value.get('high')}"
        return f"{number} {value.get('unit') or ''} ({value['qualifier']}; “{value.get('text')}”)".replace("  ", " ")
    if "date" in value:
        return str(value["date"] or "-")
    parts = [str(value[key]) for key in ("name", "role", "org", "venue", "parent") if value.get(key)]
    if value.get("kind"):
        parts.append(f"[{value['kind']}]")
    codes = [str(value[key]) for key in ("regency_code", "province_code") if value.get(key)]
    parts += [f"{_region(codes[0])} ({codes[0]})"] if codes else []
    return ", ".join(parts) or "-"


def _region(code: str) -> str:
    return next((row["name"] for row in region_rows() if row["code"] == code), "kode tidak dikenal")


def _folded(text: str, indent: str) -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent=indent, subsequent_indent=indent + "  ", break_on_hyphens=False)
