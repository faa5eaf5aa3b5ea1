"""How many pledged, and how sure the article is of it."""

import pytest

from scraper.lexicon import load_lexicon
from scraper.pipeline import read_article
from tests.articles import article


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("Tak kurang dari 350 ASN mengucapkan ikrar itu.", (350, "min")),
        ("Dua ribu lebih ASN mengucapkan ikrar itu.", (2000, "min")),
        ("Sekitar dua ribu lebih ASN mengucapkan ikrar itu.", (2000, "approx")),
        ("Tercatat 350 ASN mengucapkan ikrar itu.", (350, "exact")),
        ("Bupati memimpin. Seluruh pegawai, berjumlah 45 orang, mengikutinya.", (45, "exact")),
        ("Tercatat 350 ASN di kabupaten itu.", None),
    ],
)
def test_a_number_is_as_sure_as_its_words(words: str, count: tuple[int, str] | None) -> None:
    """*Lebih* makes it the least, *sekitar* a guess; counted while they pledged is no workforce."""
    text = f"ASN Pemkab Siak membacakan ikrar netralitas, Senin (4/11/2024). {words}"
    reading = read_article(article(text), load_lexicon())
    assert reading.facts is not None
    found = reading.facts.headcount
    assert (found and (found.value, found.qualifier)) == count


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("Tak kurang 34 pimpinan organisasi perangkat daerah meneken naskahnya.", (34, "min")),
        ("Pegawai yang mengucapkannya ditaksir 1.300 orang.", (1300, "approx")),
        ("Lima ratus ASN lebih mengucapkannya.", (500, "min")),
        ("Sekitar ± 300 pegawai mengucapkannya.", (300, "approx")),
        ("± 300 pegawai mengucapkannya.", (300, "approx")),
        ("Lebih 500 pegawai mengucapkannya.", (500, "min")),
        ("Seribu lebih pegawai mengucapkannya.", (1000, "min")),
        ("Ikrar itu diucapkan 3 ribuan pegawai.", (3000, "approx")),
        ("Ikrar itu diucapkan para staf kecamatan (48 orang).", (48, "exact")),
        ("Kurang lebih 150 pegawai dan 30 honorer mengucapkannya.", (180, "approx")),
        ("Ikrar itu diucapkan 150 guru laki-laki dan 80 guru perempuan.", (230, "exact")),
        ("Ikrar itu diucapkan 6 pejabat eselon III dan 20 staf.", (26, "exact")),
        ("Satu per satu dari 87 kepala sekolah dan 5 pengawas meneken ikrar itu.", (92, "exact")),
        ("Disaksikan Kabag Umum, sebanyak 27 pegawai membaca ikrar itu bersama.", (27, "exact")),
        ("Ikrar itu diikuti 165 pegawai secara luring serta 712 pegawai secara daring.", (877, "exact")),
        ("Camat mengumpulkan 7 kepala desa dan 41 perangkatnya untuk mengucapkan ikrar itu.", (48, "exact")),
        ("Bupati memperkirakan ada 1.100 pegawai yang mengucapkannya.", (1100, "approx")),
        ("Nyaris 1.000 pegawai mengucapkannya.", (1000, "approx")),
        ("Ikrar itu diucapkan 350-an pegawai.", (350, "approx")),
        ("Seribu dua ratus guru mengucapkan ikrar itu.", (1200, "exact")),
        ("Ikrar itu diteken 42 kepala desa dan lima lurah.", (47, "exact")),
        ("Meneken ikrar itu 14 kepala KUA, 9 kepala madrasah negeri, dan 61 pegawai kantor.", (84, "exact")),
        ("Pesertanya 17 kepala desa/lurah, 34 perangkat serta 21 staf kecamatan.", (72, "exact")),
        ("Ikrar itu diikuti sivitas yang terdiri dari 80 dosen dan 45 tenaga kependidikan.", (125, "exact")),
        ("Ikrar itu diucapkan 83 orang pegawai Balai Diklat VI dan 120 orang dosen.", (203, "exact")),
        ("Ada 47 penanda tangan pada naskah ikrar itu.", (47, "exact")),
        ("Dari 52 kepala OPD, 48 di antaranya menandatangani ikrar itu.", (48, "exact")),
        ("Dari dua belas camat, sembilan di antaranya mengucapkan ikrar itu.", (9, "exact")),
        ("Sembilan dari dua belas camat mengucapkan ikrar itu.", (9, "exact")),
        ("Dari 300 pegawai, yang mengikuti ikrar sekitar 120 orang.", (120, "approx")),
        ("Ikrar itu diucapkan pegawai yang berjumlah empat puluh sembilan orang.", (49, "exact")),
        ("Ikrar itu diucapkan para staf (empat puluh sembilan orang).", (49, "exact")),
        ("Peserta ikrar seluruhnya empat puluh sembilan orang.", (49, "exact")),
        ("Jumlah pegawai yang turut serta 49 orang.", (49, "exact")),
        ("Jumlah peneken pakta itu empat puluh sembilan orang.", (49, "exact")),
        ("Adapun jumlah pegawai yang meneken ialah 49.", (49, "exact")),
        ("Panitia mencatat 112 nama peserta ikrar.", (112, "exact")),
        ("Terkumpul tiga puluh tanda tangan pada naskah ikrar itu.", (30, "exact")),
        ("Dua lusin guru mengucapkan ikrar itu.", (24, "exact")),
        ("Ikrar itu diucapkan oleh enam puluh (60) guru.", (60, "exact")),
        ("Selusin penyuluh mengucapkan ikrar itu.", (12, "exact")),
        ("Ratusan pegawai mengulang kalimat demi kalimat.", (None, "vague")),
        ("Ribuan PNS menggoreskan nama pada kain putih.", (None, "vague")),
        ("Ikrar itu diucapkan lima ratusan pegawai.", (500, "approx")),
        ("Deklarator ikrar itu 38 orang.", (38, "exact")),
        ("Jaksa dan pegawai kejaksaan, totalnya 44, mengucapkan ikrar itu.", (44, "exact")),
        ("Dinas mengumpulkan 212 pegawainya untuk mengucapkan ikrar itu.", (212, "exact")),
        ("Ke-74 kepala desa mengucapkan ikrar itu.", (74, "exact")),
        ("Ikrar itu diucapkan pegawai – 120 orang – dengan lantang.", (120, "exact")),
        ("Ikrar itu diucapkan guru PNS 31 orang.", (31, "exact")),
        ("Mendekati 300 pegawai mengucapkannya.", (300, "approx")),
        ("Kurang-lebih 300 pegawai mengucapkannya.", (300, "approx")),
        ("Di atas 300 pegawai mengucapkannya.", (300, "min")),
        ("“Yang meneken hari ini 56 kepala desa,” kata Sekda di kantornya.", (56, "exact")),
        ("Tiap dinas mengirim 40 orang, sehingga totalnya 120 orang mengucapkan ikrar itu.", (120, "exact")),
        ("Di aula ada 13 lurah dan 22 ASN. Semuanya menandatangani.", (35, "exact")),
        ("Hadir 150 ASN di aula. Pada kesempatan itu, seluruh ASN mengucapkan ikrar.", (150, "exact")),
        ("Beratus-ratus pegawai mengucapkan ikrar itu.", (None, "vague")),
        ("Beberapa ratus pegawai mengucapkan ikrar itu.", (None, "vague")),
    ],
)
def test_those_who_pledge_are_counted_in_many_words(words: str, count: tuple[int | None, str]) -> None:
    """In letters and figures, group by group, as signers, behind or before their name."""
    text = f"ASN Pemkab Siak membacakan ikrar netralitas, Senin (4/11/2024). {words}"
    reading = read_article(article(text), load_lexicon())
    assert reading.facts is not None
    found = reading.facts.headcount
    assert found is not None
    assert (found.value, found.qualifier) == count


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("Ikrar itu diikuti 15 orang dari tiap dinas.", None),
        ("Ada 48 pegawai dan 12 honorer di dinas itu.", None),
        ("Ikrar itu dibacakan di semua dinas. Di BKD misalnya, 35 pegawai membacanya.", None),
        ("Ikrar itu diikuti 150 s.d. 200 pegawai.", None),
        ("Ikrar itu diikuti antara 150-200 pegawai.", None),
        ("Ikrar itu diikuti 5 orang perwakilan tiap dinas.", None),
        ("Sebanyak 25 personel Satpol PP mengamankan ikrar itu.", None),
        ("Dari enam camat, tiga tidak terlihat mengucapkan ikrar itu.", None),
        ("Tercatat sebanyak 4.120 pegawai ada di lingkungan pemkab, yang mengucapkan ikrar 217 pejabat.", 217),
        ("Sesuai data BKPSDM, ASN yang mengucapkan ikrar itu lebih dari 2.000 orang.", 2000),
        ("Karena itu 310 tenaga kesehatan mengucapkan ikrar itu.", 310),
    ],
)
def test_the_whole_workforce_is_told_from_those_who_pledge(words: str, value: int | None) -> None:
    """A share of each office is no total; that something is known from a list does not make it one."""
    text = f"ASN Pemkab Siak membacakan ikrar netralitas, Senin (4/11/2024). {words}"
    reading = read_article(article(text), load_lexicon())
    assert reading.facts is not None
    found = reading.facts.headcount
    assert (found.value if found else None) == value


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("diucapkan 38 petugas jaga, 14 staf pelayanan tahanan, dan 5 pejabat struktural", 57),
        ("dibaca 178 pegawai pemerintah daerah, 45 prajurit Kodim 1701 dan Satgas, serta 62 anggota Polres Siak", 285),
        ("diikuti 9 camat, 98 lurah dan kepala desa, serta 41 pimpinan OPD", 148),
        ("diteken 41 PNS, empat PPPK dan 12 tenaga bantu (naban)", 57),
        ("dibaca 16 danramil, 12 kapolsek, dan 16 camat", 44),
        ("diikuti 15 kepala bidang Dinas PU dan 30 staf kecamatan", 45),
        ("diikuti 15 camat dan lurah sebanyak 83 orang", 98),
        ("diikuti 15 camat dan lurah yang berjumlah 83 orang", 98),
        ("diikuti camat (15 orang) dan lurah (83 orang)", 98),
        ("diikuti camat, totalnya 15 orang, dan lurah, semuanya 83 orang", 98),
        ("diikuti guru PNS ada 31 orang, guru PPPK 19 orang, ditambah 8 tenaga tata usaha", 58),
        ("diikuti 13 kepala kampung, enam prajurit, sembilan anggota Polsek, dua lurah dan 22 ASN", 52),
        ("diikuti 20 orang, 15 guru dan 5 staf", 20),
        ("diikuti 40 pegawai di Kemenag Siak dan dihadiri 9 kepala KUA", 40),
        ("diucapkan 30 pegawai, 12 pegawai lain menyusul", 30),
    ],
)
def test_a_sum_runs_over_what_else_is_said_of_each_group(words: str, value: int) -> None:
    """Up to a verb or a preposition: whoever stands behind it is counted for something else."""
    text = f"Ikrar netralitas ASN Pemkab Siak, Senin (4/11/2024), {words}."
    reading = read_article(article(text), load_lexicon())
    assert reading.facts is not None
    assert reading.facts.headcount is not None
    assert reading.facts.headcount.value == value


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("Dari 81 guru dan staf, yang meneken pakta netralitas tercatat 74 orang.", 74),
        ("Kepala desa yang hadir terdiri dari 51 kepala desa.", 51),
        ("Mahasiswa yang berjumlah sekitar 7.000 orang tidak terikat ikrar itu.", None),
        ("Sebanyak 12 honorer tidak diwajibkan mengucapkan ikrar netralitas.", None),
        ("Pembacanya tiga orang: Sekda, Kapolres dan Dandim.", None),
        ("Pembaca ikrar netralitas ASN Siak tiga orang.", None),
        ("Dalam ikrar netralitas itu mereka diwakili lima pegawai.", None),
        ("Tiga unsur aparatur mengucapkan ikrar netralitas.", None),
        ("Seusai ikrar, 340 PNS purnatugas menerima tali asih.", None),
        ("Peringatan HUT ke-52 pegawai negeri diisi ikrar netralitas.", None),
    ],
)
def test_a_number_belongs_to_the_noun_beside_it(words: str, value: int | None) -> None:
    """Those who do not take part, read for the others or are no servants are other people than those who pledge."""
    text = f"ASN Pemkab Siak mengucapkan ikrar netralitas, Senin (4/11/2024). {words}"
    reading = read_article(article(text), load_lexicon())
    assert reading.facts is not None
    found = reading.facts.headcount
    assert (found.value if found else None) == value


