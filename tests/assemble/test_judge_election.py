"""For which of the elections that an article names the pledge is made."""

import datetime as dt

import pytest

from scraper.lexicon import load_lexicon
from scraper.pipeline import read_article
from tests.articles import article


@pytest.mark.parametrize(
    ("meeting", "elections"),
    [
        ("rapat evaluasi Pemilu 2024", ("pilkada-2024",)),
        ("rapat koordinasi evaluasi pelaksanaan Pemilu 2024", ("pilkada-2024",)),
        ("rapat koordinasi Pemilu 2024", ("pemilu-2024", "pilkada-2024")),
    ],
)
def test_an_election_looked_back_upon_is_not_the_one_ahead(meeting: str, elections: tuple[str, ...]) -> None:
    """The same wave may hold two; the one that is being evaluated is over."""
    text = f"Kepala desa se-Kabupaten Siak membacakan ikrar netralitas dalam {meeting} dan persiapan Pilkada 2024."
    reading = read_article(article(text), load_lexicon())
    assert reading.facts is not None
    assert reading.facts.election == elections


@pytest.mark.parametrize(
    ("day", "elections"),
    [
        ("Senin (18/1/2016)", ("pilkada-2017",)),
        ("Rabu (18/1/2017)", ("pilkada-2017",)),
        ("Rabu (1/3/2017)", ()),
        ("Rabu (20/12/2017)", ("pilkada-2018",)),
        ("Senin (2/12/2024)", ()),
    ],
)
def test_a_bare_name_means_the_next_poll_of_its_kind(day: str, elections: tuple[str, ...]) -> None:
    """101 regions voted on 15 February 2017, between those of 2015 and 2018; just after a poll it may be that one."""
    text = f"ASN Kota Batu membacakan ikrar netralitas menjelang pilkada, {day}, di halaman balai kota."
    reading = read_article(article(text), load_lexicon())
    assert reading.facts is not None
    assert reading.facts.election == elections


@pytest.mark.parametrize(
    ("poll", "elections"),
    [
        ("Pemilu 14 Februari mendatang", ("pemilu-2024",)),
        ("pemungutan suara, 27 Juni nanti", ("pilkada-2018",)),
        ("pencoblosan 9 Desember", ()),
        ("Pemilu 15 Februari mendatang", ()),
    ],
)
def test_a_polling_day_needs_no_year(poll: str, elections: tuple[str, ...]) -> None:
    """One poll of a kind was held on a day: that is the one meant. On 9 December there were two."""
    text = f"ASN Kota Batu membacakan ikrar netralitas di halaman balai kota menyambut {poll}."
    reading = read_article(article(text), load_lexicon())
    assert reading.facts is not None
    assert reading.facts.election == elections


def test_an_election_joined_to_the_headlines_counts_too() -> None:
    """The headline names one of the two that the pledge is for."""
    text = "ASN Siak Ikrar Netral di Pilkada 2024\n\nASN Siak membaca ikrar netralitas untuk Pemilu dan Pilkada 2024."
    reading = read_article(article(text), load_lexicon())
    assert reading.facts is not None
    assert set(reading.facts.election) == {"pemilu-2024", "pilkada-2024"}


def test_the_elections_in_a_decrees_title_come_last() -> None:
    """A circular is written for all polls of its years, the pledge is for the next one here."""
    text = (
        "ASN Siak membaca ikrar netralitas di aula, Senin (26/2/2018), menghadapi pilkada. Bupati menyebut surat "
        "Menteri Nomor B/71/M.SM.00.00/2017 tentang netralitas pada Pilkada 2018 dan Pemilihan Legislatif 2019."
    )
    reading = read_article(article(text), load_lexicon())
    assert reading.facts is not None
    assert reading.facts.election == ("pilkada-2018",)


@pytest.mark.parametrize(
    ("printed", "election"),
    [
        ("Selasa (27/9/2024)", "pilkada-2024"),  # a Friday; no Tuesday a year before or after: the year stands
        ("Rabu (27/9/2024)", "pemilu-2024"),  # as a year before: the poll of February lay ahead
    ],
)
def test_a_weekday_at_odds_leaves_the_year_unless_it_is_that_of_the_next_one(printed: str, election: str) -> None:
    text = f"ASN Siak mengucap ikrar netralitas Pemilu dan Pemilihan Tahun 2024 menjelang pilkada, {printed}."
    reading = read_article(article(text), load_lexicon())
    assert reading.facts is not None
    assert reading.facts.election == (election,)


def test_an_address_may_join_two_elections() -> None:
    """What the address says of itself is a headline; the words themselves stand farther down."""
    text = "ASN Siak Netral\n\nASN Siak membaca ikrar netralitas untuk Pemilu 2024.\nKata Bupati, semua siap.\n"
    text += "Warga diminta tenang.\nASN wajib mendukung Pemilu dan Pilkada Serentak 2024."
    url = "https://kabar.example/2023/10/24/asn-siak-netral-pemilu-dan-pilkada-2024"
    reading = read_article(article(text, url), load_lexicon())
    assert reading.facts is not None
    assert set(reading.facts.election) == {"pemilu-2024", "pilkada-2024"}


@pytest.mark.parametrize(
    "day",
    [
        "Warga kota memilih wali kota 27 November 2024.",
        "Pesta demokrasi 27 November 2024 diikuti tiga pasangan calon.",
        "Delapan kabupaten memilih serentak pada 27 November 2024.",
    ],
)
def test_a_polling_day_tells_the_election_by_whatever_word(day: str) -> None:
    reading = read_article(article(f"ASN Siak membaca ikrar netralitas, Rabu (18/9/2024). {day}"), load_lexicon())
    assert reading.facts is not None
    assert reading.facts.election == ("pilkada-2024",)


def test_nobody_pledges_for_a_poll_that_is_over() -> None:
    """A Monday of 2023 that is printed with the next year, and read again after both polls."""
    text = "ASN Siak membaca ikrar netralitas Pemilu dan Pilkada 2024, Senin (2/10/2024)."
    reading = read_article(article(text, published=dt.date(2024, 12, 13)), load_lexicon())
    assert reading.facts is not None
    assert set(reading.facts.election) == {"pemilu-2024", "pilkada-2024"}
