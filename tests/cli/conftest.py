"""A repository's root to run commands in, and a stand-in for the reading of articles, which has its own tests."""

import io
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from scraper.cli import run
from scraper.models import Article, Facts, Place, Reading, Screening
from scraper.store import Store
from tests.factories import make_event

ARTICLE = "Pegawai Lapas Bulukumba Berikrar Netral\n" + (
    "Seluruh pegawai Lapas Bulukumba membacakan ikrar netralitas di aula, Rabu (9/11/2022). " * 4
)


@dataclass(frozen=True)
class Result:
    """How a command ended."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        return self.err.splitlines()


Ikrar = Callable[..., Result]


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty checkout with one event, as the working directory."""
    monkeypatch.chdir(tmp_path)
    Store(tmp_path / "events").write(make_event())
    return tmp_path


@pytest.fixture
def ikrar(root: Path, capsys: pytest.CaptureFixture[str]) -> Ikrar:
    """Run a command line as a person would, in `root`."""
    assert Path.cwd() == root

    def command(*args: str | Path) -> Result:
        code = run([str(arg) for arg in args])
        return Result(code, *capsys.readouterr())

    return command


@pytest.fixture
def stdin(monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], None]:
    """Put bytes on standard input."""

    def given(body: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(body))))

    return given


@dataclass(frozen=True)
class Report:
    """What the stand-in says a run did."""

    read: int
    declarations: int
    rejected: tuple[tuple[str, str, str], ...]
    planned: int = 0
    new: int = 0
    merged: int = 0
    changed: int = 0
    unchanged: int = 0


def read_article(article: Article, _lexicon: object) -> Reading:
    """Take every article for a declaration that says *ikrar*."""
    relevant = "ikrar" in article.text
    screening = Screening(relevant, "declaration" if relevant else "other", ("soal ikrar",))
    facts = Facts(
        title=article.title or "", status="held", institution=None, place=Place(), date=None, date_end=None,
        date_precision="unknown", date_basis="none", date_note=None, headcount=None, witnesses=(), organizer=None,
        led_by=None, attendees=(), forms=(), election=(),
    )  # fmt: skip
    return Reading(article, screening, facts if relevant else None, {})


def gather(readings: Iterable[Reading], _store: Store, _today: object) -> Report:
    """Store nothing, and count."""
    read = list(readings)
    rejected = tuple(
        (reading.article.title or "", reading.screening.kind, "bukan ikrar") for reading in read if not reading.facts
    )
    return Report(len(read), len(read) - len(rejected), rejected)


def to_prediction(id_: str | int, reading: Reading) -> dict[str, Any]:
    """Give what shows which article was read how."""
    article = reading.article
    return {
        "id": id_,
        "relevant": reading.screening.relevant,
        "url": article.url,
        "published": str(article.published),
    }


def group(readings: Sequence[Reading]) -> list[str | None]:
    """Put every declaration into one group."""
    return ["g1" if reading.facts else None for reading in readings]


@pytest.fixture
def pipeline(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the commands find the stand-in where they look for the pipeline."""
    module = ModuleType("scraper.pipeline")
    for function in (read_article, gather, to_prediction, group):
        setattr(module, function.__name__, function)
    monkeypatch.setitem(sys.modules, "scraper.pipeline", module)
