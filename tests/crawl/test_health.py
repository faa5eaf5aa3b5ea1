"""Health tells what broke from what is quiet, and in three runs at most."""

import datetime as dt
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from scraper.crawl import history
from scraper.crawl.face import Counts, Harvest
from scraper.crawl.health import fallen, flaws, in_season, judge
from scraper.crawl.history import KEPT, Run, Track
from scraper.crawl.ledger import Ledger
from scraper.errors import DataError, StoreError
from scraper.lexicon import load_lexicon
from tests.crawl.crawling import Crawler
from tests.crawl.memory import source
from tests.world import World
from tests.world.asking import days
from tests.world.faults import Fault

FEED = source(kind="feed", low=1)
GOOD: dict[str, Any] = {
    "asked": 9,
    "answered": 9,
    "understood": 2,
    "listed": 20,
    "passed": 9,
    "pages": 5,
    "relevant": 1,
}


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


def runs(*counts: dict[str, Any]) -> list[Run]:
    return [Run(f"2024-09-{day:02d}T14:00Z", Counts(**one)) for day, one in enumerate(counts, 1)]


def failing(**reasons: int) -> dict[str, Any]:
    return {"asked": sum(reasons.values()), "failed": Counter(reasons)}


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        (failing(timeout=4, dns=1), "tidak satu pun dari 5 permintaan terjawab (timeout 4×, dns 1×)"),
        ({**GOOD, "listed": 0, "passed": 0}, "0 tautan terdaftar, paling sedikit 1"),
        ({**GOOD, "passed": 0}, "daftarnya tidak memuat satu artikel pun"),
        ({**GOOD, "failed": Counter(status_403=12)}, "lebih banyak yang gagal daripada yang terjawab (status_403 12×)"),
        ({**GOOD, "understood": 0}, "tidak satu pun permintaan terjawab"),
    ],
)
def test_what_breaks_a_source_is_said(counts: dict[str, Any], words: str) -> None:
    """In one line each."""
    assert flaws(FEED, Counts(**counts)) == (words,)


@pytest.mark.parametrize(
    "counts", [GOOD, {**GOOD, "failed": Counter(status_404=12)}, {**GOOD, "relevant": 0, "pages": 0}, {}]
)
def test_what_breaks_nothing(counts: dict[str, Any]) -> None:
    """Pages that are gone are their own affair, and a run may bring nothing new."""
    assert flaws(FEED, Counts(**counts)) == ()


def test_one_bad_run_is_shaky_and_three_are_broken() -> None:
    """A good one in between makes it whole again."""
    bad = failing(timeout=3)
    assert judge(FEED, runs(GOOD, bad), season=False).fetching == "shaky"
    assert judge(FEED, runs(bad, bad, bad), season=False).fetching == "broken"
    assert judge(FEED, runs(bad, bad, GOOD), season=False).fetching == "good"
    assert judge(FEED, runs(bad, bad, GOOD, bad), season=False).worst == "shaky"


def test_pages_that_cannot_be_read_any_more_break_a_source() -> None:
    """A layout that changed answers with 200 all along."""
    health = judge(FEED, runs(*[{**GOOD, "pages": 0, "unreadable": 2}] * 2), season=False)
    assert (health.fetching, health.reading, health.worst) == ("good", "broken", "broken")
    assert "4 dari 4 halaman tidak terbaca" in health.words


def test_quiet_between_elections_is_how_it_should_be() -> None:
    """Within the season many articles without a pledge are told of; outside it, they are not."""
    quiet = runs(*[{**GOOD, "relevant": 0}] * 4)
    assert judge(FEED, quiet, season=False).worst == "good"
    assert judge(FEED, quiet, season=True).worst == "quiet"
    assert judge(FEED, (), season=True).worst == "unknown"


@pytest.mark.parametrize(
    ("first", "last", "season"),
    [
        # The waves that the corpus shows …
        ("2018-02-01", "2018-06-27", True), ("2019-01-15", "2019-04-17", True), ("2020-08-01", "2020-10-31", True),
        ("2022-09-01", "2022-12-31", True), ("2023-08-01", "2023-12-31", True), ("2024-08-01", "2024-11-27", True),
        ("2025-07-01", "2025-08-27", True),
        # … and what lies between them.
        ("2019-05-01", "2020-05-31", False), ("2021-01-01", "2022-07-31", False), ("2023-02-01", "2023-07-31", False),
        ("2024-11-28", "2025-01-31", False), ("2025-09-01", "2026-12-31", False),
    ],
)  # fmt: skip
def test_the_season_is_where_the_waves_are(first: str, last: str, season: bool) -> None:
    """Day by day, by the lexicon's own table of polling days."""
    elections = load_lexicon().elections
    between = days(dt.date.fromisoformat(first), dt.date.fromisoformat(last))
    assert {in_season(day, elections) for day in between} == {season}


