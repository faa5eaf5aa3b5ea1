"""What building the site costs, in the same run as the plain ways of building it; part of `make bench`.

    python -m tests.publish.bench [EVENTS]

The same events (`scale.py`) as our pages, built by MkDocs and indexed by Pagefind, and as plain Markdown outside the
navigation (`plain.py`), built by stock MkDocs with Material and by stock Zensical. Processor seconds, user and system,
of the building processes alone. Targets: MkDocs at most 0.75 of stock MkDocs, MkDocs and Pagefind together at most half
of Zensical, ten times the events at most eleven times the seconds of the whole of ours, writing the pages included.
"""

import os
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.publish.built import QUIET, ROOT, UNSET, copy_docs
from tests.publish.plain import write_plain
from tests.publish.scale import events

EVENTS = 10_000
TIMES = 10
ZENSICAL = Path(sys.executable).with_name("zensical")
PUBLISH = """
import sys
from pathlib import Path
from scraper.publish import Settings, publish
from tests.publish.scale import events
publish(events(int(sys.argv[1])), Path(sys.argv[2]), Settings())
"""
INDEX = """
import sys
from pathlib import Path
from scraper.cli.pagefind import index
index(Path(sys.argv[1]), Path(sys.argv[2]))
"""


def seconds(command: Sequence[str | Path], folder: Path) -> float:
    """Processor seconds of a command and of what it starts. Raises CalledProcessError where it fails."""
    environment: Mapping[str, str] = {key: value for key, value in os.environ.items() if key not in UNSET}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(
        [*map(str, command)],
        cwd=folder,
        env={**environment, **QUIET, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"{command[0]}: {done.stderr[-2000:] or done.stdout[-2000:]}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def ours(count: int, folder: Path) -> tuple[float, float, float]:
    """Seconds of writing the pages, of MkDocs, of Pagefind; the site then stands in `folder/site`."""
    copy_docs(folder)
    writing = seconds([sys.executable, "-c", PUBLISH, str(count), folder / "docs"], folder)
    building = seconds([sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"], folder)
    return writing, building, seconds([sys.executable, "-c", INDEX, folder / "site", folder / "docs"], folder)


def stock(count: int, folder: Path) -> tuple[float, float]:
    """Seconds of MkDocs with Material and of Zensical over plain pages; MkDocs' site stands in `folder/site`."""
    write_plain(events(count), folder)
    building = seconds([sys.executable, "-m", "mkdocs", "build", "--quiet"], folder)
    other = folder.with_name(f"{folder.name}-zensical")
    shutil.copytree(folder, other, ignore=shutil.ignore_patterns("site"))
    return building, seconds([ZENSICAL, "build"], other)


def bench_site(count: int = EVENTS) -> None:
    """Print the seconds and their ratios."""
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        small, large = ours(count // TIMES, place / "kecil"), ours(count, place / "besar")
        mkdocs, zensical = stock(count, place / "biasa")
    writing, building, indexing = large
    lines = (
        f"{count} peristiwa: menulis {writing:.1f} s, MkDocs {building:.1f} s, Pagefind {indexing:.1f} s; "
        f"halaman biasa: MkDocs {mkdocs:.1f} s, Zensical {zensical:.1f} s",
        f"MkDocs / MkDocs biasa                {building / mkdocs:5.2f}  (sasaran 0,75)",
        f"MkDocs dan Pagefind / Zensical biasa {(building + indexing) / zensical:5.2f}  (sasaran 0,50)",
        f"{TIMES} kali peristiwa: menulis, MkDocs, Pagefind {sum(large) / sum(small):5.2f} kali  (sasaran 11), "
        f"MkDocs saja {building / small[1]:.2f}",
    )
    sys.stdout.write("\n".join(lines) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    bench_site(*map(int, sys.argv[1:]))
