"""The long proof of the dataset, for `make prove`: ten thousand events in every form, within bounds, linear.

    python -m tests.publish.dataset.prove [EVENTS]

Each size is written by a process of its own, whose processor seconds and peak memory include the events in memory.
"""

import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from scraper.publish.dataset import write_dataset
from tests.publish.dataset.written import make_contents
from tests.publish.scale import events

ROOT = Path(__file__).parents[3]
EVENTS = 10_000
SECONDS, MEGABYTES = 20.0, 500.0
SLACK = 1.5
"""How much more than four times a quarter's time the whole may take."""


def prove_dataset(count: int = EVENTS) -> list[str]:
    """What does not hold, one line each; figures on standard output."""
    small, large = (_measured(size) for size in (count // 4, count))
    broken = []
    if large[0] > SECONDS:
        broken.append(f"{count} peristiwa: {large[0]:.1f} detik prosesor, lebih dari {SECONDS:.0f}")
    if large[1] > MEGABYTES:
        broken.append(f"{count} peristiwa: {large[1]:.0f} MB, lebih dari {MEGABYTES:.0f}")
    if large[0] > SLACK * 4 * small[0]:
        broken.append(f"dataset tidak tumbuh lurus: {small[0]:.1f} → {large[0]:.1f} detik untuk empat kali lipat")
    return broken


def _measured(count: int) -> tuple[float, float]:
    """Processor seconds of the export alone, and megabytes at the peak of the whole process."""
    command = [sys.executable, "-m", "tests.publish.dataset.prove", "--one", str(count)]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    seconds, megabytes = json.loads(done.stdout)
    sys.stdout.write(f"{count} peristiwa dalam semua bentuk: {seconds:.1f} detik prosesor, {megabytes:.0f} MB\n")
    sys.stdout.flush()
    return seconds, megabytes


def _one(count: int) -> None:
    contents = make_contents(tuple(events(count)), samples=frozenset())
    with tempfile.TemporaryDirectory() as folder:
        start = time.process_time()
        write_dataset(contents, Path(folder))
        seconds = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sys.stdout.write(json.dumps([seconds, peak]))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        _one(int(sys.argv[2]))
    else:
        problems = prove_dataset(*map(int, sys.argv[1:]))
        sys.exit("\n".join(problems) or 0)
