"""Held, planned or called off: how reports say it."""

import datetime as dt

import pytest

from scraper.lexicon import load_lexicon
from scraper.pipeline import read_article
from tests.articles import article


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "Pemkot Tual menggelar deklarasi netralitas ASN. „Kami siapkan kegiatan deklarasi ini sebagai pengingat,“ "
            "ujar Sekda.",
            "held",
        ),
        ("Pemkot Tual merancang apel pengucapan ikrar netralitas ASN, kata Sekda, Senin (9/9/2024).", "planned"),
        ("Pemkot Tual mengagendakan ikrar netralitas ASN serentak di semua kecamatan, kata Sekda.", "planned"),
        ("Dinas Pendidikan Kota Tual menjadwalkan pembacaan ikrar netralitas ASN di stadion, kata Sekda.", "planned"),
        ("Besok, lurah se-Kota Tual menandatangani pakta integritas netralitas di aula, kata Sekda.", "planned"),
        ("Esok hari camat se-Kota Tual menandatangani pakta integritas netralitas, kata Sekda.", "planned"),
        ("Akan ada 12 camat Tual yang menandatangani pakta integritas netralitas, kata Sekda.", "planned"),
        ("Apel ikrar netralitas ASN Pemkot Tual dibatalkan karena banjir, kata Sekda.", "cancelled"),
        ("Ikrar netralitas ASN Pemkot Tual terpaksa batal karena hujan, kata Sekda.", "cancelled"),
        ("Pemkot Tual menunda deklarasi netralitas ASN, kata Sekda, Senin (9/9/2024).", "cancelled"),
        ("Deklarasi netralitas ASN Pemkot Tual diundur pekan depan, kata Sekda.", "planned"),
        ("Ikrar netralitas ASN Pemkot Tual diundur ke Jumat (25/10/2024), kata Sekda.", "planned"),
        ("Ikrar netralitas ASN Pemkot Tual ditunda sampai Jumat (25/10/2024), kata Sekda.", "planned"),
        ("Wali Kota Tual siap memimpin ikrar netralitas ASN, Senin mendatang, di halaman balai kota.", "planned"),
        ("Pemkot Tual tengah menggodok deklarasi netralitas ASN, kata Sekda.", "planned"),
        ("Kepala sekolah di Tual akan diikat dengan pakta netralitas, kata kepala dinas.", "planned"),
        ("ASN Pemkot Tual akan diminta mengucapkan ikrar netralitas usai upacara, kata Sekda.", "planned"),
        ("Sekda mengatakan deklarasi netralitas ASN Pemkot Tual menyusul, dijadwalkan 18 November.", "planned"),
        ("Wali Kota Tual menetapkan 27 September 2024 sebagai hari pengucapan ikrar netralitas ASN.", "planned"),
        ("Wali Kota Tual mendukung rencana Bawaslu menggelar ikrar netralitas bagi lurah Tual.", "planned"),
        ("Pemkot Tual segera mendeklarasikan netralitas ASN di pelataran balai kota, kata Sekda.", "planned"),
        ("Sempat tertunda, ikrar netralitas ASN Pemkot Tual dibacakan di aula, Selasa (8/10/2024).", "held"),
        ("ASN Tual berikrar netral, Selasa (8/10/2024), setelah acara itu dua kali ditunda.", "held"),
        ("Ikrar netralitas ASN Pemkot Tual mundur dua hari, kata Sekda.", "planned"),
        ("Pemkot Tual menggeser ikrar netralitas ASN karena banjir, kata Sekda.", "planned"),
        ("Ikrar netralitas ASN Pemkot Tual terpaksa ditunda. Jadwal barunya Senin (14/10/2024).", "planned"),
        ("Ikrar netralitas ASN Pemkot Tual terpaksa ditunda. Belum ada jadwal baru, kata Sekda.", "cancelled"),
        ("Ikrar netralitas ASN Pemkot Tual ditunda. „Kami jadwalkan ulang pekan depan,“ kata Sekda.", "planned"),
        (
            "Ikrar Netralitas Ditunda\nIkrar netralitas ASN Pemkot Tual ditunda.\nPenundaan itu karena banjir.\n„Kami "
            "jadwalkan ulang pekan depan,“ kata Sekda.",
            "planned",
        ),
        ("Dinas Kependudukan dan Keluarga Berencana Kota Tual meneken pakta netralitas, Senin (9/9/2024).", "held"),
        ("Ikrar netralitas ASN Pemkot Tual tinggal menunggu hari, kata Sekda.", "planned"),
        ("Jelang Pilkada ikrar netralitas ASN Pemkot Tual akan digelar Jumat (11/10/2024).", "planned"),
        ("Akan digelar deklarasi Pilkada damai dan ikrar netralitas ASN Tual, Jumat (11/10/2024).", "planned"),
        ("Karena akan dilaksanakannya Pilkada, ASN Tual mengucapkan ikrar netralitas, Selasa (8/10/2024).", "held"),
        ("Karena pilkada bakal digelar bulan depan, camat Tual meneken pakta netralitas, Selasa (8/10/2024).", "held"),
        ("Mengingat pemilihan wali kota segera tiba, ASN Tual berikrar netral, Selasa (8/10/2024).", "held"),
        ("ASN Pemkot Tual membacakan ikrar netralitas, Selasa (8/10/2024). Calon wajib mundur dari ASN.", "held"),
        ("ASN Pemkot Tual membacakan ikrar netralitas pada pilkada mendatang, Senin (9/9/2024).", "held"),
        ("ASN Pemkot Tual meneken pakta netralitas jelang pilkada yang akan digelar besok lusa.", "held"),
    ],
)
def test_status(text: str, status: str) -> None:
    """A plan has many words, and so has its end; what is ahead may be the poll alone."""
    facts = read_article(article(text), load_lexicon()).facts
    assert facts is not None
    assert facts.status == status


@pytest.mark.parametrize(
    ("day", "status"),
    [
        ("Kamis (17/10/2024)", "planned"),
        ("Rabu (9/10/2024)", "held"),
        ("Kamis (10/10/2024)", "held"),  # stamped before midnight
        ("Rabu (17/10/2024)", "held"),  # a Thursday: a slip
        ("Jumat (17/1/2025)", "held"),  # nobody says so far ahead that all have come
    ],
)
def test_what_is_told_of_a_day_after_the_report_is_a_plan(day: str, status: str) -> None:
    text = f"ASN Pemkot Tual mengucapkan ikrar netralitas di halaman balai kota, {day}."
    facts = read_article(article(text, None, dt.date(2024, 10, 9)), load_lexicon()).facts
    assert facts is not None
    assert facts.status == status
