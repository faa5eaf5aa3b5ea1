"""`ikrar crawl` live and `ikrar status`: in the news world, and where the environment allows no network."""

import dataclasses
import datetime as dt
import json
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from scraper.cli import live
from scraper.crawl.lock import only_writer
from scraper.errors import ConfigError
from scraper.fetch.recording import Recorder
from scraper.fetch.replay import ReplayFetcher
from scraper.fetch.web import WebFetcher
from scraper.models import Source
from tests.cli.conftest import Ikrar
from tests.crawl.test_lock import holder
from tests.fetch.test_recording import disk_of
from tests.world import World, expected
from tests.world.asking import Reached, reached, sources
from tests.world.client import network
from tests.world.faults import Fault

DAY = dt.date(2024, 9, 26)
NAMES = ("pena-minang", "mimbar-flores")
ASKED = ("--source", NAMES[0], "--source", NAMES[1], "--events", "coba", "--today", str(DAY))


@pytest.fixture
def world(monkeypatch: pytest.MonkeyPatch) -> World:
    """The command finds the world's registry, and its client reaches the world."""
    there = World(DAY)

    @asynccontextmanager
    async def client(_plain: object, _cache: Path | None, record: Path | None) -> AsyncIterator[WebFetcher]:
        async with reached(there) as at:
            if record is None:
                yield at.web
            else:
                with Recorder(record, "IkrarBot/1.0") as recorder:
                    async with recorded(at, recorder) as web:
                        yield web

    # By its name in the table of modules: in the package the name is the command's.
    command = sys.modules["scraper.cli.crawl"]
    monkeypatch.setattr(command, "client", client)
    monkeypatch.setattr(command, "refuse_unreachable", lambda _homes: None)
    monkeypatch.setattr(command, "is_offline", lambda: False)
    monkeypatch.setattr("scraper.sources.registry.load_registry", lambda: tuple(sources().values()))
    return there


def recorded(at: Reached, recorder: Recorder) -> WebFetcher:
    """The world's client with a recorder."""
    return WebFetcher(at.web._policy, at.time.clock, None, recorder, network(at.server))


