"""Every value of an event page with its words, and nothing lost."""

from typing import Any

import pytest

from scraper.models import Disagreement, Event, Person, Place, Proof, Review
from scraper.publish.facts import Fact, facts_of
from scraper.publish.regions import load_regions
from tests.publish.events import USUAL_EVENTS, event, source


def facts(found: Event) -> dict[str, Fact]:
    return {fact.label: fact for fact in facts_of(found, load_regions())}


def proof(quote: str, key: str = "s1") -> tuple[Proof, ...]:
    return (Proof(source=key, quote=quote, rule="aturan"),)


def quotes(fact: Fact) -> list[list[str]]:
    return [[words.quote for words in value.words] for value in fact.values]


def test_each_witness_has_its_own_words() -> None:
    """Evidence of `witnesses.1` stands behind the second witness only."""
    saksi = facts(USUAL_EVENTS[0])["Saksi"]
    assert [value.text for value in saksi.values] == [
        "Yosefa Rekaan, Ketua Bawaslu Kabupaten Sikka",
        "perwakilan KPU Kabupaten Sikka",
    ]
    assert quotes(saksi)[1] == ["disaksikan KPU"]


def test_words_of_a_whole_list_stand_behind_values_without_their_own() -> None:
    """Evidence of `witnesses` serves every witness that has no place of its own."""
    found = event(
        1,
        witnesses=(Person(name="A"), Person(name="B")),
        evidence={"witnesses": proof("disaksikan A dan B"), "witnesses.0": proof("A menyaksikan")},
    )
    assert quotes(facts(found)["Saksi"]) == [["A menyaksikan"], ["disaksikan A dan B"]]


def test_evidence_nobody_asked_for_is_shown_apart() -> None:
    """A quote under an unforeseen key, or for a value that is gone, is still on the page."""
    found = event(1, evidence={"title": proof("judul"), "witnesses.3": proof("saksi keempat")})
    assert quotes(facts(found)["Kutipan lain"]) == [["judul"], ["saksi keempat"]]


def test_fields_without_a_value_have_a_row() -> None:
    """What is not stated is shown as not stated."""
    assert facts(event(1))["Saksi"].values == ()
    assert facts(event(1, institution=None))["Lembaga"].values == ()


def test_no_words_are_lost() -> None:
    """Every quote of evidence and disagreements of every event reaches its page."""
    for found in USUAL_EVENTS:
        shown = {
            words.quote
            for fact in facts_of(found, load_regions())
            for value in (*fact.values, *fact.others)
            for words in value.words
        }
        kept = {p.quote for proofs in found.evidence.values() for p in proofs}
        assert shown == kept | {d.quote for d in found.disagreements if d.quote}


def test_disagreements_stand_at_their_field() -> None:
    """What another report says is beside the value, with its outlet; one on the title is not dropped."""
    found = event(
        1,
        sources=(source(), source("s2", outlet="Kabar Timur")),
        disagreements=(
            Disagreement(field="headcount", value=90, source="s2", quote="90 orang", rule="r"),
            Disagreement(field="title", value="Judul lain", source="s2"),
        ),
    )
    found_facts = facts(found)
    assert [(o.text, o.outlets) for o in found_facts["Jumlah peserta"].others] == [("90", ("Kabar Timur",))]
    assert [o.text for o in found_facts["Kutipan lain"].others] == ["Judul lain"]


def test_reports_that_say_the_same_otherwise_stand_together() -> None:
    """Two outlets with one differing count are one line."""
    found = event(
        1,
        sources=(source(), source("s2", outlet="Kabar Timur"), source("s3", outlet="Pos Barat")),
        disagreements=tuple(
            Disagreement(field="headcount", value=90, source=key, quote=f"90 orang {key}", rule="r")
            for key in ("s2", "s3")
        ),
    )
    (other,) = facts(found)["Jumlah peserta"].others
    assert other.outlets == ("Kabar Timur", "Pos Barat")
    assert [words.quote for words in other.words] == ["90 orang s2", "90 orang s3"]


