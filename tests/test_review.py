"""A second reading: what a person sets stays theirs, with its words, and nothing else of the event is lost."""

import datetime as dt
from typing import Any

import pytest

from scraper.assemble.account import from_event
from scraper.assemble.merge import merge
from scraper.errors import ReadError
from scraper.models import Disagreement, Event, Institution, Person, Proof, Review
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


# ── Several events that are one: nothing that a person has written is lost ──────────────────────────────────────────

FIELDS = ("status", "institution", "place", "date", "headcount", "witnesses", "organizer", "led_by", "attendees",
          "forms", "election")  # fmt: skip


def reported(name: str, published: str, **changes: Any) -> Event:
    """An event of one report, the earlier the day the sooner it is asked, each value with its words."""
    event = make_event(id=name, sources=(make_source(url=f"https://{name}.example/1", published=published),), **changes)
    proof = (Proof(source="s1", quote=f"kata {name}", rule="dibaca"),)
    keys = [key for key in ("status", "institution", "place", "date", "headcount", "organizer", "led_by")
            if getattr(event, key) is not None]  # fmt: skip
    keys += ["place.venue"] if event.place.venue else []
    keys += [f"{key}.{n}" for key in ("witnesses", "attendees", "forms", "election")
             for n in range(len(getattr(event, key)))]  # fmt: skip
    return event.model_copy(update={"evidence": dict.fromkeys(keys, proof)})


STAYS = reported("stays234", "2022-11-12", attendees=(Person(role="Camat"),), organizer=Person(org="Bawaslu"))
OTHER = reported(
    "other234",
    "2022-11-10",
    institution=Institution(name="Lembaga Pemasyarakatan Kelas IIA Bulukumba dan Rutan", kind="lapas"),
    attendees=(Person(role="Bupati"),),
    organizer=Person(org="KPU"),
    led_by=Person(name="Orang Lain"),
    headcount=make_event().headcount.model_copy(update={"value": 90, "low": 90, "high": 90}),  # type: ignore[union-attr]
)
LAST = OTHER.model_copy(
    update={"id": "last2345", "sources": (make_source(url="https://last.example/1", published="2022-11-11"),)}
)


def joined(event: Event, *others: Event, **decision: Any) -> Event:
    return decide(event, Decision(id=event.id, merge=tuple(other.id for other in others), **decision), TODAY, others)


def shown(event: Event) -> dict[str, Any]:
    return {name: getattr(event, name) for name in (*FIELDS, "date_note", "date_basis")}


@pytest.mark.parametrize("by", ["keep", "reading", "hand"])
def test_what_a_person_has_read_stays_when_another_event_is_merged(by: str) -> None:
    """Also where the other's report is the earlier one, and its name the fuller one."""
    others = (OTHER, LAST)  # they outnumber it, too
    if by == "keep":
        one = joined(STAYS, *others, keep=FIELDS)
        assert shown(one) == shown(STAYS)
        return
    event = decided(STAYS)
    if by == "hand":
        values = {"attendees": [{"role": "Lurah"}], "led_by": None, "organizer": {"org": "Panwaslu"}}
        event = decided(event, set=values, quotes={"attendees.0": ["hadir Lurah"], "organizer": ["oleh Panwaslu"]})
    one = joined(event, *others)
    for name in ("institution", "place", "date", "headcount", "organizer", "led_by"):
        assert getattr(one, name) == getattr(event, name), name
        words = {proof.quote for proof in one.evidence.get(name, ())}
        assert words >= {proof.quote for proof in event.evidence.get(name, ())}, name
    expected = [Person(role="Lurah")] if by == "hand" else [Person(role="Camat"), Person(role="Bupati")]
    assert list(one.attendees) == expected
    assert {d.field for d in one.disagreements} >= {"headcount", "organizer", "led_by"}
    assert hand_set(one) == hand_set(event)


def test_what_was_unknown_is_taken_from_the_other_unless_it_is_kept() -> None:
    event = decided(reported("stays234", "2022-11-12", led_by=None))
    assert joined(event, OTHER).led_by == OTHER.led_by
    assert [proof.quote for proof in joined(event, OTHER).evidence["led_by"]] == ["kata other234"]
    assert joined(event, OTHER, keep=["led_by"]).led_by is None
    assert joined(decided(event, set={"led_by": None}, keep=["led_by"]), OTHER).led_by is None


