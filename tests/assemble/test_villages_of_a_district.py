"""Whose village heads pledge, where the place does not stand beside them."""

import pytest

from scraper.lexicon import load_lexicon
from scraper.pipeline import read_article
from tests.articles import article

PLEDGE = (
    "SIAK – Para penghulu mengucapkan ikrar netralitas di aula, Kamis (10/10/2024), kata Ketua Bawaslu Kabupaten Siak."
)


def pledger(text: str) -> str:
    facts = read_article(article(text), load_lexicon()).facts
    assert facts is not None
    assert facts.institution is not None
    return facts.institution.name


@pytest.mark.parametrize(
    "headline",
    [
        "Penghulu se-Kecamatan Sungai Mandau Ikrar Netral",
        "Penghulu se Sungai Mandau ucapkan ikrar",
        "Panwaslu Kecamatan Sungai Mandau Gelar Ikrar Penghulu",
        "Panwascam Sungai Mandau ajak penghulu berikrar",
        "Ikrar netral bergema se-wilayah Kecamatan Sungai Mandau",
    ],
)
def test_the_district_of_which_the_top_tells(headline: str) -> None:
    assert pledger(f"{headline}\n{PLEDGE}") == "Penghulu se-Kecamatan Sungai Mandau"


@pytest.mark.parametrize(
    "headline",
    [
        "Penghulu Ikrar Netral di Kantor Camat Sungai Mandau",  # a place, not the whole of it
        "Panwaslu Kecamatan Tualang dan Panwaslu Kecamatan Sungai Mandau Gelar Ikrar",
        "Penghulu se-Kabupaten Siak Ikrar Netral",
    ],
)
def test_else_the_regency_of_the_article(headline: str) -> None:
    assert pledger(f"{headline}\n{PLEDGE}") == "Penghulu se-Kabupaten Siak"


def test_heads_who_meet_in_the_hall_of_one_village_are_all_of_them() -> None:
    text = (
        "MESUJI – Kapolres menghadiri sosialisasi dan ikrar netralitas kepala desa pada pemilihan serentak 2024. Acara "
        "itu berlangsung di Balai Desa Mulya Agung, Kabupaten Mesuji, Sabtu (28/9/2024)."
    )
    assert pledger(text) == "Kepala desa se-Kabupaten Mesuji"


def test_a_village_whose_name_ends_as_a_region_does_is_no_region() -> None:
    text = (
        "KOTABARU – Pambakal se-Kecamatan Kelumpang Tengah, Kotabaru, mengikrarkan netralitas, Kamis (24/10/2024).\n"
        "Ikrar dibacakan Pambakal Tanjung Batu. Pambakal Tanjung Batu meneken naskah ikrar netralitas lebih dulu."
    )
    assert pledger(text) == "Pambakal se-Kecamatan Kelumpang Tengah"


@pytest.mark.parametrize(
    ("where", "name"),
    [
        ("dari Kecamatan Sugio, Kedungpring, dan Modo", "Kecamatan Sugio, Kedungpring dan Modo"),
        ("se-Kecamatan Sugio dan Kecamatan Modo, Kabupaten Lamongan", "Kecamatan Sugio dan Modo"),
        ("se-Kecamatan Sugio, Kabupaten Lamongan", "se-Kecamatan Sugio"),
        ("se-Kecamatan Sugio, Lamongan, dan para tokoh", "se-Kecamatan Sugio"),
    ],
)
def test_the_districts_of_a_row(where: str, name: str) -> None:
    assert pledger(f"Kepala desa {where} menandatangani ikrar netralitas, Kamis (19/9/2024).") == f"Kepala desa {name}"


@pytest.mark.parametrize(
    ("row", "name"),
    [
        ("Keuchik dan imum mukim", "Keuchik dan imum mukim"),
        ("Sebanyak 60 perbekel ditambah empat lurah", "Perbekel dan lurah"),
        ("Para walinagari", "Wali nagari"),
        ("Kades, kadus, serta anggota BPD", "Kepala desa, kepala dusun dan BPD"),
        ("Seluruh kapitalaung (kepala desa)", "Kapitalaung"),
        ("Kepala ohoi, kepala dusun", "Kepala ohoi dan kepala dusun"),
    ],
)
def test_village_heads_by_every_name(row: str, name: str) -> None:
    assert pledger(f"{row} se-Kabupaten Sigi mengucapkan ikrar netralitas.") == f"{name} se-Kabupaten Sigi"
