"""The published accuracy says what was measured."""

from pathlib import Path

from scraper.models import Review
from scraper.publish.accuracy import LABELS, load_accuracy, second_reading
from scraper.publish.publish import publish
from scraper.publish.settings import Settings
from tests.articles import REAL
from tests.publish.built import html_of
from tests.publish.events import event
from tests.score import PUBLISHED


def test_all_measurements_are_there_with_what_stands_behind_them() -> None:
    """Real articles and our corpus, every field with the number of labelled values."""
    tables = load_accuracy()
    assert list(tables) == ["corpus", *REAL]
    assert tables["corpus"].articles >= 200
    assert sum(table.articles for name, table in tables.items() if name != "corpus") >= 500
    assert [rate.label for rate in tables["corpus"].rates] == list(LABELS.values())
    assert all(rate.labelled > 0 for table in tables.values() for rate in table.rates)
    assert {rate.label for rate in tables["second"].rates} == set(LABELS.values()) - {LABELS["pairs"]}


def test_the_page_shows_every_field_of_every_table(tmp_path: Path) -> None:
    """One row a field, rates in per cent with a decimal comma."""
    publish([], tmp_path, Settings())
    page = html_of(tmp_path / "metode" / "ketepatan" / "index.md")
    tables = page.select("table")
    real = ("ninth", "eighth", "seventh", "sixth", "fifth", "fourth", "third", "second", "first")
    names = ("twelfth", "eleventh", "tenth", "corpus", *real)
    for table, name in zip(tables, names, strict=True):
        shown = [[cell.get_text() for cell in row.select("th, td")] for row in table.select("tbody tr")]
        rates = load_accuracy()[name].rates
        assert [(row[0], *row[2:]) for row in shown] == [(r.label, r.precision, r.recall, r.f1) for r in rates]
    assert "," in tables[0].select_one("td:nth-of-type(2)").get_text()  # type: ignore[union-attr]


def test_the_second_reading_counts_what_was_set_by_hand(tmp_path: Path) -> None:
    """Of the events that a person has read; the others are not counted, and without any there is no table."""
    checked = [
        event(1, review=Review(state="checked", fields=("date", "place"))),
        event(2, review=Review(state="checked", fields=("date",))),
    ]
    count, rows = second_reading([*checked, event(3)])
    shares = {row.label: (row.events, row.share) for row in rows}
    assert (count, shares["Tanggal"], shares["Wilayah dan tempat"]) == (2, (2, "100,0"), (1, "50,0"))
    assert shares["Saksi"] == (0, "0,0")
    for events, shown in ((checked, True), ([event(3)], False)):
        publish(events, tmp_path, Settings())
        page = (tmp_path / "metode" / "ketepatan" / "index.md").read_text(encoding="utf-8")
        assert (">Pembacaan kedua</h2>" in page) is shown


def test_nothing_is_rounded_up_to_a_hundred() -> None:
    """A rate of 99.96 % is shown as 99,9; only what is all right is 100,0."""
    from scraper.publish.accuracy import _percent

    assert (_percent(0.9996), _percent(1.0), _percent(0.5)) == ("99,9", "100,0", "50,0")


def test_the_table_is_a_file_of_the_package() -> None:
    """What the site reads travels with the program."""
    assert PUBLISHED.name == "accuracy.json"
    assert PUBLISHED.exists()
