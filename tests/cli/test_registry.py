"""`ikrar sources`: checking and adding, over a stand-in for the live client."""

import datetime as dt
import json
import re
import socket
import textwrap
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from scraper.cli import registry
from scraper.errors import FetchError
from scraper.sources.registry import load_registry
from scraper.sources.sample import complaints
from tests.cli.conftest import Ikrar
from tests.sources.asking import HOME, Answer, Web, html
from tests.world.client import WorldTime

CONTRIBUTING = Path(__file__).parents[2] / "CONTRIBUTING.md"
LIST = html(("/asn-berikrar-netral-di-kota", "ASN Berikrar Netral"))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let new entries go into an empty registry."""
    folder = tmp_path / "daftar"
    folder.mkdir()
    monkeypatch.setattr("importlib.resources.files", lambda _package: folder)
    return folder


def connect(monkeypatch: pytest.MonkeyPatch, web: Web) -> None:
    @asynccontextmanager
    async def client(_homes: object, _plain: object) -> AsyncIterator[Web]:
        yield web

    monkeypatch.setattr(registry, "live_ask", client)


@pytest.mark.parametrize("args", [("check",), ("check", "langgam"), ("add", HOME, "--region", "53")])
def test_without_permission_the_commands_say_so(
    ikrar: Ikrar, monkeypatch: pytest.MonkeyPatch, args: tuple[str, ...]
) -> None:
    """One line, and nothing is pretended."""
    monkeypatch.setenv("IKRAR_OFFLINE", "1")
    result = ikrar("sources", *args)
    assert (result.code, result.out, len(result.lines)) == (1, "", 1)
    assert "IKRAR_OFFLINE=1: hanya komputer ini sendiri" in result.err


def test_a_site_on_this_machine_is_checked_through_the_live_client(
    ikrar: Ikrar, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Through the real client, as far as IKRAR_OFFLINE lets it: to a port where nobody listens."""
    monkeypatch.setenv("IKRAR_OFFLINE", "1")
    monkeypatch.setattr("scraper.fetch.policy.Clock", lambda _now: WorldTime(dt.date(2026, 11, 30)).clock)
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        result = ikrar("sources", "add", f"http://127.0.0.1:{silent.getsockname()[1]}/", "--region", "53")
    assert (result.code, len(result.lines)) == (1, 1)
    assert "tidak dapat disambungi" in result.err
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("check", "khayal"), "sumber khayal tidak terdaftar"),
        (("check", "contoh-kompas"), "sumber contoh-kompas tidak terdaftar"),
        (("add", HOME), "--region belum diberikan"),
        (("add", "javascript:alert(1)", "--region", "53"), "bukan alamat http(s)"),
        (("add", "https://www.langgam.id/x", "--region", "13"), "langgam.id sudah terdaftar sebagai langgam"),
    ],
)
def test_what_cannot_be_meant_is_misuse(ikrar: Ikrar, args: tuple[str, ...], words: str) -> None:
    """Before anything is asked."""
    result = ikrar("sources", *args)
    assert (result.code, len(result.lines)) == (2, 1)
    assert words in result.err


def test_a_check_tells_what_works(ikrar: Ikrar, monkeypatch: pytest.MonkeyPatch) -> None:
    """Way by way, and in the end how many answered; one that does not is a failure."""

    def answer(url: str) -> Answer:
        return b"[]" if "langgam.id/wp-json" in url else FetchError("waktu habis")

    connect(monkeypatch, Web(answer))
    result = ikrar("sources", "check", "langgam", "waspada")
    assert result.code == 1
    assert "1 dari 2 sumber terjawab" in result.out
    assert "waktu habis" in result.out
    assert ikrar("sources", "check", "langgam").code == 0