def harvest(name: str, low: int = 0, **counts: Any) -> Harvest:
    return Harvest(source(name, "feed", low), Counts(**counts), Ledger({}), (), None)


def test_below_the_floor_nothing_may_be_written() -> None:
    """Nobody answers; half of those that did no longer do; most list nothing."""
    silent = [harvest(name, **failing(dns=3)) for name in ("a", "b", "c")]
    assert fallen(silent, {}) == ("tidak satu pun dari 3 sumber terjawab",)
    before = {name: Track(name, None, tuple(runs(GOOD))) for name in ("a", "b", "c")}
    mixed = [harvest("d", **GOOD), harvest("c", **GOOD), *silent[:2]]
    [told] = fallen(mixed, before)
    assert told.startswith("hanya 1 dari 3 sumber yang belakangan ini terjawab masih terjawab")
    empty = {**GOOD, "listed": 0, "passed": 0}
    bare = [harvest("a", 1, **empty), harvest("b", 1, **empty), harvest("c", 1, **GOOD)]
    assert fallen(bare, {}) == ("hanya 1 dari 3 sumber mendaftar tautan sebanyak yang diharapkan",)


def test_half_of_the_sources_is_enough() -> None:
    """The floor falls below the half, not at it."""
    before = {name: Track(name, None, tuple(runs(GOOD))) for name in "abcd"}
    silent = [harvest(name, **failing(dns=3)) for name in "abc"]
    assert fallen([harvest("c", **GOOD), harvest("d", **GOOD), *silent[:2]], before) == ()
    assert len(fallen([harvest("d", **GOOD), *silent], before)) == 1


def test_the_floor_does_not_sink_with_the_sources() -> None:
    """Half of them gone yesterday and half of the rest today is three quarters gone."""
    gone = {name: Track(name, None, tuple(runs(GOOD, failing(dns=3)))) for name in "ab"}
    before = gone | {name: Track(name, None, tuple(runs(GOOD, GOOD))) for name in "cd"}
    silent = [harvest(name, **failing(dns=3)) for name in "abc"]
    assert len(fallen([harvest("d", **GOOD), *silent], before)) == 1


def test_sources_that_never_answered_hold_nobody_up() -> None:
    """Many sites refuse data centres: expected, recorded, not fatal."""
    before = {"b": Track("b", None, tuple(runs(failing(status_403=3))))}
    assert fallen([harvest("a", **GOOD), harvest("b", **failing(status_403=3))], before) == ()
    assert fallen([], {}) == ()


def test_the_history_reads_back_and_stays_small(tmp_path: Path) -> None:
    """The last runs of each source, with everything that was counted."""
    track = Track("kabar", dt.date(2024, 9, 26), ())
    for number in range(KEPT + 3):
        run = Run(
            f"2024-09-{number + 1:02}T14:00Z",
            Counts(**{**GOOD, "failed": Counter(dns=number)}),
            "aneh \x85 \ud800",
            number % 2 == 0,
        )
        track = track.followed(run, dt.date(2024, 9, 26))
    history.save(tmp_path, {"kabar": track})
    assert history.load(tmp_path) == {"kabar": track}
    assert [run.day.day for run in track.runs] == list(range(4, KEPT + 4))
    assert track.since == dt.date(2024, 9, 1)


def answers(*days: str, until: bool = True) -> Track:
    """The track of a source that was asked every day from the first of these to the last, and answered on these."""
    track, found = Track("kabar", None, ()), [dt.date.fromisoformat(day) for day in days]
    for n in range((found[-1] - found[0]).days + 1):
        day = found[0] + dt.timedelta(days=n)
        run = Run(f"{day}T14:00Z", Counts(**(GOOD if day in found else failing(dns=3))))
        track = track.followed(run, day if day in found and until else track.until)
    return track


def every_day(first: str, last: str) -> list[str]:
    start, end = dt.date.fromisoformat(first), dt.date.fromisoformat(last)
    return [str(start + dt.timedelta(days=n)) for n in range((end - start).days + 1)]


def test_a_source_is_followed_since_the_first_run_after_the_last_gap() -> None:
    """Also when that run is no longer kept. Two days without an answer are no gap, three are."""
    assert answers("2024-09-01", "2024-09-04", "2024-09-07").since == dt.date(2024, 9, 1)
    assert answers("2024-09-01", "2024-09-05").since == dt.date(2024, 9, 5)
    assert answers(*every_day("2024-05-01", "2024-09-01")).since == dt.date(2024, 5, 1)


