"""Which reports belong together: the surest pairs first, and never two that contradict each other."""

import datetime as dt
import itertools
from pathlib import Path

import pytest

from scraper.assemble.group import groups, home
from scraper.models import Tombstone
from scraper.pipeline import gather
from scraper.store import Store
from tests.assemble.test_merge import FIRST, LATER, TODAY, account, events, reading, run

UNDATED = """ASN Pemkab Sikka Ikrar Netralitas
Maumere - ASN Pemerintah Kabupaten Sikka membacakan ikrar netralitas Pilkada 2024."""


@pytest.mark.parametrize("order", list(itertools.permutations(range(3))))
def test_an_undated_report_makes_no_one_event_of_two(order: tuple[int, ...]) -> None:
    """It fits both alike and so belongs to neither, in whatever order the reports come."""
    accounts = [account(FIRST, "a"), account(LATER, "b"), account(UNDATED, "c")]
    assert groups([accounts[i] for i in order]) == [[0], [1], [2]]
    assert home(accounts[2], {"k7d2m9qa": [accounts[0]], "z7d2m9qa": [accounts[1]]}) is None
    assert home(accounts[2], {"k7d2m9qa": [accounts[0]]}) == "k7d2m9qa"


def test_an_undated_report_joins_the_one_event_it_fits() -> None:
    assert groups([account(UNDATED, "c"), account(FIRST, "a")]) == [[0, 1]]


def test_a_weekday_alone_tells_two_events_apart() -> None:
    """*Rabu* is no Monday; *Senin* is, and *Selasa* as near as the eighth is to the seventh."""
    monday, tuesday, wednesday = (UNDATED.replace("2024.", f"2024, {day}.") for day in ("Senin", "Selasa", "Rabu"))
    assert groups([account(FIRST, "a"), account(monday, "b")]) == [[0, 1]]
    assert groups([account(FIRST, "a"), account(tuesday, "b")]) == [[0, 1]]
    assert groups([account(FIRST, "a"), account(wednesday, "b")]) == [[0], [1]]


def test_two_plans_of_no_day_are_one() -> None:
    """Neither outlet says when; where one tells of a day, the other may mean the next time."""
    plan = "ASN Pemkab Sikka akan membacakan ikrar netralitas Pilkada 2024."
    assert groups([account(plan, "a"), account(f"Segera, {plan}", "b")]) == [[0, 1]]


def test_an_election_that_one_report_leaves_out_does_not_speak_against() -> None:
    assert groups([account(FIRST, "a"), account(UNDATED.replace(" Pilkada 2024", ""), "b")]) == [[0, 1]]
    assert groups([account(FIRST, "a"), account(UNDATED.replace("Pilkada 2024", "Pemilu 2019"), "b")]) == [[0], [1]]


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ("ASN Pemkab Sikka", "ASN, TNI dan Polri Kabupaten Sikka", True),
        ("ASN Pemkab Sikka", "Bupati dan Wali Kota se-Nusa Tenggara Timur", True),
        ("ASN Pemkab Sikka", "ASN, TNI dan Polri Kabupaten Ende", False),
        ("ASN Pemkab Sikka", "ASN Pemkab Ende", False),
    ],
)
def test_a_government_and_a_group_of_its_place_on_one_day(one: str, other: str, together: bool) -> None:
    """Outlets name the one that they write for, or all who stood there; on another day it is another event."""
    texts = [f"{who} membacakan ikrar netralitas Pilkada 2024, Senin (7/10/2024)." for who in (one, other)]
    first, second = (account(text, name) for text, name in zip(texts, "ab", strict=True))
    assert (groups([first, second]) == [[0, 1]]) is together
    later = account(texts[1].replace("Senin (7/", "Kamis (10/"), "b")
    assert groups([first, later]) == [[0], [1]]


@pytest.mark.parametrize("slip", ["7/10/2023", "7/1/2024"])
def test_a_slip_in_one_part_of_the_date_keeps_one_event(slip: str) -> None:
    """Leader, venue and witness are the same, and the weekday is at odds with the printed day."""
    assert groups([account(FIRST, "a"), account(FIRST.replace("7/10/2024", slip), "b")]) == [[0, 1]]


