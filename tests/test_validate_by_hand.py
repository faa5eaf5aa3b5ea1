"""Ways to break an event file by hand: each is caught with its file and its line, and no real event is blamed."""

from collections.abc import Callable
from pathlib import Path

import pytest

from scraper.store import Store, dumps, new_path
from scraper.validate import validate
from tests.factories import make_event, make_source, make_tombstone

ROOT = Path(__file__).parents[1]
EVENT, OTHER, TOMB = (
    make_event(),
    make_event(id="b2345678", sources=(make_source(url="https://berita.example/lain"),)),
    make_tombstone(merged_into="k7d2m9qa"),
)
WITNESS = "  - {name: null, role: perwakilan, org: KPU Kabupaten Bulukumba}\n"
SOURCE = next(line for line in dumps(EVENT).splitlines() if line.startswith("  - {key: s1"))

BREAKS: dict[str, tuple[str, str, int, str]] = {
    # how YAML is written
    "tab": ("status: held", "status:\theld", 4, "tab"),
    "bracket left open": ("forms: [ikrar, pakta integritas]", "forms: [ikrar, pakta integritas", 19, "not valid YAML"),
    "quote left open": ('province_code: "73",', 'province_code: "73,', 6, "not valid YAML"),
    "no blank after the colon": ("status: held", "status:held", 4, "not valid YAML"),
    "duplicate key": ("status: held\n", "status: held\nstatus: planned\n", 5, "duplicate key, first on line 4"),
    "duplicate key within": ("kind: lapas,", "kind: lapas, kind: rutan,", 5, "institution.kind: duplicate key"),
    "unknown key": ("date_note: null", "date_notes: null", 11, "did you mean date_note?"),
    "unknown key within": ("unit: pegawai,", "units: pegawai,", 12, "did you mean unit?"),
    "key left out": ("institution: {name", "#institution: {name", 1, "institution: this key is missing"),
    "alias": ("title: Ikrar", "title: *judul", 3, "YAML alias"),
    "anchor": ("status: held", "status: &s held", 4, "YAML anchor"),
    "tag": ("status: held", "status: !!python/object:os.system held", 4, "YAML tag"),
    "a list for a word": ("status: held", "status: [held]", 4, "a single value is expected"),
    "a word for a list": ("forms: [ikrar, pakta integritas]", "forms: ikrar", 19, "several are expected"),
    "front matter not closed": ("2026-11-21\n---\n", "2026-11-21\n", 31, "does not end"),
    "front matter not opened": ("---\nid", "id", 1, "no front matter"),
    "words beneath": ("2026-11-21\n---\n", "2026-11-21\n---\n\nCatatan.\n", 34, "beneath the front matter"),
    "conflict marker": ("date: 2022-11-09", "<<<<<<< cabang\ndate: 2022-11-09", 7, "conflict marker"),
    "conflict divider": ("date: 2022-11-09", "=======\ndate: 2022-11-09", 7, "conflict marker"),
    "byte order mark": ("---\nid", "\ufeff---\nid", 1, "byte order mark"),
    "invisible character": ("Mut Zaini", "Mut\u200bZaini", 17, "U+200B"),
    "text turned round": ("Mut Zaini", "\u202eMut Zaini", 17, "U+202E"),
    "comment": ("date_note: null", "date_note: null  # periksa", 11, "ikrar validate --fix"),
    "keys in another order": ("status: held\ninst", "date_end: null\nstatus: held\ninst", 9, "duplicate key"),
    # values that YAML reads otherwise
    "code without quotes": ('regency_code: "73.02"', "regency_code: 73.02", 6, "stands without quotes"),
    "octal number": ("low: 83", "low: 083", 12, "is not a whole number"),
    "dotted number": ("value: 83", "value: 1.500", 12, "'1.500' is not a whole number"),
    "number in quotes": ("value: 83", 'value: "83"', 12, "is not a whole number"),
    "negative number": ("low: 83", "low: -83", 12, "is not a whole number"),
    "truth value": ("venue: Aula Lapas Kelas IIA Bulukumba", "venue: no", 6, "is a truth value to YAML"),
    "clock as a number": ("venue: Aula Lapas Kelas IIA Bulukumba", "venue: 12:30", 6, "is a number to YAML"),
    "empty for null": ("organizer: null", "organizer:", 16, "organizer: a"),
    "id that is a number": ("id: k7d2m9qa", "id: 12345678", 2, "is a number to YAML"),
    # vocabularies and forms
    "status": ("status: held", "status: selesai", 4, "'selesai' is not in the vocabulary"),
    "kind": ("kind: lapas", "kind: penjara", 5, "'penjara' is not in the vocabulary"),
    "form": ("forms: [ikrar,", "forms: [janji,", 19, "'janji' is not in the vocabulary"),
    "election": ("[pemilu-2024]", "[pemilu-2026]", 20, "'pemilu-2026' is not in the vocabulary"),
    "qualifier": ("qualifier: exact", "qualifier: pasti", 12, "'pasti' is not in the vocabulary"),
    "basis": ("date_basis: stated", "date_basis: tertulis", 10, "'tertulis' is not in the vocabulary"),
    "review state": ("review: {state: machine}", "review: {state: ok}", 28, "'ok' is not in the vocabulary"),
    "link state": ("link: ok", "link: hidup", 22, "'hidup' is not in the vocabulary"),
    "null where a value must be": ("status: held", "status: null", 4, "must not be null"),
    "quote too long": ("disaksikan Bakri", "disaksikan " + "x" * 160 + " Bakri", 26, "160 allowed"),
    "digest": ('"91ed162a02c9"', '"91ED"', 29, "does not have the right form"),
    "source key": ("{key: s1,", "{key: satu,", 22, "does not have the right form"),
    # days
    "30 February": ("date: 2022-11-09", "date: 2022-02-30", 7, "is not a date of the calendar"),
    "day before month": ("date: 2022-11-09", "date: 09-11-2022", 7, "is not a date"),
    "another day than its weekday": ("date: 2022-11-09", "date: 2022-11-10", 24, "is not the weekday of 2022-11-10"),
    "a year yet to come": ("date: 2022-11-09", "date: 2032-11-09", 7, "which was yet to come"),
    "a year too early": ("date: 2022-11-09", "date: 1922-11-09", 7, "lies before 2000"),
    "precision": ("date_precision: day", "date_precision: month", 9, "month, but date is 2022-11-09"),
    "basis without a date": ("date_basis: stated", "date_basis: none", 10, "none, but date is 2022-11-09"),
    "end before the beginning": ("date_end: null", "date_end: 2022-11-08", 8, "lies before date"),
    "end in another year": ("date_end: null", "date_end: 2023-11-10", 8, "lies long after date"),
    "changed before first seen": ("last_changed: 2026-11-21", "last_changed: 2026-11-12", 31, "lies before first_seen"),
    "another election's year": ("[pemilu-2024]", "[pemilu-2019]", 20, "pemilu-2019, but date is 2022-11-09"),
    "published after retrieved": ("published: 2022-11-09", "published: 2032-11-09", 22, "lies after the day it was"),
    # numbers and people
    "value beyond high": ("value: 83, low: 83", "value: 84, low: 83", 12, "does not lie between low and high"),
    "range that is not exact": ("high: 83", "high: 99", 12, "exact goes with low = value = high"),
    "nobody counted": ("value: 83, low: 83, high: 83", "value: 0, low: 0, high: 0", 12, "nobody is counted"),
    "witness doubled": (WITNESS, WITNESS + WITNESS, 16, "stands twice, first as witnesses.1"),
    "witness who is nobody": ("role: perwakilan, org: KPU Kabupaten Bulukumba", "role: null, org: null", 15, "neither"),
    "form doubled": ("[ikrar, pakta integritas]", "[ikrar, ikrar]", 19, "stands twice, first as forms.0"),
    # letters
    "institution with a Cyrillic a": ("name: Lembaga Pemasyarakatan", "name: Lemb\u0430ga Pemasyarakatan", 5, "U+0430"),
    "parent in Cyrillic": ("parent: null", "parent: \u041e\u041a\u0423", 5, "CYRILLIC CAPITAL LETTER O"),
    "witness with a Greek o": ("Bakri Abubakar", "Bakri Abub\u03bfkar", 14, "witnesses.0.name: Abub\u03bfkar"),
    "body with an Armenian o": ("KPU Kabupaten", "KPU Kabupaten \u0555", 15, "witnesses.1.org: \u0555"),
    "leader with a Cyrillic i": ("Mut Zaini", "Mut Za\u0456ni", 17, "led_by.name: Za\u0456ni (U+0456"),
    "venue with a Cyrillic a": ("venue: Aula", "venue: \u0410ula", 6, "place.venue: \u0410ula"),
    # regions
    "no such province": ('province_code: "73"', 'province_code: "99"', 6, "there is no province 99"),
    "no such regency": ('"73.02"', '"73.88"', 6, "there is no regency or city 73.88"),
    "another province's regency": ('"73.02"', '"74.02"', 6, "74.02 belongs to province 74, not 73"),
    "a province with a regency": ("kind: lapas", "kind: pemprov", 6, "a pemprov has no regency or city"),
    "a city that is a regency": ("kind: lapas", "kind: pemkot", 6, "a pemkot, but 73.02 is"),
    # sources and names
    "script for an address": ('"https://berita.example', '"javascript:berita', 22, "is no web address"),
    "address with a blank": ("berita.example/", "berita.example/a ", 22, "is no web address"),
    "address with a password": ("https://berita", "https://a:b@berita", 22, "is no web address"),
    "sample": ("berita.example", "berita.contoh.invalid", 22, "a sample is no data"),
    "source doubled": (SOURCE, f"{SOURCE}\n{SOURCE.replace('key: s1', 'key: s2')}", 23, "the same article twice"),
    "source key doubled": (SOURCE, SOURCE + SOURCE.replace("  -", "\n  -").replace("0123", "4567"), 23, "used twice"),
    "no source": (f"sources:\n{SOURCE}", "sources: []", 21, "must not be empty"),
    "words from nowhere": ("headcount: [{source: s1", "headcount: [{source: s2", 25, "there is no source s2"),
    "words of nothing": ("witnesses.0:", "witnesses.7:", 26, "which has no value"),
    "words of a field that is not": ("  headcount: [", "  jumlah: [", 25, "which has no value"),
    "no words": ("[{source: s1, quote: disaksikan Bakri Abubakar, rule: disaksikan_oleh}]", "[]", 26, "without words"),
    "disagreement from nowhere": (
        "disagreements: []", "disagreements:\n  - {field: date, value: 2022, source: s4}", 28, "there is no source s4",
    ),
    "disagreement on nothing": (
        "disagreements: []", "disagreements:\n  - {field: tanggal, value: 2022, source: s1}", 28, "no field tanggal",
    ),
    "machine's name": ("{title: ", "{judul: ", 29, "the machine writes no field judul"),
    "checked on no day": ("{state: machine}", "{state: checked}", 28, "checked, but on is null"),
    "field set by hand": (
        "{state: machine}", '{state: checked, "on": 2026-11-21, fields: [tanggal]}', 28, "there is no field tanggal",
    ),
    "report after the reading": (
        "{state: machine}", '{state: checked, "on": 2026-11-20, reported: 2026-11-21}', 28, "does not lie before",
    ),
    "tombstone and event in one": ("status: held", "status: held\nremoved: keliru", 4, "no place in a tombstone"),
}  # fmt: skip
"""name → what is replaced, by what, the line that is to be named, and words of the complaint."""

