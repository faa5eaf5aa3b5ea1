"""Which events are of one institution, and what it is called for ever."""

from typing import Any

from scraper.models import Event, Institution, Place
from scraper.vocabulary import InstitutionKind
from tests.publish.dataset.written import make_contents, records
from tests.publish.events import event


def at(number: int, name: str, kind: InstitutionKind, regency: str | None, **more: Any) -> Event:
    """An event of an institution in a regency of Lampung, or at the national level."""
    place = Place(province_code="18", regency_code=regency) if regency else Place()
    return event(number, institution=Institution(name=name, kind=kind, **more), place=place)


def rows(*events: Event) -> list[dict[str, Any]]:
    return records("institutions", make_contents(events))


def test_a_regional_government_is_one_however_it_is_spelled() -> None:
    """Its identifier is its kind and code; all its names stand beside it, the most frequent first."""
    found = rows(
        at(1, "Pemerintah Kabupaten Pesawaran", "pemkab", "18.09"),
        at(2, "Pemkab Pesawaran", "pemkab", "18.09"),
        at(3, "Pemkab Pesawaran", "pemkab", "18.09"),
    )
    assert [(row["id"], row["name"], row["names"]) for row in found] == [
        ("pemkab-18.09", "Pemkab Pesawaran", "Pemkab Pesawaran | Pemerintah Kabupaten Pesawaran")
    ]


def test_others_are_told_apart_by_kind_region_and_name() -> None:
    """Signs and capitals do not count, words do."""
    found = rows(
        at(1, "Lapas Kelas IIA Rekaan", "lapas", "18.09"),
        at(2, "LAPAS kelas IIA, Rekaan", "lapas", "18.09"),
        at(3, "Lapas Kelas IIB Rekaan", "lapas", "18.09"),
        at(4, "Lapas Kelas IIA Rekaan", "lapas", "18.04"),
    )
    assert len(found) == 3
    assert all(row["id"].startswith(f"lapas-{row['regency_code']}-") for row in found)


def test_identifiers_do_not_depend_on_other_events() -> None:
    """The same institution bears the same identifier in every release; this one is written down."""
    [alone] = rows(at(1, "Lapas Kelas IIA Rekaan", "lapas", "18.09"))
    assert alone["id"] == "lapas-18.09-e0d1e80d"
    assert alone["id"] in {row["id"] for row in rows(*(at(n, f"Lapas {n}", "lapas", "18.09") for n in (2, 3)),
                                                    at(1, "Lapas Kelas IIA Rekaan", "lapas", "18.09"))}  # fmt: skip


def test_a_parent_is_linked_where_it_is_one_institution() -> None:
    """Named always; linked only where just one institution bears that name."""
    police = at(1, "Polres Pesawaran", "polri", "18.09")
    post = at(2, "Polsek Rekaan", "polri", "18.09", parent="Polres Pesawaran")
    found = {row["name"]: row for row in rows(police, post)}
    assert found["Polsek Rekaan"]["parent_id"] == found["Polres Pesawaran"]["id"]
    doubled = at(3, "Polres Pesawaran", "polri", "18.04")
    found = {row["name"]: row for row in rows(police, post, doubled)}
    assert (found["Polsek Rekaan"]["parent"], found["Polsek Rekaan"]["parent_id"]) == ("Polres Pesawaran", None)


def test_national_institutions_have_no_region() -> None:
    """Their identifiers say 00 for it."""
    [row] = rows(at(1, "Kementerian Rekaan", "kementerian", None))
    assert row["id"].startswith("kementerian-00-")
    assert (row["province_code"], row["regency_code"]) == (None, None)
