"""Which of the days that an article names is the day of the pledge."""

import datetime as dt

import pytest

from scraper.lexicon import load_lexicon
from scraper.pipeline import read_article
from tests.articles import article

PLEDGE = "Para kepala desa se-Kabupaten Siak membacakan deklarasi netralitas Pilkada 2024 bersama Bawaslu{day}."


@pytest.mark.parametrize(
    ("day", "further", "date"),
    [
        ("", "Penetapan bakal pasangan calon dilakukan pada 22 September 2024.", None),
        ("", "Pemungutan suara dijadwalkan pada tanggal 20 November 2024.", None),
        (", Jumat (13/9/2024)", "Penetapan bakal pasangan calon dilakukan pada 22 September 2024.", "2024-09-13"),
        (" usai pengundian nomor urut, dilaksanakan pada 23 September 2024", "Semua hadir.", "2024-09-23"),
    ],
)
def test_the_days_of_the_election_are_not_the_pledges(day: str, further: str, date: str | None) -> None:
    """Nominations, draws and polls have days of their own; a pledge beside them keeps its own."""
    reading = read_article(article(f"{PLEDGE.format(day=day)}\n{further}"), load_lexicon())
    assert reading.facts is not None
    assert reading.facts.date == date


@pytest.mark.parametrize(
    ("counted", "note"),
    [
        ("Pilkada 2024 tinggal 75 hari lagi.", None),
        ("Saat itu 70 hari menjelang Pilkada 2024.", None),  # round numbers are no slip
        ("Saat itu 30 hari menjelang Pilkada 2024.", "28 Oktober 2024"),
        ("Kurang dari 30 hari menjelang Pilkada 2024.", None),
        ("Kampanye dimulai besok, Sabtu 14 September 2024.", None),
        ("Kampanye dimulai besok, Rabu 25 September 2024.", "24 September 2024"),
        ("Kampanye dimulai besok, Rabu 31/9/2024.", None),  # no such day
    ],
)
def test_what_the_text_counts_otherwise_is_noted(counted: str, note: str | None) -> None:
    """The printed day stays; who reads it learns that the article contradicts itself."""
    reading = read_article(article(f"{PLEDGE.format(day=', Jumat (13/9/2024)')}\n{counted}"), load_lexicon())
    assert reading.facts is not None
    assert reading.facts.date == "2024-09-13"
    assert (reading.facts.date_note or "").endswith(note or "")
    assert (reading.facts.date_note is None) == (note is None)


def test_a_day_without_any_year_is_noted() -> None:
    text = "ASN Pemkab Siak membacakan ikrar netralitas di halaman kantor bupati (03/10) lalu."
    reading = read_article(article(text), load_lexicon())
    assert reading.facts is not None
    assert (reading.facts.date, reading.facts.date_note) == (None, "teks menyebut 3 Oktober tanpa tahun")


@pytest.mark.parametrize(
    ("told", "year"),
    [("menjelang pilkada, Selasa", "2024"), ("menjelang pilkada, Jumat", "2021"), ("bersama Bawaslu, Selasa", "2021")],
)
def test_a_year_in_the_address_gives_way_to_the_weekday(told: str, year: str) -> None:
    """Old addresses are used again: another year takes its place if it alone fits the weekday."""
    text = f"Pegawai Pemkab Siak mengucapkan ikrar netralitas ASN {told} (24/9)."
    reading = read_article(article(text, url="https://siak.contoh/2021/09/ikrar/"), load_lexicon())
    assert reading.facts is not None
    assert reading.facts.date == f"{year}-09-24"


@pytest.mark.parametrize(
    ("told", "date"),
    [
        ("di halaman kantor bupati pada 4 November lalu", "2024-11-04"),
        ("di halaman kantor bupati kemarin", "2024-11-04"),
        ("di halaman kantor bupati, Senin (4/Nov/2024)", "2024-11-04"),
        ("di halaman kantor bupati pada tanggal 4 bulan November 2024", "2024-11-04"),
        ("di halaman kantor bupati akhir pekan kemarin", None),
        ("yang digelar 27 November 2024", None),
    ],
)
def test_the_day_behind_the_place_is_the_ceremonys(told: str, date: str | None) -> None:
    """*Ikrar untuk Pilkada 2024 di halaman kantor, 4 November*: an election named before it is not held that day."""
    text = f"ASN Pemkab Siak membacakan ikrar netralitas untuk Pilkada 2024 {told}."
    reading = read_article(article(text, published=dt.date(2024, 11, 5)), load_lexicon())
    assert reading.facts is not None
    assert reading.facts.date == date


