"""Which of the institutions that an article names is the one that pledges."""

import pytest

from scraper.lexicon import load_lexicon
from scraper.pipeline import read_article
from tests.articles import article


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "ASN di kantor pusat Pemerintah Kabupaten Siak mengucapkan ikrar netralitas pemilu 2024.\n"
            "Penyelenggaranya Pemerintah Kabupaten Siak lewat Badan Kepegawaian dan Pengembangan Sumber Daya Manusia "
            "Siak, Senin (13/3/2023).",
            "Pemerintah Kabupaten Siak",
        ),
        (
            "Segera, Deklarasi Netralitas ASN dari Bawaslu Riau\n"
            "Gubernur Riau menerima Bawaslu Provinsi Riau, yang akan menggelar deklarasi netralitas ASN se-Riau.",
            "ASN se-Riau",
        ),
        ("Ribuan ASN se-Provinsi Riau membacakan ikrar netralitas, Senin (7/10/2024).", "Pemerintah Provinsi Riau"),
        (
            "Panitia Pengawas Pemilu Kecamatan (Panwascam) Banuhampu menggelar deklarasi netralitas ASN, TNI dan Polri "
            "di aula kantor camat, Kabupaten Agam, Senin (7/10/2024).",
            "ASN, TNI dan Polri Kecamatan Banuhampu",
        ),
        (
            "Panwaslu Kecamatan Banuhampu mengadakan sosialisasi netralitas ASN, TNI, Polri, kepala desa dan "
            "perangkat desa di Kabupaten Agam, Senin (7/10/2024).\n"
            "Selain sosialisasi, juga diadakan pembacaan ikrar netralitas dari semua yang hadir.",
            "ASN, TNI, Polri, kepala desa dan perangkat desa Kecamatan Banuhampu",
        ),
        (
            "Bawaslu Kabupaten Agam menggelar deklarasi netralitas ASN, Senin (7/10/2024).\nDeklarasi netralitas ASN "
            "berlangsung di ballroom sebuah hotel di Kecamatan Banuhampu.",
            "Pemerintah Kabupaten Agam",
        ),
        (
            "Bawaslu menggelar deklarasi netralitas bagi ASN, TNI dan Polri.\nKegiatan itu dihadiri Kodim, Polres, "
            "dinas Pemerintah Kota Solok, Bappeda Pemerintah Kota Solok serta camat dan lurah se-Kota Solok.",
            "ASN, TNI dan Polri Kota Solok",
        ),
        (
            "Ikrar netralitas dibacakan ASN, TNI/Polri dan para kades se-Kecamatan Banuhampu, Kabupaten Agam.",
            "ASN, TNI, Polri dan kepala desa Kecamatan Banuhampu",
        ),
        (
            "Bawaslu menggelar deklarasi netralitas yang melibatkan kepala desa (kades), ASN, serta anggota TNI dan "
            "Polri Kabupaten Siak.",
            "ASN, TNI, Polri dan kepala desa Kabupaten Siak",
        ),
        (
            "Pegawai Dinas Pendidikan & Kebudayaan Kabupaten Siak membacakan ikrar netralitas ASN, Senin (7/10/2024).",
            "Dinas Pendidikan dan Kebudayaan Kabupaten Siak",
        ),
        (
            "Usai upacara, ASN Pemprov Lampung, Polda Lampung, dan Korem Garuda Hitam meneken deklarasi netralitas.",
            "Pemerintah Provinsi Lampung, Polda Lampung dan Korem Garuda Hitam",
        ),
        (
            "Perbekel-Lurah di Jembrana teken ikrar netralitas\n"
            "Perbekel serta lurah di Kabupaten Jembrana berikrar netral pada Pilkada 2024.",
            "Perbekel dan lurah se-Kabupaten Jembrana",
        ),
        (
            "Pegawai Diskominfosantik Kalimantan Tengah mengucapkan ikrar netralitas ASN, Senin (7/10/2024).",
            "Diskominfosantik Provinsi Kalimantan Tengah",
        ),
        (
            "ASN, TNI, Polri, wali nagari hingga perangkat nagari Kecamatan Banuhampu, Kabupaten Agam, membacakan "
            "ikrar netralitas, Senin (7/10/2024).",
            "ASN, TNI, Polri, wali nagari dan perangkat nagari Kecamatan Banuhampu",
        ),
        (
            "Bawaslu menggelar sosialisasi netralitas ASN, TNI dan Polri sekaligus pembacaan ikrar ASN Pemkab Siak.",
            "Pemerintah Kabupaten Siak",
        ),
        (
            "Bawaslu menggelar sosialisasi, lalu ASN, TNI dan Polri Kabupaten Siak membacakan ikrar netralitas.",
            "ASN, TNI dan Polri Kabupaten Siak",
        ),
        (
            "Kepala desa se-Kabupaten Siak menandatangani deklarasi netralitas, Senin (7/10/2024).\n"
            "Deklarasi itu awal yang baik bagi netralitas kepala desa dan ASN, kata ketua panitia.",
            "Kepala desa se-Kabupaten Siak",
        ),
        (
            "Prajurit Kodim 0322/SAK Mayor Inf Budi Santoso pimpin membacakan ikrar netralitas, Senin (7/10/2024).",
            "Kodim 0322/SAK",
        ),
        (
            "Prajurit Kodim 0321 Rohil menandatangani pakta integritas netralitas, Senin (7/10/2024).",
            "Kodim 0321 Rokan Hilir",
        ),
        (
            "Kepala desa di Pulau Bacan, Kabupaten Halmahera Selatan, berikrar netral\n"
            "Para kepala desa membacakan ikrar netralitas, Senin (7/10/2024).",
            "Kepala desa se-Pulau Bacan",
        ),
        ("Guru SMAN 2 Siak Hulu, Kabupaten Kampar, mengucapkan ikrar netralitas ASN.", "SMA Negeri 2 Siak Hulu"),
        ("Guru SMAN 2 Siak, Riau, mengucapkan ikrar netralitas ASN.", "SMA Negeri 2 Siak"),
        ("ASN Kecamatan Ciseeng, Kabupaten Bogor, membacakan ikrar netralitas.", "Kecamatan Ciseeng"),
        ("Pemerintah Kecamatan Ciseeng, Kabupaten Bogor, menggelar ikrar netralitas ASN.", "Kecamatan Ciseeng"),
        ("Personel Polsek Ciseeng, Polres Bogor, membacakan ikrar netralitas Polri.", "Polsek Ciseeng"),
        (
            "Perangkat desa se-Kecamatan Ciseeng Kabupaten Bogor membacakan ikrar netralitas.",
            "Perangkat desa se-Kecamatan Ciseeng",
        ),
        (
            "Penghulu kampung se-Kecamatan Tualang, Kabupaten Siak, membacakan ikrar netralitas.",
            "Penghulu kampung se-Kecamatan Tualang",
        ),
        (
            "Deklarasi kades se-kecamatan\n15 kepala desa se-Kecamatan Ciseeng, Kabupaten Bogor, mendeklarasikan "
            "netralitas.\n"
            "Para kades lalu membacakan deklarasi netralitas itu.",
            "Kepala desa se-Kecamatan Ciseeng",
        ),
        (
            "Kepala desa se-Kabupaten Bogor membacakan ikrar netralitas.\nIkrar netralitas dipandu kepala desa Cogreg "
            "Kecamatan Parung, Budi Santoso.",
            "Kepala desa se-Kabupaten Bogor",
        ),
        (
            "Sebanyak 90 kepala desa bersama 11 lurah di Kabupaten Lebong menandatangani ikrar netralitas.",
            "Kepala desa dan lurah se-Kabupaten Lebong",
        ),
        (
            "Pemerintah Desa Cogreg, Kecamatan Parung, Kabupaten Bogor menggelar ikrar netralitas.\nKades dan "
            "perangkat "
            "membacakan ikrar netralitas itu di balai desa.",
            "Desa Cogreg",
        ),
        (
            "Petinggi OPD Pemkab Ponorogo menandatangani pakta integritas netralitas, Senin (7/10/2024).",
            "Pemerintah Kabupaten Ponorogo",
        ),
        (
            "Prajurit Kodim 0304 Agam dan personel Polres Agam bersama-sama membacakan ikrar netralitas.",
            "Kodim 0304 Agam dan Polres Agam",
        ),
        (
            "Kepala KUA, kepala madrasah, dan penyuluh se-Kabupaten Wajo bersama Kantor Kementerian Agama Kabupaten "
            "Wajo "
            "membacakan ikrar netralitas.",
            "Kantor Kementerian Agama Kabupaten Wajo",
        ),
        (
            "Kepala dinas, camat dan lurah, serta kepala sekolah se-Kota Bima meneken pakta netralitas. Pemerintah "
            "Kota "
            "Bima menggelarnya, Senin (7/10/2024).",
            "Pemerintah Kota Bima",
        ),
        (
            "Kementerian Koperasi dan UKM mendeklarasikan netralitas pegawainya, Senin (7/10/2024).",
            "Kementerian Koperasi dan UKM",
        ),
        (
            "Ikrar Pegawai PDAM Tirta Mangutama\nBADUNG - Pegawai PDAM Tirta Mangutama membacakan ikrar netralitas.",
            "PDAM Tirta Mangutama",
        ),
        (
            "Rektor-rektor kampus di Bali mendeklarasikan netralitas, Senin (7/10/2024).",
            "Rektor perguruan tinggi se-Bali",
        ),
        (
            "Seluruh rektor perguruan tinggi negeri se-Sulawesi Utara membacakan deklarasi netralitas kampus.",
            "Rektor perguruan tinggi se-Sulawesi Utara",
        ),
        (
            "Penandatanganan ikrar netralitas oleh camat, kepala desa, dan lurah berlangsung di Pendopo Kabupaten "
            "Siak.",
            "Kepala desa dan lurah se-Kabupaten Siak",
        ),
        (
            "Penandatanganan pakta netralitas oleh camat dan lurah berlangsung di halaman Pemerintah Kota Bogor.",
            "Pemerintah Kota Bogor",
        ),
        (
            "Deklarasi netralitas digelar Pemerintah Kabupaten Siak bersama Polres dan Kodim setempat, Senin "
            "(7/10/2024).",
            "ASN, TNI dan Polri Kabupaten Siak",
        ),
        (
            "Kepala desa se-Kabupaten Siak menandatangani ikrar netralitas, Jumat (1/11/2024).\nMereka yang mana "
            "sebelumnya "
            "telah mengikrarkan netralitas ASN, TNI dan Polri pada Senin (28/10) lalu hadir pula.",
            "Kepala desa se-Kabupaten Siak",
        ),
        (
            "Rakor Gubernur Riau diawali ikrar dan penandatanganan netralitas para kepala desa di Provinsi Riau, "
            "Senin.\n"
            "Ikrar netralitas dibacakan Kepala Desa Pinang, Kabupaten Kampar, Budi Santoso, lalu ditirukan yang lain.",
            "Kepala desa se-Riau",
        ),
        (
            "PEKANBARU - Gubernur Riau memimpin rakor di Provinsi Riau.\nAcara diawali ikrar netralitas para kepala "
            "desa.",
            "Kepala desa se-Riau",
        ),
        (
            "Pjs Bupati Siak akan mengadakan ikrar netralitas ASN, ujarnya ditemui di kediamannya, Kecamatan Sia.",
            "Pemerintah Kabupaten Siak",
        ),
        (
            "Kecamatan Tualang, Kabupaten Siak, menggelar upacara ikrar netralitas ASN, Senin (7/10/2024).\nKepala "
            "SMP Negeri "
            "1 Tualang hadir sebagai perwakilan ASN di lingkungan SMP Negeri 1 Tualang.",
            "Kecamatan Tualang",
        ),
        (
            "Menteri memimpin ikrar netralitas ASN Kemenkominfo\nDok. Biro Humas\nPegawai Kemenkominfo membacakan "
            "ikrar "
            "netralitas di kantor Kemenkominfo, Jakarta, Rabu (4/10/2023).",
            "Kementerian Komunikasi dan Informatika",
        ),
        (
            "Wakil Bupati Siak mendeklarasikan netralitas ASN di Kabupaten Siak, Kamis (11/8/2022).\nSejumlah "
            "anggota TNI dan "
            "Polri turut hadir dalam deklarasi netralitas itu.",
            "Pemerintah Kabupaten Siak",
        ),
        (
            "Pegawai Badan Narkotika Nasional Provinsi (BNNP) Riau mendeklarasikan netralitas, Senin (7/10/2024).",
            "Badan Narkotika Nasional Provinsi Riau",
        ),
        (
            "Pegawai Badan Narkotika Nasional Kota (BNNK) Batam membacakan ikrar netralitas, Senin (7/10/2024).",
            "Badan Narkotika Nasional Kota Batam",
        ),
        (
            "Kepala SD negeri di Kecamatan Ciseeng, Kabupaten Bogor, menandatangani ikrar netralitas, Senin "
            "(7/10/2024).",
            "Kepala sekolah se-Kecamatan Ciseeng",
        ),
        (
            "Kepala sekolah se-Kecamatan Ciseeng, Kabupaten Bogor, membacakan ikrar netralitas, Senin (7/10/2024).",
            "Kepala sekolah se-Kecamatan Ciseeng",
        ),
        (
            "Ratusan ASN berkumpul di halaman Setdakab Aceh Barat.\nMereka mengucap ikrar netralitas, Senin "
            "(4/12/2023).",
            "Pemerintah Kabupaten Aceh Barat",
        ),
        (
            "Penghulu di Bangko Pusako, Rokan Hilir, berikrar netral.\nPara penghulu membacakan ikrar netralitas.",
            "Penghulu se-Kabupaten Rokan Hilir",
        ),
        (
            "Pegawai Balai Besar Pengawas Obat dan Makanan (BBPOM) di Mataram menandatangani pakta integritas "
            "netralitas.",
            "Balai Besar Pengawas Obat dan Makanan Kota Mataram",
        ),
        (
            "Sebanyak 9 kepala desa bersama 2 lurah di Kabupaten Lebong sepakat netral.\nKesepakatan itu dituangkan "
            "dalam "
            "naskah yang diteken, Senin (7/10/2024). Naskah disimpan di Dinas Sosial.",
            "Kepala desa dan lurah se-Kabupaten Lebong",
        ),
        (
            "Kantor Urusan Agama (KUA) Kecamatan Ciseeng, Kabupaten Bogor, mengadakan pembacaan ikrar netralitas.",
            "Kantor Urusan Agama Kecamatan Ciseeng",
        ),
        (
            "Pegawai KUA Kecamatan Ciseeng, Kabupaten Bogor, membacakan ikrar netralitas.",
            "Kantor Urusan Agama Kecamatan Ciseeng",
        ),
        (
            "KPP Pratama Purwokerto menggelar pembacaan ikrar netralitas ASN Kemenkeu, Senin (2/10/2023).",
            "KPP Pratama Purwokerto",
        ),
        (
            "Pegawai Balai Taman Nasional Wakatobi membacakan ikrar netralitas, Senin (2/10/2023).",
            "Balai Taman Nasional Wakatobi",
        ),
        ("Korpri Kota Magelang mengikrarkan netralitas anggotanya, Rabu (29/11/2023).", "Pemerintah Kota Magelang"),
        ("Ikrar netralitas diucapkan pengurus Korpri Kabupaten Siak, Rabu (29/11/2023).", "Pemerintah Kabupaten Siak"),
        ("Pegawai Dinas Kominfo Kabupaten Siak membacakan ikrar netralitas.", "Dinas Kominfo Kabupaten Siak"),
        (
            "Kemenkes Deklarasi Netral\nPegawai Kemenkes mendeklarasikan netralitas, Senin (2/10/2023).",
            "Kementerian Kesehatan",
        ),
        (
            "Kegiatan KPU diawali pembacaan ikrar netralitas Badan Ad Hoc, Rabu (20/11/2024).\nSekretaris Daerah "
            "Kota Kupang "
            "membukanya di Kota Kupang.",
            "Badan Ad Hoc se-Kota Kupang",
        ),
        (
            "Seluruh Panitia Pemilihan Kecamatan (PPK) se-Kabupaten Siak membacakan ikrar netralitas, Rabu "
            "(20/11/2024).",
            "Panitia Pemilihan Kecamatan (PPK) se-Kabupaten Siak",
        ),
        (
            "Deklarasi netralitas ASN akan digelar Pemkab Siak pada Rabu (25/9/2024).\nKejaksaan Negeri Siak terima "
            "kunjungan "
            "Bawaslu untuk membahas deklarasi netralitas itu.",
            "Pemerintah Kabupaten Siak",
        ),
        (
            "Para kepala kampung se-Distrik Sentani Timur, Kabupaten Jayapura, menandatangani komitmen netralitas.",
            "Kepala kampung se-Distrik Sentani Timur",
        ),
        (
            "Lurah se-Kapanewon Depok, Kabupaten Sleman, dan pamong kalurahan berikrar netral.\nPamong kalurahan "
            "se-Kapanewon Depok membacakan ikrar netralitas.",
            "Pamong kalurahan se-Kapanewon Depok",
        ),
        (
            "Bawaslu Kabupaten Tanah Laut (Tala) mengundang.\nASN se-Tala menandatangani pakta integritas netralitas.",
            "Pemerintah Kabupaten Tanah Laut",
        ),
        (
            "Bawaslu Kabupaten Bengkulu Tengah (Benteng) mengundang.\nASN Benteng menandatangani pakta integritas "
            "netralitas.",
            "Pemerintah Kabupaten Bengkulu Tengah",
        ),
        (
            "Ikrar netralitas kepala desa se-Kabupaten Siak digelar Bawaslu, Senin (9/9/2024).\nHadir pada "
            "deklarasi itu Plt "
            "Bupati Siak, kepala OPD di lingkungan Kabupaten Siak, dan ketua ormas.",
            "Kepala desa se-Kabupaten Siak",
        ),
        (
            "ASN Kemkominfo membacakan ikrar netralitas di kantor Kemkominfo Jakarta Pusat, Rabu (4/10/2023).",
            "Kementerian Komunikasi dan Informatika",
        ),
        (
            "Pegawai Kemendagri, Jakarta Pusat, membacakan ikrar netralitas, Rabu (4/10/2023).",
            "Kementerian Dalam Negeri",
        ),
        (
            "Sebanyak 12 kepala instansi vertikal di Kota Bontang, di antaranya BPS dan Bea Cukai, meneken ikrar "
            "netralitas.",
            "Instansi vertikal se-Kota Bontang",
        ),
        (
            "Sebanyak 111 kepala lembang serta 40 lurah se-Kabupaten Toraja Utara membacakan ikrar netralitas.",
            "Kepala lembang dan lurah se-Kabupaten Toraja Utara",
        ),
        (
            "Kesbangpol Kota Jambi: Deklarasi Netralitas ASN Menyusul\nKaban Kesbangpol Kota Jambi mengatakan "
            "Pemkot Jambi "
            "akan menggelar deklarasi netralitas ASN, Senin (6/11/2023).",
            "Pemerintah Kota Jambi",
        ),
        (
            "Perangkat dari 14 desa di Kecamatan Ciseeng, Kabupaten Bogor, membacakan ikrar netralitas di balai desa.",
            "Perangkat desa se-Kecamatan Ciseeng",
        ),
        (
            "Aparatur desa se-Kabupaten Siak membacakan ikrar netralitas, Senin (7/10/2024).",
            "Aparatur desa se-Kabupaten Siak",
        ),
        (
            "Tiga unsur di Provinsi Riau mendeklarasikan netralitas, Senin (7/10/2024).\nGubernur mewakili ASN, "
            "Danrem mewakili "
            "TNI, dan Kapolda mewakili Polri.",
            "ASN, TNI dan Polri Provinsi Riau",
        ),
        (
            "Polda dan Pemprov meneken deklarasi netralitas\nGubernur Riau memimpin deklarasi netralitas di "
            "Provinsi Riau.",
            "ASN dan Polri Provinsi Riau",
        ),
        (
            "Kantor Imigrasi Ngurah Rai Deklarasi Netral\nKantor Imigrasi Kelas I Khusus TPI Ngurah Rai "
            "melangsungkan deklarasi "
            "netralitas pegawai, Selasa (21/11/2023).",
            "Kantor Imigrasi Kelas I Khusus TPI Ngurah Rai",
        ),
        (
            "Kecamatan Ciseeng Gelar Ikrar Netralitas\nPegawai Kecamatan Ciseeng, Kabupaten Bogor, membacakan ikrar "
            "netralitas.",
            "Kecamatan Ciseeng",
        ),
        ("Camat dan lurah se-Kota Bogor meneken pakta integritas netralitas.", "Pemerintah Kota Bogor"),
        ("Setwan Siak menggelar ikrar netralitas ASN.", "Sekretariat DPRD Kabupaten Siak"),
        (
            "Kanwil Kemenag Jawa Barat menggelar ikrar netralitas ASN.",
            "Kantor Wilayah Kementerian Agama Provinsi Jawa Barat",
        ),
        (
            "Pegawai Perumda Air Minum Tirta Kahuripan Kabupaten Bogor membacakan ikrar netralitas.",
            "Perumda Air Minum Tirta Kahuripan Kabupaten Bogor",
        ),
        (
            "Pemprov Riau menggelar deklarasi netralitas, Rabu (23/10/2024). Pemerintah Provinsi Riau mengundang "
            "semua.\nIkrar netralitas ASN se-Riau dibacakan di balairung, dipimpin Gubernur Riau.",
            "ASN se-Riau",
        ),
        (
            "Bawaslu Kabupaten Siak menggelar ikrar netralitas penghulu dan lurah, Sabtu (21/9/2024).\nGubernur Riau "
            "Sugianto hadir. Gubernur Riau meminta semua netral. Gubernur Riau lalu pulang.",
            "Penghulu dan lurah se-Kabupaten Siak",
        ),
    ],
)
def test_who_pledges(text: str, name: str) -> None:
    """Not the organiser, not the office that acts for the government, and all of those who pledge together."""
    reading = read_article(article(text), load_lexicon())
    assert reading.facts is not None
    assert reading.facts.institution is not None
    assert reading.facts.institution.name == name


