"""`review`: what needs a person's eye, the talk about it, and what a person has decided."""

import datetime as dt
import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from scraper.cli.console import one_line, say
from scraper.cli.events import changing
from scraper.cli.options import EVENTS, EventsOption, JsonOption, TodayOption, today
from scraper.errors import ReadError
from scraper.models import Event, Tombstone

IdArgument = Annotated[str | None, typer.Argument(metavar="[ID]", show_default=False, help="Satu peristiwa saja.")]
ListOption = Annotated[bool, typer.Option("--list", help="Hanya daftar yang perlu dilihat, beserta sebabnya.")]
DecisionsOption = Annotated[
    str | None,
    typer.Option("--decisions", metavar="BERKAS", help="Tulis keputusan dari berkas jsonl ini; - untuk masukan baku."),
]


def review(
    identity: IdArgument = None,
    listed: ListOption = False,
    decisions: DecisionsOption = None,
    events: EventsOption = EVENTS,
    as_json: JsonOption = False,
    now: TodayOption = None,
) -> None:
    """Baca ulang peristiwa satu per satu: nilainya, kata-kata di baliknya, dan keputusan Anda.

    Yang ditanyakan: peristiwa yang laporannya berselisih, yang tanggalnya janggal, yang hari rencananya sudah lewat,
    yang mendapat laporan baru sejak dibaca, dan yang belum dibaca ulang. Tiap peristiwa tampil dengan sebabnya,
    sumbernya, nilainya dan kata-kata beritanya; lalu ketik satu perintah per baris:

    - `ok` nilainya benar, tulis
    - `ubah date 2022-11-09` tetapkan nilai lain
    - `pakai 2` ambil nilai laporan lain yang bernomor [2]
    - `tetap headcount` nilai yang tampil benar, laporan lain keliru
    - `batal` tarik langkah terakhir
    - Enter lewati, `keluar` berhenti, `?` semua perintah

    Tidak ada yang tertulis sebelum `ok`, dan `ok` langsung menulis berkasnya: berhentilah kapan saja, lain kali
    dilanjutkan dari yang tersisa. Nilai yang Anda tetapkan tidak ditimpa lagi oleh mesin, dan tercatat di halaman
    koreksi. Cukup terminal biasa, juga lewat ssh; perintahnya pun boleh datang dari pipa.

    Untuk program: --list --json memberi daftarnya, ID --json satu peristiwa, dan --decisions menulis keputusan, satu
    objek JSON per baris: {"id", dan bila ada "set": {bidang: nilai}, "quotes": {bidang: [kata-kata artikelnya]},
    "keep": [bidang], "note", "reported": hari dilaporkan, "merge": [id lain yang sama], "split": [sumber milik
    peristiwa lain], "remove": sebab}. Keputusan itu ditulis semua atau tidak sama sekali.
    """
    if decisions is not None:
        if identity is not None:
            raise typer.BadParameter("keputusan menyebut id-nya sendiri", param_hint="ID")
        _write(decisions, events, now)
    elif listed or (as_json and identity is None):
        _list(events, as_json, now)
    elif as_json:
        say(json.dumps(_one(events, str(identity)).model_dump(mode="json"), ensure_ascii=False, indent=2))
    else:
        from scraper.cli.walk import walk

        walk([_one(events, identity)] if identity else None, events, today(now))


def _records(events: Path) -> Mapping[str, Event | Tombstone]:
    from scraper.store import Store

    return {id_: stored.record for id_, stored in Store(events).load().items()}


def _one(events: Path, identity: str) -> Event:
    record = _records(events).get(identity)
    if not isinstance(record, Event):
        raise typer.BadParameter(f"tidak ada peristiwa {identity} di {events}", param_hint="ID")
    return record


def _list(events: Path, as_json: bool, now: Any) -> None:
    from scraper.review import queue

    found = queue((record for record in _records(events).values() if isinstance(record, Event)), today(now))
    if as_json:
        rows = [{"id": event.id, "title": event.title, "reasons": list(why)} for event, why in found]
        say(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    for event, why in found:
        say(f"{event.id}  {event.date or 'tanpa tanggal':13}  {one_line(event.title)}: {'; '.join(why)}")
    say(f"{len(found)} peristiwa perlu dibaca ulang" if found else "Semua peristiwa sudah dibaca ulang.")


def _write(path: str, events: Path, now: Any) -> None:
    """Write decisions, holding the folder from the first look to the last file."""
    from scraper.store import Store

    text = sys.stdin.read() if path == "-" else Path(path).read_text(encoding="utf-8")
    with changing(events):
        out = _decided(text.splitlines(), _records(events), today(now))
        store = Store(events)
        changed = sum(store.write(record, today=today(now)) for record in out.values())
    say(f"{len(out)} peristiwa diputuskan, {changed} berkas berubah")


def _decided(
    lines: Sequence[str], records: Mapping[str, Event | Tombstone], day: dt.date
) -> Mapping[str, Event | Tombstone]:
    """What the decisions make of the records, before the first file is written: a wrong line changes nothing."""
    from scraper.review import decide, decisions, followed, split, tombstone

    known = {id_: record for id_, record in records.items() if isinstance(record, Event)}
    out: dict[str, Event | Tombstone] = {}
    for decision in decisions(lines):
        if missing := [i for i in (decision.id, *decision.merge) if i not in known or i in out]:
            raise ReadError(f"{decision.id}: {missing[0]} tidak ada, atau diputuskan dua kali")
        event = known[decision.id]
        if decision.remove:
            out[event.id] = tombstone(event, day, removed=decision.remove)
            continue
        if decision.split:
            event, other = split(event, decision.split, day, {*records, *out})
            out[other.id] = other
        others = [known[i] for i in decision.merge]
        out[event.id] = decide(event, decision, day, others)
        out |= {other.id: tombstone(other, day, merged_into=event.id) for other in others}
    gone = {id_: record for id_, record in out.items() if isinstance(record, Tombstone)}
    return {**out, **followed(records.values(), gone, day)}
