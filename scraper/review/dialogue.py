"""The talk about one event: each line that a person types makes a step, every step can be taken back, and nothing is
written before they say so.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, Literal

from scraper.errors import ReadError
from scraper.models import Event
from scraper.review.decision import Decision, decide
from scraper.review.shown import changes, lines_of
from scraper.review.typed import NOTHING, typed

Verdict = Literal["write", "skip", "quit"]

HELP: Final = """\
  ok                   nilainya benar (dengan yang Anda ubah): tulis ke berkas, tandai sudah diperiksa
  tetap BIDANG         nilai yang tampil benar, laporan lain keliru
  ubah BIDANG NILAI    tetapkan nilai lain; `-` berarti beritanya tidak menyebutnya
  pakai N              ambil nilai laporan lain, yang bernomor [N]
  catat KALIMAT        catatan pemeriksa, yang tampil di halaman peristiwanya
  lapor TANGGAL        hari orang melaporkan kekeliruan ini
  hapus SEBAB          ini bukan deklarasi: tinggalkan nisan
  batal                tarik langkah terakhir
  lihat                tampilkan lagi
  lewati, atau Enter   biarkan; lain kali ditanyakan lagi
  keluar               berhenti; yang belum ditulis tidak ditulis
Menulis nilai:
  ubah date 2022-11-09            ubah headcount 83 pegawai        (83+ untuk sedikitnya)
  ubah led_by nama; jabatan; badan     ubah witnesses ; Ketua; KPU | Siti; ; Bawaslu
  ubah forms ikrar, pakta integritas   ubah institution.name …   ubah institution.kind pemkab
  ubah place.regency_code 73.02        ubah place.venue …        ubah status held"""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that a person decided, in the form of `Decision`."""

    set: Mapping[str, Any]
    quotes: Mapping[str, Sequence[tuple[str, str]]]
    rest: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Draft:
    """An event and what was decided of it so far. Nothing of it is written yet."""

    event: Event
    steps: tuple[Step, ...] = ()

    @property
    def decision(self) -> Decision:
        """All steps as one decision; the later prevails."""
        plain: dict[str, Any] = {"id": self.event.id, "set": {}, "quotes": {}}
        for step in self.steps:
            stale = {_key(name) for name in step.set}
            plain["quotes"] = {key: words for key, words in plain["quotes"].items() if _key(key) not in stale}
            # What is set last is applied last: a part after the whole, or the whole in the place of a part.
            earlier = {name: value for name, value in plain["set"].items() if name not in step.set}
            plain["set"] = {**earlier, **step.set}
            plain["quotes"] |= step.quotes
            kept = tuple(dict.fromkeys((*plain.get("keep", ()), *step.rest.get("keep", ()))))
            plain |= {**step.rest, **({"keep": kept} if kept else {})}
        try:
            return Decision(**plain)
        except ValueError as error:
            raise ReadError(f"{self.event.id}: {_first(error)}") from error


def talk(
    event: Event, reasons: Sequence[str], today: dt.date, ask: Callable[[str], str | None], say: Callable[[str], None]
) -> tuple[Verdict, Decision]:
    """Show the event and take lines until one ends the talk; the end of the input means to quit.

    `ask` prompts for one line and gives None at the end of the input.
    """
    draft = Draft(event)
    _tell(lines_of(event, reasons), say)
    while True:
        line = ask("> ")
        if line is None:
            return "quit", draft.decision
        word, _, rest = line.strip().partition(" ")
        rest = rest.strip()
        try:
            match word.lower():
                case "ok":
                    if not draft.decision.remove:
                        decide(event, draft.decision, today)
                    return "write", draft.decision
                case "" | "lewati":
                    return "skip", draft.decision
                case "keluar":
                    return "quit", draft.decision
                case "lihat":
                    _tell(lines_of(event, reasons), say)
                case "?" | "bantuan":
                    say(HELP)
                    continue
                case "batal":
                    draft = _undone(draft, say)
                case _:
                    draft = replace(draft, steps=(*draft.steps, _step(draft, word.lower(), rest, ask)))
                    _check(draft, today, say)
            _tell(_pending(draft), say)
        except ReadError as error:
            say(f"! {error}")
            draft = _sound(draft)


