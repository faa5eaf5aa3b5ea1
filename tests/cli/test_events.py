"""`validate` and `status --events`: over the files as they are."""

import json
from pathlib import Path

import pytest

from scraper.models import Place
from scraper.store import Store
from tests.cli.conftest import Ikrar
from tests.crawl.test_lock import holder
from tests.factories import make_event, make_source


def test_sound_files_pass(ikrar: Ikrar) -> None:
    """Nothing wrong is said in one line, with exit code 0."""
    assert ikrar("validate").code == 0


@pytest.mark.parametrize("command", ["validate", "build", "status --events"])
def test_a_broken_file_is_named_with_its_line(ikrar: Ikrar, root: Path, command: str) -> None:
    """Before anything is counted or built."""
    (root / "mkdocs.yml").touch()
    path = next(root.glob("events/**/*.md"))
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join([*lines[:3], "status: [held\n", *lines[4:]]), encoding="utf-8")
    result = ikrar(*command.split())
    assert result.code == 1
    assert result.err.startswith(f"ikrar: {path.relative_to(root)}:")
    assert not (root / "site").exists()


@pytest.mark.parametrize("command", ["validate", "validate --fix", "build", "status --events"])
def test_a_missing_folder_is_named(ikrar: Ikrar, root: Path, command: str) -> None:
    """An empty result would be worse than an error."""
    (root / "mkdocs.yml").touch()
    (root / "events").rename(root / "lain")
    result = ikrar(*command.split())
    assert (result.code, len(result.lines)) == (1, 1)
    assert result.err.startswith("ikrar: events: ")


def test_a_sample_is_an_error_only_among_the_real_events(ikrar: Ikrar, root: Path) -> None:
    """An address under contoh.invalid may stand in another folder, never in `events/` under whatever name."""
    sample = make_event(id="a2345678", sources=(make_source(url="https://antara.contoh.invalid/berita/1"),))
    Store(root / "events").write(sample)
    Store(root / "coba").write(sample)
    assert ikrar("validate").code == 1
    assert ikrar("validate", "--events", "coba/../events").code == 1
    assert ikrar("validate", "--events", "coba").code == 0


def test_fix_names_what_it_rewrote(ikrar: Ikrar, root: Path) -> None:
    """A comment falls away, and the second time there is nothing to do."""
    path = next(root.glob("events/**/*.md"))
    sound = path.read_text(encoding="utf-8")
    path.write_text(sound.replace("status: held", "status: held  # sudah"), encoding="utf-8")
    assert ikrar("validate").code == 1
    fixed = ikrar("validate", "--fix")
    assert (fixed.code, fixed.err) == (0, "")
    assert str(path.relative_to(root)) in fixed.out
    assert path.read_text(encoding="utf-8") == sound
    assert str(path.relative_to(root)) not in ikrar("validate", "--fix").out


def test_status_counts_what_is_there(ikrar: Ikrar, root: Path) -> None:
    """By status, year, kind and province, with null where a value is not stated."""
    Store(root / "events").write(
        make_event(
            id="b2345678", status="planned", date=None, date_precision="unknown", date_basis="none", institution=None,
            place=Place(), headcount=None, witnesses=(), evidence={},
            sources=(make_source(url="https://berita.example/2"),),
        )
    )  # fmt: skip
    counted = json.loads(ikrar("status", "--events", "--json").out)
    assert counted == {
        "events": 2,
        "sources": 2,
        "with_headcount": 1,
        "with_witnesses": 1,
        "checked": 0,
        "with_several_sources": 0,
        "provinces": 1,
        "kinds": 1,
        "by_status": {"held": 1, "planned": 1},
        "by_year": {"2022": 1, "null": 1},
        "by_kind": {"lapas": 1, "null": 1},
        "by_province": {"73": 1, "null": 1},
    }


def test_status_names_provinces_for_people(ikrar: Ikrar) -> None:
    """A code is for programs."""
    shown = ikrar("status", "--events").out
    assert "Sulawesi Selatan" in shown
    assert "1 peristiwa dari 1 laporan" in shown


def test_status_takes_another_folder(ikrar: Ikrar, root: Path) -> None:
    """`--events DIR` counts that folder."""
    (root / "events").rename(root / "coba")
    assert json.loads(ikrar("status", "--events", "coba", "--json").out)["events"] == 1


@pytest.mark.parametrize("command", [("validate", "--fix"), ("review", "--decisions", "putusan.jsonl")])
def test_files_are_not_changed_while_a_run_writes(ikrar: Ikrar, root: Path, command: tuple[str, ...]) -> None:
    """The second writer leaves in one line; once the first is done it may."""
    path = next(root.glob("events/**/*.md"))
    path.write_text(path.read_text(encoding="utf-8").replace("status: held", "status: held  # ya"), encoding="utf-8")
    (root / "putusan.jsonl").write_text(json.dumps({"id": make_event().id, "set": {"date": "2022-11"}}))
    before = path.read_bytes()
    with holder(root / "events") as process:
        result = ikrar(*command)
        process.communicate("")
    assert (result.code, result.out, len(result.lines)) == (1, "", 1)
    assert "putaran lain sedang menulis" in result.err
    assert path.read_bytes() == before
    assert ikrar(*command).code == 0
    assert path.read_bytes() != before


@pytest.mark.parametrize("command", [("validate", "--fix"), ("review", "--decisions", "putusan.jsonl")])
def test_no_folder_is_made_to_be_changed(ikrar: Ikrar, root: Path, command: tuple[str, ...]) -> None:
    """A name that is mistyped is told."""
    (root / "putusan.jsonl").write_text("")
    assert ikrar(*command, "--events", "salah").code == 1
    assert not (root / "salah").exists()