@pytest.mark.parametrize(
    "servants",
    [
        "ASN",
        "aparatur sipil negara (ASN)",
        "pegawai ASN",
        "PNS",
        "para abdi negara",
        "bagi pegawai negeri sipil (PNS)",
        "ASN (Aparatur Sipil Negara)",
    ],
)
def test_whose_servants_are_not_told_by_where_they_stand_or_who_calls(servants: str) -> None:
    for text in (
        f"Pemprov Riau mengadakan apel ikrar netralitas {servants} di SMA Negeri 1 Siak, Senin (7/10/2024).",
        f"Deklarasi netralitas {servants} dari Bawaslu Riau digelar Senin (7/10/2024), diikuti Pemprov Riau.",
    ):
        assert institution(text) == "Pemerintah Provinsi Riau"


@pytest.mark.parametrize("servants", ["ASN (Aparatur Sipil Negara)", "aparat sipil negara [ASN]", "aparatur negara"])
@pytest.mark.parametrize("where", ["", "se-wilayah ", "sewilayah ", "di seantero "])
def test_servants_of_a_region_in_any_words(servants: str, where: str) -> None:
    text = f"Sebanyak 75 {servants} {where}Kabupaten Siak membacakan ikrar netralitas yang disiapkan BKPSDM."
    assert institution(text) == "Pemerintah Kabupaten Siak"