TOMB_BREAKS: dict[str, tuple[str, str, int, str]] = {
    "no event of that id": ("merged_into: k7d2m9qa", "merged_into: nowhere0", 3, "there is no event nowhere0"),
    "into itself": ("merged_into: k7d2m9qa", "merged_into: t0mb5t0n", 3, "merged into itself"),
    "both reasons": ("merged_into: k7d2m9qa", "merged_into: k7d2m9qa\nremoved: ya", 3, "either merged_into or removed"),
    "changed before first seen": ("last_changed: 2026-11-21", "last_changed: 2026-11-01", 6, "lies before first_seen"),
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Two events and a tombstone, all sound."""
    for record in (EVENT, OTHER, TOMB):
        Store(tmp_path).write(record)
    return tmp_path


def said(root: Path) -> list[str]:
    return [str(error).removeprefix(f"{root}/") for error in validate(root, samples_allowed=False)]


def broken(path: Path, old: str, new: str) -> None:
    text = path.read_bytes().decode()
    assert text.count(old) >= 1, "the edit does not fit the file"
    path.write_bytes(text.replace(old, new, 1).encode())


def test_there_are_sixty_ways_and_none_before_the_edit(root: Path) -> None:
    assert len(BREAKS) + len(TOMB_BREAKS) + len(MOVES) >= 60
    assert said(root) == []


@pytest.mark.parametrize(("old", "new", "line", "words"), BREAKS.values(), ids=BREAKS)
def test_an_event_broken_by_hand(root: Path, old: str, new: str, line: int, words: str) -> None:
    """The right line of the right file, and no other file."""
    broken(root / new_path(EVENT), old, new)
    found = said(root)
    assert {text.partition(":")[0] for text in found} == {str(new_path(EVENT))}, found
    at = [text for text in found if text.startswith(f"{new_path(EVENT)}:{line}: ")]
    assert [text for text in at if words in text], found
    assert all(text.endswith(")") for text in found), "a hint in brackets"


@pytest.mark.parametrize(("old", "new", "line", "words"), TOMB_BREAKS.values(), ids=TOMB_BREAKS)
def test_a_tombstone_broken_by_hand(root: Path, old: str, new: str, line: int, words: str) -> None:
    broken(root / new_path(TOMB), old, new)
    [found] = said(root)
    assert found.startswith(f"{new_path(TOMB)}:{line}: ")
    assert words in found


def _copied(root: Path) -> None:
    (root / "2022/2022-11-09-salinan-k7d2m9qa.md").write_bytes((root / new_path(EVENT)).read_bytes())


def _same_address(root: Path) -> None:
    url = EVENT.sources[0].url
    broken(root / new_path(OTHER), "https://berita.example/lain", f"{url}?utm_source=wa")


def _same_text(root: Path) -> None:
    broken(root / new_path(OTHER), OTHER.sources[0].sha256, EVENT.sources[0].sha256)


def _moved(root: Path) -> None:
    (root / "2023").mkdir()
    (root / new_path(OTHER)).rename(root / "2023" / new_path(OTHER).name)


def _renamed(root: Path) -> None:
    (root / new_path(OTHER)).rename(root / "2022/2022-11-09-ikrar-b2345679.md")


def _capitals(root: Path) -> None:
    (root / new_path(OTHER)).rename(root / "2022/2022-11-09-Ikrar Baru-b2345678.md")


def _linked(root: Path) -> None:
    path = root / new_path(OTHER)
    path.rename(root / "asli.txt")
    path.symlink_to(root / "asli.txt")


def _id_changed(root: Path) -> None:
    broken(root / new_path(OTHER), "id: b2345678", "id: b2345679")


def _latin(root: Path) -> None:
    path = root / new_path(OTHER)
    path.write_bytes(path.read_bytes().replace(b"Mut Zaini", b"Mut Za\xefni"))


def _deleted(root: Path) -> None:
    (root / new_path(EVENT)).unlink()


def _buried(root: Path) -> None:
    Store(root).write(make_tombstone(id=EVENT.id, merged_into=OTHER.id))


def _huge(root: Path) -> None:
    with (root / new_path(OTHER)).open("a") as stream:
        stream.write("#" * 300_000)


def _other_file(root: Path) -> None:
    (root / "2022/catatan.txt").write_text("x")


MOVES: dict[str, tuple[Callable[[Path], None], str]] = {
    "copied": (_copied, "2022/2022-11-09-salinan-k7d2m9qa.md:2: id: "),
    "the same address": (_same_address, f"{new_path(EVENT)}:22: sources.0.url: "),
    "the same text": (_same_text, f"{new_path(EVENT)}:22: sources.0.url: "),
    "moved": (_moved, f"2023/{new_path(OTHER).name}: a file of this name does not belong"),
    "renamed": (_renamed, "2022/2022-11-09-ikrar-b2345679.md:2: the id is b2345678"),
    "capitals": (_capitals, "2022/2022-11-09-Ikrar Baru-b2345678.md: the file name holds other signs"),
    "linked": (_linked, f"{new_path(OTHER)}: a link, not a file"),
    "id changed": (_id_changed, f"{new_path(OTHER)}:2: the id is b2345679"),
    "not UTF-8": (_latin, f"{new_path(OTHER)}:17: not UTF-8"),
    "deleted": (_deleted, f"{new_path(TOMB)}:3: merged_into: there is no event k7d2m9qa"),
    "a chain": (_buried, f"{new_path(TOMB)}:3: merged_into: k7d2m9qa was itself merged into b2345678"),
    "huge": (_huge, f"{new_path(OTHER)}:1: larger than 256 KB"),
    "another file": (_other_file, "2022/catatan.txt: not an event file"),
}
"""name → what is done to the folder, and how one of the complaints begins."""


@pytest.mark.parametrize(("do", "words"), MOVES.values(), ids=MOVES)
def test_a_folder_broken_by_hand(root: Path, do: Callable[[Path], None], words: str) -> None:
    do(root)
    assert [text for text in said(root) if text.startswith(words)], said(root)


def test_no_real_event_is_blamed() -> None:
    """What stands in `events/` passes, all of it."""
    assert validate(ROOT / "events", samples_allowed=False) == []