def _step(draft: Draft, word: str, rest: str, ask: Callable[[str], str | None]) -> Step:
    """The step that a line means. Raises ReadError for one that means none."""
    if not rest and word in ("tetap", "ubah", "pakai", "catat", "lapor", "hapus"):
        raise ReadError(f"{word} apa? Ketik ? untuk bantuan")
    match word:
        case "tetap":
            return Step({}, {}, {"keep": (rest.partition(".")[0],)})
        case "ubah":
            field, _, value = rest.partition(" ")
            return _changed(draft.event, field, value.strip(), ask)
        case "pakai":
            return _accepted(draft.event, rest)
        case "catat":
            return Step({}, {}, {"note": rest})
        case "lapor":
            return Step({}, {}, {"reported": rest})
        case "hapus":
            return Step({}, {}, {"remove": rest})
    raise ReadError(f"{word!r} tidak dikenal; ketik ? untuk bantuan")


def _changed(event: Event, field: str, text: str, ask: Callable[[str], str | None]) -> Step:
    """A value that is typed, and the words of the article for it, which are asked for."""
    if not text:
        raise ReadError(f"ubah {field} menjadi apa? `-` berarti beritanya tidak menyebutnya")
    values = typed(field, text)
    if text == NOTHING:
        return Step(values, {}, {})
    words = (ask("  kata-kata beritanya (Enter: tanpa): ") or "").strip().strip("“”\"'")
    if not words:
        return Step(values, {}, {})
    source = event.sources[0].key
    if len(event.sources) > 1:
        source = (ask(f"  dari sumber mana [{source}]: ") or "").strip() or source
    return Step(values, _words(field, values[field], source, words), {})


def _accepted(event: Event, number: str) -> Step:
    """What another report says, with its words."""
    if not (number.isascii() and number.isdecimal() and 1 <= int(number) <= len(event.disagreements)):
        raise ReadError(f"tidak ada laporan bernomor [{number}]")
    other = event.disagreements[int(number) - 1]
    values: dict[str, Any] = {other.field: other.value}
    if other.field == "date" and isinstance(other.value, Mapping):
        values = dict(other.value)
    if other.field == "institution" and isinstance(other.value, Mapping):
        codes = ("province_code", "regency_code")
        values = {"institution": {key: part for key, part in other.value.items() if key not in codes}}
        values |= {f"place.{code}": other.value[code] for code in codes if code in other.value}
    quotes = _words(other.field, other.value, other.source, other.quote) if other.quote else {}
    return Step(values, quotes, {})


def _words(field: str, value: Any, source: str, words: str) -> Mapping[str, Sequence[tuple[str, str]]]:
    """The words under the evidence keys of the value: of a list, under each of its entries."""
    if isinstance(value, list):
        return {f"{field}.{n}": [(source, words)] for n in range(len(value))}
    return {_key(field): [(source, words)]}


def _key(name: str) -> str:
    """The evidence key of a field or of a part or an entry of one: its head, but for the venue."""
    return name if name == "place.venue" else name.partition(".")[0]


def _check(draft: Draft, today: dt.date, say: Callable[[str], None]) -> None:
    """Refuse a step that cannot stand in the file; of values that do not fit together yet, warn."""
    list(changes(draft.event, draft.decision))
    if draft.decision.remove:
        return
    try:
        decide(draft.event, draft.decision, today)
    except ReadError as error:
        say(f"! belum dapat ditulis: {error}")


def _pending(draft: Draft) -> Iterable[str]:
    if not draft.steps:
        return []
    return ["Akan ditulis dengan `ok`:", *changes(draft.event, draft.decision)]


def _undone(draft: Draft, say: Callable[[str], None]) -> Draft:
    if not draft.steps:
        say("Tidak ada yang dapat ditarik.")
        return draft
    say("Langkah terakhir ditarik.")
    return replace(draft, steps=draft.steps[:-1])


def _sound(draft: Draft) -> Draft:
    """The draft without a last step that cannot stand in the file."""
    try:
        list(changes(draft.event, draft.decision))
    except ReadError:
        return replace(draft, steps=draft.steps[:-1])
    return draft


def _tell(lines: Iterable[str], say: Callable[[str], None]) -> None:
    for line in lines:
        say(line)


def _first(error: ValueError) -> str:
    return str(error).splitlines()[1 if "\n" in str(error) else 0]