def tree(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def wanted() -> set[str]:
    homes = tuple(sources()[name].home for name in NAMES)
    return {url for url in expected(DAY, dt.date(2024, 8, 28)).articles if url.startswith(homes)}


def test_a_crawl_finds_writes_and_tells(ikrar: Ikrar, root: Path, world: World) -> None:
    """Events, ledger, history and status; one line of JSON a source where nobody watches."""
    result = ikrar("crawl", *ASKED)
    assert result.code == 0
    assert "Sumber      2 dari 2 terjawab" in result.out
    told = [json.loads(line) for line in result.lines]
    assert {one["source"] for one in told} == set(NAMES)
    texts = [path.read_text(encoding="utf-8") for path in (root / "coba").rglob("*.md")]
    assert wanted()
    assert [url for url in wanted() if not any(url in text for text in texts)] == []
    state = json.loads((root / "coba/.runs/status.json").read_text())
    assert [one["id"] for one in state["sources"]] == sorted(NAMES, key=list(sources()).index)
    assert state["season"]
    assert ikrar("validate", "--events", "coba").code == 0
    assert world.faults == []


def test_a_program_reads_what_a_crawl_did(ikrar: Ikrar, world: World) -> None:
    """`--json`: counts of the run and of each source, and whether all could be relied on."""
    world.faults.append(Fault("status", f"{NAMES[0]}.contoh.invalid", settings={"status": 403}))
    told = json.loads(ikrar("crawl", *ASKED, "--json").out)
    assert told["state"] == "degraded"
    assert [bool(one["flaws"]) for one in told["sources"]] == [True, False]
    assert told["new"] > 0
    told = json.loads(ikrar("status", "coba", "--json").out)
    assert [one["state"] for one in told["sources"]] == ["shaky", "good"]
    assert told["sources"][0]["failed"]["status_403"] > 0


def test_status_shows_a_row_a_source(ikrar: Ikrar, world: World) -> None:
    """What it was asked, what came of it, and how it is."""
    assert world.day == DAY
    ikrar("crawl", *ASKED)
    shown = ikrar("status", "coba", "--today", str(DAY))
    assert shown.code == 0
    assert "baik" in shown.out
    assert "2 dari 2 sumber dapat diandalkan; musim pemilu" in shown.out
    told = json.loads(ikrar("status", "coba", "--json").out)
    # robots.txt and the reservation file of either host come on top of what each source is asked.
    assert told["plan"]["requests"] == sum(row["asked"] for row in told["sources"]) + 4
    assert f"Satu putaran lagi seperti itu: {told['plan']['requests']} permintaan" in shown.out


def test_a_dry_run_of_a_live_crawl_writes_nothing(ikrar: Ikrar, root: Path, world: World) -> None:
    """It says what would be new."""
    assert world.day == DAY
    before = tree(root)
    result = ikrar("crawl", *ASKED, "--dry-run")
    assert result.code == 0
    assert "Uji coba" in result.out
    assert tree(root) == before


def test_a_fallen_assertion_ends_with_3_and_leaves_events(ikrar: Ikrar, root: Path, world: World) -> None:
    """No source answers."""
    ikrar("crawl", *ASKED)
    before = tree(root)
    for name in NAMES:
        world.faults.append(Fault("status", f"{name}.contoh.invalid", settings={"status": 403}))
    result = ikrar("crawl", *ASKED)
    assert (result.code, result.out) == (3, "")
    assert result.lines[-1] == "ikrar: tidak ada yang ditulis: tidak satu pun dari 2 sumber terjawab"
    assert tree(root) == before


def test_a_recorded_crawl_is_replayed_to_the_same_files(ikrar: Ikrar, root: Path, world: World) -> None:
    """From the WARC alone, lists included, as on its own day: events and ledgers byte for byte; no source was asked."""
    assert ikrar("crawl", *ASKED, "--record", "rekaman.warc.gz").code == 0
    for name in NAMES:
        world.faults.append(Fault("closed", f"{name}.contoh.invalid"))
    replayed = ikrar("crawl", "--replay", "rekaman.warc.gz", "--events", "ulang")
    assert (replayed.code, [line for line in replayed.lines if line.startswith("ikrar")]) == (0, [])

    def files(folder: str) -> dict[str, bytes]:
        found = tree(root / folder).items()
        return {name.removeprefix(f"{root}/{folder}"): body for name, body in found if "/.runs/" not in name}

    assert files("ulang") == files("coba")
    assert any("/.ledger/" in name for name in files("ulang"))
    assert any(name.endswith(".md") for name in files("ulang"))
    assert [path.name for path in (root / "ulang/.runs").iterdir()] == ["links.jsonl"]


def test_a_replayed_run_may_be_narrowed(ikrar: Ikrar, root: Path, world: World) -> None:
    """To a source, a day and a number of pages; or shown only."""
    assert world.day == DAY
    ikrar("crawl", *ASKED, "--record", "rekaman.warc.gz")
    replay = ("crawl", "--replay", "rekaman.warc.gz", "--events", "ulang")
    assert "1 dari 1 terjawab" in ikrar(*replay, "--source", NAMES[0], "--dry-run").out
    assert not (root / "ulang").exists()
    assert "Dibaca      2 artikel" in ikrar(*replay, "--limit", "2", "--dry-run").out
    late = ikrar(*replay, "--since", "2024-09-24")
    assert late.code == 0
    urls = {url for url in wanted() if any(url in path.read_text("utf-8") for path in (root / "ulang").rglob("*.md"))}
    assert set() < urls < wanted()


def test_what_lists_of_a_recording_do_not_lead_to_is_read_too(ikrar: Ikrar, root: Path, world: World) -> None:
    """A recording of pages alone, made by somebody else."""
    assert world.day == DAY
    ikrar("crawl", *ASKED, "--record", "rekaman.warc.gz")
    whole = ReplayFetcher(root / "rekaman.warc.gz", DAY).recording
    assert whole is not None
    with Recorder(root / "halaman.warc.gz", "IkrarBot/1.0") as recorder:
        for url in sorted(wanted()):
            recorder.record(whole.get(url))
    assert ikrar("crawl", "--replay", "halaman.warc.gz", "--events", "ulang").code == 0
    texts = [path.read_text(encoding="utf-8") for path in (root / "ulang").rglob("*.md")]
    assert [url for url in wanted() if not any(url in text for text in texts)] == []


def test_a_run_whose_time_is_up_says_what_waits(ikrar: Ikrar, root: Path, world: World) -> None:
    """Nothing is wrong with the sources; the next run goes on."""
    assert world.day == DAY
    result = ikrar("crawl", *ASKED, "--minutes", "0")
    assert result.code == 0
    assert "Waktu habis 2 sumber belum selesai; sisanya menunggu putaran berikutnya" in result.out
    assert "Terganggu" not in result.out
    told = json.loads(ikrar("crawl", *ASKED, "--minutes", "0", "--json").out)
    assert (told["state"], told["unfinished"], told["new"]) == ("unfinished", 2, 0)
    assert ikrar("crawl", *ASKED).code == 0
    assert len(list((root / "coba").rglob("*.md"))) > 0


def test_a_disk_that_fills_up_ends_a_recorded_crawl(ikrar: Ikrar, root: Path, world: World) -> None:
    """In one line; no event is written, and what was recorded by then can be replayed."""
    assert world.day == DAY
    with disk_of(20_000):
        result = ikrar("crawl", *ASKED, "--record", "rekaman.warc.gz")
    assert (result.code, result.out) == (1, "")
    errors = [line for line in result.lines if line.startswith("ikrar:")]
    assert len(errors) == 1
    assert "rekaman.warc.gz: rekaman tidak dapat ditulis" in errors[0]
    assert list((root / "coba").rglob("*")) == []
    assert 0 < (root / "rekaman.warc.gz").stat().st_size <= 20_000
    assert ReplayFetcher(root / "rekaman.warc.gz", DAY).urls


def test_a_second_crawl_leaves_at_once(ikrar: Ikrar, root: Path, world: World) -> None:
    """In one line, asking nobody, while another writes."""
    assert world.day == DAY
    (root / "coba").mkdir()
    with holder(root / "coba") as process:
        result = ikrar("crawl", *ASKED)
        process.communicate("")
    assert (result.code, result.out, len(result.lines)) == (1, "", 1)
    assert "putaran lain sedang menulis" in result.err
    with only_writer(root / "coba"):
        pass


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("--source", "khayal"), "sumber khayal tidak terdaftar"),
        (("--source", "contoh-kompas"), "hanya contoh"),
        (("--replay", "x", "--record", "y"), "--record"),
        (("--replay", "x", "--json"), "--json"),
        (("--replay", "x", "--minutes", "5"), "--minutes"),
        (("--record", "x", "--dry-run"), "--record"),
        (("--since", "2024-09-27", "--today", "2024-09-26"), "2024-09-27 belum tiba"),
        (("--minutes", "-1"), "--minutes"),
    ],
)
def test_what_a_crawl_cannot_mean_is_misuse(ikrar: Ikrar, args: tuple[str, ...], words: str) -> None:
    """Before anything is asked or written."""
    result = ikrar("crawl", *args)
    assert (result.code, result.out, len(result.lines)) == (2, "", 1)
    assert words in result.err


