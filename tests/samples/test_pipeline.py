"""The sample pages through the whole chain: page → article → extraction → event, against what a person reads."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from scraper.lexicon import load_lexicon
from scraper.models import Event, Page, Reading
from scraper.pipeline import gather, group, read_article, to_prediction
from scraper.read.page import read_page
from scraper.samples import expected, pages
from scraper.store import Store
from scraper.validate import validate
from tests.corpus import score as scorer
from tests.score import REGIONS

EXPECTED = expected()
TODAY = dt.date(2026, 11, 21)


def reading(page: Page) -> Reading:
    return read_article(read_page(page), load_lexicon())


def plain(event: dict[str, Any]) -> dict[str, Any]:
    """The values that must be equal to the letter."""
    headcount = event["headcount"] or {}
    return {
        **{key: event[key] for key in ("status", "province_code", "regency_code", "date")},
        "kind": event["institution"]["kind"],
        "headcount": (headcount.get("value"), headcount.get("qualifier")),
        "forms": set(event["forms"]),
        "election": set(event["election"]),
    }


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.url.removeprefix("https://"))
def test_a_sample_page_gives_what_a_person_reads(page: Page) -> None:
    """Relevance and, for a declaration, every field; names by the scorer's rule, the rest to the letter."""
    scorer.load_regions(REGIONS)
    row, found = EXPECTED[page.url], to_prediction(page.url, reading(page))
    assert found["relevant"] == row["relevant"], found["reasons"]
    if not row["relevant"]:
        assert found["kind"] == row["kind"]
        return
    event, want = found["event"], row["event"]
    assert plain(event) == plain(want)
    institution = {**want, "institution": want["institution"]["name"], "institution_aliases": []}
    assert scorer.same_institution(event["institution"]["name"], institution)
    left = list(want["witnesses"])
    for witness in event["witnesses"]:
        match = next((other for other in left if scorer.same_witness(witness, other)), None)
        assert match is not None, witness
        left.remove(match)
    assert left == []
    assert bool(event["date_note"]) == bool(want.get("date_note"))


def test_reports_of_one_event_are_grouped_and_no_others() -> None:
    """Just the pairs that say so."""
    read = {page.url: reading(page) for page in pages()}
    names = dict(zip(read, group(list(read.values())), strict=True))
    for url, row in EXPECTED.items():
        same = {other for other, name in names.items() if name is not None and name == names[url]} - {url}
        told = {row["same_event_as"]} if row.get("same_event_as") else set()
        told |= {other for other, o in EXPECTED.items() if o.get("same_event_as") == url}
        assert same == told, url


def test_the_first_run_writes_valid_events_twice_the_same(tmp_path: Path) -> None:
    """All samples into an empty folder: files that `validate` accepts; a second run changes no byte."""
    store = Store(tmp_path)
    report = gather([reading(page) for page in pages()], store, TODAY)
    assert (report.read, report.declarations, report.new) == (22, 18, 16)
    assert validate(tmp_path, samples_allowed=True) == []
    before = {path: path.read_bytes() for path in tmp_path.rglob("*.md")}
    again = gather([reading(page) for page in reversed(pages())], Store(tmp_path), TODAY + dt.timedelta(days=2))
    assert (again.new, again.changed, again.unchanged) == (0, 0, 16)
    assert {path: path.read_bytes() for path in tmp_path.rglob("*.md")} == before
    shown = [s.record for s in store.load().values() if isinstance(s.record, Event)]
    assert any(d.field == "headcount" for event in shown for d in event.disagreements)
