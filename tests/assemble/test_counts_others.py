"""Numbers of people who are others than those who pledged, told apart in many words."""

import pytest

from scraper.lexicon import load_lexicon
from scraper.pipeline import read_article
from tests.articles import article

_PLEDGED = "ASN Pemkab Siak mengucapkan ikrar netralitas, Senin (4/11/2024)."


def count_in(words: str) -> tuple[int | None, str] | None:
    """What is read of the words as the number of those who pledged."""
    reading = read_article(article(f"{_PLEDGED} {words}"), load_lexicon())
    assert reading.facts is not None
    found = reading.facts.headcount
    return None if found is None else (found.value, found.qualifier)


@pytest.mark.parametrize(
    "words",
    [
        "Tiga tokoh dan empat pejabat bertindak sebagai saksi ikrar.",
        "Enam orang didapuk menjadi saksi ikrar itu.",
        "Lima pejabat jadi saksi ikrar itu.",
        "Empat petugas Bawaslu hadir selaku saksi pengucapan ikrar.",
        "Saat itu 17 pegawai dinyatakan positif Covid-19, maka ikrar diucapkan daring.",
        "Adapun 17 pegawai sedang cuti ketika ikrar diucapkan.",
        "Ada 17 guru yang tengah mengikuti pelatihan saat ikrar dibacakan.",
        "Pembacaan ikrar itu tak dihadiri lima camat.",
        "Enam lurah membacakan naskah ikrar bergantian.",
        "Setelah ikrar diucapkan, 40 pegawai disuntik vaksin.",
        "Usai ikrar, SK kenaikan pangkat diserahkan kepada 40 PNS.",
        "Pada hari ikrar itu 25 CPNS disumpah jabatan.",
        "Ikrar diucapkan di aula berkapasitas 500 orang.",
        "Pemandu ikrar tiga orang pegawai.",
        "Sebanyak 9.800 ASN diharapkan menaati ikrar itu.",
        "Ikrar diwakili 10 pegawai dari 300 pegawai.",
        "Sebanyak 17 pegawai masih dirawat saat ikrar dibacakan.",
    ],
)
def test_who_does_something_else_meanwhile_does_not_pledge(words: str) -> None:
    """Witnesses, the sick and those who are away are counted too, and are others."""
    assert count_in(words) is None


@pytest.mark.parametrize(
    "words",
    [
        "Ikrar diucapkan para kepala dinas, para camat dan 45 lurah.",
        "Ikrar diteken seluruh kepala dinas, camat, serta 45 lurah.",
        "Penandatangan ikrar adalah kepala dinas dan 45 lurah.",
        "Ikrar diucapkan para camat beserta sekitar 45 lurah.",
    ],
)
def test_of_several_groups_one_number_is_no_total(words: str) -> None:
    """Where only the last of the groups is counted, nobody knows how many pledged."""
    assert count_in(words) is None


@pytest.mark.parametrize(
    "words",
    [
        "Ikrar diucapkan 56 lurah. Delapan lurah lain masih menjalani pelatihan.",
        "Ikrar diucapkan 56 lurah. Sebanyak 70 lurah lainnya sebelumnya telah mengucapkan ikrar.",
        "Ikrar diucapkan 56 lurah, dan camat berjumlah 70 orang lainnya sudah lebih dulu mengikrarkannya.",
        "Ikrar diucapkan 56 lurah, sedangkan delapan lurah lainnya menyusul.",
        "Ikrar diucapkan 56 lurah, sementara tiga orang absen.",
        "Daftar absen mencatat 56 lurah mengucapkan ikrar.",
        "Data absen menunjukkan 56 lurah ikut mengucapkan ikrar.",
        "Lurah di sana seluruhnya 60 orang, tetapi yang mengucapkan ikrar 56 orang.",
        "Seluruh lurah berjumlah 60, namun yang ikut ikrar pagi itu 56 orang.",
        "Jumlah pegawai dinas itu 60 orang, namun yang hadir mengucapkan ikrar hanya 56 orang.",
        "Kantor itu punya 60 pegawai. Yang ikut ikrar 56 orang.",
        "Di aula itu berkumpul 56 pegawai. Segenap pegawai lalu mengucapkan ikrar.",
    ],
)
def test_who_pledged_stands_beside_others(words: str) -> None:
    """The rest, the absent and the whole of the staff have numbers of their own."""
    assert count_in(words) == (56, "exact")
