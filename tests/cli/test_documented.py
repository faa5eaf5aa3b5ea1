"""Every command that a reader is told to run is run here, as it stands in the documents and in `--help`."""

import io
import json
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
import typer

from scraper import cli, samples
from scraper.cli import site
from scraper.publish.publish import GENERATED
from tests.cli.conftest import ARTICLE, Ikrar
from tests.cli.test_registry import LIST, connect
from tests.factories import make_event
from tests.sources.asking import HOME, Answer, Web

ROOT = Path(__file__).parents[2]
DOCUMENTS = ("README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "docs/**/*.md")
_TOLD = re.compile(
    r"`(?:\.venv/bin/)?((?:ikrar|make) [^`\n]+)`|^ {3,4}(?:\.venv/bin/)?((?:ikrar|make) .*?)(?: +#.*)?$", re.M
)
STANDS_FOR = {
    "PATH…": "halaman.html",
    "IN.jsonl": "artikel.jsonl",
    "ARTICLE": "artikel.txt",
    "ALAMATNYA": "https://media.example/1",
    "URL": HOME,
    "ID": make_event().id,
    "KODE": "53",
    "k7d2m9qa": make_event().id,
}
"""What a reader puts for the words in capitals and the ids of others."""
_EXAMPLE = "cli/test_registry.py::test_the_worked_example_of_a_new_source_works"
_LIVE = "cli/test_crawl.py::test_a_crawl_finds_writes_and_tells"
TESTED = {
    "ikrar crawl": _LIVE,
    "ikrar crawl --source langgam": _LIVE,
    "ikrar daily gate": "cli/test_daily.py::test_the_gate_holds_a_run_against_the_last_commit",
    "ikrar daily gate --accept-changes": "cli/test_daily.py::test_what_somebody_has_read_passes",
    "ikrar daily published build/size.json": "cli/test_daily.py::test_the_size_of_what_was_published_is_kept",
    "ikrar daily take build/incoming": "cli/test_daily.py::test_what_is_handed_on_is_taken_or_not_at_all",
    "ikrar sources check": "cli/test_registry.py::test_a_check_tells_what_works",
    "ikrar sources add https://kabarflores.example/ --region 53": _EXAMPLE,
    "ikrar sources check kabarflores-example": _EXAMPLE,
}
"""Commands that need a web or a repository of their own, and the tests that run them there."""
TELLS = ("""ikrar daily report --needs '{"crawl": {"result": "failure"}}'""",)
"""Commands that end with 3 because there is something to report."""
GROUPS = (["daily"], ["sources"])
"""Words that name several commands, and none alone."""
NEEDS = {"ikrar sources add": ("--region", "53")}
"""What the documents leave to `--help`, where a command is only named."""


def told() -> dict[str, str]:
    """Every command that the documents and `--help` show, and where it is shown first."""
    found: dict[str, str] = {}
    for pattern in DOCUMENTS:
        for path in sorted(ROOT.glob(pattern)):
            if not any(path.is_relative_to(ROOT / "docs" / name) for name in GENERATED):
                for quoted, block in _TOLD.findall(path.read_text(encoding="utf-8")):
                    found.setdefault(quoted or block, path.name)
    for name, example in _examples(typer.main.get_command(cli.app), "ikrar"):
        found.setdefault(example, f"{name} --help")
    return found


def _examples(command: Any, name: str) -> Iterator[tuple[str, str]]:
    """What the last line of each `--help` under a command shows, with its name."""
    for example in re.findall(r"`(ikrar [^`]+)`", getattr(command, "epilog", None) or ""):
        yield name, example
    for sub, one in getattr(command, "commands", {}).items():
        yield from _examples(one, f"{name} {sub}")


def commands(program: str) -> list[str]:
    return sorted(command for command in told() if command.startswith(f"{program} "))


class _Stopped:
    """A server that somebody ends with Ctrl-C at once."""

    server_port = 8000

    def __enter__(self) -> "_Stopped":
        return self

    def __exit__(self, *_: object) -> None: ...

    def serve_forever(self) -> None:
        raise KeyboardInterrupt


@pytest.fixture
def desk(root: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout in which every documented command has what it works on, and a web that answers."""
    shutil.copytree(ROOT / "docs", root / "docs")
    shutil.copy(ROOT / "mkdocs.yml", root)
    shutil.copytree(root / "events", root / "build/run/events")
    (root / "site").mkdir()
    (root / "site/index.html").touch()
    pages = sorted(Path(samples.__file__).parent.rglob("*.html"))
    (root / "arsip").mkdir()
    shutil.copy(pages[0], root / "arsip")
    for name in ("halaman.html", "artikel.html"):
        (root / name).write_text(f"<!doctype html><title>Ikrar</title><article><p>{ARTICLE}</p></article>", "utf-8")
    (root / "artikel.txt").write_text(ARTICLE, encoding="utf-8")
    (root / "artikel.jsonl").write_text(json.dumps({"id": "a1", "url": None, "text": ARTICLE}), encoding="utf-8")
    (root / "keputusan.jsonl").write_text(json.dumps({"id": make_event().id}), encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", io.StringIO("keluar\n"))
    monkeypatch.setattr(site, "server", lambda _port: _Stopped())

    def answer(url: str) -> Answer:
        return b"[]" if "wp-json" in url else LIST

    connect(monkeypatch, Web(answer))
    registered = shutil.copytree(ROOT / "scraper/sources", root / "daftar")
    files = resources.files
    monkeypatch.setattr(
        resources, "files", lambda package: registered if package == "scraper.sources" else files(package)
    )
    return root


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("command", commands("ikrar"))
def test_every_documented_command_runs(ikrar: Ikrar, command: str) -> None:
    """It ends well, or is run by the test that the table names."""
    if command in TESTED:
        file, name = TESTED[command].split("::")
        assert f"def {name}(" in (ROOT / "tests" / file).read_text(encoding="utf-8")
        return
    words = [STANDS_FOR.get(word, word) for word in shlex.split(command.partition(" >> ")[0])[1:]]
    if words in GROUPS:
        words.append("--help")
    more = next((given for start, given in NEEDS.items() if command == f"{start} URL"), ())
    result = ikrar(*words, *more)
    assert result.code == (3 if command in TELLS else 0), result.err


@pytest.mark.parametrize("command", commands("make"))
def test_every_documented_target_has_something_to_do(command: str) -> None:
    """What `make` would run is there: the programs of `.venv`, and modules of ours."""
    done = subprocess.run(
        [*command.split(), "--dry-run", "--directory", str(ROOT)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout
    for module in re.findall(r"-m (tests[\w.]*)", done.stdout):
        place = ROOT / module.replace(".", "/")
        assert place.with_suffix(".py").is_file() or (place / "__main__.py").is_file()
