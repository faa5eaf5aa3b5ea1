"""A site that shrank without a reason is told from one whose events became fewer, or that a correction made shorter."""

import json
from pathlib import Path

import pytest

from scraper.daily.size import Size, measured, read, shrunk, write
from scraper.errors import StoreError

LAST = Size(events=1000, pages=1200, rows=40_000, bytes=20_000_000)


def now(**changes: int) -> Size:
    return Size(**{"events": 1000, "pages": 1200, "rows": 40_000, "bytes": 20_000_000, **changes})


@pytest.mark.parametrize(
    ("changes", "falls"),
    [
        ({}, False), ({"pages": 1300, "rows": 50_000, "bytes": 30_000_000}, False),
        ({"pages": 1195}, False), ({"pages": 1194}, True),
        ({"rows": 38_000}, False), ({"rows": 37_999}, True),
        ({"bytes": 19_000_000}, False), ({"bytes": 18_999_999}, True),
    ],
)  # fmt: skip
def test_what_a_correction_takes_is_little(changes: dict[str, int], falls: bool) -> None:
    """Five pages, a twentieth of the rows or of the bytes; one less is more than a correction."""
    assert bool(list(shrunk(LAST, now(**changes), 1000))) is falls


def test_events_that_are_there_must_be_shown() -> None:
    """One that the site has lost falls, however large the site is."""
    assert list(shrunk(LAST, now(events=999), 1000)) == ["situs memuat 999 peristiwa, padahal ada 1000"]
    assert list(shrunk(LAST, now(events=1001), 1000)) != []


def test_fewer_events_are_a_reason_in_proportion() -> None:
    """Half of the events gone, which was accepted: half of the rest may go with them, and no more."""
    halved = now(events=500, pages=600, rows=20_000, bytes=10_000_000)
    assert list(shrunk(LAST, halved, 500)) == []
    told = list(shrunk(LAST, now(events=500, pages=594, rows=18_999, bytes=9_400_000), 500))
    assert told == [
        "594 halaman, sebelumnya 1200 (paling sedikit 595)",
        "18999 baris data, sebelumnya 40000 (paling sedikit 19000)",
        "9400000 bita, sebelumnya 20000000 (paling sedikit 9500000)",
    ]


def test_more_events_are_no_reason_for_less() -> None:
    """Nor may a growing site lose what it had."""
    assert len(list(shrunk(LAST, now(events=1100, rows=30_000), 1100))) == 1
    assert list(shrunk(Size(0, 60, 0, 900_000), now(), 1000)) == []


def test_a_site_is_measured_without_what_each_day_changes(tmp_path: Path) -> None:
    """Events by the status, pages by their files, rows by their records, line breaks within cells or not."""
    assert measured(tmp_path) is None
    (tmp_path / "data").mkdir()
    (tmp_path / "status.json").write_text(json.dumps({"events": 2, "built": "2026-11-30"}))
    (tmp_path / "index.html").write_text("<p>12345</p>")
    (tmp_path / "data/events.csv").write_text('id,title\ne1,"dua\nbaris"\ne2,satu\n')
    (tmp_path / "data/kosong.csv").write_text("")
    found = measured(tmp_path)
    assert found == Size(events=2, pages=1, rows=2, bytes=12 + 32)
    (tmp_path / "status.json").write_text(json.dumps({"events": 2, "built": "2026-12-01", "held": {"why": "…"}}))
    assert measured(tmp_path) == found


def test_what_is_kept_reads_back(tmp_path: Path) -> None:
    """Where nothing was kept there is nothing to fall below."""
    path = tmp_path / ".runs/site.json"
    assert read(path) is None
    write(path, LAST)
    assert read(path) == LAST


@pytest.mark.parametrize(
    "body",
    [b"", b"[]", b"{}", b'{"events": 1}', b'{"events": -1, "pages": 1, "rows": 1, "bytes": 1}',
     b'{"events": true, "pages": 1, "rows": 1, "bytes": 1}', b'{"events": 1e3, "pages": 1, "rows": 1, "bytes": 1}',
     b'{"events": 1, "pages": 1, "rows": 1, "bytes": 9007199254740992}',
     b'{"events": 1, "pages": 1, "rows": 1, "bytes": 1, "lain": "x"}', b"\xff"],
)  # fmt: skip
def test_nothing_but_its_numbers_is_read(tmp_path: Path, body: bytes) -> None:
    """It came from another job."""
    path = tmp_path / "size.json"
    path.write_bytes(body)
    with pytest.raises(StoreError, match=r"size\.json: no size of a site"):
        read(path)