@pytest.mark.parametrize(
    ("plan", "date"),
    [
        ("Rabu (9/10/2024) malam ini juga akan dilakukan penandatanganan pakta integritas ASN.", "2024-10-09"),
        ("Penandatanganan pakta integritas ASN akan dilakukan Rabu (9/10/2024).", "2024-10-09"),
        ("Pakta integritas ASN akan ditandatangani, kata Sekda, Rabu (9/10/2024).", None),
        ("Persiapan penandatanganan pakta integritas ASN, Rabu (9/10/2024), berjalan.", None),
    ],
)
def test_a_plan_has_the_day_that_stands_by_what_will_be_done(plan: str, date: str | None) -> None:
    """The day may stand before the verb or after it; the day of an interview is not the plan's."""
    reading = read_article(article(f"Netralitas dijaga di Pemkab Siak. {plan}"), load_lexicon())
    assert reading.facts is not None
    assert (reading.facts.status, reading.facts.date) == ("planned", date)


def test_to_prepare_for_a_poll_is_no_plan_for_a_pledge() -> None:
    """The preparations are for the election; the pledge has been made."""
    text = "ASN Siak membaca ikrar netralitas dalam rangka persiapan menghadapi Pilkada 2024, Kamis (26/9/2024)."
    reading = read_article(article(text), load_lexicon())
    assert reading.facts is not None
    assert (reading.facts.status, reading.facts.date) == ("held", "2024-09-26")


@pytest.mark.parametrize(
    ("told", "further", "date"),
    [
        ("membacakan ikrar netralitas di aula, (12/10)", "(Humas, 13/10/2022)", "2022-10-12"),
        ("membacakan ikrar netralitas di aula, Rabu (12/10)", "Ditulis 14 Oktober 2022.", "2022-10-12"),
        ("menggelar deklarasi netral Pemilu, 22 Desember 2023", "Semua hadir.", "2023-12-22"),
        ("menggelar deklarasi netral Pemilu 22 Desember 2023", "Semua hadir.", None),
        ("membacakan ikrar netralitas di aula, Kamis lalu", "Ini rilis Senin (28/10/2024).", "2024-10-24"),
        ("membacakan ikrar netralitas di aula, Senin kemarin", "Demikian Humas, Selasa (15/10/2024).", "2024-10-14"),
        ("berikrar netral setelah kepala desa pada Kamis (3/10/2024), dan kini giliran dinas, Senin (14/10/2024)",
         "Semua hadir.", "2024-10-14"),
        ("membacakan ikrar netralitas pada apel kerja Senin kemarin", "Rilis Selasa (15/10/2024).", "2024-10-14"),
        ("membacakan ikrar netralitas di aula, Rabu pekan lalu", "Ini rilis Kamis (26/9/2024).", "2024-09-18"),
        ("diminta berikrar netral pada apel Rabu tanggal 30 September 2020",
         "Pada hari ini, Senin tanggal 5 Oktober 2020, ikrar netralitas dibacakan pegawai dinas.", "2020-10-05"),
        ("menggelar rapat, Minggu (12/11/2023) sampai dengan Selasa (14/11/2023), berisi ikrar netralitas",
         "Ikrar netralitas dibacakan Senin (13/11/2023).", "2023-11-13"),
        ("membacakan ikrar netralitas di aula, Senin (4/8/2025)",
         "Bupati saat diwawancarai awak media, Selasa (5/8/2025), memuji.", "2025-08-04"),
    ],
)  # fmt: skip
def test_the_day_is_found_beside_another_one(told: str, further: str, date: str | None) -> None:
    """A day printed in full gives the year of one close to it, and the day from which *Kamis lalu* counts."""
    reading = read_article(article(f"ASN Pemkab Siak {told}.\n{further}"), load_lexicon())
    assert reading.facts is not None
    assert reading.facts.date == date


@pytest.mark.parametrize("put_off", ["diundur menjadi", "akhirnya digeser ke", "lalu dipindahkan ke"])
def test_what_is_put_off_is_planned_for_the_later_day(put_off: str) -> None:
    """The first day is that of nothing."""
    text = f"Ikrar netralitas ASN Siak yang akan digelar Rabu (9/10/2024) {put_off} Senin (14/10/2024)."
    reading = read_article(article(text), load_lexicon())
    assert reading.facts is not None
    assert (reading.facts.status, reading.facts.date) == ("planned", "2024-10-14")


@pytest.mark.parametrize(
    "meant",
    [
        "yang mestinya digelar Senin (30/9/2024) urung terlaksana",
        "yang sedianya dilaksanakan Senin (30/9/2024) ditunda",
        "pada Senin (30/9/2024) batal digelar",
        "yang seharusnya berlangsung 30 September 2024 gagal digelar",
    ],
)
@pytest.mark.parametrize(
    "instead",
    [
        "Jadwal pengganti: Senin, 7 Oktober 2024, lokasi tetap sama.",
        "Acara digeser ke Senin (7/10/2024).",
        "Kegiatan dijadwalkan ulang pada 7 Oktober 2024.",
        "Sebagai gantinya, acara akan digelar 7 Oktober 2024.",
        "Deklarasi ditunda hingga 7 Oktober 2024.",
    ],
)
def test_the_day_on_which_it_did_not_happen_gives_way(meant: str, instead: str) -> None:
    text = f"Deklarasi Netralitas di Buol Mundur\nBUOL - Deklarasi netralitas ASN Kabupaten Buol {meant}.\n{instead}"
    facts = read_article(article(text), load_lexicon()).facts
    assert facts is not None
    assert (facts.status, facts.date) == ("planned", "2024-10-07")


