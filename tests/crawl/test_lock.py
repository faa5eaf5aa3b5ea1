"""One writer at a time, and none that waits for the dead."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from scraper.crawl.lock import NAME, only_writer
from scraper.errors import StoreError

HOLDER = """
import sys
from pathlib import Path
from scraper.crawl.lock import only_writer
with only_writer(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def holder(root: Path) -> "subprocess.Popen[str]":
    """A process that holds the lock until its input ends."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(root)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_a_second_writer_is_refused_and_told_by_whom(tmp_path: Path) -> None:
    """At once, with the process that holds it; and nothing is touched."""
    with holder(tmp_path) as process:
        with (
            pytest.raises(StoreError, match=f"putaran lain sedang menulis.*proses {process.pid}"),
            only_writer(tmp_path),
        ):
            raise AssertionError("two writers")
        assert (tmp_path / NAME).exists()
        process.communicate("")
    with only_writer(tmp_path):
        pass


def test_a_lock_dies_with_its_process(tmp_path: Path) -> None:
    """A killed run leaves its file, which holds nobody up."""
    with holder(tmp_path) as process:
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
    assert (tmp_path / NAME).exists()
    with only_writer(tmp_path):
        assert (tmp_path / NAME).read_text() == f"{os.getpid()}\n"
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_writer_left_is_cleared_away(tmp_path: Path) -> None:
    """Temporary files go; everything else stays."""
    (tmp_path / "2024").mkdir()
    (tmp_path / "2024" / ".a.md.12ab34cd.tmp").write_text("separuh")
    (tmp_path / "2024" / "a.md").write_text("utuh")
    with only_writer(tmp_path):
        assert [path.name for path in tmp_path.rglob("*.*") if path.is_file()] in (["a.md"], [".lock", "a.md"])
    assert (tmp_path / "2024" / "a.md").read_text() == "utuh"


def test_a_folder_that_cannot_be_locked_is_told(tmp_path: Path) -> None:
    """A file stands in its place."""
    (tmp_path / "events").write_text("bukan folder")
    with pytest.raises(StoreError, match="cannot lock"), only_writer(tmp_path / "events"):
        pass
