"""What stands around a pledge and turns its meaning: broken, refused, another one, told of today or done next."""

import pytest

from scraper.extract.screen import screen
from scraper.lexicon import load_lexicon
from tests.articles import article


@pytest.mark.parametrize(
    ("text", "relevant"),
    [
        (
            "Camat Wara menolak meneken pakta integritas netralitas yang disodorkan warga, Senin (7/10/2024).\nWarga "
            "kecewa karena camat dianggap tak netral.",
            False,
        ),
        (
            "Sekda Tual ogah teken pakta netralitas ASN buatan LSM\nSekda Tual enggan menandatangani pakta "
            "integritas netralitas yang diajukan LSM, Senin (7/10/2024).",
            False,
        ),
        (
            "Mahasiswa Tuntut Pakta Netralitas dari Wali Kota Tual\nPuluhan mahasiswa mendatangi balai kota, Senin "
            "(7/10/2024).\nTuntutan mereka adalah agar wali kota segera menandatangani pakta netralitas ASN.",
            False,
        ),
        (
            "ASN Tual meneken pakta integritas netralitas, Senin (7/10/2024).\nSatu camat menolak menandatangani "
            "pakta itu karena sakit hati.",
            True,
        ),
        (
            "Permintaan warga agar lurah menandatangani pakta netralitas ditolak, Senin (7/10/2024).\nLurah "
            "beralasan ASN sudah terikat aturan.",
            False,
        ),
    ],
)
def test_a_pledge_that_is_refused_is_none(text: str, relevant: bool) -> None:
    assert screen(article(text), load_lexicon()).relevant == relevant


@pytest.mark.parametrize(
    ("text", "relevant"),
    [
        (
            "Baru Ikrar Netral, Camat di Tual Kedapatan Ikut Kampanye\nBawaslu Tual memanggil camat itu, Senin "
            "(7/10/2024). Ia hadir saat kampanye padahal ikut membaca ikrar netralitas pekan lalu.",
            False,
        ),
        (
            "Teken Pakta Netralitas, Lurah Tual Justru Dukung Paslon\nLurah itu dilaporkan ke Bawaslu Tual, Senin "
            "(7/10/2024). Ia menandatangani pakta integritas netralitas bulan lalu.",
            False,
        ),
        (
            "Meski Sudah Deklarasi Netral, Lima ASN Tual Tetap Dilaporkan\nLima ASN Tual dilaporkan ke Bawaslu, "
            "Senin (7/10/2024), kendati telah mengikuti deklarasi netralitas.",
            False,
        ),
        (
            "Ikrar Netral Tinggal Ikrar, Kades di Tual Kampanye Terang-terangan\nBawaslu memeriksa seorang kades, "
            "Senin (7/10/2024). Kades itu ikut membaca ikrar netralitas pada September.",
            False,
        ),
        (
            "Langgar Ikrar Netralitas, Tiga ASN Tual Disanksi\nTiga ASN Tual disanksi, Senin (7/10/2024), setelah "
            "melanggar ikrar netralitas yang mereka ucapkan.",
            False,
        ),
        (
            "Usai Ikrar Netral, ASN Tual Gelar Doa Bersama\nASN Pemkot Tual mengucapkan ikrar netralitas di halaman "
            "kantor, Senin (7/10/2024).",
            True,
        ),
    ],
)
def test_the_breach_of_a_pledge_is_the_news(text: str, relevant: bool) -> None:
    assert screen(article(text), load_lexicon()).relevant == relevant


@pytest.mark.parametrize(
    ("text", "relevant"),
    [
        (
            "Lima Paslon Tual Ikrar Pilkada Damai\nLima paslon mengucapkan ikrar damai di GOR, Senin (7/10/2024). "
            "Mereka meneken komitmen bersama menolak hoaks.\nKPU mengingatkan ASN harus netral.",
            False,
        ),
        (
            "Eks Napiter Ucap Ikrar Setia NKRI\nSeorang narapidana membaca ikrar setia di lapas, Senin (7/10/2024). "
            "Ia menandatangani surat pernyataan.\nPetugas lapas netral dalam pembinaan.",
            False,
        ),
        (
            "Caleg Tual Deklarasi Tolak Politik Uang\nPara caleg menandatangani pakta integritas, Senin "
            "(7/10/2024).\nBawaslu mengimbau ASN netral.",
            False,
        ),
        (
            "Ratusan Siswa Ikrar Anti Perundungan\nSiswa SMA Tual mengucapkan ikrar, Senin (7/10/2024).\nKepala "
            "sekolah menegaskan guru netral pada pilkada.",
            False,
        ),
        (
            "KPU Tual menggelar Deklarasi Bebas Benturan Kepentingan bagi ASN, Senin (7/10/2024).\nKata ketuanya, "
            "penyelenggara harus netral.",
            False,
        ),
        (
            "ASN Tual Deklarasi Pilkada Damai dan Netral\nASN Pemkot Tual membacakan ikrar netralitas, Senin "
            "(7/10/2024).",
            True,
        ),
        (
            "Deklarasi Pilkada Damai di Tual, ASN Ikut Ikrar\nPara paslon menandatangani deklarasi damai, Senin "
            "(7/10/2024).\nDi tempat yang sama ASN Pemkot Tual mengucapkan ikrar netralitas dipimpin Sekda.",
            True,
        ),
    ],
)
def test_what_the_headline_declares_is_not_neutrality(text: str, relevant: bool) -> None:
    assert screen(article(text), load_lexicon()).relevant == relevant


