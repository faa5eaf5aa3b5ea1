"""What each plot counts, what it leaves out, and that its table and its file say the same."""

import csv
import io

import pytest

from scraper.models import Event, Headcount, Person, Place
from scraper.publish.entry import entries_of, newest_first
from scraper.publish.pages.site import Site
from scraper.publish.plots import Plot, all_plots, csv_of
from scraper.publish.regions import load_regions
from scraper.publish.settings import Settings
from tests.publish.events import HOSTILE_EVENTS, USUAL_EVENTS, event, hostile

NAMES = ["bulan", "pemilu", "hari", "provinsi", "jenis", "saksi", "saksi-jenis", "jumlah", "jumlah-jenis"]


def plots_of(*events: Event) -> dict[str, Plot]:
    regions, ordered = load_regions(), newest_first(events)
    site = Site(ordered, entries_of(ordered, regions, frozenset()), regions, Settings())
    return {plot.name: plot for plot in all_plots(site)}


def table(plot: Plot) -> dict[object, tuple[object, ...]]:
    return {row[0]: row[1:] for row in plot.table}


def counted(value: int | None, low: int, high: int | None, qualifier: str, text: str = "x") -> Headcount:
    return Headcount(value=value, low=low, high=high, qualifier=qualifier, unit=None, text=text)  # type: ignore[arg-type]


def test_there_is_a_plot_for_every_question() -> None:
    """In the order of the page, each with a sentence on what it shows and one on what it can't tell."""
    plots = plots_of(*USUAL_EVENTS)
    assert list(plots) == NAMES
    assert all(plot.shows.endswith(".") and plot.silent.endswith(".") for plot in plots.values())


def test_only_what_took_place_counts() -> None:
    """Planned and cancelled events are in no plot."""
    plots = plots_of(event(1, status="planned", election=("pemilu-2024",)), event(2, status="cancelled"))
    assert [name for name, plot in plots.items() if plot.table] == []


def test_months_are_told_apart_by_the_election_ahead() -> None:
    """Each event once: one election, both, a repeated vote, or none; days and months only."""
    plot = plots_of(
        event(1, election=("pilkada-2024",)),
        event(2, election=("pemilu-2024", "pilkada-2024")),
        event(3, election=("psu-2025",)),
        event(4, date="2024-10", date_precision="month"),
        event(5, date="2024", date_precision="year"),
        event(6, date=None, date_precision="unknown"),
    )["bulan"]
    assert table(plot) == {"Oktober 2024": (1, 0, 1, 2, 4)}
    assert ("2024-10", "both", 1) in plot.rows
    assert "Oktober 2024: 4 dari 4" in plot.shows
    assert "2 peristiwa lain tidak ada di sini" in plot.silent


def test_an_event_before_two_elections_is_at_both_and_the_plot_says_so() -> None:
    """With the regencies beside the events."""
    plot = plots_of(
        event(1, election=("pemilu-2024", "pilkada-2024")),
        event(2, election=("pilkada-2024",)),
        event(3, election=("pilkada-2024",), place=Place(province_code="18", regency_code=None)),
    )["pemilu"]
    assert table(plot) == {"Pemilu 2024": (1, 1), "Pilkada 2024": (3, 1)}
    assert "1 peristiwa menyebut dua pemilihan" in plot.silent


@pytest.mark.parametrize(
    ("date", "row"),
    [
        ("2024-11-27", "minggu terakhir"),
        ("2024-11-21", "minggu terakhir"),
        ("2024-11-20", "1 minggu"),
        ("2024-05-30", "25 minggu"),
        ("2024-05-29", "26 minggu atau lebih"),
    ],
)
def test_weeks_are_counted_back_from_polling_day(date: str, row: str) -> None:
    """Seven days a week; what is earlier than the wave is counted apart."""
    plot = plots_of(event(1, date=date, election=("pilkada-2024",)))["hari"]
    assert [name for name, (count,) in table(plot).items() if count == 1 and "tengah" not in str(name)] == [row]


def test_what_came_after_polling_day_is_told_but_not_drawn() -> None:
    """And the file has it, with less than no days; days that are not known are nowhere."""
    plot = plots_of(
        event(1, date="2024-11-28", election=("pilkada-2024",)),
        event(2, date="2024-11", date_precision="month", election=("pilkada-2024",)),
        event(3, date="2021-04-01", election=("psu-2021",)),
    )["hari"]
    assert plot.table == ()
    assert plot.rows == [("e0000001", "pilkada-2024", "2024-11-27", "2024-11-28", -1)]
    assert "1 yang tercatat sesudah" in plot.silent


