"""Plain texts: what a line is, told by its place and looks."""

import datetime as dt

import pytest

from scraper.models import Article
from scraper.read.text import read_text

PROSE = "Seluruh pegawai pemkab membacakan ikrar netralitas di lapangan kantor bupati pada apel pagi itu."


def read(*lines: str) -> Article:
    return read_text(
        "\n".join(lines), url=None, outlet=None, title=None, published=None, retrieved=dt.date(2026, 11, 21)
    )


def test_a_day_alone_above_the_body_is_the_day_of_publication() -> None:
    assert read("ASN Pemkab Berikrar Netral", "Senin, 3 Desember 2024", PROSE, PROSE).published == dt.date(2024, 12, 3)


@pytest.mark.parametrize("day", ["3 Desember 2024", "Selasa, 3 Desember 2024 10:15 WIB"])
def test_days_of_related_news_below_are_not(day: str) -> None:
    assert read("ASN Pemkab Berikrar Netral", PROSE, PROSE, PROSE, "Warga Gotong Royong", day).published is None


@pytest.mark.parametrize(
    "sentence",
    [
        "ASN Pemkab Siak membaca ikrar netralitas di aula, Senin, 14 Oktober 2024 pukul 08.00 WIB.",
        "Ikrar dibaca pegawai di aula lapas, Rabu, 9 November 2022.",
        "Ikrar ASN Siak dibacakan pada Senin 14 Okt 2024 | 08.00 WITA di halaman kantor bupati.",
    ],
)
def test_a_sentence_that_ends_with_a_time_is_no_stamp(sentence: str) -> None:
    """The one paragraph of a short release is not the day of its publication."""
    found = read("ASN Pemkab Berikrar Netral", sentence)
    assert sentence in found.text
    assert found.published is None


def test_the_day_in_a_form_is_the_events() -> None:
    """*Hari/Tanggal* is not when the page was published."""
    form = "Hari/Tanggal : Selasa, 17 September 2024"
    found = read("Ikrar Netralitas ASN Siak", PROSE, form)
    assert form in found.text
    assert found.published is None


@pytest.mark.parametrize(
    "byline",
    [
        "Oleh: Admin | 15 Oktober 2024 | dibaca 120 kali",
        "Penulis: Budi Rekaan - 15/10/2024",
        "Editor: Sri Misalan, Selasa 15 Okt 2024",
    ],
)
def test_a_byline_tells_the_day_of_publication(byline: str) -> None:
    """It is no part of the article, and its day is known all the same."""
    found = read("ASN Pemkab Berikrar Netral", byline, PROSE)
    assert found.published == dt.date(2024, 10, 15)
    assert byline not in found.text


@pytest.mark.parametrize("word", ["pem\u0131lu", "\u017fmpn", "pemer\u0131ntah"])
def test_letters_that_pass_for_others_become_those(word: str) -> None:
    """A search that does not mind capitals takes the dotless i for an i; the tables hold only plain letters."""
    plain = word.replace("\u0131", "i").replace("\u017f", "s")
    assert plain in read(f"ASN Kabupaten Sikka membacakan ikrar netralitas {word} 2024.").text
