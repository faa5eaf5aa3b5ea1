"""Which form a pledge took, as its own sentences say."""

import pytest

from scraper.extract.forms import extract
from scraper.lexicon import load_lexicon
from tests.articles import article


@pytest.mark.parametrize("other", ["deklarasi politik", "deklarasi atau kegiatan serupa", "deklarasi pencalonan"])
def test_what_others_declare_is_no_form(other: str) -> None:
    """Servants who read an oath are told what to stay away from, and that names no form of theirs."""
    text = f"ASN Pemkab Siak membacakan ikrar netralitas.\nMereka yang tidak netral ketahuan menghadiri {other}."
    assert {found.value for found in extract(article(text), load_lexicon())} == {"ikrar"}


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("ASN Pemkab Siak menandatangani komitmen netralitas.", {"komitmen bersama"}),
        ("ASN Pemkab Siak membacakan ikrar dan menandatangani komitmen netralitas.", {"ikrar"}),
        (
            "ASN Pemkab Siak membacakan ikrar netralitas dan menandatangani komitmen bersama.",
            {"ikrar", "komitmen bersama"},
        ),
        ("Deklarasi Pemilu Damai dan ikrar netralitas ASN Siak dibacakan di aula.", {"ikrar"}),
        ("Deklarasi Pemilu Damai dan komitmen netralitas ASN Siak dibacakan di aula.", {"komitmen bersama"}),
        ("ASN Siak menggelar deklarasi damai dan janji netral di aula.", {"deklarasi"}),
        ("Penyuluh agama bersumpah netral di aula.", {"sumpah"}),
        ("Pegawai rutan bersumpah menjaga kenetralan saat ikrar netralitas dibacakan.", {"ikrar", "sumpah"}),
        ("ASN Pemkab Siak mendeklarasikan diri netral di halaman kantor bupati.", {"deklarasi"}),
    ],
)
def test_a_commitment_to_neutrality_is_what_is_signed(text: str, forms: set[str]) -> None:
    """Where the pledge has a name of its own, *komitmen netralitas* says no more than what it is about."""
    assert {found.value for found in extract(article(text), load_lexicon())} == forms