def test_a_source_that_stays_silent_is_not_followed_any_more() -> None:
    """Nor is one for which no time was left, day after day."""
    for counts in (failing(dns=3), {}):
        track, since = answers("2024-09-01", "2024-09-02"), []
        for day in range(3, 8):
            track = track.followed(Run(f"2024-09-{day:02}T14:00Z", Counts(**counts)), track.until)
            since.append(track.since)
        assert since == [dt.date(2024, 9, 1)] * 3 + [None] * 2


def test_a_long_time_without_a_gap_is_remembered() -> None:
    """What was monitored stays monitored though the source breaks later; short times are not kept."""
    whole, later = every_day("2026-01-01", "2026-08-15"), ["2026-09-01", "2026-09-02"]
    track = answers(*whole, *later)
    assert track.earlier == ((dt.date(2026, 1, 1), dt.date(2026, 8, 15)),)
    assert track.spans == (*track.earlier, (dt.date(2026, 9, 1), dt.date(2026, 9, 2)))
    assert answers(*whole[:100], *later).earlier == ()
    assert answers(*whole, *later, until=False).spans == ()


def test_what_is_remembered_reads_back(tmp_path: Path) -> None:
    track = answers(*every_day("2026-01-01", "2026-08-15"), "2026-09-01")
    history.save(tmp_path, {"kabar": track})
    assert history.load(tmp_path) == {"kabar": track}
    assert (tmp_path / ".runs/sources.jsonl").read_text().count('"at"') == KEPT


@pytest.mark.parametrize(
    "line", ["{", "{}", '{"id":"a","runs":[{"at":"x","warna":1}]}', "[]", '{"id":"a","runs":[],"earlier":["x"]}']
)
def test_a_damaged_history_is_named_by_its_line(tmp_path: Path, line: str) -> None:
    """And what to do about it."""
    path = tmp_path / history.FOLDER / history.FILE
    path.parent.mkdir()
    path.write_text(line + "\n")
    with pytest.raises(StoreError, match="restore the file from Git") as caught:
        history.load(tmp_path)
    assert caught.value.line == 1


BREAKS = {
    "403": Fault("status", "pena-minang.contoh.invalid", settings={"status": 403}),
    "casino": Fault("casino", "pena-minang.contoh.invalid"),
    "empty": Fault("empty", "tabur-banua.contoh.invalid"),
    "bot wall": Fault("bot_wall", "awas-belitong.contoh.invalid"),
    "casino list": Fault("casino", "awas-belitong.contoh.invalid"),
    "soft 404": Fault("soft_404", "mimbar-flores.contoh.invalid"),
    "silence": Fault("closed", "warta-teluk.contoh.invalid"),
    "paywall": Fault("paywall", "koran-khatulistiwa.contoh.invalid", "/read/"),
    "layout": Fault("new_layout", "kantor-berita-nusa.contoh.invalid"),
}


@pytest.mark.anyio
@pytest.mark.parametrize("kind", BREAKS)
async def test_a_source_that_breaks_is_noticed_in_three_runs(tmp_path: Path, kind: str) -> None:
    """Whatever it answers instead; its neighbours are as they were."""
    fault = BREAKS[kind]
    name, other = fault.host.split(".")[0], "swara-sasak"
    crawler = Crawler(tmp_path / "events", World(dt.date(2024, 9, 20)), ids=(name, other))
    await crawler.crawl()
    crawler.world.faults.append(fault)
    for day in (21, 22, 23):
        crawler.world.day = dt.date(2024, 9, day)
        done = await crawler.crawl()
    tracks = history.load(crawler.root)
    assert judge(done.of(name).source, tracks[name].runs, season=True).worst == "broken"
    assert judge(done.of(other).source, tracks[other].runs, season=True).fetching == "good"


@pytest.mark.anyio
async def test_a_run_that_falls_leaves_every_file(tmp_path: Path) -> None:
    """All sources refuse at once: nothing is written, not even that."""
    crawler = Crawler(tmp_path / "events", World(dt.date(2024, 9, 20)), ids=("pena-minang", "awas-belitong"))
    await crawler.crawl()
    before = {path: path.read_bytes() for path in crawler.root.rglob("*") if path.is_file()}
    for host in crawler.ids or ():
        crawler.world.faults.append(Fault("status", f"{host}.contoh.invalid", settings={"status": 403}))
    crawler.world.day = dt.date(2024, 9, 25)
    with pytest.raises(DataError, match="tidak satu pun dari 2 sumber terjawab"):
        await crawler.crawl()
    assert {path: path.read_bytes() for path in crawler.root.rglob("*") if path.is_file()} == before
