"""`ikrar` as it is in the checkout, but for its clock, its registry and its network, which are the world's.

The world's outlets count as real ones here: their registry says *confirmed*, their addresses are no samples, so that
validation, pages and releases treat them as they treat the web. SCENE names the file of the day's scene.
"""

import os
import signal
import sys
import tempfile
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from scraper import vocabulary
from tests.rehearse.scene import Scene

_DATED = ("crawl", "links", "build", "export", "status", "daily hold", "daily summary", "daily report")
"""The commands whose outcome depends on the day."""
_REGISTRY = Path(__file__).parents[1] / "world/sources"


def main(words: list[str]) -> int:
    """Run one command line on the day of the scene; its exit code."""
    setattr(vocabulary, "SAMPLE_DOMAIN", "tidak-ada.invalid")  # noqa: B010  it is final: but the world plays the web
    scene = Scene.load(Path(os.environ["SCENE"]))
    from scraper import cli
    from scraper.sources import registry

    found = confirmed()
    registry.load_registry = lambda: found  # type: ignore[assignment,misc]
    registry.read_registry = lambda: (found, ())  # type: ignore[assignment,misc]
    command = " ".join(words[: 2 if words[:1] == ["daily"] else 1])
    if command in ("crawl", "links"):
        _into_the_world(scene, command)
    return cli.run([*words, "--today", str(scene.today)] if command in _DATED else words)


def confirmed() -> Sequence[object]:
    """The world's registry, as if its outlets had answered a live check."""
    from scraper.sources.registry import load_registry

    with tempfile.TemporaryDirectory() as folder:
        for path in sorted(_REGISTRY.glob("*.yml")):
            text = path.read_text(encoding="utf-8").replace("status: sample", "status: confirmed")
            (Path(folder) / path.name).write_text(text, encoding="utf-8")
        return load_registry(Path(folder))


def _into_the_world(scene: Scene, name: str) -> None:
    """Let the command's client reach the world, and nothing else; the guard and the pace stay as they are."""
    from scraper.fetch.cache import PageCache
    from scraper.fetch.web import WebFetcher
    from tests.rehearse.taken import world_of
    from tests.world.asking import reached

    @asynccontextmanager
    async def client(_plain: object, cache: Path | None, _record: object) -> AsyncIterator[WebFetcher]:
        async with reached(world_of(scene), PageCache(cache) if cache else None) as there:
            yield there.web
            impolite = there.server.log.impolite(2.0)
            assert scene.faults or not impolite, impolite

    # By its name in the table of modules: in the package the name is the command's.
    command = sys.modules[f"scraper.cli.{name}"]
    command.client = client  # type: ignore[attr-defined]
    command.refuse_unreachable = lambda _homes: None  # type: ignore[attr-defined]
    command.may_be_asked = lambda _url: True  # type: ignore[attr-defined]
    command.is_offline = lambda: False  # type: ignore[attr-defined]
    if name == "crawl" and scene.killed_at is not None:
        _killed(scene.killed_at)


def _killed(at: int) -> None:
    """Let this process be killed, as by a machine that goes away, with half of a file written."""
    from scraper.store import atomic

    left = [at]

    def torn(path: Path, data: bytes) -> None:
        left[0] -= 1
        if left[0] == 0:
            path.write_bytes(data[: len(data) // 2])
            os.kill(os.getpid(), signal.SIGKILL)
        path.write_bytes(data)

    atomic._write_synced = torn


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
