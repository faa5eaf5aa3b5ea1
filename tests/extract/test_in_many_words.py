"""Short reports by many hands: what they tell is a pledge of servants of the state, or it is something near one."""

import pytest

from scraper.extract.screen import screen
from scraper.lexicon import load_lexicon
from tests.articles import article


@pytest.mark.parametrize(
    "text",
    [
        "Empat puluh kepala sekolah di Kecamatan Wara membubuhkan cap jempol di kain putih sebagai janji netral "
        "pada Pilkada 2024, Senin (7/10/2024).",
        "Kades se-Kecamatan Wara Teken Surat Netral\nDi atas meterai, 14 kepala desa menyatakan tidak akan "
        "memihak calon mana pun, Senin (7/10/2024). Surat itu disimpan Panwascam.",
        "Pegawai Lapas Kelas IIB Siak mengangkat sumpah untuk tidak berpihak pada Pemilu 2024, Rabu (11/10/2023).",
        "Pernyataan sikap netral ditandatangani 25 penghulu kampung di Siak, Rabu (11/10/2023).",
        "Pegawai RSUD Tual ramai-ramai menandatangani spanduk netralitas ASN di lobi rumah sakit, Kamis (12/9/2024).",
        "Apel Netralitas, ASN Pemkot Tual Ucapkan Janji\nASN mengucapkan janji setia untuk tetap netral selama "
        "Pilkada, Senin (7/10/2024).",
        "Para guru berdiri, mengangkat tangan kanan, lalu mengikuti ucapan kepala dinas: kami siap netral. "
        "Begitu suasana ikrar netralitas di SMAN 1 Tual, Senin (7/10/2024).",
        "ASN Kecamatan Wara Mendeklarasikan Diri Netral\nCamat memimpin acara itu, Senin (7/10/2024).",
        "Dinas Pertanian Siak Komitmen Netral, Tandatangani Pakta\nSeluruh pegawai dinas menandatangani pakta "
        "integritas netralitas, Senin (7/10/2024).",
        "Kesepakatan untuk netral pada Pilkada itu dituangkan dalam berita acara yang ditandatangani seluruh "
        "lurah di Kota Tual, Senin (7/10/2024).",
        "Pemkab Siak meluncurkan Gerakan ASN Netral, ditandai pembubuhan tanda tangan oleh kepala OPD, Senin "
        "(7/10/2024).",
        "Prajurit Kodim 0322/Siak mengikrarkan netralitas TNI di lapangan upacara, Senin (7/10/2024).",
        "Seluruh personel Polres Siak membacakan ikrar netralitas Polri, Senin (7/10/2024).",
        "Lurah dan camat se-Kota Tual mengucap tekad netral. Naskah tekad itu dibacakan Camat Dullah, Senin "
        "(7/10/2024), di hadapan Bawaslu.",
        "Pembacaan naskah netralitas ASN di Kantor Imigrasi Tual dilakukan kepala kantor, Senin (7/10/2024).",
        "Kemenag Siak gelar apel ikrar, seluruh ASN bertekad tak ikut politik praktis, Senin (7/10/2024).",
        "Kepala puskesmas se-Siak dan stafnya berjanji tidak memihak. Janji itu mereka tanda tangani satu per "
        "satu, Senin (7/10/2024).",
        "Satpol PP Tual Bacakan Ikrar Netralitas\nPersonel Satpol PP berbaris membacakan ikrar, Senin (7/10/2024).",
        "BPBD Siak tandatangani fakta netralitas pegawai, Senin (7/10/2024). Kepala BPBD berharap semua patuh.",
        "Rektor memimpin dosen dan pegawai kampus membacakan deklarasi netralitas pemilu, Kamis (9/11/2023).",
        "Pj Bupati Siak menyaksikan langsung penandatanganan pakta integritas netralitas oleh 23 kepala OPD, "
        "Selasa (8/10/2024).",
        "Usai upacara Hari Kesaktian Pancasila, seluruh ASN Pemkot Tual serentak membaca lima poin ikrar "
        "netralitas, Selasa (1/10/2024).",
        "Deklarasi ASN Netral Warnai HUT Korpri di Tual\nKorpri Tual mendeklarasikan netralitas anggotanya, Rabu "
        "(29/11/2023).",
        "Pekan depan, ASN Pemkot Tual dijadwalkan mengucapkan ikrar netralitas di halaman balai kota, kata "
        "Kepala BKPSDM.",
        "Bawaslu Siak akan menggelar deklarasi netralitas ASN pada Rabu, 18 September 2024, di aula kantor bupati.",
        "Perangkat Desa Balimbing Teken Ikrar\nKepala desa, sekretaris desa, dan kadus Balimbing menandatangani "
        "ikrar netralitas pilkada, Senin (7/10/2024).",
        "Pegawai KPP Pratama Tual ikut ikrar netralitas Kemenkeu secara daring, Senin (23/10/2023).",
        "Anggota BPD se-Kecamatan Wara juga ikut meneken pakta netralitas bersama kepala desa, Senin (7/10/2024).",
        "Guru honorer dan PPPK di Siak diambil janji netralnya di hadapan Bawaslu, Senin (7/10/2024).",
        "Seluruh karyawan Perumda Air Minum Tual menyatakan ikrar tidak terlibat politik praktis, Senin (7/10/2024).",
        "Pegawai Pemko Tual berikrar tidak akan condong kepada calon wali kota mana pun, Senin (7/10/2024).",
        "ASN Kecamatan Wara sama-sama mendeklarsikan netralitas untuk Pilkada 2024, Senin (7/10/2024).",
    ],
)
def test_a_pledge_in_many_words(text: str) -> None:
    assert screen(article(text), load_lexicon()).relevant