def test_what_a_person_set_in_the_other_is_shown_or_stands_beside() -> None:
    other = decided(OTHER, set={"led_by": {"name": "Mut Zaini", "org": "Lapas"}}, quotes={"led_by": ["Mut Zaini"]})
    unread = reported("stays234", "2022-11-12", led_by=Person(name="Salah Baca"))
    assert joined(unread, other).led_by == other.led_by
    assert "led_by" in joined(unread, other).review.fields
    kept = joined(unread, other, keep=["led_by"])
    assert [(d.value["name"], d.quote, d.rule) for d in kept.disagreements if d.field == "led_by"] == [
        ("Mut Zaini", "Mut Zaini", "by_hand")
    ]
    bare = decided(OTHER, set={"organizer": {"org": "Panwaslu"}})
    assert [d.value["org"] for d in joined(decided(STAYS), bare).disagreements if d.field == "organizer"] == [
        "Panwaslu"
    ]


def test_every_note_survives() -> None:
    event = decided(STAYS, set={"date_note": "satu laporan menyebut Kamis"}, note="Tanggal menurut laporan pertama")
    other = decided(OTHER, set={"date_note": "laman menyebut hari ini"}, note="Jumlah dibetulkan.")
    one = joined(event, other, note="Dua laporan satu acara.")
    assert one.date_note == "satu laporan menyebut Kamis"
    assert one.review.note == (
        "Tanggal menurut laporan pertama. Jumlah dibetulkan. laman menyebut hari ini. Dua laporan satu acara."
    )
    assert joined(event, OTHER).review.note == "Tanggal menurut laporan pertama"
    assert joined(decided(STAYS), decided(OTHER)).review.note is None


@pytest.mark.parametrize("read", [True, False])
def test_the_order_of_merging_does_not_matter(read: bool) -> None:
    event, other, last = (decided(e, note=e.id) if read else e for e in (STAYS, OTHER, LAST))
    assert joined(event, other, last) == joined(event, last, other)
    one, two = joined(joined(event, other), last), joined(joined(event, last), other)
    assert (shown(one), one.sources, one.evidence) == (shown(two), two.sources, two.evidence)
    assert set(map(str, one.disagreements)) == set(map(str, two.disagreements))


def test_a_merged_event_stays_as_it_is_when_it_is_read_again() -> None:
    one = joined(decided(STAYS, note="ya"), decided(OTHER, set={"led_by": None}))
    again = decided(one)
    assert again == one
    assert loads(dumps(one), None) == one


def test_a_split_gives_back_what_was_merged() -> None:
    """With what a person had set in the other event, and without what the other had lent."""
    event = decided(reported("stays234", "2022-11-12", led_by=None), set={"organizer": {"org": "Panwaslu"}})
    other = decided(OTHER, set={"headcount": {"value": 91, "text": "91 orang"}}, quotes={"headcount": ["91 orang"]})
    both = joined(event, other)
    gone = [source.key for source in both.sources if source.url == OTHER.sources[0].url]
    rest, apart = split(both, gone, TODAY, {event.id, other.id})
    assert shown(rest) == shown(event)
    assert (rest.evidence, rest.disagreements, rest.review.fields) == (
        event.evidence, event.disagreements, event.review.fields
    )  # fmt: skip
    # Names that mean one institution are held once.
    assert shown(apart) == shown(other) | {"institution": event.institution}
    assert hand_set(apart) == {"headcount"}


def test_an_article_that_stands_in_both_events_is_one_report() -> None:
    numbered = STAYS.model_copy(update={"sources": (make_source(url="https://kabar.example/?p=42725"),)})
    words = OTHER.model_copy(update={"sources": (make_source(url="https://kabar.example/ikrar-42725"),)})
    for one, other in ((numbered, words), (words, numbered)):
        both = joined(decided(one), other)
        assert [source.url for source in both.sources] == ["https://kabar.example/ikrar-42725"]
        assert (both.organizer, both.evidence["organizer"][0].quote) == (one.organizer, f"kata {one.id}")


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
