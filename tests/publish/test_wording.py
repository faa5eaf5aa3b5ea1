"""Values in Indonesian words."""

from typing import Any

import pytest

from scraper.models import Headcount, Person, Place
from scraper.publish.bodies import BODY_LABELS, body_of
from scraper.publish.others import field_of, other_label
from scraper.publish.regions import load_regions
from scraper.publish.wording import (
    date_label,
    headcount_label,
    month_name,
    person_label,
    range_label,
    witness_summary,
)
from tests.publish.events import event


@pytest.mark.parametrize(
    ("date", "end", "label"),
    [
        ("2022-11-09", None, "9 November 2022"),
        ("2022-11-09", "2022-11-09", "9 November 2022"),
        ("2022-11-09", "2022-11-11", "9–11 November 2022"),
        ("2024-09-30", "2024-10-02", "30 September – 2 Oktober 2024"),
        ("2023-12-31", "2024-01-01", "31 Desember 2023 – 1 Januari 2024"),
        ("2022-11", None, "November 2022"),
        ("2022", None, "2022"),
        (None, None, "Tanggal tidak diketahui"),
    ],
)
def test_dates_in_words(date: str | None, end: str | None, label: str) -> None:
    """Days, several days, months, years and unknown dates."""
    assert date_label(event(1, date=date, date_end=end)) == label


def test_months_as_headings() -> None:
    """A year without months and an unknown date have headings too."""
    assert [month_name(key) for key in ("2024-08", "2024", "")] == [
        "Agustus 2024",
        "2024, bulan tidak disebut",
        "Tanggal tidak diketahui",
    ]


@pytest.mark.parametrize(
    ("value", "low", "high", "qualifier", "unit", "text", "label", "span"),
    [
        (1250, 1250, 1250, "exact", "ASN", "1.250 ASN", "1.250 ASN", None),
        (150, 135, 165, "approx", None, "sekitar 150", "sekitar 150 orang", "135–165"),
        (5000, 5000, None, "min", "orang", "5000 orang lebih", "sedikitnya 5.000 orang", "5.000 atau lebih"),
        (90, 0, 90, "max", "guru", "maksimal 90 guru", "paling banyak 90 guru", "0–90"),
        (None, 100, 999, "vague", "ASN", "ratusan ASN", "ratusan ASN", "100–999"),
    ],
)
def test_headcounts_in_words(
    value: int | None, low: int, high: int | None, qualifier: Any, unit: str | None, text: str, label: str, span: str
) -> None:
    """A word like *ratusan* stays a word, and what is not exact has a range beside it."""
    headcount = Headcount(value=value, low=low, high=high, qualifier=qualifier, unit=unit, text=text)
    assert (headcount_label(headcount), range_label(headcount)) == (label, span)


def test_persons_with_what_is_known() -> None:
    """Name, role and body, any of them missing."""
    assert person_label(Person(name="A", role="Ketua", org="KPU")) == "A, Ketua KPU"
    assert person_label(Person(name=None, role=None, org="KPU")) == "KPU"
    assert person_label(Person(name="A")) == "A"
    assert person_label(Person()) == "tanpa nama"


def test_witnesses_are_summed_up_by_body() -> None:
    """Each body once, the first three named, the rest counted."""
    found = [Person(org=f"Bawaslu Kota {c}") for c in "AABCDE"]
    assert witness_summary(found) == "Bawaslu Kota A, Bawaslu Kota B, Bawaslu Kota C dan 2 lainnya"
    assert witness_summary([Person(role="Bupati", org="Sikka"), Person(name="Budi")]) == "Bupati Sikka, Budi"


@pytest.mark.parametrize(
    ("person", "body"),
    [
        (Person(role="Ketua", org="Bawaslu Kabupaten Sikka"), "bawaslu"),
        (Person(role="Koordinator Divisi Hukum", org="Panwaskab Kuningan"), "bawaslu"),
        (Person(org="Komisi Pemilihan Umum (KPU)"), "kpu"),
        (Person(role="Ketua", org="DPRD Kabupaten Sikka"), "dprd"),
        (Person(role="Wakapolres", org=None), "polri"),
        (Person(name="A", role="Dandim 1603", org=None), "tni"),
        (Person(role="Pj Bupati", org="Sikka"), "pemda"),
        (Person(role="Ketua", org="Komisi ASN"), "kasn"),
        (Person(role="Kepala", org="Kejaksaan Negeri Maumere"), "kejaksaan"),
        (Person(org="Kanwil Kemenkumham NTT"), "pusat"),
        (Person(name="Budi"), "lain"),
    ],
)
def test_bodies_of_witnesses(person: Person, body: str) -> None:
    """The organisation decides, then the role."""
    assert body_of(person) == body
    assert body in BODY_LABELS


@pytest.mark.parametrize(
    ("field", "value", "label"),
    [
        ("date", "2024-10-02", "2 Oktober 2024"),
        ("date", {"date": "2024-10", "date_precision": "month"}, "Oktober 2024"),
        ("date", "Rabu lalu", "Rabu lalu"),
        ("date", "2024-99-99", "2024-99-99"),
        ("headcount", {"value": 1300, "text": "sekitar 1.300"}, "sekitar 1.300"),
        ("headcount", 1300, "1300"),
        ("status", "planned", "direncanakan"),
        ("election", ["pilkada-2024"], "Pilkada 2024"),
        ("institution", {"name": "RSUD Rekaan", "kind": "rs", "parent": None}, "RSUD Rekaan"),
        ("place", {"province_code": "53", "regency_code": "53.07"}, "Kabupaten Sikka, Nusa Tenggara Timur"),
        ("witnesses", [{"name": "A", "role": None, "org": "KPU"}, {"org": "TNI"}], "A, KPU; TNI"),
        ("led_by", None, "tidak disebut"),
        ("witnesses", [], "tidak disebut"),
    ],
)
def test_disagreements_of_any_shape_have_words(field: str, value: Any, label: str) -> None:
    """People edit these files, so a value may have any shape."""
    assert other_label(field, value, load_regions()) == label


def test_parts_of_a_field_belong_to_it() -> None:
    """A disagreement may name a part."""
    assert [field_of(name) for name in ("witnesses.0", "venue", "date_end", "title")] == [
        "witnesses",
        "place",
        "date",
        "title",
    ]


def test_all_regions_have_a_page_and_a_tile() -> None:
    """38 provinces at 38 places of the grid and 38 addresses, 514 regencies beneath."""
    regions = load_regions()
    provinces = regions.provinces.values()
    assert (
        len({p.tile for p in provinces})
        == len({p.slug for p in provinces})
        == len({p.letters for p in provinces})
        == 38
    )
    assert sum(len(p.regencies) for p in provinces) == 514
    assert regions.label(Place()) == "Nasional"