@pytest.mark.parametrize(("day", "together"), [("(7/10)", True), ("(8/10)", False)])
def test_a_day_without_a_year_is_compared_by_day_and_month(day: str, together: bool) -> None:
    """Nothing tells its year: no election, no address, no publication; still the eighth is not the seventh."""
    yearless = UNDATED.replace(" Pilkada 2024.", f" di halaman kantor bupati {day} lalu.")
    assert (groups([account(FIRST, "a"), account(yearless, "b")]) == [[0, 1]]) is together


def test_a_day_that_the_text_itself_counts_differently_keeps_one_event() -> None:
    """*Pilkada 2024 tinggal 51 hari lagi* is the seventh of October, whatever month is printed."""
    slip = FIRST.replace("7/10/2024", "7/6/2024").replace("Senin ", "")
    counted = f"{slip}\nPilkada 2024 tinggal 51 hari lagi."
    assert groups([account(FIRST, "a"), account(slip, "b")]) == [[0], [1]]
    assert groups([account(FIRST, "a"), account(counted, "b")]) == [[0, 1]]


def test_an_article_stays_with_the_event_it_is_a_source_of(tmp_path: Path) -> None:
    """Read anew with another day, it makes no second event."""
    run(tmp_path / "e", reading(FIRST, "a"))
    run(tmp_path / "e", reading(LATER, "a"), day=TODAY + dt.timedelta(days=1))
    assert [event.date for event in events(tmp_path / "e")] == ["2024-11-18"]


def test_a_removed_event_does_not_come_back(tmp_path: Path) -> None:
    """Its article is refused with the reason that the person gave."""
    run(tmp_path / "e", reading(FIRST, "a"))
    (event,) = events(tmp_path / "e")
    Store(tmp_path / "e").write(
        Tombstone(
            id=event.id,
            removed="bukan deklarasi",
            title=event.title,
            first_seen="2026-11-21",
            last_changed="2026-11-21",
        )
    )
    report = gather([reading(FIRST, "a")], Store(tmp_path / "e"), TODAY)
    assert events(tmp_path / "e") == []
    assert [why for _, _, why in report.rejected] == ["peristiwanya dihapus pemeriksa: bukan deklarasi"]


def test_a_pledge_of_nobody_on_no_day_becomes_no_event(tmp_path: Path) -> None:
    """Whatever stands at the address of a sold domain: nobody could find such an event again."""
    text = "Ikrar Netral di Meja Judi\nSemua pemain membacakan ikrar netralitas lalu menandatangani pakta integritas."
    report = gather([reading(text, "a")], Store(tmp_path / "e"), TODAY)
    assert (report.new, report.declarations) == (0, 0)
    assert [why for _, _, why in report.rejected] == ["tidak menyebut lembaga maupun tanggalnya"]


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
@pytest.mark.parametrize("together", [True, False])
def test_an_article_at_its_number_and_at_its_words_is_one_report(
    tmp_path: Path, order: tuple[int, int], together: bool
) -> None:
    """It is counted once, under the address in words, whichever came first; a second run changes nothing."""
    words = "asn-pemkab-sikka-ikrar-netralitas/42725"
    found = [reading(FIRST, "?p=42725"), reading(FIRST.replace("Ikrar dipimpin", "Ikrar ini dipimpin"), words)]
    found = [found[i] for i in order]
    for batch in [found] if together else [[one] for one in found]:
        run(tmp_path / "e", *batch)
    (event,) = events(tmp_path / "e")
    assert [source.url for source in event.sources] == [f"https://kabar.example/{words}"]
    assert {proof.source for proofs in event.evidence.values() for proof in proofs} == {"s1"}
    report = run(tmp_path / "e", *found)
    assert (report.new, report.merged) == (0, 0)
    assert [source.url for source in events(tmp_path / "e")[0].sources] == [f"https://kabar.example/{words}"]