def test_links_open_the_article_at_the_words() -> None:
    """Where the report has an address; else there is none."""
    first = facts(USUAL_EVENTS[0])["Tanggal"].values[0].words[0]
    assert first.href == "https://media-a.invalid/sikka#:~:text=Selasa%20%281%2F10%2F2024%29"
    assert facts(event(1, sources=(source(url=None),)))["Tanggal"].values[0].words[0].href is None


@pytest.mark.parametrize(
    ("changes", "notes"),
    [
        ({}, ("Tanggalnya tertulis lengkap.",)),
        (
            {"date_basis": "year_inferred"},
            ("Tahunnya tidak tertulis; disimpulkan dari hari terbit, 2 Oktober 2024.",),
        ),
        (
            {"date_basis": "relative", "sources": (source(published=None),)},
            ("Tertulis dengan kata seperti “kemarin”; dihitung dari hari terbit.",),
        ),
        ({"date": "2023-11", "date_precision": "month"}, ("Hanya bulannya yang disebut.",)),
        (
            {"date": "2023", "date_precision": "year", "date_basis": "year_inferred"},
            (
                "Hanya tahunnya yang disebut.",
                "Tahunnya tidak tertulis; disimpulkan dari hari terbit, 2 Oktober 2024.",
            ),
        ),
        ({"date_basis": "relative", "review": Review(state="checked", fields=("date",))}, ()),
    ],
)
def test_how_the_date_was_read_stands_beside_it(changes: dict[str, Any], notes: tuple[str, ...]) -> None:
    """Basis and precision, with the day of publication that the reading leans on; not of a date set by hand."""
    assert facts(event(1, **changes))["Tanggal"].values[0].notes == notes


def test_a_date_that_cannot_be_is_told_as_printed() -> None:
    """Apart from how it was read, also where no date came of it."""
    assert facts(event(1, date_note="janggal"))["Tanggal"].values[0].cautions == ("janggal",)
    nothing = {"date": None, "date_precision": "unknown", "date_basis": "none"}
    (value,) = facts(event(1, **nothing, date_note="janggal"))["Tanggal"].values
    assert (value.text, value.cautions) == ("tidak diketahui", ("janggal",))


def test_what_is_shown_says_who_says_so_and_why() -> None:
    """By the rule of the field; by a person's word where there is one."""
    other = (Disagreement(field="date", value="2024-10-02", source="s2", quote="Rabu (2/10)", rule="r"),)
    sources = (source(), source("s2", outlet="Kabar Timur"))
    fact = facts(event(1, sources=sources, disagreements=other))["Tanggal"]
    assert (fact.shown.text, fact.shown.outlets) == ("1 Oktober 2024", ("Suara Rekaan",))
    assert fact.why.startswith("Aturannya: yang disebut paling banyak laporan")
    read = event(1, sources=sources, disagreements=other, review=Review(state="checked"))
    assert facts(read)["Tanggal"].why.startswith("Dipertahankan: pemeriksa")
    by_hand = read.model_copy(update={"review": Review(state="checked", fields=("date",))})
    assert facts(by_hand)["Tanggal"].why.startswith("Ditetapkan pemeriksa")
    assert facts(event(1))["Tanggal"].why == ""


def test_of_a_place_the_venue_stands_against_the_others() -> None:
    """The region goes with the institution."""
    found = event(
        1,
        place=Place(province_code="53", regency_code="53.07", venue="Aula"),
        disagreements=(Disagreement(field="place.venue", value="Lapangan", source="s1"),),
    )
    fact = facts(found)["Tempat"]
    assert (fact.shown.text, [other.text for other in fact.others]) == ("Aula", ["Lapangan"])


def test_an_institution_of_the_same_name_elsewhere_is_told_apart() -> None:
    """By its region."""
    value = {"name": "Kantor Rekaan 1", "kind": "dinas", "province_code": "51", "regency_code": None}
    found = event(1, disagreements=(Disagreement(field="institution", value=value, source="s1"),))
    assert [other.text for other in facts(found)["Lembaga"].others] == ["Kantor Rekaan 1 (Bali)"]


def test_values_set_by_hand_say_so() -> None:
    """The review's fields mark the facts."""
    found = facts(event(1, review=Review(state="checked", fields=("date",))))
    assert found["Tanggal"].by_hand
    assert not found["Tempat"].by_hand
