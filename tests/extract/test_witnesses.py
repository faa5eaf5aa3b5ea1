"""Who saw a pledge: those said to have seen it, not those who made it."""

import pytest

from scraper.extract.witnesses import extract
from scraper.lexicon import load_lexicon
from tests.articles import article


@pytest.mark.parametrize(
    ("words", "roles"),
    [
        ("Ikrar netralitas ASN diucapkan saat Bupati Siak menjadi saksi.", ["Bupati"]),
        ("Ikrar netralitas ASN diteken Sekda, kepala dinas dan saya sendiri sebagai saksi.", []),
        ("Ikrar netralitas ASN diteken Sekda dan saya menjadi saksi.", []),
    ],
)
def test_one_who_says_i_is_the_witness_alone(words: str, roles: list[str]) -> None:
    """Of *Sekda dan saya sebagai saksi* the witness is who speaks; the Sekda has signed."""
    assert [found.value.role for found in extract(article(words), load_lexicon())] == roles


@pytest.mark.parametrize(
    ("witnesses", "bodies"),
    [
        ("Ketua KPU Kabupaten Siak Budi Raharjo dan Sri Utami", ["KPU Kabupaten Siak", "KPU Kabupaten Siak"]),
        ("Bupati Siak Budi Raharjo dan Sri Utami", ["Kabupaten Siak"]),
        ("Ketua KPU Kabupaten Siak Budi Raharjo, Sri Utami dan hadirin", ["KPU Kabupaten Siak"]),
    ],
)
def test_a_bare_name_joined_to_an_official_is_of_the_same_body(witnesses: str, bodies: list[str]) -> None:
    """Two members of a commission, one of whom is introduced; a chief has no second."""
    found = extract(article(f"Penandatanganan ikrar netralitas disaksikan {witnesses}."), load_lexicon())
    assert [finding.value.org for finding in found if finding.value.name] == bodies


def test_a_porch_is_no_part_of_a_witness() -> None:
    """Where the signing takes place stands right behind the last of those who see it."""
    words = "Ikrar netralitas diteken disaksikan Kepala Badan Kepegawaian di teras kantor Pemkab Siak."
    assert [found.value.org for found in extract(article(words), load_lexicon())] == ["Badan Kepegawaian"]
