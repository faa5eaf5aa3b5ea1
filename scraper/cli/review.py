"""`review`: what needs a person's eye, and what a person has decided."""

import datetime as dt
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from scraper.cli.console import one_line, say
from scraper.cli.events import changing
from scraper.cli.options import EVENTS, EventsOption, JsonOption, TodayOption, today
from scraper.errors import ReadError
from scraper.models import Event

IdArgument = Annotated[str | None, typer.Argument(metavar="[ID]", show_default=False, help="Satu peristiwa saja.")]
DecisionsOption = Annotated[
    str | None,
    typer.Option("--decisions", metavar="BERKAS", help="Tulis keputusan dari berkas jsonl ini; - untuk masukan baku."),
]


def review(
    identity: IdArgument = None,
    decisions: DecisionsOption = None,
    events: EventsOption = EVENTS,
    as_json: JsonOption = False,
    now: TodayOption = None,
) -> None:
    """Lihat peristiwa yang perlu dibaca ulang, dan tulis keputusan pembacanya.

    Tanpa ID: daftar yang perlu dilihat, beserta sebabnya. Dengan ID: nilai peristiwa itu dan kata-kata di baliknya.
    Dengan --decisions: satu keputusan per baris, {"id", dan bila ada "set": {bidang: nilai}, "quotes": {bidang:
    [kata-kata artikelnya]}, "note", "merge": [id lain yang sama], "split": [sumber milik peristiwa lain], "remove":
    sebab}. Nilai yang ditetapkan orang tidak
    ditimpa lagi oleh mesin. Keputusan ditulis semua atau tidak sama sekali.
    """
    if decisions is not None:
        if identity is not None:
            raise typer.BadParameter("keputusan menyebut id-nya sendiri", param_hint="ID")
        _write(decisions, events, now)
    elif identity is not None:
        _show(identity, events, as_json)
    else:
        _list(events, as_json, now)


def _load(events: Path) -> dict[str, Event]:
    from scraper.store import Store

    return {id_: stored.record for id_, stored in Store(events).load().items() if isinstance(stored.record, Event)}


def _list(events: Path, as_json: bool, now: Any) -> None:
    from scraper.review import reasons

    found = [(event, why) for event in _load(events).values() if (why := reasons(event, today(now)))]
    if as_json:
        rows = [{"id": event.id, "title": event.title, "reasons": list(why)} for event, why in found]
        say(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    for event, why in sorted(found, key=lambda pair: (-len(pair[1]), pair[0].date or "")):
        say(f"{event.id}  {event.date or 'tanpa tanggal':13}  {one_line(event.title)}: {'; '.join(why)}")
    say(f"{len(found)} peristiwa perlu dibaca ulang" if found else "Semua peristiwa sudah dibaca ulang.")


def _show(identity: str, events: Path, as_json: bool) -> None:
    event = _load(events).get(identity)
    if event is None:
        raise typer.BadParameter(f"tidak ada peristiwa {identity} di {events}", param_hint="ID")
    plain = event.model_dump(mode="json")
    if as_json:
        say(json.dumps(plain, ensure_ascii=False, indent=2))
        return
    say(event.title)
    for source in event.sources:
        say(f"  {source.key}  {source.outlet or '-'}  {source.published or '-'}  {source.url or '-'}")
    for key, proofs in event.evidence.items():
        say(f"{key}: {json.dumps(_at(plain, key), ensure_ascii=False)}")
        for proof in proofs:
            say(f"    {proof.source} “{proof.quote}” ({proof.rule})")
    for other in event.disagreements:
        say(f"berselisih, {other.field}: {other.source} {json.dumps(other.value, ensure_ascii=False)}")


def _at(plain: Any, key: str) -> Any:
    for part in key.split("."):
        plain = plain[int(part)] if isinstance(plain, list) else plain[part]
    return plain


def _write(path: str, events: Path, now: Any) -> None:
    """Write decisions, holding the folder from the first look to the last file."""
    from scraper.store import Store

    text = sys.stdin.read() if path == "-" else Path(path).read_text(encoding="utf-8")
    with changing(events):
        out = _decided(text.splitlines(), events, today(now))
        store = Store(events)
        changed = sum(store.write(record, today=today(now)) for record in out.values())
    say(f"{len(out)} peristiwa diputuskan, {changed} berkas berubah")


def _decided(lines: Sequence[str], events: Path, day: dt.date) -> dict[str, Any]:
    """Work out every decision before the first file is written: a wrong line changes nothing."""
    from scraper.review import decide, decisions, split, tombstone
    from scraper.store import Store

    known = _load(events)
    taken = set(Store(events).load())
    out: dict[str, Any] = {}
    for decision in decisions(lines):
        if missing := [i for i in (decision.id, *decision.merge) if i not in known or i in out]:
            raise ReadError(f"{decision.id}: {missing[0]} tidak ada di {events}, atau diputuskan dua kali")
        event = known[decision.id]
        if decision.remove:
            out[event.id] = tombstone(event, day, removed=decision.remove)
            continue
        if decision.split:
            event, other = split(event, decision.split, day, {*taken, *out})
            out[other.id] = other
        others = [known[i] for i in decision.merge]
        out[event.id] = decide(event, decision, day, others)
        out |= {other.id: tombstone(other, day, merged_into=event.id) for other in others}
    return out