@pytest.mark.parametrize("among", ["di lingkungan", "di kalangan", "di tubuh", "di bawah naungan"])
def test_servants_of_a_government_in_any_words(among: str) -> None:
    text = f"Ratusan ASN {among} Pemkab Siak mengikuti ikrar netralitas yang disiapkan BKPSDM, Senin (7/10/2024)."
    assert institution(text) == "Pemerintah Kabupaten Siak"


@pytest.mark.parametrize(
    ("text", "name", "regency"),
    [
        (
            "Bupati Mojokerto menghadiri ikrar netralitas kades dan perangkat desa se-Kecamatan Jetis, Selasa (31/10).",
            "Kepala desa dan perangkat desa se-Kecamatan Jetis",
            "35.16",
        ),
        ("Kodim 0213/Nias menandatangani pakta integritas netralitas TNI.", "Kodim 0213/Nias", "12.04"),
        ("Kodim 0201/BS menandatangani pakta integritas netralitas TNI di Medan.", "Kodim 0201/BS", "12.71"),
        (
            "Kapolsek Bukit Raya, Pekanbaru, memimpin pembacaan deklarasi netralitas Polri.",
            "Polsek Bukit Raya",
            "14.71",
        ),
        ("Anggota PGRI Kabupaten Siak mendeklarasikan netralitas ASN.", "PGRI Kabupaten Siak", "14.08"),
        (
            "Imigrasi Nunukan Deklarasi Netral, Bawaslu dan Ombudsman Jadi Saksi\nKantor Imigrasi Kelas II TPI Nunukan "
            "mendeklarasikan netralitas pegawainya.",
            "Kantor Imigrasi Kelas II TPI Nunukan",
            "65.03",
        ),
        (
            "Komandan Kodim 0201/BS menegaskan netralitas, usai meneken pakta integritas netralitas TNI di Medan.",
            "Kodim 0201/BS",
            "12.71",
        ),
    ],
)
def test_where_the_pledger_is_at_home(text: str, name: str, regency: str) -> None:
    facts = read_article(article(text), load_lexicon()).facts
    assert facts is not None
    assert facts.institution is not None
    assert (facts.institution.name, facts.place.regency_code) == (name, regency)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ikrar bersama netralitas kepala desa digelar Bawaslu di Kabupaten Alor.", "Kepala desa se-Kabupaten Alor"),
        (
            "Polres Alor hadiri deklarasi bersama kenetralan kades\n"
            "Deklarasi bersama kenetralan para kepala desa se-Kabupaten Alor diadakan Bawaslu bersama Polres Alor.",
            "Kepala desa se-Kabupaten Alor",
        ),
        (
            "Guru para pegawai ASN di Kabupaten Mojokerto membacakan ikrar netralitas.",
            "Dinas Pendidikan Kabupaten Mojokerto",
        ),
        (
            "ASN serta tenaga honorer di Tana Toraja berikrar netral, Senin (7/10/2024), disaksikan TNI dan Polri.",
            "Pemerintah Kabupaten Tana Toraja",
        ),
        (
            "Pegawai kantor Dinas Sosial Kabupaten Siak meneken pakta integritas netralitas bersama di aula bupati.",
            "Dinas Sosial Kabupaten Siak",
        ),
        (
            "Pemerintah Kabupaten menggelar pembacaan ikrar netralitas ASN melalui BKPSDM Kabupaten Siak.",
            "Pemerintah Kabupaten Siak",
        ),
        (
            "ASN Kec Klojen, Kota Malang, membacakan ikrar netralitas yang dihadiri Wali Kota Malang.",
            "Kecamatan Klojen",
        ),
        (
            "ASN Kemenkum HAM Malut membacakan ikrar netralitas.",
            "Kantor Wilayah Kementerian Hukum dan HAM Provinsi Maluku Utara",
        ),
        (
            "Pakta integritas netralitas ditandatangani bupati dan wali kota tingkat Provinsi Riau.",
            "Bupati dan Wali Kota se-Riau",
        ),
        ("Pakta integritas netralitas ditandatangani Bupati/Wali Kota di Riau.", "Bupati/Wali Kota se-Riau"),
        (
            "Ikrar netralitas dibacakan Pemkab Muna serta Muna Barat.",
            "Pemerintah Kabupaten Muna dan Pemerintah Kabupaten Muna Barat",
        ),
    ],
)
def test_the_same_in_other_words(text: str, name: str) -> None:
    assert institution(text) == name


