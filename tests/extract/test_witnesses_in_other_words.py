"""Who saw the pledge, in the words of a reporter, a press officer or a village clerk."""

import pytest

from scraper.extract.witnesses import extract
from scraper.lexicon import load_lexicon
from tests.articles import article

TOLD = "Ikrar netralitas ASN Belu diteken di aula, Senin (7/10/2024)."
CHAIR, CHIEF = "Ketua Bawaslu Belu Eva Rekaan", "Kapolres Belu AKBP Andri Karangan"
BOTH = {"Eva Rekaan", "Andri Karangan"}


def names(words: str) -> set[str | None]:
    return {found.value.name for found in extract(article(f"{TOLD} {words}"), load_lexicon())}


@pytest.mark.parametrize(
    "words",
    [
        f"Selaku saksi, tampil {CHIEF} dan {CHAIR}.",
        f"Sebagai saksi, Pemkab menghadirkan {CHAIR} dan {CHIEF}.",
        f"Untuk saksi, panitia menunjuk {CHAIR} dan {CHIEF}.",
        f"Selaku saksi, {CHAIR} ikut meneken lembar terakhir, begitu pula {CHIEF}.",
        f"Menjadi saksi dalam ikrar untuk Pilkada Serentak 2024 itu {CHAIR} dan {CHIEF}.",
        f"Berita acara ditandatangani, dengan {CHAIR} dan {CHIEF} sebagai saksi.",
        f"Prosesi tersebut mendapat kesaksian {CHAIR} dan {CHIEF}.",
        f"{CHAIR} dan {CHIEF} menjadi saksi mata ikrar itu.",
        f"Menjadi saksi: 1) {CHAIR}; 2) {CHIEF}.",
        f"Kolom saksi memuat nama {CHAIR} dan {CHIEF}.",
        f"Penandatanganan itu disaksikan dari dekat {CHAIR} serta {CHIEF}.",
        f"Di hadapan {CHAIR} dan {CHIEF}, mereka berjanji tak akan menggiring warga.",
        f"Mereka mengucapkannya di hadapan {CHAIR} dan {CHIEF}.",
        f"{CHAIR} dan {CHIEF} hadir memenuhi undangan menjadi saksi.",
        f"Bawaslu Belu, lewat ketuanya Eva Rekaan, dan {CHIEF} didapuk menjadi saksi.",
        f"Bawaslu Belu diwakili ketuanya, Eva Rekaan, menjadi saksi bersama {CHIEF}.",
        f"Menurut Sekda, Bawaslu setempat melalui ketuanya, Eva Rekaan, menjadi saksi, bersama {CHIEF}.",
        f"Hadir menyaksikan jalannya ikrar {CHAIR} dan {CHIEF}.",
        f"Forkopimda menyaksikan, yakni {CHAIR} dan {CHIEF}.",
        f"Pakta itu diteken pula oleh dua saksi, {CHAIR} dan {CHIEF}.",
        f"Dua pejabat menjadi saksi ({CHAIR} dan {CHIEF}).",
        f"Tanda tangan saksi dibubuhkan {CHAIR} dan {CHIEF}.",
        f"Kesaksian diberikan {CHAIR} dan {CHIEF}.",
        "Ketua Bawaslu dan Kapolres Belu, Eva Rekaan dan Andri Karangan, menyaksikan.",
        f"Ia lega. Aula penuh. Hujan turun. {CHAIR} dan {CHIEF} ikut menyaksikan dan sempat berpesan.",
    ],
)
def test_witnesses_are_named_in_many_ways(words: str) -> None:
    assert names(words) - {None} == BOTH


@pytest.mark.parametrize(
    "words",
    [
        f"{CHAIR} berhalangan menyaksikan.",
        f"Polisi memeriksa lima saksi, {CHIEF} menolak menyebut nama.",
        f"{CHAIR} melatih saksi TPS.",
        f"Selaku pembina, hadir {CHIEF}.",
        f"Dengan {CHAIR} sebagai pemateri, sosialisasi berlangsung dua jam.",
        f"Di hadapan {CHAIR}, Sekda berjanji memperbaiki jalan.",
        "Bawaslu Belu, lewat ketuanya Eva Rekaan, menyampaikan apresiasi.",
        f"{CHAIR} hadir, begitu pula {CHIEF}.",
        f"{CHAIR} meminta saksi partai diawasi, begitu pula {CHIEF}.",
        f"Sebagai saksi mata kebakaran, {CHAIR} diperiksa.",
        f"Usai itu {CHIEF} menyaksikan latihan pemadam kebakaran.",
        f"Lapangan itu menjadi saksi ikrar. Hadir {CHIEF}.",
    ],
)
def test_nobody_is_made_a_witness(words: str) -> None:
    assert names(words) == set()


@pytest.mark.parametrize(
    ("witness", "role", "org", "name"),
    [
        ("Ketua Bawaslu Papua Barat Daya Yuliana Mayor", "Ketua", "Bawaslu Provinsi Papua Barat Daya", "Yuliana Mayor"),
        ("Raja Rekaan, Paulus Karangan", "Raja", "Rekaan", "Paulus Karangan"),
        ("Tetua adat Rekaan, Pua Karangan", "Tetua adat", "Rekaan", "Pua Karangan"),
        ("Ketua Lembaga Adat Mamasa, Demi Karangan", "Ketua", "Lembaga Adat Mamasa", "Demi Karangan"),
        ("Ketua PPK Puhpelem, Bagus Karangan", "Ketua", "PPK Kecamatan Puhpelem", "Bagus Karangan"),
        ("Ketua APDESI Siak, Bagus Karangan", "Ketua", "APDESI Kabupaten Siak", "Bagus Karangan"),
        ("Ketua Dewan Adat Rekaan, Kris Karangan", "Ketua", "Dewan Adat Rekaan", "Kris Karangan"),
        ("KPU Belu melalui anggotanya Sri Utami", "Anggota", "KPU Kabupaten Belu", "Sri Utami"),
    ],
)
def test_elders_and_chairs_bear_titles_of_their_own(witness: str, role: str, org: str, name: str) -> None:
    found = extract(article(f"Ikrar netralitas ASN diteken di aula, disaksikan {witness}, Senin."), load_lexicon())
    assert [(f.value.role, f.value.org, f.value.name) for f in found] == [(role, org, name)]


@pytest.mark.parametrize(
    "headline", ["Bawaslu dan KPU Dihadirkan sebagai Saksi Ikrar ASN", "ASN Ikrar Netral, Ketua Adat Ikut Jadi Saksi"]
)
def test_a_headline_names_no_other_than_the_account(headline: str) -> None:
    chair = "Ketua Lembaga Adat Belu Andri Karangan"
    found = extract(article(f"{headline}\n{TOLD} Saksinya {CHAIR}, Ketua KPU Belu Budi dan {chair}."), load_lexicon())
    assert {f.value.name for f in found} == {"Eva Rekaan", "Budi", "Andri Karangan"}
