"""The talk about one event: what is shown, what a line means, and what comes of it."""

import datetime as dt
from typing import Any

import pytest

from scraper.errors import ReadError
from scraper.models import Disagreement, Event, Headcount, Proof
from scraper.review import Decision, decide, reasons
from scraper.review.dialogue import HELP, talk
from scraper.review.shown import lines_of, plain
from scraper.review.typed import typed
from tests.factories import make_event, make_source

TODAY = dt.date(2026, 11, 22)
NINETY = {"value": 90, "low": 90, "high": 90, "qualifier": "exact", "unit": "pegawai", "text": "90 pegawai"}
DATE = {
    "date": "2022-11-10", "date_end": None, "date_precision": "day", "date_basis": "stated", "date_note": None,
}  # fmt: skip
PEMKOT = {
    "name": "Pemerintah Kota Parepare", "kind": "pemkot", "parent": None, "province_code": "73",
    "regency_code": "73.72",
}  # fmt: skip


def disputed() -> Event:
    """Two reports that differ in every way that can be taken over."""
    others: tuple[tuple[str, Any, str], ...] = (
        ("headcount", NINETY, "90 pegawai lapas"),
        ("date", DATE, "Kamis 10 November 2022"),
        ("institution", PEMKOT, "Pemkot Parepare"),
        ("place.venue", "Lapangan", "di lapangan"),
        ("witnesses", [{"name": "Siti", "role": "Ketua", "org": "KPU"}], "disaksikan Siti"),
    )
    evidence = dict(make_event().evidence) | {"forms.0": (Proof(source="s2", quote="ikrar", rule="word_ikrar"),)}
    return make_event(
        sources=(make_source(), make_source("s2")),
        evidence=evidence,
        disagreements=tuple(Disagreement(field=f, value=v, source="s2", quote=q, rule="r") for f, v, q in others),
    )


def talked(event: Event, *lines: str) -> tuple[str, Decision, str]:
    """How the talk ends, what was decided, and all that was said."""
    given, said = iter(lines), list[str]()
    verdict, decision = talk(event, reasons(event, TODAY), TODAY, lambda _: next(given, None), said.append)
    return verdict, decision, "\n".join(said)


def test_every_value_stands_beside_its_words_and_what_others_say() -> None:
    text = "\n".join(lines_of(disputed(), ["laporan berselisih: headcount"]))
    assert "headcount    83 pegawai (exact; “berjumlah 83 orang”)" in text
    assert "s1 “83 orang, semuanya pegawai”" in text
    assert "[1] s2: 90 pegawai (exact; “90 pegawai”) “90 pegawai lapas”" in text
    assert "Bulukumba (73.02)" in text
    assert max(map(len, text.splitlines())) <= 80


@pytest.mark.parametrize(
    ("number", "field", "value", "key"),
    [
        ("1", "headcount", Headcount(**NINETY), "headcount"),  # type: ignore[arg-type]
        ("2", "date", "2022-11-10", "date"),
        ("3", "institution", "Pemerintah Kota Parepare", "institution"),
        ("4", "place", "Lapangan", "place.venue"),
        ("5", "witnesses", ["Siti"], "witnesses.0"),
    ],
)
def test_the_other_reports_value_is_taken_with_its_words(number: str, field: str, value: object, key: str) -> None:
    verdict, decision, _ = talked(disputed(), f"pakai {number}", "ok")
    event = decide(disputed(), decision, TODAY)
    found: object = getattr(event, field)
    if field == "institution":
        assert event.institution is not None
        assert event.place.regency_code == "73.72"
        found = event.institution.name
    found = event.place.venue if field == "place" else found
    found = [person.name for person in event.witnesses] if field == "witnesses" else found
    assert (verdict, found) == ("write", value)
    assert [(proof.source, proof.rule) for proof in event.evidence[key]] == [("s2", "by_hand")]
    assert field not in {other.field for other in event.disagreements if other.source == "s2"}
    assert field in event.review.fields


def test_a_value_that_is_kept_is_a_persons_word_for_it() -> None:
    _, decision, said = talked(disputed(), "tetap headcount", "tetap date", "ok")
    event = decide(disputed(), decision, TODAY)
    assert (event.review.fields, event.evidence["headcount"]) == (
        ("date", "headcount"), disputed().evidence["headcount"],
    )  # fmt: skip
    assert "tetap: headcount, date" in said


