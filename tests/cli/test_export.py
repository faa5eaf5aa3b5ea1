"""`export`: the dataset as files, a release, and what is refused; and what a build is told of runs and releases."""

import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from scraper.cli import site
from scraper.crawl import history
from scraper.crawl.face import Counts
from scraper.crawl.history import Run, Track
from scraper.lexicon import load_lexicon
from scraper.models import Source
from scraper.publish import Visits
from scraper.publish.dataset.monitoring import monitoring_rows
from scraper.sources import registry
from scraper.store import Store
from tests.cli.conftest import Ikrar
from tests.daily.records import one
from tests.factories import make_event, make_tombstone

TODAY = ("--today", "2026-12-01")


def test_the_dataset_is_written_where_it_is_wanted(ikrar: Ikrar, root: Path) -> None:
    """With the paths of the event files; nothing else is touched."""
    result = ikrar("export", "--to", "data")
    assert (result.code, result.err) == (0, "")
    assert "1 peristiwa" in result.out
    [line] = (root / "data/events.jsonl").read_text(encoding="utf-8").splitlines()
    assert (root / "events" / json.loads(line)["path"]).is_file()
    assert not (root / "events/.releases").exists()
    assert ikrar("export").code == 0
    assert (root / "build/data/SHA256SUMS").read_bytes() == (root / "data/SHA256SUMS").read_bytes()


def test_a_release_is_numbered_and_remembered(ikrar: Ikrar, root: Path) -> None:
    """The second one is only made when something has changed."""
    result = ikrar("export", "--release", *TODAY)
    assert (result.code, result.err) == (0, "")
    assert "1.0.0: 1 peristiwa, 1 baru" in result.out
    assert (root / "dist/ikrar-data-1.0.0-2026-12-01.zip").is_file()
    assert (root / "events/.releases/releases.jsonl").is_file()
    assert "Tidak ada yang berubah sejak rilis 1.0.0" in ikrar("export", "--release", *TODAY).out
    Store(root / "events").write(make_event(status="cancelled"))
    assert "1.0.1: 1 peristiwa, 0 baru, 1 diubah" in ikrar("export", "--release", *TODAY).out
    changes = [json.loads(line) for line in (root / "events/.releases/changes.jsonl").read_text().splitlines()]
    assert [(one["release"], one["field"]) for one in changes] == [("1.0.0", None), ("1.0.1", "status")]
    assert ikrar("validate").code == 0


def test_a_lost_event_stops_release_and_export(ikrar: Ikrar, root: Path) -> None:
    """Exit code 3, one line, and no file; a tombstone makes it good."""
    assert ikrar("export", "--release", *TODAY).code == 0
    [path] = Store(root / "events").files()
    path.unlink()
    Store(root / "events").write(make_event(id="b7d2m9qb"))
    for args in (("--release", *TODAY), ("--to", "data")):
        result = ikrar("export", *args)
        assert result.code == 3
        assert len(result.lines) == 1
        assert "k7d2m9qa" in result.err
    assert not (root / "data").exists()
    Store(root / "events").write(make_tombstone(id="k7d2m9qa", merged_into="b7d2m9qb"))
    assert "1.1.0" in ikrar("export", "--release", *TODAY).out


def test_a_release_comes_when_the_last_is_old_enough(ikrar: Ikrar, root: Path) -> None:
    """Counted in days since it, not by the day of the week: a run that was dropped costs a day, not a week."""
    weekly = ("export", "--release", "--every", "7", "--today")
    assert "1.0.0" in ikrar(*weekly, "2026-11-21").out
    Store(root / "events").write(one(1))
    result = ikrar(*weekly, "2026-11-27")
    assert (result.code, result.out) == (0, "Rilis 1.0.0 baru 6 hari yang lalu; belum waktunya.\n")
    assert "1.1.0" in ikrar(*weekly, "2026-11-28").out
    assert ikrar("export", "--every", "7").code == 2


def test_an_event_that_cannot_be_read_stops_the_export(ikrar: Ikrar, root: Path) -> None:
    """As it stops a build: told with its file, nothing written."""
    [path] = Store(root / "events").files()
    path.write_text(path.read_text(encoding="utf-8").replace("status: held", "status: mungkin"), encoding="utf-8")
    result = ikrar("export", "--to", "data")
    assert result.code == 1
    assert path.name in result.err
    assert not (root / "data").exists()


