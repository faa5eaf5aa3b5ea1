"""What a person may break in an event file by hand: each is named with its line, and nothing is guessed."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper.errors import StoreError
from scraper.models import Event, Tombstone
from scraper.store import dumps, loads, parse, problems, read_file
from tests.factories import make_event, make_tombstone

PATH = Path("events/2022/2022-11-09-ikrar-k7d2m9qa.md")
MACHINE = {"date": "3f9a00000000", "headcount": "91bc00000000"}
TEXT = dumps(make_event(machine=MACHINE))
SHA256 = "0123456789abcdef" * 4
# 2 id, 3 title, 4 status, 5 institution, 6 place, 7 date, 8 date_end, 9 date_precision, 10 date_basis, 11 date_note,
# 12 headcount, 13-15 witnesses, 16 organizer, 17 led_by, 18 attendees, 19 forms, 20 election, 21-22 sources,
# 23-26 evidence, 27 disagreements, 28 review, 29 machine, 30 first_seen, 31 last_changed, 32 the end.

BREAKS = [
    # How YAML misreads values
    ("leading zero", "low: 83", "low: 012", 12, "headcount.low: '012' is not a whole number"),
    ("dot of thousands", "high: 83", "high: 1.500", 12, "headcount.high: '1.500' is not a whole number"),
    ("underscore", "value: 83", "value: 1_500", 12, "'1_500' is not a whole number"),
    ("quoted number", "value: 83", 'value: "83"', 12, "'83' is not a whole number"),
    ("negative number", "low: 83", "low: -83", 12, "'-83' is not a whole number"),
    ("words for a number", "value: 83", "value: ratusan", 12, "'ratusan' is not a whole number"),
    ("no", "unit: pegawai", "unit: no", 12, "headcount.unit: 'no' without quotes is a truth value"),
    ("y", "name: Mut Zaini", "name: y", 17, "led_by.name: 'y' without quotes is a truth value"),
    ("time of day", "unit: pegawai", "unit: 12:30", 12, "'12:30' without quotes is a number"),
    ("octal text", "title: Ikrar netralitas ASN Lapas Kelas IIA Bulukumba", "title: 012", 3, "'012' without quotes"),
    ("exponent", "outlet: Warta Contoh", "outlet: 1e3", 22, "sources.0.outlet: '1e3' without quotes is a number"),
    ("date as text", "date_note: null", "date_note: 2022-11-09", 11, "'2022-11-09' without quotes is a date"),
    ("tilde", "date_end: null", "date_end: ~", 8, "'~' is not a date"),
    ("tilde as text", "parent: null", "parent: ~", 5, "institution.parent: '~' is no value"),
    ("empty value", "date_note: null", "date_note:", 11, "date_note: the value is empty"),
    ("merge key", "unit: pegawai", "<<: {unit: pegawai}", 12, "headcount: '<<' cannot be a key"),
    ("number as key", "machine: {", "machine: {12: a, ", 29, "'12' cannot be a key"),
    # Codes and digests
    ("bare province", 'province_code: "73"', "province_code: 73", 6, "place.province_code: the code '73' stands"),
    ("bare regency", 'regency_code: "73.02"', "regency_code: 73.02", 6, "place.regency_code: the code '73.02'"),
    ("bare digest", '"3f9a00000000"', "3f9a00000000", 29, "machine.date: the code '3f9a00000000' stands without"),
    ("bare sha256", f'"{SHA256}"', SHA256, 22, "sources.0.sha256: the code"),
    ("short digest", '"3f9a00000000"', '"3f9a"', 29, "machine.date: '3f9a' does not have the right form"),
    ("BPS code", '"73.02"', '"7302"', 6, "place.regency_code: '7302' does not have the right form"),
    ("other digits", '"73"', '"٧٣"', 6, "holds other signs than plain digits"),
    # Dates
    ("30 February", "date: 2022-11-09", "date: 2022-02-30", 7, "'2022-02-30' is not a date of the calendar"),
    ("month 13", "date: 2022-11-09", "date: 2022-13", 7, "date: '2022-13' is not a date"),
    ("Indonesian order", "date: 2022-11-09", "date: 09-11-2022", 7, "'09-11-2022' is not a date"),
    ("date in words", "date: 2022-11-09", "date: 9 November 2022", 7, "'9 November 2022' is not a date"),
    ("time after date", "first_seen: 2026-11-21", "first_seen: 2026-11-21 10:00:00", 30, "first_seen: "),
    ("month where a day belongs", "first_seen: 2026-11-21", "first_seen: 2026-11", 30, "does not have the right form"),
    ("null first_seen", "first_seen: 2026-11-21", "first_seen: null", 30, "first_seen: must not be null"),
    # Keys
    ("duplicate key", "status: held", "status: held\nstatus: planned", 5, "status: duplicate key, first on line 4"),
    ("duplicate inner key", "parent: null", "kind: rutan", 5, "institution.kind: duplicate key, first on line 5"),
    ("misspelt key", "organizer: null", "organiser: null", 16, "unknown key (did you mean organizer?)"),
    ("misspelt inner key", "venue: Aula", "vanue: Aula", 6, "place.vanue: unknown key (did you mean venue?)"),
    ("foreign key", "status: held", "status: held\nlayout: post", 5, "layout: unknown key (known here: id, title"),
    ("missing key", "status: held\n", "", 1, "status: this key is missing"),
    ("missing inner key", "name: Lembaga Pemasyarakatan Kelas IIA Bulukumba, ", "", 5, "institution.name: this key is"),
    # Values
    ("status", "status: held", "status: selesai", 4, "status: 'selesai' is not in the vocabulary (one of 'held', "),
    ("form", "[ikrar, pakta", "[ikrar, fakta", 19, "forms.1: 'fakta integritas' is not in the vocabulary"),
    ("empty text", "venue: Aula Lapas Kelas IIA Bulukumba", 'venue: ""', 6, "place.venue: must not be empty"),
    ("long quote", "quote: Rabu", f"quote: {'a' * 150} Rabu", 24, "date.0.quote: 171 characters, 160 allowed"),
    ("no source", "sources:\n  - {", "sources: []\nx:\n  - {", 21, "sources: must not be empty"),
    ("id", "id: k7d2m9qa", "id: 7k2d", 2, "id: '7k2d' does not have the right form"),
    # Structure
    ("list for a text", "title: Ikrar", "title:\n  - Ikrar", 4, "title: a single value is expected here"),
    ("text for a list", "attendees: []", "attendees: bupati", 18, "attendees: a single value stands where several"),
    ("mapping for a list", "attendees: []", "attendees: {name: bupati}", 18, "attendees: a list is expected here"),
    ("text for a mapping", "organizer: null", "organizer: KPU", 16, "organizer: a single value stands where several"),
    ("null for a list", "attendees: []", "attendees: null", 18, "attendees: must not be null"),
    ("unclosed bracket", "forms: [ikrar", "forms: [[ikrar", 19, "not valid YAML"),
    ("unclosed quote", "venue: Aula", 'venue: "Aula', 6, "not valid YAML"),
    ("bad indent", "status: held", " status: held", 4, "not valid YAML"),
    ("no colon", "status: held", "status held", 4, "not valid YAML"),
    ("line break", "date_note: null", 'date_note: "satu\\ndua"', 11, "date_note: line break within a value"),
    ("folded text", "date_note: null", "date_note: |\n  satu\n  dua", 11, "date_note: line break within a value"),
    ("hidden escape", "date_note: null", 'date_note: "a\\u200bb"', 11, "invisible character U+200B within a value"),
    # YAML beyond plain data
    ("anchor", "status: held", "status: &s held", 4, "YAML anchor &s"),
    ("alias", "organizer: null", "organizer: *s", 16, "YAML alias *s"),
    ("tag", "value: 83", "value: !!int 83", 12, "YAML tag tag:yaml.org,2002:int"),
    ("python tag", "organizer: null", "organizer: !!python/object/apply:os.system [ls]", 16, "YAML tag"),
    ("document inside", "status: held", "status: held\n...", 5, "more than one YAML document"),
    # The file
    ("byte order mark", "---\nid", "\ufeff---\nid", 1, "byte order mark"),
    ("no front matter", "---\nid", "id", 1, "no front matter"),
    ("blank line above", "---\nid", "\n---\nid", 1, "no front matter"),
    ("unterminated", "2026-11-21\n---\n", "2026-11-21\n", 31, "the front matter does not end"),
    ("body", "2026-11-21\n---\n", "2026-11-21\n---\n\nCatatan.\n", 34, "text beneath the front matter"),
    ("second document", "2026-11-21\n---\n", "2026-11-21\n---\nid: b\n---\n", 33, "a second document beneath"),
    ("tab", "status: held", "status:\theld", 4, "tab (use spaces)"),
    ("zero width", "Mut Zaini", "Mut\u200b Zaini", 17, "invisible character U+200B"),
    ("right-to-left override", "Mut Zaini", "Mut \u202eZaini", 17, "invisible character U+202E"),
    ("line separator", "Mut Zaini", "Mut\u2028Zaini", 17, "invisible character U+2028"),
    ("conflict", "status: held", "<<<<<<< HEAD\nstatus: held", 4, "conflict marker <<<<<<<"),
    ("conflict middle", "status: held", "status: held\n=======", 5, "conflict marker ======="),
    ("conflict end", "2026-11-21\n---\n", "2026-11-21\n---\n>>>>>>> main\n", 33, "conflict marker >>>>>>>"),
    ("conflict ancestor", "status: held", "||||||| 3f9a\nstatus: held", 4, "conflict marker |||||||"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "line", "words"), [row[1:] for row in BREAKS], ids=[row[0] for row in BREAKS])
def test_broken_file_is_named_with_line_and_reason(old: str, new: str, line: int, words: str) -> None:
    """Every way to break a file gives an error that points to its line and says what is wrong."""
    assert old in TEXT
    found = problems(TEXT.replace(old, new, 1), PATH)
    assert [str(error) for error in found if error.line == line and words in str(error)], list(map(str, found))
    assert all(error.path == PATH and error.hint for error in found)


def test_sound_file_has_no_problems() -> None:
    """The text that the breaks start from is itself sound."""
    assert problems(TEXT) == []
    assert loads(TEXT) == make_event(machine=MACHINE)


def test_all_problems_are_reported_in_order_of_lines() -> None:
    """A person corrects a file once, not once for each mistake."""
    text = TEXT.replace("status: held", "status: selesai").replace("low: 83", "low: 012")
    text = text.replace('"73"', "73").replace("organizer: null", "organiser: null").replace("Mut Zaini", "Mut\tZaini")
    assert [error.line for error in problems(text)] == [4, 6, 12, 16, 17]


def test_loads_raises_the_first_problem_with_path_line_and_hint() -> None:
    """The error reads `path:line: what (what to do)`."""
    with pytest.raises(StoreError) as caught:
        loads(TEXT.replace("low: 83", "low: 012").replace("[ikrar", "[sumpah serapah"), PATH)
    assert str(caught.value).startswith(f"{PATH}:12: headcount.low: '012' is not a whole number (digits only")


def test_spoiled_value_is_reported_once() -> None:
    """What the reader refused is not reported again by the models."""
    assert len(problems(TEXT.replace('"73"', "73"))) == 1


def test_quoted_values_may_look_like_anything() -> None:
    """Quotes make text of what YAML would otherwise read as a number or a truth value."""
    record = loads(TEXT.replace("unit: pegawai", 'unit: "no"').replace("Mut Zaini", "'012'"))
    assert isinstance(record, Event)
    assert record.headcount is not None
    assert record.led_by is not None
    assert (record.headcount.unit, record.led_by.name) == ("no", "012")


@pytest.mark.parametrize(("written", "read"), [("2022-11", "2022-11"), ("2022", "2022"), ('"2022"', "2022")])
def test_date_of_lower_precision_is_text(written: str, read: str) -> None:
    """A bare year is a date where a date belongs, never a number."""
    record = loads(TEXT.replace("date: 2022-11-09", f"date: {written}", 1))
    assert isinstance(record, Event)
    assert record.date == read


def test_leap_day_exists_every_fourth_year() -> None:
    """29 February is checked against the calendar."""
    assert problems(TEXT.replace("date: 2022-11-09", "date: 2024-02-29", 1)) == []
    assert [e.line for e in problems(TEXT.replace("date: 2022-11-09", "date: 2023-02-29", 1))] == [7]


def test_windows_line_ends_comments_and_other_layout_are_read() -> None:
    """A file need not be canonical to be read; only its meaning must be plain."""
    loose = TEXT.replace("status: held", "# dicek\nstatus:   'held'  # ya").replace(
        "forms: [ikrar, pakta integritas]", "forms:\n- ikrar\n- >-\n  pakta\n  integritas"
    )
    assert loads(loose.replace("\n", "\r\n")) == make_event(machine=MACHINE)


def test_line_of_each_value_is_known() -> None:
    """Checks made later can point to the line of the value that they blame."""
    parsed = parse(TEXT)
    assert parsed.line("evidence", "witnesses.0") == 26
    assert parsed.line("witnesses", 1, "org") == 15
    assert parsed.line("place", "no such key") == 6
    assert parsed.line("no such key") == 1


@pytest.mark.parametrize(
    "inside", ["", "# nothing\n", "- a\n", "text\n", "{}\n", "[[[[[[[[[[[[a]]]]]]]]]]]]\n", "? [a]\n: b\n"]
)
def test_front_matter_without_fields_is_an_error(inside: str) -> None:
    """Whatever stands between the delimiters, no record comes of it and at least one problem is named."""
    found = problems(f"---\n{inside}---\n")
    assert found
    with pytest.raises(StoreError):
        loads(f"---\n{inside}---\n")


def test_deep_value_is_refused_without_recursion() -> None:
    """Thousands of brackets are a problem on one line, not a crash."""
    nested = "[" * 900 + "]" * 900
    text = TEXT.replace("disagreements: []", f"disagreements:\n  - {{field: date, source: s1, value: {nested}}}")
    assert [(e.line, "nested too deeply" in e.message) for e in problems(text)] == [(28, True)]
    assert problems(text.replace(nested, "[" * 50_000))


def test_alias_bomb_is_refused_at_its_first_alias() -> None:
    """Billion laughs never expand."""
    levels = "\n".join(f"  - &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30))
    found = problems(TEXT.replace("attendees: []", f"attendees:\n  - &a0 x\n{levels}"))
    assert found[0].line == 19
    assert "YAML anchor &a0" in found[0].message


def test_file_over_the_limit_is_refused(tmp_path: Path) -> None:
    """256 KB are far more than an event needs."""
    path = tmp_path / "besar.md"
    path.write_text(TEXT + "\n" * 262_144)
    with pytest.raises(StoreError, match="larger than 256 KB"):
        read_file(path)
    assert "larger than 256 KB" in problems(path.read_text())[0].message


def test_file_that_is_not_utf8_names_the_line(tmp_path: Path) -> None:
    """A file saved in another encoding is refused, with the line of its first bad byte."""
    path = tmp_path / "latin.md"
    path.write_bytes(TEXT.replace("Mut Zaini", "Mut Zaïni").encode("latin-1"))
    with pytest.raises(StoreError, match="not UTF-8") as caught:
        read_file(path)
    assert caught.value.line == 17


@pytest.mark.parametrize("name", ["tidak-ada.md", "folder.md"])
def test_file_that_cannot_be_had_is_a_store_error(tmp_path: Path, name: str) -> None:
    """Neither a missing file nor a folder of that name shows a traceback."""
    (tmp_path / "folder.md").mkdir()
    with pytest.raises(StoreError, match="cannot read"):
        read_file(tmp_path / name)


TOMB = dumps(make_tombstone())


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("removed: bukan deklarasi", "removed: null", 1, "either merged_into or removed"),
        ("removed: bukan", "merged_into: k7d2m9qa\nremoved: bukan", 3, "either merged_into or removed"),
        ("removed: bukan", "merged_into: K7\nremoved: bukan", 3, "merged_into: 'K7' does not have the right form"),
        ("first_seen", "place: {}\nfirst_seen", 5, "place: this key has no place in a tombstone"),
    ],
)
def test_broken_tombstone_is_named_with_line_and_reason(old: str, new: str, line: int, words: str) -> None:
    """A tombstone says one thing: where the event went, or why it was removed."""
    assert old in TOMB
    assert [(e.line, words in e.message) for e in problems(TOMB.replace(old, new, 1))] == [(line, True)]


def test_tombstone_is_told_from_an_event_by_its_keys() -> None:
    """`removed` or `merged_into` makes a tombstone."""
    assert loads(TOMB) == make_tombstone()
    merged = make_tombstone(merged_into="k7d2m9qa")
    assert loads(dumps(merged)) == merged
    assert isinstance(merged, Tombstone)


PIECES = st.sampled_from(
    [
        "{", "}", "[", "]", ":", ": ", ",", '"', "'", "-", "\n", "\n  ", "---\n", "...\n", "#", "&a ", "*a", "!",
        "!!str ", "%", "|", ">", "?", "? ", "\t", "\r", "\x00", "\ufeff", "\u2028", "\ud800", "\uffff", "null", "~",
        "<<", "removed: ",
    ]
)  # fmt: skip


@given(st.lists(st.tuples(st.integers(0, len(TEXT)), st.integers(0, 30), PIECES | st.text(max_size=5)), max_size=4))
def test_whatever_is_done_to_a_file_it_is_read_or_explained(edits: list[tuple[int, int, str]]) -> None:
    """Random damage never raises: there is a record that can be written again, or a problem with a line."""
    text = TEXT
    for at, cut, piece in edits:
        text = text[:at] + piece + text[at + cut :]
    parsed = parse(text, PATH)
    assert (parsed.record is None) == bool(parsed.problems)
    assert all(0 < (error.line or 0) <= text.count("\n") + 1 for error in parsed.problems)
    if parsed.record is not None:
        assert loads(dumps(parsed.record)) == parsed.record
