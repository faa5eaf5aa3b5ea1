"""Event files keep every value exactly, have one form only, and stay where they are."""

import datetime as dt
import unicodedata
from pathlib import Path
from typing import Any

import frontmatter
import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from scraper.errors import StoreError
from scraper.models import MACHINE_FIELDS, Disagreement, Event, Facts, Person, Proof, Review, Tombstone
from scraper.store import Store, digest, dumps, hand_set, loads, machine_digests, new_path, slug
from tests.factories import HOSTILE, events, make_event, make_source, make_tombstone, texts

SAMPLE = """\
---
id: k7d2m9qa
title: Ikrar netralitas ASN Lapas Kelas IIA Bulukumba
status: held
institution: {name: Lembaga Pemasyarakatan Kelas IIA Bulukumba, kind: lapas, parent: null}
place: {province_code: "73", regency_code: "73.02", venue: Aula Lapas Kelas IIA Bulukumba}
date: 2022-11-09
date_end: null
date_precision: day
date_basis: stated
date_note: null
headcount: {value: 83, low: 83, high: 83, qualifier: exact, unit: pegawai, text: berjumlah 83 orang}
witnesses:
  - {name: Bakri Abubakar, role: perwakilan, org: Bawaslu Kabupaten Bulukumba}
  - {name: null, role: perwakilan, org: KPU Kabupaten Bulukumba}
organizer: null
led_by: {name: Mut Zaini, role: Kepala Lapas, org: Lapas Kelas IIA Bulukumba}
attendees: []
forms: [ikrar, pakta integritas]
election: [pemilu-2024]
sources:
  - {key: s1, url: "https://berita.example/ikrar-netralitas-s1", outlet: Warta Contoh, title: Pegawai lapas berikrar \
netral, published: 2022-11-09, retrieved: 2026-11-21, read: full, sha256: \
"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", archived: null, link: ok}
evidence:
  date: [{source: s1, quote: Rabu 9 November 2022, rule: weekday_long_date}]
  headcount: [{source: s1, quote: "83 orang, semuanya pegawai", rule: berjumlah_n_orang}]
  witnesses.0: [{source: s1, quote: disaksikan Bakri Abubakar, rule: disaksikan_oleh}]
disagreements: []
review: {state: machine}
machine: {date: "3f9a00000000", headcount: "91bc00000000"}
first_seen: 2026-11-21
last_changed: 2026-11-21
---
"""
TODAY = dt.date(2026, 12, 1)
PROOF = (Proof(source="s1", quote="a", rule="r"),)


# ── The text ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_event_has_the_shape_of_the_design() -> None:
    """Model order, one line a small mapping, codes and addresses in double quotes, no body."""
    assert dumps(make_event(machine={"headcount": "91bc00000000", "date": "3f9a00000000"})) == SAMPLE


def test_tombstone_says_what_became_of_the_event_and_nothing_more() -> None:
    """Only the reason that holds is written."""
    assert dumps(make_tombstone()) == (
        "---\nid: t0mb5t0n\nremoved: bukan deklarasi\ntitle: Ikrar netralitas ASN Kecamatan Contoh\n"
        "first_seen: 2026-11-20\nlast_changed: 2026-11-21\n---\n"
    )


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(events())
def test_every_event_comes_back_the_same_and_has_one_text(event: Event) -> None:
    """Reading what was written gives the same record, and writing that the same bytes."""
    text = dumps(event)
    assert loads(text) == event
    assert dumps(loads(text)) == text


@given(texts())
@example("a\u00a0")
def test_any_text_reads_the_same_to_plain_yaml_readers(text: str) -> None:
    """A title means the same to python-frontmatter's defaults and to both of PyYAML's loaders."""
    event = make_event(title=text, date_note=text, witnesses=(Person(name=text),))
    written = dumps(event)
    inside = written.removeprefix("---\n").removesuffix("---\n")
    readings: tuple[Any, ...] = (
        yaml.load(inside, yaml.SafeLoader),
        yaml.load(inside, yaml.CSafeLoader),
        frontmatter.loads(written).metadata,
    )
    for data in readings:
        assert (data["title"], data["date_note"], data["witnesses"][0]["name"]) == (text, text, text)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_survives_at_every_place(text: str) -> None:
    """Top level, flow mapping, list, mapping key and free value: the same text comes back."""
    event = make_event(
        title=text,
        led_by=Person(name=text, role=text, org=text),
        evidence={text: PROOF},
        disagreements=(Disagreement(field="title", value={text: [text]}, source="s1"),),
        review=Review(state="checked", note=text, fields=(text,)),
    )
    assert loads(dumps(event)) == event


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Lapas Bulukumba", "Lapas Bulukumba"),
        ("83 orang", "83 orang"),
        ("Pukul 09:00 WITA", "Pukul 09:00 WITA"),
        ("S.Sos. (Ketua) & 'wakil'", "S.Sos. (Ketua) & 'wakil'"),
        ("a#b - c", "a#b - c"),
        ("😀 é 漢", "😀 é 漢"),
        ("1.500", '"1.500"'),
        ("no", '"no"'),
        ("y", '"y"'),
        ("0o14", '"0o14"'),
        ("1e3", '"1e3"'),
        ("12:30", '"12:30"'),
        ("<<", '"<<"'),
        ("...", "..."),
        ("2022", '"2022"'),
        ("satu, dua", '"satu, dua"'),
        ("Netral: harus", '"Netral: harus"'),
        ('"Netral" harus', '"\\"Netral\\" harus"'),
        ("\\ awal ", '"\\\\ awal "'),
    ],
)
def test_text_stands_plain_where_that_is_safe_and_in_double_quotes_else(text: str, written: str) -> None:
    """There is one way to write a text, the plainest that both YAML versions read back."""
    assert f"title: {written}\n" in dumps(make_event(title=text))


