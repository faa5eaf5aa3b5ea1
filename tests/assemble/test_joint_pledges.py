"""Who pledges together, however the row of those is written."""

import pytest

from scraper.lexicon import load_lexicon
from scraper.pipeline import read_article
from tests.articles import article

ROWS = [
    "ASN bersama TNI dan Polri",
    "ASN TNI Polri",
    "TNI-Polri beserta ASN",
    "PNS, prajurit TNI, dan personel kepolisian",
    "pegawai negeri sipil (PNS), anggota TNI maupun anggota Polri",
    "para abdi negara, tentara & polisi",
    "ASN (Aparatur Sipil Negara), TNI dan Polri",
    "aparat sipil negara [ASN] bersama TNI/Polri",
    "aparatur sipil negara (ASN), Tentara Nasional Indonesia (TNI), serta Kepolisian Negara Republik Indonesia (Polri)",
]


@pytest.mark.parametrize("row", ROWS)
def test_the_three_side_by_side(row: str) -> None:
    assert pledger(f"Ikrar netralitas diucapkan {row} di Kabupaten Siak, Senin (7/10/2024).") == (
        "ASN, TNI dan Polri Kabupaten Siak",
        "gabungan",
    )


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Sebanyak 60 orang dari ASN, guru, anggota TNI dan Polri, juga kepala desa se-Kecamatan Sungai Raya "
            "Kepulauan, Kabupaten Bengkayang, mengucap ikrar netral.",
            "TNI, Polri dan kepala desa Kecamatan Sungai Raya Kepulauan",
        ),
        (
            "Unsur ASN, TNI, Polri, dan kepala kampung se-Distrik Kurik, Kabupaten Merauke, menggelar deklarasi "
            "netralitas.",
            "ASN, TNI, Polri dan kepala kampung Distrik Kurik",
        ),
        (
            "Deklarasi netralitas diikuti kades (kepala desa), ASN, camat dan TNI-Polri Kabupaten Siak.",
            "ASN, TNI, Polri, kepala desa dan camat Kabupaten Siak",
        ),
        (
            "Sebanyak 9 kepala desa, 45 anggota BPD dan 58 ASN se-Kecamatan Obi, Kabupaten Halmahera Selatan, meneken "
            "pernyataan netral, Senin (7/10/2024).",
            "ASN, kepala desa dan BPD Kecamatan Obi",
        ),
        (
            "Bawaslu Kota Tual mempertemukan ASN, TNI, dan Polri di lapangan, Senin (4/12/2023). Ketiganya lalu "
            "mendeklarasikan netralitas untuk Pemilu 2024. Pembacanya seorang letnan dari Kodim 1503/Maluku Tenggara.",
            "ASN, TNI dan Polri Kota Tual",
        ),
    ],
)
def test_others_in_the_row_and_the_row_a_sentence_before(text: str, name: str) -> None:
    assert pledger(text) == (name, "gabungan")


BODIES = [
    ("Pemkab Siak bersama TNI dan Polri", "ASN, TNI dan Polri Kabupaten Siak"),
    ("anggota Polres Siak bersama prajurit Kodim 0322/Siak", "Polres Siak dan Kodim 0322/Siak"),
    (
        "ASN Pemkab Siak, anggota Polres Siak, serta prajurit Kodim 0322/Siak",
        "Pemerintah Kabupaten Siak, Polres Siak dan Kodim 0322/Siak",
    ),
    (
        "Pemkab Siak, Kejari Siak, PN Siak dan Rutan Siak",
        "Pemerintah Kabupaten Siak, Kejaksaan Negeri Siak, Pengadilan Negeri Siak dan Rumah Tahanan Negara Siak",
    ),
    ("Lapas, Rutan dan Bapas se-Riau", "Lapas, Rutan dan Bapas se-Riau"),
    ("UPT Pemasyarakatan di seluruh Riau", "UPT Pemasyarakatan se-Riau"),
]
TELLING = [
    "Bawaslu menggelar deklarasi netralitas yang diikuti {}, Senin (7/10/2024).",
    "Sosialisasi Bawaslu ditutup dengan pembacaan ikrar netralitas ASN oleh {}. Ketua Bawaslu menyaksikan.",
]


@pytest.mark.parametrize("telling", TELLING)
@pytest.mark.parametrize(("row", "name"), BODIES)
def test_bodies_in_a_row(row: str, name: str, telling: str) -> None:
    assert pledger(telling.format(row)) == (name, "gabungan")