def test_without_permission_a_crawl_says_so(ikrar: Ikrar, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """IKRAR_OFFLINE leaves no source to ask, and nothing is pretended or written."""
    monkeypatch.setenv("IKRAR_OFFLINE", "1")
    before = tree(root)
    result = ikrar("crawl")
    assert (result.code, result.out, len(result.lines)) == (1, "", 1)
    assert "IKRAR_OFFLINE=1: hanya komputer ini sendiri yang boleh dihubungi" in result.err
    assert tree(root) == before


def test_before_any_run_there_is_no_status(ikrar: Ikrar) -> None:
    """And how to begin is said."""
    result = ikrar("status")
    assert (result.code, result.err) == (0, "")
    assert "Belum ada putaran" in result.out
    assert json.loads(ikrar("status", "--json").out)["plan"] is None


@pytest.mark.parametrize("name", ["salah", "berkas"])
def test_a_status_of_what_is_no_folder_is_misuse(ikrar: Ikrar, root: Path, name: str) -> None:
    """A name that is mistyped is not called an empty history."""
    (root / "berkas").touch()
    result = ikrar("status", name)
    assert (result.code, result.out) == (2, "")
    assert f"tidak ada folder {name}" in result.err


@pytest.mark.parametrize(("value", "offline"), [("1", True), ("ya", True), ("", False), ("0", False)])
def test_the_environment_keeps_a_run_at_home(monkeypatch: pytest.MonkeyPatch, value: str, offline: bool) -> None:
    """Anything but nothing or 0; homes on this machine may be asked all the same."""
    monkeypatch.setenv("IKRAR_OFFLINE", value)
    assert live.is_offline() == offline
    live.refuse_unreachable(["https://kabar.example/", "http://127.0.0.1:8000/"])
    live.refuse_unreachable([])
    if offline:
        with pytest.raises(ConfigError, match="2 situs"):
            live.refuse_unreachable(["https://kabar.example/", "https://127.0.0.1.example/"])


def test_hosts_that_may_be_plain_come_from_the_registry() -> None:
    """Only those that opted in, as the client names hosts."""

    def one(home: str, plain: bool) -> Source:
        return dataclasses.replace(sources()["pena-minang"], home=home, plain_http=plain)

    given = [one("http://www.a.example/", True), one("https://b.example/x", False)]
    assert live.plain_hosts(given) == {"a.example"}


@pytest.mark.anyio
async def test_the_client_of_a_run_reaches_this_machine_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """Offline: any port of loopback, and no other host."""
    monkeypatch.setenv("IKRAR_OFFLINE", "1")
    monkeypatch.setenv("IKRAR_REPO_URL", "https://repo.example/ikrar")
    async with live.client() as web:
        assert web._policy.agent == "IkrarBot/1.0 (+https://repo.example/ikrar)"
        assert (web._policy.reach.loopback_only, web._policy.reach.ports) == (True, None)
    monkeypatch.setenv("IKRAR_OFFLINE", "")
    async with live.client(frozenset({"a.example"})) as web:
        reach = web._policy.reach
        assert (reach.loopback_only, reach.encrypted_only, reach.plain_http) == (False, True, frozenset({"a.example"}))
