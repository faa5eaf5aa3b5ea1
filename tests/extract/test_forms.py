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