@pytest.mark.parametrize("sign", ["\n", "\r", "\t", "\x00", "\x85", "\u2028", "\u200b", "\u202e", "\ufeff"])
def test_text_with_line_break_or_invisible_sign_is_not_written(sign: str) -> None:
    """Such a value would show people something else than what is stored."""
    for event in (
        make_event(title=f"satu{sign}dua"),
        make_event(evidence={f"a{sign}": PROOF}),
        make_event(disagreements=(Disagreement(field="title", value=[sign], source="s1"),)),
    ):
        with pytest.raises(StoreError, match=rf"k7d2m9qa: .*U\+{ord(sign):04X}"):
            dumps(event)


@pytest.mark.parametrize(
    "value", [1.5, True, -1, 10**12, b"a", "\ud800", {1: "a"}, [[[[[[[["a"]]]]]]]], {"a" * 129: 1}]
)
def test_disagreement_of_a_kind_that_no_field_has_is_not_written(value: Any) -> None:
    """What could not be read back the same is refused when writing, not when reading."""
    with pytest.raises(StoreError, match=r"disagreements\.0\.value"):
        dumps(make_event(disagreements=(Disagreement(field="date", value=value, source="s1"),)))


def test_disagreement_holds_the_value_of_any_field() -> None:
    """Models and tuples are written as the mappings and lists that they stand for."""
    values = ("2022-11-08", "2022", 84, None, make_event().headcount, make_event().witnesses)
    event = make_event(disagreements=tuple(Disagreement(field="x", value=v, source="s1") for v in values))
    record = loads(dumps(event))
    assert isinstance(record, Event)
    read = [item.value for item in record.disagreements]
    assert read[:4] == ["2022-11-08", "2022", 84, None]
    assert read[4]["text"] == "berjumlah 83 orang"
    assert read[5][1] == {"name": None, "role": "perwakilan", "org": "KPU Kabupaten Bulukumba"}
    assert "{field: x, value: 2022-11-08, source: s1}" in dumps(event)


def test_date_that_does_not_exist_is_not_written() -> None:
    """The model's pattern lets 30 February pass; the file does not."""
    with pytest.raises(StoreError, match="date: '2022-02-30' is not a date of the calendar"):
        dumps(make_event(date="2022-02-30"))


def test_event_too_large_to_be_read_is_not_written() -> None:
    """The limit of reading holds for writing."""
    with pytest.raises(StoreError, match="larger than 256 KB"):
        dumps(make_event(attendees=tuple(Person(name="a" * 100) for _ in range(3000))))


@pytest.mark.parametrize("changes", [{"removed": None}, {"removed": "x", "merged_into": "k7d2m9qa"}])
def test_tombstone_without_or_with_two_reasons_is_not_written(changes: dict[str, Any]) -> None:
    """Either merged or removed."""
    with pytest.raises(StoreError, match="either merged_into or removed"):
        dumps(make_tombstone(**changes))


def test_evidence_stands_in_the_order_of_the_fields_then_of_the_index() -> None:
    """The tenth witness comes after the second, and an unknown name last, whatever order they were found in."""
    names = ["zzz", "witnesses.10", "forms.0", "witnesses.2", "date", "witnesses", "institution", "title"]
    event = make_event(evidence=dict.fromkeys(names, PROOF))
    record = loads(dumps(event))
    assert isinstance(record, Event)
    assert list(record.evidence) == [
        "title", "institution", "date", "witnesses", "witnesses.2", "witnesses.10", "forms.0", "zzz",
    ]  # fmt: skip