def test_a_check_can_be_read_by_programs(ikrar: Ikrar, monkeypatch: pytest.MonkeyPatch) -> None:
    """What works, and what went wrong where."""
    connect(monkeypatch, Web(lambda _: FetchError("waktu habis")))
    [told] = json.loads(ikrar("sources", "check", "langgam", "--json").out)
    assert (told["id"], told["works"]) == ("langgam", False)
    assert [way["kind"] for way in told["endpoints"]] == ["wordpress", "feed"]
    assert told["endpoints"][0]["troubles"][0]["why"] == "waktu habis"


def test_a_new_source_is_written_with_its_sample(
    ikrar: Ikrar, root: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The entry goes to its province, the sample waits to be looked at."""
    connect(monkeypatch, Web({HOME: LIST}))
    result = ikrar("sources", "add", HOME, "--region", "53", "--today", "2026-11-30")
    assert (result.code, result.err) == (0, "")
    assert "id: kabar-example" in (folder / "53-nusa-tenggara-timur.yml").read_text()
    sample = (root / "tests/sources/samples/kabar-example.yml").read_text()
    assert "looked_at: null" in sample
    assert "https://kabar.example/asn-berikrar-netral-di-kota" in sample


def test_a_dry_run_shows_the_entry_only(
    ikrar: Ikrar, root: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is written; `nasional` stands for no province."""
    connect(monkeypatch, Web({HOME: LIST}))
    result = ikrar("sources", "add", HOME, "--region", "nasional", "--dry-run")
    assert (result.code, result.err) == (0, "")
    assert "region: null" in result.out
    assert list(folder.iterdir()) == []
    assert not (root / "tests").exists()


def test_a_site_that_does_not_answer_is_not_added(ikrar: Ikrar, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One line, and the registry is as it was."""
    connect(monkeypatch, Web({}))
    result = ikrar("sources", "add", HOME, "--region", "53")
    assert (result.code, result.out, len(result.lines)) == (1, "", 1)
    assert list(folder.iterdir()) == []


def test_the_worked_example_of_a_new_source_works(
    ikrar: Ikrar, root: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """CONTRIBUTING.md, step by step: what it shows is written, what it asks for is asked for, and then all is well."""
    told = CONTRIBUTING.read_text(encoding="utf-8").split("### A source in ten minutes")[1].split("\n### ")[0]
    added, _, check, _ = re.findall(r"^   \.venv/bin/ikrar (.*)$|^   \.venv/bin/pytest (.*)$", told, re.M)
    first, second = (
        textwrap.indent(textwrap.dedent(text), "  ") for text in re.findall(r"```yaml\n(.*?) +```", told, re.S)
    )
    [stray] = re.findall(r"One of them, `(\S+)`", told)
    [home] = re.findall(r"home: (\S+)", first)
    front = html(
        ("/2024/09/asn-sikka-berikrar-netral", "ASN Sikka Berikrar Netral"),
        ("/2024/09/pakta-integritas-netralitas-asn-ende", "Pakta Integritas Netralitas ASN Ende"),
        (stray, "Kode Etik dan Netralitas Redaksi"),
    )
    connect(monkeypatch, Web({home: front}))
    assert ikrar(*added[0].split()).code == 0
    entries = folder / "53-nusa-tenggara-timur.yml"
    assert entries.read_text() == f"sources:\n{first}"
    sample = root / "tests/sources/samples/kabarflores-example.yml"
    assert [why.split(": ", 1)[1] for why in complaints(sample, load_registry(folder))] == [
        "belum dilihat orang; buka tautannya, lalu isi looked_at"
    ]
    entries.write_text(f"sources:\n{second}")
    assert [why for why in complaints(sample, load_registry(folder)) if stray in why]
    [day] = re.findall(r"`(looked_at: \S+)`", told)
    kept = re.sub(rf"  - url: \S+{stray}\"\n(    .*\n)+", "", sample.read_text()).replace("looked_at: null", day)
    sample.write_text(kept)
    assert list(complaints(sample, load_registry(folder))) == []
    assert ikrar(*check[0].split()).code == 0
