"""Killed or refused at any write: nothing is torn, and the next run ends where an undisturbed one does."""

import asyncio
import os
import resource
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from scraper.crawl import history, ledger
from scraper.crawl.lock import only_writer
from scraper.errors import StoreError
from scraper.store import Store
from tests.crawl.memory import HOME, Memory, article, listing, other, slug, source
from tests.crawl.running import ONE, crawl, look, tree, write

PLACES = ("Wajo", "Siak", "Bima", "Ende")
SOURCES = (*ONE, source("lain"))
REFUSED = 3


def web() -> Memory:
    """Four pledges at one source, two of them told by another, and something else."""
    urls = {f"{HOME}/{slug(place)}": article(place, 22 + day) for day, place in enumerate(PLACES)}
    lain = "https://lain.example"
    told = {f"{lain}/{slug(place)}": article(place, 22 + day, home=lain) for day, place in enumerate(PLACES[:2])}
    bridge = f"{HOME}/jembatan-netral-baru-dibuka"
    return Memory(
        {
            f"{HOME}/daftar": listing(*(url.removeprefix(HOME) for url in (*urls, bridge))),
            f"{lain}/daftar": listing(*(url.removeprefix(lain) for url in told)),
            bridge: other(),
            **urls,
            **told,
        }
    )


@contextmanager
def before_write(act: Callable[[int], None]) -> Iterator[None]:
    """Let something happen before each rename of a written file, with its number, counted from 1."""
    count, replace = 0, Path.replace

    def counted(self: Path, target: Path) -> Path:
        nonlocal count
        count += 1
        act(count)
        return replace(self, target)

    Path.replace = counted  # type: ignore[method-assign,assignment]
    try:
        yield
    finally:
        Path.replace = replace  # type: ignore[method-assign]


def in_child(root: Path, act: Callable[[int], None]) -> int:
    """Write a run in a process of its own; its wait status."""
    harvests = asyncio.run(look(root, web(), SOURCES))
    child = os.fork()
    if child == 0:
        code = 0
        try:
            with only_writer(root), before_write(act):
                act(0)
                write(root, harvests)
        except StoreError:
            code = REFUSED
        finally:
            os._exit(code)
    return os.waitpid(child, 0)[1]


def is_sound(root: Path) -> None:
    """Every file that a run writes can be read."""
    if root.is_dir():
        Store(root).load()
        history.load(root)
        for one in SOURCES:
            ledger.load(root, one.id)


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, bytes], int]:
    """What an undisturbed run leaves, and how many files it writes."""
    root = tmp_path_factory.mktemp("whole")
    numbers: list[int] = []
    with before_write(numbers.append):
        asyncio.run(crawl(root, web(), SOURCES))
    assert len(Store(root).files()) == len(PLACES)
    return tree(root), len(numbers)


def test_a_run_killed_at_any_write_is_done_by_the_next(
    tmp_path: Path, undisturbed: tuple[dict[str, bytes], int]
) -> None:
    """At each of its writes: no torn file, none lost, none doubled, and no trace of the kill."""
    whole, writes = undisturbed
    assert writes >= len(PLACES) + len(SOURCES) + 1
    for number in range(writes + 1):
        root = tmp_path / str(number)

        def kill(at: int, number: int = number) -> None:
            if at == number:
                os.kill(os.getpid(), signal.SIGKILL)

        assert os.WTERMSIG(in_child(root, kill)) == signal.SIGKILL
        is_sound(root)
        with only_writer(root):
            asyncio.run(crawl(root, web(), SOURCES))
        assert tree(root) == whole


def test_a_disk_that_is_full_at_any_write_leaves_old_or_new(
    tmp_path: Path, undisturbed: tuple[dict[str, bytes], int]
) -> None:
    """An error that is told, no temporary file, and the next run does the rest."""
    whole, writes = undisturbed
    for number in range(writes):
        root = tmp_path / str(number)

        def fill(at: int, number: int = number) -> None:
            if at == number:
                resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))

        status = in_child(root, fill)
        assert os.waitstatus_to_exitcode(status) == REFUSED
        is_sound(root)
        assert list(root.rglob("*.tmp")) == []
        asyncio.run(crawl(root, web(), SOURCES))
        assert tree(root) == whole