# ── Whose value ─────────────────────────────────────────────────────────────────────────────────────────────────────


def test_digest_is_stable_and_differs_for_different_values() -> None:
    """The digest in committed files must mean the same next year: it is pinned here."""
    assert digest(None) == "74234e98afe7"
    assert digest({"b": 1, "a": "é"}) == digest({"a": "é", "b": 1}) == "aa58fba84836"
    assert digest(make_event().witnesses) != digest(make_event().witnesses[:1])


def test_machine_digests_name_every_field_that_the_machine_writes() -> None:
    """An event and the facts that it was made from have the same digests."""
    event = make_event()
    names = [name for _, attributes in MACHINE_FIELDS for name in attributes]
    facts = Facts(**{name: getattr(event, name) for name in names})
    assert machine_digests(facts) == machine_digests(event)
    assert list(machine_digests(event)) == [group for group, _ in MACHINE_FIELDS]


def test_value_that_differs_from_the_machine_digest_is_a_persons() -> None:
    """A corrected value, and any attribute of its group, counts as set by hand."""
    event = make_event()
    assert hand_set(event) == frozenset()
    assert hand_set(event.model_copy(update={"date_note": "dari poster"})) == {"date"}
    assert hand_set(event.model_copy(update={"led_by": None, "title": "Ikrar"})) == {"led_by", "title"}


def test_digests_survive_the_file() -> None:
    """What was the machine's before writing is the machine's after reading."""
    record = loads(dumps(make_event()))
    assert isinstance(record, Event)
    assert hand_set(record) == frozenset()


def test_group_without_digest_is_a_persons() -> None:
    """An event written wholly by hand is never overwritten."""
    assert hand_set(make_event(machine={})) == {group for group, _ in MACHINE_FIELDS}
    assert "date" in hand_set(make_event(machine={"title": "0" * 12}))


# ── The folder ──────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("date", "path"),
    [
        ("2022-11-09", "2022/2022-11-09-ikrar-lapas-k7d2m9qa.md"),
        ("2022-11", "2022/2022-11-ikrar-lapas-k7d2m9qa.md"),
        ("2022", "2022/2022-ikrar-lapas-k7d2m9qa.md"),
        (None, "undated/ikrar-lapas-k7d2m9qa.md"),
    ],
)
def test_new_event_goes_to_the_folder_of_its_year(tmp_path: Path, date: str | None, path: str) -> None:
    """The date stands in the name at its precision; without one the event is undated."""
    assert Store(tmp_path).write(make_event(title="Ikrar Lapas", date=date))
    assert [file.relative_to(tmp_path).as_posix() for file in tmp_path.rglob("*.md")] == [path]


@given(st.text(max_size=300) | st.sampled_from(["../../etc/passwd", "CON", "nul", "LPT1", "/", "..", "😀", "a" * 500]))
def test_slug_is_a_safe_file_name(title: str) -> None:
    """Whatever the title, nothing leaves the folder, is empty, too long or a device of Windows."""
    name = slug(title)
    assert 1 <= len(name) <= 80
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert name not in {"con", "prn", "aux", "nul", "com1", "lpt1"}
    assert not name.startswith("-")
    assert not name.endswith("-")


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Deklarasi Netralitas: Pemkab Élok!", "deklarasi-netralitas-pemkab-elok"),
        ("漢字", "peristiwa"),
        ("CON", "peristiwa-con"),
        ("netral " * 20, "-".join(["netral"] * 11)),
        ("a" * 81, "a" * 80),
        (f"{'a' * 80} b", "a" * 80),
    ],
)
def test_slug_keeps_whole_words(title: str, name: str) -> None:
    """Folded to ASCII, cut between words where there are any."""
    assert slug(title) == name
    assert slug(unicodedata.normalize("NFD", title)) == name


def test_what_was_written_is_loaded(tmp_path: Path) -> None:
    """Events and tombstones come back under their ids, with their paths."""
    store, tomb = Store(tmp_path), make_tombstone()
    store.write(make_event())
    store.write(tomb)
    loaded = Store(tmp_path).load()
    assert {id_: stored.record for id_, stored in loaded.items()} == {"k7d2m9qa": make_event(), tomb.id: tomb}
    assert loaded[tomb.id].path == tmp_path / new_path(tomb)


def test_second_write_of_the_same_event_touches_nothing(tmp_path: Path) -> None:
    """No byte, no modification time, no file number changes."""
    store = Store(tmp_path)
    assert store.write(make_event())
    path = tmp_path / new_path(make_event())
    before = path.read_bytes(), path.stat().st_mtime_ns, path.stat().st_ino
    assert not store.write(make_event())
    assert not Store(tmp_path).write(make_event(), today=TODAY)
    assert (path.read_bytes(), path.stat().st_mtime_ns, path.stat().st_ino) == before