def source(name: str, status: str) -> Source:
    return Source(name, name, f"https://{name}.example/", "18", "wordpress", status, covers=("17",))


RUNS = """\
{"id":"satu","since":"2026-05-01","until":"2026-11-30","runs":[{"at":"2026-11-29T00:10Z","asked":2,"answered":2},\
{"at":"2026-11-30T00:10Z","asked":2,"answered":1}],"earlier":[["2025-01-01","2025-08-01"]]}
{"id":"dua","until":"2026-11-30","runs":[{"at":"2026-05-01T00:10Z","asked":2},\
{"at":"2026-11-30T00:10Z","asked":2}]}
{"id":"tiga","since":"2026-05-01","until":"2026-11-30","runs":[{"at":"2026-05-01T00:10Z","asked":2,"answered":2}]}
"""


@pytest.fixture
def sources(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    def known(**statuses: str) -> None:
        found = tuple(source(name, status) for name, status in statuses.items())
        monkeypatch.setattr(registry, "load_registry", lambda: found)

    return known


def test_what_was_watched_comes_from_registry_and_runs(root: Path, sources: Callable[..., None]) -> None:
    """Confirmed sources only, once for each time without a gap; no answer, or no run at all, proves nothing."""
    sources(satu="confirmed", dua="confirmed", tiga="unconfirmed", empat="confirmed")
    assert site.watched(root / "events") is None
    path = root / "events/.runs/sources.jsonl"
    path.parent.mkdir()
    path.write_text(RUNS, encoding="utf-8")
    found = site.watched(root / "events")
    assert found is not None
    whole = (dt.date(2026, 5, 1), dt.date(2026, 11, 30))
    assert [(one.region, one.covers, one.since, one.until) for one in found] == [
        ("18", ("17",), dt.date(2025, 1, 1), dt.date(2025, 8, 1)),
        ("18", ("17",), *whole),
        ("18", ("17",), None, None),
        ("18", ("17",), None, None),
    ]


@pytest.mark.parametrize(("silent", "monitored"), [(2, True), (4, False)])
def test_after_a_wave_of_daily_runs_a_province_was_monitored(
    root: Path, sources: Callable[..., None], silent: int, monitored: bool
) -> None:
    """That of one confirmed source, though its runs of then are no longer kept; a gap in the wave, and it was not."""
    sources(satu="confirmed")
    first, track = dt.date(2024, 5, 20), Track("satu", None, ())
    for day in (first + dt.timedelta(days=n) for n in range(400)):
        answered = not 0 <= (day - dt.date(2024, 8, 1)).days < silent and day < dt.date(2025, 1, 1)
        run = Run(f"{day}T14:00Z", Counts(asked=2, answered=2 * answered))
        track = track.followed(run, day if answered else track.until)
    history.save(root / "events", {"satu": track})
    rows = monitoring_rows(
        (), {"18": "18", "17": "17", "16": "16"}, load_lexicon().elections, site.watched(root / "events")
    )
    found = {row[0]: row[4] for row in rows if row[1] == "pilkada-2024"}
    assert found == {"16": False, "17": monitored, "18": monitored}


def test_what_the_runs_saw_is_told_source_by_source(root: Path) -> None:
    """Days, and counts over the runs that are kept; nothing before any run."""
    assert site.visits(root / "events") is None
    path = root / "events/.runs/sources.jsonl"
    path.parent.mkdir()
    path.write_text(
        '{"id":"satu","since":"2026-05-01","runs":[{"at":"2026-11-29T00:10Z","answered":2,"pages":3,"relevant":2,'
        '"new":1},{"at":"2026-11-30T00:10Z","answered":1,"pages":4,"relevant":1}]}\n'
        '{"id":"dua","runs":[{"at":"2026-11-30T00:10Z","asked":2}]}\n',
        encoding="utf-8",
    )
    day = dt.date(2026, 11, 30)
    assert site.visits(root / "events") == {
        "satu": Visits(dt.date(2026, 5, 1), day, day, runs=2, articles=7, declarations=3, events=1),
        "dua": Visits(None, day, None, runs=1, articles=0, declarations=0, events=0),
    }
