"""A second reading: what a person sets stays theirs, with its words, and nothing else of the event is lost."""

import datetime as dt
from typing import Any

import pytest

from scraper.assemble.account import from_event
from scraper.assemble.merge import merge
from scraper.errors import ReadError
from scraper.models import Disagreement, Event, Person, Review
from scraper.review import Decision, decide, decisions, reasons, split, tombstone
from scraper.store import dumps, hand_set, loads
from tests.factories import make_event, make_source

TODAY = dt.date(2026, 11, 22)


def decided(event: Event | None = None, **decision: Any) -> Event:
    event = event or make_event()
    return decide(event, Decision(id=event.id, **decision), TODAY)


def test_reading_without_a_correction_changes_the_review_alone() -> None:
    event = make_event()
    checked = decided(event)
    assert checked.review == Review(state="checked", on="2026-11-22")
    assert hand_set(checked) == frozenset()
    assert reasons(checked, TODAY) == ()
    assert reasons(event, TODAY) == ("belum dibaca ulang",)


def test_a_value_set_by_hand_has_its_words_and_what_the_machine_read() -> None:
    checked = decided(
        set={"headcount": {"value": 84, "unit": "pegawai", "text": "84 orang"}}, quotes={"headcount": ["84 orang"]}
    )
    assert checked.headcount is not None
    assert (checked.headcount.value, checked.headcount.low, checked.headcount.qualifier) == (84, 84, "exact")
    assert [(p.quote, p.rule) for p in checked.evidence["headcount"]] == [("84 orang", "by_hand")]
    assert [(d.field, d.value["value"]) for d in checked.disagreements] == [("headcount", 83)]
    assert checked.review.fields == ("headcount",)
    assert hand_set(checked) == {"headcount"}


def test_what_the_machine_read_keeps_its_words_however_often_it_is_decided() -> None:
    """Of a list, too: a second decision, with a note alone, loses no quote of the first."""
    other = {"name": None, "role": "Camat", "org": "Kecamatan Ujung Bulu"}
    once = decided(set={"witnesses": [other]}, quotes={"witnesses.0": ["disaksikan Camat"]})
    twice = decided(once, note="dibaca lagi")
    assert [(d.field, d.quote) for d in once.disagreements] == [
        ("witnesses", make_event().evidence["witnesses.0"][0].quote)
    ]
    assert (twice.disagreements, twice.evidence) == (once.disagreements, once.evidence)


@pytest.mark.parametrize(
    ("values", "key"),
    [
        ({"date_note": "satu laporan menyebut Kamis"}, "date"),
        ({"date_basis": "year_inferred"}, "date"),
        ({"date_end": "2022-11-10"}, "date"),
        ({"date": "2022-11-09", "date_note": "satu laporan menyebut Kamis"}, "date"),
        ({"headcount": {"value": 83, "unit": "orang", "text": "83 orang"}}, "headcount"),
        ({"witnesses": [{"name": "Bakri Abubakar", "role": "perwakilan", "org": "Bawaslu Kabupaten Bulukumba"}]},
         "witnesses.0"),
    ],
)  # fmt: skip
def test_words_stay_behind_a_value_that_stays(values: dict[str, Any], key: str) -> None:
    """Whatever is said of it besides: a note on the date, the words of a headcount, fewer witnesses."""
    checked = decided(set=values)
    assert checked.evidence[key] == make_event().evidence[key]
    assert decided(checked, note="dibaca lagi").evidence == checked.evidence


def test_words_follow_an_entry_that_moves() -> None:
    second, first = make_event().witnesses[1], make_event().witnesses[0]
    checked = decided(set={"witnesses": [second.model_dump(), first.model_dump()]})
    assert checked.evidence["witnesses.1"] == make_event().evidence["witnesses.0"]
    assert "witnesses.0" not in checked.evidence


@pytest.mark.parametrize("values", [{"date": "2022-11-10"}, {"date": "2022-11"}, {"date": None}])
def test_words_go_with_the_value_they_stood_behind(values: dict[str, Any]) -> None:
    assert "date" not in decided(set=values).evidence