@pytest.mark.parametrize(
    ("words", "name", "kind"),
    [
        ("Imigrasi Dumai", "Kantor Imigrasi Dumai", "imigrasi"),
        ("Kantor SAR Pekanbaru", "Kantor SAR Kota Pekanbaru", "lembaga"),
        ("BPKP Perwakilan Provinsi Riau", "BPKP Provinsi Riau", "lembaga"),
        ("Badan Pendapatan Daerah Kota Dumai", "Badan Pendapatan Daerah Kota Dumai", "dinas"),
        (
            "Badan Pengelolaan Keuangan dan Aset Daerah Kota Dumai",
            "Badan Pengelolaan Keuangan dan Aset Daerah Kota Dumai",
            "dinas",
        ),
        (
            "Dinas Pemberdayaan Perempuan dan Perlindungan Anak Kabupaten Siak",
            "Dinas Pemberdayaan Perempuan dan Perlindungan Anak Kabupaten Siak",
            "dinas",
        ),
    ],
)
def test_offices_by_their_names(words: str, name: str, kind: str) -> None:
    for text in (f"Pegawai {words} membacakan ikrar netralitas.", f"{words} menggelar apel ikrar netralitas ASN."):
        facts = read_article(article(text), load_lexicon()).facts
        assert facts is not None
        assert facts.institution is not None
        assert (facts.institution.name, facts.institution.kind) == (name, kind)


