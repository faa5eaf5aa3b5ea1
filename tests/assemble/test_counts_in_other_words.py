"""Whose number it is: what a reporter tells beside it changes nothing."""

import pytest

from scraper.lexicon import load_lexicon
from scraper.pipeline import read_article
from tests.articles import article

TOLD = "ASN Pemkot Tual mengikuti ikrar netralitas ASN untuk Pilkada 2024, Senin (7/10/2024)."


def headcount(words: str) -> tuple[int | None, str] | None:
    facts = read_article(article(f"{words}\n{TOLD}"), load_lexicon()).facts
    assert facts is not None
    found = facts.headcount
    return None if found is None else (found.value, found.qualifier)


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
        "Ikrar netralitas dijaga 12 anggota Satpol PP.",
        "Pada Pemilu 2019, 12 ASN ditegur.",
        "Aula tempat ikrar itu mampu menampung 500 orang.",
        "Tiap OPD mengirim 5 pegawai untuk ikrar netralitas.",
        "Pemkot itu mempekerjakan 4.500 ASN.",
        "Rutan itu dihuni 300 orang tahanan.",
        "Undangan ikrar disebar kepada 81 lurah.",
        "Semestinya 81 orang yang berikrar.",
        "Panitia menargetkan 81 lurah mengucapkan ikrar netralitas.",
    ],
)
def test_others_the_absent_and_the_expected_do_not_count(words: str) -> None:
    assert headcount(words) is None


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("Dari unsur ASN terdapat 33 camat yang meneken ikrar, sedangkan dari unsur desa ada 60 kades.", 93),
        ("Dari kecamatan ikut 62 ASN, dari desa ikut 81 kades dalam ikrar netralitas.", 143),
        ("Ikrar netralitas: sif pagi diikuti 40 perawat, sif siang 35 perawat, dan sif malam 15 perawat.", 90),
        ("Ikrar netralitas diucapkan dua kali: gelombang pagi 50 pegawai, gelombang sore 40 pegawai.", 90),
        ("ASN yang ikut ikrar netralitas 58 orang, sedangkan kepala kampung 19 orang.", 77),
        ("Ikrar netralitas diikuti 210 ASN, 95 prajurit TNI dari tiga matra, dan 70 anggota Polri.", 375),
        ("Ada 48 ASN dari kantor-kantor kecamatan dan 190 petinggi yang mengucapkan ikrar netralitas.", 238),
        ("Sebanyak 62 ASN di lingkungan pemkab serta 81 kades menandatangani ikrar netralitas.", 143),
        ("Camat merinci peserta ikrar: 38 ASN (guru, mantri, pegawai distrik) ditambah 14 kepala kampung.", 52),
        ("Ikrar netralitas diteken 9 kades bersama 112 kadus.", 121),
        ("Enam ratus lebih pegawai, tepatnya 640 orang, mengucapkan ikrar netralitas.", 640),
        ("Ikrar netralitas diikuti 60 pegawai, sementara 20 personel berjaga di luar.", 60),
        ("Ikrar netralitas diikuti 60 pegawai, sedangkan 12 pegawai berhalangan.", 60),
        ("Ikrar netralitas diikuti 60 pegawai, dari undangan hadir 20 orang.", 60),
        ("Sebanyak 60 pegawai mengikuti ikrar netralitas, terdiri atas 40 PNS dan 20 PPPK.", 60),
        ("Semestinya 81 lurah berikrar. Dua tidak tampak sehingga hanya 79 yang mengangkat tangan.", 79),
        ("Undangan ikrar disebar kepada 81 lurah, yang hadir dan berikrar 79.", 79),
        ("Ikrar netralitas dibacakan bersama, daftar hadir memuat 112 nama.", 112),
    ],
)
def test_groups_of_one_account_are_added_once(words: str, value: int) -> None:
    """Clause by clause, shift by shift or in one list; not those who do something else, nor the same ones anew."""
    assert headcount(words) == (value, "exact")


@pytest.mark.parametrize(
    "unit",
    [
        "walinagari", "kepala ohoi", "raja negeri", "kapitalaung", "pembakal", "kelian banjar", "reje kampung",
        "kepala dusun", "ketua RT", "sipir", "polisi", "kepsek", "birokrat", "tenaga medis", "widyaiswara",
    ],
)  # fmt: skip
def test_who_can_be_counted_has_a_name_of_his_own_on_every_island(unit: str) -> None:
    assert headcount(f"Ikrar netralitas diikuti 30 {unit} di Tual.") == (30, "exact")


def test_what_is_reckoned_is_not_exact() -> None:
    assert headcount("ASN yang ditaksir berjumlah 500 orang mengikrarkan netralitas.") == (500, "approx")