def test_a_day_counted_from_the_report_is_no_polling_day() -> None:
    """*Pilkada 2020 kemarin*: not the poll was yesterday, the pledge was."""
    text = "ASN Siak berikrar netral jelang Pilkada 2020 kemarin."
    reading = read_article(article(text, published=dt.date(2020, 10, 8)), load_lexicon())
    assert reading.facts is not None
    assert reading.facts.date == "2020-10-07"


@pytest.mark.parametrize(
    ("told", "date"),
    [
        ("akan membacakan ikrar netralitas di aula, Senin mendatang", "2024-10-14"),
        ("akan membacakan ikrar netralitas di aula Jumat pekan depan, kata Sekda, Rabu (9/10/2024)", "2024-10-18"),
        ("akan membacakan ikrar netralitas minggu depan, tepatnya Selasa (15/10)", "2024-10-15"),
        ("akan membacakan ikrar netralitas lusa, kata Sekda", "2024-10-11"),
        ("tinggal menunggu hari untuk berikrar netral. Waktunya disepakati Kamis, 17 Oktober 2024", "2024-10-17"),
        ("bakal berikrar netral. Semua diundang Kamis (17/10/2024), ujar Sekda, Rabu (9/10/2024)", "2024-10-17"),
        (
            "batal berikrar netral sesuai jadwal. Acara yang sedianya Kamis (10/10/2024) digeser ke Sabtu (12/10/2024)",
            "2024-10-12",
        ),
        ("akan berikrar netral. Acara yang semula Kamis (10/10/2024) kini menjadi Sabtu (12/10/2024)", "2024-10-12"),
        ("akan berikrar netral. KPU menetapkan tiga pasangan calon pada 22 September 2024", None),
        ("akan berikrar netral. Kampanye berakhir 23 November 2024", None),
    ],
)
def test_the_day_of_a_plan_comes_after_the_report(told: str, date: str | None) -> None:
    """Nobody is asked on a day still to come, so that such a day needs no word for *will be*."""
    text = f"ASN Pemkab Siak {told}."
    facts = read_article(article(text, None, dt.date(2024, 10, 9)), load_lexicon()).facts
    assert facts is not None
    assert facts.date == date


@pytest.mark.parametrize(
    "elsewhere",
    [
        "KPU menetapkan tiga pasangan calon pada 22 September 2024.",
        "MK memutuskan sengketa itu pada 20 Agustus 2024.",
        "Penjabat bupati mulai bertugas pada 25 September 2024.",
        "Seorang camat diperiksa Bawaslu pada 2 Oktober 2024.",
        "Ikrar serupa pernah dibacakan pada 5 Oktober 2020.",
        "„Pemungutan suara 27 November“, kata Sekda, Selasa (8/10/2024).",
    ],
)
def test_a_weekday_beside_the_pledge_goes_before_a_printed_day_elsewhere(elsewhere: str) -> None:
    text = f"ASN Pemkab Siak mengucapkan ikrar netralitas Pilkada 2024 di aula, Senin. {elsewhere}"
    facts = read_article(article(text, None, dt.date(2024, 10, 9)), load_lexicon()).facts
    assert facts is not None
    assert facts.date == "2024-10-07"


@pytest.mark.parametrize(
    ("further", "date"),
    [
        ("KPU menetapkan tiga pasangan calon pada 22 September 2024.", None),
        ("Seorang camat diperiksa Bawaslu pada 2 Oktober 2024.", None),
        ("Acara dibuka bupati pada 2 Oktober 2024.", "2024-10-02"),
        ("Begitu dimulai secara resmi pada 2 Oktober 2024, dinas lain menyusul.", "2024-10-02"),
    ],
)
def test_what_has_a_verb_of_its_own_has_its_day_from_it(further: str, date: str | None) -> None:
    """Unless its sentence goes on telling of the ceremony."""
    text = f"ASN Pemkab Siak mengucapkan ikrar netralitas Pilkada 2024 di aula.\n{further}"
    facts = read_article(article(text), load_lexicon()).facts
    assert facts is not None
    assert facts.date == date


@pytest.mark.parametrize(
    "text",
    [
        "Ikrar netralitas ASN Tual dibacakan di halaman kantor, kemarin.\n„Wajib,“ kata Sekda, Jumat (18/10/2024).",
        "ASN Tual meneken pakta integritas netralitas kemarin.\nDemikian Sekda kepada wartawan, Jumat (18/10/2024).",
        "ASN Tual kemarin mengucapkan ikrar netralitas.\nKampanye dimulai Rabu (25/9/2024).",
    ],
)
def test_yesterday_beside_the_pledge_goes_before_a_day_printed_elsewhere(text: str) -> None:
    reading = read_article(article(text, published=dt.date(2024, 10, 18)), load_lexicon())
    assert reading.facts is not None
    assert reading.facts.date == "2024-10-17"
