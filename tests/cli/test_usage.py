"""How a command line may be wrong, and how every command ends."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import typer

from scraper import cli
from scraper.cli.failures import exit_code_of
from scraper.errors import ConfigError, DataError
from tests.cli.conftest import Ikrar

COMMANDS = ("crawl", "ingest", "extract", "sources list", "links", "validate", "build", "serve", "status")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_teaches_by_an_example(ikrar: Ikrar, command: str) -> None:
    """`--help` says what the command does and shows one line that uses it."""
    result = ikrar(*command.split(), "--help")
    assert result.code == 0
    assert f"ikrar {command}" in " ".join(result.out.partition("Contoh:")[2].split())


def test_without_a_command_the_help_is_shown(ikrar: Ikrar) -> None:
    """A newcomer who types only `ikrar` sees the commands."""
    result = ikrar()
    assert result.code == 0
    assert all(command.split()[0] in result.out for command in COMMANDS)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("terbang", "perintah terbang tidak dikenal"),
        ("sources", "sebutkan perintahnya"),
        ("ingest", "PATH… belum diberikan"),
        ("ingest a.txt --warna biru", "opsi --warna tidak dikenal"),
        ("ingest a.txt --outlt X", "mungkin --outlet"),
        ("ingest a.txt --published 31/12/2024", "--published: '31/12/2024' bukan tanggal"),
        ("ingest a.txt --published 2024-02-30", "bukan tanggal"),
        ("ingest a.txt --url javascript:alert(1)", "--url: bukan alamat http(s)"),
        ("ingest a.txt --read separuh", "--read: 'separuh' bukan salah satu dari 'full', 'excerpt'"),
        ("ingest a.txt --url", "opsi --url memerlukan nilai"),
        ("extract a.jsonl b.jsonl", "argumen berlebih: b.jsonl"),
        ("extract a.jsonl --explain --group", "--explain"),
        ("extract a.jsonl --explain -o b", "--explain"),
        ("crawl --replay a --record b", "--record"),
        ("crawl --since kemarin", "'kemarin' bukan tanggal"),
        ("serve --port banyak", "--port: 'banyak' bukan bilangan bulat"),
        ("serve --port -1", "bukan bilangan bulat"),
    ],
)
def test_misuse_is_told_in_one_line(ikrar: Ikrar, line: str, words: str) -> None:
    """A usage error names what is wrong, and exits with 2."""
    result = ikrar(*line.split())
    assert (result.code, result.out, len(result.lines)) == (2, "", 1)
    assert result.err.startswith("ikrar: ")
    assert words in result.err


@pytest.mark.parametrize(
    ("error", "code"),
    [(ConfigError("registri rusak"), 1), (DataError("minimum tidak tercapai"), 3), (ValueError("satu\ndua"), 1)],
)
def test_each_failure_has_its_exit_code(capsys: pytest.CaptureFixture[str], error: Exception, code: int) -> None:
    """A fallen data assertion is 3, everything else that fails is 1, and no traceback is shown."""

    def fails() -> None:
        raise error

    assert exit_code_of(fails, verbose=False) == code
    out, err = capsys.readouterr()
    assert (out, len(err.splitlines())) == ("", 1)
    assert err.startswith("ikrar: ")


def test_verbose_shows_where_an_unforeseen_error_comes_from() -> None:
    """A maintainer needs the traceback; what Ikrar foresees stays one line even so."""

    def fails() -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        exit_code_of(fails, verbose=True)


def test_control_characters_never_reach_the_terminal(ikrar: Ikrar) -> None:
    """A file name may hold an escape sequence or a line break."""
    result = ikrar("extract", "a\x1b[31m\nb.jsonl")
    assert (result.code, len(result.lines)) == (1, 1)
    assert "\x1b" not in result.err


def test_interruption_is_one_line(monkeypatch: pytest.MonkeyPatch, ikrar: Ikrar) -> None:
    """Ctrl-C ends a command with 130, as shells expect, whatever it was doing."""

    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("scraper.store.Store.load", interrupted)
    result = ikrar("status", "--events")
    assert (result.code, len(result.lines)) == (130, 1)
    assert "dihentikan" in result.err


def environment(root: Path) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(Path(cli.__file__).parents[2]), "PYTHONUNBUFFERED": "", "HOME": str(root)}


def test_a_closed_pipe_is_no_error_to_talk_about(root: Path) -> None:
    """`ikrar … | head` ends silently, also when the last flush is what fails."""
    program = [sys.executable, "-m", "scraper", "status", "--events", "--json"]
    read_end, write_end = os.pipe()
    os.close(read_end)
    done = subprocess.run(program, cwd=root, env=environment(root), stdout=write_end, stderr=subprocess.PIPE, text=True)
    os.close(write_end)
    assert (done.returncode, done.stderr) == (1, "")


def test_the_module_is_the_command(root: Path) -> None:
    """`python -m scraper` ends with the exit code of the command it ran."""
    program = [sys.executable, "-m", "scraper", "crawl", "--since", "kemarin"]
    done = subprocess.run(program, cwd=root, env=environment(root), capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("ikrar: --since")


def test_help_is_quick_because_nothing_heavy_is_imported(root: Path) -> None:
    """Reading the help loads neither the parsers nor the site builder."""
    program = (
        "import sys; from scraper.cli import run; run(['--help']); "
        "sys.exit(', '.join({'bs4', 'dateparser', 'mkdocs', 'jinja2', 'ahocorasick_rs'} & set(sys.modules)) or 0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=root, env=environment(root), capture_output=True, text=True
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_no_command_is_hidden_but_the_first_run() -> None:
    """What can be typed is in the help."""
    command = typer.main.get_command(cli.app)
    hidden = [name for name, one in getattr(command, "commands", {}).items() if one.hidden]
    assert hidden == ["demo"]