@pytest.mark.parametrize(
    "text",
    [
        "Bupati Siak menerbitkan surat edaran netralitas ASN, Senin (7/10/2024). ASN dilarang ikut kampanye.",
        "Bawaslu Siak mengimbau kepala desa membuat pakta integritas netralitas sebelum masa kampanye.",
        "KASN: Pakta Integritas Netralitas Tak Cukup\nKetua KASN menilai penandatanganan pakta integritas tak "
        "menjamin netralitas ASN, Senin (7/10/2024).",
        "Calon bupati menandatangani pakta integritas antikorupsi di KPU, Senin (7/10/2024). Bawaslu "
        "mengingatkan ASN netral.",
        "Bawaslu dan Pemkab Siak menandatangani MoU pengawasan netralitas ASN, Senin (7/10/2024).",
        "Bupati Siak melantik 40 pejabat, Senin (7/10/2024). Mereka membacakan pakta integritas dan diminta netral.",
        "Panwascam se-Siak dilantik, Senin (7/10/2024), dan menandatangani pakta integritas. Mereka harus netral.",
        "Warga mendesak ASN Siak mengucapkan ikrar netralitas, Senin (7/10/2024), dalam aksi di kantor bupati.",
        "Penyerahan SK PPPK diwarnai pengucapan sumpah janji ASN, Senin (7/10/2024). Wali kota berpesan agar netral.",
        "Panitia Pilkades Wara mengucapkan ikrar netral, Senin (7/10/2024), menjelang pemilihan kepala desa.",
        "Wartawan Tual Deklarasi Netral\nPuluhan jurnalis mendeklarasikan netralitas media pada pilkada, Senin "
        "(7/10/2024). ASN juga diharap netral.",
        "Ormas Tual Deklarasi Pemilu Damai\nBelasan ormas membacakan deklarasi, Senin (7/10/2024). Mereka "
        "meminta ASN netral.",
        "Sosialisasi netralitas ASN di Siak diikuti 200 pegawai, Senin (7/10/2024). Peserta menandatangani "
        "daftar hadir.",
        "Sekda Siak meminta semua OPD segera meneken pakta integritas netralitas, Senin (7/10/2024).",
        "Tiga ASN Siak dilaporkan karena ikut deklarasi calon bupati, Senin (7/10/2024). Netralitas mereka "
        "dipertanyakan.",
        "Dewan Apresiasi Ikrar Netralitas ASN\nKetua DPRD Siak mengapresiasi ikrar netralitas ASN yang dilakukan "
        "pemkab bulan lalu.",
        "Pengamat ragukan ikrar netralitas ASN Siak. Menurutnya, ikrar hanya seremonial, Senin (7/10/2024).",
        "Bawaslu Siak menunggu pemkab menggelar ikrar netralitas ASN yang dijanjikan, Senin (7/10/2024).",
        "Kapolres minta anggota netral dan menjaga kotak suara. Ia memimpin apel pergeseran pasukan, Senin "
        "(7/10/2024).",
        "Warga binaan Lapas Siak mengucapkan ikrar setia NKRI, Senin (7/10/2024). Petugas netral dalam pemilu.",
        "DPRD Siak menandatangani nota kesepakatan KUA-PPAS, Senin (7/10/2024). Bupati menegaskan ASN netral.",
        "Relawan mendeklarasikan dukungan kepada calon wali kota, Senin (7/10/2024). Bawaslu memantau netralitas ASN.",
        "ASN Pemkot Tual teken pakta integritas bebas narkoba, Senin (7/10/2024). Wali kota juga menyinggung "
        "netralitas.",
        "Pelajar ikrar antitawuran di Polres Tual, Senin (7/10/2024). Polisi mengaku netral.",
        "Timses paslon minta ASN buat surat pernyataan netral. Permintaan itu disampaikan ke Bawaslu, Senin "
        "(7/10/2024).",
        "Kades Wara dipanggil Bawaslu, Senin (7/10/2024). Ia pernah menandatangani pakta netralitas, kata Ketua "
        "Bawaslu.",
        "Mantan bupati menyatakan netral dalam pilkada, Senin (7/10/2024), dan tidak akan mendukung siapa pun.",
        "PKK Tual menyatakan netral, begitu kata ketuanya saat arisan, Senin (7/10/2024).",
        "Rapat koordinasi netralitas ASN digelar Bawaslu Siak, Senin (7/10/2024). Peserta membahas aturan dan sanksi.",
        "Sultan menyatakan keraton netral, Senin (7/10/2024). Ia mengimbau ASN tidak memihak.",
        "Kader partai se-Siak meneken pakta integritas pemenangan calon gubernur, Senin (7/10/2024). ASN harus netral.",
        "DPRD Tuntut Pemkot Tual Bikin Ikrar Netralitas\nAnggota DPRD menilai pemkot lambat, Senin (7/10/2024). Kota "
        "tetangga sudah menggelar ikrar netralitas ASN.",
    ],
)
def test_what_stands_near_a_pledge_in_many_words(text: str) -> None:
    assert not screen(article(text), load_lexicon()).relevant
