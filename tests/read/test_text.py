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


@pytest.mark.parametrize("word", ["pem\u0131lu", "\u017fmpn", "pemer\u0131ntah"])
def test_letters_that_pass_for_others_become_those(word: str) -> None:
    """A search that does not mind capitals takes the dotless i for an i; the tables hold only plain letters."""
    plain = word.replace("\u0131", "i").replace("\u017f", "s")
    assert plain in read(f"ASN Kabupaten Sikka membacakan ikrar netralitas {word} 2024.").text