@pytest.mark.parametrize(
    ("text", "name", "regency"),
    [
        (
            "Bawaslu menggelar ikrar netralitas Pilkada yang diikuti 147 kakam se-Tulang Bawang.",
            "Kepala kampung",
            "18.05",
        ),
        (
            "Kakon dari seantero Kecamatan Gadingrejo, Kabupaten Pringsewu, mengucapkan ikrar netralitas.",
            "Kepala pekon se-Kecamatan Gadingrejo",
            "18.10",
        ),
        ("Pegawai Universitas Bengkulu, Provinsi Bengkulu, membacakan ikrar netralitas.", "Universitas", "17.71"),
        ("Pegawai Lapas Bengkulu membacakan ikrar netralitas.", "Lembaga Pemasyarakatan Bengkulu", "17.71"),
        (
            "Semua Panitia Pemilihan Kecamatan (PPK) di Kota Dumai meneken pakta integritas netralitas.",
            "Panitia",
            "14.72",
        ),
    ],
)
def test_short_names_and_towns_that_a_province_is_named_after(text: str, name: str, regency: str) -> None:
    facts = read_article(article(text), load_lexicon()).facts
    assert facts is not None
    assert facts.institution is not None
    assert facts.institution.name.startswith(name)
    assert facts.place.regency_code == regency