@pytest.mark.parametrize(
    ("values", "quotes"),
    [
        ({"date_note": "satu laporan menyebut Kamis"}, {}),
        ({"headcount": None}, {}),
        ({"organizer": {"org": "Bawaslu"}}, {"organizer": ["digelar Bawaslu"]}),
        ({"place.venue": "Aula Lapas Kelas IIA Bulukumba lantai dua"}, {"place.venue": ["di aula lantai dua"]}),
        ({"forms": ["ikrar", "sumpah"]}, {"forms.0": ["ikrar"], "forms.1": ["sumpah"]}),
    ],
)
def test_a_persons_value_stays_theirs_however_often_it_is_decided(
    values: dict[str, Any], quotes: dict[str, Any]
) -> None:
    """Also where no disagreement holds what the machine had read: its digest does."""
    once = decided(set=values, quotes=quotes)
    again = decided(once, note="dibaca lagi")
    assert hand_set(once)
    assert (hand_set(again), again.machine) == (hand_set(once), once.machine)


def test_a_persons_value_stays_theirs_when_a_report_joins() -> None:
    event = decided(set={"led_by": {"name": "Mut Zaini", "org": "Lapas"}}, quotes={"led_by": ["Mut Zaini"]})
    accounts = [*from_event(event), *from_event(make_event(sources=(make_source("s1", url="https://x.example/1"),)))]
    assert "led_by" in hand_set(merge(accounts, event, TODAY))


def test_no_later_run_overwrites_it() -> None:
    checked = decided(set={"date": "2022-11-10"}, quotes={"date": ["Kamis 10 November 2022"]})
    again = merge(from_event(make_event()), checked, TODAY)
    assert (again.date, again.evidence["date"]) == ("2022-11-10", checked.evidence["date"])
    assert again == checked


def test_nor_what_a_person_has_confirmed() -> None:
    """A new rule reads another venue: the event as read a second time stays, and the reading stands beside it."""
    event = make_event(evidence={**make_event().evidence, "place.venue": make_event().evidence["date"]})
    checked = decided(event)
    read_anew = event.model_copy(update={"place": event.place.model_copy(update={"venue": "Lapangan"})})
    again = merge(from_event(read_anew), checked, TODAY)
    assert (again.place, again.review, hand_set(again)) == (checked.place, checked.review, frozenset())
    assert [(d.field, d.value) for d in again.disagreements] == [("place.venue", "Lapangan")]
    assert merge(from_event(read_anew), event, TODAY).place.venue == "Lapangan"


@pytest.mark.parametrize(
    ("value", "precision", "basis"),
    [("2022-11", "month", "stated"), ("2022", "year", "stated"), (None, "unknown", "none")],
)
def test_a_date_brings_its_precision(value: str | None, precision: str, basis: str) -> None:
    checked = decided(set={"date": value})
    assert (checked.date, checked.date_precision, checked.date_basis) == (value, precision, basis)


def test_the_title_follows_the_institution() -> None:
    checked = decided(set={"institution.name": "Rumah Tahanan Negara Kelas IIB Sinjai", "institution.kind": "rutan"})
    assert "Rumah Tahanan Negara Kelas IIB Sinjai" in checked.title
    assert "title" not in hand_set(checked)


def test_the_venue_alone_leaves_the_words_of_the_region() -> None:
    words = make_event().evidence
    event = make_event(evidence={**words, "place": words["date"]})
    assert "place" in decided(event, set={"place.venue": None}).evidence
    assert "place" not in decided(event, set={"place.regency_code": None}).evidence


def test_witnesses_are_set_as_a_whole() -> None:
    checked = decided(
        set={"witnesses": [{"name": "Siti", "role": "Ketua", "org": "KPU"}]},
        quotes={"witnesses.0": [["s1", "disaksikan Ketua KPU Siti"]]},
    )
    assert checked.witnesses == (Person(name="Siti", role="Ketua", org="KPU"),)
    assert [key for key in checked.evidence if key.startswith("witnesses")] == ["witnesses.0"]


def test_the_note_on_an_unknown_date_stays() -> None:
    event = make_event(
        date=None, date_precision="unknown", date_basis="none", date_note="teks hanya menyebut hari Senin"
    )
    assert decided(event).date_note == "teks hanya menyebut hari Senin"