def test_provinces_without_events_are_in_the_file_and_named_if_few() -> None:
    """All 38 and the nation; the table has those that are drawn."""
    regions = load_regions()
    everywhere = [event(int(code), place=Place(province_code=code)) for code in regions.provinces if code != "94"]
    plot = plots_of(*everywhere, event(99, place=Place()))["provinsi"]
    assert len(plot.rows) == 39
    assert ("94", 0, 0) in plot.rows
    assert (None, 1, None) in plot.rows
    assert "Belum ada laporan yang kami temukan dari Papua Tengah." in plot.shows
    assert len(plot.table) == 38


def test_shares_come_with_how_many_events_there_are() -> None:
    """By election and by kind."""
    seen = (Person(name=None, role="Ketua", org="Bawaslu"),)
    held = [event(n, election=("pemilu-2024",), witnesses=seen if n < 3 else ()) for n in range(12)]
    plots = plots_of(*held)
    assert table(plots["saksi"]) == {"Pemilu 2024": (3, 12, "25%")}
    assert table(plots["saksi-jenis"]) == {"Dinas dan badan daerah": (3, 12, "25%")}
    assert "3 dari 12 peristiwa menyebut saksinya, 25%." in plots["saksi"].shows


def test_headcounts_stay_apart_by_how_they_are_told_and_are_never_added_up() -> None:
    """Numbers, numbers with leeway, open ends, and each word with its range; no sum stands anywhere."""
    told = [
        counted(101, 101, 101, "exact"),
        counted(303, 303, 303, "exact"),
        counted(1000, 900, 1100, "approx"),
        counted(5000, 5000, None, "min"),
        counted(None, 100, 999, "vague", "ratusan ASN"),
        counted(None, 100, 999, "vague", "<b>ratusan</b>"),
        counted(None, 7, 8, "vague", "<b>aneh</b>"),
    ]
    plot = plots_of(*(event(n, headcount=headcount) for n, headcount in enumerate(told)), event(50))["jumlah"]
    assert table(plot) == {
        "Tepat": (2, 101, 303),
        "Sekitar": (1, 900, 1100),
        "Sedikitnya": (1, 5000, "terbuka"),
        "Kata: 7–8": (1, 7, 8),
        "“ratusan”": (2, 100, 999),
    }
    assert "7 dari 8 peristiwa menyebut jumlah pesertanya; yang tertulis sebagai bilangan tepat antara 101 dan 303" in (
        plot.shows
    )
    assert ("e0000004", "dinas", "vague", None, 100, 999) in plot.rows
    assert "404" not in csv_of(plot) + plot.shows + plot.silent


def test_kinds_show_the_least_the_middle_and_the_most() -> None:
    """Of numbers only."""
    held = [event(n, headcount=counted(n, n, n, "exact")) for n in (10, 20, 900)]
    plot = plots_of(*held, event(1, headcount=counted(None, 100, 999, "vague")))["jumlah-jenis"]
    assert table(plot) == {"Dinas dan badan daerah": (3, 10, 20, 900)}


@pytest.mark.parametrize("name", NAMES)
def test_the_file_has_the_rows_under_their_names(name: str) -> None:
    """Read back by any program: as many cells as columns, and as many rows."""
    plot = plots_of(*USUAL_EVENTS, *HOSTILE_EVENTS)[name]
    header, *rows = csv.reader(io.StringIO(csv_of(plot)))
    assert tuple(header) == plot.columns
    assert rows == [["" if cell is None else str(cell) for cell in row] for row in plot.rows]
    assert rows


def test_no_word_of_an_article_reaches_a_plot() -> None:
    """Hostile titles, names, headcounts and witnesses give just the plots of tame ones."""
    tame = [hostile(900 + index, "biasa saja") for index in range(len(HOSTILE_EVENTS))]
    assert plots_of(*HOSTILE_EVENTS) == plots_of(*tame)


def test_the_order_of_events_changes_nothing() -> None:
    """The same plots from the same events."""
    assert plots_of(*USUAL_EVENTS) == plots_of(*USUAL_EVENTS[::-1])
