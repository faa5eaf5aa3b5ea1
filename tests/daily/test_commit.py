"""The events of a commit, however the folder looks by now."""

import subprocess
from pathlib import Path

import pytest

from scraper.daily.commit import committed
from scraper.errors import StoreError
from scraper.store import Store
from tests.daily.records import events, name


def git(root: Path, *words: str) -> None:
    """Git in a repository of its own, whatever the machine's settings."""
    given = ("-c", "user.name=uji", "-c", "user.email=uji@uji.example", "-c", "commit.gpgsign=false")
    subprocess.run(["git", "-C", str(root), *given, *words], check=True, capture_output=True)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository with three committed events in `events/`."""
    git(tmp_path, "init", "--quiet", "--initial-branch=main")
    (tmp_path / "README.md").write_text("# Ikrar\n")
    store = Store(tmp_path / "events")
    for record in events(3).values():
        store.write(record)
    (tmp_path / "events/.runs").mkdir()
    (tmp_path / "events/.runs/catatan.md").write_text("bukan peristiwa\n")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "--quiet", "-m", "awal")
    return tmp_path


def test_what_was_committed_is_given_whatever_happened_since(root: Path) -> None:
    """One file is gone, one is changed, one is new, one is as it was."""
    store = Store(root / "events")
    first, second, _ = store.files()
    first.unlink()
    second.write_text(second.read_text().replace("Bulukumba", "Watansoppeng"))
    store.write(events(9)[name(8)])
    assert committed(root / "events", "HEAD", store.load()) == events(3)
    assert committed(root / "events", "HEAD", {}) == events(3)


def test_a_folder_that_was_never_committed_has_nothing_to_lose(root: Path) -> None:
    """The first run of a new repository."""
    Store(root / "baru").write(events(1)[name(0)])
    assert committed(root / "baru", "HEAD", {}) == {}


def test_where_there_is_no_commit_it_is_said(root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """No such revision; no repository at all. What to do stands beside it."""
    for revision in ("tiada", "--help"):
        with pytest.raises(StoreError, match=r"tidak dapat dibandingkan dengan commit: .*repositori Git"):
            committed(root / "events", revision, {})
    with pytest.raises(StoreError, match="tidak dapat dibandingkan dengan commit"):
        committed(tmp_path_factory.mktemp("lain"), "HEAD", {})