@pytest.mark.parametrize(("row", "name"), BODIES[:4])
def test_bodies_called_together_in_the_sentence_before(row: str, name: str) -> None:
    text = f"Bawaslu mengumpulkan {row}, Senin (7/10/2024). Mereka lalu menandatangani ikrar netralitas."
    assert pledger(text) == (name, "gabungan")


@pytest.mark.parametrize(("row", "name"), BODIES[:4])
def test_bodies_whose_people_are_counted_or_whose_vow_is_told_next(row: str, name: str) -> None:
    counted = f"Sebanyak 75 orang dari {row} mengikuti deklarasi netralitas ASN, Senin (7/10/2024)."
    vowed = (
        f"{row} berkomitmen menjaga netralitas. Komitmen itu dituangkan dalam pakta integritas yang ditandatangani ASN."
    )
    assert pledger(counted) == pledger(vowed) == (name, "gabungan")


@pytest.mark.parametrize(
    ("row", "name", "kind"),
    [
        ("camat se-Kabupaten Siak", "Pemerintah Kabupaten Siak", "pemkab"),
        ("guru se-Kabupaten Siak", "Dinas Pendidikan Kabupaten Siak", "dinas"),
    ],
)
@pytest.mark.parametrize("telling", TELLING)
def test_all_of_one_house(row: str, name: str, kind: str, telling: str) -> None:
    assert pledger(telling.format(row)) == (name, kind)


@pytest.mark.parametrize(
    "text",
    [
        "Polres Siak mendeklarasikan netralitas Polri dan PNS Polri, Senin (7/10/2024).",
        "Apel deklarasi netralitas Polri dan ASN Polri digelar Polres Siak, Senin (7/10/2024).",
    ],
)
def test_civil_servants_of_the_police_are_police(text: str) -> None:
    assert pledger(text) == ("Polres Siak", "polri")


def pledger(text: str) -> tuple[str, str]:
    """Name and kind of the institution that a text is read to tell of."""
    facts = read_article(article(text), load_lexicon()).facts
    assert facts is not None
    assert facts.institution is not None
    return facts.institution.name, facts.institution.kind


@pytest.mark.parametrize("noun", ["deklarasi", "ikrar", "komitmen", "kesepakatan"])
def test_a_joint_pledge_is_no_pledge_with_guests(noun: str) -> None:
    """*Deklarasi bersama ASN, TNI dan Polri*: they make it, and the chief of police who saw it does not."""
    assert pledger(
        f"Ini Kata Kapolres Siak Usai Acara di GOR\nSIAK – Kapolres Siak mengajak semua menjunjung netralitas seusai "
        f"menjadi saksi {noun} bersama ASN, TNI dan Polri Kabupaten Siak. Naskah {noun} netralitas itu diteken, "
        f"Rabu (9/10/2024).\nPolres Siak menurunkan 340 personel."
    ) == ("ASN, TNI dan Polri Kabupaten Siak", "gabungan")


@pytest.mark.parametrize(
    "chief",
    [
        "Bupati Siak menyaksikan",
        "Bupati Siak Alfedri, bersama Ketua Bawaslu Zulfadli, menyaksikan",
        "Bupati Siak Alfedri didampingi Kapolres dan Dandim ikut menyaksikan",
        "Wakil Bupati Siak, Husni Merza, turut menghadiri",
    ],
)
def test_a_chief_who_watches_is_not_who_pledges(chief: str) -> None:
    text = f"{chief} pembacaan ikrar netralitas pegawai Kejaksaan Negeri (Kejari) setempat, Rabu (9/10/2024)."
    assert pledger(text)[1] == "kejaksaan"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Sebanyak 30 ASN ditambah 176 kepala desa di Kabupaten Sigi mengucap ikrar netralitas.",
            "ASN dan kepala desa",
        ),
        ("Sangadi bersama pegawai negeri Kabupaten Sigi meneken pakta integritas netralitas.", "ASN dan sangadi"),
        ("Pakta netralitas diteken ASN, kepala lembang serta lurah se-Sigi.", "ASN, kepala lembang dan lurah"),
        ("Deklarasi netralitas ASN serta hukum tua se-Kabupaten Sigi digelar Bawaslu.", "ASN dan hukum tua"),
        ("Para PNS maupun kapitalau (kepala desa) di Kabupaten Sigi berikrar netral.", "ASN dan kapitalau"),
        ("Keuchik dan PNS Sigi Ikrar Netral\nIkrar netral dibaca keuchik dan PNS di Bora.", "ASN dan keuchik"),
        ("ASN, kades dan bamuskam se-Sigi meneken deklarasi netralitas.", "ASN, kepala desa dan bamuskam"),
        ("ASN DAN KLEBUN SE-SIGI DEKLARASI NETRAL\nDeklarasi itu di pendopo, Senin (7/10/2024).", "ASN dan klebun"),
        ("Mulai dari ASN Pemkab Sigi hingga petinggi se-Kabupaten Sigi mengikrarkan netralitas.", "ASN dan petinggi"),
        ("Camat dan kuwu se-Kabupaten Sigi menandatangani komitmen bersama netralitas.", "Camat dan kuwu"),
        (
            "Aparat Kampung dan ASN Sigi Ikrar\nPemkab Sigi menggelar ikrar netralitas ASN, Senin.",
            "ASN dan aparat kampung",
        ),
    ],
)
def test_servants_and_village_heads(text: str, name: str) -> None:
    """By every name that the office bears: no government employs both."""
    assert pledger(text) == (f"{name} Kabupaten Sigi", "gabungan")


