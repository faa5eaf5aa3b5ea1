"""The ledger: what is written is what is read, damage is named by its line, and what is due is asked for."""

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scraper.crawl.ledger import RECHECK, TRIES, Entry, Ledger, load, save
from scraper.errors import StoreError

DAY = dt.date(2024, 9, 26)
URL = "https://kabar.example/a-b-c-d"

days = st.dates(dt.date(2018, 1, 1), dt.date(2030, 1, 1))
entries = st.builds(
    Entry,
    url=st.from_regex(r"https://kabar\.example/[a-z\u00e9/-]{1,20}", fullmatch=True),
    seen=days,
    verdict=st.sampled_from(["event", "other", "same", "failed"]),
    event=st.none() | st.from_regex(r"[a-z][a-z0-9]{7}", fullmatch=True),
    text=st.none() | st.from_regex(r"[0-9a-f]{12}", fullmatch=True),
    why=st.none() | st.text(min_size=1),
    tries=st.integers(0, 9),
    last=st.none() | days,
)


@settings(deadline=None)  # it waits for the disk
@given(st.lists(entries, unique_by=lambda one: one.url))
def test_a_ledger_reads_back_as_it_was_written(tmp_path_factory: pytest.TempPathFactory, found: list[Entry]) -> None:
    """Whatever stands in it, one line an address, sorted; written again it changes nothing."""
    root = tmp_path_factory.mktemp("events")
    ledger = Ledger({one.url: one for one in found})
    assert save(root, "kabar", ledger) == bool(found)
    assert load(root, "kabar") == ledger
    assert not save(root, "kabar", load(root, "kabar"))
    lines = (root / ".ledger/kabar.jsonl").read_text("utf-8").splitlines() if found else []
    assert len(lines) == len(found)


@pytest.mark.parametrize(
    "line",
    ["{", "[]", '{"url":"x"}', '{"url":"x","seen":"kemarin","verdict":"other"}',
     '{"url":"x","seen":"2024-09-26","verdict":"entah"}', '{"url":"x","seen":"2024-09-26","verdict":"other","warna":1}',
     '{"url":1,"seen":"2024-09-26","verdict":"other"}', '{"url":"ada","seen":"2024-09-26","verdict":"other"}'],
)  # fmt: skip
def test_a_damaged_ledger_is_named_by_its_line(tmp_path: Path, line: str) -> None:
    """Nothing is guessed, and what to do is said."""
    path = tmp_path / ".ledger/kabar.jsonl"
    path.parent.mkdir()
    path.write_text(f'{{"url":"ada","seen":"2024-09-26","verdict":"other"}}\n{line}\n')
    with pytest.raises(StoreError, match="restore the file from Git") as caught:
        load(tmp_path, "kabar")
    assert (caught.value.path, caught.value.line) == (path, 2)


def test_what_was_judged_by_older_rules_is_looked_at_again() -> None:
    """When a list names it; what failed too often is not."""
    ledger = Ledger(
        {
            "a": Entry("a", DAY, "other", rules="baru"),
            "b": Entry("b", DAY, "event", rules="lama"),
            "c": Entry("c", DAY, "failed", tries=TRIES),
            "d": Entry("d", DAY, "failed", tries=TRIES - 1),
        }
    )
    assert [url for url in "abcd" if url in ledger.known("baru")] == ["a", "c"]


def test_what_failed_and_recent_events_are_due() -> None:
    """Without any list naming them."""
    ledger = Ledger(
        {
            "baru": Entry("baru", DAY, "event"),
            "lama": Entry("lama", DAY - RECHECK - dt.timedelta(days=1), "event"),
            "lain": Entry("lain", DAY, "other"),
            "gagal": Entry("gagal", DAY - dt.timedelta(days=90), "failed", tries=1),
            "putus": Entry("putus", DAY, "failed", tries=TRIES),
        }
    )
    assert ledger.due(DAY) == ["baru", "gagal"]


def test_a_day_of_failures_counts_once() -> None:
    """And a host that asked for rest has not failed."""
    first = Entry(URL, DAY, "failed").failed("timeout", DAY, counts=True)
    again = first.failed("dns", DAY, counts=True)
    assert (first.tries, again.tries, again.why) == (1, 1, "dns")
    assert again.failed("timeout", DAY + dt.timedelta(days=1), counts=True).tries == 2
    assert Entry(URL, DAY, "failed").failed("deferred", DAY, counts=False).tries == 0
