"""`ikrar links`: in the news world, and where the environment allows no network."""

import datetime as dt
import json
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from scraper.crawl.lock import only_writer
from scraper.fetch.web import WebFetcher
from scraper.models import Event
from scraper.store import Store
from tests.cli.conftest import Ikrar
from tests.factories import make_event, make_source
from tests.world import World, expected
from tests.world.asking import reached
from tests.world.faults import Fault

HOST = "mimbar-flores.contoh.invalid"
DAY = dt.date(2024, 9, 26)
ASKED = ("links", "--events", "coba")


@pytest.fixture
def world(root: Path, monkeypatch: pytest.MonkeyPatch) -> World:
    """Two articles of the world stand behind an event in `coba`, and the command's client reaches the world."""
    there = World(DAY)

    @asynccontextmanager
    async def client(_plain: object, _cache: object, _record: object) -> AsyncIterator[WebFetcher]:
        async with reached(there) as at:
            yield at.web

    # By its name in the table of modules: in the package the name is the command's.
    command = sys.modules["scraper.cli.links"]
    monkeypatch.setattr(command, "client", client)
    monkeypatch.setattr(command, "may_be_asked", lambda _url: True)
    monkeypatch.setattr(command, "is_offline", lambda: False)
    urls = sorted(url for url in expected(DAY).articles if HOST in url)[:2]
    reports = [make_source(f"s{n}", url=url, link="unchecked") for n, url in enumerate(urls, start=1)]
    Store(root / "coba").write(make_event(sources=tuple(reports), evidence={}))
    return there


def links(root: Path) -> list[str]:
    [one] = Store(root / "coba").load().values()
    assert isinstance(one.record, Event)
    return [source.link for source in one.record.sources]


def on(days: int) -> tuple[str, str]:
    """The option for a run so many days later."""
    return "--today", str(DAY + dt.timedelta(days=days))


def test_links_are_looked_at_and_told(ikrar: Ikrar, root: Path, world: World) -> None:
    """Once a month each; the file of the event says what became of it, and stays sound."""
    assert world.faults == []
    result = ikrar(*ASKED, *on(0))
    assert (result.code, result.err) == (0, "")
    assert "Artikel     2 dari 2 dilihat: 2 ada, 0 pindah, 0 tidak ada lagi, 0 tidak terjawab" in result.out
    assert "Berubah     1 berkas peristiwa" in result.out
    assert links(root) == ["ok", "ok"]
    assert "Artikel     0 dari 2 dilihat\n" in ikrar(*ASKED, *on(1)).out


def test_a_program_reads_what_became_of_links(ikrar: Ikrar, root: Path, world: World) -> None:
    """`--json`; and a line on standard error for each that is not simply there."""
    world.faults.append(Fault("status", HOST, settings={"status": 404}))
    for day in range(3):
        result = ikrar(*ASKED, *on(day), "--json")
    told = json.loads(result.out)
    assert {key: told[key] for key in ("links", "due", "looked", "missing", "waiting")} == {
        "links": 2, "due": 2, "looked": 2, "missing": 2, "waiting": 0,
    }  # fmt: skip
    assert told["changed"] == ["k7d2m9qa"]
    assert [json.loads(line)["look"] for line in result.lines] == ["missing", "missing"]
    assert links(root) == ["gone", "gone"]


def test_a_limit_leaves_the_rest_to_the_next_run(ikrar: Ikrar, root: Path, world: World) -> None:
    """And says how many wait."""
    assert world.faults == []
    assert "Menunggu    1 artikel" in ikrar(*ASKED, *on(0), "--limit", "1").out
    assert sorted(links(root)) == ["ok", "unchecked"]
    assert "Menunggu" not in ikrar(*ASKED, *on(0), "--limit", "1").out
    assert links(root) == ["ok", "ok"]


def test_a_dry_run_writes_nothing(ikrar: Ikrar, root: Path, world: World) -> None:
    assert world.faults == []
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    result = ikrar(*ASKED, *on(0), "--dry-run")
    assert "2 ada" in result.out
    assert "Uji coba" in result.out
    assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == before


def test_nobody_is_asked_while_another_run_writes(ikrar: Ikrar, root: Path, world: World) -> None:
    assert world.faults == []
    with only_writer(root / "coba"):
        result = ikrar(*ASKED, *on(0))
    assert (result.code, result.out, len(result.lines)) == (1, "", 1)
    assert "putaran lain sedang menulis" in result.err


def test_offline_other_sites_are_left_alone(ikrar: Ikrar, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was not looked at is not called anything."""
    monkeypatch.setenv("IKRAR_OFFLINE", "1")
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    result = ikrar("links")
    assert result.code == 0
    assert result.out == "Artikel     0 dari 1 dilihat\nBerubah     0 berkas peristiwa\n"
    assert result.err == "ikrar: IKRAR_OFFLINE: hanya artikel di komputer ini sendiri yang dilihat\n"
    assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == before


def test_a_folder_that_is_none_is_misuse(ikrar: Ikrar) -> None:
    result = ikrar("links", "--events", "salah")
    assert (result.code, len(result.lines)) == (2, 1)
    assert "tidak ada folder salah" in result.err