def test_a_plan_whose_day_has_passed_is_not_asked_for_twice() -> None:
    event = make_event(status="planned")
    assert reasons(event, TODAY)[0] == "hari rencananya sudah lewat"
    _, decision, _ = talked(event, "tetap status", "ok")
    assert reasons(decide(event, decision, TODAY), TODAY) == ()


def test_the_later_step_prevails_with_its_own_words() -> None:
    lines = ("pakai 4", "ubah place.venue Pendopo", "di pendopo", "s1", "ubah place.regency_code 73.05", "", "ok")
    _, decision, _ = talked(disputed(), *lines)
    event = decide(disputed(), decision, TODAY)
    assert (event.place.venue, event.place.regency_code) == ("Pendopo", "73.05")
    assert [proof.quote for proof in event.evidence["place.venue"]] == ["di pendopo"]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("ubah", "ubah apa?"),
        ("ubah date", "`-` berarti"),
        ("ubah tanggal 2022", "tidak ada bidang tanggal"),
        ("ubah date 2022-02-30", "not a date of the calendar"),
        ("ubah headcount banyak", "tulis seperti `83 pegawai`"),
        ("ubah led_by a; b; c; d", "nama; jabatan; badan"),
        ("ubah forms janji", "forms.0"),
        ("ubah headcount {", "bukan JSON"),
        ("pakai 9", "tidak ada laporan bernomor [9]"),
        ("tetap jumlah", "tidak ada bidang jumlah"),
        ("lapor kemarin", "reported"),
        ("simpan", "tidak dikenal; ketik ?"),
        ("batal", "Tidak ada yang dapat ditarik"),
    ],
)
def test_a_line_that_means_nothing_changes_nothing(line: str, said: str) -> None:
    verdict, decision, text = talked(disputed(), line, "", "lewati")
    assert verdict == "skip"
    assert said in text
    assert decision == Decision(id="k7d2m9qa")


def test_values_that_do_not_fit_together_cannot_be_written_yet() -> None:
    """The kind first, then the code that goes with it: in between the talk only warns."""
    lines = ("ubah institution.kind pemkot", "", "ok", "ubah place.regency_code 73.72", "", "ok")
    verdict, decision, said = talked(make_event(), *lines)
    assert said.count("! belum dapat ditulis: k7d2m9qa: place.regency_code: a pemkot, but 73.02") == 1
    assert said.count("a pemkot, but 73.02") == 2
    assert verdict == "write"
    assert decide(make_event(), decision, TODAY).place.regency_code == "73.72"


def test_the_end_of_the_input_quits_and_help_is_at_hand() -> None:
    verdict, _, said = talked(make_event(), "?")
    assert (verdict, HELP in said) == ("quit", True)


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        ("headcount", "83+ ASN", {"value": 83, "qualifier": "min", "unit": "ASN", "text": "83+ ASN"}),
        ("witnesses", "; Ketua; KPU | Siti; ; Bawaslu",
         [{"name": None, "role": "Ketua", "org": "KPU"}, {"name": "Siti", "role": None, "org": "Bawaslu"}]),
        ("organizer", "; ; Bawaslu", {"name": None, "role": None, "org": "Bawaslu"}),
        ("forms", "ikrar, sumpah", ["ikrar", "sumpah"]),
        ("forms", "-", []),
        ("date", "-", None),
        ("date", "2022-11", "2022-11"),
        ("headcount", '{"value": null, "low": 100}', {"value": None, "low": 100}),
    ],
)  # fmt: skip
def test_what_is_typed_becomes_the_files_form(field: str, text: str, value: object) -> None:
    assert typed(field, text) == {field: value}


@pytest.mark.parametrize("value", [None, [], (), "kata", 3, {"x": 1}, [{"name": "Siti"}, "a"], {"date": None}])
def test_any_value_of_a_file_has_plain_words(value: object) -> None:
    """A disagreement can hold any shape."""
    assert plain(value)


def test_a_part_of_a_decision_that_fits_no_field_is_an_error() -> None:
    with pytest.raises(ReadError, match="tidak ada bidang jumlah"):
        decide(make_event(), Decision(id="k7d2m9qa", keep=("jumlah",)), TODAY)
