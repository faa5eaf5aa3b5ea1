"""One pledge, its day told in many ways among the days of other things."""

import datetime as dt

import pytest

from scraper.lexicon import load_lexicon
from scraper.pipeline import read_article
from tests.articles import article

REPORTED = dt.date(2024, 10, 9)
"""A Wednesday."""
BELOW = "Wali kota berharap seluruh pegawai menaati aturan dalam Pilkada 2024."


@pytest.mark.parametrize(
    ("text", "published", "date"),
    [
        (
            "ASN Pemkot Tual mengucapkan ikrar netralitas, Senin (7/10/2024). Kampanye berlangsung sejak 25 "
            "September 2024.",
            None,
            "2024-10-07",
        ),
        (
            "Sejak 25 September 2024 kampanye berjalan. ASN Pemkot Tual baru mengucapkan ikrar netralitas pada 7 "
            "Oktober 2024.",
            None,
            "2024-10-07",
        ),
        ("ASN Pemkot Tual mengucapkan ikrar netralitas, Senin kemarin.", REPORTED, "2024-10-07"),
        ("ASN Pemkot Tual mengucapkan ikrar netralitas dua hari lalu di balai kota.", REPORTED, "2024-10-07"),
        ("ASN Pemkot Tual mengucapkan ikrar netralitas pada Senin pekan ini.", REPORTED, "2024-10-07"),
        ("ASN Pemkot Tual mengucapkan ikrar netralitas, Senin (7/10).", REPORTED, "2024-10-07"),
        ("ASN Pemkot Tual mengucapkan ikrar netralitas pada Senin, 7 Oktober.", REPORTED, "2024-10-07"),
        ("ASN Pemkot Tual mengucapkan ikrar netralitas, Senin, 7/10.", REPORTED, "2024-10-07"),
        (
            "Tual, 7 Oktober 2024 – ASN Pemkot Tual mengucapkan ikrar netralitas di halaman balai kota.",
            None,
            "2024-10-07",
        ),
        ("TUAL (7/10/2024) – ASN Pemkot Tual mengucapkan ikrar netralitas di halaman balai kota.", None, "2024-10-07"),
        ("ASN Pemkot Tual mengucapkan ikrar netralitas, Senin 07-10-2024 pagi.", None, "2024-10-07"),
        ("ASN Pemkot Tual mengucapkan ikrar netralitas (07/10/24).", None, "2024-10-07"),
        ("ASN Pemkot Tual mengucapkan ikrar netralitas, 7 Okt 2024.", None, "2024-10-07"),
        (
            "ASN Pemkot Tual mengucapkan ikrar netralitas bertepatan dengan Hari Kesaktian Pancasila, 1 Oktober 2024.",
            None,
            "2024-10-01",
        ),
        (
            "ASN Pemkot Tual mengucapkan ikrar netralitas sesuai SE Menpan RB Nomor 18 Tahun 2023 tanggal 27 "
            "September 2023. Ikrar digelar Senin (7/10/2024).",
            None,
            "2024-10-07",
        ),
        (
            "Ikrar netralitas ASN Pemkot Tual dibacakan Senin (7/10/2024). Kepada wartawan, Rabu (9/10/2024), Sekda "
            "berharap semua patuh.",
            None,
            "2024-10-07",
        ),
        (
            "ASN Pemkot Tual akan mengucapkan ikrar netralitas pada Senin, 14 Oktober 2024. Demikian Sekda, Rabu "
            "(9/10/2024).",
            None,
            "2024-10-14",
        ),
        ("ASN Pemkot Tual akan mengucapkan ikrar netralitas Senin depan, kata Sekda.", REPORTED, "2024-10-14"),
        ("Besok, ASN Pemkot Tual mengucapkan ikrar netralitas.", REPORTED, "2024-10-10"),
        (
            "Pilkada digelar 27 November 2024. Menyongsong itu, ASN Pemkot Tual meneken pakta netralitas, 7 Oktober "
            "2024.",
            None,
            "2024-10-07",
        ),
        ("ASN Pemkot Tual meneken pakta netralitas Senin (7/10/2024) hingga Selasa (8/10/2024).", None, "2024-10-07"),
        (
            "Ikrar netralitas ASN Pemkot Tual semula dijadwalkan Kamis (3/10/2024), namun baru terlaksana Senin "
            "(7/10/2024).",
            None,
            "2024-10-07",
        ),
        (
            "Pj Wali Kota Tual, yang dilantik 20 Mei 2024, memimpin ikrar netralitas ASN pada Senin, 7 Oktober 2024.",
            None,
            "2024-10-07",
        ),
        (
            "Bawaslu menerima laporan pada 3 Oktober 2024. Merespons itu, ASN Pemkot Tual berikrar netral, 7 Oktober "
            "2024, di balai kota.",
            None,
            "2024-10-07",
        ),
        (
            "Senin pagi (7/10/2024), halaman balai kota Tual penuh. ASN mengucapkan ikrar netralitas dipimpin sekda. "
            "Foto diambil Selasa (8/10/2024).",
            None,
            "2024-10-07",
        ),
        ("Ikrar netralitas ASN Pemkot Tual diikuti camat dan lurah Se Kota Tual (7/10/2024).", None, "2024-10-07"),
        (
            "Foto: ASN Pemkot Tual saat ikrar netralitas, Senin (7/10/2024)\nASN Pemkot Tual mengucapkan ikrar "
            "netralitas dipimpin Sekda di balai kota.",
            None,
            "2024-10-07",
        ),
        (
            "ASN Pemkot Tual mengucapkan ikrar netralitas di balai kota pada hari Senin tanggal 7 bulan Oktober "
            "tahun 2024.",
            None,
            "2024-10-07",
        ),
        ("ASN Pemkot Tual mengucapkan ikrar netralitas pada pekan pertama Oktober 2024.", None, None),
        (
            "ASN Pemkot Tual mengucapkan ikrar netralitas di balai kota. Masa kampanye berakhir 23 November 2024.",
            None,
            None,
        ),
        ("ASN Pemkot Tual mengucapkan ikrar netralitas di balai kota. Penetapan calon 22 September 2024.", None, None),
        (
            "ASN Pemkot Tual mengucapkan ikrar netralitas di balai kota. Pengundian nomor urut dilaksanakan 23 "
            "September 2024.",
            None,
            None,
        ),
        (
            "ASN Pemkot Tual mengucapkan ikrar netralitas Senin (7/10/2024), tepat 51 hari sebelum 27 November 2024.",
            None,
            "2024-10-07",
        ),
        ("Apel Senin (7 Oktober 2024) di balai kota diisi ikrar netralitas ASN Pemkot Tual.", None, "2024-10-07"),
        (
            "Dua pekan setelah penetapan calon (22/9/2024), ASN Pemkot Tual mengucapkan ikrar netralitas, Senin "
            "(7/10/2024).",
            None,
            "2024-10-07",
        ),
        ("Malam ini ASN Pemkot Tual mengucapkan ikrar netralitas di balai kota.", REPORTED, "2024-10-09"),
        ("ASN Pemkot Tual mengucapkan ikrar netralitas pada Jumat pekan lalu.", REPORTED, "2024-10-04"),
        ("ASN Pemkot Tual mengucapkan ikrar netralitas, Jumat lalu.", REPORTED, "2024-10-04"),
        ("TUAL, Kabar Hari Ini – ASN Pemkot Tual mengucapkan ikrar netralitas, Senin (7/10).", REPORTED, "2024-10-07"),
    ],
)
def test_the_day_of_the_pledge(text: str, published: dt.date | None, date: str | None) -> None:
    reading = read_article(article(f"{text}\n{BELOW}", published=published), load_lexicon())
    assert reading.facts is not None
    assert reading.facts.date == date