@pytest.mark.parametrize(
    ("text", "relevant"),
    [
        (
            "Pemkot Tual mengikat pegawainya dengan pakta integritas netralitas. Penandatanganannya dilakukan para "
            "kepala dinas di aula, Senin (7/10/2024).",
            True,
        ),
        (
            "Pegawai Pemkot Tual punya ikrar netralitas. Pengucapannya digelar serentak di halaman kantor, Senin "
            "(7/10/2024).",
            True,
        ),
        (
            "Pemkot Tual punya pakta integritas netralitas. Penandatanganannya akan digelar pekan depan, kata Sekda.",
            True,
        ),
        ("Bupati menilai pakta integritas netralitas tak cukup. Penandatanganannya sering hanya seremonial.", False),
    ],
)
def test_the_next_sentence_tells_the_act(text: str, relevant: bool) -> None:
    assert screen(article(text), load_lexicon()).relevant == relevant


@pytest.mark.parametrize(
    ("text", "relevant"),
    [
        (
            "Ketua Panwascam Tual mengatakan hari ini dilaksanakan deklarasi netralitas ASN dan perangkat "
            "desa.\nCamat berharap semua menjaga sikap.",
            True,
        ),
        ("„Pagi ini kami menggelar ikrar netralitas seluruh ASN,“ kata Sekda Tual, Senin (7/10/2024).", True),
        (
            "Menurut camat, kegiatan hari ini diisi pembacaan ikrar netralitas oleh seluruh perangkat desa, Senin "
            "(7/10/2024).",
            True,
        ),
        ("Camat mengatakan ikrar netralitas ASN sebaiknya digelar tahun ini.", False),
        ("Sekda mengatakan sampai hari ini belum ada ASN yang menandatangani pakta integritas netralitas.", False),
    ],
)
def test_what_is_said_to_be_held_today_is_held(text: str, relevant: bool) -> None:
    assert screen(article(text), load_lexicon()).relevant == relevant


@pytest.mark.parametrize(
    ("text", "relevant"),
    [
        ("Setahun setelah ikrar netralitas, Bawaslu menilai ASN Tual masih rawan.\nKasus terus muncul.", False),
        (
            "ASN Tual meneken pakta integritas netralitas, sebulan setelah KPU menetapkan calon, Senin (7/10/2024).",
            True,
        ),
        ("Sehari usai penetapan calon, ASN Tual mengucapkan ikrar netralitas, Selasa (24/9/2024).", True),
        ("Dua pekan sejak pakta integritas netralitas diteken, Bawaslu menemukan pelanggaran ASN Tual.", False),
    ],
)
def test_what_the_time_is_counted_from(text: str, relevant: bool) -> None:
    assert screen(article(text), load_lexicon()).relevant == relevant


@pytest.mark.parametrize(
    ("text", "relevant"),
    [
        (
            "Cegah Pelanggaran, Bawaslu Ajak Kades Tual Netral\nBawaslu Tual mengumpulkan kades, Kamis (26/9/2024). "
            "Kades dan lurah menandatangani komitmen bersama menjaga netralitas.",
            True,
        ),
        (
            "Antisipasi Pelanggaran Netralitas, Pemkot Tual Kumpulkan ASN\nPara ASN membacakan ikrar netralitas di "
            "aula, Kamis (26/9/2024).",
            True,
        ),
    ],
)
def test_a_breach_that_is_to_be_prevented_is_none(text: str, relevant: bool) -> None:
    assert screen(article(text), load_lexicon()).relevant == relevant


@pytest.mark.parametrize(
    ("text", "relevant"),
    [
        (
            "Bupati Siak Ingatkan ASN Jaga Netralitas\nBupati Siak mengimbau ASN netral. Penandatanganan pakta "
            "integritas "
            "netralitas ASN telah dilakukan, katanya.\nIa meminta semua menaati aturan.",
            False,
        ),
        (
            "Bupati Siak Ingatkan ASN Jaga Netralitas\nASN Siak telah menandatangani pakta integritas "
            "netralitas di aula "
            "kantor bupati, Senin (7/10/2024).\nIa meminta semua menaati aturan.",
            True,
        ),
        (
            "Bupati Siak Ikuti Penandatanganan Pakta Integritas\nPakta integritas netralitas ASN telah ditandatangani "
            "seluruh camat.\nIa meminta semua menaati aturan.",
            True,
        ),
    ],
)
def test_a_reminder_names_the_pledge_that_was_made_some_other_day(text: str, relevant: bool) -> None:
    assert screen(article(text), load_lexicon()).relevant == relevant


@pytest.mark.parametrize(
    ("text", "relevant"),
    [
        (
            "Wali Kota Tual Larang ASN Ikut Jalan Sehat\nWali kota melarang ASN hadir agar netral.\nDiketahui "
            "sebelumnya, "
            "ASN Tual melakukan deklarasi netralitas. Deklarasi itu dilaksanakan jelang pemilu.",
            False,
        ),
        (
            "Pelanggaran Netralitas Tinggi, Bupati Siak Beri Hukuman Berat\nASN Pemkab Siak menggelar deklarasi "
            "netralitas, "
            "Senin (7/10/2024).\nBupati akan menindak yang bersalah.",
            True,
        ),
        ("Pemkab Siak menggelar deklarasi dukungan masyarakat dan netralitas ASN, Senin (7/10/2024).", True),
        ("Pemkab Siak menggelar deklarasi dukungan masyarakat, Senin (7/10/2024). ASN harus netral.", False),
        ("Bupati Siak mengingatkan ASN agar netral.\nUsai apel, seluruh camat menandatangani pakta in", True),
    ],
)
def test_what_a_pledge_refers_to_and_where_it_stands(text: str, relevant: bool) -> None:
    assert screen(article(text), load_lexicon()).relevant == relevant