@pytest.mark.parametrize("body", ["Lapas Kelas IIA Pekanbaru", "Kemenag Kota Dumai", "SMAN 1 Siak", "Pemprov Riau"])
@pytest.mark.parametrize(
    "around",
    [
        "Menjelang Pilkada 2024, Bawaslu terus mengingatkan netralitas ASN, TNI dan Polri.\n{}",
        "Bawaslu Kampar menekankan pentingnya netralitas ASN, TNI dan Polri.\n{}",
        "{}\n“ASN Pemkab Kampar juga akan kami kumpulkan pekan depan untuk berikrar,” kata Ketua Bawaslu.",
        "{}\nSebelumnya, Kemenag Kampar juga telah berikrar netral.",
    ],
)
@pytest.mark.parametrize("by", ["dibacakan {}", "diucapkan seluruh ASN {}", "diikrarkan oleh {}"])
def test_who_is_only_reminded_or_pledges_another_day(body: str, around: str, by: str) -> None:
    pledge = f"Ikrar netralitas ASN jelang Pilkada 2024 {by.format(body)} di aula, Senin (7/10/2024)."
    told = institution(around.format(pledge))
    assert told == institution(pledge)
    assert told is not None
    assert "Kampar" not in told


def test_no_word_for_all_districts_is_one() -> None:
    text = "Semua Kecamatan Kebagian\nASN Pemkab Siak membacakan ikrar netralitas."
    assert institution(text) == "Pemerintah Kabupaten Siak"