def test_tens_of_thousands_are_no_thousand() -> None:
    """*Puluhan ribu* says a range; its last word alone would say a number."""
    reading = read_article(article("Puluhan ribu pegawai Pemkab Siak membacakan ikrar netralitas."), load_lexicon())
    assert reading.facts is not None
    assert reading.facts.headcount is not None
    assert (reading.facts.headcount.value, reading.facts.headcount.low) == (None, 20000)


@pytest.mark.parametrize("hearers", ["di hadapan ratusan ASN", "kepada puluhan kepala dinas"])
def test_who_hears_the_speech_of_the_day_has_pledged(hearers: str) -> None:
    """Of the ceremony only the words to its audience are told."""
    text = f"ASN Pemkab Siak membacakan ikrar netralitas di aula.\nBupati berpesan {hearers} agar ditaati."
    reading = read_article(article(text), load_lexicon())
    assert reading.facts is not None
    assert reading.facts.headcount is not None
    assert reading.facts.headcount.qualifier == "vague"


def test_hundreds_who_attend_the_meeting_pledge_there() -> None:
    """The ceremony opens a meeting, and those who came to it are those who vow."""
    text = "Ratusan ASN Pemkab Siak menghadiri rapat.\nAcara dimulai dengan pengucapan ikrar netralitas oleh mereka."
    reading = read_article(article(text), load_lexicon())
    assert reading.facts is not None
    assert reading.facts.headcount is not None
    assert reading.facts.headcount.qualifier == "vague"


def test_a_guess_in_the_body_is_a_guess_in_the_headline() -> None:
    """The headline rounds and drops *sekitar*."""
    text = "13 Ribu ASN Siak Ikrar Netral\n\nSekitar 13 ribu ASN Pemkab Siak membacakan ikrar netralitas di lapangan."
    reading = read_article(article(text), load_lexicon())
    assert reading.facts is not None
    assert reading.facts.headcount is not None
    assert (reading.facts.headcount.value, reading.facts.headcount.qualifier) == (13000, "approx")
