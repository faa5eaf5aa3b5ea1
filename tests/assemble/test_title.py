"""The title that we give an event."""

import pytest

from scraper.assemble.title import titled
from scraper.models import Facts, Institution, Place
from scraper.vocabulary import Form, InstitutionKind


def facts(institution: Institution | None, *forms: Form) -> Facts:
    """A reading of which only the institution and the forms are known."""
    return Facts(
        title="",
        status="held",
        institution=institution,
        place=Place(),
        date=None,
        date_end=None,
        date_precision="unknown",
        date_basis="none",
        date_note=None,
        headcount=None,
        witnesses=(),
        organizer=None,
        led_by=None,
        attendees=(),
        forms=forms,
        election=(),
    )


@pytest.mark.parametrize(
    ("name", "kind", "forms", "title"),
    [
        ("Pemerintah Kabupaten Siak", "pemkab", ("ikrar",), "Ikrar netralitas ASN Pemerintah Kabupaten Siak"),
        ("Kepala desa se-Kabupaten Siak", "desa", ("deklarasi",), "Deklarasi netralitas kepala desa se-Kabupaten Siak"),
        ("Perbekel dan lurah se-Bali", "desa", ("ikrar",), "Ikrar netralitas perbekel dan lurah se-Bali"),
        ("Kepala Dinas se-Kota Dumai", "dinas", ("ikrar",), "Ikrar netralitas Kepala Dinas se-Kota Dumai"),
        ("Polres Siak", "polri", ("pakta integritas", "ikrar"), "Pakta integritas netralitas Polres Siak"),
        ("Kodim 0303/Bengkalis", "tni", ("ikrar",), "Ikrar netralitas Kodim 0303/Bengkalis"),
        ("ASN, TNI dan Polri Kota Serang", "gabungan", ("ikrar",), "Ikrar netralitas ASN, TNI dan Polri Kota Serang"),
        ("Rutan Kelas IIB Siak", "rutan", (), "Ikrar netralitas ASN Rutan Kelas IIB Siak"),
    ],
)
def test_whose_pledge_it_was(name: str, kind: InstitutionKind, forms: tuple[Form, ...], title: str) -> None:
    """The first form leads; only the people of government agencies are called ASN."""
    assert titled(facts(Institution(name=name, kind=kind, parent=None), *forms)).title == title


def test_a_pledge_of_nobody_named() -> None:
    """The title says that the institution is not known."""
    assert titled(facts(None, "sumpah")).title == "Sumpah netralitas ASN, lembaga tidak disebut"