def institution(text: str) -> str | None:
    facts = read_article(article(text), load_lexicon()).facts
    return facts.institution.name if facts and facts.institution else None


def test_a_level_that_ends_the_name_is_not_said_twice() -> None:
    text = """Kanwil Kementerian Agama Provinsi Lampung Ikrar Netralitas
Bandar Lampung - ASN Kanwil Kementerian Agama Provinsi Lampung membacakan ikrar netralitas Pilkada 2024."""
    facts = read_article(article(text, "https://kabar.example/kanwil"), load_lexicon()).facts
    assert facts is not None
    assert facts.institution is not None
    assert facts.institution.name == "Kantor Wilayah Kementerian Agama Provinsi Lampung"


@pytest.mark.parametrize(
    "unit", ["Korem 042/Garuda Putih", "Polda Jambi", "Kejaksaan Tinggi Jambi", "Pengadilan Tinggi Agama Jambi"]
)
def test_a_command_of_a_province_has_no_regency(unit: str) -> None:
    """It pledges in a town, which is not all it watches over."""
    facts = read_article(
        article(f"{unit} menggelar ikrar netralitas di Kota Jambi, Senin (2/10/2023)."), load_lexicon()
    ).facts
    assert facts is not None
    assert (facts.place.province_code, facts.place.regency_code) == ("15", None)