@pytest.mark.parametrize(
    "text",
    [
        "Pemkab Sigi menggelar deklarasi netralitas ASN dan kepala desa se-Kabupaten Sigi.",
        "Ratusan ASN dan penghulu se-Kabupaten Sigi dikumpulkan Pj Bupati Sigi guna berikrar netral.",
        "ASN, camat dan lurah se-Kabupaten Sigi mengucapkan ikrar netralitas.",
        "ASN Pemkab Sigi mengucapkan ikrar netralitas disaksikan kepala desa dan Bawaslu.",
        "ASN Sigi Ikrar Netral\nIkrar netral diucapkan ASN dan kades Sigi di halaman kantor, Senin (7/10/2024).",
        "ASN Pemkab Sigi berikrar netral. Bupati berharap ASN dan kepala desa se-Kabupaten Sigi patuh.",
        "Ikrar netralitas ASN dan kades dibaca Sekda Sigi, Senin (7/10/2024). Pemkab Sigi mewajibkan semua hadir.",
        "ASN dan tenaga kontrak Kabupaten Sigi mengikrarkan netralitas, dihadiri para kepala desa.",
        "Pj Bupati Sigi: ASN dan Hukum Tua Netral\nPakta netralitas diteken ASN dan hukum tua di Kabupaten Sigi.",
        "Pakta netralitas diteken ASN dan sangadi se-Kabupaten Sigi. Bupati Sigi memimpinnya, Senin (7/10/2024).",
    ],
)
def test_a_government_that_calls_its_own(text: str) -> None:
    assert pledger(text) == ("Pemerintah Kabupaten Sigi", "pemkab")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("ASN kantor camat dan kades se-Kecamatan Dolo, Kabupaten Sigi, berikrar netral.", "Kecamatan Dolo"),
        ("Kades se-Kecamatan Dolo, kadus, dan ASN kantor camat berikrar netral. Acara di Sigi.", "Kecamatan Dolo"),
        (
            "Kecamatan Dolo Siapkan Ikrar\nASN dan kades akan mengikrarkan netralitas. Bupati Sigi hadir.",
            "Kecamatan Dolo",
        ),
        ("ASN dan Kades Ikrar Netral\nASN dan kades se-Kecamatan Dolo mengikrarkan netralitas.", "Kecamatan Dolo"),
        ("ASN dan Kades Ikrar Netral\nSIGI – ASN dan kades Kabupaten Sigi mengikrarkan netralitas.", "Kabupaten Sigi"),
    ],
)
def test_the_place_of_a_row_wherever_it_stands(text: str, place: str) -> None:
    name, kind = pledger(text)
    assert name.endswith(place)
    assert kind == "gabungan"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Tiga pilar Kecamatan Dolo, yakni ASN kecamatan, anggota Polsek, dan prajurit Koramil, berikrar netral.",
            "Kecamatan Dolo",
        ),
        ("Tiga pilar Kecamatan Dolo, Sigi, terdiri dari ASN, TNI dan Polri, berikrar netral.", "Kecamatan Dolo"),
        (
            "Pegawai pemerintah daerah, 40 prajurit Kodim 1306 dan anggota Polres Sigi berikrar netral.",
            "Kabupaten Sigi",
        ),
        (
            "Aparatur pemkab, prajurit Kodim 1306 dan Satgas, serta personel Polres Sigi berikrar netral.",
            "Kabupaten Sigi",
        ),
    ],
)
def test_the_three_by_their_units(text: str, name: str) -> None:
    assert pledger(text) == (f"ASN, TNI dan Polri {name}", "gabungan")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "INSTANSI VERTIKAL PALU DEKLARASI NETRAL\nBPS dan KSOP menggelar deklarasi netral.",
            "Instansi Vertikal se-Kota Palu",
        ),
        (
            "Pegawai BPS Kota Palu dan Kantor Pertanahan Kota Palu membacakan ikrar netralitas bersama.",
            "Badan Pusat Statistik Kota Palu dan Kantor Pertanahan Kota Palu",
        ),
    ],
)
def test_offices_of_ministries_side_by_side(text: str, name: str) -> None:
    found, kind = pledger(text)
    assert (found.lower(), kind) == (name.lower(), "gabungan")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Di Sigi aparatur pemda meneken pakta netralitas, Senin (7/10/2024). Kodim 1306 dan Polres Sigi hadir.",
            "Pemerintah Kabupaten Sigi",
        ),
        (
            "Di kantor KPU Sigi, kepala dinas se-Sigi meneken pakta netralitas. Polres Sigi berjaga.",
            "Pemerintah Kabupaten Sigi",
        ),
        (
            "Kepala SD dan SMP se-Sigi mengucap ikrar netralitas di aula Dinas Pendidikan Sigi.",
            "Kepala sekolah se-Kabupaten Sigi",
        ),
        (
            "Disaksikan Bupati Sigi, para guru di bawah Dinas Pendidikan Kabupaten Sigi berikrar netral.",
            "Dinas Pendidikan Kabupaten Sigi",
        ),
        (
            "Penghulu dan penyuluh KUA Kecamatan Dolo meneken pakta netralitas di Sigi.",
            "Kantor Urusan Agama Kecamatan Dolo",
        ),
        ("Kajati Sulteng pimpin ikrar netralitas para jaksa di aula.", "Kejaksaan Tinggi Sulteng"),
        ("Hakim, panitera dan pegawai PA Donggala meneken pakta netralitas.", "Pengadilan Agama Donggala"),
        ("Pa Lurah dan pegawai Pemkab Sigi meneken pakta netralitas.", "Pemerintah Kabupaten Sigi"),
    ],
)
def test_who_pledges_beside_hosts_and_guests(text: str, expected: str) -> None:
    assert pledger(text)[0] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "ASN-TNI-POLRI SIGI SATU TEKAD\nDeklarasi netralitas itu digelar Bawaslu, Senin (7/10/2024).",
            "ASN, TNI dan Polri",
        ),
        ("Prajurit, polisi dan pegawai negeri se-Sigi berikrar netral.", "ASN, TNI dan Polri"),
        ("Perbekel, bersama ASN se-Sigi, meneken komitmen bersama netralitas.", "ASN dan perbekel"),
        ("Tak cuma ASN, kepala desa se-Sigi pun ikut mengucap ikrar netralitas.", "ASN dan kepala desa"),
    ],
)
def test_rows_in_headlines_and_with_commas(text: str, expected: str) -> None:
    assert pledger(text) == (f"{expected} Kabupaten Sigi", "gabungan")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Prajurit dan PNS Kodim 1306/Kota Palu mengucapkan ikrar netralitas.", "Kodim 1306/Kota Palu"),
        ("Prajurit Yonif 711/Raksatama mengucapkan ikrar netralitas di Palu.", "Yonif 711/Raksatama"),
        (
            "Kepala Kanwil Ditjenpas Sulteng menyaksikan ikrar netralitas yang dibacakan petugas Lapas Palu.",
            "Lembaga Pemasyarakatan Palu",
        ),
        ("Kepala kampung dari 10 kampung di Distrik Arso meneken pakta netralitas.", "Kepala kampung se-Distrik Arso"),
        ("Hakim Mahkamah Syar’iyah Jantho meneken pakta integritas netralitas.", "Mahkamah Syar'iyah Jantho"),
    ],
)
def test_one_house_and_one_place(text: str, expected: str) -> None:
    assert pledger(text)[0] == expected