@pytest.mark.parametrize("loaded", [True, False])
def test_known_event_keeps_its_path_when_title_and_date_change(tmp_path: Path, loaded: bool) -> None:
    """Links to a file stay good for ever; a tombstone stands where its event stood."""
    Store(tmp_path).write(make_event())
    path = tmp_path / new_path(make_event())
    store = Store(tmp_path)
    if loaded:
        store.load()
    assert store.write(make_event(title="Judul lain", date=None, date_precision="unknown", date_basis="none"))
    assert store.write(make_tombstone(id="k7d2m9qa"))
    assert list(tmp_path.rglob("*.md")) == [path]
    assert isinstance(loads(path.read_text()), Tombstone)


def test_renamed_file_is_found_by_its_id_after_loading(tmp_path: Path) -> None:
    """A file that a person renamed is still the event's file."""
    store = Store(tmp_path)
    store.write(make_event())
    renamed = (tmp_path / new_path(make_event())).rename(tmp_path / "2022" / "nama-lain.md")
    store = Store(tmp_path)
    store.load()
    store.write(make_event(title="Judul lain"))
    assert list(tmp_path.rglob("*.md")) == [renamed]


def test_changed_event_gets_the_day_of_the_change(tmp_path: Path) -> None:
    """With `today`, last_changed follows a change of anything else, and nothing but that."""
    store = Store(tmp_path)
    store.write(make_event())
    assert not store.write(make_event(last_changed="2026-11-30"), today=TODAY)
    assert store.load()["k7d2m9qa"].record.last_changed == "2026-11-21"
    assert store.write(make_event(title="Judul lain"), today=TODAY)
    assert store.load()["k7d2m9qa"].record.last_changed == "2026-12-01"


def test_file_that_cannot_be_read_is_not_replaced(tmp_path: Path) -> None:
    """A person's half-finished edit is theirs to finish."""
    store = Store(tmp_path)
    store.write(make_event())
    path = tmp_path / new_path(make_event())
    path.write_text(path.read_text().replace("low: 83", "low: 012"))
    before = path.read_bytes()
    with pytest.raises(StoreError, match=r"12: headcount\.low"):
        store.write(make_event(title="Judul lain"))
    assert path.read_bytes() == before


def test_file_named_for_another_event_is_not_replaced(tmp_path: Path) -> None:
    """A copied file whose id was changed must be sorted out by a person."""
    Store(tmp_path).write(make_event())
    path = tmp_path / new_path(make_event())
    path.write_text(dumps(make_event(id="zzzzzzzz")))
    with pytest.raises(StoreError, match="named for k7d2m9qa but holds zzzzzzzz"):
        Store(tmp_path).write(make_event())


def test_id_used_twice_stops_loading_and_writing(tmp_path: Path) -> None:
    """Two files for one id: which is right, only a person can say."""
    Store(tmp_path).write(make_event())
    (tmp_path / "undated").mkdir()
    (tmp_path / "undated" / "salinan-k7d2m9qa.md").write_text(dumps(make_event(sources=(make_source(url=None),))))
    with pytest.raises(StoreError, match="the id k7d2m9qa is used by"):
        Store(tmp_path).load()
    with pytest.raises(StoreError, match="the id k7d2m9qa is used by"):
        Store(tmp_path).write(make_event())


def test_loading_stops_at_a_bad_file(tmp_path: Path) -> None:
    """Nothing is built from a folder with a broken file in it."""
    Store(tmp_path).write(make_event())
    (tmp_path / "2022" / "2022-rusak-aaaaaaaa.md").write_text("---\nid: aaaaaaaa\n")
    with pytest.raises(StoreError, match=r"2022-rusak-aaaaaaaa.md:2: the front matter does not end"):
        Store(tmp_path).load()


def test_missing_folder_says_what_to_do(tmp_path: Path) -> None:
    """A mistyped --events is an error, not an empty timeline; an empty folder is fine."""
    with pytest.raises(StoreError, match=r"there is no such folder \(create it, or name the folder"):
        Store(tmp_path / "evnets").load()
    assert Store(tmp_path).load() == {}


def test_hidden_and_other_files_are_not_loaded(tmp_path: Path) -> None:
    """Left-over temporary files and folders of other tools are passed over."""
    (tmp_path / ".cache").mkdir()
    for name in (".cache/a.md", ".a.md.0011.tmp", ".a.md", "catatan.txt"):
        (tmp_path / name).write_text("x")
    assert Store(tmp_path).load() == {}