@pytest.mark.parametrize("house", ["Universitas Tadulako", "Politeknik Rekaan"])
def test_a_campus_stands_in_the_town_of_its_report(house: str) -> None:
    """Where its name tells no place."""
    text = f"PALU - Dosen dan pegawai {house} membacakan ikrar netralitas pemilu 2024, Senin (27/11/2023)."
    facts = read_article(article(text), load_lexicon()).facts
    assert facts is not None
    assert (facts.place.province_code, facts.place.regency_code) == ("72", "72.71")


def test_those_who_hold_the_poll_may_pledge_themselves() -> None:
    text = (
        "Seluruh pegawai sekretariat KPU Kota Bontang menandatangani pakta integritas netralitas, Selasa (2/1/2024).\n"
        "Penandatanganan disaksikan Bawaslu dan Polres Bontang."
    )
    assert institution(text) == "KPU Kota Bontang"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Anggota dan sekretariat KPU Morowali membacakan ikrar netralitas, Senin.", "KPU Kabupaten Morowali"),
        ("Karyawan PT Pos Indonesia membacakan ikrar netralitas Pemilu 2024 di Bandung, Rabu.", "PT Pos Indonesia"),
        ("Pegawai Kantor Regional XI BKN Manado membacakan ikrar netralitas, Jumat.", "Kantor Regional XI BKN Manado"),
        (
            "Kantor Pengawasan dan Pelayanan Bea dan Cukai Tipe Madya Cukai Kudus menggelar ikrar netralitas ASN.",
            "Kantor Pengawasan dan Pelayanan Bea dan Cukai Tipe Madya Cukai Kudus",
        ),
        (
            "Kejati Kalbar Ikrar Netral\nKepala Kejaksaan Tinggi Kalimantan Barat Budi Rekaan memimpin ikrar "
            "netralitas pegawai kejaksaan se-Kalbar, Kamis, yang diikuti seluruh Kejari.",
            "Kejaksaan Tinggi Kalimantan Barat",
        ),
        (
            "IAIN Ternate Deklarasi Netralitas\nRektor IAIN Ternate Budi Rekaan memimpin deklarasi netralitas.",
            "IAIN Ternate",
        ),
        (
            "ASN, camat, lurah, kepala sekolah dan kepala puskesmas di Kabupaten Sukoharjo mengikuti ikrar netralitas.",
            "Pemerintah Kabupaten Sukoharjo",
        ),
        (
            "Pemerintah Desa Tanjung Seloka Ikrar Netral\nKOTABARU - Kepala Desa Tanjung Seloka beserta perangkat desa "
            "mengucapkan ikrar netralitas.",
            "Desa Tanjung Seloka",
        ),
    ],
)
def test_houses_of_many_kinds(text: str, name: str) -> None:
    assert institution(text) == name


@pytest.mark.parametrize("title", ["dr", "dr.", "drg", "Drs", "Ir"])
def test_the_title_of_its_head_ends_the_name_of_a_house(title: str) -> None:
    text = f"Direktur RSUD Sidikalang {title} Mey Sitepu memimpin ikrar netralitas pegawai, Senin (6/11/2023)."
    assert institution(text) == "RSUD Sidikalang"


def test_what_a_headline_says_of_a_house_is_not_its_name() -> None:
    text = (
        "Nakes Luwu Timur Ikut Ikrar Netral, Puskesmas Tetap Buka\n"
        "Dinas Kesehatan Luwu Timur melaksanakan ikrar netralitas ASN di aula, Rabu (9/10/2024)."
    )
    assert institution(text) == "Dinas Kesehatan Kabupaten Luwu Timur"


def test_a_house_may_bear_the_name_of_a_doctor() -> None:
    assert institution("Pegawai RSUD dr. Iskak membacakan ikrar netralitas, Senin (6/11/2023).") == "RSUD dr. Iskak"
