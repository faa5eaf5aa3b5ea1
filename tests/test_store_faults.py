"""A write that fails, or is killed, leaves the old bytes or the new ones, and says what to do."""

import errno
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from scraper.errors import StoreError
from scraper.models import Event
from scraper.store import Store, dumps, loads, new_path, write_atomic
from tests.factories import make_event

CHANGED = make_event(title="Judul lain")


@pytest.fixture
def written(tmp_path: Path) -> Path:
    """The path of an event that was written soundly."""
    Store(tmp_path).write(make_event())
    return tmp_path / new_path(make_event())


def everything(root: Path) -> dict[str, bytes]:
    """All files below a folder, hidden ones too."""
    return {str(path): path.read_bytes() for path in root.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    ("call", "number", "hint"),
    [
        ("fsync", errno.ENOSPC, "the disk is full"),
        ("fsync", errno.EIO, "check the disk"),
        ("fsync", errno.EDQUOT, "the disk quota is used up"),
        ("replace", errno.EACCES, "no right to write here"),
        ("replace", errno.EROFS, "the file system is read-only"),
    ],
)
def test_failing_call_leaves_old_bytes_and_no_temporary_file(
    written: Path, monkeypatch: pytest.MonkeyPatch, call: str, number: int, hint: str
) -> None:
    """Whichever step fails, the file is as it was, and the error says what to do."""

    def fail(*_: Any, **__: Any) -> None:
        raise OSError(number, os.strerror(number))

    before = everything(written.parents[1])
    monkeypatch.setattr(os, call, fail)
    with pytest.raises(StoreError, match=hint) as caught:
        Store(written.parents[1]).write(CHANGED)
    assert caught.value.path == written
    assert everything(written.parents[1]) == before


def test_interrupt_leaves_no_temporary_file(written: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C in the middle of a write cleans up and goes on to stop the program."""

    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    before = everything(written.parents[1])
    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        Store(written.parents[1]).write(CHANGED)
    assert everything(written.parents[1]) == before


def test_file_and_folder_reach_the_disk_in_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The content is synced before the rename and the folder after it, or a power cut could undo either."""
    calls: list[str] = []
    sync, replace = os.fsync, os.replace

    def noted_sync(descriptor: int) -> None:
        calls.append("folder" if os.path.isdir(f"/proc/self/fd/{descriptor}") else "file")  # noqa: PTH112
        sync(descriptor)

    def noted_replace(old: Any, new: Any) -> None:
        calls.append("rename")
        replace(old, new)

    monkeypatch.setattr(os, "fsync", noted_sync)
    monkeypatch.setattr(os, "replace", noted_replace)
    write_atomic(tmp_path / "a.md", b"x")
    assert calls == ["file", "rename", "folder"]


@pytest.mark.parametrize("where", ["root", "year"])
def test_file_where_a_folder_is_needed_is_an_error(tmp_path: Path, where: str) -> None:
    """A file in the place of the events folder, or of a year, is left alone."""
    root = tmp_path / "events"
    blocking = root if where == "root" else root / "2022"
    blocking.parent.mkdir(parents=True, exist_ok=True)
    blocking.write_text("bukan folder")
    with pytest.raises(StoreError, match="folder"):
        Store(root).write(make_event())
    assert everything(tmp_path) == {str(blocking): b"bukan folder"}


def test_folder_that_may_not_be_listed_is_an_error(written: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its events must not seem to have vanished."""
    scandir = os.scandir

    def guarded(path: Any) -> Iterator[os.DirEntry[str]]:
        if Path(path) == written.parent:
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", guarded)
    with pytest.raises(StoreError, match="cannot list"):
        Store(written.parents[1]).load()


def test_link_that_leads_outside_is_not_followed(tmp_path: Path) -> None:
    """A year that is a link to another folder gets no file."""
    (tmp_path / "events").mkdir()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "events" / "2022").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(StoreError, match="outside the events folder"):
        Store(tmp_path / "events").write(make_event())
    assert everything(tmp_path) == {}


LIMITED = """
import resource, sys
from pathlib import Path
from scraper.errors import StoreError
from scraper.store import Store
from tests.factories import make_event
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]),) * 2)
try:
    Store(Path(sys.argv[1])).write(make_event(title="Judul lain"))
except StoreError as error:
    sys.exit(str(error))
"""


@pytest.mark.parametrize("limit", [0, 1, 1000])
def test_disk_that_takes_no_more_leaves_old_bytes(written: Path, limit: int) -> None:
    """A real refusal by the system, after none, one or a thousand bytes."""
    before = everything(written.parents[1])
    run = subprocess.run(
        [sys.executable, "-c", LIMITED, str(written.parents[1]), str(limit)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 1
    assert "a limit on file sizes was reached" in run.stderr
    assert everything(written.parents[1]) == before


KILLED = """
import sys
from pathlib import Path
from scraper.store import Store
from tests.factories import make_event
store = Store(Path(sys.argv[1]))
print("ready", flush=True)
n = 0
while True:
    n += 1
    store.write(make_event(title=f"Judul {n} " + "panjang " * 500))
    if n % 5 == 0:
        print(n, flush=True)
"""


def test_killed_run_tears_no_file(written: Path) -> None:
    """kill -9 at twenty different moments: the file is always whole, and of the last writes."""
    root = written.parents[1]
    for round_ in range(20):
        run = subprocess.Popen([sys.executable, "-c", KILLED, str(root)], stdout=subprocess.PIPE)
        assert run.stdout is not None
        for _ in range(2 + round_ % 4):
            assert run.stdout.readline()
        run.send_signal(signal.SIGKILL)
        run.stdout.close()
        assert run.wait() == -signal.SIGKILL
        record = loads(written.read_text(), written)
        assert isinstance(record, Event)
        assert record.title.startswith("Judul ")
        assert dumps(record) == written.read_text()
    assert list(Store(root).load()) == ["k7d2m9qa"]