def test_the_note_on_a_date_is_not_what_another_report_says_of_its_own() -> None:
    """Another report's day bears its own note or none, also where the event's day is not known."""
    said = {"date": "2022-11-08", "date_end": None, "date_precision": "day", "date_basis": "stated", "date_note": None}
    other = Disagreement(field="date", value=said, source="s1", quote="8 November 2022", rule="long_date")
    undated = {"date": None, "date_precision": "unknown", "date_basis": "none", "date_note": "hari pernyataan saja"}
    event = make_event(**undated, evidence={}, disagreements=(other,), machine={})
    checked = decided(event)
    assert (checked.date_note, checked.disagreements) == ("hari pernyataan saja", (other,))


def test_a_second_decision_adds_to_the_first() -> None:
    first = decided(set={"date": "2022-11"}, note="tanggal tidak disebut")
    second = decided(first, set={"place.venue": None})
    assert second.review.fields == ("place", "date")
    assert second.review.note == "tanggal tidak disebut"


def test_events_that_are_one_are_merged() -> None:
    other = make_event(id="b2345678", sources=(make_source(url="https://lain.example/1", sha256="ab" * 32),))
    event = make_event()
    one = decide(event, Decision(id=event.id, merge=(other.id,)), TODAY, [other])
    assert (one.id, len(one.sources), one.review.state) == (event.id, 2, "checked")
    gone = tombstone(other, TODAY, merged_into=one.id)
    assert (gone.id, gone.merged_into, gone.title) == (other.id, event.id, other.title)


def test_sources_of_another_event_are_split_off() -> None:
    other = make_event(id="b2345678", sources=(make_source(url="https://lain.example/1", sha256="ab" * 32),))
    event = make_event()
    both = decide(event, Decision(id=event.id, merge=(other.id,)), TODAY, [other])
    rest, apart = split(both, ["s2"], TODAY, {event.id})
    assert [[source.url for source in one.sources] for one in (rest, apart)] == [
        [event.sources[0].url],
        [other.sources[0].url],
    ]
    assert (rest.id, rest.date, apart.date) == (event.id, event.date, event.date)
    assert apart.id != event.id


@pytest.mark.parametrize("keys", [["s1"], ["s9"]])
def test_a_split_leaves_something_and_names_its_sources(keys: list[str]) -> None:
    with pytest.raises(ReadError, match=r"^k7d2m9qa: tidak ada sumber"):
        split(make_event(), keys, TODAY, set())


def test_what_is_decided_can_be_written_and_read() -> None:
    checked = decided(set={"forms": ["ikrar"], "organizer": {"name": None, "role": None, "org": "Bawaslu"}}, note="ya")
    assert loads(dumps(checked), None) == checked


@pytest.mark.parametrize(
    ("decision", "said"),
    [
        ({"set": {"tanggal": "2022-11-09"}}, "tidak ada bidang tanggal"),
        ({"set": {"place.kota": "73.02"}}, "tidak ada bidang place.kota"),
        ({"set": {"date": "9 November"}}, "date"),
        ({"set": {"place.regency_code": "99.99"}}, "99.99"),
        ({"set": {"forms": ["janji"]}}, "forms"),
        ({"set": {"headcount": None}, "quotes": {"headcount": ["83"]}}, "which has no value"),
        ({"set": {"date": "2022"}, "quotes": {"date": [["s9", "Rabu"]]}}, "tidak ada sumber s9"),
        ({"quotes": {"date": ["Rabu"]}}, "yang tidak ditetapkan"),
    ],
)
def test_a_decision_that_does_not_fit_says_where(decision: dict[str, Any], said: str) -> None:
    with pytest.raises(ReadError, match=said):
        decided(**decision)


@pytest.mark.parametrize("line", ["{", '{"id": "k7d2m9qa", "sett": {}}', '{"set": {}}', '{"id": "K"}'])
def test_a_line_that_is_no_decision_is_named(line: str) -> None:
    with pytest.raises(ReadError, match=r"^baris 2: "):
        decisions(['{"id": "k7d2m9qa"}', line])


def test_a_report_that_came_after_the_reading_needs_an_eye() -> None:
    later = make_source("s2", url="https://lain.example/2", sha256="cd" * 32, retrieved="2026-12-01")
    event = decided().model_copy(update={"sources": (make_source(), later)})
    assert reasons(event, TODAY) == ("ada laporan baru sejak dibaca",)


def test_an_event_whose_planned_day_has_passed_needs_an_eye_even_when_read() -> None:
    assert reasons(make_event(status="planned", review=Review(state="checked", on="2026-11-22")), TODAY) == (
        "hari rencananya sudah lewat",
    )
