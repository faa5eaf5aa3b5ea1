"""Whose number it is: what a reporter tells beside it changes nothing."""

import pytest

from scraper.lexicon import load_lexicon
from scraper.pipeline import read_article
from tests.articles import article

TOLD = "ASN Pemkot Tual mengikuti ikrar netralitas ASN untuk Pilkada 2024, Senin (7/10/2024)."


def headcount(words: str) -> tuple[int | None, str] | None:
    facts = read_article(article(f"{words}\n{TOLD}"), load_lexicon()).facts
    assert facts is not None
    return facts.headcount and (facts.headcount.value, facts.headcount.qualifier)


@pytest.mark.parametrize(
    "words",
    [
        "Sebanyak 60 pegawai lapas membaca ikrar netralitas dan berjanji tidak mengarahkan warga binaan.",
        "Ikrar netralitas diikuti 60 petugas dan disimak narapidana dari balik jeruji.",
        "Ikrar netralitas diucapkan 60 pegawai menjelang penetapan DPT.",
        "Ikrar netralitas digelar di TPS 4 dan diikuti 60 pegawai.",
        "Sebanyak 60 pegawai menandatangani pakta netralitas yang memuat sanksi bagi pelanggar.",
        "Berkaca dari kasus tahun lalu, 60 camat menandatangani pakta netralitas.",
        "Agar tidak ada laporan lagi, 60 camat menandatangani pakta netralitas.",
        "Sebanyak 60 pegawai kecamatan, yang berpenduduk 12.000 jiwa, mengucapkan ikrar netralitas.",
        "Sebanyak 60 perawat yang merawat korban banjir mengucapkan ikrar netralitas.",
        "Sebanyak 60 lurah diundang lalu berikrar netral di balai kota.",
        "Enam puluh (60) petugas Rumah Tahanan Negara mengucapkan ikrar netralitas.",
        "Ikrar netralitas diikuti 60 guru, tak seorang pun yang absen.",
        "Ikrar netralitas diikuti 60 guru, tidak ada yang mangkir.",
        "Ikrar netralitas diikuti 60 guru tanpa satu pun berhalangan.",
    ],
)
def test_what_is_told_beside_a_number_is_not_of_those_counted(words: str) -> None:
    """Prisoners, voters and sanctions stand in many an account; what counts is what is said of those counted."""
    assert headcount(words) == (60, "exact")


@pytest.mark.parametrize(
    "words",
    [
        "Bawaslu mencatat 12 ASN dijatuhi sanksi karena melanggar ikrar netralitas.",
        "Sebanyak 12 ASN yang terbukti melanggar menandatangani surat pernyataan.",
        "Sebanyak 12 ASN yang meneken pakta netralitas itu kemudian terbukti melanggar.",
        "Dugaan pelanggaran itu melibatkan 12 ASN, semuanya mengikuti kampanye.",
        "Sebanyak 12 pegawai absen saat pembacaan ikrar netralitas.",
        "Sebanyak 12 pegawai mangkir dari penandatanganan pakta netralitas.",
        "Polisi menerjunkan 12 personel untuk mengamankan ikrar netralitas.",
        "Rutan itu dihuni 300 orang tahanan.",
        "Undangan ikrar disebar kepada 81 lurah.",
        "Semestinya 81 orang yang berikrar.",
        "Panitia menargetkan 81 lurah mengucapkan ikrar netralitas.",
    ],
)
def test_others_the_absent_and_the_expected_do_not_count(words: str) -> None:
    assert headcount(words) is None
