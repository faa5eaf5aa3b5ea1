"""A meeting of chiefs from the whole country, told of by the news of one region."""

import pytest

from scraper.lexicon import load_lexicon
from scraper.pipeline import read_article
from tests.articles import article

OF_ALL = "Kepala Daerah seluruh Indonesia"


@pytest.mark.parametrize(
    ("text", "institution"),
    [
        (
            "Bupati Tual hadiri Rakornas netralitas ASN\nBupati Tual menghadiri Rakornas Bawaslu di Jakarta, Selasa "
            "(17/9/2024). Acara itu diisi pembacaan deklarasi kepala daerah menjaga netralitas ASN.",
            OF_ALL,
        ),
        (
            "Wali Kota Tual Ikuti Koordinasi Nasional\nWali Kota Tual mengikuti koordinasi nasional di Jakarta, Selasa "
            "(17/9/2024). Seluruh kepala daerah menandatangani komitmen bersama netralitas ASN.",
            OF_ALL,
        ),
        (
            "ASN Pemkab Siak ikrar netral\nASN Pemkab Siak mengucapkan ikrar netralitas dalam pemilihan kepala daerah, "
            "Selasa (17/9/2024). Ikrar serupa dibaca ASN di seluruh Indonesia.",
            "Pemerintah Kabupaten Siak",
        ),
        (
            "ASN Pemkab Siak ikrar netral\nASN Pemkab Siak mengucapkan ikrar netralitas di hadapan kepala daerah, "
            "Selasa (17/9/2024), saat HUT Korpri seluruh Indonesia.",
            "Pemerintah Kabupaten Siak",
        ),
        (
            "Kepala daerah se-Riau teken pakta\nKepala daerah se-Riau menandatangani pakta integritas netralitas ASN "
            "dalam rapat koordinasi nasional, Selasa (17/9/2024).",
            "Kepala daerah se-Riau",
        ),
    ],
)
def test_chiefs_of_the_whole_country(text: str, institution: str) -> None:
    reading = read_article(article(text), load_lexicon())
    assert reading.facts is not None
    assert reading.facts.institution is not None
    assert reading.facts.institution.name == institution
