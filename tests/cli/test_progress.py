"""What a crawl shows while it goes on: a display for people, lines for programs."""

import io
import json
import sys

import pytest
from rich.console import Console

from scraper.cli.progress import watching
from scraper.crawl.face import Counts, Harvest
from scraper.crawl.ledger import Ledger
from tests.crawl.memory import source


def walk(as_json: bool) -> None:
    """Two sources, one article each."""
    with watching(2, as_json) as watch:
        for name in ("kabar", "lain"):
            watch.started(source(name))
        for name in ("kabar", "lain"):
            watch.read(source(name), relevant=name == "kabar")
            counts = Counts(asked=3, answered=3, pages=1, relevant=name == "kabar")
            watch.finished(Harvest(source(name), counts, Ledger({}), (), None))


@pytest.mark.parametrize("as_json", [True, False])
def test_without_a_terminal_each_source_is_a_line(capsys: pytest.CaptureFixture[str], as_json: bool) -> None:
    """Of JSON, on standard error."""
    walk(as_json)
    out, err = capsys.readouterr()
    assert out == ""
    assert [json.loads(line)["source"] for line in err.splitlines()] == ["kabar", "lain"]


def test_at_a_terminal_the_work_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sources at work and done, pages, declarations; and no line is left of it."""
    shown = io.StringIO()
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(
        "rich.console.Console", lambda **_: Console(file=shown, force_terminal=True, width=120, legacy_windows=False)
    )
    walk(as_json=False)
    text = shown.getvalue()
    assert "2/2" in text
    assert "2 halaman, 1 deklarasi" in text
    assert "{" not in text
