"""What is held says since when, until something is published again."""

import datetime as dt
from pathlib import Path

import pytest

from scraper.daily.held import FILE, STAGES, WHY, Held, hold, load
from scraper.errors import StoreError

FIRST, LATER = dt.date(2026, 11, 28), dt.date(2026, 11, 30)


def test_the_first_day_stays_and_the_reason_is_the_last(tmp_path: Path) -> None:
    """However many runs are held after it."""
    assert load(tmp_path) is None
    hold(tmp_path, "crawl", FIRST)
    assert hold(tmp_path, "changes", LATER) == Held(FIRST, LATER, "changes") == load(tmp_path)
    (tmp_path / FILE).unlink()
    assert hold(tmp_path, "crawl", LATER).since == LATER


def test_every_stage_has_its_words() -> None:
    """A reader of the site is told why in a sentence."""
    assert set(WHY) == set(STAGES)
    assert Held(FIRST, LATER, "changes").as_data() == {
        "since": "2026-11-28", "last": "2026-11-30", "stage": "changes", "why": WHY["changes"],
    }  # fmt: skip


@pytest.mark.parametrize(
    "body", [b"", b"[]", b"{}", b'{"since": "2026-11-28", "last": "2026-11-28", "stage": "lain"}',
             b'{"since": "kemarin", "last": "2026-11-28", "stage": "crawl"}',
             b'{"since": "2026-11-28", "stage": "crawl"}',
             b'{"since": "2026-11-28", "last": "2026-11-28", "stage": ["crawl"]}', b"\xff"],
)  # fmt: skip
def test_anything_else_is_named(tmp_path: Path, body: bytes) -> None:
    """With what to do about it."""
    (tmp_path / FILE).parent.mkdir()
    (tmp_path / FILE).write_bytes(body)
    with pytest.raises(StoreError, match=r"held\.json: no record of what is held.*delete it"):
        load(tmp_path)
