"""The quick starts run as they are written, beside the files, and say what the data say."""

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from scraper.store import Store
from tests.publish.dataset.written import make_contents, written

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository's own events, which is what readers have before them."""
    path = tmp_path_factory.mktemp("data")
    records = tuple(stored.record for stored in Store(ROOT / "events").load().values())
    written(path, make_contents(records, samples=frozenset()))
    return path


def held(folder: Path) -> tuple[int, int]:
    """Events of 2024 that took place, and regencies with one that names the regional elections of 2024."""
    with closing(sqlite3.connect(folder / "ikrar.sqlite")) as database:
        [events] = database.execute(
            "SELECT count(*) FROM events WHERE status = 'held' AND NOT sample AND date LIKE '2024%'"
        ).fetchone()
        [regencies] = database.execute(
            "SELECT count(DISTINCT regency_code) FROM events WHERE status = 'held' AND NOT sample "
            "AND election LIKE '%pilkada-2024%'"
        ).fetchone()
    return int(events), int(regencies)


def ran(folder: Path, *command: str) -> str:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_python(folder: Path) -> None:
    """With pandas, every warning an error."""
    out = ran(folder, sys.executable, "-W", "error", "mulai.py").splitlines()
    events, regencies = held(folder)
    assert ["2024", str(events)] in [line.split() for line in out]
    assert ["False", "no_run", "514", str(regencies)] in [line.split() for line in out]
    assert any("bawaslu" in line for line in out)


def test_sql(folder: Path) -> None:
    """Statement by statement; each gives rows."""
    text, statements = (folder / "mulai.sql").read_text(encoding="utf-8"), []
    for part in text.split(";\n"):
        statements += [part] if part.strip() else []
    with closing(sqlite3.connect(folder / "ikrar.sqlite")) as database:
        answers = [database.execute(statement).fetchall() for statement in statements]
    events, regencies = held(folder)
    assert len(answers) == 5
    assert all(answers)
    assert ("2024", events) in answers[0]
    assert sum(row[2] for row in answers[2]) == 514
    assert [row[2] for row in answers[2] if row[0] == "recorded"] == [regencies]


@pytest.mark.skipif(shutil.which("Rscript") is None, reason="R is not installed here")
def test_r(folder: Path) -> None:
    """With nothing but R itself."""
    out = [line.split() for line in ran(folder, "Rscript", "--vanilla", "mulai.R").splitlines()]
    events, regencies = held(folder)
    years = next(line for line in out if "2024" in line)
    assert out[out.index(years) + 1][years.index("2024")] == str(events)
    assert ["1", "false", "no_run", "514", str(regencies)] in out
